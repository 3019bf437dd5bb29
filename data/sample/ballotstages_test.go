package sample_test

import (
	"path/filepath"
	"testing"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

// TestTheOfficeOfTheBallots: each ballot is where it should be and the register is sound;
// nobody of the real sample is in it.
func TestTheOfficeOfTheBallots(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lấy phiếu.sogiaoban")
	made, err := sample.MakeBallotStages(t.Context(), path, options())
	if err != nil {
		t.Fatal(err)
	}
	r := opened(t, path)
	if r.Mark() != sqlite.MarkTest {
		t.Errorf("marked %q", r.Mark())
	}
	for id, want := range map[data.BallotID]data.BallotState{
		made.Prepared: data.BallotPrepared, made.Open: data.BallotOpen, made.Closed: data.BallotClosed, made.Counted: data.BallotCounted,
	} {
		b, err := r.Ballot(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if turnout := b.Turnout(); b.State != want || turnout.Summoned != 60 || turnout.Present != 58 {
			t.Errorf("%s: %s, %+v", want, b.State, turnout)
		}
	}
	if _, differences, err := r.Counts(t.Context(), made.Closed); err != nil || len(differences) != 2 {
		t.Errorf("differences %+v, %v", differences, err)
	}
	bundle, err := sample.Briefing()
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, p := range bundle.People {
		named[p.Name] = true
	}
	people, err := r.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		if named[p.Name] {
			t.Errorf("%s is real", p.Name)
		}
	}
}
