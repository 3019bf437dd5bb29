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
	s := deskState{today: r.Today(), now: now}
	office, err := r.Office(ctx)
	if err != nil {
		return s, fmt.Errorf("read the office: %w", err)
	}
	s.urgentDays = office.UrgentDays
	tasks, err := r.Tasks(ctx, sqlite.TaskFilter{OpenOnly: true})
	if err != nil {
		return s, fmt.Errorf("read the open tasks: %w", err)
	}
	for _, t := range tasks {
		switch left, dated := t.DaysLeft(s.today); {
		case !dated:
		case left < 0:
			s.late++
		case left <= s.urgentDays:
			s.soon++
		}
	}
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
