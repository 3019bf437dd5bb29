package urn_test

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
	"giaoban/data/urn"
)

func TestABallotFromOpeningToDestruction(t *testing.T) {
	u, path := create(t, options())
	vote(t, u, 4, 0, 1, urn.Unmarked)
	vote(t, u, 0, 0, 0, 0)
	check(t, u.Admit(2))
	check(t, u.EndUncast(2))
	want := urn.State{
		Lines:  []urn.Mark{urn.MarkCast, 0, urn.MarkUncast, 0, urn.MarkCast, 0},
		Issued: 3, Cast: 2, Uncast: 1, Inside: urn.NoLine,
	}
	if got := u.State(); !reflect.DeepEqual(got, want) {
		t.Errorf("state %+v, want %+v", got, want)
	}
	totals := must(closed(u))
	wantTotals := urn.Totals{
		Urn: u.Terms().Urn, Ballot: ballot, Handed: []bool{true, false, true, false, true, false},
		Issued: 3, Returned: 2, NotReturned: 1, Valid: 2,
		Candidates: []urn.Count{{Choices: []int{2, 0}}, {Choices: []int{1, 1}}, {Choices: []int{1, 0}, Unmarked: 1}},
	}
	if !reflect.DeepEqual(totals, wantTotals) {
		t.Errorf("totals %+v, want %+v", totals, wantTotals)
	}
	sum := must(u.Seal())
	u = reopen(t, u, path)
	if again := must(closed(u)); !reflect.DeepEqual(again, totals) {
		t.Errorf("closed again: %+v, want %+v", again, totals)
	}
	if again := must(u.Seal()); again != sum || len(sum) != 64 {
		t.Errorf("sealed again: %s, want %s", again, sum)
	}
	if names := entries(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("beside the urn lies %q", names)
	}
	check(t, u.Release())
	check(t, urn.Destroy(path, nil))
	if names := entries(t, filepath.Dir(path)); len(names) != 0 {
		t.Errorf("left: %q", names)
	}
}

func closed(u *urn.Urn) (urn.Totals, error) { return u.Close(first, second) }

func TestTotalsAreWhatWasCast(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		o := options()
		o.Candidates = rapid.IntRange(1, 12).Draw(rt, "candidates")
		o.Choices = rapid.IntRange(2, 4).Draw(rt, "choices")
		o.Voters = rapid.IntRange(1, 12).Draw(rt, "voters")
		o.Spares = rapid.IntRange(0, 2).Draw(rt, "spares")
		o.SpoilByBlank = rapid.Bool().Draw(rt, "spoil")
		f := &memory{bytes: must(urn.NewBytes(o))}
		u := must(urn.OpenOn(f, nil))
		want := urn.Totals{Urn: u.Terms().Urn, Ballot: ballot, Handed: make([]bool, o.Voters), Candidates: make([]urn.Count, o.Candidates)}
		for i := range want.Candidates {
			want.Candidates[i].Choices = make([]int, o.Choices)
		}
		choice := rapid.IntRange(urn.Unmarked, o.Choices-1)
		for _, line := range rapid.Permutation(lines(o.Voters)).Draw(rt, "order") {
			what := rapid.SampledFrom([]string{"cast", "cast", "cast", "uncast", "absent", "later"}).Draw(rt, "what")
			if what == "absent" {
				continue
			}
			check(t, u.Admit(line))
			want.Handed[line] = true
			want.Issued++
			if what == "uncast" || what == "later" {
				check(t, u.EndUncast(line))
			}
			if what == "uncast" {
				want.NotReturned++
				continue
			}
			choices := rapid.SliceOfN(choice, o.Candidates, o.Candidates).Draw(rt, "ballot")
			check(t, u.Admit(line))
			check(t, u.Cast(line, choices))
			add(&want, choices, o.SpoilByBlank)
			if rapid.IntRange(0, 5).Draw(rt, "restart") == 0 {
				u = must(urn.OpenOn(f, nil))
			}
		}
		for range 2 {
			if got := must(closed(u)); !reflect.DeepEqual(got, want) {
				rt.Fatalf("totals %+v, want %+v", got, want)
			}
			u = must(urn.OpenOn(f, nil))
		}
	})
}

