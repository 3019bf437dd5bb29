package task

import (
	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

type selectionBarOptions struct {
	Words    *translations.Words
	Chosen   func() []data.TaskID
	Commands commands
	Clear    func()
}

// selectionBar stands at the foot while tasks are selected: how many, and what
// can be done with them.
type selectionBar struct {
	words *translations.Words
	count *kit.Text
	root  *kit.Card
}

func newSelectionBar(o selectionBarOptions) *selectionBar {
	b := &selectionBar{words: o.Words, count: kit.NewText(kit.TextOptions{Bold: true})}
	button := func(icon kit.IconName, key, cap string, do func([]data.TaskID)) fyne.CanvasObject {
		var keys []string
		if cap != "" {
			keys = []string{cap}
		}
		return kit.NewButton(kit.ButtonOptions{
			Text: o.Words.T(key), Icon: icon, Kind: kit.ButtonFlat, Keys: keys, OnTap: func() { do(o.Chosen()) },
		})
	}
	c := o.Commands
	clear := kit.NewButton(kit.ButtonOptions{
		Text: o.Words.T("task.do.clear"), Icon: kit.IconClose, Kind: kit.ButtonFlat, Keys: []string{"Esc"}, OnTap: o.Clear,
	})
	count := kit.Sized(0, kit.HeightControl, kit.HBox(12, b.count, kit.Gap(0)))
	row := kit.Wrapped(4, 0, count,
		button(kit.IconRight, "task.do.move", "M", c.chooseMove),
		button(kit.IconBell, "task.do.urge", "U", c.urge),
		button(kit.IconEvent, "task.do.extend", "G", c.extend),
		button(kit.IconPerson, "task.do.reassign", "L", c.reassign),
		clear,
	)
	b.root = kit.NewCard(kit.CardOptions{NoHead: true, Bleed: true, Body: kit.Inside(4, 12, 4, 16, row)})
	return b
}

// show says how many tasks are selected; none hides the bar.
func (b *selectionBar) show(n int) {
	b.count.SetText(b.words.F("task.selected", "n", n))
	if n == 0 {
		b.root.Hide()
		return
	}
	b.root.Show()
}
