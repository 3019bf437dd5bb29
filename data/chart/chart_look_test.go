package chart

import (
	"os"
	"path/filepath"
	"testing"
)

// units is a quarter of an office of many units, with names as long as they get.
func units() Bars {
	return Bars{
		Title: "Nhiệm vụ theo đơn vị", Subtitle: "Giao từ 01/01/2016 đến 31/3/2016, tính đến 06/4/2016",
		Parts: []Part{
			{"Xong đúng hạn", FillDone},
			{"Xong quá hạn", FillDoneLate},
			{"Xong, không thời hạn", FillDoneUndated},
			{"Trong hạn", FillOpen},
			{"Quá hạn", FillOverdue},
			{"Không thời hạn", FillUndated},
			{"Tạm dừng", FillPaused},
			{"Thu hồi", FillWithdrawn},
		},
		Bars: []Bar{
			{"Phòng Tổng hợp", []int{14, 3, 2, 5, 6, 1, 1, 0}},
			{"Phòng Quản trị Tài vụ", []int{8, 2, 0, 3, 1, 0, 2, 1}},
			{"Phòng Nội chính", []int{5, 0, 0, 2, 0, 2, 0, 0}},
			{"Ban Tiếp công dân", []int{2, 1, 0, 1, 2, 0, 0, 0}},
			{"Trung tâm Tin học và Công báo Ễ Ộ Ữ ằng", []int{3, 0, 1, 0, 0, 0, 0, 0}},
			{"Các phòng, ban", []int{0, 0, 0, 1, 0, 2, 0, 0}},
			{"Chưa giao đơn vị", []int{0, 0, 0, 0, 1, 0, 0, 0}},
		},
	}
}

// year is the work of a year by month.
func year() Lines {
	return Lines{
		Title: "Nhiệm vụ theo tháng", Subtitle: "Giao từ 01/01/2016 đến 31/12/2016, tính đến 31/12/2016",
		Labels: []string{"1/2016", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
		Series: []Series{
			{"Giao trong tháng", LineAssigned, []int{12, 8, 15, 11, 9, 14, 10, 7, 13, 16, 12, 18}},
			{"Hoàn thành trong tháng", LineDone, []int{4, 9, 10, 12, 8, 11, 13, 9, 8, 12, 14, 15}},
			{"Quá hạn cuối tháng", LineOverdue, []int{0, 1, 3, 2, 2, 4, 3, 1, 2, 5, 4, 6}},
		},
	}
}

// TestShots leaves pictures to look at under SHOTS_DIR.
func TestShots(t *testing.T) {
	dir := os.Getenv("SHOTS_DIR")
	if dir == "" {
		t.Skip("SHOTS_DIR is not set")
	}
	for name, c := range map[string]Chart{"bars": units(), "lines": year()} {
		for size, o := range map[string]Options{"projector": Projector(c), "screen": {Width: 1220, Scale: 1}} {
			raw, err := PNG(c, o)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, name+"-"+size+".png"), raw, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
