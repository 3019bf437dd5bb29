package kit

import (
	"strconv"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Keys of choices: what kind of party, and which one.
const (
	keyAllUnits  = "all"
	prefixUnit   = "u"
	prefixPerson = "p"
)

// UnitKey returns the key of the choice that stands for a unit; "" for none.
func UnitKey(id data.UnitID) string {
	if id == 0 {
		return ""
	}
	return prefixUnit + strconv.FormatInt(int64(id), 10)
}

// PersonKey returns the key of the choice that stands for a person; "" for none.
func PersonKey(id data.PersonID) string {
	if id == 0 {
		return ""
	}
	return prefixPerson + strconv.FormatInt(int64(id), 10)
}

// PartyKey returns the key of the choice that stands for a party; "" for words
// and nobody.
func PartyKey(p data.Party) string {
	switch {
	case p.AllUnits:
		return keyAllUnits
	case p.Unit != 0:
		return UnitKey(p.Unit)
	}
	return PersonKey(p.Person)
}

// PartyOf returns the party that a choice stands for.
func PartyOf(c Choice) data.Party {
	if c.Key == keyAllUnits {
		return data.Party{AllUnits: true}
	}
	if c.Key == "" {
		return data.Party{Text: c.Text}
	}
	id, err := strconv.ParseInt(c.Key[1:], 10, 64)
	switch {
	case err != nil:
		return data.Party{Text: c.Text}
	case c.Key[:1] == prefixUnit:
		return data.Party{Unit: data.UnitID(id)}
	}
	return data.Party{Person: data.PersonID(id)}
}

// AllUnitsChoice offers all units together.
func AllUnitsChoice() Choice {
	return Choice{Key: keyAllUnits, Text: data.AllUnitsWords, Unit: UnitAll}
}

// Directory is what fields for units and people complete from.
type Directory struct{ data.Directory }

// UnitChoice offers a unit.
func UnitChoice(u data.Unit) Choice {
	return Choice{Key: UnitKey(u.ID), Text: u.Name, Unit: u.Order}
}

// UnitChoices offers the units in use.
func (d Directory) UnitChoices() []Choice {
	choices := make([]Choice, 0, len(d.Units))
	for _, u := range d.Units {
		if !u.Retired {
			choices = append(choices, UnitChoice(u))
		}
	}
	return choices
}

// LeadChoices offers who can answer for a task: all units together and each.
func (d Directory) LeadChoices() []Choice {
	return append([]Choice{AllUnitsChoice()}, d.UnitChoices()...)
}

// PersonChoice offers a person, with the position or else the unit beside the name.
func (d Directory) PersonChoice(p data.Person) Choice {
	unit := d.Unit(p.Unit)
	note := unit.Name
	if p.Position != "" {
		note = p.Position
	}
	return Choice{Key: PersonKey(p.ID), Text: p.Name, Note: note, Unit: unit.Order}
}

// PersonChoices offers the people in use.
func (d Directory) PersonChoices() []Choice {
	choices := make([]Choice, 0, len(d.People))
	for _, p := range d.People {
		if !p.Retired {
			choices = append(choices, d.PersonChoice(p))
		}
	}
	return choices
}

// ReceiverChoices offers whom work can be sent to: units and people.
func (d Directory) ReceiverChoices() []Choice { return append(d.LeadChoices(), d.PersonChoices()...) }

// ShowParty shows a stored party by its name in its field, unless that is what
// stands there.
func ShowParty(c *Completion, party data.Party, name string) {
	held := PartyOf(c.Selected())
	if held.Text != "" && vietnamese.CleanLine(held.Text) == vietnamese.CleanLine(party.Text) {
		return
	}
	if held != party || c.Error() != "" {
		c.SetSelected(PartyKey(party), name)
	}
}
