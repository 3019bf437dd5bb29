package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/proof"
)

// briefingPaper is a paper of a briefing to be judged.
type briefingPaper struct {
	document *Document
	records  Records
	ref      data.PaperRef
	from, to string // where its body begins and ends
}

// briefingRule is one rule that touches such a paper.
type briefingRule struct {
	name  string
	check func(p *proofed, c briefingPaper)
}

// asMinutes is a rule that is judged as for minutes.
func asMinutes(check func(*proofed, minutesCase)) func(*proofed, briefingPaper) {
	return func(p *proofed, c briefingPaper) {
		check(p, minutesCase{dossier: c.records.Dossier, office: c.records.Office})
	}
}

// sheetRules are those of everything that is printed.
func sheetRules() []briefingRule {
	return []briefingRule{
		{"I.1 A4", asMinutes(checkA4)},
		{"I.3 margins", asMinutes(checkMargins)},
		{"G file", checkPaperFile},
	}
}

// namedRules are those of a paper with the names of the agency and the nation.
func namedRules() []briefingRule {
	return append(sheetRules(),
		briefingRule{"I.4 Times New Roman, black, Unicode", asMinutes(checkLetters)},
		briefingRule{"II.1 Quốc hiệu", asMinutes(checkNation)},
		briefingRule{"II.1 Tiêu ngữ and its rule", asMinutes(checkMotto)},
		briefingRule{"II.5 tên loại, trích yếu and its rule", checkTitle},
	)
}

// letterRules are those of a paper by Mẫu 1.4 or Mẫu 1.7, signed at the right.
func letterRules() []briefingRule {
	return append(namedRules(),
		briefingRule{"I.7 page numbers", asMinutes(checkPageNumbers)},
		briefingRule{"II.3 số, ký hiệu", checkNumber},
		briefingRule{"II.4 place and date", checkIssued},
		briefingRule{"II.4b dates", checkFullDates},
		briefingRule{"II.6 body size", asMinutes(checkBodySize)},
		briefingRule{"II.6 justified", asMinutes(checkJustified)},
		briefingRule{"II.6 first line and line spacing", asMinutes(checkParagraphs)},
		briefingRule{"II.7 quyền hạn, chức vụ, họ tên", checkSigned},
		briefingRule{"II.9b Nơi nhận", checkClosing},
		briefingRule{"page breaks", checkClosingBreaks},
		briefingRule{"the content ends in ./. once", checkEnd},
	)
}

// ofOffice are the rules of the agency's names.
func ofOffice() []briefingRule {
	return []briefingRule{
		{"II.2 cơ quan chủ quản", asMinutes(checkParent)},
		{"II.2 cơ quan ban hành and its rule", asMinutes(checkAgency)},
	}
}

func ordered(items ...string) briefingRule {
	return briefingRule{"order of the form", func(p *proofed, _ briefingPaper) { inOrder(p, items...) }}
}

// recordsToJudge are the sample, briefings made up and one of everything.
func recordsToJudge() []Records {
	full := sampleOffice()
	full.Parent, full.Place, full.Head = "UBND tỉnh Nam Định", "Nam Định", 1
	full.Templates = []data.PaperTemplate{{Kind: data.PaperReport, Addressees: []string{"Thường trực UBND tỉnh Nam Định"}}}
	sampled := sampleOffice()
	sampled.Head = quoc
	list := []Records{{Dossier: sampleDossier(), Office: sampled}}
	for i, s := range []size{
		{people: 3, points: 1, conclusions: 1, words: 6, reports: 1},
		{people: 14, reports: 3, remarks: 3, points: 3, conclusions: 7, words: 24},
		{people: 60, reports: 12, remarks: 4, points: 4, conclusions: 40, words: 40},
	} {
		d := generate(uint64(i+21), s)
		for k := range d.Reports {
			d.Reports[k].ID = data.ReportID(k + 1)
		}
		for id, u := range d.Units {
			u.Order, u.Short = int(id), "DV"
			d.Units[id] = u
		}
		d.Meeting.State = data.StateDrafting
		list = append(list, Records{Dossier: d, Office: full})
	}
	return list
}

// settled returns the records with a form for the paper.
func (r Records) settled(f data.PaperForm) Records {
	r.Forms = append([]data.PaperForm{f}, r.Forms...)
	return r
}

