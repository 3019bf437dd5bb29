package word_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/paper"
)

// hostile are papers that nobody should want, by a name for each.
func hostile(t testing.TB) map[string]*paper.Document {
	t.Helper()
	head := &paper.Head{
		Parent: "UBND TỈNH <&>\"'", Agency: strings.Repeat("Văn phòng rất dài ", 12), Symbol: "Số: 01/BB-VP", PlaceDate: "Nơi, ngày 01",
		About: "V/v nhiều việc", Stamps: []paper.Stamp{{Text: "KHẨN", WidthMM: 20, Red: true}, {Text: "MẬT", WidthMM: 20, Red: true}},
		Circulation: []paper.Stamp{{Text: "LƯU HÀNH NỘI BỘ"}},
	}
	say := func(texts ...string) *paper.Document {
		d := &paper.Document{Title: "Giấy tờ 🎉", Author: "a\x00b", Blocks: []paper.Block{head, &paper.Title{Kind: "Biên bản", Subject: "Họp 🎉 <b>"}}}
		for _, text := range texts {
			d.Blocks = append(d.Blocks, &paper.Paragraph{Marker: "-", Text: paper.Plain(text)})
		}
		return d
	}
	long := say(strings.Repeat("Rà soát, đôn đốc việc thực hiện nhiệm vụ được giao. ", 100_000/51))
	rows := &paper.Table{Columns: []paper.Column{{Title: "TT", WidthMM: 10}, {Title: "Việc", WidthMM: 120}, {Title: "Hạn", WidthMM: 35, Align: paper.Right}}}
	for i := range 2000 {
		rows.Rows = append(rows.Rows, paper.Row{Cells: []paper.Text{paper.Plain(fmt.Sprint(i + 1)), paper.Plain("Rà soát danh mục"), paper.Dots()}})
	}
	tall := &paper.Table{Columns: []paper.Column{{Title: "Một", WidthMM: 1}}, Rows: []paper.Row{
		{Cells: []paper.Text{paper.Plain(strings.Repeat("dòng\n", 300))}}, {Heading: true}, {Cells: nil, KeepNext: true},
	}}
	several := say("Một.")
	several.Blocks = append(several.Blocks, rows, tall, &paper.NewPaper{}, head, &paper.AnnexHead{Name: "Phụ lục", Subject: "x", Of: "Kèm theo"}, &paper.Signatures{
		Columns: []paper.Signature{{Titles: []string{"Một", "Hai"}, Name: "A"}, {Titles: []string{"Ba"}}, {}},
	}, &paper.Recipients{}, &paper.NewPaper{}, &paper.Closing{})
	several.PageOf = true
	return map[string]*paper.Document{
		"nothing":    {},
		"long":       long,
		"characters": say("emoji 👍🏽 và ❤️", "điều khiển \x00\x01\x1b\ufffe\uffff\u200b", "\xff\xfe hỏng", "]]> <w:p/> &amp; &#0;", "a\tb\r\nc\vd", " ", ""),
		"a word":     say(strings.Repeat("quyếtđịnh", 600)),
		"marked":     {Blocks: []paper.Block{&paper.Paragraph{Text: paper.Text{{Text: "thêm", Bold: true, Ruled: paper.Under}, {Text: "bớt", Ruled: paper.Through}}}}},
		"several":    several,
		"pictures":   {Blocks: []paper.Block{&paper.Picture{Bytes: dots(t, 1, 1), Caption: "Một chấm"}, &paper.Picture{Bytes: dots(t, 1, 1)}, &paper.Picture{Bytes: dots(t, 9, 900)}}},
		"copies":     {Copies: 3, Halves: true, Blocks: []paper.Block{&paper.BallotHead{Agency: "Văn phòng", Kind: "Phiếu"}, &paper.Table{Columns: []paper.Column{{Title: "x", WidthMM: 1}}}}},
		"landscape":  {Landscape: true, Blocks: []paper.Block{head, rows, &paper.Picture{Bytes: dots(t, 2000, 50)}}},
	}
}

// dots is a picture of a size, half transparent.
func dots(t testing.TB, width, height int) []byte {
	t.Helper()
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	picture.Set(0, 0, color.NRGBA{R: 200, A: 100})
	var out bytes.Buffer
	must(t, png.Encode(&out, picture))
	return out.Bytes()
}

func TestHostilePapersAreValid(t *testing.T) {
	fonts := embedded(t)
	for name, d := range hostile(t) {
		t.Run(name, func(t *testing.T) { valid(t, written(t, d, fonts)) })
	}
}

// TestNothingIsLost: whatever is said stands in the file, but for what no XML may
// hold.
func TestNothingIsLost(t *testing.T) {
	fonts := embedded(t)
	all := hostile(t)
	cases := []struct{ paper, want string }{
		{"characters", "emoji 👍🏽 và ❤️"},
		{"characters", "]]> <w:p/> &amp; &#0;"},
		{"characters", "điều khiển"},
		{"characters", "hỏng"},
		{"characters", "HỌP 🎉"},
		{"long", strings.Repeat("Rà soát, đôn đốc việc thực hiện nhiệm vụ được giao. ", 1900)},
		{"a word", strings.Repeat("quyếtđịnh", 600)},
		{"characters", "UBND TỈNH <&>\"'"},
		{"marked", "bớt"},
	}
	for _, c := range cases {
		text := ""
		open(t, written(t, all[c.paper], fonts)).trees["word/document.xml"].each(func(n *tree) {
			switch n.name {
			case "w:t":
				text += n.text
			case "w:br":
				text += " "
			}
		})
		if !strings.Contains(strings.ToUpper(text), strings.ToUpper(c.want)) {
			t.Errorf("%s does not say %.80q", c.paper, c.want)
		}
	}
}

func TestAPictureThatCannotBeReadIsRefused(t *testing.T) {
	err := writeTo(&bytes.Buffer{}, &paper.Document{Blocks: []paper.Block{&paper.Picture{Bytes: []byte("không phải ảnh")}}}, embedded(t))
	if _, refused := data.AsRefusal(err); !refused {
		t.Errorf("got %v", err)
	}
}

// TestTheOfficeOpensHostilePapers: no size or character keeps LibreOffice from
// opening the file.
func TestTheOfficeOpensHostilePapers(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	fonts := embedded(t)
	files := map[string][]byte{}
	for name, d := range hostile(t) {
		files[name] = written(t, d, fonts)
	}
	pdfs := converted(t, files)
	for name := range files {
		if pdfs[name] == nil {
			continue
		}
		keptFor(t, "hostile-"+name+".pdf", pdfs[name])
		if pages := pagesOf(t, pdfs[name], 0); len(pages) == 0 {
			t.Errorf("%s has no pages", name)
		}
	}
	if words := wordsOf(pagesOf(t, pdfs["several"], 0)); !strings.Contains(words, "2000Ràsoátdanhmục") {
		t.Error("the last row of a long table is missing")
	}
}
