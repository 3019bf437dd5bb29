package sqlite_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func same[T any](t *testing.T, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("got\n%+v\nwant\n%+v", got, want)
	}
}

// last returns the last of a list, which was stored last.
func last[T any](list []T) T { return list[len(list)-1] }

func TestOfficeRoundTrip(t *testing.T) {
	o := settled(t)
	want := data.Office{
		Parent: "UBND TỈNH …", Agency: "VĂN PHÒNG", FullName: "Văn phòng UBND tỉnh", Symbol: "VP", Place: "Lào Cai",
		Head: o.people[0].ID, HeadTitle: "CHÁNH VĂN PHÒNG", Recipients: []string{"Như trên", "Các phòng, ban"}, MinutesKept: 20, UrgentDays: 5,
	}
	check(t, o.SaveOffice(t.Context(), want))
	same(t, must(o.Office(t.Context())), want)
	want.Recipients = nil
	check(t, o.SaveOffice(t.Context(), want))
	same(t, must(o.Office(t.Context())), want)
}

func TestNewRegisterHasTheDefaultOffice(t *testing.T) {
	same(t, must(create(t).Office(t.Context())), data.DefaultOffice())
}

func TestUnitRoundTrip(t *testing.T) {
	o := settled(t)
	u := must(o.SaveUnit(t.Context(), data.Unit{Name: "  Trung\ttâm   Công báo ", Short: "TTCB", Parent: o.units[0].ID, Reports: true}))
	if u.Name != "Trung tâm Công báo" || u.ID == 0 || len(u.UUID) != 36 || u.Order != 5 {
		t.Errorf("stored as %+v", u)
	}
	u.Retired, u.Parent = true, 0
	u = must(o.SaveUnit(t.Context(), u))
	same(t, last(must(o.Units(t.Context()))), u)
	check(t, o.DeleteUnit(t.Context(), u.ID))
	if units := must(o.Units(t.Context())); len(units) != 4 {
		t.Errorf("units after deleting: %+v", units)
	}
	_, err := o.SaveUnit(t.Context(), u)
	refused(t, err, data.RefusedMissing)
}

func TestUnitRefusals(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	_, err := o.SaveUnit(ctx, data.Unit{Name: " \t"})
	refused(t, err, data.RefusedEmpty)
	_, err = o.SaveUnit(ctx, data.Unit{Name: "X", Parent: 99})
	refused(t, err, data.RefusedMissing)
	desk, division := o.units[3], o.units[2]
	division.Parent = desk.ID
	_, err = o.SaveUnit(ctx, division)
	refused(t, err, data.RefusedLoop)
	for _, u := range o.units {
		refused(t, o.DeleteUnit(ctx, u.ID), data.RefusedUsed)
	}
	sound(t, o.Register)
}

func TestPersonRoundTrip(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	p := must(o.SavePerson(ctx, data.Person{
		Name: "Đào Thị Hoà", Honorific: "đồng chí", Position: "Chuyên viên", Rank: data.RankStaff, Unit: o.units[1].ID, Order: 2,
	}))
	people := must(o.People(ctx))
	same(t, people[1], p)
	if people[2].Order != 3 {
		t.Errorf("the next has order %d, want 3", people[2].Order)
	}
	p.Name, p.Unit, p.Retired = "Đào Thị Hoa", 0, true
	p = must(o.SavePerson(ctx, p))
	same(t, must(o.People(ctx))[1], p)
	check(t, o.DeletePerson(ctx, p.ID))
	refused(t, o.DeletePerson(ctx, p.ID), data.RefusedMissing)
	for _, used := range o.people {
		refused(t, o.DeletePerson(ctx, used.ID), data.RefusedUsed)
	}
	sound(t, o.Register)
}

