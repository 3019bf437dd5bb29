package urn_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"giaoban/data/urn"
)

var errPower = errors.New("the power is off")

// tear says what of a write is on the disk when the power fails before its sync
// has returned.
type tear struct {
	name string
	keep func(i int) bool // byte i of the block is the new one
}

// tears are the ways in which a block of 4,096 bytes tears: at the edges of what
// it holds, at those of a disk's sectors, from either end, and out of order.
func tears() []tear {
	var list []tear
	for _, n := range []int{0, 1, 31, 32, 33, 48, 53, 54, 64, 97, 98, 141, 200, 231, 232, 511, 512, 513, 2048, 4095, 4096} {
		list = append(list, tear{fmt.Sprintf("first %d", n), func(i int) bool { return i < n }})
	}
	for _, n := range []int{1, 31, 32, 40, 54, 512, 4095} {
		list = append(list, tear{fmt.Sprintf("without first %d", n), func(i int) bool { return i >= n }})
	}
	for parity, name := range []string{"even sectors", "odd sectors"} {
		list = append(list, tear{name, func(i int) bool { return i/512%2 == parity }})
	}
	return list
}

// plug is a disk whose power fails at its n-th sync.
type plug struct {
	disk    *memory // what outlives the power
	cache   *memory // what the program reads
	pending []int   // offsets of blocks written since the last sync
	syncs   int
	at      int
	tear    tear
}

func newPlug(disk *memory, at int, how tear) *plug {
	return &plug{disk: disk, cache: disk.clone(), at: at, tear: how}
}

func (p *plug) off() bool { return p.syncs >= p.at }

func (p *plug) ReadAt(b []byte, offset int64) (int, error) {
	if p.off() {
		return 0, errPower
	}
	return p.cache.ReadAt(b, offset)
}

func (p *plug) WriteAt(b []byte, offset int64) (int, error) {
	if p.off() {
		return 0, errPower
	}
	p.pending = append(p.pending, int(offset))
	return p.cache.WriteAt(b, offset)
}

func (p *plug) Sync() error {
	if p.off() {
		return errPower
	}
	p.syncs++
	for _, offset := range p.pending {
		for i := range urn.BlockSize {
			if !p.off() || p.tear.keep(i) {
				p.disk.bytes[offset+i] = p.cache.bytes[offset+i]
			}
		}
	}
	p.pending = nil
	if p.off() {
		return errPower
	}
	return nil
}

func (p *plug) Close() error { return nil }

// step is what happens at the screen.
type step struct {
	do      string
	line    int
	choices []int
}

var evening = []step{
	{do: "admit", line: 4},
	{do: "cast", line: 4, choices: []int{0, 1, urn.Unmarked}},
	{do: "admit", line: 0},
	{do: "uncast", line: 0},
	{do: "admit", line: 2},
	{do: "cast", line: 2, choices: []int{1, 1, 0}},
	{do: "admit", line: 0},
	{do: "cast", line: 0, choices: []int{0, 0, 0}},
	{do: "admit", line: 1},
	{do: "uncast", line: 1},
	{do: "close"},
}

func (s step) run(u *urn.Urn) error {
	switch s.do {
	case "admit":
		return u.Admit(s.line)
	case "cast":
		return u.Cast(s.line, s.choices)
	case "uncast":
		return u.EndUncast(s.line)
	}
	_, err := closed(u)
	return err
}

// play takes the steps until one fails and returns how many were done.
func play(u *urn.Urn, steps []step) int {
	for i, s := range steps {
		if err := s.run(u); err != nil {
			return i
		}
	}
	return len(steps)
}

