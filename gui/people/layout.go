package people

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// Columns of the table of people.
const (
	columnIDName      = "name"
	columnIDHonorific = "honorific"
	columnIDPosition  = "position"
	columnIDRank      = "rank"
	columnIDUnit      = "unit"
)

const (
	unitsWidth  float32 = 292
	searchWidth float32 = 340
	statusWidth float32 = 150
)

func (s *Screen) build() {
	words := s.desk.Words
	s.buildGroups()
	s.buildTable()
	s.search = kit.NewSearchBox(kit.SearchOptions{
		Placeholder: words.T("people.search"), OnChange: s.searched, OnDown: s.focusTable,
		Hints: []kit.Hint{{Keys: []string{"↓"}, Word: words.T("people.hint.list")}, {Keys: []string{"Esc"}, Word: words.T("people.hint.clear")}},
	})
	s.status = kit.NewSelect(kit.SelectOptions{Choices: statusChoices(words), Selected: "0", OnChange: s.chooseStatus})
	s.count = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Ellipsis: true, Align: fyne.TextAlignTrailing})
	s.trouble = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})

	tools := kit.Fold(8, 150, kit.Sized(searchWidth, 0, s.search), kit.Grow(s.count), kit.Sized(statusWidth, 0, s.status))
	s.right = kit.Ground(kit.ColorBg, kit.Inside(12, kit.Inset, 16, kit.Inset, kit.VBox(12, tools, s.trouble, kit.Grow(s.table))))
	s.content = kit.VBox(0, s.header(), kit.Grow(kit.Panels(s.unitPanel(), s.right, nil)))
}

func (s *Screen) header() fyne.CanvasObject {
	words := s.desk.Words
	return kit.NewHeader(kit.HeaderOptions{
		Title:  words.T("people.title"),
		Search: &kit.SearchButtonOptions{Text: words.T("header.search"), Keys: []string{"Ctrl", "K"}, OnTap: s.desk.Find},
		Actions: []fyne.CanvasObject{
			kit.NewButton(kit.ButtonOptions{Text: words.T("people.paste"), Icon: kit.IconRows, Keys: []string{"Ctrl", "Shift", "V"}, OnTap: s.pasteClipboard}),
			kit.NewButton(kit.ButtonOptions{Text: words.T("people.add"), Icon: kit.IconAdd, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "N"}, OnTap: s.addPerson}),
		},
	})
}

func (s *Screen) unitPanel() fyne.CanvasObject {
	add := kit.NewLink(kit.LinkOptions{Text: s.desk.Words.T("people.add_unit"), Icon: kit.IconAdd, OnTap: s.addUnit})
	list := kit.VBox(8, kit.Grow(s.groups), kit.Inside(0, 12, 12, 12, add))
	return kit.Sized(unitsWidth, 0, kit.Ground(kit.ColorSurface, kit.Inside(12, 12, 0, 12, list)))
}

func (s *Screen) focusTable() { kit.FocusOn(s.table) }

func (s *Screen) buildGroups() {
	words := s.desk.Words
	s.groups = kit.NewTable(kit.TableOptions[groupRow]{
		Columns: []kit.Column[groupRow]{
			{ID: "unit", Create: newGroupCell, Update: s.updateGroupCell},
			{ID: "count", Width: 36, Align: fyne.TextAlignTrailing, Text: groupCount},
		},
		RowHeight: kit.RowDense, HeadHidden: true, Bare: true, Choice: true, Pad: 12,
		OnSelected: s.chooseGroup, OnActivate: s.activateGroup, OnKey: s.groupKey, Menu: s.groupMenu,
		Hints: []kit.Hint{
			{Keys: []string{"↑", "↓"}, Word: words.T("people.hint.unit")},
			{Keys: []string{"Enter"}, Word: words.T("people.hint.edit")},
			{Keys: []string{"Alt", "↑↓"}, Word: words.T("people.hint.move")},
			{Keys: []string{"Del"}, Word: words.T("people.hint.retire_unit")},
		},
	})
}

func groupCount(r groupRow) kit.Span {
	return kit.Span{Text: itoa(r.count), Color: kit.ColorText2}
}

// A cell of the list of units: indent, mark or icon, name.
func newGroupCell() fyne.CanvasObject {
	return kit.HBox(8, kit.Gap(12), kit.NewUnitMark(kit.UnitNone), kit.NewIcon(kit.IconOptions{Size: 14}),
		kit.Grow(kit.NewText(kit.TextOptions{Ellipsis: true})))
}

