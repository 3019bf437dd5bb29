package sqlite_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func TestNewMeetingFollowsTheLastOfItsKind(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	retired := o.people[1]
	retired.Retired = true
	must(o.SavePerson(ctx, retired))
	roll := o.dossier(t).Attendance
	roll[0].Presence = data.PresencePresent
	must(o.SaveAttendance(ctx, roll[0]))

	m := must(o.NewMeeting(ctx, data.KindQuarterly, data.Day{Year: 2016, Month: time.July, Day: 4}))
	if m.Title != m.ProposedTitle() || m.Period != data.PeriodOf(m.Kind, m.Day) || m.Chair != o.people[0].ID || m.Secretary != 0 || m.Place != "Phòng họp số 1" ||
		m.State != data.StatePreparing || m.Results != "" {
		t.Errorf("new briefing %+v", m)
	}
	d := must(o.Dossier(ctx, m.ID))
	var roster []data.PersonID
	for _, a := range d.Attendance {
		roster = append(roster, a.Person)
		if a.Presence != data.PresenceUnknown {
			t.Errorf("presence of %d came along", a.Person)
		}
	}
	if !slices.Equal(roster, []data.PersonID{o.people[0].ID, o.people[4].ID}) {
		t.Errorf("roster %v", roster)
	}
	if len(d.Reports) != 2 || d.Reports[0].Unit != o.units[1].ID || d.Reports[1].State != data.ReportNone {
		t.Errorf("reports %+v", d.Reports)
	}
	if lines := must(o.Activities(ctx, 2, 0)); lines[0].Kind != data.KindMeeting || lines[1].Kind != data.KindAttendance {
		t.Errorf("a new briefing leaves %+v", lines)
	}
	must(o.Undo(ctx))
	_, err := o.Meeting(ctx, m.ID)
	refused(t, err, data.RefusedMissing)
	sound(t, o.Register)
}

func TestNewMeetingWithoutAModel(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	office := must(o.Office(ctx))
	office.Head = o.people[0].ID
	check(t, o.SaveOffice(ctx, office))
	m := must(o.NewMeeting(ctx, data.KindExtraordinary, data.Day{}))
	if m.Chair != o.people[0].ID || m.Title != "Họp giao ban đột xuất" || len(must(o.Dossier(ctx, m.ID)).Attendance) != 0 {
		t.Errorf("new briefing %+v", m)
	}
	_, err := o.NewMeeting(ctx, "decade", data.Day{})
	refused(t, err, data.RefusedUnknown)
}

func TestRoster(t *testing.T) {
	o := settled(t)
	ctx, id := t.Context(), o.meeting.ID
	check(t, o.AddToRoster(ctx, id, []data.PersonID{o.people[1].ID, o.people[2].ID, o.people[2].ID}))
	roll := o.dossier(t).Attendance
	if len(roll) != 4 || roll[3].Person != o.people[2].ID || roll[2].InvitedAs != data.InvitedGuest {
		t.Fatalf("roster %+v", roll)
	}
	_, err := o.SaveAttendance(ctx, data.Attendance{Meeting: id, Person: o.people[2].ID})
	refused(t, err, data.RefusedDuplicate)
	roll[1].Presence = data.PresenceExcused
	must(o.SaveAttendance(ctx, roll[1]))
	check(t, o.MarkRest(ctx, id, data.PresencePresent))
	if count := data.CountRoll(o.dossier(t).Attendance); count.Present != 3 || count.Excused != 1 {
		t.Errorf("roll %+v", count)
	}
	refused(t, o.MarkRest(ctx, 99, data.PresencePresent), data.RefusedMissing)
	must(o.Undo(ctx))
	if count := data.CountRoll(o.dossier(t).Attendance); count.Unknown != 3 {
		t.Errorf("roll after undo %+v", count)
	}
	check(t, o.MoveAttendance(ctx, roll[3].ID, 1))
	check(t, o.DeleteAttendance(ctx, roll[0].ID))
	next := must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindQuarterly, Day: firstOfApril.AddDays(90)}))
	if added := must(o.RosterFromLast(ctx, next.ID)); added != 3 {
		t.Errorf("added %d", added)
	}
	if added := must(o.RosterFromLast(ctx, next.ID)); added != 0 {
		t.Errorf("added %d the second time", added)
	}
	sound(t, o.Register)
}

func TestReportForms(t *testing.T) {
	o := settled(t)
	if added := must(o.AddReportForms(t.Context(), o.meeting.ID)); added != 0 {
		t.Errorf("added %d forms to units that have one", added)
	}
	check(t, o.DeleteReport(t.Context(), o.dossier(t).Reports[0].ID))
	if added := must(o.AddReportForms(t.Context(), o.meeting.ID)); added != 1 {
		t.Errorf("added %d forms", added)
	}
}

