package paper

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"giaoban/data"
)

// withRemark returns the sample with one remark more.
func withRemark(text string) data.Dossier {
	d := sampleDossier()
	d.Remarks = append(slices.Clone(d.Remarks), data.Remark{Order: 2, SpeakerText: "Thư ký", Text: text})
	return d
}

// TestHostileText draws what nobody should type. Nothing may be lost, and
// nothing may reach into a margin.
func TestHostileText(t *testing.T) {
	longWord := strings.Repeat("quyếtđịnhnghịquyết", 5000/18+1)[:5000]
	longWord = strings.ToValidUTF8(longWord, "")
	cases := []struct{ name, text string }{
		{"a hundred thousand characters", strings.Repeat("Rà soát, đôn đốc việc thực hiện nhiệm vụ được giao. ", 100_000/51)},
		{"one word of five thousand characters", "Đường dẫn: " + longWord},
		{"NFD", norm.NFD.String("Thường trực Ủy ban nhân dân tỉnh đồng ý chủ trương, giao Văn phòng tổng hợp.")},
		{"many spaces and breaks", "a  b   c\t\td\u2003e\u00a0f\r\n\r\n\n  g"},
		{"loose marks", "x\u0302y\u0323z và \u0301"},
		{"no letters at all", "\u200b\ufeff\u00ad"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := readBack(t, Minutes(withRemark(c.text), sampleOffice()))
			checkMargins(p, minutesCase{})
			if len(p.report.Warnings) != 0 {
				t.Errorf("warned of %v", p.report.Warnings)
			}
			want := unspaced(norm.NFC.String(strings.NewReplacer("\u200b", "", "\ufeff", "", "\u00ad", "", "\u2003", "").Replace(c.text)))
			if !strings.Contains(p.text(), want) {
				t.Errorf("the paper does not hold the whole text of %d characters", len([]rune(want)))
			}
		})
	}
}

// TestMarksWhatCannotBeDrawn wants a mark on the paper and a warning that names
// the character and the place.
func TestMarksWhatCannotBeDrawn(t *testing.T) {
	d := withRemark("Xong rồi 👍🏽 nhé, 会議 kết thúc ❤️.")
	d.Meeting.Title = "Họp giao ban 🎉"
	d.Conclusions[0].Text = "Giao phòng Tổng hợp 📌 rà soát."
	d.Tasks[0].What = "Rà soát 📌📌 danh mục"
	d.Meeting.Place = "Phòng 会"
	p := readBack(t, Minutes(d, sampleOffice()))
	checkMargins(p, minutesCase{})

	want := map[string]string{
		"Tên cuộc họp": "🎉", "Địa điểm": "会", "Diễn biến, ý kiến 2": "👍🏽会議", "Kết luận 1": "📌", "Phân công thực hiện, dòng 1": "📌",
	}
	marks := 0
	for _, w := range p.report.Warnings {
		for _, r := range want[w.Where] {
			if !slices.Contains(w.Runes, r) {
				t.Errorf("%s does not name %q", w, r)
			}
			if !strings.Contains(w.String(), fmt.Sprintf("U+%04X", r)) || !strings.Contains(w.String(), w.Where) {
				t.Errorf("%q does not name the character and the place", w)
			}
		}
		if w.Page < 1 || !strings.ContainsRune(spell(p.sheets[w.Page-1].glyphs), Mark) {
			t.Errorf("%q: page %d shows no mark", w, w.Page)
		}
		marks += w.Count
		delete(want, w.Where)
	}
	if len(want) > 0 {
		t.Errorf("no warning for %v; got %v", want, p.report.Warnings)
	}
	if drawn := strings.Count(p.text(), string(Mark)); drawn != marks {
		t.Errorf("%d marks on the paper, %d in the warnings", drawn, marks)
	}
	if !strings.Contains(p.text(), unspaced("Xong rồi □□ nhé, □□ kết thúc ")) {
		t.Error("what can be drawn does not stand around the marks")
	}
	if strings.Contains(p.info.Title, "🎉") {
		t.Error("the file's title holds a character gofpdf cannot write")
	}
}

func TestEveryPlaceWarns(t *testing.T) {
	const odd = "Chữ 😀"
	d := generate(9, size{people: 4, reports: 1, remarks: 1, points: 1, conclusions: 2, words: 5})
	for id, person := range d.People {
		person.Name += " 😀"
		d.People[id] = person
	}
	for id, unit := range d.Units {
		unit.Name += " 😀"
		d.Units[id] = unit
	}
	d.Meeting.Results, d.Meeting.Shortcomings, d.Meeting.Title = odd, odd, odd
	d.Agenda[0].Title, d.Reports[0].Field, d.Reports[0].Causes = odd, odd, odd
	d.Ballots = []data.Ballot{{Title: odd, Candidates: []data.Candidate{{Person: 1}}}}
	o := sampleOffice()
	o.Parent, o.Agency, o.Recipients = odd, odd, []string{odd}

	_, report := print(t, Minutes(d, o))
	var places []string
	for _, w := range report.Warnings {
		if w.Where == "" || w.Page == 0 || w.Count == 0 {
			t.Errorf("incomplete warning %+v", w)
		}
		places = append(places, w.Where)
	}
	for _, want := range []string{
		"Tên cơ quan, số và ký hiệu", "Tên cuộc họp", "Thành phần tham dự, người thứ 1", "Chủ trì", "Thư ký", "Chương trình, mục 1",
		"Ưu điểm", "Tồn tại, hạn chế", "Lấy phiếu", "Phân công thực hiện, dòng 2", "Chữ ký", "Nơi nhận",
	} {
		if !slices.Contains(places, want) {
			t.Errorf("no warning for %q in %q", want, places)
		}
	}
}

