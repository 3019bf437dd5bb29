package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

const (
	listPanelWidth float32 = 224
	listKindWidth  float32 = 150
)

func (l *List) build() {
	words := l.desk.Words
	l.years = l.choices(l.choseYear, "meeting.hint.year")
	l.states = l.choices(l.choseState, "meeting.hint.state")
	l.search = kit.NewSearchBox(kit.SearchOptions{
		Placeholder: words.T("meeting.list.search"), OnChange: l.searched, OnDown: l.focusTable, OnSubmit: func(string) { l.focusTable() },
		Hints: []kit.Hint{{Keys: []string{"↓"}, Word: words.T("meeting.roster.hint.list")}, {Keys: []string{"Esc"}, Word: words.T("meeting.roster.hint.clear")}},
	})
	kinds := append([]kit.Choice{{Text: words.T("meeting.list.all_kinds")}}, kindChoices(l.desk)...)
	l.kind = kit.NewSelect(kit.SelectOptions{Choices: kinds, OnChange: l.choseKind})
	l.count = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Align: fyne.TextAlignTrailing})
	l.buildTable()
	tools := kit.HBox(8, kit.Grow(l.search), kit.Sized(listKindWidth, 0, l.kind), kit.Inside(0, 0, 0, 8, l.count))
	right := kit.Ground(kit.ColorBg, kit.Inside(16, kit.Inset, 16, kit.Inset, kit.VBox(12, tools, kit.Grow(l.table))))
	l.content = kit.VBox(0, l.header(), kit.Grow(kit.Panels(l.panel(), right, nil)))
}

func (l *List) header() fyne.CanvasObject {
	words := l.desk.Words
	return kit.NewHeader(kit.HeaderOptions{
		Title:  words.T("meeting.list.title"),
		Search: &kit.SearchButtonOptions{Text: words.T("header.search"), Keys: []string{"Ctrl", "K"}, OnTap: l.desk.Find},
		Actions: []fyne.CanvasObject{
			kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.new"), Icon: kit.IconAdd, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "N"}, OnTap: l.askNew}),
		},
	})
}

func (l *List) panel() fyne.CanvasObject {
	words := l.desk.Words
	head := func(key string) fyne.CanvasObject {
		return kit.Inside(0, 12, 4, 12, kit.NewText(kit.TextOptions{Text: words.T(key), Role: kit.RoleCaption, Color: kit.ColorText2, Bold: true}))
	}
	lists := kit.VBox(4, head("meeting.list.year"), l.years, kit.Gap(16), head("meeting.list.state"), l.states)
	l.side = kit.NewScroll(kit.Inside(16, 12, 16, 12, lists))
	return kit.Sized(listPanelWidth, 0, kit.Ground(kit.ColorSurface, l.side))
}

// choices makes a list of years or states.
func (l *List) choices(chosen func(int, choiceRow), hint string) *kit.Table[choiceRow] {
	return kit.NewTable(kit.TableOptions[choiceRow]{
		Columns: []kit.Column[choiceRow]{
			{ID: "name", Text: func(r choiceRow) kit.Span { return kit.Span{Text: r.name} }},
			{ID: "count", Width: 32, Align: fyne.TextAlignTrailing, Text: func(r choiceRow) kit.Span {
				return kit.Span{Text: strconv.Itoa(r.count), Color: kit.ColorText2}
			}},
		},
		RowHeight: kit.RowDense, HeadHidden: true, Bare: true, Choice: true, Pad: 12, OnSelected: chosen,
		OnActivate: func(int, choiceRow) { l.focusTable() },
		Hints:      []kit.Hint{{Keys: []string{"↑", "↓"}, Word: l.desk.Words.T(hint)}, {Keys: []string{"Enter"}, Word: l.desk.Words.T("meeting.roster.hint.list")}},
	})
}

