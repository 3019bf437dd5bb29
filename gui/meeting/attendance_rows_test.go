package meeting

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
)

func roll() data.Dossier {
	return data.Dossier{
		Meeting: data.Meeting{Chair: 1, Secretary: 5},
		Units: map[data.UnitID]data.Unit{
			1: {ID: 1, Name: "Phòng Tổng hợp", Order: 1}, 2: {ID: 2, Name: "Phòng Kinh tế", Order: 2},
		},
		People: map[data.PersonID]data.Person{
			1: {ID: 1, Name: "Chánh Văn phòng", Rank: data.RankHead},
			2: {ID: 2, Name: "Phó Chánh Văn phòng", Rank: data.RankDeputyHead},
			3: {ID: 3, Name: "Trưởng phòng Tổng hợp", Rank: data.RankUnitHead, Unit: 1},
			4: {ID: 4, Name: "Chuyên viên Đ", Rank: data.RankStaff, Unit: 1},
			5: {ID: 5, Name: "Chuyên viên A", Rank: data.RankStaff, Unit: 1},
			6: {ID: 6, Name: "Trưởng phòng Kinh tế", Rank: data.RankUnitHead, Unit: 2},
			7: {ID: 7, Name: "Khách A", Rank: data.RankGuest},
		},
		Attendance: []data.Attendance{
			{ID: 17, Person: 7, InvitedAs: data.InvitedGuest},
			{ID: 16, Person: 6},
			{ID: 14, Person: 4},
			{ID: 15, Person: 5},
			{ID: 13, Person: 3},
			{ID: 12, Person: 2, Presence: data.PresencePresent},
			{ID: 11, Person: 1},
		},
	}
}

func TestRosterRows(t *testing.T) {
	const all = "Lãnh đạo Văn phòng: 1 Chánh Văn phòng Chủ trì|Lãnh đạo Văn phòng: 2 Phó Chánh Văn phòng |Phòng Tổng hợp: 3 Trưởng phòng Tổng hợp |Phòng Tổng hợp: 4 Chuyên viên A Thư ký|Phòng Tổng hợp: 5 Chuyên viên Đ |Phòng Kinh tế: 6 Trưởng phòng Kinh tế |Chưa rõ đơn vị: 7 Khách A Khách mời"
	tests := []struct{ typed, want string }{
		{"", all},
		{"  ", all},
		{"kinh te", "Phòng Kinh tế: 6 Trưởng phòng Kinh tế "},
		{"Đ", "Phòng Tổng hợp: 5 Chuyên viên Đ "},
		{"zzz", ""},
	}
	for _, test := range tests {
		var got []string
		for _, r := range newRosterRows(roll(), test.typed, vietnameseWords(t)) {
			got = append(got, fmt.Sprintf("%s: %d %s %s", r.group.Title, r.number, r.name, r.role))
		}
		if joined := strings.Join(got, "|"); joined != test.want {
			t.Errorf("roster for %q is\n%s\nwant\n%s", test.typed, joined, test.want)
		}
	}
}

func TestRosterHeadings(t *testing.T) {
	rows := newRosterRows(roll(), "", vietnameseWords(t))
	if g := rows[2].group; g.Unit != 1 || g.Note != "3 người" || rows[0].group.Unit != 0 {
		t.Errorf("headings are %+v and %+v", rows[0].group, g)
	}
	if firstUncalled(rows) != 0 || rosterLine(rows, 15) != 3 || rosterLine(rows, 99) != -1 || firstUncalled(nil) != -1 {
		t.Error("lines are not found again")
	}
	for i := range rows[:3] {
		rows[i].attendance.Presence = data.PresencePresent
	}
	if firstUncalled(rows) != 3 || firstUncalled(rows[:3]) != 0 {
		t.Error("the roll does not go on where it stopped")
	}
}

func TestRosterNote(t *testing.T) {
	d := roll()
	tests := []struct {
		attendance data.Attendance
		want       string
	}{
		{data.Attendance{}, ""},
		{data.Attendance{Presence: data.PresenceLate, Arrived: at(8, 20)}, "Đến 8 giờ 20"},
		{data.Attendance{Presence: data.PresenceExcused, Note: "Đi công tác", Substitute: 4}, "Chuyên viên Đ đi thay; Đi công tác"},
		{data.Attendance{Presence: data.PresencePresent, Left: at(9, 0)}, "Về 9 giờ 00"},
	}
	for _, test := range tests {
		if got := rosterNote(d, test.attendance, vietnameseWords(t)); got != test.want {
			t.Errorf("note of %+v is %q, want %q", test.attendance, got, test.want)
		}
	}
}

func TestKeysOfTheRoll(t *testing.T) {
	want := []data.Presence{data.PresenceUnknown, data.PresencePresent, data.PresenceLate, data.PresenceExcused, data.PresenceAbsent}
	for digit, presence := range want {
		if got, ok := presenceOfKey(digit); !ok || got != presence {
			t.Errorf("key %d gives %q", digit, got)
		}
	}
	if _, ok := presenceOfKey(5); ok {
		t.Error("key 5 gives an answer")
	}
	late := data.Attendance{Presence: data.PresenceLate, Arrived: at(8, 20), Note: "Kẹt xe"}
	if a := withPresence(late, data.PresencePresent); !a.Arrived.IsZero() || a.Note != "Kẹt xe" {
		t.Errorf("somebody in time keeps %+v", a)
	}
}

func TestShare(t *testing.T) {
	if got := share(data.RollCount{Invited: 24, Present: 4, Late: 1}); got != "20,83 %" {
		t.Errorf("share is %q", got)
	}
	if got := share(data.RollCount{}); got != "" {
		t.Errorf("share of nobody is %q", got)
	}
}

func TestRosterListsEverybodyOnce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := roll()
		d.Attendance = nil
		for i := range rapid.IntRange(0, 40).Draw(rt, "people") {
			id := data.PersonID(100 + i)
			d.People[id] = data.Person{
				ID: id, Name: rapid.SampledFrom([]string{"A", "Đ", "Lê B", "Nguyễn Văn C"}).Draw(rt, "name"),
				Rank: data.Rank(rapid.IntRange(0, 6).Draw(rt, "rank")), Unit: data.UnitID(rapid.IntRange(0, 3).Draw(rt, "unit")),
			}
			d.Attendance = append(d.Attendance, data.Attendance{ID: data.AttendanceID(i + 1), Person: id})
		}
		seen := map[data.AttendanceID]bool{}
		number := 0
		for _, r := range newRosterRows(d, "", vietnameseWords(t)) {
			number++
			if seen[r.attendance.ID] || r.number != number {
				rt.Fatalf("line %d repeats or skips: %+v", number, r)
			}
			seen[r.attendance.ID] = true
		}
		if len(seen) != len(d.Attendance) {
			rt.Fatalf("listed %d of %d", len(seen), len(d.Attendance))
		}
	})
}
