package main

import (
	"context"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// next makes the briefing that follows another, in one step.
func (t *twin) next() *cobra.Command {
	var on string
	cmd := &cobra.Command{
		Use: "next ID", Short: t.words.T("console.next"), Long: t.words.T("console.next.long"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			previous, err := t.meetingID(args[0])
			if err != nil {
				return err
			}
			day, err := data.ParseISODay(on)
			if err != nil {
				return data.At("--day", err)
			}
			return t.writing(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				m, err := r.NextMeeting(ctx, previous, day)
				if err != nil {
					return err
				}
				return t.recorded(m.ID)
			})
		},
	}
	cmd.Flags().StringVar(&on, "day", "", t.words.T("console.flag.day"))
	return cmd
}
