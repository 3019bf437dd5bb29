package reading

import (
	"time"

	"giaoban/data"
)

// period is a week, month, quarter or year found in a sentence. The last day of
// a week is its last working day.
type period struct {
	first, last data.Day
	end         int
}

var (
	quarterWord = newPhrases("quý", "quí")
	current     = newPhrases("này", "nay", "hiện tại")
	following   = newPhrases("tới", "sau")
	gone        = newPhrases("trước", "qua", "vừa qua", "rồi", "vừa rồi", "ngoái")
	partsOf     = newPhrases("đầu", "cuối", "thứ", "của", "học", "kỷ", "lễ", "đại hội", "thanh niên", "hành động", "an toàn", "cao điểm", "giáp", "số")
	romans      = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "nhất": 1, "01": 1, "02": 2, "03": 3, "04": 4}
)

// periodAt reads a period at token i. One that is only named ("tháng", "quý")
// is the current one, where bare allows it.
func (s *sentence) periodAt(i int, bare bool) (period, bool) {
	var p period
	ok := false
	quarter, isQuarter := s.after(i, quarterWord)
	switch {
	case s.key(i) == "tuần" && !s.from.IsZero():
		p, ok = s.weekAt(i+1, bare)
	case s.key(i) == "tháng":
		p, ok = s.monthsAt(i+1, bare, 1, s.number(i+1))
	case isQuarter:
		p, ok = s.monthsAt(quarter, bare, 3, romans[s.key(quarter)])
	case s.key(i) == "năm":
		p, ok = s.yearAt(i+1, bare)
	}
	if !ok || s.begins(p.end, gone) || s.rangeGoesOn(p.end) {
		return period{}, false
	}
	return p, true
}

// rangeGoesOn reports whether another period follows, as in "tháng 4 và 5".
func (s *sentence) rangeGoesOn(i int) bool {
	at, ok := s.after(i, andOf)
	if !ok {
		return false
	}
	if s.key(at) == "tháng" || s.begins(at, quarterWord) || s.key(at) == "năm" && s.number(at+1) >= 0 {
		at++
	}
	return s.number(at) >= 0 && s.tokens[at].digits <= 4 || romans[s.key(at)] > 0 && s.follows(at, quarterWord)
}

func (s *sentence) weekAt(i int, bare bool) (period, bool) {
	if end, ok := s.after(i, following); ok {
		return s.week(1, end)
	}
	if end, ok := s.after(i, current); ok {
		return s.week(0, end)
	}
	if !bare || s.begins(i, partsOf) || s.begins(i, gone) || s.number(i) >= 0 || s.key(i) == "làm" {
		return period{}, false
	}
	return s.week(0, i)
}

// week is the week so many after that of the meeting, up to its last working day.
func (s *sentence) week(ahead, end int) (period, bool) {
	monday := s.monday(s.from).AddDays(7 * ahead)
	last, ok := s.calendar.LastWorkingDay(monday, monday.AddDays(6))
	return period{monday, last, end}, ok
}

// monthsAt reads a month or a quarter, of so many months; number is the one that
// is said, or not above 0.
func (s *sentence) monthsAt(i int, bare bool, months, number int) (period, bool) {
	if number >= 1 && number <= 12/months {
		return s.numbered(i+1, months, number)
	}
	if s.from.IsZero() || s.number(i) >= 0 {
		return period{}, false
	}
	month := data.Day{Year: s.from.Year, Month: time.Month((int(s.from.Month)-1)/months*months + 1), Day: 1}
	if end, ok := s.after(i, following); ok {
		return s.months(s.addMonths(month, months), months, end), true
	}
	if end, ok := s.after(i, current); ok {
		return s.months(month, months, end), true
	}
	if !bare || s.begins(i, partsOf) || s.begins(i, gone) {
		return period{}, false
	}
	return s.months(month, months, i), true
}

// numbered reads the year after "tháng 4" or "quý II"; without one it is the
// next that is not over.
func (s *sentence) numbered(i, months, number int) (period, bool) {
	first := data.Day{Month: time.Month((number-1)*months + 1), Day: 1}
	for _, at := range []int{s.skip(i, yearWord), s.skip(i, yearSign)} {
		if at > i && s.isYear(at) {
			first.Year = s.number(at)
			return s.months(first, months, at+1), true
		}
	}
	if s.key(i) == "/" || s.from.IsZero() {
		return period{}, false
	}
	first.Year = s.from.Year
	p := s.months(first, months, s.skip(i, thisYear))
	if p.last.Before(s.from) {
		first.Year++
		p = s.months(first, months, p.end)
	}
	return p, true
}

var yearSign = newPhrases("/", "-", ".")

