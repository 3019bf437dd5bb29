package voting

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// idleLine says in how many seconds the choices are cleared where nothing is
// pressed or moved. It is empty while there is nothing to clear.
type idleLine struct {
	m      *Mode
	words  *kit.Text
	bar    *kit.Progress
	inner  *fyne.Container
	object fyne.CanvasObject
}

func newIdleLine(m *Mode) *idleLine {
	l := &idleLine{
		m: m, words: kit.NewText(kit.TextOptions{Text: m.o.Words.F("voting.clears", "n", 90), Color: kit.ColorText2}),
		bar: kit.NewProgress(kit.ProgressOptions{Part: 1, Tone: kit.ToneOutline}),
	}
	icon := kit.NewIcon(kit.IconOptions{Name: kit.IconClock, Size: 18})
	l.inner = kit.HBox(8, icon, l.words, kit.Sized(160, 8, l.bar))
	l.object = kit.Sized(0, 20, l.inner)
	return l
}

// tell shows what is left.
func (l *idleLine) tell() {
	left := l.m.idle.left()
	l.words.SetText(l.m.o.Words.F("voting.clears", "n", left))
	l.bar.Set(float32(left) / float32(clearAfter.Seconds()))
	l.inner.Hidden = !l.m.paper.begun()
	l.inner.Refresh()
}
