package sqlite

import (
	"context"
	"fmt"
	"slices"

	"giaoban/data"
)

// Files holds the bytes that belong to a dossier, by the ids in it.
type Files struct {
	Photos      map[data.PhotoID][]byte
	Attachments map[data.AttachmentID][]byte
	Papers      map[data.PaperID][]byte
}

// AddDossier stores a whole briefing as a new one, in its state and with its
// ledgers and signed papers as they are, in one step, and returns its id. Ids in
// the dossier only link its records to each other. Units are found in the
// register by name, people by name and unit; whoever is not found is added. An
// event at another briefing is tied to the one that MeetingText names; where the
// register holds none it keeps the name only, until that briefing comes. What a
// dossier says under Review stands in the ledgers of the tasks reviewed and is
// not taken; the briefing follows the last earlier one of its kind. When anything is refused nothing is stored; the field
// then begins with the list it is in, e.g. "reports[2]".
func (r *Register) AddDossier(ctx context.Context, d data.Dossier, files Files) (data.MeetingID, error) {
	var id data.MeetingID
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		in := &intake{
			transaction: t, files: files, units: map[data.UnitID]data.UnitID{}, people: map[data.PersonID]data.PersonID{},
			tasks: map[data.TaskID]data.TaskID{}, conclusions: map[data.ConclusionID]data.ConclusionID{},
			papers: map[data.PaperID]data.PaperID{}, parts: map[partKey]int64{},
		}
		line := data.Activity{Action: data.ActionImported, Kind: data.KindMeeting}
		notes := len(t.notes)
		err := in.take(ctx, d)
		id = in.meeting.ID
		line.Record, line.Meeting, line.Subject = int64(id), id, in.meeting.Name()
		t.notes = append(t.notes[:notes], line)
		if in.meeting.State.Locked() {
			t.undoable = undoClear
		}
		return err
	})
	return id, err
}

// intake takes a dossier into the register and knows what each id of it has
// become.
type intake struct {
	*transaction
	files       Files
	meeting     data.Meeting
	units       map[data.UnitID]data.UnitID
	people      map[data.PersonID]data.PersonID
	conclusions map[data.ConclusionID]data.ConclusionID
	tasks       map[data.TaskID]data.TaskID
	papers      map[data.PaperID]data.PaperID
	parts       map[partKey]int64         // of papers: reports, ballots and annexes
	references  map[string]data.MeetingID // what other briefings are called; read when first needed
}

func (in *intake) take(ctx context.Context, d data.Dossier) error {
	for _, step := range []func(context.Context, data.Dossier) error{
		in.takeUnits, in.takePeople, in.takeMeeting, in.takeAttendance, in.takeAgenda, in.takeReports, in.takeRemarks,
		in.takeConclusions, in.takeTasks, in.takeEvents, in.takeBallots, in.takePhotos, in.takePapers, in.takeAttachments, in.takeForms,
	} {
		if err := step(ctx, d); err != nil {
			return err
		}
	}
	return nil
}

// each takes the records of one list, cleaned and checked.
func each[T any, P cleaner[T]](name string, records []T, take func(*T) error) error {
	for i := range records {
		record := records[i]
		P(&record).Clean()
		err := P(&record).Check()
		if err == nil {
			err = take(&record)
		}
		if err != nil {
			return data.At(fmt.Sprintf("%s[%d]", name, i), refusalOf("", err))
		}
	}
	return nil
}

// unit and person tell what an id of the dossier has become; an id that the
// dossier does not explain is refused.
func (in *intake) unit(id *data.UnitID) error {
	known, ok := in.units[*id]
	if *id != 0 && !ok {
		return &data.Refusal{Code: data.RefusedMissing, Field: "unit", Detail: fmt.Sprint(*id)}
	}
	*id = known
	return nil
}

func (in *intake) person(ids ...*data.PersonID) error {
	for _, id := range ids {
		known, ok := in.people[*id]
		if *id != 0 && !ok {
			return &data.Refusal{Code: data.RefusedMissing, Field: "person", Detail: fmt.Sprint(*id)}
		}
		*id = known
	}
	return nil
}

func (in *intake) party(p *data.Party) error {
	if err := in.unit(&p.Unit); err != nil {
		return err
	}
	return in.person(&p.Person)
}

func (in *intake) takeMeeting(ctx context.Context, d data.Dossier) error {
	m := d.Meeting
	if m.State == "" {
		m.State = data.StatePreparing
	}
	m.Clean()
	if err := m.Check(); err != nil {
		return err
	}
	if err := in.person(&m.Chair, &m.Secretary); err != nil {
		return err
	}
	previous, err := in.lastBefore(ctx, m)
	if err != nil {
		return err
	}
	m.Previous = previous
	if err := in.addMeeting(ctx, &m); err != nil {
		return err
	}
	in.meeting = m
	return in.tieEvents(ctx, m)
}

func (in *intake) takeAttendance(ctx context.Context, d data.Dossier) error {
	return each("attendance", d.Attendance, func(a *data.Attendance) error {
		if err := in.person(&a.Person, &a.Substitute); err != nil {
			return err
		}
		a.Order = 0
		return in.addAttendance(ctx, in.meeting, a)
	})
}

func (in *intake) takeAgenda(ctx context.Context, d data.Dossier) error {
	return each("agenda", d.Agenda, func(a *data.AgendaItem) error {
		if err := in.person(&a.Presenter); err != nil {
			return err
		}
		a.Order = 0
		return in.addAgendaItem(ctx, in.meeting, a)
	})
}

