package task

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// addDialog asks for a new task: outside of any briefing, or one of a briefing
// that is not signed.
type addDialog struct {
	screen *Screen
	state  data.TaskState

	kit.TaskFields
	whatField *kit.Field
	due       *kit.Field
	field     *kit.Entry
	meeting   *kit.Select
	dialog    *kit.Dialog
}

// add implements commands.
func (s *Screen) add(state data.TaskState) {
	r, ctx := s.desk.Register, s.desk.Context()
	units, err := r.Units(ctx)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	people, err := r.People(ctx)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	meetings, err := r.Meetings(ctx, sqlite.MeetingFilter{})
	if err != nil {
		s.desk.Fail(err)
		return
	}
	// A card is made where it can be made: what comes later needs its own facts.
	if state != data.TaskUnderWay {
		state = data.TaskNotStarted
	}
	d := &addDialog{screen: s, state: state}
	d.build(kit.Directory{Directory: data.Directory{Units: units, People: people}}, meetings)
}

func (d *addDialog) build(dir kit.Directory, meetings []sqlite.MeetingRow) {
	w := d.screen.words
	party := func(choices func() []kit.Choice, icon kit.IconName, hint string) *kit.Completion {
		return kit.NewCompletion(kit.CompletionOptions{Choices: choices, Icon: icon, Words: w, Placeholder: w.T(hint), Free: true})
	}
	d.What = kit.NewTextArea(kit.EntryOptions{Rows: 3, MaxRows: 5, OnSubmit: d.submitted})
	d.whatField = kit.NewField(kit.FieldOptions{Label: w.T("task.field.what"), Note: w.T("task.required"), Control: d.What})
	d.Lead = party(dir.LeadChoices, kit.IconUnit, "task.lead.hint")
	d.Person = kit.NewCompletion(kit.CompletionOptions{
		Choices: dir.PersonChoices, Icon: kit.IconPerson, Words: w, Placeholder: w.T("task.person.hint"), Unknown: w.T("task.person.unknown"),
	})
	d.With = kit.NewUnitsField(kit.UnitsOptions{Words: w, Choices: dir.UnitChoices, OnChange: d.refresh})
	d.SentTo = party(dir.ReceiverChoices, kit.IconSend, "task.sent_to.hint")
	d.Deadline = kit.NewDeadlineField(kit.DeadlineOptions{Words: w, Today: d.screen.desk.Register.Today, OnChange: d.refresh})
	d.due = kit.NewField(kit.FieldOptions{Label: w.T("task.due"), Control: d.Deadline.Object()})
	d.field = kit.NewEntry(kit.EntryOptions{Placeholder: w.T("task.field.hint")})
	d.meeting = kit.NewSelect(kit.SelectOptions{Choices: d.briefings(meetings)})
	label := func(key string, control fyne.CanvasObject) fyne.CanvasObject {
		return kit.NewField(kit.FieldOptions{Label: w.T(key), Control: control})
	}
	d.dialog = d.screen.ask(question{
		title: w.T("task.add.title"), yes: w.T("task.add.yes"), icon: kit.IconAdd, first: d.What, width: 680,
		keep: map[string]*kit.TextArea{"task.add": d.What},
		body: []fyne.CanvasObject{
			d.whatField,
			kit.Grid(2, 16, 12, label("task.lead", d.Lead), label("task.person", d.Person),
				label("task.with", d.With.Object()), label("task.sent_to", d.SentTo),
				d.due, label("task.field", d.field)),
			label("task.add.meeting", d.meeting),
		},
		run: d.run,
	})
}

// briefings offers those whose tasks can still be altered.
func (d *addDialog) briefings(meetings []sqlite.MeetingRow) []kit.Choice {
	choices := []kit.Choice{{Text: d.screen.words.T("task.source.none")}}
	for _, m := range meetings {
		if !m.State.Locked() {
			choices = append(choices, kit.Choice{Key: key(m.ID), Text: m.Name(), Note: kit.FormatDay(m.Day)})
		}
	}
	return choices
}

func (d *addDialog) submitted(string) { d.dialog.Accept() }

// refresh makes room for what a field has more or less of now.
func (d *addDialog) refresh() {
	if d.dialog != nil {
		d.dialog.Refresh()
	}
}

// run stores the task and shows it where it stands.
func (d *addDialog) run() error {
	w := d.screen.words
	d.whatField.SetError("")
	d.due.SetError("")
	_, complete := d.Deadline.Value()
	switch {
	case d.What.Value() == "":
		d.whatField.SetError(w.T("task.add.what.need"))
		return spoken(w.T("task.add.what.need"))
	case !complete:
		d.due.SetError(w.T("task.extend.until.need"))
		return spoken(w.T("task.extend.until.need"))
	}
	desk := d.screen.desk
	task, err := desk.Register.SaveTask(desk.Context(), d.Typed(data.Task{
		Field: d.field.Value(), State: d.state, Meeting: data.MeetingID(number(d.meeting.Selected())),
	}))
	if err != nil {
		return err
	}
	desk.Say(w.F("task.add.done", "what", vietnamese.FirstLine(task.What)))
	d.screen.added(task.ID)
	return nil
}

// added highlights a task once it has come back with the list.
func (s *Screen) added(id data.TaskID) {
	s.wanted = id
	if !s.inDetail() {
		s.Reload()
	}
}
