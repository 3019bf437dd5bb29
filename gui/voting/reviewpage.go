package voting

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// reviewPage shows what is marked before it is cast. Each name that is left
// unmarked must be confirmed.
type reviewPage struct {
	m        *Mode
	problem  string // why the ballot could not be cast
	confirms map[int]*confirmBox
	cast     *bigButton
	back     *bigButton
	said     *kit.Text
	clock    *idleLine
	scroll   *kit.Scroll
	stops    []stop
	marked   []*kit.Text // the words of each choice
	at       int
}

// stop is something that Enter presses, and that the ring goes to.
type stop struct {
	object interface {
		fyne.CanvasObject
		setRing(bool)
	}
	off   func() bool
	press func()
}

var _ voterPage = (*reviewPage)(nil)

func newReviewPage(m *Mode, problem string) *reviewPage {
	m.paper.doubt()
	return &reviewPage{m: m, problem: problem, at: -1}
}

func (p *reviewPage) title() string { return "voting.page.review" }

func (p *reviewPage) rest() time.Duration { return restLong }

func (p *reviewPage) content() fyne.CanvasObject {
	p.m.touch()
	page := newFit(p.build)
	p.m.watchIdle(func(int) { p.clock.tell() })
	return page
}

func (p *reviewPage) build(width, height float32) fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	size := measureBallot(len(m.paper.marks), len(m.poll.ballot.Rule.Choices), width, height)
	p.confirms, p.stops, p.marked = map[int]*confirmBox{}, nil, nil
	rows := p.notices()
	for i := range m.paper.marks {
		rows = append(rows, p.row(i))
	}
	p.scroll = kit.NewScroll(middled(kit.Inside(6, 0, 8, 0, kit.VBox(6, rows...))))
	p.said = kit.NewText(kit.TextOptions{Role: kit.RoleLead, Wrap: true, MaxLines: 2})
	p.clock = newIdleLine(m)
	p.back = newBigButton(bigButtonOptions{text: words.T("voting.back"), key: "Esc", plain: true, onTap: m.tap(m.showBallot)})
	p.cast = newBigButton(bigButtonOptions{text: words.T("voting.cast"), icon: kit.IconBallot, key: "Enter", onTap: m.tap(m.cast)})
	p.stops = append(p.stops,
		stop{p.cast, func() bool { return !m.paper.complete() }, p.cast.press}, stop{p.back, nil, p.back.press},
	)
	question := kit.NewText(kit.TextOptions{Text: words.T("voting.review_ask"), Role: kit.RoleTitle, Ellipsis: true})
	left := kit.VBox(6, p.said, p.clock.object)
	page := kit.VBox(0,
		m.headWithHelp(size.header), kit.Sized(0, size.hint, middled(kit.HBox(0, kit.Grow(question)))), kit.Grow(p.scroll),
		foot(size.foot, kit.HBox(16, kit.Grow(kit.VBox(0, kit.Spacer(), left, kit.Spacer())), p.back, p.cast)),
	)
	if p.at < 0 || p.at >= len(p.stops) {
		p.at = p.firstStop()
	}
	p.refresh()
	return page
}

// notices says what went wrong, and what the rule makes of a name left unmarked.
func (p *reviewPage) notices() []fyne.CanvasObject {
	words := p.m.o.Words
	var notices []fyne.CanvasObject
	if p.problem != "" {
		notices = append(notices, kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Title: words.T("voting.not_cast"), Text: p.problem}))
	}
	if len(p.m.paper.unmarked()) > 0 && p.m.poll.ballot.Rule.SpoilByBlank {
		notices = append(notices, kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Text: words.T("voting.blank_spoils")}))
	}
	return notices
}

// row shows a name and what is marked beside it, or asks whether it stays unmarked.
func (p *reviewPage) row(i int) fyne.CanvasObject {
	m := p.m
	name := kit.NewText(kit.TextOptions{Text: fmt.Sprintf("%d. %s", i+1, m.candidate(i)), Role: kit.RoleTitle, Bold: true, Wrap: true, MaxLines: 2})
	if mark := m.paper.marks[i]; mark >= 0 {
		words := kit.NewText(kit.TextOptions{Text: m.poll.ballot.Rule.Choices[mark].Words, Role: kit.RoleTitle, Wrap: true, MaxLines: 2})
		p.marked = append(p.marked, words)
		icon := kit.NewIcon(kit.IconOptions{Name: kit.IconRadioOn, Color: kit.ColorText, Size: iconChoice})
		return p.card(name, kit.HBox(10, icon, kit.Grow(words)))
	}
	box := newConfirmBox(m.o.Words.T("voting.leave_unmarked"), m.tap(func() { p.confirm(i) }))
	p.confirms[i] = box
	p.stops = append(p.stops, stop{box, nil, func() { p.confirm(i) }})
	return p.card(name, box)
}

// card is one line of the summary; many of them stand close.
func (p *reviewPage) card(name, marked fyne.CanvasObject) fyne.CanvasObject {
	pad := float32(15)
	if len(p.m.paper.marks) > 6 {
		pad = 8
	}
	body := kit.Inside(pad, 16, pad, 16, kit.HBox(24, kit.Grow(name), kit.Sized(360, 0, marked)))
	return kit.NewCard(kit.CardOptions{Body: body, Bleed: true})
}

// forget drops the words of what was marked.
func (p *reviewPage) forget() {
	for _, t := range p.marked {
		t.SetText("")
	}
	p.marked, p.confirms, p.stops = nil, nil, nil
}

func (p *reviewPage) confirm(i int) {
	p.m.paper.confirm(i)
	p.at = p.firstStop()
	p.refresh()
	p.m.restFor(p.rest())
}

// firstStop returns where Enter is wanted next: the first name to confirm, else the
// casting.
func (p *reviewPage) firstStop() int {
	unmarked := p.m.paper.unmarked()
	if i := slices.IndexFunc(unmarked, func(name int) bool { return !p.m.paper.confirmed[name] }); i >= 0 {
		return i
	}
	return len(unmarked)
}

func (p *reviewPage) refresh() {
	for i, box := range p.confirms {
		box.setOn(p.m.paper.confirmed[i])
	}
	p.cast.setOff(!p.m.paper.complete())
	for i, s := range p.stops {
		s.object.setRing(i == p.at)
	}
	key := "voting.final"
	if !p.m.paper.complete() {
		key = "voting.confirm_each"
	}
	p.said.SetText(p.m.o.Words.T(key))
	p.clock.tell()
}

func (p *reviewPage) move(by int) {
	for next := p.at + by; next >= 0 && next < len(p.stops); next += by {
		if s := p.stops[next]; s.off == nil || !s.off() {
			p.at = next
			break
		}
	}
	p.refresh()
	p.scroll.ScrollTo(p.stops[p.at].object)
}

func (p *reviewPage) press(key fyne.KeyName) {
	switch key {
	case fyne.KeyUp, fyne.KeyLeft:
		p.move(-1)
	case fyne.KeyDown, fyne.KeyRight, fyne.KeyTab:
		p.move(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.stops[p.at].press()
	case fyne.KeyEscape, fyne.KeyBackspace:
		p.m.showBallot()
	case helpKey:
		p.m.stepIn()
	}
}
