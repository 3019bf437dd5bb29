package preview

import (
	"fmt"

	"fyne.io/fyne/v2"

	"giaoban/data/file"
	"giaoban/data/paper"
	"giaoban/data/paper/output"
	"giaoban/data/paper/word"
	"giaoban/gui/kit"
)

// Leaving is a paper that leaves the program: its bytes as they are in view, and
// the name proposed for its file, without ending.
type Leaving struct {
	Name string
	PDF  []byte // nil where there is no paper yet
	// Document is what the paper was drawn from, to be written for Word; nil where
	// there are only its bytes, as of a signed paper.
	Document *paper.Document
	Left     func() // hears that the paper has left; may be nil
}

// Outlet is the ways by which papers leave the program: into a file, to the
// system's viewer, to the printer.
type Outlet struct {
	desk  *kit.Desk
	shelf Shelf
	paper func() Leaving
}

// NewOutlet makes the ways out for the paper that is in view at the time.
func NewOutlet(desk *kit.Desk, paper func() Leaving) *Outlet {
	return &Outlet{desk: desk, shelf: NewShelf(""), paper: paper}
}

// SavePDF asks for a file and writes the paper into it.
func (o *Outlet) SavePDF() {
	p := o.paper()
	if p.PDF == nil {
		return
	}
	o.desk.Files.SaveFile(kit.FileQuestion{
		Title: o.desk.Words.T("preview.save"), Name: p.Name + ".pdf", Endings: []string{".pdf"}, Purpose: "papers",
		OnChosen: func(path string) { o.write(path, p) },
	})
}

func (o *Outlet) write(path string, p Leaving) {
	o.written(path, p, file.WriteBytes(path, p.PDF))
}

// SaveWord asks for a file and writes the paper into it for Word.
func (o *Outlet) SaveWord() {
	p := o.paper()
	if p.Document == nil {
		return
	}
	o.desk.Files.SaveFile(kit.FileQuestion{
		Title: o.desk.Words.T("preview.save_word"), Name: p.Name + word.Ending, Endings: []string{word.Ending}, Purpose: "papers",
		OnChosen: func(path string) { o.writeWord(path, p) },
	})
}

// writeWord writes off the goroutine of the user interface: a long table takes
// its time.
func (o *Outlet) writeWord(path string, p Leaving) {
	fonts := o.desk.Fonts
	o.desk.Runner(func() {
		var err error
		if fonts == nil {
			fonts, err = paper.EmbeddedFonts()
		}
		if err == nil {
			_, err = output.Write(path, p.Document, fonts)
		}
		fyne.Do(func() { o.written(path, p, err) })
	})
}

// written says where a paper has been saved, or why not.
func (o *Outlet) written(path string, p Leaving, err error) {
	if err != nil {
		o.desk.Fail(fmt.Errorf("save a paper: %w", err))
		return
	}
	o.desk.Say(o.desk.Words.F("preview.saved", "path", path))
	p.left()
}

func (p Leaving) left() {
	if p.Left != nil {
		p.Left()
	}
}

// Open shows the paper in the system's own program.
func (o *Outlet) Open() {
	p, path, ok := o.put()
	if !ok {
		return
	}
	err := o.desk.Files.View(path)
	o.tell(err)
	if err == nil {
		p.left()
	}
}

// Print prints the paper after asking how, or opens it in the system's own program
// to be printed from there.
func (o *Outlet) Print() { o.print(o.desk.Files.Print) }

// PrintLast prints the paper as the one before, without asking.
func (o *Outlet) PrintLast() { o.print(o.desk.Files.PrintLast) }

func (o *Outlet) print(by func(path string, left func(opened bool)) error) {
	p, path, ok := o.put()
	if !ok {
		return
	}
	o.tell(by(path, func(opened bool) {
		if opened {
			o.desk.Say(o.desk.Words.T("preview.print.opened"))
		}
		p.left()
	}))
}

// put lays the paper where another program can read it.
func (o *Outlet) put() (p Leaving, path string, ok bool) {
	p = o.paper()
	if p.PDF == nil {
		return p, "", false
	}
	path, err := o.shelf.Put(p.Name+".pdf", p.PDF)
	o.tell(err)
	return p, path, err == nil
}

func (o *Outlet) tell(err error) {
	if err != nil {
		o.desk.Fail(err)
	}
}

// Actions are the ways out, for the menu and its keys.
func (o *Outlet) Actions() []kit.Action {
	words, off := o.desk.Words, o.paper().PDF == nil
	return []kit.Action{
		{Menu: kit.MenuPaper, Label: words.T("preview.print"), Key: ctrl(fyne.KeyP), Run: o.Print, Off: off},
		{Menu: kit.MenuPaper, Label: words.T("preview.print_last"), Key: ctrlShift(fyne.KeyP), Run: o.PrintLast, Off: off},
		{Menu: kit.MenuPaper, Label: words.T("preview.save"), Key: ctrl(fyne.KeyS), Run: o.SavePDF, Off: off},
		{Menu: kit.MenuPaper, Label: words.T("preview.save_word"), Key: ctrlShift(fyne.KeyS), Run: o.SaveWord, Off: o.paper().Document == nil},
		{Menu: kit.MenuPaper, Label: words.T("preview.open"), Key: ctrlShift(fyne.KeyO), Run: o.Open, Off: off},
	}
}
