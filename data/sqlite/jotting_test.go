package sqlite_test

import (
	"strings"
	"testing"

	"giaoban/data"
)

// TestAJottingOutlivesTheRegister: what is typed and not entered is there on the next
// day, and is no record: no activity, no step of undo, nobody hears of it.
func TestAJottingOutlivesTheRegister(t *testing.T) {
	o := create(t)
	ctx := t.Context()
	lines := len(must(o.Activities(ctx, 1000, 0)))
	heard := 0
	o.Watch(func([]data.Change) { heard++ })
	kept := []data.Jotting{{Key: "task.progress/1", Text: "Đã lấy ý kiến"}, {Key: "task.progress/1", Text: "Đã lấy ý kiến 5 phòng"}, {Key: "task.progress/2", Text: "Chưa làm"}, {Key: "task.progress/2", Text: ""}}
	for _, j := range kept {
		check(t, o.KeepJotting(ctx, j))
	}
	if n := len(must(o.Activities(ctx, 1000, 0))); n != lines || heard != 0 {
		t.Errorf("%d lines of activity more, watchers called %d times", n-lines, heard)
	}
	path := o.Path()
	check(t, o.Close())
	o = open(t, path)
	for key, want := range map[string]string{"task.progress/1": "Đã lấy ý kiến 5 phòng", "task.progress/2": "", "task.progress/3": ""} {
		if got := must(o.Jotting(ctx, key)); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}

func TestAJottingIsCleanedAndBounded(t *testing.T) {
	o := create(t)
	check(t, o.KeepJotting(t.Context(), data.Jotting{Key: "a", Text: "Đa\u0303\x00 gửi"}))
	if got := must(o.Jotting(t.Context(), "a")); got != "Đã gửi" {
		t.Errorf("kept %q", got)
	}
	refused(t, o.KeepJotting(t.Context(), data.Jotting{Key: "a", Text: strings.Repeat("a", 200_001)}), data.RefusedTooLong)
}
