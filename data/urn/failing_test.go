package urn_test

import (
	"errors"
	"fmt"
	"io"
	"syscall"
	"testing"

	"giaoban/data"
	"giaoban/data/urn"
)

// failing is a disk whose calls fail by turns while the power stays on.
type failing struct {
	*memory
	writes, syncs []error // of the next calls, nil for those that succeed
	half          bool    // a write that fails has written half
}

func next(list *[]error) error {
	if len(*list) == 0 {
		return nil
	}
	err := (*list)[0]
	*list = (*list)[1:]
	return err
}

func (f *failing) WriteAt(b []byte, offset int64) (int, error) {
	if err := next(&f.writes); err != nil {
		if f.half {
			_, _ = f.memory.WriteAt(b[:len(b)/2], offset)
		}
		return 0, fmt.Errorf("write: %w", err)
	}
	return f.memory.WriteAt(b, offset)
}

func (f *failing) Sync() error { return next(&f.syncs) }

func inside(t *testing.T) (*failing, *urn.Urn) {
	t.Helper()
	f := &failing{memory: &memory{bytes: must(urn.NewBytes(options()))}, half: true}
	u := must(urn.OpenOn(f, nil))
	check(t, u.Admit(3))
	return f, u
}

func TestAVoteThatCannotBeWrittenIsNotCast(t *testing.T) {
	full := syscall.ENOSPC
	for name, fail := range map[string]func(*failing){
		"write": func(f *failing) { f.writes = []error{full} },
		"sync":  func(f *failing) { f.syncs = []error{full} },
	} {
		t.Run(name, func(t *testing.T) {
			f, u := inside(t)
			fail(f)
			refused(t, u.Cast(3, []int{0, 0, 0}), data.RefusedFull)
			if s := u.State(); s.Cast != 0 || s.Inside != 3 || fullSlots(f.memory) != 0 {
				t.Errorf("%+v with %d full slots", s, fullSlots(f.memory))
			}
			check(t, u.Cast(3, []int{0, 0, 0}))
			if got := must(closed(u)); got.Returned != 1 || fullSlots(f.memory) != 1 {
				t.Errorf("totals %+v", got)
			}
		})
	}
}

// Where the disk fails twice nobody knows whether the vote is in: nothing more
// is taken until the urn is opened anew, which tells by what it finds.
func TestAnUrnOfWhichNobodyKnows(t *testing.T) {
	broken := errors.New("the disk is broken")
	for name, c := range map[string]struct {
		fail func(*failing)
		cast bool
	}{
		"torn":  {func(f *failing) { f.writes = []error{broken, broken} }, false},
		"whole": {func(f *failing) { f.syncs = []error{broken}; f.writes = []error{nil, broken}; f.half = false }, true},
	} {
		t.Run(name, func(t *testing.T) {
			f, u := inside(t)
			c.fail(f)
			refused(t, u.Cast(3, []int{0, 0, 0}), data.RefusedUrnUnsettled)
			refused(t, u.Cast(3, []int{0, 0, 0}), data.RefusedUrnUnsettled)
			refused(t, u.EndUncast(3), data.RefusedUrnUnsettled)
			refused(t, u.Admit(1), data.RefusedUrnUnsettled)
			refused(t, u.End(), data.RefusedUrnUnsettled)
			again := must(urn.OpenOn(f.memory, nil))
			if r := again.State().Recovered; r == nil || *r != (urn.Recovery{Line: 3, Cast: c.cast}) {
				t.Errorf("recovered %+v", r)
			}
		})
	}
}

// A vote is cast when its slot is durable, whatever becomes of the mark after it.
func TestAMarkThatFailsAfterTheVote(t *testing.T) {
	for name, fail := range map[string]func(*failing){
		"both blocks": func(f *failing) { f.writes = []error{nil, syscall.EIO} },
		"the copy":    func(f *failing) { f.writes = []error{nil, nil, syscall.EIO} },
	} {
		t.Run(name, func(t *testing.T) {
			f, u := inside(t)
			fail(f)
			check(t, u.Cast(3, []int{0, 0, 0}))
			refused(t, u.Admit(3), data.RefusedVoted)
			again := must(urn.OpenOn(f.memory.clone(), nil))
			if s := again.State(); s.Cast != 1 || s.Lines[3] != urn.MarkCast {
				t.Errorf("opened anew: %+v", s)
			}
			vote(t, u, 1, 1, 1, 1)
			if got := must(closed(u)); got.Returned != 2 || got.Candidates[0].Choices[1] != 1 {
				t.Errorf("totals %+v", got)
			}
		})
	}
}

// A mark that cannot be written lets nobody in.
func TestAMarkThatCannotBeWritten(t *testing.T) {
	f := &failing{memory: &memory{bytes: must(urn.NewBytes(options()))}}
	u := must(urn.OpenOn(f, nil))
	for _, err := range []error{syscall.ENOSPC, syscall.EROFS} {
		f.writes = []error{err}
		if err := u.Admit(1); err == nil || u.State().Inside != urn.NoLine {
			t.Errorf("error %v, inside %d", err, u.State().Inside)
		}
	}
	refused(t, u.Cast(1, []int{0, 0, 0}), data.RefusedVoterOutside)
	check(t, u.Admit(2))
	f.writes = []error{syscall.EROFS}
	refused(t, u.EndUncast(2), data.RefusedReadOnly)
	check(t, u.EndUncast(2))
	f.writes = []error{syscall.ENOSPC}
	_, err := closed(u)
	refused(t, err, data.RefusedFull)
	if got := must(closed(u)); got.Issued != 1 || got.NotReturned != 1 {
		t.Errorf("totals %+v", got)
	}
}

// dry is a source of randomness that gives out.
type dry struct{ left int }

func (d *dry) Read(b []byte) (int, error) {
	if d.left < len(b) {
		return 0, io.ErrUnexpectedEOF
	}
	d.left -= len(b)
	return len(b), nil
}

func TestNothingIsDoneWithoutRandomness(t *testing.T) {
	o := options()
	o.Random = &dry{}
	if _, err := urn.NewBytes(o); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("an urn was made: %v", err)
	}
	if _, err := urn.ProposePassphrase(&dry{left: 64}); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a passphrase was proposed: %v", err)
	}
	f := &memory{bytes: must(urn.NewBytes(options()))}
	u := must(urn.OpenOn(f, &dry{}))
	check(t, u.Admit(0))
	if err := u.Cast(0, []int{0, 0, 0}); !errors.Is(err, io.ErrUnexpectedEOF) || fullSlots(f) != 0 {
		t.Errorf("a vote was cast: %v", err)
	}
}
