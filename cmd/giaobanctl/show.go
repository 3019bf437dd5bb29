package main

import (
	"context"

	"github.com/spf13/cobra"

	"giaoban/data/exchange"
	"giaoban/data/sqlite"
)

func (t *twin) show() *cobra.Command {
	return &cobra.Command{
		Use: "show ID", Short: t.words.T("console.show"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := t.meetingID(args[0])
			if err != nil {
				return err
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				bundle, err := r.Bundle(ctx, id)
				if err != nil {
					return err
				}
				document, err := exchange.Marshal(bundle)
				if err != nil {
					return err
				}
				_, err = t.out.Write(document)
				return err
			})
		},
	}
}
