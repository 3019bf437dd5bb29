package main

import (
	"image"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// frame tells when a frame has been painted: a raster of one point is asked for
// its picture while the frame is drawn, and what is then queued comes after it.
type frame struct {
	point *canvas.Raster
	done  chan struct{}
}

func newFrame() *frame {
	f := &frame{done: make(chan struct{}, 1)}
	f.point = canvas.NewRaster(f.draw)
	f.point.SetMinSize(fyne.NewSize(1, 1))
	return f
}

func (f *frame) draw(int, int) image.Image {
	fyne.Do(f.tell)
	return image.NewRGBA(image.Rect(0, 0, 1, 1))
}

func (f *frame) tell() {
	select {
	case f.done <- struct{}{}:
	default:
	}
}

// after does something on the UI goroutine and returns how long it took until
// the frame that shows it was painted.
func (f *frame) after(do func()) time.Duration {
	began := time.Now()
	fyne.DoAndWait(func() {
		select {
		case <-f.done:
		default:
		}
		do()
		f.point.Refresh()
	})
	<-f.done
	return time.Since(began)
}

// work runs loads off the UI goroutine and can be waited for.
type work struct{ under sync.WaitGroup }

func (w *work) run(do func()) {
	w.under.Add(1)
	go func() {
		defer w.under.Done()
		do()
	}()
}

// wait waits until no load is under way and what it shows has been shown.
func (w *work) wait() {
	fyne.DoAndWait(func() {}) // a change that was announced has begun its load
	w.under.Wait()
	fyne.DoAndWait(func() {})
}
