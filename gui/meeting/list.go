package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// List is the screen of all briefings: years and states at the left, the
// briefings of the chosen ones by month at the right.
type List struct {
	desk   *kit.Desk
	loader *kit.Loader[loadedList]

	filter sqlite.MeetingFilter
	began  bool // the year to begin with has been chosen
	wanted data.MeetingID
	loaded loadedList

	years   *kit.Table[choiceRow]
	states  *kit.Table[choiceRow]
	side    *kit.Scroll
	search  *kit.Entry
	kind    *kit.Select
	count   *kit.Text
	table   *kit.Table[listRow]
	content fyne.CanvasObject
}

var _ kit.Screen = (*List)(nil)

// loadedList is what the list reads at once.
type loadedList struct {
	filter   sqlite.MeetingFilter
	meetings []sqlite.MeetingRow
	counts   sqlite.MeetingCounts
}

// NewList makes the screen.
func NewList(desk *kit.Desk) *List {
	l := &List{desk: desk, loader: kit.NewLoader[loadedList](desk.Runner)}
	l.build()
	return l
}

// Content implements kit.Screen.
func (l *List) Content() fyne.CanvasObject { return l.content }

// Enter implements kit.Screen. A place with a briefing highlights it.
func (l *List) Enter(place kit.Place) {
	if place.Meeting != 0 {
		l.wanted = place.Meeting
	}
	kit.FocusOn(l.table)
	l.Reload()
}

// Flush implements kit.Screen: nothing is typed here that is kept.
func (l *List) Flush() {}

// Reload implements kit.Screen.
func (l *List) Reload() {
	filter, began := l.filter, l.began
	l.loader.Load(func() (loadedList, error) { return l.fetch(filter, began) }, l.show)
}

func (l *List) fetch(filter sqlite.MeetingFilter, began bool) (loadedList, error) {
	ctx, register := l.desk.Context(), l.desk.Register
	counts, err := register.MeetingCounts(ctx, filter.Year)
	if err != nil {
		return loadedList{}, err
	}
	if !began {
		filter.Year = startYear(counts, register.Today())
		if counts, err = register.MeetingCounts(ctx, filter.Year); err != nil {
			return loadedList{}, err
		}
	}
	meetings, err := register.Meetings(ctx, filter)
	return loadedList{filter: filter, meetings: meetings, counts: counts}, err
}

func (l *List) show(loaded loadedList, err error) {
	if err != nil {
		l.desk.Fail(err)
		return
	}
	l.loaded, l.began = loaded, true
	l.filter.Year = loaded.filter.Year
	words := l.desk.Words
	l.years.SetRows(newYearRows(loaded.counts, l.desk.Register.Today(), words))
	l.years.SelectWhere(func(r choiceRow) bool { return r.year == loaded.filter.Year })
	l.states.SetRows(newStateRows(loaded.counts, words))
	l.states.SelectWhere(func(r choiceRow) bool { return r.state == loaded.filter.State })
	l.side.Refresh()
	l.count.SetText(listCountWords(len(loaded.meetings), loaded.filter, words))
	l.showRows(newListRows(loaded.meetings, loaded.filter.Year == 0, words))
	l.desk.Name(words.T("place.meetings"))
	l.desk.ActionsChanged()
}

// showRows lists the briefings anew with the same one highlighted.
func (l *List) showRows(rows []listRow) {
	selected, _ := l.table.SelectedRow()
	at := l.table.Selected()
	l.table.SetRows(rows)
	for i, r := range rows {
		if r.id == l.wanted || l.wanted == 0 && r.id == selected.id {
			at = i
		}
	}
	l.wanted = 0
	if at < 0 {
		at = 0
	}
	l.table.Select(at)
}

func (l *List) choseYear(_ int, row choiceRow) {
	l.filter.Year = row.year
	l.Reload()
}

func (l *List) choseState(_ int, row choiceRow) {
	l.filter.State = row.state
	l.Reload()
}

func (l *List) choseKind(key string) {
	l.filter.Kind = data.MeetingKind(key)
	l.Reload()
}

func (l *List) searched(typed string) {
	l.filter.Words = typed
	l.Reload()
}

