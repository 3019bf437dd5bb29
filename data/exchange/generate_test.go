package exchange_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// generator draws a bundle as a register would hand it out: everything clean,
// nobody in the directory who is not referred to.
type generator struct {
	*rapid.T
	housed bool // everybody has a unit
	b      data.Bundle
	units  []data.Unit
	people []data.Person
}

func drawBundle(t *rapid.T) data.Bundle { return draw(&generator{T: t}) }

// drawHoused draws a bundle in which everybody has a unit, so that no name
// alone leaves open who is meant.
func drawHoused(t *rapid.T) data.Bundle { return draw(&generator{T: t, housed: true}) }

func draw(g *generator) data.Bundle {
	g.b = data.Bundle{
		PhotoBytes: map[data.PhotoID][]byte{}, AttachmentBytes: map[data.AttachmentID][]byte{},
		PaperBytes: map[data.PaperID][]byte{},
	}
	g.directory()
	g.meeting()
	g.roster()
	g.reports()
	g.course()
	g.conclusions()
	g.ballots()
	g.files()
	g.keepUsed()
	return g.b
}

var letters = []rune("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấờữỵAĐƯ 0189.,;:-–“”\"'\\/<>&{}[]\n😀…()")

func (g *generator) text(label string, most int) string {
	return vietnamese.Clean(rapid.StringOfN(rapid.SampledFrom(letters), 0, most, -1).Draw(g.T, label))
}

func (g *generator) line(label string) string { return vietnamese.CleanLine(g.text(label, 30)) }

func (g *generator) filled(label string) string {
	if line := g.line(label); line != "" {
		return line
	}
	return "Việc"
}

