package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/gui/kit"
)

// attendanceStep is the step Thành phần: who is invited, and the roll called
// with one key a person.
type attendanceStep struct {
	desk      *kit.Desk
	d         data.Dossier
	dir       directory
	directory *kit.Loader[directory]
	typed     string

	search  *kit.Entry
	add     *kit.Button
	last    *kit.Button
	rest    *kit.Button
	locked  *kit.Notice
	trouble *kit.Notice
	table   *kit.Table[rosterRow]
	counts  *rollPanel
	person  *rosterPerson
	root    fyne.CanvasObject
}

var _ step = (*attendanceStep)(nil)

func newAttendanceStep(desk *kit.Desk) step {
	s := &attendanceStep{desk: desk, directory: kit.NewLoader[directory](desk.Runner)}
	s.counts = newRollPanel(desk)
	s.person = newRosterPerson(s)
	s.build()
	return s
}

const (
	rollPanelWidth    float32 = 304
	rosterSearchWidth float32 = 260
)

func (s *attendanceStep) build() {
	words := s.desk.Words
	s.search = kit.NewSearchBox(kit.SearchOptions{
		Placeholder: words.T("meeting.roster.search"), OnChange: s.searched, OnDown: s.focusTable, OnSubmit: s.found,
		Hints: []kit.Hint{{Keys: []string{"↓"}, Word: words.T("meeting.roster.hint.list")}, {Keys: []string{"Esc"}, Word: words.T("meeting.roster.hint.clear")}},
	})
	s.add = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.roster.add"), Icon: kit.IconAdd, Keys: []string{"Ins"}, OnTap: s.pick})
	s.last = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.roster.from_last"), Icon: kit.IconHistory, Kind: kit.ButtonFlat, OnTap: s.fromLast})
	s.rest = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.roster.rest"), Icon: kit.IconCheck, Keys: []string{"Ctrl", "1"}, OnTap: s.markRest})
	s.locked = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneInfo, Icon: kit.IconLock, Hidden: true})
	s.trouble = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	s.buildTable()
	tools := kit.Fold(8, 0, kit.Sized(rosterSearchWidth, 0, s.search), s.add, s.last, kit.Spacer(), s.rest)
	left := kit.Ground(kit.ColorBg, kit.Inside(12, kit.Inset, 16, kit.Inset, kit.VBox(12, s.locked, tools, s.trouble, kit.Grow(s.table))))
	right := kit.Ground(kit.ColorSurface, kit.NewScroll(kit.Inside(16, 20, 16, 20, kit.VBox(20, s.counts.root, s.person.root))))
	s.root = kit.Panels(nil, left, kit.Sized(rollPanelWidth, 0, right))
}

func (s *attendanceStep) buildTable() {
	words := s.desk.Words
	empty := kit.NewEmpty(kit.EmptyOptions{
		Icon: kit.IconPeople, Text: words.T("meeting.roster.empty"),
		Action: kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.roster.whole"), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: s.addEverybody}),
	})
	s.table = kit.NewTable(kit.TableOptions[rosterRow]{
		Columns: []kit.Column[rosterRow]{
			{ID: "number", Title: words.T("meeting.roster.column.number"), Width: 40, Text: rosterNumberCell},
			{ID: "name", Title: words.T("meeting.roster.column.name"), Weight: 1.1, Create: newRosterName, Update: updateRosterName},
			{ID: "presence", Title: words.T("meeting.roster.column.presence"), Width: 376, Create: s.newPresenceCell, Update: s.updatePresenceCell},
			{ID: "note", Title: words.T("meeting.roster.column.note"), Weight: 0.8, Text: func(r rosterRow) kit.Span { return kit.Span{Text: r.note} }},
		},
		RowHeight: 38, GroupOf: func(r rosterRow) kit.Group { return r.group }, Bar: true,
		OnSelected: s.selected, OnActivate: s.activated, OnKey: s.key, Menu: s.menu, Empty: empty,
		Hints: []kit.Hint{
			{Keys: []string{"1", "2", "3", "4"}, Word: words.T("meeting.roster.hint.call")},
			{Keys: []string{"0"}, Word: words.T("meeting.roster.hint.uncall")},
			{Keys: []string{"T"}, Word: words.T("meeting.roster.hint.substitute")},
			{Keys: []string{"Enter"}, Word: words.T("meeting.roster.hint.note")},
		},
	})
}

