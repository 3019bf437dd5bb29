package preview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// waiting says, where there is no paper yet, what is being done: the pages are
// drawn, or pdfium is made ready for the first time, which takes seconds.
type waiting struct {
	desk  *kit.Desk
	words *kit.Text
	note  *kit.Text
	moves *widget.ProgressBarInfinite
	timer kit.Timer
	stop  func()
	since int // seconds
	root  *fyne.Container
}

func newWaiting(desk *kit.Desk) *waiting {
	w := &waiting{desk: desk, timer: kit.RealTimer, stop: func() {}, moves: widget.NewProgressBarInfinite()}
	w.words = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Align: fyne.TextAlignCenter})
	w.note = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Align: fyne.TextAlignCenter})
	icon := kit.NewIcon(kit.IconOptions{Name: kit.IconSheet, Color: kit.ColorText3, Size: 40})
	w.root = container.NewCenter(kit.VBox(12, container.NewCenter(icon), w.words, w.note, container.NewCenter(kit.Sized(280, 6, w.moves))))
	w.moves.Stop()
	w.words.SetText(desk.Words.T("preview.drawing"))
	w.note.Hide()
	w.moves.Hide()
	return w
}

// begin says what is waited for.
func (w *waiting) begin() {
	w.root.Show()
	w.since = 0
	w.tell()
}

func (w *waiting) tell() {
	w.stop()
	cold := w.desk.Reader != nil && w.desk.Reader.Cold()
	w.note.Hidden, w.moves.Hidden = !cold, !cold
	if !cold {
		w.moves.Stop()
		w.words.SetText(w.desk.Words.T("preview.drawing"))
		w.root.Refresh()
		return
	}
	w.moves.Start()
	w.words.SetText(w.desk.Words.F("preview.first", "seconds", w.since))
	w.note.SetText(w.desk.Words.T("preview.first.note"))
	w.root.Refresh()
	w.stop = w.timer(time.Second, func() {
		w.since++
		w.tell()
	})
}

// end takes the words away.
func (w *waiting) end() {
	w.stop()
	w.moves.Stop()
	w.root.Hide()
}
