package reading

import (
	"slices"

	"giaoban/data"
)

// named is a unit's name found in a sentence: the units that bear it.
type named struct {
	end int
	ids []data.UnitID
}

// unitAt returns the unit named at token i, with the part and the whole it is
// named by ("Bộ phận một cửa (phòng Hành chính Tổ chức)": the part), or nil.
func (s *sentence) unitAt(i int) *mention {
	if s.nested == mostNested {
		return nil
	}
	s.nested++
	defer func() { s.nested-- }()
	start := i
	i = s.skip(i, headsOfUnit)
	n := s.nameAt(i)
	if n.end == 0 {
		return nil
	}
	m := &mention{start: start}
	n = s.withWhole(n, m)
	if len(n.ids) != 1 || s.foreign(n.end) || s.longerUnit(n.end) {
		return nil
	}
	m.end, m.party.Unit = n.end, n.ids[0]
	return m
}

// mostNested is how deep units and people are read beside each other: "phòng …
// (đồng chí … (phòng …))".
const mostNested = 3

// longerUnit reports whether a unit's name goes on at token i and so is another's:
// "Phòng Tổng hợp - Kế hoạch".
func (s *sentence) longerUnit(i int) bool {
	at := s.skip(i, hyphens)
	if !s.capital(at) || s.newLine(at) || s.tokens[i-1].capitals && s.tokens[at].capitals || s.begins(at, ownOffice) {
		return false
	}
	return s.nameAt(at).end == 0 && s.nameOf(s.skip(s.skip(at, honorifics), titles), true) == nil
}

var (
	hyphens   = newPhrases("-", "–")
	ownOffice = newPhrases("văn phòng")
)

var headsOfUnit = newPhrases("lãnh đạo", "tập thể", "tập thể lãnh đạo")

// nameAt returns the longest name of a unit at token i.
func (s *sentence) nameAt(i int) named {
	var best named
	for kind, words := range unitKinds {
		at := i
		if words != nil {
			var ok bool
			if at, ok = s.after(i, words); !ok {
				continue
			}
		}
		if n := s.restAt(kind, at, words == nil); n.end > best.end {
			best = n
		}
	}
	if best.end > 0 && s.follows(i, several) && !s.capital(best.end-1) && !s.anyCapital(i+1, best.end) {
		return named{} // "các phòng tổng hợp danh mục": a verb, not the name
	}
	return best
}

var several = newPhrases("các", "những", "mọi", "từng", "mỗi", "một", "số", "phòng,")

func (s *sentence) anyCapital(i, j int) bool {
	return slices.ContainsFunc(s.tokens[i:j], func(t token) bool { return t.capital })
}

// restAt returns the longest name of a kind of unit whose rest stands at token i.
// A bare name, without its kind, must begin with a capital that does not come
// from beginning the sentence.
func (s *sentence) restAt(kind string, i int, bare bool) named {
	if bare && (!s.capital(i) || s.ended(i-1) && !s.assigned(i)) {
		return named{}
	}
	var best named
	for _, n := range s.index.names[kind+" "+s.key(i)] {
		if end, ok := s.nameEnds(i, n); ok && end >= best.end {
			if end > best.end {
				best = named{end: end}
			}
			if !slices.Contains(best.ids, n.id) {
				best.ids = append(best.ids, n.id)
			}
		}
	}
	if end := s.hyphened(i); end > best.end {
		joined := s.key(i) + s.key(i+2)
		for _, n := range s.index.names[kind+" "+joined] {
			if n.strict && len(n.rest) == 1 {
				best.end, best.ids = end, append(best.ids, n.id)
			}
		}
	}
	return best
}

// hyphened returns where two groups of capitals joined by a hyphen end ("HC-TC").
func (s *sentence) hyphened(i int) int {
	if s.key(i+1) == "-" && i+2 < len(s.tokens) && s.tokens[i].capitals && s.tokens[i+2].capitals && s.glued(i+1) && s.glued(i+2) {
		return i + 3
	}
	return 0
}

func (s *sentence) assigned(i int) bool {
	for k := i + 1; k <= i+longestName && k < len(s.tokens); k++ {
		if s.begins(k, assignedVerbs) {
			return true
		}
		if s.ended(k) {
			return false
		}
	}
	return false
}

var assignedVerbs = newPhrases("chủ trì", "phối hợp với", "có trách nhiệm", "chịu trách nhiệm", "làm đầu mối")

// nameEnds returns where a name that begins at token i ends.
func (s *sentence) nameEnds(i int, n unitName) (int, bool) {
	for k, word := range n.rest {
		if k > 0 && s.key(i) != word {
			i = s.skip(i, unitJoints)
		}
		if s.key(i) != word || n.strict && !s.capital(i) || n.strict && len(n.rest) == 1 && !s.tokens[i].capitals {
			return 0, false
		}
		i++
	}
	return i, true
}

// bareUnitAt returns a unit whose name stands in a list without its kind:
// "Hành chính Tổ chức" after "phòng Tổng hợp, ".
func (s *sentence) bareUnitAt(i int) *mention {
	if !s.capital(i) {
		return nil
	}
	var best named
	for kind := range unitKinds {
		if n := s.restAt(kind, i, false); n.end > best.end {
			best = n
		}
	}
	if best.end == 0 || len(best.ids) != 1 || s.foreign(best.end) {
		return nil
	}
	return &mention{start: i, end: best.end, party: data.Party{Unit: best.ids[0]}}
}

// withWhole reads what stands after a unit's name: the whole it is a part of, the
// part that is meant, or the person of it.
func (s *sentence) withWhole(n named, m *mention) named {
	if s.key(n.end) == "(" {
		if inner := s.nameAt(n.end + 1); inner.end > 0 && s.key(inner.end) == ")" {
			if id, ok := s.part(n.ids, inner.ids); ok {
				return named{inner.end + 1, []data.UnitID{id}}
			}
			if id, ok := s.part(inner.ids, n.ids); ok {
				return named{inner.end + 1, []data.UnitID{id}}
			}
		}
		if p := s.personAt(n.end + 1); p != nil && p.party.Person != 0 && s.key(p.end) == ")" {
			m.beside, m.besideAt, m.besEnd = p.party, p.start, p.end
			n.end = p.end + 1
		}
		return n
	}
	if whole := s.nameAt(s.skip(n.end, wholeJoints)); whole.end > 0 {
		if id, ok := s.part(n.ids, whole.ids); ok {
			return named{whole.end, []data.UnitID{id}}
		}
	}
	return n
}

var wholeJoints = newPhrases("thuộc", "của", "-", "–", ",")

// part returns the one of parts that belongs to one of wholes.
func (s *sentence) part(parts, wholes []data.UnitID) (data.UnitID, bool) {
	var found []data.UnitID
	for _, id := range parts {
		if parent := s.index.units[id].Parent; parent != 0 && slices.Contains(wholes, parent) {
			found = append(found, id)
		}
	}
	if len(found) != 1 {
		return 0, false
	}
	return found[0], true
}