func lines(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// add is the sum of a ballot as a clerk would make it.
func add(t *urn.Totals, choices []int, spoil bool) {
	t.Returned++
	if spoil && slices.Contains(choices, urn.Unmarked) {
		t.Invalid++
		return
	}
	t.Valid++
	for i, c := range choices {
		if c == urn.Unmarked {
			t.Candidates[i].Unmarked++
		} else {
			t.Candidates[i].Choices[c]++
		}
	}
}

func TestSessionsAreRefusedOutOfTurn(t *testing.T) {
	u, path := create(t, options())
	refused(t, u.Cast(0, []int{0, 0, 0}), data.RefusedVoterOutside)
	refused(t, u.EndUncast(0), data.RefusedVoterOutside)
	check(t, u.Admit(0))
	check(t, u.Admit(0))
	refused(t, u.Admit(1), data.RefusedVoterInside)
	refused(t, u.Cast(1, []int{0, 0, 0}), data.RefusedVoterOutside)
	refused(t, u.End(), data.RefusedVoterInside)
	_, err := closed(u)
	refused(t, err, data.RefusedVoterInside)
	_, err = u.Seal()
	refused(t, err, data.RefusedUrnOpen)
	for _, bad := range [][]int{{0, 0}, {0, 0, 0, 0}, {0, 0, 2}, {-2, 0, 0}, nil} {
		refused(t, u.Cast(0, bad), data.RefusedUnknown)
	}
	check(t, u.Cast(0, []int{0, 0, 0}))
	refused(t, u.Cast(0, []int{0, 0, 0}), data.RefusedVoted)
	refused(t, u.Admit(0), data.RefusedVoted)
	refused(t, u.Admit(-1), data.RefusedUnknown)
	refused(t, u.Admit(6), data.RefusedUnknown)
	check(t, u.End())
	check(t, u.End())
	refused(t, u.Admit(1), data.RefusedUrnClosed)
	u = reopen(t, u, path)
	refused(t, u.Admit(1), data.RefusedUrnClosed)
	if got := must(closed(u)); got.Returned != 1 || got.Issued != 1 {
		t.Errorf("totals %+v", got)
	}
}

// A refusal goes to the log; the choice of a voter may not.
func TestARefusalDoesNotTellTheChoice(t *testing.T) {
	u, _ := create(t, options())
	check(t, u.Admit(0))
	if err := u.Cast(0, []int{0, 7, 0}); err == nil || strings.Contains(err.Error(), "7") {
		t.Errorf("error = %v", err)
	}
}

func TestCreateRefuses(t *testing.T) {
	u, path := create(t, options())
	before := must(os.ReadFile(path))
	_, err := urn.Create(path, options())
	refused(t, err, data.RefusedExists)
	if after := must(os.ReadFile(path)); string(after) != string(before) {
		t.Error("the urn that stood there was changed")
	}
	check(t, u.Release())
	cases := map[string]func(*urn.Options){
		"no ballot":      func(o *urn.Options) { o.Ballot = "" },
		"no names":       func(o *urn.Options) { o.Candidates = 0 },
		"too many names": func(o *urn.Options) { o.Candidates = 101 },
		"one choice":     func(o *urn.Options) { o.Choices = 1 },
		"no voters":      func(o *urn.Options) { o.Voters = 0 },
		"many voters":    func(o *urn.Options) { o.Voters = 4001 },
		"spares":         func(o *urn.Options) { o.Spares = -1 },
		"cost":           func(o *urn.Options) { o.WorkFactor = 31 },
	}
	for name, change := range cases {
		t.Run(name, func(t *testing.T) {
			o := options()
			change(&o)
			folder := t.TempDir()
			_, err := urn.Create(filepath.Join(folder, "hòm"), o)
			refused(t, err, data.RefusedUnknown)
			if names := entries(t, folder); len(names) != 0 {
				t.Errorf("left: %q", names)
			}
		})
	}
}

func TestTheLargestUrn(t *testing.T) {
	o := options()
	o.Candidates, o.Choices, o.Voters, o.Spares = 100, 9, 4000, 0
	u, path := create(t, o)
	choices := slices.Repeat([]int{8}, 100)
	vote(t, u, 3999, choices...)
	u = reopen(t, u, path)
	totals := must(closed(u))
	if totals.Candidates[99].Choices[8] != 1 || !totals.Handed[3999] {
		t.Errorf("totals %+v", totals.Candidates[99])
	}
}

func TestMarksHaveCodes(t *testing.T) {
	for mark, want := range map[urn.Mark]string{
		urn.MarkNone: "none", urn.MarkHanded: "handed", urn.MarkInside: "inside", urn.MarkCast: "cast",
		urn.MarkUncast: "uncast", 9: "mark 9",
	} {
		if got := mark.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestPathLiesBesideTheRegister(t *testing.T) {
	got := urn.Path(filepath.Join("Sổ", "văn phòng.sogiaoban"), "id")
	if want := filepath.Join("Sổ", "văn phòng-id.homphieu"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
