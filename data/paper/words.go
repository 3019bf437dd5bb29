package paper

import (
	"strings"
	"unicode"
)

// Widths of words and lines are thousandths of an em, so that they add up
// exactly; inPoints converts them.

// piece is a part of a word in one style: run[from:to].
type piece struct {
	run      string
	from, to int
	face     faceID
	ruled    Ruled
	width    int
}

func (p piece) text() string { return p.run[p.from:p.to] }

// word is what lies between two places where a line may break: a range of
// pieces. A leader is a word of its own.
type word struct {
	from, to int // of the pieces
	width    int
	space    int  // width of the space after it; 0 where none is
	ends     bool // the line ends after it
	rigid    bool // the space after it does not stretch
	leader   bool // dots over the rest of the line
}

// words is a text cut into words.
type words struct {
	pieces []piece
	list   []word
}

// splitter cuts runs into words in one pass.
type splitter struct {
	fonts *Fonts
	words
	open bool // the last word of the list still grows
}

// split cuts a marker and a text, both clean already, into words.
func split(fonts *Fonts, marker string, text Text) words {
	s := splitter{fonts: fonts}
	if marker = strings.TrimSpace(marker); marker != "" {
		s.add(marker+" ", faceRegular, Unruled)
		s.list[len(s.list)-1].rigid = true
	}
	for _, run := range text {
		if run.Leader {
			s.open = false
			s.list = append(s.list, word{from: len(s.pieces), to: len(s.pieces), leader: true, ends: true})
			continue
		}
		s.add(run.Text, faceOf(run.Bold, run.Italic), run.Ruled)
	}
	return s.words
}

func (s *splitter) add(run string, id faceID, ruled Ruled) {
	face := s.fonts.faces[id]
	start, width := 0, 0
	for i, r := range run {
		if r != ' ' && r != '\n' {
			width += max(face.widthOf(r), 0)
			continue
		}
		s.grow(piece{run: run, from: start, to: i, face: id, ruled: ruled, width: width})
		start, width = i+1, 0
		if r == ' ' {
			s.close(face.widthOf(' '))
		} else {
			s.endLine()
		}
	}
	s.grow(piece{run: run, from: start, to: len(run), face: id, ruled: ruled, width: width})
}

// grow adds a piece to the word that is open, or opens one.
func (s *splitter) grow(p piece) {
	if p.from == p.to {
		return
	}
	if !s.open {
		s.list = append(s.list, word{from: len(s.pieces)})
		s.open = true
	}
	s.pieces = append(s.pieces, p)
	last := &s.list[len(s.list)-1]
	last.to = len(s.pieces)
	last.width += p.width
}

// close ends the open word with a space of that width.
func (s *splitter) close(space int) {
	if !s.open && (len(s.list) == 0 || s.list[len(s.list)-1].space > 0) {
		return
	}
	s.list[len(s.list)-1].space = space
	s.open = false
}

// endLine ends the line after the last word; an empty line is kept as a word
// without width.
func (s *splitter) endLine() {
	if !s.open && (len(s.list) == 0 || s.list[len(s.list)-1].ends) {
		s.list = append(s.list, word{from: len(s.pieces), to: len(s.pieces)})
	}
	s.list[len(s.list)-1].ends = true
	s.open = false
}

// cut splits the word at index i so that its first part is at most room wide
// and holds at least one character; marks stay with their letter.
func (w *words) cut(fonts *Fonts, at word, room int) (head, tail word) {
	total := 0
	for i := at.from; i < at.to; i++ {
		p := w.pieces[i]
		if total+p.width <= room {
			total += p.width
			continue
		}
		offset, width := cutPiece(fonts.faces[p.face], p, room-total, total == 0)
		return w.parts(at, i, offset, total, width)
	}
	return at, word{}
}

// parts builds the two parts of a word cut within its piece i.
func (w *words) parts(at word, i, offset, before, width int) (head, tail word) {
	p := w.pieces[i]
	left, right := p, p
	left.to, left.width = p.from+offset, width
	right.from, right.width = p.from+offset, p.width-width

	head = word{from: len(w.pieces), width: before + width}
	w.pieces = append(w.pieces, w.pieces[at.from:i]...)
	if offset > 0 {
		w.pieces = append(w.pieces, left)
	}
	head.to = len(w.pieces)

	tail = word{from: len(w.pieces), width: at.width - head.width, space: at.space, ends: at.ends}
	w.pieces = append(w.pieces, right)
	w.pieces = append(w.pieces, w.pieces[i+1:at.to]...)
	tail.to = len(w.pieces)
	return head, tail
}

// cutPiece returns how many bytes of the piece fit into the room, and their
// width. With atLeastOne it takes one character even when that is too wide.
func cutPiece(face *face, p piece, room int, atLeastOne bool) (offset, width int) {
	for i, r := range p.text() {
		step := max(face.widthOf(r), 0)
		mustTake := atLeastOne && i == 0 || unicode.Is(unicode.Mn, r)
		if width+step > room && !mustTake {
			return i, width
		}
		width += step
	}
	return p.to - p.from, width
}
