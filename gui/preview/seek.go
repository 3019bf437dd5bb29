package preview

// Find looks for words in the whole paper and shows the first hit from the page
// in view on. An empty query takes the marks away.
func (v *View) Find(query string) {
	v.finder.seek(newSought(query), v.Page()-1)
	for _, l := range v.leaves.list {
		if l.read {
			v.finder.read(l.page, newPageWords(l.letters))
		}
	}
	v.showHit()
	v.leaves.mark()
	v.tellFound()
	v.work()
}

// NextHit goes on to the next hit, round the paper.
func (v *View) NextHit() { v.stepHit(1) }

// PreviousHit goes back to the hit before.
func (v *View) PreviousHit() { v.stepHit(-1) }

func (v *View) stepHit(by int) {
	v.finder.anew = false
	v.finder.step(by)
	v.showHit()
	v.leaves.mark()
	v.tellFound()
}

// showHit brings the hit shown into view. Its words are selected, so that they
// can be copied, and the selection made longer from there.
func (v *View) showHit() {
	page, at, ok := v.finder.hit()
	if !ok || page >= len(v.column.places) {
		return
	}
	v.selection = selection{on: true, anchor: mark{page, at.from}, head: mark{page, at.to}}
	l := v.leaves.of(page)
	if l == nil {
		v.GoTo(page + 1)
		l = v.leaves.of(page)
	}
	if l == nil {
		return
	}
	if !l.read {
		l.bring = at
		return
	}
	v.bringLetters(l, at)
}

// bringLetters brings words of a leaf into view.
func (v *View) bringLetters(l *leaf, at span) {
	if boxes := boxesOf(l.letters, at); len(boxes) > 0 {
		v.bring(l.page, boxes[0])
	}
}

func (v *View) tellFound() {
	if v.o.OnFound != nil {
		v.o.OnFound(v.finder.ordinal(), v.finder.total, v.finder.next() < 0)
	}
}
