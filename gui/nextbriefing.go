package gui

import (
	"giaoban/data"
	"giaoban/gui/kit"
)

// nextBriefing makes the briefing that follows the latest one, with all that
// goes into it, and opens it. It can be undone as any step.
func (s *session) nextBriefing() {
	s.flush()
	m, err := s.o.Register.NextMeeting(s.desk.Context(), 0, data.Day{})
	if err != nil {
		s.fail(err)
		return
	}
	s.navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID, Step: kit.StepInfo})
	s.status.say(s.o.Words.F("session.made", "name", m.Name()))
}
