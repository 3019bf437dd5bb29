package vietnamese_test

import (
	"testing"
	"time"

	"giaoban/data/vietnamese"
)

func TestDates(t *testing.T) {
	tests := []struct {
		day, month, year      int
		long, short, dayMonth string
	}{
		{5, 1, 2026, "ngày 05 tháng 01 năm 2026", "05/01/2026", "05/01"},
		{29, 6, 2026, "ngày 29 tháng 6 năm 2026", "29/6/2026", "29/6"},
		{8, 4, 2016, "ngày 08 tháng 4 năm 2016", "08/4/2016", "08/4"},
		{10, 2, 2016, "ngày 10 tháng 02 năm 2016", "10/02/2016", "10/02"},
		{9, 3, 2016, "ngày 09 tháng 3 năm 2016", "09/3/2016", "09/3"},
		{1, 10, 2025, "ngày 01 tháng 10 năm 2025", "01/10/2025", "01/10"},
		{31, 12, 2025, "ngày 31 tháng 12 năm 2025", "31/12/2025", "31/12"},
	}
	for _, tt := range tests {
		if got := vietnamese.LongDate(tt.day, tt.month, tt.year); got != tt.long {
			t.Errorf("LongDate(%d, %d, %d) = %q, want %q", tt.day, tt.month, tt.year, got, tt.long)
		}
		if got := vietnamese.ShortDate(tt.day, tt.month, tt.year); got != tt.short {
			t.Errorf("ShortDate(%d, %d, %d) = %q, want %q", tt.day, tt.month, tt.year, got, tt.short)
		}
		if got := vietnamese.DayMonth(tt.day, tt.month); got != tt.dayMonth {
			t.Errorf("DayMonth(%d, %d) = %q, want %q", tt.day, tt.month, got, tt.dayMonth)
		}
	}
}

func TestWeekdays(t *testing.T) {
	tests := []struct {
		day         time.Weekday
		long, short string
	}{
		{time.Monday, "Thứ Hai", "T2"},
		{time.Tuesday, "Thứ Ba", "T3"},
		{time.Wednesday, "Thứ Tư", "T4"},
		{time.Thursday, "Thứ Năm", "T5"},
		{time.Friday, "Thứ Sáu", "T6"},
		{time.Saturday, "Thứ Bảy", "T7"},
		{time.Sunday, "Chủ nhật", "CN"},
		{time.Weekday(-1), "", ""},
		{time.Weekday(7), "", ""},
	}
	for _, tt := range tests {
		if got := vietnamese.Weekday(tt.day); got != tt.long {
			t.Errorf("Weekday(%d) = %q, want %q", tt.day, got, tt.long)
		}
		if got := vietnamese.ShortWeekday(tt.day); got != tt.short {
			t.Errorf("ShortWeekday(%d) = %q, want %q", tt.day, got, tt.short)
		}
	}
}

func TestClocks(t *testing.T) {
	tests := []struct {
		hour, minute int
		short, long  string
	}{
		{8, 0, "8 giờ 00", "08 giờ 00 phút"},
		{13, 30, "13 giờ 30", "13 giờ 30 phút"},
		{0, 5, "0 giờ 05", "00 giờ 05 phút"},
		{23, 59, "23 giờ 59", "23 giờ 59 phút"},
	}
	for _, tt := range tests {
		if got := vietnamese.Clock(tt.hour, tt.minute); got != tt.short {
			t.Errorf("Clock(%d, %d) = %q, want %q", tt.hour, tt.minute, got, tt.short)
		}
		if got := vietnamese.LongClock(tt.hour, tt.minute); got != tt.long {
			t.Errorf("LongClock(%d, %d) = %q, want %q", tt.hour, tt.minute, got, tt.long)
		}
	}
}
