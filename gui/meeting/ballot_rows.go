package meeting

import (
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// ballotRow is a line of the list of a briefing's ballots.
type ballotRow struct {
	id         data.BallotID
	title      string
	rule       string // by which rule card
	candidates string // who stands
	state      data.BallotState
	badge      kit.BadgeOptions
}

// newBallotRows makes the lines of the ballots. Nothing of a result stands in them.
func newBallotRows(d data.Dossier, words *translations.Words) []ballotRow {
	rows := make([]ballotRow, 0, len(d.Ballots))
	for _, b := range d.Ballots {
		names := make([]string, len(b.Candidates))
		for i, c := range b.Candidates {
			names[i] = d.Person(c.Person).Name
		}
		row := ballotRow{
			id: b.ID, title: b.Title, rule: b.Rule.Name, candidates: strings.Join(names, ", "), state: b.State, badge: kit.BallotBadge(b, words),
		}
		if row.title == "" {
			row.title = words.T("ballot.untitled")
		}
		rows = append(rows, row)
	}
	return rows
}
