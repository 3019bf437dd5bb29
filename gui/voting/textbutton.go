package voting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// textButton is a button of words alone on a voters' page. It takes no focus.
type textButton struct {
	widget.BaseWidget
	words *kit.Text
	onTap func()
}

var (
	_ fyne.Tappable      = (*textButton)(nil)
	_ desktop.Cursorable = (*textButton)(nil)
)

func newTextButton(text string, color fyne.ThemeColorName, onTap func()) *textButton {
	b := &textButton{onTap: onTap}
	b.words = kit.NewText(kit.TextOptions{
		Spans: []kit.Span{{Text: text, Color: color, Underline: kit.ColorTintLine}}, Role: kit.RoleBody,
	})
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *textButton) CreateRenderer() fyne.WidgetRenderer {
	return kit.Drawn(kit.Drawing{
		Widget: b, Objects: []fyne.CanvasObject{b.words}, Layout: b.layout, Min: b.min, Paint: b.words.Refresh,
	})
}

func (b *textButton) min() fyne.Size {
	return fyne.NewSize(b.words.NaturalWidth(), kit.RoleBody.LineHeight()+kit.Px(4))
}

func (b *textButton) layout(size fyne.Size) {
	line := kit.RoleBody.LineHeight()
	kit.Put(b.words, 0, (size.Height-line)/2, size.Width, line)
}

// Tapped implements fyne.Tappable.
func (b *textButton) Tapped(*fyne.PointEvent) { b.onTap() }

// Cursor implements desktop.Cursorable.
func (b *textButton) Cursor() desktop.Cursor { return desktop.PointerCursor }
