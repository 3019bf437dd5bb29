package ballot

import (
	"giaoban/data"
	"giaoban/gui/kit"
)

// compareRow is a line of the comparison: a head with the sums of each count, or one
// number as each teller has it.
type compareRow struct {
	head    bool
	label   string
	numbers []int
	sums    []data.Sum
	// where is the number: by Reason, or by Candidate and Choice, as in a Difference.
	where    data.Difference
	editable bool
}

// off is by how much the counts differ most; 0 where they agree.
func (r compareRow) off() int {
	if len(r.numbers) == 0 {
		return 0
	}
	least, most := r.numbers[0], r.numbers[0]
	for _, n := range r.numbers {
		least, most = min(least, n), max(most, n)
	}
	return most - least
}

// fails reports whether a sum of the head does not hold.
func (r compareRow) fails() bool {
	for _, s := range r.sums {
		if !s.Holds() {
			return true
		}
	}
	return false
}

// newCompareRows sets counts side by side, in the order they are entered.
func newCompareRows(f facts, counts []data.TellerCount, words kit.Words) []compareRow {
	if len(counts) == 0 {
		return nil
	}
	b := f.ballot
	same := func(n int) []int {
		numbers := make([]int, len(counts))
		for i := range numbers {
			numbers[i] = n
		}
		return numbers
	}
	each := func(of func(data.Count) int) []int {
		numbers := make([]int, len(counts))
		for i, c := range counts {
			numbers[i] = of(c.Count)
		}
		return numbers
	}
	sums := func(at int) []data.Sum {
		list := make([]data.Sum, len(counts))
		for i, c := range counts {
			list[i] = b.CountSums(c.Count)[at]
		}
		return list
	}
	rows := []compareRow{
		{head: true, label: words.T("ballot.compare.papers"), sums: sums(0)},
		{label: words.T("ballot.papers.issued"), numbers: same(b.Turnout().Issued)},
		{label: words.T("ballot.papers.returned"), numbers: same(b.Papers.Returned)},
		{label: words.T("ballot.count.valid"), numbers: each(func(c data.Count) int { return c.Valid }), where: data.Difference{Candidate: -1, Choice: -1}, editable: true},
		{label: words.T("ballot.count.invalid"), numbers: each(data.Count.InvalidPapers)},
	}
	for _, reason := range data.InvalidReasons() {
		row := compareRow{
			label: "– " + words.T("invalid."+string(reason)), numbers: each(func(c data.Count) int { return c.InvalidBy(reason) }),
			where: data.Difference{Reason: reason, Candidate: -1, Choice: -1}, editable: true,
		}
		if row.off() > 0 || row.numbers[0] > 0 {
			rows = append(rows, row)
		}
	}
	for i := range b.Candidates {
		rows = append(rows, compareRow{head: true, label: f.candidate(i), sums: sums(i + 1), where: data.Difference{Candidate: i}})
		for k, choice := range b.Rule.Choices {
			rows = append(rows, compareRow{
				label: choice.Words, numbers: each(func(c data.Count) int { return c.Candidates[i].Choices[k] }),
				where: data.Difference{Candidate: i, Choice: k}, editable: true,
			})
		}
		rows = append(rows, compareRow{
			label: words.T("ballot.unmarked"), numbers: each(func(c data.Count) int { return c.Candidates[i].Unmarked }),
			where: data.Difference{Candidate: i, Choice: -1}, editable: true,
		})
	}
	return rows
}

// setNumber returns a count with another number at a place. What it shares with other
// counts stays as it is.
func setNumber(c data.Count, where data.Difference, n int) data.Count {
	c.Invalid = append([]data.InvalidCount(nil), c.Invalid...)
	c.Candidates = append([]data.CandidateCount(nil), c.Candidates...)
	switch {
	case where.Reason != "":
		c.AddInvalid(where.Reason, n-c.InvalidBy(where.Reason))
	case where.Candidate < 0:
		c.Valid = n
	case where.Choice < 0:
		c.Candidates[where.Candidate].Unmarked = n
	default:
		choices := append([]int(nil), c.Candidates[where.Candidate].Choices...)
		choices[where.Choice] = n
		c.Candidates[where.Candidate].Choices = choices
	}
	return c
}

// differing lists the rows in which counts differ.
func differing(rows []compareRow) []int {
	var at []int
	for i, r := range rows {
		if r.off() > 0 && r.editable {
			at = append(at, i)
		}
	}
	return at
}
