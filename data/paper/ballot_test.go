package paper

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/proof"
)

// ballotDossier is a briefing with a counted ballot on two candidates: twelve
// summoned, eleven present, ten papers returned.
func ballotDossier() (data.Dossier, data.Ballot) {
	d := sampleDossier()
	b := data.Ballot{
		ID: 1, Title: "Lấy phiếu biểu quyết về nhân sự bổ nhiệm lại", Post: "Phó Trưởng phòng Tổng hợp",
		State: data.BallotCounted, Way: data.BallotOnPaper,
		Rule: data.RuleCard{
			Name: "Hội nghị cán bộ chủ chốt", Citation: "Nghị định 170/2025/NĐ-CP, Điều 39 khoản 2", PaperTitle: "Phiếu biểu quyết về nhân sự",
			Choices: []data.RuleChoice{{Code: "agree", Words: "Đồng ý"}, {Code: "disagree", Words: "Không đồng ý", Against: true}},
			Base:    data.BasePresent, Threshold: data.Fraction{Num: 1, Den: 2}, Tie: "Người đứng đầu xem xét, quyết định",
		},
	}
	add := func(id data.PersonID, name, post string) {
		d.People[id] = data.Person{ID: id, Name: name, Position: post}
	}
	for i, letter := range []string{"A", "B"} {
		add(data.PersonID(101+i), "Ứng viên "+letter, "Phó Trưởng phòng")
		b.Candidates = append(b.Candidates, data.Candidate{Order: i + 1, Person: data.PersonID(101 + i), Position: "Phó Trưởng phòng Tổng hợp"})
	}
	for i := range 14 {
		id := data.PersonID(201 + i)
		add(id, fmt.Sprintf("Cử tri %d", i+1), "")
		l := data.RollLine{Order: i + 1, Person: id, Standing: data.RollSummoned, Present: i < 11, Issued: i < 11}
		switch i {
		case 12:
			l.Standing, l.Reason = data.RollExcused, "điều trị tại bệnh viện"
		case 13:
			l.Standing = data.RollObserver
		}
		b.Roll = append(b.Roll, l)
	}
	b.Tellers = []data.Teller{
		{Person: 201, Role: data.TellerHead}, {Person: 202, Role: data.TellerMember}, {Person: 203, Role: data.TellerMember},
	}
	b.Papers = data.BallotPapers{Printed: 14, Unused: 2, Spoiled: 1, Returned: 10, NotReturned: 1}
	b.Result = &data.Count{
		Valid: 9, Invalid: []data.InvalidCount{{Reason: data.InvalidWriting, Papers: 1}},
		Candidates: []data.CandidateCount{{Choices: []int{7, 2}}, {Choices: []int{4, 4}, Unmarked: 1}},
	}
	d.Ballots = []data.Ballot{b}
	return d, b
}

func opened(t *testing.T, d *Document) (*proof.File, Report) {
	t.Helper()
	pdf, report := print(t, d)
	file, err := reader.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	return file, report
}

func glyphsOf(t *testing.T, file *proof.File, page int) []proof.Glyph {
	t.Helper()
	glyphs, err := file.Glyphs(page)
	if err != nil {
		t.Fatal(err)
	}
	return glyphs
}

