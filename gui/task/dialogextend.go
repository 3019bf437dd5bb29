package task

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// extendDialog asks until when tasks are put off, why, and who approved it.
type extendDialog struct {
	screen *Screen
	tasks  []data.TrackedTask
	dir    kit.Directory

	deadline *kit.DeadlineField
	day      *kit.Field
	reason   *kit.TextArea
	why      *kit.Field
	approver *kit.Completion
	who      *kit.Field
	dialog   *kit.Dialog
}

// extend implements commands: it puts off the deadlines of open tasks, as far as
// the office's limit of extensions allows.
func (s *Screen) extend(ids []data.TaskID) {
	t, ok := s.read(ids)
	if !ok {
		return
	}
	open := s.which(t.Tasks, canExtend, "task.extend.none")
	if len(open) == 0 {
		return
	}
	limit := t.Office.MaxExtensions
	tasks := s.which(open, func(t data.TrackedTask) bool { return limit == 0 || t.Extended < limit }, "task.extend.limit")
	if len(tasks) == 0 {
		return
	}
	left := s.left(t.Tasks, open, "task.extend.left")
	if beyond := s.words.F("task.extend.beyond", "n", len(open)-len(tasks), "limit", limit); len(open) > len(tasks) {
		left = vietnamese.Joined("\n", left, beyond)
	}
	s.askExtension(t, tasks, left)
}

// canExtend reports whether a task has not ended: only then is there a deadline
// to put off.
func canExtend(t data.TrackedTask) bool { return isOpen(t) || t.State == data.TaskPaused }

func (s *Screen) askExtension(t data.Tracking, tasks []data.TrackedTask, left string) {
	w := s.words
	d := &extendDialog{screen: s, tasks: tasks, dir: kit.Directory{Directory: t.Directory()}}
	d.deadline = kit.NewDeadlineField(kit.DeadlineOptions{
		Words: w, Today: s.desk.Register.Today, Kinds: []data.DeadlineKind{data.DeadlineBy, data.DeadlineBefore}, From: firstLater(tasks),
	})
	d.day = kit.NewField(kit.FieldOptions{Label: w.T("task.extend.until"), Control: d.deadline.Object(), Hint: s.deadlinesNow(t, tasks)})
	d.reason = kit.NewTextArea(kit.EntryOptions{Rows: 2, MaxRows: 5, OnSubmit: d.submitted})
	d.why = kit.NewField(kit.FieldOptions{Label: w.T("task.extend.reason"), Note: w.T("task.required"), Control: d.reason})
	d.approver = kit.NewCompletion(kit.CompletionOptions{
		Choices: d.dir.PersonChoices, Selected: kit.PersonKey(t.Office.Head), Icon: kit.IconPerson, Words: w,
		Placeholder: w.T("task.extend.approver.hint"), Unknown: w.T("task.person.unknown"),
	})
	d.who = kit.NewField(kit.FieldOptions{Label: w.T("task.extend.approver"), Note: w.T("task.required"), Control: d.approver})
	d.dialog = s.ask(question{
		title: w.F("task.extend.title", "count", s.count(len(tasks))), yes: w.T("task.extend.yes"), icon: kit.IconEvent,
		first: d.deadline.Day(), width: 560, of: tasks, keep: map[string]*kit.TextArea{"task.extend": d.reason},
		body: []fyne.CanvasObject{s.listed(tasks), note(left), d.day, d.why, d.who}, run: d.run,
	})
}

// latestDeadline is the latest dated deadline of the tasks; the zero Deadline
// where none has a day.
func latestDeadline(tasks []data.TrackedTask) data.Deadline {
	var latest data.Deadline
	for _, task := range tasks {
		if last, dated := task.Deadline.LastGoodDay(); dated {
			if until, _ := latest.LastGoodDay(); latest.Kind == "" || last.After(until) {
				latest = task.Deadline
			}
		}
	}
	return latest
}

// firstLater is the first day that puts off all the tasks; the zero Day where
// none has a deadline.
func firstLater(tasks []data.TrackedTask) data.Day {
	last, dated := latestDeadline(tasks).LastGoodDay()
	if !dated {
		return data.Day{}
	}
	return last.AddDays(1)
}

// deadlinesNow says when the tasks are due now: the day of one, of several the
// latest.
func (s *Screen) deadlinesNow(t data.Tracking, tasks []data.TrackedTask) string {
	latest := latestDeadline(tasks)
	switch {
	case latest.Kind == "":
		return s.words.T("task.extend.undated")
	case len(tasks) == 1:
		return s.words.F("task.extend.now", "deadline", deadlineWords(latest, t.Today, s.words))
	}
	return s.words.F("task.extend.latest", "deadline", deadlineWords(latest, t.Today, s.words))
}

func (d *extendDialog) submitted(string) { d.dialog.Accept() }

// run stores the extensions in one step.
func (d *extendDialog) run() error {
	w := d.screen.words
	deadline, complete := d.deadline.Value()
	wrong := func(field *kit.Field, key string) error {
		field.SetError(w.T(key))
		return spoken(w.T(key))
	}
	for _, f := range []*kit.Field{d.day, d.why, d.who} {
		f.SetError("")
	}
	switch {
	case d.deadline.Unread():
		return wrong(d.day, "kit.date.invalid")
	case !complete:
		return wrong(d.day, "task.extend.until.need")
	case !d.later(deadline):
		return wrong(d.day, "task.extend.until.later")
	case d.reason.Value() == "":
		return wrong(d.why, "task.reason.need")
	case d.approver.Selected().Key == "":
		return wrong(d.who, "task.extend.approver.need")
	}
	done := w.F("task.extend.done", "n", len(d.tasks), "deadline", vietnamese.LowerFirst(deadline.Words()))
	return d.screen.together(done, func(ctx context.Context) error { return d.store(ctx, deadline) })
}

// later reports whether a deadline is later than those of all the tasks.
func (d *extendDialog) later(deadline data.Deadline) bool {
	until, _ := deadline.LastGoodDay()
	for _, t := range d.tasks {
		if last, dated := t.Deadline.LastGoodDay(); dated && !until.After(last) {
			return false
		}
	}
	return true
}

func (d *extendDialog) store(ctx context.Context, deadline data.Deadline) error {
	approver := kit.PartyOf(d.approver.Selected()).Person
	for _, t := range d.tasks {
		_, err := d.screen.desk.Register.AddTaskEvent(ctx, data.TaskEvent{
			Task: t.ID, Kind: data.EventExtended, New: deadline, Text: d.reason.Value(), ApprovedBy: approver,
		})
		if err != nil {
			return err
		}
	}
	return nil
}
