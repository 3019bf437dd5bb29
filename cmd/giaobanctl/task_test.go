package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// office makes a test register with two invented units and people.
func (c console) office() string {
	c.Helper()
	path := c.path("phòng.sogiaoban")
	c.done("new", "-f", path)
	document := strings.NewReplacer("\n", "").Replace(`{"meeting": {"kind": "month", "day": "2026-11-02", "title": "Họp giao ban tháng 10"},
		"units": [{"name": "Phòng Tổng hợp", "short": "P.TH", "reports": true}, {"name": "Phòng Kinh tế", "reports": true}],
		"people": [{"name": "Lãnh đạo A"}, {"name": "Chuyên viên B"}], "conclusions": [{"text": "Rà soát quy trình."}]}`)
	c.doneWith(document, "record", "-f", path)
	return path
}

func (c console) tasksOf(path string, args ...string) []listedTask {
	c.Helper()
	var list []listedTask
	out := c.done(append([]string{"tasks", "--json", "-f", path}, args...)...)
	if err := json.Unmarshal([]byte(out), &list); err != nil {
		c.Fatal(err)
	}
	return list
}

func TestTheSamplesTasks(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	list := c.tasksOf(path, "--today", "2016-04-06")
	if len(list) != 5 {
		t.Fatalf("%d tasks", len(list))
	}
	if first := list[0]; first.Lead != "Các phòng, ban" || first.SentTo != "Hoàng Ngọc Bích" || first.Deadline.Day.String() != "2016-04-08" ||
		first.Standing != "in_time" || first.DaysLeft == nil || *first.DaysLeft != 1 {
		t.Errorf("first %+v", first)
	}
	if late := c.tasksOf(path, "--today", "2016-04-08", "--standing", "overdue"); len(late) != 1 || *late[0].DaysLeft != -1 {
		t.Errorf("overdue on the day of 'trước ngày 8/4': %+v", late)
	}
	c.refused(c.run("tasks", "-f", path, "--standing", "late"), exitUsage, "late")
	c.refused(c.run("tasks", "-f", path, "--unit", "Phòng Không Có"), exitRefused, "--unit", "Phòng Không Có")
}

// TestATaskFromItsBeginningToItsEnd runs one through every verb, by hand-counted days.
func TestATaskFromItsBeginningToItsEnd(t *testing.T) {
	c := newConsole(t)
	path := c.office()
	id := strings.TrimSpace(c.done("task", "add", "Rà soát quy trình", "-f", path, "--lead", "phong tong hop", "--with", "Phòng Kinh tế",
		"--person", "Chuyên viên B", "--to", "Chánh Văn phòng", "--by", "2026-11-10", "--meeting", "1"))
	c.done("task", "report", id, "Đang lấy ý kiến", "-f", path, "--on", "2026-11-09", "--percent", "40")
	c.done("task", "extend", id, "-f", path, "--by", "2026-11-20", "--reason", "chờ ý kiến các đơn vị", "--approved", "Lãnh đạo A")
	got := c.tasksOf(path)[0]
	if got.Standing != "overdue" || *got.DaysLeft != -3 || got.Extended != 1 || got.First.Day.String() != "2026-11-10" || got.Percent != 40 ||
		got.State != "under_way" || got.Lead != "Phòng Tổng hợp" || got.SentTo != "Chánh Văn phòng" || got.Given.String() != "2026-11-02" ||
		got.LastSaid != "Đang lấy ý kiến" || len(got.With) != 1 {
		t.Errorf("under way: %+v", got)
	}
	c.done("task", "report", id, "Đã trình", "-f", path, "--on", "2026-11-20", "--done")
	if got = c.tasksOf(path, "--unit", "Phòng Kinh tế")[0]; got.State != "to_confirm" {
		t.Errorf("reported done: %+v", got)
	}
	c.done("task", "done", id, "-f", path, "--result", "Đã ban hành", "--paper", "15/BC-VP")
	if got = c.tasksOf(path)[0]; got.Standing != "done_in_time" || got.ReportedDone.String() != "2026-11-20" || got.ResultPaper != "15/BC-VP" {
		t.Errorf("done: %+v", got)
	}
	c.refused(c.run("task", "done", id, "-f", path), exitRefused, "state")
	c.refused(c.run("task", "move", id, "gone", "-f", path), exitUsage, "gone")
	c.refused(c.run("task", "move", "x", "paused", "-f", path), exitUsage, "“x”")
	c.refused(c.run("task", "move", "77", "paused", "-f", path), exitRefused)
}

func TestALateTaskNeedsItsReason(t *testing.T) {
	c := newConsole(t)
	path := c.office()
	c.done("task", "add", "Gửi danh mục", "-f", path, "--lead", "Các phòng, ban", "--before", "2026-11-20", "--given", "2026-11-01")
	c.refused(c.run("task", "done", "1", "-f", path, "--on", "2026-11-20"), exitRefused, "late_reason", "lý do")
	c.done("task", "done", "1", "-f", path, "--on", "2026-11-20", "--reason", "chờ số liệu")
	if got := c.tasksOf(path)[0]; got.Standing != "done_late" || got.LateReason != "chờ số liệu" {
		t.Errorf("done: %+v", got)
	}
}

// TestATaskIsPutBack: the ledger says that it was reopened, and how far it was
// before it was reported done.
func TestATaskIsPutBack(t *testing.T) {
	c := newConsole(t)
	path := c.office()
	id := strings.TrimSpace(c.done("task", "add", "Rà soát quy trình", "-f", path))
	c.done("task", "report", id, "Đang làm", "-f", path, "--percent", "40")
	c.done("task", "done", id, "-f", path)
	c.refused(c.run("task", "report", id, "Xong", "-f", path, "--done"), exitRefused, "--done")
	c.done("task", "move", id, "under_way", "-f", path)
	if got := c.tasksOf(path)[0]; got.Percent != 40 || got.State != "under_way" || !got.ReportedDone.IsZero() {
		t.Errorf("put back it is %+v", got)
	}
	c.done("task", "move", id, "not_started", "-f", path)
	if got := c.tasksOf(path)[0]; got.Percent != 0 {
		t.Errorf("not started it is at %d %%", got.Percent)
	}
}

func TestDaysAndDeadlinesThatCannotBe(t *testing.T) {
	c := newConsole(t)
	path := c.office()
	c.refused(c.run("task", "add", "x", "-f", path, "--before", "2026-12-01", "--standing"), exitUsage, "--standing")
	c.refused(c.run("task", "add", "x", "-f", path, "--before", "2026-12-01", "--by", "2026-12-01"), exitUsage, "--before")
	id := strings.TrimSpace(c.done("task", "add", "x", "-f", path))
	c.refused(c.run("task", "report", id, "x", "-f", path, "--on", "2030-01-01"), exitRefused, "--on")
	c.refused(c.run("task", "report", id, " ", "-f", path), exitRefused, "TEXT")
	c.refused(c.run("task", "add", "x", "-f", path, "--with", "Phòng Kinh tế", "--with", "phong kinh te"), exitRefused, "with", "Phòng Kinh tế")
	c.refused(c.run("task", "extend", id, "-f", path, "--by", "2030-01-01", "--reason", "x", "--approved", "Lãnh đạo A", "--on", "2030-01-01"), exitRefused, "--on")
}
