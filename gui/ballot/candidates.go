package ballot

import (
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
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
func newCandidateRows(f facts, words kit.Words) []candidateRow {
	rows := make([]candidateRow, len(f.ballot.Candidates))
	for i, c := range f.ballot.Candidates {
		rows[i] = candidateRow{number: i + 1, name: f.name(c.Person), unit: f.unit(c.Person, words), position: c.Position}
	}
	return rows
}

// candidateList is the card "Người được lấy phiếu".
type candidateList struct {
	step     *prepareStep
	table    *kit.Table[candidateRow]
	position *kit.Entry // of the candidate that is edited in its row
	adder    *kit.Completion
	count    *kit.Text
	root     fyne.CanvasObject
}

func newCandidateList(s *prepareStep) *candidateList {
	words := s.screen.desk.Words
	l := &candidateList{step: s, count: kit.NewText(kit.TextOptions{Color: kit.ColorText2})}
	l.position = kit.NewEntry(kit.EntryOptions{
		Small: true, OnSubmit: l.positionTyped, OnEscape: l.endEdit, OnBlur: l.positionLeft,
		Placeholder: words.T("meeting.ballot.candidates.position"),
	})
	l.table = kit.NewTable(kit.TableOptions[candidateRow]{
		Columns: []kit.Column[candidateRow]{
			{ID: "number", Title: words.T("meeting.ballot.column.number"), Width: 44, Create: newNumberCell, Update: func(cell fyne.CanvasObject, r candidateRow) { setNumberCell(cell, r.number) }},
			{ID: "name", Title: words.T("meeting.ballot.column.name"), Text: func(r candidateRow) kit.Span { return kit.Span{Text: r.name, Bold: true} }},
			{ID: "unit", Title: words.T("meeting.ballot.column.unit"), Drop: 1, Text: func(r candidateRow) kit.Span { return kit.Span{Text: r.unit, Color: kit.ColorText2} }},
			{ID: "position", Title: words.T("meeting.ballot.candidates.position"), Text: func(r candidateRow) kit.Span { return kit.Span{Text: r.position} }},
		},
		RowHeight: kit.RowDense, Bare: true, Whole: true, OnActivate: l.edit, OnKey: l.key,
		OnSelected: func(int, candidateRow) { s.screen.desk.ActionsChanged() },
		Hints: []kit.Hint{
			{Keys: []string{"Enter"}, Word: words.T("meeting.hint.position")},
			{Keys: []string{"Alt", "↑↓"}, Word: words.T("meeting.hint.reorder")},
			{Keys: []string{"Del"}, Word: words.T("meeting.hint.remove")},
		},
	})
	l.adder = newPersonAdder(s, personAdder{placeholder: words.T("meeting.ballot.candidates.add"), taken: l.stands, add: l.add})
	l.root = kit.NewCard(kit.CardOptions{
		Title: words.T("meeting.ballot.candidates"), Badge: l.count, Bleed: true,
		Body: kit.VBox(0, l.table, kit.Inside(12, 16, 16, 16, s.form.Field(kit.FieldOptions{Control: l.adder}, "candidates.person"))),
	})
	return l
}

func newNumberCell() fyne.CanvasObject { return kit.NewNumberMark(0) }

func setNumberCell(cell fyne.CanvasObject, number int) {
	if mark, ok := cell.(*kit.NumberMark); ok {
		mark.Set(number, false)
	}
}

// personAdder describes a field that adds people to a list.
type personAdder struct {
	placeholder string
	taken       func(data.PersonID) bool
	add         func(data.PersonID)
}

// newPersonAdder makes a field that offers the people of the briefing first, then the
// others, and offers to put a name that nobody bears into the directory.
func newPersonAdder(s *prepareStep, o personAdder) *kit.Completion {
	words := s.screen.desk.Words
	var adder *kit.Completion
	adder = kit.NewCompletion(kit.CompletionOptions{
		Icon: kit.IconAddPerson, Words: words, Placeholder: o.placeholder, Unknown: words.T("meeting.person.unknown"),
		Choices: func() []kit.Choice { return freePeople(s.screen.facts, o.taken) },
		OnChange: func(c kit.Choice) {
			if id := kit.PartyOf(c).Person; id != 0 {
				adder.SetSelected("", "")
				o.add(id)
			}
		},
		Offer: func(text string) string { return words.F("ballot.person.new", "name", vietnamese.CleanLine(text)) },
		OnAdd: func(text string) {
			adder.SetSelected("", "")
			if id := s.addPerson(text); id != 0 {
				o.add(id)
			}
		},
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("ballot.hint.add")}},
	})
	return adder
}

