package gui

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"giaoban/gui/kit"
)

// ready tells once that the window shows something usable: when nothing is
// being loaded any more and the frame that shows it has been painted.
func (p *Program) ready() {
	p.shown = true
	if p.onShown != nil {
		p.onShown()
		p.onShown = nil
	}
	p.busy.whenIdle(p.sayCrashed)
	if p.o.Ahead && !p.readied {
		p.readied = true
		p.busy.whenIdle(func() { kit.RealTimer(aheadAfter, p.readyReader) })
	}
	if p.o.Painted == nil {
		return
	}
	told := p.o.Painted
	p.o.Painted = nil
	p.busy.whenIdle(func() { afterPaint(p.window, told) })
}

// whenShown calls f once the window shows a register, or asks for one, and no
// load is under way.
func (p *Program) whenShown(f func()) {
	wait := func() { p.busy.whenIdle(f) }
	if p.shown {
		wait()
		return
	}
	p.onShown = wait
}

// afterPaint calls f when the window has been painted next. A raster of one point
// is asked for its picture while the frame is drawn; f is queued by another
// goroutine, since before the loop runs fyne.Do does at once what the UI goroutine asks.
func afterPaint(w fyne.Window, f func()) {
	var point *canvas.Raster
	done := false
	point = canvas.NewRaster(func(int, int) image.Image {
		if !done {
			done = true
			go fyne.Do(func() {
				w.Canvas().Overlays().Remove(point)
				f()
			})
		}
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	})
	point.Resize(fyne.NewSize(1, 1))
	w.Canvas().Overlays().Add(point)
}
