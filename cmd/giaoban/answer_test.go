package main

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// TestAnswerWaitsForTheWindow: no line is answered before the window is at rest,
// and each by its own words.
func TestAnswerWaitsForTheWindow(t *testing.T) {
	var out strings.Builder
	var waiting []func()
	answer(strings.NewReader("1\nsecond one\n"), &out, func(f func()) { waiting = append(waiting, f) }, nil)
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

// TestAnswerMovesTheClock: time passes before the line is answered, and only where the
// line says how much.
func TestAnswerMovesTheClock(t *testing.T) {
	var out strings.Builder
	clock := &shiftedClock{}
	answer(strings.NewReader("later 91s\nlater on\n"), &out, func(f func()) { f() }, clock.shift)
	if ahead := time.Until(clock.now()).Round(time.Second); ahead != 91*time.Second {
		t.Errorf("the clock is %v ahead", ahead)
	}
	if want := "ready later 91s\nready later on\n"; out.String() != want {
		t.Errorf("answered %q, want %q", out.String(), want)
	}
}
