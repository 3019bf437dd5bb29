package gui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/data/urn"
	"giaoban/gui/kit"
)

const (
	firstPass  = "mật khẩu của tổ trưởng"
	secondPass = "k7mp-v3xr-9hcf-2tnj"
	tellerCode = "4821"
)

// votingBench is a program on a made-up ballot, driven with the mouse where voters
// are and with the keyboard where tellers are.
type votingBench struct{ *bench }

// briefTimer fires at once what a page waits for before it takes a press, and never
// what counts down.
func briefTimer(d time.Duration, fire func()) func() {
	if d < time.Second {
		fire()
	}
	return func() {}
}

var sixVoters = sample.Ballot{Voters: 6, Candidates: 3, Choices: 2}

// forVoting opens a made-up ballot in a program.
func forVoting(t *testing.T, ballot sample.Ballot, change func(*Options)) votingBench {
	t.Helper()
	v := votingBench{newBench(t, func(o *Options) {
		o.Timer, o.UrnCost = briefTimer, 1
		if change != nil {
			change(o)
		}
	})}
	path := filepath.Join(v.home, "sổ"+Ending)
	if err := sample.MakeBallot(t.Context(), path, v.registerOptions(), ballot); err != nil {
		t.Fatal(err)
	}
	v.Start(path)
	if v.session == nil {
		t.Fatalf("the register is not open; the window says\n%s", v.says())
	}
	return v
}

// sees returns the words in view, each with the objects that bear them.
func (v votingBench) sees() map[string][]fyne.CanvasObject {
	seen := map[string][]fyne.CanvasObject{}
	for _, text := range v.texts() {
		seen[text.Text] = append(seen[text.Text], text)
	}
	return seen
}

// texts lists the pieces of words in view.
func (v votingBench) texts() []*canvas.Text {
	var texts []*canvas.Text
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *canvas.Text:
			texts = append(texts, o)
		case *fyne.Container:
			for _, part := range o.Objects {
				walk(part)
			}
		case fyne.Widget:
			for _, part := range test.WidgetRenderer(o).Objects() {
				walk(part)
			}
		}
	}
	c := v.window.Canvas()
	walk(c.Content())
	for _, o := range c.Overlays().List() {
		walk(o)
	}
	return texts
}

// says returns the words in view in one line.
func (v votingBench) says() string {
	var words []string
	for _, text := range v.texts() {
		words = append(words, strings.Fields(text.Text)...)
	}
	return strings.Join(words, " ")
}

// expect fails unless the window says all of the words.
func (v votingBench) expect(words ...string) {
	v.t.Helper()
	said := v.says()
	for _, w := range words {
		if !strings.Contains(said, w) {
			v.t.Errorf("the window does not say %q; it says\n%s", w, said)
		}
	}
}

