package word_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"pgregory.net/rapid"

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

// TestAnyPaperIsValid: whatever blocks stand in whatever order, the file keeps to
// the rules.
func TestAnyPaperIsValid(t *testing.T) {
	fonts := embedded(t)
	text := rapid.Custom(func(t *rapid.T) paper.Text {
		return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) paper.Run {
			return paper.Run{
				Text: rapid.String().Draw(t, "text"), Bold: rapid.Bool().Draw(t, "bold"), Italic: rapid.Bool().Draw(t, "italic"),
				Leader: rapid.IntRange(0, 9).Draw(t, "leader") == 0, Ruled: paper.Ruled(rapid.IntRange(0, 2).Draw(t, "ruled")),
			}
		}), 0, 3).Draw(t, "runs")
	})
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.String()
		d := &paper.Document{
			Landscape: rapid.Bool().Draw(rt, "landscape"), Copies: rapid.IntRange(0, 3).Draw(rt, "copies"),
			Halves: rapid.Bool().Draw(rt, "halves"), PageOf: rapid.Bool().Draw(rt, "of"), Title: words.Draw(rt, "title"),
		}
		for range rapid.IntRange(0, 6).Draw(rt, "blocks") {
			d.Blocks = append(d.Blocks, anyBlock(rt, text, words))
		}
		valid(t, written(t, d, fonts))
	})
}

func anyBlock(t *rapid.T, text *rapid.Generator[paper.Text], words *rapid.Generator[string]) paper.Block {
	align := paper.Align(rapid.IntRange(0, 3).Draw(t, "align"))
	some := rapid.SliceOfN(words, 0, 3)
	switch rapid.IntRange(0, 11).Draw(t, "kind") {
	case 0:
		return &paper.Head{Parent: words.Draw(t, "parent"), Agency: words.Draw(t, "agency"), Symbol: words.Draw(t, "symbol"), PlaceDate: words.Draw(t, "date")}
	case 1:
		return &paper.Title{Kind: words.Draw(t, "kind"), Subject: words.Draw(t, "subject")}
	case 2:
		return &paper.Addressees{Names: some.Draw(t, "names")}
	case 3:
		return &paper.Heading{Level: rapid.IntRange(1, 2).Draw(t, "level"), Text: words.Draw(t, "heading")}
	case 4:
		return &paper.List{Marker: "-", Items: rapid.SliceOfN(text, 0, 3).Draw(t, "items")}
	case 5, 6:
		table := &paper.Table{Columns: []paper.Column{{Title: words.Draw(t, "column"), WidthMM: 20, Align: align}, {Title: "x", WidthMM: 30}}, Size: 12}
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			table.Rows = append(table.Rows, paper.Row{
				Cells: rapid.SliceOfN(text, 0, 3).Draw(t, "cells"), Heading: rapid.Bool().Draw(t, "across"), KeepNext: rapid.Bool().Draw(t, "keep"),
			})
		}
		return table
	case 7:
		signatures := &paper.Signatures{}
		for range rapid.IntRange(1, 3).Draw(t, "signatures") {
			signatures.Columns = append(signatures.Columns, paper.Signature{Titles: some.Draw(t, "titles"), Name: words.Draw(t, "name")})
		}
		return signatures
	case 8:
		return &paper.Closing{Recipients: paper.Recipients{Items: some.Draw(t, "recipients")}, Signature: paper.Signature{Titles: some.Draw(t, "titles")}}
	case 9:
		return &paper.NewPaper{}
	case 10:
		return &paper.AnnexHead{Name: words.Draw(t, "annex"), Subject: words.Draw(t, "about"), Stamps: []paper.Stamp{{Text: "DỰ THẢO", Draft: rapid.Bool().Draw(t, "draft")}, {Text: words.Draw(t, "stamp")}}}
	}
	return &paper.Paragraph{Marker: words.Draw(t, "marker"), Text: text.Draw(t, "paragraph"), Align: align, NoIndent: rapid.Bool().Draw(t, "flush")}
}
