package meeting

import (
	"giaoban/data"
	"giaoban/gui/kit"
)

// missingFact is a fact that the minutes of a briefing still lack, and where it
// is typed.
type missingFact struct {
	key   string // of its words
	step  kit.StepName
	field string
}

// missingFacts lists what the minutes would print as dotted lines, in the order
// of the steps. The hour of the end is looked for once the briefing has begun.
func missingFacts(d data.Dossier) []missingFact {
	facts := missingInfo(d.Meeting)
	if len(d.Attendance) == 0 {
		facts = append(facts, missingFact{"meeting.missing.roster", kit.StepAttendance, ""})
	} else if begun(d.Meeting) && !data.CountRoll(d.Attendance).Called() {
		facts = append(facts, missingFact{"meeting.missing.roll", kit.StepAttendance, ""})
	}
	if d.Meeting.State == data.StateDrafting && len(d.Conclusions) == 0 {
		facts = append(facts, missingFact{"meeting.missing.conclusions", kit.StepConclusions, ""})
	}
	return facts
}

func missingInfo(m data.Meeting) []missingFact {
	candidates := []struct {
		missing bool
		field   string
	}{
		{m.Title == "", "title"},
		{m.Day.IsZero(), "day"},
		{m.Start.IsZero(), "start"},
		{m.End.IsZero() && begun(m), "end"},
		{m.Place == "", "place"},
		{m.Chair == 0, "chair"},
		{m.Secretary == 0, "secretary"},
	}
	var facts []missingFact
	for _, c := range candidates {
		if c.missing {
			facts = append(facts, missingFact{"meeting.missing." + c.field, kit.StepInfo, c.field})
		}
	}
	return facts
}

// begun reports whether the briefing has been opened.
func begun(m data.Meeting) bool { return m.State != data.StatePreparing }
