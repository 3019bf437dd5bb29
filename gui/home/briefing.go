package home

import (
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// checkRow is a line of what a briefing has or lacks.
type checkRow struct {
	done  bool
	text  string
	link  string // "" without one
	place kit.Place
}

// briefingCard is a briefing on the start screen.
type briefingCard struct {
	badge kit.BadgeOptions // no text: none
	name  string
	when  string
	rows  []checkRow
	place kit.Place
}

// newNextCard shows the next briefing and what it lacks.
func newNextCard(f Facts, words *translations.Words) (briefingCard, bool) {
	if f.next == nil {
		return briefingCard{}, false
	}
	m := f.next.Meeting
	place := kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID}
	card := briefingCard{name: m.Name(), when: whenWords(m, words), place: place, badge: dayBadge(m, f.today, words)}
	at := func(step kit.StepName, field string) kit.Place {
		p := place
		p.Step, p.Field = step, field
		return p
	}
	if m.Day.IsZero() {
		card.lack(words.T("home.no_day"), words.T("home.choose"), at(kit.StepInfo, "day"))
	}
	card.either(len(f.next.Agenda) > 0, words.T("home.agenda"), words.T("home.no_agenda"), words.T("home.write"), at(kit.StepInfo, "agenda"))
	card.reports(*f.next, words, at(kit.StepReports, ""))
	card.either(m.Secretary != 0, words.T("home.secretary"), words.T("home.no_secretary"), words.T("home.choose"), at(kit.StepInfo, "secretary"))
	card.either(len(f.next.Attendance) > 0, words.F("home.roster", "n", len(f.next.Attendance)), words.T("home.no_roster"),
		words.T("home.write"), at(kit.StepAttendance, ""))
	return card, true
}

func (c *briefingCard) lack(text, link string, place kit.Place) {
	c.rows = append(c.rows, checkRow{text: text, link: link, place: place})
}

func (c *briefingCard) either(done bool, has, lacks, link string, place kit.Place) {
	if done {
		c.rows = append(c.rows, checkRow{done: true, text: has})
		return
	}
	c.lack(lacks, link, place)
}

func (c *briefingCard) reports(d data.Dossier, words *translations.Words, place kit.Place) {
	waiting := reportsWaiting(d)
	switch {
	case len(d.Reports) == 0:
		c.lack(words.T("home.no_reports"), words.T("home.open"), place)
	case waiting == 0:
		c.rows = append(c.rows, checkRow{done: true, text: words.F("home.reports_in", "n", len(d.Reports))})
	default:
		c.lack(words.F("home.reports_waiting", "n", waiting), words.T("home.open"), place)
	}
}

// newLastCard shows the latest briefing held and how far its minutes are.
func newLastCard(f Facts, words *translations.Words) (briefingCard, bool) {
	if f.last == nil {
		return briefingCard{}, false
	}
	m := f.last.Meeting
	card := briefingCard{name: m.Name(), place: kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID}}
	if !m.Day.IsZero() {
		card.when = words.F("home.held", "day", m.Day.Short())
	}
	papers := kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID, Step: kit.StepPapers}
	conclusions := kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID, Step: kit.StepConclusions}
	card.either(len(f.last.Conclusions) > 0,
		words.F("home.conclusions", "n", len(f.last.Conclusions), "tasks", len(f.last.Tasks)),
		words.T("home.no_conclusions"), words.T("home.write"), conclusions)
	if missing := missingFacts(*f.last); len(missing) > 0 && !m.State.Locked() {
		card.lack(words.F("home.missing", "n", len(missing)), words.T("home.fill"), missing[0].place(m.ID))
	}
	card.either(m.State.Locked(), words.T("home.signed"), words.T("home.not_signed"), words.T("home.open"), papers)
	card.either(m.Number != "", words.F("home.numbered", "number", m.Number), words.T("home.no_number"), "", papers)
	return card, true
}

// missingFact is a fact the minutes print as dotted lines, and where it is typed.
type missingFact struct {
	key   string
	step  kit.StepName
	field string
}

func (m missingFact) place(id data.MeetingID) kit.Place {
	return kit.Place{Name: kit.PlaceMeeting, Meeting: id, Step: m.step, Field: m.field}
}

// missingFacts lists what the minutes of a briefing still lack.
func missingFacts(d data.Dossier) []missingFact {
	m := d.Meeting
	candidates := []struct {
		missing bool
		fact    missingFact
	}{
		{m.Start.IsZero(), missingFact{"home.fact.start", kit.StepInfo, "start"}},
		{m.Place == "", missingFact{"home.fact.place", kit.StepInfo, "place"}},
		{len(d.Attendance) == 0, missingFact{"home.fact.roster", kit.StepAttendance, ""}},
		{m.Chair == 0, missingFact{"home.fact.chair", kit.StepInfo, "chair"}},
		{m.Secretary == 0, missingFact{"home.fact.secretary", kit.StepInfo, "secretary"}},
		{m.End.IsZero(), missingFact{"home.fact.end", kit.StepInfo, "end"}},
	}
	var missing []missingFact
	for _, c := range candidates {
		if c.missing {
			missing = append(missing, c.fact)
		}
	}
	return missing
}

func missingWords(missing []missingFact, words *translations.Words) string {
	names := make([]string, len(missing))
	for i, m := range missing {
		names[i] = words.T(m.key)
	}
	return words.F("home.missing_list", "n", len(missing), "list", strings.Join(names, ", "))
}

// dayBadge says how far off a briefing is.
func dayBadge(m data.Meeting, today data.Day, words *translations.Words) kit.BadgeOptions {
	if m.State == data.StateInSession {
		return kit.BadgeOptions{Icon: kit.IconMicrophone, Text: words.T("meeting_state.in_session"), Tone: kit.ToneInfo}
	}
	if m.Day.IsZero() {
		return kit.BadgeOptions{}
	}
	o := kit.BadgeOptions{Icon: kit.IconMeeting, Tone: kit.ToneInfo}
	switch left := today.DaysUntil(m.Day); {
	case left < 0:
		o.Text, o.Tone = words.T("home.day_past"), kit.ToneAmber
	case left == 0:
		o.Text = words.T("home.day_today")
	default:
		o.Text = words.F("kit.due.left", "days", left)
	}
	return o
}

// whenWords says when a briefing is: "Thứ Hai, 11/4/2016 · 8 giờ 00".
func whenWords(m data.Meeting, words *translations.Words) string {
	if m.Day.IsZero() {
		return words.T("home.day_open")
	}
	when := weekday(m.Day, words) + ", " + m.Day.Short()
	if !m.Start.IsZero() {
		when += " · " + clock(m.Start, words)
	}
	return when
}
