package main

import "testing"

func TestEndingWaitsOnlyOnceTold(t *testing.T) {
	e := &ending{finish: func() { t.Error("ended by force") }}
	if e.timer != nil {
		t.Fatal("waits before it was told")
	}
	e.begun()
	first := e.timer
	e.begun()
	if first == nil || e.timer != first {
		t.Error("the second word to end began a second wait")
	}
	if !e.ended() {
		t.Error("a toolkit that ends at once came too late")
	}
	late := &ending{finish: func() { t.Error("ended by force") }}
	late.ended()
	late.begun()
	if late.timer != nil {
		t.Error("waits although the toolkit has ended")
	}
}
