package voting

import (
	"context"
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/urn"
	"giaoban/gui/kit"
)

// OpeningOptions describes an Opening.
type OpeningOptions struct {
	Register *sqlite.Register
	Ballot   data.Ballot
	Words    *translations.Words
	Window   fyne.Window
	Runner   kit.Runner
	Random   io.Reader // nil for the system's
	Screens  int       // that are connected
	Explain  func(error) string
	OnOpened func(p *Poll, code string)
	OnCancel func()

	WorkFactor int // of the passphrases, see urn.Options
}

// Opening leads two tellers to the opening of a ballot: what it means, the
// passphrase of each without the other's seeing it, and the code that lets voters
// in. Nothing is written before the last step.
type Opening struct {
	o           OpeningOptions
	root        *kit.Root
	people      map[data.PersonID]data.Person
	passphrases [2]string
	step        openingStep
	busy        bool
}

// openingStep is one page of the opening.
type openingStep interface {
	content() fyne.CanvasObject
	first() fyne.Focusable
	next()
	back()
}

// NewOpening makes the pages; Show puts them into the window.
func NewOpening(o OpeningOptions, people []data.Person) *Opening {
	p := &Opening{o: o, root: kit.NewRoot(kit.Gap(0)), people: map[data.PersonID]data.Person{}}
	for _, person := range people {
		p.people[person.ID] = person
	}
	p.root.OnKey = p.key
	return p
}

// Show takes the window, which keeps no menu meanwhile.
func (p *Opening) Show() {
	p.o.Window.SetMainMenu(nil)
	p.o.Window.SetOnDropped(nil)
	p.o.Window.SetContent(p.root)
	p.o.Window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { p.key(key) })
	p.o.Window.SetTitle(p.o.Words.T("voting.open.title") + " – " + p.o.Words.T("app.name"))
	p.show(&openingTerms{Opening: p})
}

func (p *Opening) show(s openingStep) {
	p.o.Window.Canvas().Unfocus()
	p.step = s
	p.root.SetContent(s.content())
	p.o.Window.Canvas().Focus(s.first())
}

// key gets the keys that no field takes.
func (p *Opening) key(key *fyne.KeyEvent) bool {
	switch {
	case p.busy:
	case key.Name == fyne.KeyEscape:
		p.step.back()
	case key.Name == fyne.KeyF9 || key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		p.step.next()
	default:
		return false
	}
	return true
}

func (p *Opening) cancel() {
	p.passphrases = [2]string{}
	p.o.OnCancel()
}

// page lays one step out.
func (p *Opening) page(title string, next *kit.Button, parts ...fyne.CanvasObject) fyne.CanvasObject {
	header := kit.NewHeader(kit.HeaderOptions{Title: p.o.Words.T("voting.open.title"), Subtitle: p.o.Ballot.Title})
	back := kit.NewButton(kit.ButtonOptions{Text: p.o.Words.T("voting.open.back"), Keys: []string{"Esc"}, OnTap: func() { p.step.back() }})
	parts = append(parts, kit.HBox(8, back, kit.Spacer(), next))
	card := kit.NewCard(kit.CardOptions{Title: title, Body: kit.VBox(14, parts...)})
	body := kit.NewScroll(kit.Inside(20, 24, 20, 24, kit.HBox(0, kit.Spacer(), kit.Sized(760, 0, card), kit.Spacer())))
	return kit.VBox(0, header, kit.Grow(kit.Ground(kit.ColorBg, body)))
}

func (p *Opening) name(id data.PersonID) string { return p.people[id].Name }

// openingTerms says what opening means before anything is asked.
type openingTerms struct {
	*Opening
	on *kit.Button
}

func (s *openingTerms) first() fyne.Focusable { return s.on }

func (s *openingTerms) content() fyne.CanvasObject {
	w, b := s.o.Words, s.o.Ballot
	s.on = kit.NewButton(kit.ButtonOptions{Text: w.T("voting.open.next"), Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: s.next})
	t := b.Turnout()
	parts := []fyne.CanvasObject{
		kit.Paragraph(w.F("voting.open.what", "summoned", t.Summoned, "voters", t.Present, "candidates", len(b.Candidates))),
		kit.NewText(kit.TextOptions{Text: w.F("voting.open.allowed", "paper", b.Rule.ScreenPaper), Color: kit.ColorText2, Wrap: true}),
	}
	if s.o.Screens > 1 {
		parts = append(parts, kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Text: w.F("voting.open.screens", "n", s.o.Screens)}))
	}
	if few := b.TooFew(); len(few) > 0 {
		var names []string
		for _, id := range few {
			names = append(names, s.name(id))
		}
		parts = append(parts, kit.NewNotice(kit.NoticeOptions{
			Tone: kit.ToneAmber, Title: w.F("voting.open.few", "n", len(few)), Text: w.F("voting.open.few_names", "names", strings.Join(names, ", ")),
		}))
	}
	parts = append(parts,
		kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Title: w.T("voting.open.lost_title"), Text: w.T("voting.open.lost")}),
		kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneGrey, Title: w.T("voting.open.limits_title"), Text: w.T("voting.open.limits")}),
	)
	return s.page(w.T("voting.open.step_terms"), s.on, parts...)
}

func (s *openingTerms) next() { s.show(newOpeningPass(s.Opening, 0)) }

func (s *openingTerms) back() { s.cancel() }

// openingPass asks one teller for a passphrase: it is proposed in clear, and typed
// twice without being seen, so that whoever has not written it down finds out now.
type openingPass struct {
	*Opening
	i        int
	proposed *kit.Text
	pass     *kit.Entry
	again    *kit.Entry
	on       *kit.Button
}