// No mark tells one ballot paper from another: every sheet has the same letters in
// the same places, and the two halves of a sheet differ by half its height alone.
func TestBallotPapersAreAllAlike(t *testing.T) {
	d, b := ballotDossier()
	file, report := opened(t, BallotPaper(d, b, sampleOffice(), BallotOptions{Copies: 14, Size: BallotA5}))
	if report.Pages != 7 {
		t.Fatalf("14 papers on %d sheets", report.Pages)
	}
	first := glyphsOf(t, file, 1)
	for page := 2; page <= 7; page++ {
		if !slices.Equal(glyphsOf(t, file, page), first) {
			t.Errorf("sheet %d differs from the first", page)
		}
	}
	var upper, lower []proof.Glyph
	const middle = PageHeightMM / 2 * pointsPerMM
	for _, g := range first {
		switch {
		case g.Inferred || g.Rune <= ' ':
		case g.Y > middle:
			g.Y -= middle
			lower = append(lower, g)
		default:
			upper = append(upper, g)
		}
	}
	same := slices.EqualFunc(upper, lower, func(a, b proof.Glyph) bool {
		return a.Rune == b.Rune && a.Font == b.Font && math.Abs(a.X-b.X) < 0.02 && math.Abs(a.Y-b.Y) < 0.02
	})
	if !same || len(upper) == 0 {
		t.Errorf("the halves of a sheet differ: %d and %d letters", len(upper), len(lower))
	}
}

// The content of the sheets, which pdfium may smooth over, is the same byte by byte.
func TestBallotPapersAreDrawnTheSame(t *testing.T) {
	d, b := ballotDossier()
	for _, size := range []BallotSize{BallotA5, BallotA4} {
		document := BallotPaper(d, b, sampleOffice(), BallotOptions{Copies: 6, Size: size})
		_, pages := document.laidOut(embedded(t))
		for i := range pages[1:] {
			if !slices.Equal(pages[i+1].ops, pages[0].ops) {
				t.Errorf("%s: sheet %d is drawn differently", size, i+2)
			}
		}
		if want := map[BallotSize]int{BallotA5: 3, BallotA4: 6}[size]; len(pages) != want {
			t.Errorf("%s: %d sheets, want %d", size, len(pages), want)
		}
	}
}

func TestAsManyPapersAsSummoned(t *testing.T) {
	d, b := ballotDossier()
	if got := BallotPaper(d, b, sampleOffice(), BallotOptions{Size: BallotA4, Spares: 3}); got.Copies != 15 {
		t.Errorf("%d copies", got.Copies)
	}
	d.Attendance = []data.Attendance{{Person: 1, InvitedAs: data.InvitedMember}, {Person: 2, InvitedAs: data.InvitedMember}, {Person: 3, InvitedAs: data.InvitedGuest}}
	early := b
	early.Roll = nil
	if got := BallotPaper(d, early, sampleOffice(), BallotOptions{}); got.Copies != 2 {
		t.Errorf("%d copies before there is a roll", got.Copies)
	}
	// With an odd number the last sheet has one paper and no second voter's half.
	_, pages := BallotPaper(d, b, sampleOffice(), BallotOptions{Copies: 3}).laidOut(embedded(t))
	if len(pages) != 2 || len(pages[1].ops) >= len(pages[0].ops) {
		t.Errorf("3 papers: %d sheets", len(pages))
	}
}

// A paper of many candidates takes whole sheets, without numbers on them.
func TestALongBallotPaperTakesWholeSheets(t *testing.T) {
	d, b := ballotDossier()
	for i := range 30 {
		d.People[data.PersonID(300+i)] = data.Person{Name: fmt.Sprintf("Người được lấy phiếu %d", i)}
		b.Candidates = append(b.Candidates, data.Candidate{Person: data.PersonID(300 + i)})
	}
	one, _ := print(t, BallotPaper(d, b, sampleOffice(), BallotOptions{Copies: 1}))
	file, report := opened(t, BallotPaper(d, b, sampleOffice(), BallotOptions{Copies: 2}))
	single, err := reader.Open(one)
	if err != nil {
		t.Fatal(err)
	}
	defer single.Close()
	per := single.Pages()
	if per < 2 || report.Pages != 2*per {
		t.Fatalf("one paper on %d sheets, two on %d", per, report.Pages)
	}
	for page := 1; page <= per; page++ {
		if !slices.Equal(glyphsOf(t, file, page), glyphsOf(t, file, page+per)) {
			t.Errorf("page %d of both papers differs", page)
		}
	}
	for page := 1; page <= file.Pages(); page++ {
		for _, g := range glyphsOf(t, file, page) {
			if g.Y < MarginTopMM*pointsPerMM && g.Rune > ' ' && !g.Inferred {
				t.Fatalf("page %d has %q over its text", page, g.Rune)
			}
		}
	}
}

