package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func (t *twin) ballot() *cobra.Command {
	cmd := &cobra.Command{Use: "ballot", Short: t.words.T("console.ballot"), Args: t.noSuchVerb, RunE: help}
	cmd.AddCommand(
		t.ballotShow(), t.ballotRoll(), t.ballotExcuse(), t.ballotTellers(), t.ballotStep(), t.ballotIssue(), t.ballotPapers(), t.ballotCount(),
		t.ballotCompare(),
	)
	return cmd
}

// onBallot makes a verb that does something to the ballot of its first argument;
// least is how many arguments it needs in all, and takes where its use does not end
// in "…".
func (t *twin) onBallot(use, short string, least int, do func(context.Context, *sqlite.Register, data.Ballot, []string) error) *cobra.Command {
	cmd := &cobra.Command{Use: use, Short: t.words.T(short)}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) < least || len(args) > least && !strings.HasSuffix(use, "…") {
			return t.usage("console.error.arguments", "use", cmd.UseLine())
		}
		return nil
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		id, err := t.ballotID(args[0])
		if err != nil {
			return err
		}
		return t.writing(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
			b, err := r.Ballot(ctx, id)
			if err != nil {
				return err
			}
			return do(ctx, r, b, args[1:])
		})
	}
	return cmd
}

// ballotRoll puts everybody of the roster on the roll.
func (t *twin) ballotRoll() *cobra.Command {
	return t.onBallot("roll ID", "console.ballot.roll", 1, func(ctx context.Context, r *sqlite.Register, b data.Ballot, _ []string) error {
		return r.FillRoll(ctx, b.ID)
	})
}

// ballotExcuse takes somebody out of the summoned total, or out of the voters.
func (t *twin) ballotExcuse() *cobra.Command {
	var reason string
	cmd := t.onBallot("excuse ID NAME", "console.ballot.excuse", 2, func(ctx context.Context, r *sqlite.Register, b data.Ballot, args []string) error {
		l, err := voterOf(ctx, r, b, args[0])
		if err != nil {
			return err
		}
		l.Standing, l.Reason = data.RollExcused, reason
		_, err = r.SaveRollLine(ctx, l)
		return err
	})
	cmd.Flags().StringVar(&reason, "reason", "", t.words.T("console.flag.reason"))
	return cmd
}

// ballotTellers states the Tổ kiểm phiếu; the first named is Tổ trưởng.
func (t *twin) ballotTellers() *cobra.Command {
	return t.onBallot("tellers ID NAME…", "console.ballot.tellers", 2, func(ctx context.Context, r *sqlite.Register, b data.Ballot, args []string) error {
		directory, err := readDirectory(ctx, r)
		if err != nil {
			return err
		}
		var tellers []data.Teller
		for i, name := range args {
			person, err := directory.FindPerson(name)
			if err != nil {
				return err
			}
			role := data.TellerMember
			if i == 0 {
				role = data.TellerHead
			}
			tellers = append(tellers, data.Teller{Person: person, Role: role})
		}
		return r.SaveTellers(ctx, b.ID, tellers)
	})
}

// ballotStep takes a ballot to another state.
func (t *twin) ballotStep() *cobra.Command {
	var reason string
	cmd := t.onBallot("step ID STATE", "console.ballot.step", 2, func(ctx context.Context, r *sqlite.Register, b data.Ballot, args []string) error {
		to := data.BallotState(args[0])
		if !slices.Contains(data.BallotStates(), to) {
			return t.usage("console.error.ballot_state", "value", args[0])
		}
		return r.StepBallot(ctx, b.ID, data.BallotStep{To: to, Way: data.BallotOnPaper, Reason: reason})
	})
	cmd.Flags().StringVar(&reason, "reason", "", t.words.T("console.flag.reason"))
	return cmd
}

// ballotIssue marks those named, or all who vote, as handed a paper.
func (t *twin) ballotIssue() *cobra.Command {
	var all bool
	cmd := t.onBallot("issue ID NAME…", "console.ballot.issue", 1, func(ctx context.Context, r *sqlite.Register, b data.Ballot, args []string) error {
		lines := b.Roll
		if !all {
			lines = nil
			for _, name := range args {
				l, err := voterOf(ctx, r, b, name)
				if err != nil {
					return err
				}
				lines = append(lines, l)
			}
		}
		return r.Together(ctx, func(ctx context.Context) error {
			for _, l := range lines {
				if all && !l.Votes() {
					continue
				}
				if err := r.MarkIssued(ctx, l.ID, true); err != nil {
					return err
				}
			}
			return nil
		})
	})
	cmd.Flags().BoolVar(&all, "all", false, t.words.T("console.flag.issue_all"))
	return cmd
}

