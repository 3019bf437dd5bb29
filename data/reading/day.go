package reading

import (
	"time"

	"giaoban/data"
)

// when is a day found in a sentence, up to but not including token end.
type when struct {
	day    data.Day
	end    int
	past   bool // lies before the meeting
	stated bool // of a weekday: its week is said too
}

// dayAt reads a day at token i: a date, a weekday, "hôm nay". With named, a date
// must follow the word "ngày", as it must where no word for a deadline stands
// right before it.
func (s *sentence) dayAt(i int, named bool) (when, bool) {
	if d, ok := s.soonDayAt(i); ok {
		return d, true
	}
	if d, ok := s.weekdayAt(i); ok {
		return d, true
	}
	return s.dateAt(i, named)
}

var soonDays = map[int]*phrases{
	0: newPhrases(
		"hôm nay", "ngày hôm nay", "ngay hôm nay", "ngay trong hôm nay", "ngày", "ngay chiều nay", "ngay sáng nay", "chiều nay", "sáng nay", "tối nay", "cuối giờ chiều nay", "chiều hôm nay", "sáng hôm nay", "ngày làm việc hôm nay", "cuối ngày hôm nay",
		"cuối giờ chiều hôm nay",
	),
	1: newPhrases("ngày mai", "mai", "sáng mai", "chiều mai", "sáng ngày mai", "chiều ngày mai", "hết ngày mai", "cuối giờ chiều mai", "đầu giờ sáng mai", "trưa mai"),
	2: newPhrases("ngày kia", "sáng ngày kia"),
}

var (
	aloneToday = newPhrases("hôm nay", "ngày hôm nay", "ngày", "sáng nay", "chiều hôm nay", "sáng hôm nay", "mai", "tối nay")
	inside     = newPhrases("trong", "hết", "ngay trong")
)

// soonDayAt reads a day counted from the day of the meeting: "ngày mai", "chiều
// nay"; "ngày" alone only in "trong ngày", and a bare "hôm nay" only after a word
// for a deadline.
func (s *sentence) soonDayAt(i int) (when, bool) {
	if s.from.IsZero() {
		return when{}, false
	}
	best := when{}
	for ahead, words := range soonDays {
		if end, ok := s.after(i, words); ok && end > best.end {
			best = when{day: s.from.AddDays(ahead), end: end}
		}
	}
	if best.end == 0 || s.capital(i) && s.key(i) == "mai" {
		return when{}, false
	}
	if best.end == i+1 && s.key(i) == "ngày" && (!s.follows(i, inside) || !s.closed(best.end)) {
		return when{}, false
	}
	if end, ok := s.after(i, aloneToday); ok && end == best.end && !s.follows(i, inside) && !s.follows(i, by) && !s.follows(i, before) && !s.clockBefore(i) {
		return when{}, false
	}
	if end, ok := s.closingDate(best.end); ok {
		best.end = end
	}
	return best, true
}

// closed reports whether nothing that could say which day follows.
func (s *sentence) closed(i int) bool {
	return i >= len(s.tokens) || s.ended(i) || s.key(i) == "," || s.key(i) == ")" || s.begins(i, afterDay)
}

var afterDay = newPhrases("và", "để", "phải", "các", "gửi", "báo cáo")

// clockBefore reports whether an hour stands right before token i.
func (s *sentence) clockBefore(i int) bool {
	for k := max(0, i-6); k < i; k++ {
		if end, ok := s.clockAt(k); ok && end == i {
			return true
		}
	}
	return false
}

// closingDate reads the date that repeats a day: "(08/4)", ", ngày 8/4".
func (s *sentence) closingDate(i int) (int, bool) {
	if s.key(i) == "(" {
		if d, ok := s.dateAt(i+1, false); ok && s.key(d.end) == ")" {
			return d.end + 1, true
		}
	}
	return i, false
}

var weekdays = map[time.Weekday]*phrases{
	time.Monday: newPhrases("thứ hai", "thứ 2"), time.Tuesday: newPhrases("thứ ba", "thứ 3"), time.Wednesday: newPhrases("thứ tư", "thứ 4"),
	time.Thursday: newPhrases("thứ năm", "thứ 5"), time.Friday: newPhrases("thứ sáu", "thứ 6"), time.Saturday: newPhrases("thứ bảy", "thứ bẩy", "thứ 7"),
	time.Sunday: newPhrases("chủ nhật"),
}

