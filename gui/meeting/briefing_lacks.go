package meeting

import (
	"fmt"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// lack is what the step bar says of a step: nothing, that it is complete, or
// what it still lacks.
type lack struct {
	words    string
	missing  bool // in amber: something has to be done
	complete bool
}

// lacks says of every step of a briefing what it still lacks.
func lacks(d data.Dossier, words *translations.Words) map[kit.StepName]lack {
	return map[kit.StepName]lack{
		kit.StepInfo:        infoLack(d, words),
		kit.StepAttendance:  attendanceLack(d, words),
		kit.StepReports:     reportsLack(d, words),
		kit.StepCourse:      countLack(len(d.Remarks), d.Meeting, words),
		kit.StepConclusions: countLack(len(d.Conclusions), d.Meeting, words),
		kit.StepBallot:      ballotLack(d),
		kit.StepPapers:      papersLack(d, words),
	}
}

func missingLack(n int, words *translations.Words) lack {
	return lack{words: words.F("meeting.lack.missing", "n", n), missing: true}
}

func infoLack(d data.Dossier, words *translations.Words) lack {
	if n := len(missingInfo(d.Meeting)); n > 0 {
		return missingLack(n, words)
	}
	return lack{complete: true}
}

// attendanceLack counts the roll from the opening on; before it the size of the
// roster is enough.
func attendanceLack(d data.Dossier, words *translations.Words) lack {
	count := data.CountRoll(d.Attendance)
	switch {
	case count.Invited == 0:
		return lack{words: words.T("meeting.lack.not_written"), missing: true}
	case count.Unknown == 0:
		return lack{complete: true}
	case !begun(d.Meeting) && !count.Called():
		return lack{words: words.F("meeting.lack.people", "n", count.Invited)}
	}
	return lack{words: fmt.Sprintf("%d/%d", count.Invited-count.Unknown, count.Invited), missing: true}
}

func reportsLack(d data.Dossier, words *translations.Words) lack {
	submitted := 0
	for _, r := range d.Reports {
		if r.State == data.ReportSubmitted {
			submitted++
		}
	}
	switch due := len(d.Reports); {
	case due == 0:
		return lack{}
	case submitted == due:
		return lack{complete: true}
	case submitted == 0:
		return lack{words: words.T("meeting.lack.none_submitted"), missing: true}
	default:
		return lack{words: fmt.Sprintf("%d/%d", submitted, due), missing: true}
	}
}

func countLack(n int, m data.Meeting, words *translations.Words) lack {
	switch {
	case n > 0:
		return lack{words: fmt.Sprint(n)}
	case m.State == data.StateDrafting:
		return lack{words: words.T("meeting.lack.not_written"), missing: true}
	}
	return lack{}
}

func ballotLack(d data.Dossier) lack {
	if n := len(d.Ballots); n > 0 {
		return lack{words: fmt.Sprint(n)}
	}
	return lack{}
}

func papersLack(d data.Dossier, words *translations.Words) lack {
	if d.Meeting.State.Locked() {
		return lack{complete: true}
	}
	if n := len(missingFacts(d)); n > 0 && begun(d.Meeting) {
		return missingLack(n, words)
	}
	return lack{}
}
