package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Tone is what a badge, bar or notice says besides its words.
type Tone int

// The tones. Red: overdue or refused. Amber: soon or missing. Green: done.
const (
	ToneGrey    Tone = iota // neutral ground
	ToneRed                 // bold
	ToneAmber               // bold
	ToneGreen               //
	ToneInfo                // primary on tint
	ToneOutline             // edge without ground
	TonePlain               // no ground: what does not matter yet
)

// ground returns the ground of the tone, "" for none.
func (t Tone) ground() fyne.ThemeColorName {
	switch t {
	case ToneRed:
		return ColorRedTint
	case ToneAmber:
		return ColorAmberTint
	case ToneGreen:
		return ColorGreenTint
	case ToneInfo:
		return ColorTint
	case ToneOutline:
		return ColorSurface
	case TonePlain:
		return ""
	}
	return ColorGreyTint
}

// ink returns the colour of icon and words.
func (t Tone) ink() fyne.ThemeColorName {
	switch t {
	case ToneRed:
		return ColorRed
	case ToneAmber:
		return ColorAmber
	case ToneGreen:
		return ColorGreen
	case ToneInfo:
		return ColorPrimary
	case ToneOutline, TonePlain:
		return ColorText2
	}
	return ColorGrey
}

func (t Tone) edge() fyne.ThemeColorName {
	if t == ToneOutline {
		return ColorEdge
	}
	return ""
}

func (t Tone) bold() bool { return t == ToneRed || t == ToneAmber }

// BadgeOptions describes a Badge.
type BadgeOptions struct {
	Icon IconName
	Text string
	Tone Tone
}

// Badge says a state by icon and words on a ground of its tone.
type Badge struct {
	widget.BaseWidget
	o     BadgeOptions
	box   *box
	icon  *glyph
	words *line
}

// NewBadge makes a badge.
func NewBadge(o BadgeOptions) *Badge {
	b := &Badge{
		o: o, box: newBox("", "", 11), icon: newGlyph(o.Icon, o.Tone.ink()), words: newLine(o.Text, RoleCaption, o.Tone.ink()),
	}
	b.paint()
	b.ExtendBaseWidget(b)
	return b
}

// Set shows another state.
func (b *Badge) Set(o BadgeOptions) {
	if b.o != o {
		b.o = o
		b.Refresh()
	}
}

// Options returns what the badge shows.
func (b *Badge) Options() BadgeOptions { return b.o }

// CreateRenderer implements fyne.Widget.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget: b, objects: fixed(b.box.obj, b.icon.image, b.words.obj), layout: b.layout, min: b.min, paint: b.paint,
	}
}

func (b *Badge) paint() {
	b.box.set(b.o.Tone.ground(), b.o.Tone.edge())
	b.box.paint()
	b.icon.set(b.o.Icon, b.o.Tone.ink())
	b.words.set(b.o.Text)
	b.words.color = b.o.Tone.ink()
	b.words.bold = b.o.Tone.bold()
	b.words.paint()
}

func (b *Badge) pad() (left, right float32) {
	if b.o.Tone == TonePlain {
		return 0, 0
	}
	return Px(7), Px(9)
}

func (b *Badge) iconRoom() float32 {
	if b.o.Icon == IconNone {
		return 0
	}
	return Px(iconBadge) + Px(4)
}

func (b *Badge) min() fyne.Size {
	if b.o.Text == "" && b.o.Icon == IconNone {
		return fyne.NewSize(0, Px(22))
	}
	left, right := b.pad()
	return fyne.NewSize(left+b.iconRoom()+b.words.width()+right, Px(22))
}

func (b *Badge) layout(size fyne.Size) {
	left, right := b.pad()
	height := Px(22)
	y := floor((size.Height - height) / 2)
	width := min(b.min().Width, size.Width)
	Put(b.box.obj, 0, y, width, height)
	b.icon.place(left, y, Px(iconBadge), height)
	x := left + b.iconRoom()
	b.words.place(x, y, max(width-x-right, 0), height)
}