func TestMeetingsList(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	for _, m := range []data.Meeting{
		{Kind: data.KindMonthly, Period: data.Period{Year: 2015, Number: 12}, Title: "Tổng kết", Day: data.Day{Year: 2015, Month: 12, Day: 30}},
		{Kind: data.KindMonthly, Title: "Không kỳ", Day: data.Day{Year: 2016, Month: 5, Day: 3}},
		{Kind: data.KindExtraordinary, Title: "Đột xuất, chưa định ngày"},
	} {
		must(o.SaveMeeting(ctx, m))
	}
	cases := map[string]struct {
		filter sqlite.MeetingFilter
		want   []data.MeetingID
	}{
		"all, undated first":    {sqlite.MeetingFilter{}, []data.MeetingID{4, 3, 1, 2}},
		"year of period or day": {sqlite.MeetingFilter{Year: 2016}, []data.MeetingID{3, 1}},
		"kind":                  {sqlite.MeetingFilter{Kind: data.KindMonthly}, []data.MeetingID{3, 2}},
		"state":                 {sqlite.MeetingFilter{State: data.StateSigned}, nil},
		"without marks":         {sqlite.MeetingFilter{Words: "dot xuat"}, []data.MeetingID{4}},
		"with marks":            {sqlite.MeetingFilter{Words: "tổng kết"}, []data.MeetingID{2}},
		"other marks":           {sqlite.MeetingFilter{Words: "tống kết"}, nil},
		"chair":                 {sqlite.MeetingFilter{Words: "quốc"}, []data.MeetingID{1}},
		"period":                {sqlite.MeetingFilter{Words: "thang 12/2015"}, []data.MeetingID{2}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var got []data.MeetingID
			for _, row := range must(o.Meetings(ctx, c.filter)) {
				got = append(got, row.ID)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
	row := must(o.Meetings(ctx, sqlite.MeetingFilter{Words: "quốc"}))[0]
	want := sqlite.MeetingRow{Meeting: o.meeting, ChairName: "Vương Trinh Quốc", ReportsDue: 3, Conclusions: 2, Tasks: 2, OpenTasks: 2}
	same(t, row, want)
	counts := must(o.MeetingCounts(ctx, 2016))
	if fmt.Sprint(counts) != "{map[0:1 2015:1 2016:2] map[preparing:2] 4}" {
		t.Errorf("counts %v", counts)
	}
}

func TestTasksList(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	outside := must(o.SaveTask(ctx, data.Task{What: "Việc ngoài cuộc họp", Lead: data.Party{Unit: o.units[1].ID}, Deadline: data.By(firstOfApril)}))
	done := must(o.SaveTask(ctx, data.Task{What: "Việc đã xong", State: data.TaskDone, Percent: 100}))
	if !outside.Given.Valid() || outside.Meeting != 0 {
		t.Errorf("a task outside any briefing is %+v", outside)
	}
	d := o.dossier(t)
	cases := map[string]struct {
		filter sqlite.TaskFilter
		want   []data.TaskID
	}{
		"all, by deadline":    {sqlite.TaskFilter{}, []data.TaskID{outside.ID, d.Tasks[1].ID, done.ID, d.Tasks[0].ID}},
		"of a briefing":       {sqlite.TaskFilter{Meeting: o.meeting.ID}, []data.TaskID{d.Tasks[1].ID, d.Tasks[0].ID}},
		"lead or with":        {sqlite.TaskFilter{Unit: o.units[1].ID}, []data.TaskID{outside.ID, d.Tasks[1].ID}},
		"open":                {sqlite.TaskFilter{OpenOnly: true}, []data.TaskID{outside.ID, d.Tasks[1].ID, d.Tasks[0].ID}},
		"words without marks": {sqlite.TaskFilter{Words: "danh muc"}, []data.TaskID{d.Tasks[1].ID}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			tasks := must(o.Tasks(ctx, c.filter))
			var got []data.TaskID
			for _, task := range tasks {
				got = append(got, task.ID)
				same(t, task, must(o.Task(ctx, task.ID)))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestDeleteMeetingOnlyWhilePreparing(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	check(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StateInSession}))
	refused(t, o.DeleteMeeting(ctx, o.meeting.ID), data.RefusedStep)
	check(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StatePreparing}))
	next := must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindMonthly}))
	must(o.AddTaskEvent(ctx, data.TaskEvent{Task: o.dossier(t).Tasks[0].ID, Kind: data.EventCarried, Meeting: next.ID}))
	refused(t, o.DeleteMeeting(ctx, o.meeting.ID), data.RefusedCarried)
	check(t, o.DeleteMeeting(ctx, next.ID))
	check(t, o.DeleteMeeting(ctx, o.meeting.ID))
	refused(t, o.DeleteMeeting(ctx, next.ID), data.RefusedMissing)
	sound(t, o.Register)
}