// freePeople offers the people who are not taken: those of the roster first.
func freePeople(f facts, taken func(data.PersonID) bool) []kit.Choice {
	onRoster := map[data.PersonID]bool{}
	for _, a := range f.dossier.Attendance {
		onRoster[a.Person] = true
	}
	var first, others []kit.Choice
	for _, p := range f.directory.People {
		switch {
		case p.Retired || taken(p.ID):
		case onRoster[p.ID]:
			first = append(first, f.directory.PersonChoice(p))
		default:
			others = append(others, f.directory.PersonChoice(p))
		}
	}
	return append(first, others...)
}

func (l *candidateList) stands(id data.PersonID) bool {
	for _, c := range l.step.ballot.Candidates {
		if c.Person == id {
			return true
		}
	}
	return false
}

func (l *candidateList) add(id data.PersonID) {
	added := l.step.change(func(b *data.Ballot) {
		b.Candidates = append(append([]data.Candidate{}, b.Candidates...), data.Candidate{Person: id, Order: len(b.Candidates) + 1})
	})
	if added {
		l.table.Select(len(l.step.ballot.Candidates) - 1)
		l.step.screen.desk.ActionsChanged()
	}
}

func (l *candidateList) key(name fyne.KeyName, _ int, _ candidateRow) bool {
	if name != fyne.KeyDelete {
		return false
	}
	l.remove()
	return true
}

func (l *candidateList) remove() {
	at := l.table.Selected()
	if at < 0 || at >= len(l.step.ballot.Candidates) {
		return
	}
	l.step.change(func(b *data.Ballot) { b.Candidates = withoutCandidate(b.Candidates, at) })
	l.step.screen.desk.ActionsChanged()
}

// withoutCandidate returns the candidates but the one at an index.
func withoutCandidate(candidates []data.Candidate, at int) []data.Candidate {
	kept := make([]data.Candidate, 0, len(candidates))
	for i, c := range candidates {
		if i != at {
			c.Order = len(kept) + 1
			kept = append(kept, c)
		}
	}
	return kept
}

func (l *candidateList) up() { l.move(-1) }

func (l *candidateList) down() { l.move(1) }

func (l *candidateList) move(by int) {
	at := l.table.Selected()
	if to := at + by; at < 0 || to < 0 || to >= len(l.step.ballot.Candidates) {
		return
	}
	l.step.change(func(b *data.Ballot) { b.Candidates = moveCandidate(b.Candidates, at, by) })
	l.table.Select(at + by)
}

// moveCandidate returns the candidates with the one at an index moved by a number of
// places; at the ends of the list it stays.
func moveCandidate(candidates []data.Candidate, at, by int) []data.Candidate {
	to := at + by
	if at < 0 || at >= len(candidates) || to < 0 || to >= len(candidates) {
		return candidates
	}
	moved := append([]data.Candidate{}, candidates...)
	moved[at], moved[to] = moved[to], moved[at]
	for i := range moved {
		moved[i].Order = i + 1
	}
	return moved
}

// edit puts the position of a candidate into its field, in the row.
func (l *candidateList) edit(i int, row candidateRow) {
	if !l.step.screen.facts.editable() {
		return
	}
	l.position.SetValue(row.position)
	l.table.Edit(i, map[string]fyne.CanvasObject{"position": l.position})
	kit.FocusOn(l.position)
}

func (l *candidateList) positionTyped(string) {
	l.storePosition()
	l.endEdit()
}

func (l *candidateList) positionLeft() {
	l.storePosition()
	l.table.EndEdit()
}

func (l *candidateList) storePosition() {
	at, typed := l.table.Editing(), l.position.Value()
	candidates := l.step.ballot.Candidates
	if at < 0 || at >= len(candidates) || candidates[at].Position == strings.TrimSpace(typed) {
		return
	}
	l.step.change(func(b *data.Ballot) {
		b.Candidates = append([]data.Candidate{}, b.Candidates...)
		b.Candidates[at].Position = typed
	})
}

func (l *candidateList) endEdit() {
	l.table.EndEdit()
	kit.FocusOn(l.table)
}

func (l *candidateList) show(f facts) {
	words := l.step.screen.desk.Words
	if l.table.Editing() < 0 {
		l.table.SetRows(newCandidateRows(f, words))
	}
	l.count.SetText(words.F("meeting.ballot.candidates.count", "n", len(f.ballot.Candidates)))
	l.adder.SetReadOnly(!f.editable())
	l.root.Refresh()
}

func (l *candidateList) focus() {
	if l.step.screen.facts.editable() {
		kit.FocusOn(l.adder)
		return
	}
	kit.FocusOn(l.table)
}
