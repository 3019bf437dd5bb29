package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// shownBallot is a ballot as ballot show prints it. Result of a candidate is null
// until the count is agreed; what one teller alone has counted is never shown.
type shownBallot struct {
	ID         data.BallotID    `json:"id"`
	Meeting    data.MeetingID   `json:"meeting"`
	Title      string           `json:"title"`
	Post       string           `json:"post"`
	State      data.BallotState `json:"state"`
	Way        data.BallotWay   `json:"way"`
	Reason     string           `json:"reason"`
	Rule       data.RuleCard    `json:"rule"`
	Candidates []shownCandidate `json:"candidates"`
	Turnout    shownTurnout     `json:"turnout"`
	Papers     shownPapers      `json:"papers"`
	Tellers    []shownTeller    `json:"tellers"`
	Roll       []shownVoter     `json:"roll"`
	Announce   bool             `json:"announced"`
	// TooFew are those whom the ballot would reveal for want of voters, before it
	// opens; Unanimous what a count reveals of everybody who was handed a paper.
	TooFew    []string          `json:"too_few"`
	Unanimous []shownUnanimity  `json:"unanimous"`
	Urn       string            `json:"urn_sha256"`
	Sums      map[string]string `json:"sums"`
}

type shownCandidate struct {
	Name     string       `json:"name"`
	Position string       `json:"position"`
	Result   *shownResult `json:"result"`
}

type shownResult struct {
	Choices  []int    `json:"choices"`
	Unmarked int      `json:"unmarked"`
	Verdict  answered `json:"verdict"`
}

type shownTurnout struct {
	Summoned  int `json:"summoned"`
	Excused   int `json:"excused"`
	Observers int `json:"observers"`
	Present   int `json:"present"`
	Absent    int `json:"absent"`
	Issued    int `json:"issued"`
}

type shownPapers struct {
	data.BallotPapers
	Valid   int                 `json:"valid"`
	Invalid []data.InvalidCount `json:"invalid"`
}

type shownTeller struct {
	Name     string          `json:"name"`
	Role     data.TellerRole `json:"role"`
	Finished bool            `json:"finished"`
}

type shownVoter struct {
	Name     string            `json:"name"`
	Standing data.RollStanding `json:"standing"`
	Reason   string            `json:"reason"`
	Present  bool              `json:"present"`
	Issued   bool              `json:"issued"`
}

type shownUnanimity struct {
	Candidate string   `json:"candidate"`
	Choice    string   `json:"choice"` // "" for unmarked
	Voters    []string `json:"voters"`
}

func (t *twin) ballotShow() *cobra.Command {
	return &cobra.Command{
		Use: "show ID", Short: t.words.T("console.ballot.show"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := t.ballotID(args[0])
			if err != nil {
				return err
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error { return t.showBallot(ctx, r, id) })
		},
	}
}

func (t *twin) showBallot(ctx context.Context, r *sqlite.Register, id data.BallotID) error {
	b, err := r.Ballot(ctx, id)
	if err != nil {
		return err
	}
	directory, err := readDirectory(ctx, r)
	if err != nil {
		return err
	}
	shown, err := shownOf(b, directory)
	if err != nil {
		return err
	}
	if t.asJSON {
		return t.printJSON(shown)
	}
	return t.printBallot(shown)
}

// printBallot writes a ballot in lines.
func (t *twin) printBallot(b shownBallot) error {
	lines := []string{
		fmt.Sprintf("%d\t%s\t%s", b.ID, b.State, b.Title),
		fmt.Sprintf("summoned %d\tpresent %d\tissued %d\treturned %d\tvalid %d",
			b.Turnout.Summoned, b.Turnout.Present, b.Turnout.Issued, b.Papers.Returned, b.Papers.Valid),
	}
	for _, c := range b.Candidates {
		line := c.Name
		if c.Result != nil {
			line += fmt.Sprintf("\t%v\t%d\t%s\t%s", c.Result.Choices, c.Result.Unmarked, c.Result.Verdict.Percent, c.Result.Verdict.Outcome)
		}
		lines = append(lines, line)
	}
	for _, line := range lines {
		if err := t.printLine(line); err != nil {
			return err
		}
	}
	return nil
}

func shownOf(b data.Ballot, directory data.Directory) (shownBallot, error) {
	turnout := b.Turnout()
	shown := shownBallot{
		ID: b.ID, Meeting: b.Meeting, Title: b.Title, Post: b.Post, State: b.State, Way: b.Way, Reason: b.Reason, Rule: b.Rule,
		Turnout: shownTurnout(turnout), Papers: shownPapers{BallotPapers: b.Papers, Invalid: []data.InvalidCount{}},
		Candidates: []shownCandidate{}, Tellers: []shownTeller{}, Roll: []shownVoter{}, Announce: b.Announced(),
		TooFew: []string{}, Unanimous: []shownUnanimity{}, Urn: b.UrnSHA256, Sums: sumsOf(b),
	}
	for i, c := range b.Candidates {
		one := shownCandidate{Name: directory.Person(c.Person).Name, Position: c.Position}
		if b.Result != nil {
			v, err := b.Judge(i)
			if err != nil {
				return shown, err
			}
			count := b.Result.Candidates[i]
			one.Result = &shownResult{Choices: count.Choices, Unmarked: count.Unmarked, Verdict: answered(v)}
		}
		shown.Candidates = append(shown.Candidates, one)
	}
	if b.Result != nil {
		shown.Papers.Valid, shown.Papers.Invalid = b.Result.Valid, b.Result.Normal().Invalid
	}
	for _, teller := range b.Tellers {
		shown.Tellers = append(shown.Tellers, shownTeller{directory.Person(teller.Person).Name, teller.Role, teller.Finished})
	}
	for _, l := range b.Roll {
		shown.Roll = append(shown.Roll, shownVoter{directory.Person(l.Person).Name, l.Standing, l.Reason, l.Present, l.Issued})
	}
	if b.State == data.BallotPrepared {
		shown.TooFew = namesOf(b.TooFew(), directory)
	}
	for _, u := range b.Unanimous() {
		choice := ""
		if u.Choice >= 0 {
			choice = b.Rule.Choices[u.Choice].Words
		}
		shown.Unanimous = append(shown.Unanimous, shownUnanimity{
			directory.Person(b.Candidates[u.Candidate].Person).Name, choice, namesOf(u.Voters, directory),
		})
	}
	return shown, nil
}

// sumsOf writes the sums of the papers as they are entered.
func sumsOf(b data.Ballot) map[string]string {
	sums := map[string]string{}
	if !b.Held() {
		return sums
	}
	for _, s := range b.PaperSums() {
		sums[string(s.Name)] = s.Words()
	}
	return sums
}

func namesOf(people []data.PersonID, directory data.Directory) []string {
	names := make([]string, len(people))
	for i, id := range people {
		names[i] = directory.Person(id).Name
	}
	return names
}
