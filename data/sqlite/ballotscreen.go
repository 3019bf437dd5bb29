package sqlite

import (
	"context"

	"giaoban/data"
)

// BallotAtScreen returns the ballot in which voting at the screen is open, 0 where
// there is none; the first of several.
func (r *Register) BallotAtScreen(ctx context.Context) (data.BallotID, error) {
	var id int64
	err := r.read(ctx, func(c *connection) error {
		var err error
		id, err = c.number(ctx, "SELECT coalesce(min(id), 0) FROM ballot WHERE state = 'open' AND way = 'screen'")
		return err
	})
	return data.BallotID(id), err
}

// BallotsWithSpentUrn returns the ballots that are archived or annulled and whose
// urn has not been noted as destroyed.
func (r *Register) BallotsWithSpentUrn(ctx context.Context) ([]data.Ballot, error) {
	var ballots []data.Ballot
	err := r.read(ctx, func(c *connection) error {
		ids, err := c.numbers(ctx, "SELECT id FROM ballot WHERE urn <> '' AND state IN ('archived', 'annulled') ORDER BY id")
		for _, id := range ids {
			if err != nil {
				break
			}
			var b data.Ballot
			b, err = c.ballot(ctx, data.BallotID(id))
			ballots = append(ballots, b)
		}
		return err
	})
	return ballots, err
}
