package home

import (
	"path/filepath"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// TestTheNextBriefingMayLieInTheNextYear: in December the next one is in January.
func TestTheNextBriefingMayLieInTheNextYear(t *testing.T) {
	december := time.Date(2016, time.December, 28, 9, 0, 0, 0, time.UTC)
	clock := func() time.Time { return december }
	r, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "sổ.sogiaoban"), sqlite.Options{Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	held, err := r.NewMeeting(t.Context(), data.KindWeekly, data.Day{Year: 2016, Month: 12, Day: 26})
	if err == nil {
		err = r.Step(t.Context(), held.ID, data.MeetingStep{To: data.StateDrafting})
	}
	if err != nil {
		t.Fatal(err)
	}
	next, err := r.NewMeeting(t.Context(), data.KindWeekly, data.Day{Year: 2017, Month: 1, Day: 2})
	if err != nil {
		t.Fatal(err)
	}
	f, err := Read(t.Context(), r, december)
	if err != nil {
		t.Fatal(err)
	}
	if f.next == nil || f.next.Meeting.ID != next.ID {
		t.Errorf("next is %v, want the one of January", f.next)
	}
	if f.last == nil || f.last.Meeting.ID != held.ID {
		t.Errorf("last is %v, want the one of December", f.last)
	}
}
