package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroll is an area that scrolls up and down. Its content is always as wide as
// the area, and the control that gets the focus comes into view.
type Scroll struct {
	widget.BaseWidget
	scroll *container.Scroll
	holder *scrollHolder
	whole  bool // asks for all the height its content needs
}

// NewScroll makes a scrolling area.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{holder: newScrollHolder(content)}
	s.scroll = container.NewVScroll(s.holder)
	s.scroll.OnScrolled = s.scrolled
	s.ExtendBaseWidget(s)
	return s
}

// NewWholeScroll makes an area that asks for all the height its content needs,
// and scrolls where it is given less: the body of a dialog. It keeps room for the
// focus ring and its bar around the content, which the dialog takes from its own edge.
func NewWholeScroll(content fyne.CanvasObject) *Scroll {
	s := NewScroll(Inside(0, wholeRight, 0, wholeLeft, content))
	s.whole = true
	return s
}

// What a whole area keeps at its left and right, at 100 %.
const (
	wholeLeft  float32 = 4
	wholeRight float32 = 12
)

// HeightFor implements Flow.
func (s *Scroll) HeightFor(width float32) float32 {
	if !s.whole {
		return s.min().Height
	}
	return HeightFor(s.holder.content, width)
}

// SetContent shows other content from its top.
func (s *Scroll) SetContent(content fyne.CanvasObject) {
	s.holder.content = content
	s.scroll.Offset = fyne.Position{}
	s.Refresh()
}

// Content returns what scrolls.
func (s *Scroll) Content() fyne.CanvasObject { return s.holder.content }

// Children implements Parent.
func (s *Scroll) Children() []fyne.CanvasObject { return []fyne.CanvasObject{s.holder.content} }

// CreateRenderer implements fyne.Widget.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: s, objects: fixed(s.scroll), layout: s.layout, min: s.min}
}

// scrolled closes what floats over the area: its owner has moved away.
func (s *Scroll) scrolled(fyne.Position) {
	if root := rootOf(s); root != nil {
		root.CloseFloat()
	}
}

func (s *Scroll) min() fyne.Size {
	return fyne.NewSize(s.holder.content.MinSize().Width, Px(64))
}

func (s *Scroll) layout(size fyne.Size) {
	s.holder.width = size.Width
	Put(s.scroll, 0, 0, size.Width, size.Height)
	s.scroll.Refresh()
}

// ScrollTo brings an object inside the area into view.
func (s *Scroll) ScrollTo(o fyne.CanvasObject) {
	top, ok := s.topOf(o)
	if ok {
		s.scrollRange(top, top+o.Size().Height)
	}
}

// topOf returns where an object begins within the area's content. Of an object
// that has never been drawn the driver says that it lies at the window's corner.
func (s *Scroll) topOf(o fyne.CanvasObject) (top float32, ok bool) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o)
	if at.IsZero() {
		return topWithin(s.holder.content, o)
	}
	return at.Y - driver.AbsolutePositionForObject(s.holder).Y, true
}

// topWithin adds up the places of the objects on the way from one down to a target.
func topWithin(from, target fyne.CanvasObject) (top float32, ok bool) {
	if from == target {
		return from.Position().Y, true
	}
	for _, child := range children(from) {
		if y, found := topWithin(child, target); found {
			return from.Position().Y + y, true
		}
	}
	return 0, false
}

// Offset returns how far the area is scrolled.
func (s *Scroll) Offset() float32 { return s.scroll.Offset.Y }

// ScrollToTop goes to the beginning.
func (s *Scroll) ScrollToTop() { s.scroll.ScrollToTop() }

// ScrollToBottom goes to the end.
func (s *Scroll) ScrollToBottom() { s.scroll.ScrollToBottom() }

func (s *Scroll) scrollRange(top, bottom float32) {
	margin := Px(12)
	offset := s.scroll.Offset.Y
	view := s.scroll.Size().Height
	switch {
	case top-margin < offset:
		offset = top - margin
	case bottom+margin > offset+view:
		offset = min(bottom+margin-view, top-margin)
	default:
		return
	}
	// What was just added may not have been laid out yet, and Fyne goes no further
	// than the size its content has.
	s.holder.Resize(s.holder.MinSize().Max(s.scroll.Size()))
	limit := max(s.holder.Size().Height-view, 0)
	s.scroll.ScrollToOffset(fyne.NewPos(0, max(min(offset, limit), 0)))
}

// scrollHolder is as high as its content needs at the width of the area.
type scrollHolder struct {
	widget.BaseWidget
	content fyne.CanvasObject
	width   float32
}

func newScrollHolder(content fyne.CanvasObject) *scrollHolder {
	h := &scrollHolder{content: content}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *scrollHolder) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: h, objects: h.objects, layout: h.layout, min: h.min}
}

func (h *scrollHolder) objects() []fyne.CanvasObject { return []fyne.CanvasObject{h.content} }

func (h *scrollHolder) min() fyne.Size {
	if h.width <= 0 {
		return h.content.MinSize()
	}
	return fyne.NewSize(0, HeightFor(h.content, h.width))
}

func (h *scrollHolder) layout(size fyne.Size) { Put(h.content, 0, 0, size.Width, size.Height) }

// scrollTo brings a control into view in every scrolling area around it.
func scrollTo(from, target fyne.CanvasObject) {
	for _, s := range scrollsAround(from, target, nil) {
		s.ScrollTo(target)
	}
}

// scrollsAround returns the scrolling areas on the way from an object down to a
// target, innermost first; nil when the target is not below.
func scrollsAround(from, target fyne.CanvasObject, above []*Scroll) []*Scroll {
	if from == target {
		return append([]*Scroll{}, above...)
	}
	if s, ok := from.(*Scroll); ok {
		above = append([]*Scroll{s}, above...)
	}
	for _, child := range children(from) {
		if !child.Visible() {
			continue
		}
		if found := scrollsAround(child, target, above); found != nil {
			return found
		}
	}
	return nil
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case Parent:
		return o.Children()
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *container.ThemeOverride:
		return []fyne.CanvasObject{o.Content}
	}
	return nil
}

// arrangeAround lays out anew what stands around an object that has grown or
// shrunk: the innermost scrolling area, or the whole window without one.
func arrangeAround(o fyne.CanvasObject) {
	root := rootOf(o)
	if root == nil {
		return
	}
	if around := scrollsAround(root.content, o, nil); len(around) > 0 {
		around[0].Refresh()
		return
	}
	root.content.Refresh()
}
