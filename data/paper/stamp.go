package paper

import "giaoban/data"

// Measures of stamps: II.10b: "HỎA TỐC" is 30 x 8 mm, "THƯỢNG KHẨN" 40 x 8 mm,
// "KHẨN" 20 x 8 mm, in bold capitals of 13 to 14 within a single frame, in red;
// II.11: 13 to 14, bold capitals within a single frame. Stamps of secrecy are cut
// alike: "TUYỆT MẬT" 40 x 8 mm, "TỐI MẬT" 30 x 8 mm, "MẬT" 20 x 8 mm.
const (
	StampSize     = 13.0 // of the letters, in points
	StampHeightMM = 8.0
	stampGap      = 6.0 // over it
	stampPad      = 6.0 // beside its words
)

// UrgencyStamp returns the stamp of a degree of urgency (box 10b).
func UrgencyStamp(u data.Urgency) Stamp {
	return Stamp{Text: u.Words(), Red: true, WidthMM: map[data.Urgency]float64{data.Urgent: 20, data.VeryUrgent: 40, data.Express: 30}[u]}
}

// SecrecyStamp returns the stamp of a degree of secrecy (box 10a).
func SecrecyStamp(s data.Secrecy) Stamp {
	return Stamp{Text: s.Words(), Red: true, WidthMM: map[data.Secrecy]float64{data.Secret: 20, data.HighSecret: 30, data.TopSecret: 40}[s]}
}

// DraftWords is what stands on a draft until the paper is signed.
const DraftWords = "DỰ THẢO"

// draftOverMM is how far over the text the frame of a draft begins: in the top margin,
// so that a paper is cut into the same pages with it and without it.
const draftOverMM = 12.0

// stamp puts words in a frame in the middle of the column, or in the margin over it.
func (c *column) stamp(s Stamp) {
	height := StampHeightMM * pointsPerMM
	if s.Draft && len(c.boxes) > 0 {
		top := c.boxes[0].y - draftOverMM*pointsPerMM
		c.boxes[0].ops = append(c.boxes[0].ops, c.frame(s, 0, top)...)
		return
	}
	top := c.y + stampGap
	c.boxes = append(c.boxes, box{y: top, height: height, ops: c.frame(s, 1.0/2, top)})
	c.y = top + height
}

// frame draws words in a frame that has share of the column's spare width at its
// left.
func (c *column) frame(s Stamp, share, top float64) []op {
	text := c.layout.clean(s.Text, faceBold)
	width, height := s.WidthMM*pointsPerMM, StampHeightMM*pointsPerMM
	words := points(c.layout.fonts.faces[faceBold].width(text), StampSize)
	width = max(width, words+2*stampPad)
	left := c.left + (c.width-width)*share
	// Capitals are about two thirds of an em high.
	base := top + height/2 + StampSize/3
	ops := []op{{kind: opText, face: faceBold, size: StampSize, red: s.Red, x: left + (width-words)/2, y: base, text: text}}
	for _, side := range [][4]float64{{0, 0, 1, 0}, {1, 0, 1, 1}, {0, 1, 1, 1}, {0, 0, 0, 1}} {
		ops = append(ops, op{
			kind: opLine, red: s.Red, size: RuleWidth,
			x: left + side[0]*width, y: top + side[1]*height, x2: left + side[2]*width, y2: top + side[3]*height,
		})
	}
	return ops
}
