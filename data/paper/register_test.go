package paper_test

import (
	"bytes"
	"strings"
	"testing"

	"giaoban/assets"
	"giaoban/data"
	"giaoban/data/exchange"
	"giaoban/data/paper"
)

// shipped returns the briefing that comes with the program.
func shipped(t *testing.T) data.Dossier {
	t.Helper()
	raw, err := assets.Sample.ReadFile("sample/briefing.json")
	if err != nil {
		t.Fatal(err)
	}
	document, err := exchange.Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	if document.Photos[0].Bytes, err = assets.Sample.ReadFile("sample/room.jpg"); err != nil {
		t.Fatal(err)
	}
	bundle, err := document.Bundle()
	if err != nil {
		t.Fatal(err)
	}
	return bundle.Dossier
}

// TestShippedSample: the minutes of the sample that comes with the program take
// two pages and lack exactly the five facts nobody stated.
func TestShippedSample(t *testing.T) {
	d, o := shipped(t), data.DefaultOffice()
	o.Parent = "UBND TỈNH …"
	var lacks []string
	for _, f := range paper.Missing(data.PaperRef{Kind: data.PaperMinutes}, paper.Records{Dossier: d, Office: o}) {
		lacks = append(lacks, f.Code)
	}
	if got := strings.Join(lacks, " "); got != "start place roster secretary end" {
		t.Errorf("it lacks %q", got)
	}
	fonts, err := paper.EmbeddedFonts()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	report, err := paper.Minutes(d, o).PDF(&b, fonts)
	if err != nil || report.Pages != 2 || len(report.Warnings) != 0 {
		t.Errorf("got %+v, %v", report, err)
	}
}
