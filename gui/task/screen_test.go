package task

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// TestTheSampleIsListed: the tasks of the sample are listed, and Enter shows one
// in full.
func TestTheSampleIsListed(t *testing.T) {
	b := newBench(t)
	b.show(kit.Look{Mode: kit.ModeLight}, kit.Place{Name: kit.PlaceTasks})
	table := b.table()
	if rows := table.list.Rows(); len(rows) != 5 {
		t.Fatalf("%d rows", len(rows))
	}
	table.focus()
	b.press(fyne.KeyHome, fyne.KeyReturn)
	if len(b.gone) != 1 || b.gone[0].Kind != data.KindTask || !b.s.inDetail() {
		t.Fatalf("Enter led to %+v", b.gone)
	}
	first := b.s.detail.id
	b.navigate(kit.Place{Name: kit.PlaceTasks})
	if r, ok := table.list.SelectedRow(); b.s.inDetail() || !ok || r.id() != first {
		t.Errorf("back in the list task %d is highlighted, want %d", r.id(), first)
	}
}

func TestTheFilterChoosesAndStays(t *testing.T) {
	b := newBench(t)
	lead := b.unit(1)
	late := b.give(data.Task{What: "Rà soát quy trình", Lead: data.Party{Unit: lead}, Deadline: data.By(day(3, 31))})
	near := b.give(data.Task{What: "Kiểm tra thiết bị", Deadline: data.By(day(4, 8))})
	b.show(kit.Look{Mode: kit.ModeLight}, kit.Place{Name: kit.PlaceTasks, Field: "overdue"})
	table := b.table()
	listed := func() []data.TaskID {
		list := table.order()
		slices.Sort(list)
		return list
	}
	if got := listed(); !slices.Equal(got, ids(late)) {
		t.Errorf("overdue: %v", got)
	}
	b.s.choose(filter{unit: lead, words: "quy trinh"})
	if got := listed(); !slices.Equal(got, ids(late)) {
		t.Errorf("by unit and words: %v", got)
	}
	b.s.choose(filter{standing: standingSoon})
	if got := listed(); !slices.Contains(got, near.ID) || slices.Contains(got, late.ID) {
		t.Errorf("due soon: %v", got)
	}
	b.s.only(ids(late, near), "hai việc thử")
	if got := listed(); !slices.Equal(got, ids(late, near)) || !b.s.notice.row.Visible() {
		t.Errorf("only: %v, said %v", got, b.s.notice.row.Visible())
	}
	b.r.SaveTask(t.Context(), data.Task{What: "Việc khác"})
	if got := listed(); len(got) != 2 {
		t.Errorf("after another commit: %v", got)
	}
	b.s.showAll()
	if got := listed(); len(got) != 8 {
		t.Errorf("all: %v", got)
	}
}
