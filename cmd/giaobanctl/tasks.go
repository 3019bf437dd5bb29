package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
)

// tasksWanted is what the flags of tasks choose.
type tasksWanted struct {
	standings []string
	unit      string
}

func (t *twin) tasks() *cobra.Command {
	var wanted tasksWanted
	cmd := &cobra.Command{
		Use: "tasks", Short: t.words.T("console.tasks"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.listTasks(ctx, r, wanted)
			})
		},
	}
	wanted.add(t, cmd)
	return cmd
}

func (w *tasksWanted) add(t *twin, cmd *cobra.Command) {
	cmd.Flags().StringSliceVar(&w.standings, "standing", nil, t.words.T("console.flag.standing"))
	cmd.Flags().StringVar(&w.unit, "unit", "", t.words.T("console.flag.unit"))
}

// listedTask is a task as tasks prints it for programs. DaysLeft is null where
// there is no last day.
type listedTask struct {
	ID           data.TaskID    `json:"id"`
	What         string         `json:"what"`
	Lead         string         `json:"lead"`
	Person       string         `json:"person"`
	With         []string       `json:"with"`
	SentTo       string         `json:"sent_to"`
	Field        string         `json:"field"`
	Deadline     data.Deadline  `json:"deadline"`
	First        data.Deadline  `json:"first_deadline"`
	State        data.TaskState `json:"state"`
	Standing     data.Standing  `json:"standing"`
	DaysLeft     *int           `json:"days_left"`
	Percent      int            `json:"percent"`
	Given        data.Day       `json:"given"`
	ReportedDone data.Day       `json:"reported_done"`
	Result       string         `json:"result"`
	ResultPaper  string         `json:"result_paper"`
	LateReason   string         `json:"late_reason"`
	Carried      int            `json:"carried"`
	Extended     int            `json:"extended"`
	Urged        int            `json:"urged"`
	LastSaid     string         `json:"last_said"`
	SaidOn       data.Day       `json:"said_on"`
	Meeting      data.MeetingID `json:"meeting"`
}

func (t *twin) listTasks(ctx context.Context, r *sqlite.Register, wanted tasksWanted) error {
	tracking, err := t.tracking(ctx, r, wanted)
	if err != nil {
		return err
	}
	directory := tracking.Directory()
	if t.asJSON {
		list := make([]listedTask, 0, len(tracking.Tasks))
		for _, task := range tracking.Tasks {
			list = append(list, listedOf(task, tracking.Today, directory))
		}
		return t.printJSON(list)
	}
	for _, task := range tracking.Tasks {
		what := vietnamese.FirstLine(task.What)
		_, err := fmt.Fprintf(t.out, "%d\t%s\t%s\t%s\t%s\n",
			task.ID, task.Standing(tracking.Today), task.Deadline.Words(), directory.PartyName(task.Lead), what)
		if err != nil {
			return err
		}
	}
	return nil
}

// tracking reads the tasks that the flags choose.
func (t *twin) tracking(ctx context.Context, r *sqlite.Register, wanted tasksWanted) (data.Tracking, error) {
	filter, err := t.taskFilter(ctx, r, wanted)
	if err != nil {
		return data.Tracking{}, err
	}
	return r.Tracking(ctx, filter)
}

func (t *twin) taskFilter(ctx context.Context, r *sqlite.Register, wanted tasksWanted) (sqlite.TaskFilter, error) {
	var filter sqlite.TaskFilter
	for _, code := range wanted.standings {
		if !slices.Contains(data.Standings(), data.Standing(code)) {
			return filter, t.usage("console.error.invalid", "flag", "standing", "value", code)
		}
		filter.Standings = append(filter.Standings, data.Standing(code))
	}
	directory, err := readDirectory(ctx, r)
	if err == nil {
		filter.Unit, err = directory.FindUnit(wanted.unit)
	}
	return filter, data.At("--unit", err)
}

func listedOf(task data.TrackedTask, today data.Day, directory data.Directory) listedTask {
	listed := listedTask{
		ID: task.ID, What: task.What, Lead: directory.PartyName(task.Lead), Person: directory.Person(task.Person).Name, With: []string{},
		SentTo: directory.PartyName(task.SentTo), Field: task.Field, Deadline: task.Deadline, First: task.FirstDeadline, State: task.State,
		Standing: task.Standing(today), Percent: task.Percent, Given: task.Given, ReportedDone: task.ReportedDone,
		Result: task.Result, ResultPaper: task.ResultPaper, LateReason: task.LateReason, Carried: task.Carried,
		Extended: task.Extended, Urged: task.Urged, LastSaid: task.LastSaid, SaidOn: task.SaidOn, Meeting: task.Meeting,
	}
	for _, unit := range task.With {
		listed.With = append(listed.With, directory.Unit(unit).Name)
	}
	if left, dated := task.DaysLeft(today); dated {
		listed.DaysLeft = &left
	}
	return listed
}
