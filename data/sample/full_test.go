package sample_test

import (
	"path/filepath"
	"testing"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

func TestTheFullBriefing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "đầy đủ.sogiaoban")
	if err := sample.MakeFull(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	r := opened(t, path)
	rows, err := r.Meetings(t.Context(), sqlite.MeetingFilter{})
	if err != nil || len(rows) != 2 {
		t.Fatalf("%d briefings, %v", len(rows), err)
	}
	d, err := r.Dossier(t.Context(), rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	units := map[data.UnitID]bool{}
	for _, a := range d.Attendance {
		if u := d.Person(a.Person).Unit; u != 0 {
			units[u] = true
		}
	}
	if len(d.Attendance) != 60 || len(units) != 12 || len(d.Tasks) != 40 || len(d.Reports) != 12 || len(d.Review) != 8 {
		t.Errorf("%d people, %d units, %d tasks, %d reports, %d tasks gone through",
			len(d.Attendance), len(units), len(d.Tasks), len(d.Reports), len(d.Review))
	}
	if len(d.Ballots) != 1 || !d.Ballots[0].Counted() {
		t.Errorf("ballots %+v", d.Ballots)
	}
	if findings, err := r.Check(t.Context()); err != nil || len(findings) > 0 {
		t.Errorf("%v %v", findings, err)
	}
	second := filepath.Join(t.TempDir(), "lần hai.sogiaoban")
	if err := sample.MakeFull(t.Context(), second); err != nil {
		t.Fatal(err)
	}
	if dump(t, path) != dump(t, second) {
		t.Error("two full registers differ")
	}
}
