package paper

import (
	"reflect"
	"strings"
	"testing"

	"giaoban/data"
)

// says returns every text of a document, a line each.
func says(d *Document) string {
	var b strings.Builder
	line := func(s string) { b.WriteString(s + "\n") }
	for _, block := range d.Blocks {
		switch v := block.(type) {
		case *Head:
			line(v.Parent + "|" + v.Agency + "|" + v.Symbol)
			if v.About+v.PlaceDate != "" {
				line(v.About + "|" + v.PlaceDate)
			}
		case *Addressees:
			line("Kính gửi: " + strings.Join(v.Names, "; "))
		case *Closing:
			line("Nơi nhận: " + strings.Join(v.Recipients.lines(), " "))
			line(strings.Join(v.Signature.Titles, "/") + "|" + v.Signature.Name)
		case *Title:
			line(v.Kind + "|" + v.Subject)
		case *Heading:
			line(v.Text)
		case *Paragraph:
			line(strings.TrimSpace(v.Marker + " " + v.Text.String()))
		case *List:
			for _, item := range v.Items {
				line(v.Marker + " " + item.String())
			}
		case *Table:
			for _, r := range v.Rows {
				var cells []string
				for _, c := range r.Cells {
					cells = append(cells, c.String())
				}
				line(strings.Join(cells, "|"))
			}
		case *Signatures:
			for _, s := range v.Columns {
				line(strings.Join(s.Titles, "/") + "|" + s.Name)
			}
		case *Recipients:
			for _, s := range v.lines() {
				line("- " + s)
			}
		}
	}
	return b.String()
}

func wantLines(t *testing.T, d *Document, lines ...string) {
	t.Helper()
	text := "\n" + says(d)
	for _, want := range lines {
		if !strings.Contains(text, "\n"+want+"\n") {
			t.Errorf("no line %q in:%s", want, text)
		}
	}
}

func TestMinutesOfTheSample(t *testing.T) {
	wantLines(
		t, Minutes(sampleDossier(), sampleOffice()),
		"UBND TỈNH ………|VĂN PHÒNG|Số: ……/BB-VP",
		"BIÊN BẢN|Họp giao ban thường kỳ, đánh giá công tác văn phòng quý I/2016, triển khai nhiệm vụ tháng 4",
		"Thời gian bắt đầu: …… giờ ……, ngày 01 tháng 4 năm 2016.",
		"Địa điểm:", "Thành phần tham dự:", "Thư ký:",
		"Chủ trì: Đồng chí Vương Trinh Quốc, Chánh Văn phòng UBND tỉnh.",
		"Nội dung (theo diễn biến cuộc họp):",
		"1. Báo cáo, ý kiến phát biểu",
		"Các chuyên viên báo cáo kết quả công tác quý I/2016 theo lĩnh vực được phân công và đề xuất kế hoạch những tháng tiếp theo.",
		"2. Đánh giá công tác quý I/2016",
		"a) Ưu điểm",
		"- Văn bản tham mưu cho Chủ tịch và các Phó Chủ tịch cơ bản đáp ứng yêu cầu.",
		"b) Tồn tại, hạn chế",
		"- Đề án ứng dụng công nghệ thông tin chậm so với tiến độ.",
		"3. Kết luận của chủ trì",
		"Đồng chí Vương Trinh Quốc, Chánh Văn phòng UBND tỉnh kết luận và giao nhiệm vụ:",
		"đ) Các phòng, ban tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp) trước ngày 8/4.",
		"1|Đánh giá kết quả hoạt động của Bộ phận một cửa|Bộ phận một cửa|………",
		"2|Đẩy nhanh Đề án ứng dụng công nghệ thông tin|………|………",
		"4|Cập nhật cho phòng Tổng hợp nội dung cần báo cáo Thường trực UBND tỉnh|Các phòng, ban|Thường xuyên",
		"5|Tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích|Các phòng, ban|Trước 08/4/2016",
		"4. Lấy phiếu tín nhiệm",
		"Cuộc họp lấy phiếu tín nhiệm bổ nhiệm lại chức danh Phó Trưởng phòng đối với 03 đồng chí: Lê Anh Đức, Nguyễn Duy Hiệp, Trần Ngọc Minh.",
		"Cuộc họp kết thúc vào …… giờ ……, ngày 01 tháng 4 năm 2016./.",
		"THƯ KÝ|", "CHỦ TỌA|Vương Trinh Quốc",
		"- …………………………;", "- Lưu: VT, Hồ sơ.",
	)
}

