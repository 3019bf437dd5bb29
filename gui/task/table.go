package task

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// table lists the tasks: sorted by a column, gathered in groups, several to be
// selected.
type table struct {
	desk     *kit.Desk
	words    *translations.Words
	commands commands

	held   shown
	sort   sorting
	by     grouping
	folded map[string]bool
	hidden []string // columns left out
	keys   keyring

	list   *kit.Table[row]
	groups *kit.Select
	foot   *selectionBar
	root   *fyne.Container
}

var (
	_ view   = (*table)(nil)
	_ tooled = (*table)(nil)
	_ acting = (*table)(nil)
	_ menued = (*table)(nil)
)

// Names under which the look of the table is remembered.
const (
	memoryGroup  = "task.table.group"
	memoryHidden = "task.table.hidden"
	memorySort   = "task.table.sort"
)

const widthGroups float32 = 146

func newTable(desk *kit.Desk, c commands) *table {
	t := &table{desk: desk, words: desk.Words, commands: c, folded: map[string]bool{}, keys: keyring{}}
	t.recall()
	t.build()
	return t
}

// recall takes up the look the table was left with.
func (t *table) recall() {
	t.by, t.sort, t.hidden = groupUnit, sorting{column: columnDeadline}, hiddenAtFirst()
	if by := grouping(t.desk.Recall(memoryGroup)); slices.Contains(groupings(), by) {
		t.by = by
	}
	if kept := t.desk.Recall(memoryHidden); kept != "" {
		t.hidden = strings.Split(kept, " ")
	}
	if kept := t.desk.Recall(memorySort); kept != "" {
		t.sort.column, t.sort.down = strings.TrimPrefix(kept, "-"), strings.HasPrefix(kept, "-")
	}
}

func (t *table) build() {
	w := t.words
	t.list = kit.NewTable(kit.TableOptions[row]{
		Columns: columns(w), RowHeight: kit.RowDense, GroupOf: t.groupOf, OnFold: t.fold,
		OnActivate: func(_ int, r row) { t.commands.open(r.id()) }, OnKey: t.key, OnSort: t.sorted, Menu: t.menuOf,
		Marks: &kit.TableMarks[row]{Key: func(r row) int64 { return int64(r.id()) }, OnChange: t.marked},
		Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconTask, Text: w.T("task.nothing")}),
		Hints: t.hints(),
	})
	t.foot = newSelectionBar(selectionBarOptions{
		Words: w, Chosen: t.chosen, Commands: t.commands, Clear: t.clear,
	})
	choices := make([]kit.Choice, 0, len(groupings()))
	for _, g := range groupings() {
		choices = append(choices, kit.Choice{Key: string(g), Text: w.T("task.group." + string(g))})
	}
	t.groups = kit.NewSelect(kit.SelectOptions{Choices: choices, Selected: string(t.by), OnChange: t.regroup})
	t.root = kit.VBox(14, kit.Grow(t.list), t.foot.root)
	t.list.SortBy(t.sort.column, t.sort.down)
	t.hideColumns()
	t.foot.show(0)
}

func (t *table) hints() []kit.Hint {
	w := t.words
	return []kit.Hint{
		{Keys: []string{"Space"}, Word: w.T("task.hint.mark")},
		{Keys: []string{"Shift", "↑↓"}, Word: w.T("task.hint.mark_more")},
		{Keys: []string{"Enter"}, Word: w.T("task.hint.open")},
		{Keys: []string{"1", "–", "9"}, Word: w.T("task.hint.sort")},
	}
}

// groupOf is the heading of a row. Rows without groups have none at all.
func (t *table) groupOf(r row) kit.Group { return r.group }

func (t *table) content() fyne.CanvasObject { return t.root }

func (t *table) tools() []fyne.CanvasObject {
	return []fyne.CanvasObject{kit.Sized(widthGroups, 0, t.groups)}
}

func (t *table) focus() { kit.FocusOn(t.list) }

