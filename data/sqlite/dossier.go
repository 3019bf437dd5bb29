package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Dossier returns everything of one briefing, read at one moment. Pictures,
// attachments and signed papers are references; their bytes are fetched apart.
func (r *Register) Dossier(ctx context.Context, id data.MeetingID) (data.Dossier, error) {
	var d data.Dossier
	err := r.read(ctx, func(c *connection) error {
		var err error
		d, err = c.dossier(ctx, id)
		return err
	})
	return d, err
}

func (c *connection) dossier(ctx context.Context, id data.MeetingID) (data.Dossier, error) {
	var d data.Dossier
	row, err := c.plain.Meeting(ctx, int64(id))
	if err != nil {
		return d, err
	}
	d.Meeting = meetingOf(row)
	for _, load := range []func(context.Context, *data.Dossier) error{
		c.loadCourse, c.loadTasks, c.loadReview, c.loadFiles, c.loadDirectory,
	} {
		if err := load(ctx, &d); err != nil {
			return data.Dossier{}, err
		}
	}
	return d, nil
}

// loadCourse loads roster, programme, reports, remarks and conclusions.
func (c *connection) loadCourse(ctx context.Context, d *data.Dossier) error {
	id := int64(d.Meeting.ID)
	attendance, err := c.plain.AttendancesOf(ctx, id)
	if d.Attendance, err = mapped(attendance, err, attendanceOf); err != nil {
		return err
	}
	agenda, err := c.plain.AgendaItemsOf(ctx, id)
	if d.Agenda, err = mapped(agenda, err, agendaItemOf); err != nil {
		return err
	}
	reports, err := c.plain.ReportsOf(ctx, id)
	if d.Reports, err = mapped(reports, err, reportOf); err != nil {
		return err
	}
	remarks, err := c.plain.RemarksOf(ctx, id)
	if d.Remarks, err = mapped(remarks, err, remarkOf); err != nil {
		return err
	}
	conclusions, err := c.plain.ConclusionsOf(ctx, id)
	d.Conclusions, err = mapped(conclusions, err, conclusionOf)
	return err
}

// loadTasks loads the tasks, in the order of their conclusions, and their ledgers.
func (c *connection) loadTasks(ctx context.Context, d *data.Dossier) error {
	meeting := ref(d.Meeting.ID)
	rows, err := c.plain.TasksOf(ctx, meeting)
	if d.Tasks, err = mapped(rows, err, taskOf); err != nil || len(rows) == 0 {
		return err
	}
	units, err := c.plain.TaskUnitsOfMeeting(ctx, meeting)
	if err != nil {
		return err
	}
	with := map[data.TaskID][]data.UnitID{}
	for _, u := range units {
		with[data.TaskID(u.Task)] = append(with[data.TaskID(u.Task)], data.UnitID(u.Unit))
	}
	for i := range d.Tasks {
		d.Tasks[i].With = with[d.Tasks[i].ID]
	}
	events, err := c.plain.TaskEventsOfMeeting(ctx, meeting)
	d.Events, err = mapped(events, err, taskEventOf)
	return err
}

// loadFiles loads ballots, the references to pictures, attachments and papers, and
// what is settled for papers.
func (c *connection) loadFiles(ctx context.Context, d *data.Dossier) error {
	id := int64(d.Meeting.ID)
	var err error
	if d.Ballots, err = c.ballots(ctx, d.Meeting.ID); err != nil {
		return err
	}
	photos, err := c.plain.PhotosOf(ctx, id)
	if d.Photos, err = mapped(photos, err, photoOf); err != nil {
		return err
	}
	attachments, err := c.plain.AttachmentsOf(ctx, id)
	if d.Attachments, err = mapped(attachments, err, attachmentOf); err != nil {
		return err
	}
	papers, err := c.plain.SignedPapersOf(ctx, id)
	if d.Papers, err = mapped(papers, err, paperOf); err != nil {
		return err
	}
	forms, err := c.plain.PaperFormsOf(ctx, id)
	if d.Forms, err = mapped(forms, err, func(row query.PaperForm) data.PaperForm { return numberOf(d.Meeting, paperFormOf(row)) }); err != nil {
		return err
	}
	annexes, err := c.plain.AnnexesOf(ctx, id)
	d.Annexes, err = mapped(annexes, err, annexOf)
	return err
}

// loadDirectory loads the units and people that the records name, with the units
// of those people and the units above them.
func (c *connection) loadDirectory(ctx context.Context, d *data.Dossier) error {
	people, err := c.plain.People(ctx)
	if err != nil {
		return err
	}
	units, err := c.plain.Units(ctx)
	if err != nil {
		return err
	}
	named := namedIn(*d)
	d.People = map[data.PersonID]data.Person{}
	for _, row := range people {
		if p := personOf(row); named.people[p.ID] {
			d.People[p.ID] = p
			named.unit(p.Unit)
		}
	}
	byID := map[data.UnitID]data.Unit{}
	for _, row := range units {
		byID[data.UnitID(row.ID)] = unitOf(row)
	}
	d.Units = map[data.UnitID]data.Unit{}
	for id := range named.units {
		for unit, ok := byID[id]; ok && d.Units[unit.ID].ID == 0; unit, ok = byID[unit.Parent] {
			d.Units[unit.ID] = unit
		}
	}
	return nil
}

// names are the units and people that records name.
type names struct {
	units  map[data.UnitID]bool
	people map[data.PersonID]bool
}

func (n names) unit(ids ...data.UnitID) {
	for _, id := range ids {
		n.units[id] = true
	}
}

func (n names) person(ids ...data.PersonID) {
	for _, id := range ids {
		n.people[id] = true
	}
}

func (n names) party(p data.Party) {
	n.unit(p.Unit)
	n.person(p.Person)
}

func (n names) task(t data.Task) {
	n.party(t.Lead)
	n.party(t.SentTo)
	n.person(t.Person)
	n.unit(t.With...)
}

func namedIn(d data.Dossier) names {
	n := names{map[data.UnitID]bool{}, map[data.PersonID]bool{}}
	n.person(d.Meeting.Chair, d.Meeting.Secretary)
	for _, a := range d.Attendance {
		n.person(a.Person, a.Substitute)
	}
	for _, a := range d.Agenda {
		n.person(a.Presenter)
	}
	for _, r := range d.Reports {
		n.unit(r.Unit)
		n.person(r.Person)
	}
	for _, r := range d.Remarks {
		n.person(r.Speaker)
	}
	for _, t := range d.Tasks {
		n.task(t)
	}
	for _, l := range d.Review {
		n.task(l.Task.Task)
	}
	for _, e := range d.Events {
		n.person(e.ApprovedBy)
	}
	for _, f := range d.Forms {
		n.person(f.Signer, f.Drafter)
		n.unit(f.Units...)
	}
	for _, b := range d.Ballots {
		for _, c := range b.Candidates {
			n.person(c.Person)
		}
		for _, l := range b.Roll {
			n.person(l.Person)
		}
		for _, t := range b.Tellers {
			n.person(t.Person)
		}
	}
	return n
}
