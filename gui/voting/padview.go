package voting

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// padView shows how many figures of the tellers' code are typed, with buttons for
// whoever has no keyboard.
type padView struct {
	m     *Mode
	dots  *fyne.Container
	said  *kit.Text
	right func()
}

func newPadView(m *Mode, right func()) *padView {
	m.pad.typed = ""
	v := &padView{
		m: m, right: right,
		dots: kit.HBox(8),
		said: kit.NewText(kit.TextOptions{Role: kit.RoleLead, Color: kit.ColorRed, Align: fyne.TextAlignCenter}),
	}
	v.refresh()
	return v
}

// body builds what is shown of the pad; in a low window its buttons are lower.
func (v *padView) body(low bool) fyne.CanvasObject {
	height := float32(48)
	if low {
		height = 40
	}
	return kit.VBox(8, v.dots, v.said, v.buttons(height))
}

// buttons are the figures in three columns, as on a telephone.
func (v *padView) buttons(height float32) fyne.CanvasObject {
	var keys []fyne.CanvasObject
	for _, key := range []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "←"} {
		name := fyne.KeyName(key)
		if key == "←" {
			name = fyne.KeyBackspace
		}
		b := newBigButton(bigButtonOptions{text: strings.ReplaceAll(key, "←", v.m.o.Words.T("voting.pad_back")), plain: true, onTap: v.m.tap(func() { v.press(name) })})
		if key == "" {
			b.Hide()
			keys = append(keys, kit.Sized(0, height, kit.Spacer()))
			continue
		}
		keys = append(keys, kit.Sized(0, height, b))
	}
	return kit.HBox(0, kit.Spacer(), kit.Sized(300, 0, kit.Grid(3, 8, 8, keys...)), kit.Spacer())
}

func (v *padView) refresh() {
	v.dots.Objects = []fyne.CanvasObject{kit.Spacer()}
	for i := range v.m.pad.code {
		icon := kit.IconMissing
		if i < len(v.m.pad.typed) {
			icon = kit.IconRadioOn
		}
		v.dots.Objects = append(v.dots.Objects, kit.NewIcon(kit.IconOptions{Name: icon, Color: kit.ColorText, Size: iconChoice}))
	}
	v.dots.Objects = append(v.dots.Objects, kit.Spacer())
	v.dots.Refresh()
}

func (v *padView) press(key fyne.KeyName) {
	switch v.m.pad.press(key) {
	case codeRight:
		v.right()
		return
	case codeLocked:
		v.m.showLocked()
		return
	case codeWrong:
		v.said.SetText(v.m.o.Words.F("voting.code_wrong", "n", fmt.Sprint(codeTries-v.m.pad.wrong)))
	case codeWaits:
		if v.m.pad.typed != "" {
			v.said.SetText("")
		}
	}
	v.refresh()
}
