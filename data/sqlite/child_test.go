package sqlite_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"
)

// childJob names the environment variable that makes the test binary do a job in
// a process of its own instead of testing.
const childJob = "GIAOBAN_TEST_CHILD"

// childJobs are what a process of its own can do. Each prints to out and may wait
// on standard input.
var childJobs = map[string]func(ctx context.Context, out io.Writer, args []string) error{}

func runChild(job string) int {
	if err := childJobs[job](context.Background(), os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stdout, "error:", err)
		return 1
	}
	return 0
}

// child starts a job and returns its process and its output by lines.
func child(t *testing.T, job string, args ...string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), childJob+"="+job)
	in, err := cmd.StdinPipe()
	check(t, err)
	out, err := cmd.StdoutPipe()
	check(t, err)
	check(t, cmd.Start())
	t.Cleanup(func() {
		_ = in.Close()
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	return cmd, bufio.NewScanner(out)
}
