package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"giaoban/data/sqlite"
)

func (t *twin) backup() *cobra.Command {
	var folder string
	cmd := &cobra.Command{
		Use: "backup --to FOLDER", Short: t.words.T("console.backup"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if folder == "" {
				return t.usage("console.error.folder")
			}
			return t.writing(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				info, err := r.Backup(ctx, folder)
				if err != nil {
					return err
				}
				return t.backedUp(info)
			})
		},
	}
	cmd.Flags().StringVar(&folder, "to", "", t.words.T("console.flag.to"))
	return cmd
}

// copied is a copy as backup prints it for programs.
type copied struct {
	File     string    `json:"file"`
	Time     time.Time `json:"time"`
	Size     int64     `json:"size"`
	Meetings int       `json:"meetings"`
	Tasks    int       `json:"tasks"`
}

func (t *twin) backedUp(info sqlite.BackupInfo) error {
	if t.asJSON {
		return t.printJSON(copied{info.Path, info.Time, info.Size, info.Counts.Meetings, info.Counts.Tasks})
	}
	return t.printLine(info.Path)
}
