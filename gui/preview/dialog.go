package preview

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data/file"
	papers "giaoban/data/paper"
	"giaoban/data/proof"
	"giaoban/gui/kit"
)

// PaperOptions describes a paper that is shown in a dialog.
type PaperOptions struct {
	Title string
	Name  string // proposed name of the file, with ".pdf"
	// Make makes the paper; it runs off the UI goroutine.
	Make func() (*papers.Document, error)
}

// PaperDialog shows a paper as it will print, to be saved or opened in the
// system's own program.
type PaperDialog struct {
	desk   *kit.Desk
	o      PaperOptions
	reader *proof.Reader
	own    bool // the reader is closed with the dialog
	pdf    []byte
	pages  *Paper

	dialog *kit.Dialog
	view   *View
	place  *kit.Text
	wait   *fyne.Container
	stage  *fyne.Container
}

// The size of the dialog at 100 %; a small window gives less.
const (
	dialogWidth  = 1080
	dialogHeight = 720
)

// Show opens a paper in a dialog over the window.
func Show(desk *kit.Desk, o PaperOptions) *PaperDialog {
	d := &PaperDialog{desk: desk, o: o, reader: desk.Reader}
	if d.reader == nil {
		d.reader, d.own = proof.NewReader(proof.Options{}), true
	}
	w := desk.Words
	d.view = New(Options{Run: desk.Runner, OnPage: d.onPage, OnError: d.pageFailed, Hints: []kit.Hint{
		{Keys: []string{"↑", "↓"}, Word: w.T("meeting.hint.scroll")}, {Keys: []string{"←", "→"}, Word: w.T("meeting.hint.page")},
	}})
	d.view.Hide()
	d.place = kit.Caption("")
	d.wait = kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconSheet, Text: w.T("meeting.papers.drawing")})
	d.stage = container.NewStack(d.view, d.wait)
	d.dialog = kit.NewDialog(kit.DialogOptions{
		Title: o.Title, Icon: kit.IconSheet, Tone: kit.ToneInfo, Width: dialogWidth, Height: dialogHeight, Words: w,
		Body: kit.VBox(4, d.place, kit.Grow(kit.Ground(kit.ColorSunken, d.stage))),
		Buttons: []kit.DialogButton{
			{Text: w.T("kit.close"), Cancel: true},
			{Text: w.T("preview.open"), Icon: kit.IconOpen, OnTap: d.openOutside},
			{Text: w.T("preview.save"), Icon: kit.IconDownload, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: d.save},
		},
		OnClosed: d.closed,
	})
	d.dialog.Show(desk.Window)
	kit.NewLoader[[]byte](desk.Runner).Load(d.print, d.shown)
	return d
}

// print draws the paper into the bytes of a file.
func (d *PaperDialog) print() ([]byte, error) {
	document, err := d.o.Make()
	if err != nil {
		return nil, err
	}
	fonts := d.desk.Fonts
	if fonts == nil {
		if fonts, err = papers.BestFonts(papers.SystemFontDir()); err != nil {
			return nil, fmt.Errorf("print %s: %w", d.o.Name, err)
		}
	}
	var out bytes.Buffer
	if _, err := document.PDF(&out, fonts); err != nil {
		return nil, fmt.Errorf("print %s: %w", d.o.Name, err)
	}
	return out.Bytes(), nil
}

func (d *PaperDialog) shown(pdf []byte, err error) {
	if !d.dialog.IsOpen() {
		return
	}
	if err == nil {
		d.pages, err = Open(d.reader, pdf)
	}
	if err != nil {
		d.dialog.Hide()
		d.desk.Fail(err)
		return
	}
	d.pdf = pdf
	d.wait.Hide()
	d.view.Show()
	d.view.ShowPages(d.pages)
	d.stage.Refresh()
	kit.FocusOn(d.view)
}

func (d *PaperDialog) onPage(page, count int) {
	d.place.SetText(d.desk.Words.F("preview.page", "page", page, "count", count))
}

func (d *PaperDialog) pageFailed(err error) {
	if !errors.Is(err, proof.ErrClosed) {
		d.desk.Fail(err)
	}
}

func (d *PaperDialog) closed() {
	if d.pages != nil {
		_ = d.pages.Close()
	}
	if d.own {
		_ = d.reader.Close()
	}
}

// save asks for a file and writes the paper into it; the dialog stays open.
func (d *PaperDialog) save() bool {
	if d.pdf == nil {
		return false
	}
	d.desk.Files.SaveFile(kit.FileQuestion{
		Title: d.desk.Words.T("preview.save"), Name: d.o.Name, Endings: []string{".pdf"}, Purpose: "papers", OnChosen: d.write,
	})
	return false
}

func (d *PaperDialog) write(path string) {
	err := file.AtomicWrite(path, func(w io.Writer) error {
		_, err := w.Write(d.pdf)
		return err
	})
	if err != nil {
		d.desk.Fail(fmt.Errorf("save a paper: %w", err))
		return
	}
	d.desk.Say(d.desk.Words.F("preview.saved", "path", path))
	d.dialog.Hide()
}

// openOutside shows the paper in the system's own program; the dialog stays open.
func (d *PaperDialog) openOutside() bool {
	if d.pdf == nil {
		return false
	}
	path, err := NewShelf("").Put(d.o.Name, d.pdf)
	if err == nil {
		err = d.desk.Files.View(path)
	}
	if err != nil {
		d.desk.Fail(err)
	}
	return false
}
