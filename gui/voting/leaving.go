package voting

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// askLeave asks for a teller's passphrase and ends the mode; the ballot stays open.
func (m *Mode) askLeave() {
	words := m.o.Words
	pass := kit.NewEntry(kit.EntryOptions{Password: true})
	var d *kit.Dialog
	leave := func() bool {
		poll, text := m.poll, pass.Value()
		d.Button(1).SetOff(true)
		m.run(func() error { return poll.CheckPassphrase(text) }, func(err error) {
			if !d.IsOpen() {
				return
			}
			d.Button(1).SetOff(false)
			if err != nil {
				pass.SetValue("")
				pass.SetError(m.o.Explain(err))
				d.Refresh()
				return
			}
			m.end(EndLeft)
		})
		return false
	}
	d = kit.NewDialog(kit.DialogOptions{
		Title: words.T("voting.leave_title"), Text: words.T("voting.leave_text"), Words: words, First: pass, Width: 520,
		Body: kit.NewField(kit.FieldOptions{Label: words.T("voting.one_passphrase"), Control: pass}),
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.T("voting.leave"), Kind: kit.ButtonMain, OnTap: leave},
		},
	})
	d.Show(m.o.Window)
}

// annulDialog annuls the ballot with a reason and a teller's passphrase. Where both
// passphrases are lost a word is typed out instead, and the reason says so.
type annulDialog struct {
	m      *Mode
	dialog *kit.Dialog
	reason *kit.Entry
	pass   *kit.Entry
	lost   *kit.TickBox
	word   *kit.Entry
	asks   [2]*kit.Field // passphrase, word
	said   *kit.Notice
}

func (m *Mode) askAnnul() {
	words := m.o.Words
	a := &annulDialog{
		m: m, reason: kit.NewEntry(kit.EntryOptions{}), pass: kit.NewEntry(kit.EntryOptions{Password: true}), word: kit.NewEntry(kit.EntryOptions{}),
		said: kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true}),
	}
	a.lost = kit.NewTickBox(kit.TickOptions{Text: words.T("voting.lost"), OnChange: func(bool) { a.arrange() }})
	a.asks[0] = kit.NewField(kit.FieldOptions{Label: words.T("voting.one_passphrase"), Control: a.pass})
	a.asks[1] = kit.NewField(kit.FieldOptions{Label: words.F("voting.annul_word", "word", words.T("voting.annul_type")), Control: a.word})
	if m.poll == nil { // there is no urn to check a passphrase by
		a.lost.SetOn(true)
		a.lost.Hide()
	}
	a.dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("voting.annul_title"), Text: words.T("voting.annul_text"), Icon: kit.IconWarning, Tone: kit.ToneAmber, Words: words, First: a.reason, Width: 560,
		Body: kit.VBox(12, kit.NewField(kit.FieldOptions{Label: words.T("voting.annul_reason"), Control: a.reason}), a.asks[0], a.lost, a.asks[1], a.said),
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.T("voting.annul"), Kind: kit.ButtonDanger, OnTap: func() bool { a.annul(); return false }},
		},
	})
	a.arrange()
	a.dialog.Show(m.o.Window)
}

// arrange shows the field that is asked for.
func (a *annulDialog) arrange() {
	a.asks[0].Hidden, a.asks[1].Hidden = a.lost.On(), !a.lost.On()
	a.dialog.Refresh()
}

func (a *annulDialog) annul() {
	m, words := a.m, a.m.o.Words
	reason := vietnamese.CleanLine(a.reason.Value())
	switch {
	case reason == "":
		a.reason.SetError(m.o.Explain(&data.Refusal{Code: data.RefusedReason}))
		kit.FocusOn(a.reason)
		return
	case a.lost.On() && vietnamese.CleanLine(a.word.Value()) != words.T("voting.annul_type"):
		a.word.SetError(words.F("voting.annul_word", "word", words.T("voting.annul_type")))
		kit.FocusOn(a.word)
		return
	}
	pass, lost, poll := a.pass.Value(), a.lost.On(), m.poll
	if lost {
		reason += " (" + words.T("voting.annul_lost") + ")"
	}
	a.dialog.Button(1).SetOff(true)
	m.run(func() error { return m.annulNow(poll, pass, lost, reason) }, a.annulled)
}

// annulNow runs off the UI goroutine.
func (m *Mode) annulNow(poll *Poll, pass string, lost bool, reason string) error {
	if !lost {
		if err := poll.CheckPassphrase(pass); err != nil {
			return err
		}
	}
	ctx := context.Background()
	if poll == nil {
		return AnnulWithoutUrn(ctx, m.o.Register, m.o.Ballot, reason)
	}
	return poll.Annul(ctx, reason)
}

func (a *annulDialog) annulled(err error) {
	m := a.m
	if err == nil {
		m.end(EndAnnulled)
		return
	}
	if !a.dialog.IsOpen() {
		return
	}
	a.dialog.Button(1).SetOff(false)
	if r, ok := data.AsRefusal(err); ok && r.Code == data.RefusedPassphrase {
		a.pass.SetValue("")
		a.pass.SetError(m.o.Explain(err))
		kit.FocusOn(a.pass)
	} else {
		a.said.ShowMessage(kit.ToneRed, "", m.o.Explain(err))
	}
	a.dialog.Refresh()
}

// brokenPage says that the urn cannot be opened: it is missing, or damaged, or the
// disk fails.
type brokenPage struct {
	m     *Mode
	err   error
	again *kit.Button
}

var _ tellerPage = (*brokenPage)(nil)

func newBrokenPage(m *Mode, err error) *brokenPage { return &brokenPage{m: m, err: err} }

func (p *brokenPage) title() string { return "voting.page.broken" }

func (p *brokenPage) first() fyne.Focusable { return p.again }

func (p *brokenPage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	p.again = kit.NewButton(kit.ButtonOptions{Text: words.T("voting.try_again"), Icon: kit.IconRefresh, Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: m.Resume})
	return m.sheet(words.T("voting.broken_title"),
		kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Text: m.o.Explain(p.err)}),
		kit.NewText(kit.TextOptions{Text: words.T("voting.broken"), Wrap: true}),
		m.wayOut(p.again),
	)
}

func (p *brokenPage) key(fyne.KeyName) bool { return false }