func TestMoveKeepsPlacesWhole(t *testing.T) {
	r := create(t)
	ctx := t.Context()
	var ids []data.UnitID
	for _, name := range []string{"A", "B", "C", "D"} {
		ids = append(ids, must(r.SaveUnit(ctx, data.Unit{Name: name})).ID)
	}
	moves := []struct {
		unit  int
		order int
		want  string
	}{{0, 3, "BCAD"}, {3, 1, "DBCA"}, {1, 2, "DBCA"}, {1, 99, "DCAB"}, {2, -1, "CDAB"}}
	for _, m := range moves {
		check(t, r.MoveUnit(ctx, ids[m.unit], m.order))
		names := ""
		for i, u := range must(r.Units(ctx)) {
			names += u.Name
			if u.Order != i+1 {
				t.Errorf("%s stands at %d, want %d", u.Name, u.Order, i+1)
			}
		}
		if names != m.want {
			t.Errorf("after moving %d to %d: %s, want %s", m.unit, m.order, names, m.want)
		}
	}
	sound(t, r)
}

func TestSavingDoesNotMove(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	remarks := o.dossier(t).Remarks
	check(t, o.MoveRemark(ctx, remarks[0].ID, 2))
	stale := remarks[0]
	stale.Text = "Sửa sau khi chuyển"
	stale = must(o.SaveRemark(ctx, stale))
	if got := o.dossier(t).Remarks[1]; got != stale || got.Order != 2 {
		t.Errorf("remark stands as %+v", got)
	}
}

func TestMeetingRoundTrip(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	start, _ := data.NewTimeOfDay(0, 0)
	end, _ := data.NewTimeOfDay(11, 45)
	m := data.Meeting{
		Kind: data.KindMonthly, Period: data.Period{Year: 2016, Number: 4}, Title: "Giao ban tháng 4", Day: firstOfApril, Start: start,
		EndDay: firstOfApril.AddDays(1), End: end, Place: "Hội trường", Chair: o.people[0].ID, Secretary: o.people[1].ID, Number: "12/BB-VP",
		Results: "một\nhai", Shortcomings: "ba", State: data.StateSigned,
	}
	stored := must(o.SaveMeeting(ctx, m))
	m.ID, m.UUID, m.State = stored.ID, stored.UUID, data.StatePreparing
	same(t, stored, m)
	same(t, must(o.Meeting(ctx, m.ID)), m)
	m.Title, m.State, m.Chair = "Sửa", data.StateArchived, 0
	stored = must(o.SaveMeeting(ctx, m))
	if stored.State != data.StatePreparing {
		t.Errorf("saving changed the state to %s", stored.State)
	}
	same(t, must(o.Meeting(ctx, m.ID)), stored)
	_, err := o.Meeting(ctx, 99)
	refused(t, err, data.RefusedMissing)
	m.End, m.EndDay, m.Start = start, data.Day{}, end
	_, err = o.SaveMeeting(ctx, m)
	refused(t, err, data.RefusedOrder)
}

func TestTypedTextIsCleanedAtTheDoor(t *testing.T) {
	o := settled(t)
	typed := "Tie\u0302\u0301p tu\u0323c\u200b \u0000đo\u0302n đo\u0302\u0301c\r\nđúng hạn"
	remark := must(o.SaveRemark(t.Context(), data.Remark{Meeting: o.meeting.ID, Text: typed}))
	want := "Tiếp tục đôn đốc\nđúng hạn"
	if remark.Text != want || last(o.dossier(t).Remarks).Text != want {
		t.Errorf("stored %q, want %q", remark.Text, want)
	}
	_, err := o.SaveRemark(t.Context(), data.Remark{Meeting: o.meeting.ID, Text: strings.Repeat("a", 300_000)})
	refused(t, err, data.RefusedTooLong)
}