func TestHostileAmounts(t *testing.T) {
	cases := []struct {
		name  string
		size  size
		holds func(p *proofed, d data.Dossier)
	}{
		{"three hundred attendees", size{people: 300, points: 1, conclusions: 1, words: 8}, func(p *proofed, d data.Dossier) {
			text := p.text()
			for _, person := range d.People {
				if !strings.Contains(text, unspaced(person.Name)) {
					p.Errorf("%s is not listed", person.Name)
				}
			}
		}},
		{"two hundred conclusions", size{people: 5, points: 1, conclusions: 200, words: 14}, func(p *proofed, d data.Dossier) {
			text := p.text()
			for _, c := range d.Conclusions {
				if !strings.Contains(text, unspaced(c.Text)) {
					p.Errorf("conclusion %d is not on the paper", c.ID)
				}
			}
			checkTableHeads(p)
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := generate(6, c.size)
			p := readBack(t, Minutes(d, sampleOffice()))
			checkMargins(p, minutesCase{})
			checkBreaks(p, minutesCase{})
			checkPageNumbers(p, minutesCase{})
			c.holds(p, d)
		})
	}
}

// checkTableHeads wants the head of the table at the top of every page that the
// table goes on to.
func checkTableHeads(p *proofed) {
	pages := 0
	for i, s := range p.sheets {
		first := s.body()[0]
		if i == 0 || !s.inTable(first) {
			continue
		}
		pages++
		if text := first.text(); !strings.HasPrefix(text, "TTNhiệmvụChủtrì") {
			p.Errorf("page %d begins in the table with %q", i+1, text)
		}
	}
	if pages < 3 {
		p.Errorf("the table goes on to %d pages; too few to judge", pages)
	}
}

// TestRowTallerThanAPage breaks a row across pages, with nothing lost.
func TestRowTallerThanAPage(t *testing.T) {
	d := sampleDossier()
	d.Tasks = slices.Clone(d.Tasks)
	words := make([]string, 1500)
	for i := range words {
		words[i] = fmt.Sprintf("việc%d", i)
	}
	d.Tasks[2].What = strings.Join(words, " ")
	d.Tasks[3].What = strings.Repeat("dài", 1700)
	p := readBack(t, Minutes(d, sampleOffice()))
	checkMargins(p, minutesCase{})
	checkTableHeads(p)

	text := strings.ReplaceAll(p.text(), "TTNhiệmvụChủtrìThờihạn", "")
	for i := range words {
		if !strings.Contains(text, words[i]) {
			t.Fatalf("%s is lost", words[i])
		}
	}
	if got := strings.Count(text, "dài"); got < 1600 {
		t.Errorf("%d of 1700 repetitions are on the paper", got)
	}
}

// TestLongNamesEverywhere fills every field of one line to its limit.
func TestLongNamesEverywhere(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Ban Quản lý Dự án ", 55))
	d := generate(8, size{people: 4, reports: 1, remarks: 1, points: 1, conclusions: 2, words: 5})
	for id, person := range d.People {
		person.Name, person.Position, person.Honorific = long, long, "đồng chí"
		d.People[id] = person
	}
	for id, unit := range d.Units {
		unit.Name = long
		d.Units[id] = unit
	}
	d.Meeting.Title, d.Meeting.Place, d.Meeting.Number = long, long, strings.Repeat("7", 50)
	d.Ballots = []data.Ballot{{Title: long, Candidates: []data.Candidate{{Person: 1, Position: long}}}}
	o := sampleOffice()
	o.Parent, o.Agency, o.Symbol = long, long, strings.Repeat("V", 50)
	for range 40 {
		o.Recipients = append(o.Recipients, long)
	}
	p := readBack(t, Minutes(d, o))
	checkMargins(p, minutesCase{})
	// So high a column is broken beside the other one.
	text := strings.NewReplacer(unspaced(Nation), "", unspaced(Motto), "").Replace(p.text())
	if strings.Count(text, unspaced(strings.ToUpper(long))) < 2 {
		t.Error("the agencies' names are not whole")
	}
}

func TestSameRecordSameBytes(t *testing.T) {
	for _, c := range minutesCases() {
		first, _ := print(t, Minutes(c.dossier, c.office))
		second, _ := print(t, Minutes(c.dossier, c.office))
		if !bytes.Equal(first, second) {
			t.Errorf("%s: two drawings differ", c.name)
		}
	}
	a, _ := print(t, Minutes(sampleDossier(), sampleOffice()))
	b, _ := print(t, Minutes(withRemark("Thêm một ý kiến."), sampleOffice()))
	if bytes.Equal(a, b) {
		t.Error("different records give the same bytes")
	}
}

// TestConcurrentPapers draws with one set of fonts from many goroutines; the
// race detector and the bytes judge.
func TestConcurrentPapers(t *testing.T) {
	fonts := embedded(t)
	want, _ := print(t, Minutes(sampleDossier(), sampleOffice()))
	done := make(chan []byte)
	for range 4 {
		go func() {
			var b bytes.Buffer
			if _, err := Minutes(sampleDossier(), sampleOffice()).PDF(&b, fonts); err != nil {
				t.Error(err)
			}
			done <- b.Bytes()
		}()
	}
	for range 4 {
		if !bytes.Equal(<-done, want) {
			t.Error("a concurrent drawing differs")
		}
	}
}
