package sample_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

func madeLarge(t *testing.T, years int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "lớn.sogiaoban")
	if err := sample.MakeLarge(t.Context(), path, years); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAYearOfTheLargeRegister(t *testing.T) {
	r := opened(t, madeLarge(t, 2))
	counts, err := r.MeetingCounts(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	tasks, err := r.Tasks(t.Context(), sqlite.TaskFilter{})
	if err != nil {
		t.Fatal(err)
	}
	if counts.All != 2*sample.BriefingsAYear || len(tasks) != 2*sample.TasksAYear {
		t.Errorf("two years hold %d briefings and %d tasks", counts.All, len(tasks))
	}
	if r.Mark() != sqlite.MarkTest {
		t.Errorf("the register is marked %q", r.Mark())
	}
	standings := map[data.Standing]int{}
	today := data.Day{Year: 2017, Month: 12, Day: 31}
	for _, task := range tasks {
		standings[task.Standing(today)]++
	}
	for _, s := range []data.Standing{data.StandingDoneInTime, data.StandingDoneLate, data.StandingOverdue, data.StandingInTime, data.StandingUndated} {
		if standings[s] == 0 {
			t.Errorf("no task stands %s: %v", s, standings)
		}
	}
	if findings, err := r.Check(t.Context()); err != nil || len(findings) > 0 {
		t.Errorf("%v %v", findings, err)
	}
}

func TestTheLargeRegisterIsTheSameEachTime(t *testing.T) {
	first, second := dump(t, madeLarge(t, 1)), dump(t, madeLarge(t, 1))
	if first != second {
		t.Error("two large registers differ")
	}
}

// Stopped while it is being made, the register leaves nothing.
func TestAStoppedLargeRegisterLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "lớn.sogiaoban")
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer stop()
		for {
			// By then more is written than an empty register holds.
			if log, err := os.Stat(path + ".new-wal"); err == nil && log.Size() > 2<<20 {
				return
			}
			select {
			case <-done:
				return
			default:
				runtime.Gosched()
			}
		}
	}()
	err := sample.MakeLarge(ctx, path, 50)
	close(done)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
		t.Errorf("left: %v, %v", entries, err)
	}
}

func TestYearsOf(t *testing.T) {
	for tasks, want := range map[int]int{1: 1, sample.TasksAYear: 1, sample.TasksAYear + 1: 2, 8_000: 10, 100_000: 125} {
		if got := sample.YearsOf(tasks); got != want {
			t.Errorf("%d tasks take %d years, want %d", tasks, got, want)
		}
	}
}
