package paper

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"giaoban/data"
)

// sampleRecords is the sample with its head.
func sampleRecords() Records {
	o := sampleOffice()
	o.Head = quoc
	return Records{Dossier: sampleDossier(), Office: o}
}

func (r Records) made(t *testing.T, kind data.PaperKind) *Document {
	t.Helper()
	document, err := Make(data.PaperRef{Kind: kind}, r)
	return made(t, document, err)
}

func TestTheNoticeOfTheSample(t *testing.T) {
	r := sampleRecords()
	wantLines(
		t, r.made(t, data.PaperNotice),
		"UBND TỈNH ………|VĂN PHÒNG|Số: ……/TB-VP", "|………, ngày …… tháng …… năm 2016",
		"THÔNG BÁO|Kết luận của đồng chí Vương Trinh Quốc, Chánh Văn phòng UBND tỉnh tại cuộc họp giao ban quý I/2016",
		"Ngày 01 tháng 4 năm 2016, tại …………………………, đồng chí Vương Trinh Quốc, Chánh Văn phòng UBND tỉnh chủ trì họp giao ban thường kỳ, đánh giá công tác văn phòng quý I/2016, triển khai nhiệm vụ tháng 4.",
		"Dự họp có:", "1. Đánh giá", "2. Kết luận và phân công", "3. Tổ chức thực hiện",
		"5|Tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích|Các phòng, ban|Trước 08/4/2016",
		"CHÁNH VĂN PHÒNG|Vương Trinh Quốc",
	)
	settled := r.settled(data.PaperForm{Kind: data.PaperNotice, Note: "Giao phòng Tổng hợp theo dõi, đôn đốc", Authority: data.ForHead, Signer: bich})
	wantLines(t, settled.made(t, data.PaperNotice), "Giao phòng Tổng hợp theo dõi, đôn đốc.", "KT. CHÁNH VĂN PHÒNG/phòng Tổng hợp|Hoàng Ngọc Bích")
	d := generate(1, fourPages)
	wantLines(t, Notice(d, sampleOffice()), fmt.Sprintf("Dự họp có %02d/14 người được triệu tập, gồm: lãnh đạo Văn phòng UBND tỉnh; phòng Tổng hợp; phòng Hành chính Tổ chức; trung tâm Phục vụ hành chính công.",
		data.CountRoll(d.Attendance).Here()))
}

func TestInvitationsToAllToUnitsAndToEach(t *testing.T) {
	r := Records{Dossier: rosterDossier(), Office: sampleOffice()}
	r.Meeting.Day, r.Meeting.Start, r.Meeting.Place = day(2026, 3, 5), clock(8, 0), "Phòng họp số 1"
	wantLines(
		t, r.made(t, data.PaperInvitation),
		"Văn phòng UBND tỉnh trân trọng kính mời:",
		"- Lãnh đạo Văn phòng UBND tỉnh: đồng chí Trần Bình, Chánh Văn phòng;",
		"- Phòng Tổng hợp: bà Vũ Châu, Phó Trưởng phòng; đồng chí Lê An, Chuyên viên;",
		"- Ban Tiếp công dân: Ngô Dung, Trưởng ban; Đỗ Em;", "- Khách mời: ông Bùi Giang, Phóng viên.",
		"Thời gian: 08 giờ 00 phút, ngày 05 tháng 3 năm 2026 (thứ Năm).", "Đề nghị các đồng chí dự họp đúng thành phần, thời gian./.",
	)
	units := r.settled(data.PaperForm{Kind: data.PaperInvitation, InvitationTo: data.InviteUnits, Units: []data.UnitID{2, 77}})
	wantLines(t, units.made(t, data.PaperInvitation), "Văn phòng UBND tỉnh trân trọng kính mời: Ban Tiếp công dân: Ngô Dung, Trưởng ban; Đỗ Em.")
	if text := says(units.made(t, data.PaperInvitation)); strings.Contains(text, "Phòng Tổng hợp") {
		t.Errorf("a unit that is not chosen is invited:\n%s", text)
	}
	each := r.settled(data.PaperForm{Kind: data.PaperInvitation, InvitationTo: data.InviteEach})
	p := readBack(t, each.made(t, data.PaperInvitation))
	if len(p.sheets) != len(r.Attendance) {
		t.Fatalf("%d sheets for %d people", len(p.sheets), len(r.Attendance))
	}
	for page := 1; page <= len(p.sheets); page++ {
		if number := p.number(page); len(number) > 0 {
			t.Errorf("page %d is numbered %q: each invitation is a paper of its own", page, spell(number))
		}
	}
	p.found(1, "trân trọng kính mời: Đồng chí Trần Bình, Chánh Văn phòng.")
	p.found(len(p.sheets), "trân trọng kính mời: Ông Bùi Giang, Phóng viên.")
}

