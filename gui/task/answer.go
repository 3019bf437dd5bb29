package task

import (
	"reflect"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// asking is what a load asks for, and when: its answer holds as long as all of it is
// the same.
type asking struct {
	mode    int
	filter  filter
	query   sqlite.TaskFilter
	today   data.Day
	version int64
}

// answer is what a load has brought.
type answer struct {
	asking
	shown
}

func (s *Screen) asking() asking {
	r := s.desk.Register
	today := r.Today()
	return asking{s.mode, s.filter, s.query(today), today, r.Version()}
}

// load shows what the filter chooses. A known answer that still holds is shown without
// reading; one that the view shows already stays as it is.
func (s *Screen) load(known answer) {
	now := s.asking()
	if s.desk.Register.ReadOnly() || !reflect.DeepEqual(now, known.asking) {
		s.drawn = false
		s.loader.Load(s.reading(now), s.received)
		return
	}
	s.loader.Drop()
	if s.drawn {
		s.arrived()
		return
	}
	s.received(known, nil)
}

func (s *Screen) reading(a asking) func() (answer, error) {
	r, ctx := s.desk.Register, s.desk.Context()
	return func() (answer, error) {
		tracking, err := r.Tracking(ctx, a.query)
		if err == nil {
			a.filter.narrow(&tracking)
		}
		return answer{a, shown{tracking, a.query.NoDoneBefore}}, err
	}
}

// Warm implements kit.Warmer: it reads the tasks that are shown first, so that the
// screen opens at once.
func (s *Screen) Warm() {
	s.loader.Load(s.reading(s.asking()), s.warmed)
}

func (s *Screen) warmed(a answer, err error) {
	if err == nil { // whoever opens the screen reads again, and is told
		s.answer, s.drawn = a, false
	}
}
