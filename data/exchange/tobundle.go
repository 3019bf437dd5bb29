package exchange

import (
	"fmt"
	"slices"

	"giaoban/data"
)

// here is the id of the document's briefing within its bundle.
const here data.MeetingID = 1

// Bundle returns the records of the document, cleaned and checked. A refusal
// names the field by its path.
func (d Document) Bundle() (data.Bundle, error) {
	r := newReader()
	steps := []func(Document) error{
		func(d Document) error { return r.listUnits(d.Units) },
		func(d Document) error { return r.listPeople(d.People) },
		r.readMeeting,
		func(d Document) error { return all("attendance", d.Attendance, r.readAttendance) },
		func(d Document) error { return all("agenda", d.Agenda, r.readAgendaItem) },
		func(d Document) error { return all("reports", d.Reports, r.readReport) },
		func(d Document) error { return all("remarks", d.Remarks, r.readRemark) },
		func(d Document) error { return all("conclusions", d.Conclusions, r.readConclusion) },
		func(d Document) error { return all("tasks", d.Tasks, r.readLooseTask) },
		func(d Document) error { return all("ballots", d.Ballots, r.readBallot) },
		func(d Document) error { return all("photos", d.Photos, r.readPhoto) },
		func(d Document) error { r.annexes = len(d.Annexes); return all("papers", d.Papers, r.readPaper) },
		func(d Document) error { return all("annexes", d.Annexes, r.readAnnex) },
		func(d Document) error { return all("attachments", d.Attachments, r.readAttachment) },
		func(d Document) error { return all("forms", d.Forms, r.readForm) },
	}
	for _, step := range steps {
		if err := step(d); err != nil {
			return data.Bundle{}, err
		}
	}
	return r.Bundle, nil
}

// all reads every entry of a list; each learns its path and its place from 1.
func all[T any](name string, list []T, read func(path string, order int, entry T) error) error {
	for i, entry := range list {
		if err := read(fmt.Sprintf("%s[%d]", name, i), i+1, entry); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) readMeeting(d Document) error {
	m := d.Meeting
	if !slices.Contains(data.MeetingKinds(), m.Kind) {
		return &data.Refusal{Code: data.RefusedUnknown, Field: "meeting.kind", Detail: string(m.Kind)}
	}
	chair, err := r.person("meeting.chair", m.Chair)
	if err != nil {
		return err
	}
	secretary, err := r.person("meeting.secretary", m.Secretary)
	if err != nil {
		return err
	}
	r.Meeting = data.Meeting{
		ID: here, Kind: m.Kind, Period: data.Period(m.Period), Title: m.Title, Day: m.Day, Start: m.Start,
		EndDay: m.EndDay, End: m.End, Place: m.Place, Chair: chair, Secretary: secretary, Number: m.Number,
		Results: m.Results, Shortcomings: m.Shortcomings, State: or(m.State, data.StatePreparing),
		Objections: m.Objections,
	}
	r.Meeting.Clean()
	return data.At("meeting", r.Meeting.Check())
}

// or returns the value, or what is meant where it is left out.
func or[T ~string](value, otherwise T) T {
	if value == "" {
		return otherwise
	}
	return value
}
