package home

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// slot is a card whose content is put in anew when it has changed.
type slot struct {
	title  string
	object *fyne.Container
}

func newSlot(title string) *slot {
	return &slot{title: title, object: kit.Grow(kit.NewCard(kit.CardOptions{Title: title}))}
}

// put shows a body, and a badge behind the title unless it is nil.
func (s *slot) put(body fyne.CanvasObject, badge fyne.CanvasObject) {
	s.object.Objects = []fyne.CanvasObject{kit.NewCard(kit.CardOptions{Title: s.title, Body: body, Badge: badge})}
	s.object.Refresh()
}

// todoTableLayout gives the table of what needs doing the height of its lines.
type todoTableLayout struct{ lines func() int }

var _ fyne.Layout = (*todoTableLayout)(nil)

// MinSize implements fyne.Layout.
func (l *todoTableLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Px(300), kit.Px(kit.RowTwoLines)*float32(l.lines())+kit.Px(2))
}

// Layout implements fyne.Layout.
func (l *todoTableLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}
