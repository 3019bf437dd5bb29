//go:build e2e

package main

import (
	"testing"

	"giaoban/data"
)

// What is to be done, as it is read from the chair's sentences.
const (
	taskFiles    = "Tổng hợp danh mục hồ sơ, gửi Lãnh đạo A"
	taskScan     = "Xây dựng đề án số hóa"
	taskOrder    = "Giữ trật tự nơi làm việc"
	taskRules    = "Rà soát quy chế làm việc"
	taskHandbook = "Lập sổ tay nghiệp vụ"
	taskStore    = "Chỉnh lý kho lưu trữ"
	taskTraining = "Tổ chức tập huấn"
	taskShopping = "Lập kế hoạch mua sắm"
	taskSummary  = "Chuẩn bị báo cáo quý I"
)

// TestWindowChainOfFourBriefings enters and runs four quarterly briefings of an
// invented office in the window, on the days on which things happen, and compares
// what the register then holds with what was reckoned by hand.
func TestWindowChainOfFourBriefings(t *testing.T) {
	c := newChain(t)
	c.firstQuarter()
	c.secondQuarter()
	c.thirdQuarter()
	c.fourthQuarter()
	c.close()
	c.checkTasks()
	c.checkFigures()
	c.checkLedgers()
	c.checkReviews()
	c.checkPapers()
	c.checkSound()
}

// firstQuarter gives three tasks. One is done in time and one is not begun by the
// day it is due; the third is standing.
func (c *chain) firstQuarter() {
	c.t.Helper()
	c.on("2026-04-02")
	c.pastePeople("Lãnh đạo A\tChánh Văn phòng\t", "Chuyên viên A\tChuyên viên\tPhòng A",
		"Chuyên viên B\tChuyên viên\tPhòng B", "Chuyên viên C\tChuyên viên\tPhòng C")
	b := c.firstOfSeries("02/4/2026", "Giao ban quý I/2026")
	b.fillInfo(info{
		start: "8h", end: "10h30", place: "Phòng họp A", chair: "lanh dao a", secretary: "chuyen vien a",
		item: "Đánh giá công tác quý I, triển khai nhiệm vụ quý II", minutes: "60",
	})
	b.advance("in_session")
	b.nextStep()
	b.invite("Chuyên viên A", "Chuyên viên B", "Chuyên viên C")
	b.callRoll("1", "1", "1")
	b.skip(3) // Báo cáo, Diễn biến
	b.give("Phòng A chủ trì, phối hợp với Phòng B tổng hợp danh mục hồ sơ, gửi Lãnh đạo A trước ngày 15/4.",
		"Phòng B xây dựng đề án số hóa, chậm nhất ngày 30/6/2026.",
		"Các phòng, ban thường xuyên giữ trật tự nơi làm việc.")
	b.closeAndSign("")

	c.on("2026-04-10")
	c.begin(taskFiles)
	c.begin(taskScan)
	c.on("2026-04-14")
	c.reportDone(taskFiles, "Đã gửi danh mục.")
	c.on("2026-04-20")
	c.confirm(taskFiles)
}

// secondQuarter goes through what is left and gives two tasks. The late one is
// urged and put off; of the new ones one is put off and done, one is paused.
func (c *chain) secondQuarter() {
	c.t.Helper()
	c.on("2026-07-02")
	b := c.nextOfSeries("2", "Giao ban quý II/2026", "2026-07-02")
	b.advance("in_session")
	b.nextStep()
	b.callRoll("1", "1", "3")
	b.skip(2) // Báo cáo
	b.review(discussed{"Đề án đang lấy ý kiến các phòng.", "40"}, discussed{"Các phòng tiếp tục thực hiện.", ""})
	b.nextStep()
	b.give("Phòng C rà soát quy chế làm việc trong 10 ngày làm việc.",
		"Giao đồng chí Chuyên viên B, Phòng B lập sổ tay nghiệp vụ trước ngày 15/8.")
	b.closeAndSign("10h")

	c.on("2026-07-06")
	c.urge(taskScan, "Đề nghị trình trước kỳ họp tới.")
	c.on("2026-07-10")
	c.extend(taskScan, "30/9/2026", "Chờ kinh phí.", "lanh dao a")
	c.on("2026-07-15")
	c.extend(taskRules, "31/7/2026", "Chờ ý kiến các phòng.", "lanh dao a")
	c.on("2026-07-31")
	c.finish(taskRules, "Đã trình quy chế.", "12/BC-PC", "")
	c.on("2026-08-03")
	c.setAside(taskHandbook, "4", "Chờ hướng dẫn mới.", data.TaskPaused)
}

// thirdQuarter has a unit say how far it is, and gives three tasks. The one that
// was put off is done late; one of the new ones is withdrawn.
func (c *chain) thirdQuarter() {
	c.t.Helper()
	c.on("2026-10-02")
	b := c.nextOfSeries("3", "Giao ban quý III/2026", "2026-10-02")
	b.advance("in_session")
	b.nextStep()
	b.callRoll("1", "1", "1")
	b.nextStep()
	b.keys("alt+Down") // from the report of Phòng A to that of Phòng B
	b.unitSays(discussed{"Đề án đã thẩm định.", "80"})
	b.nextStep()
	b.review(discussed{"Các phòng giữ nếp.", ""}) // the one of which nothing is said yet
	b.nextStep()
	b.give("Phòng A chỉnh lý kho lưu trữ, chậm nhất ngày 31/12/2026.",
		"Phòng C tổ chức tập huấn trước ngày 20/11.",
		"Phòng B lập kế hoạch mua sắm trước ngày 15/01/2027.")
	b.closeAndSign("10h")

	c.on("2026-10-05")
	c.finish(taskScan, "Đã trình đề án.", "34/TTr-PB", "Kinh phí cấp muộn.")
	c.on("2026-10-12")
	c.drag(taskTraining)
	c.on("2026-11-10")
	c.setAside(taskTraining, "4", "Gộp vào lớp năm sau.", data.TaskWithdrawn)
	c.on("2026-12-01")
	c.say(taskStore, "Đã chỉnh lý ba kho.", 6)
}

// fourthQuarter is prepared in the old year, held in the new, and gives one task.
func (c *chain) fourthQuarter() {
	c.t.Helper()
	c.on("2026-12-28")
	c.nextOfSeries("4", "Giao ban quý IV/2026", "2027-01-04")
	c.on("2027-01-04")
	c.enterBriefing("Giao ban quý IV/2026")
	b := briefing{desktop: c.desktop, id: "4"}
	b.advance("in_session")
	b.nextStep()
	b.callRoll("1", "1", "1")
	b.skip(2) // Báo cáo
	b.review(discussed{"Còn hai kho chưa chỉnh lý.", ""}, discussed{"Kế hoạch đã trình.", "100"},
		discussed{"Các phòng thực hiện tốt.", ""})
	b.nextStep()
	b.give("Phòng C chuẩn bị báo cáo quý I, chậm nhất ngày 31/3/2027.")
	b.closeAndSign("11h")

	c.on("2027-01-05")
	c.urge(taskStore, "Đề nghị xong trong tháng 01.")
	c.on("2027-01-06")
	c.confirm(taskShopping)
}
