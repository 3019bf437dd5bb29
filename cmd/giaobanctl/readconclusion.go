package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/reading"
	"giaoban/data/sqlite"
)

func (t *twin) readConclusion() *cobra.Command {
	var date string
	cmd := &cobra.Command{
		Use: "read-conclusion", Short: t.words.T("console.read_conclusion"), Long: t.words.T("console.read_conclusion.long"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			day, err := t.meetingDay(date)
			if err != nil {
				return err
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.readSentences(ctx, r, day)
			})
		},
	}
	cmd.Flags().StringVar(&date, "date", "", t.words.T("console.flag.date"))
	return cmd
}

// meetingDay is the day from which days are counted: that of --date, or today.
func (t *twin) meetingDay(date string) (data.Day, error) {
	day, err := flagDay("--date", date)
	if err != nil || !day.IsZero() {
		return day, err
	}
	clock, err := t.ruleClock()
	if err != nil {
		return data.Day{}, err
	}
	return clock.Today(), nil
}

// proposal is a reading as read-conclusion prints it. Units and people are named
// as in the register; who is not stated is null, or not in the list.
type proposal struct {
	Lead     *string        `json:"lead"`
	With     []string       `json:"with"`
	Person   *string        `json:"person"`
	To       *string        `json:"to"`
	Deadline proposedDay    `json:"deadline"`
	Spans    []reading.Span `json:"spans"`
}

type proposedDay struct {
	Day  *string           `json:"day"`
	Kind data.DeadlineKind `json:"kind"`
}

// readSentences reads standard input, a sentence a line, and prints a line of
// JSON for each, an empty sentence among them.
func (t *twin) readSentences(ctx context.Context, r *sqlite.Register, day data.Day) error {
	raw, err := io.ReadAll(t.in)
	if err != nil {
		return err
	}
	directory, err := readDirectory(ctx, r)
	if err != nil {
		return err
	}
	calendar, err := r.Calendar(ctx)
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(t.out)
	encoder.SetEscapeHTML(false)
	for _, line := range sentences(raw) {
		if err := encoder.Encode(proposed(reading.Read(line, directory, day, calendar), directory)); err != nil {
			return err
		}
	}
	return nil
}

// byteOrderMark is what editors of Windows put before a file in UTF-8.
const byteOrderMark = "\ufeff"

// sentences parts a text into its lines; the last one need not be ended.
func sentences(raw []byte) []string {
	text := strings.TrimPrefix(string(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))), byteOrderMark)
	if text == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

func proposed(r reading.Reading, d data.Directory) proposal {
	p := proposal{
		Lead: partyNamed(r.Lead, d), With: []string{}, Person: partyNamed(data.Party{Person: r.Person}, d), To: partyNamed(r.SentTo, d),
		Deadline: proposedDay{Kind: r.Deadline.Kind}, Spans: r.Spans,
	}
	for _, id := range r.With {
		p.With = append(p.With, *partyNamed(data.Party{Unit: id}, d))
	}
	if day := r.Deadline.Day.String(); day != "" {
		p.Deadline.Day = &day
	}
	if p.Spans == nil {
		p.Spans = []reading.Span{}
	}
	return p
}

// partyNamed names a party as the directory does; nil is nobody.
func partyNamed(p data.Party, d data.Directory) *string {
	name := p.Text
	if p.AllUnits {
		name = data.AllUnitsWords
	}
	for _, u := range d.Units {
		if u.ID == p.Unit && p.Unit != 0 {
			name = u.Name
		}
	}
	for _, person := range d.People {
		if person.ID == p.Person && p.Person != 0 {
			name = person.Name
		}
	}
	if name == "" {
		return nil
	}
	return &name
}
