package meeting

import (
	"context"
	"fmt"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// directory is what fields complete from: the units and people of the office,
// its rule cards and its settings.
type directory struct {
	kit.Directory
	office data.Office
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
	if dir.Units, err = register.Units(ctx); err != nil {
		return directory{}, fmt.Errorf("load units: %w", err)
	}
	if dir.People, err = register.People(ctx); err != nil {
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
	for _, p := range dir.People {
		_, named := d.People[p.ID]
		known[p.ID] = true
		switch {
		case onRoster[p.ID]:
			first = append(first, dir.PersonChoice(p))
		case named || !p.Retired:
			others = append(others, dir.PersonChoice(p))
		}
	}
	for id, p := range d.People {
		if !known[id] {
			others = append(others, dir.PersonChoice(p))
		}
	}
	return append(first, others...)
}

// unitChoices offers the units that are in use, and those that the briefing names.
func (dir directory) unitChoices(d data.Dossier) []kit.Choice {
	known := map[data.UnitID]bool{}
	choices := make([]kit.Choice, 0, len(dir.Units))
	for _, u := range dir.Units {
		_, named := d.Units[u.ID]
		known[u.ID] = true
		if named || !u.Retired {
			choices = append(choices, kit.UnitChoice(u))
		}
	}
	for id, u := range d.Units {
		if !known[id] {
			choices = append(choices, kit.UnitChoice(u))
		}
	}
	return choices
}

// sameLine reports whether two texts of one line are the same once cleaned.
func sameLine(a, b string) bool { return vietnamese.CleanLine(a) == vietnamese.CleanLine(b) }
