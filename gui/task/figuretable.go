package task

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/figures"
	"giaoban/gui/kit"
)

// figureNumber is a number of the table and the tasks behind it.
type figureNumber struct {
	text  string
	tasks figures.Tasks
	alert bool // overdue: red, with "!"
	title string
}

// figureRow is a row of the table. The first one is the total.
type figureRow struct {
	key     figures.Key
	total   bool
	name    string
	mark    int // place of its unit in the directory from 0, kit.UnitAll, kit.UnitNone
	numbers []figureNumber
}

// same reports whether two rows count the same thing.
func (r figureRow) same(other figureRow) bool { return r.key == other.key && r.total == other.total }

// newFigureRows makes the rows of a table, the total first, where it is seen
// without scrolling.
func newFigureRows(t figures.Table, units []data.Unit, words *translations.Words) []figureRow {
	total := newFigureRow(t.Total, t.Ask.By, words)
	total.total, total.name, total.mark = true, words.T("figure.total"), kit.UnitNone
	rows := []figureRow{total}
	for _, row := range t.Rows {
		r := newFigureRow(row, t.Ask.By, words)
		r.name, r.mark = row.Label(t.Ask.By, words), markOf(row.Key, units)
		rows = append(rows, r)
	}
	return rows
}

func newFigureRow(row figures.Row, by figures.By, words *translations.Words) figureRow {
	r := figureRow{key: row.Key}
	add := func(title string, tasks figures.Tasks, alert bool) {
		n := figureNumber{text: strconv.Itoa(len(tasks)), tasks: tasks, title: title, alert: alert && len(tasks) > 0}
		if n.alert {
			n.text = "! " + n.text
		}
		r.numbers = append(r.numbers, n)
	}
	add(words.T("figure.assigned"), row.Assigned, false)
	for _, s := range data.Standings() {
		add(words.T("figure.short."+s.String()), row.Of[s], s == data.StandingOverdue)
	}
	add(words.T("figure.extended"), row.Extended, false)
	if row.Extensions > len(row.Extended) {
		last := &r.numbers[len(r.numbers)-1]
		last.text = words.F("figure.extended.count", "tasks", len(row.Extended), "times", row.Extensions)
	}
	if by == figures.ByMonth {
		add(words.T("figure.done_within"), row.DoneWithin, false)
		add(words.T("figure.overdue_at_end"), row.OverdueAtEnd, true)
	}
	return r
}

func markOf(k figures.Key, units []data.Unit) int {
	if k.Kind == figures.AllUnits {
		return kit.UnitAll
	}
	for _, u := range units {
		if u.ID == k.Unit && u.ID != 0 {
			return u.Order - 1
		}
	}
	return kit.UnitNone
}

// figureTable is the table of one way of counting. ← and → go from number to
// number of the highlighted row; Enter opens the tasks of the marked one.
type figureTable struct {
	words *translations.Words
	by    figures.By
	only  func(ids []data.TaskID, words string)
	at    int // the marked number
	table *kit.Table[figureRow]
}

// widthsOfNumbers are those of the columns at 100 %: assigned, the standings,
// extended, and of months what was done within and overdue at the end.
var widthsOfNumbers = []float32{80, 106, 98, 128, 80, 72, 84, 82, 70, 104, 122, 134}

func newFigureTable(words *translations.Words, by figures.By, only func([]data.TaskID, string)) *figureTable {
	f := &figureTable{words: words, by: by, only: only}
	f.table = kit.NewTable(kit.TableOptions[figureRow]{
		Columns: f.columns(), RowHeight: kit.RowDense, OnKey: f.key, OnActivate: func(int, figureRow) { f.open(f.at) },
		OnSelected: func(int, figureRow) { f.mark() },
		Hints: []kit.Hint{
			{Keys: []string{"↑", "↓", "←", "→"}, Word: words.T("figure.hint.number")}, {Keys: []string{"Enter"}, Word: words.T("figure.hint.open")},
		},
	})
	return f
}

