package sqlite

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"giaoban/data"
	"giaoban/data/sqlite/query"
	"giaoban/data/vietnamese"
)

// SavePapers states what became of the ballot papers of a ballot; while it is being
// prepared only how many are printed. Its sums are checked when it closes and when it is counted
// (data.Ballot.PaperSums tells them as they are entered). It is no step of undo.
func (r *Register) SavePapers(ctx context.Context, id data.BallotID, p data.BallotPapers) error {
	if err := p.Check(); err != nil {
		return err
	}
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		b, m, err := t.ballotAt(ctx, id)
		if err != nil {
			return err
		}
		if err := b.CheckPapers(p); err != nil {
			return err
		}
		if b.Papers == p {
			return nil
		}
		b.Papers = p
		t.undoable = undoNone
		t.noteBallot(data.ActionEdited, b, m)
		return t.keepCourse(ctx, b)
	})
}

// EnterCount enters the finished count of one teller of a closed ballot. The sums of
// papers and of the count must hold. A teller who has entered may enter again until
// the ballot is counted. What is entered can be read by nobody before two tellers
// have finished: see Counts. It is no step of undo, and the activity says only who
// has counted.
func (r *Register) EnterCount(ctx context.Context, teller data.TellerID, count data.Count) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.Teller(ctx, int64(teller))
		if err != nil {
			return err
		}
		b, m, err := t.ballotAt(ctx, data.BallotID(row.Ballot))
		if err != nil {
			return err
		}
		if err := b.CheckEntry(count); err != nil {
			return err
		}
		detail, err := t.entryDetail(ctx, b, row, count)
		if err != nil {
			return err
		}
		t.undoable = undoNone
		t.line(data.Activity{
			Action: data.ActionEntered, Kind: data.KindBallot, Record: int64(b.ID), Meeting: m.ID,
			Subject: within(b.Title, m), Detail: detail,
		})
		t.changed(data.KindBallot, int64(b.ID), m.ID)
		return t.putEntry(ctx, row, entry{Count: count})
	})
}

// entryDetail says who enters a count and, once two counts can be read, which numbers
// are entered anew.
func (t *transaction) entryDetail(ctx context.Context, b data.Ballot, teller query.Teller, count data.Count) (string, error) {
	person, err := t.plain.Person(ctx, teller.Person)
	if err != nil {
		return "", err
	}
	counts, err := t.tellerCounts(ctx, b.ID)
	if errors.Is(err, &data.Refusal{Code: data.RefusedUncounted}) {
		return person.Name, nil
	}
	if err != nil {
		return "", err
	}
	words := person.Name
	for _, old := range counts {
		if old.Teller != data.TellerID(teller.ID) {
			continue
		}
		for _, d := range old.Count.Compare(count) {
			what, err := t.numberWords(ctx, b, d)
			if err != nil {
				return "", err
			}
			words += fmt.Sprintf("; %s: %d thành %d", what, d.First, d.Second)
		}
	}
	return words, nil
}

// numberWords names a number of a count.
func (t *transaction) numberWords(ctx context.Context, b data.Ballot, d data.Difference) (string, error) {
	switch {
	case d.Reason != "":
		return "không hợp lệ, " + d.Reason.Words(), nil
	case d.Candidate < 0:
		return "hợp lệ", nil
	}
	person, err := t.plain.Person(ctx, int64(b.Candidates[d.Candidate].Person))
	if err != nil {
		return "", err
	}
	choice := "không đánh dấu"
	if d.Choice >= 0 {
		choice = vietnamese.LowerFirst(b.Rule.Choices[d.Choice].Words)
	}
	return person.Name + ", " + choice, nil
}

// entry is the count of a teller as it is stored: a draft until it is finished.
type entry struct {
	Draft bool `json:"draft,omitempty"`
	data.Count
}

func (t *transaction) putEntry(ctx context.Context, teller query.Teller, e entry) error {
	e.Count = e.Normal()
	text, err := json.Marshal(e)
	if err != nil {
		return err
	}
	return t.plain.PutEntry(ctx, query.PutEntryParams{Ballot: teller.Ballot, Teller: teller.ID, Content: string(text)})
}

// SaveCountDraft keeps the count of a teller that is not finished, in totals, so that
// it can be gone on with; its sums need not hold yet. It never takes the place of a
// finished count. It leaves no line of activity and announces nothing.
func (r *Register) SaveCountDraft(ctx context.Context, teller data.TellerID, count data.Count) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.Teller(ctx, int64(teller))
		if err != nil {
			return err
		}
		b, err := t.ballot(ctx, data.BallotID(row.Ballot))
		if err != nil {
			return err
		}
		if err := b.CheckCounting(data.BallotClosed); err != nil {
			return err
		}
		if err := b.CheckShape(count); err != nil || b.Finished(teller) {
			return err
		}
		t.undoable = undoNone
		return t.putEntry(ctx, row, entry{Draft: true, Count: count})
	})
}

