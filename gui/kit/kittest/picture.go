// Package kittest holds what the tests of screens share.
package kittest

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// Picture keeps what a window shows as NAME.png for looking at, where SHOTS_DIR names a
// folder.
func Picture(t testing.TB, w fyne.Window, name string) {
	t.Helper()
	folder := os.Getenv("SHOTS_DIR")
	if folder == "" {
		return
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
