package voting

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/urn"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// rollRow is a line of the roll as the tellers see it.
type rollRow struct {
	line       int
	name, unit string
	mark       urn.Mark
}

// badge says what has become of the line.
func (r rollRow) badge(words *translations.Words) kit.BadgeOptions {
	switch r.mark {
	case urn.MarkCast:
		return kit.BadgeOptions{Icon: kit.IconDone, Text: words.T("voting.mark.cast"), Tone: kit.ToneGreen}
	case urn.MarkUncast:
		return kit.BadgeOptions{Icon: kit.IconWarning, Text: words.T("voting.mark.uncast"), Tone: kit.ToneAmber}
	case urn.MarkInside:
		return kit.BadgeOptions{Icon: kit.IconPerson, Text: words.T("voting.mark.inside"), Tone: kit.ToneInfo}
	}
	return kit.BadgeOptions{Icon: kit.IconMissing, Text: words.T("voting.mark.none"), Tone: kit.TonePlain}
}

// rollRows lists the lines that match a query, in the order of the roll.
func (p *Poll) rollRows(query string) []rollRow {
	var rows []rollRow
	for line, mark := range p.State().Lines {
		name, unit := p.Voter(line)
		if query == "" || vietnamese.Contains(name, query) || vietnamese.Contains(unit, query) {
			rows = append(rows, rollRow{line, name, unit, mark})
		}
	}
	return rows
}

// rollPage is the tellers' page: who was handed a ballot, and one voter to be let
// in.
type rollPage struct {
	m      *Mode
	notice string // what went wrong
	table  *kit.Table[rollRow]
	search *kit.Entry
	chosen *kit.Text
	why    *kit.Text
	admit  *kit.Button
}

var _ tellerPage = (*rollPage)(nil)

func (m *Mode) showRoll(notice string) { m.show(&rollPage{m: m, notice: notice}) }

func (p *rollPage) title() string { return "voting.page.roll" }

func (p *rollPage) first() fyne.Focusable { return p.table }

func (p *rollPage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	p.table = kit.NewTable(kit.TableOptions[rollRow]{
		Columns: []kit.Column[rollRow]{
			{ID: "number", Title: words.T("voting.column.number"), Width: 56, Text: func(r rollRow) kit.Span { return kit.Span{Text: fmt.Sprint(r.line + 1), Color: kit.ColorText2} }},
			{ID: "name", Title: words.T("voting.column.name"), Weight: 3, Text: func(r rollRow) kit.Span { return kit.Span{Text: r.name, Bold: true} }},
			{ID: "unit", Title: words.T("voting.column.unit"), Weight: 2, Drop: 1, Text: func(r rollRow) kit.Span { return kit.Span{Text: r.unit, Color: kit.ColorText2} }},
			{ID: "mark", Title: words.T("voting.column.mark"), Width: 190, Create: func() fyne.CanvasObject { return kit.NewBadge(kit.BadgeOptions{}) }, Update: p.showMark},
		},
		OnSelected: func(int, rollRow) { p.choose() },
		Empty:      kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconSearch, Text: words.T("voting.roll_none")}),
	})
	p.search = kit.NewSearchBox(kit.SearchOptions{
		Placeholder: words.T("voting.roll_search"), OnChange: p.filter, OnDown: func() { kit.FocusOn(p.table) },
		OnSubmit: func(string) { kit.FocusOn(p.table) },
	})
	left := kit.VBox(12, p.search, kit.Grow(p.table))
	page := kit.VBox(0, m.head(64), kit.Grow(kit.Ground(kit.ColorBg, kit.Inside(16, kit.Inset, 16, kit.Inset,
		sides(left, p.side(), 420)))))
	p.filter("")
	p.selectNext()
	m.touch()
	p.watchIdle()
	return page
}

// rollFor is how long the roll stays in view while nothing is chosen in it: whoever
// comes to the screen after a teller has left it must not find it.
const rollFor = 3 * time.Minute

// watchIdle goes to the neutral page when the tellers have left the roll in view.
func (p *rollPage) watchIdle() {
	p.m.tick = p.m.o.Timer(rollFor, func() {
		switch {
		case p.m.page != page(p):
		case p.m.o.Clock().Sub(p.m.idle.since) < rollFor || p.m.o.Window.Canvas().Overlays().Top() != nil:
			p.watchIdle()
		default:
			p.m.showWait()
		}
	})
}

func (p *rollPage) showMark(cell fyne.CanvasObject, r rollRow) {
	if badge, ok := cell.(*kit.Badge); ok {
		badge.Set(r.badge(p.m.o.Words))
	}
}

