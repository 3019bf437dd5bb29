package task

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func (b *bench) figures() *figuresView {
	b.t.Helper()
	b.s.toMode("figures")
	f, ok := b.s.view().(*figuresView)
	if !ok {
		b.t.Fatal("the screen shows no figures")
	}
	return f
}

// TestANumberListsItsTasks: from the figures over a real register to the list of
// the tasks behind one, and back.
func TestANumberListsItsTasks(t *testing.T) {
	b := newBench(t)
	lead := b.unit(1)
	late := b.give(data.Task{What: "Rà soát quy trình", Lead: data.Party{Unit: lead}, Given: day(3, 1), Deadline: data.By(day(3, 31))})
	b.give(data.Task{What: "Kiểm tra thiết bị", Lead: data.Party{Unit: lead}, Given: day(3, 1), Deadline: data.By(day(4, 8))})
	b.show(kit.Look{Mode: kit.ModeLight}, kit.Place{Name: kit.PlaceTasks})
	f := b.figures()
	rows := f.table.table.Rows()
	if len(rows) < 2 || rows[0].numbers[0].text != "7" || rows[0].numbers[5].text != "! 1" {
		t.Fatalf("the total is %+v", rows[0].numbers)
	}
	f.focus()
	b.press(fyne.KeyHome, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	listed := b.table().order()
	if !slices.Equal(listed, ids(late)) || !strings.HasPrefix(b.s.filter.onlyWords, "Quá hạn · ") {
		t.Errorf("listed %v as %q", listed, b.s.filter.onlyWords)
	}
	if f = b.figures(); len(f.counted.Total.Assigned) != 7 {
		t.Errorf("back among the figures %d tasks are counted", len(f.counted.Total.Assigned))
	}
}

// The period of the filter bar becomes the days of the figures; what was overdue
// at the end of a month counts tasks given before it too.
func TestTheFilterPeriodBecomesTheDays(t *testing.T) {
	b := newBench(t)
	b.give(data.Task{What: "Rà soát quy trình", Given: day(1, 5), Deadline: data.By(day(1, 31))})
	b.give(data.Task{What: "Kiểm tra thiết bị", Given: day(4, 4), Deadline: data.By(day(4, 8))})
	b.show(kit.Look{Mode: kit.ModeLight}, kit.Place{Name: kit.PlaceTasks})
	f := b.figures()
	b.s.choose(filter{period: periodMonth})
	f.by.SetSelected(3)
	f.chooseBy(3)
	if f.from.Day() != day(4, 1) || f.to.Day() != day(4, 30) {
		t.Errorf("from %s to %s", f.from.Day(), f.to.Day())
	}
	total := f.counted.Total
	if len(total.Assigned) != 6 || len(total.OverdueAtEnd) != 1 {
		t.Errorf("%d given in April, %d overdue at its end", len(total.Assigned), len(total.OverdueAtEnd))
	}
}

// TestFiguresOnTheScreenShots draws the whole screen into SHOTS_DIR.
func TestFiguresOnTheScreenShots(t *testing.T) {
	for name, look := range map[string]kit.Look{
		"light": {Mode: kit.ModeLight}, "dark": {Mode: kit.ModeDark}, "150": {Mode: kit.ModeLight, Scale: kit.Scale150},
	} {
		b := newBench(t)
		b.furnish()
		b.show(look, kit.Place{Name: kit.PlaceTasks})
		f := b.figures()
		f.focus()
		b.shot("figures-screen-" + name)
		f.toggleLarge()
		b.shot("figures-screen-large-" + name)
	}
}
