package main

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func (t *twin) ballots() *cobra.Command {
	return &cobra.Command{
		Use: "ballots", Short: t.words.T("console.ballots"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return t.reading(cmd.Context(), t.listBallots) },
	}
}

// listedBallot is a ballot as ballots prints it for programs.
type listedBallot struct {
	ID         data.BallotID    `json:"id"`
	Meeting    data.MeetingID   `json:"meeting"`
	Title      string           `json:"title"`
	Post       string           `json:"post"`
	State      data.BallotState `json:"state"`
	Rule       string           `json:"rule"`
	Candidates []string         `json:"candidates"`
}

func (t *twin) listBallots(ctx context.Context, r *sqlite.Register) error {
	ballots, err := r.Ballots(ctx, 0)
	if err != nil {
		return err
	}
	directory, err := readDirectory(ctx, r)
	if err != nil {
		return err
	}
	list := make([]listedBallot, 0, len(ballots))
	for _, b := range ballots {
		one := listedBallot{ID: b.ID, Meeting: b.Meeting, Title: b.Title, Post: b.Post, State: b.State, Rule: b.Rule.Name, Candidates: []string{}}
		for _, c := range b.Candidates {
			one.Candidates = append(one.Candidates, directory.Person(c.Person).Name)
		}
		list = append(list, one)
	}
	if t.asJSON {
		return t.printJSON(list)
	}
	for _, b := range list {
		if _, err := fmt.Fprintf(t.out, "%d\t%d\t%s\t%s\n", b.ID, b.Meeting, b.State, b.Title); err != nil {
			return err
		}
	}
	return nil
}

// ballotID reads the number by which ballots lists a ballot.
func (t *twin) ballotID(text string) (data.BallotID, error) {
	id, err := strconv.ParseInt(text, 10, 64)
	if err != nil || id < 1 {
		return 0, t.usage("console.error.ballot_id", "value", text)
	}
	return data.BallotID(id), nil
}
