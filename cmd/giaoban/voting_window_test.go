//go:build e2e

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/data/urn"
)

const (
	headPass   = "mật khẩu của tổ trưởng"
	memberPass = "k7mp-v3xr-9hcf-2tnj"
	tellerCode = "4821"
)

// hall is a desktop on which sixty people vote at the screen.
type hall struct {
	*desktop
	opened  []byte // the register as it was when voting had opened
	minutes string // of the count, as the window saved them
}

// openHall makes a made-up office whose ballot is prepared, and opens the ballot in the
// window as two tellers do.
func openHall(t *testing.T) *hall {
	t.Helper()
	h := &hall{desktop: &desktop{t: t, home: t.TempDir()}}
	h.file = filepath.Join(h.home, "Sổ bỏ phiếu #1.sogiaoban")
	noErr(t, sample.MakeBallot(t.Context(), h.file, sqlite.Options{}, sample.Ballot{Voters: 60, Absent: 2, Candidates: 3, Choices: 2}))
	h.open()
	h.keys("ctrl+4")
	h.titled("Lấy phiếu")
	h.keys("Return")
	h.titled("Về việc bổ nhiệm lại")
	h.settle()
	h.picture("prepared")
	h.keys("ctrl+F9")
	h.titled("Mở bỏ phiếu trên máy")
	h.picture("terms")
	h.keys("Return")
	for _, pass := range []string{headPass, memberPass} {
		h.paste(pass)
		h.keys("Return")
		h.paste(pass)
		h.picture("passphrase")
		h.keys("Return")
	}
	h.write(tellerCode)
	h.picture("code")
	h.keys("Return")
	h.titled("Bỏ phiếu: danh sách")
	h.kill()
	h.open()
	h.titled("Bỏ phiếu: đang khóa")
	h.close() // the register in one file, to compare it with later
	h.open()
	h.titled("Bỏ phiếu: đang khóa")
	h.unlock()
	h.opened = h.registerBytes()
	return h
}