func TestChildrenRoundTrip(t *testing.T) {
	o := settled(t)
	ctx, id := t.Context(), o.meeting.ID
	nine, _ := data.NewTimeOfDay(9, 5)

	a := last(o.dossier(t).Attendance)
	a.Presence, a.Note, a.Arrived, a.Left, a.Substitute = data.PresenceLate, "họp ở Sở", nine, nine, o.people[3].ID
	same(t, last(func() []data.Attendance { must(o.SaveAttendance(ctx, a)); return o.dossier(t).Attendance }()), a)

	item := must(o.SaveAgendaItem(ctx, data.AgendaItem{Meeting: id, Title: "Ý kiến khác", Presenter: o.people[1].ID, Minutes: 10}))
	item.Minutes = 15
	item = must(o.SaveAgendaItem(ctx, item))
	same(t, last(o.dossier(t).Agenda), item)

	report := must(o.SaveReport(ctx, data.Report{
		Meeting: id, Unit: o.units[3].ID, Person: o.people[3].ID, Field: "Một cửa", Results: "r", Shortcomings: "s", Causes: "c",
		Proposals: "p", Plan: "k", State: data.ReportSubmitted,
	}))
	same(t, last(o.dossier(t).Reports), report)
	report.Results, report.State = "", data.ReportDraft
	report = must(o.SaveReport(ctx, report))
	same(t, last(o.dossier(t).Reports), report)

	remark := must(o.SaveRemark(ctx, data.Remark{Meeting: id, Order: 1, Time: nine, Speaker: o.people[1].ID, Text: "a"}))
	same(t, o.dossier(t).Remarks[0], remark)

	conclusion := must(o.SaveConclusion(ctx, data.Conclusion{Meeting: id, Text: "Giao việc"}))
	conclusion.Text = "Giao việc cho phòng"
	conclusion = must(o.SaveConclusion(ctx, conclusion))
	same(t, last(o.dossier(t).Conclusions), conclusion)
	sound(t, o.Register)
}

func TestTaskRoundTrip(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	d := o.dossier(t)
	task := must(o.SaveTask(ctx, data.Task{
		Meeting: o.meeting.ID, Conclusion: d.Conclusions[0].ID, What: "Việc mới", Lead: data.Party{Text: "Sở Tài chính"},
		Person: o.people[1].ID, With: []data.UnitID{o.units[2].ID, o.units[1].ID}, SentTo: data.Party{Unit: o.units[1].ID},
		Deadline: data.By(data.Day{Year: 2016, Month: time.April, Day: 30}), State: data.TaskUnderWay, Percent: 40, Result: "r",
		ResultPaper: "15/BC-VP", LateReason: "l", ReportedDone: firstOfApril,
	}))
	if task.Order != 2 || task.Given != firstOfApril {
		t.Errorf("stored as %+v", task)
	}
	same(t, must(o.Task(ctx, task.ID)), task)
	same(t, o.dossier(t).Tasks[1], task)
	events := must(o.TaskEvents(ctx, task.ID))
	if len(events) != 1 || events[0].Kind != data.EventAssigned || events[0].Meeting != o.meeting.ID || events[0].Logged.IsZero() {
		t.Errorf("ledger %+v", events)
	}
	task.Conclusion, task.With, task.Deadline = d.Conclusions[1].ID, nil, data.Deadline{Kind: data.DeadlineStanding}
	task = must(o.SaveTask(ctx, task))
	same(t, last(o.dossier(t).Tasks), task)
	check(t, o.MoveTask(ctx, task.ID, 1))
	if first := o.dossier(t).TasksOf(d.Conclusions[1].ID)[0]; first.ID != task.ID {
		t.Errorf("first task is %+v", first)
	}
	check(t, o.DeleteTask(ctx, task.ID))
	refused(t, o.DeleteTask(ctx, task.ID), data.RefusedMissing)
	sound(t, o.Register)
}

