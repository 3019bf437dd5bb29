//go:build e2e

package main

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// chain is an invented office whose register is opened on one day after another.
// Its tasks are told apart by what is to be done.
type chain struct {
	*desktop
	today data.Day
}

// newChain makes the register of the invented office, with its units and without
// people. It is marked as one of a test, so that the program takes the days.
func newChain(t *testing.T) *chain {
	t.Helper()
	d := &desktop{t: t, home: t.TempDir()}
	d.file = filepath.Join(d.home, "Sổ thử.sogiaoban")
	options := sqlite.Options{Mark: sqlite.MarkTest, Actor: "Văn thư"}
	err := sqlite.Make(t.Context(), d.file, options, func(ctx context.Context, r *sqlite.Register) error {
		for _, name := range []string{"Phòng A", "Phòng B", "Phòng C"} {
			if _, err := r.SaveUnit(ctx, data.Unit{Name: name, Reports: true}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return &chain{desktop: d}
}

// on ends the program and starts it again on a day.
func (c *chain) on(day string) {
	c.t.Helper()
	if c.cmd != nil {
		c.close()
	}
	var err error
	if c.today, err = data.ParseISODay(day); err != nil {
		c.t.Fatal(err)
	}
	c.open("-today", day)
}

// clock shows noon of the day on which the program runs.
func (c *chain) clock() time.Time { return c.today.Time().Add(12 * time.Hour) }

// read reads the register beside the program.
func (c *chain) read(f func(ctx context.Context, r *sqlite.Register) error) {
	c.t.Helper()
	r, err := sqlite.Open(c.t.Context(), c.file, sqlite.Options{ReadOnly: true, Clock: c.clock, Real: c.clock})
	if err != nil {
		c.t.Fatal(err)
	}
	defer r.Close()
	if err := f(c.t.Context(), r); err != nil {
		c.t.Fatal(err)
	}
}

// task returns a task as it is stored; without one it is zero.
func (c *chain) task(what string) data.TrackedTask {
	c.t.Helper()
	var found data.TrackedTask
	c.read(func(ctx context.Context, r *sqlite.Register) error {
		tracking, err := r.Tracking(ctx, sqlite.TaskFilter{})
		for _, t := range tracking.Tasks {
			if t.What == what {
				found = t
			}
		}
		return err
	})
	return found
}

// becomes waits until a task is stored so.
func (c *chain) becomes(what, how string, holds func(t data.TrackedTask) bool) {
	c.t.Helper()
	c.eventually(what+" is "+how, func() bool { return holds(c.task(what)) })
}

// stands waits until a task is stored in a state, so far done.
func (c *chain) stands(what string, state data.TaskState, percent int) {
	c.t.Helper()
	c.becomes(what, state.String(), func(t data.TrackedTask) bool { return t.State == state && t.Percent == percent })
}

// see opens a task in full by the search over everything. The focus is on its
// ledger, where single keys work.
func (c *chain) see(what string) {
	c.t.Helper()
	c.keys("ctrl+k")
	c.write(what)
	c.keys("Return")
	c.titled(what)
	c.settle()
}

// onBoard brings the board into view with a task highlighted.
func (c *chain) onBoard(what string) {
	c.t.Helper()
	c.see(what)
	c.keys("ctrl+3")
	c.titled("Nhiệm vụ")
	c.settle()
}

// begin moves the card of a task from the first column of the board to the next.
func (c *chain) begin(what string) {
	c.t.Helper()
	c.onBoard(what)
	c.keys("ctrl+Right")
	c.stands(what, data.TaskUnderWay, 0)
}

// reportDone moves the card of a task under way to where it waits to be confirmed.
func (c *chain) reportDone(what, result string) {
	c.t.Helper()
	c.onBoard(what)
	c.keys("ctrl+Right")
	c.write(result)
	c.keys("F9")
	c.stands(what, data.TaskToConfirm, 100)
}

// confirm confirms a task that was reported done.
func (c *chain) confirm(what string) {
	c.t.Helper()
	c.see(what)
	c.keys("F10", "F9")
	c.stands(what, data.TaskDone, 100)
}

// finish brings a task to its end, reported today, by a paper with a number. late
// is the reason of a delay, "" where there is none.
func (c *chain) finish(what, result, paper, late string) {
	c.t.Helper()
	c.see(what)
	c.keys("F10")
	c.write(result)
	c.keys("Tab")
	c.write(paper)
	if late != "" {
		c.keys("Tab", "Tab")
		c.write(late)
	}
	c.keys("F9")
	c.stands(what, data.TaskDone, 100)
}

// urge urges a task.
func (c *chain) urge(what, text string) {
	c.t.Helper()
	urged := c.task(what).Urged
	c.see(what)
	c.keys("u")
	c.write(text)
	c.keys("F9")
	c.becomes(what, "urged", func(t data.TrackedTask) bool { return t.Urged == urged+1 })
}

// extend puts a task off to a day that is in time, as somebody found by name
// approved it.
func (c *chain) extend(what, day, reason, approver string) {
	c.t.Helper()
	extended := c.task(what).Extended
	c.see(what)
	c.keys("g")
	c.write(day)
	c.keys("Tab")
	c.write(reason)
	c.keys("Tab")
	c.write(approver)
	c.keys("Return", "F9")
	c.becomes(what, "extended", func(t data.TrackedTask) bool { return t.Extended == extended+1 })
}

// say writes how a task that was not begun is coming on, in tens of percent.
func (c *chain) say(what, text string, tens int) {
	c.t.Helper()
	c.see(what)
	c.keys("F9") // to the field
	c.write(text)
	c.keys("Tab")
	for range tens {
		c.keys("Down")
	}
	c.keys("F9")
	c.stands(what, data.TaskUnderWay, 10*tens)
}

// setAside pauses or withdraws a task by the key of the state in "Chuyển sang…".
func (c *chain) setAside(what, key, reason string, state data.TaskState) {
	c.t.Helper()
	c.see(what)
	c.keys("m", key)
	c.write(reason)
	c.keys("F9")
	c.stands(what, state, 0)
}

// drag drags the card of a task, the topmost of the first column, into the second
// with the mouse. Places are those of a window that fills the display.
func (c *chain) drag(what string) {
	c.t.Helper()
	c.onBoard(what)
	c.xdo("mousemove", "230", "210")
	c.xdo("mousedown", "1")
	for _, x := range []string{"260", "380", "500", "550"} {
		c.xdo("mousemove", x, "420")
		c.settle()
	}
	c.xdo("mouseup", "1")
	c.settle()
	c.stands(what, data.TaskUnderWay, 0)
}