func noErr(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// unlock goes on with the voting after a start.
func (h *hall) unlock() {
	h.t.Helper()
	h.keys("ctrl+a")
	h.paste(memberPass)
	h.keys("Return")
	h.titled("Bỏ phiếu: mã mời")
	h.write(tellerCode)
	h.keys("Return")
	h.titled("Bỏ phiếu: danh sách")
}

// press presses keys of a voter's page, which takes them once its title shows.
func (h *hall) press(title string, keys ...string) {
	h.t.Helper()
	h.titled(title)
	h.keys(keys...)
}

// letIn lets the highlighted voter in and takes them to the ballot.
func (h *hall) letIn() {
	h.t.Helper()
	h.press("Bỏ phiếu: danh sách", "F9")
	h.press("Bỏ phiếu: mời vào", "Return")
	h.titled("Phiếu – ")
}

// choose marks the ballot in view, from its first name on.
func (h *hall) choose(choices []int) {
	h.t.Helper()
	keys := []string{"Home"}
	for i, choice := range choices {
		if i > 0 {
			keys = append(keys, "Down")
		}
		if choice != urn.Unmarked {
			keys = append(keys, fmt.Sprint(choice+1))
		}
	}
	h.together(keys)
}

// together presses keys of one page one after the other without waiting until the window
// is at rest: they do not change the page. The toolkit drops a key pressed twice within
// a millisecond.
func (h *hall) together(keys []string) {
	h.t.Helper()
	h.xdo(append([]string{"key", "--delay", "12"}, keys...)...)
	h.settle()
}

// cast reviews and casts the ballot in view and goes back to the roll.
func (h *hall) cast(choices []int) {
	h.t.Helper()
	h.keys("Return")
	for _, choice := range choices {
		if choice == urn.Unmarked {
			h.press("Bỏ phiếu: xem lại", "Return")
			h.rested()
		}
	}
	h.press("Bỏ phiếu: xem lại", "Return")
	h.press("Bỏ phiếu: cảm ơn", "Return")
	h.code("Bỏ phiếu: chờ")
	h.titled("Bỏ phiếu: danh sách")
}

// rested waits until the page takes keys again after a name was confirmed: its title is
// taken away meanwhile.
func (h *hall) rested() {
	h.t.Helper()
	h.titled("Bỏ phiếu: xem lại")
}

// code types the tellers' code on a page.
func (h *hall) code(title string) {
	h.t.Helper()
	h.titled(title)
	h.together(strings.Split(tellerCode, ""))
}

// hallVote is what the voter of a line casts; nil leaves without.
func hallVote(line int) []int {
	switch line {
	case 59:
		return nil
	case 58:
		return []int{urn.Unmarked, 0, urn.Unmarked}
	}
	return []int{line % 2, 0, line / 40}
}

// The lines with which something happens: the program is killed, Go is asked for a dump
// of itself, and nothing is pressed for ninety seconds.
const (
	killedLine  = 20
	dumpedLine  = 21
	idleLine    = 30
	uncastLine  = 59
	twiceKilled = 40
)

// TestWindowBallotAtTheScreen: sixty people vote at the screen, from the roll to the
// printed count. One is interrupted by kill -9 and one by a demand for a dump; one is
// idle until the choices are cleared, one leaves names unmarked, one leaves without
// casting. What is left tells nothing, and the papers add up.
func TestWindowBallotAtTheScreen(t *testing.T) {
	h := openHall(t)
	h.picture("roll")
	for line := range 60 {
		h.oneVoter(line)
	}
	h.same("the register while people voted", bytes.Equal(h.registerBytes(), h.opened), true)
	h.checkLog()
	h.count()
	h.checkCounted()
	h.print()
	h.checkLeft()
	h.checkCountPapers()
	h.archive()
}

func (h *hall) oneVoter(line int) {
	h.t.Helper()
	h.letIn()
	choices := hallVote(line)
	switch line {
	case killedLine, twiceKilled:
		h.choose(choices)
		h.kill()
		h.interrupted()
	case dumpedLine:
		h.choose(choices)
		h.dump()
		h.interrupted()
	case idleLine:
		h.choose([]int{1, 1, 1})
		h.later(91 * time.Second)
		h.titled("Phiếu: đã xóa lựa chọn")
		h.picture("cleared")
	case uncastLine:
		h.keys("F8")
		h.code("Bỏ phiếu: mã của Tổ kiểm phiếu")
		h.press("Bỏ phiếu: Tổ kiểm phiếu", "2")
		h.titled("Bỏ phiếu: danh sách")
		return
	}
	h.choose(choices)
	h.cast(choices)
}

// interrupted starts the program again after the voter inside was interrupted: it begins
// in voting mode, tells that the ballot is not in, and that voter is let in again.
func (h *hall) interrupted() {
	h.t.Helper()
	h.open()
	h.titled("Bỏ phiếu: đang khóa")
	h.picture("interrupted")
	h.unlock()
	h.letIn()
}

// dump has Go end the program with a dump of all that it does, and sees that none of it
// reaches a file.
func (h *hall) dump() {
	h.t.Helper()
	h.cmd.Process.Signal(syscall.SIGQUIT)
	err := <-h.done
	h.done <- err
	if err == nil || !strings.Contains(h.said.String(), "SIGQUIT") {
		h.t.Fatalf("the program ended with %v and said\n%s", err, h.said)
	}
	dumps, _ := filepath.Glob(filepath.Join(h.home, "log", "crash-*.txt"))
	for _, path := range dumps {
		if info, err := os.Stat(path); err != nil || info.Size() > 0 {
			h.t.Errorf("%s holds %d bytes, %v", path, info.Size(), err)
		}
	}
}

// later lets time pass on the program's clock.
func (h *hall) later(d time.Duration) {
	h.t.Helper()
	line := fmt.Sprintf("later %v", d)
	if _, err := fmt.Fprintln(h.ask, line); err != nil {
		h.t.Fatal(err)
	}
	h.await("ready " + line)
}

// registerBytes are the bytes of register and log.
func (h *hall) registerBytes() []byte {
	h.t.Helper()
	var all []byte
	for _, suffix := range []string{"", "-wal"} {
		raw, err := os.ReadFile(h.file + suffix)
		if err != nil && !os.IsNotExist(err) {
			h.t.Fatal(err)
		}
		all = append(all, raw...)
	}
	return all
}

// count ends the voting with both passphrases.
func (h *hall) count() {
	h.t.Helper()
	h.press("Bỏ phiếu: danh sách", "F7")
	h.titled("Bỏ phiếu: kết thúc và kiểm phiếu")
	h.paste(headPass)
	h.keys("Return")
	h.paste(memberPass)
	h.keys("Return")
	h.eventually("the window belongs to the program again", func() bool { return !strings.Contains(h.title(), "Bỏ phiếu:") })
	h.settle()
	h.picture("counted")
}

// print opens the ballot, which says first whom its result reveals, and saves the minutes
// of the count.
func (h *hall) print() {
	h.t.Helper()
	h.keys("Return")
	h.titled("Về việc bổ nhiệm lại")
	h.settle()
	h.picture("reveals")
	h.keys("Return")
	h.picture("result")
	h.keys("ctrl+p")
	h.minutes = h.savePaper("Biên bản kiểm phiếu.pdf")
}

func (h *hall) ballot() data.Ballot {
	h.t.Helper()
	r, err := sqlite.Open(h.t.Context(), h.file, sqlite.Options{ReadOnly: true})
	noErr(h.t, err)
	defer r.Close()
	b, err := r.Ballot(h.t.Context(), 1)
	noErr(h.t, err)
	return b
}

func (h *hall) checkCounted() {
	h.t.Helper()
	b := h.ballot()
	want := data.Count{Valid: 59, Invalid: []data.InvalidCount{}, Candidates: []data.CandidateCount{
		{Choices: []int{29, 29}, Unmarked: 1}, {Choices: []int{59, 0}}, {Choices: []int{40, 18}, Unmarked: 1},
	}}
	h.same("the state of the ballot", b.State, data.BallotCounted)
	if b.Result == nil || len(b.Result.Compare(want)) > 0 || b.Papers.Returned != 59 || b.Papers.NotReturned != 1 || b.Turnout().Issued != 60 {
		h.t.Errorf("counted %+v, papers %+v", b.Result, b.Papers)
	}
}

// files reads every file that the program has left, by path.
func (h *hall) files() map[string][]byte {
	h.t.Helper()
	files := map[string][]byte{}
	noErr(h.t, filepath.WalkDir(h.home, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files[path], err = os.ReadFile(path)
		return err
	}))
	return files
}

