// Command emptywindow opens an empty Fyne window, says "ready" on standard
// output when its first frame has been painted. It is the floor
// against which the program's start is measured.
package main

import (
	"fmt"
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
)

func main() {
	a := app.New()
	w := a.NewWindow("empty")
	var once sync.Once
	w.SetContent(canvas.NewRaster(func(width, height int) image.Image {
		once.Do(func() { go fyne.Do(func() { fmt.Println("ready") }) }) // from the loop, once the frame has been shown
		return image.NewRGBA(image.Rect(0, 0, width, height))
	}))
	w.Resize(fyne.NewSize(1366, 768))
	w.ShowAndRun()
}
