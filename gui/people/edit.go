package people

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// personEdit is one person being typed in a row of the table. It saves by itself.
type personEdit struct {
	screen *Screen
	row    int
	person data.Person
	added  bool // the row was added; Enter adds another
	// rankTyped says that the rank was chosen; until then it follows the position.
	rankTyped bool

	name      *kit.Entry
	honorific *kit.Completion
	position  *kit.Entry
	rank      *kit.Completion
	unit      *kit.Completion
	save      *kit.Autosave
	visit     kit.Visit
}

func newPersonEdit(s *Screen, row int, p data.Person) *personEdit {
	e := &personEdit{screen: s, row: row, person: p, added: p.ID == 0, rankTyped: p.Rank != data.RankNone && p.Rank != data.ProposedRank(p.Position)}
	words := s.desk.Words
	e.save = kit.NewAutosave(kit.AutosaveOptions{Save: e.store, Report: s.desk.Saved, Now: s.desk.Clock})
	e.name = kit.NewEntry(e.entry(p.Name, words.T("people.column.name"), e.typedName))
	e.position = kit.NewEntry(e.entry(p.Position, words.T("people.column.position"), e.typedPosition))
	e.name.CursorColumn, e.position.CursorColumn = len([]rune(p.Name)), len([]rune(p.Position))
	e.honorific = kit.NewCompletion(kit.CompletionOptions{
		Choices: honorificChoices, Selected: p.Honorific, Text: capitalised(p.Honorific), Small: true, Free: true, Words: words,
		Placeholder: words.T("people.column.honorific"), OnChange: e.choseHonorific, OnBlur: e.left, OnSubmit: e.next, Hints: e.hints(),
	})
	e.rank = kit.NewCompletion(kit.CompletionOptions{
		Choices: e.rankChoices, Selected: p.Rank.String(), Small: true, Words: words, OnChange: e.choseRank,
		OnBlur: e.left, OnSubmit: e.next, Unknown: words.T("people.rank_unknown"), Hints: e.hints(),
	})
	e.unit = kit.NewCompletion(kit.CompletionOptions{
		Choices: e.unitChoices, Selected: unitKey(p.Unit), Small: true, Words: words, OnChange: e.choseUnit,
		OnBlur: e.left, OnSubmit: e.next, Unknown: words.T("people.unit_not_found"), Hints: e.hints(),
	})
	return e
}

func (e *personEdit) entry(text, placeholder string, typed func(string)) kit.EntryOptions {
	return kit.EntryOptions{
		Text: text, Placeholder: placeholder, Small: true, OnChange: typed, OnBlur: e.left,
		OnSubmit: e.submitted, OnEscape: e.screen.leaveEdit, Hints: e.hints(),
	}
}

func (e *personEdit) hints() []kit.Hint {
	words := e.screen.desk.Words
	next := words.T("people.hint.next_person")
	if e.added {
		next = words.T("people.hint.next_new")
	}
	return []kit.Hint{
		{Keys: []string{"Tab"}, Word: words.T("people.hint.next_field")},
		{Keys: []string{"Enter"}, Word: next},
		{Keys: []string{"Esc"}, Word: words.T("people.hint.done")},
	}
}

func (e *personEdit) rankChoices() []kit.Choice { return rankChoices(e.screen.desk.Words) }

func (e *personEdit) unitChoices() []kit.Choice {
	return e.screen.dir.unitChoices(e.person.Unit, e.screen.desk.Words)
}

// fields are the fields by column, for the table.
func (e *personEdit) fields() map[string]fyne.CanvasObject {
	return map[string]fyne.CanvasObject{
		columnIDName: e.name, columnIDHonorific: e.honorific, columnIDPosition: e.position, columnIDRank: e.rank, columnIDUnit: e.unit,
	}
}

// field is the field of a column, the name where the column has none.
func (e *personEdit) field(column string) fyne.Focusable {
	if f, ok := e.fields()[column].(fyne.Focusable); ok {
		return f
	}
	return e.name
}

// column is the column whose field has the focus.
func (e *personEdit) column() string {
	for id, f := range e.fields() {
		if focusable, ok := f.(fyne.Focusable); ok && kit.HasFocus(focusable) {
			return id
		}
	}
	return columnIDName
}

func (e *personEdit) typedName(text string) {
	e.person.Name = text
	e.save.Touch()
}

func (e *personEdit) typedPosition(text string) {
	e.person.Position = text
	if !e.rankTyped {
		e.person.Rank = data.ProposedRank(text)
		e.rank.SetSelected(e.person.Rank.String(), "")
	}
	e.save.Touch()
}

func (e *personEdit) choseHonorific(c kit.Choice) {
	e.person.Honorific = c.Key
	if c.Key == "" {
		e.person.Honorific = c.Text
	}
	e.save.Touch()
}

func (e *personEdit) choseRank(c kit.Choice) {
	rank, err := data.ParseRank(c.Key)
	if err != nil {
		rank = data.RankNone
	}
	e.person.Rank, e.rankTyped = rank, true
	e.save.Touch()
}

func (e *personEdit) choseUnit(c kit.Choice) {
	e.person.Unit = unitOfKey(c.Key)
	e.save.Touch()
}

// left saves what was typed in a field and ends its visit.
func (e *personEdit) left() {
	e.flush()
	e.visit.End()
}

func (e *personEdit) submitted(string) { e.next() }

func (e *personEdit) next() { e.screen.editNext(e) }

// flush saves at once and reports whether nothing is left unsaved.
func (e *personEdit) flush() bool { return e.save.Flush() == nil }

// empty reports whether nothing worth keeping was typed into an added row.
func (e *personEdit) empty() bool {
	return e.person.ID == 0 && e.person.Name == "" && e.person.Position == ""
}

// store writes the person. An added row without a name is not written yet.
func (e *personEdit) store() error {
	if e.person.ID == 0 && e.person.Name == "" && kit.HasFocus(e.name) || e.empty() {
		return nil
	}
	stored, err := e.screen.desk.Register.SavePerson(e.visit.Context(e.screen.desk.Context()), e.person)
	e.screen.refused(err)
	if err != nil {
		e.mark(err)
		return err
	}
	e.name.SetError("")
	e.position.SetError("")
	e.person.ID, e.person.UUID, e.person.Order = stored.ID, stored.UUID, stored.Order
	return nil
}

// mark shows at which field an error is.
func (e *personEdit) mark(err error) {
	refusal, ok := data.AsRefusal(err)
	if !ok {
		return
	}
	switch refusal.Field {
	case "name":
		e.name.SetError(e.screen.desk.Explain(err))
	case "position":
		e.position.SetError(e.screen.desk.Explain(err))
	}
}
