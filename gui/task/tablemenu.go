package task

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// menuOf is the menu of a row. What it does is for the selected tasks when the
// row is one of them, else for that row alone.
func (t *table) menuOf(_ int, r row) *fyne.Menu {
	ids := t.chosen()
	if !slices.Contains(ids, r.id()) {
		ids = ids[:0:0]
		ids = append(ids, r.id())
	}
	w := t.words
	item := func(key string, run func()) *fyne.MenuItem { return fyne.NewMenuItem(w.T(key), run) }
	return fyne.NewMenu("",
		item("task.do.open", func() { t.commands.open(r.id()) }),
		fyne.NewMenuItemSeparator(),
		item("task.do.move", func() { t.commands.chooseMove(ids) }),
		item("task.do.urge", func() { t.commands.urge(ids) }),
		item("task.do.extend", func() { t.commands.extend(ids) }),
		item("task.do.reassign", func() { t.commands.reassign(ids) }),
	)
}

// menu is what the button beside the main one opens: how the table looks.
func (t *table) menu() *fyne.Menu {
	w := t.words
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(w.T("task.columns"), t.chooseColumns),
	}
	sort := fyne.NewMenuItem(w.T("task.sort"), nil)
	sort.ChildMenu = fyne.NewMenu("")
	for _, c := range columns(w) {
		item := fyne.NewMenuItem(c.Title, func() { t.sortBy(c.ID) })
		item.Checked = c.ID == t.sort.column
		sort.ChildMenu.Items = append(sort.ChildMenu.Items, item)
	}
	items = append(items, sort)
	if t.by != groupNone {
		items = append(items, fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(w.T("task.fold_all"), func() { t.foldAll(true) }),
			fyne.NewMenuItem(w.T("task.unfold_all"), func() { t.foldAll(false) }))
	}
	return fyne.NewMenu("", items...)
}

// actions implements acting.
func (t *table) actions() []kit.Action {
	w := t.words
	return []kit.Action{
		{Menu: kit.MenuView, Label: w.T("task.columns"), Run: t.chooseColumns},
		{Menu: kit.MenuView, Label: w.T("task.fold_all"), Run: func() { t.foldAll(true) }, Off: t.by == groupNone},
		{Menu: kit.MenuView, Label: w.T("task.unfold_all"), Run: func() { t.foldAll(false) }, Off: t.by == groupNone},
	}
}

// chooseColumns asks which columns to show; the choice is kept on this PC.
func (t *table) chooseColumns() {
	var ticks []fyne.CanvasObject
	var first fyne.Focusable
	hidden := map[string]bool{}
	for _, id := range t.hidden {
		hidden[id] = true
	}
	for _, c := range columns(t.words) {
		if c.ID == columnWhat {
			continue
		}
		tick := kit.NewTickBox(kit.TickOptions{Text: c.Title, On: !hidden[c.ID], OnChange: func(on bool) { hidden[c.ID] = !on }})
		if first == nil {
			first = tick
		}
		ticks = append(ticks, tick)
	}
	kit.NewDialog(kit.DialogOptions{
		Title: t.words.T("task.columns.title"), Text: t.words.T("task.columns.text"), Words: t.words, First: first,
		Body: kit.Grid(2, 16, 8, ticks...),
		Buttons: []kit.DialogButton{
			{Text: t.words.T("kit.cancel"), Cancel: true},
			{Text: t.words.T("task.columns.yes"), Kind: kit.ButtonMain, OnTap: func() bool {
				t.setHidden(hidden)
				return true
			}},
		},
	}).Show(t.desk.Window)
}

func (t *table) setHidden(hidden map[string]bool) {
	t.hidden = t.hidden[:0:0]
	for _, c := range columns(t.words) {
		if hidden[c.ID] {
			t.hidden = append(t.hidden, c.ID)
		}
	}
	kept := strings.Join(t.hidden, " ")
	if kept == "" {
		kept = "-" // nothing is left out; "" would be nothing remembered
	}
	t.desk.Remember(memoryHidden, kept)
	t.hideColumns()
}
