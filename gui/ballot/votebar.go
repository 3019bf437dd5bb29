package ballot

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// voteBar shows votes as a share of a base, with a mark at the threshold that they must
// reach or pass. Which it is, is said beside it: the bar decides nothing.
type voteBar struct {
	widget.BaseWidget
	share, mark float32 // 0 to 1
	high        float32 // at 100 %
	track, fill *canvas.Rectangle
	gap, line   *canvas.Rectangle
}

// The measures of a bar at 100 %.
const (
	barHigh   float32 = 28
	barBeyond float32 = 6 // the mark reaches so far over the bar
	barMark   float32 = 3
	barGap    float32 = 2 // at both sides of the mark
	barRadius float32 = 4
)

func newVoteBar(share, mark, high float32) *voteBar {
	b := &voteBar{share: min(max(share, 0), 1), mark: mark, high: high}
	for _, r := range []**canvas.Rectangle{&b.track, &b.fill, &b.gap, &b.line} {
		*r = canvas.NewRectangle(kit.Color(kit.ColorSunken))
	}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *voteBar) CreateRenderer() fyne.WidgetRenderer {
	return kit.Drawn(kit.Drawing{
		Widget: b, Objects: []fyne.CanvasObject{b.track, b.fill, b.gap, b.line}, Layout: b.layout, Min: b.min, Paint: b.paint,
	})
}

func (b *voteBar) paint() {
	b.track.FillColor, b.track.CornerRadius = kit.Color(kit.ColorSunken), kit.Px(barRadius)
	b.fill.FillColor, b.fill.CornerRadius = kit.Color(kit.ColorPrimary), kit.Px(barRadius)
	b.gap.FillColor = kit.Color(kit.ColorSurface)
	b.line.FillColor = kit.Color(kit.ColorText)
	for _, r := range []*canvas.Rectangle{b.track, b.fill, b.gap, b.line} {
		r.Refresh()
	}
}

func (b *voteBar) min() fyne.Size { return fyne.NewSize(kit.Px(120), kit.Px(b.high+2*barBeyond)) }

func (b *voteBar) layout(size fyne.Size) {
	top, high := kit.Px(barBeyond), kit.Px(b.high)
	kit.Put(b.track, 0, top, size.Width, high)
	kit.Put(b.fill, 0, top, size.Width*b.share, high)
	at := size.Width*b.mark - kit.Px(barMark)/2
	kit.Put(b.gap, at-kit.Px(barGap), top, kit.Px(barMark+2*barGap), high)
	kit.Put(b.line, at, 0, kit.Px(barMark), high+2*kit.Px(barBeyond))
	b.fill.Hidden = b.share == 0
	b.gap.Hidden, b.line.Hidden = b.mark <= 0, b.mark <= 0
}
