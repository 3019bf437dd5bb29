package sqlite

import (
	"context"

	"giaoban/data"
)

// Calendar returns the office's calendar; the one shipped while it was never edited.
func (r *Register) Calendar(ctx context.Context) (data.Calendar, error) {
	var calendar data.Calendar
	err := r.read(ctx, func(c *connection) error {
		var err error
		calendar, err = c.calendar(ctx)
		return err
	})
	return calendar, err
}

func (c *connection) calendar(ctx context.Context) (data.Calendar, error) {
	text, err := c.setting(ctx, data.CalendarSetting)
	if err != nil {
		return data.Calendar{}, err
	}
	return data.ParseCalendar(text)
}

// SaveCalendar stores the office's calendar. It is not a step of undo.
func (r *Register) SaveCalendar(ctx context.Context, c data.Calendar) error {
	c.Clean()
	if err := c.Check(); err != nil {
		return err
	}
	text, err := data.CalendarText(c)
	if err != nil {
		return err
	}
	return r.SetSetting(ctx, data.CalendarSetting, text)
}
