package task

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// view shows the chosen tasks in one way: as a board, a table or figures.
type view interface {
	content() fyne.CanvasObject
	// show shows the tasks after each load. It is called on the UI goroutine.
	show(shown)
	// focus puts the focus where work goes on.
	focus()
	// chosen returns the tasks that a command is for: those selected, else the
	// focused one.
	chosen() []data.TaskID
	// choose brings a task into view and highlights it.
	choose(data.TaskID)
}

// tooled is a view with controls of its own, which stand at the end of the
// filter bar while it is in view.
type tooled interface {
	tools() []fyne.CanvasObject
}

// acting is a view with actions of its own for the menu.
type acting interface {
	actions() []kit.Action
}

// menued is a view with a menu of how it looks, beside the main button.
type menued interface {
	menu() *fyne.Menu
}

// shown is what a view shows: the tasks that the filter chose, with all that
// names them.
type shown struct {
	tracking data.Tracking
	// doneSince is the day from which on the tasks done were read; the zero day: all.
	doneSince data.Day
}

// commands is what views ask the screen to do with tasks.
type commands interface {
	// open shows a task in full.
	open(id data.TaskID)
	// add asks for a new task, to stand in a column.
	add(state data.TaskState)
	// move brings tasks into a state, as one step of undo. It asks for the result
	// on completion, and for the reason where one is needed.
	move(ids []data.TaskID, to data.TaskState)
	// chooseMove asks into which state to bring tasks.
	chooseMove(ids []data.TaskID)
	urge(ids []data.TaskID)
	extend(ids []data.TaskID)
	reassign(ids []data.TaskID)
	// only lists exactly these tasks; words say what they are.
	only(ids []data.TaskID, words string)
}

// mode is a way of showing tasks that the user can choose.
type mode struct {
	key  string
	icon kit.IconName
	make func(*kit.Desk, commands) view
}

// modes lists the ways of showing tasks, in their order.
func modes() []mode {
	return []mode{
		{"board", kit.IconBoard, func(d *kit.Desk, c commands) view { return newBoard(d, c) }},
		{"table", kit.IconRows, func(d *kit.Desk, c commands) view { return newTable(d, c) }},
		{"figures", kit.IconChart, func(d *kit.Desk, c commands) view { return newFigures(d, c) }},
	}
}
