package people

import (
	"strings"

	"giaoban/data/vietnamese"
)

// pasteCells reads a block of cells as Excel puts it on the clipboard: tabs
// between cells, a line a row, quotes around a cell that holds a line break or
// a quote. Empty rows are left out.
func pasteCells(text string) [][]string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	reader := cellReader{rest: []rune(text)}
	for len(reader.rest) > 0 {
		reader.read()
	}
	reader.endRow()
	return reader.rows
}

// cellReader reads cells from what remains of a pasted block.
type cellReader struct {
	rest   []rune
	cell   strings.Builder
	quoted bool
	row    []string
	rows   [][]string
}

func (r *cellReader) read() {
	c := r.rest[0]
	r.rest = r.rest[1:]
	switch {
	case r.quoted && c == '"' && len(r.rest) > 0 && r.rest[0] == '"':
		r.cell.WriteRune(c)
		r.rest = r.rest[1:]
	case r.quoted && c == '"':
		r.quoted = false
	case r.quoted:
		r.cell.WriteRune(c)
	case c == '"' && r.cell.Len() == 0 && r.closes():
		r.quoted = true
	case c == '\t':
		r.endCell()
	case c == '\n':
		r.endRow()
	default:
		r.cell.WriteRune(c)
	}
}

// closes reports whether a quote that opens a cell also ends one, so that a
// stray quote does not swallow the rest of the list.
func (r *cellReader) closes() bool {
	for i, c := range r.rest {
		if c == '"' && (i+1 == len(r.rest) || r.rest[i+1] == '\t' || r.rest[i+1] == '\n') {
			return true
		}
	}
	return false
}

func (r *cellReader) endCell() {
	r.row = append(r.row, vietnamese.CleanLine(r.cell.String()))
	r.cell.Reset()
}

func (r *cellReader) endRow() {
	r.endCell()
	if strings.Join(r.row, "") != "" {
		r.rows = append(r.rows, r.row)
	}
	r.row = nil
}
