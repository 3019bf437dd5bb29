package sqlite

import (
	"context"
	"fmt"

	"giaoban/data"
)

// PaperRecords reads all that the papers of one briefing are made from, with the
// bytes of its pictures where they are asked for.
func (r *Register) PaperRecords(ctx context.Context, id data.MeetingID, photos bool) (data.PaperRecords, error) {
	var records data.PaperRecords
	var err error
	if records.Dossier, err = r.Dossier(ctx, id); err != nil {
		return records, err
	}
	if records.Office, err = r.Office(ctx); err != nil {
		return records, err
	}
	if records.Tracking, err = r.Tracking(ctx, TaskFilter{OpenOnly: true}); err != nil {
		return records, fmt.Errorf("read the tasks for papers: %w", err)
	}
	if records.Calendar, err = r.Calendar(ctx); err != nil || !photos {
		return records, err
	}
	records.Photos, err = bytesOf(ctx, records.Dossier.Photos, func(p data.Photo) data.PhotoID { return p.ID }, r.PhotoBytes)
	return records, err
}
