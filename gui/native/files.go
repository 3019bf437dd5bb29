package native

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/proof"
	"giaoban/gui/kit"
)

// Memory remembers the folder last used for a purpose, and how was printed last.
type Memory interface {
	Folder(purpose string) string
	RememberFolder(purpose, folder string) error
	Printer() PrinterChoice
	RememberPrinter(PrinterChoice) error
}

// FilesOptions describes Files.
type FilesOptions struct {
	Window fyne.Window
	Memory Memory
	Home   string                     // where a purpose begins that has no folder yet
	Words  func() *translations.Words // in the language now chosen
	Fail   func(error)                // told what went wrong while asking
	Say    func(string)               // told what was done; may be nil
	Reader *proof.Reader              // draws the pages that are printed
}

// Files asks for files: in the dialogs of Windows, elsewhere in our own.
type Files struct{ o FilesOptions }

var _ kit.Files = (*Files)(nil)

// NewFiles makes the asker of a window.
func NewFiles(o FilesOptions) *Files { return &Files{o: o} }

// OpenFile asks for a file that is there.
func (f *Files) OpenFile(q kit.FileQuestion) { f.ask(toOpen, q) }

// SaveFile asks for a file to write. The file is not touched: whoever asked
// writes it whole, beside the old one first.
func (f *Files) SaveFile(q kit.FileQuestion) { f.ask(toSave, q) }

// ChooseFolder asks for a folder.
func (f *Files) ChooseFolder(q kit.FileQuestion) { f.ask(toChooseFolder, q) }

// ask asks by the system's own dialog where it has one that serves, else by ours.
func (f *Files) ask(purpose purpose, q kit.FileQuestion) {
	if !f.askSystem(purpose, q) {
		newChooser(f, purpose, q).show()
	}
}

// folder returns where a purpose begins.
func (f *Files) folder(purpose string) string {
	return nearestFolder(cmp.Or(f.o.Memory.Folder(purpose), f.o.Home))
}

// took remembers the folder and hands on what was chosen.
func (f *Files) took(q kit.FileQuestion, path, folder string) {
	f.tell(f.o.Memory.RememberFolder(q.Purpose, folder))
	q.OnChosen(path)
}

// View opens a file in the system's own program.
func (f *Files) View(path string) error {
	if _, err := os.Stat(path); err != nil {
		return &data.Refusal{Code: data.RefusedNoFile, Detail: filepath.Base(path), Err: err}
	}
	if err := open(path); err != nil {
		return fmt.Errorf("open %s in the system's program: %w", path, err)
	}
	return nil
}

func (f *Files) tell(err error) {
	if err != nil && f.o.Fail != nil {
		f.o.Fail(err)
	}
}

// WithEnding gives a path the first of the endings unless it has one of them.
func WithEnding(path string, endings []string) string {
	for _, e := range endings {
		if strings.EqualFold(filepath.Ext(path), e) {
			return path
		}
	}
	if len(endings) == 0 {
		return path
	}
	return path + endings[0]
}
