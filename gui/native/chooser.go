package native

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// purpose is what a chooser asks for.
type purpose int

const (
	toOpen purpose = iota
	toSave
	toChooseFolder
)

// chooser asks for a file or folder: a path to type, and the folder's content to
// choose from. All of it works by keyboard, which Fyne's own dialog does not.
type chooser struct {
	files   *Files
	words   *translations.Words
	purpose purpose
	q       kit.FileQuestion
	folder  string
	entry   *kit.Entry
	table   *kit.Table[place]
	dialog  *kit.Dialog
}

func newChooser(f *Files, purpose purpose, q kit.FileQuestion) *chooser {
	c := &chooser{files: f, words: f.o.Words(), purpose: purpose, q: q}
	c.build()
	c.enter(f.folder(q.Purpose))
	return c
}

func (c *chooser) build() {
	w := c.words
	c.entry = kit.NewEntry(kit.EntryOptions{
		Icon: kit.IconFolder, OnSubmit: func(string) { c.accept() }, OnEscape: func() { c.dialog.Cancel() },
		OnKey: func(key *fyne.KeyEvent) bool {
			if key.Name != fyne.KeyDown {
				return false
			}
			kit.FocusOn(c.table)
			return true
		},
	})
	c.table = kit.NewTable(kit.TableOptions[place]{
		Columns: []kit.Column[place]{
			{ID: "icon", Width: 22, Create: func() fyne.CanvasObject { return kit.NewIcon(kit.IconOptions{}) }, Update: showIcon},
			{ID: "name", Text: c.nameSpan},
			{ID: "time", Width: 150, Text: timeSpan},
		},
		HeadHidden: true, RowHeight: kit.RowDense, OnSelected: func(_ int, p place) { c.chosen(p) },
		OnActivate: func(_ int, p place) { c.take(p) }, OnKey: c.key,
		Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconFolder, Text: w.T("chooser.empty")}),
	})
	yes := map[purpose]string{toOpen: w.T("chooser.open"), toSave: w.T("chooser.save"), toChooseFolder: w.T("chooser.this_folder")}[c.purpose]
	c.dialog = kit.NewDialog(kit.DialogOptions{
		Title: c.q.Title, Icon: kit.IconFolder, Tone: kit.ToneInfo, Width: 720, Height: 540, Words: w, First: c.entry,
		Body: kit.VBox(12, kit.NewField(kit.FieldOptions{Label: w.T("chooser.path"), Control: c.entry}), kit.Grow(c.table)),
		Buttons: []kit.DialogButton{
			{Text: w.T("kit.cancel"), Cancel: true},
			{Text: yes, Kind: kit.ButtonMain, OnTap: func() bool { c.accept(); return false }},
		},
	})
}

func (c *chooser) show() {
	c.dialog.Show(c.files.o.Window)
	c.entry.SelectAllText()
}

func (c *chooser) nameSpan(p place) kit.Span {
	if p.up {
		return kit.Span{Text: c.words.T("chooser.up"), Color: kit.ColorText2}
	}
	return kit.Span{Text: p.name, Bold: !p.folder}
}

func showIcon(cell fyne.CanvasObject, p place) {
	icon, ok := cell.(*kit.Icon)
	switch {
	case !ok:
	case p.up:
		icon.Set(kit.IconArrowUp, kit.ColorText2)
	case p.folder:
		icon.Set(kit.IconFolder, kit.ColorPrimary)
	default:
		icon.Set(kit.IconSheet, kit.ColorText2)
	}
}

func timeSpan(p place) kit.Span {
	if p.folder {
		return kit.Span{}
	}
	t := p.time
	return kit.Span{Text: vietnamese.ShortDate(t.Day(), int(t.Month()), t.Year()) + t.Format(" 15:04"), Color: kit.ColorText2}
}

// key gives Backspace the way up and Esc the way out.
func (c *chooser) key(key fyne.KeyName, _ int, _ place) bool {
	switch key {
	case fyne.KeyBackspace:
		c.enter(filepath.Dir(c.folder))
	case fyne.KeyEscape:
		c.dialog.Cancel()
	default:
		return false
	}
	return true
}

// enter shows a folder.
func (c *chooser) enter(folder string) {
	places, err := readFolder(folder, c.q.Endings, c.purpose == toChooseFolder)
	if err != nil {
		c.entry.SetError(c.words.T("chooser.unreadable"))
		return
	}
	name := c.q.Name
	if c.purpose == toSave && c.folder != "" {
		name = filepath.Base(c.path())
	}
	c.folder = folder
	c.table.SetRows(places)
	c.table.Select(0)
	switch c.purpose {
	case toSave:
		c.entry.SetValue(filepath.Join(folder, name))
	default:
		c.entry.SetValue(folder)
	}
	c.entry.SetError("")
}

// chosen shows the path of a file that is highlighted.
func (c *chooser) chosen(p place) {
	if !p.folder {
		c.entry.SetValue(p.path)
	}
}

// take goes into a folder, or takes a file.
func (c *chooser) take(p place) {
	if p.folder {
		c.enter(p.path)
		return
	}
	c.entry.SetValue(p.path)
	c.accept()
}

// path returns the path typed, from the folder shown on.
func (c *chooser) path() string {
	path := filepath.FromSlash(strings.TrimSpace(c.entry.Value()))
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.folder, path)
	}
	return filepath.Clean(path)
}

// accept takes the path typed: a folder is gone into unless a folder is asked for.
func (c *chooser) accept() {
	path := c.path()
	info, err := os.Stat(path)
	isFolder := err == nil && info.IsDir()
	switch {
	case isFolder && c.purpose == toChooseFolder:
		c.finish(path, path)
	case isFolder:
		c.enter(path)
	case c.purpose == toSave:
		c.save(WithEnding(path, c.q.Endings))
	case err != nil || c.purpose == toChooseFolder:
		c.entry.SetError(c.words.T("chooser.missing"))
	default:
		c.finish(path, filepath.Dir(path))
	}
}

// save takes a path to write to; a file that is there is replaced only when that
// is wanted.
func (c *chooser) save(path string) {
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		c.entry.SetError(c.words.T("chooser.no_folder"))
		return
	}
	if _, err := os.Stat(path); err != nil {
		c.finish(path, folder)
		return
	}
	kit.Confirm(c.files.o.Window, kit.ConfirmOptions{
		Title: c.words.T("chooser.replace_title"), Text: c.words.F("chooser.replace_text", "name", filepath.Base(path)),
		Yes: c.words.T("chooser.replace"), Danger: true, Words: c.words, OnYes: func() { c.finish(path, folder) },
	})
}

func (c *chooser) finish(path, folder string) {
	c.dialog.Hide()
	c.files.took(c.q, path, folder)
}
