package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// SaveReport adds a report (ID 0) or edits one and returns it as stored. Order is
// where to add it, 0 at the end; an edit keeps it.
func (r *Register) SaveReport(ctx context.Context, rep data.Report) (data.Report, error) {
	if rep.State == "" {
		rep.State = data.ReportNone
	}
	return save(ctx, r, rep, (*transaction).saveReport)
}

func (t *transaction) saveReport(ctx context.Context, rep *data.Report) error {
	if rep.ID == 0 {
		m, err := t.editable(ctx, rep.Meeting)
		if err != nil {
			return err
		}
		return t.addReport(ctx, m, rep)
	}
	row, err := t.plain.Report(ctx, int64(rep.ID))
	if err != nil {
		return err
	}
	old := reportOf(row)
	m, err := t.editable(ctx, old.Meeting)
	if err != nil {
		return err
	}
	rep.UUID, rep.Meeting, rep.Order = old.UUID, old.Meeting, old.Order
	if *rep == old {
		return nil
	}
	if err := t.noteReport(ctx, editing(old.State, rep.State), m, *rep); err != nil {
		return err
	}
	return t.plain.UpdateReport(ctx, query.UpdateReportParams{
		Unit: ref(rep.Unit), Person: ref(rep.Person), Field: rep.Field, Results: rep.Results,
		Shortcomings: rep.Shortcomings, Causes: rep.Causes, Proposals: rep.Proposals, Plan: rep.Plan,
		State: string(rep.State), ID: row.ID,
	})
}

// editing names an edit that may submit a report.
func editing(before, after data.ReportState) data.ActivityAction {
	if after == data.ReportSubmitted && before != data.ReportSubmitted {
		return data.ActionSubmitted
	}
	return data.ActionEdited
}

func (t *transaction) addReport(ctx context.Context, m data.Meeting, rep *data.Report) (err error) {
	if rep.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if rep.Order, err = t.place(ctx, reportList, rep.Order, int64(m.ID)); err != nil {
		return err
	}
	id, err := t.plain.InsertReport(ctx, query.InsertReportParams{
		UUID: rep.UUID, Meeting: int64(m.ID), Position: int64(rep.Order), Unit: ref(rep.Unit), Person: ref(rep.Person),
		Field: rep.Field, Results: rep.Results, Shortcomings: rep.Shortcomings, Causes: rep.Causes,
		Proposals: rep.Proposals, Plan: rep.Plan, State: string(rep.State),
	})
	if err != nil {
		return err
	}
	rep.ID = data.ReportID(id)
	return t.noteReport(ctx, data.ActionCreated, m, *rep)
}

func (t *transaction) noteReport(ctx context.Context, action data.ActivityAction, m data.Meeting, rep data.Report) error {
	words, err := t.reportWords(ctx, rep)
	t.note(action, data.KindReport, int64(rep.ID), m.ID, within(words, m))
	return err
}

// reportWords names a report by its unit, else by its person, else by its field.
func (t *transaction) reportWords(ctx context.Context, rep data.Report) (string, error) {
	switch {
	case rep.Unit != 0:
		unit, err := t.plain.Unit(ctx, int64(rep.Unit))
		return unit.Name, err
	case rep.Person != 0:
		person, err := t.plain.Person(ctx, int64(rep.Person))
		return person.Name, err
	}
	return rep.Field, nil
}

func findReport(ctx context.Context, t *transaction, id int64) (child, error) {
	row, err := t.plain.Report(ctx, id)
	if err != nil {
		return child{}, err
	}
	words, err := t.reportWords(ctx, reportOf(row))
	if err != nil {
		return child{}, err
	}
	m, err := t.meeting(ctx, data.MeetingID(row.Meeting))
	return child{
		list: reportList, kind: data.KindReport, id: id, meeting: m, order: int(row.Position), words: words,
	}, err
}

// DeleteReport deletes a report.
func (r *Register) DeleteReport(ctx context.Context, id data.ReportID) error {
	return r.deleteChild(ctx, int64(id), findReport, (*query.Queries).DeleteReport)
}

// MoveReport puts a report at another place of its briefing's list, from 1.
func (r *Register) MoveReport(ctx context.Context, id data.ReportID, order int) error {
	return r.moveChild(ctx, int64(id), order, findReport)
}

// AddReportForms adds an empty report for every reporting unit that has none in
// the briefing, in the order of the directory, and returns how many.
func (r *Register) AddReportForms(ctx context.Context, id data.MeetingID) (added int, err error) {
	err = r.write(ctx, func(ctx context.Context, t *transaction) error {
		m, err := t.editable(ctx, id)
		if err != nil {
			return err
		}
		line := data.Activity{Action: data.ActionCreated, Kind: data.KindReport, Meeting: m.ID, Subject: m.Name()}
		return t.asOne(line, func() error {
			added, err = t.addReportForms(ctx, m)
			return err
		})
	})
	return added, err
}

func (t *transaction) addReportForms(ctx context.Context, m data.Meeting) (added int, err error) {
	rows, err := t.plain.ReportsOf(ctx, int64(m.ID))
	if err != nil {
		return 0, err
	}
	there := map[data.UnitID]bool{}
	for _, row := range rows {
		there[idOf[data.UnitID](row.Unit)] = true
	}
	units, err := t.plain.Units(ctx)
	if err != nil {
		return 0, err
	}
	for _, row := range units {
		unit := unitOf(row)
		if !unit.Reports || unit.Retired || there[unit.ID] {
			continue
		}
		if err := t.addReport(ctx, m, &data.Report{Unit: unit.ID, State: data.ReportNone}); err != nil {
			return added, err
		}
		added++
	}
	return added, nil
}

func reportOf(row query.Report) data.Report {
	return data.Report{
		ID: data.ReportID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Order: int(row.Position),
		Unit: idOf[data.UnitID](row.Unit), Person: idOf[data.PersonID](row.Person), Field: row.Field,
		Results: row.Results, Shortcomings: row.Shortcomings, Causes: row.Causes, Proposals: row.Proposals, Plan: row.Plan,
		State: data.ReportState(row.State),
	}
}
