package output_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/paper/output"
)

func TestTheEndingChoosesTheForm(t *testing.T) {
	fonts, err := paper.EmbeddedFonts()
	if err != nil {
		t.Fatal(err)
	}
	document := paper.Minutes(data.Dossier{}, data.DefaultOffice())
	for _, ending := range output.Endings() {
		path := filepath.Join(t.TempDir(), "Biên bản"+ending)
		if _, err := output.Write(path, document, fonts); err != nil {
			t.Errorf("%s: %v", ending, err)
		}
	}
	path := filepath.Join(t.TempDir(), "a.PDF")
	if _, err := output.Write(path, document, fonts); err != nil {
		t.Error(err)
	}
	for _, name := range []string{"a.txt", "a", "pdf"} {
		path := filepath.Join(t.TempDir(), name)
		if _, err := output.Write(path, document, fonts); !errors.Is(err, &data.Refusal{Code: data.RefusedEnding}) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s was written", name)
		}
	}
}

// An older file of the name stays whole when a paper cannot be drawn.
func TestAnOlderFileStaysWhole(t *testing.T) {
	fonts, err := paper.EmbeddedFonts()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, []byte("bản cũ"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := &paper.Document{Blocks: []paper.Block{&paper.Picture{Bytes: []byte("không phải ảnh")}}}
	if _, err := output.Write(path, broken, fonts); !errors.Is(err, &data.Refusal{Code: data.RefusedPicture}) {
		t.Errorf("got %v", err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "bản cũ" {
		t.Errorf("the older file is %q, %v", got, err)
	}
}