func TestAConferenceHasDelegates(t *testing.T) {
	r := sampleRecords()
	r.Meeting.Title = "Hội nghị cán bộ chủ chốt"
	wantLines(t, r.made(t, data.PaperRoster), "Danh sách đại biểu dự hội nghị|Hội nghị cán bộ chủ chốt")
	wantLines(t, r.made(t, data.PaperInvitation), "Đề nghị các đại biểu dự hội nghị đúng thành phần, thời gian./.")
	wantLines(t, r.made(t, data.PaperMinutes), "Hội nghị kết thúc vào …… giờ ……, ngày 01 tháng 4 năm 2016./.")
	wantLines(t, sampleRecords().made(t, data.PaperRoster), "Danh sách dự họp|Họp giao ban thường kỳ, đánh giá công tác văn phòng quý I/2016, triển khai nhiệm vụ tháng 4")
}

func TestTheHoursOfAProgramme(t *testing.T) {
	r := sampleRecords()
	r.Meeting.Start = clock(8, 0)
	r.Agenda = []data.AgendaItem{{Title: "Báo cáo", Minutes: 50, Presenter: bich}, {Title: "Thảo luận", Minutes: 20}, {Title: "Kết luận"}, {Title: "Bế mạc", Minutes: 5}}
	wantLines(
		t, r.made(t, data.PaperAgenda),
		"1|08\u00a0giờ\u00a000 - 08\u00a0giờ\u00a050|Báo cáo|Đồng chí Hoàng Ngọc Bích, phòng Tổng hợp", "2|08\u00a0giờ\u00a050 - 09\u00a0giờ\u00a010|Thảo luận|",
		"3|Từ 09\u00a0giờ\u00a010|Kết luận|", "4|………|Bế mạc|",
	)
}

func TestReportsAreGatheredByHeading(t *testing.T) {
	r := sampleRecords()
	r.Reports = []data.Report{
		{ID: 1, Unit: tongHop, Results: "Một.\nHai.", Plan: "Ba.", State: data.ReportSubmitted},
		{ID: 2, Unit: hanhChinh, Field: "văn thư", Results: "Bốn.", State: data.ReportDraft},
	}
	text := says(r.made(t, data.PaperReport))
	want := "1. Kết quả\na) Phòng Tổng hợp\n- Một.\n- Hai.\nb) Phòng Hành chính Tổ chức, lĩnh vực văn thư\n- Bốn.\n2. Tồn tại, hạn chế\n\n3. Nguyên nhân\n\n4. Đề xuất, kiến nghị\n\n5. Kế hoạch thời gian tới\na) Phòng Tổng hợp\n- Ba.\n"
	if !strings.Contains(text, want) {
		t.Errorf("got\n%s", text)
	}
	document, err := Make(data.PaperRef{Kind: data.PaperUnitReport, Part: 2}, r)
	wantLines(
		t, made(t, document, err), "Văn phòng UBND tỉnh|phòng Hành chính Tổ chức|Số: ……/BC-……", "Kính gửi: Lãnh đạo Văn phòng UBND tỉnh",
		"Phòng Hành chính Tổ chức báo cáo kết quả công tác quý I/2016 và kế hoạch thời gian tới, lĩnh vực văn thư như sau:", "1. Kết quả", "- Bốn.",
	)
	var lacks []int64
	for _, f := range Missing(data.PaperRef{Kind: data.PaperReport}, r) {
		if f.Code == FactReporter {
			lacks = append(lacks, f.Record)
		}
	}
	if !slices.Equal(lacks, []int64{2}) {
		t.Errorf("not reported: %v", lacks)
	}
}

func TestTheUnitsHeadSignsItsReport(t *testing.T) {
	r := sampleRecords()
	r.Tracking.People = []data.Person{
		{ID: 70, Name: "Trưởng Cũ", Unit: tongHop, Rank: data.RankUnitHead, Position: "Trưởng phòng", Retired: true},
		{ID: 71, Name: "Trưởng Mới", Unit: tongHop, Rank: data.RankUnitHead, Position: "Trưởng phòng"},
	}
	document, err := Make(data.PaperRef{Kind: data.PaperUnitReport, Part: 1}, r)
	wantLines(t, made(t, document, err), "Trưởng phòng Tổng hợp|Trưởng Mới")
}

