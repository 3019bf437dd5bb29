package task

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// TestTheSampleIsListed: the open tasks of the sample are listed, and Enter leads to
// where they are edited.
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
	s := New(&kit.Desk{
		Register: r, Words: words, Clock: clock, Runner: kit.AtOnce, Find: func() {},
		Navigate: func(p kit.Place) { gone = append(gone, p) }, Fail: func(err error) { t.Error(err) },
	})
	w := test.NewTempApp(t).NewWindow("")
	w.SetContent(kit.NewRoot(s.Content()))
	w.Resize(fyne.NewSize(1278, 710))
	s.Enter(kit.Place{})
	if rows := s.table.Rows(); len(rows) != 5 {
		t.Fatalf("%d rows: %+v", len(rows), rows)
	}
	s.table.Select(0)
	s.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(gone) != 1 || gone[0].Name != kit.PlaceMeeting || gone[0].Step != kit.StepConclusions || gone[0].Record == 0 {
		t.Errorf("Enter led to %+v", gone)
	}
}
