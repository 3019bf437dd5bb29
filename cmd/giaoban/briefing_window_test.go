//go:build e2e

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"giaoban/data/sqlite"
)

// TestWindowOpensTheSample: the sample register opens, and looking at it
// changes nothing.
func TestWindowOpensTheSample(t *testing.T) {
	d := sampleDesktop(t)
	before := d.console("show", "1")
	d.enterBriefing("Giao ban quý I/2016")
	for range 4 {
		d.keys("ctrl+Prior")
	}
	for range 6 {
		d.keys("ctrl+Next")
	}
	d.picture("papers")
	d.close()
	if after := d.console("show", "1"); after != before {
		t.Error("looking at the sample changed it")
	}
	d.checkSound()
}

// TestWindowKeepsWhatWasTypedWhenKilled: one second after the last key the
// process is killed; all of the text is there on the next start.
func TestWindowKeepsWhatWasTypedWhenKilled(t *testing.T) {
	d := sampleDesktop(t)
	const typed = "Đã tham mưu 12 văn bản; những nội dung phức tạp đều được báo cáo trước."
	d.enterBriefing("Giao ban quý I/2016")
	d.keys("ctrl+Prior", "ctrl+Prior") // from Kết luận back to Báo cáo
	d.write(typed)
	<-time.After(time.Second) // the rule under test
	d.settle()                // where the machine is too slow to have come to it
	d.kill()

	d.open()
	if got := first(d.show("1"), "reports")["results"]; got != typed {
		t.Errorf("after the kill the report reads %q", got)
	}
	d.close()
	d.checkSound()
}

// TestWindowSecondBriefing: a briefing is entered in Vietnamese by the keyboard
// alone, from the list of people pasted from Excel to the minutes saved as PDF.
func TestWindowSecondBriefing(t *testing.T) {
	d := sampleDesktop(t)
	d.pastePeople()
	d.newBriefing()
	d.fillInfo()
	d.callRoll()
	d.fillReport()
	d.fillCourse()
	d.conclude()
	d.saveMinutes()
	d.close()
	d.checkSecondBriefing()
	d.checkSound()
}

func (d *desktop) pastePeople() {
	d.t.Helper()
	d.keys("ctrl+5")
	d.titled("Cán bộ")
	before := d.people()
	d.clipboard("Họ và tên\tChức vụ\tĐơn vị\n" +
		"Lãnh đạo A\tPhó Chánh Văn phòng\t\nChuyên viên B\tChuyên viên\tPhòng Tổng hợp\nChuyên viên C\tChuyên viên\tPhòng Kinh tế\n")
	d.keys("ctrl+shift+v", "Return")
	d.eventually("the three people are in the directory", func() bool { return d.people() == before+3 })
}

