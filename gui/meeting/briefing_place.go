package meeting

import (
	"giaoban/data"
	"giaoban/gui/kit"
)

// placed is a step that can tell on which record the work is.
type placed interface {
	// at completes the place of the step.
	at(kit.Place) kit.Place
}

// Place returns where in the briefing the user is.
func (b *Briefing) Place() kit.Place {
	place := kit.Place{Name: kit.PlaceMeeting, Meeting: b.id, Step: kit.Steps()[b.current]}
	if step, ok := b.steps[b.current].(placed); ok {
		return step.at(place)
	}
	return place
}

// at implements placed.
func (s *conclusionsStep) at(p kit.Place) kit.Place {
	if s.selected != 0 {
		p.Kind, p.Record = data.KindConclusion, int64(s.selected)
	}
	return p
}

// at implements placed.
func (s *courseStep) at(p kit.Place) kit.Place {
	if !s.reviewing {
		return p
	}
	p.Field = fieldReview
	if s.review.selected != 0 {
		p.Kind, p.Record = data.KindTask, int64(s.review.selected)
	}
	return p
}

// fieldReview is Place.Field of the review of the last conclusions.
const fieldReview = "review"
