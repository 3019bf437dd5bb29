package paper

import (
	"fmt"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/proof"
)

// taskPaper is a paper made from a list of tasks, to be judged.
type taskPaper struct {
	name     string
	document *Document
	office   data.Office
	list     data.Tracking
	from, to string // where its body begins and ends
}

// taskRule is one rule that touches such a paper.
type taskRule struct {
	name  string
	check func(p *proofed, c taskPaper)
}

// ofMinutes is a rule that is judged as for minutes.
func ofMinutes(check func(*proofed, minutesCase)) func(*proofed, taskPaper) {
	return func(p *proofed, c taskPaper) { check(p, minutesCase{office: c.office}) }
}

// headRules are those of every paper.
func headRules() []taskRule {
	return []taskRule{
		{"I.1 A4", ofMinutes(checkA4)},
		{"I.3 margins", ofMinutes(checkMargins)},
		{"I.4 Times New Roman, black, Unicode", ofMinutes(checkLetters)},
		{"II.1 Quốc hiệu", ofMinutes(checkNation)},
		{"II.1 Tiêu ngữ and its rule", ofMinutes(checkMotto)},
		{"II.2 cơ quan chủ quản", ofMinutes(checkParent)},
		{"II.2 cơ quan ban hành and its rule", ofMinutes(checkAgency)},
		{"II.4 place and date", checkPlaceDate},
		{"G file", checkTaskFile},
	}
}

func judge(t *testing.T, rules []taskRule, papers []taskPaper) {
	t.Helper()
	for _, c := range papers {
		t.Run(c.name, func(t *testing.T) {
			p := readBack(t, c.document)
			p.from, p.to = c.from, c.to
			shots(t, p, c.document.Title)
			if len(p.report.Warnings) > 0 {
				t.Errorf("warned of %v", p.report.Warnings)
			}
			for _, r := range append(headRules(), rules...) {
				t.Run(r.name, func(t *testing.T) {
					judged := *p
					judged.T = t
					r.check(&judged, c)
				})
			}
		})
	}
}

// checkPlaceDate: II.4: slanted, 13 to 14, a comma after the place, in the middle
// under the Tiêu ngữ.
func checkPlaceDate(p *proofed, c taskPaper) {
	line := p.line(1, c.office.Place+", ngày 06 tháng 4 năm 2026")
	motto := p.line(1, Motto)
	if !line.all(slanted, 13, 14) || !near(line.center(), motto.center(), tolerance) || line.y() < motto.y() {
		p.Errorf("in %s of %.0f points, its middle at %.1f under %.1f", line.glyphs[0].Font, line.size(), line.center(), motto.center())
	}
}

func checkTaskFile(p *proofed, c taskPaper) {
	want := proof.Info{
		Title: c.document.Title, Subject: c.document.Subject, Author: c.office.FullName, Producer: "Sổ Giao Ban",
		Created: "D:20260406000000", Language: "vi-VN", Version: 14,
	}
	if p.info != want {
		p.Errorf("the file says %+v, want %+v", p.info, want)
	}
}

// bodyRules are those of a paper with running text.
func bodyRules() []taskRule {
	return []taskRule{
		{"I.7 page numbers", ofMinutes(checkPageNumbers)},
		{"II.6 body size", ofMinutes(checkBodySize)},
		{"II.6 justified", ofMinutes(checkJustified)},
		{"II.6 first line and line spacing", ofMinutes(checkParagraphs)},
		{"II.9 Kính gửi", checkAddressee},
		{"every task once, late ones first", checkReminded},
	}
}

// checkAddressee: II.9: 13 to 14, upright, one recipient on the line of the words,
// without a stop.
func checkAddressee(p *proofed, c taskPaper) {
	var found row
	for _, r := range p.sheets[0].body() {
		if strings.HasPrefix(r.text(), unspaced("Kính gửi:")) {
			found = r
		}
	}
	if len(found.glyphs) == 0 || !found.all(upright, 13, 14) || strings.HasSuffix(found.text(), ":") || strings.HasSuffix(found.text(), ".") {
		p.Fatalf("%q", found.text())
	}
	if middle := textLeft + textWidth/2; !near(found.center(), middle, 1) {
		p.Errorf("its middle is at %.1f, not %.1f", found.center(), middle)
	}
}

