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
)

// promise ties a benchmark of a package to the floor beside it.
type promise struct {
	what    string
	pkg     string
	bench   string
	against string  // the floor's benchmark; "" where the limit is a time
	limit   float64 // ratio, or nanoseconds
}

func promises() []promise {
	return []promise{
		{"minutes of four pages against bare gofpdf", "./data/paper", "BenchmarkMinutes", "BenchmarkMinutesFloor", 1.5},
		{"one field saved against a bare commit", "./data/sqlite", "BenchmarkSaveField", "BenchmarkSaveFieldFloor", 3},
		{"dossier of a briefing, ten-year register", "./data/sample", "BenchmarkDossier", "", 5e6},
	}
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
		if err := collect(p.pkg, figures); err != nil {
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

var figure = regexp.MustCompile(`^(Benchmark\w+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op`)

func collect(pkg string, figures map[string][]float64) error {
	var out bytes.Buffer
	cmd := exec.Command("go", "test", "-run", "^$", "-bench", ".", "-count", "5", pkg)
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("benchmarks of %s: %w\n%s", pkg, err, out.String())
	}
	for lines := bufio.NewScanner(&out); lines.Scan(); {
		m := figure.FindStringSubmatch(lines.Text())
		if m == nil {
			continue
		}
		ns, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			return fmt.Errorf("benchmarks of %s: %w", pkg, err)
		}
		figures[pkg+m[1]] = append(figures[pkg+m[1]], ns)
	}
	return nil
}

func median(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(list))
	return sorted[len(sorted)/2]
}
