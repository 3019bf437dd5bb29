package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/assets/translations"
	"giaoban/gui/kit"
)

// todoList is the card of what needs doing today.
type todoList struct {
	words    *translations.Words
	navigate func(kit.Place)
	card     *kit.Card
	table    *kit.Table[todoRow]
	more     *kit.Link
	none     *fyne.Container
	box      *fyne.Container
	all      []todoRow
	unlisted int  // tasks that press but are not among all
	open     bool // all lines are shown
}

func newTodoList(words *translations.Words, navigate func(kit.Place)) *todoList {
	l := &todoList{words: words, navigate: navigate}
	l.more = kit.NewLink(kit.LinkOptions{OnTap: l.showMore})
	l.more.Hide()
	none := kit.NewText(kit.TextOptions{Text: words.T("home.todo_none"), Color: kit.ColorText2, Wrap: true})
	l.none = kit.Inside(12, 16, 16, 16, none)
	l.table = kit.NewTable(kit.TableOptions[todoRow]{
		Columns: []kit.Column[todoRow]{
			{ID: "icon", Width: 22, Create: newIconCell, Update: updateIconCell},
			{ID: "what", Create: newWhatCell, Update: updateWhatCell},
			{ID: "badge", Width: 168, Align: fyne.TextAlignTrailing, Create: newBadgeCell, Update: updateBadgeCell},
			{ID: "button", Width: 100, Align: fyne.TextAlignTrailing, Create: l.newButtonCell, Update: l.updateButtonCell},
		},
		RowHeight: kit.RowTwoLines, HeadHidden: true, Bare: true,
		OnActivate: func(_ int, r todoRow) { navigate(r.place) },
		Hints: []kit.Hint{
			{Keys: []string{"↑", "↓"}, Word: words.T("home.hint.choose")},
			{Keys: []string{"Enter"}, Word: words.T("home.hint.open")},
		},
	})
	l.box = container.New(&todoTableLayout{lines: func() int { return len(l.table.Rows()) }}, l.table)
	body := kit.VBox(0, kit.NewDivider(), l.none, l.box)
	l.card = kit.NewCard(kit.CardOptions{Title: words.T("home.todo"), Actions: l.more, Body: body, Bleed: true})
	return l
}

// show lists what needs doing; unlisted is how many more tasks do.
func (l *todoList) show(rows []todoRow, unlisted int) {
	l.all, l.unlisted = rows, unlisted
	l.fill()
}

// showMore unfolds the list, or folds it again. Where it does not hold all, it
// leads to the tasks.
func (l *todoList) showMore() {
	if l.unlisted > 0 {
		l.navigate(kit.Place{Name: kit.PlaceTasks})
		return
	}
	l.open = !l.open
	l.fill()
}

func (l *todoList) fill() {
	rows := l.all
	switch {
	case len(rows)+l.unlisted <= todoShown:
		l.more.Hide()
	case l.open && l.unlisted == 0:
		l.more.SetText(l.words.T("home.todo_less"))
		l.more.Show()
	default:
		l.more.SetText(l.words.F("home.todo_all", "n", len(rows)+l.unlisted))
		l.more.Show()
		rows = rows[:min(todoShown, len(rows))]
	}
	if len(rows) > 0 {
		l.none.Hide()
	} else {
		l.none.Show()
	}
	l.table.SetRows(rows)
	l.card.Refresh()
}

func newIconCell() fyne.CanvasObject { return kit.NewIcon(kit.IconOptions{}) }

func updateIconCell(cell fyne.CanvasObject, r todoRow) {
	if icon, ok := cell.(*kit.Icon); ok {
		icon.Set(r.icon, toneColor(r.tone))
	}
}

func toneColor(t kit.Tone) fyne.ThemeColorName {
	switch t {
	case kit.ToneRed:
		return kit.ColorRed
	case kit.ToneAmber:
		return kit.ColorAmber
	case kit.ToneInfo:
		return kit.ColorPrimary
	}
	return kit.ColorText2
}

func newWhatCell() fyne.CanvasObject {
	return kit.VBox(0,
		kit.NewText(kit.TextOptions{Bold: true, Ellipsis: true}),
		kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Ellipsis: true}),
	)
}

func updateWhatCell(cell fyne.CanvasObject, r todoRow) {
	box, ok := cell.(*fyne.Container)
	if !ok {
		return
	}
	for i, text := range []string{r.title, r.second} {
		if line, ok := box.Objects[i].(*kit.Text); ok {
			line.SetText(text)
		}
	}
}

func newBadgeCell() fyne.CanvasObject { return kit.NewBadge(kit.BadgeOptions{}) }

func updateBadgeCell(cell fyne.CanvasObject, r todoRow) {
	if badge, ok := cell.(*kit.Badge); ok {
		badge.Set(r.badge)
	}
}

func (l *todoList) newButtonCell() fyne.CanvasObject {
	return kit.NewCellButton(kit.ButtonOptions{Text: l.words.T("home.open"), Small: true})
}

func (l *todoList) updateButtonCell(cell fyne.CanvasObject, r todoRow) {
	if button, ok := cell.(*kit.CellButton); ok {
		button.SetText(r.button)
		button.SetOnTap(func() { l.navigate(r.place) })
	}
}
