package gui

import (
	"context"
	"errors"
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/proof"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// sessionOptions describes a session.
type sessionOptions struct {
	Register *sqlite.Register
	Words    *translations.Words
	Window   fyne.Window
	Clock    data.Clock
	Runner   kit.Runner
	Files    kit.Files
	Reader   *proof.Reader // shows papers
	Log      *slog.Logger
	User     string                                    // who sits at the desk
	OnUser   func()                                    // the name at the foot of the rail was pressed
	Screens  func(*kit.Desk, kit.PlaceName) kit.Screen // nil where there is no such place
	Program  func() []item                             // the actions that outlive the register
	Title    func() string                             // of the window, without a place
	Vote     func(data.BallotID)                       // takes a ballot to voting at the screen
	Timer    kit.Timer                                 // of what the status line says for a while; nil: kit.RealTimer
	Ahead    bool                                      // read what is likely to be opened before it is
}

// session is an open register in the window: its screens, the rail beside them
// and the status line beneath.
type session struct {
	o       sessionOptions
	desk    *kit.Desk
	screens map[kit.PlaceName]kit.Screen
	rail    *rail
	status  *statusLine
	middle  *fyne.Container
	root    *kit.Root
	history history
	shown   kit.Screen
	items   []item
	menu    string         // how the main menu reads
	last    fyne.Focusable // had the focus last
	inField bool           // the focus is in a text field

	room       *roomWindow // nil while it is closed
	projection func()      // takes the projected result away; nil while there is none
	figures    *kit.Loader[deskState]
	watch      *watch
	stopWarm   func() // ends the wait before screens read ahead
	stop       func()
	left       bool // the window is another's: what is still under way does not reach it
}

func newSession(o sessionOptions) *session {
	s := &session{o: o, middle: container.NewStack(), screens: map[kit.PlaceName]kit.Screen{}, stopWarm: func() {}, figures: kit.NewLoader[deskState](o.Runner)}
	s.status = newStatusLine(o.Words, s.navigate)
	if o.Timer != nil {
		s.status.timer = o.Timer
	}
	s.rail = newRail(railOptions{Words: o.Words, Navigate: s.navigate, OnUser: o.OnUser})
	s.rail.setUser(o.User)
	s.root = kit.NewRoot(container.New(&frameLayout{}, s.middle, s.rail, s.status.object))
	s.root.OnFocus = s.focusMoved
	s.root.OnKey = s.typedKey
	s.root.OnDialog = func(bool) { s.buildMenu() }
	s.desk = &kit.Desk{
		Register: o.Register, Words: o.Words, Window: o.Window, Clock: o.Clock, Runner: o.Runner, Files: o.Files, Reader: o.Reader,
		Navigate: s.navigate, Project: s.project, Find: s.find, NextBriefing: s.nextBriefing, Vote: o.Vote, Named: s.named, Fail: s.fail, Explain: s.explain,
		Saved: s.status.setSave, Say: s.status.say, ActionsChanged: s.buildMenu,
	}
	s.watch = newWatch(s.changed)
	s.stop = o.Register.Watch(s.watch.committed)
	return s
}

// layOut makes the screen of a place and lays all out in a size, before the
// session is shown.
func (s *session) layOut(name kit.PlaceName, state deskState, size fyne.Size) {
	s.middle.Objects = []fyne.CanvasObject{s.screen(name).Content()}
	s.showFigures(state, nil)
	s.root.Resize(size)
}

// open shows the session in the window, at a place, with what the status line
// says where that has been read already.
func (s *session) open(p kit.Place, state *deskState) {
	s.o.Window.SetContent(s.root)
	s.o.Window.Canvas().SetOnTypedKey(s.strayKey)
	s.navigate(p)
	s.warmLater()
	if state != nil {
		s.showFigures(*state, nil)
		return
	}
	s.readFigures()
}

// leave stores what is being typed and lets go of the register.
func (s *session) leave() {
	s.flush()
	s.closeRoom()
	s.endProjection()
	s.stop()
	s.watch.end()
	s.figures.Drop()
	s.stopWarm()
	s.status.stop()
	s.left = true
}

func (s *session) flush() {
	if s.shown != nil {
		s.shown.Flush()
	}
}

// navigate takes the user to a place and remembers it.
func (s *session) navigate(p kit.Place) {
	s.enter(p)
	s.history.visit(p)
	s.tellRoom()
	s.buildMenu()
}

// enter shows a place without remembering it.
func (s *session) enter(p kit.Place) {
	if s.left {
		return
	}
	screen := s.screen(p.Name)
	if screen == nil {
		p = kit.Place{Name: kit.PlaceHome}
		screen = s.screen(p.Name)
	}
	s.root.CloseFloat()
	if s.shown != screen {
		s.flush()
		s.o.Window.Canvas().Unfocus()
		s.shown = screen
		s.middle.Objects = []fyne.CanvasObject{screen.Content()}
		s.middle.Refresh()
	}
	s.rail.show(p.Name)
	s.o.Window.SetTitle(s.o.Title())
	screen.Enter(p)
}

// named puts the place in view before the title of the window.
func (s *session) named(place string) {
	if s.left {
		return
	}
	s.o.Window.SetTitle(place + " · " + s.o.Title())
	s.tellRoom()
}

// screen returns the screen of a place; it is made when it is first asked for.
func (s *session) screen(name kit.PlaceName) kit.Screen {
	screen, made := s.screens[name]
	if !made {
		screen = s.o.Screens(s.desk, name)
		s.screens[name] = screen
	}
	return screen
}

// place returns where the user is, as precisely as the screen can tell.
func (s *session) place() kit.Place {
	if teller, ok := s.shown.(interface{ Place() kit.Place }); ok {
		return teller.Place()
	}
	return s.history.present()
}

// goBack moves through where the user has been: -1 back, +1 forth.
func (s *session) goBack(by int) {
	if p, ok := s.history.step(by); ok {
		s.flush()
		s.enter(p)
		s.tellRoom()
		s.buildMenu()
	}
}

func (s *session) reload() {
	if s.shown != nil {
		s.shown.Reload()
	}
	s.readFigures()
}

// changed is called on the UI goroutine after commits.
func (s *session) changed() {
	s.reload()
	s.warmLater()
	if s.room != nil {
		s.room.room.Reload()
	}
	s.buildMenu()
}

// readFigures reads what status line and rail show.
func (s *session) readFigures() {
	now := s.o.Clock()
	s.figures.Load(func() (deskState, error) { return readDeskState(s.desk.Context(), s.o.Register, now) }, s.showFigures)
}

func (s *session) showFigures(state deskState, err error) {
	if err != nil {
		s.o.Log.Error("read the figures of the status line", "error", logged(err))
		return
	}
	s.status.setState(state)
	s.rail.setOverdue(state.late)
}

func (s *session) focusMoved(focused fyne.Focusable) {
	s.tellRoom()
	s.status.setHints(kit.HintsOf(focused))
	if focused != nil {
		s.last = focused
	}
	if inField := isTextField(focused); inField != s.inField {
		s.inField = inField
		s.buildMenu()
	}
}

// strayKey gets the keys that nothing has the focus for, as after a menu was
// opened with the mouse and given up: they belong to the list or board that had
// it. A text field is not gone back to: what is pressed beside it is not meant for it.
func (s *session) strayKey(key *fyne.KeyEvent) {
	canvas := s.o.Window.Canvas()
	if s.typedKey(key) || canvas.Focused() != nil || canvas.Overlays().Top() != nil {
		return
	}
	last, ok := s.last.(fyne.CanvasObject)
	if !ok || isTextField(s.last) || !s.root.Shows(last) {
		return
	}
	canvas.Focus(s.last)
	s.last.TypedKey(key)
}

// typedKey does what a key without Ctrl or Alt does in the window.
func (s *session) typedKey(key *fyne.KeyEvent) bool {
	actions := make([]kit.Action, len(s.items))
	for i, it := range s.items {
		actions[i] = it.Action
	}
	return kit.PressAction(actions, key)
}

// buildMenu makes the main menu anew from the window's own actions and those of
// the screen.
func (s *session) buildMenu() {
	if s.left {
		return
	}
	var actions []kit.Action
	if s.shown != nil {
		actions = s.shown.Actions()
	}
	window := append(s.windowItems(), s.o.Program()...)
	if over, open := kit.DialogActions(s.o.Window.Canvas()); open && len(over) > 0 {
		s.items = merge(window, over)
		for i := len(s.items) - len(over); i < len(s.items); i++ {
			s.items[i].inDialogs = true
		}
	} else {
		s.items = merge(window, actions)
	}
	if print := menuPrint(s.items); print != s.menu {
		s.menu = print
		s.o.Window.SetMainMenu(buildMenu(s.items, s.o.Words, s.runItem))
	}
}

// runItem returns what an entry of the menu does: whatever the item at its place
// does when it is chosen, because the menu is drawn anew only when it reads
// differently.
func (s *session) runItem(index int) func() {
	if s.items[index].inDialogs {
		return func() { s.items[index].Run() }
	}
	return s.guard(func() { s.items[index].Run() })
}

// guard keeps the keys of the menu from working behind a dialog.
func (s *session) guard(run func()) func() {
	return func() {
		if run != nil && s.o.Window.Canvas().Overlays().Top() == nil {
			run()
		}
	}
}

func (s *session) fail(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	s.o.Log.Error("shown to the user", "error", logged(err))
	if s.left {
		return
	}
	showFailure(s.o.Window, s.o.Words, s.explain(err))
}

func (s *session) explain(err error) string { return explainLogged(err, s.o.Words, s.o.Log) }

// The smallest window, in Fyne units whatever the letter size, so that large
// letters never push the status line out of a small screen.
const (
	frameMinWidth  float32 = 900
	frameMinHeight float32 = 560
)

// frameLayout places the screen, the rail at its left and the status line
// beneath both. The screen comes first, so that Tab reaches it first.
type frameLayout struct{}

func (frameLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(frameMinWidth, frameMinHeight)
}

func (frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	foot := kit.Px(kit.HeightStatusLine)
	rail := kit.Px(kit.WidthRail)
	kit.Put(objects[0], rail, 0, size.Width-rail, size.Height-foot)
	kit.Put(objects[1], 0, 0, rail, size.Height-foot)
	kit.Put(objects[2], 0, size.Height-foot, size.Width, foot)
}