func TestSteps(t *testing.T) {
	type step = data.MeetingStep
	cases := []struct {
		name  string
		steps []step
		last  step
		want  data.RefusalCode // "" when the last step is allowed
	}{
		{"into session", nil, step{To: data.StateInSession}, ""},
		{"recorded afterwards", nil, step{To: data.StateDrafting}, ""},
		{"back", []step{{To: data.StateDrafting}}, step{To: data.StateInSession}, ""},
		{"signed too early", nil, step{To: data.StateSigned}, data.RefusedStep},
		{"nowhere", nil, step{To: "lost"}, data.RefusedStep},
		{"taken back without a reason", []step{{To: data.StateDrafting}, {To: data.StateSigned}}, step{To: data.StateDrafting, Reason: " "}, data.RefusedReason},
		{"taken back", []step{{To: data.StateDrafting}, {To: data.StateSigned}}, step{To: data.StateDrafting, Reason: "Sai tên"}, ""},
		{"archived", []step{{To: data.StateDrafting}, {To: data.StateSigned}}, step{To: data.StateArchived}, ""},
		{"out of the archive", []step{{To: data.StateDrafting}, {To: data.StateSigned}, {To: data.StateArchived}}, step{To: data.StateSigned}, data.RefusedStep},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := settled(t)
			for _, s := range c.steps {
				check(t, o.Step(t.Context(), o.meeting.ID, s))
			}
			before := must(o.Meeting(t.Context(), o.meeting.ID)).State
			err := o.Step(t.Context(), o.meeting.ID, c.last)
			after := must(o.Meeting(t.Context(), o.meeting.ID)).State
			if c.want == "" {
				check(t, err)
				before = c.last.To
			} else {
				refused(t, err, c.want)
			}
			if after != before {
				t.Errorf("state %s, want %s", after, before)
			}
		})
	}
}

func TestStepFacts(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	o.sign(t)
	same(t, must(o.StepFacts(ctx, o.meeting.ID)), data.MeetingFacts{})
	must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindQuarterly, Day: firstOfApril.AddDays(-90)}))
	must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindMonthly, Day: firstOfApril.AddDays(30)}))
	same(t, must(o.StepFacts(ctx, o.meeting.ID)), data.MeetingFacts{})
	p := must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperMinutes}, []byte("x")))
	check(t, o.NumberPaper(ctx, p.ID, "1/BB"))
	refused(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StateDrafting, Reason: "r"}), data.RefusedNumbered)
	must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindQuarterly, Day: firstOfApril.AddDays(90)}))
	same(t, must(o.StepFacts(ctx, o.meeting.ID)), data.MeetingFacts{PaperNumbered: true, NextExists: true})
}

func TestNextBriefingKeepsTheSignature(t *testing.T) {
	o := settled(t)
	o.sign(t)
	must(o.SaveMeeting(t.Context(), data.Meeting{Kind: data.KindQuarterly}))
	refused(t, o.Step(t.Context(), o.meeting.ID, data.MeetingStep{To: data.StateDrafting, Reason: "r"}), data.RefusedFollowed)
}

