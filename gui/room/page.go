package room

import (
	"fmt"
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// block is one entry of a page.
type block struct {
	number string
	text   string
	note   string // behind the mark, in smaller letters
	mark   string // how a task stands
	tone   kit.Tone
	said   string // what was said of a task
	faint  bool   // over, or not yet begun
}

// page is all that the room sees at a time.
type page struct {
	title   string // the briefing
	day     string
	heading string
	blocks  []block
	focus   int // the block that is in view and marked; -1 for none
	clock   bool
	empty   string // said where there is no block
}

// facts is what a page is made from.
type facts struct {
	today   data.Day
	office  data.Office
	dossier data.Dossier
}

// newPage makes what the room sees while the clerk is at a place. item is the
// point of the programme that is on. At the ballot, and wherever the briefing has
// nothing for the room, it sees the title alone.
func newPage(f facts, at kit.Place, item int, words *translations.Words) page {
	m := f.dossier.Meeting
	p := page{title: m.Name(), day: kit.LongDay(m.Day, words), focus: -1}
	switch at.Step {
	case kit.StepConclusions:
		p.conclusions(f, at, words)
	case kit.StepBallot:
	case kit.StepCourse, kit.StepReports:
		if at.Kind == data.KindTaskEvent || at.Kind == data.KindTask || at.Field == FieldReview {
			p.review(f, at, words)
			break
		}
		p.agenda(f, item, words)
	default:
		p.agenda(f, item, words)
	}
	return p
}

// FieldReview is Place.Field of the review of the last conclusions.
const FieldReview = "review"

func (p *page) agenda(f facts, item int, words *translations.Words) {
	p.heading, p.empty = words.T("room.agenda"), words.T("room.no_agenda")
	for i, a := range f.dossier.Agenda {
		b := block{number: fmt.Sprint(i + 1), text: a.Title, faint: i != item}
		if name := f.dossier.Person(a.Presenter).Name; name != "" {
			b.note = name
		}
		if a.Minutes > 0 {
			b.note = vietnamese.Joined(" · ", b.note, words.F("room.minutes", "n", a.Minutes))
		}
		p.blocks = append(p.blocks, b)
	}
	if item < len(p.blocks) {
		p.focus, p.clock = item, item >= 0
	}
}

func (p *page) review(f facts, at kit.Place, words *translations.Words) {
	p.heading, p.empty, p.clock = words.T("room.review"), words.T("room.no_review"), true
	day := f.dossier.Meeting.ReviewDay(f.today)
	for i, line := range f.dossier.Review {
		task := line.Stated()
		badge := kit.DueBadge(task, day, f.office.UrgentDays, words)
		b := block{
			number: fmt.Sprint(i + 1), text: vietnamese.FirstLine(task.What), mark: badge.Text, tone: badge.Tone, said: line.Event.Text,
			note: vietnamese.Joined(" · ", f.dossier.PartyWords(task.Lead), lowerDeadline(task.Deadline)),
		}
		if int64(line.Event.ID) == at.Record && at.Kind == data.KindTaskEvent || int64(task.ID) == at.Record && at.Kind == data.KindTask {
			p.focus = i
		}
		p.blocks = append(p.blocks, b)
	}
}

func (p *page) conclusions(f facts, at kit.Place, words *translations.Words) {
	p.heading, p.empty = words.T("room.conclusions"), words.T("room.no_conclusions")
	for i, c := range f.dossier.Conclusions {
		b := block{number: fmt.Sprint(i + 1), text: c.Text}
		for _, t := range f.dossier.TasksOf(c.ID) {
			b.note = vietnamese.Joined(" · ", b.note, vietnamese.Joined(" · ", f.dossier.PartyWords(t.Lead), lowerDeadline(t.Deadline)))
		}
		p.blocks = append(p.blocks, b)
		if at.Kind == data.KindConclusion && int64(c.ID) == at.Record {
			p.focus = i
		}
	}
	if p.focus < 0 {
		p.focus = len(p.blocks) - 1
	}
}

func lowerDeadline(d data.Deadline) string { return strings.ToLower(d.Words()) }
