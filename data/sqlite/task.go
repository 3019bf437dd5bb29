package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"reflect"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Task returns a task.
func (r *Register) Task(ctx context.Context, id data.TaskID) (data.Task, error) {
	var task data.Task
	err := r.read(ctx, func(c *connection) error {
		var err error
		task, err = c.task(ctx, id)
		return err
	})
	return task, err
}

func (c *connection) task(ctx context.Context, id data.TaskID) (data.Task, error) {
	row, err := c.plain.Task(ctx, int64(id))
	if err != nil {
		return data.Task{}, err
	}
	task := taskOf(row)
	with, err := c.plain.TaskUnitsOf(ctx, row.ID)
	for _, w := range with {
		task.With = append(task.With, data.UnitID(w.Unit))
	}
	return task, err
}

// SaveTask adds a task (ID 0), with the event that assigns it, or edits one, and
// returns it as stored. Order is where to add it among the tasks of its
// conclusion, 0 at the end; an edit keeps it, but a task given to another
// conclusion goes to the end there. Of a task of a signed briefing only the
// progress can be edited: state, percent, result, its paper, the reason of a
// delay and the day it was reported done.
func (r *Register) SaveTask(ctx context.Context, task data.Task) (data.Task, error) {
	if task.State == "" {
		task.State = data.TaskNotStarted
	}
	return save(ctx, r, task, (*transaction).saveTask)
}

func (t *transaction) saveTask(ctx context.Context, task *data.Task) error {
	if err := t.checkConclusion(ctx, *task); err != nil {
		return err
	}
	if task.ID == 0 {
		return t.assignTask(ctx, task)
	}
	old, err := t.task(ctx, task.ID)
	if err != nil {
		return err
	}
	task.UUID, task.Order, task.Meeting = old.UUID, old.Order, old.Meeting
	if reflect.DeepEqual(withoutEmpty(*task), old) {
		return nil
	}
	m, err := t.meetingOfTask(ctx, old)
	if err != nil {
		return err
	}
	if err := m.CheckEdit(); err != nil && !onlyProgress(old, *task) {
		return err
	}
	if err := t.regroup(ctx, old, task); err != nil {
		return err
	}
	if err := t.saveWith(ctx, *task, old.With); err != nil {
		return err
	}
	t.note(data.ActionEdited, data.KindTask, int64(task.ID), task.Meeting, withinAny(task.What, m))
	return t.plain.UpdateTask(ctx, updateTaskParams(*task))
}

func withoutEmpty(task data.Task) data.Task {
	if len(task.With) == 0 {
		task.With = nil
	}
	return task
}

// checkConclusion refuses a conclusion of another briefing than the task's.
func (t *transaction) checkConclusion(ctx context.Context, task data.Task) error {
	if task.Conclusion == 0 {
		return nil
	}
	row, err := t.plain.Conclusion(ctx, int64(task.Conclusion))
	if err != nil {
		return data.At("conclusion", refusalOf("", err))
	}
	if data.MeetingID(row.Meeting) != task.Meeting {
		return &data.Refusal{Code: data.RefusedUnknown, Field: "conclusion"}
	}
	return nil
}

// meetingOfTask returns the briefing that gave the task, zero when none did.
func (t *transaction) meetingOfTask(ctx context.Context, task data.Task) (data.Meeting, error) {
	if task.Meeting == 0 {
		return data.Meeting{}, nil
	}
	return t.meeting(ctx, task.Meeting)
}

// onlyProgress reports whether two versions of a task differ in its progress
// only, which goes on after the minutes are signed.
func onlyProgress(old, edited data.Task) bool {
	edited.State, edited.Percent, edited.Result, edited.ResultPaper = old.State, old.Percent, old.Result, old.ResultPaper
	edited.LateReason, edited.ReportedDone = old.LateReason, old.ReportedDone
	return reflect.DeepEqual(withoutEmpty(edited), old)
}