func (s *Screen) updateGroupCell(cell fyne.CanvasObject, r groupRow) {
	parts := cell.(*fyne.Container).Objects
	indent, mark, icon := parts[0], parts[1].(*kit.UnitMark), parts[2].(*kit.Icon)
	name := parts[3].(*fyne.Container).Objects[0].(*kit.Text)
	setVisible(indent, r.depth > 0)
	setVisible(mark, r.place >= 0)
	mark.Set(r.place)
	setVisible(icon, r.group.kind == groupLeaders || r.group.kind == groupUnknown)
	if r.group.kind == groupLeaders {
		icon.Set(kit.IconFlag, kit.ColorText)
	} else {
		icon.Set(kit.IconMissing, kit.ColorText2)
	}
	name.SetText(r.name)
	name.SetColor(kit.ColorText)
	if r.depth > 0 || r.retired || r.group.kind == groupUnknown {
		name.SetColor(kit.ColorText2)
	}
	chosen := r.group == s.filter.group
	name.SetBold(chosen)
	if chosen {
		name.SetColor(kit.ColorPrimary)
	}
	cell.Refresh()
}

func setVisible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func (s *Screen) buildTable() {
	words := s.desk.Words
	s.table = kit.NewTable(kit.TableOptions[personRow]{
		Columns: []kit.Column[personRow]{
			{ID: columnIDName, Title: words.T("people.column.name"), Weight: 1.15, Least: 170, Create: newNameCell, Update: updateNameCell, Compare: keepOrder},
			{ID: columnIDHonorific, Title: words.T("people.column.honorific"), Width: 118, Drop: 2, Text: honorificCell},
			{ID: columnIDPosition, Title: words.T("people.column.position"), Weight: 1.15, Least: 90, Text: positionCell},
			{ID: columnIDRank, Title: words.T("people.column.rank"), Width: 168, Drop: 1, Text: rankCell, Compare: keepOrder},
			{ID: columnIDUnit, Title: words.T("people.column.unit"), Weight: 1, Least: 80, Create: newUnitCell, Update: updateUnitCell},
		},
		RowHeight: 38, OnSelected: s.selected, OnActivate: s.activate, OnKey: s.personKey, OnSort: s.sort, Menu: s.personMenu,
		Empty: kit.NewEmpty(kit.EmptyOptions{
			Icon: kit.IconPeople, Text: words.T("people.empty"),
			Action: kit.NewButton(kit.ButtonOptions{Text: words.T("people.add"), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: s.addPerson}),
		}),
		Hints: []kit.Hint{
			{Keys: []string{"F2"}, Word: words.T("people.hint.edit")},
			{Keys: []string{"Ctrl", "N"}, Word: words.T("people.hint.add")},
			{Keys: []string{"Del"}, Word: words.T("people.hint.retire")},
		},
	})
	s.table.SortBy(columnIDName, false)
}

// keepOrder marks a column that can be sorted by; newPersonRows does it.
func keepOrder(personRow, personRow) int { return 0 }

func newNameCell() fyne.CanvasObject { return kit.NewText(kit.TextOptions{Ellipsis: true}) }

func updateNameCell(cell fyne.CanvasObject, r personRow) {
	color := kit.ColorText
	if r.person.Retired {
		color = kit.ColorText3
	}
	rest := r.rest
	if rest != "" {
		rest += " "
	}
	cell.(*kit.Text).SetSpans([]kit.Span{{Text: rest, Color: color}, {Text: r.given, Bold: true, Color: color}})
}

const nothing = "–"

func orNothing(text string) string {
	if text == "" {
		return nothing
	}
	return text
}

func honorificCell(r personRow) kit.Span {
	return kit.Span{Text: orNothing(r.honorific), Color: kit.ColorText2}
}

func positionCell(r personRow) kit.Span { return kit.Span{Text: orNothing(r.position)} }

func rankCell(r personRow) kit.Span {
	return kit.Span{Text: r.rank, Color: kit.ColorText2}
}

func newUnitCell() fyne.CanvasObject {
	return kit.HBox(6, kit.NewUnitMark(kit.UnitNone), kit.NewIcon(kit.IconOptions{Name: kit.IconMissing, Color: kit.ColorAmber, Size: 14}),
		kit.Grow(kit.NewText(kit.TextOptions{Ellipsis: true})))
}

func updateUnitCell(cell fyne.CanvasObject, r personRow) {
	parts := cell.(*fyne.Container).Objects
	mark, icon := parts[0].(*kit.UnitMark), parts[1]
	name := parts[2].(*fyne.Container).Objects[0].(*kit.Text)
	setVisible(mark, r.place >= 0)
	mark.Set(r.place)
	setVisible(icon, r.unknown)
	name.SetText(r.unit)
	name.SetColor(kit.ColorText)
	if r.unknown {
		name.SetColor(kit.ColorAmber)
	}
	cell.Refresh()
}
