package reading

import (
	"slices"
	"strings"
	"sync"

	"giaoban/data"
)

// index finds the units and people of a directory by the words that name them.
type index struct {
	units  map[data.UnitID]data.Unit
	people map[data.PersonID]data.Person
	top    []data.UnitID // units that are no part of another, in their order
	// names of units by kind ("phòng") and first word of the rest
	names map[string][]unitName
	// full names of people, positions, by first word
	fullNames map[string][]personName
	givenName map[string][]personName
	positions map[string][]personName
	// the words with which anybody may be named, to pass over the others quickly
	first map[string]bool
}

type unitName struct {
	rest   []string
	id     data.UnitID
	strict bool // read only where it stands in capitals: an abbreviation
}

type personName struct {
	words []string
	id    data.PersonID
}

// unitKinds are the words with which names of units begin, and how they are
// shortened.
var unitKinds = map[string]*phrases{
	"phòng":     newPhrases("phòng", "p.", "p"),
	"ban":       newPhrases("ban"),
	"trung tâm": newPhrases("trung tâm", "tt.", "tt"),
	"bộ phận":   newPhrases("bộ phận", "bp.", "bp"),
	"tổ":        newPhrases("tổ"),
	"đội":       newPhrases("đội"),
	"văn phòng": newPhrases("văn phòng", "vp.", "vp"),
	"":          nil,
}

// unitJoints are signs and words that may stand between the words of a name and
// do not count.
var unitJoints = newPhrases("-", "–", "&", "và", ",")

func newIndex(d Directory) *index {
	x := &index{
		units: map[data.UnitID]data.Unit{}, people: map[data.PersonID]data.Person{}, names: map[string][]unitName{},
		fullNames: map[string][]personName{}, givenName: map[string][]personName{}, positions: map[string][]personName{},
	}
	for _, u := range d.Units {
		if !u.Retired {
			x.addUnit(u)
		}
	}
	slices.SortStableFunc(x.top, func(a, b data.UnitID) int { return x.units[a].Order - x.units[b].Order })
	for _, p := range d.People {
		if !p.Retired {
			x.addPerson(p)
		}
	}
	x.first = firstWords(map[string]bool{}, honorifics, titles, headsOfUnit, headsOfAll, wholeOf, each, theUnits)
	for _, words := range unitKinds {
		firstWords(x.first, words)
	}
	for _, names := range x.names {
		x.first[names[0].rest[0]] = true
	}
	for _, names := range []map[string][]personName{x.fullNames, x.positions} {
		for word := range names {
			x.first[word] = true
		}
	}
	return x
}

func (x *index) addUnit(u data.Unit) {
	x.units[u.ID] = u
	if u.Parent == 0 {
		x.top = append(x.top, u.ID)
	}
	kind, rest := splitUnit(u.Name)
	x.addName(kind, unitName{rest, u.ID, false})
	if letters := initials(rest); kind != "" && len(rest) > 1 {
		x.addName(kind, unitName{[]string{letters}, u.ID, true})
	}
	if shortKind, short := splitUnit(u.Short); len(short) > 0 {
		if shortKind == "" {
			x.addName("", unitName{short, u.ID, true})
			shortKind = kind
		}
		x.addName(shortKind, unitName{short, u.ID, len(short) == 1})
	}
}

func (x *index) addName(kind string, n unitName) {
	if len(n.rest) == 0 {
		return
	}
	first := kind + " " + n.rest[0]
	if !slices.ContainsFunc(x.names[first], func(o unitName) bool { return o.id == n.id && slices.Equal(o.rest, n.rest) }) {
		x.names[first] = append(x.names[first], n)
	}
}

// splitUnit parts the name of a unit into its kind and the rest.
func splitUnit(name string) (kind string, rest []string) {
	s := &sentence{tokens: tokens([]rune(name))}
	start := 0
	for k, words := range unitKinds {
		if words == nil {
			continue
		}
		if end, ok := s.after(0, words); ok && end > start && end < len(s.tokens) {
			kind, start = k, end
		}
	}
	for i := start; i < len(s.tokens); i++ {
		if !s.begins(i, unitJoints) && s.key(i) != "." {
			rest = append(rest, s.key(i))
		}
	}
	return kind, rest
}

func initials(words []string) string {
	var b strings.Builder
	for _, word := range words {
		for _, r := range word {
			b.WriteRune(r)
			break
		}
	}
	return strings.Join(keys(b.String()), "")
}

func (x *index) addPerson(p data.Person) {
	x.people[p.ID] = p
	words := keys(p.Name)
	if len(words) == 0 {
		return
	}
	add := func(to map[string][]personName, words []string) {
		if len(words) > 0 {
			to[words[0]] = append(to[words[0]], personName{words, p.ID})
		}
	}
	add(x.fullNames, words)
	for n := 1; n <= 2 && n < len(words); n++ {
		add(x.givenName, words[len(words)-n:])
	}
	position := keys(p.Position)
	add(x.positions, position)
	for _, tail := range agencyTails() {
		if n := len(position) - len(tail); n > 1 && slices.Equal(position[n:], tail) {
			add(x.positions, position[:n])
		}
	}
}

// agencyTails close a position and are left out inside the agency.
var agencyTails = sync.OnceValue(func() [][]string {
	return [][]string{keys("UBND tỉnh"), keys("Ủy ban nhân dân tỉnh"), keys("tỉnh")}
})