func TestWhatABallotPaperSays(t *testing.T) {
	d, b := ballotDossier()
	file, _ := opened(t, BallotPaper(d, b, sampleOffice(), BallotOptions{Copies: 1, Size: BallotA4}))
	text := wholeText(t, file)
	for _, want := range []string{
		"PHIẾU BIỂU QUYẾT VỀ NHÂN SỰ", "Dấu treo hoặc chữ ký của chủ tọa", "Ứng viên A", "Ứng viên B", "Đồng ý", "Không đồng ý",
		"có thể ký hoặc không ký tên", "Phó Trưởng phòng Tổng hợp",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Cử tri") {
		t.Error("a voter is named on a ballot paper")
	}
}

// wholeText is that of a paper on one line.
func wholeText(t *testing.T, file *proof.File) string {
	t.Helper()
	var all []string
	for page := 1; page <= file.Pages(); page++ {
		text, err := file.Text(page)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.Fields(text)...)
	}
	return strings.Join(all, " ")
}

func TestTheCountsMinutes(t *testing.T) {
	d, b := ballotDossier()
	document, err := BallotCount(d, b, sampleOffice())
	if err != nil {
		t.Fatal(err)
	}
	wantLines(
		t, document,
		"BIÊN BẢN|Kiểm phiếu biểu quyết về nhân sự bổ nhiệm lại, chức vụ Phó Trưởng phòng Tổng hợp",
		"- Hội nghị cán bộ chủ chốt: Nghị định 170/2025/NĐ-CP, Điều 39 khoản 2 (đối chiếu văn bản hiện hành).",
		"- Tên phiếu: Phiếu biểu quyết về nhân sự; các lựa chọn: đồng ý; không đồng ý (không tính vào số phiếu đạt).",
		"- Cơ sở tính: số người có mặt; đạt khi được trên 1/2.",
		"- Khi đúng 1/2: người đứng đầu xem xét, quyết định.",
		"- Để trống hoặc đánh dấu nhiều hơn một ô đối với một người: tính là không đánh dấu đối với người đó.",
		"- Công bố kết quả tại hội nghị: không.",
		"- Được triệu tập: 12 người; có mặt khi mở bỏ phiếu: 11 người; vắng: 1 người.",
		"- Không tính vào số được triệu tập do bất khả kháng: 1 người: Cử tri 13 (điều trị tại bệnh viện).",
		"- Phiếu in: 14; phát ra: 11; chưa dùng: 2; hỏng, đã đổi: 1.",
		"- Phiếu thu về: 10; không thu về: 1.",
		"- Phiếu hợp lệ: 9; phiếu không hợp lệ: 1, gồm: ghi thêm tên hoặc nội dung khác 1.",
		"Tỷ lệ tính trên số người có mặt (11):",
		"1|Ứng viên A\nPhó Trưởng phòng Tổng hợp|7\n(63,64%)|2\n(18,18%)|0\n(0,00%)",
		"2|Ứng viên B\nPhó Trưởng phòng Tổng hợp|4\n(36,36%)|4\n(36,36%)|1\n(9,09%)",
		"- Ứng viên A: đạt; 7/11 (63,64%), cần ít nhất 6, thừa 1.",
		"- Ứng viên B: không đạt; 4/11 (36,36%), cần ít nhất 6, thiếu 2.",
		"Kết quả không công bố tại hội nghị.",
		"TỔ TRƯỞNG TỔ KIỂM PHIẾU|Cử tri 1", "CHỦ TỌA|Vương Trinh Quốc", "THÀNH VIÊN|Cử tri 2", "THÀNH VIÊN|Cử tri 3",
	)
}

