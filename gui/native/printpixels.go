package native

import "image"

// pixels is a picture as Windows prints it: rows from the top, each of a length
// that four divides; a byte of grey for each point, or blue, green and red.
type pixels struct {
	width, height int
	coloured      bool
	bytes         []byte
}

// stride returns the length of a row in bytes.
func stride(width int, coloured bool) int {
	if coloured {
		width *= 3
	}
	return (width + 3) &^ 3
}

// lastGap returns how many rows of a picture lie above the last white one in its
// lower half, or all of them where none is white.
func lastGap(p *image.RGBA) int {
	rows := p.Bounds().Dy()
	for row := rows - 1; row >= rows/2; row-- {
		if first, _ := inkOfRow(p, row); first < 0 {
			return row
		}
	}
	return rows
}

// inkOf returns the part of the upper rows of a picture that is not white, and
// false where all of them are: most of an office paper is white and need not be
// sent.
func inkOf(p *image.RGBA, rows int) (image.Rectangle, bool) {
	inked := image.Rectangle{}
	for row := range rows {
		if first, last := inkOfRow(p, row); first >= 0 {
			inked = inked.Union(image.Rect(first, row, last+1, row+1))
		}
	}
	return inked.Add(p.Bounds().Min), !inked.Empty()
}

// inkOfRow returns the first and the last point of a row that is not white, -1
// where all are.
func inkOfRow(p *image.RGBA, row int) (first, last int) {
	b := p.Bounds()
	points := p.Pix[row*p.Stride:][:4*b.Dx()]
	first, last = -1, -1
	for at := 0; at < len(points); at += 4 {
		if points[at]&points[at+1]&points[at+2] == 0xFF {
			continue
		}
		if first < 0 {
			first = at / 4
		}
		last = at / 4
	}
	return first, last
}

// pixelsOf returns part of a picture for printing. What has no colour, or is to
// have none, takes a third.
func pixelsOf(p *image.RGBA, part image.Rectangle, gray bool) pixels {
	out := pixels{width: part.Dx(), height: part.Dy(), coloured: !gray && hasColour(p, part)}
	length := stride(out.width, out.coloured)
	out.bytes = make([]byte, length*out.height)
	for y := range out.height {
		from := p.Pix[p.PixOffset(part.Min.X, part.Min.Y+y):]
		to := out.bytes[y*length:]
		for x := range out.width {
			r, g, b := from[4*x], from[4*x+1], from[4*x+2]
			if out.coloured {
				to[3*x], to[3*x+1], to[3*x+2] = b, g, r
			} else {
				to[x] = byte((299*uint32(r) + 587*uint32(g) + 114*uint32(b) + 500) / 1000)
			}
		}
	}
	return out
}

func hasColour(p *image.RGBA, part image.Rectangle) bool {
	for y := part.Min.Y; y < part.Max.Y; y++ {
		row := p.Pix[p.PixOffset(part.Min.X, y):p.PixOffset(part.Max.X, y)]
		for x := 0; x < len(row); x += 4 {
			if row[x] != row[x+1] || row[x+1] != row[x+2] {
				return true
			}
		}
	}
	return false
}
