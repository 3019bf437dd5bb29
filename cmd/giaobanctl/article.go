package main

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/paper"
	"giaoban/data/paper/output"
	"giaoban/data/sqlite"
)

// article writes the news item of a briefing: text, page with its pictures beside it,
// and a paper to read.
func (t *twin) article() *cobra.Command {
	var folder string
	cmd := &cobra.Command{
		Use: "article ID -o DIR", Short: t.words.T("console.article"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := t.meetingID(args[0])
			if err != nil {
				return err
			}
			if folder == "" {
				return t.usage("console.error.out_folder")
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.writeArticle(ctx, r, id, folder)
			})
		},
	}
	cmd.Flags().StringVarP(&folder, "output", "o", "", t.words.T("console.flag.out"))
	return cmd
}

func (t *twin) writeArticle(ctx context.Context, r *sqlite.Register, id data.MeetingID, folder string) error {
	records, err := r.PaperRecords(ctx, id, true)
	if err != nil {
		return err
	}
	if err := file.MakeFolder(folder); err != nil {
		return err
	}
	made, err := output.WriteArticle(paper.Records(records), folder)
	if err != nil {
		return err
	}
	fonts, err := paper.BestFonts(paper.SystemFontDir())
	if err != nil {
		return err
	}
	ref := data.PaperRef{Kind: data.PaperArticle}
	document, err := paper.Make(ref, paper.Records(records))
	if err != nil {
		return err
	}
	path := filepath.Join(folder, paper.FileName(ref, records.Dossier)+output.Endings()[0])
	report, err := output.Write(path, document, fonts)
	if err != nil {
		return err
	}
	t.warn(report)
	return t.madeAll(append(made, path))
}
