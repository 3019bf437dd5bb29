package sqlite_test

import (
	"cmp"
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// outlookCase draws tasks with their ledgers around a day.
type outlookCase struct {
	*rapid.T
	register *sqlite.Register
	leads    []data.Party
	base     data.Day
}

func (c outlookCase) day(label string) data.Day {
	return c.base.AddDays(rapid.IntRange(-25, 25).Draw(c.T, label))
}

func (c outlookCase) deadline() data.Deadline {
	kind := rapid.SampledFrom([]data.DeadlineKind{
		data.DeadlineNone, data.DeadlineBefore, data.DeadlineBy, data.DeadlineStanding,
	}).Draw(c.T, "kind")
	d := data.Deadline{Kind: kind}
	if kind == data.DeadlineBefore || kind == data.DeadlineBy {
		d.Day = c.day("deadline")
	}
	return d
}

// add stores a task and what was said of it since.
func (c outlookCase) add(ctx context.Context, n int) error {
	task, err := c.register.SaveTask(ctx, data.Task{
		What: fmt.Sprint("Việc ", n), Lead: rapid.SampledFrom(c.leads).Draw(c.T, "lead"), Deadline: c.deadline(), Given: c.day("given"),
		State: rapid.SampledFrom(data.TaskStates()).Draw(c.T, "state"), ReportedDone: c.day("done"),
	})
	for range rapid.IntRange(0, 3).Draw(c.T, "events") {
		if err != nil {
			return err
		}
		_, err = c.register.AddTaskEvent(ctx, data.TaskEvent{
			Task: task.ID, Day: c.day("said"), Text: rapid.SampledFrom([]string{"", "Đang làm"}).Draw(c.T, "text"),
			Kind: rapid.SampledFrom([]data.TaskEventKind{
				data.EventReported, data.EventCarried, data.EventUrged, data.EventMoved,
			}).Draw(c.T, "event"),
		})
	}
	return err
}

// counted is the outlook of tasks by the rules of data.
func counted(tasks []data.TrackedTask, q sqlite.OutlookQuery) sqlite.Outlook {
	var o sqlite.Outlook
	leads := map[data.Party]*sqlite.LeadCount{}
	for _, t := range tasks {
		if t.State == data.TaskDone && !t.ReportedDone.Before(q.DoneSince) {
			o.Done++
		}
		if !t.State.Open() {
			continue
		}
		lead := t.Lead
		if leads[lead] == nil {
			leads[lead] = &sqlite.LeadCount{Lead: lead}
		}
		n := leads[lead]
		left, dated := t.DaysLeft(q.Today)
		switch {
		case t.Standing(q.Today) == data.StandingOverdue:
			n.Overdue++
		case dated && left <= q.UrgentDays:
			n.Soon++
		case dated:
			n.Later++
		default:
			n.Undated++
		}
		if t.Quiet(q.Today, q.QuietDays) {
			n.Quiet++
		}
		if dated && left <= q.UrgentDays || t.State == data.TaskToConfirm {
			o.Pressing = append(o.Pressing, t.Task)
			o.Pressed++
		}
	}
	for _, n := range leads {
		o.Leads = append(o.Leads, *n)
	}
	slices.SortStableFunc(o.Pressing, func(a, b data.Task) int { return pressure(a, q.Today) - pressure(b, q.Today) })
	o.Pressing = o.Pressing[:min(q.Pressing, len(o.Pressing))]
	return o
}

// pressure sorts tasks by their last good day, those without one last.
func pressure(t data.Task, today data.Day) int {
	left, dated := t.DaysLeft(today)
	if !dated {
		return 1 << 20
	}
	return left
}

func byLead(a, b sqlite.LeadCount) int {
	return cmp.Or(cmp.Compare(a.Lead.Unit, b.Lead.Unit), cmp.Compare(a.Lead.Text, b.Lead.Text),
		cmp.Compare(fmt.Sprint(a.Lead.AllUnits), fmt.Sprint(b.Lead.AllUnits)))
}

// TestTheOutlookCountsAsTheRulesDo: on any tasks and any day, what SQL counts is
// what Standing, DaysLeft and Quiet say of each task.
func TestTheOutlookCountsAsTheRulesDo(t *testing.T) {
	r := create(t)
	leads := []data.Party{{}, {AllUnits: true}, {Text: "Sở Tài chính"}}
	for _, name := range []string{"Phòng Tổng hợp", "Phòng Kinh tế"} {
		leads = append(leads, data.Party{Unit: must(r.SaveUnit(t.Context(), data.Unit{Name: name})).ID})
	}
	rapid.Check(t, func(rt *rapid.T) {
		base := rapid.SampledFrom([]data.Day{on(3, 1), on(2, 29), {Year: 2015, Month: time.December, Day: 31}}).Draw(rt, "base")
		c := outlookCase{rt, r, leads, base}
		check(t, r.Together(t.Context(), func(ctx context.Context) error {
			for n := range rapid.IntRange(0, 8).Draw(rt, "tasks") {
				if err := c.add(ctx, n); err != nil {
					return err
				}
			}
			return nil
		}))
		q := sqlite.OutlookQuery{
			Today: c.day("today"), UrgentDays: rapid.IntRange(0, 10).Draw(rt, "urgent"), DoneSince: c.day("since"),
			QuietDays: rapid.IntRange(0, 20).Draw(rt, "quiet"), Pressing: rapid.IntRange(1, 12).Draw(rt, "pressing"),
		}
		want := counted(must(r.Tracking(t.Context(), sqlite.TaskFilter{})).Tasks, q)
		got := must(r.Outlook(t.Context(), q))
		slices.SortFunc(want.Leads, byLead)
		slices.SortFunc(got.Leads, byLead)
		if !reflect.DeepEqual(got.Leads, want.Leads) || got.Done != want.Done || got.Pressed != want.Pressed {
			rt.Fatalf("%+v\ngot  %+v, %d done, %d pressing\nwant %+v, %d done, %d pressing", q, got.Leads, got.Done, got.Pressed,
				want.Leads, want.Done, want.Pressed)
		}
		for i, task := range want.Pressing {
			if i >= len(got.Pressing) || !reflect.DeepEqual(got.Pressing[i], task) {
				rt.Fatalf("%+v\nthe pressing ones are %+v\nwant %+v", q, got.Pressing, want.Pressing)
			}
		}
	})
}

// TestTheOutlookOfAnEmptyRegister has nothing in it.
func TestTheOutlookOfAnEmptyRegister(t *testing.T) {
	o := must(create(t).Outlook(t.Context(), sqlite.OutlookQuery{Today: on(4, 1), UrgentDays: 7, QuietDays: 14, Pressing: 5}))
	if !reflect.DeepEqual(o, sqlite.Outlook{}) || o.Total() != (sqlite.LeadCount{}) {
		t.Errorf("an empty register has %+v", o)
	}
}

// TestTheTotalAddsUpTheLeads in every figure.
func TestTheTotalAddsUpTheLeads(t *testing.T) {
	o := sqlite.Outlook{Leads: []sqlite.LeadCount{
		{Overdue: 1, Soon: 2, Later: 3, Undated: 4, Quiet: 5}, {Overdue: 10, Soon: 20, Later: 30, Undated: 40, Quiet: 50},
	}}
	if got, want := o.Total(), (sqlite.LeadCount{Overdue: 11, Soon: 22, Later: 33, Undated: 44, Quiet: 55}); got != want {
		t.Errorf("total %+v, want %+v", got, want)
	}
	if got := o.Total().Open(); got != 110 {
		t.Errorf("%d open", got)
	}
}

// TestMeetingsNear: what is coming, whatever its day, and the latest held.
func TestMeetingsNear(t *testing.T) {
	r := create(t)
	if near := must(r.MeetingsNear(t.Context(), on(4, 6))); near.Any || near.Last != 0 || near.Coming != nil {
		t.Fatalf("an empty register has %+v", near)
	}
	add := func(day data.Day, steps ...data.MeetingState) data.MeetingID {
		m := must(r.SaveMeeting(t.Context(), data.Meeting{Kind: data.KindWeekly, Day: day}))
		for _, state := range steps {
			check(t, r.Step(t.Context(), m.ID, data.MeetingStep{To: state}))
		}
		return m.ID
	}
	held := []data.MeetingState{data.StateInSession, data.StateDrafting}
	signed := add(on(3, 28), append(held, data.StateSigned)...)
	ahead := add(on(4, 18))
	undated := add(data.Day{})
	session := add(on(4, 5), data.StateInSession)
	drafting := add(on(4, 4), held...)
	late := add(on(4, 11), held...)
	for day, last := range map[data.Day]data.MeetingID{
		on(4, 3): signed, on(4, 4): drafting, on(4, 6): drafting, on(4, 11): late, on(3, 27): 0,
	} {
		near := must(r.MeetingsNear(t.Context(), day))
		var coming []data.MeetingID
		for _, m := range near.Coming {
			coming = append(coming, m.ID)
		}
		if want := []data.MeetingID{ahead, session, undated}; !slices.Equal(coming, want) || near.Last != last || !near.Any {
			t.Errorf("on %s: %v coming, last %d; want %v, %d", day, coming, near.Last, want, last)
		}
		if m := near.Coming[1]; m.State != data.StateInSession || m.Day != on(4, 5) {
			t.Errorf("the one in session is %+v", m)
		}
	}
}

// TestAPersonLeadsForTheUnit, as the figures count it.
func TestAPersonLeadsForTheUnit(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	must(o.SaveTask(ctx, data.Task{What: "x", Lead: data.Party{Person: o.people[1].ID}}))
	must(o.SaveTask(ctx, data.Task{What: "y", Lead: data.Party{Unit: o.units[1].ID}}))
	for _, n := range must(o.Outlook(ctx, sqlite.OutlookQuery{Today: firstOfApril})).Leads {
		if n.Lead.IsZero() || n.Lead.Unit == o.units[1].ID && n.Open() != 2 {
			t.Errorf("%+v: %d open", n.Lead, n.Open())
		}
	}
}