func rosterNumberCell(r rosterRow) kit.Span {
	return kit.Span{Text: strconv.Itoa(r.number), Color: kit.ColorText2}
}

func newRosterName() fyne.CanvasObject { return kit.NewText(kit.TextOptions{Ellipsis: true}) }

func updateRosterName(cell fyne.CanvasObject, r rosterRow) {
	spans := []kit.Span{{Text: r.name}}
	if r.role != "" {
		spans = []kit.Span{{Text: r.name, Bold: true}, {Text: " · " + r.role, Color: kit.ColorText2}}
	}
	cell.(*kit.Text).SetSpans(spans)
}

// newPresenceCell makes the four answers of a line, to be pressed.
func (s *attendanceStep) newPresenceCell() fyne.CanvasObject {
	var items []kit.SegmentItem
	for _, p := range data.Presences() {
		icon, tone := presenceLook(p)
		items = append(items, kit.SegmentItem{Icon: icon, Text: s.desk.Words.T("presence." + string(p)), Tone: tone})
	}
	return kit.NewCellSegment(kit.SegmentOptions{Items: items, Selected: -1, Small: true, Plain: true})
}

func (s *attendanceStep) updatePresenceCell(cell fyne.CanvasObject, r rosterRow) {
	segment := cell.(*kit.CellSegment)
	at := -1
	for i, p := range data.Presences() {
		if p == r.attendance.Presence {
			at = i
		}
	}
	segment.SetSelected(at)
	id := r.attendance.ID
	segment.SetOnChange(func(i int) { s.pressed(id, data.Presences()[i]) })
}

// presenceLook is the icon and tone of an answer to the roll.
func presenceLook(p data.Presence) (kit.IconName, kit.Tone) {
	switch p {
	case data.PresencePresent:
		return kit.IconCheck, kit.ToneGreen
	case data.PresenceLate:
		return kit.IconClock, kit.ToneAmber
	case data.PresenceExcused:
		return kit.IconSheet, kit.ToneOutline
	case data.PresenceAbsent:
		return kit.IconClose, kit.ToneRed
	}
	return kit.IconMissing, kit.ToneGrey
}

func (s *attendanceStep) content() fyne.CanvasObject { return s.root }

func (s *attendanceStep) isLocked() bool { return s.d.Meeting.State.Locked() }

func (s *attendanceStep) show(d data.Dossier) {
	if d.Meeting.ID != s.d.Meeting.ID {
		s.typed = ""
		s.search.SetValue("")
		s.trouble.ShowMessage(kit.ToneRed, "", "")
		s.table.Select(-1)
	}
	s.d = d
	s.showRows()
	s.lock()
	s.directory.Load(func() (directory, error) { return loadDirectory(s.desk.Context(), s.desk.Register) }, s.showDirectory)
}

func (s *attendanceStep) showDirectory(dir directory, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.dir = dir
	s.showPerson()
}

// showRows lists the roster anew with the same person highlighted.
func (s *attendanceStep) showRows() {
	selected, had := s.table.SelectedRow()
	at := s.table.Selected()
	rows := newRosterRows(s.d, s.typed, s.desk.Words)
	s.table.SetRows(rows)
	if !had {
		at = firstUncalled(rows)
	} else if i := rosterLine(rows, selected.attendance.ID); i >= 0 {
		at = i
	}
	s.table.Select(at)
	s.counts.show(data.CountRoll(s.d.Attendance))
	s.showPerson()
}

func (s *attendanceStep) showPerson() {
	row, ok := s.table.SelectedRow()
	if !ok {
		s.person.close()
		return
	}
	s.person.show(row)
}

