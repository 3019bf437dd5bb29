package meeting

import (
	"testing"
	"time"

	"giaoban/data"
)

func clockAt(year int, month time.Month, day, hour, minute int) data.Clock {
	return func() time.Time { return time.Date(year, month, day, hour, minute, 0, 0, time.UTC) }
}

func TestProposedTimeOnlyInSession(t *testing.T) {
	day := data.Day{Year: 2016, Month: time.April, Day: 1}
	cases := []struct {
		name  string
		state data.MeetingState
		clock data.Clock
		want  string
	}{
		{"in session on its day", data.StateInSession, clockAt(2016, time.April, 1, 8, 5), "08:05"},
		{"in session, another day", data.StateInSession, clockAt(2016, time.April, 2, 8, 5), ""},
		{"preparing", data.StatePreparing, clockAt(2016, time.April, 1, 8, 5), ""},
		{"drafting", data.StateDrafting, clockAt(2016, time.April, 1, 8, 5), ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := proposedTime(data.Meeting{State: c.state, Day: day}, c.clock).String(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestRemarkRowsLeaveOutWhatIsBeingTyped(t *testing.T) {
	at, _ := data.NewTimeOfDay(8, 30)
	d := data.Dossier{
		People: map[data.PersonID]data.Person{3: {ID: 3, Name: "Chuyên viên A", Position: "Chuyên viên"}},
		Remarks: []data.Remark{
			{ID: 1, Speaker: 3, Time: at, Text: "Một"},
			{ID: 2, Text: "đang gõ"},
			{ID: 4, SpeakerText: "Các chuyên viên", Text: "Ba"},
		},
	}
	rows := newRemarkRows(d, 2)
	want := []remarkRow{
		{id: 1, number: 1, at: at, speaker: "Chuyên viên A", position: "Chuyên viên", text: "Một"},
		{id: 4, number: 2, speaker: "Các chuyên viên", text: "Ba"},
	}
	if len(rows) != len(want) {
		t.Fatalf("got %d rows, want %d", len(rows), len(want))
	}
	for i := range want {
		if rows[i] != want[i] {
			t.Errorf("row %d: got %+v, want %+v", i, rows[i], want[i])
		}
	}
	if all := newRemarkRows(d, 0); len(all) != 3 {
		t.Errorf("nothing being typed: got %d rows, want 3", len(all))
	}
}

func TestRemarkWithATimeAloneIsEmpty(t *testing.T) {
	at, _ := data.NewTimeOfDay(8, 30)
	cases := []struct {
		remark data.Remark
		want   bool
	}{
		{data.Remark{Time: at}, true},
		{data.Remark{Text: " \n"}, true},
		{data.Remark{Speaker: 2}, false},
		{data.Remark{SpeakerText: "Các chuyên viên"}, false},
		{data.Remark{Text: "a"}, false},
	}
	for _, c := range cases {
		if got := remarkEmpty(c.remark); got != c.want {
			t.Errorf("%+v: got %v", c.remark, got)
		}
	}
}
