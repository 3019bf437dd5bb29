package home

import (
	"strings"
	"testing"
	"time"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

func wordsFor(t testing.TB) *translations.Words {
	t.Helper()
	w, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func on(t testing.TB, iso string) data.Day {
	t.Helper()
	d, err := data.ParseISODay(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// april is an office on Wednesday, 6 April 2016, with tasks of every standing.
func april(t testing.TB) Facts {
	t.Helper()
	task := func(id data.TaskID, what string, lead data.Party, deadline data.Deadline, state data.TaskState) data.Task {
		return data.Task{ID: id, What: what, Lead: lead, Deadline: deadline, State: state, Meeting: 1}
	}
	general, all := data.Party{Unit: 1}, data.Party{AllUnits: true}
	return Facts{
		today: on(t, "2016-04-06"), office: data.Office{UrgentDays: 7, QuietDays: 14}, doneFrom: on(t, "2016-03-28"), any: true,
		now:   time.Date(2016, 4, 6, 11, 0, 0, 0, time.UTC),
		units: []data.Unit{{ID: 1, Name: "Phòng Tổng hợp", Order: 1}, {ID: 2, Name: "Phòng Kinh tế", Order: 2}},
		outlook: sqlite.Outlook{
			Done: 3, Pressed: 3,
			Leads: []sqlite.LeadCount{
				{Lead: data.Party{Unit: 9}, Undated: 1},
				{Lead: data.Party{Text: "Sở Nội vụ"}, Later: 1},
				{Lead: data.Party{Unit: 2}, Later: 1, Quiet: 1},
				{Lead: general, Overdue: 1, Undated: 1},
				{Lead: data.Party{}, Undated: 1},
				{Lead: all, Soon: 1, Undated: 1},
			},
			Pressing: []data.Task{
				task(3, "Việc quá hạn\ndòng hai", general, data.By(on(t, "2016-03-31")), data.TaskUnderWay),
				task(2, "Việc gần", all, data.Before(on(t, "2016-04-08")), data.TaskNotStarted),
				task(5, "Việc chờ xác nhận", general, data.Deadline{Kind: data.DeadlineNone}, data.TaskToConfirm),
			},
		},
	}
}

func TestTodoPutsWhatPressesFirst(t *testing.T) {
	f := april(t)
	f.last = &data.Dossier{Meeting: data.Meeting{
		ID: 1, Kind: data.KindQuarterly, Period: data.Period{Year: 2016, Number: 1}, State: data.StateDrafting,
	}}
	f.next = &data.Dossier{
		Meeting: data.Meeting{ID: 2, Kind: data.KindWeekly, Period: data.Period{Year: 2016, Number: 15}, State: data.StatePreparing, Day: on(t, "2016-04-11")},
		Reports: []data.Report{{State: data.ReportSubmitted}, {State: data.ReportDraft}, {}},
	}
	var got []string
	for _, r := range newTodo(f, wordsFor(t)) {
		got = append(got, r.title+" | "+r.second+" | "+r.badge.Text)
	}
	want := []string{
		"Việc quá hạn | Phòng Tổng hợp · chậm nhất 31/3 | Quá hạn 6 ngày",
		"Việc gần | Các phòng, ban · trước ngày 08/4 | Còn 1 ngày",
		"Việc chờ xác nhận | Phòng Tổng hợp · chờ xác nhận hoàn thành | Không nêu hạn",
		"Biên bản Giao ban quý I/2016 chưa ký | Còn thiếu 6 mục: giờ họp, địa điểm, thành phần, chủ trì, thư ký, giờ kết thúc | Đang soạn",
		"Giao ban tuần 15/2016 | Báo cáo: 2 đơn vị chưa nộp | Còn 5 ngày",
	}
	if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
		t.Errorf("to do:\n%s\nwant:\n%s", a, b)
	}
}

func TestATaskOpensInFull(t *testing.T) {
	want := kit.Place{Name: kit.PlaceTasks, Kind: data.KindTask, Record: 7}
	for _, meeting := range []data.MeetingID{0, 3} {
		if p := taskPlace(data.Task{ID: 7, Meeting: meeting}); p != want {
			t.Errorf("a task of briefing %d opens %+v", meeting, p)
		}
	}
}

func TestATaskToConfirmSaysSo(t *testing.T) {
	var got []string
	for _, r := range newTodo(april(t), wordsFor(t)) {
		got = append(got, r.button)
	}
	if want := "Mở, Mở, Xác nhận"; strings.Join(got, ", ") != want {
		t.Errorf("buttons %q, want %q", got, want)
	}
}

func TestADeadlineOfAnotherYearSaysItsYear(t *testing.T) {
	w, of := wordsFor(t), on(t, "2016-03-08")
	for today, want := range map[string]string{"2016-12-31": "trước ngày 08/3", "2017-01-03": "trước ngày 08/03/2016"} {
		if got := deadlineWords(data.Before(of), on(t, today), w); got != want {
			t.Errorf("on %s: %q, want %q", today, got, want)
		}
	}
}

func TestFigures(t *testing.T) {
	if got, want := newFigures(april(t)), (figures{late: 1, soon: 1, quiet: 1, open: 8, done: 3}); got != want {
		t.Errorf("figures are %+v, want %+v", got, want)
	}
}

func TestUnitBars(t *testing.T) {
	bars, most := newUnitBars(april(t), wordsFor(t))
	var got []string
	for _, b := range bars {
		text := b.name + ":"
		for _, p := range b.parts {
			text += " [" + p.Text + "]"
		}
		got = append(got, text)
	}
	want := "Các phòng, ban: [1] [1]\nPhòng Tổng hợp: [! 1] [1]\nPhòng Kinh tế: [1]\nChưa giao đơn vị: [2]\nSở Nội vụ: [1]"
	if joined := strings.Join(got, "\n"); joined != want || most != 2 {
		t.Errorf("bars, at most %d:\n%s\nwant\n%s", most, joined, want)
	}
}

func TestTheNextBriefingSaysWhatItLacks(t *testing.T) {
	f := april(t)
	f.next = &data.Dossier{
		Meeting: data.Meeting{
			ID: 2, Kind: data.KindWeekly, Period: data.Period{Year: 2016, Number: 15}, State: data.StatePreparing, Day: on(t, "2016-04-11"),
			Start: mustTime(t, "08:00"),
		},
		Agenda:  []data.AgendaItem{{Title: "x"}},
		Reports: []data.Report{{}, {}, {}},
	}
	card, ok := newNextCard(f, wordsFor(t))
	if !ok || card.when != "Thứ Hai, 11/4/2016 · 8 giờ 00" || card.badge.Text != "Còn 5 ngày" {
		t.Fatalf("the card is %+v, %v", card, ok)
	}
	var got []string
	for _, r := range card.rows {
		mark := "○"
		if r.done {
			mark = "●"
		}
		got = append(got, mark+" "+r.text+" "+string(r.place.Step)+"/"+r.place.Field)
	}
	want := "● Chương trình họp /\n○ Báo cáo: 3 đơn vị chưa nộp reports/\n○ Chưa chọn thư ký info/secretary\n○ Chưa lập danh sách thành phần attendance/"
	if joined := strings.Join(got, "\n"); joined != want {
		t.Errorf("rows:\n%s\nwant\n%s", joined, want)
	}
}

func mustTime(t testing.TB, text string) data.TimeOfDay {
	t.Helper()
	at, err := data.ParseTimeOfDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestSignedMinutesLackNothingMore(t *testing.T) {
	f := april(t)
	f.last = &data.Dossier{
		Meeting:     data.Meeting{ID: 1, Kind: data.KindWeekly, State: data.StateSigned, Number: "05/BB-VP", Day: on(t, "2016-04-04")},
		Conclusions: []data.Conclusion{{}, {}}, Tasks: []data.Task{{}},
	}
	card, _ := newLastCard(f, wordsFor(t))
	for _, r := range card.rows {
		if !r.done {
			t.Errorf("signed minutes with a number still lack %q", r.text)
		}
	}
	if card.when != "Họp ngày 04/4/2016" {
		t.Errorf("held: %q", card.when)
	}
}

func TestNextMeeting(t *testing.T) {
	today := on(t, "2016-04-06")
	row := func(id data.MeetingID, state data.MeetingState, day string) sqlite.MeetingDay {
		return sqlite.MeetingDay{ID: id, State: state, Day: on(t, day)}
	}
	for _, c := range []struct {
		name   string
		coming []sqlite.MeetingDay
		next   data.MeetingID
	}{
		{"none", nil, 0},
		{"the nearest ahead", []sqlite.MeetingDay{row(1, data.StatePreparing, "2016-04-18"), row(2, data.StatePreparing, "2016-04-11")}, 2},
		{"in session before all", []sqlite.MeetingDay{row(1, data.StatePreparing, "2016-04-06"), row(2, data.StateInSession, "2016-04-05")}, 2},
		{"without a day after those with", []sqlite.MeetingDay{row(1, data.StatePreparing, ""), row(2, data.StatePreparing, "2016-05-11")}, 2},
		{"forgotten ones last, the latest first", []sqlite.MeetingDay{row(1, data.StatePreparing, "2016-01-04"), row(2, data.StatePreparing, "2016-03-04")}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := nextMeeting(c.coming, today); got != c.next {
				t.Errorf("next is %d, want %d", got, c.next)
			}
		})
	}
}

func TestWeekBefore(t *testing.T) {
	for day, want := range map[string]string{
		"2016-04-06": "2016-03-28", "2016-04-04": "2016-03-28", "2016-04-10": "2016-03-28", "2016-04-11": "2016-04-04",
	} {
		if got := weekBefore(on(t, day)); got != on(t, want) {
			t.Errorf("the Monday of the week before %s is %s, want %s", day, got, want)
		}
	}
}

func TestActivityRows(t *testing.T) {
	f := april(t)
	f.lines = []data.Activity{
		{Time: time.Date(2016, 4, 6, 10, 42, 0, 0, time.UTC), Action: data.ActionEdited, Kind: data.KindReport, Subject: "Phòng Kinh tế"},
		{Time: time.Date(2016, 4, 5, 23, 59, 0, 0, time.UTC), Action: data.ActionBackedUp, Kind: data.KindSetting, Subject: "/a/b/Sổ 1.sogiaoban"},
		{Time: time.Date(2016, 4, 5, 7, 58, 0, 0, time.UTC), Action: data.ActionSignedIn, Kind: data.KindUser, Subject: "Văn thư A"},
		{Time: time.Date(2016, 4, 5, 7, 57, 0, 0, time.UTC), Action: data.ActionEdited, Kind: data.KindOffice},
	}
	rows := newActivityRows(f, wordsFor(t))
	want := []activityRow{{"10:42", "Sửa báo cáo: Phòng Kinh tế"}, {"05/4", "Sao lưu: Sổ 1.sogiaoban"}, {"05/4", "Vào sổ: Văn thư A"}, {"05/4", "Sửa cơ quan"}}
	for i := range want {
		if rows[i] != want[i] {
			t.Errorf("line %d is %+v, want %+v", i, rows[i], want[i])
		}
	}
}
