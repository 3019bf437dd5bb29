package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"giaoban/data"
)

// reviewing returns a briefing that follows another and goes through n of its tasks.
func reviewing(n int) data.Dossier {
	d := generate(7, size{people: 8, reports: 2, remarks: 2, points: 2, conclusions: 3, words: 12})
	g := generate(8, size{people: 8, conclusions: n, words: 18})
	d.Meeting.Objections = "Sửa tên đơn vị ở kết luận 2.\n- Bổ sung thời gian kết thúc."
	d.Agenda = append([]data.AgendaItem{
		{Title: data.ApprovalTitle, Presenter: 2, Kind: data.AgendaApproval}, {Title: data.ReviewTitle, Kind: data.AgendaReview},
	}, d.Agenda...)
	source := data.Meeting{ID: 1, Kind: data.KindMonthly, Period: data.Period{Year: 2025, Number: 12}}
	states := data.TaskStates()
	for i, task := range g.Tasks {
		task.State, task.Percent = states[i%len(states)], 10*(i%10)
		if task.State == data.TaskDone || task.State == data.TaskToConfirm {
			task.ReportedDone = day(2026, 2, 3)
		}
		task.Deadline = data.By(day(2026, 1, 20+i%25))
		d.Review = append(d.Review, data.ReviewLine{
			Event: data.TaskEvent{Kind: data.EventCarried, Meeting: d.Meeting.ID, Text: g.Conclusions[i].Text},
			Task:  data.TrackedTask{Task: task}, Source: source,
		})
	}
	return d
}

func TestReviewIsATable(t *testing.T) {
	d := rosterDossier()
	d.Meeting.Day = day(2016, 7, 1)
	d.Agenda = []data.AgendaItem{{Title: data.ApprovalTitle, Kind: data.AgendaApproval}, {Title: data.ReviewTitle, Kind: data.AgendaReview}}
	line := func(task data.Task, text string) data.ReviewLine {
		return data.ReviewLine{
			Event: data.TaskEvent{Kind: data.EventCarried, Text: text, State: data.TaskUnderWay, Percent: 40, New: data.By(day(2016, 6, 20))},
			Task:  data.TrackedTask{Task: task}, Source: data.Meeting{ID: 1, Kind: data.KindQuarterly, Period: data.Period{Year: 2016, Number: 1}},
		}
	}
	late := data.Task{What: "Rà soát", Lead: data.Party{Unit: 1}, Person: 1, State: data.TaskUnderWay, Percent: 40, Deadline: data.By(day(2016, 6, 20))}
	done := data.Task{What: "Lập danh mục", Lead: data.Party{AllUnits: true}, State: data.TaskDone, Percent: 100, ReportedDone: day(2016, 4, 7), Deadline: data.Before(day(2016, 4, 8))}
	told := data.Task{What: "Trình đề án", State: data.TaskToConfirm, Percent: 100, ReportedDone: day(2016, 6, 30), Deadline: data.Deadline{Kind: data.DeadlineNone}}
	d.Review = []data.ReviewLine{line(late, "Đang lấy ý kiến."), line(told, ""), line(done, "Đã gửi.")}
	wantLines(
		t, Minutes(d, sampleOffice()),
		"2. Thông qua biên bản kỳ trước",
		"Cuộc họp đọc và thông qua biên bản kỳ trước; không có ý kiến đề nghị sửa đổi, bổ sung.",
		"3. Rà soát kết luận kỳ trước",
		"Cuộc họp rà soát 03 nhiệm vụ: hoàn thành đúng hạn 01; chưa hoàn thành, quá hạn 01; không thời hạn 01.",
		"1|Rà soát|Phòng Tổng hợp\nĐồng chí Lê An|Chậm nhất 20/6/2016|Chưa hoàn thành, quá hạn\n(40%)|Đang lấy ý kiến.",
		"2|Trình đề án|………|………|Không thời hạn\n(đã báo cáo xong, chờ xác nhận)|………",
		"3|Lập danh mục|Các phòng, ban|Trước 08/4/2016|Hoàn thành đúng hạn|Đã gửi.",
	)

	// Once signed it says what was fixed, whatever became of the task.
	d.Review = []data.ReviewLine{line(done, "Đang làm.")}
	d.Review[0].Fixed = true
	wantLines(t, Minutes(d, sampleOffice()),
		"1|Lập danh mục|Các phòng, ban|Chậm nhất 20/6/2016|Chưa hoàn thành, quá hạn\n(40%)|Đang làm.")

	d.Review[0].Fixed = false
	other := line(late, "x")
	other.Source = data.Meeting{ID: 2, Kind: data.KindQuarterly, Period: data.Period{Year: 2015, Number: 4}}
	d.Review = append(d.Review, other)
	if text := says(Minutes(d, sampleOffice())); !strings.Contains(text, "Rà soát\n(Giao ban quý IV/2015)|") {
		t.Errorf("tasks of two briefings do not name them: %s", text)
	}
}

func TestObjectionsToTheLastMinutes(t *testing.T) {
	d := rosterDossier()
	if text := says(Minutes(d, sampleOffice())); strings.Contains(text, "kỳ trước") {
		t.Errorf("a first briefing approves minutes: %s", text)
	}
	d.Meeting.Objections = "- Sửa ngày họp.\nBổ sung người vắng."
	wantLines(t, Minutes(d, sampleOffice()), "1. Thông qua biên bản kỳ trước",
		"Cuộc họp đọc và thông qua biên bản kỳ trước, với ý kiến đề nghị sửa đổi, bổ sung:", "- Sửa ngày họp.", "- Bổ sung người vắng.")
}

// TestAReviewOverManyPages: nothing is lost, its head stands on every page.
func TestAReviewOverManyPages(t *testing.T) {
	d := reviewing(60)
	p := readBack(t, Minutes(d, sampleOffice()))
	checkMargins(p, minutesCase{})
	checkBreaks(p, minutesCase{})
	checkPageNumbers(p, minutesCase{})
	checkTableHeads(p)
	text := p.text()
	for _, head := range []string{"TTNhiệmvụChủtrìThờihạnTìnhtrạngNộidungbáocáo", "TTNhiệmvụChủtrìThờihạnTìnhtrạngNộidungbáo"} {
		text = strings.ReplaceAll(text, head, "")
	}
	for i := range d.Review {
		if !strings.Contains(text, fmt.Sprint(i+1)) {
			t.Errorf("line %d is lost", i+1)
		}
	}
}

func TestHostileReview(t *testing.T) {
	d := reviewing(6)
	d.Review[0].Event.Text = "Xong 👍🏽 会"
	d.Review[1].Event.Text = strings.Repeat("Rà soát, đôn đốc. ", 2000)
	d.Review[2].Event.Text = strings.Repeat("dài", 1700)
	d.Review[3].Task.What = "Việc 📌\n\n  \tnhiều dòng"
	d.Meeting.Objections = "Sửa 🎉\n" + strings.Repeat("x", 3000)
	p := readBack(t, Minutes(d, sampleOffice()))
	checkMargins(p, minutesCase{})
	var places []string
	for _, w := range p.report.Warnings {
		places = append(places, w.Where)
	}
	for _, want := range []string{
		"Thông qua biên bản kỳ trước", "Rà soát kết luận kỳ trước, dòng 1", "Rà soát kết luận kỳ trước, dòng 4",
	} {
		if !slices.Contains(places, want) {
			t.Errorf("no warning for %q in %q", want, places)
		}
	}
	if n := strings.Count(p.text(), "Ràsoát,đônđốc."); n < 1950 {
		t.Errorf("%d of 2000 sentences are on the paper", n)
	}
}
