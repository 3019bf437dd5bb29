package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/paper"
	"giaoban/data/paper/word"
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

// writePaper writes a paper as a PDF file and tells what could not be printed, or
// as a Word file where its name ends so.
func (t *twin) writePaper(document *paper.Document, output string) error {
	fonts, err := paper.BestFonts(paper.SystemFontDir())
	if err != nil {
		return err
	}
	var report paper.Report
	err = file.AtomicWrite(output, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(output), word.Ending) {
			return word.Write(w, document, fonts)
		}
		report, err = document.PDF(w, fonts)
		return err
	})
	if err != nil {
		return err
	}
	for _, warning := range report.Warnings {
		fmt.Fprintln(t.errors, warning)
	}
	return t.made(output)
}