// resume does what a teller does after the program has started again: what State
// tells decides whether the step that was cut off is done again.
func resume(t *testing.T, u *urn.Urn, steps []step) {
	t.Helper()
	if len(steps) == 0 {
		return
	}
	s, state := steps[0], u.State()
	if s.do == "close" {
		check(t, s.run(u))
		return
	}
	mark := state.Lines[s.line]
	inside := state.Inside == s.line && state.Recovered != nil && *state.Recovered == urn.Recovery{Line: s.line}
	done := s.do == "cast" && mark == urn.MarkCast || s.do == "uncast" && mark == urn.MarkUncast
	switch {
	case done:
	case s.do == "admit":
		check(t, u.Admit(s.line))
	case !inside:
		t.Fatalf("%+v was cut off, and the urn tells %+v", s, state)
	default:
		check(t, u.Admit(s.line))
		check(t, s.run(u))
	}
	if n := play(u, steps[1:]); n != len(steps)-1 {
		t.Fatalf("%+v fails after the power came back", steps[1:][n])
	}
}

func TestThePlugIsPulledAtEveryWrite(t *testing.T) {
	fresh := &memory{bytes: must(urn.NewBytes(options()))}
	whole := fresh.clone()
	play(must(urn.OpenOn(whole, nil)), evening)
	want := must(closed(must(urn.OpenOn(whole, nil))))
	for _, how := range tears() {
		t.Run(how.name, func(t *testing.T) {
			pulled := 0
			for at := 1; ; at++ {
				disk := fresh.clone()
				done := play(must(urn.OpenOn(newPlug(disk, at, how), nil)), evening)
				if done == len(evening) {
					break
				}
				pulled++
				if slices.Contains(pulledTwice, how.name) {
					pulledAgain(t, disk, evening[done:], want)
				} else {
					checkAfterPower(t, disk, evening[done:], want)
				}
			}
			if pulled < 20 {
				t.Errorf("the plug was pulled at only %d writes", pulled)
			}
		})
	}
}

// pulledTwice are the tears after which the plug is pulled a second time.
var pulledTwice = []string{"first 0", "first 54", "first 4096", "odd sectors"}

// pulledAgain opens the urn after the power came back, and pulls the plug at each
// write of that opening too.
func pulledAgain(t *testing.T, disk *memory, rest []step, want urn.Totals) {
	t.Helper()
	for _, how := range []tear{tears()[0], {"half", func(i int) bool { return i < 2048 }}, {"other half", func(i int) bool { return i >= 2048 }}} {
		for at := 1; ; at++ {
			again := disk.clone()
			_, err := urn.OpenOn(newPlug(again, at, how), nil)
			checkAfterPower(t, again, rest, want)
			if err == nil {
				break
			}
		}
	}
}

func checkAfterPower(t *testing.T, disk *memory, rest []step, want urn.Totals) {
	t.Helper()
	votes := fullSlots(disk)
	u, err := urn.OpenOn(disk, nil)
	check(t, err)
	if state := u.State(); state.Cast != votes {
		t.Fatalf("%d votes told, %d full slots on the disk", state.Cast, votes)
	}
	if r := u.State().Recovered; r != nil && r.Cast != (u.State().Lines[r.Line] == urn.MarkCast) {
		t.Fatalf("told %+v of %v", *r, u.State().Lines)
	}
	for i := urn.FirstSlot; i < len(disk.bytes)/urn.BlockSize; i++ {
		if b := disk.block(i); !urn.IsFull(b) && bytes.Contains(b, []byte("X25519")) {
			t.Fatalf("a half-written vote is left in slot %d", i-urn.FirstSlot)
		}
	}
	if !bytes.Equal(disk.block(urn.MarksBlock), disk.block(urn.MarksCopy)) {
		t.Fatal("the marks were not mended")
	}
	resume(t, u, rest)
	got, err := closed(must(urn.OpenOn(disk, nil)))
	check(t, err)
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("totals %+v, want %+v", got, want)
	}
}

func fullSlots(disk *memory) int {
	n := 0
	for i := urn.FirstSlot; i < len(disk.bytes)/urn.BlockSize; i++ {
		if urn.IsFull(disk.block(i)) {
			n++
		}
	}
	return n
}