func TestTaskRefusals(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	other := must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindMonthly}))
	conclusion := o.dossier(t).Conclusions[0].ID
	cases := map[string]struct {
		task data.Task
		want data.RefusalCode
	}{
		"nothing to do":              {data.Task{}, data.RefusedEmpty},
		"another's conclusion":       {data.Task{What: "a", Meeting: other.ID, Conclusion: conclusion}, data.RefusedUnknown},
		"a conclusion of no meeting": {data.Task{What: "a", Conclusion: conclusion}, data.RefusedUnknown},
		"no such conclusion":         {data.Task{What: "a", Meeting: other.ID, Conclusion: 99}, data.RefusedMissing},
		"no such meeting":            {data.Task{What: "a", Meeting: 99}, data.RefusedMissing},
		"no such unit":               {data.Task{What: "a", With: []data.UnitID{99}}, data.RefusedMissing},
		"a unit twice":               {data.Task{What: "a", With: []data.UnitID{o.units[0].ID, o.units[0].ID}}, data.RefusedDuplicate},
		"a deadline without a day":   {data.Task{What: "a", Deadline: data.Deadline{Kind: data.DeadlineBy}}, data.RefusedDate},
	}
	before := dump(t, o.Path())
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := o.SaveTask(ctx, c.task)
			refused(t, err, c.want)
		})
	}
	if after := dump(t, o.Path()); after != before {
		t.Error("a refused task left something behind")
	}
}

func TestTaskEvents(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	task := o.dossier(t).Tasks[1]
	later := data.Before(data.Day{Year: 2016, Month: time.April, Day: 20})
	extended := must(o.AddTaskEvent(ctx, data.TaskEvent{
		Task: task.ID, Kind: data.EventExtended, New: later, Text: "Chờ ý kiến các phòng", ApprovedBy: o.people[0].ID,
	}))
	if extended.Old != task.Deadline || extended.Day != firstOfApril {
		t.Errorf("extension %+v", extended)
	}
	done := firstOfApril
	must(o.AddTaskEvent(ctx, data.TaskEvent{Task: task.ID, Kind: data.EventReported, Day: done, State: data.TaskToConfirm, Percent: 100}))
	must(o.AddTaskEvent(ctx, data.TaskEvent{Task: task.ID, Kind: data.EventDone, Day: done.AddDays(5), State: data.TaskDone, Percent: 100}))
	got := must(o.Task(ctx, task.ID))
	if got.Deadline != later || got.State != data.TaskDone || got.ReportedDone != done || got.Percent != 100 {
		t.Errorf("task %+v", got)
	}
	events := must(o.TaskEvents(ctx, task.ID))
	same(t, events[1], extended)
	if len(events) != 4 {
		t.Errorf("%d events", len(events))
	}
	must(o.AddTaskEvent(ctx, data.TaskEvent{Task: task.ID, Kind: data.EventReopened, State: data.TaskUnderWay, Percent: 50}))
	if got := must(o.Task(ctx, task.ID)); !got.ReportedDone.IsZero() || got.State != data.TaskUnderWay {
		t.Errorf("reopened task %+v", got)
	}
	_, err := o.AddTaskEvent(ctx, data.TaskEvent{Task: task.ID, Kind: data.EventExtended, New: data.Deadline{Kind: data.DeadlineBy}})
	refused(t, err, data.RefusedDate)
	_, err = o.AddTaskEvent(ctx, data.TaskEvent{Task: 99, Kind: data.EventUrged})
	refused(t, err, data.RefusedMissing)
}

func TestRuleCardRoundTrip(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	card := ruleCard()
	card.Name, card.Quorum, card.AtLeast, card.SpoilByBlank, card.Screen = "Khác", data.Fraction{Num: 2, Den: 3}, true, true, true
	card = must(o.SaveRuleCard(ctx, card))
	card.Tie, card.Retired = "Do Chánh Văn phòng quyết định", true
	card = must(o.SaveRuleCard(ctx, card))
	cards := must(o.RuleCards(ctx))
	same(t, cards[slices.IndexFunc(cards, func(c data.RuleCard) bool { return c.ID == card.ID })], card)
	check(t, o.DeleteRuleCard(ctx, card.ID))
	refused(t, o.DeleteRuleCard(ctx, o.card.ID), data.RefusedUsed)
	card.ID, card.Threshold = 0, data.Fraction{Num: 3, Den: 2}
	_, err := o.SaveRuleCard(ctx, card)
	refused(t, err, data.RefusedFraction)
}

