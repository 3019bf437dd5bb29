package ballot

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// TestTheSampleIsListed: the prepared ballots of the sample are listed, Enter opens one,
// and a new one is prepared for a briefing that is not signed.
func TestTheSampleIsListed(t *testing.T) {
	clock := func() time.Time { return time.Date(2016, 4, 6, 10, 0, 0, 0, time.UTC) }
	options := sqlite.Options{Clock: clock, Real: clock}
	path := filepath.Join(t.TempDir(), "sổ.sogiaoban")
	if err := sample.Make(t.Context(), path, options); err != nil {
		t.Fatal(err)
	}
	r, err := sqlite.Open(t.Context(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	var gone []kit.Place
	w := test.NewTempApp(t).NewWindow("")
	l := NewList(&kit.Desk{
		Register: r, Words: words, Clock: clock, Runner: kit.AtOnce, Find: func() {}, Window: w, ActionsChanged: func() {},
		Navigate: func(p kit.Place) { gone = append(gone, p) }, Fail: func(err error) { t.Error(err) }, Say: func(string) {},
	})
	w.SetContent(kit.NewRoot(l.Content()))
	w.Resize(fyne.NewSize(1278, 639))
	l.Enter(kit.Place{})
	rows := l.table.Rows()
	if len(rows) != 1 {
		t.Fatalf("%d rows: %+v", len(rows), rows)
	}
	l.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	want := kit.BallotPlace(rows[0].meeting, rows[0].id)
	if len(gone) != 1 || gone[0] != want {
		t.Errorf("Enter led to %+v, want %+v", gone, want)
	}
	l.askNew()
	top := w.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no briefing is asked for")
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	if len(gone) != 2 || gone[1].Name != kit.PlaceBallot || gone[1].Record == want.Record {
		t.Fatalf("a new ballot led to %+v", gone)
	}
	if b, err := r.Ballot(t.Context(), data.BallotID(gone[1].Record)); err != nil || b.State != data.BallotPrepared {
		t.Errorf("%+v, %v", b, err)
	}
}