// judgeAll reads a paper of every record back, as it stands and with what a clerk
// settles, and checks it rule by rule.
func judgeAll(t *testing.T, kind data.PaperKind, from, to string, rules []briefingRule, forms ...data.PaperForm) {
	t.Helper()
	for i, r := range recordsToJudge() {
		for k, f := range append([]data.PaperForm{{}}, forms...) {
			if k > 0 && i != k%3 { // each form on one record
				continue
			}
			ref := data.PaperRef{Kind: kind, Part: f.Part}
			if kind == data.PaperUnitReport {
				ref.Part = int64(r.Reports[0].ID)
			}
			f.Kind, f.Part = ref.Kind, ref.Part
			if len(f.Conclusions) == 0 && kind == data.PaperExtract && k > 0 {
				f.Conclusions = []data.ConclusionID{r.Conclusions[0].ID, r.Conclusions[len(r.Conclusions)-1].ID}
			}
			settled := r
			if k > 0 {
				settled = r.settled(f)
			}
			document, err := Make(ref, settled)
			c := briefingPaper{document: made(t, document, err), records: settled, ref: ref, from: from, to: to}
			t.Run(fmt.Sprintf("record %d, form %d", i, k), func(t *testing.T) { judgePaper(t, c, rules) })
		}
	}
}

func judgePaper(t *testing.T, c briefingPaper, rules []briefingRule) {
	t.Helper()
	p := readBack(t, c.document)
	p.from, p.to = c.from, c.to
	shots(t, p, c.document.Title)
	if len(p.report.Warnings) > 0 {
		t.Errorf("warned of %v", p.report.Warnings)
	}
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			judged := *p
			judged.T = t
			r.check(&judged, c)
		})
	}
}

func (c briefingPaper) form() data.PaperForm { return c.records.Form(c.ref) }

// head returns the first block, the paper's head.
func (c briefingPaper) head(t *testing.T) *Head {
	t.Helper()
	h, ok := c.document.Blocks[0].(*Head)
	if !ok {
		t.Fatal("it begins without a head")
	}
	return h
}

func checkPaperFile(p *proofed, c briefingPaper) {
	day := c.form().Day
	if day.IsZero() {
		day = c.records.Meeting.Day
	}
	want := proof.Info{
		Title: c.document.Title, Subject: c.document.Subject, Author: c.records.Office.FullName, Producer: "Sổ Giao Ban",
		Created: "D:" + day.Time().Format("20060102150405"), Language: "vi-VN", Version: 14,
	}
	if p.info != want {
		p.Errorf("the file says %+v, want %+v", p.info, want)
	}
}

// checkTitle: II.5: tên loại in bold capitals, trích yếu in bold, both in the middle
// over a rule of a third to a half of its length.
func checkTitle(p *proofed, c briefingPaper) {
	for _, b := range c.document.Blocks {
		if title, ok := b.(*Title); ok {
			titled(strings.ToUpper(title.Kind), title.Subject)(p, taskPaper{})
			return
		}
	}
	p.Error("it has no title")
}

// checkNumber: II.3: 13 upright, in the middle under the agency, a number under 10
// with a 0 before it, on the line of the date.
func checkNumber(p *proofed, c briefingPaper) {
	head := c.head(p.T)
	symbol := p.line(1, head.Symbol)
	agency := p.found(1, strings.ToUpper(head.Agency))[0]
	if !symbol.all(upright, 13, 13) || !near(symbol.center(), agency.center(), tolerance) {
		p.Errorf("in %s of %.0f points, its middle at %.1f under %.1f", symbol.glyphs[0].Font, symbol.size(), symbol.center(), agency.center())
	}
	if date := p.found(1, head.PlaceDate); !near(symbol.y(), date[0].y(), 1) {
		p.Errorf("at %.1f, the date at %.1f", symbol.y(), date[0].y())
	}
	want := "Số: ……/" + c.ref.Kind.Traits().Abbreviation + "-"
	if c.form().Number == "5" {
		want = "Số: 05/" + c.ref.Kind.Traits().Abbreviation + "-"
	}
	if !strings.HasPrefix(head.Symbol, want) {
		p.Errorf("it is %q, want %q", head.Symbol, want)
	}
}

