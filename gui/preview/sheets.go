package preview

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// Lengths at 100 %.
const (
	pageGap    float32 = 16  // above, below and between pages
	pageMargin float32 = 32  // beside a page
	widestPage float32 = 960 // beyond it letters only grow
)

// sheet is one page in the column.
type sheet struct {
	paper   *canvas.Rectangle
	picture *canvas.Image
	ratio   float32 // height to width
	y       float32
	height  float32
	edition int // of the paper its picture shows; 0 for none
	pixels  int // width of the picture
}

// sheets is the column of pages inside the scroller.
type sheets struct {
	widget.BaseWidget
	list  []*sheet
	width float32 // of the view
}

func newSheets() *sheets {
	s := &sheets{}
	s.ExtendBaseWidget(s)
	return s
}

// setCount makes as many sheets as there are pages, keeping the pictures of
// those that stay.
func (s *sheets) setCount(count int, shape func(int) (width, height float32)) {
	if count < len(s.list) {
		s.list = s.list[:count]
	}
	for len(s.list) < count {
		picture := &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleSmooth}
		s.list = append(s.list, &sheet{paper: canvas.NewRectangle(kit.Color(kit.ColorPaper)), picture: picture})
	}
	for i, sheet := range s.list {
		width, height := shape(i)
		if width <= 0 || height <= 0 {
			width, height = a4Width, a4Height
		}
		sheet.ratio = height / width
	}
	s.arrange()
	s.Refresh()
}

// outdate says that the pictures are those of an older paper; they stay until
// newer ones come.
func (s *sheets) outdate() {
	for _, sheet := range s.list {
		sheet.edition = 0
	}
}

// set puts a picture on a page.
func (s *sheets) set(page int, picture image.Image, edition, pixels int) {
	if page >= len(s.list) {
		return
	}
	sheet := s.list[page]
	sheet.picture.Image = picture
	sheet.edition, sheet.pixels = edition, pixels
	sheet.picture.Refresh()
}

// fail remembers that a page cannot be drawn, so that it is not tried again.
func (s *sheets) fail(page, edition, pixels int) {
	if page < len(s.list) {
		s.set(page, nil, edition, pixels)
	}
}

// pageWidth returns how wide a page is drawn.
func (s *sheets) pageWidth() float32 {
	return max(min(s.width-2*kit.Px(pageMargin), kit.Px(widestPage)), 0)
}

func (s *sheets) arrange() {
	y := kit.Px(pageGap)
	for _, sheet := range s.list {
		sheet.y, sheet.height = y, s.pageWidth()*sheet.ratio
		y += sheet.height + kit.Px(pageGap)
	}
}

// pageAt returns the page, from 0, at a height of the column; -1 where there is none.
func (s *sheets) pageAt(y float32) int {
	at := -1
	for i, sheet := range s.list {
		if i == 0 || sheet.y <= y {
			at = i
		}
	}
	return at
}

// CreateRenderer implements fyne.Widget.
func (s *sheets) CreateRenderer() fyne.WidgetRenderer { return &sheetsRenderer{sheets: s} }

type sheetsRenderer struct{ sheets *sheets }

func (r *sheetsRenderer) Destroy() {}

func (r *sheetsRenderer) Layout(size fyne.Size) {
	s := r.sheets
	s.arrange()
	width := s.pageWidth()
	x := float32(int((size.Width - width) / 2))
	for _, sheet := range s.list {
		for _, o := range []fyne.CanvasObject{sheet.paper, sheet.picture} {
			o.Move(fyne.NewPos(x, sheet.y))
			o.Resize(fyne.NewSize(width, sheet.height))
		}
	}
}

func (r *sheetsRenderer) MinSize() fyne.Size {
	s := r.sheets
	s.arrange()
	if len(s.list) == 0 {
		return fyne.Size{}
	}
	last := s.list[len(s.list)-1]
	return fyne.NewSize(0, last.y+last.height+kit.Px(pageGap))
}

func (r *sheetsRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, 2*len(r.sheets.list))
	for _, sheet := range r.sheets.list {
		objects = append(objects, sheet.paper, sheet.picture)
	}
	return objects
}

func (r *sheetsRenderer) Refresh() {
	for _, sheet := range r.sheets.list {
		sheet.paper.FillColor = kit.Color(kit.ColorPaper)
		sheet.paper.StrokeColor = kit.Color(kit.ColorLine)
		sheet.paper.StrokeWidth = kit.Px(1)
		sheet.paper.Refresh()
	}
	r.Layout(r.sheets.Size())
	canvas.Refresh(r.sheets)
}
