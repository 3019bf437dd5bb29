package word_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"giaoban/assets"
	"giaoban/data/proof"
)

// reader reads PDF files back, with pdfium's code kept between runs of the tests.
var reader = sync.OnceValue(func() *proof.Reader {
	cache := ""
	if dir, err := os.UserCacheDir(); err == nil {
		cache = filepath.Join(dir, "giaoban", "pdfium")
	}
	return proof.NewReader(proof.Options{CacheDir: cache})
})

// converted has LibreOffice open Word files, all in one run, and returns what it
// makes of them as PDF. It draws with the letters that papers are drawn with. The
// test is skipped where LibreOffice is not installed.
func converted(t *testing.T, files map[string][]byte) map[string][]byte {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed, so nothing opens the Word files: .ci/setup office installs it")
	}
	folder := t.TempDir()
	args := []string{
		"--headless", "--norestore", "-env:UserInstallation=file://" + filepath.Join(folder, "profile"),
		"--convert-to", "pdf", "--outdir", filepath.Join(folder, "out"),
	}
	for name, content := range files {
		path := filepath.Join(folder, name+".docx")
		must(t, os.WriteFile(path, content, 0o600))
		args = append(args, path)
	}
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "FONTCONFIG_FILE="+ownFonts(t, folder))
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("soffice: %v\n%s", err, said)
	}
	pdfs := map[string][]byte{}
	for name := range files {
		pdf, err := os.ReadFile(filepath.Join(folder, "out", name+".pdf"))
		if err != nil {
			t.Errorf("LibreOffice does not open %s:\n%s", name, said)
			continue
		}
		pdfs[name] = pdf
	}
	return pdfs
}

// ownFonts writes a configuration by which only the program's own letters are
// found, and returns its path.
func ownFonts(t *testing.T, folder string) string {
	t.Helper()
	fonts := filepath.Join(folder, "fonts")
	must(t, os.MkdirAll(fonts, 0o755))
	entries, err := fs.ReadDir(assets.Fonts, "fonts")
	must(t, err)
	for _, e := range entries {
		content, err := assets.Fonts.ReadFile("fonts/" + e.Name())
		must(t, err)
		must(t, os.WriteFile(filepath.Join(fonts, e.Name()), content, 0o600))
	}
	path := filepath.Join(folder, "fonts.conf")
	must(t, os.WriteFile(path, fmt.Appendf(nil, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>%s</dir><cachedir>%s</cachedir>`+
		`<alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias></fontconfig>`,
		fonts, filepath.Join(folder, "cache")), 0o600))
	return path
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// page is a page of a PDF file as it is compared: its size, its letters, and apart
// from them those in the upper margin: a page number, or the mark of a draft.
type page struct {
	width, height float64
	letters       []proof.Glyph
	margin        []proof.Glyph
}

// pagesOf reads a file back. What stands over top stands in the upper margin.
func pagesOf(t *testing.T, pdf []byte, top float64) []page {
	t.Helper()
	file, err := reader().Open(pdf)
	must(t, err)
	defer func() { _ = file.Close() }()
	var pages []page
	for n := 1; n <= file.Pages(); n++ {
		var p page
		p.width, p.height, err = file.Size(n)
		must(t, err)
		letters, err := file.Glyphs(n)
		must(t, err)
		for _, l := range letters {
			switch {
			case l.Inferred || l.Rune == ' ':
			case l.Y > top:
				p.letters = append(p.letters, l)
			default:
				p.margin = append(p.margin, l)
			}
		}
		pages = append(pages, p)
	}
	return pages
}

// wordsOf returns the letters of pages in the order of reading, without spaces and
// dots: leaders have as many as there is room for.
func wordsOf(pages []page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, l := range p.letters {
			b.WriteRune(l.Rune)
		}
	}
	return undotted(b.String())
}

// undotted leaves out spaces, dots and line ends.
func undotted(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .…\u00a0\r\n\u00ad", r) {
			return -1
		}
		return r
	}, s)
}

// keptFor keeps a file to look at, where SHOTS_DIR names a folder.
func keptFor(t *testing.T, name string, content []byte) {
	t.Helper()
	if folder := os.Getenv("SHOTS_DIR"); folder != "" {
		must(t, os.WriteFile(filepath.Join(folder, name), bytes.Clone(content), 0o600))
	}
}
