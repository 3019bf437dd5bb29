package paper

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"giaoban/data"
	"giaoban/data/proof"
)

// The faces of the embedded family.
const (
	upright    = "LiberationSerif"
	bold       = "LiberationSerif-Bold"
	slanted    = "LiberationSerif-Italic"
	boldItalic = "LiberationSerif-BoldItalic"
)

// tolerance is what positions may differ by, in points; PDF keeps hundredths.
const tolerance = 0.5

// overhang is how far slanted letters may reach over their advance, in points.
const overhang = 1.2

// minutesCase is one record whose minutes are judged.
type minutesCase struct {
	name    string
	dossier data.Dossier
	office  data.Office
}

func minutesCases() []minutesCase {
	full := sampleOffice()
	full.Parent = "UBND tỉnh Nam Định"
	full.Recipients = []string{"Thường trực UBND tỉnh", "Lãnh đạo Văn phòng", "Các phòng, ban, trung tâm"}
	long := full
	long.Agency = "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính"
	longNames := generate(4, size{people: 25, reports: 6, remarks: 8, points: 4, conclusions: 12, words: 60})
	longNames.Meeting.Title = "Họp giao ban thường kỳ tháng 01, đánh giá kết quả thực hiện nhiệm vụ, công tác tham mưu, " +
		"phục vụ của Văn phòng và bàn phương hướng, nhiệm vụ trọng tâm tháng 02 năm 2026"
	return []minutesCase{
		{"sample", sampleDossier(), sampleOffice()},
		{"four pages", generate(1, fourPages), full},
		{"long names", longNames, long},
		{"sixty people", generate(3, size{people: 60, reports: 2, remarks: 1, points: 1, conclusions: 30, words: 16}), full},
		{"going through the last conclusions", reviewing(40), full},
		{"short", generate(5, size{people: 3, points: 1, conclusions: 1, words: 6}), full},
	}
}

// rule is one rule of NĐ 30/2020 that touches the minutes.
type rule struct {
	name  string
	check func(p *proofed, c minutesCase)
}

func rules() []rule {
	return []rule{
		{"I.1 A4 upright", checkA4},
		{"I.3 margins", checkMargins},
		{"I.4 Times New Roman, black, Unicode", checkLetters},
		{"I.7 page numbers", checkPageNumbers},
		{"II.1 Quốc hiệu", checkNation},
		{"II.1 Tiêu ngữ and its rule", checkMotto},
		{"II.2 cơ quan chủ quản", checkParent},
		{"II.2 cơ quan ban hành and its rule", checkAgency},
		{"II.3 số, ký hiệu", checkSymbol},
		{"II.4b dates", checkDates},
		{"II.5 tên loại", checkKind},
		{"II.5 trích yếu and its rule", checkSubject},
		{"II.6 body size", checkBodySize},
		{"II.6 justified", checkJustified},
		{"II.6 first line and line spacing", checkParagraphs},
		{"II.6 headings", checkHeadings},
		{"II.7 signatures", checkSignatures},
		{"II.9b Nơi nhận", checkRecipients},
		{"Mẫu 1.9 order", checkOrder},
		{"Mẫu 1.9 no date line in the head", checkNoDateLine},
		{"page breaks", checkBreaks},
		{"G file", checkFile},
	}
}

// TestConformity reads minutes back and checks them rule by rule.
func TestConformity(t *testing.T) {
	for _, c := range minutesCases() {
		t.Run(c.name, func(t *testing.T) {
			p := readBack(t, Minutes(c.dossier, c.office))
			for _, r := range rules() {
				t.Run(r.name, func(t *testing.T) {
					judged := *p
					judged.T = t
					r.check(&judged, c)
				})
			}
		})
	}
}

func checkA4(p *proofed, _ minutesCase) {
	file, err := reader.Open(p.pdf)
	if err != nil {
		p.Fatal(err)
	}
	defer file.Close()
	for page := 1; page <= file.Pages(); page++ {
		width, height, err := file.Size(page)
		if err != nil || !near(width, p.wide, tolerance) || !near(height, p.high, tolerance) {
			p.Errorf("page %d is %.1f x %.1f points, %v", page, width, height, err)
		}
	}
}

