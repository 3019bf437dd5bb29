package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// wording says in the words of papers what the records name.
type wording struct {
	data.Dossier
}

// wordingOf is that of the tasks of a list.
func wordingOf(t data.Tracking) wording {
	w := wording{data.Dossier{Units: map[data.UnitID]data.Unit{}, People: map[data.PersonID]data.Person{}}}
	for _, u := range t.Units {
		w.Units[u.ID] = u
	}
	for _, p := range t.People {
		w.People[p.ID] = p
	}
	return w
}

// introduced is named at the beginning of a sentence.
func (w wording) introduced(p data.Person) string { return vietnamese.UpperFirst(w.named(p)) }

// named names a person with honorific, position and unit: "đồng chí Vương Trinh
// Quốc, Chánh Văn phòng UBND tỉnh". It is "" for nobody.
func (w wording) named(p data.Person) string {
	words := p.Addressed()
	if words == "" {
		return ""
	}
	if post := w.post(p); post != "" {
		words += ", " + post
	}
	return words
}

// post joins position and unit: "Phó Trưởng phòng" of "phòng Tổng hợp" is "Phó
// Trưởng phòng Tổng hợp". Who leads the office is known by the position alone.
func (w wording) post(p data.Person) string {
	unit := w.Unit(p.Unit).Name
	switch {
	case unit == "" || p.Position != "" && p.Rank.Leads() || vietnamese.Contains(p.Position, unit):
		return p.Position
	case p.Position == "":
		return unit
	}
	first, rest, _ := strings.Cut(unit, " ")
	if rest != "" && strings.EqualFold(lastWord(p.Position), first) {
		return p.Position + " " + rest
	}
	return p.Position + " " + unit
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// lines returns the points of a text: its lines, without a dash the clerk typed
// and without empty ones.
func lines(text string) []string {
	var points []string
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		for _, dash := range []string{"- ", "– ", "+ ", "• "} {
			line = strings.TrimSpace(strings.TrimPrefix(line, dash))
		}
		if line != "" {
			points = append(points, line)
		}
	}
	return points
}

// HeadNames returns the names of an office as the head of its papers prints them
// (before capitals). A parent agency that is not known is left out; the agency's
// own name becomes dots to write on.
func HeadNames(o data.Office) (parent, agency string) { return widened(o.Parent), orDots(o.Agency) }

// widened leaves room to write where a name ends in "…": "UBND TỈNH ………".
func widened(s string) string {
	if name, found := strings.CutSuffix(s, "…"); found && !strings.HasSuffix(name, "…") {
		return name + GapCell
	}
	return s
}

// stopped ends a value with a full stop; an empty one stays empty.
func stopped(s string) string {
	if s == "" || strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// lowerFirst makes the first letter small, unless the word is an abbreviation
// ("UBND tỉnh").
func lowerFirst(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[size:]); unicode.IsUpper(next) {
		return s
	}
	return vietnamese.LowerFirst(s)
}

func beginsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