func TestBallotRoundTrip(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	b := o.dossier(t).Ballots[0]
	kept := b.Candidates[1]
	b.Title = "Lấy phiếu bổ nhiệm lại"
	b.Candidates = []data.Candidate{kept, {Person: o.people[1].ID, Position: "Chuyên viên"}}
	b = must(o.SaveBallot(ctx, b))
	if b.Candidates[0].ID != kept.ID || b.Candidates[0].Order != 1 {
		t.Errorf("the kept candidate is %+v", b.Candidates[0])
	}
	same(t, o.dossier(t).Ballots[0], b)
	same(t, must(o.Ballots(ctx, 0))[0], b)
	same(t, must(o.Ballots(ctx, o.meeting.ID))[0], b)
	b.Candidates[1].Person = b.Candidates[0].Person
	_, err := o.SaveBallot(ctx, b)
	refused(t, err, data.RefusedDuplicate)
	other := must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindMonthly}))
	if list := must(o.Ballots(ctx, other.ID)); len(list) != 0 {
		t.Errorf("another briefing has ballots %+v", list)
	}
}

// A ballot keeps the rule it was made with.
func TestBallotKeepsItsRule(t *testing.T) {
	o := settled(t)
	o.card.Threshold = data.Fraction{Num: 2, Den: 3}
	must(o.SaveRuleCard(t.Context(), o.card))
	if got := o.dossier(t).Ballots[0].Rule.Threshold; got != (data.Fraction{Num: 1, Den: 2}) {
		t.Errorf("threshold of the ballot = %v", got)
	}
}

func TestOpenedBallotIsLocked(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	b := o.dossier(t).Ballots[0]
	path := o.Path()
	check(t, o.Close())
	tamper(t, path, "UPDATE ballot SET state = 'open'")
	r := open(t, path)
	b.Title = "Sửa"
	_, err := r.SaveBallot(ctx, b)
	refused(t, err, data.RefusedLocked)
	refused(t, r.DeleteBallot(ctx, b.ID), data.RefusedLocked)
	refused(t, r.MoveBallot(ctx, b.ID, 2), data.RefusedLocked)
}

func TestFilesRoundTrip(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	photo := must(o.AddPhoto(ctx, data.Photo{Meeting: o.meeting.ID, Caption: "Ảnh hai", Format: "png", Width: 1, Height: 2}, []byte{0, 1, 255}))
	if photo.Size != 3 || len(photo.SHA256) != 64 || photo.Order != 2 {
		t.Errorf("photo %+v", photo)
	}
	photo.Caption = "Toàn cảnh"
	photo = must(o.SavePhoto(ctx, photo))
	check(t, o.MovePhoto(ctx, photo.ID, 1))
	photo.Order = 1
	same(t, o.dossier(t).Photos[0], photo)
	if got := must(o.PhotoBytes(ctx, photo.ID)); string(got) != "\x00\x01\xff" {
		t.Errorf("bytes %x", got)
	}
	check(t, o.DeletePhoto(ctx, photo.ID))
	_, err := o.PhotoBytes(ctx, photo.ID)
	refused(t, err, data.RefusedMissing)

	empty := must(o.AddAttachment(ctx, data.Attachment{Meeting: o.meeting.ID, Name: "trống.pdf", Format: "pdf"}, nil))
	empty.Caption = "Bản quét"
	empty = must(o.SaveAttachment(ctx, empty))
	same(t, last(o.dossier(t).Attachments), empty)
	if got := must(o.AttachmentBytes(ctx, empty.ID)); len(got) != 0 {
		t.Errorf("bytes %x", got)
	}
	_, err = o.AddAttachment(ctx, data.Attachment{Meeting: o.meeting.ID, Name: "a.exe", Format: "exe"}, nil)
	refused(t, err, data.RefusedUnknown)
}

