package task

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/gui/kit"
)

// Actions implements kit.Screen.
func (s *Screen) Actions() []kit.Action {
	if s.inDetail() {
		return s.detail.actions()
	}
	actions := append([]kit.Action{
		{Menu: kit.MenuTask, Label: s.words.T("task.do.add"), Key: ctrl(fyne.KeyN), Run: s.addHere},
	}, s.taskActions(s.view().chosen())...)
	actions = append(actions, s.paperActions()...)
	if v, ok := s.view().(acting); ok {
		actions = append(actions, v.actions()...)
	}
	actions = append(actions, s.sheetActions()...)
	for i, m := range s.modes {
		actions = append(actions, kit.Action{
			Menu: kit.MenuView, Label: s.words.F("task.do.mode", "mode", s.words.T("task.mode."+m.key)), Run: func() { s.setMode(i) }, Off: i == s.mode,
		})
	}
	return actions
}

// taskActions are what can be done with the chosen tasks.
func (s *Screen) taskActions(ids []data.TaskID) []kit.Action {
	none := len(ids) == 0
	of := func(key string, do func([]data.TaskID)) kit.Action {
		return kit.Action{Menu: kit.MenuTask, Label: s.words.T(key), Run: func() { do(s.chosen()) }, Off: none}
	}
	into := func(key string, to data.TaskState) kit.Action {
		return of(key, func(ids []data.TaskID) { s.move(ids, to) })
	}
	done := into("task.do.done", data.TaskDone)
	done.Key = kit.FunctionKey(fyne.KeyF10)
	return []kit.Action{
		of("task.do.move", s.chooseMove), of("task.do.urge", s.urge), of("task.do.extend", s.extend), of("task.do.reassign", s.reassign),
		into("task.do.report_done", data.TaskToConfirm), done, into("task.do.pause", data.TaskPaused),
		into("task.do.withdraw", data.TaskWithdrawn), into("task.do.resume", data.TaskUnderWay),
	}
}

// chosen returns the tasks that a command of the menu is for.
func (s *Screen) chosen() []data.TaskID {
	if s.inDetail() {
		return []data.TaskID{s.detail.id}
	}
	return s.view().chosen()
}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}