func TestBothPapersOfTheCountAddUpAlike(t *testing.T) {
	d, b := ballotDossier()
	count, err := BallotCount(d, b, sampleOffice())
	if err != nil {
		t.Fatal(err)
	}
	summary, err := BallotSummary(d, b, sampleOffice())
	if err != nil {
		t.Fatal(err)
	}
	a, c := tableOf(count), tableOf(summary)
	for i := range a.Rows {
		for k := range a.Rows[i].Cells {
			if got, want := c.Rows[i].Cells[k].String(), a.Rows[i].Cells[k].String(); got != want {
				t.Errorf("row %d, column %d: summary %q, minutes %q", i+1, k+1, got, want)
			}
		}
	}
	if got := c.Rows[0].Cells[5].String() + " " + c.Rows[0].Cells[6].String() + ", " + c.Rows[1].Cells[6].String(); got != "6 Đạt, Không đạt" {
		t.Errorf("the summary says %q", got)
	}
}

func tableOf(d *Document) *Table {
	for _, b := range d.Blocks {
		if t, ok := b.(*Table); ok {
			return t
		}
	}
	return &Table{}
}

// 51 of 101 is over half, and no paper writes 50 % of it; at exactly half the card
// says what happens.
func TestThePercentLiesOnItsSideOfTheThreshold(t *testing.T) {
	for _, c := range []struct {
		votes, of int
		want      string
	}{
		{51, 101, "đạt; 51/101 (50,50%), cần ít nhất 51"},
		{5001, 10001, "đạt; 5001/10001 (50,005%), cần ít nhất 5001"},
		{50, 100, "bằng ngưỡng; 50/100 (50,00%), cần ít nhất 51; người đứng đầu xem xét, quyết định"},
		{50, 101, "không đạt; 50/101 (49,50%), cần ít nhất 51, thiếu 1"},
	} {
		d, b := ballotDossier()
		b.Roll = nil
		for i := range c.of {
			b.Roll = append(b.Roll, data.RollLine{Person: data.PersonID(i + 1), Standing: data.RollSummoned, Present: true, Issued: true})
		}
		b.Candidates = b.Candidates[:1]
		b.Papers = data.BallotPapers{Printed: c.of, Returned: c.of}
		b.Result = &data.Count{Valid: c.of, Candidates: []data.CandidateCount{{Choices: []int{c.votes, c.of - c.votes}}}}
		document, err := BallotCount(d, b, sampleOffice())
		if err != nil {
			t.Fatal(err)
		}
		wantLines(t, document, "- Ứng viên A: "+c.want+".")
	}
}

func TestAnUncountedBallotHasNoCountsMinutes(t *testing.T) {
	d, b := ballotDossier()
	for name, change := range map[string]func(*data.Ballot){
		"no result": func(b *data.Ballot) { b.Result = nil },
		"closed":    func(b *data.Ballot) { b.State = data.BallotClosed },
		"annulled":  func(b *data.Ballot) { b.State = data.BallotAnnulled },
	} {
		uncounted := b
		change(&uncounted)
		_, count := BallotCount(d, uncounted, sampleOffice())
		_, summary := BallotSummary(d, uncounted, sampleOffice())
		want := &data.Refusal{Code: data.RefusedUncounted}
		if !errors.Is(count, want) || !errors.Is(summary, want) {
			t.Errorf("%s: %v, %v", name, count, summary)
		}
	}
}

// The minutes of the briefing tell the result only where the card allows it.
func TestMinutesTellTheResultWhereTheCardAllows(t *testing.T) {
	d, _ := ballotDossier()
	if text := says(Minutes(d, sampleOffice())); strings.Contains(text, "đạt; 7/11") || !strings.Contains(text, "Ứng viên A") {
		t.Errorf("not to be announced, yet:\n%s", text)
	}
	d.Ballots[0].Rule.Announce = true
	wantLines(
		t, Minutes(d, sampleOffice()),
		"Kết quả: được triệu tập 12 người, có mặt 11 người; phiếu phát ra 11, thu về 10, hợp lệ 9, không hợp lệ 1.",
		"- Ứng viên A: đạt; 7/11 (63,64%), cần ít nhất 6, thừa 1.",
	)
	d.Ballots[0].State = data.BallotClosed
	if text := says(Minutes(d, sampleOffice())); strings.Contains(text, "đạt; 7/11") {
		t.Errorf("before the count is agreed:\n%s", text)
	}
}