func TestAnExtractSaysOnlyWhatIsChosen(t *testing.T) {
	r := sampleRecords().settled(data.PaperForm{Kind: data.PaperExtract, Conclusions: []data.ConclusionID{5, 4, 99}})
	r.Meeting.Number = "7"
	d := r.made(t, data.PaperExtract)
	wantLines(
		t, d, "(Trích từ Biên bản số 07/BB-VP ngày 01 tháng 4 năm 2016 của Văn phòng UBND tỉnh)",
		"a) Các phòng, ban cập nhật ngay cho phòng Tổng hợp những nội dung cần báo cáo Thường trực UBND tỉnh.",
		"b) Các phòng, ban tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp) trước ngày 8/4.",
		"Nơi nhận: Các phòng, ban; Phòng Tổng hợp; Đồng chí Hoàng Ngọc Bích; Lưu: VT, Hồ sơ.",
	)
	if text := says(d); strings.Contains(text, "một cửa") || strings.Contains(text, "Lê Anh Đức") {
		t.Errorf("more than was chosen:\n%s", text)
	}
}

func TestTheArticle(t *testing.T) {
	d, _ := ballotDossier()
	d.Ballots[0].Rule.Announce = true
	d.Photos = []data.Photo{{ID: 4, Caption: "Quang cảnh <cuộc họp>"}}
	d.Tasks = append(slices.Clone(d.Tasks), data.Task{ID: 9, Conclusion: 2, What: "x", Deadline: data.By(day(2016, 4, 30))})
	a := NewArticle(d, sampleOffice(), map[data.PhotoID][]byte{4: plainJPEG(t, 80, 50)})
	text, page := a.Text(), string(a.HTML([]string{"anh 1.jpg"}))
	for _, want := range []string{
		"Văn phòng UBND tỉnh họp giao ban quý I/2016\n\nNgày 01/4/2016, Văn phòng UBND tỉnh tổ chức họp giao ban thường kỳ",
		"Đồng chí Vương Trinh Quốc, Chánh Văn phòng UBND tỉnh chủ trì cuộc họp.",
		"Theo đánh giá tại cuộc họp, trong quý I/2016, Văn phòng UBND tỉnh đạt được những kết quả:\n- Tham mưu",
		"Cuộc họp cũng chỉ ra một số tồn tại, hạn chế:\n- Việc theo dõi",
		"khiếu nại, tố cáo (chậm nhất 30/4/2016);", "gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp) trước ngày 8/4.",
		"Ứng viên A, Ứng viên B.", "[Ảnh: Quang cảnh <cuộc họp>]",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, secret := range []string{"63,64", "7/11", "không đạt", "Cử tri", "hợp lệ"} {
		if strings.Contains(text, secret) || strings.Contains(page, secret) || strings.Contains(says(a.Document()), secret) {
			t.Errorf("the article tells %q", secret)
		}
	}
	for _, want := range []string{`<img src="anh 1.jpg" alt="Quang cảnh &lt;cuộc họp&gt;">`, "<meta charset=\"utf-8\">", "<h1>Văn phòng UBND tỉnh họp giao ban quý I/2016</h1>", "</html>\n"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in\n%s", want, page)
		}
	}
	p := readBack(t, a.Document())
	checkMargins(p, minutesCase{})
	inOrder(p, a.Headline, a.Lead, "Quang cảnh <cuộc họp>", "đạt được những kết quả", "tồn tại, hạn chế", "yêu cầu:", "Ứng viên A")
}

