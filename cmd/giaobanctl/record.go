package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/exchange"
	"giaoban/data/sqlite"
)

func (t *twin) record() *cobra.Command {
	return &cobra.Command{
		Use: "record [FILE]", Short: t.words.T("console.record"), Long: t.words.T("console.record.long"), Args: t.atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			raw, err := t.input(args)
			if err != nil {
				return err
			}
			document, err := exchange.Read(raw)
			if err != nil {
				return err
			}
			bundle, err := document.Bundle()
			if err != nil {
				return err
			}
			return t.writing(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				id, err := r.Record(ctx, bundle)
				if err != nil {
					return err
				}
				if err := t.warnReview(ctx, r, id, len(document.Review)); err != nil {
					return err
				}
				return t.recorded(id)
			})
		},
	}
}

// input reads the file that is named, or else standard input.
func (t *twin) input(args []string) ([]byte, error) {
	if len(args) == 0 {
		return io.ReadAll(t.in)
	}
	raw, err := os.ReadFile(args[0])
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &data.Refusal{Code: data.RefusedNoFile, Detail: args[0], Err: err}
	case errors.Is(err, fs.ErrPermission):
		return nil, &data.Refusal{Code: data.RefusedUnreadable, Detail: args[0], Err: err}
	}
	return raw, err
}

// warnReview tells how much of the review of a dossier could not be stored: it stands
// in the ledgers of tasks of earlier briefings, which this register may not hold.
func (t *twin) warnReview(ctx context.Context, r *sqlite.Register, id data.MeetingID, written int) error {
	if written == 0 {
		return nil
	}
	dossier, err := r.Dossier(ctx, id)
	if missing := written - len(dossier.Review); err == nil && missing > 0 {
		fmt.Fprintln(t.errors, t.words.F("console.record.review", "n", missing))
	}
	return err
}

func (t *twin) recorded(id data.MeetingID) error {
	if t.asJSON {
		return t.printJSON(map[string]data.MeetingID{"id": id})
	}
	return t.printLine(id)
}
