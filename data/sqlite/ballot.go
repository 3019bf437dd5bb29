package sqlite

import (
	"context"
	"fmt"
	"reflect"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Ballots returns the ballots of a briefing with their candidates, in their
// order; those of all briefings when meeting is 0.
func (r *Register) Ballots(ctx context.Context, meeting data.MeetingID) ([]data.Ballot, error) {
	var ballots []data.Ballot
	err := r.read(ctx, func(c *connection) error {
		var err error
		ballots, err = c.ballots(ctx, meeting)
		return err
	})
	return ballots, err
}

// SaveBallot adds a prepared ballot (ID 0) or edits one, with its candidates in
// the order given, and returns it as stored. One that is no longer being prepared
// is locked. Roll and tellers have methods of their own and stay as they are.
func (r *Register) SaveBallot(ctx context.Context, b data.Ballot) (data.Ballot, error) {
	if b.State == "" {
		b.State = data.BallotPrepared
	}
	b.Candidates = append([]data.Candidate(nil), b.Candidates...)
	b.Way, b.Reason, b.Roll, b.Tellers, b.Papers, b.Result, b.Urn, b.UrnSHA256 = "", "", nil, nil, data.BallotPapers{}, nil, "", ""
	return save(ctx, r, b, (*transaction).saveBallot)
}

func (t *transaction) saveBallot(ctx context.Context, b *data.Ballot) error {
	if b.ID == 0 {
		m, err := t.editable(ctx, b.Meeting)
		if err != nil {
			return err
		}
		b.State = data.BallotPrepared
		return t.addBallot(ctx, m, b)
	}
	old, m, err := t.editableBallot(ctx, b.ID)
	if err != nil {
		return err
	}
	b.UUID, b.Meeting, b.Order, b.State = old.UUID, old.Meeting, old.Order, old.State
	b.Roll, b.Tellers, b.Papers = old.Roll, old.Tellers, old.Papers
	for i := range b.Candidates {
		b.Candidates[i].Ballot, b.Candidates[i].Order = b.ID, i+1
	}
	if reflect.DeepEqual(*b, old) {
		return nil
	}
	if err := b.Check(); err != nil {
		return err
	}
	rule, err := ruleText(b.Rule)
	if err != nil {
		return err
	}
	t.note(data.ActionEdited, data.KindBallot, int64(b.ID), m.ID, within(b.Title, m))
	err = t.plain.UpdateBallot(ctx, query.UpdateBallotParams{
		Title: b.Title, Post: b.Post, RuleCard: ref(b.Rule.ID), Rule: rule, State: string(b.State), ID: int64(b.ID),
	})
	if err != nil {
		return err
	}
	return t.saveCandidates(ctx, b, old.Candidates)
}

func (t *transaction) editableBallot(ctx context.Context, id data.BallotID) (data.Ballot, data.Meeting, error) {
	b, m, err := t.ballotAt(ctx, id)
	if err == nil {
		err = m.CheckEdit()
	}
	if err == nil {
		err = b.CheckEdit()
	}
	return b, m, err
}

func (t *transaction) addBallot(ctx context.Context, m data.Meeting, b *data.Ballot) (err error) {
	if b.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if b.Order, err = t.place(ctx, ballotList, b.Order, int64(m.ID)); err != nil {
		return err
	}
	rule, err := ruleText(b.Rule)
	if err != nil {
		return err
	}
	id, err := t.plain.InsertBallot(ctx, query.InsertBallotParams{
		UUID: b.UUID, Meeting: int64(m.ID), Position: int64(b.Order), Title: b.Title, Post: b.Post,
		RuleCard: ref(b.Rule.ID), Rule: rule, State: string(b.State),
	})
	if err != nil {
		return err
	}
	b.ID = data.BallotID(id)
	t.note(data.ActionCreated, data.KindBallot, id, m.ID, within(b.Title, m))
	for i := range b.Candidates {
		b.Candidates[i].ID = 0
	}
	if err := t.saveCandidates(ctx, b, nil); err != nil {
		return err
	}
	return t.addCourse(ctx, b)
}

// addCourse stores roll, tellers and what else a ballot has that comes from
// elsewhere.
func (t *transaction) addCourse(ctx context.Context, b *data.Ballot) error {
	for i := range b.Roll {
		b.Roll[i].Order = 0
		if err := t.addRollLine(ctx, b.ID, &b.Roll[i]); err != nil {
			return data.At(fmt.Sprintf("roll[%d]", i), err)
		}
	}
	for i := range b.Tellers {
		if err := t.addTeller(ctx, b.ID, &b.Tellers[i]); err != nil {
			return data.At(fmt.Sprintf("tellers[%d]", i), err)
		}
	}
	if b.State == data.BallotPrepared {
		return nil
	}
	return t.keepCourse(ctx, *b)
}

// saveCandidates stores the candidates of a ballot, numbered as they stand; those
// it had and has no more are deleted.
func (t *transaction) saveCandidates(ctx context.Context, b *data.Ballot, had []data.Candidate) error {
	kept := map[data.CandidateID]bool{}
	for _, c := range had {
		kept[c.ID] = false
	}
	for i := range b.Candidates {
		c := &b.Candidates[i]
		c.Ballot, c.Order = b.ID, i+1
		if _, ok := kept[c.ID]; !ok {
			c.ID = 0
		}
		if err := t.saveCandidate(ctx, c); err != nil {
			return err
		}
		kept[c.ID] = true
	}
	for _, c := range had {
		if kept[c.ID] {
			continue
		}
		if err := t.plain.DeleteCandidate(ctx, int64(c.ID)); err != nil {
			return err
		}
	}
	return nil
}

func (t *transaction) saveCandidate(ctx context.Context, c *data.Candidate) error {
	if c.ID != 0 {
		return t.plain.UpdateCandidate(ctx, query.UpdateCandidateParams{
			Position: int64(c.Order), Person: int64(c.Person), Post: c.Position, ID: int64(c.ID),
		})
	}
	uuid, err := t.newUUID()
	if err != nil {
		return err
	}
	id, err := t.plain.InsertCandidate(ctx, query.InsertCandidateParams{
		UUID: uuid, Ballot: int64(c.Ballot), Position: int64(c.Order), Person: int64(c.Person), Post: c.Position,
	})
	c.ID = data.CandidateID(id)
	return err
}

// DeleteBallot deletes a ballot that is being prepared.
func (r *Register) DeleteBallot(ctx context.Context, id data.BallotID) error {
	return r.deleteChild(ctx, int64(id), findBallot, (*query.Queries).DeleteBallot)
}

// MoveBallot puts a ballot at another place among those of its briefing, from 1.
func (r *Register) MoveBallot(ctx context.Context, id data.BallotID, order int) error {
	return r.moveChild(ctx, int64(id), order, findBallot)
}

func findBallot(ctx context.Context, t *transaction, id int64) (child, error) {
	b, m, err := t.editableBallot(ctx, data.BallotID(id))
	return child{list: ballotList, kind: data.KindBallot, id: id, meeting: m, order: b.Order, words: b.Title}, err
}

func ballotOf(row query.Ballot) (data.Ballot, error) {
	b := data.Ballot{
		ID: data.BallotID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Order: int(row.Position),
		Title: row.Title, Post: row.Post, State: data.BallotState(row.State),
		Way: data.BallotWay(row.Way), Reason: row.Reason, Urn: row.Urn, UrnSHA256: row.UrnSha256,
		Papers: data.BallotPapers{
			Printed: int(row.Printed), Unused: int(row.Unused), Spoiled: int(row.Spoiled),
			Returned: int(row.Returned), NotReturned: int(row.NotReturned),
		},
	}
	var err error
	if b.Rule, err = ruleOf(row.Rule); err != nil || row.Result == "" {
		return b, err
	}
	count, err := countOf(row.Result)
	b.Result = &count
	return b, err
}

func candidateOf(row query.Candidate) data.Candidate {
	return data.Candidate{
		ID: data.CandidateID(row.ID), Ballot: data.BallotID(row.Ballot), Order: int(row.Position),
		Person: data.PersonID(row.Person), Position: row.Post,
	}
}
