package paper

import "strings"

// spot is where a line stands: from x, width wide, on the base line.
type spot struct {
	x, width float64
	base     float64
	size     float64
	align    Align
}

// draw appends what draws the line. Words stand one by one where the line is
// stretched, together where it is not. Each text ends with its space, so that
// what is copied from the paper reads well.
func (l *layout) draw(ops []op, w *words, ln line, at spot) []op {
	natural := points(ln.width, at.size)
	d := drawer{words: w, ops: ops, at: at, x: at.x}
	switch {
	case at.align == Centered:
		d.x += (at.width - natural) / 2
	case at.align == Right:
		d.x += at.width - natural
	case at.align == Justified && !ln.last && !ln.dots:
		d.stretch = stretch(w, ln, at.width-natural)
	}
	d.line(ln)
	if ln.dots {
		d.dots(l.fonts.faces[faceRegular].widthOf('.'))
	}
	return d.ops
}

// points converts thousandths of an em to points.
func points(units int, size float64) float64 { return float64(units) * size / 1000 }

// stretch returns how much each space of the line grows to fill free points.
func stretch(w *words, ln line, free float64) float64 {
	gaps := 0
	for i := ln.from; i < ln.to-1; i++ {
		if w.list[i].stretches() {
			gaps++
		}
	}
	if gaps == 0 || free <= 0 {
		return 0
	}
	return free / float64(gaps)
}

func (w word) stretches() bool { return w.space > 0 && !w.rigid }

// drawer draws one line from left to right. The text not yet drawn is
// cur.run[cur.from:cur.to], from x at start.
type drawer struct {
	*words
	ops     []op
	at      spot
	x       float64
	stretch float64
	cur     piece
	start   float64
}

func (d *drawer) line(ln line) {
	for i := ln.from; i < ln.to; i++ {
		word := d.list[i]
		for _, p := range d.pieces[word.from:word.to] {
			d.piece(p)
		}
		last := i == ln.to-1
		if !last || ln.dots {
			d.x += points(word.space, d.at.size)
		}
		if !last && d.stretch > 0 && word.stretches() {
			d.flush(true)
			d.x += d.stretch
		}
	}
	d.flush(false)
}

// piece takes up a piece: it goes on with the current text where both are
// neighbours in one run.
func (d *drawer) piece(p piece) {
	next := p.face == d.cur.face && p.ruled == d.cur.ruled && (p.from == d.cur.to || p.from == d.cur.to+1) && p.run == d.cur.run
	if next && d.cur.to > d.cur.from {
		d.cur.to = p.to
	} else {
		d.flush(true)
		d.cur, d.start = p, d.x
	}
	d.x += points(p.width, d.at.size)
}

// flush draws the current text, with the space after it where one follows.
func (d *drawer) flush(spaced bool) {
	c := d.cur
	if c.to == c.from {
		return
	}
	if spaced && c.to < len(c.run) && c.run[c.to] == ' ' {
		c.to++
	}
	d.ops = append(d.ops, op{kind: opText, face: c.face, size: d.at.size, x: d.start, y: d.at.base, text: c.text()})
	if c.ruled != Unruled {
		y := d.at.base + underDrop*d.at.size
		if c.ruled == Through {
			y = d.at.base - throughRise*d.at.size
		}
		d.ops = append(d.ops, hLine(d.start, d.x, y))
	}
	d.cur = piece{}
}

// Where lines along text lie, in ems from the base line.
const (
	underDrop   = 0.13
	throughRise = 0.22
)

// aLineOfDots is more dots than any line holds.
var aLineOfDots = strings.Repeat(".", 400)

// dots fills the rest of the line up to its right end.
func (d *drawer) dots(width int) {
	dot := points(width, d.at.size)
	right := d.at.x + d.at.width
	n := min(int((right-d.x)/dot), len(aLineOfDots))
	if n <= 0 {
		return
	}
	d.ops = append(d.ops, op{
		kind: opText, face: faceRegular, size: d.at.size,
		x: right - float64(n)*dot, y: d.at.base, text: aLineOfDots[:n],
	})
}
