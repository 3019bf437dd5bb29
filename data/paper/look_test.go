package paper_test

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
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

// recordsOf reads all that the papers of the latest briefing of a register are made
// from, as of a day.
func recordsOf(tb testing.TB, make func(context.Context, string) error, today data.Day) paper.Records {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "sổ.sogiaoban")
	must(tb, make(tb.Context(), path))
	clock := func() time.Time { return today.Time().Add(9 * time.Hour) }
	r, err := sqlite.Open(tb.Context(), path, sqlite.Options{Clock: clock, Real: clock, Actor: "thử"})
	must(tb, err)
	tb.Cleanup(func() { _ = r.Close() })
	rows, err := r.Meetings(tb.Context(), sqlite.MeetingFilter{})
	must(tb, err)
	var records paper.Records
	records.Dossier, err = r.Dossier(tb.Context(), rows[0].ID)
	must(tb, err)
	records.Office, err = r.Office(tb.Context())
	must(tb, err)
	records.Tracking, err = r.Tracking(tb.Context(), sqlite.TaskFilter{})
	must(tb, err)
	records.Photos = map[data.PhotoID][]byte{}
	for _, p := range records.Dossier.Photos {
		records.Photos[p.ID], err = r.PhotoBytes(tb.Context(), p.ID)
		must(tb, err)
	}
	return records
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func sampleRecords(tb testing.TB) paper.Records {
	tb.Helper()
	return recordsOf(tb, func(ctx context.Context, path string) error {
		return sample.Make(ctx, path, sqlite.Options{Actor: "thử"})
	}, data.Day{Year: 2016, Month: time.April, Day: 6})
}

func fullRecords(tb testing.TB) paper.Records {
	tb.Helper()
	return recordsOf(tb, sample.MakeFull, sample.FullToday)
}

// TestPapersToLookAt writes every paper of the sample and of the full briefing as
// PDF and pictures where GIAOBAN_LOOK names a folder.
func TestPapersToLookAt(t *testing.T) {
	folder := os.Getenv("GIAOBAN_LOOK")
	if folder == "" {
		t.Skip("GIAOBAN_LOOK names no folder")
	}
	cache, _ := os.UserCacheDir()
	reader := proof.NewReader(proof.Options{CacheDir: filepath.Join(cache, "giaoban", "pdfium")})
	defer func() { _ = reader.Close() }()
	for name, r := range map[string]paper.Records{"sample": sampleRecords(t), "full": fullRecords(t)} {
		for i, ref := range r.List() {
			if ref.Kind == data.PaperUnitReport && ref.Part > 2 {
				continue
			}
			document, err := paper.Make(ref, r)
			must(t, err)
			look(t, reader, document, filepath.Join(folder, fmt.Sprintf("%s-%02d-%s", name, i, ref.Kind)))
		}
	}
}

func look(t *testing.T, reader *proof.Reader, document *paper.Document, name string) {
	t.Helper()
	fonts, err := paper.EmbeddedFonts()
	must(t, err)
	var pdf bytes.Buffer
	report, err := document.PDF(&pdf, fonts)
	must(t, err)
	must(t, os.WriteFile(name+".pdf", pdf.Bytes(), 0o600))
	file, err := reader.Open(pdf.Bytes())
	must(t, err)
	defer func() { _ = file.Close() }()
	for page := 1; page <= min(report.Pages, 6); page++ {
		picture, err := file.Picture(page, 72)
		must(t, err)
		var out bytes.Buffer
		must(t, png.Encode(&out, picture))
		must(t, os.WriteFile(fmt.Sprintf("%s-%d.png", name, page), out.Bytes(), 0o600))
	}
}
