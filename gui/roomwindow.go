package gui

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
	"giaoban/gui/room"
)

// roomWindow is the window for the second screen, while it is open.
type roomWindow struct {
	room   *room.Room
	window fyne.Window
}

// roomItems are the actions of the room's screen.
func (s *session) roomItems() []item {
	open := s.action(kit.MenuMeeting, "action.room", ctrl(fyne.KeyF11), s.toggleRoom)
	open.separated = true
	hold := s.action(kit.MenuMeeting, "action.room_hold", ctrl(fyne.KeyF12), s.holdRoom)
	next := s.action(kit.MenuMeeting, "action.room_next", ctrl(fyne.KeyF8), func() { s.stepRoom(1) })
	previous := s.action(kit.MenuMeeting, "action.room_previous", ctrl(fyne.KeyF7), func() { s.stepRoom(-1) })
	hold.Off, next.Off, previous.Off = s.room == nil, s.room == nil, s.room == nil
	return []item{open, hold, next, previous}
}

// toggleRoom opens the room's screen, over the whole of a second one where there
// is one, or closes it.
func (s *session) toggleRoom() {
	if s.room != nil {
		s.closeRoom()
		return
	}
	w := fyne.CurrentApp().NewWindow(s.o.Words.T("room.title"))
	s.room = &roomWindow{window: w, room: room.New(room.Options{
		Source: s.o.Register, Words: s.o.Words, Clock: s.o.Clock, Runner: s.o.Runner, Fail: s.fail,
	})}
	w.SetPadded(false)
	w.SetContent(s.room.room.Content())
	w.SetCloseIntercept(s.closeRoom)
	w.Canvas().SetOnTypedKey(s.roomKey)
	s.toSecondScreen(w)
	s.room.room.Follow(s.place())
	s.buildMenu()
}

// roomKey lets whoever stands at the room's screen close it.
func (s *session) roomKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		s.closeRoom()
	}
}

func (s *session) closeRoom() {
	if s.room == nil {
		return
	}
	closed := s.room
	s.room = nil
	closed.room.End()
	closed.window.Close()
	s.status.say(s.o.Words.T("room.closed"))
	s.buildMenu()
}

func (s *session) holdRoom() {
	if s.room != nil {
		s.room.room.Hold(!s.room.room.Held())
	}
}

func (s *session) stepRoom(by int) {
	if s.room != nil {
		s.room.room.Step(by)
	}
}

// tellRoom takes the room's screen to where the clerk is.
func (s *session) tellRoom() {
	if s.room != nil && s.shown != nil {
		s.room.room.Follow(s.place())
	}
}
