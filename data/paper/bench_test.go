package paper

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"

	"giaoban/data"
)

// benchSize makes minutes of four pages.
var benchSize = size{people: 14, reports: 2, remarks: 2, points: 2, conclusions: 6, words: 20}

// BenchmarkMinutes draws minutes of four pages from a loaded dossier.
func BenchmarkMinutes(b *testing.B) {
	d, o, fonts := generate(1, benchSize), sampleOffice(), embedded(b)
	for b.Loop() {
		report, err := Minutes(d, o).PDF(io.Discard, fonts)
		if err != nil || report.Pages != 4 {
			b.Fatal(report.Pages, err)
		}
	}
}

// floorLine is one line of text of the same paper, already broken and placed.
type floorLine struct {
	page int
	op   op
}

// floorLines breaks the paper's text beforehand: one text for each stretch of a
// line in one style, as bare gofpdf would be given it.
func floorLines(fonts *Fonts, d *Document) []floorLine {
	_, pages := d.laidOut(fonts)
	var lines []floorLine
	for i, p := range pages {
		for _, o := range p.ops {
			if n := len(lines); n > 0 && o.kind == opText {
				last := &lines[n-1].op
				if last.kind == opText && last.y == o.y && last.face == o.face && last.size == o.size && lines[n-1].page == i {
					last.text += o.text
					continue
				}
			}
			lines = append(lines, floorLine{i, o})
		}
	}
	return lines
}

// BenchmarkMinutesFloor draws the same text with bare gofpdf, line by line.
func BenchmarkMinutesFloor(b *testing.B) {
	fonts := embedded(b)
	lines := floorLines(fonts, Minutes(generate(1, benchSize), sampleOffice()))
	for b.Loop() {
		if err := drawFloor(fonts, "P", lines); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTrackingTableBesideFloor draws the tracking table of a thousand tasks
// from the list, and the same text and lines with bare gofpdf. It takes turns
// between the two, so that both meet the same noise, and reports their medians.
func BenchmarkTrackingTableBesideFloor(b *testing.B) {
	list, fonts := followed(1000), embedded(b)
	table := func() *Document {
		d, err := TrackingTable(list, "")
		if err != nil {
			b.Fatal(err)
		}
		return d
	}
	lines := floorLines(fonts, table())
	var tables, floors []time.Duration
	for b.Loop() {
		tables = append(tables, timed(b, func() error {
			_, err := table().PDF(io.Discard, fonts)
			return err
		}))
		floors = append(floors, timed(b, func() error { return drawFloor(fonts, "L", lines) }))
	}
	slices.Sort(tables)
	slices.Sort(floors)
	middle := len(tables) / 2
	b.ReportMetric(float64(tables[middle].Microseconds()), "µs-table")
	b.ReportMetric(float64(floors[middle].Microseconds()), "µs-floor")
	b.ReportMetric(float64(tables[middle])/float64(floors[middle]), "times-floor")
}

// BenchmarkPapersBesideFloor draws every paper of a middling briefing, each in turn
// with the same text, lines and pictures by bare gofpdf, and reports the medians of
// both under the paper's kind.
func BenchmarkPapersBesideFloor(b *testing.B) {
	fonts, r := embedded(b), benchRecords(b)
	for _, ref := range r.List() {
		make := func() *Document {
			d, err := Make(ref, r)
			if err != nil {
				b.Fatal(err)
			}
			return d
		}
		lines, orientation := floorLines(fonts, make()), "P"
		if make().Landscape {
			orientation = "L"
		}
		var papers, floors []time.Duration
		for range benchRounds {
			papers = append(papers, timed(b, func() error {
				_, err := make().PDF(io.Discard, fonts)
				return err
			}))
			floors = append(floors, timed(b, func() error { return drawFloor(fonts, orientation, lines) }))
		}
		slices.Sort(papers)
		slices.Sort(floors)
		b.ReportMetric(float64(papers[benchRounds/2].Microseconds()), "µs-"+string(ref.Kind))
		b.ReportMetric(float64(floors[benchRounds/2].Microseconds()), "µs-"+string(ref.Kind)+"-floor")
	}
}

// benchRounds is how often a paper and its floor are drawn.
const benchRounds = 21

// benchRecords is a briefing of four pages of minutes with a counted ballot, tasks
// that press and a picture.
func benchRecords(b *testing.B) Records {
	d := generate(1, benchSize)
	counted, _ := ballotDossier()
	d.Ballots = counted.Ballots
	for id, p := range counted.People {
		if id > 100 {
			d.People[id] = p
		}
	}
	d.Reports[0].ID = 1
	d.Reports = d.Reports[:1]
	for i := range d.Tasks {
		d.Tasks[i].State = data.TaskUnderWay
	}
	d.Forms = []data.PaperForm{{Kind: data.PaperExtract, Conclusions: []data.ConclusionID{1, 2, 3}}}
	d.Photos = []data.Photo{{ID: 1, Caption: "Quang cảnh cuộc họp"}}
	list := followed(60)
	list.Today = day(2026, 2, 20)
	return Records{Dossier: d, Office: list.Office, Tracking: list, Photos: map[data.PhotoID][]byte{1: plainJPEG(b, 1600, 1000)}}
}

func timed(b *testing.B, f func() error) time.Duration {
	b.Helper()
	start := time.Now()
	if err := f(); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

func drawFloor(fonts *Fonts, orientation string, lines []floorLine) error {
	pdf := gofpdf.New(orientation, "pt", "A4", "")
	for id, name := range []string{"", "B", "I", "BI"} {
		pdf.AddUTF8FontFromBytes("serif", name, bytes.Clone(fonts.faces[id].ttf))
	}
	for _, l := range lines {
		if pdf.PageNo() <= l.page {
			pdf.AddPage()
		}
		o := l.op
		switch o.kind {
		case opLine:
			pdf.Line(o.x, o.y, o.x2, o.y2)
			continue
		case opPicture:
			options := gofpdf.ImageOptions{ImageType: "jpg"}
			pdf.RegisterImageOptionsReader(o.picture.name, options, bytes.NewReader(o.picture.jpeg))
			pdf.ImageOptions(o.picture.name, o.x, o.y, o.x2-o.x, o.y2-o.y, false, options, 0, "")
			continue
		}
		pdf.SetFont("serif", []string{"", "B", "I", "BI"}[o.face], o.size)
		pdf.Text(o.x, o.y, o.text)
	}
	return pdf.Output(io.Discard)
}

// BenchmarkLongField draws a field of a hundred thousand characters, and
// BenchmarkLongerField one of ten times that: about ten times the time.
func BenchmarkLongField(b *testing.B)   { benchmarkField(b, 100_000) }
func BenchmarkLongerField(b *testing.B) { benchmarkField(b, 1_000_000) }

func benchmarkField(b *testing.B, characters int) {
	d, o, fonts := withRemark(strings.Repeat("Rà soát, đôn đốc việc thực hiện. ", characters/33)), sampleOffice(), embedded(b)
	for b.Loop() {
		if _, err := Minutes(d, o).PDF(io.Discard, fonts); err != nil {
			b.Fatal(err)
		}
	}
}