// checkLog sees that nothing of voting is in the log or in any file but register and urn.
func (h *hall) checkLog() {
	h.t.Helper()
	for path, raw := range h.files() {
		if strings.HasSuffix(path, ".sogiaoban") || strings.HasSuffix(path, "-wal") {
			continue
		}
		for _, words := range []string{"Cử tri", "Ứng viên", "ồng ý"} {
			if bytes.Contains(raw, []byte(words)) {
				h.t.Errorf("%s says %q", path, words)
			}
		}
	}
}

// checkLeft searches the raw bytes of all that is left once the program has ended.
func (h *hall) checkLeft() {
	h.t.Helper()
	h.close()
	h.checkLog()
	files := h.files()
	copies, urns := 0, 0
	for path, raw := range files {
		for what, secret := range map[string]string{"a passphrase": headPass, "the other passphrase": memberPass, "the key": "AGE-SECRET-KEY"} {
			if bytes.Contains(raw, []byte(secret)) {
				h.t.Errorf("%s holds %s", path, what)
			}
		}
		if strings.HasSuffix(path, urn.Extension) {
			urns++
			h.same("the urn lies beside the register", filepath.Dir(path), filepath.Dir(h.file))
		}
		if strings.HasSuffix(path, ".sogiaoban") && path != h.file {
			copies++
		}
	}
	h.same("urns", urns, 1)
	h.same("copies at closing", copies > 0, true)
	h.checkUrn()
	h.checkActivity()
}

