package meeting

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/gui/kit"
)

func newAttendanceBench(t *testing.T) (*bench, *attendanceStep) {
	t.Helper()
	b := newBench(t, newAttendanceStep)
	return b, b.step.(*attendanceStep)
}

// rosterOf writes the roll as its marks, in the order of the list.
func rosterOf(s *attendanceStep) string {
	var marks []string
	for _, r := range s.table.Rows() {
		mark := string(r.attendance.Presence)
		if mark == "" {
			mark = "-"
		}
		marks = append(marks, mark)
	}
	return strings.Join(marks, " ")
}

func TestTheRollByOneKeyAPerson(t *testing.T) {
	b, s := newAttendanceBench(t)
	s.addEverybody()
	b.step.enter(kit.Place{})
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4} {
		b.key(key)
	}
	if got := rosterOf(s); got != "present late excused absent" {
		t.Errorf("the roll is %s", got)
	}
	stored := data.CountRoll(b.dossier().Attendance)
	if stored != (data.RollCount{Invited: 4, Present: 1, Late: 1, Excused: 1, Absent: 1}) {
		t.Errorf("stored %+v", stored)
	}
	if s.counts.here.Text() != "2" || !strings.Contains(s.counts.share.Text(), "50,00 %") {
		t.Errorf("the panel says %q, %q", s.counts.here.Text(), s.counts.share.Text())
	}
	late, _ := s.table.Row(1)
	if late.attendance.Arrived.String() != "08:30" || !strings.Contains(late.note, "Đến 8 giờ 30") {
		t.Errorf("somebody late in session arrived %v, noted %q", late.attendance.Arrived, late.note)
	}
	b.key(fyne.KeyHome)
	b.key(fyne.Key0)
	if got := rosterOf(s); got != "- late excused absent" || s.table.Selected() != 1 {
		t.Errorf("after 0: %s, at line %d", got, s.table.Selected())
	}
	b.shot("roll")
	b.noFailures()
}

func TestTheRestIsPresent(t *testing.T) {
	b, s := newAttendanceBench(t)
	s.addEverybody()
	b.step.enter(kit.Place{})
	b.key(fyne.Key4)
	b.press(&desktop.CustomShortcut{KeyName: fyne.Key1, Modifier: fyne.KeyModifierControl})
	if got := rosterOf(s); got != "absent present present present" {
		t.Errorf("the roll is %s", got)
	}
	if !s.rest.Off() {
		t.Error("with everybody called the rest can still be marked")
	}
	if _, err := b.register.Undo(t.Context()); err != nil || rosterOf(s) != "absent - - -" {
		t.Errorf("after one undo: %s, %v", rosterOf(s), err)
	}
	b.noFailures()
}

func TestReasonAndSubstituteByKeys(t *testing.T) {
	b, s := newAttendanceBench(t)
	s.addEverybody()
	b.step.enter(kit.Place{})
	b.key(fyne.Key3)
	b.key(fyne.KeyUp)
	b.key(fyne.KeyReturn)
	b.typed("Đi công tác")
	b.key(fyne.KeyReturn)
	if b.focused() != s.table || s.table.Selected() != 1 {
		t.Fatalf("Enter in the note leads to line %d", s.table.Selected())
	}
	b.key(fyne.KeyUp)
	b.key(fyne.KeyT)
	b.typed("t") // a window sends the letter after the key
	if s.person.substitute.completion.Text != "" {
		t.Errorf("the key T typed %q", s.person.substitute.completion.Text)
	}
	first, _ := s.table.Row(0)
	var other data.Person
	for _, p := range b.people {
		if p.ID != first.attendance.Person {
			other = p
		}
	}
	b.typed(other.Name)
	b.key(fyne.KeyReturn)
	a := b.dossier().Attendance
	for _, line := range a {
		if line.ID == first.attendance.ID && (line.Note != "Đi công tác" || line.Substitute != other.ID || line.Presence != data.PresenceExcused) {
			t.Errorf("stored %+v", line)
		}
	}
	row, _ := s.table.Row(0)
	if row.note != other.Name+" đi thay; Đi công tác" {
		t.Errorf("the list says %q", row.note)
	}
	b.shot("roll-note")
	b.noFailures()
}

func TestPeopleAreChosenFromTheDirectory(t *testing.T) {
	b, s := newAttendanceBench(t)
	b.key(fyne.KeySpace) // the button for adding has the focus on an empty roster
	b.typed("thi anh")
	b.key(fyne.KeyReturn)
	b.shot("roll-pick")
	b.key(fyne.KeyReturn)
	if rows := s.table.Rows(); len(rows) != 1 || rows[0].name != "Trần Thị Ánh" {
		t.Fatalf("roster is %v", rows)
	}
	if b.focused() != s.table {
		t.Error("the keys do not go to the roster")
	}
	b.key(fyne.KeyInsert)
	b.key(fyne.KeyDown)
	b.key(fyne.KeySpace)
	b.key(fyne.KeyReturn)
	if len(s.table.Rows()) != 2 {
		t.Errorf("a unit ticked as a whole gives %d on the roster, want 2", len(s.table.Rows()))
	}
	b.key(fyne.KeyDelete)
	if len(b.dossier().Attendance) != 1 {
		t.Error("Del does not take the person off the roster")
	}
	b.noFailures()
}

