package paper

import (
	"crypto/sha256"
	"encoding/hex"

	"giaoban/data/picture"
)

// drawnPicture is a picture as gofpdf takes it: a plain JPEG. Two of the same bytes
// share a name, and so their place in the file.
type drawnPicture struct {
	name string
	jpeg []byte
}

// Measures of pictures in the text.
const (
	pictureGap = 8.0 // over and under it
	// pictureMM is the greatest height of a picture.
	pictureMM = 110.0
	// pictureDensity is the least number of pixels to the inch: fewer would show as
	// squares.
	pictureDensity = 50.0
)

// picture lays out a photograph with its caption under it. One that cannot be read
// ends the drawing.
func (l *layout) picture(p *Picture) {
	flat, err := picture.Flat(p.Bytes)
	if err != nil {
		l.err = err
		return
	}
	sum := sha256.Sum256(flat.Bytes)
	drawn := &drawnPicture{name: hex.EncodeToString(sum[:]), jpeg: flat.Bytes}
	a := l.area()
	width, height := pictureSize(flat, a.width)
	x := a.left + (a.width-width)/2
	l.add(strip{
		before: pictureGap, height: height + pictureGap, keep: p.Caption != "",
		ops: []op{{kind: opPicture, x: x, y: 0, x2: x + width, y2: height, picture: drawn}},
	})
	if p.Caption == "" {
		return
	}
	first := len(l.strips)
	s := l.bodyStyle()
	s.align, s.indent, s.before, s.size = Centered, 0, 0, TableSize
	l.flow(s, "", Italic(p.Caption))
	for i := first; i < len(l.strips)-1; i++ {
		l.strips[i].keep = true
	}
}

// pictureSize returns how large a picture is printed in a text so wide.
func pictureSize(flat picture.Fitted, most float64) (width, height float64) {
	width = min(most, float64(flat.Width)*72/pictureDensity)
	height = width * float64(flat.Height) / float64(flat.Width)
	if most := pictureMM * pointsPerMM; height > most {
		width, height = width*most/height, most
	}
	return width, height
}