// checkIssued: II.4: slanted, 13 to 14, a comma after the place, in the middle under
// the Tiêu ngữ.
func checkIssued(p *proofed, c briefingPaper) {
	head, motto := c.head(p.T), p.line(1, Motto)
	for _, line := range p.found(1, head.PlaceDate) {
		if !line.all(slanted, 13, 14) || !near(line.center(), motto.center(), tolerance) || line.y() < motto.y() {
			p.Errorf("in %s of %.0f points, its middle at %.1f under %.1f", line.glyphs[0].Font, line.size(), line.center(), motto.center())
		}
	}
	day, place := c.form().Day, cellWords(c.records.Office.Place)
	want := fmt.Sprintf("%s, ngày …… tháng …… năm %d", place, c.records.Meeting.Day.Year)
	if !day.IsZero() {
		want = place + ", " + dayWords(day)
	}
	if head.PlaceDate != want {
		p.Errorf("it says %q, want %q", head.PlaceDate, want)
	}
}

// checkFullDates: II.4b: a 0 stands before days under 10 and months 1 and 2 only.
func checkFullDates(p *proofed, _ briefingPaper) {
	for _, d := range datePattern.FindAllStringSubmatch(p.text(), -1) {
		if len(d[1]) != 2 || (len(d[2]) == 2) != (strings.TrimLeft(d[2], "0") <= "2" || len(strings.TrimLeft(d[2], "0")) == 2) {
			p.Errorf("it writes %s", d[0])
		}
	}
}

// closing returns the block that ends the paper.
func (c briefingPaper) closing() *Closing {
	for _, b := range c.document.Blocks {
		if closing, ok := b.(*Closing); ok {
			return closing
		}
	}
	return nil
}

// checkSigned: II.7: capitals in bold of 13 to 14 at the right, level with Nơi nhận;
// the name in bold in the middle under them, with room for the signature.
func checkSigned(p *proofed, c briefingPaper) {
	sign, last := c.closing().Signature, p.last()
	recipients := p.line(last, "Nơi nhận:")
	var titles []row
	for _, words := range sign.Titles {
		rows, _ := p.sheets[last-1].below(strings.ToUpper(words), recipients.y()-3)
		titles = append(titles, rows...)
	}
	if len(titles) == 0 || len(titles) < len(sign.Titles) {
		p.Fatalf("the titles %q do not stand on the last page", sign.Titles)
	}
	middle := titles[0].center()
	for _, r := range titles {
		if !r.all(bold, 13, 14) || !near(r.center(), middle, tolerance) || r.left() < textLeft+textWidth*0.4 {
			p.Errorf("%q in %s, its middle at %.1f", r.text(), r.glyphs[0].Font, r.center())
		}
	}
	if !near(titles[0].y(), recipients.y(), tolerance) {
		p.Errorf("the post at %.1f, Nơi nhận at %.1f", titles[0].y(), recipients.y())
	}
	names, under := p.sheets[last-1].below(sign.Name, titles[len(titles)-1].y())
	if !under {
		p.Fatalf("the name %q does not stand under the post", sign.Name)
	}
	for _, name := range names {
		if sign.Name != "" && !name.all(bold, 13, 14) || !near(name.center(), middle, tolerance) {
			p.Errorf("the name in %s, its middle at %.1f under %.1f", name.glyphs[0].Font, name.center(), middle)
		}
	}
	if free := names[0].y() - titles[len(titles)-1].y(); free < 20*pointsPerMM {
		p.Errorf("%.1f points for a signature", free)
	}
}

// below returns the lines of words that stand under a height, at the right.
func (s sheet) below(words string, y float64) ([]row, bool) {
	under := sheet{}
	for _, g := range s.glyphs {
		if g.Y > y+1 && g.X > textLeft+textWidth*0.4 {
			under.glyphs = append(under.glyphs, g)
		}
	}
	return under.find(orDots(words))
}

