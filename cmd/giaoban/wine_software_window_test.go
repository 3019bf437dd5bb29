//go:build e2e

package main

import (
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// hasWords reports whether a message shows more than its picture and its button.
func (c clerk) hasWords(dialog string) bool {
	shown, err := png.Decode(strings.NewReader(c.read("import", "-window", dialog, "png:-")))
	if err != nil {
		return false
	}
	picture := image.NewRGBA(shown.Bounds())
	draw.Draw(picture, picture.Rect, shown, shown.Bounds().Min, draw.Src)
	return slices.ContainsFunc(linesOf(picture), func(line image.Rectangle) bool { return line.Dx() > picture.Rect.Dx()/2 })
}

// TestWineWithoutOpenGL runs the program on a PC whose system draws no OpenGL: the
// copy beside Mesa takes its place; where that is not there either, a message says
// what is missing. There is never a process without a window.
func TestWineWithoutOpenGL(t *testing.T) {
	// Wine asks its own DLL before the one beside a program, unless it is told.
	t.Setenv("WINEDLLOVERRIDES", os.Getenv("WINEDLLOVERRIDES")+";opengl32=n,b")
	d := installed(t)
	// The copy lives on when the program that started it has ended.
	end := func() { _ = exec.Command("wineserver", "-k").Run() }
	defer end()
	d.open("-today", "2016-04-06")
	d.titled("Sổ mẫu #1 50% dùng thử")
	d.picture("opened")
	d.enterBriefing("Giao ban quý I/2016")
	d.picture("briefing")
	d.close()

	software := filepath.Join(d.wine.program, "software")
	if err := os.Rename(software, software+" khác"); err != nil {
		t.Fatal(err)
	}
	d.start(nil)
	d.eventually("a message is in view", func() bool { return d.dialog("Sổ Giao Ban") != "" })
	d.focus(d.dialog("Sổ Giao Ban"))
	d.eventually("the message has words", func() bool { return d.hasWords(d.dialog("Sổ Giao Ban")) })
	d.picture("message")
	d.xdo("key", "Return")
	err := <-d.done
	d.done <- err // for the end of the test
	if err == nil {
		t.Error("the program without a window says that all is well")
	}
}