// side is what stands at the right of the roll: figures, the voter to be let in, how
// to end, and what the system keeps for itself.
func (p *rollPage) side() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	p.chosen = kit.NewText(kit.TextOptions{Role: kit.RoleTitle, Bold: true, Wrap: true, MaxLines: 2})
	p.why = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Wrap: true})
	p.admit = kit.NewButton(kit.ButtonOptions{Text: words.T("voting.admit"), Icon: kit.IconSignIn, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: p.letIn})
	s := m.poll.State()
	parts := []fyne.CanvasObject{
		kit.NewText(kit.TextOptions{Text: words.F("voting.figures", "voters", len(s.Lines), "issued", s.Issued, "cast", s.Cast, "uncast", s.Issued-s.Cast), Wrap: true}),
	}
	parts = append(parts, p.notices(s)...)
	lock := kit.NewButton(kit.ButtonOptions{Text: words.T("voting.to_wait"), Icon: kit.IconLock, Keys: []string{"Esc"}, OnTap: m.showWait})
	closing := kit.NewButton(kit.ButtonOptions{Text: words.T("voting.to_close"), Icon: kit.IconBallot, Keys: []string{"F7"}, OnTap: p.toClosing})
	leave := kit.NewLink(kit.LinkOptions{Text: words.T("voting.to_leave"), OnTap: m.askLeave})
	annul := kit.NewLink(kit.LinkOptions{Text: words.T("voting.to_annul"), OnTap: m.askAnnul})
	parts = append(parts,
		kit.NewCard(kit.CardOptions{Title: words.T("voting.next"), Body: kit.VBox(8, p.chosen, p.why, kit.HBox(0, p.admit))}),
		kit.NewCard(kit.CardOptions{Title: words.T("voting.finish"), Body: kit.VBox(10, kit.HBox(8, lock), kit.HBox(8, closing), kit.HBox(16, leave, annul))}),
		kit.NewText(kit.TextOptions{Text: words.T("voting.system_keeps"), Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
	)
	return kit.NewScroll(kit.Inside(0, 12, 0, 4, kit.VBox(12, parts...)))
}

// notices says what went wrong, and what has become of a voter who was interrupted.
func (p *rollPage) notices(s urn.State) []fyne.CanvasObject {
	words := p.m.o.Words
	var notices []fyne.CanvasObject
	if p.notice != "" {
		notices = append(notices, kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Text: p.notice}))
	}
	if text, tone := p.m.interrupted(s); text != "" {
		n := kit.NoticeOptions{Tone: tone, Text: text}
		if s.Inside != urn.NoLine {
			n.Text += " " + words.T("voting.again")
		}
		notices = append(notices, kit.NewNotice(n))
	}
	if s.Inside != urn.NoLine {
		end := kit.NewLink(kit.LinkOptions{Text: words.T("voting.end_interrupted"), OnTap: func() { p.m.line = s.Inside; (&standPage{m: p.m}).end() }})
		notices = append(notices, end)
	}
	return notices
}

// interrupted tells whether the ballot of the voter whom a crash or a power cut
// interrupted is in; "" where nobody was.
func (m *Mode) interrupted(s urn.State) (string, kit.Tone) {
	if s.Recovered == nil {
		return "", kit.ToneInfo
	}
	name, _ := m.poll.Voter(s.Recovered.Line)
	if s.Recovered.Cast {
		return m.o.Words.F("voting.interrupted_in", "name", name), kit.ToneGreen
	}
	return m.o.Words.F("voting.interrupted_out", "name", name), kit.ToneAmber
}

func (p *rollPage) filter(query string) {
	p.table.SetRows(p.m.poll.rollRows(query))
	if query != "" {
		p.table.Select(0)
	}
	p.choose()
}

// selectNext highlights who was interrupted, else the first who was not handed a
// ballot yet.
func (p *rollPage) selectNext() {
	inside := p.m.poll.State().Inside
	if inside != urn.NoLine {
		p.table.SelectWhere(func(r rollRow) bool { return r.line == inside })
	} else if p.table.SelectWhere(func(r rollRow) bool { return r.mark == urn.MarkNone }) < 0 {
		p.table.Select(0)
	}
	p.choose()
}

// choose shows who would be let in, or why not.
func (p *rollPage) choose() {
	p.m.touch()
	words := p.m.o.Words
	r, ok := p.table.SelectedRow()
	inside := p.m.poll.State().Inside
	p.chosen.SetText(r.name)
	switch {
	case !ok:
		p.say(words.T("voting.roll_none"), true)
	case inside != urn.NoLine && inside != r.line:
		name, _ := p.m.poll.Voter(inside)
		p.say(words.F("voting.why.inside", "name", name), true)
	case r.mark == urn.MarkCast:
		p.say(words.T("voting.why.cast"), true)
	case r.mark == urn.MarkUncast:
		p.say(words.T("voting.why.uncast"), false)
	default:
		p.say(words.T("voting.why.none"), false)
	}
}

func (p *rollPage) say(why string, off bool) {
	p.why.SetText(why)
	p.admit.SetOff(off)
}

func (p *rollPage) letIn() {
	if r, ok := p.table.SelectedRow(); ok && !p.admit.Off() {
		p.m.admit(r.line)
	}
}

// toClosing asks for the passphrases, unless the turn of somebody must be ended first.
func (p *rollPage) toClosing() {
	if p.m.poll.State().Inside != urn.NoLine {
		p.m.showRoll(p.m.o.Explain(&data.Refusal{Code: data.RefusedVoterInside}))
		return
	}
	p.m.showClosing()
}

func (p *rollPage) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyF9:
		p.letIn()
	case fyne.KeyF7:
		p.toClosing()
	case fyne.KeyF3:
		kit.FocusOn(p.search)
	case fyne.KeyEscape:
		p.m.showWait()
	default:
		return false
	}
	return true
}
