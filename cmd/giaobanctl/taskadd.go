package main

import (
	"context"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// taskGiven is a task as the flags of task add name it.
type taskGiven struct {
	lead, person, to, field, given string
	with                           []string
	deadline                       deadlineFlags
	meeting, conclusion            int64
}

func (t *twin) taskAdd() *cobra.Command {
	var g taskGiven
	cmd := &cobra.Command{
		Use: "add WHAT", Short: t.words.T("console.task.add"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return t.writing(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.addTask(ctx, r, args[0], g)
			})
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&g.lead, "lead", "", t.words.T("console.flag.lead"))
	flags.StringVar(&g.person, "person", "", t.words.T("console.flag.person"))
	flags.StringArrayVar(&g.with, "with", nil, t.words.T("console.flag.with"))
	flags.StringVar(&g.to, "to", "", t.words.T("console.flag.sent_to"))
	flags.StringVar(&g.field, "field", "", t.words.T("console.flag.task_field"))
	flags.StringVar(&g.given, "given", "", t.words.T("console.flag.given"))
	flags.Int64Var(&g.meeting, "meeting", 0, t.words.T("console.flag.meeting"))
	flags.Int64Var(&g.conclusion, "conclusion", 0, t.words.T("console.flag.conclusion"))
	g.deadline.add(t, cmd)
	flags.BoolVar(&g.deadline.standing, "standing", false, t.words.T("console.flag.standing_task"))
	return cmd
}

func (t *twin) addTask(ctx context.Context, r *sqlite.Register, what string, g taskGiven) error {
	task, err := g.read(ctx, t, r)
	if err != nil {
		return err
	}
	task.What = what
	if task, err = r.SaveTask(ctx, task); err != nil {
		return err
	}
	if t.asJSON {
		return t.printJSON(struct {
			ID data.TaskID `json:"id"`
		}{task.ID})
	}
	return t.printLine(task.ID)
}

// read finds whom the flags name. A task of a briefing is given on its day,
// another today, where no day is said.
func (g taskGiven) read(ctx context.Context, t *twin, r *sqlite.Register) (data.Task, error) {
	task := data.Task{Field: g.field, Meeting: data.MeetingID(g.meeting), Conclusion: data.ConclusionID(g.conclusion)}
	directory, err := readDirectory(ctx, r)
	if err != nil {
		return task, err
	}
	if g.lead != "" {
		if task.Lead, err = directory.FindParty(g.lead); err != nil {
			return task, data.At("--lead", err)
		}
	}
	if g.to != "" {
		if task.SentTo, err = directory.FindParty(g.to); err != nil {
			return task, data.At("--to", err)
		}
	}
	if task.Person, err = directory.FindPerson(g.person); err != nil {
		return task, data.At("--person", err)
	}
	for _, name := range g.with {
		unit, err := directory.FindUnit(name)
		if err != nil {
			return task, data.At("--with", err)
		}
		task.With = append(task.With, unit)
	}
	if task.Deadline, err = g.deadline.read(t); err != nil {
		return task, err
	}
	if task.Given, err = flagDay("--given", g.given); err != nil || !task.Given.IsZero() {
		return task, err
	}
	task.Given = r.Today()
	if task.Meeting != 0 {
		m, err := r.Meeting(ctx, task.Meeting)
		if err != nil {
			return task, data.At("--meeting", err)
		}
		task.Given = m.Day
	}
	return task, nil
}
