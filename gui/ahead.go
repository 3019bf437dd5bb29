package gui

import (
	"time"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// aheadAfter is how long after the first screen the preview is made ready, and after a
// commit the tasks are read ahead, so that neither stands in the way of what the user
// does.
const aheadAfter = time.Second

// readyReader makes the preview of papers ready, so that the first paper is shown
// at once. The first time on a PC that takes seconds: the status line says so.
func (p *Program) readyReader() {
	done := false
	if p.reader.Cold() {
		p.tellReady(0, &done)
	}
	kit.InBackground(func() {
		err := p.reader.Start()
		fyne.Do(func() {
			done = true
			if err != nil {
				p.o.Log.Warn("make the preview ready", "error", logged(err))
			}
			p.tellReady(0, &done)
		})
	})
}

// tellReady says in the status line, second by second, that the preview is being
// made ready, until that is done.
func (p *Program) tellReady(seconds int, done *bool) {
	words := ""
	if !*done {
		words = p.words.F("status.ready", "seconds", seconds)
		kit.RealTimer(time.Second, func() {
			if !*done {
				p.tellReady(seconds+1, done)
			}
		})
	}
	if p.session != nil {
		p.session.status.setWork(words)
	}
}
