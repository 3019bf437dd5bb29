package voting

import (
	"slices"

	"giaoban/data/urn"
)

// ballotPaper is the paper of the voter inside: the one place where choices are
// kept. It is wiped, not dropped, so that no old choice lies about in memory.
type ballotPaper struct {
	choices   int    // beside each name
	marks     []int  // by name: the number of a choice, from 0, or urn.Unmarked
	confirmed []bool // by name: that it stays unmarked
}

func newBallotPaper(names, choices int) *ballotPaper {
	p := &ballotPaper{choices: choices, marks: make([]int, names), confirmed: make([]bool, names)}
	p.wipe()
	return p
}

// wipe takes back every mark.
func (p *ballotPaper) wipe() {
	for i := range p.marks {
		p.marks[i], p.confirmed[i] = urn.Unmarked, false
	}
}

// choose marks a choice beside a name in place of what was marked there. The same
// again changes nothing: many people press everything twice.
func (p *ballotPaper) choose(name, choice int) {
	if name < 0 || name >= len(p.marks) || choice < 0 || choice >= p.choices {
		return
	}
	p.marks[name], p.confirmed[name] = choice, false
}

// unmark takes the mark beside a name back.
func (p *ballotPaper) unmark(name int) {
	if name >= 0 && name < len(p.marks) {
		p.marks[name], p.confirmed[name] = urn.Unmarked, false
	}
}

// unmarked lists the names without a mark.
func (p *ballotPaper) unmarked() []int {
	var names []int
	for i, mark := range p.marks {
		if mark == urn.Unmarked {
			names = append(names, i)
		}
	}
	return names
}

// marked counts the names with a mark.
func (p *ballotPaper) marked() int { return len(p.marks) - len(p.unmarked()) }

// confirm says that a name is left unmarked on purpose.
func (p *ballotPaper) confirm(name int) {
	if name >= 0 && name < len(p.marks) && p.marks[name] == urn.Unmarked {
		p.confirmed[name] = true
	}
}

// doubt forgets what was confirmed: the paper is marked again.
func (p *ballotPaper) doubt() { clear(p.confirmed) }

// complete reports whether each name is marked or confirmed to be left unmarked.
func (p *ballotPaper) complete() bool {
	return !slices.ContainsFunc(p.unmarked(), func(name int) bool { return !p.confirmed[name] })
}

// begun reports whether there is anything to be wiped.
func (p *ballotPaper) begun() bool { return p.marked() > 0 || slices.Contains(p.confirmed, true) }
