package paper

import (
	"giaoban/data/picture"
	"giaoban/data/vietnamese"
)

// What another writer of the same blocks needs to know of their shape, beside the
// sizes and margins above all.

// Measures of the head and of the room around the parts of a paper, as PDF lays
// them out: the columns of the head in millimetres, all others in points.
const (
	HeadLeftMM      = headLeftMM
	HeadRightMM     = headRightMM
	HalfMarginMM    = halfMarginMM
	SymbolGap       = symbolGap
	AboutGap        = aboutGap
	RuleDrop        = ruleDrop
	TitleGap        = titleGap
	TitleRuleGap    = titleRuleGap
	SignerGap       = signerGap
	SignatureRoom   = signatureRoom
	RecipientsGap   = recipientsGap
	RecipientsShare = recipientsShare
	AddresseeGap    = addresseeGap
	TableGap        = tableGap
	CellPadX        = cellPadX
	CellPadTop      = cellPadTop
	CellPadBottom   = cellPadBottom
	SealGap         = sealGap
	SealRoom        = sealRoom
	BallotTitleGap  = ballotTitle
	BallotHeadGap   = headGap
	AnnexGap        = annexGap
	StampGap        = stampGap
	DraftOverMM     = draftOverMM
	StampPad        = stampPad
	PictureGap      = pictureGap
)

// Width returns how wide a text is in points, on one line.
func (f *Fonts) Width(text string, bold, italic bool, size float64) float64 {
	return points(f.faces[faceOf(bold, italic)].width(vietnamese.Clean(text)), size)
}

// Centre breaks a text that is centred in a column as PDF does: into lines that
// look alike, and no more than it takes. Longest is the length of the longest line.
func (f *Fonts) Centre(text Text, size, width float64) (lines []Text, longest float64) {
	c := cleaner{fonts: f}
	l := layout{cleaner: c}
	w := split(f, "", l.cleaned(text))
	s := style{size: size}
	for _, ln := range balance(f, &w, s.units(width), size) {
		lines = append(lines, w.text(ln))
		longest = max(longest, points(ln.width, size))
	}
	return lines, longest
}

// text returns the words of a line, run by run.
func (w *words) text(ln line) Text {
	var text Text
	for i := ln.from; i < ln.to; i++ {
		word := w.list[i]
		for k, p := range w.pieces[word.from:word.to] {
			space := ""
			if k == 0 && i > ln.from && w.list[i-1].space > 0 {
				space = " "
			}
			text = text.with(Run{Text: space + p.text(), Bold: p.face&faceBold != 0, Italic: p.face&faceItalic != 0})
		}
	}
	return text
}

// with appends a run; one in the same style goes on with the last.
func (t Text) with(r Run) Text {
	if n := len(t); n > 0 && t[n-1].Bold == r.Bold && t[n-1].Italic == r.Italic {
		t[n-1].Text += r.Text
		return t
	}
	return append(t, r)
}

// Lines returns Nơi nhận as it prints, without dashes.
func (r *Recipients) Lines() []string { return r.lines() }

// Lines returns the names after Kính gửi as they print: each of several ends in
// ";", the last in ".".
func (a *Addressees) Lines(f *Fonts) []string {
	l := layout{cleaner: cleaner{fonts: f}}
	return l.addresseeLines(a)
}

// Breaks tells of each row of a table whether it may be broken across pages.
func (t *Table) Breaks(f *Fonts, landscape bool) []bool {
	l := &layout{cleaner: cleaner{fonts: f}, landscape: landscape, size: BodySize}
	l.table(t)
	breaks := make([]bool, len(t.Rows))
	for i := range breaks {
		breaks[i] = l.strips[i+1].row != nil
	}
	return breaks
}

// Settled returns the blocks that are printed, which are fewer than Blocks where the
// paper has to be shorter, and whether two copies go onto one sheet.
func (d *Document) Settled(f *Fonts) (blocks []Block, halves bool) {
	l, _, blocks := d.settled(f)
	return blocks, l.half
}

// Fit returns the picture as it is printed: a plain JPEG, and its size in points.
func (p *Picture) Fit(landscape bool) (jpeg []byte, width, height float64, err error) {
	flat, err := picture.Flat(p.Bytes)
	if err != nil {
		return nil, 0, 0, err
	}
	width, height = pictureSize(flat, areaOf(landscape).width)
	return flat.Bytes, width, height, nil
}
