package sample

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"time"

	"giaoban/assets"
	"giaoban/data"
	"giaoban/data/sqlite"
)

// FullToday is the day on which the register of MakeFull stands.
var FullToday = data.Day{Year: 2026, Month: time.November, Day: 6}

// MakeFull makes a register with one full briefing at path and closes it, to look at
// every paper of it: 60 people of 12 units, a programme, 12 reports, 20 conclusions
// with 40 tasks, 8 tasks of the briefing before gone through, a counted ballot on
// Ứng viên A, B and C. Nobody and nothing real is meant by it; it is marked as a test
// register and is the same each time. It refuses a file that exists.
func MakeFull(ctx context.Context, path string) error {
	now := FullToday.Time().Add(9 * time.Hour)
	clock := func() time.Time { return now }
	o := sqlite.Options{
		Clock: clock, Real: clock, Random: rand.NewChaCha8([32]byte{'d', 'a', 'y', ' ', 'd', 'u'}), Actor: "make-register", Mark: sqlite.MarkTest,
	}
	return sqlite.Make(ctx, path, o, func(ctx context.Context, r *sqlite.Register) error {
		f := &full{register: r, staff: map[data.UnitID][]data.Person{}}
		for _, step := range []func(context.Context) error{f.directory, f.before, f.record} {
			if err := step(ctx); err != nil {
				return err
			}
		}
		return nil
	})
}

// full makes up one briefing in full.
type full struct {
	register *sqlite.Register
	cards    []data.RuleCard
	units    []data.Unit
	people   []data.Person // in the order of the roster
	staff    map[data.UnitID][]data.Person
	bundle   data.Bundle
}

// directory writes the office: four who lead it, a head, a deputy and staff in every
// unit, three guests.
func (f *full) directory(ctx context.Context) error {
	var err error
	if f.cards, err = AddRuleCards(ctx, f.register); err != nil {
		return err
	}
	posts := []string{"Chánh Văn phòng", "Phó Chánh Văn phòng", "Phó Chánh Văn phòng", "Phó Chánh Văn phòng"}
	for i, post := range posts {
		rank := data.RankDeputyHead
		if i == 0 {
			rank = data.RankHead
		}
		if err := f.hire(ctx, data.Person{Position: post, Rank: rank}); err != nil {
			return err
		}
	}
	for i, u := range fullUnits {
		unit, err := f.register.SaveUnit(ctx, data.Unit{Name: u.name, Short: u.short, Reports: true})
		if err != nil {
			return err
		}
		f.units = append(f.units, unit)
		if err := f.team(ctx, unit, u.head, i); err != nil {
			return err
		}
	}
	for _, post := range []string{"Phó Giám đốc Sở Nội vụ", "Phó Chánh Thanh tra tỉnh", "Phóng viên Báo tỉnh"} {
		if err := f.hire(ctx, data.Person{Honorific: "ông", Position: post, Rank: data.RankGuest}); err != nil {
			return err
		}
	}
	o := data.DefaultOffice()
	o.Parent, o.FullName, o.Place, o.Head = "UBND tỉnh Tân Lâm", "Văn phòng UBND tỉnh Tân Lâm", "Tân Lâm", f.people[0].ID
	o.Recipients = []string{"Thường trực UBND tỉnh (để b/c)", "Lãnh đạo Văn phòng", "Các phòng, ban, trung tâm"}
	o.Templates = []data.PaperTemplate{{Kind: data.PaperReport, Addressees: []string{"Chủ tịch UBND tỉnh Tân Lâm"}}}
	return f.register.SaveOffice(ctx, o)
}