func TestAnnexes(t *testing.T) {
	r := sampleRecords()
	r.Papers = []data.SignedPaper{{ID: 3, Kind: data.PaperMinutes, Version: 1, Number: "7"}, {ID: 4, Kind: data.PaperNotice, Version: 1}}
	r.Annexes = []data.Annex{{ID: 1, Paper: 3, Order: 1, Title: "Đính chính tên đơn vị", Text: "Sửa “một”.\nSửa “hai”."}}
	annex := func(part int64) *Document {
		document, err := Make(data.PaperRef{Kind: data.PaperAnnex, Part: part}, r)
		return made(t, document, err)
	}
	p := readBack(t, annex(1))
	name := p.line(1, "Phụ lục")
	if !name.all(bold, 14, 14) || !near(name.center(), textLeft+textWidth/2, tolerance) {
		t.Errorf("its name in %s of %.0f points at %.1f", name.glyphs[0].Font, name.size(), name.center())
	}
	title := p.line(1, "ĐÍNH CHÍNH TÊN ĐƠN VỊ")
	for _, of := range p.found(1, "(Kèm theo Biên bản cuộc họp số 07/BB-VP ngày 01 tháng 4 năm 2016 của Văn phòng UBND tỉnh)") {
		if !of.all(slanted, 13, 14) || of.y() < title.y() {
			t.Errorf("%q in %s", of.text(), of.glyphs[0].Font)
		}
	}
	if !title.all(bold, 13, 14) {
		t.Errorf("its title in %s", title.glyphs[0].Font)
	}
	checkMargins(p, minutesCase{})
	inOrder(p, "Phụ lục", "Sửa “một”.", "Sửa “hai”./.", "THƯ KÝ", "CHỦ TỌA")

	r.Annexes = append(r.Annexes, data.Annex{ID: 2, Paper: 3, Order: 2, Title: "Bổ sung"}, data.Annex{ID: 5, Paper: 4, Order: 3, Title: "Của thông báo"})
	readBack(t, annex(2)).line(1, "Phụ lục II")
	of := readBack(t, annex(5))
	of.line(1, "CHÁNH VĂN PHÒNG")
	if strings.Contains(of.text(), "PhụlụcI") {
		t.Error("the only annex of a paper is numbered")
	}
	if _, err := Make(data.PaperRef{Kind: data.PaperAnnex, Part: 9}, r); !errors.Is(err, &data.Refusal{Code: data.RefusedMissing}) {
		t.Errorf("got %v", err)
	}
}

func TestWhatPapersLack(t *testing.T) {
	codes := func(kind data.PaperKind, r Records) string {
		var list []string
		ref := data.PaperRef{Kind: kind}
		if kind.Traits().Part != "" {
			ref.Part = 1
		}
		for _, f := range Missing(ref, r) {
			if f.Step == "" || f.Field == "" {
				t.Errorf("%s: %s leads nowhere", kind, f.Code)
			}
			if !slices.Contains(FactCodes(), f.Code) {
				t.Errorf("%s: %s is not listed", kind, f.Code)
			}
			list = append(list, f.Code)
		}
		return strings.Join(list, " ")
	}
	full := recordsToJudge()[2]
	full.Meeting.State = data.StateDrafting
	partly := full
	partly.Attendance = slices.Clone(full.Attendance)
	partly.Attendance[3].Presence = data.PresenceUnknown
	for _, c := range []struct {
		name    string
		kind    data.PaperKind
		records Records
		want    string
	}{
		{"sample", data.PaperMinutes, sampleRecords(), "start place roster secretary end"},
		{"all there", data.PaperMinutes, full, ""},
		{"somebody not called", data.PaperMinutes, partly, "roll"},
		{"nothing there", data.PaperMinutes, Records{}, "agency title day start place roster chair secretary"},
		{"sample", data.PaperNotice, sampleRecords(), "office_place place roster"},
		{"all there", data.PaperNotice, full, ""},
		{"sample", data.PaperInvitation, sampleRecords(), "office_place start place roster"},
		{"sample", data.PaperAgenda, sampleRecords(), "start place agenda"},
		{"sample", data.PaperRoster, sampleRecords(), "roster"},
		{"sample", data.PaperReport, sampleRecords(), "office_place addressees reporter"},
		{"sample", data.PaperUnitReport, sampleRecords(), "office_place text signer"},
		{"sample", data.PaperExtract, sampleRecords(), "office_place items"},
		{"sample", data.PaperCoordination, sampleRecords(), "office_place"},
		{"sample", data.PaperBallot, sampleRecords(), "rule_card roster"},
		{"sample", data.PaperChair, sampleRecords(), "start place agenda"},
		{"sample", data.PaperArticle, sampleRecords(), "picture"},
	} {
		if got := codes(c.kind, c.records); got != c.want {
			t.Errorf("%s, %s: got %q, want %q", c.kind, c.name, got, c.want)
		}
	}
	signer := sampleRecords().settled(data.PaperForm{Kind: data.PaperNotice, Authority: data.ForHead})
	if got := codes(data.PaperNotice, signer); !strings.HasSuffix(got, "signer") {
		t.Errorf("KT. without anybody to sign: %q", got)
	}
}

