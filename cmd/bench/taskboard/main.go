// Command taskboard measures the board of tasks in a real window. It brings the
// tasks of a register, which is changed by it, to 5,000 open ones and prints, in
// nanoseconds, the medians of
//
//	opened     from the wish to see the board until its frame is painted, the tasks
//	           read ahead as the program does a second after the last commit
//	read       the same where they have not been read yet
//	moved      from the key that moves a card until the frame with it is painted
//	repainted  the floor: the same window painted anew
package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/task"
)

const (
	openTasks = 5000
	opens     = 11
	moves     = 50
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: taskboard FILE")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "taskboard:", err)
		os.Exit(1)
	}
}

func run(path string) error {
	ctx := context.Background()
	r, err := sqlite.Open(ctx, path, sqlite.Options{Actor: "bench"})
	if err != nil {
		return fmt.Errorf("open register %s: %w", path, err)
	}
	defer func() { _ = r.Close() }()
	if err := reopen(ctx, r); err != nil {
		return fmt.Errorf("bring tasks to %d open ones: %w", openTasks, err)
	}
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		return err
	}
	b := newBench(r, words)
	go b.measure()
	b.window.ShowAndRun()
	return nil
}

// reopen takes up tasks that are done until enough are open.
func reopen(ctx context.Context, r *sqlite.Register) error {
	tasks, err := r.Tasks(ctx, sqlite.TaskFilter{})
	if err != nil {
		return err
	}
	open := len(slices.DeleteFunc(slices.Clone(tasks), func(t data.Task) bool { return !t.State.Open() }))
	return r.Together(ctx, func(ctx context.Context) error {
		for _, t := range tasks {
			if open >= openTasks {
				break
			}
			if t.State != data.TaskDone {
				continue
			}
			t.State, t.ReportedDone = data.TaskUnderWay, data.Day{}
			if _, err := r.SaveTask(ctx, t); err != nil {
				return err
			}
			open++
		}
		return nil
	})
}

// bench is the screen of tasks alone in a window.
type bench struct {
	register *sqlite.Register
	app      fyne.App
	window   fyne.Window
	screen   *task.Screen
	frame    *frame
	loads    work
}

func newBench(r *sqlite.Register, words *translations.Words) *bench {
	b := &bench{register: r, app: app.New(), frame: newFrame()}
	b.app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	b.window = b.app.NewWindow("board")
	b.screen = task.New(&kit.Desk{
		Register: r, Words: words, Window: b.window, Clock: time.Now, Runner: b.loads.run,
		Find: func() {}, Navigate: func(kit.Place) {}, Fail: fail, Explain: func(err error) string { return err.Error() },
		Saved: func(kit.SaveState) {}, Say: func(string) {}, ActionsChanged: func() {},
	})
	b.window.SetPadded(false)
	b.window.SetContent(kit.NewRoot(kit.VBox(0, b.frame.point, kit.Grow(b.screen.Content()))))
	b.window.Resize(fyne.NewSize(1278, 700))
	r.Watch(b.committed)
	return b
}

// committed shows what has changed of tasks.
func (b *bench) committed(changes []data.Change) {
	for _, c := range changes {
		if c.Kind != data.KindSetting {
			fyne.Do(b.screen.Reload)
			return
		}
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "taskboard:", err)
	os.Exit(1)
}

// measure measures off the UI goroutine and ends the window.
func (b *bench) measure() {
	b.frame.after(func() {})
	var opened, read, moved, repainted []time.Duration
	for range opens {
		read = append(read, b.open(b.unread))
		opened = append(opened, b.open(b.screen.Warm))
	}
	for i := range moves {
		moved = append(moved, b.frame.after(func() { b.move(i) }))
		b.loads.wait()
		b.frame.after(func() {})
		repainted = append(repainted, b.frame.after(func() {}))
	}
	fmt.Printf("opened %d\nread %d\nmoved %d\nrepainted %d\n", median(opened), median(read), median(moved), median(repainted))
	fyne.Do(b.app.Quit)
}

// unread leaves what the screen holds behind the register.
func (b *bench) unread() {
	if err := b.register.SetSetting(context.Background(), "bench", time.Now().String()); err != nil {
		fail(err)
	}
}

// open shows the board after something was done before, and waits until its tasks are
// painted.
func (b *bench) open(before func()) time.Duration {
	fyne.DoAndWait(before)
	b.loads.wait()
	b.frame.after(func() {})
	began := time.Now()
	fyne.DoAndWait(func() { b.screen.Enter(kit.Place{Name: kit.PlaceTasks}) })
	b.loads.wait()
	b.frame.after(func() {})
	return time.Since(began)
}

// move presses the key that moves the focused card there and, next time, back.
func (b *bench) move(i int) {
	keys := []fyne.KeyName{fyne.KeyRight, fyne.KeyLeft}
	if board, ok := b.window.Canvas().Focused().(fyne.Shortcutable); ok {
		board.TypedShortcut(&desktop.CustomShortcut{KeyName: keys[i%2], Modifier: fyne.KeyModifierControl})
		return
	}
	fail(fmt.Errorf("the focus is on %T", b.window.Canvas().Focused()))
}

func median(took []time.Duration) int64 {
	slices.Sort(took)
	return took[len(took)/2].Nanoseconds()
}
