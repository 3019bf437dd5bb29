package meeting

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// taskPanel is the panel at the right of the conclusions: the tasks that the
// chosen sentence gives, one of them to edit.
type taskPanel struct {
	step *conclusionsStep
	form *kit.RecordForm
	task data.Task   // as stored last; its ID is 0 while none is in view
	made data.TaskID // made here last, 0 once it has come back with the briefing

	proposal proposal // in view while the sentence has no task

	title *kit.Text
	badge *kit.Badge
	which *fyne.Container // chooses among several tasks of one sentence
	kit.TaskFields
	fields   *fyne.Container
	buttons  *fyne.Container
	accept   *kit.Button
	none     *fyne.Container
	noneYet  *kit.Text
	noneHint *kit.Text
	scroll   *kit.Scroll
	root     *fyne.Container
}

func newTaskPanel(s *conclusionsStep) *taskPanel {
	words := s.desk.Words
	p := &taskPanel{step: s, title: kit.NewText(kit.TextOptions{Role: kit.RoleLead, Bold: true, Ellipsis: true}), which: kit.HBox(0)}
	p.form = kit.NewRecordForm(s.desk, p.save)
	p.fields = p.build()
	p.noneYet = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Wrap: true})
	p.noneHint = kit.NewText(kit.TextOptions{Text: words.T("meeting.task.none.hint"), Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	p.none = kit.VBox(8, p.noneYet, p.noneHint)
	p.badge = kit.NewBadge(proposalBadge(words))
	head := kit.Sized(0, 28, kit.HBox(8, kit.Grow(p.title), p.badge, p.which))
	p.scroll = kit.NewScroll(kit.Inside(14, 24, 24, 24, kit.VBox(12, head, p.none, p.fields)))
	p.root = kit.Ground(kit.ColorSurface, p.scroll)
	return p
}

func (p *taskPanel) build() *fyne.Container {
	words := p.step.desk.Words
	what := p.form.Options(kit.EntryOptions{Rows: 2, MaxRows: 8, OnSubmit: p.submitted, Hints: p.hints()})
	what.OnChange = p.whatTyped
	p.What = kit.NewTextArea(what)
	p.Lead = p.party("meeting.task.lead.hint", kit.IconUnit, p.leads, p.leadChosen)
	p.Person = kit.NewCompletion(kit.CompletionOptions{
		Choices: p.people, Icon: kit.IconPerson, Words: words, Placeholder: words.T("meeting.task.lead.hint"),
		OnChange: p.personChosen, OnBlur: p.form.Leave, Unknown: words.T("meeting.person.unknown"), Hints: p.hints(),
	})
	p.With = kit.NewUnitsField(kit.UnitsOptions{Words: words, Choices: p.units, OnChange: p.withChanged, Hints: p.hints()})
	p.SentTo = p.party("meeting.task.sent_to.hint", kit.IconSend, p.receivers, p.sentToChosen)
	p.Deadline = kit.NewDeadlineField(kit.DeadlineOptions{Words: words, Today: p.step.desk.Register.Today, OnChange: p.deadlineChanged})
	label := func(name string, control fyne.CanvasObject) *kit.Field {
		return p.form.Field(kit.FieldOptions{Label: words.T("meeting.task." + name), Control: control, Quote: true}, name)
	}
	sentTo := label("sent_to", p.SentTo)
	p.form.Name(sentTo, "sent_to.text")
	deadline := label("deadline", p.Deadline.Object())
	p.form.Name(deadline, "deadline.day")
	remove := kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.task.delete"), Icon: kit.IconDelete, Kind: kit.ButtonFlat, Small: true, OnTap: p.remove})
	more := kit.NewButton(kit.ButtonOptions{
		Text: words.T("meeting.conclusions.give.more"), Icon: kit.IconAdd, Kind: kit.ButtonFlat, Small: true, OnTap: p.step.giveMore,
	})
	p.buttons = kit.HBox(0, more, kit.Spacer(), remove)
	p.accept = kit.NewButton(kit.ButtonOptions{
		Text: words.T("meeting.task.accept"), Icon: kit.IconCheck, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: p.step.give,
	})
	return kit.VBox(12, label("what", p.What), label("lead", p.Lead), label("person", p.Person), label("with", p.With.Object()),
		sentTo, deadline, p.accept, p.buttons)
}

// party makes a field for a unit, a person or words.
func (p *taskPanel) party(hint string, icon kit.IconName, choices func() []kit.Choice, chosen func(kit.Choice)) *kit.Completion {
	words := p.step.desk.Words
	return kit.NewCompletion(kit.CompletionOptions{
		Choices: choices, Icon: icon, Words: words, Placeholder: words.T(hint), Free: true,
		OnChange: chosen, OnBlur: p.form.Leave, Hints: p.hints(),
	})
}

func (p *taskPanel) hints() []kit.Hint {
	words := p.step.desk.Words
	return []kit.Hint{
		{Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")},
		{Keys: []string{"Ctrl", "Enter"}, Word: words.T("meeting.hint.next_conclusion")},
	}
}

func (p *taskPanel) leads() []kit.Choice {
	return append([]kit.Choice{kit.AllUnitsChoice()}, p.step.dir.unitChoices(p.step.d)...)
}

func (p *taskPanel) units() []kit.Choice { return p.step.dir.unitChoices(p.step.d) }

func (p *taskPanel) people() []kit.Choice { return p.step.dir.personChoices(p.step.d) }

func (p *taskPanel) receivers() []kit.Choice { return append(p.leads(), p.people()...) }

// chosen is told of each choice, and of each letter of a free text.
func (p *taskPanel) chosen(field string, c kit.Choice) {
	if !p.overtype(field) {
		p.form.Chosen(c)
	}
}

func (p *taskPanel) whatTyped(string) {
	if !p.overtype("what") {
		p.form.Touch()
	}
}

func (p *taskPanel) leadChosen(c kit.Choice) { p.chosen("lead", c) }

func (p *taskPanel) personChosen(c kit.Choice) { p.chosen("person", c) }

func (p *taskPanel) sentToChosen(c kit.Choice) { p.chosen("sent_to", c) }

func (p *taskPanel) withChanged() {
	if !p.overtype("with") {
		p.form.Changed()
	}
}

func (p *taskPanel) deadlineChanged() {
	if !p.overtype("deadline") {
		p.form.Changed()
	}
}

func (p *taskPanel) submitted(string) { p.step.next() }

// save stores the task from the fields.
func (p *taskPanel) save(ctx context.Context) error {
	if p.task.ID == 0 {
		return nil
	}
	saved, err := p.step.desk.Register.SaveTask(ctx, p.Typed(p.task))
	if err != nil {
		return err
	}
	p.task = saved
	return nil
}

// open puts a task into the fields.
func (p *taskPanel) open(t data.Task) {
	if t.ID != p.task.ID {
		p.form.Leave()
		p.form.Forget()
		p.Deadline.Reset()
	}
	p.task, p.proposal = t, proposal{}
	p.fill(t)
	p.paint()
}

// openMade puts a task into the fields that was made just now.
func (p *taskPanel) openMade(t data.Task) {
	p.made = t.ID
	p.open(t)
}

// awaits reports whether the task in view is one of this sentence that has not
// come back with the briefing yet.
func (p *taskPanel) awaits(c data.ConclusionID) bool {
	return p.made != 0 && p.task.ID == p.made && p.task.Conclusion == c
}

// close takes the task out of view.
func (p *taskPanel) close() {
	p.form.Forget()
	p.task, p.made, p.proposal = data.Task{}, 0, proposal{}
	p.Deadline.Reset()
}

// show shows a task of the chosen sentence: the one in view while it is there,
// else the first. Where it has none, and while a sentence is being typed, it
// shows what the sentence proposes. What is being typed stays.
func (p *taskPanel) show() {
	if p.step.typing {
		p.propose()
		return
	}
	tasks := p.step.d.TasksOf(p.step.selected)
	at := -1
	for i, t := range tasks {
		if t.ID == p.task.ID {
			at = i
		}
	}
	if at >= 0 {
		p.made = 0
	}
	switch {
	case at < 0 && p.awaits(p.step.selected):
	case at < 0 && len(tasks) == 0:
		p.propose()
		return
	case at < 0:
		p.open(tasks[0])
	case !p.form.Dirty():
		p.open(tasks[at])
	}
	p.paint()
}

func (p *taskPanel) fill(t data.Task) {
	d := p.step.d
	p.Fill(t, d.Meeting.Day, func(party data.Party) string { return partyName(d, party) })
}

// paint shows the head, and which of several tasks is in view.
func (p *taskPanel) paint() {
	words := p.step.desk.Words
	_, number := p.step.sentence()
	some := p.step.typing || p.step.index(p.step.selected) >= 0
	p.title.SetText(words.T("meeting.task.heading"))
	p.noneYet.SetText(words.T("meeting.task.none.chosen"))
	if some {
		p.title.SetText(words.F("meeting.task.title", "n", number))
		p.noneYet.SetText(words.T("meeting.task.none"))
	}
	p.noneHint.Hidden = !some || p.step.locked()
	p.which.Objects = nil
	if tasks := p.step.d.TasksOf(p.step.selected); len(tasks) > 1 && !p.step.typing {
		p.which.Add(p.chooser(tasks))
	}
	p.fields.Hidden = p.task.ID == 0 && !p.proposal.shown
	p.none.Hidden = !p.fields.Hidden
	p.badge.Hidden, p.accept.Hidden = !p.proposal.shown, !p.proposal.shown
	p.buttons.Hidden = p.step.locked() || p.proposal.shown
	p.paintHints()
	p.SetReadOnly(p.step.locked())
	p.root.Refresh()
}

func (p *taskPanel) chooser(tasks []data.Task) fyne.CanvasObject {
	o := kit.SegmentOptions{Small: true, Selected: -1, OnChange: p.choose}
	for i, t := range tasks {
		o.Items = append(o.Items, kit.SegmentItem{Text: strconv.Itoa(i + 1), Tone: kit.ToneInfo})
		if t.ID == p.task.ID {
			o.Selected = i
		}
	}
	return kit.NewSegment(o)
}

func (p *taskPanel) choose(i int) {
	if tasks := p.step.d.TasksOf(p.step.selected); i < len(tasks) {
		p.open(tasks[i])
	}
}

// focus puts the focus into a field of the task in view.
func (p *taskPanel) focus(field string) {
	if p.fields.Hidden {
		return
	}
	kit.ShowRight(p.step.root, true)
	switch field {
	case "what":
		kit.FocusOn(p.What)
	case "person":
		kit.FocusOn(p.Person)
	case "with":
		kit.FocusOn(p.With.Adder())
	case "sent_to":
		kit.FocusOn(p.SentTo)
	case "deadline":
		kit.FocusOn(p.Deadline.Kind())
	default:
		kit.FocusOn(p.Lead)
	}
}

// remove deletes the task in view; Undo brings it back.
func (p *taskPanel) remove() {
	id := p.task.ID
	if id == 0 || p.step.locked() {
		return
	}
	p.close()
	if err := p.step.desk.Register.DeleteTask(p.step.desk.Context(), id); err != nil {
		p.step.desk.Fail(err)
		return
	}
	p.step.desk.Say(p.step.desk.Words.T("meeting.task.deleted"))
}
