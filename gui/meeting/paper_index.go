package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// paperIndexWidth is the width of the list at the left, at 100 %.
const paperIndexWidth float32 = 312

// paperIndex is the list of papers at the left: one is in view, several may be ticked
// to be made at once.
type paperIndex struct {
	step  *papersStep
	table *kit.Table[paperRow]
	all   *kit.Link
	make  *kit.Button
	set   *kit.Button
	root  fyne.CanvasObject
}

func newPaperIndex(s *papersStep) *paperIndex {
	words := s.desk.Words
	x := &paperIndex{step: s}
	x.table = kit.NewTable(kit.TableOptions[paperRow]{
		Columns: []kit.Column[paperRow]{
			{ID: "name", Create: newPaperName, Update: x.setName},
			{ID: "state", Width: 88, Align: fyne.TextAlignTrailing, Create: kit.NewBadgeCell, Update: setPaperBadge},
		},
		HeadHidden: true, Bare: true, Bar: true, RowHeight: kit.RowTwoLines, Pad: 12, OnSelected: func(_ int, r paperRow) { s.choose(r.ref) },
		OnActivate: func(int, paperRow) { s.side.focus() },
		Marks:      &kit.TableMarks[paperRow]{Key: paperRow.key, OnChange: x.marked},
		Hints: []kit.Hint{
			{Keys: []string{"Space"}, Word: words.T("meeting.papers.hint.mark")},
			{Keys: []string{"Ctrl", "G"}, Word: words.T("meeting.papers.hint.make")},
			{Keys: []string{"Enter"}, Word: words.T("meeting.papers.hint.look")},
		},
	})
	x.all = kit.NewLink(kit.LinkOptions{Text: words.T("meeting.papers.all"), OnTap: x.toggleAll})
	x.make = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.papers.make"), Icon: kit.IconSheet, Keys: []string{"Ctrl", "G"}, OnTap: s.makeMarked})
	x.set = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.papers.set"), Icon: kit.IconPrint, Kind: kit.ButtonFlat, OnTap: s.askSet})
	x.make.SetOff(true)
	x.set.SetOff(true)
	head := kit.HBox(8, kit.Grow(kit.BodyBold(words.T("meeting.papers.title"))), x.all)
	x.root = kit.Ground(kit.ColorSurface, kit.VBox(0, kit.Inside(14, 16, 14, 16, head), kit.NewDivider(), kit.Grow(x.table), kit.NewDivider(),
		kit.Inside(12, 12, 8, 12, kit.VBox(4, x.make, x.set))))
	return x
}

// newPaperName makes a cell for the name of a paper, which may take two lines.
func newPaperName() fyne.CanvasObject {
	return kit.VBox(0, kit.NewText(kit.TextOptions{Wrap: true, MaxLines: 2, Line: 19}))
}

// setName names a paper; the one in view is bold.
func (x *paperIndex) setName(cell fyne.CanvasObject, row paperRow) {
	if box, ok := cell.(*fyne.Container); ok {
		if name, ok := box.Objects[0].(*kit.Text); ok {
			name.SetText(row.name)
			name.SetBold(row.ref == x.step.view.ref)
		}
	}
}

func setPaperBadge(cell fyne.CanvasObject, row paperRow) {
	if badge, ok := cell.(*kit.Badge); ok {
		badge.Set(row.badge)
	}
}

// show shows the papers; the one in view stays highlighted.
func (x *paperIndex) show(rows []paperRow) {
	x.table.SetRows(rows)
	x.set.SetOff(len(rows) == 0)
	x.stay()
	x.marked()
}

// stay highlights the paper in view.
func (x *paperIndex) stay() {
	x.table.SelectWhere(func(r paperRow) bool { return r.ref == x.step.view.ref })
}

// marked says how many papers the button makes.
func (x *paperIndex) marked() {
	n := len(x.table.Marked())
	text := x.step.desk.Words.T("meeting.papers.make")
	if n > 0 {
		text = x.step.desk.Words.F("meeting.papers.make_n", "n", n)
	}
	x.make.SetText(text)
	x.make.SetOff(n == 0)
	x.step.desk.ActionsChanged()
}

func (x *paperIndex) toggleAll() {
	x.table.MarkAll(len(x.table.Marked()) < len(x.table.Rows()))
}

// refs returns the papers that are ticked.
func (x *paperIndex) refs() []data.PaperRef {
	var refs []data.PaperRef
	for _, r := range x.table.Marked() {
		refs = append(refs, r.ref)
	}
	return refs
}
