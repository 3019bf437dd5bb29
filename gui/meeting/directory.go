package meeting

import (
	"context"
	"fmt"
	"strconv"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// directory is what fields complete from: the units and people of the office,
// its rule cards and its settings.
type directory struct {
	office data.Office
	units  []data.Unit
	people []data.Person
	cards  []data.RuleCard
	// calendar is the office's, by which deadlines in working days are counted.
	calendar data.Calendar
}

// loadDirectory reads the directory of a register.
func loadDirectory(ctx context.Context, register *sqlite.Register) (directory, error) {
	var (
		dir directory
		err error
	)
	if dir.office, err = register.Office(ctx); err != nil {
		return directory{}, fmt.Errorf("load office: %w", err)
	}
	if dir.units, err = register.Units(ctx); err != nil {
		return directory{}, fmt.Errorf("load units: %w", err)
	}
	if dir.people, err = register.People(ctx); err != nil {
		return directory{}, fmt.Errorf("load people: %w", err)
	}
	if dir.cards, err = register.RuleCards(ctx); err != nil {
		return directory{}, fmt.Errorf("load rule cards: %w", err)
	}
	if dir.calendar, err = register.Calendar(ctx); err != nil {
		return directory{}, fmt.Errorf("load calendar: %w", err)
	}
	return dir, nil
}

// unit returns a unit of the directory; the zero Unit when there is none.
func (dir directory) unit(id data.UnitID) data.Unit {
	for _, u := range dir.units {
		if u.ID == id {
			return u
		}
	}
	return data.Unit{}
}

// Keys of choices: what kind of party, and which one.
const (
	keyAllUnits  = "all"
	prefixUnit   = "u"
	prefixPerson = "p"
)

func unitKey(id data.UnitID) string {
	if id == 0 {
		return ""
	}
	return prefixUnit + strconv.FormatInt(int64(id), 10)
}

func personKey(id data.PersonID) string {
	if id == 0 {
		return ""
	}
	return prefixPerson + strconv.FormatInt(int64(id), 10)
}

// partyKey returns the choice that stands for a party; "" for words and nobody.
func partyKey(p data.Party) string {
	switch {
	case p.AllUnits:
		return keyAllUnits
	case p.Unit != 0:
		return unitKey(p.Unit)
	}
	return personKey(p.Person)
}

// partyOf returns the party that a choice stands for.
func partyOf(c kit.Choice) data.Party {
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

// personChoices offers the people of the directory: those of the roster first,
// then the others, each in the directory's order. Retired people are offered
// only where the briefing names them already; whom it names is always offered.
func (dir directory) personChoices(d data.Dossier) []kit.Choice {
	onRoster := map[data.PersonID]bool{d.Meeting.Chair: true, d.Meeting.Secretary: true}
	for _, a := range d.Attendance {
		onRoster[a.Person], onRoster[a.Substitute] = true, true
	}
	known := map[data.PersonID]bool{}
	var first, others []kit.Choice
	for _, p := range dir.people {
		_, named := d.People[p.ID]
		known[p.ID] = true
		switch {
		case onRoster[p.ID]:
			first = append(first, dir.personChoice(p))
		case named || !p.Retired:
			others = append(others, dir.personChoice(p))
		}
	}
	for id, p := range d.People {
		if !known[id] {
			others = append(others, dir.personChoice(p))
		}
	}
	return append(first, others...)
}

func (dir directory) personChoice(p data.Person) kit.Choice {
	unit := dir.unit(p.Unit)
	note := unit.Name
	if p.Position != "" {
		note = p.Position
	}
	return kit.Choice{Key: personKey(p.ID), Text: p.Name, Note: note, Unit: unit.Order}
}

// unitChoices offers the units that are in use, and those that the briefing names.
func (dir directory) unitChoices(d data.Dossier) []kit.Choice {
	known := map[data.UnitID]bool{}
	choices := make([]kit.Choice, 0, len(dir.units))
	add := func(u data.Unit) {
		choices = append(choices, kit.Choice{Key: unitKey(u.ID), Text: u.Name, Unit: u.Order})
	}
	for _, u := range dir.units {
		_, named := d.Units[u.ID]
		known[u.ID] = true
		if named || !u.Retired {
			add(u)
		}
	}
	for id, u := range d.Units {
		if !known[id] {
			add(u)
		}
	}
	return choices
}

// allUnitsChoice offers all units together.
func allUnitsChoice() kit.Choice {
	return kit.Choice{Key: keyAllUnits, Text: data.AllUnitsWords, Unit: kit.UnitAll}
}

// person returns a person of the directory; the zero Person when there is none.
func (dir directory) person(id data.PersonID) data.Person {
	for _, p := range dir.people {
		if p.ID == id {
			return p
		}
	}
	return data.Person{}
}
