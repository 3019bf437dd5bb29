package chart

import "strconv"

// Part is one kind of block of every bar.
type Part struct {
	Word string
	Fill Fill
}

// Bar is one bar: how many of each part, in the order of Bars.Parts.
type Bar struct {
	Name   string
	Counts []int
}

// Total returns the sum of its counts.
func (b Bar) Total() int {
	total := 0
	for _, n := range b.Counts {
		total += n
	}
	return total
}

// Bars is a chart of lying bars, stacked, with the total at the end of each.
type Bars struct {
	Title, Subtitle string // may be empty
	Parts           []Part
	Bars            []Bar
	Empty           string // what is said where there is no bar
}

// The letters of a chart, and the room around it, in units.
var (
	titleLetters  = letters{size: 22, bold: true}
	subLetters    = letters{size: 16}
	nameLetters   = letters{size: 18}
	numberLetters = letters{size: 18, bold: true}
	legendLetters = letters{size: 15}
)

const (
	margin      = 16.0
	barPitch    = 46.0 // from bar to bar, at best
	leastPitch  = 27.0
	barShare    = 0.66 // of the pitch
	greatestBar = 34.0
	nameShare   = 0.32 // of the width, at most
	gap         = 10.0
)

// frame is where the parts of a chart of bars lie.
type frame struct {
	legend [][]legendItem
	top    float64 // of the first bar
}

// Height implements Chart.
func (b Bars) Height(width float64) float64 { return b.high(width, barPitch) }

// Least implements Chart.
func (b Bars) Least(width float64) float64 { return b.high(width, leastPitch) }

func (b Bars) high(width, pitch float64) float64 {
	fonts, err := loadFonts()
	if err != nil {
		return 0
	}
	f := faces{fonts: fonts, scale: 1}
	return b.frame(&f, width).top + pitch*float64(max(len(b.Bars), 1)) + margin
}

func (b Bars) frame(f *faces, width float64) frame {
	fr := frame{legend: legendLines(f, legendLetters, b.legendItems(), width-2*margin)}
	fr.top = margin + headHeight(b.Title, b.Subtitle) + float64(len(fr.legend))*legendLine*legendLetters.size + gap
	return fr
}

// headHeight is the room of a title and what stands under it.
func headHeight(title, subtitle string) float64 {
	height := 0.0
	if title != "" {
		height += titleLetters.height()
	}
	if subtitle != "" {
		height += subLetters.height()
	}
	if height > 0 {
		height += gap
	}
	return height
}

// head draws the title and what stands under it from y down.
func (s *surface) head(title, subtitle string, y, width float64) {
	if title != "" {
		s.text(titleLetters, s.palette.Text, margin, y+titleLetters.height()/2, fromLeft, s.faces.shorten(titleLetters, title, width-2*margin))
		y += titleLetters.height()
	}
	if subtitle != "" {
		s.text(subLetters, s.palette.Text2, margin, y+subLetters.height()/2, fromLeft, s.faces.shorten(subLetters, subtitle, width-2*margin))
	}
}

// legendItems are the parts that some bar has.
func (b Bars) legendItems() []legendItem {
	var items []legendItem
	for i, p := range b.Parts {
		if !b.has(i) {
			continue
		}
		items = append(items, legendItem{word: p.Word, paint: p.Fill.mark})
	}
	return items
}

func (b Bars) has(part int) bool {
	for _, bar := range b.Bars {
		if part < len(bar.Counts) && bar.Counts[part] > 0 {
			return true
		}
	}
	return false
}

// mark draws the fill as a mark of the legend.
func (f Fill) mark(s *surface, at point, side float64) {
	s.block(s.box(at.x-side/2, at.y-side/2, side, side), f)
	if f == FillOverdue {
		s.text(letters{size: side * 0.86, bold: true}, f.swatch(s.palette).ink, at.x, at.y, centred, "!")
	}
}

func (b Bars) draw(s *surface, width, height float64) {
	s.head(b.Title, b.Subtitle, margin, width)
	fr := b.frame(&s.faces, width)
	s.legend(legendLetters, fr.legend, margin, margin+headHeight(b.Title, b.Subtitle))
	if len(b.Bars) == 0 {
		s.text(nameLetters, s.palette.Text2, width/2, (fr.top+height)/2, centred, b.Empty)
		return
	}
	pitch := max(min((height-fr.top-margin)/float64(len(b.Bars)), barPitch), leastPitch)
	c := b.columns(s, width)
	for i, bar := range b.Bars {
		s.bar(c, b.Parts, bar, fr.top+pitch*float64(i), pitch)
	}
	x := c.left - 1
	s.fill(x, fr.top, 1.5, pitch*float64(len(b.Bars)), s.palette.Edge)
}

// barColumns are where names end, where bars begin and how long one task is.
type barColumns struct {
	names, left, unit float64
}

func (b Bars) columns(s *surface, width float64) barColumns {
	longest, most, room := 0.0, 0, 0.0
	for _, bar := range b.Bars {
		longest = max(longest, s.faces.measure(nameLetters, bar.Name))
		most = max(most, bar.Total())
		room = max(room, s.faces.measure(numberLetters, b.endWords(bar)))
	}
	names := min(longest, width*nameShare)
	left := margin + names + gap
	return barColumns{names: names, left: left, unit: (width - left - gap - room - margin) / float64(max(most, 1))}
}

// endWords is the most that may stand at the end of a bar: total and overdue.
func (b Bars) endWords(bar Bar) string {
	words := strconv.Itoa(bar.Total())
	for i, p := range b.Parts {
		if p.Fill == FillOverdue && i < len(bar.Counts) && bar.Counts[i] > 0 {
			words += "  " + warned(strconv.Itoa(bar.Counts[i]))
		}
	}
	return words
}

// bar draws a bar, its name before and its total behind it. The number of a block
// stands in it where there is room; that of overdue tasks else behind the total.
func (s *surface) bar(c barColumns, parts []Part, bar Bar, y, pitch float64) {
	middle, height := y+pitch/2, min(pitch*barShare, greatestBar)
	s.name(bar.Name, c.left-gap, middle, c.names, pitch)
	total, late := bar.Total(), ""
	sum := 0
	for i, n := range bar.Counts {
		if n == 0 {
			continue
		}
		r := s.box(c.left+c.unit*float64(sum), middle-height/2, c.unit*float64(n), height)
		sum += n
		if sum < total {
			r.Max.X -= s.thick(1.5) // a gap before the next block
		}
		s.block(r, parts[i].Fill)
		if !s.number(r, parts[i].Fill, n, middle, height) && parts[i].Fill == FillOverdue {
			late = warned(strconv.Itoa(n))
		}
	}
	x := c.left + c.unit*float64(total) + gap
	s.text(numberLetters, s.palette.Text, x, middle, fromLeft, strconv.Itoa(total))
	if late != "" {
		x += s.faces.measure(numberLetters, strconv.Itoa(total)+"  ")
		s.text(numberLetters, s.palette.Red, x, middle, fromLeft, late)
	}
}

// name draws the name at the left of a bar, on two lines where it is long and
// there is room.
func (s *surface) name(name string, right, middle, width, pitch float64) {
	l, most := nameLetters, 1
	if s.faces.measure(l, name) > width {
		l.size = 16
		if pitch >= 2*l.size*1.2 {
			most = 2
		}
	}
	lines := s.faces.balanced(l, name, width, most)
	y := middle - float64(len(lines)-1)*l.size*1.2/2
	for _, line := range lines {
		s.text(l, s.palette.Text, right, y, fromRight, line)
		y += l.size * 1.2
	}
}
