package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/sqlite"
)

// The forms of an urging.
const (
	formLetter = "letter"
	formSlip   = "slip"
)

// tasksPaper is what the flags of a paper made from tasks choose.
type tasksPaper struct {
	tasksWanted
	person, output         string
	form, replyBy, drafter string // of an urging
}

// paperOf makes a verb that writes a paper made from tasks.
func (t *twin) paperOf(use, short string, p *tasksPaper, make func(context.Context, *sqlite.Register, *tasksPaper) (*paper.Document, error)) *cobra.Command {
	cmd := &cobra.Command{
		Use: use + " -o FILE.{pdf,docx}", Short: t.words.T(short), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if p.output == "" {
				return t.usage("console.error.output")
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				if err := t.spareRegisters(p.output); err != nil {
					return err
				}
				document, err := make(ctx, r, p)
				if err != nil {
					return err
				}
				return t.writePaper(document, p.output)
			})
		},
	}
	cmd.Flags().StringVarP(&p.output, "output", "o", "", t.words.T("console.flag.output"))
	cmd.Flags().StringVar(&p.person, "person", "", t.words.T("console.flag.paper_person"))
	return cmd
}

func (t *twin) paperTracking() *cobra.Command {
	var p tasksPaper
	cmd := t.paperOf("tracking", "console.paper.tracking", &p, t.trackingTable)
	p.add(t, cmd)
	return cmd
}

func (t *twin) paperCoordination() *cobra.Command {
	var p tasksPaper
	cmd := t.paperOf("coordination", "console.paper.coordination", &p, t.coordinationList)
	p.add(t, cmd)
	return cmd
}

func (t *twin) paperUrging() *cobra.Command {
	var p tasksPaper
	cmd := t.paperOf("urging", "console.paper.urging", &p, t.urging)
	flags := cmd.Flags()
	flags.StringVar(&p.unit, "unit", "", t.words.T("console.flag.urging_unit"))
	flags.StringVar(&p.form, "form", "", t.words.T("console.flag.form"))
	flags.StringVar(&p.replyBy, "reply-by", "", t.words.T("console.flag.reply_by"))
	flags.StringVar(&p.drafter, "drafter", "", t.words.T("console.flag.drafter"))
	return cmd
}

func (t *twin) trackingTable(ctx context.Context, r *sqlite.Register, p *tasksPaper) (*paper.Document, error) {
	tracking, scope, err := t.chosenTasks(ctx, r, p)
	if err != nil {
		return nil, err
	}
	return paper.TrackingTable(tracking, scope)
}

func (t *twin) coordinationList(ctx context.Context, r *sqlite.Register, p *tasksPaper) (*paper.Document, error) {
	tracking, scope, err := t.chosenTasks(ctx, r, p)
	if err != nil {
		return nil, err
	}
	return paper.Coordination(tracking, scope)
}

// chosenTasks reads the tasks that the flags choose, and says of whom they are.
func (t *twin) chosenTasks(ctx context.Context, r *sqlite.Register, p *tasksPaper) (data.Tracking, string, error) {
	filter, err := t.taskFilter(ctx, r, p.tasksWanted)
	if err != nil {
		return data.Tracking{}, "", err
	}
	directory, err := readDirectory(ctx, r)
	if err != nil {
		return data.Tracking{}, "", err
	}
	if filter.Person, err = directory.FindPerson(p.person); err != nil {
		return data.Tracking{}, "", data.At("--person", err)
	}
	tracking, err := r.Tracking(ctx, filter)
	return tracking, paper.Scope(directory, filter.Unit, filter.Person, filter.Standings), err
}

// urging writes what must be urged of a unit, a person, or everybody; with both a
// unit and a person, what the person does of the unit's.
func (t *twin) urging(ctx context.Context, r *sqlite.Register, p *tasksPaper) (*paper.Document, error) {
	if !slices.Contains([]string{"", formLetter, formSlip}, p.form) {
		return nil, t.usage("console.error.invalid", "flag", "form", "value", p.form)
	}
	tracking, err := r.Tracking(ctx, sqlite.TaskFilter{OpenOnly: true})
	if err != nil {
		return nil, err
	}
	reminder, err := p.reminder(ctx, r, tracking)
	if err != nil {
		return nil, err
	}
	tracking = tracking.Pressing()
	if unit := reminder.To.Unit; unit != 0 {
		tracking = tracking.AnsweredBy(data.Party{Unit: unit})
	}
	if person := reminder.To.Person; person != 0 {
		reminder.To = data.Party{Person: person}
		tracking = tracking.AnsweredBy(reminder.To)
	}
	if len(tracking.Tasks) == 0 {
		return nil, &failure{t.words.T("console.error.nothing_to_urge")}
	}
	if p.form == formSlip || p.form == "" && reminder.To.Person != 0 {
		return paper.Slip(tracking, reminder), nil
	}
	return paper.Urging(tracking, reminder), nil
}

// reminder reads to whom an urging goes and by when it asks for an answer.
func (p *tasksPaper) reminder(ctx context.Context, r *sqlite.Register, tracking data.Tracking) (paper.Reminder, error) {
	var to paper.Reminder
	var err error
	directory := tracking.Directory()
	if to.To.Unit, err = directory.FindUnit(p.unit); err != nil {
		return to, data.At("--unit", err)
	}
	if to.To.Person, err = directory.FindPerson(p.person); err != nil {
		return to, data.At("--person", err)
	}
	if to.Drafter, err = directory.FindUnit(p.drafter); err != nil {
		return to, data.At("--drafter", err)
	}
	if to.ReplyBy, err = flagDay("--reply-by", p.replyBy); err != nil || !to.ReplyBy.IsZero() {
		return to, err
	}
	calendar, err := r.Calendar(ctx)
	to.ReplyBy = calendar.AddWorkingDays(tracking.Today, paper.DaysToReply)
	return to, err
}
