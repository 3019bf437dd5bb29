package meeting

import (
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// conclusionRow is one sentence of the chair with the tasks it gave.
type conclusionRow struct {
	id     data.ConclusionID
	number int
	text   string
	tasks  []taskRow
	// spans are the sentence with the words that were read from it; nil where
	// nothing was. proposal is what a sentence without a task proposes.
	spans    []kit.Span
	proposal []chip
}

// taskRow is a task as its conclusion's card shows it.
type taskRow struct {
	id    data.TaskID
	what  string
	chips []chip
}

// chip is a fact of a task: what it is, and its words. A fact the papers need
// and nobody has stated is missing.
type chip struct {
	icon    kit.IconName
	label   string
	value   string
	missing bool
	plain   bool // not stated, and that is all right
	// proposed says that it was read from the sentence and not accepted yet.
	proposed bool
}

// newConclusionRows makes the cards of the conclusions; the one being typed in
// the entry below the list is left out.
func newConclusionRows(d data.Dossier, typing data.ConclusionID, words *translations.Words) []conclusionRow {
	rows := make([]conclusionRow, 0, len(d.Conclusions))
	for i, c := range d.Conclusions {
		if c.ID == typing && typing != 0 {
			continue
		}
		row := conclusionRow{id: c.ID, number: i + 1, text: c.Text}
		for _, t := range d.TasksOf(c.ID) {
			row.tasks = append(row.tasks, taskRow{id: t.ID, what: t.What, chips: taskChips(d, t, words)})
		}
		rows = append(rows, row)
	}
	return rows
}

// taskChips says who answers for a task, who does it, who helps, who receives
// it, and until when. Lead and deadline always stand there, stated or not.
func taskChips(d data.Dossier, t data.Task, words *translations.Words) []chip {
	chips := []chip{leadChip(d, t, words)}
	if t.Person != 0 {
		chips = append(chips, chip{icon: kit.IconPerson, label: words.T("meeting.task.chip.person"), value: d.Person(t.Person).Name})
	}
	if len(t.With) > 0 {
		names := make([]string, len(t.With))
		for i, id := range t.With {
			names[i] = d.Unit(id).Name
		}
		chips = append(chips, chip{icon: kit.IconPeople, label: words.T("meeting.task.chip.with"), value: strings.Join(names, ", ")})
	}
	if !t.SentTo.IsZero() {
		chips = append(chips, chip{icon: kit.IconSend, label: words.T("meeting.task.chip.sent_to"), value: partyName(d, t.SentTo)})
	}
	return append(chips, deadlineChip(t.Deadline, words))
}

func leadChip(d data.Dossier, t data.Task, words *translations.Words) chip {
	if t.Lead.IsZero() {
		return chip{icon: kit.IconMissing, label: words.T("meeting.task.chip.lead"), value: words.T("meeting.task.chip.unknown"), missing: true}
	}
	return chip{icon: kit.IconUnit, label: words.T("meeting.task.chip.lead"), value: partyName(d, t.Lead)}
}

func deadlineChip(deadline data.Deadline, words *translations.Words) chip {
	c := chip{icon: kit.IconClock, label: words.T("meeting.task.chip.deadline"), value: vietnamese.LowerFirst(deadline.Words())}
	switch deadline.Kind {
	case data.DeadlineStanding:
		c.icon = kit.IconStanding
	case data.DeadlineBefore, data.DeadlineBy:
	default:
		c.icon, c.value, c.plain = kit.IconNone, words.T("meeting.task.chip.none"), true
	}
	return c
}

// partyName returns a party as the screen names it: people without honorific.
func partyName(d data.Dossier, p data.Party) string {
	if p.Person != 0 {
		return d.Person(p.Person).Name
	}
	return d.PartyWords(p)
}

// assessmentWords sums the chair's assessment up: "3 ưu điểm · 4 tồn tại, hạn chế".
func assessmentWords(m data.Meeting, words *translations.Words) string {
	results, shortcomings := countPoints(m.Results), countPoints(m.Shortcomings)
	if results+shortcomings == 0 {
		return words.T("meeting.conclusions.assessment.none")
	}
	return words.F("meeting.conclusions.assessment.count", "results", results, "shortcomings", shortcomings)
}

// countPoints counts the points of a text that holds one a line.
func countPoints(text string) int {
	n := 0
	for _, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) != "" {
			n++
		}
	}
	return n
}

func conclusionOf(d data.Dossier, id data.ConclusionID) (data.Conclusion, bool) {
	for _, c := range d.Conclusions {
		if c.ID == id {
			return c, true
		}
	}
	return data.Conclusion{}, false
}

func taskOf(d data.Dossier, id data.TaskID) (data.Task, bool) {
	for _, t := range d.Tasks {
		if t.ID == id {
			return t, true
		}
	}
	return data.Task{}, false
}

// taskFrom returns the task that a conclusion gives before anything more is
// said of it: the sentence itself, given on the day of the briefing. What the
// sentence says of lead and deadline is left to whoever reads it.
func taskFrom(d data.Dossier, c data.Conclusion) data.Task {
	return data.Task{
		What: strings.TrimSpace(c.Text), Deadline: data.Deadline{Kind: data.DeadlineNone}, State: data.TaskNotStarted,
		Meeting: d.Meeting.ID, Conclusion: c.ID, Given: d.Meeting.Day, Order: len(d.Tasks) + 1,
	}
}