// fileName is a name that leads to no folder.
func (g *generator) fileName(label string) string {
	return strings.NewReplacer("/", "-", `\`, "-").Replace(g.filled(label))
}

func (g *generator) number(label string, low, high int) int {
	return rapid.IntRange(low, high).Draw(g.T, label)
}

func (g *generator) chance(label string) bool { return rapid.Bool().Draw(g.T, label) }

func pick[T any](g *generator, label string, list []T) T {
	return rapid.SampledFrom(list).Draw(g.T, label)
}

func (g *generator) day(label string) data.Day {
	if g.chance(label + " stated") {
		return data.Day{Year: 2016, Month: time.January, Day: 1}.AddDays(g.number(label, 0, 4000))
	}
	return data.Day{}
}

func (g *generator) clock(label string) data.TimeOfDay {
	if !g.chance(label + " stated") {
		return data.TimeOfDay{}
	}
	clock, _ := data.NewTimeOfDay(g.number(label, 0, 23), g.number(label, 0, 59))
	return clock
}

func (g *generator) moment(label string) time.Time {
	return time.Unix(int64(g.number(label, 1_400_000_000, 1_900_000_000)), 0).UTC()
}

func (g *generator) directory() {
	names := []string{"Phòng Tổng hợp", "Phòng Hành chính Tổ chức", "Bộ phận một cửa", "Phòng Kinh tế", "Ban \"X\" (2)"}
	fewest := 0
	if g.housed {
		fewest = 1
	}
	for i := range g.number("units", fewest, 4) {
		u := data.Unit{
			ID: data.UnitID(10 * (i + 1)), Name: names[i], Short: g.line("short"), Order: i + 1,
			Reports: g.chance("reports"), Retired: g.chance("retired"),
		}
		if i > 0 && g.chance("part") {
			u.Parent = g.units[g.number("parent", 0, i-1)].ID
		}
		g.units = append(g.units, u)
	}
	called := []string{"Nguyễn Văn An", "Lê Thị Bích", "Nguyễn Văn An (2)", "Trần Đức"}
	for i := range g.number("people", 0, 7) {
		p := data.Person{
			ID: data.PersonID(7 * (i + 1)), Name: pick(g, "name", called), Honorific: pick(g, "honorific", []string{"", "đồng chí"}),
			Position: pick(g, "position", []string{"", "Chuyên viên"}), Rank: pick(g, "rank", data.Ranks()),
			Order: i + 1, Retired: g.chance("left"),
		}
		if g.housed || (len(g.units) > 0 && g.chance("in unit")) {
			p.Unit = pick(g, "of", g.units).ID
		}
		g.people = append(g.people, p)
	}
}

func (g *generator) unit(label string) data.UnitID {
	if len(g.units) == 0 || g.chance(label+" nobody") {
		return 0
	}
	return pick(g, label, g.units).ID
}

func (g *generator) person(label string) data.PersonID {
	if len(g.people) == 0 || g.chance(label+" nobody") {
		return 0
	}
	return pick(g, label, g.people).ID
}

// keepUsed leaves in the bundle whom its records name, with their units and
// what those are part of.
func (g *generator) keepUsed() {
	people, units := named(g.b.Dossier)
	g.b.Units, g.b.People = map[data.UnitID]data.Unit{}, map[data.PersonID]data.Person{}
	for _, p := range g.people {
		if people[p.ID] {
			g.b.People[p.ID] = p
			units[p.Unit] = true
		}
	}
	for _, u := range slices.Backward(g.units) {
		if units[u.ID] {
			g.b.Units[u.ID] = u
			units[u.Parent] = true
		}
	}
}

// named returns whom and which units the records of a dossier name.
func named(d data.Dossier) (map[data.PersonID]bool, map[data.UnitID]bool) {
	people := map[data.PersonID]bool{d.Meeting.Chair: true, d.Meeting.Secretary: true}
	units := map[data.UnitID]bool{}
	for _, a := range d.Attendance {
		people[a.Person], people[a.Substitute] = true, true
	}
	for _, a := range d.Agenda {
		people[a.Presenter] = true
	}
	for _, r := range d.Reports {
		people[r.Person], units[r.Unit] = true, true
	}
	for _, r := range d.Remarks {
		people[r.Speaker] = true
	}
	for _, t := range d.Tasks {
		people[t.Person], people[t.Lead.Person], people[t.SentTo.Person] = true, true, true
		units[t.Lead.Unit], units[t.SentTo.Unit] = true, true
		for _, u := range t.With {
			units[u] = true
		}
	}
	for _, e := range d.Events {
		people[e.ApprovedBy] = true
	}
	for _, f := range d.Forms {
		people[f.Signer], people[f.Drafter] = true, true
		for _, u := range f.Units {
			units[u] = true
		}
	}
	for _, b := range d.Ballots {
		for _, c := range b.Candidates {
			people[c.Person] = true
		}
		for _, l := range b.Roll {
			people[l.Person] = true
		}
	}
	return people, units
}

func (g *generator) meeting() {
	m := data.Meeting{
		ID: 99, Kind: pick(g, "kind", data.MeetingKinds()), Title: g.line("title"), Day: g.day("day"),
		Start: g.clock("start"), Place: g.line("place"), Chair: g.person("chair"), Secretary: g.person("secretary"),
		Number: g.line("number"), Results: g.text("results", 60), Shortcomings: g.text("shortcomings", 60),
		State: pick(g, "state", data.MeetingStates()),
	}
	m.Period = data.PeriodOf(m.Kind, m.Day)
	if m.End = g.clock("end"); !m.End.IsZero() && m.End.Minutes() < m.Start.Minutes() {
		m.End = m.Start
	}
	if !m.Day.IsZero() && g.chance("overnight") {
		m.EndDay = m.Day.AddDays(1)
	}
	g.b.Meeting = m
}

func (g *generator) roster() {
	seen := map[data.PersonID]bool{0: true}
	for range g.number("roster", 0, 6) {
		person := g.person("attends")
		if seen[person] {
			continue
		}
		seen[person] = true
		n := len(g.b.Attendance) + 1
		a := data.Attendance{
			ID: data.AttendanceID(n), Meeting: 99, Order: n, Person: person,
			InvitedAs: pick(g, "as", []data.InvitedAs{data.InvitedMember, data.InvitedGuest}),
			Presence:  pick(g, "presence", append(data.Presences(), data.PresenceUnknown)),
			Note:      g.line("note"), Arrived: g.clock("arrived"), Left: g.clock("left"), Substitute: g.person("substitute"),
		}
		if a.Substitute == person {
			a.Substitute = 0
		}
		g.b.Attendance = append(g.b.Attendance, a)
	}
	for i := range g.number("agenda", 0, 3) {
		g.b.Agenda = append(g.b.Agenda, data.AgendaItem{
			ID: data.AgendaItemID(i + 1), Meeting: 99, Order: i + 1, Title: g.line("point"),
			Presenter: g.person("presenter"), Minutes: g.number("minutes", 0, 90),
		})
	}
}

func (g *generator) reports() {
	for i := range g.number("reports", 0, 3) {
		r := data.Report{
			ID: data.ReportID(i + 1), Meeting: 99, Order: i + 1, Unit: g.unit("reporting"), Person: g.person("reporter"),
			Field: g.line("field"), Results: g.text("did", 40), Shortcomings: g.text("lacked", 40), Causes: g.text("why", 40),
			Proposals: g.text("asks", 40), Plan: g.text("plans", 40), State: pick(g, "report state", data.ReportStates()),
		}
		if r.State == data.ReportSubmitted && r.Empty() {
			r.State = data.ReportNone
		}
		r.Clean()
		g.b.Reports = append(g.b.Reports, r)
	}
}

func (g *generator) course() {
	for i := range g.number("remarks", 0, 3) {
		g.b.Remarks = append(g.b.Remarks, data.Remark{
			ID: data.RemarkID(i + 1), Meeting: 99, Order: i + 1, Time: g.clock("at"), Speaker: g.person("speaker"),
			SpeakerText: g.line("speaker text"), Text: g.text("said", 60),
		})
	}
}

func (g *generator) conclusions() {
	n := g.number("conclusions", 0, 3)
	for i := range n {
		g.b.Conclusions = append(g.b.Conclusions, data.Conclusion{
			ID: data.ConclusionID(i + 1), Meeting: 99, Order: i + 1, Text: g.text("concluded", 60),
		})
	}
	for i := range n + 1 { // those of each conclusion, then those of none
		for order := range g.number("tasks", 0, 2) {
			g.task(order+1, data.ConclusionID((i+1)%(n+1)))
		}
	}
}

func (g *generator) deadline(label string) data.Deadline {
	kind := pick(g, label, []data.DeadlineKind{data.DeadlineNone, data.DeadlineBefore, data.DeadlineBy, data.DeadlineStanding})
	d := data.Deadline{Kind: kind}
	if kind == data.DeadlineBefore || kind == data.DeadlineBy {
		d.Day = data.Day{Year: 2016, Month: time.April, Day: 8}.AddDays(g.number(label+" day", 0, 300))
	}
	return d
}

func (g *generator) party(label string) data.Party {
	switch g.number(label, 0, 4) {
	case 0:
		return data.Party{Unit: g.unit(label)}
	case 1:
		return data.Party{Person: g.person(label)}
	case 2:
		return data.Party{AllUnits: true}
	case 3:
		return data.Party{Text: g.line(label)}
	}
	return data.Party{}
}

func (g *generator) task(order int, conclusion data.ConclusionID) {
	t := data.Task{
		ID: data.TaskID(len(g.b.Tasks) + 1), Order: order, What: g.filled("what"), Lead: g.party("lead"), Person: g.person("does"),
		SentTo: g.party("sent to"), Deadline: g.deadline("due"), State: pick(g, "task state", data.TaskStates()),
		Percent: g.number("percent", 0, 100), Result: g.text("result", 30), ResultPaper: g.line("paper"),
		LateReason: g.text("late", 30), ReportedDone: g.day("done"), Meeting: 99, Conclusion: conclusion, Given: g.day("given"),
	}
	for range g.number("with", 0, 2) {
		if u := g.unit("co-ordinates"); u != 0 && !slices.Contains(t.With, u) {
			t.With = append(t.With, u)
		}
	}
	g.b.Tasks = append(g.b.Tasks, t)
	for range g.number("events", 0, 3) {
		g.event(t.ID)
	}
}

func (g *generator) event(task data.TaskID) {
	e := data.TaskEvent{
		ID: data.TaskEventID(len(g.b.Events) + 1), Task: task, Kind: pick(g, "event", data.TaskEventKinds()), Day: g.day("on"),
		Logged: g.moment("logged"), Text: g.text("event text", 30), State: pick(g, "event state", data.TaskStates()),
		Percent: g.number("event percent", 0, 100), ApprovedBy: g.person("approved"),
	}
	if e.Kind == data.EventExtended {
		e.Old, e.New = g.deadline("old"), g.deadline("new")
	}
	switch g.number("said in", 0, 2) {
	case 0:
		e.Meeting = 99
	case 1:
		e.MeetingText = "Giao ban tuần 54/1900"
	}
	g.b.Events = append(g.b.Events, e)
}

func (g *generator) ballots() {
	for i := range g.number("ballots", 0, 2) {
		b := data.Ballot{
			ID: data.BallotID(i + 1), Meeting: 99, Order: i + 1, Title: g.line("ballot"), Post: g.line("post"),
			State: pick(g, "ballot state", data.BallotStates()), Rule: g.rule(),
		}
		seen := map[data.PersonID]bool{0: true}
		for range g.number("candidates", 0, 3) {
			person := g.person("candidate")
			if seen[person] {
				continue
			}
			seen[person] = true
			b.Candidates = append(b.Candidates, data.Candidate{
				Ballot: b.ID, Order: len(b.Candidates) + 1, Person: person, Position: g.line("candidate position"),
			})
		}
		g.held(&b)
		g.b.Ballots = append(g.b.Ballots, b)
	}
}

// held draws roll, tellers and count of a ballot.
func (g *generator) held(b *data.Ballot) {
	stands := map[data.PersonID]bool{0: true}
	for _, c := range b.Candidates {
		stands[c.Person] = true
	}
	seen, counting := map[data.PersonID]bool{0: true}, map[data.PersonID]bool{}
	for range g.number("roll", 0, 4) {
		person := g.person("voter")
		if seen[person] {
			continue
		}
		seen[person] = true
		l := data.RollLine{
			Ballot: b.ID, Order: len(b.Roll) + 1, Person: person, Standing: pick(g, "standing", data.RollStandings()),
			Reason: g.filled("reason"), Present: g.chance("present"),
		}
		l.Issued = b.State != data.BallotPrepared && l.Votes() && g.chance("issued")
		b.Roll = append(b.Roll, l)
		if !stands[person] && !counting[person] {
			counting[person] = true
			b.Tellers = append(b.Tellers, data.Teller{Ballot: b.ID, Order: len(b.Tellers) + 1, Person: person, Role: data.TellerMember})
		}
	}
	if b.State == data.BallotPrepared {
		b.TakePresence(g.b.Attendance)
		return
	}
	b.Way, b.Reason = pick(g, "way", data.BallotWays()), g.line("annulled")
	if g.chance("counted") {
		g.result(b)
	}
}

// result draws a count that adds up.
func (g *generator) result(b *data.Ballot) {
	issued := b.Turnout().Issued
	b.Papers = data.BallotPapers{Printed: issued + 2, Unused: 1, Spoiled: 1, Returned: issued}
	count := b.NewCount()
	for range issued {
		paper := make([]data.Mark, len(b.Candidates))
		for i := range paper {
			paper[i] = data.Mark(g.number("mark", 0, 2) - 1)
		}
		if err := count.AddPaper(b.Rule, paper); err != nil {
			panic(err)
		}
	}
	b.Result = &count
}

func (g *generator) rule() data.RuleCard {
	return data.RuleCard{
		Name: g.filled("rule"), Citation: g.line("citation"), PaperTitle: g.line("paper title"),
		Choices: []data.RuleChoice{{Code: "agree", Words: "Đồng ý"}, {Code: "disagree", Words: "Không đồng ý", Against: true}},
		Base:    pick(g, "base", data.BallotBases()), Threshold: data.Fraction{Num: 1, Den: g.number("den", 1, 4)},
		AtLeast: g.chance("at least"), Tie: g.line("tie"), Announce: g.chance("announce"), Screen: g.chance("screen"),
	}
}

func (g *generator) files() {
	if g.chance("photo") {
		raw := drawing(g.number("width", 1, 20))
		g.b.Photos = []data.Photo{{
			ID: 1, Meeting: 99, Order: 1, Caption: g.line("caption"), Format: "png", Size: len(raw),
			Width: widthOf(raw), Height: 3, SHA256: digest(raw),
		}}
		g.b.PhotoBytes[1] = raw
	}
	g.papers()
	if g.chance("attachment") {
		raw := []byte("%PDF-1.4\n" + g.text("scan", 20))
		g.b.Attachments = []data.Attachment{{
			ID: 1, Meeting: 99, Order: 1, Name: g.fileName("file"), Caption: g.line("scan caption"), Format: "pdf",
			Size: len(raw), SHA256: digest(raw),
		}}
		if len(g.b.Papers) > 0 && g.chance("of a paper") {
			g.b.Attachments[0].Paper = 1
		}
		g.b.AttachmentBytes[1] = raw
	}
}

// papers makes up signed papers, an annex of one that is signed itself, and what is
// settled for papers.
func (g *generator) papers() {
	sign := func(kind data.PaperKind, part int64, at string) {
		raw := []byte("%PDF-1.4 signed " + string(kind))
		id := data.PaperID(len(g.b.Papers) + 1)
		g.b.Papers = append(g.b.Papers, data.SignedPaper{
			ID: id, Meeting: 99, Kind: kind, Part: part, Version: 1, Number: g.line("paper number"), Signed: g.moment(at),
			Reason: g.line("reason"), Size: len(raw), SHA256: digest(raw),
		})
		g.b.PaperBytes[id] = raw
	}
	if g.chance("signed") {
		sign(data.PaperMinutes, 0, "signed at")
		if g.chance("annex") {
			g.b.Annexes = []data.Annex{{ID: 1, Meeting: 99, Order: 1, Paper: 1, Day: g.day("annex day"), Title: g.filled("annex title"), Text: g.text("annex", 20)}}
			if g.chance("annex signed") {
				sign(data.PaperAnnex, 1, "signed at")
				g.b.Papers[1].Signed = g.b.Papers[0].Signed.Add(time.Hour)
			}
		}
	}
	if g.chance("minutes settled") {
		g.form(data.PaperForm{Kind: data.PaperMinutes, Number: g.b.Meeting.Number, Day: g.day("minutes day")})
	}
	if len(g.b.Reports) > 0 && g.chance("report settled") {
		g.form(data.PaperForm{Kind: data.PaperUnitReport, Part: int64(pick(g, "report", g.b.Reports).ID), Day: g.day("report day")})
	}
	if g.chance("invitation settled") {
		f := data.PaperForm{Kind: data.PaperInvitation, InvitationTo: pick(g, "to", data.InvitationTos()), Urgency: pick(g, "urgency", data.Urgencies())}
		if f.Day = g.day("issued"); !f.Day.IsZero() {
			f.Number = g.line("number given")
		}
		for _, u := range g.units[:min(len(g.units), 2)] {
			f.Units = append(f.Units, u.ID)
		}
		g.form(f)
	}
	if len(g.b.Conclusions) > 0 && g.chance("extract settled") {
		g.form(data.PaperForm{Kind: data.PaperExtract, Conclusions: []data.ConclusionID{pick(g, "item", g.b.Conclusions).ID}, Secrecy: data.Secret})
	}
}

func (g *generator) form(f data.PaperForm) {
	f.ID, f.Meeting = data.PaperFormID(len(g.b.Forms)+1), 99
	f.Signer, f.Drafter, f.Authority = g.person("signer"), g.person("drafter"), pick(g, "authority", data.Authorities())
	f.Whom, f.Note, f.Copies, f.Circulation = g.line("whom"), g.text("note", 20), g.number("copies", 0, 50), pick(g, "circulation", data.Circulations())
	if g.chance("recipients") {
		f.Recipients = []string{g.filled("recipient")}
	}
	f.Clean()
	g.b.Forms = append(g.b.Forms, f)
}

func drawing(width int) []byte {
	m := image.NewRGBA(image.Rect(0, 0, width, 3))
	for x := range width {
		m.Set(x, 1, color.RGBA{R: uint8(x), A: 0xFF})
	}
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		panic(err)
	}
	return out.Bytes()
}