// TestBallotPapersToLookAt writes the papers as PDF and pictures where
// GIAOBAN_LOOK names a folder.
func TestBallotPapersToLookAt(t *testing.T) {
	folder := os.Getenv("GIAOBAN_LOOK")
	if folder == "" {
		t.Skip("GIAOBAN_LOOK names no folder")
	}
	d, b := ballotDossier()
	if os.Getenv("GIAOBAN_LOOK_MANY") != "" {
		b = manyCandidates(&d, b)
	}
	count, err := BallotCount(d, b, sampleOffice())
	if err != nil {
		t.Fatal(err)
	}
	summary, err := BallotSummary(d, b, sampleOffice())
	if err != nil {
		t.Fatal(err)
	}
	for name, document := range map[string]*Document{
		"phieu-a5": BallotPaper(d, b, sampleOffice(), BallotOptions{Copies: 2}), "phieu-a4": BallotPaper(d, b, sampleOffice(), BallotOptions{Copies: 1, Size: BallotA4}),
		"bien-ban": count, "tong-hop": summary,
	} {
		pdf, report := print(t, document)
		if err := os.WriteFile(filepath.Join(folder, name+".pdf"), pdf, 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := reader.Open(pdf)
		if err != nil {
			t.Fatal(err)
		}
		for page := 1; page <= report.Pages; page++ {
			var out bytes.Buffer
			picture, err := file.Picture(page, 80)
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(&out, picture); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%s-%d.png", name, page)), out.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		_ = file.Close()
	}
}

// manyCandidates is a ballot on ten candidates with three choices.
func manyCandidates(d *data.Dossier, b data.Ballot) data.Ballot {
	b.Rule.Choices = []data.RuleChoice{{Words: "Tín nhiệm cao"}, {Words: "Tín nhiệm"}, {Words: "Tín nhiệm thấp", Against: true}}
	b.Candidates, b.Result = nil, &data.Count{Valid: 9, Invalid: b.Result.Invalid}
	for i := range 10 {
		id := data.PersonID(300 + i)
		d.People[id] = data.Person{ID: id, Name: fmt.Sprintf("Người được lấy phiếu %c", 'A'+i)}
		b.Candidates = append(b.Candidates, data.Candidate{Person: id, Position: "Phó Trưởng phòng Hành chính – Tổ chức"})
		b.Result.Candidates = append(b.Result.Candidates, data.CandidateCount{Choices: []int{i % 4, 5 - i%4, 3}, Unmarked: 1})
	}
	return b
}

func TestTenCandidatesAndThreeChoicesFitTheirSheets(t *testing.T) {
	d, b := ballotDossier()
	b = manyCandidates(&d, b)
	_, report := print(t, BallotPaper(d, b, sampleOffice(), BallotOptions{Copies: 3}))
	if report.Pages != 3 {
		t.Errorf("3 papers on %d sheets", report.Pages)
	}
	document, err := BallotCount(d, b, sampleOffice())
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, document, "4|Người được lấy phiếu D\nPhó Trưởng phòng Hành chính – Tổ chức|3\n(27,27%)|2\n(18,18%)|3\n(27,27%)|1\n(9,09%)")
	if document, err = BallotSummary(d, b, sampleOffice()); err != nil {
		t.Fatal(err)
	}
	wantLines(t, document, "4|Người được lấy phiếu D\nPhó Trưởng phòng Hành chính – Tổ chức|3\n(27,27%)|2\n(18,18%)|3\n(27,27%)|1\n(9,09%)|6|Không đạt\n5\n(45,45%)")
}
