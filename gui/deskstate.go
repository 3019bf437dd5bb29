package gui

import (
	"context"
	"fmt"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// deskSource is what the status line asks of the register.
type deskSource interface {
	Today() data.Day
	Office(context.Context) (data.Office, error)
	Tasks(context.Context, sqlite.TaskFilter) ([]data.Task, error)
	Activities(ctx context.Context, limit int, before data.ActivityID) ([]data.Activity, error)
	LastBackup(context.Context) (time.Time, bool, error)
}

// readDeskState counts what is late and near and finds the latest copy.
func readDeskState(ctx context.Context, r deskSource, now time.Time) (deskState, error) {
	office, err := r.Office(ctx)
	if err != nil {
		return deskState{}, fmt.Errorf("read the office: %w", err)
	}
	tasks, err := r.Tasks(ctx, sqlite.TaskFilter{OpenOnly: true})
	if err != nil {
		return deskState{}, fmt.Errorf("read the open tasks: %w", err)
	}
	return readCopies(ctx, r, newDeskState(deskState{today: r.Today(), now: now, urgentDays: office.UrgentDays}, tasks))
}

// newDeskState counts the open tasks that are late and near.
func newDeskState(s deskState, open []data.Task) deskState {
	for _, t := range open {
		switch left, dated := t.DaysLeft(s.today); {
		case !dated:
		case left < 0:
			s.late++
		case left <= s.urgentDays:
			s.soon++
		}
	}
	return s
}

// readCopies finds the latest copy and since when the register is kept.
func readCopies(ctx context.Context, r deskSource, s deskState) (deskState, error) {
	last, _, err := r.LastBackup(ctx)
	if err != nil {
		return s, fmt.Errorf("find the latest copy: %w", err)
	}
	s.lastBackup = last
	first, err := r.Activities(ctx, 1, 2)
	if err != nil {
		return s, fmt.Errorf("find the first line of the activity: %w", err)
	}
	for _, a := range first {
		s.begun = a.Time
	}
	return s, nil
}
