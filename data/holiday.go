package data

// compareNotice closes the name of a day that the program reckons, or that the
// authorities settle by a notice of that year.
const compareNotice = " (đối chiếu thông báo hiện hành)"

// DefaultCalendar is the calendar of an office that keeps a five-day week, with
// the public holidays of 2026 and 2027. Their number and names are those of
// Bộ luật Lao động 2019, Điều 112; a holiday on a weekly day off is made good on
// the next working day (Điều 111 khoản 3).
//
// 2026 follows what was announced for state offices: Tết from 16/02 to 20/02 (29
// tháng Chạp to mùng 4), 02/01 exchanged for Saturday 10/01 (12729/VPCP-KGVX of
// 25/12/2025), 31/8 exchanged for Saturday 22/8.
//
// 2027 is reckoned, for no announcement was at hand: mùng 1 Tết is 06/02/2027
// and mùng 10 tháng Ba 16/4/2027 (at the meridian of UTC+7); Tết is taken as the
// last day of the year and mùng 1 to mùng 4; the second day of Quốc khánh as the
// Friday after it. Names of days that the yearly notice may move say so.
//
// Ngày Văn hóa Việt Nam (24/11, chosen in Nghị quyết 80-NQ/TW) is not listed: no
// text that makes it a day off was at hand. The office adds it where it is one.
func DefaultCalendar() Calendar {
	return Calendar{Off: append(holidays2026(), holidays2027()...), MakeUp: []DayOff{
		{Day{2026, 1, 10}, "Làm bù cho ngày 02/01/2026"},
		{Day{2026, 8, 22}, "Làm bù cho ngày 31/8/2026" + compareNotice},
	}}
}

func holidays2026() []DayOff {
	return []DayOff{
		{Day{2026, 1, 1}, "Tết Dương lịch"},
		{Day{2026, 1, 2}, "Nghỉ hoán đổi, làm bù ngày 10/01/2026"},
		{Day{2026, 2, 16}, "Tết Bính Ngọ (29 tháng Chạp)"},
		{Day{2026, 2, 17}, "Tết Bính Ngọ (mùng 1)"},
		{Day{2026, 2, 18}, "Tết Bính Ngọ (mùng 2)"},
		{Day{2026, 2, 19}, "Tết Bính Ngọ (mùng 3)"},
		{Day{2026, 2, 20}, "Tết Bính Ngọ (mùng 4)"},
		{Day{2026, 4, 26}, "Giỗ Tổ Hùng Vương (10/3 âm lịch)"},
		{Day{2026, 4, 27}, "Nghỉ bù Giỗ Tổ Hùng Vương"},
		{Day{2026, 4, 30}, "Ngày Chiến thắng"},
		{Day{2026, 5, 1}, "Ngày Quốc tế lao động"},
		{Day{2026, 8, 31}, "Nghỉ hoán đổi, làm bù ngày 22/8/2026" + compareNotice},
		{Day{2026, 9, 1}, "Quốc khánh" + compareNotice},
		{Day{2026, 9, 2}, "Quốc khánh"},
	}
}

func holidays2027() []DayOff {
	return []DayOff{
		{Day{2027, 1, 1}, "Tết Dương lịch"},
		{Day{2027, 2, 5}, "Tết Đinh Mùi (29 tháng Chạp)" + compareNotice},
		{Day{2027, 2, 6}, "Tết Đinh Mùi (mùng 1)"},
		{Day{2027, 2, 7}, "Tết Đinh Mùi (mùng 2)"},
		{Day{2027, 2, 8}, "Tết Đinh Mùi (mùng 3)"},
		{Day{2027, 2, 9}, "Tết Đinh Mùi (mùng 4)" + compareNotice},
		{Day{2027, 2, 10}, "Nghỉ bù Tết Đinh Mùi" + compareNotice},
		{Day{2027, 2, 11}, "Nghỉ bù Tết Đinh Mùi" + compareNotice},
		{Day{2027, 4, 16}, "Giỗ Tổ Hùng Vương (10/3 âm lịch)"},
		{Day{2027, 4, 30}, "Ngày Chiến thắng"},
		{Day{2027, 5, 1}, "Ngày Quốc tế lao động"},
		{Day{2027, 5, 3}, "Nghỉ bù Ngày Quốc tế lao động" + compareNotice},
		{Day{2027, 9, 2}, "Quốc khánh"},
		{Day{2027, 9, 3}, "Quốc khánh" + compareNotice},
	}
}
