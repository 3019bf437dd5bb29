package urn_test

import (
	"bytes"
	"encoding/hex"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/cryptotest"
	"testing/synctest"
	"time"

	"giaoban/data/urn"
)

// papers are ballot papers of three names with two choices; all six differ, so
// that each can be found again among the votes.
var papers = [][]int{{0, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {1, 1, urn.Unmarked}, {1, 1, 1}}

// turns are an evening of voting: who comes in which order, which paper each turn
// casts (nil leaves without casting), and whether the program is killed and
// started again while somebody is inside.
type turns struct {
	lines   []int
	papers  [][]int
	restart int // the turn in which the program is killed, or -1
}

func inOrder(order []int) turns {
	t := turns{lines: lines(len(order)), restart: -1}
	for _, p := range order {
		t.papers = append(t.papers, papers[p])
	}
	return t
}

// leave votes and closes an urn and returns the bytes of every file left, by
// name. All randomness comes from the seed.
func leave(t *testing.T, seed uint64, what turns) map[string][]byte {
	t.Helper()
	cryptotest.SetGlobalRandom(t, seed)
	random := seeded(seed)
	o := options()
	o.Random = random
	u, path := create(t, o)
	for turn, line := range what.lines {
		check(t, u.Admit(line))
		if turn == what.restart {
			check(t, u.Release())
			u = must(urn.Open(path, random))
		}
		if what.papers[turn] == nil {
			check(t, u.EndUncast(line))
			continue
		}
		check(t, u.Cast(line, what.papers[turn]))
	}
	must(closed(u))
	must(u.Seal())
	check(t, u.Release())
	left := map[string][]byte{}
	for _, name := range entries(t, filepath.Dir(path)) {
		left[name] = must(os.ReadFile(filepath.Join(filepath.Dir(path), name)))
	}
	return left
}

func same(a, b map[string][]byte) bool {
	if len(a) != len(b) {
		return false
	}
	for name := range a {
		if !bytes.Equal(a[name], b[name]) {
			return false
		}
	}
	return true
}

// Which line of the roll came when, and which of them cast, leaves no trace at
// all: with the same randomness and the same papers in the urn the files are the
// same to the last byte, whatever the order of the roll.
func TestNothingTiesALineToItsVote(t *testing.T) {
	base := inOrder([]int{0, 1, 2, 3, 4, 5})
	base.papers[2] = nil
	want := leave(t, 7, base)
	if len(want) != 1 {
		t.Fatalf("%d files are left", len(want))
	}
	random := rand.New(seeded(3))
	for range 12 {
		other := base
		other.lines = random.Perm(6)
		other.restart = random.IntN(7) - 1
		if !same(leave(t, 7, other), want) {
			t.Errorf("the files tell that the roll came in the order %v, killed in turn %d", other.lines, other.restart)
		}
	}
	other := base
	other.papers = slices.Concat([][]int{nil}, base.papers[:2], base.papers[3:])
	if !same(leave(t, 7, other), want) {
		t.Error("the files tell who left without casting")
	}
	other = base
	other.papers = slices.Clone(base.papers)
	other.papers[5] = papers[2]
	if same(leave(t, 7, other), want) {
		t.Error("another paper leaves the same files: the comparison is broken")
	}
}

// The order in which papers are cast touches nothing but the full slots: header
// and empty slots stay as they were before the first voter, the marks are the
// same, and so are the places that are filled. What those places tell is measured
// by TestSlotsTellNoOrder.
func TestTheOrderOfPapersTouchesOnlyFullSlots(t *testing.T) {
	cryptotest.SetGlobalRandom(t, 11)
	o := options()
	o.Random = seeded(11)
	fresh := must(urn.NewBytes(o))
	base := blocks(t, leave(t, 11, inOrder([]int{0, 1, 2, 3, 4, 5})))
	random := rand.New(seeded(4))
	for range 12 {
		order := random.Perm(6)
		got := blocks(t, leave(t, 11, inOrder(order)))
		if len(got) != len(base) || len(fresh) != len(base)*urn.BlockSize {
			t.Fatalf("%d blocks, want %d", len(got), len(base))
		}
		for i, b := range got {
			before := fresh[i*urn.BlockSize:][:urn.BlockSize]
			switch full := i >= urn.FirstSlot && urn.IsFull(b); {
			case full != (i >= urn.FirstSlot && urn.IsFull(base[i])):
				t.Errorf("order %v: block %d full %v", order, i, full)
			case full:
			case i == urn.MarksBlock || i == urn.MarksCopy:
				if !bytes.Equal(b, base[i]) {
					t.Errorf("order %v: the marks differ", order)
				}
			case !bytes.Equal(b, before):
				t.Errorf("order %v: block %d was written", order, i)
			}
		}
	}
}

// With randomness of its own each urn has other ids and keys; of the marks all
// but their hash stays the same.
func TestMarksOfOtherUrnsAreTheSame(t *testing.T) {
	base := blocks(t, leave(t, 1, inOrder([]int{0, 1, 2, 3, 4, 5})))[urn.MarksBlock]
	for seed := range uint64(6) {
		order := rand.New(seeded(seed)).Perm(6)
		what := inOrder(order)
		what.lines = rand.New(seeded(seed + 100)).Perm(6)
		got := blocks(t, leave(t, seed+2, what))
		for _, i := range []int{urn.MarksBlock, urn.MarksCopy} {
			if !bytes.Equal(got[i][32:], base[32:]) {
				t.Errorf("order %v: the marks differ", order)
			}
		}
	}
}

func blocks(t *testing.T, files map[string][]byte) [][]byte {
	t.Helper()
	for _, b := range files {
		return slices.Collect(slices.Chunk(b, urn.BlockSize))
	}
	t.Fatal("no file is left")
	return nil
}

// An urn made and voted in another century is the same to the last byte: no time
// is in it.
func TestNoTimeIsInTheFile(t *testing.T) {
	want := leave(t, 21, inOrder([]int{3, 1, 2, 0, 4, 5}))
	cryptotest.SetGlobalRandom(t, 21)
	synctest.Test(t, func(t *testing.T) {
		if year := time.Now().Year(); year != 2000 {
			t.Fatalf("the year is %d", year)
		}
		o := options()
		random := seeded(21)
		o.Random = random
		u, path := create(t, o)
		for turn, paper := range inOrder([]int{3, 1, 2, 0, 4, 5}).papers {
			time.Sleep(40 * 24 * time.Hour)
			vote(t, u, turn, paper...)
		}
		must(closed(u))
		if got := must(os.ReadFile(path)); !same(map[string][]byte{filepath.Base(path): got}, want) {
			t.Error("the file tells when it was made or voted")
		}
	})
}

// Nothing that could be read without the passphrases: not the key, not a vote,
// not even the mark of what a vote begins with.
func TestNothingReadableLiesInTheSlots(t *testing.T) {
	for _, b := range leave(t, 31, inOrder([]int{0, 1, 2, 3, 4, 5})) {
		if bytes.Contains(b, []byte("AGE-SECRET-KEY")) || bytes.Contains(b, []byte(first)) || bytes.Contains(b, []byte(second)) {
			t.Error("the secret key or a passphrase lies open")
		}
		var id string
		if _, after, ok := strings.Cut(string(b), `"urn":"`); ok {
			id = strings.ReplaceAll(after[:36], "-", "")
		}
		begin := must(hex.DecodeString(id))
		if len(begin) != 16 || bytes.Contains(b, begin) {
			t.Errorf("a vote lies open: it begins with %x", begin)
		}
		for i := urn.FirstSlot; i < len(b)/urn.BlockSize; i++ {
			if slot := b[i*urn.BlockSize:][:urn.BlockSize]; bytes.Contains(slot, make([]byte, 16)) {
				t.Errorf("slot %d is not filled", i-urn.FirstSlot)
			}
		}
	}
}

// run is one evening as somebody finds it who knows everything but the slots:
// which turn, which line and which paper lies in which slot.
type run struct {
	slotOfTurn, lineOfTurn, paperOfTurn []int
	reversed                            bool // the papers came in the opposite order
}

const (
	runs  = 900
	seats = 6
	slots = 8
)

// playRuns votes the same papers in one of two orders, with the roll in any order,
// and reads the slots back from the bytes that are left.
func playRuns(t *testing.T) []run {
	t.Helper()
	o := options()
	o.Random = seeded(41)
	fresh := &memory{bytes: must(urn.NewBytes(o))}
	order, random := rand.New(seeded(42)), seeded(43)
	var list []run
	for n := range runs {
		r := run{lineOfTurn: order.Perm(seats), paperOfTurn: lines(seats), reversed: n%2 == 1, slotOfTurn: make([]int, seats)}
		if r.reversed {
			slices.Reverse(r.paperOfTurn)
		}
		disk := fresh.clone()
		u := must(urn.OpenOn(disk, random))
		for turn, line := range r.lineOfTurn {
			vote(t, u, line, papers[r.paperOfTurn[turn]]...)
		}
		must(closed(u))
		for slot, choices := range must(must(urn.OpenOn(disk, random)).Votes(first, second)) {
			paper := slices.IndexFunc(papers, func(p []int) bool { return slices.Equal(p, choices) })
			if paper >= 0 {
				r.slotOfTurn[slices.Index(r.paperOfTurn, paper)] = slot
			}
		}
		list = append(list, r)
	}
	return list
}

// ties measures four ways in which slots might tell an order, each by chi-square.
func ties(list []run) map[string]float64 {
	turn, line := newTable(seats, slots), newTable(seats, slots)
	order := make([][][]int, seats)
	for i := range order {
		order[i] = newTable(2, slots)
	}
	var follow []int
	var expected []float64
	next := newTable(slots, slots)
	for _, r := range list {
		for i, slot := range r.slotOfTurn {
			turn[i][slot]++
			line[r.lineOfTurn[i]][slot]++
			way := 0
			if r.reversed {
				way = 1
			}
			order[r.paperOfTurn[i]][way][slot]++
			if i > 0 {
				next[r.slotOfTurn[i-1]][slot]++
			}
		}
	}
	for from, row := range next {
		for to, n := range row {
			if from != to {
				follow = append(follow, n)
				expected = append(expected, float64(len(list)*(seats-1))/(slots*(slots-1)))
			}
		}
	}
	sum := 0.0
	for _, table := range order {
		sum += independence(table)
	}
	return map[string]float64{
		"turn and slot": independence(turn), "line and slot": independence(line),
		"slot after slot": chiSquare(follow, expected), "order and slot of a paper": sum,
	}
}

// limits are what chi-square stays under in all but one of a million cases, for
// 35, 35, 55 and 42 degrees of freedom.
var limits = map[string]float64{
	"turn and slot": 95, "line and slot": 95, "slot after slot": 124, "order and slot of a paper": 106,
}

func TestSlotsTellNoOrder(t *testing.T) {
	for what, x := range ties(playRuns(t)) {
		if x > limits[what] {
			t.Errorf("%s: chi-square %.1f, want below %.0f", what, x, limits[what])
		}
	}
}

// The same measures find each of the urns that would tell.
func TestTheMeasuresFindAnUrnThatTells(t *testing.T) {
	random := rand.New(seeded(51))
	for name, c := range map[string]struct {
		slot func(start, turn, line int) int
		tie  string
	}{
		"slots filled in a row":              {func(_, turn, _ int) int { return turn }, "turn and slot"},
		"a slot for each line":               {func(_, _, line int) int { return line }, "line and slot"},
		"filled in a row from a random slot": {func(start, turn, _ int) int { return (start + turn) % slots }, "slot after slot"},
		"the last turn near the end one time in five": {func(start, turn, line int) int {
			if start == 0 {
				return turn
			}
			return (start*3 + turn*5 + line) % slots
		}, "turn and slot"},
	} {
		t.Run(name, func(t *testing.T) {
			var list []run
			for n := range runs {
				start := random.IntN(slots)
				r := run{lineOfTurn: random.Perm(seats), paperOfTurn: lines(seats), reversed: n%2 == 1}
				if r.reversed {
					slices.Reverse(r.paperOfTurn)
				}
				for turn, line := range r.lineOfTurn {
					r.slotOfTurn = append(r.slotOfTurn, c.slot(start, turn, line))
				}
				list = append(list, r)
			}
			if x := ties(list)[c.tie]; x < limits[c.tie] {
				t.Errorf("%s: chi-square %.1f is below %.0f", c.tie, x, limits[c.tie])
			}
		})
	}
}

// A number drawn below n is each of them equally often, also where n does not
// divide the numbers a source gives.
func TestBelowIsEven(t *testing.T) {
	random := seeded(61)
	for _, n := range []int{1, 2, 3, 7, 10} {
		counted, expected := make([]int, n), make([]float64, n)
		for range 7000 {
			counted[must(urn.Below(random, n))]++
		}
		for i := range expected {
			expected[i] = 7000 / float64(n)
		}
		if x := chiSquare(counted, expected); x > 50 {
			t.Errorf("below %d: %v", n, counted)
		}
	}
	// The last numbers of the source, beyond the last whole multiple, are drawn anew.
	high := bytes.NewReader(append(bytes.Repeat([]byte{0xff}, 8), 0, 0, 0, 0, 0, 0, 0, 5))
	if got := must(urn.Below(high, 10)); got != 5 {
		t.Errorf("drew %d, want 5", got)
	}
}
