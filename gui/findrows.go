package gui

import (
	"cmp"
	"slices"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// findRow is a result of the search as its list shows it.
type findRow struct {
	icon    kit.IconName
	subject []kit.Span // what was found, the words marked
	where   []kit.Span // where it is, or the field that holds the words
	badge   kit.BadgeOptions
	exact   bool
	place   kit.Place
	meeting kit.Place // the same within its briefing; no Name where it has none
}

// findGroup is the results of one sort.
type findGroup struct {
	title string
	more  bool // there are further ones
	rows  []findRow
}

// findView is what the search shows.
type findView struct {
	groups []findGroup
	n      int  // rows of all groups
	more   bool // there are further ones
}

// findKind says how a kind of record is shown: under which head, in which order
// of heads, with which icon.
type findKind struct {
	group string // key of the head's words
	icon  kit.IconName
}

// findKinds are the kinds that the search shows. Those of one head share its key.
var findKinds = map[data.RecordKind]findKind{
	data.KindTask:       {"find.group.tasks", kit.IconTask},
	data.KindConclusion: {"find.group.conclusions", kit.IconFlag},
	data.KindReport:     {groupReports, kit.IconSheet},
	data.KindRemark:     {"find.group.remarks", kit.IconMicrophone},
	data.KindMeeting:    {"find.group.meetings", kit.IconMeeting},
	data.KindAgendaItem: {"find.group.meetings", kit.IconRows},
	data.KindPerson:     {"find.group.people", kit.IconPerson},
	data.KindUnit:       {"find.group.units", kit.IconUnit},
	data.KindBallot:     {"find.group.ballots", kit.IconBallot},
	data.KindPhoto:      {"find.group.papers", kit.IconImage},
	data.KindAttachment: {"find.group.papers", kit.IconAttach},
	data.KindAttendance: {"find.group.attendance", kit.IconPeople},
}

// groupReports is the head of reports and of assessments of a period, which are
// fields of the briefing.
const groupReports = "find.group.reports"

// findGroups lists the heads in the order in which they stand, unless one holds
// what was typed exactly and another does not.
var findGroups = []string{
	"find.group.tasks", "find.group.conclusions", groupReports, "find.group.remarks", "find.group.meetings",
	"find.group.people", "find.group.units", "find.group.ballots", "find.group.papers", "find.group.attendance",
}

// findTexts makes the rows of results in the words of the program.
type findTexts struct {
	query  vietnamese.Query
	words  *translations.Words
	today  data.Day
	urgent int // days ahead of which a deadline is near
}

// view puts results under their heads. Heads with an exact result come first: who
// types "đào" looks for Đào wherever it is, before any Đạo.
func (f findTexts) view(found sqlite.Found) findView {
	byHead := map[string]*findGroup{}
	exact := map[string]bool{}
	v := findView{n: len(found.Hits), more: len(found.More) > 0}
	for _, h := range found.Hits {
		key, row := f.row(h)
		g := byHead[key]
		if g == nil {
			g = &findGroup{title: f.words.T(key)}
			byHead[key] = g
		}
		g.rows = append(g.rows, row)
		g.more = g.more || slices.Contains(found.More, h.Kind)
		exact[key] = exact[key] || h.Exact
	}
	for _, first := range []bool{true, false} {
		for _, key := range findGroups {
			if g := byHead[key]; g != nil && exact[key] == first {
				v.groups = append(v.groups, *g)
			}
		}
	}
	return v
}

// row makes the line of a result and says under which head it stands.
func (f findTexts) row(h sqlite.Hit) (group string, row findRow) {
	kind := findKinds[h.Kind]
	best, match := h.Best(f.query)
	row = findRow{icon: kind.icon, exact: h.Exact, place: hitPlace(h), meeting: meetingPlace(h)}
	group = kind.group
	where := f.where(h)
	assessed := h.Kind == data.KindMeeting && (best.Field == "results" || best.Field == "shortcomings")
	switch {
	case assessed:
		group, row.icon = groupReports, kit.IconSheet
		row.subject = f.snippet(f.label(h.Kind, best.Field), best.Text, match)
		where = vietnamese.Joined(" · ", f.words.T("find.assessment"), briefingName(h.Briefing))
	case h.Kind == data.KindReport:
		row.subject = f.snippet(f.label(h.Kind, best.Field), best.Text, match)
	case best.Field == h.Texts[0].Field:
		row.subject = f.snippet("", best.Text, match)
	default:
		row.subject = f.snippet("", h.Subject(), f.query.In(h.Subject()))
		row.where = f.snippet(f.label(h.Kind, best.Field), best.Text, match)
	}
	if row.where == nil {
		row.where = []kit.Span{{Text: where}}
	}
	if h.Kind == data.KindTask {
		row.badge = kit.DueBadge(h.Task, f.today, f.urgent, f.words)
	}
	return group, row
}

// label names a field in front of what it holds, "" where it needs no name.
func (f findTexts) label(kind data.RecordKind, field string) string {
	if kind == data.KindReport && field == "results" {
		return ""
	}
	return f.words.T("find.field."+field) + ": "
}

// How much of a text stands before the first word found in it: so much that the
// word is in view.
const (
	snippetFar    = 66 // runes; a word that ends nearer leaves the text as it begins
	snippetBefore = 24
	snippetMost   = 220
)

// snippet shows the part of a text around the first word found, on one line.
func (f findTexts) snippet(label, text string, m vietnamese.Match) []kit.Span {
	runes := []rune(text)
	var from, to int
	if len(m.Marks) > 0 {
		from, to = lineAround(runes, m.Marks[0].Start)
		if m.Marks[0].End-from > snippetFar {
			from = wordStart(runes, m.Marks[0].Start-snippetBefore)
			label += "…"
		}
	} else {
		_, to = lineAround(runes, 0)
	}
	end := min(to, from+snippetMost)
	var spans []kit.Span
	if label != "" {
		spans = append(spans, kit.Span{Text: label})
	}
	at := from
	add := func(until int, marked bool) {
		if until = min(until, end); until > at {
			spans = append(spans, foundSpan(string(runes[at:until]), marked))
			at = until
		}
	}
	for _, mark := range m.Marks {
		if mark.Start >= from && mark.Start < end {
			add(mark.Start, false)
			add(mark.End, true)
		}
	}
	add(end, false)
	if end < to {
		spans = append(spans, kit.Span{Text: "…"})
	}
	return spans
}

func foundSpan(text string, marked bool) kit.Span {
	if !marked {
		return kit.Span{Text: text}
	}
	return kit.Span{Text: text, Bold: true, Ground: kit.ColorMark}
}

// lineAround returns where the line begins and ends that a rune stands in.
func lineAround(runes []rune, at int) (from, to int) {
	from, to = min(at, len(runes)), min(at, len(runes))
	for from > 0 && runes[from-1] != '\n' {
		from--
	}
	for to < len(runes) && runes[to] != '\n' {
		to++
	}
	return from, to
}

// wordStart returns where the next word begins behind a place in a text.
func wordStart(runes []rune, at int) int {
	for i := at; i < len(runes); i++ {
		if runes[i] == ' ' {
			return i + 1
		}
	}
	return at
}

// where says where a result is: unit · deadline · briefing and the like.
func (f findTexts) where(h sqlite.Hit) string {
	briefing, day := briefingName(h.Briefing), h.Briefing.Day.Short()
	switch h.Kind {
	case data.KindTask:
		lead := h.Unit
		if h.Task.Lead.AllUnits {
			lead = data.AllUnitsWords
		}
		return vietnamese.Joined(" · ", lead, h.Person, datedWords(h.Task.Deadline), periodName(h.Briefing))
	case data.KindConclusion:
		return vietnamese.Joined(" · ", f.words.F("find.conclusion", "n", h.Order), briefing, day)
	case data.KindReport:
		return vietnamese.Joined(" · ", f.words.F("find.report", "from", cmp.Or(h.Unit, h.Person)), briefing)
	case data.KindRemark:
		return vietnamese.Joined(" · ", h.Person, briefing, day)
	case data.KindMeeting:
		return vietnamese.Joined(" · ", briefing, day)
	case data.KindPerson:
		return vietnamese.Joined(" · ", h.Text("post"), h.Unit)
	case data.KindUnit:
		return vietnamese.Joined(" · ", f.words.T("find.unit"), h.Text("short"))
	case data.KindAttendance:
		return vietnamese.Joined(" · ", h.Person, f.words.T("find.attendance"), briefing, day)
	}
	return vietnamese.Joined(" · ", f.words.T("find.kind."+string(h.Kind)), briefing, day)
}

// datedWords is a deadline that names a day; others are said by the badge.
func datedWords(d data.Deadline) string {
	if _, dated := d.LastGoodDay(); !dated {
		return ""
	}
	return vietnamese.LowerFirst(d.Words())
}

// briefingName is what a briefing is called by, "" for none.
func briefingName(m data.Meeting) string {
	if m.ID == 0 {
		return ""
	}
	return m.Name()
}

// periodName is the period of a briefing where it has one: "Quý I/2016".
func periodName(m data.Meeting) string {
	if m.ID == 0 {
		return ""
	}
	if words := m.Period.Words(m.Kind); words != "" {
		return vietnamese.UpperFirst(words)
	}
	return vietnamese.Joined(" · ", m.Name(), m.Day.Short())
}

// hitPlace returns where a result is shown.
func hitPlace(h sqlite.Hit) kit.Place {
	p := kit.Place{Kind: h.Kind, Record: h.ID}
	switch h.Kind {
	case data.KindTask:
		p.Name = kit.PlaceTasks
	case data.KindUnit, data.KindPerson:
		p.Name = kit.PlacePeople
	case data.KindBallot:
		return kit.BallotPlace(h.Meeting, data.BallotID(h.ID))
	default:
		return meetingPlace(h)
	}
	return p
}

// meetingPlace returns where in its briefing a result is; no Name where it has
// none.
func meetingPlace(h sqlite.Hit) kit.Place {
	if h.Meeting == 0 {
		return kit.Place{}
	}
	steps := map[data.RecordKind]kit.StepName{
		data.KindMeeting: kit.StepInfo, data.KindAgendaItem: kit.StepInfo, data.KindPhoto: kit.StepInfo,
		data.KindAttendance: kit.StepAttendance, data.KindReport: kit.StepReports, data.KindRemark: kit.StepCourse,
		data.KindConclusion: kit.StepConclusions, data.KindTask: kit.StepConclusions,
		data.KindBallot: kit.StepBallot, data.KindAttachment: kit.StepPapers,
	}
	return kit.Place{Name: kit.PlaceMeeting, Meeting: h.Meeting, Step: steps[h.Kind], Kind: h.Kind, Record: h.ID}
}
