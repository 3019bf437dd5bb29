package native

import (
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data/proof"
	"giaoban/gui/kit"
)

// PrinterChoice is how the user printed last: what Ctrl+Shift+P prints with.
type PrinterChoice struct {
	Name   string `json:"name"`
	Paper  int16  `json:"paper"`  // as DEVMODE names it; 0 is the printer's own
	Duplex int16  `json:"duplex"` // likewise
	Colour int16  `json:"colour"` // likewise
}

// errNotPrinted says that the user gave printing up.
var errNotPrinted = errors.New("printing was given up")

// Print implements kit.Files.
func (f *Files) Print(path string, left func(opened bool)) error { return f.print(path, true, left) }

// PrintLast implements kit.Files. Where nothing was printed yet, it asks.
func (f *Files) PrintLast(path string, left func(opened bool)) error {
	return f.print(path, f.o.Memory.Printer().Name == "", left)
}

// print begins printing. It goes on beside the window, which shows how far it is.
func (f *Files) print(path string, ask bool, left func(opened bool)) error {
	if !canPrint {
		err := f.View(path)
		if err == nil {
			left(true)
		}
		return err
	}
	pdf, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("print: %w", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	p := &printing{files: f, name: strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), cancel: cancel, left: left}
	p.show()
	go func() {
		err := f.printBytes(ctx, printOrder{
			name: p.name, pdf: pdf, ask: ask, last: f.o.Memory.Printer(), owner: handleOf(f.o.Window),
			progress: p.tell, chosen: p.chosen,
		})
		fyne.Do(func() { p.ended(err) })
	}()
	return nil
}

// printOrder is what is to be printed.
type printOrder struct {
	name     string
	pdf      []byte
	ask      bool
	last     PrinterChoice
	owner    uintptr // the window over which questions appear
	progress func(done, of int)
	chosen   func(PrinterChoice)
}

func (f *Files) printBytes(ctx context.Context, o printOrder) error {
	file, err := f.o.Reader.Open(o.pdf)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	return printOn(ctx, o, finishedPaper{file})
}

// finishedPaper is a PDF file to be printed.
type finishedPaper struct{ *proof.File }

// Band implements printout.
func (p finishedPaper) Band(page, wide, top, rows int) (*image.RGBA, error) {
	return p.PictureCut(page, proof.Cut{Wide: wide, Top: top, High: rows})
}

// printing is a job as the window shows it.
type printing struct {
	files  *Files
	name   string
	cancel func()
	left   func(opened bool)
	dialog *kit.Dialog
	said   *kit.Text
	bar    *kit.Progress
}

func (p *printing) show() {
	w := p.files.o.Words()
	p.said = kit.Body(w.T("print.asking"))
	p.bar = kit.NewProgress(kit.ProgressOptions{Tone: kit.ToneInfo})
	p.dialog = kit.NewDialog(kit.DialogOptions{
		Title: w.T("print.title"), Icon: kit.IconPrint, Tone: kit.ToneInfo, Words: w, Body: kit.VBox(12, p.said, p.bar),
		Buttons: []kit.DialogButton{{Text: w.T("print.stop"), Cancel: true, OnTap: func() bool { p.cancel(); return false }}},
	})
	p.dialog.Show(p.files.o.Window)
}

// tell says how far the job is. It is called off the UI goroutine.
func (p *printing) tell(done, of int) {
	fyne.Do(func() {
		w := p.files.o.Words()
		p.said.SetText(w.F("print.page", "page", min(done+1, of), "of", of))
		p.bar.Set(float32(done) / float32(max(of, 1)))
	})
}

// chosen keeps how the user prints. It is called off the UI goroutine.
func (p *printing) chosen(c PrinterChoice) {
	fyne.Do(func() { p.files.tell(p.files.o.Memory.RememberPrinter(c)) })
}

func (p *printing) ended(err error) {
	p.cancel()
	p.dialog.Hide()
	switch {
	case err == nil:
		if p.files.o.Say != nil {
			p.files.o.Say(p.files.o.Words().F("print.sent", "name", p.name))
		}
		p.left(false)
	case errors.Is(err, errNotPrinted), errors.Is(err, context.Canceled):
	default:
		p.files.tell(fmt.Errorf("print a paper: %w", err))
	}
}
