package main

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func (t *twin) task() *cobra.Command {
	cmd := &cobra.Command{Use: "task", Short: t.words.T("console.task"), Args: t.noSuchVerb, RunE: help}
	cmd.AddCommand(t.taskAdd(), t.taskMove(), t.taskReport(), t.taskExtend(), t.taskDone())
	return cmd
}

// onTask makes a verb that does something to the task of its first argument. The
// verb's other arguments are handed on.
func (t *twin) onTask(use, short string, args int, do func(context.Context, *sqlite.Register, data.TaskID, []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: t.words.T(short), Args: t.arguments(args),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := strconv.ParseInt(args[0], 10, 64)
			if err != nil || id < 1 {
				return t.usage("console.error.task_id", "value", args[0])
			}
			return t.writing(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return do(ctx, r, data.TaskID(id), args[1:])
			})
		},
	}
}

func (t *twin) taskMove() *cobra.Command {
	var text string
	cmd := t.onTask("move ID STATE", "console.task.move", 2,
		func(ctx context.Context, r *sqlite.Register, id data.TaskID, args []string) error {
			state := data.TaskState(args[0])
			if !slices.Contains(data.TaskStates(), state) {
				return t.usage("console.error.state", "value", args[0])
			}
			if state == data.TaskDone {
				_, err := r.CompleteTask(ctx, data.Completion{Task: id, Result: text})
				return err
			}
			return moveTask(ctx, r, id, state, text)
		})
	cmd.Flags().StringVar(&text, "text", "", t.words.T("console.flag.task_text"))
	return cmd
}

func moveTask(ctx context.Context, r *sqlite.Register, id data.TaskID, to data.TaskState, text string) error {
	task, err := r.Task(ctx, id)
	if err != nil {
		return err
	}
	ledger, err := r.TaskEvents(ctx, id)
	if err != nil {
		return err
	}
	e := data.TaskEvent{Task: id, Kind: data.EventMoved, State: to, Percent: task.PercentIn(to, ledger), Text: text}
	if (task.State == data.TaskDone || task.State == data.TaskWithdrawn) && to.Open() {
		e.Kind = data.EventReopened
	}
	_, err = r.AddTaskEvent(ctx, e)
	return err
}

func (t *twin) taskReport() *cobra.Command {
	var on string
	var percent int
	var done bool
	var meeting int64
	cmd := t.onTask("report ID TEXT", "console.task.report", 2,
		func(ctx context.Context, r *sqlite.Register, id data.TaskID, args []string) error {
			day, err := pastDay(on, r.Today())
			if err != nil {
				return err
			}
			task, err := r.Task(ctx, id)
			if err != nil {
				return err
			}
			e := data.TaskEvent{
				Task: id, Kind: data.EventReported, Day: day, Text: args[0], State: task.State, Percent: task.Percent,
				Meeting: data.MeetingID(meeting),
			}
			if percent >= 0 {
				e.Percent = percent
			}
			if strings.TrimSpace(e.Text) == "" && percent < 0 && !done {
				return &data.Refusal{Code: data.RefusedEmpty, Field: "TEXT"}
			}
			switch {
			case done && task.State == data.TaskDone:
				return &data.Refusal{Code: data.RefusedEnded, Field: "--done", Detail: task.State.String()}
			case done:
				e.State, e.Percent = data.TaskToConfirm, 100
			case task.State == data.TaskNotStarted:
				e.State = data.TaskUnderWay
			}
			_, err = r.AddTaskEvent(ctx, e)
			return err
		})
	cmd.Flags().StringVar(&on, "on", "", t.words.T("console.flag.on"))
	cmd.Flags().IntVar(&percent, "percent", -1, t.words.T("console.flag.percent"))
	cmd.Flags().BoolVar(&done, "done", false, t.words.T("console.flag.done"))
	cmd.Flags().Int64Var(&meeting, "meeting", 0, t.words.T("console.flag.meeting"))
	return cmd
}

func (t *twin) taskExtend() *cobra.Command {
	var deadline deadlineFlags
	var reason, approved, on string
	cmd := t.onTask("extend ID", "console.task.extend", 1,
		func(ctx context.Context, r *sqlite.Register, id data.TaskID, _ []string) error {
			to, err := deadline.read(t)
			if err != nil {
				return err
			}
			day, err := pastDay(on, r.Today())
			if err != nil {
				return err
			}
			directory, err := readDirectory(ctx, r)
			if err != nil {
				return err
			}
			by, err := directory.FindPerson(approved)
			if err != nil {
				return data.At("--approved", err)
			}
			_, err = r.AddTaskEvent(ctx, data.TaskEvent{
				Task: id, Kind: data.EventExtended, Day: day, New: to, Text: reason, ApprovedBy: by,
			})
			return err
		})
	deadline.add(t, cmd)
	cmd.Flags().StringVar(&reason, "reason", "", t.words.T("console.flag.reason"))
	cmd.Flags().StringVar(&approved, "approved", "", t.words.T("console.flag.approved"))
	cmd.Flags().StringVar(&on, "on", "", t.words.T("console.flag.on"))
	return cmd
}

func (t *twin) taskDone() *cobra.Command {
	var on string
	how := data.Completion{}
	cmd := t.onTask("done ID", "console.task.done", 1,
		func(ctx context.Context, r *sqlite.Register, id data.TaskID, _ []string) error {
			var err error
			if how.Reported, err = flagDay("--on", on); err != nil {
				return err
			}
			how.Task = id
			_, err = r.CompleteTask(ctx, how)
			return err
		})
	cmd.Flags().StringVar(&on, "on", "", t.words.T("console.flag.reported"))
	cmd.Flags().StringVar(&how.Result, "result", "", t.words.T("console.flag.result"))
	cmd.Flags().StringVar(&how.Paper, "paper", "", t.words.T("console.flag.result_paper"))
	cmd.Flags().StringVar(&how.LateReason, "reason", "", t.words.T("console.flag.late_reason"))
	return cmd
}

// flagDay reads a day given as 2016-04-01; "" is none.
func flagDay(flag, text string) (data.Day, error) {
	day, err := data.ParseISODay(text)
	return day, data.At(flag, err)
}

// pastDay reads the day of --on, on which something was said: today at the latest.
func pastDay(on string, today data.Day) (data.Day, error) {
	day, err := flagDay("--on", on)
	if err == nil && day.After(today) {
		err = &data.Refusal{Code: data.RefusedReportDay, Field: "--on", Detail: day.String()}
	}
	return day, err
}

// deadlineFlags are the ways to say a deadline on a command line.
type deadlineFlags struct {
	by, before string
	standing   bool
}

func (f *deadlineFlags) add(t *twin, cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.by, "by", "", t.words.T("console.flag.by"))
	cmd.Flags().StringVar(&f.before, "before", "", t.words.T("console.flag.before"))
}

func (f *deadlineFlags) read(t *twin) (data.Deadline, error) {
	switch {
	case f.by != "" && f.before != "", f.standing && f.by+f.before != "":
		return data.Deadline{}, t.usage("console.error.one_deadline")
	case f.by != "":
		day, err := flagDay("--by", f.by)
		return data.By(day), err
	case f.before != "":
		day, err := flagDay("--before", f.before)
		return data.Before(day), err
	case f.standing:
		return data.Deadline{Kind: data.DeadlineStanding}, nil
	}
	return data.Deadline{Kind: data.DeadlineNone}, nil
}