// TestMissingFactsPrintAsDots: what the sample lacks is dotted up to the margin.
func TestMissingFactsPrintAsDots(t *testing.T) {
	p := readBack(t, Minutes(sampleDossier(), sampleOffice()))
	dotted := map[string]bool{}
	for _, r := range p.sheets[0].body() {
		label := strings.TrimRight(r.text(), ".")
		if dots := len(r.text()) - len(label); dots < 50 {
			continue
		}
		dotted[label] = true
		if !near(r.right(), textLeft+textWidth, tolerance) {
			t.Errorf("the dots of %q end at %.1f", label, r.right())
		}
	}
	want := map[string]bool{"Địađiểm:": true, "Thànhphầnthamdự:": true, "": true, "Thưký:": true}
	if !reflect.DeepEqual(dotted, want) {
		t.Errorf("dotted lines after %v, want %v", dotted, want)
	}
}

func TestMinutesOfNothing(t *testing.T) {
	d := Minutes(data.Dossier{}, data.Office{})
	wantLines(
		t, d,
		"|…………………………|Số: ……/BB-……", "BIÊN BẢN|Họp giao ban",
		"Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm …….", "Chủ trì:",
		"Cuộc họp kết thúc vào …… giờ ……, ngày …… tháng …… năm ……./.", "CHỦ TỌA|",
	)
	if _, report := print(t, d); report.Pages != 1 {
		t.Errorf("%d pages", report.Pages)
	}
}

// rosterDossier is a roster with every kind of answer.
func rosterDossier() data.Dossier {
	people := []data.Person{
		{ID: 1, Name: "Lê An", Honorific: "đồng chí", Position: "Chuyên viên", Unit: 1, Rank: data.RankStaff},
		{ID: 2, Name: "Trần Bình", Honorific: "đồng chí", Position: "Chánh Văn phòng", Unit: 1, Rank: data.RankHead},
		{ID: 3, Name: "Vũ Châu", Honorific: "bà", Position: "Phó Trưởng phòng", Unit: 1, Rank: data.RankUnitDeputy},
		{ID: 4, Name: "Ngô Dung", Position: "Trưởng ban", Unit: 2, Rank: data.RankUnitHead},
		{ID: 5, Name: "Đỗ Em", Rank: data.RankStaff, Unit: 2},
		{ID: 6, Name: "Bùi Giang", Honorific: "ông", Position: "Phóng viên", Rank: data.RankGuest},
		{ID: 7, Name: "Hồ Hà", Honorific: "đồng chí"},
	}
	d := data.Dossier{
		People: map[data.PersonID]data.Person{},
		Units:  map[data.UnitID]data.Unit{1: {ID: 1, Name: "phòng Tổng hợp"}, 2: {ID: 2, Name: "Ban Tiếp công dân"}},
		Attendance: []data.Attendance{
			{Person: 1, InvitedAs: data.InvitedMember, Presence: data.PresenceLate, Arrived: clock(8, 15), Note: "tắc đường"},
			{Person: 2, InvitedAs: data.InvitedMember, Presence: data.PresencePresent},
			{Person: 3, InvitedAs: data.InvitedMember, Presence: data.PresencePresent, Substitute: 7, Left: clock(10, 0)},
			{Person: 4, InvitedAs: data.InvitedMember, Presence: data.PresenceExcused, Note: "đi công tác"},
			{Person: 5, InvitedAs: data.InvitedMember, Presence: data.PresenceAbsent},
			{Person: 6, InvitedAs: data.InvitedGuest, Presence: data.PresencePresent},
		},
	}
	for _, p := range people {
		d.People[p.ID] = p
	}
	return d
}

