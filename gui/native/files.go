package native

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"giaoban/data"
	"giaoban/gui/kit"
)

// Memory remembers the folder last used for a purpose.
type Memory interface {
	Folder(purpose string) string
	RememberFolder(purpose, folder string) error
}

// FilesOptions describes Files.
type FilesOptions struct {
	Window fyne.Window
	Memory Memory
	Home   string      // where a purpose begins that has no folder yet
	Fail   func(error) // told what went wrong while asking
}

// Files asks for files through Fyne's own dialogs, which every system has.
type Files struct{ o FilesOptions }

var _ kit.Files = (*Files)(nil)

// NewFiles makes the asker of a window.
func NewFiles(o FilesOptions) *Files { return &Files{o: o} }

// OpenFile asks for a file that is there.
func (f *Files) OpenFile(q kit.FileQuestion) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			f.tell(err)
			return
		}
		path := r.URI().Path()
		f.tell(r.Close())
		f.chosen(q, path, filepath.Dir(path))
	}, f.o.Window)
	f.prepare(d, q)
	f.show(d)
}

// SaveFile asks for a file to write. The file is not touched: whoever asked
// writes it whole, beside the old one first.
func (f *Files) SaveFile(q kit.FileQuestion) {
	d := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if err != nil || w == nil {
			f.tell(err)
			return
		}
		path := w.URI().Path()
		f.tell(w.Close())
		f.tell(removeEmpty(path))
		path = WithEnding(path, q.Endings)
		f.chosen(q, path, filepath.Dir(path))
	}, f.o.Window)
	f.prepare(d, q)
	d.SetFileName(q.Name)
	f.show(d)
}

// ChooseFolder asks for a folder.
func (f *Files) ChooseFolder(q kit.FileQuestion) {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil || u == nil {
			f.tell(err)
			return
		}
		f.chosen(q, u.Path(), u.Path())
	}, f.o.Window)
	f.prepare(d, q)
	f.show(d)
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

func (f *Files) prepare(d *dialog.FileDialog, q kit.FileQuestion) {
	d.SetTitleText(q.Title)
	if len(q.Endings) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(bothCases(q.Endings)))
	}
	folder := f.o.Memory.Folder(q.Purpose)
	if folder == "" {
		folder = f.o.Home
	}
	if place, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
		d.SetLocation(place)
	}
}

// show opens a dialog over the whole window. Fyne's cannot be sized before it is shown.
func (f *Files) show(d *dialog.FileDialog) {
	d.Show()
	d.Resize(f.o.Window.Canvas().Size())
}

func (f *Files) chosen(q kit.FileQuestion, path, folder string) {
	f.tell(f.o.Memory.RememberFolder(q.Purpose, folder))
	q.OnChosen(filepath.FromSlash(path))
}

func (f *Files) tell(err error) {
	if err != nil && f.o.Fail != nil {
		f.o.Fail(err)
	}
}

// removeEmpty takes away the empty file that Fyne's dialog creates, so that a
// name that was free stays free.
func removeEmpty(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look at the chosen file: %w", err)
	}
	if info.Size() > 0 {
		return nil
	}
	return os.Remove(path)
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

// bothCases lets .PDF pass where .pdf is allowed.
func bothCases(endings []string) []string {
	var all []string
	for _, e := range endings {
		all = append(all, strings.ToLower(e), strings.ToUpper(e))
	}
	return all
}
