package urn_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"giaoban/data"
	"giaoban/data/urn"
)

// voteUntilKilled names the urn in which a child process votes.
const voteUntilKilled = "GIAOBAN_TEST_VOTE"

func TestMain(m *testing.M) {
	if path := os.Getenv(voteUntilKilled); path != "" {
		fmt.Println(keepVoting(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// keepVoting lets one voter after another cast, and tells each one that has.
func keepVoting(path string) error {
	u, err := urn.Open(path, nil)
	if err != nil {
		return err
	}
	for line, mark := range u.State().Lines {
		if mark == urn.MarkCast {
			continue
		}
		if err := u.Admit(line); err != nil {
			return err
		}
		if err := u.Cast(line, []int{0, 1, urn.Unmarked}); err != nil {
			return err
		}
		fmt.Println("cast", line)
	}
	return nil
}

// Killed wherever it was, the program that comes after knows whose ballots are in.
func TestVotesOutliveAKill(t *testing.T) {
	o := options()
	o.Voters = 400
	u, path := create(t, o)
	check(t, u.Release())
	told := 0
	for _, after := range []int{1, 5, 17} {
		told += killedAfter(t, path, after)
		u := must(urn.Open(path, nil))
		s := u.State()
		if s.Cast < told || s.Cast > told+1 || s.Issued > s.Cast+1 {
			t.Errorf("%d were told, the urn holds %+v", told, s)
		}
		told = s.Cast
		check(t, u.Release())
	}
	u = must(urn.Open(path, nil))
	if inside := u.State().Inside; inside != urn.NoLine {
		check(t, u.EndUncast(inside))
	}
	got := must(closed(u))
	if got.Returned != told || got.Candidates[1].Choices[1] != told || got.Candidates[2].Unmarked != told {
		t.Errorf("%d were told, totals %+v", told, got.Candidates)
	}
	check(t, u.Release())
	if names := entries(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("beside the urn lies %q", names)
	}
}

// killedAfter kills a process that votes once it has told of so many, and returns
// of how many it told.
func killedAfter(t *testing.T, path string, after int) int {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), voteUntilKilled+"="+path)
	out := must(child.StdoutPipe())
	check(t, child.Start())
	told := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if !strings.HasPrefix(lines.Text(), "cast ") {
			t.Errorf("the child says %q", lines.Text())
			break
		}
		if told++; told == after {
			check(t, child.Process.Kill())
		}
	}
	_ = child.Wait()
	if told < after {
		t.Fatalf("the child told of %d votes, want %d", told, after)
	}
	return told
}

func TestOneVoterIsLetInAtATime(t *testing.T) {
	u, _ := create(t, options())
	var wait sync.WaitGroup
	errs := make([]error, 6)
	for line := range errs {
		wait.Go(func() { errs[line] = u.Admit(line) })
	}
	wait.Wait()
	inside := u.State().Inside
	for line, err := range errs {
		if line == inside {
			check(t, err)
			continue
		}
		refused(t, err, data.RefusedVoterInside)
	}
}
