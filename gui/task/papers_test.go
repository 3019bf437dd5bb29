package task

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// TestARemindingPaperIsInTheLedger: made for one addressee by keys, it is written
// in the ledgers of that addressee's tasks alone, and shown.
func TestARemindingPaperIsInTheLedger(t *testing.T) {
	b, one, other := two(t)
	third := b.give(data.Task{What: "Của đơn vị khác", Lead: data.Party{Unit: b.unit(1)}})
	b.s.remind([]data.TaskID{one.ID, other.ID, third.ID})
	if !b.dialogOpen() {
		t.Fatal("nothing is asked")
	}
	b.shot("dialog-remind-light")
	b.press(fyne.KeyF9)
	units, err := b.r.Units(t.Context())
	b.must(err)
	for _, task := range []data.Task{one, other} {
		lines := b.ledger(task.ID)
		if want := "2016-04-06 urged not_started 0% Phiếu nhắc việc gửi " + units[0].Name; len(lines) != 2 || lines[1] != want {
			t.Errorf("ledger %q, want %q", lines, want)
		}
	}
	if n := len(b.ledger(third.ID)); n != 1 {
		t.Errorf("the task of another addressee has %d lines", n)
	}
	if !b.dialogOpen() {
		t.Error("the paper is not shown")
	}
	b.shot("paper-slip-light")
}

// TestAnUrgingMakesItsPaper: the dialog of U offers the paper, the ledger names it.
func TestAnUrgingMakesItsPaper(t *testing.T) {
	b, one, other := two(t)
	b.s.urge([]data.TaskID{one.ID, other.ID})
	b.write("Nhắc lần hai")
	b.tab()
	b.press(fyne.KeyRight, fyne.KeyRight)
	b.shot("dialog-urge-light")
	b.press(fyne.KeyF9)
	units, err := b.r.Units(t.Context())
	b.must(err)
	for _, task := range []data.Task{one, other} {
		lines := b.ledger(task.ID)
		if want := "2016-04-06 urged not_started 0% Công văn đôn đốc gửi " + units[0].Name + ": Nhắc lần hai"; len(lines) != 2 || lines[1] != want {
			t.Errorf("ledger %q, want %q", lines, want)
		}
	}
	if !b.dialogOpen() {
		t.Error("the paper is not shown")
	}
	b.shot("paper-letter-light")
}

// TestAPaperForSeveralLeadsGoesToEach: nobody alone answers for the tasks.
func TestAPaperForSeveralLeadsGoesToEach(t *testing.T) {
	led := func(lead data.Party, person data.PersonID) data.TrackedTask {
		return data.TrackedTask{Task: data.Task{Lead: lead, Person: person}}
	}
	one, two := data.Party{Unit: 1}, data.Party{Unit: 2}
	cases := []struct {
		name  string
		tasks []data.TrackedTask
		want  data.Party
	}{
		{"one unit", []data.TrackedTask{led(one, 7), led(one, 0)}, one},
		{"two units", []data.TrackedTask{led(one, 7), led(two, 7)}, data.Party{}},
		{"a person whom no unit leads", []data.TrackedTask{led(data.Party{}, 7), led(one, 7)}, data.Party{Person: 7}},
		{"nobody", []data.TrackedTask{led(data.Party{}, 0)}, data.Party{}},
	}
	for _, c := range cases {
		if got := urgedOf(c.tasks); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// TestTheListsAreShownAsPapers: from the menu to the page and back.
func TestTheListsAreShownAsPapers(t *testing.T) {
	b, _, _ := two(t)
	b.s.choose(filter{})
	b.s.view().focus()
	for name, run := range map[string]func(){"paper-tracking-light": b.s.trackingPaper, "paper-coordination-light": b.s.coordinationPaper} {
		run()
		if !b.dialogOpen() {
			t.Errorf("%s is not shown", name)
		}
		b.shot(name)
		b.press(fyne.KeyEscape)
		if b.dialogOpen() {
			t.Errorf("%s does not close", name)
		}
	}
}

// TestPapersSayWhatTheyList: the filter is named on the paper.
func TestPapersSayWhatTheyList(t *testing.T) {
	b, _, _ := two(t)
	b.s.choose(filter{})
	if got := b.s.scope(); got != "" {
		t.Errorf("all tasks: %q", got)
	}
	units, err := b.r.Units(t.Context())
	b.must(err)
	b.s.choose(filter{unit: units[0].ID, standing: "overdue", words: "quy trình"})
	if got := b.s.scope(); got != units[0].Name+"; chưa hoàn thành, quá hạn; có chữ “quy trình”" {
		t.Errorf("filtered: %q", got)
	}
	labels := ""
	for _, a := range b.s.Actions() {
		if a.Menu == kit.MenuPaper {
			labels += a.Label + "|"
		}
	}
	if strings.Count(labels, "|") != 3 {
		t.Errorf("papers in the menu: %s", labels)
	}
	items := b.s.paperItems()
	if len(items) != 4 || !items[0].IsSeparator || labels != items[1].Label+"|"+items[2].Label+"|"+items[3].Label+"|" {
		t.Errorf("the menu of the screen offers others than %s", labels)
	}
}
