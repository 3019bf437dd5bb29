package task

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
)

// The papers that an urging may make, in the order of the dialog.
const (
	urgeNoPaper = iota
	urgeSlip
	urgeLetter
)

// urge implements commands: it writes an urging in the ledger of each open task
// and, where it is wanted, makes the paper that says so.
func (s *Screen) urge(ids []data.TaskID) {
	t, ok := s.read(ids)
	if !ok {
		return
	}
	tasks := s.which(t.Tasks, isOpen, "task.urge.none")
	if len(tasks) == 0 {
		return
	}
	left := s.left(t.Tasks, tasks, "task.urge.left")
	t.Tasks = tasks
	w := s.words
	var d *kit.Dialog
	text := kit.NewTextArea(kit.EntryOptions{Rows: 3, OnSubmit: func(string) { d.Accept() }, Placeholder: w.T("task.urge.hint")})
	form := kit.NewSegment(kit.SegmentOptions{Items: []kit.SegmentItem{
		{Text: w.T("task.urge.no_paper")}, {Text: w.T("task.paper.slip")}, {Text: w.T("task.paper.letter")},
	}})
	d = s.ask(question{
		title: w.F("task.urge.title", "count", s.count(len(tasks))), yes: w.T("task.urge.yes"), icon: kit.IconBell, first: text,
		of: tasks, keep: map[string]*kit.TextArea{"task.urge": text},
		body: []fyne.CanvasObject{
			s.listed(tasks), note(left),
			kit.NewField(kit.FieldOptions{Label: w.T("task.urge.text"), Control: text}),
			// The ring of the focus needs room below.
			kit.Inside(0, 0, 4, 0, kit.NewField(kit.FieldOptions{Label: w.T("task.urge.paper"), Control: form})),
		},
		run:  func() error { return s.urgeAll(tasks, s.urging(t, form.Selected(), text.Value())) },
		then: func() { s.showUrging(t, form.Selected()) },
	})
}

// urgedOf is to whom a paper for the tasks goes; nobody where they have several
// leads, so that it goes to each of them.
func urgedOf(tasks []data.TrackedTask) data.Party {
	lead := tasks[0].Lead
	if lead.IsZero() {
		lead.Person = tasks[0].Person
	}
	for _, t := range tasks {
		if !concerns(t, lead) {
			return data.Party{}
		}
	}
	return lead
}

// urging is what the ledger says of an urging: the paper, then the words.
func (s *Screen) urging(t data.Tracking, form int, text string) string {
	if form == urgeNoPaper {
		return text
	}
	made := s.reminded(t, urgedOf(t.Tasks), form == urgeLetter)
	if text == "" {
		return made
	}
	return made + ": " + text
}

// showUrging shows the paper that an urging made.
func (s *Screen) showUrging(t data.Tracking, form int) {
	if form == urgeNoPaper {
		return
	}
	s.showReminder(t, paper.Reminder{
		To: urgedOf(t.Tasks), ReplyBy: s.replyBy(t.Today), Drafter: data.UnitID(number(s.desk.Recall(memoryDrafter))),
	}, form == urgeLetter)
}

func (s *Screen) urgeAll(tasks []data.TrackedTask, text string) error {
	return s.together(s.words.F("task.urge.done", "n", len(tasks)), func(ctx context.Context) error {
		for _, t := range tasks {
			if _, err := s.desk.Register.AddTaskEvent(ctx, data.TaskEvent{Task: t.ID, Kind: data.EventUrged, Text: text}); err != nil {
				return err
			}
		}
		return nil
	})
}
