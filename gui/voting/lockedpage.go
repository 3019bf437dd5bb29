package voting

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// lockedPage is what the mode begins with after a start: it tells whether the
// ballot of an interrupted voter is in, and goes on with a teller's passphrase.
type lockedPage struct {
	m     *Mode
	pass  *kit.Entry
	enter *kit.Button
}

var _ tellerPage = (*lockedPage)(nil)

// showLocked asks for a passphrase, or where the urn is closed already for both, to
// count.
func (m *Mode) showLocked() {
	if m.poll.State().Ended {
		m.show(&closingPage{m: m})
		return
	}
	m.paper.wipe()
	m.show(&lockedPage{m: m})
}

func (p *lockedPage) title() string { return "voting.page.locked" }

func (p *lockedPage) first() fyne.Focusable { return p.pass }

func (p *lockedPage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	p.pass = kit.NewEntry(kit.EntryOptions{Password: true, OnSubmit: func(string) { p.unlock() }})
	p.enter = kit.NewButton(kit.ButtonOptions{Text: words.T("voting.unlock"), Icon: kit.IconUnlock, Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: p.unlock})
	parts := []fyne.CanvasObject{kit.NewText(kit.TextOptions{Text: words.T("voting.locked"), Wrap: true})}
	if text, tone := m.interrupted(m.poll.State()); text != "" {
		parts = append(parts, kit.NewNotice(kit.NoticeOptions{Tone: tone, Text: text}))
	}
	parts = append(parts,
		kit.NewField(kit.FieldOptions{Label: words.T("voting.one_passphrase"), Control: p.pass, Hint: words.F("voting.keepers", "head", m.poll.Teller(0), "member", m.poll.Teller(1))}),
		m.wayOut(kit.HBox(8, p.enter)),
	)
	return m.sheet(words.T("voting.locked_title"), parts...)
}

// wayOut is the foot of a page on which the tellers may have no passphrase: what
// they do with one, and how to annul or to end the program.
func (m *Mode) wayOut(do fyne.CanvasObject) fyne.CanvasObject {
	words := m.o.Words
	annul := kit.NewLink(kit.LinkOptions{Text: words.T("voting.to_annul"), OnTap: m.askAnnul})
	quit := kit.NewLink(kit.LinkOptions{Text: words.T("voting.quit"), OnTap: m.o.OnQuit})
	return kit.HBox(16, annul, quit, kit.Spacer(), do)
}

// sheet is a tellers' page with one card in its middle.
func (m *Mode) sheet(title string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	top := fyne.CanvasObject(kit.Sized(0, 64, kit.Ground(kit.ColorRail, kit.Spacer())))
	if m.poll != nil {
		top = m.head(64)
	}
	card := kit.NewCard(kit.CardOptions{Title: title, Body: kit.VBox(16, parts...)})
	return kit.VBox(0, top, kit.Grow(kit.NewScroll(kit.Inside(24, 24, 24, 24, centred(560, card)))))
}

func (p *lockedPage) unlock() {
	m, pass := p.m, p.pass.Value()
	p.enter.SetOff(true)
	p.enter.SetText(m.o.Words.T("voting.checking"))
	p.pass.SetReadOnly(true)
	poll := m.poll
	m.run(func() error { return poll.CheckPassphrase(pass) }, func(err error) {
		if m.page != page(p) {
			return
		}
		p.enter.SetOff(false)
		p.enter.SetText(m.o.Words.T("voting.unlock"))
		p.pass.SetReadOnly(false)
		if err != nil {
			p.pass.SetValue("")
			p.pass.SetError(m.o.Explain(err))
			kit.FocusOn(p.pass)
			return
		}
		m.show(&codePage{m: m})
	})
}

func (p *lockedPage) key(fyne.KeyName) bool { return false }

// codePage sets a new code of the tellers after a start.
type codePage struct {
	m    *Mode
	code *kit.Entry
}

var _ tellerPage = (*codePage)(nil)

func (p *codePage) title() string { return "voting.page.code" }

func (p *codePage) first() fyne.Focusable { return p.code }

func (p *codePage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	code, err := proposeCode(m.o.Random)
	p.code = newCodeEntry(code, p.set)
	if err != nil {
		p.code.SetError(m.o.Explain(err))
	}
	on := kit.NewButton(kit.ButtonOptions{Text: words.T("voting.go_on"), Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: p.set})
	return m.sheet(words.T("voting.code_title"),
		kit.NewText(kit.TextOptions{Text: words.T("voting.code_what"), Wrap: true}),
		kit.NewField(kit.FieldOptions{Label: words.T("voting.code"), Control: p.code, Hint: words.T("voting.code_hint")}),
		kit.HBox(8, kit.Spacer(), on),
	)
}

func newCodeEntry(code string, submit func()) *kit.Entry {
	return kit.NewEntry(kit.EntryOptions{Text: code, OnSubmit: func(string) { submit() }})
}

func (p *codePage) set() {
	if code := p.code.Value(); isCode(code) {
		p.m.pad.code = code
		p.m.showRoll("")
		return
	}
	p.code.SetError(p.m.o.Words.T("voting.code_hint"))
}

func (p *codePage) key(fyne.KeyName) bool { return false }
