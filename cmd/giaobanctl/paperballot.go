package main

import (
	"context"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/sqlite"
)

// ballotRecords are what a paper of a ballot is made from.
type ballotRecords struct {
	dossier data.Dossier
	ballot  data.Ballot
	office  data.Office
}

// ballotPaperOf makes a verb that writes a paper of a ballot.
func (t *twin) ballotPaperOf(use, short string, make func(ballotRecords) (*paper.Document, error)) *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use: use + " ID -o FILE.{pdf,docx}", Short: t.words.T(short), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := t.ballotID(args[0])
			if err != nil {
				return err
			}
			if output == "" {
				return t.usage("console.error.output")
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				if err := t.spareRegisters(output); err != nil {
					return err
				}
				records, err := readBallot(ctx, r, id)
				if err != nil {
					return err
				}
				document, err := make(records)
				if err != nil {
					return err
				}
				return t.writePaper(document, output)
			})
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", t.words.T("console.flag.output"))
	return cmd
}

func readBallot(ctx context.Context, r *sqlite.Register, id data.BallotID) (ballotRecords, error) {
	var records ballotRecords
	b, err := r.Ballot(ctx, id)
	if err != nil {
		return records, err
	}
	records.ballot = b
	if records.dossier, err = r.Dossier(ctx, b.Meeting); err != nil {
		return records, err
	}
	records.office, err = r.Office(ctx)
	return records, err
}

func (t *twin) paperBallot() *cobra.Command {
	var copies, spares int
	var a4 bool
	cmd := t.ballotPaperOf("ballot", "console.paper.ballot", func(records ballotRecords) (*paper.Document, error) {
		options := paper.BallotOptions{Copies: copies, Spares: spares, Size: paper.BallotA5}
		if a4 {
			options.Size = paper.BallotA4
		}
		if copies < 0 || spares < 0 || copies+spares > maxBallotPapers {
			return nil, t.usage("console.error.invalid", "flag", "copies", "value", copies)
		}
		return paper.BallotPaper(records.dossier, records.ballot, records.office, options), nil
	})
	cmd.Flags().IntVar(&copies, "copies", 0, t.words.T("console.flag.copies"))
	cmd.Flags().IntVar(&spares, "spares", 0, t.words.T("console.flag.spares"))
	cmd.Flags().BoolVar(&a4, "a4", false, t.words.T("console.flag.a4"))
	return cmd
}

// maxBallotPapers keeps a slip of the finger from printing for ever.
const maxBallotPapers = 10_000

func (t *twin) paperCount() *cobra.Command {
	return t.ballotPaperOf("count", "console.paper.count", func(r ballotRecords) (*paper.Document, error) {
		return paper.BallotCount(r.dossier, r.ballot, r.office)
	})
}

func (t *twin) paperSummary() *cobra.Command {
	return t.ballotPaperOf("summary", "console.paper.summary", func(r ballotRecords) (*paper.Document, error) {
		return paper.BallotSummary(r.dossier, r.ballot, r.office)
	})
}
