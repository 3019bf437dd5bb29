package preview

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/proof"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

// sampleRegister is the sample register, and its briefing.
func sampleRegister(b *testing.B) (*sqlite.Register, data.MeetingID) {
	b.Helper()
	options := sqlite.Options{Actor: "Văn thư", Clock: func() time.Time { return time.Date(2016, time.April, 6, 8, 0, 0, 0, time.Local) }}
	path := filepath.Join(b.TempDir(), "so.sogiaoban")
	must(b, sample.Make(b.Context(), path, options))
	register, err := sqlite.Open(b.Context(), path, options)
	must(b, err)
	b.Cleanup(func() { _ = register.Close() })
	meetings, err := register.Meetings(b.Context(), sqlite.MeetingFilter{})
	must(b, err)
	return register, meetings[0].ID
}

func must(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// firstPage prints the minutes from their records and draws their first page, as
// wide as it is shown in a window of 1366×768.
func firstPage(b *testing.B, reader *proof.Reader, fonts *paper.Fonts, register *sqlite.Register, id data.MeetingID) {
	office, err := register.Office(b.Context())
	must(b, err)
	dossier, err := register.Dossier(b.Context(), id)
	must(b, err)
	var out bytes.Buffer
	_, err = paper.Minutes(dossier, office).PDF(&out, fonts)
	must(b, err)
	pages, err := Open(reader, out.Bytes())
	must(b, err)
	_, err = pages.Picture(0, proof.Cut{Wide: 646})
	must(b, err)
	must(b, pages.Close())
}

func benchCache(b *testing.B) string {
	dir, err := os.UserCacheDir()
	must(b, err)
	return filepath.Join(dir, "giaoban", "pdfium")
}

// BenchmarkFirstPage is the first page of the first paper of a run, nothing made
// ready before but pdfium's compiled code on the disk.
func BenchmarkFirstPage(b *testing.B) {
	register, id := sampleRegister(b)
	must(b, proof.NewReader(proof.Options{CacheDir: benchCache(b)}).Start())
	for b.Loop() {
		fonts, err := paper.EmbeddedFonts()
		must(b, err)
		reader := proof.NewReader(proof.Options{CacheDir: benchCache(b)})
		firstPage(b, reader, fonts, register, id)
		must(b, reader.Close())
	}
}

// BenchmarkEditShown is what stands between the saving of a field and its words in
// view: the records are read, the paper printed and the page drawn.
func BenchmarkEditShown(b *testing.B) {
	register, id := sampleRegister(b)
	reader := proof.NewReader(proof.Options{CacheDir: benchCache(b)})
	defer reader.Close()
	fonts, err := paper.EmbeddedFonts()
	must(b, err)
	firstPage(b, reader, fonts, register, id)
	for b.Loop() {
		firstPage(b, reader, fonts, register, id)
	}
}
