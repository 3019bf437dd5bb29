package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// buttonFace is a button without the focus: it is drawn and it is tapped.
type buttonFace struct {
	widget.BaseWidget
	o       ButtonOptions
	box     *box
	icon    *glyph
	words   *line
	caps    *capRow
	ring    *ring
	focused bool
	hovered bool
}

func (f *buttonFace) build(o ButtonOptions) {
	f.o = o
	f.box = newBox(ColorSurface, ColorEdge, radiusControl)
	f.icon = newGlyph(o.Icon, ColorPrimary)
	f.words = newLine(o.Text, RoleBody, ColorPrimary)
	f.words.bold = true
	f.caps = newCapRow(o.Keys)
	f.ring = newRing(radiusControl)
	f.paint()
}

// CreateRenderer implements fyne.Widget.
func (f *buttonFace) renderer(w fyne.CanvasObject) fyne.WidgetRenderer {
	return &renderer{widget: w, objects: f.objects, layout: f.layout, min: f.min, paint: f.paint}
}

func (f *buttonFace) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.box.obj, f.icon.image, f.words.obj}
	return append(append(objects, f.caps.objects()...), f.ring.obj)
}

// manner returns fill, edge and letter colours of the state.
func (f *buttonFace) manner() (fill, edge, words fyne.ThemeColorName) {
	switch {
	case f.o.Off && f.o.Kind == ButtonFlat:
		return "", "", ColorText3
	case f.o.Off:
		return ColorSunken, ColorLine, ColorText3
	case f.o.Kind == ButtonMain && f.hovered:
		return ColorPrimaryHover, "", ColorOnPrimary
	case f.o.Kind == ButtonMain:
		return ColorPrimary, "", ColorOnPrimary
	case f.o.Kind == ButtonDanger && f.hovered:
		return ColorRedTint, ColorRed, ColorRed
	case f.o.Kind == ButtonDanger:
		return ColorSurface, ColorRed, ColorRed
	case f.o.Kind == ButtonFlat && f.hovered:
		return ColorTint, "", ColorPrimary
	case f.o.Kind == ButtonFlat:
		return "", "", ColorPrimary
	case f.hovered:
		return ColorTint, ColorEdge, ColorPrimary
	}
	return ColorSurface, ColorEdge, ColorPrimary
}

func (f *buttonFace) paint() {
	fill, edge, words := f.manner()
	f.box.set(fill, edge)
	f.box.paint()
	f.icon.set(f.o.Icon, words)
	f.words.set(f.o.Text)
	f.words.color = words
	f.words.bold = !f.o.Off
	f.words.paint()
	if f.o.Kind == ButtonMain && !f.o.Off {
		f.caps.tone("", ColorTintLine, ColorOnPrimary)
	} else {
		f.caps.tone(ColorSunken, ColorLine, ColorText2)
	}
	f.caps.paint()
	f.ring.paint()
	f.ring.show(f.focused)
}

func (f *buttonFace) height() float32 {
	if f.o.Small {
		return Px(HeightSmall)
	}
	return Px(HeightControl)
}

func (f *buttonFace) pad() float32 {
	if f.o.Small {
		return Px(12)
	}
	return Px(16)
}

// inner returns the width of what stands inside the button.
func (f *buttonFace) inner() float32 {
	width := f.words.width()
	if f.o.Icon != IconNone {
		width += Px(iconControl)
		if f.o.Text != "" {
			width += Px(8)
		}
	}
	if len(f.caps.caps) > 0 {
		width += Px(8) + f.caps.width()
	}
	return width
}

func (f *buttonFace) min() fyne.Size {
	if f.o.Text == "" {
		return fyne.NewSize(f.height(), f.height())
	}
	return fyne.NewSize(f.inner()+2*f.pad(), f.height())
}

func (f *buttonFace) layout(size fyne.Size) {
	Put(f.box.obj, 0, 0, size.Width, size.Height)
	f.ring.around(size)
	x := max(floor((size.Width-f.inner())/2), 0)
	if f.o.Icon != IconNone {
		f.icon.place(x, 0, Px(iconControl), size.Height)
		x += Px(iconControl) + Px(8)
	}
	width := min(f.words.width(), max(size.Width-x, 0))
	f.words.place(x, 0, width, size.Height)
	f.caps.place(x+width+Px(8), 0, size.Height)
}

// MouseIn implements desktop.Hoverable.
func (f *buttonFace) MouseIn(*desktop.MouseEvent) {
	f.hovered = true
	f.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (f *buttonFace) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (f *buttonFace) MouseOut() {
	f.hovered = false
	f.Refresh()
}

// Cursor implements desktop.Cursorable.
func (f *buttonFace) Cursor() desktop.Cursor {
	if f.o.Off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

func (f *buttonFace) press() {
	if !f.o.Off && f.o.OnTap != nil {
		f.o.OnTap()
	}
}

// SetText changes the words.
func (f *buttonFace) SetText(text string) {
	if f.o.Text != text {
		f.o.Text = text
		f.Refresh()
	}
}

// SetIcon changes the icon.
func (f *buttonFace) SetIcon(icon IconName) {
	f.o.Icon = icon
	f.Refresh()
}

// SetKind changes the weight.
func (f *buttonFace) SetKind(kind ButtonKind) {
	f.o.Kind = kind
	f.Refresh()
}

// SetOff switches the button off or on.
func (f *buttonFace) SetOff(off bool) {
	if f.o.Off != off {
		f.o.Off = off
		f.Refresh()
	}
}

// SetOnTap changes what the button does.
func (f *buttonFace) SetOnTap(onTap func()) { f.o.OnTap = onTap }

// Text returns the words on the button.
func (f *buttonFace) Text() string { return f.o.Text }

// Off reports whether the button cannot be pressed.
func (f *buttonFace) Off() bool { return f.o.Off }