func (s *sentence) yearAt(i int, bare bool) (period, bool) {
	year, end := s.from.Year, i
	switch {
	case s.isYear(i):
		year, end = s.number(i), i+1
	case s.from.IsZero():
		return period{}, false
	case s.begins(i, current):
		end = s.skip(i, current)
	case s.begins(i, following):
		year, end = year+1, s.skip(i, following)
	case !bare || s.begins(i, partsOf) || s.begins(i, gone) || s.begins(i, spanUnits) || s.number(i) >= 0:
		return period{}, false
	}
	return s.months(data.Day{Year: year, Month: time.January, Day: 1}, 12, end), true
}

func (s *sentence) months(first data.Day, months, end int) period {
	return period{first, s.addMonths(first, months).AddDays(-1), end}
}

// addMonths goes forward by months, to the last day of a month that is too short.
func (s *sentence) addMonths(d data.Day, n int) data.Day {
	first := data.DayOf(time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC))
	last := data.DayOf(time.Date(d.Year, d.Month+time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC))
	first.Day = min(d.Day, last.Day)
	return first
}

var (
	spanUnits  = newPhrases("ngày làm việc", "ngày", "tuần", "tuần lễ", "tháng", "giờ", "h", "giờ đồng hồ", "ngày công")
	spanTail   = newPhrases("tới", "nữa", "tới đây", "kể từ hôm nay", "kể từ ngày hôm nay", "tính từ hôm nay", "kể từ nay", "từ nay", "kể từ ngày họp", "kể từ cuộc họp", "kể từ cuộc họp này", "tính từ ngày họp", "kể từ ngày kết luận", "từ hôm nay", "sau cuộc họp", "sau cuộc họp này", "kể từ sau cuộc họp")
	spanFrom   = newPhrases("kể từ", "tính từ", "từ", "sau", "kể", "tính")
	spanOther  = newPhrases("qua", "vừa qua", "gần đây", "gần nhất", "đầu", "cuối", "một lần", "1 lần", "liên tục", "liên tiếp", "trước", "sau khi", "đầu năm", "cuối năm", "học", "nghỉ", "cao điểm", "tuổi", "trong tuần", "/")
	smallWords = map[string]int{
		"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
	}
)

// spanAt reads a number of days, weeks, months or hours at token i and returns
// the last day of it, counted from the meeting or from the date it names.
func (s *sentence) spanAt(i int) (data.Day, int, bool) {
	n, at := s.countAt(i)
	unit := s.key(at)
	end, ok := s.after(at, spanUnits)
	if n < 1 || !ok || s.begins(end, spanOther) || s.number(end) >= 0 {
		return data.Day{}, 0, false
	}
	from := s.from
	if after, ok := s.after(end, spanTail); ok {
		return s.countFrom(from, n, unit, end), after, !from.IsZero()
	}
	if after, ok := s.after(end, spanFrom); ok {
		d, ok := s.dateAt(after, true)
		return s.countFrom(d.day, n, unit, end), d.end, ok
	}
	if from.IsZero() {
		return data.Day{}, 0, false
	}
	return s.countFrom(from, n, unit, end), end, true
}

func (s *sentence) countFrom(from data.Day, n int, unit string, end int) data.Day {
	switch unit {
	case "ngày":
		if s.key(end-1) == "việc" {
			return s.calendar.AddWorkingDays(from, n)
		}
		return from.AddDays(n)
	case "tuần":
		return from.AddDays(7 * n)
	case "tháng":
		return s.addMonths(from, n)
	}
	return from.AddDays((n + 23) / 24)
}

// countAt reads a number of days in figures or words, with "(mười)" after it.
func (s *sentence) countAt(i int) (n, end int) {
	n, end = s.number(i), i+1
	if n < 0 {
		n, end = s.wordsAt(i)
	}
	if n < 1 || n > 999 {
		return 0, i
	}
	if s.key(end) == "(" {
		for k := end + 1; k <= end+5; k++ {
			if s.key(k) == ")" {
				return n, k + 1
			}
		}
	}
	return n, end
}

// wordsAt reads a number in words up to ninety-nine.
func (s *sentence) wordsAt(i int) (n, end int) {
	n, end = smallWords[s.key(i)], i+1
	ten := n == 10
	if next := s.key(end); n > 1 && n < 10 && next == keyOfTens {
		n, end, ten = n*10, end+1, true
	}
	if !ten {
		return n, end
	}
	switch unit := s.key(end); {
	case unit == "lăm":
		return n + 5, end + 1
	case unit == "mốt":
		return n + 1, end + 1
	case smallWords[unit] > 0 && smallWords[unit] < 10:
		return n + smallWords[unit], end + 1
	}
	return n, end
}

const keyOfTens = "mươi"
