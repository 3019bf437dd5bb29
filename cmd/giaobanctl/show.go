package main

import (
	"context"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/exchange"
	"giaoban/data/file"
	"giaoban/data/sqlite"
)

func (t *twin) show() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use: "show ID", Short: t.words.T("console.show"), Long: t.words.T("console.show.long"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := t.meetingID(args[0])
			if err != nil {
				return err
			}
			document, err := t.document(cmd.Context(), id)
			if err != nil {
				return err
			}
			return t.deliver(document, output)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", t.words.T("console.flag.output"))
	return cmd
}

// document returns the dossier of a briefing as JSON.
func (t *twin) document(ctx context.Context, id data.MeetingID) (document []byte, err error) {
	err = t.reading(ctx, func(ctx context.Context, r *sqlite.Register) error {
		bundle, err := r.Bundle(ctx, id)
		if err != nil {
			return err
		}
		document, err = exchange.Marshal(bundle)
		return err
	})
	return document, err
}

// deliver writes a document to a file, or prints it where none is named.
func (t *twin) deliver(document []byte, output string) error {
	if output == "" {
		_, err := t.out.Write(document)
		return err
	}
	if err := t.spareRegisters(output); err != nil {
		return err
	}
	if err := file.WriteBytes(output, document); err != nil {
		return err
	}
	return t.made(output)
}