func withinAny(words string, m data.Meeting) string {
	if m.ID == 0 {
		return excerpt(words)
	}
	return within(words, m)
}

func taskGroup(task data.Task) []any { return []any{ref(task.Meeting), ref(task.Conclusion)} }

// regroup puts a task given to another conclusion at the end of its tasks.
func (t *transaction) regroup(ctx context.Context, old data.Task, task *data.Task) (err error) {
	if task.Conclusion == old.Conclusion {
		return nil
	}
	if task.Order, err = t.place(ctx, taskList, 0, taskGroup(*task)...); err != nil {
		return err
	}
	if _, err := t.ExecContext(ctx, "UPDATE task SET conclusion = ?, position = ? WHERE id = ?",
		ref(task.Conclusion), task.Order, int64(task.ID)); err != nil {
		return err
	}
	return t.closeUp(ctx, taskList, old.Order, taskGroup(old)...)
}

// assignTask adds a task with the event that assigns it.
func (t *transaction) assignTask(ctx context.Context, task *data.Task) error {
	m, err := t.meetingOfTask(ctx, *task)
	if err == nil {
		err = m.CheckEdit()
	}
	if err != nil {
		return err
	}
	if task.Given.IsZero() {
		if task.Given = m.Day; task.Given.IsZero() {
			task.Given = t.register.Today()
		}
	}
	if err := t.addTask(ctx, m, task); err != nil {
		return err
	}
	return t.addEvent(ctx, &data.TaskEvent{
		Task: task.ID, Kind: data.EventAssigned, Day: task.Given, Logged: t.register.real(), Meeting: task.Meeting,
		State: task.State, Percent: task.Percent, New: task.Deadline,
	})
}

func (t *transaction) addTask(ctx context.Context, m data.Meeting, task *data.Task) (err error) {
	if task.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if task.Order, err = t.place(ctx, taskList, task.Order, taskGroup(*task)...); err != nil {
		return err
	}
	p := updateTaskParams(*task)
	id, err := t.plain.InsertTask(ctx, query.InsertTaskParams{
		UUID: task.UUID, Meeting: ref(task.Meeting), Conclusion: p.Conclusion, Position: int64(task.Order), What: p.What,
		LeadUnit: p.LeadUnit, LeadPerson: p.LeadPerson, LeadAll: p.LeadAll, LeadText: p.LeadText, Person: p.Person,
		SentUnit: p.SentUnit, SentPerson: p.SentPerson, SentAll: p.SentAll, SentText: p.SentText,
		DeadlineKind: p.DeadlineKind, DeadlineDay: p.DeadlineDay, State: p.State, Percent: p.Percent, Result: p.Result,
		ResultPaper: p.ResultPaper, LateReason: p.LateReason, ReportedDone: p.ReportedDone, Given: p.Given, Field: p.Field,
	})
	if err != nil {
		return err
	}
	task.ID = data.TaskID(id)
	t.note(data.ActionCreated, data.KindTask, id, task.Meeting, withinAny(task.What, m))
	return t.saveWith(ctx, *task, nil)
}

