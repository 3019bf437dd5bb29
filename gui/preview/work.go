package preview

import (
	"errors"
	"image"

	"fyne.io/fyne/v2"

	"giaoban/data/proof"
)

// job is something that takes time: do runs off the goroutine of the user
// interface and returns what is then to be done on it.
type job func() (done func())

// work does the most wanted thing. One is done at a time, so that what the reader
// comes to next never waits behind many.
func (v *View) work() {
	if v.busy || v.pages == nil || v.scroll.Size().IsZero() {
		return
	}
	next := v.nextJob()
	if next == nil {
		return
	}
	v.busy = true
	v.o.Run(func() {
		done := next()
		fyne.Do(func() {
			v.busy = false
			done()
			v.work()
		})
	})
}

// nextJob returns what is wanted most: the pages in view, then the words on them
// where they are asked for, the pages beside the view, then words far away.
func (v *View) nextJob() job {
	top := v.scroll.Offset.Y
	bottom := top + v.scroll.Size().Height
	if j := v.pictureJob(top, bottom); j != nil {
		return j
	}
	if j := v.lettersJob(top, bottom); j != nil {
		return j
	}
	reach := v.reach()
	if j := v.pictureJob(top-reach, bottom+reach); j != nil {
		return j
	}
	if page := v.finder.next(); page >= 0 {
		return v.readJob(page)
	}
	return nil
}

// reach is how far beside the view pages are drawn beforehand.
func (v *View) reach() float32 { return v.scroll.Size().Height }

func (v *View) pictureJob(top, bottom float32) job {
	for _, l := range v.leaves.list {
		if s := l.wanted(v.column.places[l.page], top, bottom); s != nil {
			return v.draw(l, s)
		}
	}
	return nil
}

// draw draws a strip of a leaf.
func (v *View) draw(l *leaf, s *strip) job {
	pages, edition := v.pages, v.edition
	return func() func() {
		picture, err := pages.Picture(l.page, s.cut)
		return func() {
			s.tried = true
			if v.failed(err, edition) || picture == nil {
				return
			}
			v.drawn(l, s, picture)
		}
	}
}

// drawn puts a picture into view.
func (v *View) drawn(l *leaf, s *strip, picture image.Image) {
	s.picture = picture
	s.raster.Refresh()
	if l.page < len(v.column.places) {
		top := v.scroll.Offset.Y
		l.settle(v.column.places[l.page], top, top+v.scroll.Size().Height)
	}
	v.leaves.changed()
}

// failed tells of an error, unless a newer paper has taken the place of the one
// it is about.
func (v *View) failed(err error, edition int) bool {
	if err == nil {
		return false
	}
	if edition == v.edition && v.o.OnError != nil && !errors.Is(err, proof.ErrClosed) {
		v.o.OnError(err)
	}
	return true
}

// lettersJob reads the words of a page in view, to mark and select them.
func (v *View) lettersJob(top, bottom float32) job {
	from, to := v.column.between(top, bottom)
	for _, l := range v.leaves.list {
		if !l.read && l.page >= from && l.page < to {
			return v.readJob(l.page)
		}
	}
	return nil
}

// readJob reads what a page says.
func (v *View) readJob(page int) job {
	pages, edition := v.pages, v.edition
	return func() func() {
		letters, err := pages.Letters(page)
		words := newPageWords(letters)
		return func() {
			v.failed(err, edition)
			if edition == v.edition {
				v.took(page, letters, words)
			}
		}
	}
}

// took takes up what a page says.
func (v *View) took(page int, letters []proof.Letter, words *pageWords) {
	before := v.finder.at
	v.finder.read(page, words)
	if l := v.leaves.of(page); l != nil {
		l.letters, l.read = letters, true
		v.bringLetters(l, l.bring)
		l.bring = span{}
	}
	if v.finder.at != before && !v.finder.anew {
		v.showHit()
	}
	v.leaves.mark()
	v.tellFound()
}