func TestWarningsLeadToTheirFields(t *testing.T) {
	r := sampleRecords()
	r.Conclusions[2].Text, r.Remarks[0].Text = "Việc 🎉.", "hay 🎉."
	r.Tasks[1].What, r.Meeting.Place = "Việc 🎉", "Phòng 🎉"
	_, report := print(t, r.made(t, data.PaperMinutes))
	want := map[string]Fact{
		"Kết luận 3":                  {Step: StepConclusions, Field: "text", Kind: data.KindConclusion, Record: 3},
		"Diễn biến, ý kiến 1":         {Step: StepCourse, Field: "text", Kind: data.KindRemark, Record: 1},
		"Phân công thực hiện, dòng 2": {Code: FactTasks, Step: StepConclusions, Field: "what", Kind: data.KindTask, Record: 2},
		"Địa điểm":                    placeFact,
	}
	for _, w := range report.Warnings {
		if w.Lead != want[w.Where] {
			t.Errorf("%s leads to %+v, want %+v", w.Where, w.Lead, want[w.Where])
		}
		delete(want, w.Where)
	}
	if len(want) > 0 {
		t.Errorf("no warning for %v", want)
	}
}

func TestNamesAndFiles(t *testing.T) {
	d := sampleDossier()
	d.Reports = append(d.Reports, data.Report{ID: 2, Unit: hanhChinh, Field: "văn thư"})
	for _, c := range []struct {
		ref        data.PaperRef
		name, file string
	}{
		{data.PaperRef{Kind: data.PaperMinutes}, "Biên bản cuộc họp", "BB giao ban quý I-2016 (01-4-2016)"},
		{data.PaperRef{Kind: data.PaperInvitation}, "Giấy mời", "GM giao ban quý I-2016 (01-4-2016)"},
		{data.PaperRef{Kind: data.PaperUnitReport, Part: 1}, "Báo cáo của phòng Tổng hợp", "BC phòng Tổng hợp, giao ban quý I-2016 (01-4-2016)"},
		{data.PaperRef{Kind: data.PaperUnitReport, Part: 2}, "Báo cáo của phòng Hành chính Tổ chức, lĩnh vực văn thư", "BC phòng Hành chính Tổ chức, lĩnh vực văn thư, giao ban quý I-2016 (01-4-2016)"},
		{data.PaperRef{Kind: data.PaperBallot, Part: 1}, "Phiếu biểu quyết", "Phiếu biểu quyết giao ban quý I-2016 (01-4-2016)"},
	} {
		if got := Name(c.ref, d); got != c.name {
			t.Errorf("named %q, want %q", got, c.name)
		}
		if got := FileName(c.ref, d); got != c.file {
			t.Errorf("file %q, want %q", got, c.file)
		}
	}
	if got := cleanFileName(`a/b\c:d<e>"f|g?h*i`+"\x07 .", 50); got != "a-b-c-defghi" {
		t.Errorf("forbidden characters: %q", got)
	}
	d.Units[tongHop] = data.Unit{ID: tongHop, Name: strings.Repeat("Phòng rất dài ", 40)}
	if got := FileName(data.PaperRef{Kind: data.PaperUnitReport, Part: 1}, d); len([]rune(got)) > fileNameMax || !strings.HasSuffix(got, "(01-4-2016)") {
		t.Errorf("a long name: %d characters, %q", len([]rune(got)), got)
	}
	for _, kind := range data.PaperKinds() {
		if kind.Words() == "" || filePrefixes[kind] == "" {
			t.Errorf("%s has no name", kind)
		}
	}
}

func TestThePapersOfABriefing(t *testing.T) {
	kinds := func(r Records) string {
		var list []string
		for _, ref := range r.List() {
			list = append(list, fmt.Sprintf("%s %d", ref.Kind, ref.Part))
		}
		return strings.Join(list, ", ")
	}
	want := "minutes 0, notice 0, invitation 0, agenda 0, roster 0, report 0, unit_report 1, extract 0, coordination 0, tracking 0, ballot 1, chair 0, article 0"
	if got := kinds(sampleRecords()); got != want {
		t.Errorf("sample: %s", got)
	}
	r := sampleRecords()
	r.Dossier, _ = ballotDossier()
	r.Tracking.Today, r.Office.UrgentDays = day(2016, 4, 6), 7
	r.Tasks[4].State = data.TaskUnderWay
	if got := kinds(r); !strings.Contains(got, "urging 0, ballot 1, count 1, summary 1,") {
		t.Errorf("counted: %s", got)
	}
	for _, ref := range r.List() {
		document, err := Make(ref, r)
		print(t, made(t, document, err))
	}
}

