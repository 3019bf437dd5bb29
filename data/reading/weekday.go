package reading

import (
	"time"

	"giaoban/data"
)

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
			if s.key(d.end) == ")" && s.key(end) == "(" {
				d.end++
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