func checkReminded(p *proofed, c taskPaper) {
	text, from := p.text(), 0
	for _, task := range c.list.Tasks {
		at := strings.Index(text[from:], unspaced(task.What))
		if at < 0 {
			p.Fatalf("%q is missing or out of order", task.What)
		}
		from += at + 1
	}
	if strings.Count(text, "./.") != 1 {
		p.Error("the content ends in ./. once")
	}
}

// TestUrgingConforms reads letters back and checks them rule by rule.
func TestUrgingConforms(t *testing.T) {
	var papers []taskPaper
	for _, c := range []struct {
		name string
		to   data.Party
		n    int
	}{{"a unit", data.Party{Unit: 2}, 40}, {"a unit of many tasks", data.Party{Unit: 1}, 200}, {"all units", data.Party{AllUnits: true}, 80}} {
		list := followed(c.n).AnsweredBy(c.to).Pressing()
		if len(list.Tasks) == 0 {
			t.Fatalf("%s has no task to judge by", c.name)
		}
		papers = append(papers, taskPaper{
			name: c.name, list: list, office: list.Office, from: "Quatheodõi", to: "Nơinhận:",
			document: Urging(list, Reminder{To: c.to, Drafter: 1, ReplyBy: day(2026, 4, 10)}),
		})
	}
	judge(t, append(bodyRules(),
		taskRule{"II.3 số, ký hiệu", checkLetterSymbol},
		taskRule{"II.5 V/v", checkAbout},
		taskRule{"II.7 quyền hạn, chức vụ, họ tên", checkLetterSignature},
		taskRule{"II.9 Nơi nhận", checkLetterRecipients},
		taskRule{"Mẫu 1.5 order", checkLetterOrder},
	), papers)
}

// checkLetterSymbol: II.3: 13 upright, in the middle under the agency, on the line
// of the date; a letter names no type.
func checkLetterSymbol(p *proofed, c taskPaper) {
	symbol, agency := p.line(1, "Số: ……/VP-TH"), p.line(1, strings.ToUpper(c.office.Agency))
	date := p.line(1, c.office.Place+", ngày")
	if !symbol.all(upright, 13, 13) || !near(symbol.center(), agency.center(), tolerance) || !near(symbol.y(), date.y(), 1) {
		p.Errorf("in %s of %.0f points at %.1f, %.1f; the date at %.1f", symbol.glyphs[0].Font, symbol.size(), symbol.center(), symbol.y(), date.y())
	}
}

// checkAbout: II.5: 12 to 13, upright, in the middle under số, ký hiệu, 6 points
// below.
func checkAbout(p *proofed, c taskPaper) {
	symbol := p.line(1, "Số: ……/VP-TH")
	about := p.found(1, c.document.Blocks[0].(*Head).About)
	for _, r := range about {
		if !r.all(upright, 12, 13) || !near(r.center(), symbol.center(), tolerance) {
			p.Errorf("%q in %s of %.0f points, its middle at %.1f", r.text(), r.glyphs[0].Font, r.size(), r.center())
		}
	}
	if gap := about[0].y() - symbol.y() - 13*LineSpacing; gap < 5.5 || gap > 8 {
		p.Errorf("%.1f points under số, ký hiệu", gap)
	}
}

func checkLetterSignature(p *proofed, c taskPaper) {
	title, name := p.line(p.last(), "CHÁNH VĂN PHÒNG"), p.line(p.last(), "Ứng viên A")
	recipients := p.line(p.last(), "Nơi nhận:")
	if !title.all(bold, 13, 14) || !name.all(bold, 13, 14) || !near(title.center(), name.center(), tolerance) {
		p.Errorf("in %s and %s, their middles at %.1f and %.1f", title.glyphs[0].Font, name.glyphs[0].Font, title.center(), name.center())
	}
	if title.left() < textLeft+textWidth/2 || !near(title.y(), recipients.y(), tolerance) {
		p.Errorf("at %.1f, %.1f; Nơi nhận at %.1f", title.left(), title.y(), recipients.y())
	}
	if free := name.y() - title.y(); free < 20*pointsPerMM {
		p.Errorf("%.1f points for a signature", free)
	}
}

