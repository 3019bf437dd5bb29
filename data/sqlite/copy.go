package sqlite

import (
	"context"
	"fmt"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/sqlite/query"
)

// Counts are the records of a register in figures.
type Counts struct{ Meetings, People, Units, Tasks, Reports, Ballots, Activities int }

func (c *connection) counts(ctx context.Context) (Counts, error) {
	row, err := c.plain.CountRecords(ctx)
	return countsOf(row), err
}

func countsOf(row query.CountRecordsRow) Counts {
	return Counts{
		Meetings: int(row.Meetings), People: int(row.People), Units: int(row.Units), Tasks: int(row.Tasks),
		Reports: int(row.Reports), Ballots: int(row.Ballots), Activities: int(row.Activities),
	}
}

// copyVerified writes a copy of the register at path to a file that does not yet
// exist, opens the copy, checks its structure, counts its records against the
// original's, and forces it to the disk. A copy that fails is removed. Nobody may
// write meanwhile; a says how to read the register.
func copyVerified(ctx context.Context, path, target string, a access) (Counts, error) {
	counts, err := copyInto(ctx, path, target, a)
	if err == nil {
		err = verify(ctx, target, counts)
	}
	if err == nil {
		err = file.Sync(target)
	}
	if err != nil {
		removeFiles(target)
		return Counts{}, refusalOf(target, err)
	}
	return counts, nil
}

func copyInto(ctx context.Context, path, target string, a access) (Counts, error) {
	c, err := connect(ctx, path, a)
	if err != nil {
		return Counts{}, err
	}
	defer c.Close()
	place, err := dataSource(target, accessNew)
	if err != nil {
		return Counts{}, err
	}
	if err := c.once(ctx, "VACUUM INTO ?", place); err != nil {
		return Counts{}, fmt.Errorf("copy to %s: %w", target, err)
	}
	return c.counts(ctx)
}

func verify(ctx context.Context, target string, want Counts) error {
	if _, err := readHeader(target); err != nil {
		return err
	}
	c, err := connect(ctx, target, accessAlone)
	if err != nil {
		return err
	}
	defer c.Close()
	if err := checkStructure(ctx, c, target, "PRAGMA integrity_check(1)"); err != nil {
		return err
	}
	got, err := c.counts(ctx)
	if err != nil {
		return err
	}
	if got != want {
		return &data.Refusal{Code: data.RefusedDamaged, Detail: target, Err: fmt.Errorf("the copy counts %+v, the register %+v", got, want)}
	}
	return nil
}