// plainJPEG is a grey picture of that size.
func plainJPEG(t testing.TB, width, height int) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range m.Pix {
		m.Pix[i] = uint8(i)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestHostilePictures: in CMYK, with transparency, of one pixel, very long; each is
// drawn within the margins. What is no picture is refused.
func TestHostilePictures(t *testing.T) {
	cmyk, err := os.ReadFile("../picture/testdata/cmyk.jpg")
	if err != nil {
		t.Fatal(err)
	}
	clear := image.NewNRGBA64(image.Rect(0, 0, 300, 200))
	for x := range 300 {
		clear.Set(x, x%200, color.NRGBA64{R: 0xFFFF, A: uint16(x * 200)})
	}
	var transparent bytes.Buffer
	if err := png.Encode(&transparent, clear); err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string][]byte{
		"CMYK": cmyk, "transparent, 16 bits": transparent.Bytes(), "one pixel": plainJPEG(t, 1, 1), "a line": plainJPEG(t, 1800, 1), "a column": plainJPEG(t, 3, 1900),
	} {
		document := &Document{Blocks: []Block{&Picture{Bytes: raw, Caption: "Ảnh"}}}
		first, _ := print(t, document)
		second, _ := print(t, document)
		if !bytes.Equal(first, second) {
			t.Errorf("%s: two drawings differ", name)
		}
		p := readBack(t, document)
		checkMargins(p, minutesCase{})
		if len(p.sheets) != 1 || !bytes.Contains(first, []byte("/Subtype /Image")) || !bytes.HasPrefix(first, []byte("%PDF-1.4")) {
			t.Errorf("%s: %d pages", name, len(p.sheets))
		}
	}
	var b bytes.Buffer
	_, err = (&Document{Blocks: []Block{&Picture{Bytes: []byte("không phải ảnh")}}}).PDF(&b, embedded(t))
	if !errors.Is(err, &data.Refusal{Code: data.RefusedPicture}) || b.Len() > 0 {
		t.Errorf("no picture: %v, %d bytes", err, b.Len())
	}
}

func TestComparingDrafts(t *testing.T) {
	r := sampleRecords()
	older := r.made(t, data.PaperNotice).Lines()
	if slices.ContainsFunc(older, func(s string) bool { return strings.ContainsAny(s, "\n") || s == "" }) {
		t.Error("a line is empty or broken")
	}
	r.Conclusions = slices.Clone(r.Conclusions)
	r.Conclusions[2].Text = "Các phòng, ban thường xuyên tăng cường phối hợp chặt chẽ với nhau."
	r.Conclusions = slices.Delete(r.Conclusions, 0, 1)
	newer := r.made(t, data.PaperNotice).Lines()
	d := Compare(Comparison{Name: "Thông báo kết luận", Old: "Dự thảo lần 1", New: "Dự thảo lần 2"}, older, newer)
	var added, gone []string
	for _, b := range d.Blocks {
		if p, ok := b.(*Paragraph); ok {
			for _, run := range p.Text {
				switch run.Ruled {
				case Under:
					added = append(added, run.Text)
				case Through:
					gone = append(gone, run.Text)
				}
			}
		}
	}
	if got := strings.Join(added, "|"); !strings.Contains(got, "chặt chẽ") {
		t.Errorf("added %q", got)
	}
	if got := strings.Join(gone, "|"); !strings.Contains(got, "một cửa") || strings.Contains(got, "Ưu điểm") {
		t.Errorf("taken out %q", got)
	}
	p := readBack(t, d)
	checkMargins(p, minutesCase{})
	shots(t, p, "compare")
	if same := says(Compare(Comparison{Name: "x", Old: "Dự thảo lần 1", New: "Dự thảo lần 2"}, older, older)); !strings.Contains(same, "không có thay đổi") {
		t.Errorf("the same draft twice: %s", same)
	}
}

// TestPairsRebuildBoth: whatever changed, both drafts can be read off the pairs.
func TestPairsRebuildBoth(t *testing.T) {
	words := strings.Fields("a b c d a b e f g a c d")
	for cut := range len(words) {
		older := slices.Concat(words[:cut], []string{"x"}, words[cut:])
		newer := slices.Concat(words[cut:], []string{"y", "z"}, words[:cut/2])
		var a, b []string
		for _, p := range pairs(older, newer) {
			if p.older != "" {
				a = append(a, p.older)
			}
			if p.newer != "" {
				b = append(b, p.newer)
			}
		}
		if !slices.Equal(a, older) || !slices.Equal(b, newer) {
			t.Fatalf("cut %d: %v, %v", cut, a, b)
		}
	}
}
