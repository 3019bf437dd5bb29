package main

import (
	"context"
	"errors"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// registerFile returns the file of -f.
func (t *twin) registerFile() (string, error) {
	if t.file == "" {
		return "", t.usage("console.error.file")
	}
	return t.file, nil
}

// options says how registers are opened and made: by the rules' clock, and by
// the real one for activity, in the name of the system's account.
func (t *twin) options() (sqlite.Options, error) {
	clock, err := t.ruleClock()
	return sqlite.Options{Clock: clock, Real: t.clock, Random: t.random, Actor: t.account()}, err
}

// reading opens the register beside whoever holds it and runs f.
func (t *twin) reading(ctx context.Context, f func(context.Context, *sqlite.Register) error) error {
	return t.with(ctx, true, f)
}

// writing opens the register alone and runs f. A false day is taken only on a
// register marked as sample or test.
func (t *twin) writing(ctx context.Context, f func(context.Context, *sqlite.Register) error) error {
	return t.with(ctx, false, func(ctx context.Context, r *sqlite.Register) error {
		if t.today != "" && r.Mark() == sqlite.MarkOrdinary {
			return &data.Refusal{Code: data.RefusedSample, Field: "--today"}
		}
		return f(ctx, r)
	})
}

func (t *twin) with(ctx context.Context, readOnly bool, f func(context.Context, *sqlite.Register) error) error {
	path, err := t.registerFile()
	if err != nil {
		return err
	}
	o, err := t.options()
	if err != nil {
		return err
	}
	o.ReadOnly = readOnly
	register, err := sqlite.Open(ctx, path, o)
	if err != nil {
		return err
	}
	return errors.Join(f(ctx, register), register.Close())
}
