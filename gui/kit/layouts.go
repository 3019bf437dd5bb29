package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

type columnLayout struct{ gap float32 }

func (l *columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range visible(objects) {
		min := o.MinSize()
		size.Width = max(size.Width, min.Width)
		size.Height += min.Height
		if i > 0 {
			size.Height += Px(l.gap)
		}
	}
	return size
}

func (l *columnLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for i, o := range visible(objects) {
		height += HeightFor(o, width)
		if i > 0 {
			height += Px(l.gap)
		}
	}
	return height
}

func (l *columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	growing := 0
	for _, o := range shown {
		if grows(o) {
			growing++
		}
	}
	spare := size.Height - l.heightFor(shown, size.Width)
	y := float32(0)
	for _, o := range shown {
		height := HeightFor(o, size.Width)
		if grows(o) {
			height += floor(spare / float32(growing))
		}
		Put(o, 0, y, size.Width, max(height, 0))
		y += height + Px(l.gap)
	}
}

type rowLayout struct {
	gap float32
	top bool
}

func (l *rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range visible(objects) {
		min := o.MinSize()
		size.Height = max(size.Height, min.Height)
		size.Width += min.Width
		if i > 0 {
			size.Width += Px(l.gap)
		}
	}
	return size
}

// widths shares the width out: each object what it needs, growing ones the rest.
func (l *rowLayout) widths(shown []fyne.CanvasObject, width float32) []float32 {
	widths := make([]float32, len(shown))
	growing := 0
	spare := width - Px(l.gap)*float32(max(len(shown)-1, 0))
	for i, o := range shown {
		widths[i] = o.MinSize().Width
		spare -= widths[i]
		if grows(o) {
			growing++
		}
	}
	for i, o := range shown {
		if grows(o) {
			widths[i] = max(widths[i]+floor(spare/float32(growing)), 0)
		}
	}
	return widths
}

func (l *rowLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	height := float32(0)
	for i, w := range l.widths(shown, width) {
		height = max(height, HeightFor(shown[i], w))
	}
	return height
}

func (l *rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	x := float32(0)
	for i, w := range l.widths(shown, size.Width) {
		o := shown[i]
		height := HeightFor(o, w)
		y := float32(0)
		switch {
		case grows(o) && !l.top:
			height = size.Height
		case !l.top:
			y = floor((size.Height - height) / 2)
		}
		Put(o, x, y, w, height)
		x += w + Px(l.gap)
	}
}

type wrapLayout struct{ gapX, gapY float32 }

func (l *wrapLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range visible(objects) {
		size = size.Max(o.MinSize())
	}
	return size
}

func (l *wrapLayout) walk(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y float32, size fyne.Size)) float32 {
	x, y, high := float32(0), float32(0), float32(0)
	for _, o := range visible(objects) {
		min := o.MinSize()
		if x > 0 && x+min.Width > width {
			x, y, high = 0, y+high+Px(l.gapY), 0
		}
		if put != nil {
			put(o, x, y, min)
		}
		x += min.Width + Px(l.gapX)
		high = max(high, min.Height)
	}
	return y + high
}

func (l *wrapLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.walk(objects, width, nil)
}

func (l *wrapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.walk(objects, size.Width, func(o fyne.CanvasObject, x, y float32, min fyne.Size) {
		Put(o, x, y, fyne.Min(min.Width, size.Width), min.Height)
	})
}

type gridLayout struct {
	columns    int
	gapX, gapY float32
	least      float32 // of a column at 100 %; where they do not fit there are fewer
}

// within is the grid in a width: its objects over as many lines as they need, as
// evenly as can be.
func (l *gridLayout) within(width float32, count int) *gridLayout {
	in := *l
	for lines := 2; l.least > 0 && in.columns > 1 && in.cell(width) < Px(l.least); lines++ {
		in.columns = min((count+lines-1)/lines, in.columns-1)
	}
	in.columns = max(in.columns, 1)
	return &in
}

