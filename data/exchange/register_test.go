package exchange_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
	"giaoban/data/exchange"
	"giaoban/data/sqlite"
)

func register(t *testing.T, name string) *sqlite.Register {
	t.Helper()
	r, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), name), sqlite.Options{Mark: sqlite.MarkTest})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// checker is a test or one check of a property.
type checker interface {
	rapid.TB
	Context() context.Context
}

// stored records a document and returns what the register then shows.
func stored(t checker, r *sqlite.Register, document []byte) []byte {
	t.Helper()
	b, err := exchange.Unmarshal(document)
	if err != nil {
		t.Fatalf("%v\n%s", err, document)
	}
	id, err := r.Record(t.Context(), b)
	if err != nil {
		t.Fatalf("%v\n%s", err, document)
	}
	back, err := r.Bundle(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	shown, err := exchange.Marshal(back)
	if err != nil {
		t.Fatal(err)
	}
	return shown
}

func same(t checker, what string, first, second []byte) {
	t.Helper()
	if a, b := butForIDs(first), butForIDs(second); a != b {
		t.Fatalf("%s:\n%s\nthen:\n%s", what, a, b)
	}
}

func TestARegisterGivesBackWhatItRecorded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.sogiaoban")
	empty := emptyRegister(t)
	rapid.Check(t, func(rt *rapid.T) {
		if err := os.WriteFile(path, empty, 0o600); err != nil {
			rt.Fatal(err)
		}
		r, err := sqlite.Open(rt.Context(), path, sqlite.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		defer r.Close()
		written, err := exchange.Marshal(drawBundle(rt))
		if err != nil {
			rt.Fatal(err)
		}
		shown := stored(rt, r, written)
		same(rt, "a fresh register changed the dossier", written, shown)
		same(rt, "recording what it shows changed the dossier", shown, stored(rt, r, shown))
	})
}

// emptyRegister returns the bytes of a register just made.
func emptyRegister(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "empty.sogiaoban")
	r, err := sqlite.Create(t.Context(), path, sqlite.Options{Mark: sqlite.MarkTest})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestDossiersOfOneRegisterPassThroughAnother(t *testing.T) {
	here, there := register(t, "here.sogiaoban"), register(t, "there.sogiaoban")
	rapid.Check(t, func(rt *rapid.T) {
		written, err := exchange.Marshal(drawHoused(rt))
		if err != nil {
			rt.Fatal(err)
		}
		shown := stored(rt, here, written)
		same(rt, "the same register changed the dossier", shown, stored(rt, here, shown))
		passed := stored(rt, there, shown)
		same(rt, "the way back changed the dossier", passed, stored(rt, there, passed))
	})
}

func TestPeopleAndUnitsAreMatchedByName(t *testing.T) {
	r := register(t, "r.sogiaoban")
	unit, err := r.SaveUnit(t.Context(), data.Unit{Name: "Phòng X"})
	if err != nil {
		t.Fatal(err)
	}
	person, err := r.SavePerson(t.Context(), data.Person{Name: "Ứng viên A", Position: "Chuyên viên chính", Unit: unit.ID})
	if err != nil {
		t.Fatal(err)
	}
	b, err := exchange.Unmarshal([]byte(small))
	if err != nil {
		t.Fatal(err)
	}
	id, err := r.Record(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	d, err := r.Dossier(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if d.Meeting.Chair != person.ID || d.Reports[0].Unit != unit.ID {
		t.Errorf("chair is %d, want %d; unit is %d, want %d", d.Meeting.Chair, person.ID, d.Reports[0].Unit, unit.ID)
	}
	if kept := d.Person(person.ID); kept.Position != "Chuyên viên chính" {
		t.Errorf("what the register knew of a person was overwritten: %+v", kept)
	}
}

func TestANameAloneThatSeveralBearIsRefused(t *testing.T) {
	r := register(t, "r.sogiaoban")
	for _, name := range []string{"Phòng Y", "Phòng Z"} {
		unit, err := r.SaveUnit(t.Context(), data.Unit{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.SavePerson(t.Context(), data.Person{Name: "Ứng viên A", Unit: unit.ID}); err != nil {
			t.Fatal(err)
		}
	}
	b, err := exchange.Unmarshal([]byte(`{"meeting": {"kind": "week", "chair": {"name": "Ứng viên A"}}}`))
	if err != nil {
		t.Fatal(err)
	}
	before := counted(t, r)
	_, err = r.Record(t.Context(), b)
	if refusal, ok := data.AsRefusal(err); !ok || refusal.Code != data.RefusedAmbiguous {
		t.Errorf("got %v", err)
	}
	if after := counted(t, r); after != before {
		t.Errorf("a refused dossier left %+v, before %+v", after, before)
	}
}

type figures struct{ meetings, people, units, activities int }

func counted(t *testing.T, r *sqlite.Register) figures {
	t.Helper()
	meetings, err := r.MeetingCounts(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	people, err := r.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	units, err := r.Units(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	activity, err := r.ActivityCount(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return figures{meetings.All, len(people), len(units), activity.All}
}

func TestAnEventFindsTheBriefingItNames(t *testing.T) {
	r := register(t, "r.sogiaoban")
	later, err := exchange.Unmarshal([]byte(`{"meeting": {"kind": "week", "period": {"year": 2016, "number": 15}, "day": "2016-04-11"}}`))
	if err != nil {
		t.Fatal(err)
	}
	laterID, err := r.Record(t.Context(), later)
	if err != nil {
		t.Fatal(err)
	}
	carried, err := exchange.Unmarshal([]byte(`{"meeting": {"kind": "week", "period": {"year": 2016, "number": 14}, "day": "2016-04-04"},
		"tasks": [{"what": "Việc", "deadline": {"kind": "none"}, "events": [
			{"kind": "carried", "day": "2016-04-11", "meeting": "Giao ban tuần 15/2016, 11/4/2016"},
			{"kind": "urged", "day": "2016-04-12", "meeting": "Giao ban tuần 16/2016, 18/4/2016"}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	id, err := r.Record(t.Context(), carried)
	if err != nil {
		t.Fatal(err)
	}
	d, err := r.Dossier(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Events) != 2 || d.Events[0].Meeting != laterID || d.Events[0].MeetingText != "" {
		t.Errorf("the event names %+v, want briefing %d", d.Events, laterID)
	}
	if d.Events[1].Meeting != 0 || d.Events[1].MeetingText != "Giao ban tuần 16/2016, 18/4/2016" {
		t.Errorf("a briefing the register does not hold is kept as words: %+v", d.Events[1])
	}
}
