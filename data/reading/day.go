package reading

import "giaoban/data"

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
