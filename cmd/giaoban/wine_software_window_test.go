//go:build e2e

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

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
	d.picture("message")
	d.focus(d.dialog("Sổ Giao Ban"))
	d.xdo("key", "Return")
	if err := <-d.done; err == nil {
		t.Error("the program without a window says that all is well")
	}
}