func (s *attendanceStep) lock() {
	on := s.isLocked()
	message := ""
	if on {
		message = s.desk.Words.T("meeting.locked")
	}
	s.locked.ShowMessage(kit.ToneInfo, "", message)
	s.add.SetOff(on)
	s.last.SetOff(on)
	s.rest.SetOff(on || data.CountRoll(s.d.Attendance).Unknown == 0)
}

func (s *attendanceStep) flush() { s.person.form.Flush() }

func (s *attendanceStep) enter(place kit.Place) {
	rows := s.table.Rows()
	at := firstUncalled(rows)
	if place.Kind == data.KindAttendance {
		if i := rosterLine(rows, data.AttendanceID(place.Record)); i >= 0 {
			at = i
		}
	}
	if len(rows) == 0 {
		kit.FocusOn(s.add)
		return
	}
	s.table.Select(at)
	s.showPerson()
	kit.FocusOn(s.table)
}

func (s *attendanceStep) focusTable() { kit.FocusOn(s.table) }

func (s *attendanceStep) found(string) { s.focusTable() }

func (s *attendanceStep) searched(typed string) {
	s.typed = typed
	s.showRows()
	if len(s.table.Rows()) > 0 {
		s.table.Select(0)
		s.showPerson()
	}
}

func (s *attendanceStep) selected(int, rosterRow) { s.showPerson() }

// activated leads to the note of the person.
func (s *attendanceStep) activated(int, rosterRow) { s.person.focusNote() }

// key takes the single keys of the roster.
func (s *attendanceStep) key(key fyne.KeyName, index int, row rosterRow) bool {
	if presence, ok := presenceOfKeyName(key); ok && index >= 0 {
		s.call(row.attendance, presence)
		s.table.Next()
		return true
	}
	switch key {
	case fyne.KeyT:
		s.person.focusSubstitute()
	case fyne.KeyF2:
		s.person.focusNote()
	case fyne.KeyDelete: // not Backspace: input programs send that by themselves
		s.remove()
	default:
		return false
	}
	return true
}

func presenceOfKeyName(key fyne.KeyName) (data.Presence, bool) {
	digit, err := strconv.Atoi(string(key))
	if err != nil {
		return "", false
	}
	return presenceOfKey(digit)
}

// pressed answers the roll by the pointer.
func (s *attendanceStep) pressed(id data.AttendanceID, p data.Presence) {
	if i := rosterLine(s.table.Rows(), id); i >= 0 {
		row, _ := s.table.Row(i)
		s.table.Select(i)
		s.call(row.attendance, p)
		s.showPerson()
		kit.FocusOn(s.table)
	}
}

// call writes somebody's answer to the roll. Somebody late is given the hour of
// the clock while the briefing is in session.
func (s *attendanceStep) call(a data.Attendance, p data.Presence) {
	if s.isLocked() {
		return
	}
	s.person.form.Leave()
	if i := rosterLine(s.table.Rows(), a.ID); i >= 0 {
		row, _ := s.table.Row(i)
		a = row.attendance
	}
	a = withPresence(a, p)
	if p == data.PresenceLate && a.Arrived.IsZero() {
		a.Arrived = proposedTime(s.d.Meeting, deskClock(s.desk))
	}
	stored, err := s.desk.Register.SaveAttendance(s.desk.Context(), a)
	if err != nil {
		s.refused(err)
		return
	}
	s.taken(stored)
}

// taken shows a stored line at once; the register's announcement follows.
func (s *attendanceStep) taken(a data.Attendance) {
	for i := range s.d.Attendance {
		if s.d.Attendance[i].ID == a.ID {
			s.d.Attendance[i] = a
		}
	}
	if i := rosterLine(s.table.Rows(), a.ID); i >= 0 {
		old, _ := s.table.Row(i)
		row := newRosterRow(s.d, a, old.number, s.desk.Words)
		row.group = old.group
		s.table.UpdateRow(i, row)
	}
	count := data.CountRoll(s.d.Attendance)
	s.counts.show(count)
	s.rest.SetOff(s.isLocked() || count.Unknown == 0)
}

