package sqlite_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func TestActivityTellsWhoDidWhat(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	o.SetActor("Chị Hường")
	report := o.dossier(t).Reports[0]
	report.Results, report.State = "Đã làm", data.ReportSubmitted
	must(o.SaveReport(ctx, report))
	check(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StateDrafting}))
	check(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StateSigned}))
	check(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StateDrafting, Reason: "Sai họ tên"}))
	lines := must(o.Activities(ctx, 4, 0))
	for i, want := range []data.Activity{
		{Action: data.ActionTakenBack, Kind: data.KindMeeting, Record: 1, Subject: "Giao ban quý I/2016", Detail: "Sai họ tên"},
		{Action: data.ActionSigned, Kind: data.KindMeeting, Record: 1, Subject: "Giao ban quý I/2016"},
		{Action: data.ActionMoved, Kind: data.KindMeeting, Record: 1, Subject: "Giao ban quý I/2016"},
		{Action: data.ActionSubmitted, Kind: data.KindReport, Record: 1, Subject: "Phòng Tổng hợp – Giao ban quý I/2016"},
	} {
		got := lines[i]
		if got.ID == 0 || got.Time.IsZero() || got.Actor != "Chị Hường" || got.Meeting != o.meeting.ID {
			t.Errorf("line %+v", got)
		}
		want.ID, want.Time, want.Actor, want.Meeting, want.Previous, want.Hash = got.ID, got.Time, got.Actor, got.Meeting, got.Previous, got.Hash
		same(t, got, want)
	}
	if older := must(o.Activities(ctx, 2, lines[1].ID)); older[0] != lines[2] || len(older) != 2 {
		t.Errorf("lines before %d: %+v", lines[1].ID, older)
	}
}

func TestActivityIsAChain(t *testing.T) {
	o := settled(t)
	lines := must(o.Activities(t.Context(), 1000, 0))
	slices.Reverse(lines)
	previous := ""
	for i, line := range lines {
		if line.Previous != previous || line.Hash != line.ChainHash() || line.ID != data.ActivityID(i+1) {
			t.Errorf("line %d breaks the chain: %+v", i+1, line)
		}
		previous = line.Hash
	}
}

func TestUnchangedRecordLeavesNoLine(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	before := must(o.ActivityCount(ctx))
	d := o.dossier(t)
	check(t, o.SaveOffice(ctx, must(o.Office(ctx))))
	must(o.SaveUnit(ctx, o.units[3]))
	must(o.SavePerson(ctx, o.people[0]))
	must(o.SaveMeeting(ctx, d.Meeting))
	must(o.SaveAttendance(ctx, d.Attendance[0]))
	must(o.SaveAgendaItem(ctx, d.Agenda[0]))
	must(o.SaveReport(ctx, d.Reports[0]))
	must(o.SaveRemark(ctx, d.Remarks[0]))
	must(o.SaveConclusion(ctx, d.Conclusions[0]))
	must(o.SaveTask(ctx, d.Tasks[1]))
	must(o.SaveBallot(ctx, d.Ballots[0]))
	must(o.SavePhoto(ctx, d.Photos[0]))
	must(o.SaveAttachment(ctx, d.Attachments[0]))
	must(o.SaveRuleCard(ctx, o.card))
	check(t, o.MoveUnit(ctx, o.units[1].ID, 2))
	check(t, o.AddToRoster(ctx, o.meeting.ID, []data.PersonID{o.people[0].ID}))
	same(t, must(o.ActivityCount(ctx)), before)
}

func TestAutosavesOfAVisitShareALine(t *testing.T) {
	o := settled(t)
	before := must(o.ActivityCount(t.Context())).All
	c := o.dossier(t).Conclusions[0]
	save := func(visit, text string) {
		c.Text = text
		c = must(o.SaveConclusion(sqlite.WithVisit(t.Context(), visit), c))
	}
	save("a", "Giao")
	save("a", "Giao phòng")
	save("a", "Giao phòng Tổng hợp")
	lines := must(o.Activities(t.Context(), 1, 0))
	if got := must(o.ActivityCount(t.Context())).All - before; got != 1 || lines[0].Subject != "Giao phòng Tổng hợp – Giao ban quý I/2016" {
		t.Errorf("%d lines, the last %+v", got, lines[0])
	}
	save("b", "Khác")
	must(o.SaveUnit(sqlite.WithVisit(t.Context(), "b"), data.Unit{Name: "Xen vào"}))
	save("b", "Khác nữa")
	if got := must(o.ActivityCount(t.Context())).All - before; got != 4 {
		t.Errorf("%d lines, want 4", got)
	}
	sound(t, o.Register)
}

