package meeting

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data"
	"giaoban/gui/kit"
)

// candidateRow is a line of the list of candidates.
type candidateRow struct {
	number   int
	name     string
	unit     string
	position string
}

// newCandidateRows makes the lines of a ballot's candidates.
func newCandidateRows(b data.Ballot, person func(data.PersonID) data.Person, unit func(data.UnitID) data.Unit) []candidateRow {
	rows := make([]candidateRow, len(b.Candidates))
	for i, c := range b.Candidates {
		p := person(c.Person)
		rows[i] = candidateRow{number: i + 1, name: p.Name, unit: unit(p.Unit).Name, position: c.Position}
	}
	return rows
}

// ballotForm is the ballot in view: its title, its post and its candidates.
type ballotForm struct {
	step   *ballotStep
	form   *kit.RecordForm
	ballot data.Ballot // as stored last; its ID is 0 while none is in view

	title, post *kit.Entry
	candidates  *kit.Table[candidateRow]
	position    *kit.Entry // of the candidate that is edited in its row
	adder       *kit.Completion
	count       *kit.Text
	notice      *kit.Notice
	lockNotice  *kit.Notice
	body        *kit.Scroll
	empty       *fyne.Container
	root        fyne.CanvasObject
}

func newBallotForm(s *ballotStep) *ballotForm {
	words := s.desk.Words
	f := &ballotForm{step: s, count: kit.NewText(kit.TextOptions{Color: kit.ColorText2})}
	f.form = kit.NewRecordForm(s.desk, f.save)
	f.title = kit.NewEntry(f.form.Options(kit.EntryOptions{Placeholder: words.T("meeting.ballot.name.hint"), Hints: f.fieldHints()}))
	f.post = kit.NewEntry(f.form.Options(kit.EntryOptions{Placeholder: words.T("meeting.ballot.post.hint"), Hints: f.fieldHints()}))
	f.position = kit.NewEntry(kit.EntryOptions{
		Small: true, OnSubmit: f.positionTyped, OnEscape: f.endEdit, OnBlur: f.positionLeft,
		Placeholder: words.T("meeting.ballot.candidates.position"),
	})
	f.candidates = kit.NewTable(kit.TableOptions[candidateRow]{
		Columns: f.columns(), Bare: true, OnActivate: f.edit, OnKey: f.key, OnSelected: f.chosen,
		Hints: []kit.Hint{
			{Keys: []string{"Enter"}, Word: words.T("meeting.hint.position")},
			{Keys: []string{"Alt", "↑↓"}, Word: words.T("meeting.hint.reorder")},
			{Keys: []string{"Del"}, Word: words.T("meeting.hint.remove")},
		},
	})
	f.adder = kit.NewCompletion(kit.CompletionOptions{
		Choices: f.people, Icon: kit.IconAddPerson, Words: words, Placeholder: words.T("meeting.ballot.candidates.add"),
		OnChange: f.addCandidate, Unknown: words.T("meeting.person.unknown"),
	})
	f.notice = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneInfo, Text: words.T("meeting.ballot.later")})
	f.lockNotice = newLockedNotice()
	f.body = kit.NewScroll(f.build())
	f.empty = kit.NewEmpty(kit.EmptyOptions{
		Icon: kit.IconBallot, Text: words.T("meeting.ballot.empty"),
		Action: kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.ballot.add"), Kind: kit.ButtonMain, OnTap: s.addBallot}),
	})
	f.root = kit.Ground(kit.ColorBg, kit.VBox(0, kit.Inside(16, 24, 0, 24, kit.VBox(8, f.lockNotice, f.notice)), kit.Grow(container.NewStack(f.body, f.empty))))
	return f
}

func (f *ballotForm) fieldHints() []kit.Hint {
	return []kit.Hint{{Keys: []string{"Tab"}, Word: f.step.desk.Words.T("meeting.hint.next_field")}}
}

