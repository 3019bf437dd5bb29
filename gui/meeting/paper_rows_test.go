package meeting

import (
	"testing"
	"time"

	"giaoban/data"
)

func TestMinutesName(t *testing.T) {
	cases := []struct {
		meeting data.Meeting
		want    string
	}{
		{
			data.Meeting{Kind: data.KindQuarterly, Period: data.Period{Year: 2016, Number: 1}, Day: data.Day{Year: 2016, Month: time.April, Day: 1}},
			"BB giao ban quý I-2016 (01-4-2016)",
		},
		{data.Meeting{Kind: data.KindWeekly, Period: data.Period{Year: 2016, Number: 15}}, "BB giao ban tuần 15-2016"},
		{data.Meeting{Kind: data.KindExtraordinary}, "BB giao ban đột xuất"},
	}
	for _, c := range cases {
		if got := minutesName(c.meeting); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := fileName(`a/b\c:d<e>"f|g?h*i` + "\x07 ."); got != "a-b-c-defghi" {
		t.Errorf("forbidden characters: got %q", got)
	}
}

func TestSignedMinutesAreThoseSignedLast(t *testing.T) {
	d := data.Dossier{
		Meeting: data.Meeting{State: data.StateSigned},
		Papers:  []data.SignedPaper{{ID: 1, Kind: data.PaperMinutes, Version: 2}, {ID: 2, Kind: data.PaperMinutes, Version: 1}, {ID: 3, Kind: "invitation", Version: 9}},
	}
	if p, ok := signedMinutes(d); !ok || p.ID != 1 {
		t.Errorf("got %+v, %v", p, ok)
	}
	if got := nextVersion(d); got != 3 {
		t.Errorf("next version: got %d", got)
	}
	d.Meeting.State = data.StateDrafting
	if _, ok := signedMinutes(d); ok {
		t.Error("a briefing taken back still shows its signed paper")
	}
	if _, ok := signedMinutes(data.Dossier{Meeting: data.Meeting{State: data.StateSigned}}); ok {
		t.Error("a paper that was never kept")
	}
}
