package reading

import "giaoban/data"

var (
	assigning = newPhrases(
		"giao", "giao cho", "giao trách nhiệm cho", "giao nhiệm vụ cho", "giao nhiệm vụ", "giao trách nhiệm", "giao trực tiếp", "giao trực tiếp cho",
		"tiếp tục giao", "phân công", "phân công cho", "phân công nhiệm vụ cho", "yêu cầu", "đề nghị", "chỉ đạo", "ủy quyền cho", "giao việc cho",
		"giao đầu mối cho", "giao cho đầu mối là", "thống nhất giao", "thống nhất giao cho", "nhất trí giao", "nhất trí giao cho", "đồng ý giao", "đồng ý giao cho", "tiếp tục giao cho",
	)
	notAssigning = newPhrases(
		"bàn", "được", "đã", "ngoại", "chuyển", "theo", "của", "theo đề nghị", "theo yêu cầu", "đã được", "do", "nhiệm vụ", "tiếp nhận", "sự", "văn bản",
	)
	chairs     = newPhrases("chủ trì", "chịu trách nhiệm chủ trì", "là đơn vị chủ trì", "làm đầu mối", "là đầu mối", "chịu trách nhiệm", "có trách nhiệm", "phụ trách", "đảm nhiệm")
	chairIs    = newPhrases("chủ trì:", "đơn vị chủ trì:", "chủ trì là", "đơn vị chủ trì là", "đầu mối:", "đơn vị đầu mối:", "chủ trì thực hiện:", "người chủ trì:", "đơn vị thực hiện:", "người thực hiện:")
	doneBy     = newPhrases("do", "giao do")
	byOwnHands = newPhrases("thực hiện", "chủ trì", "phụ trách", "đảm nhiệm", "chịu trách nhiệm", "làm đầu mối", "tham mưu", "chuẩn bị", "tổng hợp", "theo dõi", "trực tiếp")
	// a gathering that somebody chaired is no task
	gatherings = newPhrases("họp", "nghị", "làm việc", "giao ban", "buổi", "cuộc", "tiếp dân")
	// what follows a unit that is spoken of and not given work
	spokenOf = newPhrases(
		"đã", "chưa", "vẫn", "còn", "cơ bản", "có lúc", "được khen", "được biểu dương", "được ghi nhận", "hoàn thành tốt", "hoạt động tốt", "hoạt động hiệu quả",
		"là một", "có nhiều", "có", "bị", ":", "vừa", "đang", "không", "được",
	)
	hasDuty = newPhrases("được giao", "được phân công", "có trách nhiệm", "có kế hoạch", "có báo cáo", "có văn bản", "không để", "không được", "có phương án", "đang phụ trách")
	openers = newPhrases(
		"thống nhất", "trước mắt", "thời gian tới", "trong thời gian tới", "ngoài ra", "đồng thời", "bên cạnh đó", "riêng", "từ nay", "từ nay về sau", "cụ thể",
		"hàng tháng", "hằng tháng", "hàng tuần", "hằng tuần", "hàng quý", "hằng quý", "định kỳ", "định kỳ hằng tháng", "định kỳ hàng tháng", "sau cuộc họp", "kết luận", "về nhiệm vụ", "nhiệm vụ", "thứ nhất", "thứ hai", "thứ ba", "một là", "hai là", "ba là",
	)
	intros = newPhrases(
		"về", "đối với", "để", "nhằm", "căn cứ", "trên cơ sở", "qua", "liên quan", "thực hiện", "theo", "sau khi", "khi", "nếu", "trong", "để chuẩn bị", "chuẩn bị", "từ", "ngay", "ngay sau",
		"trường hợp", "với", "tại", "hàng", "hằng", "định kỳ", "riêng", "sau", "trước", "tiếp tục", "nhất trí", "đồng ý", "cùng với việc", "ngày", "sang", "đến", "hết", "cuối", "đầu", "năm", "quý", "tháng", "tuần", "nhân dịp", "trên tinh thần", "qua rà soát", "sáng", "chiều",
	)
	bullets = newPhrases("-", "+", "*", "•", "–", "“", "\"", "(")
)

// giving is a place of the sentence that gives somebody the task.
type giving struct {
	from int // the words that give it
	list []*mention
	end  int
}

// readLead proposes who leads, who does it and, of units given the task
// together, who co-ordinates.
func (s *sentence) readLead() {
	first := true
	for i := range s.tokens {
		g := s.givingAt(i)
		if g == nil {
			continue
		}
		s.take(g, first)
		first = false
		if !s.reading.Lead.IsZero() {
			return
		}
	}
}

func (s *sentence) givingAt(i int) *giving {
	if at, ok := s.after(i, assigning); ok && !s.follows(i, notAssigning) && (!s.begins(i, directing) || s.reading.Person != 0) {
		at = s.skip(at, colon)
		if list, end := s.listAt(at); len(list) > 0 {
			return &giving{i, list, end}
		}
	}
	if at, ok := s.after(i, chairIs); ok {
		if list, end := s.listAt(at); len(list) > 0 {
			return &giving{i, list, end}
		}
	}
	if at, ok := s.after(i, doneBy); ok && !s.follows(i, gatherings) {
		if list, end := s.listAt(at); len(list) > 0 && s.begins(end, byOwnHands) && !s.meetingBefore(i) {
			return &giving{i, list, end}
		}
	}
	if list, end := s.chairingAt(i); list != nil {
		return &giving{i, list, end}
	}
	if s.opens(i) {
		if list, end := s.listAt(i); len(list) > 0 && s.acts(end) && !s.presides(list[0], end) {
			return &giving{i, list, end}
		}
	}
	return nil
}

