package reading

import (
	"time"

	"giaoban/data"
)

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