func TestRosterIsCountedAndListedByRank(t *testing.T) {
	paper := Minutes(rosterDossier(), sampleOffice())
	want := strings.Join([]string{
		"Thành phần tham dự: có mặt 03/05 người được triệu tập, trong đó 01 người đến muộn, gồm:",
		"- Đồng chí Trần Bình, Chánh Văn phòng;",
		"- Đồng chí Hồ Hà (dự thay bà Vũ Châu, Phó Trưởng phòng Tổng hợp; về lúc 10 giờ 00 phút);",
		"- Đồng chí Lê An, Chuyên viên phòng Tổng hợp (đến muộn lúc 08 giờ 15 phút, tắc đường).",
		"Vắng mặt có lý do (01 người):",
		"- Ngô Dung, Trưởng ban Tiếp công dân (đi công tác).",
		"Vắng mặt không có lý do (01 người):",
		"- Đỗ Em, Ban Tiếp công dân.",
		"Khách mời (01 người):",
		"- Ông Bùi Giang, Phóng viên.",
		"Chủ trì:",
	}, "\n")
	if text := says(paper); !strings.Contains(text, want) {
		t.Errorf("want\n%s\nin\n%s", want, text)
	}

	d := rosterDossier()
	d.Attendance[1].Presence = data.PresenceUnknown
	wantLines(t, Minutes(d, sampleOffice()), "Thành phần tham dự: có mặt 02/05 người được triệu tập, trong đó 01 người đến muộn, gồm:", "Thành phần khác:")
}

// The reason belongs to who is missed, not to who came instead.
func TestAbsentWithASubstitute(t *testing.T) {
	d := rosterDossier()
	d.Attendance[3].Substitute = 6
	wantLines(t, Minutes(d, sampleOffice()), "- Ngô Dung, Trưởng ban Tiếp công dân (đi công tác; ông Bùi Giang dự thay).")
}

func TestAgendaTitleEndsOnce(t *testing.T) {
	d := data.Dossier{Agenda: []data.AgendaItem{{Title: "Thảo luận;", Minutes: 15}, {Title: "Kết luận."}}}
	wantLines(t, Minutes(d, sampleOffice()), "- Thảo luận (15 phút);", "- Kết luận.")
}

func TestReportsRemarksAndAgenda(t *testing.T) {
	d := rosterDossier()
	d.Meeting.Chair = 2
	d.Agenda = []data.AgendaItem{{Title: "Báo cáo quý I", Presenter: 4, Minutes: 15}, {Title: "Thảo luận"}}
	d.Reports = []data.Report{
		{Unit: 1, Person: 1, Field: "đất đai", Results: "Một.\n- Hai.", Causes: "Thiếu người.", State: data.ReportSubmitted},
		{Unit: 2, State: data.ReportNone},
		{Unit: 2, Plan: "Tiếp dân định kỳ.", State: data.ReportDraft},
	}
	d.Remarks = []data.Remark{
		{Speaker: 4, Time: clock(9, 5), Text: "Đề nghị bổ sung.\nNói thêm."},
		{SpeakerText: "Các chuyên viên", Text: "báo cáo theo lĩnh vực."},
		{Time: clock(10, 0), Text: "Nghỉ giải lao."},
		{Text: "Cuộc họp thống nhất."},
	}
	wantLines(
		t, Minutes(d, sampleOffice()),
		"1. Chương trình cuộc họp", "- Báo cáo quý I (Ngô Dung trình bày, 15 phút);", "- Thảo luận.",
		"2. Báo cáo của các đơn vị, chuyên viên",
		"a) Đồng chí Lê An, Chuyên viên phòng Tổng hợp, lĩnh vực đất đai",
		"Kết quả:", "- Một.", "- Hai.", "Nguyên nhân: Thiếu người.",
		"b) Ban Tiếp công dân", "Kế hoạch thời gian tới: Tiếp dân định kỳ.",
		"3. Ý kiến phát biểu",
		"Ngô Dung, Trưởng ban Tiếp công dân (09 giờ 05 phút): Đề nghị bổ sung.", "Nói thêm.",
		"Các chuyên viên báo cáo theo lĩnh vực.", "10 giờ 00 phút: Nghỉ giải lao.", "Cuộc họp thống nhất.",
	)
}

