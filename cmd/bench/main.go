// Command bench measures the speeds that the program promises, each beside its
// floor: the least that the same work costs with the bare library.
//
//	bench speeds                     papers and register, from the packages' benchmarks
//	bench start WINDOW EMPTY FILE    start to the first usable screen, against an empty window
//	bench board TASKBOARD FILE       the board of 5,000 open tasks in a window, on a copy of FILE
//	bench word CONSOLE               the minutes by the console, against LibreOffice from Word
//	bench wine WINDOW EMPTY FILE     the program for Windows under Wine, against an empty window there
package main

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
)

// row is one promise as measured. A zero floor means the limit is a time; a zero
// limit that nothing is promised.
type row struct {
	what     string
	measured float64 // nanoseconds, unless unit says otherwise
	floor    float64 // likewise
	limit    float64 // ratio to the floor, or nanoseconds where there is none
	unit     func(float64) string
}

func (r row) kept() bool {
	if r.floor == 0 {
		return r.measured <= r.limit
	}
	return r.measured <= r.limit*r.floor
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	var rows []row
	var err error
	switch {
	case len(args) == 1 && args[0] == "speeds":
		rows, err = speeds()
	case len(args) == 4 && args[0] == "start":
		rows, err = starts(args[1], args[2], args[3])
	case len(args) == 3 && args[0] == "board":
		rows, err = board(args[1], args[2])
	case len(args) == 2 && args[0] == "word":
		rows, err = word(args[1])
	case len(args) == 4 && args[0] == "wine":
		rows, err = wine(args[1], args[2], args[3])
	default:
		return fmt.Errorf("usage: bench speeds | bench start WINDOW EMPTY FILE | bench board TASKBOARD FILE | bench word CONSOLE | bench wine WINDOW EMPTY FILE")
	}
	if err != nil {
		return err
	}
	if len(rows) > 0 {
		print(rows)
	}
	return nil
}

func print(rows []row) {
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "what\tmeasured\tfloor\tratio\tpromised\tkept")
	for _, r := range rows {
		unit := r.unit
		if unit == nil {
			unit = milliseconds
		}
		floor, ratio, promised, kept := "-", "-", "under "+unit(r.limit), yes(r.kept())
		if r.floor != 0 {
			floor, ratio = unit(r.floor), fmt.Sprintf("%.3f", r.measured/r.floor)
			promised = fmt.Sprintf("at most %.3f", r.limit)
		}
		if r.limit == 0 {
			promised, kept = "-", "-"
		}
		fmt.Fprintln(out, strings.Join([]string{r.what, unit(r.measured), floor, ratio, promised, kept}, "\t"))
	}
	out.Flush()
}

func milliseconds(ns float64) string { return fmt.Sprintf("%.2f ms", ns/1e6) }

func yes(kept bool) string {
	if kept {
		return "yes"
	}
	return "NO"
}
