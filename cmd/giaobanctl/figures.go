package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/figures"
	"giaoban/data/sqlite"
)

// figuresWanted is what the flags of figures choose.
type figuresWanted struct{ by, from, to string }

func (t *twin) figures() *cobra.Command {
	var wanted figuresWanted
	cmd := &cobra.Command{
		Use: "figures", Short: t.words.T("console.figures"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			ask, err := t.figuresAsk(wanted)
			if err != nil {
				return err
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.printFigures(ctx, r, ask)
			})
		},
	}
	cmd.Flags().StringVar(&wanted.by, "by", figures.ByUnit.String(), t.words.T("console.flag.figures_by"))
	cmd.Flags().StringVar(&wanted.from, "from", "", t.words.T("console.flag.figures_from"))
	cmd.Flags().StringVar(&wanted.to, "to", "", t.words.T("console.flag.figures_to"))
	return cmd
}

func (t *twin) figuresAsk(wanted figuresWanted) (figures.Ask, error) {
	ask := figures.Ask{By: figures.By(wanted.by)}
	if !slices.Contains(figures.Bys(), ask.By) {
		return ask, t.usage("console.error.invalid", "flag", "by", "value", wanted.by)
	}
	var err error
	if ask.From, err = flagDay("--from", wanted.from); err != nil {
		return ask, err
	}
	if ask.To, err = flagDay("--to", wanted.to); err != nil {
		return ask, err
	}
	if !ask.To.IsZero() && ask.To.Before(ask.From) {
		return ask, t.usage("console.error.invalid", "flag", "to", "value", wanted.to)
	}
	return ask, nil
}

func (t *twin) printFigures(ctx context.Context, r *sqlite.Register, ask figures.Ask) error {
	tracking, err := r.Tracking(ctx, sqlite.TaskFilter{})
	if err != nil {
		return err
	}
	ask.Today = tracking.Today
	table, err := figures.Count(figures.FromTracking(tracking), ask)
	if err != nil {
		return err
	}
	if t.asJSON {
		return t.printJSON(t.countedTable(table))
	}
	lines := []string{strings.Join(t.figureHeads(ask.By), "\t")}
	for _, row := range table.Rows {
		lines = append(lines, figureLine(row.Label(ask.By, t.words), row, ask.By))
	}
	lines = append(lines, figureLine(t.words.T("figure.total"), table.Total, ask.By))
	_, err = fmt.Fprintln(t.out, strings.Join(lines, "\n"))
	return err
}

func (t *twin) figureHeads(by figures.By) []string {
	heads := []string{t.words.T("figure.by." + by.String()), t.words.T("figure.assigned")}
	for _, s := range data.Standings() {
		heads = append(heads, t.words.T("figure.short."+s.String()))
	}
	heads = append(heads, t.words.T("figure.extended"), t.words.T("figure.extensions"))
	if by == figures.ByMonth {
		heads = append(heads, t.words.T("figure.done_within"), t.words.T("figure.overdue_at_end"))
	}
	return heads
}

func figureLine(name string, row figures.Row, by figures.By) string {
	numbers := []int{len(row.Assigned)}
	for _, s := range data.Standings() {
		numbers = append(numbers, row.Number(s))
	}
	numbers = append(numbers, len(row.Extended), row.Extensions)
	if by == figures.ByMonth {
		numbers = append(numbers, len(row.DoneWithin), len(row.OverdueAtEnd))
	}
	cells := []string{name}
	for _, n := range numbers {
		cells = append(cells, strconv.Itoa(n))
	}
	return strings.Join(cells, "\t")
}

// countedTable is a table as figures prints it for programs. A day that is not
// bounded is "".
type countedTable struct {
	By    figures.By   `json:"by"`
	From  data.Day     `json:"from"`
	To    data.Day     `json:"to"`
	Today data.Day     `json:"today"`
	Rows  []countedRow `json:"rows"`
	Total countedRow   `json:"total"`
}

// countedRow is a row: the numbers, and beside them the ids of their tasks. Unit
// and Person are 0, Month is null where the row is none of such. Done within and
// overdue at the end are counted by month only.
type countedRow struct {
	Name        string          `json:"name"`
	Unit        data.UnitID     `json:"unit,omitempty"`
	Person      data.PersonID   `json:"person,omitempty"`
	Month       string          `json:"month,omitempty"`
	Assigned    int             `json:"assigned"`
	DoneInTime  int             `json:"done_in_time"`
	DoneLate    int             `json:"done_late"`
	DoneUndated int             `json:"done_undated"`
	InTime      int             `json:"in_time"`
	Overdue     int             `json:"overdue"`
	Undated     int             `json:"undated"`
	Paused      int             `json:"paused"`
	Withdrawn   int             `json:"withdrawn"`
	Extended    int             `json:"extended"`
	Extensions  int             `json:"extensions"`
	DoneWithin  *int            `json:"done_within,omitempty"`
	OverdueEnd  *int            `json:"overdue_at_end,omitempty"`
	Tasks       map[string]list `json:"tasks"`
}

// list is the tasks of a number; none is [], not null.
type list []data.TaskID

func (t *twin) countedTable(table figures.Table) countedTable {
	counted := countedTable{
		By: table.Ask.By, From: table.Ask.From, To: table.Ask.To, Today: table.Ask.Today, Rows: []countedRow{},
		Total: countedOf(t.words.T("figure.total"), table.Total, table.Ask.By),
	}
	for _, row := range table.Rows {
		counted.Rows = append(counted.Rows, countedOf(row.Label(table.Ask.By, t.words), row, table.Ask.By))
	}
	return counted
}

func countedOf(name string, row figures.Row, by figures.By) countedRow {
	c := countedRow{
		Name: name, Unit: row.Unit, Person: row.Person, Month: row.Month.String(), Assigned: len(row.Assigned),
		DoneInTime: row.Number(data.StandingDoneInTime), DoneLate: row.Number(data.StandingDoneLate),
		DoneUndated: row.Number(data.StandingDoneUndated), InTime: row.Number(data.StandingInTime),
		Overdue: row.Number(data.StandingOverdue), Undated: row.Number(data.StandingUndated),
		Paused: row.Number(data.StandingPaused), Withdrawn: row.Number(data.StandingWithdrawn),
		Extended: len(row.Extended), Extensions: row.Extensions,
		Tasks: map[string]list{"assigned": list(row.Assigned), "extended": list(row.Extended)},
	}
	for _, s := range data.Standings() {
		c.Tasks[s.String()] = list(row.Of[s])
	}
	if by == figures.ByMonth {
		done, late := len(row.DoneWithin), len(row.OverdueAtEnd)
		c.DoneWithin, c.OverdueEnd = &done, &late
		c.Tasks["done_within"], c.Tasks["overdue_at_end"] = list(row.DoneWithin), list(row.OverdueAtEnd)
	}
	for key, tasks := range c.Tasks {
		if tasks == nil {
			c.Tasks[key] = list{}
		}
	}
	return c
}