func (s *attendanceStep) refused(err error) {
	message := ""
	if err != nil {
		message = s.desk.Explain(err)
	}
	s.trouble.ShowMessage(kit.ToneRed, "", message)
	s.root.Refresh()
}

func (s *attendanceStep) markRest() {
	s.person.form.Leave()
	s.refused(s.desk.Register.MarkRest(s.desk.Context(), s.d.Meeting.ID, data.PresencePresent))
}

func (s *attendanceStep) fromLast() {
	added, err := s.desk.Register.RosterFromLast(s.desk.Context(), s.d.Meeting.ID)
	s.refused(err)
	if err == nil {
		s.desk.Say(s.desk.Words.F("meeting.roster.added", "n", added))
	}
}

// addEverybody puts the whole directory on the roster.
func (s *attendanceStep) addEverybody() {
	var people []data.PersonID
	for _, p := range s.dir.People {
		if !p.Retired {
			people = append(people, p.ID)
		}
	}
	s.addPeople(people)
	kit.FocusOn(s.table)
}

func (s *attendanceStep) addPeople(people []data.PersonID) {
	err := s.desk.Register.AddToRoster(s.desk.Context(), s.d.Meeting.ID, people)
	s.refused(err)
	if err == nil {
		s.desk.Say(s.desk.Words.F("meeting.roster.added", "n", len(people)))
	}
}

// remove takes the highlighted person off the roster; Undo brings them back.
func (s *attendanceStep) remove() {
	row, ok := s.table.SelectedRow()
	if !ok || s.isLocked() {
		return
	}
	s.person.form.Forget()
	err := s.desk.Register.DeleteAttendance(s.desk.Context(), row.attendance.ID)
	s.refused(err)
	if err == nil {
		s.desk.Say(s.desk.Words.F("meeting.roster.removed", "name", row.name))
	}
}

func (s *attendanceStep) menu(_ int, row rosterRow) *fyne.Menu {
	words := s.desk.Words
	invited := words.T("meeting.roster.as_guest")
	if row.attendance.InvitedAs == data.InvitedGuest {
		invited = words.T("meeting.roster.as_member")
	}
	menu := fyne.NewMenu("")
	for _, p := range data.Presences() {
		menu.Items = append(menu.Items, fyne.NewMenuItem(words.T("presence."+string(p)), func() { s.pressed(row.attendance.ID, p) }))
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(invited, s.switchInvitation), fyne.NewMenuItem(words.T("meeting.roster.remove"), s.remove))
	return menu
}

// switchInvitation makes a member a guest of this briefing, or back.
func (s *attendanceStep) switchInvitation() {
	row, ok := s.table.SelectedRow()
	if !ok || s.isLocked() {
		return
	}
	a := row.attendance
	if a.InvitedAs == data.InvitedGuest {
		a.InvitedAs = data.InvitedMember
	} else {
		a.InvitedAs = data.InvitedGuest
	}
	stored, err := s.desk.Register.SaveAttendance(s.desk.Context(), a)
	s.refused(err)
	if err == nil {
		s.taken(stored)
	}
}

func (s *attendanceStep) actions() []kit.Action {
	words := s.desk.Words
	off := s.isLocked()
	_, has := s.table.SelectedRow()
	return []kit.Action{
		{Menu: kit.MenuMeeting, Label: words.T("meeting.roster.add"), Key: kit.FunctionKey(fyne.KeyInsert), Run: s.pick, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.roster.whole"), Run: s.addEverybody, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.roster.from_last"), Run: s.fromLast, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.roster.rest"), Key: &desktop.CustomShortcut{KeyName: fyne.Key1, Modifier: fyne.KeyModifierControl}, Run: s.markRest, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.roster.substitute"), Run: s.person.focusSubstitute, Off: off || !has},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.roster.note"), Run: s.person.focusNote, Off: off || !has},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.roster.invitation"), Run: s.switchInvitation, Off: off || !has},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.roster.remove"), Run: s.remove, Off: off || !has},
	}
}
