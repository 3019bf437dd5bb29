package voting

import (
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data/urn"
	"giaoban/gui/kit"
)

// admit lets the voter of a line in.
func (m *Mode) admit(line int) {
	poll := m.poll
	m.show(newBusyPage(m, "voting.admitting"))
	m.run(func() error { return poll.Admit(line) }, func(err error) {
		if err != nil {
			m.showRoll(m.o.Explain(err))
			return
		}
		m.line = line
		m.paper.wipe()
		m.at = 0
		m.showInvite()
	})
}

// cast puts the ballot into the urn. What is shown meanwhile has no choice on it.
func (m *Mode) cast() {
	if m.line == urn.NoLine || !m.paper.complete() {
		return
	}
	poll, line, choices := m.poll, m.line, slices.Clone(m.paper.marks)
	m.show(newBusyPage(m, "voting.casting"))
	var in bool
	m.run(func() (err error) {
		in, err = poll.Cast(line, choices)
		clear(choices)
		return err
	}, func(err error) { m.casted(in, err) })
}

// casted goes on when the urn has answered: to the thanks only when the ballot is
// durably in.
func (m *Mode) casted(in bool, err error) {
	switch {
	case in:
		m.paper.wipe()
		m.line = urn.NoLine
		m.show(&thanksPage{m})
	case errors.Is(err, errLost):
		m.lose(err)
	case errors.Is(err, errNotIn):
		m.show(newReviewPage(m, m.o.Words.T("voting.not_in")))
	default:
		m.show(newReviewPage(m, m.o.Explain(err)))
	}
}

// lose stops everything because the urn cannot be written or read: it must be
// opened anew, which tells whose ballot is in.
func (m *Mode) lose(err error) {
	m.paper.wipe()
	m.line = urn.NoLine
	m.poll.Release()
	m.poll = nil
	m.show(newBrokenPage(m, err))
}

// invitePage names who is let in, before the ballot is shown.
type invitePage struct{ m *Mode }

func (m *Mode) showInvite() { m.show(&invitePage{m}) }

func (p *invitePage) title() string { return "voting.page.invite" }

func (p *invitePage) rest() time.Duration { return restShort }

func (p *invitePage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	name, unit := m.poll.Voter(m.line)
	begin := newBigButton(bigButtonOptions{text: words.T("voting.begin"), key: "Enter", onTap: m.tap(m.showBallot)})
	begin.setRing(true)
	return m.message(messageOptions{
		icon: kit.IconPerson, color: kit.ColorPrimary, title: words.F("voting.invite", "name", name), text: unit,
		note: words.T("voting.invite_note"), buttons: []fyne.CanvasObject{begin}, help: true,
	})
}

func (p *invitePage) press(key fyne.KeyName) {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.m.showBallot()
	case helpKey:
		p.m.stepIn()
	}
}

// thanksPage says that the ballot is in. It goes by itself.
type thanksPage struct{ m *Mode }

// thanksFor is how long the thanks stay in view.
const thanksFor = 8 * time.Second

func (p *thanksPage) title() string { return "voting.page.thanks" }

func (p *thanksPage) rest() time.Duration { return restShort }

func (p *thanksPage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	done := newBigButton(bigButtonOptions{text: words.T("voting.done"), key: "Enter", onTap: m.tap(m.showWait)})
	done.setRing(true)
	m.tick = m.o.Timer(thanksFor, m.showWait)
	return m.message(messageOptions{
		icon: kit.IconDone, color: kit.ColorGreen, title: words.T("voting.thanks"), note: words.T("voting.thanks_note"),
		buttons: []fyne.CanvasObject{done},
	})
}

func (p *thanksPage) press(fyne.KeyName) { p.m.showWait() }

// busyPage says that the disk is at work. It takes nothing.
type busyPage struct {
	m   *Mode
	key string
}

func newBusyPage(m *Mode, key string) *busyPage { return &busyPage{m, key} }

func (p *busyPage) title() string { return "voting.page.busy" }

func (p *busyPage) content() fyne.CanvasObject {
	return p.m.message(messageOptions{icon: kit.IconClock, color: kit.ColorText2, title: p.m.o.Words.T(p.key)})
}

// messageOptions describes a page with one message in its middle.
type messageOptions struct {
	icon        kit.IconName
	color       fyne.ThemeColorName
	title, text string
	note        string
	body        func(low bool) fyne.CanvasObject
	buttons     []fyne.CanvasObject
	help        bool // a teller can be called
}

// lowBelow is the height at 100 % below which a message with a body stands closer and
// without its icon, so that all its buttons are in view.
const lowBelow float32 = 700

// message is a voters' page with one message in its middle.
func (m *Mode) message(o messageOptions) fyne.CanvasObject {
	return newFit(func(_, height float32) fyne.CanvasObject { return m.messageIn(o, o.body != nil && height < lowBelow) })
}

func (m *Mode) messageIn(o messageOptions, low bool) fyne.CanvasObject {
	header, gap := float32(104), float32(16)
	if low {
		header, gap = 64, 8
	}
	line := func(text string, role kit.Role, bold bool, color fyne.ThemeColorName) *kit.Text {
		t := kit.NewText(kit.TextOptions{Text: text, Role: role, Bold: bold, Color: color, Align: fyne.TextAlignCenter, Wrap: true})
		t.Hidden = text == ""
		return t
	}
	icon := kit.HBox(0, kit.Spacer(), kit.NewIcon(kit.IconOptions{Name: o.icon, Color: o.color, Size: 64}), kit.Spacer())
	icon.Hidden = low
	parts := []fyne.CanvasObject{
		icon, line(o.title, kit.RoleFigure, true, kit.ColorText),
		line(o.text, kit.RoleTitle, false, kit.ColorText2), line(o.note, kit.RoleTitle, false, kit.ColorText),
	}
	if o.body != nil {
		parts = append(parts, o.body(low))
	}
	if len(o.buttons) > 0 {
		row := append([]fyne.CanvasObject{kit.Spacer()}, o.buttons...)
		parts = append(parts, kit.Gap(8), kit.HBox(16, append(row, kit.Spacer())...))
	}
	top := fyne.CanvasObject(kit.Sized(0, 64, kit.Ground(kit.ColorRail, kit.Spacer())))
	switch {
	case o.help:
		top = m.headWithHelp(header)
	case m.poll != nil:
		top = m.head(header)
	}
	page := []fyne.CanvasObject{top, kit.Grow(middled(kit.VBox(gap, append(append([]fyne.CanvasObject{kit.Spacer()}, parts...), kit.Spacer())...)))}
	return kit.VBox(0, page...)
}