// click presses the n-th of the objects that bear the words.
func (v votingBench) click(words string, n int) {
	v.t.Helper()
	found := v.sees()[words]
	if n >= len(found) {
		v.t.Fatalf("%q stands %d times on\n%s", words, len(found), v.says())
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(found[n])
	test.TapCanvas(v.window.Canvas(), at.AddXY(2, found[n].Size().Height/2))
}

// key gives a key to what has the focus.
func (v votingBench) key(names ...fyne.KeyName) {
	v.t.Helper()
	for _, name := range names {
		focused := v.window.Canvas().Focused()
		if focused == nil {
			v.t.Fatalf("nothing has the focus for %s on\n%s", name, v.says())
		}
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// write types into the field that has the focus.
func (v votingBench) write(text string) {
	v.t.Helper()
	field, ok := v.window.Canvas().Focused().(*kit.Entry)
	if !ok {
		v.t.Fatalf("no field has the focus on\n%s", v.says())
	}
	field.SetText(text)
}

// open takes the ballot through the opening.
func (v votingBench) open() {
	v.t.Helper()
	v.session.desk.Vote(1)
	v.expect("Bước 1/4", "Mất mật khẩu là phải bỏ phiếu lại", "không kín trước người đã sao chép ổ đĩa")
	v.key(fyne.KeyReturn)
	for i, pass := range []string{firstPass, secondPass} {
		v.expect([]string{"Bước 2/4", "Bước 3/4"}[i])
		v.write(pass)
		v.key(fyne.KeyReturn)
		v.write(pass)
		v.key(fyne.KeyReturn)
	}
	v.expect("Bước 4/4")
	v.write(tellerCode)
	v.key(fyne.KeyReturn)
	if !v.Voting() {
		v.t.Fatalf("voting is not open; the window says\n%s", v.says())
	}
}

// code types the tellers' code on the neutral page.
func (v votingBench) code() {
	v.t.Helper()
	for _, figure := range tellerCode {
		v.click(string(figure), 0)
	}
}

// goTo highlights a line of the roll.
func (v votingBench) goTo(line int) {
	v.t.Helper()
	v.key(fyne.KeyHome)
	for range line {
		v.key(fyne.KeyDown)
	}
}

// letIn lets the voter of a line in and takes them to the ballot.
func (v votingBench) letIn(line int) {
	v.t.Helper()
	v.goTo(line)
	v.key(fyne.KeyF9)
	v.click("Bắt đầu", 0)
}

// choose marks a ballot: for each name the number of a choice, or urn.Unmarked.
func (v votingBench) choose(choices []int) {
	v.t.Helper()
	for name, choice := range choices {
		if choice != urn.Unmarked {
			v.click([]string{"Đồng ý", "Không đồng ý"}[choice], name)
		}
	}
}

// cast reviews the ballot and casts it, and goes back to the roll.
func (v votingBench) cast(choices []int) {
	v.t.Helper()
	v.click("Xem lại phiếu", 0)
	for _, choice := range choices {
		if choice == urn.Unmarked {
			v.click("Tôi để trống, không chọn người này", len(v.sees()["Tôi để trống, không chọn người này"])-1)
		}
	}
	v.click("Bỏ phiếu", 0)
	v.expect("Xin cảm ơn. Phiếu đã vào hòm.")
	v.click("Xong", 0)
	v.code()
}

func (v votingBench) vote(line int, choices []int) {
	v.t.Helper()
	v.letIn(line)
	v.choose(choices)
	v.cast(choices)
}

// leaveUncast lets a voter in whose session a teller ends without a vote.
func (v votingBench) leaveUncast(line int) {
	v.t.Helper()
	v.letIn(line)
	v.click("Gọi Tổ kiểm phiếu (F8)", 0)
	v.code()
	v.click("Kết thúc lượt, phiếu không thu về", 0)
}

// count ends the voting with both passphrases.
func (v votingBench) count() {
	v.t.Helper()
	v.click("Kết thúc bỏ phiếu, kiểm phiếu…", 0)
	v.countHere()
}

func (v votingBench) countHere() {
	v.t.Helper()
	v.write(firstPass)
	v.key(fyne.KeyReturn)
	v.write(secondPass)
	v.key(fyne.KeyReturn)
}

// unlock goes on after a start.
func (v votingBench) unlock() {
	v.t.Helper()
	v.write(secondPass)
	v.key(fyne.KeyReturn)
	v.write(tellerCode)
	v.key(fyne.KeyReturn)
}

func (v votingBench) ballot() data.Ballot {
	v.t.Helper()
	b, err := v.register.Ballot(context.Background(), 1)
	if err != nil {
		v.t.Fatal(err)
	}
	return b
}

// killed copies what a killed program leaves into a folder of its own and starts a
// program on it.
func (v votingBench) killed(start string) votingBench {
	v.t.Helper()
	home := v.t.TempDir()
	if err := os.CopyFS(home, os.DirFS(v.home)); err != nil {
		v.t.Fatal(err)
	}
	mark := newVotingMark(home, v.o.Log)
	if mark.register() != "" {
		mark.set(filepath.Join(home, "sổ"+Ending))
	}
	again := votingBench{newBench(v.t, func(o *Options) {
		documents := v.o
		*o = documents
		o.App, o.Home, o.Documents = test.NewTempApp(v.t), home, home
	})}
	again.home = home
	if start == "" {
		start = filepath.Join(home, "sổ"+Ending)
	}
	again.Start(start)
	return again
}

// TestABallotIsOpenedVotedAndCounted: from the session over the opening and the
// voting back to the session, with the totals in the register once.
func TestABallotIsOpenedVotedAndCounted(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	v.open()
	if v.session != nil || v.window.MainMenu() != nil || !v.window.FullScreen() {
		t.Error("the voting mode is not alone in the window")
	}
	for line := range 4 {
		v.vote(line, []int{line % 2, 0, urn.Unmarked})
	}
	v.leaveUncast(4)
	v.count()
	if v.Voting() || v.session == nil || v.window.FullScreen() {
		t.Fatalf("after the count the window says\n%s", v.says())
	}
	b := v.ballot()
	want := data.Count{Valid: 4, Invalid: []data.InvalidCount{}, Candidates: []data.CandidateCount{
		{Choices: []int{2, 2}}, {Choices: []int{4, 0}}, {Choices: []int{0, 0}, Unmarked: 4},
	}}
	if b.State != data.BallotCounted || len(b.Result.Compare(want)) != 0 || b.Papers.NotReturned != 1 || b.Turnout().Issued != 5 || len(b.UrnSHA256) != 64 {
		t.Errorf("the ballot is %s with %+v, papers %+v", b.State, b.Result, b.Papers)
	}
	if _, err := os.Stat(v.mark.path); !errors.Is(err, os.ErrNotExist) {
		t.Error("voting is still noted")
	}
	path := urn.Path(v.register.Path(), b.UUID)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o222 != 0 {
		t.Errorf("the urn is not sealed: %v %v", info, err)
	}
	for _, to := range []data.BallotState{data.BallotSigned, data.BallotArchived} {
		if err := v.register.StepBallot(context.Background(), 1, data.BallotStep{To: to}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Error("the urn of an archived ballot is still there")
	}
	if lines := v.activity("tệp hòm phiếu"); len(lines) != 1 || lines[0].Action != data.ActionDestroyed {
		t.Errorf("of the urn the activity says %+v", lines)
	}
}

// activity returns the lines of activity whose detail holds some words.
func (v votingBench) activity(words string) []data.Activity {
	v.t.Helper()
	all, err := v.register.Activities(context.Background(), 1000, 0)
	if err != nil {
		v.t.Fatal(err)
	}
	return slices.DeleteFunc(all, func(a data.Activity) bool { return !strings.Contains(a.Detail, words) })
}

// TestTheOpeningRefuses: passphrases that are too short, alike or mistyped, and a
// code that is none; given up, nothing was made.
func TestTheOpeningRefuses(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	v.session.desk.Vote(1)
	v.key(fyne.KeyReturn)
	proposed := 0
	for words := range v.sees() {
		if len(words) == 19 && strings.Count(words, "-") == 3 {
			proposed++
		}
	}
	if proposed != 1 {
		t.Errorf("%d passphrases are proposed on\n%s", proposed, v.says())
	}
	try := func(pass, again, says string) {
		t.Helper()
		v.write(pass)
		v.key(fyne.KeyReturn)
		v.write(again)
		v.key(fyne.KeyReturn)
		v.expect(says)
	}
	try("mười một ki", "mười một ki", "Mật khẩu phải có ít nhất 12 ký tự.")
	v.write(firstPass)
	v.key(fyne.KeyReturn)
	v.write("gõ nhầm mất rồi")
	v.key(fyne.KeyReturn)
	v.expect("Hai lần gõ khác nhau")
	v.write(firstPass)
	v.key(fyne.KeyReturn)
	try(" "+firstPass+" ", firstPass, "Hai mật khẩu giống nhau")
	v.write(secondPass)
	v.key(fyne.KeyReturn)
	v.write(secondPass)
	v.key(fyne.KeyReturn)
	v.write("12a4")
	v.key(fyne.KeyReturn)
	v.expect("4 đến 8 chữ số", "Bước 4/4")
	v.key(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape)
	if v.session == nil || v.Voting() {
		t.Fatalf("given up, the window says\n%s", v.says())
	}
	if b := v.ballot(); b.State != data.BallotPrepared {
		t.Errorf("the ballot is %s", b.State)
	}
	if names := v.urns(); len(names) != 0 {
		t.Errorf("there are urns: %v", names)
	}
}

func (v votingBench) urns() []string {
	names, _ := filepath.Glob(filepath.Join(v.home, "*"+urn.Extension+"*"))
	return names
}

// TestABallotThatCannotBeOpenedIsRefusedBeforeAnythingIsAsked.
func TestABallotThatCannotBeOpenedIsRefusedBeforeAnythingIsAsked(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	b := v.ballot()
	b.Rule.ScreenPaper = ""
	if _, err := v.register.SaveBallot(context.Background(), b); err != nil {
		t.Fatal(err)
	}
	v.session.desk.Vote(1)
	v.expect("không cho bỏ phiếu trên máy")
	if v.session == nil || v.Voting() {
		t.Error("the session is gone")
	}
}

// TestFewVotersAreNamedBeforeOpening.
func TestFewVotersAreNamedBeforeOpening(t *testing.T) {
	v := forVoting(t, sample.Ballot{Voters: 4, Candidates: 1, Choices: 2}, nil)
	v.session.desk.Vote(1)
	v.expect("Chỉ có 4 người bỏ phiếu", "Cử tri 01, Cử tri 02, Cử tri 03, Cử tri 04")
}

// TestNothingElseIsReachableWhileVoting: nothing that the window or another program
// may ask for takes the window from the voting.
func TestNothingElseIsReachableWhileVoting(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	old := v.session
	other := filepath.Join(v.home, "khác"+Ending)
	if err := sample.New(context.Background(), other, v.registerOptions()); err != nil {
		t.Fatal(err)
	}
	v.open()
	v.letIn(0)
	v.choose([]int{0, 1, 0})
	said := v.says()
	for name, try := range map[string]func(){
		"another register":         func() { v.Open(other) },
		"the sample":               func() { v.openSample() },
		"closing":                  func() { v.Close() },
		"the look":                 func() { v.rebuild() },
		"a late menu":              func() { old.buildMenu() },
		"a late name":              func() { old.named("Tổng quan") },
		"a late failure":           func() { old.fail(&data.Refusal{Code: data.RefusedFull}) },
		"a late step elsewhere":    func() { old.navigate(kit.Place{Name: kit.PlaceHome}) },
		"a copy, done late":        func() { v.said(sqlite.BackupInfo{}) },
		"the start, a second time": func() { v.Start("") },
		"another process":          func() { v.startedAgain(other) },
	} {
		try()
		if got := v.says(); got != said || v.window.MainMenu() != nil || !v.Voting() || v.window.Canvas().Overlays().Top() != nil {
			t.Errorf("%s changes the window to\n%s", name, got)
		}
	}
	if title := v.window.Title(); strings.Contains(title, "Tổng quan") {
		t.Errorf("the title is %q", title)
	}
	if copies, _ := filepath.Glob(filepath.Join(v.home, "*", "*"+Ending)); len(copies) != 0 {
		t.Errorf("copies were made: %v", copies)
	}
}

// TestAKilledProgramStartsInVotingMode: whatever it is started with and before
// anybody signs in, and tells whether the ballot of the interrupted voter is in.
func TestAKilledProgramStartsInVotingMode(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	if _, err := v.register.SaveUser(context.Background(), data.User{Name: "Nguyễn Thị A"}); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(v.home, "khác"+Ending)
	if err := sample.New(context.Background(), other, v.registerOptions()); err != nil {
		t.Fatal(err)
	}
	v.open()
	v.vote(0, []int{0, 0, 0})
	v.letIn(3)
	v.choose([]int{1, 1, 1})
	again := v.killed(filepath.Join(v.home, "khác"+Ending))
	if !again.Voting() || again.register.Path() != filepath.Join(again.home, "sổ"+Ending) {
		t.Fatalf("started with another register the window says\n%s", again.says())
	}
	again.expect("Chương trình bị ngắt khi Cử tri 04 đang bỏ phiếu. Phiếu của người này CHƯA vào hòm.")
	for _, hidden := range []string{"Cử tri 03", "Ứng viên", "Nguyễn Thị A", "Đồng ý"} {
		if strings.Contains(again.says(), hidden) {
			t.Errorf("before a passphrase the window says %q", hidden)
		}
	}
	again.write("mật khẩu không đúng")
	again.key(fyne.KeyReturn)
	again.expect("Mật khẩu chưa đúng.")
	again.unlock()
	again.expect("Hãy mời người này vào bỏ phiếu lại", "Đang bỏ phiếu")
	again.goTo(1)
	again.key(fyne.KeyF9)
	again.expect("Lượt của Cử tri 04 chưa kết thúc.")
	again.letIn(3)
	again.expect("Đã chọn 0/3")
	again.choose([]int{1, 0, 1})
	again.cast([]int{1, 0, 1})

	last := again.killed("")
	last.unlock()
	last.expect("Đã phát 2 phiếu: 2 đã vào hòm, 0 chưa bỏ")
	last.count()
	last.expect("Ai đang làm việc?", "Nguyễn Thị A")
	if last.session != nil {
		t.Error("the register is shown before anybody has signed in")
	}
	if b := last.ballot(); b.State != data.BallotCounted || b.Result.Valid != 2 || b.Result.Candidates[0].Choices[1] != 1 {
		t.Errorf("counted %+v", b.Result)
	}
}

// TestACountCutOffIsRepeated: the urn was closed, and the register does not know it.
func TestACountCutOffIsRepeated(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	v.open()
	v.vote(2, []int{0, 1, 0})
	path := urn.Path(v.register.Path(), v.ballot().UUID)
	v.mode.Drop()
	u, err := urn.Open(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := u.Close(firstPass, secondPass); err != nil {
		t.Fatal(err)
	}
	if err := u.Release(); err != nil {
		t.Fatal(err)
	}
	again := v.killed("")
	again.expect("Hòm phiếu đã đóng, còn phải kiểm phiếu", "Thoát chương trình")
	again.write("không phải mật khẩu")
	again.key(fyne.KeyReturn)
	again.write(secondPass)
	again.key(fyne.KeyReturn)
	again.expect("Mật khẩu chưa đúng.")
	again.countHere()
	if b := again.ballot(); b.State != data.BallotCounted || b.Result.Valid != 1 {
		t.Errorf("the ballot is %s, %+v", b.State, b.Result)
	}
}

// TestLeavingWithOnePassphrase: the ballot stays open, and voting goes on from the
// session with another.
func TestLeavingWithOnePassphrase(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	v.open()
	v.vote(0, []int{0, 0, 0})
	v.click("Rời chế độ bỏ phiếu…", 0)
	v.write("mật khẩu không đúng")
	v.key(fyne.KeyReturn)
	v.expect("Mật khẩu chưa đúng.")
	v.write(firstPass)
	v.key(fyne.KeyReturn)
	if v.Voting() || v.session == nil || v.ballot().State != data.BallotOpen {
		t.Fatalf("after leaving the window says\n%s", v.says())
	}
	v.session.desk.Vote(1)
	v.unlock()
	v.expect("Đã phát 1 phiếu: 1 đã vào hòm")
}

// TestAnnulling: with a reason and one passphrase, or with a word where both are lost;
// the urn is gone, and the record says so.
func TestAnnulling(t *testing.T) {
	for _, lost := range []bool{false, true} {
		v := forVoting(t, sixVoters, nil)
		v.open()
		v.vote(0, []int{0, 0, 0})
		again := v.killed("")
		again.click("Hủy cuộc bỏ phiếu…", 0)
		again.click("Hủy cuộc bỏ phiếu", 0)
		again.expect("Cần ghi lý do.")
		again.write("mất điện kéo dài")
		if lost {
			again.click("Không còn mật khẩu nào của Tổ kiểm phiếu", 0)
			again.click("Hủy cuộc bỏ phiếu", 0)
			again.write("HỦY")
		} else {
			again.click("Hủy cuộc bỏ phiếu", 0)
			again.expect("Mật khẩu chưa đúng.")
			again.write(secondPass)
		}
		again.click("Hủy cuộc bỏ phiếu", 0)
		b := again.ballot()
		if again.Voting() || b.State != data.BallotAnnulled || !strings.HasPrefix(b.Reason, "mất điện kéo dài") || strings.Contains(b.Reason, "không còn đủ mật khẩu") != lost {
			t.Errorf("lost %v: the ballot is %s for %q; the window says\n%s", lost, b.State, b.Reason, again.says())
		}
		if names := again.urns(); len(names) != 0 || b.Urn != "" || len(again.activity("tệp hòm phiếu")) != 1 {
			t.Errorf("lost %v: urns %v, noted %q", lost, names, b.Urn)
		}
	}
}

// TestAnUrnThatIsGone: the window says where it ought to lie; put back, voting goes
// on, and without it the ballot can only be annulled.
func TestAnUrnThatIsGone(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	v.open()
	v.vote(0, []int{0, 0, 0})
	path := v.urns()[0]
	aside := filepath.Join(t.TempDir(), "hòm")
	if err := os.Rename(path, aside); err != nil {
		t.Fatal(err)
	}
	again := v.killed("")
	again.expect("Không mở được hòm phiếu", "Không tìm thấy tệp")
	again.key(fyne.KeyReturn)
	again.expect("Không mở được hòm phiếu")
	raw, err := os.ReadFile(aside)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(again.home, filepath.Base(path)), raw, 0o600); err != nil {
		t.Fatal(err)
	}
	again.key(fyne.KeyReturn)
	again.unlock()
	again.expect("1 đã vào hòm")
	gone := v.killed("")
	gone.click("Hủy cuộc bỏ phiếu…", 0)
	gone.write("mất tệp hòm phiếu")
	gone.click("Hủy cuộc bỏ phiếu", 0)
	gone.write("HỦY")
	gone.click("Hủy cuộc bỏ phiếu", 0)
	if b := gone.ballot(); b.State != data.BallotAnnulled || gone.session == nil {
		t.Errorf("the ballot is %s; the window says\n%s", b.State, gone.says())
	}
}

// TestASecondWindowShowsNothing: a program started while another has the register of
// the voting open leads nowhere else.
func TestASecondWindowShowsNothing(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	v.open()
	second := votingBench{newBench(t, func(o *Options) { *o = v.o; o.App = test.NewTempApp(t) })}
	second.Start("")
	second.expect("Đang bỏ phiếu", "đang mở ở một cửa sổ khác", "Thoát chương trình")
	for _, way := range []string{"Mở sổ mẫu", "Lập sổ mới", "Mở sổ khác"} {
		if strings.Contains(second.says(), way) {
			t.Errorf("the second window offers %q", way)
		}
	}
	if second.window.MainMenu() != nil {
		t.Error("the second window has a menu")
	}
}

// TestNothingIsWrittenWhileVoting: between the opening and the count the register and
// its log stay the same to the last byte, also when the program is told to end.
func TestNothingIsWrittenWhileVoting(t *testing.T) {
	v := forVoting(t, sixVoters, nil)
	v.open()
	before := v.registerBytes()
	for line := range 5 {
		v.vote(line, []int{line % 2, 0, 1})
	}
	v.leaveUncast(5)
	v.backupIfDueAtEnd()
	if got := v.registerBytes(); got != before {
		t.Error("the register was written while people voted")
	}
}

// registerBytes are the bytes of the register and what lies beside it, save the urn.
func (v votingBench) registerBytes() string {
	var all strings.Builder
	for _, suffix := range []string{"", "-wal"} {
		raw, err := os.ReadFile(v.register.Path() + suffix)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			v.t.Fatal(err)
		}
		all.Write(raw)
	}
	return all.String()
}

// backupIfDueAtEnd does what the end of the program does about a copy.
func (v votingBench) backupIfDueAtEnd() {
	v.t.Helper()
	if v.backupDue() {
		v.t.Error("a copy is due while people vote")
	}
}
