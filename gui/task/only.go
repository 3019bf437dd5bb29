package task

import (
	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/gui/kit"
)

// onlyNotice says that just some tasks are listed, those of a number of the
// figures for instance, and leads back to all.
type onlyNotice struct {
	words *translations.Words
	text  *kit.Text
	row   *fyne.Container
}

func newOnlyNotice(words *translations.Words, all func()) *onlyNotice {
	n := &onlyNotice{words: words, text: kit.NewText(kit.TextOptions{Ellipsis: true})}
	back := kit.NewButton(kit.ButtonOptions{Text: words.T("task.only.all"), Icon: kit.IconClose, Small: true, OnTap: all})
	n.row = kit.HBox(12, kit.NewIcon(kit.IconOptions{Name: kit.IconFilter, Size: 18}), kit.Grow(n.text), back)
	n.row.Hide()
	return n
}

// show says what a filter lists; it returns whether the line has come or gone.
func (n *onlyNotice) show(f filter, count int) (changed bool) {
	was := n.row.Visible()
	setVisible(n.row, len(f.only) > 0)
	if len(f.only) > 0 {
		n.text.SetText(n.words.F("task.only", "what", f.onlyWords, "n", count))
	}
	return was != n.row.Visible()
}
