package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

const rounds = 15

// starts starts the program and an empty window in turn and takes the median
// time from the start of the process to its word "ready", which both print
// when their first frame has been painted; then they are asked to close.
func starts(window, empty, file string) ([]row, error) {
	full, bare, err := inTurn(rounds,
		func() (opened, error) { return untilReady(exec.Command(window, "-ready", file), os.Interrupt) },
		func() (opened, error) { return untilReady(exec.Command(empty), os.Interrupt) })
	if err != nil {
		return nil, err
	}
	return []row{{what: "start to the first usable screen, ten-year register", measured: median(full.took), floor: median(bare.took), limit: 1.25}}, nil
}

// opened is what it took to open a window.
type opened struct {
	took   float64 // nanoseconds
	memory float64 // most bytes held until then
}

// turns are the openings of one window.
type turns struct{ took, memory []float64 }

func (t *turns) add(o opened) {
	t.took, t.memory = append(t.took, o.took), append(t.memory, o.memory)
}

// inTurn opens the program and an empty window in turn. A first round is not counted:
// it warms the disk's cache, and starts Wine where they run there.
func inTurn(rounds int, window, empty func() (opened, error)) (full, bare turns, err error) {
	for i := range rounds + 1 {
		a, err := window()
		if err != nil {
			return full, bare, err
		}
		b, err := empty()
		if err != nil {
			return full, bare, err
		}
		if i > 0 {
			full.add(a)
			bare.add(b)
		}
	}
	return full, bare, nil
}

// untilReady starts a program, waits until it is ready and ends it by a signal.
func untilReady(cmd *exec.Cmd, end os.Signal) (opened, error) {
	out, err := cmd.StdoutPipe()
	if err != nil {
		return opened{}, err
	}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return opened{}, fmt.Errorf("start %s: %w", cmd, err)
	}
	ready := false
	var o opened
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if strings.TrimSpace(lines.Text()) != "ready" || ready {
			continue
		}
		o.took, ready = float64(time.Since(began).Nanoseconds()), true
		o.memory = mostMemory(cmd.Process.Pid)
		if err := cmd.Process.Signal(end); err != nil {
			return opened{}, fmt.Errorf("close %s: %w", cmd, err)
		}
	}
	ended := cmd.Wait() // a signal that comes before it is handled ends the program too
	if !ready {
		return opened{}, fmt.Errorf("%s ended without being ready: %w", cmd, ended)
	}
	return o, nil
}

// mostMemory returns the most bytes that a process has held, 0 where the system
// does not say.
func mostMemory(pid int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	var kilobytes float64
	_, _ = fmt.Sscan(after, &kilobytes)
	return kilobytes * 1024
}
