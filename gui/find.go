package gui

import (
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// findLimit is how many results of a sort the search shows.
const findLimit = 10

// findDelay is how long the search waits for the next key.
const findDelay = 60 * time.Millisecond

// findPage is by how many results PageUp and PageDown move.
const findPage = 8

// finder is the search over everything, open over the window.
type finder struct {
	session *session
	loader  *kit.Loader[findView]
	timer   kit.Timer
	stop    func() // ends the wait for the next key
	pending bool   // what is typed has not been answered yet
	next    func() // what is done once it is; may be nil
	today   data.Day
	line    *kit.SearchLine
	list    *findList
	pane    *findPane
	dialog  *kit.Dialog
}

// find opens the search.
func (s *session) find() {
	if s.o.Window.Canvas().Overlays().Top() != nil {
		return
	}
	s.openFinder()
}

func (s *session) openFinder() *finder {
	s.flush()
	f := newFinder(s)
	f.dialog.Show(s.o.Window)
	return f
}

func newFinder(s *session) *finder {
	words := s.o.Words
	f := &finder{
		session: s, loader: kit.NewLoader[findView](s.o.Runner), timer: kit.RealTimer, stop: func() {},
		today: s.o.Register.Today(),
	}
	f.list = newFindList(f.open, func(n int) string { return words.F("find.over", "n", n) })
	f.line = kit.NewSearchLine(kit.SearchLineOptions{
		Placeholder: words.T("find.placeholder"), OnChange: f.typed, OnKey: f.key,
		OnSubmit: func(string) { f.answered(f.openChosen) }, OnControl: func(string) { f.answered(f.openMeeting) },
	})
	f.pane = newFindPane(f.line.Object(), f.list, words.T("find.hint"), []kit.Hint{
		{Keys: []string{"↑", "↓"}, Word: words.T("find.key.choose")},
		{Keys: []string{"Enter"}, Word: words.T("find.key.open")},
		{Keys: []string{"Ctrl", "Enter"}, Word: words.T("find.key.meeting")},
		{Keys: []string{"Esc"}, Word: words.T("find.key.close")},
	})
	f.dialog = kit.NewDialog(kit.DialogOptions{
		Body: f.pane, Bare: true, Width: findWidth, Height: findHeight, First: f.line, Words: words, OnClosed: f.closed,
	})
	f.pane.show(words.T("find.about"), "")
	return f
}

// closed drops the answer that is under way.
func (f *finder) closed() {
	f.stop()
	f.loader.Drop()
}

// key moves the choice while the focus stays in the line.
func (f *finder) key(key *fyne.KeyEvent) bool {
	by := 0
	switch key.Name {
	case fyne.KeyDown:
		by = 1
	case fyne.KeyUp:
		by = -1
	case fyne.KeyPageDown:
		by = findPage
	case fyne.KeyPageUp:
		by = -findPage
	case fyne.KeyTab:
		return true
	default:
		return false
	}
	if line := f.list.choose(by); line != nil {
		f.pane.results.ScrollTo(line)
	}
	return true
}

// typed looks for what is typed once the keys pause.
func (f *finder) typed(string) {
	f.stop()
	f.loader.Drop()
	f.pending, f.next = true, nil
	f.stop = f.timer(findDelay, f.search)
}

func (f *finder) search() {
	query := vietnamese.NewQuery(f.line.Value())
	if query.IsZero() {
		f.pending, f.next = false, nil
		f.list.setView(findView{})
		f.pane.show(f.session.o.Words.T("find.about"), "")
		return
	}
	typed := f.line.Value()
	f.loader.Load(func() (findView, error) { return f.ask(typed, query) }, f.show)
}

// ask finds and makes the rows; it runs off the UI goroutine.
func (f *finder) ask(typed string, query vietnamese.Query) (findView, error) {
	register, ctx := f.session.o.Register, f.session.desk.Context()
	found, err := register.Find(ctx, typed, findLimit)
	if err != nil {
		return findView{}, err
	}
	office, err := register.Office(ctx)
	if err != nil {
		return findView{}, err
	}
	texts := findTexts{query: query, words: f.session.o.Words, today: f.today, urgent: office.UrgentDays}
	return texts.view(found), nil
}

func (f *finder) show(v findView, err error) {
	if !f.dialog.IsOpen() {
		return
	}
	f.list.setView(v)
	f.pane.results.ScrollToTop()
	words := f.session.o.Words
	switch {
	case err != nil:
		f.pane.show(f.session.explain(err), "")
	case v.n == 0:
		f.pane.show(words.T("find.none"), words.F("find.found", "n", 0))
	case v.more:
		f.pane.show("", words.F("find.more", "n", v.n))
	default:
		f.pane.show("", words.F("find.found", "n", v.n))
	}
	f.pending = false
	if next := f.next; next != nil {
		f.next = nil
		next()
	}
}

// answered does something with the results of what is typed: once they are there.
// Enter may follow the last letter before its answer does.
func (f *finder) answered(do func()) {
	if !f.pending {
		do()
		return
	}
	f.next = do
}

// openChosen opens the place of the result chosen.
func (f *finder) openChosen() {
	if row, ok := f.list.row(); ok {
		f.open(row)
	}
}

func (f *finder) open(row findRow) { f.goTo(row.place) }

// openMeeting opens the briefing of the result chosen, where it has one.
func (f *finder) openMeeting() {
	if row, ok := f.list.row(); ok && row.meeting.Name != "" {
		f.goTo(row.meeting)
	}
}

func (f *finder) goTo(p kit.Place) {
	f.dialog.Hide()
	f.session.navigate(p)
}
