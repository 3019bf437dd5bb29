package voting

import (
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data/urn"
	"giaoban/gui/kit"
)

// ballotPage is the ballot paper: each name with its choices, on one page.
type ballotPage struct {
	m      *Mode
	notice string // why the choices are gone
	rows   []*row
	scroll *kit.Scroll
	said   *kit.Text
	clock  *idleLine
}

var _ voterPage = (*ballotPage)(nil)

func newBallotPage(m *Mode, notice string) *ballotPage { return &ballotPage{m: m, notice: notice} }

func (m *Mode) showBallot() {
	m.show(newBallotPage(m, ""))
}

func (p *ballotPage) title() string {
	if p.notice != "" {
		return "voting.page.cleared"
	}
	return "voting.page.ballot"
}

func (p *ballotPage) rest() time.Duration { return restShort }

func (p *ballotPage) content() fyne.CanvasObject {
	p.m.touch()
	page := newFit(p.build)
	p.m.watchIdle(func(int) { p.clock.tell() })
	return page
}

// build lays the page out for a size at 100 %.
func (p *ballotPage) build(width, height float32) fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	b := m.poll.ballot
	size := measureBallot(len(b.Candidates), len(b.Rule.Choices), width, height)
	p.rows = nil
	var rows []fyne.CanvasObject
	for i := range b.Candidates {
		r := p.row(i, size)
		p.rows = append(p.rows, r)
		rows = append(rows, r)
	}
	p.scroll = kit.NewScroll(middled(kit.Inside(6, 0, 8, 0, kit.VBox(size.gap, rows...))))
	p.said = kit.NewText(kit.TextOptions{Role: kit.RoleLead, Ellipsis: true})
	p.clock = newIdleLine(m)
	review := newBigButton(bigButtonOptions{text: words.T("voting.review"), key: "Enter", onTap: m.tap(p.review)})
	left := kit.VBox(6, p.said, p.clock.object)
	page := kit.VBox(0,
		m.headWithHelp(size.header), kit.Sized(0, size.hint, middled(p.hints())), kit.Grow(p.scroll),
		foot(size.foot, kit.HBox(24, kit.Grow(kit.VBox(0, kit.Spacer(), left, kit.Spacer())), review)),
	)
	p.refresh()
	return page
}

func (p *ballotPage) row(i int, size measures) *row {
	m := p.m
	b := m.poll.ballot
	var choices []string
	for _, c := range b.Rule.Choices {
		choices = append(choices, c.Words)
	}
	return newRow(rowOptions{
		number: i + 1, name: m.candidate(i), post: b.Candidates[i].Position, choices: choices, measures: size,
		unmark:   m.o.Words.T("voting.unmark"),
		onChoose: func(choice int) { m.tap(func() { p.choose(i, choice) })() },
		onUnmark: m.tap(func() { p.unmark(i) }),
		onTap:    m.tap(func() { p.goTo(i) }),
	})
}

// candidate returns the name of somebody on the ballot, from 0.
func (m *Mode) candidate(i int) string { return m.poll.people[m.poll.ballot.Candidates[i].Person].Name }

// hints says what is to be done and which keys do it.
func (p *ballotPage) hints() fyne.CanvasObject {
	words := p.m.o.Words
	objects := []fyne.CanvasObject{}
	if p.notice != "" {
		objects = append(objects, kit.Grow(kit.NewText(kit.TextOptions{Text: p.notice, Role: kit.RoleLead, Bold: true, Color: kit.ColorAmber, Ellipsis: true})))
	} else {
		objects = append(objects, kit.Grow(kit.NewText(kit.TextOptions{Text: words.T("voting.one_each"), Role: kit.RoleTitle, Ellipsis: true})))
	}
	word := func(key string) fyne.CanvasObject {
		return kit.NewText(kit.TextOptions{Text: words.T(key), Role: kit.RoleLead, Color: kit.ColorText2})
	}
	objects = append(objects, newBigCap("↑"), newBigCap("↓"), word("voting.key.move"), kit.Gap(12))
	for i := range p.m.poll.ballot.Rule.Choices {
		objects = append(objects, newBigCap(string(rune('1'+i))))
	}
	return kit.HBox(8, append(objects, word("voting.key.choose"))...)
}

func (p *ballotPage) choose(name, choice int) {
	p.m.paper.choose(name, choice)
	p.goTo(name)
}

func (p *ballotPage) unmark(name int) {
	p.m.paper.unmark(name)
	p.goTo(name)
}

// goTo lets the keys act on a name.
func (p *ballotPage) goTo(name int) {
	p.m.at = name
	p.refresh()
	if name < len(p.rows) {
		p.scroll.ScrollTo(p.rows[name])
	}
}

// refresh shows what is marked.
func (p *ballotPage) refresh() {
	for i, r := range p.rows {
		r.set(p.m.paper.marks[i], i == p.m.at)
	}
	p.said.SetSpans(p.m.progress())
	p.clock.tell()
}

// forget takes every mark off the controls of the page.
func (p *ballotPage) forget() {
	for _, r := range p.rows {
		r.set(urn.Unmarked, false)
	}
	p.said.SetSpans(nil)
}

// progress says how many names are marked and which are not yet.
func (m *Mode) progress() []kit.Span {
	words, names, unmarked := m.o.Words, len(m.paper.marks), m.paper.unmarked()
	spans := []kit.Span{{Text: words.F("voting.marked", "n", m.paper.marked(), "all", names)}}
	switch {
	case len(unmarked) == 0:
		return spans
	case len(unmarked) == 1:
		return append(spans, kit.Span{Text: " " + words.F("voting.unmarked.one", "name", m.candidate(unmarked[0]))})
	}
	return append(spans, kit.Span{Text: " " + words.F("voting.unmarked.many", "n", len(unmarked))})
}

func (p *ballotPage) review() { p.m.show(newReviewPage(p.m, "")) }

func (p *ballotPage) press(key fyne.KeyName) {
	last := len(p.rows) - 1
	at := p.m.at
	switch {
	case key == fyne.KeyUp:
		p.goTo(max(at-1, 0))
	case key == fyne.KeyDown:
		p.goTo(min(at+1, last))
	case key == fyne.KeyTab:
		p.goTo((at + 1) % len(p.rows))
	case key == fyne.KeyHome:
		p.goTo(0)
	case key == fyne.KeyEnd:
		p.goTo(last)
	case key == fyne.KeyDelete || key == fyne.KeyBackspace || key == fyne.Key0:
		p.unmark(at)
	case len(key) == 1 && key >= fyne.Key1 && key <= fyne.Key9:
		if choice := int(key[0] - '1'); choice < len(p.m.poll.ballot.Rule.Choices) {
			p.choose(at, choice)
		}
	case key == fyne.KeyReturn || key == fyne.KeyEnter:
		p.review()
	case key == helpKey:
		p.m.stepIn()
	}
}