// checkClosing: II.9: "Nơi nhận" 12 slanted bold at the left margin, the list 11
// upright with dashes, ";" at the ends and "." at the last, which begins with "Lưu".
func checkClosing(p *proofed, c briefingPaper) {
	title, last := p.line(p.last(), "Nơi nhận:"), p.last()
	if !title.all(boldItalic, 12, 12) || !near(title.left(), textLeft, tolerance) {
		p.Errorf("in %s of %.0f points at %.1f", title.glyphs[0].Font, title.size(), title.left())
	}
	lines := c.closing().Recipients.lines()
	for i, words := range lines {
		rows := p.found(last, "- "+words)
		for k, r := range rows {
			if !r.all(upright, 11, 11) || !near(r.left(), textLeft, tolerance) && k == 0 || r.y() <= title.y() {
				p.Errorf("%q in %s of %.0f points at %.1f", words, r.glyphs[0].Font, r.size(), r.left())
			}
		}
		switch {
		case i == len(lines)-1 && (!strings.HasPrefix(words, "Lưu: ") || !strings.HasSuffix(words, ".")):
			p.Errorf("the last line is %q", words)
		case i < len(lines)-1 && !strings.HasSuffix(words, ";"):
			p.Errorf("line %q", words)
		}
	}
}

// checkClosingBreaks wants no heading at the foot of a page, and the signature under
// at least one line of text.
func checkClosingBreaks(p *proofed, _ briefingPaper) {
	var last row
	p.bodyRows(func(page int, rows []row) {
		if len(rows) == 0 {
			return
		}
		if page > 1 && len(last.glyphs) > 0 && headingPattern.MatchString(last.text()) && last.all(bold, 13, 14) {
			p.Errorf("page %d ends in the heading %q", page-1, last.text())
		}
		last = rows[len(rows)-1]
	})
	if first := p.sheets[p.last()-1].body()[0]; p.last() > 1 && strings.HasPrefix(first.text(), "Nơinhận") {
		p.Error("the signature stands alone on the last page")
	}
}

func checkEnd(p *proofed, _ briefingPaper) {
	if n := strings.Count(p.text(), "./."); n != 1 {
		p.Errorf("./. stands %d times", n)
	}
}

// settledForms are what a clerk may settle for any paper that is signed.
func settledForms() []data.PaperForm {
	return []data.PaperForm{
		{Number: "5", Day: day(2026, 2, 9), Drafter: 2, Copies: 15, Recipients: []string{"Như trên", "Các phòng, ban"}},
		{Authority: data.ForHead, Signer: 2, Addressees: []string{"Thường trực UBND tỉnh", "Văn phòng Chính phủ", "Bộ Nội vụ"}},
		{Authority: data.ByOrder, Signer: 3},
		{Authority: data.ByMandate, Signer: 3},
		{Authority: data.AsActing, Signer: 1},
		{Authority: data.ForAll, Whom: "BAN TỔ CHỨC", Signer: 1},
	}
}

func TestInvitationConforms(t *testing.T) {
	forms := append(settledForms(),
		data.PaperForm{InvitationTo: data.InviteUnits, Units: []data.UnitID{1, 3}, Note: "Chuẩn bị báo cáo bằng văn bản\nDự họp đúng giờ"},
		data.PaperForm{InvitationTo: data.InviteUnits},
	)
	judgeAll(t, data.PaperInvitation, "Vănphòng", "Nơinhận:", append(append(letterRules(), ofOffice()...),
		ordered("Số:", "GM-VP", "Độc lập", "GIẤY MỜI", "trân trọng kính mời", "Tới dự:", "Chủ trì:", "Thời gian:", "Địa điểm:", "./.", "Nơi nhận:", "Lưu: VT"),
	), forms...)
}

func TestNoticeConforms(t *testing.T) {
	judgeAll(t, data.PaperNotice, "Ngày", "Nơinhận:", append(append(letterRules(), ofOffice()...),
		briefingRule{"II.6 headings", asMinutes(checkHeadings)},
		ordered("Số:", "TB-VP", "Độc lập", "THÔNG BÁO", "Kết luận của", "chủ trì", "Dự họp có", "kết luận như sau:", "1. Đánh giá", "2. Kết luận và phân công",
			"3. Tổ chức thực hiện", "./.", "Nơi nhận:", "Lưu: VT"),
	), settledForms()...)
}

