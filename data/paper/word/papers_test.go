package word_test

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"testing"

	"giaoban/data"
	"giaoban/data/figures"
	"giaoban/data/paper"
	"giaoban/data/paper/word"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

// register opens a register that make makes.
func register(t testing.TB, make func(ctx context.Context, path string) error) *sqlite.Register {
	t.Helper()
	path := filepath.Join(t.TempDir(), "so.sogiaoban")
	must(t, make(t.Context(), path))
	r, err := sqlite.Open(t.Context(), path, sqlite.Options{Actor: "Văn thư"})
	must(t, err)
	t.Cleanup(func() { _ = r.Close() })
	return r
}

func sampleRegister(t testing.TB) *sqlite.Register {
	return register(t, func(ctx context.Context, path string) error {
		return sample.Make(ctx, path, sqlite.Options{Actor: "Văn thư"})
	})
}

// recordsOf reads all that the papers of the latest briefing are made from.
func recordsOf(t testing.TB, r *sqlite.Register) paper.Records {
	t.Helper()
	ctx := t.Context()
	meetings, err := r.Meetings(ctx, sqlite.MeetingFilter{})
	must(t, err)
	var records paper.Records
	records.Dossier, err = r.Dossier(ctx, meetings[0].ID)
	must(t, err)
	records.Office, err = r.Office(ctx)
	must(t, err)
	records.Tracking, err = r.Tracking(ctx, sqlite.TaskFilter{})
	must(t, err)
	records.Calendar, err = r.Calendar(ctx)
	must(t, err)
	records.Photos = map[data.PhotoID][]byte{}
	for _, p := range records.Dossier.Photos {
		records.Photos[p.ID], err = r.PhotoBytes(ctx, p.ID)
		must(t, err)
	}
	return records
}

// papersOf are the papers that can be made of records, by a name for each: of a
// kind that there is several of, as reports, the first.
func papersOf(t testing.TB, prefix string, r paper.Records) map[string]*paper.Document {
	t.Helper()
	all := map[string]*paper.Document{}
	put := func(name string, d *paper.Document, err error) {
		must(t, err)
		all[prefix+name] = d
	}
	for _, ref := range r.List() {
		if _, made := all[prefix+string(ref.Kind)]; !made {
			d, err := paper.Make(ref, r)
			put(string(ref.Kind), d, err)
		}
	}
	for _, b := range r.Ballots {
		put("ballot-a4", paper.BallotPaper(r.Dossier, b, r.Office, paper.BallotOptions{Copies: 2, Size: paper.BallotA4}), nil)
	}
	pressing := r.Tracking.Pressing()
	put("slip", paper.Slip(pressing, paper.Reminder{To: data.Party{Person: 1}}), nil)
	tracking, err := paper.TrackingTable(r.Tracking, "Phòng Tổng hợp")
	put("tracking-all", tracking, err)
	yearly := paper.Yearly{Units: r.Tracking.Units, People: r.Tracking.People}
	source := figures.FromTracking(r.Tracking)
	yearly.ByUnit, err = figures.Count(source, figures.Ask{By: figures.ByUnit, Today: r.Tracking.Today})
	must(t, err)
	yearly.ByPerson, err = figures.Count(source, figures.Ask{By: figures.ByPerson, Today: r.Tracking.Today})
	put("year", paper.YearSheet(yearly, r.Office), err)
	draft, err := paper.Make(data.PaperRef{Kind: data.PaperNotice}, r)
	must(t, err)
	draft.MarkDraft(2)
	put("draft", draft, nil)
	return all
}

func allPapers(t testing.TB) map[string]*paper.Document {
	all := papersOf(t, "sample-", recordsOf(t, sampleRegister(t)))
	for name, d := range papersOf(t, "full-", recordsOf(t, register(t, sample.MakeFull))) {
		all[name] = d
	}
	return all
}

func embedded(t testing.TB) *paper.Fonts {
	t.Helper()
	fonts, err := paper.EmbeddedFonts()
	must(t, err)
	return fonts
}

func written(t testing.TB, d *paper.Document, fonts *paper.Fonts) []byte {
	t.Helper()
	var out bytes.Buffer
	must(t, word.Write(&out, d, fonts))
	return out.Bytes()
}

func printed(t testing.TB, d *paper.Document, fonts *paper.Fonts) []byte {
	t.Helper()
	var out bytes.Buffer
	_, err := d.PDF(&out, fonts)
	must(t, err)
	return out.Bytes()
}

// TestTheOfficeOpensEveryPaper: LibreOffice opens the Word file of every paper there
// is, and prints it on the same sheet, within the same margins, with the same words
// in the same order as our own PDF.
func TestTheOfficeOpensEveryPaper(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	fonts := embedded(t)
	papers := allPapers(t)
	files := map[string][]byte{}
	for name, d := range papers {
		files[name] = written(t, d, fonts)
		keptFor(t, name+".docx", files[name])
	}
	for name, pdf := range converted(t, files) {
		t.Run(name, func(t *testing.T) {
			ours := printed(t, papers[name], fonts)
			keptFor(t, name+"-ours.pdf", ours)
			keptFor(t, name+"-office.pdf", pdf)
			compare(t, papers[name], ours, pdf)
		})
	}
}

func writeTo(w io.Writer, d *paper.Document, fonts *paper.Fonts) error {
	return word.Write(w, d, fonts)
}
