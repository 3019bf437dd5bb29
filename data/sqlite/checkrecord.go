package sqlite

import (
	"context"
	"fmt"
	"slices"

	"giaoban/data"
)

// checkRecords checks every record against its own rules, and whether every day,
// time and instant can be read.
func checkRecords(ctx context.Context, c *connection, found *findings) error {
	for _, check := range []func(context.Context, *connection, *findings) error{
		checkOffice, checkDirectory, checkMeetings, checkLooseTasks, checkEntries, checkForms,
	} {
		if err := check(ctx, c, found); err != nil {
			return err
		}
	}
	return nil
}

func (f *findings) record(kind data.RecordKind, id int64, err error) {
	if err != nil {
		f.add(FoundRecord, "%s %d: %v", kind, id, err)
	}
}

func checkOffice(ctx context.Context, c *connection, found *findings) error {
	row, err := c.plain.Office(ctx)
	if err == nil {
		found.record(data.KindOffice, 1, officeOf(row).Check())
	}
	return err
}

func checkDirectory(ctx context.Context, c *connection, found *findings) error {
	units, err := c.plain.Units(ctx)
	if err != nil {
		return err
	}
	for _, row := range units {
		found.record(data.KindUnit, row.ID, unitOf(row).Check())
	}
	people, err := c.plain.People(ctx)
	if err != nil {
		return err
	}
	for _, row := range people {
		found.record(data.KindPerson, row.ID, personOf(row).Check())
	}
	cards, err := c.plain.RuleCards(ctx)
	for _, row := range cards {
		card, readErr := ruleCardOf(row)
		if readErr == nil {
			readErr = card.Check()
		}
		found.record(data.KindRuleCard, row.ID, readErr)
	}
	return err
}

func checkMeetings(ctx context.Context, c *connection, found *findings) error {
	ids, err := c.numbers(ctx, "SELECT id FROM meeting ORDER BY id")
	if err != nil {
		return err
	}
	for _, id := range ids {
		d, err := c.dossier(ctx, data.MeetingID(id))
		if refusal, ok := data.AsRefusal(err); ok {
			found.record(data.KindMeeting, id, refusal)
			continue
		}
		if err != nil {
			return fmt.Errorf("dossier %d: %w", id, err)
		}
		checkDossier(d, found)
	}
	return nil
}

func checkDossier(d data.Dossier, found *findings) {
	found.record(data.KindMeeting, int64(d.Meeting.ID), d.Meeting.Check())
	for _, a := range d.Attendance {
		found.record(data.KindAttendance, int64(a.ID), a.Check())
	}
	for _, a := range d.Agenda {
		found.record(data.KindAgendaItem, int64(a.ID), a.Check())
	}
	for _, r := range d.Reports {
		found.record(data.KindReport, int64(r.ID), r.Check())
	}
	for _, r := range d.Remarks {
		found.record(data.KindRemark, int64(r.ID), r.Check())
	}
	for _, c := range d.Conclusions {
		found.record(data.KindConclusion, int64(c.ID), c.Check())
	}
	for _, t := range d.Tasks {
		found.record(data.KindTask, int64(t.ID), t.Check())
	}
	for _, e := range d.Events {
		found.record(data.KindTaskEvent, int64(e.ID), e.Check())
	}
	for _, b := range d.Ballots {
		found.record(data.KindBallot, int64(b.ID), b.Check())
	}
	for _, p := range d.Photos {
		found.record(data.KindPhoto, int64(p.ID), p.Check())
	}
	for _, a := range d.Attachments {
		found.record(data.KindAttachment, int64(a.ID), a.Check())
	}
	for _, p := range d.Papers {
		found.record(data.KindPaper, int64(p.ID), p.Check())
	}
	for _, f := range d.Forms {
		found.record(data.KindPaperForm, int64(f.ID), f.Check())
	}
	for _, a := range d.Annexes {
		found.record(data.KindAnnex, int64(a.ID), a.Check())
	}
}

// checkLooseTasks checks the tasks that no briefing gave.
func checkLooseTasks(ctx context.Context, c *connection, found *findings) error {
	tasks, err := c.tasks(ctx, conditions{terms: []string{"task.meeting IS NULL"}})
	for _, t := range tasks {
		found.record(data.KindTask, int64(t.ID), t.Check())
	}
	return err
}

// checkEntries checks that the counts of tellers can be read and fit their ballots.
func checkEntries(ctx context.Context, c *connection, found *findings) error {
	ids, err := c.numbers(ctx, "SELECT DISTINCT ballot FROM ballot_entry ORDER BY ballot")
	if err != nil {
		return err
	}
	for _, id := range ids {
		rows, err := c.plain.EntriesOf(ctx, id)
		if err != nil {
			return err
		}
		b, err := c.ballot(ctx, data.BallotID(id))
		if err != nil {
			return err
		}
		for _, row := range rows {
			count, err := entryOf(row.Content)
			if err == nil {
				err = b.CheckShape(count.Count)
			}
			found.record(data.KindBallot, id, err)
		}
	}
	return nil
}

// forms are the columns whose text must be a day, a time of day or an instant.
var forms = []struct {
	kind   data.RecordKind
	table  string
	column string
	reads  func(string) bool
}{
	{data.KindMeeting, "meeting", "day", isDay},
	{data.KindMeeting, "meeting", "end_day", isDay},
	{data.KindMeeting, "meeting", "start_time", isTime},
	{data.KindMeeting, "meeting", "end_time", isTime},
	{data.KindAttendance, "attendance", "arrived", isTime},
	{data.KindAttendance, "attendance", "departed", isTime},
	{data.KindRemark, "remark", "time", isTime},
	{data.KindTask, "task", "deadline_day", isDay},
	{data.KindTask, "task", "reported_done", isDay},
	{data.KindTask, "task", "given", isDay},
	{data.KindTaskEvent, "task_event", "day", isDay},
	{data.KindTaskEvent, "task_event", "old_day", isDay},
	{data.KindTaskEvent, "task_event", "new_day", isDay},
	{data.KindTaskEvent, "task_event", "reported_done", isDay},
	{data.KindTaskEvent, "task_event", "logged", isInstant},
	{data.KindPaper, "signed_paper", "signed", isInstant},
	{data.KindPaper, "paper_draft", "made", isInstant},
	{data.KindPaperForm, "paper_form", "day", isDay},
	{data.KindAnnex, "annex", "day", isDay},
	{data.KindActivity, "activity", "time", isInstant},
}

func isDay(text string) bool     { return dayOf(text).String() == text }
func isTime(text string) bool    { return timeOf(text).String() == text }
func isInstant(text string) bool { return instant(instantOf(text)) == text }

func checkForms(ctx context.Context, c *connection, found *findings) error {
	for _, form := range forms {
		var wrong []string
		text := fmt.Sprintf("SELECT DISTINCT %s FROM %s", form.column, form.table)
		if err := c.each(ctx, text, func(columns []string) {
			if !form.reads(columns[0]) && !slices.Contains(wrong, columns[0]) {
				wrong = append(wrong, columns[0])
			}
		}); err != nil {
			return err
		}
		for _, w := range wrong {
			found.add(FoundRecord, "%s.%s: %q", form.kind, form.column, w)
		}
	}
	return nil
}
