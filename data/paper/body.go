package paper

// heading lays out the name of a section and binds it to what follows.
func (l *layout) heading(h *Heading) {
	text := Bold(h.Text)
	if h.Level > 1 {
		text = Italic(h.Text)
	}
	first := len(l.strips)
	l.flow(l.bodyStyle(), "", text)
	for i := first; i < len(l.strips); i++ {
		l.strips[i].keep = true
	}
}

func (l *layout) paragraph(p *Paragraph) {
	s := l.bodyStyle()
	s.align = p.Align
	if p.NoIndent || p.Align == Centered || p.Align == Right {
		s.indent = 0
	}
	l.flow(s, p.Marker, p.Text)
	if p.KeepNext {
		l.keepWithNext()
	}
}

func (l *layout) list(list *List) {
	for _, item := range list.Items {
		l.flow(l.bodyStyle(), list.Marker, item)
	}
}
