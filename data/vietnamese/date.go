package vietnamese

import (
	"fmt"
	"strconv"
	"time"
)

// LongDate writes a day in full as papers do: "ngày 05 tháng 01 năm 2026",
// "ngày 29 tháng 6 năm 2026". NĐ 30/2020 Phụ lục I phần II mục I khoản 4 điểm b
// puts a 0 before days under 10 and before months 1 and 2 only.
//
// The numbers are written as given; whether the day exists is not checked.
func LongDate(day, month, year int) string {
	return fmt.Sprintf("ngày %s tháng %s năm %d", Two(day), monthNumber(month), year)
}

// ShortDate writes a day in numbers by the same rule as LongDate: "05/01/2026",
// "08/4/2016".
func ShortDate(day, month, year int) string {
	return fmt.Sprintf("%s/%d", DayMonth(day, month), year)
}

// DayMonth writes a day of a year that is understood, by the same rule as
// LongDate: "08/4", "15/02".
func DayMonth(day, month int) string {
	return Two(day) + "/" + monthNumber(month)
}

// Weekday names a day of the week as it stands at the head of a line: "Thứ Hai"
// to "Thứ Bảy", "Chủ nhật" (capitals of NĐ 30/2020 Phụ lục II). It is empty for
// a value that is no day.
func Weekday(d time.Weekday) string {
	switch d {
	case time.Monday:
		return "Thứ Hai"
	case time.Tuesday:
		return "Thứ Ba"
	case time.Wednesday:
		return "Thứ Tư"
	case time.Thursday:
		return "Thứ Năm"
	case time.Friday:
		return "Thứ Sáu"
	case time.Saturday:
		return "Thứ Bảy"
	case time.Sunday:
		return "Chủ nhật"
	}
	return ""
}

// ShortWeekday names a day of the week as calendars do: "T2" to "T7", "CN". It
// is empty for a value that is no day.
func ShortWeekday(d time.Weekday) string {
	switch {
	case d == time.Sunday:
		return "CN"
	case d >= time.Monday && d <= time.Saturday:
		return "T" + strconv.Itoa(int(d)+1)
	}
	return ""
}

// Clock writes a time of day on the 24-hour clock as it is said: "8 giờ 00",
// "13 giờ 30".
func Clock(hour, minute int) string {
	return fmt.Sprintf("%d giờ %s", hour, Two(minute))
}

// LongClock writes a time of day on the 24-hour clock as minutes of a meeting
// do: "08 giờ 00 phút".
func LongClock(hour, minute int) string {
	return fmt.Sprintf("%s giờ %s phút", Two(hour), Two(minute))
}

func monthNumber(month int) string {
	if month == 1 || month == 2 {
		return Two(month)
	}
	return strconv.Itoa(month)
}
