package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/gui/kit"
)

// Actions implements kit.Screen.
func (s *Screen) Actions() []kit.Action {
	words := s.desk.Words
	row, has := s.table.SelectedRow()
	has = has && row.person.ID != 0
	retire := words.T("people.retire")
	if row.person.Retired {
		retire = words.T("people.restore")
	}
	return []kit.Action{
		{Menu: kit.MenuEdit, Label: words.T("people.add"), Key: ctrl(fyne.KeyN), Run: s.addPerson},
		{Menu: kit.MenuEdit, Label: words.T("people.edit"), Run: s.editSelected, Off: !has},
		{Menu: kit.MenuEdit, Label: retire, Run: s.retireSelected, Off: !has},
		{Menu: kit.MenuEdit, Label: words.T("people.delete"), Run: s.deleteSelected, Off: !has},
		{Menu: kit.MenuEdit, Label: words.T("people.paste"), Key: ctrlShift(fyne.KeyV), Run: s.pasteClipboard},
		{Menu: kit.MenuEdit, Label: words.T("people.add_unit"), Key: ctrlShift(fyne.KeyN), Run: s.addUnit},
		{Menu: kit.MenuEdit, Label: words.T("people.edit_unit"), Run: s.editSelectedUnit, Off: s.filter.group.kind != groupUnit},
		{Menu: kit.MenuEdit, Label: words.T("people.unit_up"), Key: alt(fyne.KeyUp), Run: s.moveUp},
		{Menu: kit.MenuEdit, Label: words.T("people.unit_down"), Key: alt(fyne.KeyDown), Run: s.moveDown},
		{Menu: kit.MenuView, Label: words.T("people.sort.name"), Run: s.sortByName, Off: s.filter.order == orderName},
		{Menu: kit.MenuView, Label: words.T("people.sort.rank"), Run: s.sortByRank, Off: s.filter.order == orderRank},
		{Menu: kit.MenuView, Label: words.T("people.filter"), Key: ctrl(fyne.KeyF), Run: s.focusSearch},
	}
}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
}

func alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

func (s *Screen) sortByName()  { s.sortBy(orderName) }
func (s *Screen) sortByRank()  { s.sortBy(orderRank) }
func (s *Screen) focusSearch() { kit.FocusOn(s.search) }

func (s *Screen) editSelected() {
	if row, ok := s.table.SelectedRow(); ok {
		s.activate(s.table.Selected(), row)
	}
}

func (s *Screen) retireSelected() {
	if row, ok := s.table.SelectedRow(); ok {
		s.retire(row.person)
	}
}

func (s *Screen) deleteSelected() {
	if row, ok := s.table.SelectedRow(); ok {
		s.remove(row.person)
	}
}

// personKey takes the keys of the table of people.
func (s *Screen) personKey(key fyne.KeyName, index int, row personRow) bool {
	switch key {
	case fyne.KeyF2:
		s.activate(index, row)
	case fyne.KeyDelete:
		s.retire(row.person)
	case fyne.KeyInsert:
		s.addPerson()
	default:
		return false
	}
	return true
}

func (s *Screen) personMenu(_ int, row personRow) *fyne.Menu {
	words := s.desk.Words
	retire := words.T("people.retire")
	if row.person.Retired {
		retire = words.T("people.restore")
	}
	return fyne.NewMenu("",
		fyne.NewMenuItem(words.T("people.edit"), s.editSelected),
		fyne.NewMenuItem(retire, s.retireSelected),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(words.T("people.delete"), s.deleteSelected),
	)
}

// retire takes somebody out of service, or back into it. What they did stays.
func (s *Screen) retire(p data.Person) {
	if p.ID == 0 {
		s.leaveEdit()
		return
	}
	s.endEdit()
	p.Retired = !p.Retired
	_, err := s.desk.Register.SavePerson(s.desk.Context(), p)
	s.refused(err)
	if err != nil {
		return
	}
	key := "people.said.restored"
	if p.Retired {
		key = "people.said.retired"
	}
	s.desk.Say(s.desk.Words.F(key, "name", p.Name))
	s.Reload()
}

// remove deletes somebody who was never used; anybody else can only be retired.
func (s *Screen) remove(p data.Person) {
	if p.ID == 0 {
		return
	}
	s.endEdit()
	err := s.desk.Register.DeletePerson(s.desk.Context(), p.ID)
	s.refused(err)
	if err != nil {
		return
	}
	s.desk.Say(s.desk.Words.F("people.said.deleted", "name", p.Name))
	s.Reload()
}

// groupKey takes the keys of the list of units.
func (s *Screen) groupKey(key fyne.KeyName, index int, row groupRow) bool {
	switch key {
	case fyne.KeyRight:
		s.focusTable()
	case fyne.KeyF2:
		s.activateGroup(index, row)
	case fyne.KeyInsert:
		s.addUnit()
	case fyne.KeyDelete:
		s.retireUnit(row)
	default:
		return false
	}
	return true
}

