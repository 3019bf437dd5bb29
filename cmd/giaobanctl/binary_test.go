package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestTheProgramItself builds the program without cgo and runs it as a user does.
func TestTheProgramItself(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no compiler there: the installed program is tried instead")
	}
	c := newConsole(t)
	program := filepath.Join(c.folder, "giaobanctl")
	build := exec.CommandContext(t.Context(), "go", "build", "-o", program, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	path := c.path("mẫu.sogiaoban")
	if out, err := exec.CommandContext(t.Context(), program, "sample", "-f", path).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	shown, err := exec.CommandContext(t.Context(), program, "show", "1", "-f", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	record := exec.CommandContext(t.Context(), program, "record", "-f", path)
	record.Stdin = strings.NewReader(string(shown))
	if out, err := record.Output(); err != nil || string(out) != "2\n" {
		t.Fatalf("recorded %q, %v", out, err)
	}
	_, err = exec.CommandContext(t.Context(), program, "show", "3", "-f", path).Output()
	failed, ok := errors.AsType[*exec.ExitError](err)
	if !ok || failed.ExitCode() != exitRefused || !strings.Contains(string(failed.Stderr), "Không còn mục này") {
		t.Errorf("show of nothing: %v", err)
	}
	lines, err := c.opened(path).Activities(t.Context(), 1, 0)
	if err != nil || len(lines) != 1 || lines[0].Actor != systemAccount() || lines[0].Actor == "" {
		t.Errorf("the account is %q, the last line %+v, %v", systemAccount(), lines, err)
	}
}