func (l *List) focusTable()  { kit.FocusOn(l.table) }
func (l *List) focusSearch() { kit.FocusOn(l.search) }

func (l *List) open(_ int, row listRow) {
	l.desk.Navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: row.id})
}

func (l *List) openSelected() {
	if row, ok := l.table.SelectedRow(); ok {
		l.open(0, row)
	}
}

func (l *List) selected(int, listRow) { l.desk.ActionsChanged() }

func (l *List) key(key fyne.KeyName, _ int, row listRow) bool {
	if key != fyne.KeyDelete {
		return false
	}
	l.askDelete(row)
	return true
}

func (l *List) deleteSelected() {
	if row, ok := l.table.SelectedRow(); ok {
		l.askDelete(row)
	}
}

// askDelete asks before a briefing goes with everything in it; only one that is
// being prepared may.
func (l *List) askDelete(row listRow) {
	words := l.desk.Words
	if row.state != data.StatePreparing {
		l.desk.Say(words.T("meeting.delete.only_preparing"))
		return
	}
	kit.Confirm(l.desk.Window, kit.ConfirmOptions{
		Title: words.F("meeting.delete.title", "name", row.name), Text: words.T("meeting.delete.text"),
		Yes: words.T("meeting.delete"), Danger: true, Words: words, OnYes: func() { l.delete(row) },
	})
}

func (l *List) delete(row listRow) {
	if err := l.desk.Register.DeleteMeeting(l.desk.Context(), row.id); err != nil {
		l.desk.Fail(err)
		return
	}
	l.desk.Say(l.desk.Words.F("meeting.deleted", "name", row.name))
	l.Reload()
}

func (l *List) menu(_ int, row listRow) *fyne.Menu {
	words := l.desk.Words
	remove := fyne.NewMenuItem(words.T("meeting.delete"), l.deleteSelected)
	remove.Disabled = row.state != data.StatePreparing
	return fyne.NewMenu("", fyne.NewMenuItem(words.T("meeting.open"), l.openSelected), fyne.NewMenuItemSeparator(), remove)
}

// Actions implements kit.Screen.
func (l *List) Actions() []kit.Action {
	words := l.desk.Words
	row, has := l.table.SelectedRow()
	return []kit.Action{
		{Menu: kit.MenuMeeting, Label: words.T("meeting.new"), Key: controlKey(fyne.KeyN), Run: l.askNew},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.open"), Run: l.openSelected, Off: !has},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.delete"), Run: l.deleteSelected, Off: !has || row.state != data.StatePreparing},
		{Menu: kit.MenuView, Label: words.T("meeting.list.filter"), Key: controlKey(fyne.KeyF), Run: l.focusSearch},
	}
}

// newYearRows makes the list of years, the latest first, then all together.
func newYearRows(counts sqlite.MeetingCounts, today data.Day, words kit.Words) []choiceRow {
	var rows []choiceRow
	for _, year := range yearsOf(counts, today) {
		rows = append(rows, choiceRow{year: year, name: strconv.Itoa(year), count: counts.Years[year]})
	}
	return append(rows, choiceRow{name: words.T("meeting.list.all_years"), count: counts.All})
}

// newStateRows makes the list of states, all together first.
func newStateRows(counts sqlite.MeetingCounts, words kit.Words) []choiceRow {
	all := choiceRow{name: words.T("meeting.list.all_states")}
	rows := []choiceRow{all}
	for _, s := range data.MeetingStates() {
		n := counts.States[s]
		rows[0].count += n
		rows = append(rows, choiceRow{state: s, name: words.T("meeting_state." + s.String()), count: n})
	}
	return rows
}

// choiceRow is a line of the lists of years and states.
type choiceRow struct {
	year  int // 0: all
	state data.MeetingState
	name  string
	count int
}

// listCountWords says how many briefings are listed.
func listCountWords(n int, filter sqlite.MeetingFilter, words kit.Words) string {
	if filter.Year == 0 {
		return words.F("meeting.list.count_all", "n", n)
	}
	return words.F("meeting.list.count", "n", n, "year", filter.Year)
}
