package voting

import (
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data/urn"
	"giaoban/gui/kit"
)

// helpKey calls a teller to a voter's page.
const helpKey = fyne.KeyF8

// waitPage is the neutral page between two voters. It shows nobody's name; the
// tellers' code leads to the roll.
type waitPage struct {
	m   *Mode
	pad *padView
}

func (m *Mode) showWait() { m.show(&waitPage{m: m}) }

func (p *waitPage) title() string { return "voting.page.wait" }

func (p *waitPage) rest() time.Duration { return restShort }

func (p *waitPage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	p.pad = newPadView(m, func() { m.showRoll("") })
	return m.message(messageOptions{
		icon: kit.IconBallot, color: kit.ColorPrimary, title: words.T("voting.wait"), note: words.T("voting.wait_code"), body: p.pad.body,
	})
}

func (p *waitPage) press(key fyne.KeyName) { p.pad.press(key) }

// stepInPage asks a teller's code while a voter is inside. Meanwhile nothing of the
// ballot is shown; without the code the voter goes on with it.
type stepInPage struct {
	m   *Mode
	pad *padView
}

func (m *Mode) stepIn() { m.show(&stepInPage{m: m}) }

func (p *stepInPage) title() string { return "voting.page.step_in" }

func (p *stepInPage) rest() time.Duration { return restShort }

func (p *stepInPage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	p.pad = newPadView(m, m.stand)
	m.touch()
	m.watchIdle(func(int) {})
	back := newBigButton(bigButtonOptions{text: words.T("voting.step_in_back"), key: "Esc", plain: true, onTap: m.tap(m.showBallot)})
	return m.message(messageOptions{
		icon: kit.IconPeople, color: kit.ColorPrimary, title: words.T("voting.step_in_title"), note: words.T("voting.step_in_note"),
		body: p.pad.body, buttons: []fyne.CanvasObject{back},
	})
}

func (p *stepInPage) press(key fyne.KeyName) {
	if key == fyne.KeyEscape {
		p.m.showBallot()
		return
	}
	p.pad.press(key)
}

// standPage is for a teller who has stepped in: the choices are gone, and the
// session goes on or ends without a vote.
type standPage struct {
	m       *Mode
	buttons [2]*bigButton
	at      int
}

func (m *Mode) stand() {
	m.paper.wipe()
	m.at = 0
	m.show(&standPage{m: m})
}

func (p *standPage) title() string { return "voting.page.stand" }

func (p *standPage) rest() time.Duration { return restShort }

func (p *standPage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	name, _ := m.poll.Voter(m.line)
	p.buttons = [2]*bigButton{
		newBigButton(bigButtonOptions{text: words.T("voting.stand_on"), key: "1", onTap: m.tap(m.showInvite)}),
		newBigButton(bigButtonOptions{text: words.T("voting.stand_end"), key: "2", plain: true, onTap: m.tap(p.end)}),
	}
	p.buttons[0].setRing(true)
	return m.message(messageOptions{
		icon: kit.IconPeople, color: kit.ColorPrimary, title: words.F("voting.stand_title", "name", name), note: words.T("voting.stand_note"),
		buttons: []fyne.CanvasObject{p.buttons[0], p.buttons[1]},
	})
}

// end ends the session without a vote: the ballot counts as not returned, unless
// its voter is let in again.
func (p *standPage) end() {
	m := p.m
	poll, line := m.poll, m.line
	m.show(newBusyPage(m, "voting.ending"))
	m.run(func() error { return poll.EndUncast(line) }, func(err error) {
		if err != nil {
			m.lose(err)
			return
		}
		m.line = urn.NoLine
		m.showRoll("")
	})
}

func (p *standPage) press(key fyne.KeyName) {
	switch key {
	case fyne.Key1:
		p.m.showInvite()
	case fyne.Key2:
		p.end()
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyTab:
		p.at = 1 - p.at
		for i, b := range p.buttons {
			b.setRing(i == p.at)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.buttons[p.at].press()
	}
}
