package room

import (
	"fyne.io/fyne/v2"

	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// laid is a block broken into lines for the width there is.
type laid struct {
	block
	text, said []string
	height     float32
}

// most is the greatest number of lines of one block, so that the next is seen too.
const (
	mostText = 5
	mostSaid = 2
)

// blocks draws the heading and as many blocks as fit, the marked one among them.
func (p *pen) blocks(y float32) {
	s, u := p.sheet, p.unit
	y += gap * u
	p.text(s.page.heading, inset*u, y, sizeHeading*u, true, kit.ColorPrimary)
	y += (sizeHeading*lineFactor + gap) * u
	if len(s.page.blocks) == 0 {
		p.text(s.page.empty, inset*u, y+gap*u, sizeText*u, false, kit.ColorText2)
		return
	}
	bottom := p.size.Height - (sizeNote*lineFactor+gap)*u
	first, list := p.inView(bottom - y)
	for i, b := range list {
		p.block(b, y, first+i == s.page.focus)
		y += b.height + gap*u
	}
	p.rest(first, len(s.page.blocks)-first-len(list))
}

// inView breaks the blocks that are shown into lines: those from the first such
// that the marked one fits.
func (p *pen) inView(height float32) (first int, list []laid) {
	all := p.sheet.page.blocks
	focus := max(p.sheet.page.focus, 0)
	last := p.lay(all[focus], p.sheet.page.focus >= 0)
	used := last.height
	list = []laid{last}
	for first = focus; first > 0; first-- {
		b := p.lay(all[first-1], false)
		if used+b.height+gap*p.unit > height {
			break
		}
		used += b.height + gap*p.unit
		list = append([]laid{b}, list...)
	}
	for next := focus + 1; next < len(all); next++ {
		b := p.lay(all[next], false)
		if used+b.height+gap*p.unit > height {
			break
		}
		used += b.height + gap*p.unit
		list = append(list, b)
	}
	return first, list
}

// left is where the words of a block begin, beside its number.
func (p *pen) left() float32 { return (inset + 76) * p.unit }

// lay breaks a block into lines; the marked one is bold, and so wider.
func (p *pen) lay(b block, marked bool) laid {
	u := p.unit
	width := p.size.Width - p.left() - inset*u
	l := laid{block: b, text: wrap(b.text, width, mostText, measured(sizeText*u, marked))}
	if b.said != "" {
		l.said = wrap("“"+b.said+"”", width, mostSaid, measured(sizeNote*u, false))
	}
	l.height = float32(len(l.text))*sizeText*u*lineFactor + float32(len(l.said))*sizeNote*u*lineFactor
	if b.note != "" || b.mark != "" {
		l.height += sizeNote * u * lineFactor
	}
	return l
}

func (p *pen) block(b laid, y float32, marked bool) {
	u := p.unit
	ink := kit.ColorText
	if b.faint {
		ink = kit.ColorText2
	}
	if marked {
		p.box(0, y-gap*u/2, p.size.Width, b.height+gap*u, kit.ColorTint)
		p.box(0, y-gap*u/2, 10*u, b.height+gap*u, kit.ColorPrimary)
	}
	p.text(b.number+".", inset*u, y, sizeText*u, true, kit.ColorPrimary)
	for _, line := range b.text {
		p.text(line, p.left(), y, sizeText*u, marked, ink)
		y += sizeText * u * lineFactor
	}
	y = p.note(b, y)
	for _, line := range b.said {
		p.text(line, p.left(), y, sizeNote*u, false, kit.ColorText2)
		y += sizeNote * u * lineFactor
	}
}

// note draws how a task stands and who answers for it.
func (p *pen) note(b laid, y float32) float32 {
	if b.note == "" && b.mark == "" {
		return y
	}
	u, x := p.unit, p.left()
	if b.mark != "" {
		mark := p.text(b.mark, x, y, sizeNote*u, true, b.tone.Ink())
		x += mark.MinSize().Width + gap*u
	}
	room := p.size.Width - x - inset*u
	for _, line := range wrap(b.note, room, 1, measured(sizeNote*u, false)) {
		p.text(line, x, y, sizeNote*u, false, kit.ColorText2)
	}
	return y + sizeNote*u*lineFactor
}

// rest says how many blocks stand before and after those in view.
func (p *pen) rest(before, after int) {
	w, u := p.sheet.words, p.unit
	var words []string
	if before > 0 {
		words = append(words, w.F("room.before", "n", before))
	}
	if after > 0 {
		words = append(words, w.F("room.after", "n", after))
	}
	t := p.text(vietnamese.Joined(" · ", words...), 0, p.size.Height-(sizeNote*lineFactor+gap/2)*u, sizeNote*u, false, kit.ColorText3)
	t.Move(fyne.NewPos(p.size.Width-inset*u-t.MinSize().Width, t.Position().Y))
}