func (in *intake) takeReports(ctx context.Context, d data.Dossier) error {
	return each("reports", d.Reports, func(rep *data.Report) error {
		if err := in.unit(&rep.Unit); err != nil {
			return err
		}
		if err := in.person(&rep.Person); err != nil {
			return err
		}
		old := rep.ID
		rep.Order = 0
		err := in.addReport(ctx, in.meeting, rep)
		in.parts[partKey{data.KindReport, int64(old)}] = int64(rep.ID)
		return err
	})
}

func (in *intake) takeRemarks(ctx context.Context, d data.Dossier) error {
	return each("remarks", d.Remarks, func(rem *data.Remark) error {
		if err := in.person(&rem.Speaker); err != nil {
			return err
		}
		rem.Order = 0
		return in.addRemark(ctx, in.meeting, rem)
	})
}

func (in *intake) takeConclusions(ctx context.Context, d data.Dossier) error {
	return each("conclusions", d.Conclusions, func(c *data.Conclusion) error {
		old := c.ID
		c.Order = 0
		if err := in.addConclusion(ctx, in.meeting, c); err != nil {
			return err
		}
		in.conclusions[old] = c.ID
		return nil
	})
}

func (in *intake) takeTasks(ctx context.Context, d data.Dossier) error {
	return each("tasks", d.Tasks, func(task *data.Task) error {
		old := task.ID
		if err := in.linkTask(task); err != nil {
			return err
		}
		if err := in.addTask(ctx, in.meeting, task); err != nil {
			return err
		}
		in.tasks[old] = task.ID
		return nil
	})
}

func (in *intake) linkTask(task *data.Task) error {
	task.Order, task.Meeting = 0, in.meeting.ID
	conclusion, ok := in.conclusions[task.Conclusion]
	if task.Conclusion != 0 && !ok {
		return &data.Refusal{Code: data.RefusedMissing, Field: "conclusion", Detail: fmt.Sprint(task.Conclusion)}
	}
	task.Conclusion = conclusion
	if err := in.party(&task.Lead); err != nil {
		return data.At("lead", err)
	}
	if err := in.party(&task.SentTo); err != nil {
		return data.At("sent_to", err)
	}
	with := append([]data.UnitID(nil), task.With...)
	task.With = with
	for i := range with {
		if err := in.unit(&with[i]); err != nil {
			return data.At("with", err)
		}
	}
	return in.person(&task.Person)
}

func (in *intake) takeEvents(ctx context.Context, d data.Dossier) error {
	return each("events", d.Events, func(e *data.TaskEvent) error {
		task, ok := in.tasks[e.Task]
		if !ok {
			return &data.Refusal{Code: data.RefusedMissing, Field: "task", Detail: fmt.Sprint(e.Task)}
		}
		e.Task = task
		if e.Meeting == d.Meeting.ID && e.MeetingText == "" && e.Meeting != 0 {
			e.Meeting = in.meeting.ID
		} else if err := in.findMeeting(ctx, e); err != nil {
			return err
		}
		if e.Logged.IsZero() {
			e.Logged = in.register.real()
		}
		if err := in.person(&e.ApprovedBy); err != nil {
			return err
		}
		return in.addEvent(ctx, e)
	})
}

func (in *intake) takeBallots(ctx context.Context, d data.Dossier) error {
	cards, err := in.plain.RuleCards(ctx)
	if err != nil {
		return err
	}
	byName := map[string]data.RuleCardID{}
	for _, card := range cards {
		byName[nameKey(card.Name)] = data.RuleCardID(card.ID)
	}
	return each("ballots", d.Ballots, func(b *data.Ballot) error {
		old := b.ID
		b.Order, b.Candidates = 0, append([]data.Candidate(nil), b.Candidates...)
		b.Rule.ID, b.Rule.UUID = byName[nameKey(b.Rule.Name)], ""
		for i := range b.Candidates {
			if err := in.person(&b.Candidates[i].Person); err != nil {
				return data.At("candidates", err)
			}
		}
		if err := in.linkBallot(b); err != nil {
			return err
		}
		if b.State != data.BallotPrepared {
			in.undoable = undoClear
		}
		err := in.addBallot(ctx, in.meeting, b)
		in.parts[partKey{data.KindBallot, int64(old)}] = int64(b.ID)
		return err
	})
}

// linkBallot tells who the people on a ballot's roll and its tellers have become.
func (in *intake) linkBallot(b *data.Ballot) error {
	b.Roll, b.Tellers = slices.Clone(b.Roll), slices.Clone(b.Tellers)
	for i := range b.Roll {
		if err := in.person(&b.Roll[i].Person); err != nil {
			return data.At("roll", err)
		}
	}
	for i := range b.Tellers {
		if err := in.person(&b.Tellers[i].Person); err != nil {
			return data.At("tellers", err)
		}
	}
	return nil
}

func (in *intake) takePhotos(ctx context.Context, d data.Dossier) error {
	return each("photos", d.Photos, func(p *data.Photo) error {
		bytes, ok := in.files.Photos[p.ID]
		if !ok {
			return &data.Refusal{Code: data.RefusedMissing, Field: "bytes"}
		}
		p.Order = 0
		return in.addPhoto(ctx, in.meeting, p, bytes)
	})
}

func (in *intake) takeAttachments(ctx context.Context, d data.Dossier) error {
	return each("attachments", d.Attachments, func(a *data.Attachment) error {
		bytes, ok := in.files.Attachments[a.ID]
		if !ok {
			return &data.Refusal{Code: data.RefusedMissing, Field: "bytes"}
		}
		scanned, ok := in.papers[a.Paper]
		if a.Paper != 0 && !ok {
			return &data.Refusal{Code: data.RefusedMissing, Field: "paper", Detail: fmt.Sprint(a.Paper)}
		}
		a.Order, a.Paper = 0, scanned
		return in.addAttachment(ctx, in.meeting, a, bytes)
	})
}
