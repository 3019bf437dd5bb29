package meeting

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/proof"
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
	shelf  preview.Shelf
	index  *paperIndex
	bar    *paperBar
	view   *preview.View
	wait   *fyne.Container
	side   *paperSide
	root   *fyne.Container
}

var _ step = (*papersStep)(nil)

// newPapersStep makes the step Văn bản.
func newPapersStep(desk *kit.Desk) step {
	words := desk.Words
	s := &papersStep{desk: desk, loader: kit.NewLoader[printed](desk.Runner), press: newPress(desk), shelf: preview.NewShelf("")}
	s.index = newPaperIndex(desk)
	s.bar = newPaperBar(s)
	s.view = preview.New(preview.Options{
		Run: desk.Runner, OnPage: s.bar.show, OnError: s.pageFailed,
		Hints: []kit.Hint{
			{Keys: []string{"↑", "↓"}, Word: words.T("meeting.hint.scroll")},
			{Keys: []string{"←", "→"}, Word: words.T("meeting.hint.page")},
			{Keys: []string{"Ctrl", "S"}, Word: words.T("meeting.hint.save_pdf")},
		},
	})
	s.wait = kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconSheet, Text: words.T("meeting.papers.drawing")})
	s.side = newPaperSide(s)
	middle := kit.Ground(kit.ColorSunken, kit.VBox(0, s.bar.root, kit.Grow(container.NewStack(s.view, s.wait))))
	s.root = kit.Panels(kit.Sized(303, 0, s.index.root), middle, kit.Sized(279, 0, s.side.root))
	s.view.Hide()
	return s
}

func (s *papersStep) content() fyne.CanvasObject { return s.root }

func (s *papersStep) show(d data.Dossier) {
	if d.Meeting.ID != s.d.Meeting.ID {
		s.now = printed{}
		s.view.ShowPages(nil)
		s.view.Hide()
		s.wait.Show()
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
		s.wait.Hide()
		s.view.Show()
		s.view.ShowPages(p.pages)
		s.root.Refresh()
	}
	s.bar.mark(p)
	s.side.show()
	s.keepFocus()
	s.desk.ActionsChanged()
}

// keepFocus puts the focus on the pages when the control that had it is gone, as
// the button to sign is after signing.
func (s *papersStep) keepFocus() {
	focused, ok := s.desk.Window.Canvas().Focused().(fyne.CanvasObject)
	if s.desk.Window.Canvas().Focused() == nil || ok && !focused.Visible() {
		kit.FocusOn(s.view)
	}
}

// pageFailed tells that a page cannot be drawn, unless a newer paper has taken
// its place meanwhile.
func (s *papersStep) pageFailed(err error) {
	if !errors.Is(err, proof.ErrClosed) {
		s.desk.Fail(err)
	}
}

func (s *papersStep) enter(kit.Place) {
	if !s.side.focus() {
		kit.FocusOn(s.view)
	}
}

func (s *papersStep) flush() {}

func (s *papersStep) actions() []kit.Action {
	words := s.desk.Words
	off := s.now.pdf == nil
	return []kit.Action{
		{Menu: kit.MenuPaper, Label: words.T("meeting.papers.save"), Key: withCtrl(fyne.KeyS), Run: s.save, Off: off},
		{Menu: kit.MenuPaper, Label: words.T("meeting.papers.open"), Key: openKey(), Run: s.openOutside, Off: off},
		{Menu: kit.MenuPaper, Label: words.T("meeting.papers.next_page"), Run: s.view.NextPage, Off: off},
		{Menu: kit.MenuPaper, Label: words.T("meeting.papers.previous_page"), Run: s.view.PreviousPage, Off: off},
		{Menu: kit.MenuPaper, Label: words.T("meeting.papers.sign"), Run: s.sign, Off: s.d.Meeting.State != data.StateDrafting},
	}
}

// openKey is Ctrl+Shift+O: Ctrl+O opens another register.
func openKey() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyO, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
}

// save asks for a file and writes the paper that is in view into it.
func (s *papersStep) save() {
	if s.now.pdf == nil {
		return
	}
	pdf := s.now.pdf
	s.desk.Files.SaveFile(kit.FileQuestion{
		Title: s.desk.Words.T("meeting.papers.save"), Name: minutesName(s.d.Meeting), Endings: []string{".pdf"}, Purpose: "papers",
		OnChosen: func(path string) { s.write(path, pdf) },
	})
}

func (s *papersStep) write(path string, pdf []byte) {
	err := file.AtomicWrite(path, func(w io.Writer) error {
		_, err := w.Write(pdf)
		return err
	})
	if err != nil {
		s.desk.Fail(fmt.Errorf("save minutes: %w", err))
		return
	}
	s.desk.Say(s.desk.Words.F("meeting.papers.saved", "path", path))
}

// openOutside shows the paper that is in view in the system's own program.
func (s *papersStep) openOutside() {
	if s.now.pdf == nil {
		return
	}
	path, err := s.shelf.Put(minutesName(s.d.Meeting), s.now.pdf)
	if err == nil {
		err = s.desk.Files.View(path)
	}
	if err != nil {
		s.desk.Fail(err)
	}
}

func (s *papersStep) sign() { askSign(s.desk, s.d.Meeting.ID) }

// signedWords says when the paper in view was signed.
func signedWords(p data.SignedPaper) string {
	day := data.DayOf(p.Signed)
	return day.Short()
}