// show implements view.
func (t *table) show(s shown) {
	t.held = s
	t.fill()
}

// fill shows the rows anew, with the same task highlighted.
func (t *table) fill() {
	selected, had := t.list.SelectedRow()
	at := t.list.Selected()
	n := newNames(t.held.tracking, t.words)
	rows := newRows(n)
	sortRows(rows, t.sort, t.keys)
	t.list.SetGroups(t.by != groupNone)
	t.list.SetRows(n.groupRows(rows, t.by, t.folded))
	if had && t.list.SelectWhere(func(r row) bool { return r.id() == selected.id() }) < 0 {
		t.list.Select(min(at, len(rows)-1))
	}
	t.foot.show(len(t.list.Marked()))
}

// chosen implements view.
func (t *table) chosen() []data.TaskID {
	var ids []data.TaskID
	for _, r := range t.list.Marked() {
		ids = append(ids, r.id())
	}
	if r, ok := t.list.SelectedRow(); ok && len(ids) == 0 {
		ids = append(ids, r.id())
	}
	return ids
}

// choose implements view. The group of the task is opened.
func (t *table) choose(id data.TaskID) {
	for _, r := range t.list.Rows() {
		if r.id() == id && r.group.Folded {
			t.fold(r.group.Title, false)
			break
		}
	}
	t.list.SelectWhere(func(r row) bool { return r.id() == id })
}

// marked is told that other tasks are selected.
func (t *table) marked() {
	t.foot.show(len(t.list.Marked()))
	t.root.Refresh()
}

func (t *table) clear() {
	t.list.MarkAll(false)
	t.focus()
}

// fold hides the rows of a group, or shows them.
func (t *table) fold(title string, folded bool) {
	t.folded[title] = folded
	t.fill()
}

func (t *table) foldAll(folded bool) {
	for _, r := range t.list.Rows() {
		t.folded[r.group.Title] = folded
	}
	t.fill()
}

func (t *table) regroup(key string) {
	t.by, t.folded = grouping(key), map[string]bool{}
	t.desk.Remember(memoryGroup, key)
	t.hideColumns()
	t.fill()
}

// sorted is told by the head that the rows are to be in another order.
func (t *table) sorted(column string, down bool) {
	t.sort = sorting{column, down}
	kept := column
	if down {
		kept = "-" + column
	}
	t.desk.Remember(memorySort, kept)
	t.fill()
}

// sortBy orders by a column; by the same once more turns the order round.
func (t *table) sortBy(column string) {
	down := t.sort.column == column && !t.sort.down
	t.list.SortBy(column, down)
	t.sorted(column, down)
}

// hideColumns leaves out the columns that are not chosen, and the one that the
// headings of the groups say already.
func (t *table) hideColumns() {
	hidden := slices.Clone(t.hidden)
	switch t.by {
	case groupUnit:
		hidden = append(hidden, columnLead)
	case groupPerson:
		hidden = append(hidden, columnPerson)
	case groupMeeting:
		// The heading names the briefing, the column the conclusion too.
	}
	t.list.SetHidden(hidden...)
}

// key does what single keys do to the chosen tasks.
func (t *table) key(name fyne.KeyName, _ int, _ row) bool {
	switch name {
	case fyne.KeyM:
		t.commands.chooseMove(t.chosen())
	case fyne.KeyU:
		t.commands.urge(t.chosen())
	case fyne.KeyG:
		t.commands.extend(t.chosen())
	case fyne.KeyL:
		t.commands.reassign(t.chosen())
	default:
		return t.sortKey(name)
	}
	return true
}

// sortKey orders by the first to ninth column in view.
func (t *table) sortKey(name fyne.KeyName) bool {
	if len(name) != 1 || name < fyne.Key1 || name > fyne.Key9 {
		return false
	}
	shown := t.list.ColumnsShown()
	if i := int(name[0] - '1'); i < len(shown) {
		t.sortBy(shown[i])
	}
	return true
}