func (l *gridLayout) cell(width float32) float32 {
	return floor((width - Px(l.gapX)*float32(l.columns-1)) / float32(l.columns))
}

func (l *gridLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest, height := float32(0), float32(0)
	shown := visible(objects)
	for start := 0; start < len(shown); start += l.columns {
		high := float32(0)
		for _, o := range shown[start:min(start+l.columns, len(shown))] {
			size := o.MinSize()
			widest, high = max(widest, size.Width), max(high, size.Height)
		}
		if start > 0 {
			height += Px(l.gapY)
		}
		height += high
	}
	if l.least > 0 {
		return fyne.NewSize(widest, height)
	}
	return fyne.NewSize(widest*float32(l.columns)+Px(l.gapX)*float32(l.columns-1), height)
}

func (l *gridLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	shown := visible(objects)
	l = l.within(width, len(shown))
	for start := 0; start < len(shown); start += l.columns {
		if start > 0 {
			height += Px(l.gapY)
		}
		height += l.lineHeight(shown[start:min(start+l.columns, len(shown))], l.cell(width))
	}
	return height
}

func (l *gridLayout) lineHeight(objects []fyne.CanvasObject, cell float32) float32 {
	high := float32(0)
	for _, o := range objects {
		high = max(high, HeightFor(o, cell))
	}
	return high
}

func (l *gridLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	l = l.within(size.Width, len(shown))
	cell := l.cell(size.Width)
	y := float32(0)
	for start := 0; start < len(shown); start += l.columns {
		inLine := shown[start:min(start+l.columns, len(shown))]
		high := l.lineHeight(inLine, cell)
		for i, o := range inLine {
			Put(o, float32(i)*(cell+Px(l.gapX)), y, cell, high)
		}
		y += high + Px(l.gapY)
	}
}

type insetLayout struct{ top, right, bottom, left float32 }

func (l *insetLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range visible(objects) {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(Px(l.left)+Px(l.right), Px(l.top)+Px(l.bottom))
}

func (l *insetLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range visible(objects) {
		height = max(height, HeightFor(o, width-Px(l.left)-Px(l.right)))
	}
	return height + Px(l.top) + Px(l.bottom)
}

func (l *insetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		Put(o, Px(l.left), Px(l.top), size.Width-Px(l.left)-Px(l.right), size.Height-Px(l.top)-Px(l.bottom))
	}
}

type growLayout struct{}

func (l *growLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range visible(objects) {
		size = size.Max(o.MinSize())
	}
	return size
}

func (l *growLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range visible(objects) {
		height = max(height, HeightFor(o, width))
	}
	return height
}

func (l *growLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		_, flows := o.(*Text)
		if height := HeightFor(o, size.Width); flows && height < size.Height {
			Put(o, 0, floor((size.Height-height)/2), size.Width, height)
			continue
		}
		Put(o, 0, 0, size.Width, size.Height)
	}
}

type sizedLayout struct{ width, height float32 }

func (l *sizedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range visible(objects) {
		size = size.Max(o.MinSize())
	}
	if l.width > 0 {
		size.Width = Px(l.width)
	}
	if l.height > 0 {
		size.Height = Px(l.height)
	}
	return size
}

func (l *sizedLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if l.height > 0 {
		return Px(l.height)
	}
	height := float32(0)
	for _, o := range visible(objects) {
		height = max(height, HeightFor(o, width))
	}
	return height
}

func (l *sizedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		Put(o, 0, 0, size.Width, size.Height)
	}
}

// groundLayout paints the first object in its colour behind the second.
type groundLayout struct{ name fyne.ThemeColorName }

func (l *groundLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

func (l *groundLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[1], width)
}

func (l *groundLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if ground, ok := objects[0].(*canvas.Rectangle); ok {
		ground.FillColor = Color(l.name)
		ground.Refresh()
	}
	Put(objects[0], 0, 0, size.Width, size.Height)
	Put(objects[1], 0, 0, size.Width, size.Height)
}
