package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"giaoban/data/proof"
	"giaoban/gui/kit"
)

// leaf is a page that is in view or near it. Only leaves are in memory: a page
// that has gone far from the view gives up its pictures.
type leaf struct {
	page    int
	edition int // of the paper its strips show
	paper   *canvas.Rectangle
	strips  []*strip
	old     []*strip // of an earlier paper or size, seen until the strips in view are drawn
	marks   []*canvas.Rectangle

	letters []proof.Letter
	read    bool // letters are those of the paper
	bring   span // letters to bring into view once they are read
}

func newLeaf(page, edition int, p place) *leaf {
	l := &leaf{page: page, edition: edition, paper: canvas.NewRectangle(kit.Color(kit.ColorPaper)), strips: stripsOf(p)}
	l.paint()
	return l
}

func (l *leaf) paint() {
	l.paper.FillColor = kit.Color(kit.ColorPaper)
	l.paper.StrokeColor = kit.Color(kit.ColorLine)
	l.paper.StrokeWidth = 1
	l.paper.Refresh()
}

// renew asks for new pictures when the paper or the size has changed. What is
// there stays in view meanwhile.
func (l *leaf) renew(edition int, p place) {
	if edition == l.edition && l.strips[0].cut.Wide == p.wide && l.strips[0].rows == p.rows {
		return
	}
	var drawn []*strip
	for _, s := range l.strips {
		if s.picture != nil {
			drawn = append(drawn, s)
		}
	}
	if len(drawn) > 0 {
		l.old = drawn
	}
	if edition != l.edition {
		l.letters, l.read = nil, false
	}
	l.edition, l.strips = edition, stripsOf(p)
}

// put lays everything of the leaf onto its place.
func (l *leaf) put(p place) {
	l.paper.Move(fyne.NewPos(p.x-1, p.y-1))
	l.paper.Resize(fyne.NewSize(p.width+2, p.height+2))
	for _, s := range l.old {
		s.put(p)
	}
	for _, s := range l.strips {
		s.put(p)
	}
}

// wanted returns the first strip between two heights of the column that has yet
// to be drawn; nil for none.
func (l *leaf) wanted(p place, top, bottom float32) *strip {
	for _, s := range l.strips {
		if !s.tried && s.shows(p, top, bottom) {
			return s
		}
	}
	return nil
}

// settle gives up the older pictures once all in view are drawn.
func (l *leaf) settle(p place, top, bottom float32) {
	if len(l.old) > 0 && l.wanted(p, top, bottom) == nil {
		l.old = nil
	}
}

// thin gives up the pictures of a large page that have gone far from the view.
func (l *leaf) thin(p place, top, bottom float32) {
	for i, s := range l.strips {
		if s.tried && !s.shows(p, top, bottom) {
			l.strips[i] = newStrip(s.cut, s.rows)
			l.strips[i].put(p)
		}
	}
}

// pictures counts the pictures in memory.
func (l *leaf) pictures() int {
	n := len(l.old)
	for _, s := range l.strips {
		if s.picture != nil {
			n++
		}
	}
	return n
}

func (l *leaf) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{l.paper}
	for _, s := range l.old {
		objects = append(objects, s.raster)
	}
	for _, s := range l.strips {
		if s.picture != nil {
			objects = append(objects, s.raster)
		}
	}
	for _, m := range l.marks {
		objects = append(objects, m)
	}
	return objects
}
