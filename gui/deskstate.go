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
	Outlook(context.Context, sqlite.OutlookQuery) (sqlite.Outlook, error)
	Activities(ctx context.Context, limit int, before data.ActivityID) ([]data.Activity, error)
	LastBackup(context.Context) (time.Time, bool, error)
}

// readDeskState counts the tasks that want looking at and finds the latest copy.
func readDeskState(ctx context.Context, r deskSource, now time.Time) (deskState, error) {
	office, err := r.Office(ctx)
	if err != nil {
		return deskState{}, fmt.Errorf("read the office: %w", err)
	}
	outlook, err := r.Outlook(ctx, sqlite.OutlookQuery{Today: r.Today(), UrgentDays: office.UrgentDays, QuietDays: office.QuietDays})
	if err != nil {
		return deskState{}, fmt.Errorf("count the open tasks: %w", err)
	}
	return readCopies(ctx, r, newDeskState(r.Today(), now, office, outlook))
}

func newDeskState(today data.Day, now time.Time, office data.Office, outlook sqlite.Outlook) deskState {
	sum := outlook.Total()
	return deskState{
		today: today, now: now, late: sum.Overdue, soon: sum.Soon, quiet: sum.Quiet,
		urgentDays: office.UrgentDays, quietDays: office.QuietDays,
	}
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
