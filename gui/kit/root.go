package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Root is the outermost object of a window or dialog. Lists that controls open
// (choices, suggestions, the calendar) float in it rather than in a canvas
// overlay, because an overlay takes the focus and breaks Vietnamese input. It
// also watches the focus.
type Root struct {
	widget.BaseWidget

	// OnFocus is called when the focus moves; nil means that nothing has it.
	OnFocus func(fyne.Focusable)
	// OnKey is offered the function keys that the focused control leaves, and
	// reports whether it took the key.
	OnKey func(*fyne.KeyEvent) bool
	// OnDialog is called when a dialog has opened over the window and when it has
	// closed. The window switches its shortcuts off meanwhile: they would act behind
	// it; those of the dialog (DialogActions) take their place.
	OnDialog func(open bool)

	ground  *canvas.Rectangle // nil for a dialog
	content fyne.CanvasObject
	layer   *fyne.Container // no layout
	float   *float
	actions func() []Action // of a dialog; may be nil
}

// NewRoot makes a root around the content of a window, on the window ground.
func NewRoot(content fyne.CanvasObject) *Root {
	r := newBareRoot(content)
	r.ground = canvas.NewRectangle(Color(ColorBg))
	return r
}

// newBareRoot makes a root without a ground, as a dialog over the window needs it.
func newBareRoot(content fyne.CanvasObject) *Root {
	r := &Root{content: content, layer: container.NewWithoutLayout()}
	r.ExtendBaseWidget(r)
	return r
}

// SetContent shows other content.
func (r *Root) SetContent(content fyne.CanvasObject) {
	r.CloseFloat()
	r.content = content
	r.Refresh()
}

// Children implements Parent.
func (r *Root) Children() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }

// Shows reports whether an object is in view in the content.
func (r *Root) Shows(o fyne.CanvasObject) bool { return showsWithin(r.content, o) }

func showsWithin(from, target fyne.CanvasObject) bool {
	if !from.Visible() {
		return false
	}
	if from == target {
		return true
	}
	return slices.ContainsFunc(children(from), func(o fyne.CanvasObject) bool { return showsWithin(o, target) })
}

// CreateRenderer implements fyne.Widget.
func (r *Root) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: r, objects: r.objects, layout: r.layout, min: r.min, paint: r.paint}
}

func (r *Root) objects() []fyne.CanvasObject {
	if r.ground == nil {
		return []fyne.CanvasObject{r.content, r.layer}
	}
	return []fyne.CanvasObject{r.ground, r.content, r.layer}
}

func (r *Root) paint() {
	if r.ground != nil {
		r.ground.FillColor = Color(ColorBg)
		r.ground.Refresh()
	}
}

func (r *Root) min() fyne.Size { return r.content.MinSize() }

func (r *Root) layout(size fyne.Size) {
	if r.ground != nil {
		Put(r.ground, 0, 0, size.Width, size.Height)
	}
	Put(r.content, 0, 0, size.Width, size.Height)
	Put(r.layer, 0, 0, size.Width, size.Height)
	if r.float != nil {
		r.float.settle(size)
	}
}

func (r *Root) focusMoved(o fyne.Focusable, gained bool) {
	if gained {
		if control := focusedPart(o); control != nil {
			scrollTo(r.content, control)
		}
	}
	if r.OnFocus == nil {
		return
	}
	if gained {
		r.OnFocus(o)
	} else {
		r.OnFocus(nil)
	}
}

// float is what a control has opened over the window: under the control, or
// over it where there is no room below.
type float struct {
	owner   fyne.CanvasObject
	object  fyne.CanvasObject
	size    fyne.Size
	onClose func()
}

// settle places the float beside its owner within an area of a size.
func (f *float) settle(area fyne.Size) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(f.owner)
	if c := canvasOf(f.owner); c != nil {
		if root := rootOf(f.owner); root != nil {
			at = at.Subtract(driver.AbsolutePositionForObject(root))
		}
	}
	size := fyne.NewSize(min(f.size.Width, area.Width), min(f.size.Height, area.Height))
	gap := Px(2)
	y := at.Y + f.owner.Size().Height + gap
	if y+size.Height > area.Height {
		above := at.Y - gap - size.Height
		if above >= 0 {
			y = above
		} else {
			y = max(area.Height-size.Height, 0)
		}
	}
	x := min(at.X, area.Width-size.Width)
	Put(f.object, max(x, 0), y, size.Width, size.Height)
}

// openFloat shows an object under its owner. What was open before is closed.
func (r *Root) openFloat(f *float) {
	r.CloseFloat()
	r.float = f
	r.layer.Objects = []fyne.CanvasObject{f.object}
	f.settle(r.Size())
	r.layer.Refresh()
}

// CloseFloat closes the list or calendar that is open, if one is.
func (r *Root) CloseFloat() {
	f := r.float
	if f == nil {
		return
	}
	r.float = nil
	r.layer.Objects = nil
	r.layer.Refresh()
	if f.onClose != nil {
		f.onClose()
	}
}

// FloatOpen reports whether a list or calendar is open.
func (r *Root) FloatOpen() bool { return r.float != nil }

// ensureRoot returns the root an object is shown in and puts one around the
// window's content where there is none yet, as in a test of a single control.
func ensureRoot(o fyne.CanvasObject) *Root {
	if r := rootOf(o); r != nil {
		return r
	}
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	focused := c.Focused()
	r := NewRoot(c.Content())
	c.SetContent(r)
	if focused != nil && c.Focused() != focused {
		c.Focus(focused)
	}
	return r
}
