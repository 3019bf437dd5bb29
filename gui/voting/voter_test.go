package voting

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"giaoban/data/sample"
	"giaoban/data/urn"
	"giaoban/gui/kit"
)

// find returns the first object in view that fits.
func find(o fyne.CanvasObject, fits func(fyne.CanvasObject) bool) fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	if fits(o) {
		return o
	}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, part := range inside {
		if found := find(part, fits); found != nil {
			return found
		}
	}
	return nil
}

// click presses with the mouse what bears the words: the innermost thing that can be
// pressed.
func (b *bench) click(words string) {
	b.t.Helper()
	o := find(b.window.Canvas().Content(), func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *choice:
			return o.o.words == words
		case *bigButton:
			return o.o.text == words
		case *textButton:
			return o.words.Text() == words
		case *confirmBox:
			return o.words.Text() == words
		}
		return false
	})
	if o == nil {
		b.t.Fatalf("nothing to press bears %q on\n%s", words, b.says())
	}
	b.clickOn(o)
}

// clickOn presses the middle of an object where it lies in the window, so that what
// covers it would be pressed in its place.
func (b *bench) clickOn(o fyne.CanvasObject) {
	b.pass(restLong)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	test.TapCanvas(b.window.Canvas(), at.AddXY(o.Size().Width/2, o.Size().Height/2))
}

func (b *bench) rows() []*row { return b.page.(*ballotPage).rows }

// TestOnlyTheMouse: a whole session without a key, from the invitation to the next.
func TestOnlyTheMouse(t *testing.T) {
	b := opened(t, threeNames)
	b.typed(fyne.KeyF9)
	b.click("Bắt đầu")
	b.on("voting.page.ballot")
	b.clickOn(b.rows()[0].choices[0])
	b.clickOn(b.rows()[1].choices[1])
	b.clickOn(b.rows()[1].choices[1]) // a second press changes nothing
	b.clickOn(b.rows()[2].choices[0])
	b.clickOn(b.rows()[2].unmark)
	b.expect("Đã chọn 2/3. Còn Ứng viên C chưa chọn.")
	b.click("Xem lại phiếu")
	b.on("voting.page.review")
	b.click("Bỏ phiếu")
	b.on("voting.page.review")
	b.click("Tôi để trống, không chọn người này")
	b.click("Bỏ phiếu")
	b.on("voting.page.thanks")
	b.click("Xong")
	b.on("voting.page.wait")
	for _, figure := range code {
		b.click(string(figure))
	}
	b.on("voting.page.roll")
	if s := b.poll.State(); s.Cast != 1 {
		t.Errorf("%d votes", s.Cast)
	}
	if b.window.Canvas().Focused() == nil {
		t.Error("nothing has the focus on the roll")
	}
}

// TestNothingNudges: nothing is chosen to begin with, and each choice has the same
// size, chosen or not, and the same colour when it is chosen.
func TestNothingNudges(t *testing.T) {
	for choices := 2; choices <= 3; choices++ {
		b := opened(t, sample.Ballot{Voters: 6, Candidates: 2, Choices: choices})
		b.letIn()
		if b.paper.begun() {
			t.Error("something is chosen to begin with")
		}
		var sizes []fyne.Size
		var colors []string
		for i := range choices {
			b.keys(fyne.KeyName(fmt.Sprint(i + 1)))
			for k, c := range b.rows()[0].choices {
				sizes = append(sizes, c.Size())
				if c.chosen != (k == i) {
					t.Errorf("choice %d chosen %v after %d was pressed", k+1, c.chosen, i+1)
				}
			}
			colors = append(colors, b.colorAt(b.rows()[0].choices[i]))
		}
		for _, s := range sizes {
			if s != sizes[0] {
				t.Errorf("choices of %v and %v", s, sizes[0])
			}
		}
		for _, c := range colors {
			if c != colors[0] || c == b.colorAt(b.rows()[1].choices[0]) {
				t.Errorf("chosen they are %v", colors)
			}
		}
	}
}

// colorAt returns what is painted near the left edge of an object.
func (b *bench) colorAt(o fyne.CanvasObject) string {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return fmt.Sprint(b.window.Canvas().Capture().At(int(at.X)+8, int(at.Y+o.Size().Height/2)))
}

