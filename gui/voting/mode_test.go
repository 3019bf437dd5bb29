package voting

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestVotersComeOneAfterTheOther: from the roll over the ballot, the review and the
// thanks to the neutral page, and with the code back to the roll.
func TestVotersComeOneAfterTheOther(t *testing.T) {
	b := opened(t, threeNames)
	b.on("voting.page.roll")
	b.expect("Cử tri 01", "6 người được bỏ phiếu. Đã phát 0 phiếu", "Alt+Tab")
	b.picture("roll")
	b.typed(fyne.KeyF9)
	b.on("voting.page.invite")
	b.expect("Mời Cử tri 01 bỏ phiếu")
	b.picture("invite")
	b.keys(fyne.KeyReturn)
	b.on("voting.page.ballot")
	b.expect("PHIẾU BIỂU QUYẾT VỀ NHÂN SỰ", "Ứng viên A", "Ứng viên C", "Đã chọn 0/3")
	b.refuse("Cử tri 01", "giây")
	b.picture("ballot-empty")
	b.keys(fyne.Key1, fyne.KeyDown, fyne.Key2, fyne.KeyDown)
	b.expect("Đã chọn 2/3. Còn Ứng viên C chưa chọn.", "giây")
	b.picture("ballot")
	b.keys(fyne.KeyReturn)
	b.on("voting.page.review")
	b.picture("review-unmarked")
	b.keys(fyne.KeyEscape, fyne.KeyDown, fyne.KeyDown, fyne.Key1, fyne.KeyReturn)
	b.picture("review")
	b.keys(fyne.KeyReturn)
	b.on("voting.page.thanks")
	b.picture("thanks")
	b.pass(thanksFor)
	b.on("voting.page.wait")
	b.refuse("Cử tri", "Ứng viên")
	b.picture("wait")
	b.code()
	b.on("voting.page.roll")
	b.expect("Đã phát 1 phiếu: 1 đã vào hòm, 0 chưa bỏ", "Đã bỏ phiếu")
	b.picture("roll-one")
	for range 5 {
		b.vote(fyne.Key1, fyne.Key1, fyne.Key2)
	}
	b.showClosing()
	b.picture("closing")
}
