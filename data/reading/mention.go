package reading

import "giaoban/data"

// mention is somebody named in a sentence, from token start up to end.
type mention struct {
	start, end int
	nameEnd    int // of a person: where the name ends, before what stands beside it
	party      data.Party
	// A unit named beside a person ("đồng chí … (phòng …)"), or a person beside a
	// unit: the other party and its words.
	beside           data.Party
	besideAt, besEnd int
}

// unit returns the unit or all units that the mention names, and its words.
func (m *mention) unit() (p data.Party, from, to int) {
	switch {
	case m.party.Unit != 0 || m.party.AllUnits:
		return m.party, m.start, m.end
	case m.beside.Unit != 0:
		return m.beside, m.besideAt, m.besEnd
	}
	return data.Party{}, 0, 0
}

// person returns the person that the mention names, and its words.
func (m *mention) person() (id data.PersonID, from, to int) {
	switch {
	case m.party.Person != 0:
		return m.party.Person, m.start, m.nameEnd
	case m.beside.Person != 0:
		return m.beside.Person, m.besideAt, m.besEnd
	}
	return 0, 0, 0
}

// partyAt returns who of the directory is named at token i, or nil.
func (s *sentence) partyAt(i int) *mention {
	if !s.index.first[s.key(i)] {
		return nil
	}
	if m := s.allUnitsAt(i); m != nil {
		return m
	}
	if m := s.personAt(i); m != nil {
		return m
	}
	if m := s.unitAt(i); m != nil {
		return m
	}
	return s.positionAt(i)
}

// longestName is how many tokens before a word a name that ends there is looked for.
const longestName = 16

// endingAt returns who is named right before token i, or nil.
func (s *sentence) endingAt(i int) *mention {
	if m, ok := s.ends[i]; ok {
		return m
	}
	var found *mention
	for j := max(0, i-longestName); j < i && found == nil; j++ {
		if m := s.partyAt(j); m != nil && m.end == i {
			found = m
		}
	}
	s.ends[i] = found
	return found
}

// listAt returns those named one after the other from token i on ("phòng A,
// phòng B và đồng chí C"), and where the list ends.
func (s *sentence) listAt(i int) (list []*mention, end int) {
	m := s.partyAt(i)
	if m == nil {
		return s.namedListAt(i)
	}
	list, end = append(list, m), m.end
	for {
		next := s.skip(end, listJoints)
		if next == end {
			return list, end
		}
		m := s.partyAt(next)
		if m == nil && list[len(list)-1].party.Unit != 0 {
			m = s.bareUnitAt(next)
		}
		if m == nil {
			return list, end
		}
		list, end = append(list, m), m.end
	}
}

var (
	listJoints = newPhrases(",", "và", ", và", "&", "cùng", "cùng với", "; và")
	theUnits   = newPhrases("các phòng", "các phòng:", "hai phòng", "hai phòng:", "các phòng, ban:", "các đơn vị:", "các ban")
)

// namedListAt reads "các phòng Tổng hợp, Hành chính Tổ chức".
func (s *sentence) namedListAt(i int) (list []*mention, end int) {
	at, ok := s.after(i, theUnits)
	if !ok {
		return nil, i
	}
	for {
		m := s.bareUnitAt(at)
		if m == nil {
			m = s.unitAt(at)
		}
		if m == nil {
			return list, end
		}
		list, end = append(list, m), m.end
		if at = s.skip(end, listJoints); at == end {
			return list, end
		}
	}
}

// foreign reports whether what stands at token i makes the unit named before it
// one of another agency: "phòng Tổng hợp Sở Y tế", "các phòng của huyện Bắc Hà".
func (s *sentence) foreign(i int) bool {
	at := s.skip(i, belonging)
	end, ok := s.after(at, otherAgencies)
	return ok && s.capital(end)
}

var (
	belonging     = newPhrases("của", "thuộc", "trực thuộc", "-", "–")
	otherAgencies = newPhrases(
		"sở", "các sở", "bộ", "cục", "chi cục", "tổng cục", "huyện", "thị xã", "thành phố", "tp", "tp.", "quận", "xã", "phường",
		"công an", "bệnh viện", "trường", "công ty", "tỉnh", "ubnd huyện", "ubnd xã", "ubnd phường", "ubnd thành phố", "ubnd quận",
		"ubnd thị xã", "viện", "ngân hàng",
	)
)
