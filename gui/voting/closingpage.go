package voting

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/urn"
	"giaoban/gui/kit"
)

// closingPage asks for both passphrases and counts.
type closingPage struct {
	m     *Mode
	pass  [2]*kit.Entry
	count *kit.Button
	said  *kit.Notice
}

var _ tellerPage = (*closingPage)(nil)

func (m *Mode) showClosing() { m.show(&closingPage{m: m}) }

func (p *closingPage) title() string { return "voting.page.closing" }

func (p *closingPage) first() fyne.Focusable { return p.pass[0] }

func (p *closingPage) content() fyne.CanvasObject {
	m, words := p.m, p.m.o.Words
	s := m.poll.State()
	fields := make([]fyne.CanvasObject, 2)
	for i, key := range []string{"voting.passphrase.head", "voting.passphrase.member"} {
		p.pass[i] = kit.NewEntry(kit.EntryOptions{Password: true, OnSubmit: func(string) { p.next(i) }})
		fields[i] = kit.NewField(kit.FieldOptions{Label: words.F(key, "name", m.poll.Teller(i)), Control: p.pass[i]})
	}
	p.count = kit.NewButton(kit.ButtonOptions{Text: words.T("voting.count"), Icon: kit.IconBallot, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: p.close})
	p.said = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	parts := []fyne.CanvasObject{
		kit.NewText(kit.TextOptions{Text: words.F("voting.closing", "voters", len(s.Lines), "issued", s.Issued, "cast", s.Cast, "uncast", s.Issued-s.Cast), Wrap: true}),
	}
	if none := len(s.Lines) - s.Issued; none > 0 && !s.Ended {
		parts = append(parts, kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Text: words.F("voting.closing_rest", "n", none)}))
	}
	parts = append(parts, fields[0], fields[1], kit.NewText(kit.TextOptions{Text: words.T("voting.closing_final"), Color: kit.ColorText2, Wrap: true}), p.said)
	if s.Ended {
		parts = append(parts, m.wayOut(p.count))
		return m.sheet(words.T("voting.closing_again"), parts...)
	}
	back := kit.NewButton(kit.ButtonOptions{Text: words.T("voting.to_roll"), Keys: []string{"Esc"}, OnTap: func() { m.showRoll("") }})
	parts = append(parts, kit.HBox(8, kit.Spacer(), back, p.count))
	return m.sheet(words.T("voting.closing_title"), parts...)
}

// next goes from the first field to the second, and from there to the count.
func (p *closingPage) next(field int) {
	if field == 0 {
		kit.FocusOn(p.pass[1])
		return
	}
	p.close()
}

func (p *closingPage) close() {
	if p.count.Off() {
		return
	}
	m := p.m
	poll, passphrases := m.poll, [2]string{p.pass[0].Value(), p.pass[1].Value()}
	p.busy(true)
	m.run(func() error { return poll.Close(context.Background(), passphrases) }, func(err error) {
		if err == nil {
			m.end(EndClosed)
			return
		}
		if m.page == page(p) {
			p.busy(false)
			p.refuse(err)
		}
	})
}

func (p *closingPage) busy(on bool) {
	p.count.SetOff(on)
	p.said.ShowMessage(kit.ToneInfo, "", "")
	if on {
		p.said.ShowMessage(kit.ToneInfo, "", p.m.o.Words.T("voting.counting"))
	}
	for _, pass := range p.pass {
		pass.SetReadOnly(on)
	}
	p.m.root.Refresh()
}

// refuse says what went wrong at the field it concerns.
func (p *closingPage) refuse(err error) {
	words := p.m.o.Explain(err)
	r, _ := data.AsRefusal(err)
	for i, field := range []string{"passphrases[0]", "passphrases[1]"} {
		if r != nil && r.Field == field {
			p.pass[i].SetValue("")
			p.pass[i].SetError(words)
			kit.FocusOn(p.pass[i])
			return
		}
	}
	p.said.ShowMessage(kit.ToneRed, "", words)
	p.m.root.Refresh()
}

func (p *closingPage) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyF9:
		p.close()
	case fyne.KeyEscape:
		if !p.count.Off() && !p.m.poll.State().Ended && p.m.poll.State().Inside == urn.NoLine {
			p.m.showRoll("")
		}
	default:
		return false
	}
	return true
}
