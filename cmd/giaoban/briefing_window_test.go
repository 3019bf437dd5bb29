//go:build e2e

package main

import (
	"testing"
	"time"
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
	d.pastePeople("Lãnh đạo A\tPhó Chánh Văn phòng\t", "Chuyên viên B\tChuyên viên\tPhòng Tổng hợp", "Chuyên viên C\tChuyên viên\tPhòng Kinh tế")
	b := d.newBriefing("2", "04/7/2016", "Giao ban quý II/2016")
	b.fillInfo(info{
		start: "8h30", end: "11h", place: "Phòng họp số 2, trụ sở UBND tỉnh", chair: "lanh dao a", secretary: "chuyen vien b",
		item: "Đánh giá công tác quý II, triển khai nhiệm vụ quý III", minutes: "45",
	})
	b.nextStep()
	b.invite("Chuyên viên B", "Chuyên viên C")
	b.callRoll("1", "3")
	b.nextStep()
	b.report("Đã tham mưu 12 văn bản, đúng hạn.\nPhục vụ 3 hội nghị.", "Một số văn bản lấy ý kiến còn chậm.")
	b.nextStep()
	b.remark("chuyen vien b", "Đề nghị sớm có ý kiến về Đề án ứng dụng công nghệ thông tin.")
	b.nextStep()
	b.conclude("Phòng Kinh tế trình Đề án trước ngày 20/7.")
	b.makeTask("2016-07-20")
	b.nextStep()
	b.nextStep()
	b.saveMinutes("BB giao ban quý II.pdf")
	d.close()
	d.checkSecondBriefing()
	d.checkSound()
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
	d.same("lead", task["lead"].(map[string]any)["unit"], "Phòng Kinh tế")
	d.same("kind of deadline", task["deadline"].(map[string]any)["kind"], "before")
}
