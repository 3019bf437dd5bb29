package task

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// remindDialog asks for a paper that reminds a unit or a person of tasks: a slip
// inside the office or a letter, of the chosen tasks or of all that press.
type remindDialog struct {
	screen  *Screen
	t       data.Tracking
	parties []data.Party

	form  *kit.Segment
	to    *kit.Select
	scope *kit.Select
	reply *kit.DateField
	// drafter is the unit that writes a letter.
	drafter *kit.Select
	ledger  *kit.TickBox

	made     data.Tracking // what the paper lists
	reminder paper.Reminder
	letter   bool
}

// What a reminder lists.
const (
	remindChosen   = "chosen"
	remindPressing = "pressing"
)

// remind asks for a reminder of tasks and shows it.
func (s *Screen) remind(ids []data.TaskID) {
	t, ok := s.read(ids)
	if !ok {
		return
	}
	if t.Tasks = s.which(t.Tasks, isOpen, "task.urge.none"); len(t.Tasks) == 0 {
		return
	}
	d := &remindDialog{screen: s, t: t, parties: addressees(t.Tasks)}
	if len(d.parties) == 0 {
		s.desk.Say(s.words.T("task.remind.nobody"))
		return
	}
	w := s.words
	dir := kit.Directory{Directory: t.Directory()}
	choices := make([]kit.Choice, len(d.parties))
	for i, p := range d.parties {
		choices[i] = kit.Choice{Key: fmt.Sprint(i), Text: dir.PartyName(p)}
	}
	d.form = kit.NewSegment(kit.SegmentOptions{Items: []kit.SegmentItem{{Text: w.T("task.paper.slip")}, {Text: w.T("task.paper.letter")}}})
	d.to = kit.NewSelect(kit.SelectOptions{Choices: choices, Selected: "0"})
	d.scope = kit.NewSelect(kit.SelectOptions{Selected: remindChosen, Choices: []kit.Choice{
		{Key: remindChosen, Text: w.T("task.remind.chosen")}, {Key: remindPressing, Text: w.T("task.remind.pressing")},
	}})
	d.reply = kit.NewDateField(kit.DateOptions{Words: w, Today: s.desk.Register.Today})
	d.reply.SetDay(s.replyBy(t.Today))
	d.drafter = kit.NewSelect(kit.SelectOptions{Choices: drafters(t.Units, w.T("task.remind.no_drafter")), Selected: s.desk.Recall(memoryDrafter)})
	d.ledger = kit.NewTickBox(kit.TickOptions{Text: w.T("task.remind.ledger"), On: true})
	label := func(key string, control fyne.CanvasObject) fyne.CanvasObject {
		return kit.NewField(kit.FieldOptions{Label: w.T(key), Control: control})
	}
	s.ask(question{
		title: w.T("task.remind.title"), yes: w.T("task.remind.yes"), icon: kit.IconBell, first: d.to, width: 560,
		body: []fyne.CanvasObject{
			s.listed(t.Tasks), d.form, label("task.remind.to", d.to),
			kit.Grid(2, 16, 0, label("task.remind.scope", d.scope), label("task.remind.reply", d.reply)),
			label("task.remind.drafter", d.drafter), d.ledger,
		},
		run: d.run, then: d.show,
	})
}

// memoryDrafter is the name under which the unit that writes letters is remembered.
const memoryDrafter = "task.remind.drafter"

// drafters are the units that may write a letter; the first choice is none.
func drafters(units []data.Unit, none string) []kit.Choice {
	choices := []kit.Choice{{Text: none}}
	for _, u := range units {
		if !u.Retired {
			choices = append(choices, kit.Choice{Key: key(u.ID), Text: u.Name, Unit: u.Order})
		}
	}
	return choices
}

// replyBy is the day by which an answer is asked where nobody states another; zero
// when the calendar cannot be read.
func (s *Screen) replyBy(today data.Day) data.Day {
	calendar, err := s.desk.Register.Calendar(s.desk.Context())
	if err != nil {
		s.desk.Fail(err)
		return data.Day{}
	}
	return calendar.AddWorkingDays(today, paper.DaysToReply)
}

// reminded is what the ledger says of a paper made for tasks.
func (s *Screen) reminded(t data.Tracking, to data.Party, letter bool) string {
	made := s.words.T("task.paper.slip")
	if letter {
		made = s.words.T("task.paper.letter")
	}
	name := t.Directory().PartyName(to)
	if name == "" {
		return made
	}
	return s.words.F("task.remind.event", "paper", made, "to", name)
}

// addressees are the leads and the people of tasks, each once.
func addressees(tasks []data.TrackedTask) []data.Party {
	var parties []data.Party
	add := func(p data.Party) {
		if !p.IsZero() && !slices.Contains(parties, p) {
			parties = append(parties, p)
		}
	}
	for _, t := range tasks {
		add(t.Lead)
	}
	for _, t := range tasks {
		add(data.Party{Person: t.Person})
	}
	return parties
}

// concerns reports whether a task is one of an addressee.
func concerns(t data.TrackedTask, p data.Party) bool {
	return t.Lead == p || p.Person != 0 && t.Person == p.Person
}

// run writes the urging in the ledgers and shows the paper.
func (d *remindDialog) run() error {
	s := d.screen
	to := d.parties[number(d.to.Selected())]
	t, err := d.tasks(to)
	if err != nil {
		return err
	}
	letter := d.form.Selected() == 1
	if d.ledger.On() {
		if err := s.urgeAll(t.Tasks, s.reminded(t, to, letter)); err != nil {
			return err
		}
	}
	s.desk.Remember(memoryDrafter, d.drafter.Selected())
	d.made, d.letter = t, letter
	d.reminder = paper.Reminder{To: to, ReplyBy: d.reply.Day(), Drafter: data.UnitID(number(d.drafter.Selected()))}
	return nil
}

// show shows the paper.
func (d *remindDialog) show() { d.screen.showReminder(d.made, d.reminder, d.letter) }

// tasks returns what the paper lists: of the addressee alone, those chosen or all
// that are late or near.
func (d *remindDialog) tasks(to data.Party) (data.Tracking, error) {
	t := d.t
	if d.scope.Selected() == remindPressing {
		var err error
		t, err = d.screen.desk.Register.Tracking(d.screen.desk.Context(), sqlite.TaskFilter{OpenOnly: true})
		if err != nil {
			return t, err
		}
		t = t.Pressing().AnsweredBy(to)
	} else {
		t.Tasks = slices.DeleteFunc(slices.Clone(t.Tasks), func(task data.TrackedTask) bool { return !concerns(task, to) })
	}
	if len(t.Tasks) == 0 {
		return t, spoken(d.screen.words.T("task.remind.empty"))
	}
	return t, nil
}
