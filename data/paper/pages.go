package paper

import "slices"

// page is what stands on one page; its ops count from the page's corner.
type page struct {
	ops    []op
	number int // within its paper, from 1
}

// tableFlow is what the rows of one table share: the head that every page of
// the table begins with and the line over its first row.
type tableFlow struct {
	head []strip
	lid  []op
}

// pager fills pages with strips from the top.
type pager struct {
	area  area
	pages []page
	y     float64
	fresh bool       // nothing but a repeated head stands on the page
	table *tableFlow // of the strip placed last
	paper int        // index of the page on which the paper began
}

// paginate spreads the strips over pages.
func (l *layout) paginate() []page {
	p := pager{area: l.area()}
	p.turn()
	for i := 0; i < len(l.strips); {
		end := group(l.strips, i)
		if l.strips[i].begins {
			p.paper = len(p.pages)
			p.turn()
		}
		p.placeGroup(l.strips[i:end])
		i = end
	}
	return p.pages
}

// group returns the end of the strips from i on that must share a page.
func group(strips []strip, i int) int {
	for i < len(strips)-1 && strips[i].keep && !strips[i+1].begins {
		i++
	}
	return i + 1
}

func (p *pager) turn() {
	p.pages = append(p.pages, page{number: len(p.pages) - p.paper + 1})
	p.y, p.fresh, p.table = p.area.top, true, nil
}

// turnFor turns the page for a strip; a table that goes on repeats its head.
func (p *pager) turnFor(s *strip) {
	goesOn := s.table != nil && s.table == p.table
	p.turn()
	if !goesOn {
		return
	}
	for i := range s.table.head {
		p.put(&s.table.head[i])
	}
	p.fresh = true
}

// placeGroup places strips that belong together. A group taller than a page is
// broken wherever it must.
func (p *pager) placeGroup(strips []strip) {
	if p.height(strips) > p.area.bottom-p.y && !p.fresh && !p.breaks(strips) {
		p.turnFor(&strips[0])
	}
	for i := range strips {
		p.place(&strips[i])
	}
}

// height returns how much of the page the strips need.
func (p *pager) height(strips []strip) float64 {
	total := 0.0
	for i := range strips {
		total += strips[i].height
		if i > 0 || !p.fresh {
			total += strips[i].before
		}
	}
	return total
}

// breaks reports whether the group may begin on this page because it ends in a
// row that may be broken and whose first lines still fit.
func (p *pager) breaks(strips []strip) bool {
	last := &strips[len(strips)-1]
	if last.row == nil {
		return false
	}
	return p.height(strips)-last.height+last.row.least() <= p.area.bottom-p.y
}

// place puts one strip on the page, on the next one where it does not fit, or
// part by part where it is a row taller than what is left.
func (p *pager) place(s *strip) {
	for s.row != nil && p.height([]strip{*s}) > p.area.bottom-p.y {
		first, rest, ok := s.row.split(s, p.area.bottom-p.y)
		if ok {
			p.put(first)
			s = rest
		} else if p.fresh {
			break
		}
		p.turnFor(s)
	}
	if p.height([]strip{*s}) > p.area.bottom-p.y && !p.fresh {
		p.turnFor(s)
	}
	p.put(s)
}

// put draws the strip where the page has come to.
func (p *pager) put(s *strip) {
	if !p.fresh {
		p.y += s.before
	}
	current := &p.pages[len(p.pages)-1]
	if s.table != nil && s.table != p.table {
		current.ops = appendAt(current.ops, s.table.lid, p.y)
	}
	current.ops = appendAt(current.ops, s.ops, p.y)
	p.y += s.height
	p.fresh, p.table = false, s.table
	if s.warning != nil && s.warning.Page == 0 {
		s.warning.Page = len(p.pages)
	}
}

// appendAt appends ops moved down by y.
func appendAt(ops, more []op, y float64) []op {
	ops = slices.Grow(ops, len(more))
	for _, o := range more {
		o.y += y
		o.y2 += y
		ops = append(ops, o)
	}
	return ops
}
