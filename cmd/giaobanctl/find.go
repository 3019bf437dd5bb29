package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
)

// findMost is how many results of a sort find prints unless told otherwise.
const findMost = 100

func (t *twin) find() *cobra.Command {
	var most int
	cmd := &cobra.Command{
		Use: "find WORDS...", Short: t.words.T("console.find"),
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return t.usage("console.error.arguments", "use", cmd.UseLine())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if most < 1 {
				return t.usage("console.error.invalid", "flag", "limit", "value", most)
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.printFound(ctx, r, strings.Join(args, " "), most)
			})
		},
	}
	cmd.Flags().IntVar(&most, "limit", findMost, t.words.T("console.flag.find_limit"))
	return cmd
}

// hit is a result as find prints it for programs. Marks are counted in runes of
// Text, End behind the last.
type hit struct {
	Kind    data.RecordKind `json:"kind"`
	ID      int64           `json:"id"`
	Meeting data.MeetingID  `json:"meeting,omitempty"`
	Day     string          `json:"day,omitempty"` // of the briefing
	Exact   bool            `json:"exact"`
	Subject string          `json:"subject"`
	Field   string          `json:"field"` // the one that holds the words
	Text    string          `json:"text"`
	Marks   []mark          `json:"marks"`
}

type mark struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func (t *twin) printFound(ctx context.Context, r *sqlite.Register, words string, most int) error {
	found, err := r.Find(ctx, words, most)
	if err != nil {
		return err
	}
	query := vietnamese.NewQuery(words)
	list := make([]hit, 0, len(found.Hits))
	for _, h := range found.Hits {
		list = append(list, hitOf(h, query))
	}
	slices.SortStableFunc(list, func(a, b hit) int { return rank(a) - rank(b) })
	if t.asJSON {
		return t.printJSON(list)
	}
	for _, h := range list {
		line := fmt.Sprintf("%s\t%d\t%s\t%s", t.words.T("record."+string(h.Kind)), h.ID, h.Day, lineOf(h))
		if err := t.printLine(line); err != nil {
			return err
		}
	}
	key := "find.found"
	if len(found.More) > 0 {
		key = "find.more"
	}
	return t.printLine(t.words.F(key, "n", len(list)))
}

// rank puts what holds the words as typed first.
func rank(h hit) int {
	if h.Exact {
		return 0
	}
	return 1
}

func hitOf(h sqlite.Hit, query vietnamese.Query) hit {
	best, match := h.Best(query)
	out := hit{
		Kind: h.Kind, ID: h.ID, Meeting: h.Meeting, Exact: h.Exact, Subject: h.Subject(), Field: best.Field, Text: best.Text, Marks: []mark{},
	}
	if !h.Briefing.Day.IsZero() {
		out.Day = h.Briefing.Day.String()
	}
	for _, m := range match.Marks {
		out.Marks = append(out.Marks, mark{m.Start, m.End})
	}
	return out
}

// lineOf returns the line of the text found that holds the first word.
func lineOf(h hit) string {
	at := 0
	if len(h.Marks) > 0 {
		at = h.Marks[0].Start
	}
	runes := []rune(h.Text)
	before, after := string(runes[:at]), string(runes[at:])
	before = before[strings.LastIndexByte(before, '\n')+1:]
	after, _, _ = strings.Cut(after, "\n")
	return before + after
}
