package native

import (
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"

	"giaoban/gui/kit"
)

// askSystem asks by the dialog that all programs of Windows ask by, and reports
// whether there is one. The window takes no keys meanwhile: the dialog is its own.
func (f *Files) askSystem(purpose purpose, q kit.FileQuestion) bool {
	owner := handleOf(f.o.Window)
	if owner == 0 {
		return false
	}
	folder := f.folder(q.Purpose)
	options := []zenity.Option{zenity.Title(q.Title), zenity.Attach(owner), zenity.Modal()}
	if patterns := patternsOf(q.Endings); len(patterns) > 0 {
		options = append(options, zenity.FileFilter{Name: f.o.Words().T("chooser.kind"), Patterns: patterns, CaseFold: true})
	}
	ask := zenity.SelectFile
	at := folder + string(filepath.Separator)
	switch purpose {
	case toSave:
		ask = zenity.SelectFileSave
		at = filepath.Join(folder, WithEnding(q.Name, q.Endings))
		options = append(options, zenity.ConfirmOverwrite())
	case toChooseFolder:
		options = append(options, zenity.Directory())
	}
	options = append(options, zenity.Filename(at))
	go func() {
		path, err := ask(options...)
		fyne.Do(func() { f.answered(purpose, q, path, err) })
	}()
	return true
}

// answered takes the answer of the system's dialog. Where that fails our own asks.
func (f *Files) answered(purpose purpose, q kit.FileQuestion, path string, err error) {
	switch {
	case errors.Is(err, zenity.ErrCanceled):
	case err != nil || path == "":
		newChooser(f, purpose, q).show()
	case purpose == toChooseFolder:
		f.took(q, path, path)
	case purpose == toSave && WithEnding(path, q.Endings) != path && there(WithEnding(path, q.Endings)):
		// The dialog asked about another name than the one that would be replaced.
		q.Name = filepath.Base(WithEnding(path, q.Endings))
		f.tell(f.o.Memory.RememberFolder(q.Purpose, filepath.Dir(path)))
		newChooser(f, purpose, q).show()
	case purpose == toSave:
		path = WithEnding(path, q.Endings)
		f.took(q, path, filepath.Dir(path))
	default:
		f.took(q, path, filepath.Dir(path))
	}
}

func there(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// patternsOf returns what the system's dialog shows for endings.
func patternsOf(endings []string) []string {
	var patterns []string
	for _, e := range endings {
		patterns = append(patterns, "*"+e)
	}
	return patterns
}
