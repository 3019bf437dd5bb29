package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// rosterPick is the dialog in which people, units or the whole directory are put
// on the roster.
type rosterPick struct {
	step   *attendanceStep
	chosen map[data.PersonID]bool
	typed  string
	search *kit.Entry
	table  *kit.Table[pickRow]
	dialog *kit.Dialog
}

// pick opens the dialog.
func (s *attendanceStep) pick() {
	if s.isLocked() {
		return
	}
	words := s.desk.Words
	p := &rosterPick{step: s, chosen: map[data.PersonID]bool{}}
	p.search = kit.NewSearchBox(kit.SearchOptions{Placeholder: words.T("meeting.roster.search"), OnChange: p.searched, OnDown: p.focusTable, OnSubmit: p.submitted})
	p.table = kit.NewTable(kit.TableOptions[pickRow]{
		Columns: []kit.Column[pickRow]{
			{ID: "name", Weight: 1, Create: newPickCell, Update: p.updatePickCell},
			{ID: "position", Weight: 1, Text: func(r pickRow) kit.Span { return kit.Span{Text: r.position, Color: kit.ColorText2} }},
		},
		RowHeight: kit.RowDense, HeadHidden: true, OnActivate: p.activated, OnKey: p.key,
		Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconPeople, Text: words.T("meeting.roster.pick.empty")}),
		Tint:  pickTint,
	})
	hint := kit.NewHintRow(
		kit.Hint{Keys: []string{"Space"}, Word: words.T("meeting.roster.pick.hint.tick")}, kit.Hint{Keys: []string{"Enter"}, Word: words.T("meeting.roster.pick.hint.add")})
	p.dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("meeting.roster.pick.title"), Body: kit.VBox(12, p.search, kit.Grow(kit.Sized(0, 240, p.table)), hint), Words: words,
		Width: 680, Height: 600, First: p.search,
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.T("meeting.roster.whole"), OnTap: p.addAll},
			{Text: words.F("meeting.roster.pick.add", "n", 0), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: p.add},
		},
	})
	p.show()
	p.dialog.Show(s.desk.Window)
}

func newPickCell() fyne.CanvasObject {
	return kit.HBox(8, kit.NewCellTick(kit.TickOptions{}), kit.NewUnitMark(kit.UnitNone), kit.Grow(kit.NewText(kit.TextOptions{Ellipsis: true})))
}

func (p *rosterPick) updatePickCell(cell fyne.CanvasObject, r pickRow) {
	parts := cell.(*fyne.Container).Objects
	tick, mark := parts[0].(*kit.CellTick), parts[1].(*kit.UnitMark)
	name := parts[2].(*fyne.Container).Objects[0].(*kit.Text)
	tick.SetOn(r.chosen)
	tick.SetOnChange(func(bool) { p.toggle(r) })
	setShown(mark, r.isUnit && r.place >= 0)
	mark.Set(r.place)
	name.SetText(r.name)
	name.SetBold(r.isUnit)
	cell.Refresh()
}

func pickTint(r pickRow) fyne.ThemeColorName {
	if r.isUnit {
		return kit.ColorBg
	}
	return ""
}

func (p *rosterPick) show() {
	s := p.step
	p.table.SetRows(newPickRows(s.dir, s.d, p.chosen, p.typed, s.desk.Words))
	button := p.dialog.Button(2)
	button.SetText(s.desk.Words.F("meeting.roster.pick.add", "n", len(p.chosen)))
	button.SetOff(len(p.chosen) == 0)
}

func (p *rosterPick) searched(typed string) {
	p.typed = typed
	p.show()
}

func (p *rosterPick) focusTable() { kit.FocusOn(p.table) }

// submitted takes the only person found, or leads into the list.
func (p *rosterPick) submitted(string) {
	if rows := p.table.Rows(); len(rows) == 2 {
		p.toggle(rows[1])
		p.search.SetText("")
		return
	}
	if p.typed == "" && len(p.chosen) > 0 {
		p.dialog.Accept()
		return
	}
	p.focusTable()
}

func (p *rosterPick) activated(int, pickRow) { p.dialog.Accept() }

func (p *rosterPick) key(key fyne.KeyName, index int, row pickRow) bool {
	if key != fyne.KeySpace || index < 0 {
		return false
	}
	p.toggle(row)
	p.table.Next()
	return true
}

func (p *rosterPick) toggle(row pickRow) {
	p.chosen = toggled(p.chosen, row)
	p.show()
}

// add puts the chosen on the roster, whether the search shows them now or not.
func (p *rosterPick) add() bool {
	all := newPickRows(p.step.dir, p.step.d, p.chosen, "", p.step.desk.Words)
	p.step.addPeople(inDirectoryOrder(all, p.chosen))
	p.dialog.Hide()
	kit.FocusOn(p.step.table)
	return true
}

func (p *rosterPick) addAll() bool {
	all := newPickRows(p.step.dir, p.step.d, nil, "", p.step.desk.Words)
	for _, r := range all {
		for _, id := range r.people {
			p.chosen[id] = true
		}
	}
	return p.add()
}
