package people

import (
	"slices"

	"giaoban/data"
	"giaoban/gui/kit"
)

// activate edits the highlighted person.
func (s *Screen) activate(index int, row personRow) { s.startEdit(index, row.person, columnIDName) }

// startEdit puts fields into a row and the focus into one of them.
func (s *Screen) startEdit(index int, p data.Person, column string) {
	s.edit = newPersonEdit(s, index, p)
	s.table.Edit(index, s.edit.fields())
	kit.FocusOn(s.edit.field(column))
}

// endEdit saves the row being typed in and closes it. A row that cannot be
// saved is closed too, with its reason left on the screen.
func (s *Screen) endEdit() {
	e := s.edit
	if e == nil {
		return
	}
	e.flush()
	e.save.Forget()
	s.edit = nil
	s.wanted = e.person.ID
	s.table.EndEdit()
	s.showPeople()
	s.Reload()
}

// leaveEdit closes the row and goes back to the list.
func (s *Screen) leaveEdit() {
	s.endEdit()
	kit.FocusOn(s.table)
}

// editNext saves the row and goes on: to another new person after one that was
// added, otherwise to the next in the list. A row that cannot be saved stays.
func (s *Screen) editNext(e *personEdit) {
	column := e.column()
	if !e.flush() || e.empty() {
		if e.empty() {
			s.leaveEdit()
		}
		return
	}
	if e.added {
		s.addAfter(e.person)
		return
	}
	next := e.row + 1
	row, ok := s.table.Row(next)
	s.table.UpdateRow(e.row, newPersonRow(s.dir, e.person, s.desk.Words))
	if !ok {
		s.leaveEdit()
		return
	}
	s.startEdit(next, row.person, column)
}

// selected closes the row being typed in when another is highlighted.
func (s *Screen) selected(index int, _ personRow) {
	if s.edit != nil && index != s.edit.row {
		s.endEdit()
	}
	s.desk.ActionsChanged()
}

// addPerson begins a new person in the chosen unit.
func (s *Screen) addPerson() {
	if s.edit != nil {
		s.endEdit()
	}
	p := data.Person{}
	if s.filter.group.kind == groupUnit {
		p.Unit = s.filter.group.unit
	}
	s.addRow(p)
}

// addAfter begins another person of the same unit, below the one just added.
func (s *Screen) addAfter(before data.Person) {
	s.table.UpdateRow(s.edit.row, newPersonRow(s.dir, before, s.desk.Words))
	s.addRow(data.Person{Unit: before.Unit})
}

func (s *Screen) addRow(p data.Person) {
	rows := append(slices.Clone(s.table.Rows()), newPersonRow(s.dir, p, s.desk.Words))
	s.edit = nil
	s.table.SetRows(rows)
	s.startEdit(len(rows)-1, p, columnIDName)
}
