package task

import (
	"context"
	"fmt"

	"giaoban/data"
	"giaoban/data/reading"
	"giaoban/data/sqlite"
)

// facts is what a task is shown from in full.
type facts struct {
	tracking   data.Tracking // of this task alone
	task       data.TrackedTask
	meeting    data.Meeting    // the briefing that gave it; zero when none did
	conclusion data.Conclusion // the sentence it was made from; zero when there is none
	read       reading.Reading // of that sentence
	events     []data.TaskEvent
	meetings   map[data.MeetingID]data.Meeting // those the ledger names
}

// locked reports whether the briefing that gave the task is signed, so that only
// its progress can be edited.
func (f facts) locked() bool { return f.meeting.State.Locked() }

// readFacts reads a task in full.
func readFacts(ctx context.Context, r *sqlite.Register, id data.TaskID) (facts, error) {
	f := facts{meetings: map[data.MeetingID]data.Meeting{}}
	var err error
	if f.tracking, err = r.Tracking(ctx, sqlite.TaskFilter{IDs: []data.TaskID{id}}); err != nil {
		return f, fmt.Errorf("read a task: %w", err)
	}
	if len(f.tracking.Tasks) == 0 {
		return f, &data.Refusal{Code: data.RefusedMissing}
	}
	f.task = f.tracking.Tasks[0]
	f.meeting = f.tracking.Meetings[f.task.Meeting]
	if f.events, err = r.TaskEvents(ctx, id); err != nil {
		return f, fmt.Errorf("read a ledger: %w", err)
	}
	if err := f.readMeetings(ctx, r); err != nil {
		return f, fmt.Errorf("read the briefings of a ledger: %w", err)
	}
	return f, f.readSentence(ctx, r)
}

func (f *facts) readMeetings(ctx context.Context, r *sqlite.Register) error {
	for _, e := range f.events {
		if _, known := f.meetings[e.Meeting]; known || e.Meeting == 0 {
			continue
		}
		m, err := r.Meeting(ctx, e.Meeting)
		if err != nil {
			return err
		}
		f.meetings[e.Meeting] = m
	}
	return nil
}

// readSentence finds the words the task was made from, and what they say.
func (f *facts) readSentence(ctx context.Context, r *sqlite.Register) error {
	if f.task.Conclusion == 0 {
		return nil
	}
	d, err := r.Dossier(ctx, f.task.Meeting)
	if err != nil {
		return fmt.Errorf("read the sentence of a task: %w", err)
	}
	for _, c := range d.Conclusions {
		if c.ID == f.task.Conclusion {
			f.conclusion = c
		}
	}
	calendar, err := r.Calendar(ctx)
	if err != nil {
		return fmt.Errorf("read the calendar: %w", err)
	}
	f.read = reading.Read(f.conclusion.Text, reading.Directory{Units: f.tracking.Units, People: f.tracking.People}, f.meeting.Day, calendar)
	return nil
}
