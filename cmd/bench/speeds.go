package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// promise ties a benchmark of a package to the floor beside it: another
// benchmark, or, where the benchmark takes turns with its floor by itself, the
// two figures it reports.
type promise struct {
	what    string
	pkg     string
	bench   string  // the benchmark, or a figure of one: "Name figure"
	against string  // the same of the floor; "" where the limit is a time
	limit   float64 // ratio, or nanoseconds
}

func promises() []promise {
	return append(papers(), []promise{
		{"minutes of four pages against bare gofpdf", "./data/paper", "BenchmarkMinutes ns/op", "BenchmarkMinutesFloor ns/op", 1.5},
		{
			"tracking table of 1,000 rows to PDF against bare gofpdf", "./data/paper",
			"BenchmarkTrackingTableBesideFloor µs-table", "BenchmarkTrackingTableBesideFloor µs-floor", 1.5,
		},
		{"a preview's first page of a run, compiled code on disk", "./gui/preview", "BenchmarkFirstPage ns/op", "", 200e6},
		{"an edit in the preview, after it is saved", "./gui/preview", "BenchmarkEditShown ns/op", "", 100e6},
		{"one field saved against a bare commit", "./data/sqlite", "BenchmarkSaveFieldBesideFloor µs-field", "BenchmarkSaveFieldBesideFloor µs-floor", 3},
		{"dossier of a briefing, ten-year register", "./data/sqlite", "BenchmarkDossier ns/op", "", 5e6},
		{"searches, ten-year register, against the bare driver", "./data/sqlite", "BenchmarkFindTenYears µs-find", "BenchmarkFindTenYears µs-floor", 1.3},
		{"the slowest of them", "./data/sqlite", "BenchmarkFindTenYears µs-slowest", "", 16e6},
		{"searches, 100,000 tasks, against the bare driver", "./data/sqlite", "BenchmarkFindLarge µs-find", "BenchmarkFindLarge µs-floor", 1.3},
		{"the slowest of them, 100,000 tasks", "./data/sqlite", "BenchmarkFindLarge µs-slowest", "", 16e6},
	}...)
}

// papers are the promises of the papers of a briefing: each at most half as much
// again as the same text, lines and pictures by bare gofpdf.
func papers() []promise {
	const bench = "BenchmarkPapersBesideFloor µs-"
	var rows []promise
	for _, kind := range []string{
		"minutes", "notice", "invitation", "agenda", "roster", "report", "unit_report", "extract", "coordination", "tracking", "ballot",
		"count", "summary", "chair", "article",
	} {
		rows = append(rows, promise{kind + " of a middling briefing against bare gofpdf", "./data/paper", bench + kind, bench + kind + "-floor", 1.5})
	}
	return append(rows, promise{"every paper of the sample, made and drawn", "./data/paper", "BenchmarkSampleSet ns/op", "", 300e6})
}

// speeds runs the benchmarks that the promises name, five times each, and
// takes the median.
func speeds() ([]row, error) {
	figures := map[string][]float64{}
	seen := map[string]bool{}
	for _, p := range promises() {
		if seen[p.pkg] {
			continue
		}
		seen[p.pkg] = true
		if err := collect(p.pkg, pattern(p.pkg), figures); err != nil {
			return nil, err
		}
	}
	var rows []row
	for _, p := range promises() {
		r := row{what: p.what, limit: p.limit, measured: median(figures[p.pkg+p.bench])}
		if p.against != "" {
			r.floor = median(figures[p.pkg+p.against])
		}
		if r.measured == 0 || p.against != "" && r.floor == 0 {
			return nil, fmt.Errorf("%s: no figure for %s", p.pkg, p.bench)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

var (
	line   = regexp.MustCompile(`^(Benchmark\w+?)(?:-\d+)?\s+\d+\s+(.*)$`)
	figure = regexp.MustCompile(`([\d.]+) (\S+)`)
)

// collect runs the benchmarks of a package that a pattern names, with flags for
// go test, and adds their figures, in nanoseconds.
func collect(pkg, pattern string, figures map[string][]float64, flags ...string) error {
	var out bytes.Buffer
	args := append([]string{"test", "-run", "^$", "-bench", pattern, "-count", "5"}, flags...)
	cmd := exec.Command("go", append(args, pkg)...)
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("benchmarks of %s: %w\n%s", pkg, err, out.String())
	}
	for lines := bufio.NewScanner(&out); lines.Scan(); {
		m := line.FindStringSubmatch(lines.Text())
		if m == nil {
			continue
		}
		for _, f := range figure.FindAllStringSubmatch(m[2], -1) {
			n, err := strconv.ParseFloat(f[1], 64)
			if err != nil {
				return fmt.Errorf("benchmarks of %s: %w", pkg, err)
			}
			if strings.HasPrefix(f[2], "µs") {
				n *= 1e3
			}
			key := pkg + m[1] + " " + f[2]
			figures[key] = append(figures[key], n)
		}
	}
	return nil
}

// pattern matches the benchmarks of a package that promises name.
func pattern(pkg string) string {
	var names []string
	for _, p := range promises() {
		for _, figure := range []string{p.bench, p.against} {
			if name, _, found := strings.Cut(figure, " "); found && p.pkg == pkg {
				names = append(names, name)
			}
		}
	}
	return "^(" + strings.Join(names, "|") + ")$"
}

func median(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(list))
	return sorted[len(sorted)/2]
}