// TestNinetySecondsClear: the countdown is shown, each key and each movement of the
// mouse begins it anew, and at its end nothing is left of the choices.
func TestNinetySecondsClear(t *testing.T) {
	b := opened(t, threeNames)
	b.letIn()
	b.pass(5 * time.Minute)
	b.on("voting.page.ballot")
	b.refuse("giây")
	b.keys(fyne.Key1, fyne.KeyDown, fyne.Key2)
	b.pass(18 * time.Second)
	b.counts(72)
	b.picture("countdown")
	mouse := find(b.window.Canvas().Content(), func(o fyne.CanvasObject) bool { _, ok := o.(*mouseWatch); return ok }).(*mouseWatch)
	mouse.MouseMoved(&desktop.MouseEvent{})
	b.pass(89 * time.Second)
	b.expect("Đã chọn 2/3")
	b.counts(1)
	b.keys(fyne.KeyUp)
	b.pass(89 * time.Second)
	b.expect("Đã chọn 2/3")
	b.pass(2 * time.Second)
	b.on("voting.page.cleared")
	b.expect("Đã 90 giây không có thao tác", "Đã chọn 0/3")
	b.picture("cleared")
	if b.paper.begun() || b.at != 0 {
		t.Errorf("left are %v, at %d", b.paper.marks, b.at)
	}
	b.keys(fyne.Key2, fyne.KeyReturn)
	b.on("voting.page.review")
	b.pass(91 * time.Second)
	b.on("voting.page.cleared")
	b.expect("Đã chọn 0/3")
	b.keys(fyne.Key2, helpKey)
	b.on("voting.page.step_in")
	b.pass(91 * time.Second)
	b.on("voting.page.step_in")
	b.keys(fyne.KeyEscape)
	b.expect("Đã chọn 0/3")
	if s := b.poll.State(); s.Inside != 0 || s.Cast != 0 {
		t.Errorf("the session is %+v", s)
	}
}

// counts fails unless the countdown shows so many seconds: it is looked at once a
// second, and so may be one behind.
func (b *bench) counts(seconds int) {
	b.t.Helper()
	said := b.says()
	for _, n := range []int{seconds, seconds + 1} {
		if strings.Contains(said, fmt.Sprintf("Không có thao tác, lựa chọn tự xóa sau %d giây", n)) {
			return
		}
	}
	b.t.Errorf("the countdown does not show %d; the window says\n%s", seconds, said)
}

// TestAKeyHeldDownGoesNoFurther: a key acts once when it is pressed down, and a page
// takes nothing in its first moment.
func TestAKeyHeldDownGoesNoFurther(t *testing.T) {
	b := opened(t, threeNames)
	b.letIn()
	for i := range 3 {
		b.keys(fyne.Key1)
		if i < 2 {
			b.keys(fyne.KeyDown)
		}
	}
	b.keys(fyne.KeyReturn)
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	for range 20 { // held down: the toolkit repeats what is typed
		b.strayKey(enter)
		b.typedKey(enter)
	}
	b.keyDown(enter) // pressed a second time at once
	b.on("voting.page.review")
	b.pass(restLong)
	b.keyDown(enter)
	b.on("voting.page.thanks")
}

// TestConfirmingTwiceDoesNotCast: who presses Enter twice on the last name to confirm
// has not cast the ballot by that.
func TestConfirmingTwiceDoesNotCast(t *testing.T) {
	b := opened(t, sample.Ballot{Voters: 6, Candidates: 1, Choices: 2, SpoilByBlank: true})
	b.letIn()
	b.keys(fyne.KeyReturn)
	b.expect("để trống đối với một người là cả phiếu không hợp lệ")
	b.keys(fyne.KeyReturn)
	b.keyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.on("voting.page.review")
	b.keys(fyne.KeyReturn)
	b.on("voting.page.thanks")
}