// Every write to a record of a signed briefing is refused and leaves nothing.
func TestSignedBriefingIsLocked(t *testing.T) {
	o := settled(t)
	ctx, id := t.Context(), o.meeting.ID
	o.sign(t)
	d := o.dossier(t)
	task, moved := d.Tasks[1], d.Tasks[1]
	task.Deadline = data.By(firstOfApril)
	moved.Conclusion = d.Conclusions[0].ID
	discard := func(_ any, err error) error { return err }
	writes := map[string]func() error{
		"meeting":        func() error { m := d.Meeting; m.Title = "x"; return discard(o.SaveMeeting(ctx, m)) },
		"delete meeting": func() error { return o.DeleteMeeting(ctx, id) },
		"attendance":     func() error { a := d.Attendance[0]; a.Note = "x"; return discard(o.SaveAttendance(ctx, a)) },
		"new attendance": func() error {
			return discard(o.SaveAttendance(ctx, data.Attendance{Meeting: id, Person: o.people[3].ID}))
		},
		"delete attendance": func() error { return o.DeleteAttendance(ctx, d.Attendance[0].ID) },
		"move attendance":   func() error { return o.MoveAttendance(ctx, d.Attendance[0].ID, 2) },
		"roster":            func() error { return o.AddToRoster(ctx, id, []data.PersonID{o.people[3].ID}) },
		"roll":              func() error { return o.MarkRest(ctx, id, data.PresencePresent) },
		"roster from last":  func() error { return discard(o.RosterFromLast(ctx, id)) },
		"agenda":            func() error { a := d.Agenda[0]; a.Title = "x"; return discard(o.SaveAgendaItem(ctx, a)) },
		"new agenda":        func() error { return discard(o.SaveAgendaItem(ctx, data.AgendaItem{Meeting: id})) },
		"delete agenda":     func() error { return o.DeleteAgendaItem(ctx, d.Agenda[0].ID) },
		"move agenda":       func() error { return o.MoveAgendaItem(ctx, d.Agenda[0].ID, 2) },
		"report":            func() error { r := d.Reports[0]; r.Plan = "x"; return discard(o.SaveReport(ctx, r)) },
		"new report":        func() error { return discard(o.SaveReport(ctx, data.Report{Meeting: id})) },
		"report forms":      func() error { return discard(o.AddReportForms(ctx, id)) },
		"delete report":     func() error { return o.DeleteReport(ctx, d.Reports[0].ID) },
		"move report":       func() error { return o.MoveReport(ctx, d.Reports[0].ID, 2) },
		"remark":            func() error { r := d.Remarks[0]; r.Text = "x"; return discard(o.SaveRemark(ctx, r)) },
		"new remark":        func() error { return discard(o.SaveRemark(ctx, data.Remark{Meeting: id})) },
		"delete remark":     func() error { return o.DeleteRemark(ctx, d.Remarks[0].ID) },
		"move remark":       func() error { return o.MoveRemark(ctx, d.Remarks[0].ID, 2) },
		"conclusion":        func() error { c := d.Conclusions[0]; c.Text = "x"; return discard(o.SaveConclusion(ctx, c)) },
		"new conclusion":    func() error { return discard(o.SaveConclusion(ctx, data.Conclusion{Meeting: id})) },
		"delete conclusion": func() error { return o.DeleteConclusion(ctx, d.Conclusions[0].ID) },
		"move conclusion":   func() error { return o.MoveConclusion(ctx, d.Conclusions[0].ID, 2) },
		"task's deadline":   func() error { return discard(o.SaveTask(ctx, task)) },
		"task's conclusion": func() error { return discard(o.SaveTask(ctx, moved)) },
		"new task":          func() error { return discard(o.SaveTask(ctx, data.Task{Meeting: id, What: "x"})) },
		"delete task":       func() error { return o.DeleteTask(ctx, d.Tasks[0].ID) },
		"move task":         func() error { return o.MoveTask(ctx, d.Tasks[0].ID, 2) },
		"ballot":            func() error { b := d.Ballots[0]; b.Title = "x"; return discard(o.SaveBallot(ctx, b)) },
		"new ballot":        func() error { return discard(o.SaveBallot(ctx, data.Ballot{Meeting: id, Rule: o.card})) },
		"delete ballot":     func() error { return o.DeleteBallot(ctx, d.Ballots[0].ID) },
		"move ballot":       func() error { return o.MoveBallot(ctx, d.Ballots[0].ID, 2) },
		"photo":             func() error { p := d.Photos[0]; p.Caption = "x"; return discard(o.SavePhoto(ctx, p)) },
		"new photo":         func() error { return discard(o.AddPhoto(ctx, data.Photo{Meeting: id, Format: "png"}, nil)) },
		"delete photo":      func() error { return o.DeletePhoto(ctx, d.Photos[0].ID) },
		"move photo":        func() error { return o.MovePhoto(ctx, d.Photos[0].ID, 2) },
		"delete attachment": func() error { return o.DeleteAttachment(ctx, d.Attachments[0].ID) },
	}
	before := dump(t, o.Path())
	for name, write := range writes {
		refused := write()
		if r, ok := data.AsRefusal(refused); !ok || r.Code != data.RefusedLocked {
			t.Errorf("%s: error = %v, want refusal %q", name, refused, data.RefusedLocked)
		}
	}
	if dump(t, o.Path()) != before {
		t.Error("a refused write left something behind")
	}
}

// After signing only annexes come to a briefing, and its tasks go on.
func TestSignedBriefingTakesAnnexes(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	o.sign(t)
	a := must(o.AddAttachment(ctx, data.Attachment{Meeting: o.meeting.ID, Name: "bản quét.pdf", Format: "pdf"}, []byte("quét")))
	a.Caption = "Biên bản đã ký"
	must(o.SaveAttachment(ctx, a))
	check(t, o.MoveAttachment(ctx, a.ID, 1))
	task := o.dossier(t).Tasks[0]
	task.State, task.Percent, task.Result, task.ReportedDone = data.TaskDone, 100, "Đã xong", firstOfApril
	must(o.SaveTask(ctx, task))
	must(o.AddTaskEvent(ctx, data.TaskEvent{Task: task.ID, Kind: data.EventReopened, State: data.TaskUnderWay, Percent: 90}))
	must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperMinutes}, []byte("x")))
	sound(t, o.Register)
}