func (f *figureTable) columns() []kit.Column[figureRow] {
	least := float32(150)
	if f.by == figures.ByMonth {
		least = 110
	}
	columns := []kit.Column[figureRow]{{
		ID: "name", Title: f.words.T("figure.by." + f.by.String()), Weight: 1, Least: least, Create: newNameCell, Update: f.updateName,
	}}
	for i, n := range newFigureRow(figures.Row{}, f.by, f.words).numbers {
		columns = append(columns, kit.Column[figureRow]{
			ID: strconv.Itoa(i), Title: n.title, Width: widthsOfNumbers[i], Align: fyne.TextAlignTrailing, Drop: drop(i),
			Create: func() fyne.CanvasObject { return kit.NewNumberCell() },
			Update: func(cell fyne.CanvasObject, row figureRow) { f.updateNumber(cell, row, i) },
		})
	}
	return columns
}

// drop says which columns go first where the table is too narrow: what is counted
// beside, then what is withdrawn and paused, then what has no deadline.
func drop(i int) int {
	standings := data.Standings()
	switch {
	case i == len(standings)+1:
		return 5
	case i == 0 || i > len(standings):
		return 0
	}
	switch standings[i-1] {
	case data.StandingWithdrawn:
		return 4
	case data.StandingPaused:
		return 3
	case data.StandingDoneUndated:
		return 2
	case data.StandingUndated:
		return 1
	}
	return 0
}

func newNameCell() fyne.CanvasObject { return kit.UnitLine(kit.UnitNone, "") }

// updateName shows the name, before it the mark of a unit.
func (f *figureTable) updateName(cell fyne.CanvasObject, r figureRow) {
	line, ok := cell.(*fyne.Container)
	if !ok {
		return
	}
	if mark, ok := line.Objects[0].(*kit.UnitMark); ok {
		mark.Set(r.mark)
		mark.Hidden = r.total || f.by == figures.ByMonth || f.by == figures.ByField
	}
	if grown, ok := line.Objects[1].(*fyne.Container); ok {
		if name, ok := grown.Objects[0].(*kit.Text); ok {
			name.SetText(r.name)
			name.SetBold(r.total)
		}
	}
}

func (f *figureTable) updateNumber(cell fyne.CanvasObject, r figureRow, i int) {
	shown, ok := cell.(*kit.NumberCell)
	if !ok {
		return
	}
	n := r.numbers[i]
	o := kit.NumberOptions{Text: n.text, Bold: r.total || i == 0, Color: kit.ColorText}
	switch {
	case n.alert:
		o.Color, o.Bold = kit.ColorRed, true
	case len(n.tasks) == 0:
		o.Color, o.Bold = kit.ColorText3, false
	}
	if row, chosen := f.table.SelectedRow(); chosen && row.same(r) && i == f.at {
		o.Marked = true
	}
	if len(n.tasks) > 0 {
		o.OnTap = func() { f.openOf(r, i) }
	}
	shown.Set(o)
}

// show shows other figures; the highlighted row stays that of the same name.
func (f *figureTable) show(t figures.Table, units []data.Unit) {
	keep, kept := f.table.SelectedRow()
	rows := newFigureRows(t, units, f.words)
	if len(t.Total.Assigned) == 0 && len(t.Rows) == 0 {
		rows = nil
	}
	f.table.SetRows(rows)
	if kept {
		f.table.SelectWhere(keep.same)
	}
	f.mark()
}

// mark draws the rows anew, so that the marked number is seen.
func (f *figureTable) mark() {
	if row, ok := f.table.SelectedRow(); ok {
		f.table.UpdateRow(f.table.Selected(), row)
	}
}

func (f *figureTable) key(name fyne.KeyName, _ int, _ figureRow) bool {
	step := 0
	switch name {
	case fyne.KeyLeft:
		step = -1
	case fyne.KeyRight:
		step = 1
	default:
		return false
	}
	row, ok := f.table.SelectedRow()
	if !ok {
		return false
	}
	f.at = max(min(f.at+step, len(row.numbers)-1), 0)
	f.mark()
	return true
}

func (f *figureTable) open(i int) {
	if row, ok := f.table.SelectedRow(); ok {
		f.openOf(row, i)
	}
}

// openOf lists the tasks of a number.
func (f *figureTable) openOf(row figureRow, i int) {
	if n := row.numbers[i]; len(n.tasks) > 0 {
		f.only(n.tasks, n.title+" · "+row.name)
	}
}
