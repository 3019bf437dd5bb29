package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"giaoban/data/paper"
	"giaoban/data/paper/output"
)

func (t *twin) paper() *cobra.Command {
	cmd := &cobra.Command{Use: "paper", Short: t.words.T("console.paper"), Args: t.noSuchVerb, RunE: help}
	cmd.AddCommand(t.papersOfBriefing()...)
	cmd.AddCommand(t.paperTracking(), t.paperUrging(), t.paperCoordination(), t.paperBallot(), t.paperCount(), t.paperSummary())
	return cmd
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
	t.warn(report)
	return t.made(path)
}

// warn tells what could not be printed.
func (t *twin) warn(report paper.Report) {
	for _, warning := range report.Warnings {
		fmt.Fprintln(t.errors, warning)
	}
}
