package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/paper/output"
	"giaoban/data/sqlite"
)

func (t *twin) paper() *cobra.Command {
	cmd := &cobra.Command{Use: "paper", Short: t.words.T("console.paper"), Args: t.noSuchVerb, RunE: help}
	cmd.AddCommand(t.minutes(), t.paperTracking(), t.paperUrging(), t.paperCoordination(), t.paperBallot(), t.paperCount(), t.paperSummary())
	return cmd
}

func (t *twin) minutes() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use: "minutes ID -o FILE.{pdf,docx}", Short: t.words.T("console.minutes"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := t.meetingID(args[0])
			if err != nil {
				return err
			}
			if output == "" {
				return t.usage("console.error.output")
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.writeMinutes(ctx, r, id, output)
			})
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", t.words.T("console.flag.output"))
	return cmd
}

func (t *twin) writeMinutes(ctx context.Context, r *sqlite.Register, id data.MeetingID, output string) error {
	if err := t.spareRegisters(output); err != nil {
		return err
	}
	office, err := r.Office(ctx)
	if err != nil {
		return err
	}
	dossier, err := r.Dossier(ctx, id)
	if err != nil {
		return err
	}
	return t.writePaper(paper.Minutes(dossier, office), output)
}

// writePaper writes a paper into a file, in the form that its ending names, and tells
// what could not be printed.
func (t *twin) writePaper(document *paper.Document, path string) error {
	fonts, err := paper.BestFonts(paper.SystemFontDir())
	if err != nil {
		return err
	}
	report, err := output.Write(path, document, fonts)
	if err != nil {
		return err
	}
	for _, warning := range report.Warnings {
		fmt.Fprintln(t.errors, warning)
	}
	return t.made(path)
}
