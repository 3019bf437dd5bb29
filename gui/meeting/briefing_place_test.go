package meeting

import (
	"testing"

	"giaoban/data"
	"giaoban/gui/kit"
)

// TestTheBriefingTellsWhereTheWorkIs: what it tells leads back to the same record.
func TestTheBriefingTellsWhereTheWorkIs(t *testing.T) {
	s, b := newBriefingBench(t)
	place := kit.Place{Name: kit.PlaceMeeting, Meeting: s.meeting, Step: kit.StepConclusions, Kind: data.KindConclusion, Record: 2}
	b.Enter(place)
	if got := b.Place(); got != place {
		t.Errorf("at %+v, entered %+v", got, place)
	}
	b.Enter(kit.Place{Name: kit.PlaceMeeting, Meeting: s.meeting, Step: kit.StepInfo})
	if got := b.Place(); got.Step != kit.StepInfo || got.Kind != "" {
		t.Errorf("at %+v", got)
	}
}