// CountDraft returns the count that a teller has begun and not finished; ok is false
// where there is none.
func (r *Register) CountDraft(ctx context.Context, teller data.TellerID) (count data.Count, ok bool, err error) {
	err = r.read(ctx, func(c *connection) error {
		rows, err := c.plain.EntryOf(ctx, int64(teller))
		if err != nil || len(rows) == 0 {
			return err
		}
		e, err := entryOf(rows[0])
		count, ok = e.Count, e.Draft
		return err
	})
	if !ok {
		count = data.Count{}
	}
	return count, ok, err
}

// Counts returns the counts that the tellers of a ballot entered, in the order of
// the tellers, and where they differ from the first. Before two have finished it is
// refused (RefusedUncounted): nobody reads another's count.
func (r *Register) Counts(ctx context.Context, id data.BallotID) ([]data.TellerCount, []data.Difference, error) {
	var counts []data.TellerCount
	err := r.read(ctx, func(c *connection) error {
		var err error
		counts, err = c.tellerCounts(ctx, id)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	return counts, data.Differences(counts), nil
}

func (c *connection) tellerCounts(ctx context.Context, id data.BallotID) ([]data.TellerCount, error) {
	rows, err := c.plain.EntriesOf(ctx, int64(id))
	if err != nil {
		return nil, err
	}
	var counts []data.TellerCount
	for _, row := range rows {
		e, err := entryOf(row.Content)
		if err != nil {
			return nil, err
		}
		if !e.Draft {
			counts = append(counts, data.TellerCount{Teller: data.TellerID(row.Teller), Count: e.Count})
		}
	}
	if len(counts) < data.CountingTellers {
		return nil, &data.Refusal{Code: data.RefusedUncounted, Field: "tellers"}
	}
	return counts, nil
}

// takeCount makes the counts of the tellers the ballot's result, if they agree.
func (t *transaction) takeCount(ctx context.Context, b *data.Ballot) error {
	if err := b.CheckCounting(data.BallotClosed); err != nil {
		return err
	}
	counts, err := t.tellerCounts(ctx, b.ID)
	if err != nil {
		return err
	}
	if n := len(data.Differences(counts)); n > 0 {
		return &data.Refusal{Code: data.RefusedDiffer, Field: "tellers", Detail: fmt.Sprint(n)}
	}
	b.Result = &counts[0].Count
	return t.plain.DropDrafts(ctx, int64(b.ID))
}

// CloseUrn closes a ballot held at the screen and counts it: the marks of who was
// handed a ballot, the totals and the sum of the sealed urn come into the register
// in one transaction. Repeated for the same urn it changes nothing.
func (r *Register) CloseUrn(ctx context.Context, id data.BallotID, c data.UrnClosing) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		b, m, err := t.ballotAt(ctx, id)
		if err != nil {
			return err
		}
		if c.Urn == "" || b.Urn != c.Urn {
			return &data.Refusal{Code: data.RefusedUrn, Field: "urn"}
		}
		if b.Counted() {
			return nil
		}
		if err := b.TakeUrn(c); err != nil {
			return err
		}
		for _, l := range b.Roll {
			if err := t.plain.SetIssued(ctx, query.SetIssuedParams{Issued: l.Issued, ID: int64(l.ID)}); err != nil {
				return err
			}
		}
		if err := t.stepBallot(ctx, b, m, data.BallotStep{To: data.BallotClosed}); err != nil {
			return err
		}
		b.State = data.BallotClosed
		return t.stepBallot(ctx, b, m, data.BallotStep{To: data.BallotCounted})
	})
}

// NoteUrnDestroyed leaves a line of activity that the urn of an archived or annulled
// ballot was destroyed, and takes its name out of the ballot; the sum of what it
// held stays.
func (r *Register) NoteUrnDestroyed(ctx context.Context, id data.BallotID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		b, m, err := t.ballotAt(ctx, id)
		if err != nil {
			return err
		}
		if err := b.CheckCounting(data.BallotArchived, data.BallotAnnulled); err != nil {
			return err
		}
		if b.Urn == "" {
			return nil
		}
		t.undoable = undoNone
		t.line(data.Activity{
			Action: data.ActionDestroyed, Kind: data.KindBallot, Record: int64(b.ID), Meeting: m.ID,
			Subject: within(b.Title, m), Detail: "tệp hòm phiếu " + b.Urn,
		})
		t.changed(data.KindBallot, int64(b.ID), m.ID)
		b.Urn = ""
		return t.keepCourse(ctx, b)
	})
}
