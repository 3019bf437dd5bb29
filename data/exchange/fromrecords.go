package exchange

import (
	"giaoban/data"
)

func (w *writer) meeting() Meeting {
	m := w.Meeting
	return Meeting{
		ID: int64(m.ID), UUID: m.UUID, Kind: m.Kind, Period: Period(m.Period), Title: m.Title,
		Day: m.Day, Start: m.Start, EndDay: m.EndDay, End: m.End, Place: m.Place,
		Chair: w.personRefs[m.Chair], Secretary: w.personRefs[m.Secretary], Number: m.Number,
		Results: m.Results, Shortcomings: m.Shortcomings, State: m.State,
		Objections: m.Objections,
	}
}

func (w *writer) attendance(a data.Attendance) Attendance {
	return Attendance{
		ID: int64(a.ID), Person: w.personRefs[a.Person], InvitedAs: a.InvitedAs, Presence: a.Presence, Note: a.Note,
		Arrived: a.Arrived, Left: a.Left, Substitute: w.personRefs[a.Substitute],
	}
}

func (w *writer) agendaItem(a data.AgendaItem) AgendaItem {
	return AgendaItem{ID: int64(a.ID), Title: a.Title, Presenter: w.personRefs[a.Presenter], Minutes: a.Minutes, Kind: a.Kind}
}

func (w *writer) report(r data.Report) Report {
	return Report{
		ID: int64(r.ID), UUID: r.UUID, Unit: w.unitLabels[r.Unit], Person: w.personRefs[r.Person], Field: r.Field,
		Results: r.Results, Shortcomings: r.Shortcomings, Causes: r.Causes, Proposals: r.Proposals, Plan: r.Plan,
		State: r.State,
	}
}

func (w *writer) remark(r data.Remark) Remark {
	return Remark{
		ID: int64(r.ID), UUID: r.UUID, Time: r.Time, Speaker: w.personRefs[r.Speaker],
		SpeakerText: r.SpeakerText, Text: r.Text,
	}
}

func (w *writer) conclusion(c data.Conclusion) Conclusion {
	return Conclusion{ID: int64(c.ID), UUID: c.UUID, Text: c.Text, Tasks: w.tasksOf(c.ID)}
}

func (w *writer) photo(p data.Photo) Photo {
	return Photo{
		ID: int64(p.ID), UUID: p.UUID, Caption: p.Caption, Format: p.Format, Width: p.Width, Height: p.Height,
		SHA256: p.SHA256, Bytes: w.PhotoBytes[p.ID],
	}
}

func (w *writer) attachment(a data.Attachment) Attachment {
	return Attachment{
		ID: int64(a.ID), UUID: a.UUID, Name: a.Name, Caption: a.Caption, Format: a.Format,
		SHA256: a.SHA256, Bytes: w.AttachmentBytes[a.ID], Paper: w.paperPlace(a.Paper),
	}
}

func (w *writer) paper(p data.SignedPaper) Paper {
	return Paper{
		ID: int64(p.ID), UUID: p.UUID, Kind: p.Kind, Part: w.part(p.Ref()), Version: p.Version, Number: p.Number, Signed: p.Signed.UTC(),
		Reason: p.Reason, SHA256: p.SHA256, Bytes: w.PaperBytes[p.ID],
	}
}
