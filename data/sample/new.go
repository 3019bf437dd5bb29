package sample

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// New makes a register for an office to start with, at path: empty but for the
// defaults of the office and the shipped rule cards. It refuses a file that
// exists; when anything fails no file is left.
func New(ctx context.Context, path string, o sqlite.Options) error {
	o.Mark = sqlite.MarkOrdinary
	return sqlite.Make(ctx, path, o, func(ctx context.Context, r *sqlite.Register) error {
		if _, err := AddRuleCards(ctx, r); err != nil {
			return err
		}
		return r.SaveOffice(ctx, data.DefaultOffice())
	})
}
