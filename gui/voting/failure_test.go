package voting

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/urn"
)

// marked lets a voter in and marks the whole ballot.
func (b *bench) marked() {
	b.t.Helper()
	b.letIn()
	b.keys(fyne.Key1, fyne.KeyDown, fyne.Key2, fyne.KeyDown, fyne.Key1, fyne.KeyReturn)
	b.on("voting.page.review")
}

// TestTheDiskFailsAsABallotIsCast: the urn is opened anew, tells that the ballot is not
// in, and takes it again; nobody is thanked before.
func TestTheDiskFailsAsABallotIsCast(t *testing.T) {
	b := opened(t, threeNames)
	b.marked()
	check(t, b.poll.urn.Release()) // each write fails now, and nobody can tell
	b.keys(fyne.KeyReturn)
	b.on("voting.page.review")
	b.expect("Phiếu CHƯA vào hòm", "Có thể bấm Bỏ phiếu lần nữa", "Không đồng ý")
	b.picture("not-cast")
	if s := b.poll.State(); s.Cast != 0 || s.Inside != 0 {
		t.Errorf("the urn holds %+v", s)
	}
	b.keys(fyne.KeyReturn)
	b.on("voting.page.thanks")
	if s := b.poll.State(); s.Cast != 1 {
		t.Errorf("the urn holds %+v", s)
	}
}

// TestARegisterPutBackDuringTheVote: restored to how it was before voting it opens no
// second urn and leaves the first alone; put forward again the vote goes on.
func TestARegisterPutBackDuringTheVote(t *testing.T) {
	b := newBench(t, threeNames)
	path := b.register.Path()
	check(t, b.register.Close())
	before, err := os.ReadFile(path)
	check(t, err)
	b.openRegister(path)
	o := OpenOptions{Register: b.register, Ballot: 1, Passphrases: [2]string{first, second}, WorkFactor: 1}
	p, err := Open(t.Context(), o)
	check(t, err)
	check(t, p.Admit(0))
	_, err = p.Cast(0, []int{0, 1, 0})
	check(t, err)
	p.Release()
	check(t, b.register.Close())
	during, err := os.ReadFile(path)
	check(t, err)
	votes, err := os.ReadFile(p.path)
	check(t, err)

	check(t, os.WriteFile(path, before, 0o600))
	b.openRegister(path)
	o.Register = b.register
	if _, err := Open(t.Context(), o); !errors.Is(err, &data.Refusal{Code: data.RefusedUrnUsed}) {
		t.Errorf("opened again: %v", err)
	}
	check(t, Sweep(t.Context(), b.register, nil))
	check(t, b.register.Close())
	if after, err := os.ReadFile(p.path); err != nil || !bytes.Equal(after, votes) {
		t.Errorf("the urn was touched: %v", err)
	}

	check(t, os.WriteFile(path, during, 0o600))
	b.openRegister(path)
	p, err = Resume(t.Context(), b.register, 1, nil)
	check(t, err)
	defer p.Release()
	if s := p.State(); s.Cast != 1 {
		t.Errorf("the urn holds %+v", s)
	}
}

// TestTheUrnIsGoneAsABallotIsCast: nothing goes on without it, and nothing of the
// choices stays; once it is back it tells that the ballot is not in.
func TestTheUrnIsGoneAsABallotIsCast(t *testing.T) {
	b := opened(t, threeNames)
	b.marked()
	check(t, b.poll.urn.Release())
	aside := filepath.Join(t.TempDir(), "hòm")
	path := b.poll.path
	check(t, os.Rename(path, aside))
	b.keys(fyne.KeyReturn)
	b.on("voting.page.broken")
	b.refuse("Đồng ý", "Ứng viên")
	if b.paper.begun() || b.line != urn.NoLine {
		t.Errorf("left are %v, line %d", b.paper.marks, b.line)
	}
	check(t, os.Rename(aside, path))
	b.typed(fyne.KeyReturn)
	b.on("voting.page.locked")
	b.expect("khi Cử tri 01 đang bỏ phiếu. Phiếu của người này CHƯA vào hòm.")
}

// TestTheWindowIsClosed: while people vote its own way of closing does nothing; where a
// passphrase is asked for it ends the program, and the ballot stays open.
func TestTheWindowIsClosed(t *testing.T) {
	b := opened(t, threeNames)
	b.Close()
	b.letIn()
	b.Close()
	b.keys(fyne.Key1, fyne.KeyReturn)
	b.Close()
	b.on("voting.page.review")
	if b.quits != 0 {
		t.Fatal("the program ends while people vote")
	}
	again := b.restarted()
	again.on("voting.page.locked")
	again.Close()
	if again.quits != 1 || len(again.ends) != 0 {
		t.Errorf("told to end %d times, ended %v", again.quits, again.ends)
	}
}
