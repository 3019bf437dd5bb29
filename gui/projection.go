package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/gui/kit"
	"giaoban/gui/native"
)

// project shows the result of a ballot to the room in a window of its own and returns
// what takes it away. There is one such window at a time; it does not follow the clerk.
func (s *session) project(p kit.Projection) (end func()) {
	s.endProjection()
	w := fyne.CurrentApp().NewWindow(p.Title)
	closed := false
	shut := func() {
		if !closed {
			closed = true
			w.Close()
			s.o.Window.RequestFocus()
		}
	}
	s.projection = func() {
		shut()
		if p.OnEnded != nil {
			p.OnEnded()
		}
	}
	w.SetPadded(false)
	w.SetContent(kit.NewRoot(p.Content))
	w.SetCloseIntercept(s.endProjection)
	w.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			s.endProjection()
		}
	})
	s.toSecondScreen(w)
	return func() {
		s.projection = nil
		shut()
	}
}

// endProjection takes the projection away, if there is one.
func (s *session) endProjection() {
	if end := s.projection; end != nil {
		s.projection = nil
		end()
	}
}

// toSecondScreen shows a window over the whole of the second screen; where there is
// none it is an ordinary window, to be moved.
func (s *session) toSecondScreen(w fyne.Window) {
	w.Resize(fyne.NewSize(960, 540))
	second, can := w.(desktop.Window)
	if can && native.Screens() > 1 {
		second.RequestFullScreenSecondary()
	} else {
		s.status.say(s.o.Words.T("room.one_screen"))
	}
	w.Show()
	s.o.Window.RequestFocus()
}
