package meeting

import (
	"testing"

	"giaoban/data"
)

func TestTheViewOfAPaperIsItsLastVersionUnlessAnotherIsChosen(t *testing.T) {
	notice := data.PaperRef{Kind: data.PaperNotice}
	d := data.Dossier{
		Meeting: data.Meeting{State: data.StateSigned},
		Papers: []data.SignedPaper{
			{ID: 1, Kind: data.PaperMinutes, Version: 2},
			{ID: 2, Kind: data.PaperMinutes, Version: 1},
			{ID: 3, Kind: data.PaperNotice, Version: 1},
			{ID: 4, Kind: data.PaperExtract, Version: 9},
		},
	}
	cases := []struct {
		name    string
		view    paperView
		state   data.MeetingState
		want    data.PaperID
		version int
	}{
		{"the last version", paperView{ref: minutesRef}, data.StateSigned, 1, 3},
		{"an earlier one", paperView{ref: minutesRef, version: 2}, data.StateSigned, 2, 3},
		{"minutes taken back", paperView{ref: minutesRef}, data.StateDrafting, 0, 3},
		{"an earlier one of minutes taken back", paperView{ref: minutesRef, version: 2}, data.StateDrafting, 2, 3},
		{"a notice while drafting", paperView{ref: notice}, data.StateDrafting, 3, 2},
		{"the draft after it", paperView{ref: notice, anew: true}, data.StateDrafting, 0, 2},
		{"never signed", paperView{ref: data.PaperRef{Kind: data.PaperInvitation}}, data.StateDrafting, 0, 1},
	}
	for _, c := range cases {
		d.Meeting.State = c.state
		if got := c.view.signed(d).ID; got != c.want {
			t.Errorf("%s: got %d", c.name, got)
		}
		if got := nextVersion(d, c.view.ref); got != c.version {
			t.Errorf("%s: next version %d", c.name, got)
		}
	}
}
