package gui

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// factLayout sets facts side by side. Where they do not fit, the second and its
// line go first, the day, which the user knows best; then the last ones. The
// first always stands and has what room there is when it stands alone.
type factLayout struct{ gap float32 }

// MinSize implements fyne.Layout: the line can do with no width.
func (l *factLayout) MinSize(facts []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range facts {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(0, height)
}

// Layout implements fyne.Layout.
func (l *factLayout) Layout(facts []fyne.CanvasObject, size fyne.Size) {
	shown := l.fitting(facts, size.Width)
	for _, o := range facts {
		o.Hide()
	}
	x := float32(0)
	for _, o := range shown {
		need := o.MinSize()
		if len(shown) == 1 {
			need.Width = size.Width
		}
		o.Show()
		o.Resize(need)
		o.Move(fyne.NewPos(x, float32(int(size.Height-need.Height)/2)))
		x += need.Width + kit.Px(l.gap)
	}
}

func (l *factLayout) fitting(facts []fyne.CanvasObject, width float32) []fyne.CanvasObject {
	const day = 2 // after the saving and a line
	if l.width(facts) > width && len(facts) > day {
		facts = append([]fyne.CanvasObject{facts[0]}, facts[day+1:]...)
	}
	for len(facts) > 1 && (l.width(facts) > width || isLine(facts[len(facts)-1])) {
		facts = facts[:len(facts)-1]
	}
	return facts
}

func (l *factLayout) width(facts []fyne.CanvasObject) float32 {
	width := kit.Px(l.gap) * float32(len(facts)-1)
	for _, o := range facts {
		width += o.MinSize().Width
	}
	return width
}

// isLine tells a dividing line from a fact.
func isLine(o fyne.CanvasObject) bool { return o.MinSize().Width <= kit.Px(1) }
