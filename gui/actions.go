package gui

import (
	"fyne.io/fyne/v2"

	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// windowItems are the actions of an open register that no screen owns.
func (s *session) windowItems() []item {
	items := s.editItems()
	items = append(items, s.viewItems()...)
	items = append(items,
		s.action(kit.MenuMeeting, "action.next_briefing", ctrlShift(fyne.KeyN), s.nextBriefing),
		s.action(kit.MenuMeeting, "action.meetings", nil, func() { s.navigate(kit.Place{Name: kit.PlaceMeetings}) }),
	)
	items = append(items, s.roomItems()...)
	return append(items,
		s.action(kit.MenuTask, "action.tasks", nil, func() { s.navigate(kit.Place{Name: kit.PlaceTasks}) }),
		s.action(kit.MenuBallot, "action.ballots", nil, func() { s.navigate(kit.Place{Name: kit.PlaceBallots}) }),
		s.action(kit.MenuHelp, "action.keys", kit.FunctionKey(fyne.KeyF1), s.showKeys),
		s.action(kit.MenuHelp, "action.about", nil, s.showAbout),
	)
}

func (s *session) action(menu kit.MenuName, key string, shortcut fyne.Shortcut, run func()) item {
	return item{Action: kit.Action{Menu: menu, Label: s.o.Words.T(key), Key: shortcut, Run: run}}
}

// editItems hand Ctrl+Z, X, C, V and A to the focused field: the menu sees those
// keys before the field does.
func (s *session) editItems() []item {
	clipboard := fyne.CurrentApp().Clipboard()
	items := s.undoItems()
	items = append(items,
		s.fieldItem("action.cut", &fyne.ShortcutCut{Clipboard: clipboard}),
		s.fieldItem("action.copy", &fyne.ShortcutCopy{Clipboard: clipboard}),
		s.fieldItem("action.paste", &fyne.ShortcutPaste{Clipboard: clipboard}),
		s.fieldItem("action.select_all", &fyne.ShortcutSelectAll{}),
	)
	items[len(items)-4].separated = true
	find := s.action(kit.MenuEdit, "action.find", ctrl(fyne.KeyK), s.find)
	find.separated = true
	return append(items, find)
}

func (s *session) fieldItem(key string, shortcut fyne.Shortcut) item {
	i := s.action(kit.MenuEdit, key, shortcut, func() { s.toField(shortcut) })
	i.inDialogs = true
	return i
}

// toField gives a shortcut to the focused control, as Fyne would without a menu.
func (s *session) toField(shortcut fyne.Shortcut) bool {
	field, ok := s.o.Window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		return false
	}
	if off, can := field.(fyne.Disableable); can && off.Disabled() && shortcut.ShortcutName() != "Copy" && shortcut.ShortcutName() != "SelectAll" {
		return false
	}
	field.TypedShortcut(shortcut)
	return true
}

// undoItems offer to take back typing while a text field has the focus, and the
// last step of the register.
func (s *session) undoItems() []item {
	label, can := s.o.Register.UndoLabel()
	step := s.action(kit.MenuEdit, "action.undo_nothing", nil, s.undo)
	step.Off = !can
	if can {
		step.Label = s.undoWords("action.undo_step", label)
	}
	if !s.inField {
		step.Key = &fyne.ShortcutUndo{}
		return []item{step}
	}
	typing := s.fieldItem("action.undo_typing", &fyne.ShortcutUndo{})
	typing.Run = s.undoTyping
	return []item{
		typing, s.fieldItem("action.redo_typing", &fyne.ShortcutRedo{}), step,
	}
}

// undoTyping takes back typing. In a field that was written into the register and
// emptied there is none: the key then takes back what was written.
func (s *session) undoTyping() {
	field, ok := s.o.Window.Canvas().Focused().(interface{ Blank() bool })
	if ok && field.Blank() && s.o.Window.Canvas().Overlays().Top() == nil {
		s.undo()
		return
	}
	s.toField(&fyne.ShortcutUndo{})
}

func (s *session) undoWords(key string, l sqlite.UndoLabel) string {
	step := s.o.Words.F("action.step", "action", vietnamese.LowerFirst(s.o.Words.T("activity."+string(l.Action))),
		"record", s.o.Words.T("record."+string(l.Kind)))
	if l.Subject != "" {
		step += " “" + shortened(l.Subject, 40) + "”"
	}
	return s.o.Words.F(key, "step", step)
}

// undo takes back the last step of the register and says which.
func (s *session) undo() {
	s.flush()
	label, err := s.o.Register.Undo(s.desk.Context())
	if err != nil {
		s.fail(err)
		return
	}
	s.status.say(s.undoWords("action.undone", label))
	s.buildMenu()
}

func (s *session) viewItems() []item {
	var items []item
	keys := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6}
	for i, p := range railPlaces() {
		items = append(items, s.action(kit.MenuView, p.key, ctrl(keys[i]), func() { s.navigate(kit.Place{Name: p.name}) }))
	}
	back := s.action(kit.MenuView, "action.back", alt(fyne.KeyLeft), func() { s.goBack(-1) })
	back.Off, back.separated = !s.history.can(-1), true
	forth := s.action(kit.MenuView, "action.forth", alt(fyne.KeyRight), func() { s.goBack(1) })
	forth.Off = !s.history.can(1)
	return append(items, back, forth, s.action(kit.MenuView, "action.reload", kit.FunctionKey(fyne.KeyF5), s.reload))
}

// isTextField reports whether a control holds typed text.
func isTextField(o fyne.Focusable) bool {
	field, ok := o.(interface{ SelectedText() string })
	if !ok {
		return false
	}
	off, can := field.(fyne.Disableable)
	return !can || !off.Disabled()
}