func TestReportsConform(t *testing.T) {
	t.Run("joint", func(t *testing.T) {
		judgeAll(t, data.PaperReport, "Vănphòng", "Nơinhận:", append(append(letterRules(), ofOffice()...),
			briefingRule{"II.6 headings", asMinutes(checkHeadings)},
			ordered("Số:", "BC-VP", "Độc lập", "BÁO CÁO", "Kính gửi:", "như sau:", "1. Kết quả", "2. Tồn tại, hạn chế", "3. Nguyên nhân", "4. Đề xuất, kiến nghị",
				"5. Kế hoạch thời gian tới", "./.", "Nơi nhận:", "Lưu: VT"),
		), settledForms()...)
	})
	t.Run("of a unit", func(t *testing.T) {
		rules := append(letterRules(), briefingRule{"II.2 the unit under the office", checkUnitOverOffice},
			ordered("Số:", "BC-", "Độc lập", "BÁO CÁO", "Kính gửi:", "như sau:", "1. Kết quả", "./.", "Nơi nhận:", "Lưu:"))
		judgeAll(t, data.PaperUnitReport, "PhòngTổng", "Nơinhận:", rules, settledForms()[:3]...)
	})
}

// checkUnitOverOffice: II.2: the office regular over the unit in bold, both in
// capitals, the rule under the unit.
func checkUnitOverOffice(p *proofed, c briefingPaper) {
	head := c.head(p.T)
	for _, r := range p.found(1, strings.ToUpper(head.Parent)) {
		if !r.all(upright, 12, 13) {
			p.Errorf("the office in %s", r.glyphs[0].Font)
		}
	}
	unit := p.found(1, strings.ToUpper(head.Agency))
	for _, r := range unit {
		if !r.all(bold, 12, 13) {
			p.Errorf("the unit in %s", r.glyphs[0].Font)
		}
	}
	checkShare(p, unit)
}

func TestExtractConforms(t *testing.T) {
	judgeAll(t, data.PaperExtract, "Thờigian:", "Nơinhận:", append(append(letterRules(), ofOffice()...),
		ordered("Số:", "TrS-VP", "Độc lập", "TRÍCH BIÊN BẢN", "Trích từ Biên bản số", "Thời gian:", "Địa điểm:", "Chủ trì:", "Thành phần tham dự:", "kết luận:",
			"Trích y biên bản./.", "Nơi nhận:", "Lưu: VT, Hồ sơ"),
		briefingRule{"the chosen items only", checkChosen},
	), settledForms()...)
}

func checkChosen(p *proofed, c briefingPaper) {
	text, chosen := p.text(), map[data.ConclusionID]bool{}
	for _, id := range c.form().Conclusions {
		chosen[id] = true
	}
	var taken string
	for _, conclusion := range c.records.Conclusions {
		if chosen[conclusion.ID] {
			taken += conclusion.Text + "\n"
		}
	}
	for _, conclusion := range c.records.Conclusions {
		if strings.Contains(taken, conclusion.Text) {
			chosen[conclusion.ID] = true // made up alike
		}
		if said := strings.Contains(text, unspaced(conclusion.Text)); said != chosen[conclusion.ID] {
			p.Errorf("conclusion %d: on the paper %v, chosen %v", conclusion.ID, said, chosen[conclusion.ID])
		}
	}
}

func TestAgendaConforms(t *testing.T) {
	judgeAll(t, data.PaperAgenda, "Thờigian:", "TTThờigian", append(append(namedRules(), ofOffice()...),
		briefingRule{"I.7 page numbers", asMinutes(checkPageNumbers)},
		briefingRule{"II.6 body size", asMinutes(checkBodySize)},
		briefingRule{"II.6 first line and line spacing", asMinutes(checkParagraphs)},
		briefingRule{"every point once, in order", checkProgramme},
		ordered("Độc lập", "CHƯƠNG TRÌNH", "Kèm theo Giấy mời số", "Thời gian:", "Địa điểm:", "Chủ trì:", "TTThời gianNội dungNgười thực hiện"),
	))
}

func checkProgramme(p *proofed, c briefingPaper) {
	table := tableOf(c.document)
	at := c.records.Meeting.Start
	for i, item := range c.records.Agenda {
		cells := table.Rows[i].Cells
		if cells[2].String() != item.Title {
			p.Errorf("row %d says %q", i+1, cells[2])
		}
		if !at.IsZero() && !strings.Contains(cells[1].String(), fmt.Sprintf("%02d\u00a0giờ\u00a0%02d", at.Hour(), at.Minute())) {
			p.Errorf("row %d begins at %q, want %s", i+1, cells[1], at)
		}
		at = later(at, item.Minutes)
	}
}

