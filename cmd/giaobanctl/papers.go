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

// papers writes every paper of a briefing into a folder.
func (t *twin) papers() *cobra.Command {
	var meeting, folder string
	cmd := &cobra.Command{
		Use: "papers --meeting ID --out DIR", Short: t.words.T("console.papers"), Long: t.words.T("console.papers.long"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			id, err := t.meetingID(meeting)
			if err != nil {
				return err
			}
			if folder == "" {
				return t.usage("console.error.out_folder")
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.writePapers(ctx, r, id, folder)
			})
		},
	}
	cmd.Flags().StringVar(&meeting, "meeting", "", t.words.T("console.flag.papers_of"))
	cmd.Flags().StringVar(&folder, "out", "", t.words.T("console.flag.out"))
	return cmd
}

func (t *twin) writePapers(ctx context.Context, r *sqlite.Register, id data.MeetingID, folder string) error {
	records, err := r.PaperRecords(ctx, id, true)
	if err != nil {
		return err
	}
	if err := file.MakeFolder(folder); err != nil {
		return err
	}
	fonts, err := paper.BestFonts(paper.SystemFontDir())
	if err != nil {
		return err
	}
	var made []string
	refs := paper.Records(records).List()
	for i, name := range paper.FileNames(refs, records.Dossier) {
		if err := ctx.Err(); err != nil {
			return err
		}
		path := filepath.Join(folder, name+output.Endings()[0])
		if err := t.writeOne(ctx, r, refs[i], records, path, fonts); err != nil {
			return err
		}
		made = append(made, path)
	}
	article, err := output.WriteArticle(paper.Records(records), folder)
	if err != nil {
		return err
	}
	return t.madeAll(append(made, article...))
}

// writeOne writes a paper as it stands: the bytes that were signed, or the draft.
func (t *twin) writeOne(
	ctx context.Context, r *sqlite.Register, ref data.PaperRef, records data.PaperRecords, path string, fonts *paper.Fonts,
) error {
	if signed := records.SignedPaper(ref); signed.ID != 0 {
		raw, err := r.SignedPaperBytes(ctx, signed.ID)
		if err != nil {
			return err
		}
		return file.WriteBytes(path, raw)
	}
	document, err := t.drafted(ctx, r, ref, records)
	if err != nil {
		return err
	}
	report, err := output.Write(path, document, fonts)
	if err == nil {
		t.warn(report)
	}
	return err
}

// madeAll says which files were written.
func (t *twin) madeAll(paths []string) error {
	if t.asJSON {
		return t.printJSON(map[string][]string{"files": paths})
	}
	for _, path := range paths {
		if err := t.printLine(path); err != nil {
			return err
		}
	}
	return nil
}