// voterOf finds somebody on the roll of a ballot by name.
func voterOf(ctx context.Context, r *sqlite.Register, b data.Ballot, name string) (data.RollLine, error) {
	directory, err := readDirectory(ctx, r)
	if err != nil {
		return data.RollLine{}, err
	}
	person, err := directory.FindPerson(name)
	if err != nil {
		return data.RollLine{}, err
	}
	for _, l := range b.Roll {
		if l.Person == person {
			return l, nil
		}
	}
	return data.RollLine{}, &data.Refusal{Code: data.RefusedNoName, Field: "roll", Detail: name}
}

// ballotPapers states what became of the ballot papers.
func (t *twin) ballotPapers() *cobra.Command {
	var p data.BallotPapers
	cmd := t.onBallot("papers ID", "console.ballot.papers", 1, func(ctx context.Context, r *sqlite.Register, b data.Ballot, _ []string) error {
		return r.SavePapers(ctx, b.ID, p)
	})
	flags := cmd.Flags()
	flags.IntVar(&p.Printed, "printed", 0, t.words.T("console.flag.printed"))
	flags.IntVar(&p.Unused, "unused", 0, t.words.T("console.flag.unused"))
	flags.IntVar(&p.Spoiled, "spoiled", 0, t.words.T("console.flag.spoiled"))
	flags.IntVar(&p.Returned, "returned", 0, t.words.T("console.flag.returned"))
	flags.IntVar(&p.NotReturned, "not-returned", 0, t.words.T("console.flag.not_returned"))
	return cmd
}

// ballotCount enters the count of one teller, read as JSON.
func (t *twin) ballotCount() *cobra.Command {
	return t.onBallot("count ID TELLER", "console.ballot.count", 2, func(ctx context.Context, r *sqlite.Register, b data.Ballot, args []string) error {
		directory, err := readDirectory(ctx, r)
		if err != nil {
			return err
		}
		person, err := directory.FindPerson(args[0])
		if err != nil {
			return err
		}
		raw, err := io.ReadAll(t.in)
		if err != nil {
			return err
		}
		var count data.Count
		decoder := json.NewDecoder(bytes.NewReader(raw))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&count); err != nil {
			return &data.Refusal{Code: data.RefusedSyntax, Detail: err.Error(), Err: err}
		}
		for _, teller := range b.Tellers {
			if teller.Person == person {
				return r.EnterCount(ctx, teller.ID, count)
			}
		}
		return &data.Refusal{Code: data.RefusedNoName, Field: "tellers", Detail: args[0]}
	})
}

// shownDifference is one number in which two counts differ.
type shownDifference struct {
	Teller    string             `json:"teller"` // whose second number it is
	Reason    data.InvalidReason `json:"reason,omitempty"`
	Candidate string             `json:"candidate,omitempty"`
	Choice    string             `json:"choice,omitempty"`
	First     int                `json:"first"`
	Second    int                `json:"second"`
}

// ballotCompare tells where the counts of the tellers differ.
func (t *twin) ballotCompare() *cobra.Command {
	return &cobra.Command{
		Use: "compare ID", Short: t.words.T("console.ballot.compare"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := t.ballotID(args[0])
			if err != nil {
				return err
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error { return t.compareCounts(ctx, r, id) })
		},
	}
}

func (t *twin) compareCounts(ctx context.Context, r *sqlite.Register, id data.BallotID) error {
	b, err := r.Ballot(ctx, id)
	if err != nil {
		return err
	}
	_, differences, err := r.Counts(ctx, id)
	if err != nil {
		return err
	}
	directory, err := readDirectory(ctx, r)
	if err != nil {
		return err
	}
	list := make([]shownDifference, 0, len(differences))
	for _, d := range differences {
		one := shownDifference{Reason: d.Reason, First: d.First, Second: d.Second}
		for _, teller := range b.Tellers {
			if teller.ID == d.Teller {
				one.Teller = directory.Person(teller.Person).Name
			}
		}
		if d.Candidate >= 0 {
			one.Candidate = directory.Person(b.Candidates[d.Candidate].Person).Name
		}
		if d.Choice >= 0 {
			one.Choice = b.Rule.Choices[d.Choice].Words
		}
		list = append(list, one)
	}
	return t.printJSON(list)
}
