package paper

import (
	"cmp"
	"slices"
	"strings"
)

// column collects what stands in one column of a part that is laid out side by
// side, from its top down.
type column struct {
	layout *layout
	left   float64
	width  float64
	y      float64
	boxes  []box
}

// box is a line of text or a rule at a height of its column.
type box struct {
	column    int
	y, height float64
	ops       []op
}

// text puts centred lines of text and returns the length of the longest.
func (c *column) text(text Text, size float64) float64 {
	s := style{size: size, align: Centered, left: c.left, width: c.width}
	w := split(c.layout.fonts, "", c.layout.cleaned(text))
	longest := 0
	for _, ln := range balance(c.layout.fonts, &w, s.units(s.width), size) {
		ops := c.layout.draw(nil, &w, ln, s.at(0))
		c.boxes = append(c.boxes, box{y: c.y, height: lineHeight(size), ops: moved(ops, c.y)})
		c.y += lineHeight(size)
		longest = max(longest, ln.width)
	}
	return points(longest, size)
}

// lines puts text from the left edge on.
func (c *column) lines(marker string, text Text, size float64) {
	s := style{size: size, align: Left, left: c.left, width: c.width}
	w := split(c.layout.fonts, c.layout.clean(marker, faceRegular), c.layout.cleaned(text))
	units := s.units(s.width)
	for _, ln := range breakLines(c.layout.fonts, &w, room{units, units}, size) {
		ops := c.layout.draw(nil, &w, ln, s.at(0))
		c.boxes = append(c.boxes, box{y: c.y, height: lineHeight(size), ops: moved(ops, c.y)})
		c.y += lineHeight(size)
	}
}

// rule puts a centred line of that length under the text.
func (c *column) rule(length float64) {
	x := c.left + (c.width-length)/2
	c.boxes = append(c.boxes, box{y: c.y, height: ruleDrop, ops: []op{hLine(x, x+length, c.y+ruleDrop)}})
	c.y += ruleDrop
}

func (c *column) skip(height float64) { c.y += height }

func moved(ops []op, y float64) []op { return appendAt(nil, ops, y) }

// sideBySide adds the columns as strips that stay together: one strip where
// they are short, else one for each height at which nothing is cut through.
func (l *layout) sideBySide(before float64, columns ...*column) {
	var boxes []box
	for i, c := range columns {
		for _, b := range c.boxes {
			b.column = i
			boxes = append(boxes, b)
		}
	}
	slices.SortStableFunc(boxes, func(a, b box) int { return cmp.Compare(a.y, b.y) })
	whole := height(boxes) < l.area().height()*wholeColumns
	for i := 0; i < len(boxes); {
		next := len(boxes)
		if !whole {
			next = bandEnd(boxes, i)
		}
		s := band(boxes, i, next)
		if i == 0 {
			s.before = before
		}
		s.keep = next < len(boxes)
		l.add(s)
		i = next
	}
}

// wholeColumns is how high columns side by side may be to stay whole, as a share
// of the page's text.
const wholeColumns = 1.0 / 2

func height(boxes []box) float64 {
	bottom := 0.0
	for _, b := range boxes {
		bottom = max(bottom, b.y+b.height)
	}
	return bottom
}

// bandEnd returns the end of the boxes from i on that overlap in height.
func bandEnd(boxes []box, i int) int {
	bottom := boxes[i].y + boxes[i].height
	for i++; i < len(boxes) && boxes[i].y < bottom-0.01; i++ {
		bottom = max(bottom, boxes[i].y+boxes[i].height)
	}
	return i
}

// band joins boxes[i:next] into one strip, column by column so that what is
// copied from the paper reads well. Room up to the next box becomes part of it.
func band(boxes []box, i, next int) strip {
	top := boxes[i].y
	s := strip{height: height(boxes[i:next]) - top}
	if next < len(boxes) {
		s.height = boxes[next].y - top
	}
	joined := slices.Clone(boxes[i:next])
	slices.SortStableFunc(joined, func(a, b box) int { return a.column - b.column })
	for _, b := range joined {
		s.ops = appendAt(s.ops, b.ops, -top)
	}
	return s
}

// names lays out boxes 1 and 2: the agency at the left, Quốc hiệu and Tiêu ngữ at
// the right, each with its rule.
func (l *layout) names(parentName, agencyName string) (left, right *column) {
	a := l.area()
	left = &column{layout: l, left: a.left, width: headLeftMM * pointsPerMM}
	right = &column{layout: l, left: a.left + a.width - headRightMM*pointsPerMM, width: headRightMM * pointsPerMM}
	if parentName != "" {
		left.text(Plain(strings.ToUpper(parentName)), ParentSize)
	}
	agency := left.text(Bold(strings.ToUpper(agencyName)), AgencySize)
	right.text(Bold(Nation), NationSize)
	motto := right.text(Bold(Motto), MottoSize)
	level(left, right)
	left.rule(agency * RuleShare)
	right.rule(motto)
	return left, right
}

// head lays out boxes 1 to 4: the names side by side, then số, ký hiệu and the
// date on one line.
func (l *layout) head(h *Head) {
	left, right := l.names(h.Parent, h.Agency)

	second := max(left.y, right.y) + symbolGap
	left.y, right.y = second, second
	left.text(Plain(h.Symbol), SymbolSize)
	if h.PlaceDate != "" {
		right.skip((SymbolSize - PlaceDateSize) * ascent)
		right.text(Italic(h.PlaceDate), PlaceDateSize)
	}
	if h.About != "" {
		left.skip(aboutGap)
		left.text(Plain(h.About), AboutSize)
	}
	for _, s := range h.Stamps {
		left.stamp(s)
	}
	for _, s := range h.Circulation {
		right.stamp(s)
	}
	l.sideBySide(0, left, right)
	l.keepWithNext()
}

// level brings two columns of nearly the same height to one, so that their rules
// lie side by side.
func level(a, b *column) {
	if d := a.y - b.y; d > -levelled && d < levelled {
		a.y = max(a.y, b.y)
		b.y = a.y
	}
}

// title lays out box 5a: the name of the type and the trích yếu with its rule.
func (l *layout) title(t *Title) {
	c := &column{layout: l, left: l.area().left, width: l.area().width}
	c.text(Bold(strings.ToUpper(t.Kind)), TitleSize)
	longest := c.text(Bold(t.Subject), TitleSize)
	c.rule(longest * RuleShare)
	c.boxes[len(c.boxes)-1].height += titleRuleGap
	l.sideBySide(titleGap, c)
	l.keepWithNext()
}
