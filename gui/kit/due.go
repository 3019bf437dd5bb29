package kit

import (
	"giaoban/data"
)

// DueBadge says how a task stands on a day: overdue and near deadlines have a
// ground, far ones none. urgentDays is how many days ahead a deadline is near.
func DueBadge(t data.Task, today data.Day, urgentDays int, words Words) BadgeOptions {
	left, dated := t.DaysLeft(today)
	switch {
	case t.State == data.TaskPaused:
		return BadgeOptions{Icon: IconPaused, Text: words.T("task_state.paused")}
	case t.State == data.TaskWithdrawn:
		return BadgeOptions{Icon: IconRemove, Text: words.T("task_state.withdrawn"), Tone: TonePlain}
	case t.State == data.TaskDone:
		return doneBadge(t, words)
	case t.Deadline.Kind == data.DeadlineStanding:
		return BadgeOptions{Icon: IconStanding, Text: words.T("deadline_kind.standing"), Tone: TonePlain}
	case !dated:
		return BadgeOptions{Icon: IconRemove, Text: words.T("deadline_kind.none"), Tone: TonePlain}
	case left < 0:
		return BadgeOptions{Icon: IconOverdue, Text: words.F("kit.due.late", "days", -left), Tone: ToneRed}
	case left == 0:
		return BadgeOptions{Icon: IconClock, Text: words.T("kit.due.today"), Tone: ToneAmber}
	case left <= urgentDays:
		return BadgeOptions{Icon: IconClock, Text: words.F("kit.due.left", "days", left), Tone: ToneAmber}
	}
	return BadgeOptions{Icon: IconClock, Text: words.F("kit.due.left", "days", left), Tone: TonePlain}
}

func doneBadge(t data.Task, words Words) BadgeOptions {
	last, dated := t.Deadline.LastGoodDay()
	if !dated {
		return BadgeOptions{Icon: IconDone, Text: words.T("kit.due.done_undated"), Tone: ToneGreen}
	}
	if t.ReportedDone.After(last) {
		return BadgeOptions{Icon: IconDone, Text: words.F("kit.due.done_late", "days", last.DaysUntil(t.ReportedDone)), Tone: ToneOutline}
	}
	return BadgeOptions{Icon: IconDone, Text: words.T("kit.due.done"), Tone: ToneGreen}
}