// directing gives work to those who are directed, once somebody is told to direct.
var directing = newPhrases("chỉ đạo")

var colon = newPhrases(":")

// chairingAt reads "phòng Tổng hợp chủ trì" at token i.
func (s *sentence) chairingAt(i int) ([]*mention, int) {
	m := s.partyAt(i)
	if m == nil || !s.begins(m.end, chairs) || s.meetingBefore(i) || s.follows(i, relative) {
		return nil, i
	}
	if s.presides(m, m.end) {
		return nil, i
	}
	return []*mention{m}, m.end
}

// presides reports whether a person is said to chair a gathering, which is no task.
func (s *sentence) presides(m *mention, i int) bool {
	end, ok := s.after(i, chairs)
	return ok && m.party.Person != 0 && s.begins(end, gatherings)
}

var relative = newPhrases("do", "mà", "được", "của", "với", "cùng", "theo")

// meetingBefore reports whether a gathering is named shortly before token i.
func (s *sentence) meetingBefore(i int) bool {
	for k := i; k > max(0, i-4) && !s.ended(k-1); k-- {
		if s.follows(k, gatherings) {
			return true
		}
	}
	return false
}

// opens reports whether a subject may begin at token i: the sentence begins
// there, but for a bullet, a day or a clause that introduces it.
func (s *sentence) opens(i int) bool {
	start := s.sentenceStart(i)
	if start == i {
		return true
	}
	if end, ok := s.after(start, openers); ok && s.skip(end, comma) == i {
		return true
	}
	if s.dueFrom == start && s.dueTo > s.dueFrom && s.skip(s.dueTo, comma) == i {
		return true
	}
	return s.key(i-1) == "," && s.begins(start, intros) && s.endingAt(i-1) == nil && !s.subjectBefore(start, i-1)
}

var comma = newPhrases(",", ":", "thì")

// longestSentence is how many tokens back the beginning of a sentence is looked for.
const longestSentence = 60

func (s *sentence) sentenceStart(i int) int {
	start := i
	for start > 0 && i-start < longestSentence && !s.ended(start-1) && !s.newLine(start) {
		start--
	}
	if start > 0 && !s.ended(start-1) && !s.newLine(start) {
		return -1
	}
	return s.afterBullet(start, i)
}

// afterBullet skips "1.", "a)" or "-" before the first word.
func (s *sentence) afterBullet(start, i int) int {
	if start < i && s.begins(start, bullets) {
		start++
	}
	if next := s.key(start + 1); start+1 < i && (next == ")" || next == ".") && len([]rune(s.key(start))) <= 2 {
		start += 2
	}
	return start
}

// subjectBefore reports whether somebody is given the task between two tokens.
func (s *sentence) subjectBefore(from, to int) bool {
	for k := from; k < to; k++ {
		if end, ok := s.after(k, assigning); ok && s.partyAt(end) != nil {
			return true
		}
	}
	return false
}

// acts reports whether what follows a subject gives it work to do.
func (s *sentence) acts(i int) bool {
	i = s.skip(i, comma)
	if i >= len(s.tokens) || s.ended(i) || s.key(i) == ")" {
		return false
	}
	return !s.begins(i, spokenOf) || s.begins(i, hasDuty)
}

// take notes those who are given the task.
func (s *sentence) take(g *giving, first bool) {
	cutTo := s.skip(g.end, comma)
	if duty := s.skip(cutTo, dutyWords); s.key(duty) != "trước" {
		cutTo = duty
	}
	for n, m := range g.list {
		unit, from, to := m.unit()
		switch {
		case unit.IsZero():
		case s.reading.Lead.IsZero():
			s.reading.Lead, s.lead = unit, m
			s.mark(FieldLead, from, to)
		case n > 0 && unit.Unit != 0:
			s.coordinate(unit.Unit, from, to)
		}
		if id, from, to := m.person(); id != 0 && s.reading.Person == 0 {
			s.reading.Person = id
			s.mark(FieldPerson, from, to)
		}
	}
	if s.lead == nil {
		s.lead = g.list[0]
	}
	switch {
	case s.begins(g.from, doneBy):
	case first && g.from > 0 && s.ended(g.from-1): // what comes before is no part of the work
		s.cuts = append(s.cuts, cut{0, cutTo})
	case first || !s.begins(g.from, assigning):
		s.cuts = append(s.cuts, cut{g.from, cutTo})
	}
}

var dutyWords = newPhrases(
	"chủ trì", "chủ trì,", "có trách nhiệm", "chịu trách nhiệm", "có trách nhiệm chủ trì", "làm đầu mối", "làm đầu mối,", "chịu trách nhiệm chính", "chịu trách nhiệm chính,", "chịu trách nhiệm chính trong việc", "là đầu mối", "phải", "cần", "trực tiếp", "chịu trách nhiệm chủ trì",
	"phụ trách", "là đơn vị chủ trì", "là đơn vị chủ trì,",
)

// coordinate adds a unit that co-ordinates, once, and never the one that leads.
func (s *sentence) coordinate(id data.UnitID, from, to int) bool {
	if s.reading.Lead.Unit == id {
		return false
	}
	for _, other := range s.reading.With {
		if other == id {
			return false
		}
	}
	s.reading.With = append(s.reading.With, id)
	s.mark(FieldWith, from, to)
	return true
}
