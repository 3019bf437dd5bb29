package chart

import (
	"image/color"
	"math"
	"slices"
	"strconv"
)

// Manner is how a line is drawn.
type Manner int

// The manners of lines; each has a mark and a dash of its own.
const (
	LineAssigned Manner = iota // primary, whole, round marks
	LineDone                   // green, dashed, square marks
	LineOverdue                // red, thick, triangles; its numbers carry "!"
)

func (m Manner) color(p Palette) color.NRGBA {
	switch m {
	case LineDone:
		return p.Green
	case LineOverdue:
		return p.Red
	}
	return p.Primary
}

func (m Manner) width() float64 {
	if m == LineOverdue {
		return 4
	}
	return 3
}

func (m Manner) dash() float64 {
	if m == LineDone {
		return 9
	}
	return 0
}

// markAt draws the line's mark.
func (m Manner) markAt(s *surface, at point, radius float64) {
	c := m.color(s.palette)
	switch m {
	case LineDone:
		s.shape(c, point{at.x - radius, at.y - radius}, point{at.x + radius, at.y - radius}, point{at.x + radius, at.y + radius}, point{at.x - radius, at.y + radius})
	case LineOverdue:
		s.shape(c, point{at.x, at.y - radius*1.3}, point{at.x + radius*1.3, at.y + radius}, point{at.x - radius*1.3, at.y + radius})
	default:
		s.shape(c, circle(at, radius)...)
		s.shape(s.palette.Ground, circle(at, radius*0.5)...)
	}
}

// Series is one line: a value for each label of Lines.
type Series struct {
	Word   string
	Manner Manner
	Values []int
}

// Lines is a chart of lines over months.
type Lines struct {
	Title, Subtitle string // may be empty
	Labels          []string
	Series          []Series
	Empty           string // what is said where there is no label
}

const (
	linesHeight = 260.0 // of the field, at best
	leastLines  = 130.0
	markRadius  = 5.5
	axisRoom    = 30.0 // under the field, for labels
)

// Height implements Chart.
func (c Lines) Height(width float64) float64 { return c.high(width, linesHeight) }

// Least implements Chart.
func (c Lines) Least(width float64) float64 { return c.high(width, leastLines) }

func (c Lines) high(width, field float64) float64 {
	fonts, err := loadFonts()
	if err != nil {
		return 0
	}
	f := faces{fonts: fonts, scale: 1}
	return c.top(&f, width) + field + axisRoom + margin
}

func (c Lines) top(f *faces, width float64) float64 {
	lines := legendLines(f, legendLetters, c.legendItems(), width-2*margin)
	return margin + headHeight(c.Title, c.Subtitle) + float64(len(lines))*legendLine*legendLetters.size + 2*gap
}

func (c Lines) legendItems() []legendItem {
	items := make([]legendItem, len(c.Series))
	for i, series := range c.Series {
		items[i] = legendItem{word: series.Word, paint: series.Manner.legendMark}
	}
	return items
}

// legendMark draws a piece of the line with its mark.
func (m Manner) legendMark(s *surface, at point, side float64) {
	s.stroke(m.color(s.palette), m.width(), 0, point{at.x - side*0.7, at.y}, point{at.x + side*0.7, at.y})
	m.markAt(s, at, markRadius)
}

// field is where lines lie.
type field struct {
	left, right, top, bottom float64
	labels                   int
	most                     int // the value at the top
}

func (f field) at(i, value int) point {
	x := (f.left + f.right) / 2
	if f.labels > 1 {
		x = f.left + (f.right-f.left)*float64(i)/float64(f.labels-1)
	}
	return point{x, f.bottom - (f.bottom-f.top)*float64(value)/float64(f.most)}
}

func (c Lines) draw(s *surface, width, height float64) {
	s.head(c.Title, c.Subtitle, margin, width)
	s.legend(legendLetters, legendLines(&s.faces, legendLetters, c.legendItems(), width-2*margin), margin+markRadius,
		margin+headHeight(c.Title, c.Subtitle))
	top := c.top(&s.faces, width)
	if len(c.Labels) == 0 {
		s.text(nameLetters, s.palette.Text2, width/2, (top+height)/2, centred, c.Empty)
		return
	}
	step := c.step()
	most := step * int(math.Ceil(float64(max(c.most(), 1))/float64(step)))
	f := field{
		left: margin + s.faces.measure(subLetters, strconv.Itoa(most)) + 3*gap, right: width - 3*margin,
		top: top + gap, bottom: height - margin - axisRoom, labels: len(c.Labels), most: most,
	}
	c.grid(s, f, step)
	c.months(s, f)
	for _, series := range c.Series {
		c.line(s, f, series)
	}
	c.numbers(s, f)
}

