package ballot

import (
	"context"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// pastedFate is what becomes of a line of a pasted roll.
type pastedFate string

const (
	pastedAdded   pastedFate = "added"   // in the directory, goes on the roll
	pastedNew     pastedFate = "new"     // goes into the directory and on the roll
	pastedThere   pastedFate = "there"   // on the roll already
	pastedSeveral pastedFate = "several" // several people bear the name
)

// pastedLine is a line of a pasted list of voters.
type pastedLine struct {
	name   string
	person data.PersonID // 0 for somebody new
	unit   data.UnitID   // of somebody new, where the line names one
	fate   pastedFate
}

// readPasted reads a pasted list of voters: one a line, the name first, before it a
// number, behind it anything else; of several people of one name the line's unit tells
// which is meant.
func readPasted(text string, f facts) []pastedLine {
	on := map[data.PersonID]bool{}
	for _, l := range f.ballot.Roll {
		on[l.Person] = true
	}
	fresh := map[string]bool{}
	byName := namesakes(f.directory)
	var lines []pastedLine
	for _, row := range strings.Split(text, "\n") {
		cells := pastedCells(row)
		if len(cells) == 0 {
			continue
		}
		line := pastedLine{name: cells[0], fate: pastedAdded}
		line.person, line.unit, line.fate = whoIsMeant(cells, f.directory, byName)
		key := vietnamese.ExactKey(line.name)
		switch {
		case line.fate == pastedAdded && on[line.person], line.fate == pastedNew && fresh[key]:
			line.fate = pastedThere
		case line.fate == pastedAdded:
			on[line.person] = true
		case line.fate == pastedNew:
			fresh[key] = true
		}
		lines = append(lines, line)
	}
	return lines
}

// namesakes sorts the people of a directory by their names without diacritics: whom a
// line means is looked for among them alone.
func namesakes(directory kit.Directory) map[string][]data.Person {
	byName := map[string][]data.Person{}
	for _, p := range directory.People {
		for _, name := range []string{p.Name, p.Addressed()} {
			key := vietnamese.Fold(name)
			if known := byName[key]; len(known) == 0 || known[len(known)-1].ID != p.ID {
				byName[key] = append(known, p)
			}
		}
	}
	return byName
}

// whoIsMeant finds whom a line names.
func whoIsMeant(cells []string, directory kit.Directory, byName map[string][]data.Person) (data.PersonID, data.UnitID, pastedFate) {
	var unit data.UnitID
	for _, cell := range cells[1:] {
		if id, err := directory.FindUnit(cell); err == nil && unit == 0 {
			unit = id
		}
	}
	found := data.Directory{People: byName[vietnamese.Fold(vietnamese.CleanLine(cells[0]))]}
	id, err := found.FindPerson(cells[0])
	refusal, _ := data.AsRefusal(err)
	switch {
	case err == nil && id != 0:
		return id, unit, pastedAdded
	case refusal == nil || refusal.Code != data.RefusedAmbiguous:
		return 0, unit, pastedNew
	}
	var there data.Directory
	for _, p := range found.People {
		if unit != 0 && p.Unit == unit {
			there.People = append(there.People, p)
		}
	}
	if id, err := there.FindPerson(cells[0]); err == nil && id != 0 {
		return id, unit, pastedAdded
	}
	return 0, unit, pastedSeveral
}

// pastedCells returns the cells of a pasted line, without the number it begins with.
func pastedCells(row string) []string {
	var cells []string
	for _, cell := range strings.FieldsFunc(row, func(r rune) bool { return r == '\t' || r == ';' }) {
		cell = vietnamese.CleanLine(cell)
		if len(cells) == 0 {
			cell = strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsPunct(r) || unicode.IsSpace(r) })
		}
		if cell != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

// rollPaste is the dialog in which a list of voters is typed or pasted.
type rollPaste struct {
	step   *rollStep
	text   *kit.TextArea
	table  *kit.Table[pastedLine]
	dialog *kit.Dialog
}

// askPaste opens the dialog.
func (s *rollStep) askPaste() {
	if !s.screen.facts.editable() {
		return
	}
	words := s.screen.desk.Words
	p := &rollPaste{step: s}
	p.text = kit.NewTextArea(kit.EntryOptions{KeepTabs: true, Rows: 6, OnChange: p.typed, Placeholder: words.T("ballot.roll.paste.hint")})
	p.table = kit.NewTable(kit.TableOptions[pastedLine]{
		Columns: []kit.Column[pastedLine]{
			{ID: "name", Weight: 1, Text: func(l pastedLine) kit.Span { return kit.Span{Text: l.name} }},
			{ID: "fate", Weight: 1.2, Create: kit.NewBadgeCell, Update: func(cell fyne.CanvasObject, l pastedLine) { kit.SetBadgeCell(cell, pastedBadge(l.fate, words)) }},
		},
		RowHeight: kit.RowDense, HeadHidden: true, Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconPaste, Text: words.T("ballot.roll.paste.empty")}),
	})
	p.dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("ballot.roll.paste.title"), Text: words.T("ballot.roll.paste.text"), Words: words, Width: 680, Height: 600, First: p.text,
		Body: kit.VBox(12, p.text, kit.Grow(p.table)),
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.F("ballot.roll.paste.yes", "n", 0), Icon: kit.IconAdd, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: p.take},
		},
	})
	p.typed("")
	p.dialog.Show(s.screen.desk.Window)
}

func pastedBadge(fate pastedFate, words kit.Words) kit.BadgeOptions {
	badge := kit.BadgeOptions{Text: words.T("ballot.roll.pasted." + string(fate)), Icon: kit.IconCheck, Tone: kit.ToneGreen}
	switch fate {
	case pastedNew:
		badge.Icon, badge.Tone = kit.IconAddPerson, kit.ToneInfo
	case pastedThere:
		badge.Icon, badge.Tone = kit.IconRemove, kit.ToneGrey
	case pastedSeveral:
		badge.Icon, badge.Tone = kit.IconWarning, kit.ToneAmber
	}
	return badge
}

func (p *rollPaste) typed(string) {
	lines := readPasted(p.text.Text, p.step.screen.facts)
	p.table.SetRows(lines)
	n := 0
	for _, l := range lines {
		if l.fate == pastedAdded || l.fate == pastedNew {
			n++
		}
	}
	button := p.dialog.Button(1)
	button.SetText(p.step.screen.desk.Words.F("ballot.roll.paste.yes", "n", n))
	button.SetOff(n == 0)
}

// take puts the list on the roll, all or nothing.
func (p *rollPaste) take() bool {
	screen := p.step.screen
	lines := readPasted(p.text.Text, screen.facts)
	register := screen.desk.Register
	err := register.Together(screen.desk.Context(), func(ctx context.Context) error {
		var people []data.PersonID
		for _, l := range lines {
			switch l.fate {
			case pastedNew:
				person, err := register.SavePerson(ctx, data.Person{Name: l.name, Unit: l.unit})
				if err != nil {
					return err
				}
				people = append(people, person.ID)
			case pastedAdded:
				people = append(people, l.person)
			}
		}
		return register.AddToRoll(ctx, screen.id, people)
	})
	if err != nil {
		screen.desk.Fail(err)
		return false
	}
	p.dialog.Hide()
	screen.Reload()
	kit.FocusOn(p.step.table)
	return false
}
