package sqlite_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// hanoi is the time zone of the tests.
var hanoi = time.FixedZone("", 7*60*60)

// ticking is a clock that moves a second at every look.
func ticking() data.Clock {
	var mutex sync.Mutex
	at := time.Date(2016, 4, 1, 8, 0, 0, 0, hanoi)
	return func() time.Time {
		mutex.Lock()
		defer mutex.Unlock()
		at = at.Add(time.Second)
		return at
	}
}

func options() sqlite.Options {
	clock := ticking()
	return sqlite.Options{Clock: clock, Real: clock, Actor: "Văn thư", Mark: sqlite.MarkTest}
}

// place returns a path in which every character is one that has caused trouble.
func place(t testing.TB) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "Nguyễn Văn A #1 50% &")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(folder, "sổ giao ban.sogiaoban")
}

func create(t testing.TB) *sqlite.Register {
	t.Helper()
	r, err := sqlite.Create(t.Context(), place(t), options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	return r
}

func open(t testing.TB, path string) *sqlite.Register {
	t.Helper()
	r, err := sqlite.Open(t.Context(), path, options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	return r
}

// must returns a value that comes without an error.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// refused fails unless the error is a refusal with that code.
func refused(t testing.TB, err error, want data.RefusalCode) {
	t.Helper()
	r, ok := data.AsRefusal(err)
	if !ok || r.Code != want {
		t.Fatalf("error = %v, want refusal %q", err, want)
	}
}

// sound fails when the register has any finding.
func sound(t testing.TB, r *sqlite.Register) {
	t.Helper()
	found, err := r.Check(context.Background())
	check(t, err)
	if len(found) > 0 {
		t.Fatalf("check found %+v", found)
	}
}

// raw opens the file of a register past the program.
func raw(t testing.TB, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", fileURL(path))
	check(t, err)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// tamper runs statements on a closed register past the program.
func tamper(t testing.TB, path string, statements ...string) {
	t.Helper()
	db := raw(t, path)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	check(t, db.Close())
}

// recordTables are the tables that undo restores, with settings of the machine
// left out.
var recordTables = []string{
	"office", "unit", "person", "meeting", "attendance", "agenda_item", "report", "remark", "conclusion", "task", "task_unit",
	"task_event", "rule_card", "ballot", "candidate", "roll_line", "teller", "ballot_entry", "photo", "attachment", "signed_paper", "paper_form", "paper_draft", "annex",
}

// dump returns every row of the records as text.
func dump(t testing.TB, path string) string {
	t.Helper()
	db := raw(t, path)
	defer db.Close()
	var b strings.Builder
	for _, table := range recordTables {
		rows, err := db.Query("SELECT * FROM " + table + " ORDER BY id")
		check(t, err)
		columns := must(rows.Columns())
		values := make([]any, len(columns))
		for i := range values {
			values[i] = new(any)
		}
		for rows.Next() {
			check(t, rows.Scan(values...))
			b.WriteString(table)
			for i := range values {
				fmt.Fprintf(&b, " %s=%v", columns[i], *values[i].(*any))
			}
			b.WriteByte('\n')
		}
		check(t, rows.Err())
	}
	return b.String()
}

// fingerprint is the sum of a file and the names beside it.
func fingerprint(t testing.TB, path string) string {
	t.Helper()
	bytes, err := os.ReadFile(path)
	check(t, err)
	return fmt.Sprintf("%x %q", sha256.Sum256(bytes), beside(t, path))
}

// beside lists the folder of a file.
func beside(t testing.TB, path string) []string {
	t.Helper()
	var names []string
	for _, e := range must(os.ReadDir(filepath.Dir(path))) {
		names = append(names, e.Name())
	}
	slices.Sort(names)
	return names
}

// office is a register with a directory and one briefing in which every kind of
// record occurs.
type office struct {
	*sqlite.Register
	units   []data.Unit
	people  []data.Person
	card    data.RuleCard
	meeting data.Meeting
}

var firstOfApril = data.Day{Year: 2016, Month: time.April, Day: 1}

func ruleCard() data.RuleCard {
	return data.RuleCard{
		Name: "Bổ nhiệm lại", Citation: "Quy định mẫu", PaperTitle: "PHIẾU LẤY Ý KIẾN",
		Choices: []data.RuleChoice{{Code: "yes", Words: "Đồng ý"}, {Code: "no", Words: "Không đồng ý", Against: true}},
		Base:    data.BaseSummoned, Threshold: data.Fraction{Num: 1, Den: 2},
	}
}

func settled(t testing.TB) *office {
	t.Helper()
	ctx := t.Context()
	o := &office{Register: create(t)}
	for _, u := range []data.Unit{
		{Name: "Lãnh đạo Văn phòng"}, {Name: "Phòng Tổng hợp", Short: "TH", Reports: true}, {Name: "Phòng Hành chính Tổ chức", Reports: true},
	} {
		o.units = append(o.units, must(o.SaveUnit(ctx, u)))
	}
	o.units = append(o.units, must(o.SaveUnit(ctx, data.Unit{Name: "Bộ phận một cửa", Parent: o.units[2].ID})))
	for _, p := range []data.Person{
		{Name: "Vương Trinh Quốc", Honorific: "đồng chí", Position: "Chánh Văn phòng", Rank: data.RankHead, Unit: o.units[0].ID},
		{Name: "Hoàng Ngọc Bích", Position: "Chuyên viên", Rank: data.RankStaff, Unit: o.units[1].ID},
		{Name: "Ứng viên A", Position: "Phó Trưởng phòng", Rank: data.RankUnitDeputy, Unit: o.units[2].ID},
		{Name: "Ứng viên B", Rank: data.RankUnitDeputy, Unit: o.units[3].ID},
		{Name: "Khách Mời", Rank: data.RankGuest},
	} {
		o.people = append(o.people, must(o.SavePerson(ctx, p)))
	}
	o.card = must(o.SaveRuleCard(ctx, ruleCard()))
	o.meeting = must(o.SaveMeeting(ctx, data.Meeting{
		Kind: data.KindQuarterly, Period: data.Period{Year: 2016, Number: 1}, Title: "Họp giao ban quý I/2016",
		Day: firstOfApril, Place: "Phòng họp số 1", Chair: o.people[0].ID, Secretary: o.people[1].ID,
		Results: "Tham mưu kịp thời\nPhối hợp tốt", Shortcomings: "Đôn đốc có lúc chậm",
	}))
	o.fill(t)
	return o
}

// fill adds every kind of record to the briefing.
func (o *office) fill(t testing.TB) {
	t.Helper()
	ctx, id := t.Context(), o.meeting.ID
	start, _ := data.NewTimeOfDay(8, 30)
	check(t, o.AddToRoster(ctx, id, []data.PersonID{o.people[0].ID, o.people[1].ID, o.people[4].ID}))
	must(o.SaveAgendaItem(ctx, data.AgendaItem{Meeting: id, Title: "Đánh giá quý I", Presenter: o.people[0].ID, Minutes: 45}))
	must(o.SaveAgendaItem(ctx, data.AgendaItem{Meeting: id, Title: "Nhiệm vụ tháng 4"}))
	must(o.AddReportForms(ctx, id))
	must(o.SaveReport(ctx, data.Report{Meeting: id, Person: o.people[1].ID, Field: "Tổng hợp", Results: "Đủ báo cáo"}))
	must(o.SaveRemark(ctx, data.Remark{Meeting: id, Time: start, Speaker: o.people[1].ID, Text: "Đề nghị sớm có danh mục"}))
	must(o.SaveRemark(ctx, data.Remark{Meeting: id, SpeakerText: "Các chuyên viên", Text: "Thống nhất"}))
	first := must(o.SaveConclusion(ctx, data.Conclusion{Meeting: id, Text: "Đẩy nhanh Đề án ứng dụng CNTT"}))
	second := must(o.SaveConclusion(ctx, data.Conclusion{Meeting: id, Text: "Lập danh mục phối hợp"}))
	must(o.SaveTask(ctx, data.Task{Meeting: id, Conclusion: first.ID, What: "Đẩy nhanh đề án", Lead: data.Party{Unit: o.units[2].ID}}))
	must(o.SaveTask(ctx, data.Task{
		Meeting: id, Conclusion: second.ID, What: "Tổng hợp danh mục phối hợp", Lead: data.Party{AllUnits: true},
		Person: o.people[1].ID, With: []data.UnitID{o.units[1].ID, o.units[3].ID}, SentTo: data.Party{Person: o.people[1].ID},
		Deadline: data.Before(data.Day{Year: 2016, Month: time.April, Day: 8}),
	}))
	must(o.SaveBallot(ctx, data.Ballot{
		Meeting: id, Title: "Lấy phiếu tín nhiệm", Post: "Phó Trưởng phòng", Rule: o.card,
		Candidates: []data.Candidate{{Person: o.people[2].ID, Position: "Phó Trưởng phòng"}, {Person: o.people[3].ID}},
	}))
	must(o.AddPhoto(ctx, data.Photo{Meeting: id, Caption: "Quang cảnh cuộc họp", Format: "jpeg", Width: 20, Height: 10}, []byte("ảnh")))
	must(o.AddAttachment(ctx, data.Attachment{Meeting: id, Name: "giấy mời.pdf", Format: "pdf"}, []byte("giấy mời")))
}

func (o *office) dossier(t testing.TB) data.Dossier {
	t.Helper()
	d, err := o.Dossier(context.Background(), o.meeting.ID)
	check(t, err)
	return d
}

// sign takes the briefing to its signature.
func (o *office) sign(t testing.TB) {
	t.Helper()
	for _, state := range []data.MeetingState{data.StateInSession, data.StateDrafting, data.StateSigned} {
		check(t, o.Step(t.Context(), o.meeting.ID, data.MeetingStep{To: state}))
	}
}

// fileURL names a file to the bare driver.
func fileURL(path string) string {
	return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(path), "/")}).String()
}

// possible takes out of a name the letters that Windows has in none.
func possible(name string) string {
	if runtime.GOOS != "windows" {
		return name
	}
	return strings.NewReplacer("?", "", ":", "").Replace(name)
}
