package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

const secret = "Nguyễn Thị Bí Mật"

// breakDown panics with what a user typed, some calls deep.
func breakDown(text string) {
	if len(text) > 0 {
		panic("cannot store “" + text + "”\ngoroutine is told " + text + "\n\t" + text + ".go:12")
	}
}

// TestCrashReport: a program that breaks down leaves a report that says where, and
// nothing of what was typed; it is told of once.
func TestCrashReport(t *testing.T) {
	if home := os.Getenv("GIAOBAN_BREAK_DOWN"); home != "" {
		if _, err := catchCrash(home); err != nil {
			t.Fatal(err)
		}
		breakDown(secret)
	}
	home := t.TempDir()
	child := exec.Command(os.Args[0], "-test.run=^TestCrashReport$")
	child.Env = append(os.Environ(), "GIAOBAN_BREAK_DOWN="+home)
	if out, err := child.CombinedOutput(); err == nil {
		t.Fatalf("the child does not break down: %s", out)
	}
	path, err := lastCrash(home)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	report := string(raw)
	for _, part := range append(strings.Fields(secret), "cannot store") {
		if strings.Contains(report, part) {
			t.Errorf("the report quotes %q:\n%s", part, report)
		}
	}
	for _, want := range []string{"Sổ Giao Ban\n", runtime.Version(), "panic: (…)", "goroutine ", "giaoban/cmd/giaoban.breakDown(…)", "crash_test.go:"} {
		if !strings.Contains(report, want) {
			t.Errorf("the report does not say %q:\n%s", want, report)
		}
	}
	if again, err := lastCrash(home); again != "" || err != nil {
		t.Errorf("told again: %q, %v", again, err)
	}
	if dumps, _ := filepath.Glob(filepath.Join(home, "log", "crash-*")); len(dumps) != 0 {
		t.Errorf("left: %v", dumps)
	}
}

func TestWhatTheRuntimeSaysIsKept(t *testing.T) {
	dump := "panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\nmain.(*list).at(0xc000010000, {0xc00001, 0x5})\n\t/x/list.go:7 +0x1d\nrax 0x0\n"
	want := "panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\nmain.(*list).at(…)\n\t/x/list.go:7 +0x1d\n"
	if got := withoutContents([]byte(dump)); got != want {
		t.Errorf("kept\n%s\nwant\n%s", got, want)
	}
}