func TestActivityCountGoesByTheRealClock(t *testing.T) {
	now := time.Date(2016, 4, 4, 23, 59, 0, 0, hanoi) // a Monday
	o := options()
	o.Real = func() time.Time { return now }
	o.Clock = func() time.Time { return time.Date(1999, 1, 1, 0, 0, 0, 0, hanoi) }
	r, err := sqlite.Create(t.Context(), place(t), o)
	check(t, err)
	defer r.Close()
	for i, at := range []time.Time{
		now.AddDate(0, 0, -1), now, now.Add(2 * time.Minute), now.Add(26 * time.Hour),
	} {
		now = at
		must(r.SaveUnit(t.Context(), data.Unit{Name: fmt.Sprint(i)}))
	}
	same(t, must(r.ActivityCount(t.Context())), data.ActivityCount{Today: 1, Week: 3, All: 4})
	now = now.AddDate(0, 0, 7)
	same(t, must(r.ActivityCount(t.Context())), data.ActivityCount{All: 4})
	if r.Today() != (data.Day{Year: 1999, Month: 1, Day: 1}) {
		t.Errorf("today is %v", r.Today())
	}
}

func TestWatchersHearOfEveryCommit(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	var heard [][]data.Change
	stop := o.Watch(func(c []data.Change) {
		// What was committed can be read from within.
		must(o.Meeting(ctx, o.meeting.ID))
		heard = append(heard, c)
	})
	remark := must(o.SaveRemark(ctx, data.Remark{Meeting: o.meeting.ID, Text: "a"}))
	want := data.Change{Kind: data.KindRemark, ID: int64(remark.ID), Meeting: o.meeting.ID}
	if len(heard) != 1 || !slices.Equal(heard[0], []data.Change{want}) {
		t.Errorf("heard %+v, want %+v", heard, want)
	}
	_, err := o.SaveRemark(ctx, data.Remark{Meeting: 99})
	refused(t, err, data.RefusedMissing)
	must(o.SaveRemark(ctx, remark))
	if len(heard) != 1 {
		t.Errorf("a refused or an idle write was announced: %+v", heard[1:])
	}
	check(t, o.DeleteConclusion(ctx, o.dossier(t).Conclusions[0].ID))
	if kinds := fmt.Sprint(heard[1]); len(heard) != 2 || heard[1][0].Kind != data.KindTask {
		t.Errorf("deleting a conclusion with a task was announced as %s", kinds)
	}
	stop()
	stop()
	must(o.SaveUnit(ctx, data.Unit{Name: "X"}))
	if len(heard) != 2 {
		t.Error("a stopped watcher heard a commit")
	}
}

// Writers and readers on many goroutines neither lose a write nor break the chain.
func TestConcurrentUse(t *testing.T) {
	o := settled(t)
	var group sync.WaitGroup
	for g := range 6 {
		group.Go(func() {
			for i := range 10 {
				if _, err := o.SaveRemark(context.Background(), data.Remark{Meeting: o.meeting.ID, Text: fmt.Sprint(g, i)}); err != nil {
					t.Error(err)
				}
				if _, err := o.Dossier(context.Background(), o.meeting.ID); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if n := len(o.dossier(t).Remarks); n != 62 {
		t.Errorf("%d remarks, want 62", n)
	}
	sound(t, o.Register)
}

func TestEndedContextStopsBeforeTheWrite(t *testing.T) {
	o := settled(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := o.SaveUnit(ctx, data.Unit{Name: "X"}); err == nil {
		t.Error("a write with an ended context succeeded")
	}
	if _, err := o.Units(ctx); err == nil {
		t.Error("a read with an ended context succeeded")
	}
	must(o.SaveUnit(t.Context(), data.Unit{Name: "Y"}))
	sound(t, o.Register)
}