func TestPickRows(t *testing.T) {
	b, s := newAttendanceBench(t)
	words := vietnameseWords(t)
	rows := newPickRows(s.dir, s.d, nil, "", words)
	if len(rows) != 8 {
		t.Fatalf("%d lines, want 4 people under 4 headings", len(rows))
	}
	chosen := toggled(nil, rows[0])
	rows = newPickRows(s.dir, s.d, chosen, "", words)
	if !rows[0].chosen || !rows[1].chosen || rows[2].chosen {
		t.Error("a tick on a unit does not choose its people, and only them")
	}
	if len(toggled(chosen, rows[1])) != 0 {
		t.Error("a second tick does not take the choice back")
	}
	if people := inDirectoryOrder(rows, chosen); len(people) != 1 || people[0] != rows[1].people[0] {
		t.Errorf("chosen %v", people)
	}
	if rows = newPickRows(s.dir, s.d, nil, "zzz", words); len(rows) != 0 {
		t.Errorf("nobody matches, listed %v", rows)
	}
	s.addEverybody()
	if rows = newPickRows(s.dir, b.dossier(), nil, "", words); len(rows) != 0 {
		t.Errorf("with everybody invited, offered %v", rows)
	}
}

func TestFilteringTheRosterKeepsTheNumbers(t *testing.T) {
	b, s := newAttendanceBench(t)
	s.addEverybody()
	kit.FocusOn(s.search)
	b.typed("kinh te")
	rows := s.table.Rows()
	if len(rows) != 1 || rows[0].name != "Phạm Thu Hà" || rows[0].number != 3 {
		t.Errorf("filtered to %+v", rows)
	}
	b.key(fyne.KeyReturn)
	b.key(fyne.Key1)
	if got := data.CountRoll(b.dossier().Attendance); got.Present != 1 {
		t.Errorf("stored %+v", got)
	}
	b.noFailures()
}

func TestRosterFromTheLastBriefing(t *testing.T) {
	b, s := newAttendanceBench(t)
	s.addEverybody()
	b.to(data.StateDrafting)
	m, err := b.register.NewMeeting(t.Context(), data.KindQuarterly, data.Day{Year: 2016, Month: 7, Day: 1})
	b.must(err)
	b.meeting = m.ID
	for _, a := range b.dossier().Attendance {
		b.must(b.register.DeleteAttendance(t.Context(), a.ID))
	}
	s.fromLast()
	if got := rosterOf(s); got != "- - - -" {
		t.Errorf("the roster is %q", got)
	}
	b.noFailures()
}

func TestASignedRollIsForReading(t *testing.T) {
	b, s := newAttendanceBench(t)
	s.addEverybody()
	b.to(data.StateDrafting)
	b.to(data.StateSigned)
	b.step.enter(kit.Place{})
	b.key(fyne.Key1)
	if got := data.CountRoll(b.dossier().Attendance); got.Called() {
		t.Errorf("stored %+v", got)
	}
	if s.locked.Message() == "" || !s.add.Off() || !s.person.note.Disabled() {
		t.Error("a signed roll does not say that it is locked")
	}
	b.noFailures()
}

func TestThreeHundredPeople(t *testing.T) {
	b, s := newAttendanceBench(t)
	var people []data.PersonID
	for i := range 300 {
		p, err := b.register.SavePerson(t.Context(), data.Person{Name: fmt.Sprintf("Chuyên viên %03d", i), Unit: b.units[i%3].ID, Rank: data.RankStaff})
		b.must(err)
		people = append(people, p.ID)
	}
	b.must(b.register.AddToRoster(t.Context(), b.meeting, people))
	b.step.enter(kit.Place{})
	for range 20 {
		b.key(fyne.Key1)
	}
	if got := data.CountRoll(b.dossier().Attendance); got.Present != 20 || got.Invited != 300 {
		t.Errorf("stored %+v", got)
	}
	if s.table.Selected() != 20 {
		t.Errorf("the roll goes on at line %d, want 20", s.table.Selected())
	}
	if first, last := s.table.VisibleRows(); last-first > 30 || s.table.Selected() < first || s.table.Selected() > last {
		t.Errorf("lines %d to %d are laid out, the roll is at %d", first, last, s.table.Selected())
	}
	b.shot("roll-300")
	b.noFailures()
}
