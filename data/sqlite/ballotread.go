package sqlite

import (
	"context"
	"encoding/json"
	"fmt"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Ballot returns one ballot with its candidates, roll and tellers.
func (r *Register) Ballot(ctx context.Context, id data.BallotID) (data.Ballot, error) {
	var b data.Ballot
	err := r.read(ctx, func(c *connection) error {
		var err error
		b, err = c.ballot(ctx, id)
		return err
	})
	return b, err
}

// ballot reads a ballot whole, who is present as the roster says while it is being
// prepared.
func (c *connection) ballot(ctx context.Context, id data.BallotID) (data.Ballot, error) {
	row, err := c.plain.Ballot(ctx, int64(id))
	if err != nil {
		return data.Ballot{}, err
	}
	b, err := ballotOf(row)
	if err != nil {
		return b, err
	}
	parts, err := c.partsOf(ctx, b.ID)
	if err != nil {
		return b, err
	}
	parts.complete(&b)
	return b, c.takePresence(ctx, &b)
}

// takePresence marks who is present on the roll of a ballot that has not opened.
func (c *connection) takePresence(ctx context.Context, b *data.Ballot) error {
	if b.State != data.BallotPrepared || len(b.Roll) == 0 {
		return nil
	}
	rows, err := c.plain.AttendancesOf(ctx, int64(b.Meeting))
	roster, err := mapped(rows, err, attendanceOf)
	b.TakePresence(roster)
	return err
}

// ballotParts are the rows that belong to ballots.
type ballotParts struct {
	candidates []query.Candidate
	roll       []query.RollLine
	tellers    []query.Teller
	finished   map[int64]bool // the tellers who have entered their count
}

func (c *connection) partsOf(ctx context.Context, id data.BallotID) (p ballotParts, err error) {
	if p.candidates, err = c.plain.CandidatesOf(ctx, int64(id)); err != nil {
		return p, err
	}
	if p.roll, err = c.plain.RollLinesOf(ctx, int64(id)); err != nil {
		return p, err
	}
	if p.tellers, err = c.plain.TellersOf(ctx, int64(id)); err != nil {
		return p, err
	}
	return p, c.loadFinished(ctx, &p)
}

func (c *connection) partsOfMeeting(ctx context.Context, meeting data.MeetingID) (p ballotParts, err error) {
	id := int64(meeting)
	if p.candidates, err = c.plain.CandidatesOfMeeting(ctx, id); err != nil {
		return p, err
	}
	if p.roll, err = c.plain.RollLinesOfMeeting(ctx, id); err != nil {
		return p, err
	}
	if p.tellers, err = c.plain.TellersOfMeeting(ctx, id); err != nil {
		return p, err
	}
	return p, c.loadFinished(ctx, &p)
}

func (c *connection) partsOfAll(ctx context.Context) (p ballotParts, err error) {
	if p.candidates, err = c.plain.AllCandidates(ctx); err != nil {
		return p, err
	}
	if p.roll, err = c.plain.AllRollLines(ctx); err != nil {
		return p, err
	}
	if p.tellers, err = c.plain.AllTellers(ctx); err != nil {
		return p, err
	}
	return p, c.loadFinished(ctx, &p)
}

func (c *connection) loadFinished(ctx context.Context, p *ballotParts) error {
	p.finished = map[int64]bool{}
	if len(p.tellers) == 0 {
		return nil
	}
	done, err := c.plain.FinishedTellers(ctx)
	for _, id := range done {
		p.finished[id] = true
	}
	return err
}

// complete adds to a ballot the rows that are its own.
func (p ballotParts) complete(b *data.Ballot) {
	for _, row := range p.candidates {
		if data.BallotID(row.Ballot) == b.ID {
			b.Candidates = append(b.Candidates, candidateOf(row))
		}
	}
	for _, row := range p.roll {
		if data.BallotID(row.Ballot) == b.ID {
			b.Roll = append(b.Roll, rollLineOf(row))
		}
	}
	for _, row := range p.tellers {
		if data.BallotID(row.Ballot) == b.ID {
			t := tellerOf(row)
			t.Finished = p.finished[row.ID]
			b.Tellers = append(b.Tellers, t)
		}
	}
}

// ballots reads the ballots of a briefing, or of all when meeting is 0.
func (c *connection) ballots(ctx context.Context, meeting data.MeetingID) ([]data.Ballot, error) {
	rows, err := c.ballotRows(ctx, meeting)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	var parts ballotParts
	if meeting == 0 {
		parts, err = c.partsOfAll(ctx)
	} else {
		parts, err = c.partsOfMeeting(ctx, meeting)
	}
	if err != nil {
		return nil, err
	}
	ballots := make([]data.Ballot, len(rows))
	for i, row := range rows {
		if ballots[i], err = ballotOf(row); err != nil {
			return nil, err
		}
		parts.complete(&ballots[i])
		if err := c.takePresence(ctx, &ballots[i]); err != nil {
			return nil, err
		}
	}
	return ballots, nil
}

func (c *connection) ballotRows(ctx context.Context, meeting data.MeetingID) ([]query.Ballot, error) {
	if meeting == 0 {
		return c.plain.Ballots(ctx)
	}
	return c.plain.BallotsOf(ctx, int64(meeting))
}

// ballotAt reads a ballot and its briefing to be written.
func (t *transaction) ballotAt(ctx context.Context, id data.BallotID) (data.Ballot, data.Meeting, error) {
	b, err := t.ballot(ctx, id)
	if err != nil {
		return b, data.Meeting{}, err
	}
	m, err := t.meeting(ctx, b.Meeting)
	return b, m, err
}

func rollLineOf(row query.RollLine) data.RollLine {
	return data.RollLine{
		ID: data.RollLineID(row.ID), UUID: row.UUID, Ballot: data.BallotID(row.Ballot), Order: int(row.Position),
		Person: data.PersonID(row.Person), Standing: data.RollStanding(row.Standing), Reason: row.Reason,
		Present: row.Present, Issued: row.Issued,
	}
}

func tellerOf(row query.Teller) data.Teller {
	return data.Teller{
		ID: data.TellerID(row.ID), UUID: row.UUID, Ballot: data.BallotID(row.Ballot), Order: int(row.Position),
		Person: data.PersonID(row.Person), Role: data.TellerRole(row.Role),
	}
}

func countText(c data.Count) (string, error) {
	text, err := json.Marshal(c.Normal())
	return string(text), err
}

func entryOf(text string) (entry, error) {
	var e entry
	if err := json.Unmarshal([]byte(text), &e); err != nil {
		return e, &data.Refusal{Code: data.RefusedDamaged, Err: fmt.Errorf("read a teller's count: %w", err)}
	}
	return e, nil
}

func countOf(text string) (data.Count, error) {
	var c data.Count
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		return c, &data.Refusal{Code: data.RefusedDamaged, Err: fmt.Errorf("read a count: %w", err)}
	}
	return c, nil
}
