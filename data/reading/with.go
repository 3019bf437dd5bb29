package reading

import "slices"

var (
	together = newPhrases(
		"phối hợp với", "phối hợp cùng", "phối hợp cùng với", "phối hợp chặt chẽ với", "phối hợp chặt chẽ cùng", "phối hợp chặt chẽ cùng với", "cùng với", "cùng", "với sự phối hợp của", "có sự phối hợp của",
		"với sự tham gia của", "có sự tham gia của", "đơn vị phối hợp:", "đơn vị phối hợp là", "đơn vị phối hợp", "phối hợp:", "phối hợp là", "phối hợp, hỗ trợ", "phối hợp kịp thời với", "phối hợp tốt với", "chủ động phối hợp với",
		"phối hợp thực hiện:", "trao đổi, thống nhất với", "thống nhất với", "phối hợp",
	)
	// what a coordination that is spoken of follows
	notTogether = newPhrases("chế", "mục", "đã", "cuối", "vô", "danh mục", "quả", "từng")
	withWords   = newPhrases("phối hợp với", "phối hợp cùng", "phối hợp cùng với", "phối hợp chặt chẽ với", "phối hợp chặt chẽ cùng", "phối hợp chặt chẽ cùng với", "cùng với", "cùng", "với sự phối hợp của", "phối hợp", "và phối hợp với", "có sự phối hợp của", "chủ động phối hợp với", "phối hợp kịp thời với", "phối hợp tốt với")
	cooperate   = newPhrases("phối hợp", "cùng phối hợp", "có trách nhiệm phối hợp", "tham gia phối hợp", "hỗ trợ", "phối hợp, hỗ trợ", "tham gia")
)

// what a coordination is about, which would not stand alone
var about = newPhrases("trong", "để", "về", "nhằm", "theo", "khi", "và", ",")

// readWith proposes the units that co-ordinate.
func (s *sentence) readWith() {
	for i := 0; i < len(s.tokens); i++ {
		at, ok := s.after(i, together)
		if !ok || s.follows(i, notTogether) {
			continue
		}
		if end := s.withListAt(at); end > at && s.lead != nil && s.begins(i, withWords) && !s.ended(end) && !s.begins(end, about) {
			s.cuts = append(s.cuts, cut{i, end})
		}
		if s.begins(i, cooperate) {
			s.withThose(i)
		}
		i = at - 1
	}
}

// withThose adds those who are named before "phối hợp" at token i: "phòng A chủ
// trì, phòng B và phòng C phối hợp".
func (s *sentence) withThose(i int) {
	var list []*mention
	for m := s.endingAt(i); m != nil && s.afterLead(m); {
		list = append(list, m)
		at := m.start
		if m = nil; s.follows(at, listJoints) {
			m = s.endingAt(at - 1)
		}
	}
	slices.Reverse(list)
	for _, m := range list {
		s.withParty(m)
	}
}

// withListAt reads those who co-ordinate from token i on, passing over agencies
// the directory does not know, and returns where they end.
func (s *sentence) withListAt(i int) int {
	end, known := i, false
	for at := i; ; {
		if out := s.outsideAt(at); out != nil && s.partyAt(at) == nil {
			end = out.end
		} else {
			list, listEnd := s.listAt(at)
			if len(list) == 0 {
				break
			}
			for _, m := range list {
				s.withParty(m)
			}
			end, known = listEnd, true
		}
		next := s.skip(end, listJoints)
		if next == end {
			break
		}
		at = next
	}
	if !known {
		return i
	}
	return end
}

// withParty adds a unit, or all units but the one that leads.
func (s *sentence) withParty(m *mention) {
	if m == s.lead || s.lead != nil && m.start == s.lead.start {
		return
	}
	switch {
	case m.party.Unit != 0:
		s.coordinate(m.party.Unit, m.start, m.end)
	case m.party.AllUnits && !s.reading.Lead.AllUnits:
		s.withAll(m)
	}
}

func (s *sentence) withAll(m *mention) {
	marked := false
	for _, id := range s.index.top {
		before := len(s.reading.Spans)
		if s.coordinate(id, m.start, m.end) {
			if marked {
				s.reading.Spans = s.reading.Spans[:before] // the same words for all of them
			}
			marked = true
		}
	}
}

// afterLead reports whether a unit named before "phối hợp" is another than the
// one that leads.
func (s *sentence) afterLead(m *mention) bool {
	return s.lead != nil && m.start > s.lead.start && (m.party.Unit != 0 || m.party.AllUnits)
}
