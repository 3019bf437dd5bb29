package main

import (
	"os"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestTasksGoOutAndComeBackThroughExcel(t *testing.T) {
	c := newConsole(t)
	path, sheet := c.office(), c.path("Bảng theo dõi.xlsx")
	c.done("task", "add", "Rà soát quy trình", "-f", path, "--lead", "Phòng Tổng hợp", "--by", "2026-11-30", "--given", "2026-11-01")
	c.done("task", "add", "Gửi danh mục", "-f", path, "--lead", "Các phòng, ban", "--given", "2026-11-01")
	if out := c.done("export", "tasks", sheet, "-f", path); out != sheet+"\n" {
		t.Errorf("printed %q", out)
	}
	if out := c.done("import", "tasks", sheet, "-f", path); out != "2\tgiữ nguyên\tRà soát quy trình\n3\tgiữ nguyên\tGửi danh mục\n"+
		"Sẽ thêm 0, sửa 0, giữ nguyên 2, từ chối 0. Chưa ghi gì; thêm --apply để ghi.\n" {
		t.Errorf("printed %q", out)
	}
	book, err := excelize.OpenFile(sheet)
	if err != nil {
		t.Fatal(err)
	}
	first := book.GetSheetName(0)
	book.SetCellValue(first, "L2", 70)
	book.SetCellStr(first, "D3", "Người Lạ")
	book.SetCellStr(first, "B4", "Việc mới")
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
	before := c.done("tasks", "--json", "-f", path)
	told := c.done("import", "tasks", sheet, "-f", path)
	if c.done("tasks", "--json", "-f", path) != before {
		t.Error("a preview changed the register")
	}
	want := "2\tsửa\tRà soát quy trình\tpercent\n3\ttừ chối\tGửi danh mục\tperson: Danh bạ không có “Người Lạ”. Xem lại cách viết, hoặc thêm vào Cán bộ trước.\n" +
		"4\tthêm\tViệc mới\nSẽ thêm 1, sửa 1, giữ nguyên 0, từ chối 1. Chưa ghi gì; thêm --apply để ghi.\n"
	if told != want {
		t.Errorf("told %q, want %q", told, want)
	}
	c.done("import", "tasks", sheet, "-f", path, "--apply")
	list := c.tasksOf(path)
	if len(list) != 3 || list[0].Percent != 70 || list[2].What != "Việc mới" {
		t.Errorf("the tasks are %+v", list)
	}
	c.refused(c.run("import", "tasks", c.path("không có.xlsx"), "-f", path), exitRefused, "không có.xlsx")
	if err := os.WriteFile(sheet, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	c.refused(c.run("import", "tasks", sheet, "-f", path), exitRefused, "bảng nhiệm vụ")
	c.refused(c.run("export", "tasks", path, "-f", path), exitRefused, "Đã có tệp")
}
