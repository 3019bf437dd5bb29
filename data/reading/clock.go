package reading

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