// Bytes that two records share are kept once, and swept at closing when nothing
// refers to them any more.
func TestBytesAreKeptOnceAndSwept(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	bytes := []byte(strings.Repeat("ảnh lớn ", 10_000))
	first := must(o.AddPhoto(ctx, data.Photo{Meeting: o.meeting.ID, Format: "png"}, bytes))
	second := must(o.AddPhoto(ctx, data.Photo{Meeting: o.meeting.ID, Format: "png"}, bytes))
	check(t, o.DeletePhoto(ctx, first.ID))
	if got := must(o.PhotoBytes(ctx, second.ID)); string(got) != string(bytes) {
		t.Error("the shared bytes are gone")
	}
	check(t, o.DeletePhoto(ctx, second.ID))
	check(t, o.Close())
	var kept int
	check(t, raw(t, o.Path()).QueryRow("SELECT count(*) FROM content WHERE length(bytes) > 1000").Scan(&kept))
	if kept != 0 {
		t.Errorf("%d large contents are left", kept)
	}
}

func TestSignedPaperRoundTrip(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	o.sign(t)
	p := must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperMinutes}, []byte("%PDF-1.4")))
	if p.Version != 1 || p.Signed.IsZero() || p.Size != 8 {
		t.Errorf("paper %+v", p)
	}
	same(t, o.dossier(t).Papers[0], p)
	_, err := o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperMinutes}, []byte("hai"))
	refused(t, err, data.RefusedReason)
	second := must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperMinutes, Reason: "Sửa lỗi chính tả"}, []byte("hai")))
	if second.Version != 2 {
		t.Errorf("version %d", second.Version)
	}
	if got := must(o.SignedPaperBytes(ctx, p.ID)); string(got) != "%PDF-1.4" {
		t.Errorf("bytes %q", got)
	}
	check(t, o.NumberPaper(ctx, second.ID, " 12/BB-VP "))
	d := o.dossier(t)
	if d.Papers[1].Number != "12/BB-VP" || d.Meeting.Number != "12/BB-VP" {
		t.Errorf("number of the paper %q, of the briefing %q", d.Papers[1].Number, d.Meeting.Number)
	}
	refused(t, o.NumberPaper(ctx, second.ID, ""), data.RefusedEmpty)
	_, err = o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: "poster"}, nil)
	refused(t, err, data.RefusedUnknown)
	sound(t, o.Register)
}

func TestSettingsAndSeries(t *testing.T) {
	r := create(t)
	ctx := t.Context()
	if got := must(r.Setting(ctx, "backup.folder")); got != "" {
		t.Errorf("setting = %q before it was set", got)
	}
	check(t, r.SetSetting(ctx, "backup.folder", "E:\\Sao lưu"))
	check(t, r.SetSetting(ctx, "backup.folder", "F:\\"))
	if got := must(r.Setting(ctx, "backup.folder")); got != "F:\\" {
		t.Errorf("setting = %q", got)
	}
	for want := 1; want <= 3; want++ {
		if got := must(r.NextNumber(ctx, "BB", 2016)); got != want {
			t.Errorf("number %d, want %d", got, want)
		}
	}
	if got := must(r.NextNumber(ctx, "BB", 2017)); got != 1 {
		t.Errorf("first number of another year = %d", got)
	}
	if _, ok := r.UndoLabel(); ok {
		t.Error("a setting or a number can be undone")
	}
}