func TestRosterConforms(t *testing.T) {
	judgeAll(t, data.PaperRoster, "Tổngsố", "THƯKÝ", append(append(namedRules(), ofOffice()...),
		briefingRule{"I.7 page x/y", func(p *proofed, _ briefingPaper) {
			checkNumbers(p, func(page int) string { return fmt.Sprintf("%d/%d", page, len(p.sheets)) })
		}},
		briefingRule{"everybody once, numbered through, with room to sign", checkSignees},
		ordered("Độc lập", "DANH SÁCH DỰ HỌP", "TTHọ và tênChức vụKý tên", "Tổng số", "THƯ KÝ"),
	))
}

func checkSignees(p *proofed, c briefingPaper) {
	table, n := tableOf(c.document), 0
	seen := map[string]int{}
	for _, r := range table.Rows {
		if r.Heading {
			continue
		}
		n++
		if got := r.Cells[0].String(); got != fmt.Sprint(n) {
			p.Errorf("row %d is numbered %s", n, got)
		}
		if len(r.Cells) > 1 {
			seen[r.Cells[1].String()]++
		}
	}
	for _, a := range c.records.Attendance {
		if seen[c.records.Person(a.Person).Name] == 0 {
			p.Errorf("%s is not on it", c.records.Person(a.Person).Name)
		}
	}
	if want := max(len(c.records.Attendance), blankSignees); len(c.records.Attendance) > 0 && n != len(c.records.Attendance) || len(c.records.Attendance) == 0 && n != want {
		p.Errorf("%d rows", n)
	}
	for i, s := range p.sheets {
		for _, l := range s.lines {
			if !l.Horizontal() && l.Length() < signingMM*pointsPerMM-1 && l.Length() > 25 {
				p.Fatalf("page %d: a row is %.1f points high", i+1, l.Length())
			}
		}
	}
}

// TestChairPageConforms: one page, whatever the records hold.
func TestChairPageConforms(t *testing.T) {
	list := followed(60)
	for i, r := range recordsToJudge() {
		r.Tracking = list
		document, err := Make(data.PaperRef{Kind: data.PaperChair}, r)
		c := briefingPaper{document: made(t, document, err), records: r, ref: data.PaperRef{Kind: data.PaperChair}}
		t.Run(fmt.Sprint("record ", i), func(t *testing.T) {
			judgePaper(t, c, append(sheetRules(), briefingRule{"one page", func(p *proofed, _ briefingPaper) {
				if p.report.Pages != 1 {
					p.Errorf("%d pages", p.report.Pages)
				}
			}}, ordered("TRANG CHO CHỦ TRÌ", "1. Chương trình", "2. Chưa có báo cáo", "3. Nhiệm vụ quá hạn", "4. Nội dung cần quyết định", "5. Lời dẫn")))
		})
	}
}