// checkUrn opens the sealed urn as its two tellers could: it holds who was handed a
// ballot and the votes, and of each line the same, whether it cast or not.
func (h *hall) checkUrn() {
	h.t.Helper()
	b := h.ballot()
	path := urn.Path(h.file, b.UUID)
	info, err := os.Stat(path)
	noErr(h.t, err)
	h.same("the urn is sealed", info.Mode().Perm()&0o222, fs.FileMode(0))
	u, err := urn.Open(path, nil)
	noErr(h.t, err)
	defer u.Release()
	s := u.State()
	if !s.Ended || slices.ContainsFunc(s.Lines, func(m urn.Mark) bool { return m != urn.MarkHanded }) {
		h.t.Errorf("the urn tells of the lines %v", s.Lines)
	}
	totals, err := u.Close(headPass, memberPass)
	noErr(h.t, err)
	closing, err := totals.Closing(b, b.UrnSHA256)
	noErr(h.t, err)
	if d := b.Result.Compare(closing.Count); len(d) > 0 {
		h.t.Errorf("the urn counts otherwise: %+v", d)
	}
	sum, err := u.Seal()
	noErr(h.t, err)
	h.same("the sum in the register", b.UrnSHA256, sum)
}

// checkActivity: between opening and closing nothing is noted, and nobody is named.
func (h *hall) checkActivity() {
	h.t.Helper()
	r, err := sqlite.Open(h.t.Context(), h.file, sqlite.Options{ReadOnly: true})
	noErr(h.t, err)
	defer r.Close()
	lines, err := r.Activities(h.t.Context(), 10_000, 0)
	noErr(h.t, err)
	slices.Reverse(lines)
	var said []string
	for _, a := range lines {
		if a.Kind == data.KindBallot && (strings.Contains(a.Detail, "Cử tri") || strings.Contains(a.Subject, "Cử tri")) {
			h.t.Errorf("the activity names a voter: %+v", a)
		}
		said = append(said, string(a.Action))
	}
	from := slices.Index(said, string(data.ActionOpened))
	if from < 0 || len(said) < from+3 || said[from+1] != string(data.ActionClosed) || said[from+2] != string(data.ActionCounted) {
		h.t.Errorf("the activity says %v", said[max(from, 0):])
	}
}

// checkCountPapers reads the papers of the count back.
func (h *hall) checkCountPapers() {
	h.t.Helper()
	for kind, wanted := range map[string][]string{
		"count": {
			"29 (48,33%)", "59 (98,33%)", "40 (66,67%)", "Quyết định 12/QĐ-VP", "Tệp hòm phiếu đã niêm phong", "Phiếu thu về: 59; không thu về: 1.",
			h.ballot().UrnSHA256[:16],
		},
		"summary": {"Ứng viên A", "29", "48,33", "59", "98,33", "40", "66,67"},
	} {
		path := filepath.Join(h.t.TempDir(), kind+".pdf")
		h.console("paper", kind, "1", "-o", path)
		raw, err := os.ReadFile(path)
		noErr(h.t, err)
		text := textOf(h.t, raw)
		if kind == "count" {
			h.same("the minutes of the count by the console", text, h.minutes)
		}
		for _, words := range wanted {
			if !strings.Contains(text, words) && !strings.Contains(strings.ReplaceAll(text, " ", ""), words) {
				h.t.Errorf("paper %s lacks %q:\n%s", kind, words, text)
			}
		}
	}
	var shown struct{ Sums map[string]string }
	if err := json.Unmarshal([]byte(h.console("ballot", "show", "1", "--json")), &shown); err != nil {
		h.t.Fatal(err)
	}
	for name, sum := range shown.Sums {
		if strings.Contains(sum, "thiếu") || strings.Contains(sum, "thừa") {
			h.t.Errorf("%s: %s", name, sum)
		}
	}
}

// archive signs and archives the ballot, and sees that the urn is destroyed when the
// program starts again.
func (h *hall) archive() {
	h.t.Helper()
	for _, state := range []string{"signed", "archived"} {
		h.console("ballot", "step", "1", state)
	}
	path := urn.Path(h.file, h.ballot().UUID)
	h.open()
	h.eventually("the urn is destroyed", func() bool { _, err := os.Stat(path); return os.IsNotExist(err) })
	h.close()
	r, err := sqlite.Open(context.Background(), h.file, sqlite.Options{ReadOnly: true})
	noErr(h.t, err)
	defer r.Close()
	lines, err := r.Activities(context.Background(), 10_000, 0)
	noErr(h.t, err)
	destroyed := 0
	for _, a := range lines {
		if a.Action == data.ActionDestroyed && strings.Contains(a.Detail, "tệp hòm phiếu") {
			destroyed++
		}
	}
	h.same("lines of activity about the destruction", destroyed, 1)
	h.checkSound()
}
