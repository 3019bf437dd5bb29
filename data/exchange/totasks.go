package exchange

import (
	"fmt"
	"slices"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

func (r *reader) readLooseTask(path string, order int, t Task) error {
	return r.readTask(path, order, t, 0)
}

func (r *reader) readTask(path string, order int, t Task, conclusion data.ConclusionID) error {
	read := data.Task{
		ID: data.TaskID(len(r.Tasks) + 1), Order: order, What: t.What, Deadline: data.Deadline(t.Deadline),
		State: or(t.State, data.TaskNotStarted), Percent: t.Percent, Result: t.Result, ResultPaper: t.ResultPaper,
		LateReason: t.LateReason, ReportedDone: t.ReportedDone, Meeting: here, Conclusion: conclusion, Given: r.Meeting.Day,
		Field: t.Field,
	}
	if t.Given != nil {
		read.Given = *t.Given
	}
	if err := r.readParties(path, t, &read); err != nil {
		return err
	}
	read.Clean()
	if err := data.At(path, read.Check()); err != nil {
		return err
	}
	r.Tasks = append(r.Tasks, read)
	if t.Events == nil {
		r.assign(read)
	}
	return all(path+".events", t.Events, func(path string, _ int, e TaskEvent) error { return r.readEvent(path, e, read.ID) })
}

func (r *reader) readParties(path string, t Task, into *data.Task) error {
	var err error
	if into.Lead, err = r.party(path+".lead", t.Lead); err != nil {
		return err
	}
	if into.Person, err = r.person(path+".person", t.Person); err != nil {
		return err
	}
	if into.SentTo, err = r.party(path+".sent_to", t.SentTo); err != nil {
		return err
	}
	for i, label := range t.With {
		inside := fmt.Sprintf("%s.with[%d]", path, i)
		unit, err := r.unit(inside, label)
		switch {
		case err != nil:
			return err
		case unit == 0:
			return &data.Refusal{Code: data.RefusedEmpty, Field: inside}
		case slices.Contains(into.With, unit):
			return &data.Refusal{Code: data.RefusedDuplicate, Field: inside, Detail: label}
		}
		into.With = append(into.With, unit)
	}
	return nil
}

// assign writes the first line of a task's ledger, which a document may leave out.
func (r *reader) assign(t data.Task) {
	r.Events = append(r.Events, data.TaskEvent{
		ID: data.TaskEventID(len(r.Events) + 1), Task: t.ID, Kind: data.EventAssigned, Day: t.Given, Meeting: here,
		State: t.State, Percent: t.Percent, New: t.Deadline,
	})
}

func (r *reader) readEvent(path string, e TaskEvent, task data.TaskID) error {
	approved, err := r.person(path+".approved_by", e.ApprovedBy)
	if err != nil {
		return err
	}
	read := data.TaskEvent{
		ID: data.TaskEventID(len(r.Events) + 1), Task: task, Kind: e.Kind, Day: e.Day, Logged: e.Logged.UTC(),
		Text: e.Text, State: e.State, Percent: e.Percent, ApprovedBy: approved, ReportedDone: e.ReportedDone,
	}
	if read.MeetingText = vietnamese.CleanLine(e.Meeting); read.MeetingText == r.Meeting.Reference() {
		read.Meeting, read.MeetingText = here, ""
	}
	if read.Old, err = readDeadline(path+".old", e.Old); err != nil {
		return err
	}
	if read.New, err = readDeadline(path+".new", e.New); err != nil {
		return err
	}
	read.Clean()
	if e.State != "" && !slices.Contains(data.TaskStates(), e.State) {
		return &data.Refusal{Code: data.RefusedUnknown, Field: path + ".state", Detail: string(e.State)}
	}
	r.Events = append(r.Events, read)
	return data.At(path, read.Check())
}

func readDeadline(path string, d *Deadline) (data.Deadline, error) {
	if d == nil {
		return data.Deadline{}, nil
	}
	read := data.Deadline(*d)
	return read, data.At(path, read.Check())
}