// overhead is what stands in the top margin of a page, without spaces.
func overhead(s sheet, top float64) string {
	text := ""
	for _, g := range s.glyphs {
		if g.Y < top {
			text += string(g.Rune)
		}
	}
	return text
}

// checkMargins holds every character and line within the margins, and every
// character clear of the lines between columns.
func checkMargins(p *proofed, _ minutesCase) {
	const left, top = 30 * pointsPerMM, 20 * pointsPerMM
	right, bottom := p.wide-15*pointsPerMM, p.high-20*pointsPerMM
	for i, s := range p.sheets {
		draft := strings.HasPrefix(overhead(s, top), "DỰTHẢO")
		for _, g := range s.glyphs {
			inNumber := g.Y < top && (i > 0 || draft)
			if g.X < left-tolerance || g.Left < left-overhang || g.Right > right+overhang || g.Bottom > bottom+tolerance || g.Top < top-tolerance && !inNumber {
				p.Fatalf("page %d: %q at %.1f–%.1f, %.1f–%.1f lies in the margin", i+1, g.Rune, g.Left, g.Right, g.Top, g.Bottom)
			}
			for _, l := range s.lines {
				if !l.Horizontal() && g.Left < l.X1-tolerance && g.Right > l.X1+tolerance && g.Y > min(l.Y1, l.Y2) && g.Y < max(l.Y1, l.Y2) {
					p.Fatalf("page %d: %q crosses the line at %.1f", i+1, g.Rune, l.X1)
				}
			}
		}
		for _, l := range s.lines {
			if min(l.X1, l.X2) < left-tolerance || max(l.X1, l.X2) > right+tolerance || max(l.Y1, l.Y2) > bottom+tolerance ||
				min(l.Y1, l.Y2) < top-tolerance && !(draft && max(l.Y1, l.Y2) < top) {
				p.Errorf("page %d: line %+v lies in the margin", i+1, l)
			}
		}
	}
}

func checkLetters(p *proofed, _ minutesCase) {
	for i, s := range p.sheets {
		for _, g := range s.glyphs {
			if !strings.HasPrefix(g.Font, upright) {
				p.Fatalf("page %d: %q is in %s", i+1, g.Rune, g.Font)
			}
		}
		if text := spell(s.glyphs); !norm.NFC.IsNormalString(text) || strings.ContainsRune(text, Mark) {
			p.Errorf("page %d is not plain NFC", i+1)
		}
	}
	file, err := reader.Open(p.pdf)
	if err != nil {
		p.Fatal(err)
	}
	defer file.Close()
	picture, err := file.Picture(1, 50)
	if err != nil {
		p.Fatal(err)
	}
	for i := 0; i < len(picture.Pix); i += 4 {
		if picture.Pix[i] != picture.Pix[i+1] || picture.Pix[i] != picture.Pix[i+2] {
			p.Fatal("the first page is not black on white")
		}
	}
}

func checkPageNumbers(p *proofed, _ minutesCase) {
	checkNumbers(p, func(page int) string { return fmt.Sprint(page) })
}

// checkNumbers wants the words for each page in the middle of its top margin, but
// none on the first.
func checkNumbers(p *proofed, words func(page int) string) {
	if number := p.number(1); len(number) > 0 {
		p.Errorf("page 1 shows %q in its top margin", spell(number))
	}
	for page := 2; page <= len(p.sheets); page++ {
		number := row{p.number(page)}
		if number.text() != words(page) || !number.all(upright, 13, 14) {
			p.Errorf("page %d is numbered %q in %.0f points", page, number.text(), number.size())
		}
		if middle := (30*pointsPerMM + p.wide - 15*pointsPerMM) / 2; !near(number.center(), middle, tolerance) {
			p.Errorf("page %d: the number's middle is at %.1f, not %.1f", page, number.center(), middle)
		}
		if middle := number.y() - number.size()/3; middle < 5*pointsPerMM || middle > 17*pointsPerMM {
			p.Errorf("page %d: the number lies at %.1f, not in the middle of the margin", page, number.y())
		}
	}
}

