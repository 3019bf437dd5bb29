package task

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

func TestTheTableSortsByEveryColumn(t *testing.T) {
	b := newBench(t)
	b.furnish()
	b.show(light(), kit.Place{Name: kit.PlaceTasks})
	table := b.table()
	table.regroup(string(groupNone))
	for _, c := range columns(b.words) {
		for _, down := range []bool{false, true} {
			table.list.SortBy(c.ID, down)
			table.sorted(c.ID, down)
			rows, compare := table.list.Rows(), compare(c.ID)
			for i := 1; i < len(rows); i++ {
				if n := compare(rows[i-1], rows[i]); n > 0 && !down || n < 0 && down {
					t.Errorf("by %s, down %v: %q stands before %q", c.ID, down, rows[i-1].what, rows[i].what)
				}
			}
		}
	}
	kept := b.habits[memorySort]
	table.focus()
	b.press(fyne.Key1)
	if table.sort != (sorting{column: columnWhat}) || kept == b.habits[memorySort] {
		t.Errorf("the key 1 sorts by %+v", table.sort)
	}
	b.press(fyne.Key1)
	if !table.sort.down {
		t.Error("the key once more does not turn the order round")
	}
}

// TestWhatPressesMostComesFirst: open by their last good day, then without a day,
// paused, done with the latest first, withdrawn.
func TestWhatPressesMostComesFirst(t *testing.T) {
	task := func(what string, state data.TaskState, deadline data.Deadline, done data.Day) row {
		return row{what: what, task: &data.TrackedTask{Task: data.Task{State: state, Deadline: deadline, ReportedDone: done}}}
	}
	none := data.Deadline{Kind: data.DeadlineNone}
	rows := []row{
		task("thu hồi", data.TaskWithdrawn, none, data.Day{}), task("xong trước", data.TaskDone, data.By(day(1, 1)), day(1, 1)),
		task("xong sau", data.TaskDone, none, day(3, 1)), task("không hạn", data.TaskUnderWay, none, data.Day{}),
		task("chậm nhất 8/4", data.TaskUnderWay, data.By(day(4, 8)), data.Day{}), task("trước 8/4", data.TaskNotStarted, data.Before(day(4, 8)), data.Day{}),
		task("tạm dừng", data.TaskPaused, data.By(day(1, 1)), data.Day{}),
	}
	sortRows(rows, sorting{column: columnDeadline}, keyring{})
	var got []string
	for _, r := range rows {
		got = append(got, r.what)
	}
	if want := "trước 8/4, chậm nhất 8/4, không hạn, tạm dừng, xong sau, xong trước, thu hồi"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}

// TestWordsStandByTheAlphabet: what is not said comes last, and a key kept from an
// earlier sorting is that of its text.
func TestWordsStandByTheAlphabet(t *testing.T) {
	keys := keyring{}
	for _, fields := range [][]string{{"Đất đai", "", "Dân tộc", "Ân xá", "An ninh"}, {"Ân xá", "Y tế", "", "Dân tộc"}} {
		rows := make([]row, len(fields))
		for i, field := range fields {
			rows[i] = row{task: &data.TrackedTask{Task: data.Task{Field: field}}}
		}
		sortRows(rows, sorting{column: columnField}, keys)
		for i := 1; i < len(rows); i++ {
			a, b := rows[i-1].task.Field, rows[i].task.Field
			if a == "" || b != "" && vietnamese.Compare(a, b) > 0 {
				t.Errorf("%q stands before %q", a, b)
			}
		}
	}
	if len(keys[columnField]) != 4 {
		t.Errorf("keeps %d keys, want those of the rows only", len(keys[columnField]))
	}
}

func TestTheTableGroups(t *testing.T) {
	b := newBench(t)
	b.furnish()
	b.show(light(), kit.Place{Name: kit.PlaceTasks})
	table := b.table()
	headings := func() []string {
		var list []string
		last := ""
		for _, r := range table.list.Rows() {
			if g := r.group; g.Title != last {
				last = g.Title
				list = append(list, strings.TrimSpace(g.Title+" "+g.Note+" "+g.Alert))
			}
		}
		return list
	}
	for by, want := range map[grouping][]string{
		groupUnit: {
			"Phòng Hành chính Tổ chức · 2 nhiệm vụ · 1 quá hạn", "Bộ phận một cửa · 3 nhiệm vụ · 1 quá hạn", "Các phòng, ban · 3 nhiệm vụ",
			"Phòng Tổng hợp · 2 nhiệm vụ", "Chưa giao đơn vị · 1 nhiệm vụ",
		},
		groupPerson: {
			"Chuyên viên A · 1 nhiệm vụ · 1 quá hạn", "Chưa giao người · 9 nhiệm vụ · 1 quá hạn", "Chuyên viên B · 1 nhiệm vụ",
		},
		groupMeeting: {"Ngoài cuộc họp · 6 nhiệm vụ · 2 quá hạn", "Giao ban quý I/2016 · 01/4/2016 · 5 nhiệm vụ"},
		groupStanding: {
			"Chưa hoàn thành, quá hạn · 2 nhiệm vụ · 2 quá hạn", "Chưa hoàn thành, trong hạn · 4 nhiệm vụ", "Không thời hạn · 4 nhiệm vụ",
			"Hoàn thành đúng hạn · 1 nhiệm vụ",
		},
		groupNone: nil,
	} {
		table.regroup(string(by))
		if got := headings(); !slices.Equal(got, want) {
			t.Errorf("by %s:\n%s\nwant\n%s", by, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	table.regroup(string(groupUnit))
	table.focus()
	b.press(fyne.KeyHome, fyne.KeyLeft)
	if r, _ := table.list.SelectedRow(); !r.group.Folded {
		t.Error("← does not fold the group")
	}
	hidden := table.list.Rows()[0]
	table.choose(hidden.id())
	if r, _ := table.list.SelectedRow(); r.id() != hidden.id() || r.group.Folded {
		t.Error("a task in a folded group is not brought into view")
	}
}

// TestTheLookIsRemembered: the way of showing, the groups and the columns are
// there again the next day.
func TestTheLookIsRemembered(t *testing.T) {
	b := newBench(t)
	b.show(light(), kit.Place{Name: kit.PlaceTasks})
	table := b.table()
	table.regroup(string(groupPerson))
	table.chooseColumns()
	b.press(fyne.KeySpace, fyne.KeyF9)
	shown := table.list.ColumnsShown()
	if slices.Contains(shown, columnLead) || b.dialogOpen() {
		t.Fatalf("the column of the lead is still shown: %v", shown)
	}
	again := newTable(&kit.Desk{Register: b.r, Words: b.words, Memory: b.habits}, b.s)
	if again.by != groupPerson || !slices.Contains(again.hidden, columnLead) {
		t.Errorf("remembered %s, left out %v", again.by, again.hidden)
	}
	if s := New(b.s.desk); s.modes[s.mode].key != "table" {
		t.Errorf("opens with %s", s.modes[s.mode].key)
	}
}
