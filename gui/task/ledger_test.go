package task

import (
	"strings"
	"testing"

	"giaoban/data"
)

// TestADraftIsCalledSo: what a briefing gave or said stands as a draft in the
// ledger until its minutes are signed.
func TestADraftIsCalledSo(t *testing.T) {
	b := newBench(t)
	ctx := t.Context()
	m, err := b.r.NewMeeting(ctx, data.KindWeekly, b.r.Today())
	b.must(err)
	task, err := b.r.SaveTask(ctx, data.Task{What: "Thử", Meeting: m.ID})
	b.must(err)
	draft := b.words.T("task.ledger.draft")
	drafts := func() int {
		f, err := readFacts(ctx, b.r, task.ID)
		b.must(err)
		n := 0
		for _, l := range newLedger(f, b.words, false) {
			n += strings.Count(l.entry.Text, draft)
		}
		return n
	}
	next, err := b.r.NextMeeting(ctx, m.ID, data.Day{})
	b.must(err)
	if n := drafts(); n != 2 {
		t.Errorf("%d lines are drafts before signing", n)
	}
	for _, id := range []data.MeetingID{m.ID, next.ID} {
		for _, state := range []data.MeetingState{data.StateDrafting, data.StateSigned} {
			b.must(b.r.Step(ctx, id, data.MeetingStep{To: state}))
		}
	}
	if n := drafts(); n != 0 {
		t.Errorf("%d lines are drafts once both minutes are signed", n)
	}
}
