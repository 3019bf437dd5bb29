package meeting

import (
	"bytes"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// papersStep is the step Văn bản: the papers at the left, the one in view as it will
// print in the middle, and at the right what it still lacks, what is settled for it,
// and what is kept of it.
type papersStep struct {
	desk    *kit.Desk
	d       data.Dossier
	records data.PaperRecords
	view    paperView
	now     printed // what is shown

	loader *kit.Loader[loadedPaper]
	press  *press
	outlet *preview.Outlet
	index  *paperIndex
	// nextNumber is the number that is proposed for the paper in view; "" for none.
	nextNumber string
	signed     *kit.Badge // over the pages, of the paper that was signed
	pane       *preview.Pane
	side       *paperSide
	working    *workDialog // the long work begun last; nil for none
	revealed   map[data.BallotID]bool
	arriving   bool // the focus is to go into the step once a paper is in view
	root       *fyne.Container
}

var _ step = (*papersStep)(nil)

// loadedPaper is what the step reads and prints at once.
type loadedPaper struct {
	records data.PaperRecords
	rows    []paperRow
	kept    []keptRow
	next    string // number that is proposed
	printed printed
}

// newPapersStep makes the step Văn bản.
func newPapersStep(desk *kit.Desk) step {
	s := &papersStep{
		desk: desk, loader: kit.NewLoader[loadedPaper](desk.Runner), press: newPress(desk), view: paperView{ref: minutesRef},
		revealed: map[data.BallotID]bool{},
	}
	s.outlet = preview.NewOutlet(desk, s.leaving)
	s.index = newPaperIndex(s)
	s.signed = kit.NewBadge(kit.BadgeOptions{})
	s.signed.Hide()
	s.pane = preview.NewPane(preview.PaneOptions{
		Desk: desk, Trailing: s.signed, Hints: []kit.Hint{{Keys: []string{"Ctrl", "S"}, Word: desk.Words.T("meeting.hint.save_pdf")}},
	})
	s.side = newPaperSide(s)
	s.side.showButtons()
	s.root = kit.Panels(kit.Sized(paperIndexWidth, 0, s.index.root), s.pane.Object(), kit.Sized(paperSideWidth, 0, s.side.root))
	return s
}

func (s *papersStep) content() fyne.CanvasObject { return s.root }

func (s *papersStep) show(d data.Dossier) {
	if d.Meeting.ID != s.d.Meeting.ID {
		s.now, s.view = printed{}, paperView{ref: minutesRef}
		s.side.leave()
		s.pane.Wait()
	}
	s.d = d
	s.load()
}

// load reads the records anew and prints the paper in view.
func (s *papersStep) load() {
	id, view := s.d.Meeting.ID, s.view
	s.loader.Load(func() (loadedPaper, error) { return s.fetch(id, view) }, s.shown)
	s.desk.ActionsChanged()
}

// fetch reads what the step shows; a paper that is gone gives way to the minutes.
func (s *papersStep) fetch(id data.MeetingID, view paperView) (loadedPaper, error) {
	records, err := s.press.records(id, view.ref)
	if err != nil {
		return loadedPaper{}, err
	}
	l := loadedPaper{records: records, rows: newPaperRows(records, s.desk.Words)}
	fyne.Do(func() { s.listed(l) })
	if !holds(l.rows, view.ref) {
		view = paperView{ref: minutesRef}
	}
	if l.printed, err = s.press.print(records, view); err != nil {
		return loadedPaper{}, err
	}
	if l.kept, err = s.keptRows(records, l.printed); err != nil {
		return l, err
	}
	l.next, err = s.desk.Register.NextPaperNumber(s.desk.Context(), view.ref.Kind, s.desk.Register.Today().Year)
	return l, err
}

func holds(rows []paperRow, ref data.PaperRef) bool {
	for _, r := range rows {
		if r.ref == ref {
			return true
		}
	}
	return false
}

// listed lists the papers and what they lack before the first one is drawn: on a PC
// that has never drawn one that takes a while.
func (s *papersStep) listed(l loadedPaper) {
	if s.now.pages != nil || l.records.Meeting.ID != s.d.Meeting.ID {
		return
	}
	s.records = l.records
	s.index.show(l.rows)
	s.side.show(nil)
}

// shown puts a printed paper into view. The same bytes leave the view as it is.
func (s *papersStep) shown(l loadedPaper, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	p := l.printed
	same := s.now.pages != nil && bytes.Equal(s.now.pdf, p.pdf)
	another := p.view.ref != s.now.view.ref
	if same {
		p.pages = s.now.pages
	}
	s.records, s.now, s.view, s.nextNumber = l.records, p, p.view, l.next
	s.index.show(l.rows)
	if another && s.pane.View.Count() > 0 {
		s.pane.View.GoTo(1)
	}
	if !same {
		s.pane.Show(p.pages)
	}
	s.markSigned()
	s.side.show(l.kept)
	s.arrive()
	s.keepFocus()
	s.desk.ActionsChanged()
}

// choose puts another paper into view. One that would reveal what everybody voted is
// shown only when that is meant.
func (s *papersStep) choose(ref data.PaperRef) {
	switch {
	case ref == s.view.ref:
	case s.reveals(ref) != "":
		s.askReveal(ref)
	default:
		s.look(paperView{ref: ref})
	}
}

// look puts a version of a paper into view.
func (s *papersStep) look(v paperView) {
	s.side.leave()
	s.view = v
	s.load()
}

// lookAt puts a version of a paper into view and the focus into a field of its details.
func (s *papersStep) lookAt(v paperView, field string) {
	s.side.asked = field
	s.look(v)
}

// markSigned says over the pages which draft is in view, or that it is signed.
func (s *papersStep) markSigned() {
	words, signed := s.desk.Words, s.now.signed
	s.signed.Hidden = signed.ID == 0 && s.now.draft.Number == 0
	switch {
	case signed.ID != 0:
		s.signed.Set(kit.BadgeOptions{
			Icon: kit.IconLock, Text: words.F("meeting.papers.signed_on", "day", data.DayOf(signed.Signed).Short(), "version", signed.Version), Tone: kit.ToneGrey,
		})
	case s.now.draft.Number > 0:
		s.signed.Set(kit.BadgeOptions{Icon: kit.IconEdit, Text: words.F("meeting.papers.draft", "n", s.now.draft.Number), Tone: kit.ToneGrey})
	}
	s.root.Refresh()
}

// leaving is the paper in view as it leaves the program; a draft that has left is
// kept.
func (s *papersStep) leaving() preview.Leaving {
	now := s.now
	return preview.Leaving{Name: paper.FileName(s.view.ref, s.d), PDF: now.pdf, Document: now.document, Left: func() { s.hasLeft(now) }}
}

func (s *papersStep) hasLeft(out printed) {
	if err := s.press.left(out); err != nil {
		s.desk.Fail(err)
		return
	}
	s.load()
}

// keepFocus puts the focus on the pages when the control that had it is gone, as
// the button to sign is after signing.
func (s *papersStep) keepFocus() {
	focused, ok := s.desk.Window.Canvas().Focused().(fyne.CanvasObject)
	if s.desk.Window.Canvas().Focused() == nil || ok && !focused.Visible() {
		s.pane.Focus()
	}
}

func (s *papersStep) enter(place kit.Place) {
	if place.Field != "" && s.side.enter(place.Field) {
		return
	}
	s.arriving = true
	if s.now.pages != nil {
		s.arrive()
	}
}

// arrive puts the focus on the list of papers, from where each thing to do is one key
// away, unless a field is asked for.
func (s *papersStep) arrive() {
	if !s.arriving {
		return
	}
	s.arriving = false
	if s.side.asked == "" {
		kit.FocusOn(s.index.table)
	}
}

func (s *papersStep) flush() { s.side.leave() }

func (s *papersStep) actions() []kit.Action {
	w := s.desk.Words
	signed, none := s.now.signed, s.now.pdf == nil
	actions := append(s.outlet.Actions(),
		kit.Action{Menu: kit.MenuPaper, Label: w.T("meeting.papers.make"), Key: withCtrl(fyne.KeyG), Run: s.makeMarked, Off: len(s.index.refs()) == 0},
		kit.Action{Menu: kit.MenuPaper, Label: w.T("meeting.papers.set"), Key: withCtrlShift(fyne.KeyB), Run: s.askSet, Off: none},
		kit.Action{Menu: kit.MenuPaper, Label: w.T("meeting.papers.article"), Run: s.exportArticle, Off: none},
		kit.Action{Menu: kit.MenuPaper, Label: w.T("meeting.papers.details"), Key: withCtrl(fyne.KeyI), Run: s.editDetails, Off: none},
		kit.Action{Menu: kit.MenuPaper, Label: w.T(s.signLabel()), Key: withCtrlShift(fyne.KeyK), Run: s.sign, Off: !s.canSign()},
		kit.Action{Menu: kit.MenuPaper, Label: w.T("meeting.papers.compare"), Key: withCtrlShift(fyne.KeyD), Run: s.compareLast, Off: s.compared() == nil},
		kit.Action{Menu: kit.MenuPaper, Label: w.T("meeting.papers.scan"), Key: withCtrlShift(fyne.KeyQ), Run: s.askScan, Off: signed.ID == 0},
		kit.Action{Menu: kit.MenuPaper, Label: w.T("meeting.papers.annex"), Key: withCtrlShift(fyne.KeyL), Run: s.askAnnex, Off: signed.ID == 0 || signed.Kind == data.PaperAnnex},
	)
	return append(actions, s.pane.Actions()...)
}

// editDetails opens what is settled for the paper in view.
func (s *papersStep) editDetails() { s.side.open(tabDetails) }