// saveWith stores the co-ordinating units of a task when they are not those it had.
func (t *transaction) saveWith(ctx context.Context, task data.Task, had []data.UnitID) error {
	if reflect.DeepEqual(withoutEmpty(task).With, had) {
		return nil
	}
	if err := t.plain.DeleteTaskUnits(ctx, int64(task.ID)); err != nil {
		return err
	}
	for i, unit := range task.With {
		_, err := t.plain.InsertTaskUnit(ctx, query.InsertTaskUnitParams{
			Task: int64(task.ID), Position: int64(i + 1), Unit: int64(unit),
		})
		if isDuplicate(err) {
			twice, nameErr := t.plain.Unit(ctx, int64(unit))
			return errors.Join(nameErr, &data.Refusal{Code: data.RefusedDuplicate, Field: "with", Detail: twice.Name, Err: err})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// DeleteTask deletes a task and its ledger; one of a signed briefing is refused,
// and so is one that a later briefing has taken up or might have (RefusedCarried).
func (r *Register) DeleteTask(ctx context.Context, id data.TaskID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		task, m, err := t.editableTask(ctx, id)
		if err != nil {
			return err
		}
		if err := t.checkCarried(ctx, "task.id = ?", int64(id)); err != nil {
			return err
		}
		if err := t.plain.DeleteTask(ctx, int64(id)); err != nil {
			return usedElsewhere(err)
		}
		t.note(data.ActionDeleted, data.KindTask, int64(id), task.Meeting, withinAny(task.What, m))
		return t.closeUp(ctx, taskList, task.Order, taskGroup(task)...)
	})
}

// MoveTask puts a task at another place among those of its conclusion, from 1.
func (r *Register) MoveTask(ctx context.Context, id data.TaskID, order int) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		task, m, err := t.editableTask(ctx, id)
		if err != nil {
			return err
		}
		moved, err := t.move(ctx, taskList, int64(id), task.Order, order, taskGroup(task)...)
		if moved {
			t.note(data.ActionMoved, data.KindTask, int64(id), task.Meeting, withinAny(task.What, m))
		}
		return err
	})
}

func (t *transaction) editableTask(ctx context.Context, id data.TaskID) (data.Task, data.Meeting, error) {
	task, err := t.task(ctx, id)
	if err != nil {
		return task, data.Meeting{}, err
	}
	m, err := t.meetingOfTask(ctx, task)
	if err == nil {
		err = m.CheckEdit()
	}
	return task, m, err
}

func updateTaskParams(task data.Task) query.UpdateTaskParams {
	return query.UpdateTaskParams{
		Meeting: ref(task.Meeting), Conclusion: ref(task.Conclusion), What: task.What,
		LeadUnit: ref(task.Lead.Unit), LeadPerson: ref(task.Lead.Person), LeadAll: task.Lead.AllUnits, LeadText: task.Lead.Text,
		Person:   ref(task.Person),
		SentUnit: ref(task.SentTo.Unit), SentPerson: ref(task.SentTo.Person), SentAll: task.SentTo.AllUnits, SentText: task.SentTo.Text,
		DeadlineKind: string(task.Deadline.Kind), DeadlineDay: task.Deadline.Day.String(), State: string(task.State),
		Percent: int64(task.Percent), Result: task.Result, ResultPaper: task.ResultPaper, LateReason: task.LateReason,
		ReportedDone: task.ReportedDone.String(), Given: task.Given.String(), Field: task.Field, ID: int64(task.ID),
	}
}

func taskOf(row query.Task) data.Task {
	return data.Task{
		ID: data.TaskID(row.ID), UUID: row.UUID, Order: int(row.Position), What: row.What,
		Lead:     partyOf(row.LeadUnit, row.LeadPerson, row.LeadAll, row.LeadText),
		Person:   idOf[data.PersonID](row.Person),
		SentTo:   partyOf(row.SentUnit, row.SentPerson, row.SentAll, row.SentText),
		Deadline: deadlineOf(row.DeadlineKind, row.DeadlineDay), State: data.TaskState(row.State), Percent: int(row.Percent),
		Result: row.Result, ResultPaper: row.ResultPaper, LateReason: row.LateReason, ReportedDone: dayOf(row.ReportedDone),
		Meeting: idOf[data.MeetingID](row.Meeting), Conclusion: idOf[data.ConclusionID](row.Conclusion), Given: dayOf(row.Given), Field: row.Field,
	}
}

func partyOf(unit, person sql.NullInt64, all bool, text string) data.Party {
	return data.Party{Unit: idOf[data.UnitID](unit), Person: idOf[data.PersonID](person), AllUnits: all, Text: text}
}
