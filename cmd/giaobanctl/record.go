package main

import (
	"context"
	"errors"
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
			bundle, err := exchange.Unmarshal(raw)
			if err != nil {
				return err
			}
			return t.writing(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				id, err := r.Record(ctx, bundle)
				if err != nil {
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

func (t *twin) recorded(id data.MeetingID) error {
	if t.asJSON {
		return t.printJSON(map[string]data.MeetingID{"id": id})
	}
	return t.printLine(id)
}
