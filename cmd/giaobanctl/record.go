package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/exchange"
	"giaoban/data/sqlite"
)

func (t *twin) record() *cobra.Command {
	return &cobra.Command{
		Use: "record", Short: t.words.T("console.record"), Long: t.words.T("console.record.long"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			raw, err := io.ReadAll(t.in)
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

func (t *twin) recorded(id data.MeetingID) error {
	if t.asJSON {
		return t.printJSON(map[string]data.MeetingID{"id": id})
	}
	return t.printLine(id)
}
