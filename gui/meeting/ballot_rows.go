package meeting

import (
	"fmt"

	"giaoban/assets/translations"
	"giaoban/data"
)

// ballotRow is a line of the list of a briefing's ballots.
type ballotRow struct {
	id         data.BallotID
	title      string
	post       string
	candidates string // how many
	state      data.BallotState
}

// newBallotRows makes the lines of the ballots.
func newBallotRows(d data.Dossier, words *translations.Words) []ballotRow {
	rows := make([]ballotRow, 0, len(d.Ballots))
	for _, b := range d.Ballots {
		row := ballotRow{
			id: b.ID, title: b.Title, post: b.Post, state: b.State,
			candidates: words.F("meeting.ballot.candidates.count", "n", len(b.Candidates)),
		}
		if row.title == "" {
			row.title = words.T("meeting.ballot.untitled")
		}
		rows = append(rows, row)
	}
	return rows
}

func ballotOf(d data.Dossier, id data.BallotID) (data.Ballot, bool) {
	for _, b := range d.Ballots {
		if b.ID == id {
			return b, true
		}
	}
	return data.Ballot{}, false
}

// ruleLine is a line of a rule card: what it settles, and how.
type ruleLine struct{ label, value string }

// ruleLines says what a rule card settles.
func ruleLines(card data.RuleCard, words *translations.Words) []ruleLine {
	lines := []ruleLine{
		{words.T("meeting.ballot.rule.paper"), card.PaperTitle},
		{words.T("meeting.ballot.rule.choices"), choiceWords(card)},
		{words.T("meeting.ballot.rule.base"), words.T("ballot_base." + string(card.Base))},
		{words.T("meeting.ballot.rule.threshold"), thresholdWords(card, words)},
	}
	if !card.Quorum.IsZero() {
		lines = append(lines, ruleLine{words.T("meeting.ballot.rule.quorum"), fractionWords(card.Quorum)})
	}
	if card.Tie != "" {
		lines = append(lines, ruleLine{words.F("meeting.ballot.rule.tie", "threshold", fractionWords(card.Threshold)), card.Tie})
	}
	announce := "meeting.ballot.rule.announce.no"
	if card.Announce {
		announce = "meeting.ballot.rule.announce.yes"
	}
	return append(lines, ruleLine{words.T("meeting.ballot.rule.announce"), words.T(announce)})
}

func choiceWords(card data.RuleCard) string {
	text := ""
	for i, c := range card.Choices {
		if i > 0 {
			text += " / "
		}
		text += c.Words
	}
	return text
}

func thresholdWords(card data.RuleCard, words *translations.Words) string {
	key := "meeting.ballot.rule.more_than"
	if card.AtLeast {
		key = "meeting.ballot.rule.at_least"
	}
	return words.F(key, "fraction", fractionWords(card.Threshold))
}

func fractionWords(f data.Fraction) string { return fmt.Sprintf("%d/%d", f.Num, f.Den) }

// newBallot returns the ballot that is added to a briefing: prepared, by the
// first rule card in use, with nobody on it.
func newBallot(d data.Dossier, cards []data.RuleCard) (data.Ballot, bool) {
	for _, card := range cards {
		if !card.Retired {
			return data.Ballot{Meeting: d.Meeting.ID, Order: len(d.Ballots) + 1, Rule: card, State: data.BallotPrepared}, true
		}
	}
	return data.Ballot{}, false
}

// moveCandidate returns the candidates with the one at an index moved by a
// number of places; at the ends of the list it stays.
func moveCandidate(candidates []data.Candidate, at, by int) []data.Candidate {
	to := at + by
	if at < 0 || at >= len(candidates) || to < 0 || to >= len(candidates) {
		return candidates
	}
	moved := append([]data.Candidate{}, candidates...)
	moved[at], moved[to] = moved[to], moved[at]
	for i := range moved {
		moved[i].Order = i + 1
	}
	return moved
}

// withoutCandidate returns the candidates but the one at an index.
func withoutCandidate(candidates []data.Candidate, at int) []data.Candidate {
	kept := make([]data.Candidate, 0, len(candidates))
	for i, c := range candidates {
		if i != at {
			c.Order = len(kept) + 1
			kept = append(kept, c)
		}
	}
	return kept
}
