package task

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// moveDialog asks into which state tasks are to be brought.
type moveDialog struct {
	screen *Screen
	ids    []data.TaskID
	list   *kit.Table[stateRow]
	dialog *kit.Dialog
}

// stateRow is a state to choose; its place from 1 is the key that chooses it.
type stateRow struct {
	key   string
	state data.TaskState
	text  string
}

// chooseMove implements commands.
func (s *Screen) chooseMove(ids []data.TaskID) {
	t, ok := s.read(ids)
	if !ok {
		return
	}
	d := &moveDialog{screen: s, ids: ids}
	d.list = kit.NewTable(kit.TableOptions[stateRow]{
		Columns: []kit.Column[stateRow]{
			{ID: "key", Width: 28, Text: func(r stateRow) kit.Span { return kit.Span{Text: r.key, Color: kit.ColorText3} }},
			{ID: "state", Text: func(r stateRow) kit.Span { return kit.Span{Text: r.text} }},
		},
		HeadHidden: true, Bare: true, Choice: true, Pad: 12, RowHeight: kit.RowDense,
		OnActivate: func(_ int, r stateRow) { d.take(r) }, OnKey: d.key,
	})
	d.list.SetRows(s.stateRows(t.Tasks))
	d.list.Select(0)
	d.dialog = kit.NewDialog(kit.DialogOptions{
		Title: s.words.F("task.move.title", "count", s.count(len(t.Tasks))), Words: s.words, Width: 460, First: d.list,
		Body: kit.VBox(12, s.listed(t.Tasks), d.list),
		Buttons: []kit.DialogButton{
			{Text: s.words.T("kit.cancel"), Cancel: true},
			{Text: s.words.T("task.move.yes"), Kind: kit.ButtonMain, OnTap: d.takeSelected},
		},
	})
	d.dialog.Show(s.desk.Window)
}

func (d *moveDialog) take(r stateRow) {
	d.dialog.Hide()
	d.screen.move(d.ids, r.state)
}

func (d *moveDialog) takeSelected() bool {
	if r, ok := d.list.SelectedRow(); ok {
		d.take(r)
	}
	return false
}

// key takes the state of a figure.
func (d *moveDialog) key(name fyne.KeyName, _ int, _ stateRow) bool {
	for _, r := range d.list.Rows() {
		if r.key == string(name) {
			d.take(r)
			return true
		}
	}
	return false
}

// stateRows lists the states into which tasks can be brought: the one that
// follows that of the first task comes first.
func (s *Screen) stateRows(tasks []data.TrackedTask) []stateRow {
	states := data.TaskStates()
	now := stateOrder(tasks[0].State)
	var rows []stateRow
	for i := 1; i <= len(states); i++ {
		state := states[(now+i)%len(states)]
		if state == tasks[0].State && len(tasks) == 1 {
			continue
		}
		rows = append(rows, stateRow{key: strconv.Itoa(len(rows) + 1), state: state, text: s.words.T("task_state." + state.String())})
	}
	return rows
}