func newOpeningPass(p *Opening, i int) *openingPass { return &openingPass{Opening: p, i: i} }

func (s *openingPass) first() fyne.Focusable { return s.pass }

func (s *openingPass) content() fyne.CanvasObject {
	w := s.o.Words
	keeper := s.name(Keepers(s.o.Ballot)[s.i])
	s.proposed = kit.NewText(kit.TextOptions{Role: kit.RoleFigure, Bold: true})
	s.propose()
	other := kit.NewButton(kit.ButtonOptions{Text: w.T("voting.open.other"), Icon: kit.IconRefresh, Small: true, OnTap: s.propose})
	hide := kit.NewButton(kit.ButtonOptions{Text: w.T("voting.open.hide"), Small: true, OnTap: func() { s.proposed.SetText(w.T("voting.open.hidden")) }})
	s.pass = kit.NewEntry(kit.EntryOptions{Password: true, OnSubmit: func(string) { kit.FocusOn(s.again) }})
	s.again = kit.NewEntry(kit.EntryOptions{Password: true, OnSubmit: func(string) { s.next() }})
	s.on = kit.NewButton(kit.ButtonOptions{Text: w.T("voting.open.next"), Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: s.next})
	key := []string{"voting.open.step_head", "voting.open.step_member"}[s.i]
	return s.page(w.F(key, "name", keeper), s.on,
		kit.Paragraph(w.F("voting.open.alone", "name", keeper)),
		kit.NewField(kit.FieldOptions{Label: w.T("voting.open.proposed"), Control: kit.HBox(12, s.proposed, kit.Spacer(), hide, other), Hint: w.T("voting.open.write_down")}),
		kit.NewField(kit.FieldOptions{Label: w.T("voting.open.pass"), Control: s.pass, Hint: w.F("voting.open.least", "n", urn.PassphraseLeast)}),
		kit.NewField(kit.FieldOptions{Label: w.T("voting.open.again"), Control: s.again}),
	)
}

// propose shows a passphrase to be written down.
func (s *openingPass) propose() {
	pass, err := urn.ProposePassphrase(s.o.Random)
	if err != nil {
		pass = s.o.Explain(err)
	}
	s.proposed.SetText(pass)
}

func (s *openingPass) next() {
	w := s.o.Words
	passphrases := [2]string{s.pass.Value(), s.pass.Value() + "-"}
	if s.i == 1 {
		passphrases = [2]string{s.Opening.passphrases[0], s.pass.Value()}
	}
	if err := urn.CheckPassphrases(passphrases); err != nil {
		s.pass.SetError(s.o.Explain(err))
		kit.FocusOn(s.pass)
		return
	}
	if s.again.Value() != s.pass.Value() {
		s.again.SetValue("")
		s.again.SetError(w.T("voting.open.differs"))
		kit.FocusOn(s.again)
		return
	}
	s.Opening.passphrases[s.i] = s.pass.Value()
	if s.i == 0 {
		s.show(newOpeningPass(s.Opening, 1))
		return
	}
	s.show(&openingLast{Opening: s.Opening})
}

func (s *openingPass) back() {
	if s.i == 1 {
		s.show(newOpeningPass(s.Opening, 0))
		return
	}
	s.show(&openingTerms{Opening: s.Opening})
}

// openingLast sets the tellers' code and opens the ballot.
type openingLast struct {
	*Opening
	code *kit.Entry
	on   *kit.Button
	said *kit.Notice
}

func (s *openingLast) first() fyne.Focusable { return s.code }

func (s *openingLast) content() fyne.CanvasObject {
	w := s.o.Words
	code, err := proposeCode(s.o.Random)
	s.code = newCodeEntry(code, s.next)
	if err != nil {
		s.code.SetError(s.o.Explain(err))
	}
	s.on = kit.NewButton(kit.ButtonOptions{Text: w.T("voting.open.open"), Icon: kit.IconBallot, Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: s.next})
	s.said = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	return s.page(w.T("voting.open.step_code"), s.on,
		kit.Paragraph(w.T("voting.code_what")),
		kit.NewField(kit.FieldOptions{Label: w.T("voting.code"), Control: s.code, Hint: w.T("voting.code_hint")}),
		kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Text: w.T("voting.open.frozen")}),
		kit.NewText(kit.TextOptions{Text: w.T("voting.system_keeps"), Color: kit.ColorText2, Wrap: true}), s.said,
	)
}

func (s *openingLast) next() {
	code := s.code.Value()
	if !isCode(code) {
		s.code.SetError(s.o.Words.T("voting.code_hint"))
		kit.FocusOn(s.code)
		return
	}
	s.busy = true
	s.on.SetOff(true)
	s.said.ShowMessage(kit.ToneInfo, "", s.o.Words.T("voting.open.opening"))
	s.root.Refresh()
	o := OpenOptions{Register: s.o.Register, Ballot: s.o.Ballot.ID, Passphrases: s.Opening.passphrases, Random: s.o.Random, WorkFactor: s.o.WorkFactor}
	s.o.Runner(func() {
		p, err := Open(context.Background(), o)
		fyne.Do(func() { s.opened(p, code, err) })
	})
}

func (s *openingLast) opened(p *Poll, code string, err error) {
	s.busy = false
	if err != nil {
		s.on.SetOff(false)
		s.said.ShowMessage(kit.ToneRed, "", s.o.Explain(err))
		s.root.Refresh()
		return
	}
	s.Opening.passphrases = [2]string{}
	s.o.OnOpened(p, code)
}

func (s *openingLast) back() { s.show(newOpeningPass(s.Opening, 1)) }
