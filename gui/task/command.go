package task

import (
	"context"
	"slices"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// open implements commands.
func (s *Screen) open(id data.TaskID) { s.desk.Navigate(detailPlace(id)) }

// read returns the tasks of ids in their order, with all that names them; ok is
// false when there are none or they cannot be read.
func (s *Screen) read(ids []data.TaskID) (t data.Tracking, ok bool) {
	if len(ids) == 0 {
		return t, false
	}
	t, err := s.desk.Register.Tracking(s.desk.Context(), sqlite.TaskFilter{IDs: ids})
	if err != nil {
		s.desk.Fail(err)
		return t, false
	}
	slices.SortFunc(t.Tasks, func(a, b data.TrackedTask) int { return slices.Index(ids, a.ID) - slices.Index(ids, b.ID) })
	return t, len(t.Tasks) > 0
}

// together stores a command for several tasks as one step of undo and says what
// was done.
func (s *Screen) together(done string, f func(ctx context.Context) error) error {
	if err := s.desk.Register.Together(s.desk.Context(), f); err != nil {
		return err
	}
	s.desk.Say(done)
	return nil
}

// which keeps the tasks that a command is for. Where none is left it says why.
func (s *Screen) which(tasks []data.TrackedTask, fits func(data.TrackedTask) bool, none string) []data.TrackedTask {
	kept := slices.DeleteFunc(slices.Clone(tasks), func(t data.TrackedTask) bool { return !fits(t) })
	if len(kept) == 0 {
		s.desk.Say(s.words.T(none))
	}
	return kept
}

func isOpen(t data.TrackedTask) bool { return t.State.Open() }

// left says how many of the chosen tasks a command leaves as they are; "" when
// it is for all of them.
func (s *Screen) left(all, kept []data.TrackedTask, key string) string {
	if n := len(all) - len(kept); n > 0 {
		return s.words.F(key, "n", n)
	}
	return ""
}

// note is a line of words under the tasks of a question; hidden where there are none.
func note(text string) *kit.Notice {
	return kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Text: text, Hidden: text == ""})
}

// count words a number of tasks: "2 nhiệm vụ".
func (s *Screen) count(n int) string { return s.words.F("task.count", "n", n) }

// addHere asks for a new task that has not been started.
func (s *Screen) addHere() { s.add(data.TaskNotStarted) }