// people counts the directory as it is stored.
func (d *desktop) people() int {
	d.t.Helper()
	r, err := sqlite.Open(d.t.Context(), d.file, sqlite.Options{ReadOnly: true})
	if err != nil {
		d.t.Fatal(err)
	}
	defer r.Close()
	people, err := r.People(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	return len(people)
}

func (d *desktop) newBriefing() {
	d.t.Helper()
	d.keys("ctrl+2")
	d.titled("Cuộc họp")
	d.keys("ctrl+n", "Tab")
	d.write("04/7/2016")
	d.keys("Return")
	d.titled("Giao ban quý II/2016")
}

// fillInfo begins at the start of the briefing, the first fact that is missing.
func (d *desktop) fillInfo() {
	d.t.Helper()
	d.write("8h30")
	d.keys("Tab")
	d.write("11h")
	d.keys("Tab", "Tab")
	d.write("Phòng họp số 2, trụ sở UBND tỉnh")
	d.keys("Tab")
	d.write("lanh dao a")
	d.keys("Return", "Tab")
	d.write("chuyen vien b")
	d.keys("Return", "Tab", "Tab")
	d.write("Đánh giá công tác quý II, triển khai nhiệm vụ quý III")
	d.keys("Tab", "Tab")
	d.write("45")
	d.keys("Return")
	d.stored("2", "the agenda", func(m map[string]any) bool { return len(m["agenda"].([]any)) == 1 })
}

// callRoll takes the two specialists into the roster: one present, one excused.
func (d *desktop) callRoll() {
	d.t.Helper()
	d.keys("ctrl+Next", "Insert")
	d.write("chuyên viên")
	d.keys("Tab", "space", "Down", "Down", "space", "Return")
	d.stored("2", "the roster", func(m map[string]any) bool { return len(m["attendance"].([]any)) == 2 })
	d.keys("Home", "1", "3")
	d.stored("2", "the roll", func(m map[string]any) bool {
		return presence(m, 0) == "present" && presence(m, 1) == "excused"
	})
}

func presence(document map[string]any, i int) any {
	return document["attendance"].([]any)[i].(map[string]any)["presence"]
}

func (d *desktop) fillReport() {
	d.t.Helper()
	d.keys("ctrl+Next")
	d.write("Đã tham mưu 12 văn bản, đúng hạn.\nPhục vụ 3 hội nghị.")
	d.keys("Tab")
	d.write("Một số văn bản lấy ý kiến còn chậm.")
	d.keys("F9")
	d.stored("2", "the report", func(m map[string]any) bool { return first(m, "reports")["state"] == "submitted" })
}

func (d *desktop) fillCourse() {
	d.t.Helper()
	d.keys("ctrl+Next")
	d.write("chuyen vien b")
	d.keys("Return", "Tab")
	d.write("Đề nghị sớm có ý kiến về Đề án ứng dụng công nghệ thông tin.")
	d.keys("ctrl+Return")
	d.stored("2", "the remark", func(m map[string]any) bool { return len(m["remarks"].([]any)) == 1 })
}

func (d *desktop) conclude() {
	d.t.Helper()
	d.keys("ctrl+Next")
	d.write("Phòng Kinh tế trình Đề án trước ngày 20/7.")
	d.keys("ctrl+Return")
	d.stored("2", "the conclusion", func(m map[string]any) bool { return len(m["conclusions"].([]any)) == 1 })
	d.keys("Up", "F9")
	d.stored("2", "the task", func(m map[string]any) bool { return len(first(m, "conclusions")["tasks"].([]any)) == 1 })
	d.write("phong kinh te")
	d.keys("Return", "Tab", "Tab", "Tab", "Tab", "Down", "Tab")
	d.write("20/7")
	d.keys("Tab")
	d.stored("2", "the deadline", func(m map[string]any) bool {
		return first(first(m, "conclusions"), "tasks")["deadline"].(map[string]any)["day"] == "2016-07-20"
	})
}

func (d *desktop) saveMinutes() {
	d.t.Helper()
	file := filepath.Join(d.home, "BB giao ban quý II.pdf")
	d.keys("ctrl+Next", "ctrl+Next")
	d.keys("ctrl+s")
	d.eventually("a file is asked for", func() bool { return strings.HasSuffix(d.focused(), ".pdf") })
	d.write(file)
	d.keys("Return")
	d.eventually("the minutes lie in "+file, func() bool {
		pdf, err := os.ReadFile(file)
		return err == nil && strings.HasPrefix(string(pdf), "%PDF-1.") && strings.Contains(string(pdf), "%%EOF")
	})
	d.picture("minutes")
}

func (d *desktop) checkSecondBriefing() {
	d.t.Helper()
	document := d.show("2")
	meeting := document["meeting"].(map[string]any)
	d.same("start", meeting["start"], "08:30")
	d.same("end", meeting["end"], "11:00")
	d.same("place", meeting["place"], "Phòng họp số 2, trụ sở UBND tỉnh")
	d.same("chair", meeting["chair"].(map[string]any)["name"], "Lãnh đạo A")
	d.same("secretary", meeting["secretary"].(map[string]any)["name"], "Chuyên viên B")
	d.same("agenda", first(document, "agenda")["title"], "Đánh giá công tác quý II, triển khai nhiệm vụ quý III")
	roster := document["attendance"].([]any)
	d.same("roster", len(roster), 2)
	d.same("first on the roster", roster[0].(map[string]any)["presence"], "present")
	d.same("second on the roster", roster[1].(map[string]any)["presence"], "excused")
	report := first(document, "reports")
	d.same("report", report["results"], "Đã tham mưu 12 văn bản, đúng hạn.\nPhục vụ 3 hội nghị.")
	d.same("report's state", report["state"], "submitted")
	d.same("remark", first(document, "remarks")["text"], "Đề nghị sớm có ý kiến về Đề án ứng dụng công nghệ thông tin.")
	conclusion := first(document, "conclusions")
	d.same("conclusion", conclusion["text"], "Phòng Kinh tế trình Đề án trước ngày 20/7.")
	task := first(conclusion, "tasks")
	d.same("deadline", task["deadline"].(map[string]any)["day"], "2016-07-20")
	d.same("kind of deadline", task["deadline"].(map[string]any)["kind"], "before")
}
