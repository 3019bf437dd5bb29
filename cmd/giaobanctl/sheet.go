package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/chart"
	"giaoban/data/excel"
	"giaoban/data/file"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
)

func (t *twin) export() *cobra.Command {
	cmd := &cobra.Command{Use: "export", Short: t.words.T("console.export"), Args: t.noSuchVerb, RunE: help}
	var wanted tasksWanted
	tasks := &cobra.Command{
		Use: "tasks FILE.xlsx", Short: t.words.T("console.export.tasks"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.exportTasks(ctx, r, wanted, args[0])
			})
		},
	}
	wanted.add(t, tasks)
	cmd.AddCommand(tasks)
	return cmd
}

func (t *twin) exportTasks(ctx context.Context, r *sqlite.Register, wanted tasksWanted, output string) error {
	if err := t.spareRegisters(output); err != nil {
		return err
	}
	tracking, err := t.tracking(ctx, r, wanted)
	if err != nil {
		return err
	}
	picture, err := chart.Sheet(tracking, t.words)
	if err != nil {
		return err
	}
	err = file.AtomicWrite(output, func(w io.Writer) error {
		return excel.WriteTasks(w, tracking, excel.Options{Words: t.words, Chart: picture})
	})
	if err != nil {
		return err
	}
	return t.made(output)
}

func (t *twin) importing() *cobra.Command {
	cmd := &cobra.Command{Use: "import", Short: t.words.T("console.import"), Args: t.noSuchVerb, RunE: help}
	var apply bool
	tasks := &cobra.Command{
		Use: "tasks FILE.xlsx", Short: t.words.T("console.import.tasks"), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			open := t.reading
			if apply {
				open = t.writing
			}
			return open(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				return t.importTasks(ctx, r, args[0], apply)
			})
		},
	}
	tasks.Flags().BoolVar(&apply, "apply", false, t.words.T("console.flag.apply"))
	cmd.AddCommand(tasks)
	return cmd
}

// importTasks tells row by row what a sheet does, and does it where it is to be applied.
func (t *twin) importTasks(ctx context.Context, r *sqlite.Register, path string, apply bool) error {
	workbook, err := t.input([]string{path})
	if err != nil {
		return err
	}
	lines, err := excel.ReadTasks(bytes.NewReader(workbook), t.words, r.Today())
	if err != nil {
		return err
	}
	tracking, err := r.Tracking(ctx, sqlite.TaskFilter{})
	if err != nil {
		return err
	}
	plan := data.PlanTaskImport(lines, tracking)
	if apply {
		if _, _, err := r.ImportTasks(ctx, plan); err != nil {
			return err
		}
	}
	return t.printPlan(plan, apply)
}

// plannedRow is a row of a sheet as import prints it for programs.
type plannedRow struct {
	Row     int             `json:"row"`
	Kind    data.ImportKind `json:"kind"`
	What    string          `json:"what"`
	Changes []string        `json:"changes"`
	Why     string          `json:"why"`
}

func (t *twin) printPlan(plan []data.TaskImport, applied bool) error {
	rows := make([]plannedRow, len(plan))
	counts := map[data.ImportKind]int{}
	for i, step := range plan {
		rows[i] = plannedRow{Row: step.Row, Kind: step.Kind, What: step.Task.What, Changes: append([]string{}, step.Changes...)}
		if step.Refusal != nil {
			rows[i].Why = t.explain(step.Refusal)
		}
		counts[step.Kind]++
	}
	if t.asJSON {
		return t.printJSON(struct {
			Applied bool         `json:"applied"`
			Rows    []plannedRow `json:"rows"`
		}{applied, rows})
	}
	for _, row := range rows {
		what := vietnamese.FirstLine(row.What)
		told := append([]string{fmt.Sprint(row.Row), t.words.T("import." + string(row.Kind)), what}, row.Changes...)
		if row.Why != "" {
			told = append(told, row.Why)
		}
		if err := t.printLine(strings.Join(told, "\t")); err != nil {
			return err
		}
	}
	key := "console.import.would"
	if applied {
		key = "console.import.did"
	}
	return t.printLine(t.words.F(key, "added", counts[data.ImportAdd], "changed", counts[data.ImportChange],
		"same", counts[data.ImportSame], "refused", counts[data.ImportRefuse]))
}