// checkLetterRecipients: II.9: "Nơi nhận" 12 slanted bold, the list 11 upright with
// dashes, ";" and ".", VT and the unit that drafts last.
func checkLetterRecipients(p *proofed, c taskPaper) {
	title := p.line(p.last(), "Nơi nhận:")
	if !title.all(boldItalic, 12, 12) || !near(title.left(), textLeft, tolerance) {
		p.Errorf("in %s of %.0f points at %.1f", title.glyphs[0].Font, title.size(), title.left())
	}
	y := title.y()
	for _, words := range []string{"- Như trên;", "- Lãnh đạo Văn phòng UBND tỉnh (để b/c);", "- Lưu: VT, TH."} {
		r := p.line(p.last(), words)
		if !r.all(upright, 11, 11) || !near(r.left(), textLeft, tolerance) || r.y() <= y {
			p.Errorf("%q in %s of %.0f points at %.1f, %.1f", words, r.glyphs[0].Font, r.size(), r.left(), r.y())
		}
		y = r.y()
	}
}

// checkLetterOrder wants the items of Mẫu 1.5 one after the other.
func checkLetterOrder(p *proofed, _ taskPaper) {
	inOrder(p, "Số:", "V/v", "Độc lập", "ngày 06 tháng 4", "Kính gửi:", "Qua theo dõi", "TTNhiệm vụ", "đề nghị", "chậm nhất ngày 10 tháng 4 năm 2026", "./.",
		"Nơi nhận:", "- Như trên;", "Lưu: VT", "CHÁNH VĂN PHÒNG", "Ứng viên A")
}

func inOrder(p *proofed, items ...string) {
	p.Helper()
	text, from := p.text(), 0
	for i, item := range items {
		at := strings.Index(text[from:], unspaced(item))
		if at < 0 {
			p.Fatalf("item %d, %q, does not follow the one before it", i+1, item)
		}
		from += at
	}
}

// TestSlipConforms reads slips back; they have no number.
func TestSlipConforms(t *testing.T) {
	var papers []taskPaper
	for _, c := range []struct {
		name string
		to   data.Party
	}{{"a unit", data.Party{Unit: 2}}, {"a person", data.Party{Person: 2}}} {
		list := followed(60).AnsweredBy(c.to).Pressing()
		papers = append(papers, taskPaper{
			name: c.name, list: list, office: list.Office, from: "Tínhđến", to: "NGƯỜINHẬN",
			document: Slip(list, Reminder{To: c.to, ReplyBy: day(2026, 4, 10)}),
		})
	}
	judge(t, append(bodyRules(),
		taskRule{"II.5 tên loại, trích yếu and its rule", titled("PHIẾU NHẮC VIỆC", "Về việc thực hiện nhiệm vụ được giao")},
		taskRule{"no number", unnumbered},
		taskRule{"order", func(p *proofed, _ taskPaper) {
			inOrder(p, "PHIẾU NHẮC VIỆC", "Kính gửi:", "Tính đến hết ngày 06/4/2026", "TTNhiệm vụ", "Đề nghị", "./.", "NGƯỜI NHẬN PHIẾU", "NGƯỜI LẬP PHIẾU")
		}},
	), papers)
}

func unnumbered(p *proofed, _ taskPaper) {
	if strings.Contains(p.text(), "Số:") {
		p.Error("it has a number")
	}
}

// titled: II.5: the type's name in bold capitals, the trích yếu in bold, both in
// the middle, over a line of a third to a half of its length.
func titled(kind, subject string) func(*proofed, taskPaper) {
	return func(p *proofed, _ taskPaper) {
		middle := (30*pointsPerMM + p.wide - 15*pointsPerMM) / 2
		lines := append(p.found(1, kind), p.found(1, subject)...)
		for _, r := range lines {
			if !r.all(bold, 13, 14) || !near(r.center(), middle, tolerance) {
				p.Errorf("%q in %s, its middle at %.1f", r.text(), r.glyphs[0].Font, r.center())
			}
		}
		checkShare(p, p.found(1, subject))
	}
}