// TestEachUnmarkedNameIsConfirmed: by keys alone, one after the other; going back
// takes what was confirmed back.
func TestEachUnmarkedNameIsConfirmed(t *testing.T) {
	b := opened(t, threeNames)
	b.letIn()
	b.keys(fyne.KeyDown, fyne.Key2, fyne.KeyReturn, fyne.KeySpace)
	if b.paper.complete() {
		t.Error("one of two was confirmed, and the paper is complete")
	}
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // on to the last stop, back to the ballot
	b.on("voting.page.ballot")
	b.expect("Đã chọn 1/3")
	b.keys(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	b.on("voting.page.thanks")
}

// TestThereIsNoWayBack: after the ballot is cast no key leads back to it, and nothing
// of it is left on the screen, in the focus, in a control or on the clipboard.
func TestThereIsNoWayBack(t *testing.T) {
	b := opened(t, threeNames)
	fyne.CurrentApp().Clipboard().SetContent("trước đó")
	b.letIn()
	ballot := b.page.(*ballotPage)
	b.keys(fyne.Key1, fyne.KeyDown, fyne.Key2, fyne.KeyDown, fyne.Key1, fyne.KeyReturn)
	review := b.page.(*reviewPage)
	b.keys(fyne.KeyReturn)
	b.on("voting.page.thanks")
	for _, r := range ballot.rows {
		if r.mark != urn.Unmarked {
			t.Error("a row of the page still shows its mark")
		}
	}
	if len(review.confirms) > 0 || b.paper.begun() || b.line != urn.NoLine {
		t.Errorf("left are %v, line %d", b.paper.marks, b.line)
	}
	for _, key := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyBackspace, fyne.KeyLeft, fyne.KeyTab, fyne.KeyF5, helpKey, fyne.KeyReturn} {
		b.keys(key)
		if title := b.page.title(); title == "voting.page.ballot" || title == "voting.page.review" {
			t.Fatalf("%s leads back to %s", key, title)
		}
	}
	b.on("voting.page.wait")
	b.refuse("Đồng ý", "Ứng viên", "Cử tri")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "trước đó" {
		t.Errorf("the clipboard holds %q", got)
	}
	if b.window.Canvas().Focused() != nil {
		t.Error("something has the focus on the neutral page")
	}
	if err := b.poll.Admit(0); err == nil {
		t.Error("who has voted is let in again")
	}
}

// TestTheTitleTellsNothing: the title of the window names no voter and no choice.
func TestTheTitleTellsNothing(t *testing.T) {
	b := opened(t, threeNames)
	see := func() {
		b.pass(restLong)
		if title := b.window.Title(); strings.Contains(title, "Cử tri") || strings.Contains(title, "ồng ý") || !strings.Contains(title, "hiếu") {
			t.Errorf("the title is %q", title)
		}
	}
	see()
	b.typed(fyne.KeyF9)
	see()
	b.keys(fyne.KeyReturn, fyne.Key1)
	see()
	b.keys(fyne.KeyReturn)
	see()
}

// TestAVoterCannotLetThemselvesIn: the neutral page leads on with the code alone, and
// after five wrong ones with a passphrase alone.
func TestAVoterCannotLetThemselvesIn(t *testing.T) {
	b := opened(t, threeNames)
	b.vote(fyne.Key1, fyne.Key1, fyne.Key1)
	b.typed(fyne.KeyEscape)
	b.on("voting.page.wait")
	for _, key := range []fyne.KeyName{fyne.KeyF9, fyne.KeyReturn, fyne.KeyEscape, fyne.KeySpace, fyne.KeyF8, fyne.KeyF1, fyne.KeyF11, fyne.KeyTab} {
		b.keys(key)
		b.on("voting.page.wait")
	}
	for try := range codeTries {
		b.keys(fyne.Key0, fyne.Key0, fyne.Key0, fyne.Key0)
		if try < codeTries-1 {
			b.expect("Mã chưa đúng")
			b.on("voting.page.wait")
		}
	}
	b.on("voting.page.locked")
	b.refuse("Cử tri 03")
}

// TestATellerStepsIn: without the code the voter goes on with what is chosen; with it
// the choices are gone, and a session that ends so is a ballot not returned.
func TestATellerStepsIn(t *testing.T) {
	b := opened(t, threeNames)
	b.letIn()
	b.keys(fyne.Key2, helpKey)
	b.on("voting.page.step_in")
	b.refuse("Ứng viên", "Không đồng ý")
	b.picture("step-in")
	b.keys(fyne.KeyEscape)
	b.expect("Đã chọn 1/3")
	b.click("Gọi Tổ kiểm phiếu (F8)")
	b.code()
	b.on("voting.page.stand")
	b.expect("Lượt của Cử tri 01")
	b.picture("stand")
	if b.paper.begun() {
		t.Error("a teller finds choices")
	}
	b.keys(fyne.Key1)
	b.on("voting.page.invite")
	b.keys(helpKey)
	b.code()
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	b.on("voting.page.roll")
	b.expect("Đã phát 1 phiếu: 0 đã vào hòm, 1 chưa bỏ", "Đã phát, chưa bỏ")
	b.page.(*rollPage).table.Select(0)
	b.vote(fyne.Key1, fyne.Key1, fyne.Key1)
	b.page.(*rollPage).table.Select(0)
	b.typed(fyne.KeyF9)
	b.on("voting.page.roll")
	b.expect("Người này đã bỏ phiếu.")
}

