package reading

import (
	"sync"

	"giaoban/data"
)

// dueWords are the words with which a deadline may begin.
var dueWords = sync.OnceValue(func() map[string]bool {
	words := firstWords(map[string]bool{}, before, by, limit, within, until, finish, towards, upTo, startOfNextWeek, nextWeek, standing, dayWord, lunarDay, partOfDay)
	for _, p := range soonDays {
		firstWords(words, p)
	}
	for _, p := range weekdays {
		firstWords(words, p)
	}
	return words
})

// due is a deadline found in a sentence, up to but not including token end.
type due struct {
	deadline data.Deadline
	end      int
}

// readDeadline proposes the first deadline that is said; "thường xuyên" only
// where no day is.
func (s *sentence) readDeadline() {
	s.reading.Deadline = data.Deadline{Kind: data.DeadlineNone}
	standingAt := -1
	for i := range s.tokens {
		if !dueWords()[s.key(i)] {
			continue
		}
		if d, ok := s.dueAt(i); ok {
			s.propose(i, s.sooner(d))
			return
		}
		if standingAt < 0 && s.begins(i, standing) && !s.follows(i, notStanding) {
			standingAt = i
		}
	}
	if standingAt >= 0 {
		s.propose(standingAt, due{data.Deadline{Kind: data.DeadlineStanding}, s.skip(standingAt, standing)})
	}
}

// sooner reads the day that narrows a deadline right behind it: "trong quý II, chậm
// nhất ngày 25/6".
func (s *sentence) sooner(d due) due {
	at := s.skip(d.end, narrows)
	if at == d.end || !s.begins(at, before) && !s.begins(at, by) {
		return d
	}
	narrower, ok := s.dueAt(at)
	last, dated := d.deadline.LastGoodDay()
	if day, also := narrower.deadline.LastGoodDay(); !ok || !dated || !also || !day.Before(last) {
		return d
	}
	switch end := narrower.end; {
	case s.key(end) == ")" && s.key(d.end) == "(":
		narrower.end++
	case end < len(s.tokens) && !s.ended(end) && s.key(end) != ",":
		return d // of another work: "trong quý II, trước ngày 10/4 gửi dự thảo"
	}
	return narrower
}

var narrows = newPhrases(",", "(", "nhưng", ", nhưng")

func (s *sentence) propose(i int, d due) {
	s.reading.Deadline = d.deadline
	s.dueFrom, s.dueTo = i, d.end
	s.mark(FieldDeadline, i, d.end)
}

// dueAt reads the deadline that begins at token i.
func (s *sentence) dueAt(i int) (due, bool) {
	for _, read := range []func(int) (due, bool){s.beforeAt, s.byAt, s.limitAt, s.withinAt, s.untilAt, s.finishAt, s.mustAt, s.towardsAt, s.soonAt} {
		if d, ok := read(i); ok && d.deadline.Check() == nil {
			return d, true
		}
	}
	return due{}, false
}

// beforeAt reads "trước ngày 8/4"; with an hour ("trước 17h ngày 8/4") the day
// itself is still in time.
func (s *sentence) beforeAt(i int) (due, bool) {
	at, ok := s.after(i, before)
	if !ok || s.follows(i, happens) || s.done(i) || s.follows(i, handed) && !s.toComplete(i) {
		return due{}, false
	}
	return s.beforeDay(i, at)
}

var timeWords = newPhrases("lúc", "hồi", "thời điểm", "thời hạn")

func (s *sentence) beforeDay(i, at int) (due, bool) {
	at = s.skip(at, timeWords)
	if end, ok := s.clockAt(at); ok {
		d, ok := s.dayAt(end, false)
		if ok && s.number(at) == 0 {
			return due{data.Before(d.day), d.end}, !d.past
		}
		return due{data.By(d.day), d.end}, ok && !d.past
	}
	if d, ok := s.dayAt(at, false); ok && !d.past {
		return due{data.Before(d.day), d.end}, true
	}
	if end, ok := s.after(at, newEnd); ok {
		if p, ok := s.periodAt(end, true); ok {
			return due{data.By(p.last), p.end}, true
		}
	}
	if p, ok := s.periodAt(at, false); ok && p.first.After(s.from) {
		return due{data.Before(p.first), p.end}, true
	}
	return due{}, false
}

var newEnd = newPhrases("cuối", "hết", "khi hết", "khi kết thúc")

// byAt reads "chậm nhất ngày 15/5/2016".
func (s *sentence) byAt(i int) (due, bool) {
	at, ok := s.after(i, by)
	if !ok {
		return due{}, false
	}
	return s.inTime(at)
}