func TestUsers(t *testing.T) {
	r := create(t)
	ctx := t.Context()
	u := must(r.SaveUser(ctx, data.User{Name: "Nguyễn  Thị Văn Thư", HasPassphrase: true}))
	if u.HasPassphrase || u.Name != "Nguyễn Thị Văn Thư" {
		t.Errorf("stored as %+v", u)
	}
	check(t, r.SignIn(ctx, u.ID, "bất kỳ"))
	check(t, r.SetPassphrase(ctx, u.ID, "mật khẩu"))
	if users := must(r.Users(ctx)); !users[0].HasPassphrase {
		t.Errorf("users %+v", users)
	}
	r.SetActor("")
	for _, wrong := range []string{"", "mat khau", "mật khẩu "} {
		refused(t, r.SignIn(ctx, u.ID, wrong), data.RefusedPassphrase)
	}
	if r.Actor() != "" {
		t.Errorf("a refused sign-in made %q the actor", r.Actor())
	}
	// The same letters as another input program composes them.
	check(t, r.SignIn(ctx, u.ID, "ma\u0323\u0302t kha\u0302\u0309u"))
	if r.Actor() != u.Name {
		t.Errorf("actor = %q", r.Actor())
	}
	if line := must(r.Activities(ctx, 1, 0))[0]; line.Action != data.ActionSignedIn || line.Actor != u.Name {
		t.Errorf("line %+v", line)
	}
	check(t, r.SetPassphrase(ctx, u.ID, ""))
	check(t, r.SignIn(ctx, u.ID, ""))
	u.Retired = true
	u = must(r.SaveUser(ctx, u))
	same(t, must(r.Users(ctx))[0], u)
	refused(t, r.SignIn(ctx, u.ID, ""), data.RefusedMissing)
	refused(t, r.SignIn(ctx, 99, ""), data.RefusedMissing)
}

func TestPassphraseIsNotKept(t *testing.T) {
	r := create(t)
	u := must(r.SaveUser(t.Context(), data.User{Name: "Văn thư"}))
	check(t, r.SetPassphrase(t.Context(), u.ID, "rất bí mật"))
	check(t, r.Close())
	var kept string
	check(t, raw(t, r.Path()).QueryRow("SELECT passphrase FROM account").Scan(&kept))
	if !strings.HasPrefix(kept, "argon2id$2$65536$") || strings.Contains(kept, "bí mật") {
		t.Errorf("kept %q", kept)
	}
}

func TestAddPeople(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	check(t, o.AddPeople(ctx, []data.Unit{{Name: "Trung tâm Hội nghị"}}, []sqlite.PersonLine{
		{Person: data.Person{Name: "Lê Văn Một"}, UnitName: "trung tâm  hội nghị"},
		{Person: data.Person{Name: "Lê Văn Hai"}, UnitName: "Phòng Tổng hợp"},
		{Person: data.Person{Name: "Lê Văn Ba"}},
	}))
	people := must(o.People(ctx))
	units := must(o.Units(ctx))
	if people[5].Unit != last(units).ID || people[6].Unit != o.units[1].ID || people[7].Unit != 0 {
		t.Errorf("people %+v", people[5:])
	}
	if line := must(o.Activities(ctx, 1, 0))[0]; line.Action != data.ActionImported || line.Subject != "Lê Văn Một, Lê Văn Hai, Lê Văn Ba" {
		t.Errorf("line %+v", line)
	}
	before := dump(t, o.Path())
	err := o.AddPeople(ctx, nil, []sqlite.PersonLine{{Person: data.Person{Name: "A"}}, {Person: data.Person{Name: "B"}, UnitName: "không có"}})
	refused(t, err, data.RefusedUnknown)
	if r, _ := data.AsRefusal(err); r.Field != "people[1].unit" {
		t.Errorf("field %q", r.Field)
	}
	if dump(t, o.Path()) != before {
		t.Error("a refused list left somebody behind")
	}
	must(o.Undo(ctx))
	if len(must(o.People(ctx))) != 5 || len(must(o.Units(ctx))) != 4 {
		t.Error("one undo does not take the list back")
	}
}