func (s *Screen) groupMenu(_ int, row groupRow) *fyne.Menu {
	words := s.desk.Words
	if row.group.kind != groupUnit {
		return fyne.NewMenu("", fyne.NewMenuItem(words.T("people.add_unit"), s.addUnit))
	}
	retire := words.T("people.retire_unit")
	if row.retired {
		retire = words.T("people.restore_unit")
	}
	return fyne.NewMenu("",
		fyne.NewMenuItem(words.T("people.edit_unit"), s.editSelectedUnit),
		fyne.NewMenuItem(words.T("people.unit_up"), s.unitUp),
		fyne.NewMenuItem(words.T("people.unit_down"), s.unitDown),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(retire, s.retireSelectedUnit),
		fyne.NewMenuItem(words.T("people.delete_unit"), s.deleteSelectedUnit),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(words.T("people.add_unit"), s.addUnit),
	)
}

// activateGroup edits a unit; a gathering of people leads into the table.
func (s *Screen) activateGroup(_ int, row groupRow) {
	if u, ok := s.dir.unit(row.group.unit); ok && row.group.kind == groupUnit {
		s.editUnit(u)
		return
	}
	s.focusTable()
}

func (s *Screen) selectedUnit() (data.Unit, bool) {
	if s.filter.group.kind != groupUnit {
		return data.Unit{}, false
	}
	return s.dir.unit(s.filter.group.unit)
}

func (s *Screen) editSelectedUnit() {
	if u, ok := s.selectedUnit(); ok {
		s.editUnit(u)
	}
}

func (s *Screen) retireSelectedUnit() {
	if row, ok := s.groups.SelectedRow(); ok {
		s.retireUnit(row)
	}
}

// retireUnit takes a unit out of use, or back into it.
func (s *Screen) retireUnit(row groupRow) {
	u, ok := s.dir.unit(row.group.unit)
	if !ok || row.group.kind != groupUnit {
		return
	}
	u.Retired = !u.Retired
	_, err := s.desk.Register.SaveUnit(s.desk.Context(), u)
	s.refused(err)
	if err != nil {
		return
	}
	key := "people.said.restored"
	if u.Retired {
		key = "people.said.unit_retired"
	}
	s.desk.Say(s.desk.Words.F(key, "name", u.Name))
	s.Reload()
}

func (s *Screen) deleteSelectedUnit() {
	u, ok := s.selectedUnit()
	if !ok {
		return
	}
	err := s.desk.Register.DeleteUnit(s.desk.Context(), u.ID)
	s.refused(err)
	if err != nil {
		return
	}
	s.desk.Say(s.desk.Words.F("people.said.deleted", "name", u.Name))
	s.Reload()
}

func (s *Screen) unitUp()   { s.moveUnit(-1) }
func (s *Screen) unitDown() { s.moveUnit(1) }

func (s *Screen) moveUp()   { s.move(-1, fyne.KeyUp) }
func (s *Screen) moveDown() { s.move(1, fyne.KeyDown) }

// move moves what is highlighted in the list that has the focus. In a field the
// key is the field's own, as Alt+↓ that opens a list.
func (s *Screen) move(by int, key fyne.KeyName) {
	switch {
	case kit.HasFocus(s.groups):
		s.moveUnit(by)
	case kit.HasFocus(s.table):
		s.movePerson(by)
	default:
		if field, ok := s.desk.Window.Canvas().Focused().(fyne.Shortcutable); ok {
			field.TypedShortcut(alt(key))
		}
	}
}

// movePerson moves the highlighted person among those of the same rank, where
// the list is in that order.
func (s *Screen) movePerson(by int) {
	row, ok := s.table.SelectedRow()
	to, there := s.table.Row(s.table.Selected() + by)
	switch {
	case !ok || !there || row.person.ID == 0:
		return
	case s.filter.order != orderRank:
		s.desk.Say(s.desk.Words.T("people.said.sort_first"))
		return
	case to.person.Rank != row.person.Rank:
		s.desk.Say(s.desk.Words.T("people.said.same_rank"))
		return
	}
	err := s.desk.Register.MovePerson(s.desk.Context(), row.person.ID, to.person.Order)
	s.refused(err)
	s.Reload()
}

// moveUnit moves the chosen unit before or behind its neighbour of the same rank.
func (s *Screen) moveUnit(by int) {
	u, ok := s.selectedUnit()
	if !ok {
		return
	}
	to, ok := s.dir.neighbour(u, by)
	if !ok {
		return
	}
	err := s.desk.Register.MoveUnit(s.desk.Context(), u.ID, to.Order)
	s.refused(err)
	s.Reload()
}