// inTime reads a day, a period or a number of days whose last day is in time.
func (s *sentence) inTime(at int) (due, bool) {
	at = s.skip(at, timeWords)
	if end, ok := s.clockAt(at); ok {
		at = end
	}
	if d, ok := s.dayAt(at, false); ok {
		return due{data.By(d.day), d.end}, true
	}
	if d, end, ok := s.spanAt(at); ok {
		return due{data.By(d), end}, true
	}
	at = s.skip(at, newEnd)
	if p, ok := s.periodAt(at, true); ok && !p.last.Before(s.from) {
		return due{data.By(p.last), p.end}, true
	}
	return due{}, false
}

// limitAt reads "Hạn hoàn thành: trước ngày 30/4".
func (s *sentence) limitAt(i int) (due, bool) {
	at, ok := s.after(i, limit)
	if !ok || s.follows(i, notLimit) {
		return due{}, false
	}
	end := s.skip(at, limitJoints)
	if s.key(end-1) == "trước" {
		return s.beforeDay(i, end)
	}
	return s.inTime(end)
}

// withinAt reads "trong tháng 4", "trong 10 ngày làm việc", "trong ngày 8/4".
func (s *sentence) withinAt(i int) (due, bool) {
	at, ok := s.after(i, within)
	if !ok || s.done(i) {
		return due{}, false
	}
	if d, end, ok := s.spanAt(at); ok {
		return due{data.By(d), end}, true
	}
	if d, ok := s.dayAt(at, true); ok && !d.past && s.key(at) != "thứ" || ok && s.key(at) == "thứ" {
		return due{data.By(d.day), d.end}, true
	}
	if p, ok := s.periodAt(at, true); ok && !p.last.Before(s.from) && !s.topic(i) {
		return due{data.By(p.last), p.end}, true
	}
	return due{}, false
}

// untilAt reads "đến hết ngày 30/4", "hết quý II".
func (s *sentence) untilAt(i int) (due, bool) {
	at, ok := s.after(i, until)
	if !ok || s.follows(i, counted) || s.fromDay(i) || s.done(i) {
		return due{}, false
	}
	if d, ok := s.dayAt(at, true); ok && !d.past {
		return due{data.By(d.day), d.end}, true
	}
	if p, ok := s.periodAt(at, true); ok && !p.last.Before(s.from) {
		return due{data.By(p.last), p.end}, true
	}
	return due{}, false
}

// fromDay reports whether "từ ngày …" stands shortly before token i: a duration.
func (s *sentence) fromDay(i int) bool {
	for k := max(0, i-8); k < i; k++ {
		if s.key(k) == "từ" && s.key(k+1) != "nay" {
			return true
		}
	}
	return false
}

// finishAt reads "hoàn thành vào ngày 15/4".
func (s *sentence) finishAt(i int) (due, bool) {
	at, ok := s.after(i, finish)
	if !ok || s.done(i) {
		return due{}, false
	}
	if s.key(at-1) == "ngày" {
		at--
	}
	if d, ok := s.dayAt(at, true); ok && !d.past {
		return due{data.By(d.day), d.end}, true
	}
	return due{}, false
}

// mustAt reads "ngày 15/4 phải hoàn thành", "đến ngày 30/4, hoàn thành …".
func (s *sentence) mustAt(i int) (due, bool) {
	d, ok := s.dateAt(i, true)
	if ok && !d.past && s.begins(d.end, mustBeDone) && !s.gathering(i) && !s.follows(i, fromWord) {
		return due{data.By(d.day), d.end}, true
	}
	if at, to := s.after(i, upTo); to && (s.ended(i-1) || s.key(i-1) == ",") {
		d, ok := s.dateAt(at, false)
		return due{data.By(d.day), d.end}, ok && !d.past && s.begins(s.skip(d.end, comma), completing)
	}
	return due{}, false
}

var (
	mustBeDone = newPhrases("phải hoàn thành", "phải xong", "phải có", "phải gửi", "phải trình", "phải nộp", "phải báo cáo", "cần hoàn thành", "cần xong")
	completing = newPhrases("hoàn thành", "phải hoàn thành", "phải xong", "xong", "cơ bản hoàn thành", "phấn đấu hoàn thành")
	upTo       = newPhrases("đến")
	handed     = newPhrases("giao", "được giao", "nhận", "đã nhận")
	fromWord   = newPhrases("từ", "sau", "kể từ", "đến", "trước")
)

// towardsAt reads "cuối tháng 4", "cuối tuần".
func (s *sentence) towardsAt(i int) (due, bool) {
	at, ok := s.after(i, towards)
	if !ok || s.topic(i) || s.follows(i, notTowards) || s.fromDay(i) && s.key(i) != "từ" {
		return due{}, false
	}
	if p, ok := s.periodAt(at, true); ok && !p.last.Before(s.from) {
		return due{data.By(p.last), p.end}, true
	}
	return due{}, false
}