// TestStamps: II.10b, II.11: bold capitals of 13 to 14 in the middle of a single
// frame of the right size, khẩn and mật in red; the draft's mark likewise in black.
func TestStamps(t *testing.T) {
	for _, c := range []struct {
		form   data.PaperForm
		words  string
		wide   float64
		reddet bool
	}{
		{data.PaperForm{Urgency: data.Urgent}, "KHẨN", 20, true},
		{data.PaperForm{Urgency: data.VeryUrgent}, "THƯỢNG KHẨN", 40, true},
		{data.PaperForm{Urgency: data.Express}, "HỎA TỐC", 30, true},
		{data.PaperForm{Secrecy: data.Secret}, "MẬT", 20, true},
		{data.PaperForm{Secrecy: data.HighSecret}, "TỐI MẬT", 30, true},
		{data.PaperForm{Secrecy: data.TopSecret}, "TUYỆT MẬT", 40, true},
		{data.PaperForm{Circulation: data.Internal}, "LƯU HÀNH NỘI BỘ", 0, false},
		{data.PaperForm{Circulation: data.ReturnSeen}, "XEM XONG TRẢ LẠI", 0, false},
		{data.PaperForm{}, "DỰ THẢO LẦN 3", 0, false},
	} {
		t.Run(c.words, func(t *testing.T) {
			r := recordsToJudge()[1]
			c.form.Kind = data.PaperNotice
			document, err := Make(data.PaperRef{Kind: data.PaperNotice}, r.settled(c.form))
			made(t, document, err)
			if strings.HasPrefix(c.words, DraftWords) {
				document.MarkDraft(3)
			}
			p := readBack(t, document)
			checkMargins(p, minutesCase{})
			words := p.line(1, c.words)
			if !words.all(bold, 13, 14) || !isCapitals(c.words) {
				t.Errorf("in %s of %.0f points", words.glyphs[0].Font, words.size())
			}
			wide, high := p.frameAround(words)
			if c.wide > 0 && !near(wide, c.wide*pointsPerMM, 0.5) || !near(high, 8*pointsPerMM, 0.5) {
				t.Errorf("its frame is %.1f x %.1f mm", wide/pointsPerMM, high/pointsPerMM)
			}
			if p.red(words) != c.reddet {
				t.Errorf("red: %v", p.red(words))
			}
		})
	}
}

// frameAround returns the width and height of the frame nearest around a row.
func (p *proofed) frameAround(r row) (wide, high float64) {
	p.Helper()
	var level, upright []proof.Line
	for _, l := range p.sheets[0].lines {
		left, right := min(l.X1, l.X2), max(l.X1, l.X2)
		top, bottom := min(l.Y1, l.Y2), max(l.Y1, l.Y2)
		switch {
		case l.Horizontal() && left <= r.left() && right >= r.right() && near(top, r.y(), 25) && l.Length() < 200:
			level = append(level, l)
		case !l.Horizontal() && top <= r.y() && bottom >= r.y() && near(left, r.center(), 100):
			upright = append(upright, l)
		}
	}
	if len(level) < 2 || len(upright) < 2 {
		p.Fatalf("no frame around %q", r.text())
	}
	middle := (level[0].X1 + level[0].X2) / 2
	if !near(middle, r.center(), 1) {
		p.Errorf("%q stands at %.1f, its frame at %.1f", r.text(), r.center(), middle)
	}
	return level[0].Length(), upright[0].Length()
}

// red reports whether a row is drawn in red.
func (p *proofed) red(r row) bool {
	p.Helper()
	file, err := reader.Open(p.pdf)
	if err != nil {
		p.Fatal(err)
	}
	defer file.Close()
	picture, err := file.Picture(1, 144)
	if err != nil {
		p.Fatal(err)
	}
	reds := 0
	for y := int(2 * (r.y() - 9)); y < int(2*r.y()); y++ {
		for x := int(2 * r.left()); x < int(2*r.right()); x++ {
			at := picture.PixOffset(x, y)
			if int(picture.Pix[at]) > int(picture.Pix[at+1])+80 {
				reds++
			}
		}
	}
	return reds > 20
}

// TestADraftIsCutIntoTheSamePages: the mark of a draft moves nothing, so that what is
// read as a draft is what will be signed.
func TestADraftIsCutIntoTheSamePages(t *testing.T) {
	const top = 20 * pointsPerMM
	for _, r := range recordsToJudge() {
		for _, ref := range r.List() {
			plain, err := Make(ref, r)
			made(t, plain, err)
			marked, err := Make(ref, r)
			made(t, marked, err)
			marked.MarkDraft(12)
			if !ref.Kind.Traits().Signed {
				continue
			}
			p, q := readBack(t, plain), readBack(t, marked)
			if len(p.sheets) != len(q.sheets) {
				t.Errorf("%s: %d pages, as a draft %d", Name(ref, r.Dossier), len(p.sheets), len(q.sheets))
				continue
			}
			for i := range p.sheets {
				below := slices.DeleteFunc(slices.Clone(q.sheets[i].glyphs), func(g proof.Glyph) bool { return i == 0 && g.Y < top })
				if !slices.Equal(below, p.sheets[i].glyphs) {
					t.Errorf("%s: page %d differs as a draft", Name(ref, r.Dossier), i+1)
				}
			}
		}
	}
}
