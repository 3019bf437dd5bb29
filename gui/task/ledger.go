package task

import (
	"slices"
	"strconv"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// ledgerLine is a line of a task's ledger as it is shown, or how the task stands
// today, which is no line of it.
type ledgerLine struct {
	entry   kit.TimelineEntry
	meeting data.MeetingID // where the line leads to; 0: nowhere
	slip    bool           // it leads to a slip that reminds of the task
}

// newLedger makes the lines of a ledger, the newest first or the oldest. Where
// the task stands today is always beside today.
func newLedger(f facts, words *translations.Words, oldestFirst bool) []ledgerLine {
	l := ledgerWords{facts: f, words: words, counted: map[data.TaskEventKind]int{}}
	lines := make([]ledgerLine, 0, len(f.events)+1)
	for i, e := range f.events {
		lines = append(lines, l.line(i, e))
	}
	lines = append(lines, l.today())
	if !oldestFirst {
		slices.Reverse(lines)
	}
	return lines
}

// ledgerWords words the lines of one ledger, from the oldest on.
type ledgerWords struct {
	facts   facts
	words   *translations.Words
	counted map[data.TaskEventKind]int
}

// today says how the task stands now.
func (l *ledgerWords) today() ledgerLine {
	f, w := l.facts, l.words
	badge := kit.DueBadge(f.task.Task, f.tracking.Today, f.tracking.Office.UrgentDays, w)
	text := w.T("task.ledger.computed")
	if last, dated := f.task.Deadline.LastGoodDay(); dated {
		text = w.F("task.ledger.computed.from", "day", last.Short())
	}
	tone := badge.Tone
	if tone == kit.TonePlain || tone == kit.ToneOutline {
		tone = kit.ToneGrey
	}
	return ledgerLine{entry: kit.TimelineEntry{
		Day: w.T("task.ledger.today"), Icon: badge.Icon, Tone: tone, Hollow: true, Title: badge.Text, Text: text,
	}}
}

// line words one event. i is its place in the ledger.
func (l *ledgerWords) line(i int, e data.TaskEvent) ledgerLine {
	l.counted[e.Kind]++
	line := ledgerLine{entry: kit.TimelineEntry{Day: e.Day.Short()}}
	name := e.MeetingText
	if m, ok := l.facts.meetings[e.Meeting]; ok {
		name, line.meeting = m.Name(), e.Meeting
	}
	if line.meeting != 0 {
		line.entry.Link = l.words.T("task.ledger.open_meeting")
	}
	if e.Kind == data.EventUrged && line.meeting == 0 && len(addressees([]data.TrackedTask{l.facts.task})) > 0 {
		line.slip, line.entry.Link = true, l.words.T("task.ledger.slip")
	}
	l.word(&line.entry, i, e, name)
	if e.Draft(l.facts.meetings[e.Meeting]) {
		line.entry.Text = vietnamese.Joined("\n", line.entry.Text, l.words.T("task.ledger.draft"))
	}
	return line
}

// word gives an entry its icon, title and text.
func (l *ledgerWords) word(entry *kit.TimelineEntry, i int, e data.TaskEvent, meeting string) {
	w := l.words
	n := strconv.Itoa(l.counted[e.Kind])
	entry.Text = e.Text
	switch e.Kind {
	case data.EventAssigned:
		l.wordAssigned(entry, e, meeting)
	case data.EventReported:
		entry.Icon = kit.IconEdit
		entry.Title = w.F("task.ledger.reported", "percent", e.Percent)
		if e.State == data.TaskToConfirm && l.stateBefore(i) != data.TaskToConfirm {
			entry.Icon, entry.Title = kit.IconDone, w.T("task.ledger.reported_done")
		}
		if meeting != "" {
			entry.Title += " · " + meeting
		}
	case data.EventUrged:
		entry.Icon, entry.Tone, entry.Title = kit.IconBell, kit.ToneAmber, w.F("task.ledger.urged", "n", n)
	case data.EventExtended:
		entry.Icon, entry.Tone = kit.IconEvent, kit.ToneAmber
		entry.Title = w.F("task.ledger.extended", "n", n, "old", l.deadline(e.Old, e.Day), "new", l.deadline(e.New, e.Day))
		entry.Text = l.extensionText(e)
	case data.EventMoved:
		entry.Icon, entry.Title = stateIcon(e.State), w.T("task.ledger.moved."+e.State.String())
		entry.Text = vietnamese.Joined("\n", w.F("task.ledger.from_to", "from", w.T("task_state."+l.stateBefore(i).String()),
			"to", w.T("task_state."+e.State.String())), e.Text)
	case data.EventDone:
		entry.Icon, entry.Tone, entry.Title = kit.IconDone, kit.ToneGreen, w.T("task.ledger.done")
		entry.Text = l.doneText(e)
	case data.EventReopened:
		entry.Icon, entry.Title = kit.IconUndo, w.T("task.ledger.reopened")
	case data.EventCarried:
		entry.Icon, entry.Title = kit.IconCarried, l.carriedTitle(e, meeting)
		if e.Text == "" {
			entry.Text = w.T("task.ledger.no_report")
		} else {
			entry.Text = "“" + e.Text + "”"
		}
	}
}

// wordAssigned words the giving of the task, or of its giving to others.
func (l *ledgerWords) wordAssigned(entry *kit.TimelineEntry, e data.TaskEvent, meeting string) {
	w := l.words
	entry.Icon, entry.Tone, entry.Title = kit.IconFlag, kit.ToneInfo, w.T("task.ledger.assigned")
	if l.counted[data.EventAssigned] > 1 {
		entry.Icon, entry.Tone, entry.Title = kit.IconPerson, kit.ToneGrey, w.T("task.ledger.reassigned")
		return
	}
	switch {
	case e.Text != "":
	case meeting == "":
		entry.Text = w.T("task.source.none")
	case l.facts.task.ConclusionOrder > 0:
		entry.Text = w.F("task.ledger.conclusion", "n", l.facts.task.ConclusionOrder, "meeting", meeting)
	default:
		entry.Text = meeting
	}
}

func (l *ledgerWords) carriedTitle(e data.TaskEvent, meeting string) string {
	title := l.words.F("task.ledger.carried", "meeting", meeting)
	if e.Percent > 0 {
		title += " · " + l.words.F("task.ledger.percent", "percent", e.Percent)
	}
	return title
}

// stateBefore returns the state the task was in before an event.
func (l *ledgerWords) stateBefore(i int) data.TaskState {
	for i--; i >= 0; i-- {
		if s := l.facts.events[i].State; s != "" {
			return s
		}
	}
	return data.TaskNotStarted
}

func (l *ledgerWords) deadline(d data.Deadline, beside data.Day) string {
	return deadlineWords(d, beside, l.words)
}

func (l *ledgerWords) extensionText(e data.TaskEvent) string {
	text := ""
	if e.Text != "" {
		text = l.words.F("task.ledger.reason", "reason", e.Text)
	}
	for _, p := range l.facts.tracking.People {
		if p.ID == e.ApprovedBy && e.ApprovedBy != 0 {
			text = vietnamese.Joined("\n", text, l.words.F("task.ledger.approved", "name", p.Name))
		}
	}
	return text
}

// doneText says what came of the task. The paper and the reason of a delay are
// those of the task, so they stand with its last end only.
func (l *ledgerWords) doneText(e data.TaskEvent) string {
	w, t := l.words, l.facts.task
	text := e.Text
	if !e.ReportedDone.IsZero() && e.ReportedDone != e.Day {
		text = vietnamese.Joined("\n", text, w.F("task.ledger.reported_on", "day", e.ReportedDone.Short()))
	}
	if t.State != data.TaskDone || l.counted[data.EventDone] != l.count(data.EventDone) {
		return text
	}
	if t.ResultPaper != "" {
		text = vietnamese.Joined("\n", text, w.F("task.ledger.paper", "number", t.ResultPaper))
	}
	if t.LateReason != "" {
		text = vietnamese.Joined("\n", text, w.F("task.ledger.late", "reason", t.LateReason))
	}
	return text
}

// count returns how many lines of a kind the whole ledger has.
func (l *ledgerWords) count(kind data.TaskEventKind) int {
	n := 0
	for _, e := range l.facts.events {
		if e.Kind == kind {
			n++
		}
	}
	return n
}

func stateIcon(s data.TaskState) kit.IconName {
	switch s {
	case data.TaskNotStarted:
		return kit.IconMissing
	case data.TaskUnderWay:
		return kit.IconClock
	case data.TaskToConfirm:
		return kit.IconEdit
	case data.TaskPaused:
		return kit.IconPaused
	case data.TaskWithdrawn:
		return kit.IconRemove
	}
	return kit.IconDone
}