func TestAssignments(t *testing.T) {
	d := rosterDossier()
	d.Conclusions = []data.Conclusion{{ID: 1, Text: "Giao các đơn vị.\nLàm ngay."}}
	d.Tasks = []data.Task{
		{What: "Rà soát", Lead: data.Party{Unit: 1}, Person: 1, With: []data.UnitID{2}, Deadline: data.By(day(2026, 2, 9))},
		{What: "Gửi báo cáo cho Lê An", Person: 4, SentTo: data.Party{Person: 1}, Deadline: data.Deadline{Kind: data.DeadlineStanding}},
		{What: "Lập danh mục", Lead: data.Party{Text: "Sở Tài chính"}, SentTo: data.Party{Text: "Thường trực"}},
	}
	wantLines(
		t, Minutes(d, sampleOffice()),
		"Chủ trì kết luận và giao nhiệm vụ:", "a) Giao các đơn vị.", "Làm ngay.",
		"1|Rà soát|Phòng Tổng hợp\nĐồng chí Lê An|Ban Tiếp công dân|Chậm nhất 09/02/2026",
		"2|Gửi báo cáo cho Lê An|Ngô Dung||Thường xuyên",
		"3|Lập danh mục\nGửi: Thường trực|Sở Tài chính||………",
	)
}

func TestBallotIsMentionedWithoutResult(t *testing.T) {
	d := sampleDossier()
	with := func(b ...data.Ballot) string {
		d.Ballots = b
		return says(Minutes(d, sampleOffice()))
	}
	candidate := []data.Candidate{{Person: duc, Position: "Phó Trưởng phòng Tổng hợp"}}
	counted := with(data.Ballot{Title: "Lấy phiếu biểu quyết về nhân sự", State: data.BallotCounted, Candidates: candidate})
	if want := "4. Lấy phiếu\nCuộc họp lấy phiếu biểu quyết về nhân sự đối với 01 đồng chí: Lê Anh Đức (Phó Trưởng phòng Tổng hợp).\n"; !strings.Contains(counted, want) {
		t.Errorf("want %q in %s", want, counted)
	}
	posted := with(data.Ballot{Title: "Lấy phiếu", Post: "Phó Trưởng phòng Tổng hợp", Candidates: candidate})
	if !strings.Contains(posted, ": Lê Anh Đức.\n") {
		t.Errorf("the post voted on is repeated in %s", posted)
	}
	for _, none := range []string{with(), with(data.Ballot{Title: "Lấy phiếu", State: data.BallotAnnulled})} {
		if strings.Contains(none, "Lấy phiếu") {
			t.Errorf("a ballot is mentioned in %s", none)
		}
	}
}

func TestSymbol(t *testing.T) {
	for number, want := range map[string]string{
		"": "Số: ……/BB-VP", "5": "Số: 05/BB-VP", "05": "Số: 05/BB-VP", "128": "Số: 128/BB-VP", "12/BB-VPUB": "Số: 12/BB-VPUB",
	} {
		d := sampleDossier()
		d.Meeting.Number = number
		if got := Minutes(d, sampleOffice()).Blocks[0].(*Head).Symbol; got != want {
			t.Errorf("number %q gives %q, want %q", number, got, want)
		}
	}
}
