package preview

import (
	"bytes"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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

// PaperDialog shows a paper as it will print, to be saved, printed or opened in the
// system's own program.
type PaperDialog struct {
	desk   *kit.Desk
	o      PaperOptions
	reader *proof.Reader
	own    bool // the reader is closed with the dialog
	made   made // nothing while it is being drawn

	dialog *kit.Dialog
	pane   *Pane
	outlet *Outlet
	note   *kit.Text // what was done last
	body   *fyne.Container
}

// The size of the dialog at 100 %; a small window gives less.
const (
	dialogWidth  = 1240
	dialogHeight = 740
	dialogSide   = 272
)

// made is a paper as it comes out.
type made struct {
	document *papers.Document
	pdf      []byte
	pages    *Paper
	warnings []papers.Warning
}

// Show opens a paper in a dialog over the window.
func Show(desk *kit.Desk, o PaperOptions) *PaperDialog {
	d := &PaperDialog{desk: desk, o: o, reader: desk.Reader}
	if d.reader == nil {
		d.reader, d.own = proof.NewReader(proof.Options{}), true
	}
	w := desk.Words
	d.note = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorPrimary, Ellipsis: true, Align: fyne.TextAlignTrailing})
	within := *desk
	within.Say = d.say
	d.pane = NewPane(PaneOptions{Desk: &within})
	d.outlet = NewOutlet(&within, d.leaving)
	d.body = container.NewStack(d.pane.Object())
	foot := kit.HBox(16, kit.NewHintRow(d.pane.View.KeyHints()...), kit.Grow(d.note))
	body := kit.VBox(8, kit.Grow(d.body), foot)
	d.dialog = kit.NewDialog(kit.DialogOptions{
		Title: o.Title, Icon: kit.IconSheet, Tone: kit.ToneInfo, Width: dialogWidth, Height: dialogHeight, Words: w, Body: body,
		Buttons: []kit.DialogButton{
			{Text: w.T("kit.close"), Cancel: true},
			{Text: w.T("preview.open"), Icon: kit.IconOpen, OnTap: d.stay(d.outlet.Open)},
			{Text: w.T("preview.print"), Icon: kit.IconPrint, Keys: []string{"Ctrl", "P"}, OnTap: d.stay(d.outlet.Print)},
			{Text: w.T("preview.save_word"), Icon: kit.IconSheet, OnTap: d.stay(d.outlet.SaveWord)},
			{Text: w.T("preview.save"), Icon: kit.IconDownload, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "S"}, OnTap: d.stay(d.outlet.SavePDF)},
		},
		Actions: d.actions, OnClosed: d.closed,
	})
	d.dialog.Show(desk.Window)
	d.pane.Wait()
	kit.NewLoader[made](desk.Runner).Load(d.print, d.shown)
	return d
}

// say says what was done in the dialog too, which lies over the status line.
func (d *PaperDialog) say(message string) {
	d.note.SetText(message)
	d.dialog.Refresh()
	d.desk.Say(message)
}

// leaving is the paper as it leaves the program.
func (d *PaperDialog) leaving() Leaving {
	return Leaving{Name: strings.TrimSuffix(d.o.Name, ".pdf"), PDF: d.made.pdf, Document: d.made.document}
}

// stay does something and leaves the dialog open.
func (d *PaperDialog) stay(do func()) func() bool {
	return func() bool {
		do()
		return false
	}
}

func (d *PaperDialog) actions() []kit.Action {
	return append(d.outlet.Actions(), d.pane.Actions()...)
}

// print draws the paper into the bytes of a file and opens them.
func (d *PaperDialog) print() (made, error) {
	document, err := d.o.Make()
	if err != nil {
		return made{}, err
	}
	fonts := d.desk.Fonts
	if fonts == nil {
		if fonts, err = papers.BestFonts(papers.SystemFontDir()); err != nil {
			return made{}, fmt.Errorf("print %s: %w", d.o.Name, err)
		}
	}
	var out bytes.Buffer
	report, err := document.PDF(&out, fonts)
	if err != nil {
		return made{}, fmt.Errorf("print %s: %w", d.o.Name, err)
	}
	pages, err := Open(d.reader, out.Bytes())
	if err != nil {
		return made{}, err
	}
	return made{document: document, pdf: out.Bytes(), pages: pages, warnings: report.Warnings}, nil
}

func (d *PaperDialog) shown(m made, err error) {
	if !d.dialog.IsOpen() {
		if m.pages != nil {
			_ = m.pages.Close()
		}
		d.release()
		return
	}
	if err != nil {
		d.dialog.Hide()
		d.desk.Fail(err)
		return
	}
	d.made = m
	d.caution(m.warnings)
	d.pane.Show(m.pages)
	d.pane.Focus()
	actionsChanged(d.desk)
}

// caution shows beside the pages what could not be drawn.
func (d *PaperDialog) caution(warnings []papers.Warning) {
	if len(warnings) == 0 {
		return
	}
	list := NewCautionList(d.desk)
	cautions := make([]Caution, len(warnings))
	for i, w := range warnings {
		cautions[i] = Undrawn(d.desk.Words, w, nil)
	}
	list.SetRows(cautions)
	head := kit.Inside(12, 16, 12, 16, kit.BodyBold(d.desk.Words.T("preview.cautions")))
	side := kit.Ground(kit.ColorSurface, kit.VBox(0, head, kit.NewDivider(), kit.Grow(list.Table)))
	d.body.Objects = []fyne.CanvasObject{kit.Panels(nil, d.pane.Object(), kit.Sized(dialogSide, 0, side))}
	d.body.Refresh()
}

func (d *PaperDialog) closed() {
	d.pane.wait.end()
	if d.made.pages != nil {
		_ = d.made.pages.Close()
		d.release()
	}
}

// release closes the reader where it is the dialog's own.
func (d *PaperDialog) release() {
	if d.own {
		_ = d.reader.Close()
	}
}