func (f *ballotForm) build() fyne.CanvasObject {
	words := f.step.desk.Words
	what := kit.NewCard(kit.CardOptions{NoHead: true, Body: kit.VBox(12,
		f.form.Field(kit.FieldOptions{Label: words.T("meeting.ballot.name"), Control: f.title}, "title"),
		f.form.Field(kit.FieldOptions{Label: words.T("meeting.ballot.post"), Control: f.post}, "post"))})
	who := kit.NewCard(kit.CardOptions{
		Title: words.T("meeting.ballot.candidates"), Badge: f.count, Bleed: true,
		Body: kit.VBox(0, f.candidates, kit.Inside(12, 16, 16, 16,
			f.form.Field(kit.FieldOptions{Control: f.adder}, "candidates.person"))),
	})
	return kit.Inside(16, 24, 24, 24, kit.VBox(16, what, who))
}

func (f *ballotForm) columns() []kit.Column[candidateRow] {
	words := f.step.desk.Words
	return []kit.Column[candidateRow]{
		{ID: "number", Title: words.T("meeting.ballot.column.number"), Width: 44, Create: newNumberCell, Update: setNumberCell},
		{ID: "name", Title: words.T("meeting.ballot.column.name"), Text: func(r candidateRow) kit.Span { return kit.Span{Text: r.name, Bold: true} }},
		{ID: "unit", Title: words.T("meeting.ballot.column.unit"), Text: func(r candidateRow) kit.Span { return kit.Span{Text: r.unit, Color: kit.ColorText2} }},
		{ID: "position", Title: words.T("meeting.ballot.candidates.position"), Text: func(r candidateRow) kit.Span { return kit.Span{Text: r.position} }},
	}
}

func newNumberCell() fyne.CanvasObject { return kit.NewNumberMark(0) }

func setNumberCell(cell fyne.CanvasObject, row candidateRow) {
	if mark, ok := cell.(*kit.NumberMark); ok {
		mark.Set(row.number, false)
	}
}

// people offers everybody who is not on the ballot yet.
func (f *ballotForm) people() []kit.Choice {
	var free []kit.Choice
	for _, c := range f.step.dir.personChoices(f.step.d) {
		if !f.stands(kit.PartyOf(c).Person) {
			free = append(free, c)
		}
	}
	return free
}

func (f *ballotForm) stands(id data.PersonID) bool {
	for _, c := range f.ballot.Candidates {
		if c.Person == id {
			return true
		}
	}
	return false
}

func (f *ballotForm) save(ctx context.Context) error {
	b := f.ballot
	if b.ID == 0 {
		return nil
	}
	b.Title, b.Post = f.title.Value(), f.post.Value()
	return f.store(ctx, b)
}

func (f *ballotForm) store(ctx context.Context, b data.Ballot) error {
	saved, err := f.step.desk.Register.SaveBallot(ctx, b)
	if err != nil {
		return err
	}
	f.ballot = saved
	return nil
}

// change stores the ballot with other candidates or another rule card.
func (f *ballotForm) change(change func(*data.Ballot)) {
	if !f.step.editable() || !f.form.Flush() {
		return
	}
	b := f.ballot
	change(&b)
	if err := f.store(f.step.desk.Context(), b); err != nil {
		f.form.Refuse(err)
		return
	}
	f.paint()
}

func (f *ballotForm) addCandidate(c kit.Choice) {
	person := kit.PartyOf(c).Person
	if person == 0 {
		return
	}
	f.adder.SetSelected("", "")
	f.change(func(b *data.Ballot) {
		b.Candidates = append(append([]data.Candidate{}, b.Candidates...), data.Candidate{Person: person, Order: len(b.Candidates) + 1})
	})
	f.candidates.Select(len(f.ballot.Candidates) - 1)
	f.step.desk.ActionsChanged()
}

func (f *ballotForm) chosen(int, candidateRow) { f.step.desk.ActionsChanged() }

func (f *ballotForm) key(name fyne.KeyName, _ int, _ candidateRow) bool {
	if name != fyne.KeyDelete {
		return false
	}
	f.removeCandidate()
	return true
}

