package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// keyArrows are keys that are drawn as icons, because Noto Sans has no arrows.
var keyArrows = map[string]IconName{
	"↑": IconArrowUp, "↓": IconArrowDown, "←": IconArrowLeft, "→": IconArrowRight, "↑↓": IconReorder,
}

// cap is the picture of one key: a cap inside a control.
type keyCap struct {
	box   *box
	words *line
	arrow *glyph
}

func newKeyCap(key string) *keyCap {
	c := &keyCap{box: newBox(ColorSunken, ColorLine, 4), words: newLine(key, RoleCaption, ColorText2), arrow: newGlyph(IconNone, ColorText2)}
	if icon, ok := keyArrows[key]; ok {
		c.words.set("")
		c.arrow.set(icon, ColorText2)
	}
	return c
}

// tone recolours the cap for the ground it stands on.
func (c *keyCap) tone(fill, edge, words fyne.ThemeColorName) {
	c.box.set(fill, edge)
	c.words.color, c.arrow.color = words, words
}

func (c *keyCap) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.box.obj, c.words.obj, c.arrow.image}
}

func (c *keyCap) paint() {
	c.box.paint()
	c.words.paint()
	c.arrow.paint()
}

func (c *keyCap) size() fyne.Size {
	if c.arrow.name != IconNone {
		return fyne.NewSize(Px(20), Px(20))
	}
	return fyne.NewSize(max(c.words.width()+2*Px(6), Px(20)), Px(20))
}

func (c *keyCap) place(x, y, height float32) {
	size := c.size()
	y += floor((height - size.Height) / 2)
	Put(c.box.obj, x, y, size.Width, size.Height)
	c.words.place(x+floor((size.Width-c.words.width())/2), y, c.words.width(), size.Height)
	c.arrow.place(x+floor((size.Width-Px(12))/2), y, Px(12), size.Height)
}

// capRow is a row of key caps pressed together.
type capRow struct{ caps []*keyCap }

func newCapRow(keys []string) *capRow {
	r := &capRow{}
	for _, key := range keys {
		r.caps = append(r.caps, newKeyCap(key))
	}
	return r
}

func (r *capRow) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, c := range r.caps {
		all = append(all, c.objects()...)
	}
	return all
}

func (r *capRow) tone(fill, edge, words fyne.ThemeColorName) {
	for _, c := range r.caps {
		c.tone(fill, edge, words)
	}
}

func (r *capRow) paint() {
	for _, c := range r.caps {
		c.paint()
	}
}

func (r *capRow) width() float32 {
	width := float32(0)
	for i, c := range r.caps {
		if i > 0 {
			width += Px(4)
		}
		width += c.size().Width
	}
	return width
}

func (r *capRow) place(x, y, height float32) {
	for _, c := range r.caps {
		c.place(x, y, height)
		x += c.size().Width + Px(4)
	}
}

// KeyCaps shows the caps of keys that are pressed together.
type KeyCaps struct {
	widget.BaseWidget
	row *capRow
}

// NewKeyCaps makes the caps of keys pressed together: NewKeyCaps("Ctrl", "K").
func NewKeyCaps(keys ...string) *KeyCaps {
	k := &KeyCaps{row: newCapRow(keys)}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer implements fyne.Widget.
func (k *KeyCaps) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: k, objects: k.row.objects, layout: k.layout, min: k.min, paint: k.row.paint}
}

func (k *KeyCaps) min() fyne.Size { return fyne.NewSize(k.row.width(), Px(20)) }

func (k *KeyCaps) layout(size fyne.Size) { k.row.place(0, 0, size.Height) }