func isCapitals(s string) bool { return strings.ToUpper(s) == s }

func checkNation(p *proofed, _ minutesCase) {
	nation := p.line(1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	if !nation.all(bold, 12, 13) {
		p.Errorf("in %s of %.0f points", nation.glyphs[0].Font, nation.size())
	}
	if nation.left() < textLeft+textWidth/3 || nation.y() > textTop+20 {
		p.Errorf("at %.1f, %.1f, not at the top right", nation.left(), nation.y())
	}
}

func checkMotto(p *proofed, _ minutesCase) {
	nation := p.line(1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	motto := p.line(1, "Độc lập - Tự do - Hạnh phúc")
	if !motto.all(bold, 13, 14) || !near(motto.center(), nation.center(), tolerance) {
		p.Errorf("in %s of %.0f points, its middle at %.1f under %.1f", motto.glyphs[0].Font, motto.size(), motto.center(), nation.center())
	}
	if spacing := motto.y() - nation.y(); spacing <= 0 || spacing > 14*1.3 {
		p.Errorf("%.1f points under the Quốc hiệu, not single spaced", spacing)
	}
	line := p.ruleUnder(1, motto)
	if !near(line.Length(), motto.right()-motto.left(), tolerance) || !near(line.X1, motto.left(), tolerance) {
		p.Errorf("its line runs %.1f–%.1f, the text %.1f–%.1f", line.X1, line.X2, motto.left(), motto.right())
	}
}

func checkParent(p *proofed, c minutesCase) {
	parent := p.line(1, strings.ToUpper(widened(c.office.Parent)))
	if !parent.all(upright, 12, 13) || parent.right() > textLeft+textWidth/2 {
		p.Errorf("in %s of %.0f points up to %.1f", parent.glyphs[0].Font, parent.size(), parent.right())
	}
}

func checkAgency(p *proofed, c minutesCase) {
	parent := p.line(1, strings.ToUpper(widened(c.office.Parent)))
	agency := p.found(1, strings.ToUpper(c.office.Agency))
	for _, r := range agency {
		if !r.all(bold, 12, 13) || !near(r.center(), parent.center(), tolerance) {
			p.Errorf("%q in %s, its middle at %.1f under %.1f", r.text(), r.glyphs[0].Font, r.center(), parent.center())
		}
	}
	checkShare(p, agency)
}

// checkShare wants a centred line of a third to a half of the text's longest line.
func checkShare(p *proofed, text []row) {
	last := text[len(text)-1]
	line := p.ruleUnder(1, last)
	longest := 0.0
	for _, r := range text {
		longest = max(longest, r.right()-r.left())
	}
	if share := line.Length() / longest; share < 1.0/3 || share > 1.0/2 {
		p.Errorf("the line is %.2f of the text's length", share)
	}
	if !near((line.X1+line.X2)/2, last.center(), tolerance) {
		p.Errorf("the line's middle is at %.1f, the text's at %.1f", (line.X1+line.X2)/2, last.center())
	}
}

func checkSymbol(p *proofed, c minutesCase) {
	want := "Số: ……/BB-VP"
	if c.dossier.Meeting.Number == "7" {
		want = "Số: 07/BB-VP"
	}
	symbol := p.line(1, want)
	parent := p.line(1, strings.ToUpper(widened(c.office.Parent)))
	if !symbol.all(upright, 13, 13) || !near(symbol.center(), parent.center(), tolerance) {
		p.Errorf("in %s of %.0f points, its middle at %.1f under %.1f", symbol.glyphs[0].Font, symbol.size(), symbol.center(), parent.center())
	}
}

var datePattern = regexp.MustCompile(`ngày(\d+)tháng(\d+)năm(\d+)`)

func checkDates(p *proofed, _ minutesCase) {
	dates := datePattern.FindAllStringSubmatch(p.text(), -1)
	if len(dates) < 2 {
		p.Fatalf("%d dates, want beginning and end", len(dates))
	}
	for _, d := range dates {
		dayPadded := len(d[1]) == 2
		monthPadded := len(d[2]) == 2
		if !dayPadded || monthPadded != (strings.TrimLeft(d[2], "0") <= "2" || len(strings.TrimLeft(d[2], "0")) == 2) {
			p.Errorf("%s: a 0 stands before days under 10 and months 1 and 2 only", d[0])
		}
	}
}

func checkKind(p *proofed, _ minutesCase) {
	kind := p.line(1, "BIÊN BẢN")
	if !kind.all(bold, 13, 14) || !near(kind.center(), textLeft+textWidth/2, tolerance) {
		p.Errorf("in %s of %.0f points, its middle at %.1f", kind.glyphs[0].Font, kind.size(), kind.center())
	}
}

func checkSubject(p *proofed, c minutesCase) {
	subject := p.found(1, c.dossier.Meeting.Title)
	for _, r := range subject {
		if !r.all(bold, 13, 14) || !near(r.center(), textLeft+textWidth/2, tolerance) {
			p.Errorf("%q in %s, its middle at %.1f", r.text(), r.glyphs[0].Font, r.center())
		}
	}
	if title := c.dossier.Meeting.Title; isCapitals(title) || !unicode.IsUpper([]rune(title)[0]) {
		p.Errorf("%q is not in sentence case", title)
	}
	checkShare(p, subject)
}

// bodyRows calls visit with the rows of the body, page by page: those between the
// title and the signatures, outside tables.
func (p *proofed) bodyRows(visit func(page int, rows []row)) {
	begun := false
	for i, s := range p.sheets {
		var rows []row
		for _, r := range s.body() {
			if strings.HasPrefix(r.text(), p.from) {
				begun = true
			}
			if strings.HasPrefix(r.text(), p.to) {
				visit(i+1, rows)
				return
			}
			if begun && !s.inTable(r) {
				rows = append(rows, r)
			}
		}
		visit(i+1, rows)
	}
}

// inTable reports whether an upright line runs past the row.
func (s sheet) inTable(r row) bool {
	for _, l := range s.lines {
		if !l.Horizontal() && min(l.Y1, l.Y2) < r.y() && max(l.Y1, l.Y2) > r.y() {
			return true
		}
	}
	return false
}

func checkBodySize(p *proofed, _ minutesCase) {
	p.bodyRows(func(page int, rows []row) {
		for _, r := range rows {
			for _, g := range r.glyphs {
				if g.Size < 13 || g.Size > 14 || g.Font == boldItalic {
					p.Errorf("page %d: %q in %s of %.0f points", page, r.text(), g.Font, g.Size)
					break
				}
			}
		}
	})
	for i, s := range p.sheets {
		for _, r := range s.rows {
			if s.inTable(r) && (r.size() < 13 || r.size() > 14) {
				p.Errorf("page %d: the table says %q in %.0f points", i+1, r.text(), r.size())
			}
		}
	}
}

// continues reports whether a row goes on with the paragraph before it.
func continues(r row) bool { return near(r.left(), textLeft, tolerance) && !isDots(r) }

func isDots(r row) bool { return strings.Trim(r.text(), ".") == "" }

func checkJustified(p *proofed, _ minutesCase) {
	p.bodyRows(func(page int, rows []row) {
		for i := 1; i < len(rows); i++ {
			if continues(rows[i]) && !near(rows[i-1].right(), textLeft+textWidth, tolerance) {
				p.Errorf("page %d: %q ends at %.1f", page, rows[i-1].text(), rows[i-1].right())
			}
		}
	})
}

func checkParagraphs(p *proofed, _ minutesCase) {
	const single = 14 * 1.149
	p.bodyRows(func(page int, rows []row) {
		for i, r := range rows {
			indent := (r.left() - textLeft) / pointsPerMM
			if !continues(r) && !isDots(r) && !near(indent, 10, 0.2) && !near(indent, 12.7, 0.2) {
				p.Errorf("page %d: %q goes in by %.1f mm", page, r.text(), indent)
			}
			if i == 0 {
				continue
			}
			switch spacing := r.y() - rows[i-1].y(); {
			case continues(r) && (spacing < single-0.1 || spacing > 1.5*single):
				p.Errorf("page %d: %.1f points between the lines over %q", page, spacing, r.text())
			case !continues(r) && spacing < single+6-0.1:
				p.Errorf("page %d: %.1f points over the paragraph %q", page, spacing, r.text())
			}
		}
	})
}

var headingPattern = regexp.MustCompile(`^\d\.\pL`)

func checkHeadings(p *proofed, _ minutesCase) {
	count := 0
	p.bodyRows(func(page int, rows []row) {
		for _, r := range rows {
			if !headingPattern.MatchString(r.text()) {
				continue
			}
			count++
			if !r.all(bold, 13, 14) {
				p.Errorf("page %d: heading %q in %s of %.0f points", page, r.text(), r.glyphs[0].Font, r.size())
			}
		}
	})
	if count < 2 {
		p.Errorf("%d headings", count)
	}
}

// last returns the last page's number.
func (p *proofed) last() int { return len(p.sheets) }

func checkSignatures(p *proofed, c minutesCase) {
	secretary, chair := p.line(p.last(), "THƯ KÝ"), p.line(p.last(), "CHỦ TỌA")
	if !secretary.all(bold, 13, 14) || !chair.all(bold, 13, 14) || !near(secretary.y(), chair.y(), 0.1) {
		p.Errorf("titles in %s and %s at %.1f and %.1f", secretary.glyphs[0].Font, chair.glyphs[0].Font, secretary.y(), chair.y())
	}
	if secretary.right() > chair.left() {
		p.Error("THƯ KÝ signs at the left, CHỦ TỌA at the right")
	}
	name := c.dossier.Person(c.dossier.Meeting.Chair).Name
	for _, r := range p.sheets[p.last()-1].body() {
		if r.y() <= chair.y() || !strings.HasSuffix(r.text(), unspaced(name)) {
			continue
		}
		signed := row{r.glyphs[len(r.glyphs)-len([]rune(unspaced(name))):]}
		if !signed.all(bold, 13, 14) || !near(signed.center(), chair.center(), tolerance) {
			p.Errorf("the chair's name in %s, its middle at %.1f under %.1f", signed.glyphs[0].Font, signed.center(), chair.center())
		}
		if free := signed.y() - chair.y(); free < 20*pointsPerMM {
			p.Errorf("%.1f points for a signature", free)
		}
		return
	}
	p.Errorf("the chair's name %q does not stand under CHỦ TỌA", name)
}

func checkRecipients(p *proofed, c minutesCase) {
	title := p.line(p.last(), "Nơi nhận:")
	if !title.all(boldItalic, 12, 12) || !near(title.left(), textLeft, tolerance) {
		p.Errorf("in %s of %.0f points at %.1f", title.glyphs[0].Font, title.size(), title.left())
	}
	if under := p.line(p.last(), "THƯ KÝ"); title.y() < under.y() {
		p.Error("Nơi nhận stands above the signatures")
	}
	var list []row
	for _, r := range p.sheets[p.last()-1].body() {
		if r.y() > title.y() {
			list = append(list, r)
		}
	}
	if want := max(len(c.office.Recipients), 1) + 1; len(list) != want {
		p.Fatalf("%d lines, want %d", len(list), want)
	}
	for i, r := range list {
		end := ";"
		if i == len(list)-1 {
			end = "."
		}
		if !r.all(upright, 11, 11) || !near(r.left(), textLeft, tolerance) || !strings.HasPrefix(r.text(), "-") || !strings.HasSuffix(r.text(), end) {
			p.Errorf("line %q in %s of %.0f points at %.1f", r.text(), r.glyphs[0].Font, r.size(), r.left())
		}
	}
	if last := list[len(list)-1].text(); last != "-Lưu:VT,Hồsơ." {
		p.Errorf("the last line is %q", last)
	}
}

// checkOrder wants the items of Mẫu 1.9 one after the other, each once.
func checkOrder(p *proofed, _ minutesCase) {
	text, from := p.text(), 0
	for i, item := range []string{
		"Số:", "BIÊN BẢN", "Thời gian bắt đầu:", "Địa điểm:", "Thành phần tham dự:", "Chủ trì:", "Thư ký:",
		"Nội dung (theo diễn biến cuộc họp):", "Cuộc họp kết thúc vào", "./.", "THƯ KÝ", "CHỦ TỌA", "Nơi nhận:", "- Lưu: VT, Hồ sơ.",
	} {
		at := strings.Index(text[from:], unspaced(item))
		if at < 0 {
			p.Fatalf("item %d, %q, does not follow the one before it", i+1, item)
		}
		from += at
	}
	if strings.Count(text, "./.") != 1 {
		p.Error("the content ends in ./. once")
	}
}

// checkNoDateLine: Mẫu 1.9 has no place and date in its head, which would be the
// only slanted text there.
func checkNoDateLine(p *proofed, _ minutesCase) {
	kind := p.line(1, "BIÊN BẢN")
	for _, g := range p.sheets[0].glyphs {
		if g.Y < kind.y() && g.Font == slanted {
			p.Fatalf("%q is slanted in the head", g.Rune)
		}
	}
}

// checkBreaks wants no heading at the foot of a page, no last line of a paragraph
// alone at the top of one, and the signatures under at least one line of text.
func checkBreaks(p *proofed, _ minutesCase) {
	var last row
	p.bodyRows(func(page int, rows []row) {
		if len(rows) == 0 {
			return
		}
		if page > 1 && len(last.glyphs) > 0 && headingPattern.MatchString(last.text()) && last.all(bold, 13, 14) {
			p.Errorf("page %d ends in the heading %q", page-1, last.text())
		}
		alone := len(rows) == 1 || !continues(rows[1])
		if page > 1 && continues(rows[0]) && alone && !p.sheets[page-1].inTable(p.sheets[page-1].body()[0]) {
			p.Errorf("page %d begins with the last line of a paragraph: %q", page, rows[0].text())
		}
		last = rows[len(rows)-1]
	})
	first := p.sheets[p.last()-1].body()[0]
	if strings.HasPrefix(first.text(), "THƯKÝ") {
		p.Error("the signatures stand alone on the last page")
	}
}

func checkFile(p *proofed, c minutesCase) {
	if !strings.HasPrefix(string(p.pdf), "%PDF-1.4") || p.info.Version < 14 {
		p.Errorf("version %d", p.info.Version)
	}
	want := proof.Info{
		Title: "Biên bản " + lowerFirst(c.dossier.Meeting.Title), Subject: c.dossier.Meeting.Title, Author: c.office.FullName,
		Producer: "Sổ Giao Ban", Created: "D:" + c.dossier.Meeting.Day.Time().Format("20060102150405"), Language: "vi-VN", Version: 14,
	}
	if p.info != want {
		p.Errorf("the file says %+v, want %+v", p.info, want)
	}
	metadata := regexp.MustCompile(`/Metadata (\d+) 0 R`).FindSubmatch(p.pdf)
	if metadata == nil || !strings.Contains(string(p.pdf), "\n"+string(metadata[1])+" 0 obj\n<< /Type /Metadata /Subtype /XML") {
		p.Error("the catalog does not lead to the XMP")
	}
	for _, part := range []string{"<dc:title>", "<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li>", "/ID [<"} {
		if !strings.Contains(string(p.pdf), part) {
			p.Errorf("the file lacks %s", part)
		}
	}
}
