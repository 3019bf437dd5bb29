package task

import (
	"testing"

	"giaoban/data"
	"giaoban/gui/kit"
)

// TestTheTasksAreNotReadTwice: coming back to the list while nothing was committed
// reads nothing; after a commit, another filter or another day it does.
func TestTheTasksAreNotReadTwice(t *testing.T) {
	b := newBench(t)
	b.show(light(), kit.Place{Name: kit.PlaceTasks})
	b.unwatch()
	reads := 0
	b.s.loader = kit.NewLoader[answer](func(work func()) { reads++; work() })
	again := func(want int, when string) {
		t.Helper()
		reads = 0
		b.s.Enter(kit.Place{Name: kit.PlaceTasks})
		if reads != want {
			t.Errorf("%s: read %d times, want %d", when, reads, want)
		}
	}
	again(0, "nothing has changed")
	b.s.Warm()
	again(0, "read ahead")
	b.must(b.r.SetSetting(t.Context(), "reminder.days", "3"))
	again(1, "a setting has changed")
	b.now = b.now.AddDate(0, 0, 1)
	again(1, "the day has changed")
	b.s.filter.unit = b.unit(0)
	again(1, "another filter")
	again(0, "the same filter")
}

// TestWhatWasReadAheadIsShown: a task given while another screen was shown stands on
// the board that was read ahead, and one given after that is read when it is opened.
func TestWhatWasReadAheadIsShown(t *testing.T) {
	b := newBench(t)
	b.show(light(), kit.Place{Name: kit.PlaceTasks, Field: "board"})
	b.unwatch()
	for i, want := range []string{"Lập danh mục", "Soát danh mục"} {
		b.give(data.Task{What: want, Given: day(4, 6)})
		if i == 0 {
			b.s.Warm()
		}
		b.s.Enter(kit.Place{Name: kit.PlaceTasks, Field: "board"})
		found := false
		for _, task := range b.s.held.tracking.Tasks {
			found = found || task.What == want
		}
		if !found {
			t.Errorf("the board does not show %q", want)
		}
	}
}