// TestATurnIsEndedBeforeTheCount: while a voter who was interrupted is inside, the tellers
// are told so before they type their passphrases.
func TestATurnIsEndedBeforeTheCount(t *testing.T) {
	b := opened(t, threeNames)
	b.letIn()
	b.keys(fyne.Key1)
	b = b.restarted()
	b.pad.code = code
	b.showRoll("")
	b.typed(fyne.KeyF7)
	b.on("voting.page.roll")
	b.expect("kết thúc lượt của người đó")
	b.picture("roll-inside")
	b.letIn()
	b.keys(helpKey)
	b.code()
	b.keys(fyne.Key2)
	b.on("voting.page.roll")
	b.typed(fyne.KeyF7)
	b.on("voting.page.closing")
	b.expect("không thu về: 1")
}

// TestTheTellersPadFits: with all its buttons into a window of the users' screens, at each
// letter size.
func TestTheTellersPadFits(t *testing.T) {
	for _, scale := range []float32{kit.Scale100, kit.Scale115, kit.Scale130, kit.Scale150} {
		b := opened(t, threeNames)
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight, Scale: scale}))
		b.letIn()
		b.keys(helpKey)
		b.on("voting.page.step_in")
		page := b.page.content().(*fyne.Container)
		page.Resize(b.window.Canvas().Size())
		if need := page.Objects[0].MinSize().Height; need > 768 {
			t.Errorf("at %.0f %% it needs %.0f", 100*scale, need)
		}
	}
}

// TestManyAndLongNames: ten candidates with three choices, and names longer than any
// screen, at each letter size and in a small window.
func TestManyAndLongNames(t *testing.T) {
	for scale, modes := range map[float32][]kit.Mode{
		kit.Scale100: {kit.ModeLight, kit.ModeDark}, kit.Scale115: {kit.ModeLight}, kit.Scale130: {kit.ModeDark}, kit.Scale150: {kit.ModeLight},
	} {
		for _, mode := range modes {
			b := opened(t, sample.Ballot{Voters: 6, Candidates: 10, Choices: 3})
			for id, p := range b.poll.people {
				if strings.HasSuffix(p.Name, " C") {
					p.Name = strings.Repeat("Nguyễn Thị Phương Thảo ", 12)
					b.poll.people[id] = p
				}
			}
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Look{Mode: mode, Scale: scale}))
			b.letIn()
			for i := range 10 {
				if i > 0 {
					b.keys(fyne.KeyDown)
				}
				b.keys(fyne.KeyName(fmt.Sprint(i%3 + 1)))
			}
			b.expect("Đã chọn 10/10.")
			name := fmt.Sprintf("ten-%.0f-%d", scale*100, mode)
			b.picture(name)
			last := b.rows()[9]
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(last)
			if bottom := at.Y + last.Size().Height; bottom > 768 {
				t.Errorf("at %.0f %%: the last row ends at %.0f", scale*100, bottom)
			}
			b.keys(fyne.KeyReturn)
			b.picture(name + "-review")
			b.window.Resize(fyne.NewSize(800, 500))
			b.window.Resize(fyne.NewSize(1366, 768))
			b.keys(fyne.KeyReturn)
			b.on("voting.page.thanks")
		}
	}
}

// TestTheRollDoesNotStayInView: left alone it gives way to the neutral page.
func TestTheRollDoesNotStayInView(t *testing.T) {
	b := opened(t, threeNames)
	b.pass(rollFor - time.Second)
	b.typed(fyne.KeyDown)
	b.pass(rollFor - time.Second)
	b.on("voting.page.roll")
	b.askLeave()
	b.pass(2 * rollFor)
	b.on("voting.page.roll")
	b.closeDialogs()
	b.pass(2 * rollFor)
	b.on("voting.page.wait")
}
