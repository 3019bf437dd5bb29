package meeting

import (
	"bytes"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// papersStep is the step Văn bản: the papers at the left, the chosen one as it
// will print in the middle, and at the right what it still lacks.
type papersStep struct {
	desk *kit.Desk
	d    data.Dossier
	now  printed // what is shown

	loader *kit.Loader[printed]
	press  *press
	outlet *preview.Outlet
	index  *paperIndex
	signed *kit.Badge // over the pages, of the paper that was signed
	pane   *preview.Pane
	side   *paperSide
	root   *fyne.Container
}

var _ step = (*papersStep)(nil)

// newPapersStep makes the step Văn bản.
func newPapersStep(desk *kit.Desk) step {
	s := &papersStep{desk: desk, loader: kit.NewLoader[printed](desk.Runner), press: newPress(desk)}
	s.outlet = preview.NewOutlet(desk, s.leaving)
	s.index = newPaperIndex(desk)
	s.signed = kit.NewBadge(kit.BadgeOptions{})
	s.signed.Hide()
	s.pane = preview.NewPane(preview.PaneOptions{
		Desk: desk, Trailing: s.signed, Hints: []kit.Hint{{Keys: []string{"Ctrl", "S"}, Word: desk.Words.T("meeting.hint.save_pdf")}},
	})
	s.side = newPaperSide(s)
	s.root = kit.Panels(kit.Sized(303, 0, s.index.root), s.pane.Object(), kit.Sized(279, 0, s.side.root))
	return s
}

func (s *papersStep) content() fyne.CanvasObject { return s.root }

func (s *papersStep) show(d data.Dossier) {
	if d.Meeting.ID != s.d.Meeting.ID {
		s.now = printed{}
		s.pane.Wait()
	}
	s.d = d
	s.index.show(d)
	s.side.show()
	s.loader.Load(func() (printed, error) { return s.press.print(d) }, s.shown)
	s.desk.ActionsChanged()
}

// shown puts a printed paper into view. The same bytes leave the view as it is.
func (s *papersStep) shown(p printed, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	same := s.now.pages != nil && bytes.Equal(s.now.pdf, p.pdf)
	if same {
		p.pages = s.now.pages
	}
	s.now = p
	if !same {
		s.pane.Show(p.pages)
	}
	s.markSigned()
	s.side.show()
	s.keepFocus()
	s.desk.ActionsChanged()
}

// markSigned says whether what is in view is the signed paper.
func (s *papersStep) markSigned() {
	signed := s.now.signed
	s.signed.Hidden = signed.ID == 0
	if signed.ID != 0 {
		day := data.DayOf(signed.Signed)
		s.signed.Set(kit.BadgeOptions{
			Icon: kit.IconLock, Text: s.desk.Words.F("meeting.papers.signed_on", "day", day.Short(), "version", signed.Version), Tone: kit.ToneGrey,
		})
	}
	s.root.Refresh()
}

// leaving is the paper in view as it leaves the program.
func (s *papersStep) leaving() preview.Leaving {
	return preview.Leaving{Name: minutesName(s.d.Meeting), PDF: s.now.pdf, Document: s.now.document}
}

// keepFocus puts the focus on the pages when the control that had it is gone, as
// the button to sign is after signing.
func (s *papersStep) keepFocus() {
	focused, ok := s.desk.Window.Canvas().Focused().(fyne.CanvasObject)
	if s.desk.Window.Canvas().Focused() == nil || ok && !focused.Visible() {
		s.pane.Focus()
	}
}

func (s *papersStep) enter(kit.Place) {
	if !s.side.focus() {
		s.pane.Focus()
	}
}

func (s *papersStep) flush() {}

func (s *papersStep) actions() []kit.Action {
	sign := kit.Action{
		Menu: kit.MenuPaper, Label: s.desk.Words.T("meeting.papers.sign"), Run: s.sign, Off: s.d.Meeting.State != data.StateDrafting,
	}
	return append(append(s.outlet.Actions(), sign), s.pane.Actions()...)
}

func (s *papersStep) sign() { askSign(s.desk, s.d.Meeting.ID) }
