package task

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// reassignDialog asks to whom tasks are given instead. What a signed briefing
// gave cannot be altered: such a task is withdrawn and given anew.
type reassignDialog struct {
	screen *Screen
	t      data.Tracking
	tasks  []data.TrackedTask
	dir    kit.Directory

	lead      *kit.Completion
	leadField *kit.Field
	person    *kit.Completion
	reason    *kit.TextArea
	why       *kit.Field
	dialog    *kit.Dialog
}

// reassign implements commands.
func (s *Screen) reassign(ids []data.TaskID) {
	t, ok := s.read(ids)
	if !ok {
		return
	}
	tasks := s.which(t.Tasks, isOpen, "task.reassign.none")
	if len(tasks) == 0 {
		return
	}
	w := s.words
	d := &reassignDialog{screen: s, t: t, tasks: tasks, dir: kit.Directory{Directory: t.Directory()}}
	d.lead = kit.NewCompletion(kit.CompletionOptions{
		Choices: d.dir.LeadChoices, Icon: kit.IconUnit, Words: w, Placeholder: w.T("task.reassign.lead.hint"), Unknown: w.T("kit.units.unknown"),
	})
	d.leadField = kit.NewField(kit.FieldOptions{Label: w.T("task.lead"), Control: d.lead})
	d.person = kit.NewCompletion(kit.CompletionOptions{
		Choices: d.dir.PersonChoices, Icon: kit.IconPerson, Words: w, Placeholder: w.T("task.reassign.person.hint"), Unknown: w.T("task.person.unknown"),
	})
	d.reason = kit.NewTextArea(kit.EntryOptions{Rows: 2, MaxRows: 5, OnSubmit: d.submitted})
	d.why = kit.NewField(kit.FieldOptions{Label: w.T("task.reassign.reason"), Note: w.T("task.required"), Control: d.reason})
	d.dialog = s.ask(question{
		title: w.F("task.reassign.title", "count", s.count(len(tasks))), yes: w.T("task.reassign.yes"), icon: kit.IconPerson,
		first: d.lead, width: 560, of: tasks, keep: map[string]*kit.TextArea{"task.reassign": d.reason},
		body: []fyne.CanvasObject{
			s.listed(tasks), note(d.explained(t.Tasks)), d.leadField,
			kit.NewField(kit.FieldOptions{Label: w.T("task.person"), Control: d.person}), d.why,
		},
		run: d.run,
	})
}

func (d *reassignDialog) submitted(string) { d.dialog.Accept() }

// locked reports whether the briefing that gave a task is signed.
func (d *reassignDialog) locked(t data.TrackedTask) bool {
	return d.t.Meetings[t.Meeting].State.Locked()
}

// explained says what becomes of the tasks of signed briefings, and which tasks
// are left as they are.
func (d *reassignDialog) explained(all []data.TrackedTask) string {
	text := d.screen.left(all, d.tasks, "task.reassign.left")
	locked := 0
	for _, t := range d.tasks {
		if d.locked(t) {
			locked++
		}
	}
	if locked == 0 {
		return text
	}
	return vietnamese.Joined("\n", text, d.screen.words.F("task.reassign.locked", "n", locked))
}

// run gives the tasks to others in one step.
func (d *reassignDialog) run() error {
	w := d.screen.words
	d.leadField.SetError("")
	d.why.SetError("")
	lead, person := kit.PartyOf(d.lead.Selected()), kit.PartyOf(d.person.Selected()).Person
	if lead.IsZero() && person == 0 {
		d.leadField.SetError(w.T("task.reassign.need"))
		return spoken(w.T("task.reassign.need"))
	}
	if d.reason.Value() == "" {
		d.why.SetError(w.T("task.reason.need"))
		return spoken(w.T("task.reason.need"))
	}
	return d.screen.together(w.F("task.reassign.done", "n", len(d.tasks)), func(ctx context.Context) error {
		for _, t := range d.tasks {
			if err := d.give(ctx, t, lead, person); err != nil {
				return err
			}
		}
		return nil
	})
}

// give gives one task to others. Another lead takes the person of the one before
// away.
func (d *reassignDialog) give(ctx context.Context, t data.TrackedTask, lead data.Party, person data.PersonID) error {
	task := t.Task
	if !lead.IsZero() {
		task.Lead, task.Person = lead, 0
	}
	if person != 0 {
		task.Person = person
	}
	if d.locked(t) {
		return d.giveAnew(ctx, t, task)
	}
	r := d.screen.desk.Register
	if _, err := r.SaveTask(ctx, task); err != nil {
		return err
	}
	_, err := r.AddTaskEvent(ctx, data.TaskEvent{Task: t.ID, Kind: data.EventAssigned, Text: d.words(t.Task, task), New: task.Deadline})
	return err
}

// giveAnew withdraws a task and gives another outside of any briefing.
func (d *reassignDialog) giveAnew(ctx context.Context, t data.TrackedTask, task data.Task) error {
	r := d.screen.desk.Register
	_, err := r.AddTaskEvent(ctx, data.TaskEvent{
		Task: t.ID, Kind: data.EventMoved, State: data.TaskWithdrawn, Percent: t.Percent, Text: d.words(t.Task, task),
	})
	if err != nil {
		return err
	}
	given, err := r.SaveTask(ctx, data.Task{
		What: task.What, Lead: task.Lead, Person: task.Person, With: task.With, SentTo: task.SentTo, Deadline: task.Deadline,
		Field: task.Field, State: data.TaskNotStarted,
	})
	if err != nil {
		return err
	}
	_, err = r.AddTaskEvent(ctx, data.TaskEvent{
		Task: given.ID, Kind: data.EventAssigned, MeetingText: d.t.Meetings[t.Meeting].Reference(), Text: d.words(t.Task, task),
	})
	return err
}

// words says for the ledger from whom to whom a task is given, and why.
func (d *reassignDialog) words(from, to data.Task) string {
	name := func(t data.Task) string {
		lead, person := d.dir.PartyName(t.Lead), d.dir.Person(t.Person).Name
		switch {
		case lead == "":
			return orDash(person)
		case person == "":
			return lead
		}
		return lead + ", " + person
	}
	return d.screen.words.F("task.reassign.event", "from", name(from), "to", name(to), "reason", d.reason.Value())
}
