package meeting

import (
	"giaoban/data"
	"giaoban/gui/kit"
)

// personFieldOptions describes a personField.
type personFieldOptions struct {
	Label       string
	Placeholder string
	Small       bool
	People      func() []kit.Choice
	OnChange    func(data.PersonID)
	OnSubmit    func()
	OnBlur      func()
	Hints       []kit.Hint
}

// personField takes somebody of the directory. A name that is not there can be
// added on the spot.
type personField struct {
	desk       *kit.Desk
	o          personFieldOptions
	completion *kit.Completion
	field      *kit.Field
	added      []kit.Choice // people added here that the directory has not brought yet
}

func newPersonField(desk *kit.Desk, o personFieldOptions) *personField {
	p := &personField{desk: desk, o: o}
	if o.Placeholder == "" {
		o.Placeholder = desk.Words.T("meeting.person.placeholder")
	}
	if o.Hints == nil {
		o.Hints = []kit.Hint{
			{Keys: []string{"↓"}, Word: desk.Words.T("meeting.person.hint.list")},
			{Keys: []string{"Enter"}, Word: desk.Words.T("meeting.person.hint.choose")},
			{Keys: []string{"Tab"}, Word: desk.Words.T("meeting.hint.next_field")},
		}
	}
	p.completion = kit.NewCompletion(kit.CompletionOptions{
		Choices: p.choices, Placeholder: o.Placeholder, Small: o.Small, Words: desk.Words, OnChange: p.chosen, OnBlur: p.left,
		OnSubmit: p.submitted, Unknown: desk.Words.T("meeting.person.unknown"), Offer: p.offer, OnAdd: p.add, Hints: o.Hints,
	})
	p.field = kit.NewField(kit.FieldOptions{Label: o.Label, Control: p.completion})
	return p
}

func (p *personField) choices() []kit.Choice {
	choices := p.o.People()
	for _, a := range p.added {
		known := false
		for _, c := range choices {
			known = known || c.Key == a.Key
		}
		if !known {
			choices = append(choices, a)
		}
	}
	return choices
}

// show puts somebody into the field, unless something is being typed there.
func (p *personField) show(id data.PersonID) {
	if kit.HasFocus(p.completion) && p.completion.Selected().Key == kit.PersonKey(id) {
		return
	}
	if p.completion.Error() != "" && p.completion.Selected().Key == kit.PersonKey(id) {
		return
	}
	p.completion.SetSelected(kit.PersonKey(id), "")
}

func (p *personField) chosen(c kit.Choice) { p.o.OnChange(kit.PartyOf(c).Person) }

func (p *personField) left() {
	if p.o.OnBlur != nil {
		p.o.OnBlur()
	}
}

func (p *personField) submitted() {
	if p.o.OnSubmit != nil {
		p.o.OnSubmit()
	}
}

func (p *personField) offer(name string) string {
	return p.desk.Words.F("meeting.person.add", "name", name)
}

// add puts a new person of that name into the directory and into the field.
func (p *personField) add(name string) {
	stored, err := p.desk.Register.SavePerson(p.desk.Context(), data.Person{Name: name})
	if err != nil {
		p.completion.SetError(p.desk.Explain(err))
		return
	}
	choice := kit.Choice{Key: kit.PersonKey(stored.ID), Text: stored.Name}
	p.added = append(p.added, choice)
	p.completion.SetSelected(choice.Key, "")
	p.desk.Say(p.desk.Words.F("meeting.person.added", "name", stored.Name))
	p.o.OnChange(stored.ID)
}
