package proof

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Line is a straight line drawn on a page.
type Line struct {
	X1, Y1, X2, Y2 float64
	Width          float64
}

// Horizontal reports whether the line lies level.
func (l Line) Horizontal() bool { return l.Y1-l.Y2 < 0.01 && l.Y2-l.Y1 < 0.01 }

// Length returns how long a level or upright line is.
func (l Line) Length() float64 {
	dx, dy := l.X2-l.X1, l.Y2-l.Y1
	return max(dx, -dx) + max(dy, -dy)
}

// Lines returns the straight lines a page draws, in the order it draws them.
func (f *File) Lines(page int) ([]Line, error) {
	var lines []Line
	err := f.use(page, func(e *engine, at requests.Page) error {
		size, err := e.GetPageSize(&requests.GetPageSize{Page: at})
		if err != nil {
			return err
		}
		count, err := e.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: at})
		if err != nil {
			return err
		}
		for i := range count.Count {
			object, err := e.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: at, Index: i})
			if err != nil {
				return err
			}
			path := pathObject{engine: e, ref: object.PageObject, height: size.Height}
			if lines, err = path.appendLines(lines); err != nil {
				return err
			}
		}
		return nil
	})
	return lines, err
}

// pathObject reads one object of a page.
type pathObject struct {
	*engine
	ref    references.FPDF_PAGEOBJECT
	height float64
}

// appendLines appends the object's lines; other objects have none.
func (p pathObject) appendLines(lines []Line) ([]Line, error) {
	kind, err := p.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: p.ref})
	if err != nil || kind.Type != enums.FPDF_PAGEOBJ_PATH {
		return lines, err
	}
	width, err := p.FPDFPageObj_GetStrokeWidth(&requests.FPDFPageObj_GetStrokeWidth{PageObject: p.ref})
	if err != nil {
		return nil, err
	}
	segments, err := p.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: p.ref})
	if err != nil {
		return nil, err
	}
	var x, y float64
	for i := range segments.Count {
		toX, toY, kind, err := p.segment(i)
		if err != nil {
			return nil, err
		}
		if kind == enums.FPDF_SEGMENT_LINETO {
			lines = append(lines, Line{X1: x, Y1: y, X2: toX, Y2: toY, Width: float64(width.StrokeWidth)})
		}
		x, y = toX, toY
	}
	return lines, nil
}

func (p pathObject) segment(i int) (x, y float64, kind enums.FPDF_SEGMENT, err error) {
	segment, err := p.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: p.ref, Index: i})
	if err != nil {
		return 0, 0, 0, err
	}
	point, err := p.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: segment.PathSegment})
	if err != nil {
		return 0, 0, 0, err
	}
	typed, err := p.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: segment.PathSegment})
	if err != nil {
		return 0, 0, 0, err
	}
	return float64(point.X), p.height - float64(point.Y), typed.Type, nil
}
