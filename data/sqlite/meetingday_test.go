package sqlite_test

import (
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// TestTasksFollowTheDayOfTheirBriefing: the clerk puts the day right after the
// tasks are typed. One given on a day of its own keeps it.
func TestTasksFollowTheDayOfTheirBriefing(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	own := must(o.SaveTask(ctx, data.Task{Meeting: o.meeting.ID, What: "Giao trước", Given: april(1).AddDays(-2)}))
	before := dump(t, o.Path())
	m := o.meeting
	m.Day = april(4)
	must(o.SaveMeeting(ctx, m))
	for _, task := range must(o.Tasks(ctx, sqlite.TaskFilter{Meeting: m.ID})) {
		want := april(4)
		if task.ID == own.ID {
			want = own.Given
		}
		if e := must(o.TaskEvents(ctx, task.ID))[0]; task.Given != want || e.Day != want || e.Kind != data.EventAssigned {
			t.Errorf("%q given on %s, the ledger says %s", task.What, task.Given, e.Day)
		}
	}
	must(o.Undo(ctx))
	same(t, dump(t, o.Path()), before)

	undated := must(o.NewMeeting(ctx, data.KindMonthly, data.Day{}))
	task := must(o.SaveTask(ctx, data.Task{Meeting: undated.ID, What: "Chưa rõ ngày"}))
	undated.Day = april(6)
	must(o.SaveMeeting(ctx, undated))
	if got := must(o.Task(ctx, task.ID)); got.Given != april(6) {
		t.Errorf("given on %s", got.Given)
	}
	sound(t, o.Register)
}

// TestTheLatestBriefingIsFollowedOnce, also when what follows it has no day.
func TestTheLatestBriefingIsFollowedOnce(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	m := must(f.Meeting(ctx, f.next.ID))
	m.Day = data.Day{}
	must(f.SaveMeeting(ctx, m))
	_, err := f.NextMeeting(ctx, 0, data.Day{})
	refused(t, err, data.RefusedFollowed)
}