func (f *ballotForm) removeCandidate() {
	at := f.candidates.Selected()
	if at < 0 {
		return
	}
	f.change(func(b *data.Ballot) { b.Candidates = withoutCandidate(b.Candidates, at) })
	f.step.desk.ActionsChanged()
}

func (f *ballotForm) up() { f.move(-1) }

func (f *ballotForm) down() { f.move(1) }

func (f *ballotForm) move(by int) {
	at := f.candidates.Selected()
	if to := at + by; at < 0 || to < 0 || to >= len(f.ballot.Candidates) {
		return
	}
	f.change(func(b *data.Ballot) { b.Candidates = moveCandidate(b.Candidates, at, by) })
	f.candidates.Select(at + by)
}

// edit puts the position of a candidate into its field, in the row.
func (f *ballotForm) edit(i int, row candidateRow) {
	if !f.step.editable() {
		return
	}
	f.position.SetValue(row.position)
	f.candidates.Edit(i, map[string]fyne.CanvasObject{"position": f.position})
	kit.FocusOn(f.position)
}

func (f *ballotForm) positionTyped(string) {
	f.storePosition()
	f.endEdit()
}

func (f *ballotForm) positionLeft() {
	f.storePosition()
	f.candidates.EndEdit()
}

func (f *ballotForm) storePosition() {
	at := f.candidates.Editing()
	if at < 0 || at >= len(f.ballot.Candidates) || sameLine(f.ballot.Candidates[at].Position, f.position.Value()) {
		return
	}
	f.change(func(b *data.Ballot) {
		b.Candidates = append([]data.Candidate{}, b.Candidates...)
		b.Candidates[at].Position = f.position.Value()
	})
}

func (f *ballotForm) endEdit() {
	f.candidates.EndEdit()
	kit.FocusOn(f.candidates)
}

// show shows the ballot that the step has open. What is being typed stays.
func (f *ballotForm) show() {
	showLocked(f.lockNotice, f.step.d.Meeting, f.step.desk.Words)
	b, ok := ballotOf(f.step.d, f.step.open)
	f.body.Hidden, f.empty.Hidden = !ok, ok
	if !ok {
		f.ballot = data.Ballot{}
		f.root.Refresh()
		return
	}
	f.open(b)
}

// open puts a ballot into the fields.
func (f *ballotForm) open(b data.Ballot) {
	if b.ID != f.ballot.ID {
		f.form.Forget()
		f.form.EndVisit()
	}
	if b.ID != f.ballot.ID || !f.form.Dirty() {
		f.ballot = b
		kit.ShowText(f.title, b.Title)
		kit.ShowText(f.post, b.Post)
	}
	f.body.Hidden, f.empty.Hidden = false, true
	f.paint()
}

func (f *ballotForm) paint() {
	words, d := f.step.desk.Words, f.step.d
	person := func(id data.PersonID) data.Person {
		if p, ok := d.People[id]; ok {
			return p
		}
		return f.step.dir.Person(id)
	}
	if f.candidates.Editing() < 0 {
		f.candidates.SetRows(newCandidateRows(f.ballot, person, f.step.dir.Unit))
	}
	f.count.SetText(words.F("meeting.ballot.candidates.count", "n", len(f.ballot.Candidates)))
	off := f.step.d.Meeting.State.Locked() || f.ballot.CheckEdit() != nil
	f.title.SetReadOnly(off)
	f.post.SetReadOnly(off)
	f.adder.SetReadOnly(off)
	if f.ballot.ID != 0 && f.ballot.CheckEdit() != nil {
		f.notice.ShowMessage(kit.ToneAmber, "", words.T("meeting.ballot.closed"))
	} else {
		f.notice.ShowMessage(kit.ToneInfo, "", words.T("meeting.ballot.later"))
	}
	f.root.Refresh()
}

// focus puts the focus into a field; it reports whether there is one.
func (f *ballotForm) focus(field string) bool {
	if !f.step.editable() && f.ballot.ID == 0 {
		return false
	}
	switch field {
	case "post":
		kit.FocusOn(f.post)
	case "candidates":
		kit.FocusOn(f.adder)
	default:
		kit.FocusOn(f.title)
	}
	return true
}
