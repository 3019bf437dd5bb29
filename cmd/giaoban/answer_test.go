package main

import (
	"slices"
	"strings"
	"testing"
)

// TestAnswerWaitsForTheWindow: no line is answered before the window is at rest,
// and each by its own words.
func TestAnswerWaitsForTheWindow(t *testing.T) {
	var out strings.Builder
	var waiting []func()
	answer(strings.NewReader("1\nsecond one\n"), &out, func(f func()) { waiting = append(waiting, f) })
	if len(waiting) != 2 || out.String() != "" {
		t.Fatalf("%d lines wait, %q was answered before the window was at rest", len(waiting), out.String())
	}
	slices.Reverse(waiting)
	for _, f := range waiting {
		f()
	}
	if want := "ready second one\nready 1\n"; out.String() != want {
		t.Errorf("answered %q, want %q", out.String(), want)
	}
}
