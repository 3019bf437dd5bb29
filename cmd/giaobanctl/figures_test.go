package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// work gives a test register four tasks, whose figures are counted by hand: today
// is 23 November 2026.
func (c console) work() string {
	c.Helper()
	path := c.office()
	add := func(what, given, by string, more ...string) string {
		args := append([]string{"task", "add", what, "-f", path, "--given", given, "--by", by}, more...)
		return strings.TrimSpace(c.done(args...))
	}
	inTime := add("Rà soát quy trình", "2026-10-05", "2026-10-20", "--lead", "Phòng Tổng hợp", "--field", "Cải cách hành chính")
	late := add("Báo cáo quý", "2026-10-05", "2026-10-20", "--lead", "Phòng Tổng hợp")
	add("Góp ý dự thảo", "2026-11-02", "2026-11-10", "--lead", "Phòng Kinh tế", "--person", "Chuyên viên B")
	extended := add("Lập danh mục", "2026-11-02", "2026-11-20", "--lead", "Các phòng, ban")
	c.done("task", "done", inTime, "-f", path, "--on", "2026-10-20")
	c.done("task", "done", late, "-f", path, "--on", "2026-11-02", "--reason", "chờ số liệu")
	c.done("task", "extend", extended, "-f", path, "--by", "2026-12-15", "--reason", "chờ ý kiến", "--approved", "Lãnh đạo A")
	return path
}

func (c console) figuresOf(path string, args ...string) countedTable {
	c.Helper()
	var table countedTable
	if err := json.Unmarshal([]byte(c.done(append([]string{"figures", "--json", "-f", path}, args...)...)), &table); err != nil {
		c.Fatal(err)
	}
	return table
}

func TestFiguresByHand(t *testing.T) {
	c := newConsole(t)
	path := c.work()
	table := c.figuresOf(path, "--today", "2026-11-23")
	var rows []string
	for _, r := range append(table.Rows, table.Total) {
		rows = append(rows, fmt.Sprintf("%s: %d = %d+%d+%d+%d+%d+%d+%d+%d, %d/%d", r.Name, r.Assigned, r.DoneInTime, r.DoneLate, r.DoneUndated,
			r.InTime, r.Overdue, r.Undated, r.Paused, r.Withdrawn, r.Extended, r.Extensions))
	}
	want := []string{
		"Phòng Tổng hợp: 2 = 1+1+0+0+0+0+0+0, 0/0", "Phòng Kinh tế: 1 = 0+0+0+0+1+0+0+0, 0/0",
		"Các phòng, ban: 1 = 0+0+0+1+0+0+0+0, 1/1", "Tổng số: 4 = 1+1+0+1+1+0+0+0, 1/1",
	}
	if !slices.Equal(rows, want) {
		t.Errorf("counted\n%s", strings.Join(rows, "\n"))
	}
	if late := table.Total.Tasks["done_late"]; len(late) != 1 || late[0] != 2 {
		t.Errorf("done late are %v", late)
	}
	if none := table.Total.Tasks["paused"]; none == nil {
		t.Error("no task is null")
	}
}

func TestFiguresByMonthOfAPeriod(t *testing.T) {
	c := newConsole(t)
	path := c.work()
	table := c.figuresOf(path, "--by", "month", "--from", "2026-10-01", "--to", "2026-10-31", "--today", "2026-11-23")
	if len(table.Rows) != 1 || table.Rows[0].Month != "2026-10-01" || table.Rows[0].Assigned != 2 || *table.Rows[0].DoneWithin != 1 ||
		*table.Rows[0].OverdueEnd != 1 || table.From.String() != "2026-10-01" {
		t.Errorf("October is %+v", table)
	}
}

func TestFiguresAsATable(t *testing.T) {
	c := newConsole(t)
	path := c.work()
	want := "Lĩnh vực\tĐược giao\tXong đúng hạn\tXong quá hạn\tXong, không hạn\tTrong hạn\tQuá hạn\tKhông hạn\tTạm dừng\tThu hồi\tĐược gia hạn\tSố lần gia hạn\n" +
		"Cải cách hành chính\t1\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\n" +
		"Chưa ghi lĩnh vực\t3\t0\t1\t0\t1\t1\t0\t0\t0\t1\t1\n" +
		"Tổng số\t4\t1\t1\t0\t1\t1\t0\t0\t0\t1\t1\n"
	if out := c.done("figures", "--by", "field", "-f", path, "--today", "2026-11-23"); out != want {
		t.Errorf("printed\n%s", out)
	}
}

func TestFiguresThatCannotBeCounted(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	c.refused(c.run("figures", "-f", path, "--by", "week"), exitUsage, "by", "week")
	c.refused(c.run("figures", "-f", path, "--from", "1/4/2016"), exitRefused, "--from: Ngày “1/4/2016” không đúng.")
	c.refused(c.run("figures", "-f", path, "--to", "x"), exitRefused, "--to: Ngày")
	c.refused(c.run("figures", "-f", path, "--from", "2016-04-02", "--to", "2016-04-01"), exitUsage, "to", "2016-04-01")
}
