package sqlite

import (
	"context"
	"fmt"

	"giaoban/data"
)

// Bundle reads a dossier with the bytes it refers to and the other briefings
// that events of its tasks name.
func (r *Register) Bundle(ctx context.Context, id data.MeetingID) (data.Bundle, error) {
	dossier, err := r.Dossier(ctx, id)
	if err != nil {
		return data.Bundle{}, err
	}
	b := data.Bundle{Dossier: dossier}
	if b.PhotoBytes, err = bytesOf(ctx, dossier.Photos, func(p data.Photo) data.PhotoID { return p.ID }, r.PhotoBytes); err != nil {
		return data.Bundle{}, fmt.Errorf("read pictures: %w", err)
	}
	b.AttachmentBytes, err = bytesOf(ctx, dossier.Attachments,
		func(a data.Attachment) data.AttachmentID { return a.ID }, r.AttachmentBytes)
	if err != nil {
		return data.Bundle{}, fmt.Errorf("read attachments: %w", err)
	}
	b.PaperBytes, err = bytesOf(ctx, dossier.Papers, func(p data.SignedPaper) data.PaperID { return p.ID }, r.SignedPaperBytes)
	if err != nil {
		return data.Bundle{}, fmt.Errorf("read signed papers: %w", err)
	}
	b.Elsewhere, err = r.elsewhere(ctx, dossier)
	return b, err
}

// bytesOf fetches the bytes of every record of a list, by the id in it.
func bytesOf[T any, ID comparable](
	ctx context.Context, list []T, idOf func(T) ID, fetch func(context.Context, ID) ([]byte, error),
) (map[ID][]byte, error) {
	found := map[ID][]byte{}
	for _, record := range list {
		content, err := fetch(ctx, idOf(record))
		if err != nil {
			return nil, err
		}
		found[idOf(record)] = content
	}
	return found, nil
}

func (r *Register) elsewhere(ctx context.Context, d data.Dossier) (map[data.MeetingID]data.Meeting, error) {
	others := map[data.MeetingID]data.Meeting{}
	for _, e := range d.Events {
		if _, known := others[e.Meeting]; known || e.Meeting == 0 || e.Meeting == d.Meeting.ID {
			continue
		}
		m, err := r.Meeting(ctx, e.Meeting)
		if err != nil {
			return nil, fmt.Errorf("read the briefing an event names: %w", err)
		}
		others[e.Meeting] = m
	}
	return others, nil
}

// Record stores a bundle that came from elsewhere as a new briefing and returns
// its id, all in one transaction, as AddDossier does.
func (r *Register) Record(ctx context.Context, b data.Bundle) (data.MeetingID, error) {
	return r.AddDossier(ctx, b.Dossier, Files{Photos: b.PhotoBytes, Attachments: b.AttachmentBytes, Papers: b.PaperBytes})
}
