package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"time"
)

const rounds = 15

// starts starts the program and an empty window in turn and takes the median
// time from the start of the process to its word "ready", which both print
// when their first frame has been painted; then they are asked to close.
func starts(window, empty, file string) ([]row, error) {
	var full, bare []float64
	for i := range rounds + 1 {
		a, err := untilReady(window, "-ready", file)
		if err != nil {
			return nil, err
		}
		b, err := untilReady(empty)
		if err != nil {
			return nil, err
		}
		if i > 0 { // the first round warms the disk's cache
			full, bare = append(full, a), append(bare, b)
		}
	}
	return []row{{"start to the first usable screen, ten-year register", median(full), median(bare), 1.25}}, nil
}

func untilReady(program string, args ...string) (float64, error) {
	cmd := exec.Command(program, args...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return 0, fmt.Errorf("start %s: %w", program, err)
	}
	ready := false
	var took time.Duration
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if lines.Text() != "ready" || ready {
			continue
		}
		took, ready = time.Since(began), true
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			return 0, fmt.Errorf("close %s: %w", program, err)
		}
	}
	ended := cmd.Wait() // an interrupt that comes before it is handled ends the program too
	if !ready {
		return 0, fmt.Errorf("%s ended without being ready: %w", program, ended)
	}
	return float64(took.Nanoseconds()), nil
}
