package task

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// card is a task as the board shows it.
type card struct {
	id    data.TaskID
	state data.TaskState
	order int // of the last good day; undated ones come after all others
	done  int // order of the day it was reported done
	place int // of the task in its briefing
	face  kit.BoardCard
}

// Undated cards stand after dated ones: the standing first.
const (
	orderStanding = 1 << 30
	orderNone     = orderStanding + 1
)

// farDays is from how many days ahead on a card names the deadline itself rather
// than counts the days to it.
const farDays = 30

// cardNames is what cards call units, people and briefings, looked up once for
// all cards.
type cardNames struct {
	names
	origins map[data.MeetingID]string
	badges  map[dueFacts]kit.BadgeOptions // of thousands of tasks few differ
}

// dueFacts is what the badge of a task depends on.
type dueFacts struct {
	state    data.TaskState
	deadline data.Deadline
	done     data.Day
}

func newCardNames(t data.Tracking, words *translations.Words) *cardNames {
	n := &cardNames{names: newNames(t, words), origins: map[data.MeetingID]string{}, badges: map[dueFacts]kit.BadgeOptions{}}
	for id, m := range t.Meetings {
		n.origins[id] = originWords(m, t.Today, words)
	}
	return n
}

// newCard makes the card of a task.
func newCard(t data.TrackedTask, n *cardNames) card {
	who, unit := n.who(t.Task)
	return card{
		id: t.ID, state: t.State, order: deadlineOrder(t.Deadline), done: dayOrder(t.ReportedDone), place: t.Order,
		face: kit.BoardCard{
			Text: strings.ReplaceAll(t.What, "\n", " "), Unit: unit, Who: who, Badge: n.due(t.Task), Carried: t.Carried,
			Origin: n.origin(t.Task), Muted: !t.State.Open(),
		},
	}
}

// who names the unit and the person of a task and says which unit's colour the
// card wears.
func (n *cardNames) who(t data.Task) (words string, unit int) {
	name, unit, _ := n.lead(t.Lead)
	person := n.people[t.Person].Name
	switch {
	case person == "":
		return name, unit
	case t.Lead.IsZero():
		return person, unit
	}
	return name + " · " + person, unit
}

// due says how the task stands.
func (n *cardNames) due(t data.Task) kit.BadgeOptions {
	facts := dueFacts{t.State, t.Deadline, t.ReportedDone}
	badge, known := n.badges[facts]
	if !known {
		badge = n.newDue(t)
		n.badges[facts] = badge
	}
	return badge
}

// newDue names a deadline that is far away, instead of counting the days.
func (n *cardNames) newDue(t data.Task) kit.BadgeOptions {
	today := n.tracking.Today
	badge := kit.DueBadge(t, today, n.tracking.Office.UrgentDays, n.words)
	if left, dated := t.DaysLeft(today); dated && t.State.Open() && left > farDays && left > n.tracking.Office.UrgentDays {
		badge.Text = n.words.F("task.card."+t.Deadline.Kind.String(), "day", t.Deadline.Day.ShortBeside(today))
	}
	return badge
}

// origin says in a few letters where the task comes from.
func (n *cardNames) origin(t data.Task) string {
	if words := n.origins[t.Meeting]; words != "" || t.Meeting != 0 {
		return words
	}
	if t.Given.IsZero() {
		return ""
	}
	return n.words.F("task.card.given", "day", t.Given.ShortBeside(n.tracking.Today))
}

// originWords names a briefing in a few letters; the year is left out where it is
// this one and the period is as short as a week.
func originWords(m data.Meeting, today data.Day, words *translations.Words) string {
	number, year := strconv.Itoa(m.Period.Number), strconv.Itoa(m.Period.Year)
	if m.Kind == data.KindQuarterly {
		number = vietnamese.Roman(m.Period.Number)
	}
	key := "task.card.origin." + m.Kind.String()
	switch {
	case m.Kind == data.KindExtraordinary || m.Period.Year == 0:
		return words.F("task.card.origin.extraordinary", "day", m.Day.ShortBeside(today))
	case m.Kind == data.KindWeekly && m.Period.Year == today.Year:
		return words.F("task.card.origin.this_week", "n", number)
	case m.Kind == data.KindHalfYearly && m.Period.Number == 2:
		key = "task.card.origin.second_half"
	}
	return words.F(key, "n", number, "year", year)
}

func dayOrder(d data.Day) int { return d.Year*10_000 + int(d.Month)*100 + d.Day }

func deadlineOrder(d data.Deadline) int {
	last, dated := d.LastGoodDay()
	switch {
	case dated:
		return dayOrder(last)
	case d.Kind == data.DeadlineStanding:
		return orderStanding
	}
	return orderNone
}

// compareCards orders the cards of a column: the longest overdue first, then by
// deadline, undated ones last; what is done newest first.
func compareCards(a, b card) int {
	if a.state == data.TaskDone && b.state == data.TaskDone {
		return cmp.Or(cmp.Compare(b.done, a.done), cmp.Compare(b.id, a.id))
	}
	return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.id, b.id))
}

// placeCard returns before which card of a sorted column a card comes to stand.
func placeCard(c card, cards []card) int {
	i, _ := slices.BinarySearchFunc(cards, c, compareCards)
	return i
}
