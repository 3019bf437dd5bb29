package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// tableGroup is a heading in view.
type tableGroup[T any] struct {
	widget.BaseWidget
	table              *Table[T]
	group              Group
	ground             *canvas.Rectangle
	line               *canvas.Rectangle
	fold, icon         *glyph
	mark               *UnitMark
	title, note, alert *line
}

func newTableGroup[T any](t *Table[T]) *tableGroup[T] {
	g := &tableGroup[T]{
		table: t, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), fold: newGlyph(IconNone, ColorText2),
		icon: newGlyph(IconNone, ColorText), mark: NewUnitMark(UnitNone), title: newLine("", RoleBody, ColorText),
		note: newLine("", RoleBody, ColorText2), alert: newLine("", RoleBody, ColorRed),
	}
	g.title.bold, g.alert.bold = true, true
	g.ExtendBaseWidget(g)
	return g
}

func (g *tableGroup[T]) set(group Group) {
	g.group = group
	g.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (g *tableGroup[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: g, objects: g.objects, layout: g.layout, min: g.min, paint: g.paint}
}

func (g *tableGroup[T]) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{g.ground, g.line, g.fold.image, g.icon.image, g.mark, g.title.obj, g.note.obj, g.alert.obj}
}

func (g *tableGroup[T]) paint() {
	g.ground.FillColor = Color(ColorBg)
	g.line.FillColor = Color(ColorLine)
	fold := IconNone
	if g.table.o.OnFold != nil {
		fold = IconDown
		if g.group.Folded {
			fold = IconRight
		}
	}
	g.fold.set(fold, ColorText2)
	g.icon.set(g.group.Icon, ColorText)
	g.mark.Hidden = g.group.Unit == 0
	switch {
	case g.group.Unit == UnitAll:
		g.mark.Set(UnitAll)
	case g.group.Unit > 0:
		g.mark.Set(g.group.Unit - 1)
	}
	g.title.role, g.title.bold, g.title.color, g.note.role = RoleBody, true, ColorText, RoleBody
	if g.table.o.QuietGroups {
		g.title.role, g.title.bold, g.title.color, g.note.role = RoleCaption, false, ColorText2, RoleCaption
	}
	g.title.set(g.group.Title)
	g.title.paint()
	g.note.set(g.group.Note)
	g.note.paint()
	g.alert.set(g.group.Alert)
	g.alert.paint()
}

func (g *tableGroup[T]) min() fyne.Size { return fyne.NewSize(Px(40), Px(RowGroup)) }

func (g *tableGroup[T]) layout(size fyne.Size) {
	Put(g.ground, 0, 0, size.Width, size.Height)
	Put(g.line, 0, size.Height-Px(1), size.Width, Px(1))
	height := size.Height - Px(1)
	x := g.table.pad()
	if g.fold.name != IconNone {
		g.fold.place(x, 0, Px(iconControl), height)
		x += Px(iconControl) + Px(8)
	}
	if g.icon.name != IconNone {
		g.icon.place(x, 0, Px(iconControl), height)
		x += Px(iconControl) + Px(6)
	}
	if !g.mark.Hidden {
		Put(g.mark, x, 0, Px(10), height)
		x += Px(10) + Px(8)
	}
	for _, words := range []*line{g.title, g.note, g.alert} {
		if words.full == "" {
			words.place(x, 0, 0, height)
			continue
		}
		width := min(words.width(), max(size.Width-x-g.table.pad(), 0))
		words.place(x, 0, width, height)
		x += width + Px(8)
	}
}

// Tapped implements fyne.Tappable.
func (g *tableGroup[T]) Tapped(*fyne.PointEvent) {
	if g.table.o.OnFold != nil {
		g.table.o.OnFold(g.group.Title, !g.group.Folded)
	}
}
