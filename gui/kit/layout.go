package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// VBox stacks objects from the top, each as wide as the column, with a gap at
// 100 % between them. Hidden objects take no room. An object wrapped in Grow
// takes what height remains.
func VBox(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnLayout{gap: gap}, objects...)
}

// HBox sets objects side by side, centred in height, with a gap at 100 %. An
// object wrapped in Grow takes what width remains.
func HBox(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&rowLayout{gap: gap}, objects...)
}

// HBoxTop is HBox with the objects at the upper edge, each as high as it needs.
func HBoxTop(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&rowLayout{gap: gap, top: true}, objects...)
}

// Wrapped sets objects side by side and goes on in a new line where they do not fit.
func Wrapped(gapX, gapY float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&wrapLayout{gapX: gapX, gapY: gapY}, objects...)
}

// Grid sets objects in columns of equal width; the height of a line is that of
// its highest object.
func Grid(columns int, gapX, gapY float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&gridLayout{columns: columns, gapX: gapX, gapY: gapY}, objects...)
}

// Tiled is Grid with all objects in one line where each can be as wide as least at
// 100 %, else in as many lines as that takes.
func Tiled(least, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&gridLayout{columns: len(objects), gapX: gap, gapY: gap, least: least}, objects...)
}

// Inside keeps a distance at 100 % on the four sides of an object.
func Inside(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&insetLayout{top, right, bottom, left}, o)
}

// Grow marks an object that takes what room remains in a VBox or HBox.
func Grow(o fyne.CanvasObject) *fyne.Container {
	return container.New(&growLayout{}, o)
}

// Sized gives an object a width and height at 100 %; 0 keeps what it needs.
func Sized(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&sizedLayout{width, height}, o)
}

// Spacer takes what room remains in a VBox or HBox.
func Spacer() *fyne.Container { return container.New(&growLayout{}) }

// Gap is an empty stretch of a length at 100 %.
func Gap(length float32) *fyne.Container {
	return container.New(&sizedLayout{length, length})
}

// Ground puts a colour behind an object.
func Ground(name fyne.ThemeColorName, o fyne.CanvasObject) *fyne.Container {
	return container.New(&groundLayout{name: name}, canvas.NewRectangle(Color(name)), o)
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

func grows(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(*growLayout)
	return ok
}