var notTowards = newPhrases("tháng", "quý", "năm", "đợt", "kiểm tra", "tổng kết", "đánh giá", "học kỳ", "họp", "từ", "đầu và", "những tháng", "các tháng", "kiểm điểm", "thi", "xếp loại")

// soonAt reads days that are said without a word for the deadline: "tuần tới",
// "thứ Sáu tuần này", "đầu tuần sau", "ngày mai".
func (s *sentence) soonAt(i int) (due, bool) {
	if s.topic(i) || s.gathering(i) || s.done(i) || s.from.IsZero() || s.follows(i, before) || s.follows(i, partOfDay) {
		return due{}, false
	}
	if end, ok := s.after(i, startOfNextWeek); ok {
		monday := s.monday(s.from).AddDays(7)
		d, ok := s.calendar.FirstWorkingDay(monday, monday.AddDays(6))
		return due{data.By(d), end}, ok
	}
	if end, ok := s.after(i, nextWeek); ok && !s.afterWeekday(i) {
		p, ok := s.week(1, end)
		return due{data.By(p.last), p.end}, ok
	}
	if d, ok := s.soonDayAt(i); ok {
		return due{data.By(d.day), d.end}, true
	}
	if d, ok := s.weekdayAt(i); ok && d.stated && !d.past {
		return due{data.By(d.day), d.end}, true
	}
	return due{}, false
}

// afterWeekday reports whether a day of the week stands right before token i.
func (s *sentence) afterWeekday(i int) bool {
	for _, words := range weekdays {
		if s.follows(i, words) {
			return true
		}
	}
	return false
}

var (
	startOfNextWeek = newPhrases("đầu tuần sau", "đầu tuần tới", "ngay đầu tuần sau", "ngay đầu tuần tới")
	nextWeek        = newPhrases("tuần tới", "tuần sau", "ngay tuần tới", "ngay tuần sau", "sang tuần", "sang tuần sau", "sang tuần tới")
)

// done reports whether what stands before token i tells what was done already.
func (s *sentence) done(i int) bool {
	for k := i - 1; k >= max(0, i-10) && !s.ended(k) && s.key(k) != ","; k-- {
		if s.begins(k, already) {
			return !s.begins(k, doneNot)
		}
	}
	return false
}

// topic reports whether a period at token i says of which time something is, and
// not by when: "nhiệm vụ trong tháng 4". After "hoàn thành" it is both.
func (s *sentence) topic(i int) bool {
	return s.follows(i, topics) && !s.follows(i, reported) && !s.toComplete(i)
}

// toComplete reports whether something is to be completed, shortly before token i.
func (s *sentence) toComplete(i int) bool {
	for k := i - 1; k >= max(0, i-10) && !s.ended(k); k-- {
		if s.begins(k, completed) {
			return true
		}
	}
	return false
}

var (
	topics = newPhrases(
		"nhiệm vụ", "công tác", "công việc", "kết quả", "hoạt động", "trọng tâm", "sự kiện", "tình hình", "phát sinh", "diễn ra", "lịch", "lịch công tác", "lịch làm việc", "vụ việc", "tiếp nhận", "văn bản đến",
		"ngày lễ", "kỷ niệm", "lịch tiếp dân", "số lượng", "phải làm", "dự kiến", "việc làm", "chỉ tiêu", "đạt được", "kế hoạch công tác", "lịch họp", "chương trình công tác", "chậm", "hạn chế", "tồn tại", "ưu điểm", "nội dung công việc",
	)
	reported  = newPhrases("báo cáo kết quả", "báo cáo tình hình", "gửi kết quả")
	completed = newPhrases("hoàn thành", "xong", "giải quyết dứt điểm", "kết thúc")
	meetingOf = newPhrases(
		"họp", "họp vào", "hội nghị", "nghị vào", "giao ban", "giao ban vào", "buổi", "cuộc họp", "buổi làm việc", "tiếp dân", "kế hoạch", "chương trình", "làm việc", "làm việc vào", "tổ chức vào", "phiên họp", "họp giao ban", "lễ", "diễn ra vào",
		"họp sáng", "họp chiều", "giao ban sáng", "giao ban chiều", "từ", "sau", "tuần này và", "tuần này, ", "kể từ", "cuộc họp sáng", "cuộc họp chiều", "khai mạc", "khai mạc vào", "dự kiến vào", "kỳ họp", "buổi tiếp dân", "hội thảo", "tập huấn", "của",
	)
)

// gathering reports whether a day at token i says when a meeting is.
func (s *sentence) gathering(i int) bool { return s.follows(i, meetingOf) }
