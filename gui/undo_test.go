package gui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// emptyField gives the focus to the first field without text in view.
func (b *bench) emptyField() fyne.Focusable {
	b.t.Helper()
	for _, o := range test.LaidOutObjects(b.session.middle) {
		field, ok := o.(interface {
			fyne.Focusable
			Blank() bool
		})
		if ok && field.Blank() {
			b.window.Canvas().Focus(field)
			return field
		}
	}
	b.t.Fatal("no empty field in view")
	return nil
}

// TestUndoInAnEmptiedFieldTakesBackTheStep: a field that was written into the
// register and emptied keeps the focus; typing in it is taken back first.
func TestUndoInAnEmptiedFieldTakesBackTheStep(t *testing.T) {
	b := onSample(t)
	ctx := context.Background()
	task, err := b.register.SaveTask(ctx, data.Task{
		What: "Kiểm tra thiết bị", State: data.TaskNotStarted, Deadline: data.Deadline{Kind: data.DeadlineNone}, Given: april6,
	})
	if err != nil {
		t.Fatal(err)
	}
	there := func() bool {
		t.Helper()
		tracking, err := b.register.Tracking(ctx, sqlite.TaskFilter{IDs: []data.TaskID{task.ID}})
		if err != nil {
			t.Fatal(err)
		}
		return len(tracking.Tasks) == 1
	}
	b.session.navigate(kit.Place{Name: kit.PlaceTasks})
	field := b.emptyField()
	field.TypedRune('a')
	b.press(&fyne.ShortcutUndo{})
	if !there() {
		t.Fatal("typing was in the field, and the step of the register was taken back")
	}
	b.session.navigate(kit.Place{Name: kit.PlaceTasks, Kind: data.KindTask, Record: int64(task.ID)})
	b.emptyField()
	b.press(&fyne.ShortcutUndo{})
	if there() {
		t.Error("nothing was taken back from an empty field")
	}
}
