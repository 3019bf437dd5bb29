package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/gui/kit"
)

// PaneOptions describes a Pane.
type PaneOptions struct {
	Desk *kit.Desk
	// Trailing stands at the right end of the bar; may be nil.
	Trailing fyne.CanvasObject
	// Hints are further keys that the status line shows while the pages have the focus.
	Hints []kit.Hint
}

// Pane shows a paper: a bar with pages, size and search over a View. Until there
// is a paper it says what it is waiting for.
type Pane struct {
	o    PaneOptions
	View *View
	bar  *bar
	line *findLine
	wait *waiting
	root fyne.CanvasObject
}

// NewPane makes a pane that waits for its first paper.
func NewPane(o PaneOptions) *Pane {
	words := o.Desk.Words
	p := &Pane{o: o}
	p.bar = newBar(p)
	p.line = newFindLine(p)
	p.wait = newWaiting(o.Desk)
	p.View = New(Options{
		Run: o.Desk.Runner, OnPage: p.bar.showPage, OnZoom: p.bar.showZoom, OnFound: p.line.showFound, OnCopied: p.copied, OnError: o.Desk.Fail,
		Hints: append([]kit.Hint{
			{Keys: []string{"↑", "↓"}, Word: words.T("preview.hint.scroll")},
			{Keys: []string{"←", "→"}, Word: words.T("preview.hint.page")},
			{Keys: []string{"Ctrl", "F"}, Word: words.T("preview.hint.find")},
			{Keys: []string{"Shift", "→"}, Word: words.T("preview.hint.select")},
		}, o.Hints...),
	})
	p.View.Hide()
	stage := kit.Ground(kit.ColorSunken, container.NewStack(p.View, p.wait.root))
	p.root = kit.VBox(0, p.bar.root, p.line.root, kit.Grow(stage))
	return p
}

// Object returns what is placed in the window.
func (p *Pane) Object() fyne.CanvasObject { return p.root }

// Wait takes the paper from view until another comes.
func (p *Pane) Wait() {
	p.View.ShowPages(nil)
	p.View.Hide()
	p.wait.begin()
	p.root.Refresh()
}

// Show shows a paper, keeping the place where one was shown before.
func (p *Pane) Show(pages Pages) {
	p.wait.end()
	p.View.Show()
	p.View.ShowPages(pages)
	p.root.Refresh()
}

// Focus puts the focus on the pages.
func (p *Pane) Focus() { kit.FocusOn(p.View) }

func (p *Pane) copied(letters int) {
	p.o.Desk.Say(p.o.Desk.Words.F("preview.copied", "n", letters))
}

// Actions are what can be done with the pages, for the menu and its keys.
func (p *Pane) Actions() []kit.Action {
	words, off := p.o.Desk.Words, p.View.Count() == 0
	unfound := p.View.finder.total == 0
	return []kit.Action{
		{Menu: kit.MenuEdit, Label: words.T("preview.find"), Key: ctrl(fyne.KeyF), Run: p.line.open, Off: off},
		{Menu: kit.MenuEdit, Label: words.T("preview.find.next"), Key: kit.FunctionKey(fyne.KeyF3), Run: p.stepHit, Off: unfound},
		{Menu: kit.MenuEdit, Label: words.T("preview.find.previous"), Key: shiftF3(), Run: p.View.PreviousHit, Off: unfound},
		{Menu: kit.MenuView, Label: words.T("preview.zoom.in"), Key: ctrl(fyne.KeyEqual), Run: p.View.ZoomIn, Off: off},
		{Menu: kit.MenuView, Label: words.T("preview.zoom.out"), Key: ctrl(fyne.KeyMinus), Run: p.View.ZoomOut, Off: off},
		{Menu: kit.MenuView, Label: words.T("preview.zoom.width"), Key: ctrl(fyne.Key0), Run: func() { p.View.SetZoom(Zoom{}) }, Off: off},
		{Menu: kit.MenuView, Label: words.T("preview.zoom.page"), Key: ctrl(fyne.Key9), Run: func() { p.View.SetZoom(Zoom{Fit: FitPage}) }, Off: off},
		{Menu: kit.MenuView, Label: words.T("preview.next_page"), Run: p.View.NextPage, Off: off},
		{Menu: kit.MenuView, Label: words.T("preview.previous_page"), Run: p.View.PreviousPage, Off: off},
		{Menu: kit.MenuView, Label: words.T("preview.go_to_page"), Key: ctrlShift(fyne.KeyG), Run: p.bar.askPage, Off: off},
	}
}

// stepHit is F3, which the toolkit gives with Shift as without.
func (p *Pane) stepHit() {
	if driver, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		p.View.PreviousHit()
		return
	}
	p.View.NextHit()
}

// actionsChanged has the window build its menu anew, where there is one.
func actionsChanged(desk *kit.Desk) {
	if desk.ActionsChanged != nil {
		desk.ActionsChanged()
	}
}

// shiftF3 is written in the menu; stepHit hears it.
func shiftF3() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyF3, Modifier: fyne.KeyModifierShift}
}

func ctrl(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
}

func ctrlShift(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
}