// TestTablesConform reads the tracking table and the coordination list back.
func TestTablesConform(t *testing.T) {
	var tracking, coordination []taskPaper
	for _, n := range []int{0, 5, 60} {
		list := followed(n)
		d, err := TrackingTable(list, "")
		tracking = append(tracking, taskPaper{name: fmt.Sprint(n), document: made(t, d, err), office: list.Office, list: list})
		d, err = Coordination(list, "")
		coordination = append(coordination, taskPaper{name: fmt.Sprint(n), document: made(t, d, err), office: list.Office, list: list})
	}
	shared := []taskRule{
		{"I.7 page x/y", func(p *proofed, _ taskPaper) {
			checkNumbers(p, func(page int) string { return fmt.Sprintf("%d/%d", page, len(p.sheets)) })
		}},
		{"no number", unnumbered},
		{"every task once, numbered through", checkListed},
	}
	t.Run("tracking", func(t *testing.T) {
		judge(t, append([]taskRule{
			{"II.5 tên loại, trích yếu and its rule", titled("BẢNG THEO DÕI NHIỆM VỤ", trackingSubject)},
			{"I.1 lies", func(p *proofed, _ taskPaper) {
				if p.wide < p.high {
					p.Error("it stands upright")
				}
			}},
			{"table size and heads", tableHeads(11, "TTNhiệmvụChủtrìNgườilàmPhốihợpHạnTìnhtrạng", "TTChủtrìĐược")},
		}, shared...), tracking)
	})
	t.Run("coordination", func(t *testing.T) {
		judge(t, append([]taskRule{
			{"II.5 tên loại, trích yếu and its rule", titled("DANH MỤC PHỐI HỢP", coordinationSubject)},
			{"table size and heads", tableHeads(12, "TTNộidungcôngviệcNgườithựcĐơnvịphốihợpThờihạn", "TTĐơnvịChủtrì(sốthứtự")},
		}, shared...), coordination)
	})
}

// tableHeads wants one of the heads at the top of every page that begins in a
// table, and letters of at least that size in tables.
func tableHeads(least float64, heads ...string) func(*proofed, taskPaper) {
	return func(p *proofed, _ taskPaper) {
		for i, s := range p.sheets {
			for _, r := range s.rows {
				if s.inTable(r) && (r.size() < least || r.size() > 13) {
					p.Errorf("page %d: the table says %q in %.0f points", i+1, r.text(), r.size())
				}
			}
			first := s.body()[0]
			if i == 0 || !s.inTable(first) {
				continue
			}
			known := false
			for _, h := range heads {
				known = known || strings.HasPrefix(first.text(), h)
			}
			if !known {
				p.Errorf("page %d begins in a table with %q", i+1, first.text())
			}
		}
	}
}

func checkListed(p *proofed, c taskPaper) {
	text := p.text()
	for _, task := range c.list.Tasks {
		if !strings.Contains(text, unspaced(task.What)) {
			p.Errorf("%q is missing", task.What)
		}
	}
	if len(c.list.Tasks) == 0 && !strings.Contains(text, unspaced("Không có nhiệm vụ.")) {
		p.Error("it does not say that there is nothing")
	}
	numbers := 0
	for _, b := range c.document.Blocks {
		table, ok := b.(*Table)
		if !ok || table.Where == "II. Phần việc của từng đơn vị" || strings.HasPrefix(string(table.Where), "Tổng hợp") {
			continue
		}
		for _, r := range table.Rows {
			if !r.Heading {
				numbers++
				if got := r.Cells[0].String(); got != fmt.Sprint(numbers) {
					p.Errorf("row %d is numbered %s", numbers, got)
				}
			}
		}
	}
	if numbers != len(c.list.Tasks) {
		p.Errorf("%d rows for %d tasks", numbers, len(c.list.Tasks))
	}
}
