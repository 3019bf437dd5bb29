package gui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/gui/kit"
)

// TestTheStatusLineLeadsToTasks: each count of tasks leads to those tasks, and
// none is told of where there is none.
func TestTheStatusLineLeadsToTasks(t *testing.T) {
	test.NewTempApp(t)
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	var places []kit.Place
	line := newStatusLine(words, func(p kit.Place) { places = append(places, p) })
	line.setState(deskState{late: 2, soon: 5, quiet: 1, urgentDays: 7, quietDays: 14})
	facts := line.tasks()
	var said []string
	for _, f := range facts {
		for _, o := range test.LaidOutObjects(f) {
			if text, ok := o.(*canvas.Text); ok {
				said = append(said, text.Text)
			}
		}
		test.Tap(f.(fyne.Tappable))
	}
	if want := []string{"2 quá hạn", "5 đến hạn trong 7 ngày", "1 chưa báo cáo quá 14 ngày"}; !slices.Equal(said, want) {
		t.Errorf("says %q, want %q", said, want)
	}
	want := []kit.Place{
		{Name: kit.PlaceTasks, Field: "overdue"}, {Name: kit.PlaceTasks, Field: "soon"}, {Name: kit.PlaceTasks, Field: "quiet"},
	}
	if !slices.Equal(places, want) {
		t.Errorf("leads to %+v, want %+v", places, want)
	}
	line.setState(deskState{})
	if n := len(line.tasks()); n != 0 {
		t.Errorf("%d facts of no tasks", n)
	}
}
