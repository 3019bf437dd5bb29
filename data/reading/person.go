package reading

import (
	"slices"

	"giaoban/data"
)

var (
	honorifics = newPhrases(
		"đồng chí", "đ/c", "đ / c", "đc", "đ.c", "đ/c.", "đc.", "ông", "bà", "anh", "chị", "cô", "chú",
		"các đồng chí", "các đ/c", "các đồng chí:", "hai đồng chí",
	)
	titles = newPhrases(
		"chuyên viên", "chuyên viên chính", "trưởng phòng", "phó trưởng phòng", "phó phòng", "chánh văn phòng", "phó chánh văn phòng",
		"trưởng ban", "phó trưởng ban", "phó ban", "giám đốc", "phó giám đốc", "trưởng bộ phận", "phụ trách", "phó trưởng phòng phụ trách", "nhân viên", "kế toán",
	)
	aside = newPhrases(",", "-", "–")
)

// personAt returns the person named at token i, with the unit named beside, or nil.
func (s *sentence) personAt(i int) *mention {
	at, polite := s.after(i, honorifics)
	at = s.skip(at, titles)
	if u := s.unitAt(at); u != nil && at > i {
		if m := s.nameOf(u.end, polite); m != nil && s.index.people[m.party.Person].Unit == u.party.Unit {
			m.start = i // "chuyên viên phòng Tổng hợp Hoàng Ngọc Bích"
			m.beside, m.besideAt, m.besEnd = u.party, u.start, u.end
			return m
		}
	}
	m := s.nameOf(at, polite)
	if m == nil {
		return nil
	}
	m.start = i
	return m
}

// nameOf reads a person's name at token i. Without an honorific it must be the
// full name, in capitals.
func (s *sentence) nameOf(i int, polite bool) *mention {
	end, ids := s.longest(s.index.fullNames, i)
	if end == 0 && polite {
		end, ids = s.longest(s.index.givenName, i)
	}
	if end == 0 || s.longerName(end) || !polite && (!s.capital(i) || end-i < 2 || !s.capital(end-1)) {
		return nil
	}
	m := &mention{start: i, end: end, nameEnd: end}
	if ids = s.besidePerson(m, ids); len(ids) != 1 {
		return nil
	}
	m.party.Person = ids[0]
	return m
}

// longest returns where the longest name at token i ends, and who bears it.
func (s *sentence) longest(names map[string][]personName, i int) (end int, ids []data.PersonID) {
	for _, n := range names[s.key(i)] {
		if !s.holds(i, n.words) || i+len(n.words) < end {
			continue
		}
		if i+len(n.words) > end {
			end, ids = i+len(n.words), nil
		}
		if !slices.Contains(ids, n.id) {
			ids = append(ids, n.id)
		}
	}
	return end, ids
}

// longerName reports whether the name goes on at token i, and so is another's.
func (s *sentence) longerName(i int) bool {
	return s.capital(i) && !s.newLine(i) && !s.begins(i, titles) && s.nameAt(i).end == 0
}

// besidePerson reads the unit or the position beside a name, which also tells
// people of one name apart, and returns who is left.
func (s *sentence) besidePerson(m *mention, ids []data.PersonID) []data.PersonID {
	at, closing := m.end+1, ")"
	if s.key(m.end) != "(" {
		at, closing = s.skip(m.end, aside), ""
	}
	titled := s.skip(at, titles)
	u := s.unitAt(titled)
	if u == nil && titled > at { // "Trưởng phòng Tổng hợp": the unit's own kind is in the title
		if u = s.unitAt(titled - 1); u != nil {
			titled--
		}
	}
	end := titled
	if u != nil {
		end = u.end
	}
	switch {
	case closing != "" && s.key(end) != closing, u == nil && titled == at:
		return ids
	case u == nil: // a title only
		if closing == "" && at == m.end {
			return ids
		}
		m.end = s.skip(end, ofOfficeName) + len(closing)
		return ids
	}
	of := slices.DeleteFunc(slices.Clone(ids), func(id data.PersonID) bool { return !s.belongs(id, u.party.Unit) })
	if closing == "" && titled == at && len(of) == 0 {
		return ids // the next of a list, not this person's unit
	}
	if len(of) > 0 {
		ids = of
	}
	m.end = end + len(closing)
	m.beside, m.besideAt, m.besEnd = u.party, u.start, u.end
	return ids
}

// belongs reports whether a person is of a unit or of a part of it.
func (s *sentence) belongs(id data.PersonID, unit data.UnitID) bool {
	own := s.index.people[id].Unit
	return own != 0 && (own == unit || s.index.units[own].Parent == unit)
}

// positionAt returns the only person who holds the position named at token i, or
// nil: "Chánh Văn phòng", "Trưởng phòng Tổng hợp".
func (s *sentence) positionAt(i int) *mention {
	at := s.skip(i, honorifics)
	if title, ok := s.after(at, titles); ok {
		for _, unitStart := range []int{title - 1, title} {
			if u := s.unitAt(unitStart); u != nil && u.end > title {
				return s.holder(i, at, title, u)
			}
		}
	}
	end, ids := s.longest(s.index.positions, at)
	if end == 0 || end-at < 2 || len(ids) != 1 || s.longerName(end) && !s.begins(end, ofOfficeName) {
		return nil
	}
	end = s.skip(end, ofOfficeName)
	return &mention{start: i, end: end, nameEnd: end, party: data.Party{Person: ids[0]}}
}

// holder returns who holds a title in a unit; the unit itself is named beside.
func (s *sentence) holder(start, title, titleEnd int, u *mention) *mention {
	var ids []data.PersonID
	for id, p := range s.index.people {
		position := keys(p.Position)
		if p.Unit == u.party.Unit && len(position) >= titleEnd-title && s.holds(title, position[:titleEnd-title]) {
			ids = append(ids, id)
		}
	}
	if len(ids) != 1 {
		return nil
	}
	m := &mention{start: start, end: u.end, nameEnd: u.end, party: data.Party{Person: ids[0]}}
	m.beside, m.besideAt, m.besEnd = u.party, u.start, u.end
	return m
}