func (c Lines) most() int {
	most := 0
	for _, series := range c.Series {
		for _, v := range series.Values {
			most = max(most, v)
		}
	}
	return most
}

// step is the distance of the lines of the grid: 1, 2 or 5 of a power of ten, so
// that there are at most five.
func (c Lines) step() int {
	for power := 1; ; power *= 10 {
		for _, step := range []int{power, 2 * power, 5 * power} {
			if step*5 >= c.most() {
				return step
			}
		}
	}
}

func (c Lines) grid(s *surface, f field, step int) {
	for value := 0; value <= f.most; value += step {
		y := f.at(0, value).y
		ground := s.palette.Line
		if value == 0 {
			ground = s.palette.Edge
		}
		s.fill(f.left-gap, y, f.right-f.left+2*gap, 1.2, ground)
		s.text(subLetters, s.palette.Text2, f.left-2*gap, y, fromRight, strconv.Itoa(value))
	}
}

// months writes the labels, as many as there is room for, the last one always.
func (c Lines) months(s *surface, f field) {
	widest := 0.0
	for _, label := range c.Labels {
		widest = max(widest, s.faces.measure(subLetters, label))
	}
	every := 1
	if f.labels > 1 {
		every = int(math.Ceil((widest + gap) / ((f.right - f.left) / float64(f.labels-1))))
	}
	for i := f.labels - 1; i >= 0; i -= max(every, 1) {
		s.text(subLetters, s.palette.Text, f.at(i, 0).x, f.bottom+axisRoom*0.6, centred, c.Labels[i])
	}
}

func (c Lines) line(s *surface, f field, series Series) {
	points := make([]point, len(series.Values))
	for i, v := range series.Values {
		points[i] = f.at(i, v)
	}
	s.stroke(series.Manner.color(s.palette), series.Manner.width(), series.Manner.dash(), points...)
	for _, p := range points {
		series.Manner.markAt(s, p, markRadius)
	}
}

// taken is room that a number or a mark has.
type taken struct{ left, top, right, bottom float64 }

func (t taken) meets(other taken) bool {
	return t.left < other.right && other.left < t.right && t.top < other.bottom && other.top < t.bottom
}

// numbers writes the values at their marks, overdue ones first, the latest first;
// what has no room free of others is left out.
func (c Lines) numbers(s *surface, f field) {
	used := []taken{{0, f.bottom + 4, f.right + 3*margin, f.bottom + axisRoom}} // the months
	for _, series := range c.Series {
		for i, v := range series.Values {
			p := f.at(i, v)
			used = append(used, taken{p.x - markRadius, p.y - markRadius, p.x + markRadius, p.y + markRadius})
		}
	}
	order := slices.Clone(c.Series)
	slices.SortStableFunc(order, func(a, b Series) int { return int(b.Manner) - int(a.Manner) })
	for _, series := range order {
		for i := len(series.Values) - 1; i >= 0; i-- {
			used = c.numberAt(s, f.at(i, series.Values[i]), series, series.Values[i], used)
		}
	}
}

func (c Lines) numberAt(s *surface, p point, series Series, value int, used []taken) []taken {
	words := strconv.Itoa(value)
	if series.Manner == LineOverdue && value > 0 {
		words = warned(words)
	}
	width, height := s.faces.measure(numberLetters, words), numberLetters.size*0.9
	for _, y := range []float64{p.y - height - 1, p.y + height + 1} {
		room := taken{p.x - width/2 - 2, y - height/2, p.x + width/2 + 2, y + height/2}
		if !slices.ContainsFunc(used, room.meets) {
			s.text(numberLetters, series.Manner.color(s.palette), p.x, y, centred, words)
			return append(used, room)
		}
	}
	return used
}