var (
	partOfDay = newPhrases("sáng", "chiều", "hết", "cuối giờ chiều", "đầu giờ sáng", "cuối ngày", "ngày", "chiều ngày", "sáng ngày")
	thisWeek  = newPhrases("tuần này", "của tuần này", "trong tuần", "trong tuần này", "này", "cuối tuần này", "cuối tuần")
	theNext   = newPhrases("tuần tới", "tuần sau", "của tuần tới", "của tuần sau", "đầu tuần sau", "đầu tuần tới", "tuần kế tiếp")
	coming    = newPhrases("tới", "sắp tới", "tới đây")
)

// weekdayAt reads "thứ Sáu tuần này", "thứ Hai, ngày 11/4".
func (s *sentence) weekdayAt(i int) (when, bool) {
	at := s.skip(i, partOfDay)
	for day, words := range weekdays {
		end, ok := s.after(at, words)
		if !ok {
			continue
		}
		next := s.skip(end, weekdayJoints)
		if d, ok := s.dateAt(next, false); ok {
			d.stated = true
			if s.key(next-1) == "(" {
				d.end += len(s.key(d.end)) & 1 // the closing bracket
			}
			return d, true
		}
		return s.weekday(day, end)
	}
	return when{}, false
}

var weekdayJoints = newPhrases(",", "(", "(ngày", ", ngày", "-", "- ngày")

func (s *sentence) weekday(day time.Weekday, end int) (when, bool) {
	if s.from.IsZero() || s.begins(end, recurs) || s.begins(end, notWeekday) {
		return when{}, false
	}
	ahead := (int(day) + 6) % 7 // from Monday
	if after, ok := s.after(end, theNext); ok {
		return s.inWeek(ahead+7, after), true
	}
	if after, ok := s.after(end, thisWeek); ok {
		return s.inWeek(ahead, after), true
	}
	d := when{day: s.monday(s.from).AddDays(ahead), end: end}
	if !d.day.After(s.from) {
		d.day = d.day.AddDays(7)
	}
	if after, ok := s.after(end, coming); ok {
		d.end, d.stated = after, true
	}
	return d, true
}

var notWeekday = newPhrases("tuần trước", "trước", "tuần qua", "vừa qua", "tuần đầu", "tuần thứ", "của tháng", "tháng", "quý", "phiên", "họp", "và")

func (s *sentence) inWeek(ahead, end int) when {
	d := when{day: s.monday(s.from).AddDays(ahead), end: end, stated: true}
	if after, ok := s.closingDate(end); ok {
		d.end = after
	}
	d.past = d.day.Before(s.from)
	return d
}

