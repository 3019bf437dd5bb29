package paper

import "math"

// line is a row of words: words[from:to], or the dots of a leader over its rest.
type line struct {
	from, to int
	width    int  // with the spaces between, in thousandths of an em
	last     bool // it ends a paragraph or stands before a forced break
	dots     bool // it ends in dots up to the margin
}

// room is how wide the lines of a paragraph may be, in thousandths of an em.
type room struct {
	first, other int
}

func (r room) of(n int) int {
	if n == 0 {
		return r.first
	}
	return r.other
}

// breaker breaks words into lines, as many words to a line as it takes. Words
// wider than a line are cut; w.list then holds their parts.
type breaker struct {
	fonts *Fonts
	w     *words
	room  room
	dots  int // least width of a leader
	out   []word
	lines []line
	cur   line
}

// breakLines breaks w into lines. At least one line comes out.
func breakLines(fonts *Fonts, w *words, r room, size float64) []line {
	b := breaker{fonts: fonts, w: w, room: r, dots: int(leaderMin * 1000 / size)}
	for _, next := range w.list {
		if next.leader {
			b.leader()
			continue
		}
		b.place(next)
	}
	if len(b.out) > b.cur.from || len(b.lines) == 0 {
		b.end(true)
	}
	b.lines[len(b.lines)-1].last = true
	w.list = b.out
	return b.lines
}

// left returns how much of the current line is free for a further word.
func (b *breaker) left() int {
	free := b.room.of(len(b.lines)) - b.cur.width
	if n := len(b.out); n > b.cur.from {
		free -= b.out[n-1].space
	}
	return free
}

func (b *breaker) empty() bool { return len(b.out) == b.cur.from }

// cutRoom is how much of a line, in thousandths of an em, must be free for a word
// that is cut anyway to begin there and not on a line of its own.
const cutRoom = 3000

// beginsHere reports whether a word begins on the current line: it fits, or it
// fits no line at all and there is room for its beginning.
func (b *breaker) beginsHere(next word) bool {
	left := b.left()
	return next.width <= left || b.empty() || next.width > b.room.other && left >= cutRoom
}

func (b *breaker) place(next word) {
	if !b.beginsHere(next) {
		b.end(false)
	}
	for next.width > b.left() {
		head, tail := b.w.cut(b.fonts, next, b.left())
		if tail.to == tail.from {
			break
		}
		b.put(head)
		b.end(false)
		next = tail
	}
	b.put(next)
	if next.ends {
		b.end(true)
	}
}

func (b *breaker) put(next word) {
	if n := len(b.out); n > b.cur.from {
		b.cur.width += b.out[n-1].space
	}
	b.cur.width += next.width
	b.out = append(b.out, next)
}

func (b *breaker) end(last bool) {
	b.cur.to, b.cur.last = len(b.out), last
	b.lines = append(b.lines, b.cur)
	b.cur = line{from: len(b.out)}
}

// leader fills the rest of the line with dots.
func (b *breaker) leader() {
	if !b.empty() && b.left() < b.dots {
		b.end(false)
	}
	b.cur.dots = true
	b.end(true)
}

// Weights of a balanced break: what it costs to leave a line short is the square
// of the share left free; breaking where the sentence does not pause costs more.
const noPauseCost = 0.15

// balance breaks centred words so that the lines look alike and, where it costs
// little, end at a comma. It makes no more lines than breakLines does.
func balance(fonts *Fonts, w *words, width int, size float64) []line {
	greedy := breakLines(fonts, w, room{width, width}, size)
	if len(greedy) < 2 || len(greedy) > balancedLines {
		return greedy
	}
	for _, l := range greedy {
		if l.dots || l.last != (l.to == len(w.list)) {
			return greedy
		}
	}
	return evenLines(w, width, len(greedy))
}

// balancedLines is how long a centred text may be to be balanced.
const balancedLines = 6

// evenLines finds the cheapest break of w.list into exactly n lines.
func evenLines(w *words, width, n int) []line {
	count := len(w.list)
	cost := make([][]float64, n+1)
	from := make([][]int, n+1)
	for k := range cost {
		cost[k], from[k] = make([]float64, count+1), make([]int, count+1)
		for i := range cost[k] {
			cost[k][i] = math.Inf(1)
		}
	}
	cost[0][0] = 0
	for k := 1; k <= n; k++ {
		for end := 1; end <= count; end++ {
			total := 0
			for start := end - 1; start >= 0; start-- {
				total += w.list[start].width
				if total > width && start < end-1 {
					break
				}
				if c := cost[k-1][start] + w.lineCost(end, total, width); c < cost[k][end] {
					cost[k][end], from[k][end] = c, start
				}
				if start > 0 {
					total += w.list[start-1].space
				}
			}
		}
	}
	lines := make([]line, n)
	for k, end := n, count; k > 0; k-- {
		start := from[k][end]
		lines[k-1] = line{from: start, to: end, width: w.width(start, end), last: true}
		end = start
	}
	return lines
}

func (w *words) lineCost(end, total, width int) float64 {
	short := float64(width-total) / float64(width)
	cost := short * short
	if end < len(w.list) && !w.pauses(end-1) {
		cost += noPauseCost
	}
	return cost
}

// pauses reports whether the sentence pauses after word i.
func (w *words) pauses(i int) bool {
	last := w.pieces[w.list[i].to-1].text()
	switch last[len(last)-1] {
	case ',', ';', ':', '.':
		return true
	}
	return false
}

// width returns how wide words [from:to) are on one line.
func (w *words) width(from, to int) int {
	total := 0
	for i := from; i < to; i++ {
		total += w.list[i].width
		if i < to-1 {
			total += w.list[i].space
		}
	}
	return total
}
