package ballot

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// tellerRow is a line of the Tổ kiểm phiếu.
type tellerRow struct {
	teller data.Teller
	name   string
	unit   string
	role   string
}

func newTellerRows(f facts, words kit.Words) []tellerRow {
	rows := make([]tellerRow, len(f.ballot.Tellers))
	for i, t := range f.ballot.Tellers {
		rows[i] = tellerRow{teller: t, name: f.name(t.Person), unit: f.unit(t.Person, words), role: words.T("teller." + t.Role.String())}
	}
	return rows
}

// tellerList is the card "Tổ kiểm phiếu": a Tổ trưởng and members; nobody who stands.
type tellerList struct {
	step    *prepareStep
	table   *kit.Table[tellerRow]
	adder   *kit.Completion
	field   *kit.Field
	root    fyne.CanvasObject
	tellers []data.Teller
}

func newTellerList(s *prepareStep) *tellerList {
	words := s.screen.desk.Words
	l := &tellerList{step: s}
	l.table = kit.NewTable(kit.TableOptions[tellerRow]{
		Columns: []kit.Column[tellerRow]{
			{ID: "number", Width: 44, Create: newNumberCell, Update: func(cell fyne.CanvasObject, r tellerRow) { setNumberCell(cell, r.teller.Order) }},
			{ID: "name", Text: func(r tellerRow) kit.Span { return kit.Span{Text: r.name, Bold: true} }},
			{ID: "unit", Drop: 1, Text: func(r tellerRow) kit.Span { return kit.Span{Text: r.unit, Color: kit.ColorText2} }},
			{ID: "role", Text: roleSpan},
		},
		RowHeight: kit.RowDense, HeadHidden: true, Bare: true, Whole: true, OnKey: l.key,
		OnActivate: func(int, tellerRow) { l.makeHead() }, OnSelected: func(int, tellerRow) { s.screen.desk.ActionsChanged() },
		Hints: []kit.Hint{
			{Keys: []string{"Enter"}, Word: words.T("ballot.tellers.hint.head")}, {Keys: []string{"Del"}, Word: words.T("meeting.hint.remove")},
		},
	})
	l.adder = newPersonAdder(s, personAdder{placeholder: words.T("ballot.tellers.add"), taken: l.there, add: l.add})
	l.field = kit.NewField(kit.FieldOptions{Control: l.adder, Hint: words.T("ballot.tellers.note")})
	l.root = kit.NewCard(kit.CardOptions{
		Title: words.T("ballot.tellers"), Bleed: true, Body: kit.VBox(0, l.table, kit.Inside(12, 16, 16, 16, l.field)),
	})
	return l
}

func roleSpan(r tellerRow) kit.Span {
	return kit.Span{Text: r.role, Bold: r.teller.Role == data.TellerHead, Color: kit.ColorText2}
}

// there reports whether somebody is a teller. Candidates are offered, and refused by
// their rule, so that whoever looks for one learns why.
func (l *tellerList) there(id data.PersonID) bool {
	for _, t := range l.tellers {
		if t.Person == id {
			return true
		}
	}
	return false
}

// add names another teller; the first is Tổ trưởng.
func (l *tellerList) add(id data.PersonID) {
	role := data.TellerMember
	if l.head() < 0 {
		role = data.TellerHead
	}
	l.save(append(append([]data.Teller{}, l.tellers...), data.Teller{Person: id, Role: role}), len(l.tellers))
}

func (l *tellerList) head() int {
	for i, t := range l.tellers {
		if t.Role == data.TellerHead {
			return i
		}
	}
	return -1
}

// makeHead makes the highlighted teller Tổ trưởng.
func (l *tellerList) makeHead() {
	at := l.table.Selected()
	if at < 0 || at >= len(l.tellers) || !l.step.screen.facts.editable() {
		return
	}
	tellers := append([]data.Teller{}, l.tellers...)
	for i := range tellers {
		tellers[i].Role = data.TellerMember
	}
	tellers[at].Role = data.TellerHead
	l.save(tellers, at)
}

func (l *tellerList) key(name fyne.KeyName, _ int, _ tellerRow) bool {
	if name != fyne.KeyDelete {
		return false
	}
	l.remove()
	return true
}

// remove takes the highlighted teller off; the next one heads where it did.
func (l *tellerList) remove() {
	at := l.table.Selected()
	if at < 0 || at >= len(l.tellers) || !l.step.screen.facts.editable() {
		return
	}
	tellers := append(append([]data.Teller{}, l.tellers[:at]...), l.tellers[at+1:]...)
	if l.tellers[at].Role == data.TellerHead && len(tellers) > 0 {
		tellers[0].Role = data.TellerHead
	}
	l.save(tellers, at)
}

// save stores the tellers; what is wrong with one is said at the field.
func (l *tellerList) save(tellers []data.Teller, at int) {
	desk := l.step.screen.desk
	if err := desk.Register.SaveTellers(desk.Context(), l.step.ballot.ID, tellers); err != nil {
		l.field.SetError(desk.Explain(err))
		return
	}
	l.field.SetError("")
	l.step.screen.now()
	l.table.Select(min(at, len(l.table.Rows())-1))
	desk.ActionsChanged()
}

func (l *tellerList) show(f facts) {
	l.tellers = f.ballot.Tellers
	l.table.SetRows(newTellerRows(f, l.step.screen.desk.Words))
	l.adder.SetReadOnly(!f.editable())
	l.root.Refresh()
}

func (l *tellerList) focus() {
	if l.step.screen.facts.editable() {
		kit.FocusOn(l.adder)
		return
	}
	kit.FocusOn(l.table)
}
