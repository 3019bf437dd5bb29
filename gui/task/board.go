package task

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// columnAside is the folded column of what is paused or withdrawn.
const columnAside = "aside"

// doneShown is how many of the tasks done the board shows, the newest; all of
// them stand in the table.
const doneShown = 200

// board shows the tasks as cards in a column for each state.
type board struct {
	desk     *kit.Desk
	commands commands
	kit      *kit.Board[card]
	tasks    map[data.TaskID]data.TrackedTask
	names    *cardNames
}

var _ view = (*board)(nil)

// newBoard makes a board without tasks.
func newBoard(desk *kit.Desk, c commands) *board {
	b := &board{desk: desk, commands: c, tasks: map[data.TaskID]data.TrackedTask{}}
	b.kit = kit.NewBoard(kit.BoardOptions[card]{
		Columns: b.columns(), Words: desk.Words, Key: func(c card) int64 { return int64(c.id) }, Card: func(c card) kit.BoardCard { return c.face },
		Place: b.place, OnMove: b.move, OnOpen: func(c card) { b.commands.open(c.id) }, OnAdd: b.add, OnKey: b.key, Menu: b.menu, Hints: b.hints(),
	})
	return b
}

func (b *board) columns() []kit.BoardColumn {
	icons := map[data.TaskState]kit.IconName{
		data.TaskNotStarted: kit.IconMissing, data.TaskUnderWay: kit.IconClock, data.TaskToConfirm: kit.IconEdit, data.TaskDone: kit.IconDone,
	}
	var columns []kit.BoardColumn
	aside := kit.BoardColumn{
		ID: columnAside, Title: b.desk.Words.T("task.board.aside"), Icon: kit.IconPaused, Folds: true, Empty: b.desk.Words.T("task.board.empty"),
	}
	for _, state := range data.TaskStates() {
		title := b.desk.Words.T("task_state." + state.String())
		if icon, own := icons[state]; own {
			columns = append(columns, kit.BoardColumn{
				ID: state.String(), Title: title, Icon: icon, Add: true, Empty: b.desk.Words.T("task.board.empty"),
			})
			continue
		}
		aside.Targets = append(aside.Targets, kit.BoardTarget{ID: state.String(), Title: title})
	}
	return append(columns, aside)
}

// columnOf returns the column in which the cards of a state stand.
func columnOf(state data.TaskState) string {
	if state == data.TaskPaused || state == data.TaskWithdrawn {
		return columnAside
	}
	return state.String()
}

func (b *board) hints() []kit.Hint {
	w := b.desk.Words
	return []kit.Hint{
		{Keys: []string{"Ctrl", "←", "→"}, Word: w.T("task.board.hint.column")},
		{Keys: []string{"M"}, Word: w.T("task.board.hint.move")},
		{Keys: []string{"U"}, Word: w.T("task.board.hint.urge")},
		{Keys: []string{"G"}, Word: w.T("task.board.hint.extend")},
		{Keys: []string{"Space"}, Word: w.T("task.board.hint.select")},
		{Keys: []string{"Enter"}, Word: w.T("task.board.hint.open")},
	}
}

func (b *board) content() fyne.CanvasObject { return b.kit }

func (b *board) focus() { kit.FocusOn(b.kit) }

func (b *board) chosen() []data.TaskID { return idsOf(b.kit.Acting()) }

func (b *board) choose(id data.TaskID) { b.kit.Select(int64(id)) }

func (b *board) show(s shown) {
	b.names = newCardNames(s.tracking, b.desk.Words)
	b.tasks = make(map[data.TaskID]data.TrackedTask, len(s.tracking.Tasks))
	cards := map[string][]card{}
	for _, t := range s.tracking.Tasks {
		b.tasks[t.ID] = t
		c := newCard(t, b.names)
		cards[columnOf(t.State)] = append(cards[columnOf(t.State)], c)
	}
	for _, column := range cards {
		slices.SortFunc(column, compareCards)
	}
	done := data.TaskDone.String()
	b.kit.SetTotal(done, len(cards[done]))
	b.limitDone(cards, s.doneSince)
	b.kit.SetCards(cards)
}

// limitDone shows only the newest of what is done, and says how much is left out.
func (b *board) limitDone(cards map[string][]card, since data.Day) {
	column, note := data.TaskDone.String(), ""
	if !since.IsZero() {
		note = b.desk.Words.F("task.board.done_since", "day", since.Short())
	}
	if more := len(cards[column]) - doneShown; more > 0 {
		cards[column] = cards[column][:doneShown]
		note = b.desk.Words.F("task.board.done_more", "n", strconv.Itoa(doneShown), "more", strconv.Itoa(more))
	}
	b.kit.SetNote(column, note)
}

func (b *board) place(c card, column string, cards []card) int {
	if column == data.TaskDone.String() && c.state != data.TaskDone {
		return 0
	}
	return placeCard(c, cards)
}

// move asks the screen to bring tasks into a state. Where the screen asks nothing
// first the cards are shown there at once; the load that follows shows what was
// kept.
func (b *board) move(m kit.BoardMove[card]) {
	to := data.TaskState(m.To)
	if to == data.TaskNotStarted || to == data.TaskUnderWay {
		b.kit.Relocate(b.moved(m.Cards, to), columnOf(to))
	}
	b.commands.move(idsOf(m.Cards), to)
}

// moved returns cards as they are in another state.
func (b *board) moved(cards []card, to data.TaskState) []card {
	moved := make([]card, 0, len(cards))
	for _, c := range cards {
		t, known := b.tasks[c.id]
		if !known {
			continue
		}
		t.State = to
		moved = append(moved, newCard(t, b.names))
	}
	return moved
}

func (b *board) add(column string) {
	if column == columnAside {
		return
	}
	b.commands.add(data.TaskState(column))
}

// key does what a single key does to the cards acted on.
func (b *board) key(key fyne.KeyName, cards []card) bool {
	if len(cards) == 0 {
		return false
	}
	switch key {
	case fyne.KeyU:
		b.commands.urge(idsOf(cards))
	case fyne.KeyG:
		b.commands.extend(idsOf(cards))
	default:
		return false
	}
	return true
}

// menu lists what can be done with cards.
func (b *board) menu(cards []card) *fyne.Menu {
	w, ids := b.desk.Words, idsOf(cards)
	move := fyne.NewMenuItem(w.T("task.board.menu.move"), nil)
	move.ChildMenu = b.kit.TargetMenu(cards, nil)
	items := []*fyne.MenuItem{
		move, fyne.NewMenuItem(w.T("task.board.menu.urge"), func() { b.commands.urge(ids) }),
		fyne.NewMenuItem(w.T("task.board.menu.extend"), func() { b.commands.extend(ids) }),
		fyne.NewMenuItem(w.T("task.board.menu.reassign"), func() { b.commands.reassign(ids) }),
	}
	if len(ids) == 1 {
		open := fyne.NewMenuItem(w.T("task.board.menu.open"), func() { b.commands.open(ids[0]) })
		items = append([]*fyne.MenuItem{open, fyne.NewMenuItemSeparator()}, items...)
	}
	return fyne.NewMenu("", items...)
}

func idsOf(cards []card) []data.TaskID {
	ids := make([]data.TaskID, len(cards))
	for i, c := range cards {
		ids[i] = c.id
	}
	return ids
}
