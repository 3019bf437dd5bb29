package voting

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/data/urn"
)

// holdBallot names the register in which a child process holds a ballot from the
// opening to the destruction of the urn.
const holdBallot = "GIAOBAN_TEST_HOLD"

func TestMain(m *testing.M) {
	if path := os.Getenv(holdBallot); path != "" {
		runtime.LockOSThread() // the plug is pulled at the n-th call of one thread
		if err := holdFrom(context.Background(), path); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// eveningVoters is how many vote; the last one leaves without casting.
const eveningVoters = 4

// eveningVote is what the voter of a line casts.
func eveningVote(line int) []int { return []int{line % 2, 0, urn.Unmarked} }

// holdFrom does what tellers and program do from wherever the ballot stands: it is
// opened, each voter casts once, it is closed, signed and archived, and its urn is
// destroyed.
func holdFrom(ctx context.Context, path string) error {
	r, err := sqlite.Open(ctx, path, sqlite.Options{Actor: "Văn thư"})
	if err != nil {
		return err
	}
	b, err := r.Ballot(ctx, 1)
	if err == nil && (b.State == data.BallotPrepared || b.State == data.BallotOpen) {
		err = holdOpen(ctx, r, b.State)
	}
	for _, to := range []data.BallotState{data.BallotSigned, data.BallotArchived} {
		if b, readErr := r.Ballot(ctx, 1); err == nil && readErr == nil && b.CheckStep(data.BallotStep{To: to}) == nil {
			err = r.StepBallot(ctx, 1, data.BallotStep{To: to})
		}
	}
	if err == nil {
		err = Sweep(ctx, r, nil)
	}
	return errors.Join(err, r.Close())
}

func holdOpen(ctx context.Context, r *sqlite.Register, state data.BallotState) error {
	passphrases := [2]string{first, second}
	var p *Poll
	var err error
	if state == data.BallotPrepared {
		p, err = Open(ctx, OpenOptions{Register: r, Ballot: 1, Passphrases: passphrases, WorkFactor: 1})
	} else {
		p, err = Resume(ctx, r, 1, nil)
	}
	if err != nil {
		return err
	}
	defer p.Release()
	if !p.State().Ended {
		if err := holdVoting(p); err != nil {
			return err
		}
	}
	return p.Close(ctx, passphrases)
}

// holdVoting lets in each voter who has not cast: first who was interrupted.
func holdVoting(p *Poll) error {
	s := p.State()
	lines := []int{}
	if s.Inside != urn.NoLine {
		lines = append(lines, s.Inside)
	}
	for line, mark := range s.Lines {
		if line != s.Inside && mark == urn.MarkNone {
			lines = append(lines, line)
		}
	}
	for _, line := range lines {
		if err := p.Admit(line); err != nil {
			return err
		}
		if line == eveningVoters-1 {
			if err := p.EndUncast(line); err != nil {
				return err
			}
			continue
		}
		if _, err := p.Cast(line, eveningVote(line)); err != nil {
			return err
		}
	}
	return nil
}

// everyCall, where it is set, has the plug pulled at every call and not at one in eleven.
const everyCall = "GIAOBAN_TEST_EVERY_CALL"

// calls are the system calls by which the program changes what lies on the disk.
var calls = []string{"pwrite64", "write", "fsync", "fdatasync", "ftruncate", "openat", "renameat", "unlinkat", "fchmodat", "fchmod"}

// TestThePlugIsPulledAtEveryCallToTheDisk kills the program as it is about to make each
// of its calls to the disk in turn, starts it again, and finds the same: each vote
// counted once, the totals in the register once, the urn destroyed with one line in the
// record, and nothing left over.
func TestThePlugIsPulledAtEveryCallToTheDisk(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not installed: .ci/setup test installs it")
	}
	fresh := filepath.Join(t.TempDir(), "sổ.sogiaoban")
	check(t, sample.MakeBallot(t.Context(), fresh, sqlite.Options{}, sample.Ballot{Voters: eveningVoters, Candidates: 3, Choices: 2}))
	step, pulled := 11, 0
	if os.Getenv(everyCall) != "" {
		step = 1
	}
	for _, call := range calls {
		for n := 1; ; n += step {
			if !pullPlug(t, strace, fresh, call, n) {
				break
			}
			pulled++
		}
	}
	if pulled < 150/step {
		t.Errorf("the plug was pulled only %d times", pulled)
	}
	t.Logf("the plug was pulled %d times", pulled)
}

// pullPlug kills a child at its n-th call of a name, and returns whether it came to
// that.
func pullPlug(t *testing.T, strace, fresh, call string, n int) bool {
	t.Helper()
	folder := t.TempDir()
	path := filepath.Join(folder, "sổ.sogiaoban")
	raw, err := os.ReadFile(fresh)
	check(t, err)
	check(t, os.WriteFile(path, raw, 0o600))
	child := exec.Command(strace, "-f", "-qq", "-o", os.DevNull, "-e", "trace="+call, "-e", fmt.Sprintf("inject=%s:signal=KILL:when=%d", call, n), os.Args[0])
	child.Env = append(os.Environ(), holdBallot+"="+path)
	out, err := child.CombinedOutput()
	killed := err != nil
	if killed && strings.TrimSpace(string(out)) != "" {
		t.Fatalf("%s %d: the child says %s", call, n, out)
	}
	again := exec.Command(os.Args[0])
	again.Env = append(os.Environ(), holdBallot+"="+path)
	if out, err := again.CombinedOutput(); err != nil {
		t.Fatalf("%s %d: started again: %v\n%s", call, n, err, out)
	}
	checkHeld(t, fmt.Sprintf("%s %d", call, n), path)
	check(t, os.RemoveAll(folder))
	return killed
}

// checkHeld reports what of a ballot held to its end is not as it ought to be.
func checkHeld(t *testing.T, at, path string) {
	t.Helper()
	r, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	check(t, err)
	defer r.Close()
	b, err := r.Ballot(t.Context(), 1)
	check(t, err)
	want := data.Count{Valid: 3, Invalid: []data.InvalidCount{}, Candidates: []data.CandidateCount{
		{Choices: []int{2, 1}}, {Choices: []int{3, 0}}, {Choices: []int{0, 0}, Unmarked: 3},
	}}
	if b.State != data.BallotArchived || b.Result == nil || len(b.Result.Compare(want)) != 0 || b.Papers.NotReturned != 1 || b.Urn != "" {
		t.Errorf("%s: the ballot is %s with %+v, not returned %d, urn %q", at, b.State, b.Result, b.Papers.NotReturned, b.Urn)
	}
	lines, err := r.Activities(t.Context(), 1000, 0)
	check(t, err)
	told := map[data.ActivityAction]int{}
	for _, a := range lines {
		if a.Kind == data.KindBallot {
			told[a.Action]++
		}
	}
	for _, action := range []data.ActivityAction{data.ActionOpened, data.ActionClosed, data.ActionCounted, data.ActionArchived, data.ActionDestroyed} {
		if told[action] != 1 {
			t.Errorf("%s: %d lines of activity say %s", at, told[action], action)
		}
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	check(t, err)
	for _, e := range entries {
		if name := e.Name(); strings.Contains(name, urn.Extension) || strings.HasPrefix(name, ".~") {
			t.Errorf("%s: %s is left", at, name)
		}
	}
}