func (s *sentence) monday(d data.Day) data.Day { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

var (
	dayWord   = newPhrases("ngày", "sáng ngày", "chiều ngày", "hết ngày", "cuối ngày", ", ngày")
	lunarDay  = newPhrases("mùng", "mồng", "ngày mùng", "ngày mồng")
	thisMonth = newPhrases("tháng này", "tháng nay", "trong tháng")
	nextMonth = newPhrases("tháng sau", "tháng tới")
	yearWord  = newPhrases("năm")
	thisYear  = newPhrases("năm nay", "này", "tới", "sắp tới", "tới đây")
)

// dateAt reads "ngày 8/4", "8/4/2016", "30-4", "ngày 05 tháng 4 năm 2016", "ngày
// 15", "ngày 15 tháng này". Without a year it is the next such day after the
// meeting; an impossible day is none.
func (s *sentence) dateAt(i int, named bool) (when, bool) {
	at, word := s.after(i, lunarDay)
	if !word {
		at, word = s.after(i, dayWord)
	}
	if named && !word {
		return when{}, false
	}
	day := s.number(at)
	if day < 1 || day > 31 || s.tokens[at].digits > 2 {
		return when{}, false
	}
	d, ok := s.monthOf(day, at+1, word)
	if !ok || s.begins(d.end, pastTail) || s.begins(d.end, recurs) || !word && s.begins(d.end, notDate) {
		return when{}, false
	}
	if end, ok := s.after(d.end, thisYear); ok {
		d.end = end
	}
	if s.key(d.end) == "(" { // "(thứ Sáu)"
		for _, words := range weekdays {
			if end, ok := s.after(d.end+1, words); ok && s.key(end) == ")" {
				d.end = end + 1
			}
		}
	}
	return d, true
}

// monthOf reads what follows the number of a day.
func (s *sentence) monthOf(day, at int, word bool) (when, bool) {
	if sep := s.key(at); sep == "/" || s.glued(at) && s.glued(at+1) && (sep == "-" || sep == "." && word) {
		if month := s.number(at + 1); month >= 1 && s.tokens[at+1].digits <= 2 {
			return s.yearOf(day, month, at+2, sep)
		}
		if s.number(at+1) >= 0 || sep != "." {
			return when{}, false
		}
	}
	if s.key(at) == "tháng" && s.number(at+1) >= 1 {
		return s.yearOf(day, s.number(at+1), at+2, "/")
	}
	if !word || s.from.IsZero() || s.key(at) == "-" || s.key(at) == "," || s.key(at) == "và" || s.recurring(at) {
		return when{}, false
	}
	month := s.from
	month.Day = 1
	if end, ok := s.after(at, nextMonth); ok {
		return s.dayOf(s.addMonths(month, 1), day, end)
	}
	if end, ok := s.after(at, thisMonth); ok {
		return s.dayOf(month, day, end)
	}
	for n := range 3 {
		if d, ok := s.dayOf(s.addMonths(month, n), day, at); ok && d.day.After(s.from) {
			return d, true
		}
	}
	return when{}, false
}

// recurring reports whether the sentence at token i speaks of what is done again
// and again: "Hằng tháng, … trước ngày 20".
func (s *sentence) recurring(i int) bool {
	for k := i - 1; k >= max(0, i-longestSentence) && !s.ended(k); k-- {
		if s.begins(k, repeated) {
			return true
		}
	}
	return false
}

var repeated = newPhrases("hằng tháng", "hàng tháng", "hằng tuần", "hàng tuần", "hằng quý", "hàng quý", "hằng năm", "hàng năm", "định kỳ", "mỗi tháng", "mỗi quý", "mỗi tuần")

func (s *sentence) dayOf(month data.Day, day, end int) (when, bool) {
	month.Day = day
	return when{day: month, end: end, past: month.Before(s.from)}, month.Valid()
}

// yearOf reads the year after a day and a month, if it is said.
func (s *sentence) yearOf(day, month, at int, sep string) (when, bool) {
	year, end := 0, at
	if next, ok := s.after(at, yearWord); ok && s.isYear(next) {
		year, end = s.number(next), next+1
	} else if s.key(at) == sep || sep == "/" && s.key(at) == "-" && s.glued(at) && s.glued(at+1) {
		switch {
		case s.isYear(at + 1):
			year, end = s.number(at+1), at+2
		case s.number(at+1) >= 10 && s.tokens[at+1].digits == 2 && s.glued(at+1):
			year, end = 2000+s.number(at+1), at+2
		case s.key(at) == sep && sep != "." && s.glued(at+1):
			return when{}, false // a number of a paper: 15/4/KH
		}
	}
	if (s.key(end) == "/" || s.key(end) == "-") && s.glued(end) && s.glued(end+1) {
		return when{}, false
	}
	if year != 0 {
		d, ok := data.NewDay(year, time.Month(month), day)
		return when{day: d, end: end, past: d.Before(s.from)}, ok
	}
	return s.nextSuch(day, month, end)
}

// nextSuch is the next day after the meeting with this day and month.
func (s *sentence) nextSuch(day, month, end int) (when, bool) {
	if s.from.IsZero() {
		return when{}, false
	}
	for year := s.from.Year; year <= s.from.Year+8; year++ {
		if d, ok := data.NewDay(year, time.Month(month), day); ok && d.After(s.from) {
			return when{day: d, end: end}, true
		}
	}
	return when{}, false
}

func (s *sentence) isYear(i int) bool {
	n := s.number(i)
	return n >= 1900 && n <= 2200 && s.tokens[i].digits == 4
}

var (
	hourWords   = newPhrases("h", "giờ", "g")
	minuteWords = newPhrases("phút", "'", "p", "’")
	clockTail   = newPhrases(",", "sáng", "chiều", "ngày", "cùng ngày", ", ngày", "của")
)

// clockAt reads an hour before a day ("17h", "16 giờ 30") and returns where the
// day may begin.
func (s *sentence) clockAt(i int) (int, bool) {
	if n := s.number(i); n < 0 || n > 24 || s.tokens[i].digits > 2 {
		return i, false
	}
	at, ok := s.after(i+1, hourWords)
	if !ok {
		if s.key(i+1) != ":" || s.number(i+2) < 0 || !s.glued(i+2) {
			return i, false
		}
		at = i + 2
	}
	if n := s.number(at); n >= 0 && n < 60 && s.tokens[at].digits <= 2 && s.key(at+1) != "/" {
		at = s.skip(at+1, minuteWords)
	}
	if end, ok := s.after(at, clockTail); ok && s.key(end-1) != "ngày" && !s.begins(at, soonDays[0]) && !s.begins(at, soonDays[1]) {
		if s.begins(at, partOfDay) && s.weekdayFollows(at) {
			return at, true
		}
		return end, true
	}
	return at, true
}

func (s *sentence) weekdayFollows(i int) bool {
	_, ok := s.weekdayAt(i)
	return ok
}
