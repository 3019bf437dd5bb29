package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func (t *twin) meetings() *cobra.Command {
	return &cobra.Command{
		Use: "meetings", Short: t.words.T("console.meetings"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return t.reading(cmd.Context(), t.listMeetings) },
	}
}

// listed is a briefing as meetings prints it for programs.
type listed struct {
	ID          data.MeetingID    `json:"id"`
	Day         data.Day          `json:"day"`
	State       data.MeetingState `json:"state"`
	Title       string            `json:"title"`
	Kind        data.MeetingKind  `json:"kind"`
	Chair       string            `json:"chair"`
	Conclusions int               `json:"conclusions"`
	Tasks       int               `json:"tasks"`
	OpenTasks   int               `json:"open_tasks"`
}

func (t *twin) listMeetings(ctx context.Context, r *sqlite.Register) error {
	rows, err := r.Meetings(ctx, sqlite.MeetingFilter{})
	if err != nil {
		return err
	}
	if t.asJSON {
		list := make([]listed, 0, len(rows))
		for _, m := range rows {
			list = append(list, listed{
				m.ID, m.Day, m.State, m.Title, m.Kind, m.ChairName, m.Conclusions, m.Tasks, m.OpenTasks,
			})
		}
		return t.printJSON(list)
	}
	for _, m := range rows {
		if _, err := fmt.Fprintf(t.out, "%d\t%s\t%s\t%s\n", m.ID, m.Day, m.State, m.Title); err != nil {
			return err
		}
	}
	return nil
}
