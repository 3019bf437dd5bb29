package gui

import "giaoban/gui/kit"

// warmLater lets the screen of tasks read ahead once nothing has been committed for a
// while: the board is what is opened next most often, and the longest to read.
func (s *session) warmLater() {
	if !s.o.Ahead {
		return
	}
	s.stopWarm()
	s.stopWarm = kit.RealTimer(aheadAfter, s.warm)
}

func (s *session) warm() {
	if s.left {
		return
	}
	screen := s.screen(kit.PlaceTasks)
	if w, reads := screen.(kit.Warmer); reads && screen != s.shown {
		w.Warm()
	}
}
