package voting

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

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
