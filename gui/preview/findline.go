package preview

import (
	"fmt"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// findLine is the line in which what is sought is typed.
type findLine struct {
	pane           *Pane
	entry          *kit.Entry
	found          *kit.Text
	previous, next *kit.Button
	any            bool // something has been found
	root           fyne.CanvasObject
}

func newFindLine(p *Pane) *findLine {
	words := p.o.Desk.Words
	f := &findLine{pane: p, found: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2})}
	f.entry = kit.NewEntry(kit.EntryOptions{
		Icon: kit.IconSearch, Small: true, Placeholder: words.T("preview.find.placeholder"),
		OnChange: func(query string) { p.View.Find(query) }, OnSubmit: func(string) { p.stepHit() }, OnEscape: f.close, OnKey: f.key,
		Hints: []kit.Hint{
			{Keys: []string{"Enter"}, Word: words.T("preview.hint.next")},
			{Keys: []string{"Shift", "Enter"}, Word: words.T("preview.hint.previous")},
			{Keys: []string{"Esc"}, Word: words.T("preview.hint.close")},
		},
	})
	f.previous = kit.NewIconButton(kit.IconButtonOptions{Icon: kit.IconUp, Name: words.T("preview.find.previous"), OnTap: func() { p.View.PreviousHit() }})
	f.next = kit.NewIconButton(kit.IconButtonOptions{Icon: kit.IconDown, Name: words.T("preview.find.next"), OnTap: func() { p.View.NextHit() }})
	shut := kit.NewIconButton(kit.IconButtonOptions{Icon: kit.IconClose, Name: words.T("preview.find.close"), OnTap: f.close})
	row := kit.HBox(4, kit.Grow(f.entry), kit.Gap(4), f.found, f.previous, f.next, shut)
	f.root = kit.Ground(kit.ColorSurface, kit.VBox(0, kit.Sized(0, 43, kit.Inside(0, 8, 0, 12, row)), kit.NewDivider()))
	f.root.Hide()
	return f
}

// open puts the focus on the line; what was sought before stays to be replaced.
func (f *findLine) open() {
	if !f.root.Visible() {
		f.root.Show()
		f.pane.root.Refresh()
		f.pane.View.Find(f.entry.Value())
	}
	kit.FocusOn(f.entry)
	f.entry.SelectAllText()
}

// close takes the line and the marks away. The hit shown last stays selected.
func (f *findLine) close() {
	selected := f.pane.View.selection
	f.root.Hide()
	f.pane.root.Refresh()
	f.pane.View.Find("")
	f.pane.View.selection = selected
	f.pane.View.leaves.mark()
	f.pane.Focus()
}

// key steps through the hits while the focus stays in the line.
func (f *findLine) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		f.pane.View.NextHit()
	case fyne.KeyUp:
		f.pane.View.PreviousHit()
	default:
		return false
	}
	return true
}

// showFound says how many hits there are and which of them is shown.
func (f *findLine) showFound(hit, of int, all bool) {
	words := f.pane.o.Desk.Words
	text := ""
	switch {
	case f.pane.View.finder.sought.isZero():
	case of > 0:
		text = fmt.Sprintf("%d / %d", hit, of)
		if !all {
			text += "…"
		}
	case all:
		text = words.T("preview.find.none")
	default:
		text = words.T("preview.find.reading")
	}
	f.found.SetText(text)
	f.previous.SetOff(of == 0)
	f.next.SetOff(of == 0)
	f.root.Refresh()
	if f.any != (of > 0) {
		f.any = of > 0
		actionsChanged(f.pane.o.Desk)
	}
}