// team hires a head, a deputy and two of the staff; every other unit but one has a
// third.
func (f *full) team(ctx context.Context, unit data.Unit, head string, i int) error {
	posts := []data.Person{
		{Position: head, Rank: data.RankUnitHead},
		{Position: "Phó " + head, Rank: data.RankUnitDeputy},
		{Position: "Chuyên viên", Rank: data.RankStaff},
		{Position: "Chuyên viên", Rank: data.RankStaff},
	}
	if i%2 == 0 && i < 10 {
		posts = append(posts, data.Person{Position: "Chuyên viên chính", Rank: data.RankStaff})
	}
	for _, p := range posts {
		p.Unit = unit.ID
		if err := f.hire(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// hire gives somebody the next name of the list.
func (f *full) hire(ctx context.Context, p data.Person) error {
	n := len(f.people)
	p.Name = fmt.Sprintf("%s %s %s", madeFamilies[n*5%len(madeFamilies)], madeMiddles[n*7%len(madeMiddles)], madeGivens[n*11%len(madeGivens)])
	if p.Honorific == "" {
		p.Honorific = "đồng chí"
	}
	saved, err := f.register.SavePerson(ctx, p)
	if err != nil {
		return err
	}
	f.people = append(f.people, saved)
	if saved.Unit != 0 {
		f.staff[saved.Unit] = append(f.staff[saved.Unit], saved)
	}
	return nil
}

// start begins a bundle with the whole directory.
func (f *full) start(m data.Meeting) data.Bundle {
	m.ID, m.Chair, m.Secretary = made, f.people[0].ID, f.staff[f.units[0].ID][2].ID
	b := data.Bundle{
		Dossier:    data.Dossier{Meeting: m, Units: map[data.UnitID]data.Unit{}, People: map[data.PersonID]data.Person{}},
		PhotoBytes: map[data.PhotoID][]byte{},
	}
	for _, u := range f.units {
		b.Units[u.ID] = u
	}
	for _, p := range f.people {
		b.People[p.ID] = p
	}
	return b
}

// before records the briefing of the month before, with the tasks that this one goes
// through.
func (f *full) before(ctx context.Context) error {
	day := data.Day{Year: 2026, Month: time.October, Day: 6}
	b := f.start(data.Meeting{
		Kind: data.KindMonthly, Period: data.Period{Year: 2026, Number: 9}, Title: "Họp giao ban thường kỳ tháng 9/2026", Day: day,
		Place: fullPlace, State: data.StateSigned,
	})
	held := f.meeting()
	for i, work := range fullEarlier {
		id := data.TaskID(i + 1)
		t := data.Task{
			ID: id, Order: i + 1, What: work.what, Lead: data.Party{Unit: f.units[work.unit].ID}, Deadline: data.By(day.AddDays(work.days)),
			State: data.TaskUnderWay, Percent: work.percent, Meeting: made, Given: day,
		}
		if work.percent == 100 {
			t.State, t.ReportedDone, t.Result = data.TaskDone, day.AddDays(work.days-1), "Đã trình lãnh đạo Văn phòng"
		}
		b.Tasks = append(b.Tasks, t)
		b.Events = append(b.Events, data.TaskEvent{
			ID: data.TaskEventID(2*i + 1), Task: id, Kind: data.EventAssigned, Day: day, Meeting: made, New: t.Deadline,
			State: data.TaskNotStarted, Logged: day.Time(),
		}, data.TaskEvent{
			ID: data.TaskEventID(2*i + 2), Task: id, Kind: data.EventCarried, Day: held.Day, MeetingText: held.Reference(), State: t.State,
			Percent: t.Percent, ReportedDone: t.ReportedDone, New: t.Deadline, Text: work.said, Logged: held.Day.Time(),
		})
	}
	_, err := f.register.Record(ctx, b)
	return err
}

const fullPlace = "Phòng họp số 1, trụ sở Văn phòng UBND tỉnh"

func (f *full) meeting() data.Meeting {
	start, _ := data.NewTimeOfDay(8, 0)
	end, _ := data.NewTimeOfDay(11, 20)
	return data.Meeting{
		Kind: data.KindMonthly, Period: data.Period{Year: 2026, Number: 10},
		Title: "Họp giao ban thường kỳ, đánh giá công tác tháng 10/2026, triển khai nhiệm vụ tháng 11/2026",
		Day:   data.Day{Year: 2026, Month: time.November, Day: 5}, Start: start, End: end, Place: fullPlace, State: data.StateDrafting,
		Results: fullResults, Shortcomings: fullShortcomings,
	}
}

// record records the briefing itself.
func (f *full) record(ctx context.Context) error {
	f.bundle = f.start(f.meeting())
	f.roster()
	f.agenda()
	f.reports()
	f.remarks()
	f.conclusions()
	f.ballot()
	if err := f.picture(); err != nil {
		return err
	}
	_, err := f.register.Record(ctx, f.bundle)
	return err
}

// roster calls everybody: three came late, two are excused, the rest are there.
func (f *full) roster() {
	late, _ := data.NewTimeOfDay(8, 15)
	for i, p := range f.people {
		a := data.Attendance{
			ID: data.AttendanceID(i + 1), Meeting: made, Order: i + 1, Person: p.ID, InvitedAs: data.InvitedMember, Presence: data.PresencePresent,
		}
		if p.Rank == data.RankGuest {
			a.InvitedAs = data.InvitedGuest
		}
		switch i {
		case 17, 33, 49:
			a.Presence, a.Arrived = data.PresenceLate, late
		case 9:
			a.Presence, a.Note = data.PresenceExcused, "đi công tác tại Hà Nội"
		case 27:
			a.Presence, a.Note = data.PresenceExcused, "nghỉ phép"
		}
		f.bundle.Attendance = append(f.bundle.Attendance, a)
	}
}

func (f *full) agenda() {
	for i, point := range fullAgenda {
		presenter := f.people[0].ID
		if point.unit >= 0 {
			presenter = f.staff[f.units[point.unit].ID][0].ID
		}
		f.bundle.Agenda = append(f.bundle.Agenda, data.AgendaItem{
			ID: data.AgendaItemID(i + 1), Meeting: made, Order: i + 1, Title: point.title, Presenter: presenter, Minutes: point.minutes, Kind: point.kind,
		})
	}
}

func (f *full) reports() {
	for i, u := range f.units {
		said := fullReports[i%len(fullReports)]
		f.bundle.Reports = append(f.bundle.Reports, data.Report{
			ID: data.ReportID(i + 1), Meeting: made, Order: i + 1, Unit: u.ID, Person: f.staff[u.ID][0].ID, State: data.ReportSubmitted,
			Results: said.results, Shortcomings: said.shortcomings, Causes: said.causes, Proposals: said.proposals, Plan: said.plan,
		})
	}
}

func (f *full) remarks() {
	for i, text := range fullRemarks {
		at, _ := data.NewTimeOfDay(9+i/4, 15*(i%4))
		f.bundle.Remarks = append(f.bundle.Remarks, data.Remark{
			ID: data.RemarkID(i + 1), Meeting: made, Order: i + 1, Time: at, Speaker: f.staff[f.units[2*i].ID][0].ID, Text: text,
		})
	}
}

// conclusions gives two tasks each: 40 in all.
func (f *full) conclusions() {
	for i, c := range fullConclusions {
		id, lead := data.ConclusionID(i+1), f.units[c.unit]
		with := []data.UnitID{f.units[(c.unit+3)%len(f.units)].ID}
		day := f.bundle.Meeting.Day.AddDays(c.days)
		f.bundle.Conclusions = append(f.bundle.Conclusions, data.Conclusion{
			ID: id, Meeting: made, Order: i + 1,
			Text: fmt.Sprintf("%s %s; %s, hoàn thành chậm nhất ngày %s.", lead.Name, c.first, c.second, day.Short()),
		})
		for k, what := range []string{c.first, c.second} {
			t := data.Task{
				ID: data.TaskID(len(f.bundle.Tasks) + 1), Order: k + 1, What: upper(what), Lead: data.Party{Unit: lead.ID}, With: with,
				Person: f.staff[lead.ID][k+1].ID, Deadline: data.By(day), State: data.TaskNotStarted, Meeting: made, Conclusion: id,
				Given: f.bundle.Meeting.Day,
			}
			if k == 0 {
				with = nil
			}
			f.bundle.Tasks = append(f.bundle.Tasks, t)
			f.bundle.Events = append(f.bundle.Events, data.TaskEvent{
				ID: data.TaskEventID(len(f.bundle.Events) + 1), Task: t.ID, Kind: data.EventAssigned, Day: t.Given, Meeting: made,
				New: t.Deadline, State: t.State, Logged: t.Given.Time(),
			})
		}
	}
}

// ballot is counted: 28 summoned, 26 present; 26 papers handed out and returned, one
// of them not valid.
func (f *full) ballot() {
	b := data.Ballot{
		ID: 1, Meeting: made, Order: 1, Title: "Lấy phiếu biểu quyết về nhân sự bổ nhiệm lại chức vụ Phó Trưởng phòng", Post: "Phó Trưởng phòng",
		Rule: f.cards[0], State: data.BallotCounted, Way: data.BallotOnPaper,
		Papers: data.BallotPapers{Printed: 30, Unused: 4, Returned: 26},
		Result: &data.Count{
			Valid: 25, Invalid: []data.InvalidCount{{Reason: data.InvalidWriting, Papers: 1}},
			Candidates: []data.CandidateCount{{Choices: []int{24, 1}}, {Choices: []int{13, 11}, Unmarked: 1}, {Choices: []int{11, 14}}},
		},
	}
	for i, letter := range []string{"A", "B", "C"} {
		id := data.PersonID(9001 + i)
		f.bundle.People[id] = data.Person{
			ID: id, Name: "Ứng viên " + letter, Honorific: "đồng chí", Position: "Phó Trưởng phòng", Unit: f.units[i].ID, Rank: data.RankUnitDeputy,
		}
		b.Candidates = append(b.Candidates, data.Candidate{ID: data.CandidateID(i + 1), Ballot: 1, Order: i + 1, Person: id})
	}
	for i, p := range f.people {
		if !p.Rank.Leads() && p.Rank != data.RankUnitHead && p.Rank != data.RankUnitDeputy {
			continue
		}
		here := f.bundle.Attendance[i].Presence.Here()
		b.Roll = append(b.Roll, data.RollLine{
			ID: data.RollLineID(len(b.Roll) + 1), Ballot: 1, Order: len(b.Roll) + 1, Person: p.ID, Standing: data.RollSummoned, Present: here, Issued: here,
		})
	}
	b.Tellers = []data.Teller{
		{Person: f.staff[f.units[1].ID][0].ID, Role: data.TellerHead},
		{Person: f.staff[f.units[4].ID][1].ID, Role: data.TellerMember},
		{Person: f.staff[f.units[7].ID][1].ID, Role: data.TellerMember},
	}
	f.bundle.Ballots = []data.Ballot{b}
}

func (f *full) picture() error {
	raw, err := assets.Sample.ReadFile("sample/room.jpg")
	if err != nil {
		return err
	}
	hash := sha256.Sum256(raw)
	f.bundle.Photos = []data.Photo{{
		ID: 1, Meeting: made, Order: 1, Caption: "Quang cảnh cuộc họp", Format: "jpeg", Width: 1600, Height: 1000, Size: len(raw),
		SHA256: hex.EncodeToString(hash[:]),
	}}
	f.bundle.PhotoBytes[1] = raw
	return nil
}