func (l *List) buildTable() {
	words := l.desk.Words
	center := fyne.TextAlignCenter
	column := func(key string) string { return words.T("meeting.list.column." + key) }
	l.table = kit.NewTable(kit.TableOptions[listRow]{
		Columns: []kit.Column[listRow]{
			{ID: "day", Title: column("day"), Width: 96, Create: newDayCell, Update: updateDayCell},
			{ID: "name", Title: column("name"), Weight: 1.2, Least: 130, Text: func(r listRow) kit.Span { return kit.Span{Text: r.name, Bold: true} }},
			{ID: "kind", Title: column("kind"), Width: 80, Drop: 3, Text: func(r listRow) kit.Span { return kit.Span{Text: r.kind} }},
			{ID: "chair", Title: column("chair"), Weight: 1, Least: 90, Text: func(r listRow) kit.Span { return kit.Span{Text: r.chair, Color: kit.ColorText2} }},
			{ID: "reports", Title: column("reports"), Width: 84, Drop: 1, Align: center, Text: reportsCell},
			{ID: "conclusions", Title: column("conclusions"), Width: 80, Drop: 4, Align: center, Text: func(r listRow) kit.Span { return kit.Span{Text: r.conclusions} }},
			{ID: "tasks", Title: column("tasks"), Width: 100, Drop: 2, Align: center, Text: func(r listRow) kit.Span { return kit.Span{Text: r.tasks} }},
			{ID: "state", Title: column("state"), Width: 172, Create: newStateCell, Update: l.updateStateCell},
		},
		GroupOf: func(r listRow) kit.Group { return r.month }, OnSelected: l.selected, OnActivate: l.open, OnKey: l.key, Menu: l.menu,
		Empty: kit.NewEmpty(kit.EmptyOptions{
			Icon: kit.IconMeeting, Text: words.T("meeting.list.empty"),
			Action: kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.new"), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: l.askNew}),
		}),
		Hints: []kit.Hint{
			{Keys: []string{"↑", "↓"}, Word: words.T("meeting.hint.choose")},
			{Keys: []string{"Enter"}, Word: words.T("meeting.hint.open")},
			{Keys: []string{"Ctrl", "F"}, Word: words.T("meeting.hint.filter")},
		},
	})
}

func newDayCell() fyne.CanvasObject { return kit.NewText(kit.TextOptions{Ellipsis: true}) }

func updateDayCell(cell fyne.CanvasObject, r listRow) {
	cell.(*kit.Text).SetSpans([]kit.Span{{Text: r.day, Bold: true}, {Text: " " + r.weekday, Color: kit.ColorText2}})
}

func reportsCell(r listRow) kit.Span {
	span := kit.Span{Text: r.reports, Bold: r.reportsPartly}
	if r.reportsMissing {
		span.Color = kit.ColorAmber
	}
	return span
}

func newStateCell() fyne.CanvasObject { return kit.NewBadge(kit.BadgeOptions{}) }

func (l *List) updateStateCell(cell fyne.CanvasObject, r listRow) {
	cell.(*kit.Badge).Set(stateBadge(r.state, l.desk.Words))
}

// askNew asks for kind and day of a new briefing; everything else comes from the
// last of its kind.
func (l *List) askNew() {
	words := l.desk.Words
	q := &newBriefing{list: l, kind: data.KindWeekly}
	if row, ok := l.table.SelectedRow(); ok {
		for _, m := range l.loaded.meetings {
			if m.ID == row.id {
				q.kind = m.Kind
			}
		}
	}
	kind := kit.NewSelect(kit.SelectOptions{Choices: kindChoices(l.desk), Selected: q.kind.String(), OnChange: q.choseKind})
	q.day = kit.NewDateField(kit.DateOptions{
		Value: l.desk.Register.Today(), Words: words, Today: l.desk.Register.Today, OnChange: q.choseDay, OnSubmit: q.submitted,
	})
	q.name = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Wrap: true})
	q.showName()
	q.dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("meeting.new"), Text: words.T("meeting.new.text"), Words: words, First: kind,
		Body: kit.VBox(12, kit.HBoxTop(16,
			kit.Grow(kit.NewField(kit.FieldOptions{Label: words.T("meeting.info.kind"), Control: kind})),
			kit.Sized(168, 0, kit.NewField(kit.FieldOptions{Label: words.T("meeting.info.day"), Control: q.day}))), q.name),
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.T("meeting.new.make"), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: q.make},
		},
	})
	q.dialog.Show(l.desk.Window)
}

// newBriefing is the dialog for a new briefing.
type newBriefing struct {
	list   *List
	kind   data.MeetingKind
	day    *kit.DateField
	name   *kit.Text
	dialog *kit.Dialog
}

func (q *newBriefing) choseKind(key string) {
	q.kind = data.MeetingKind(key)
	q.showName()
}

func (q *newBriefing) choseDay(data.Day) { q.showName() }

func (q *newBriefing) submitted() { q.dialog.Accept() }

// showName says what the briefing will be called.
func (q *newBriefing) showName() {
	m := data.Meeting{Kind: q.kind, Day: q.day.Day(), Period: data.PeriodOf(q.kind, q.day.Day())}
	q.name.SetText(q.list.desk.Words.F("meeting.new.name", "name", m.Name()))
}

// make makes the briefing and opens it; it reports whether the dialog may close.
func (q *newBriefing) make() bool {
	l := q.list
	if q.day.Error() != "" {
		kit.FocusOn(q.day)
		return false
	}
	m, err := l.desk.Register.NewMeeting(l.desk.Context(), q.kind, q.day.Day())
	if err != nil {
		q.day.SetError(l.desk.Explain(err))
		return false
	}
	q.dialog.Hide()
	l.desk.Navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID, Step: kit.StepInfo})
	return true
}
