//go:build e2e

package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// keys presses keys one after the other, by their X names: "ctrl+n", "Tab". Each
// finds the window at rest after the one before. They are keys of any keyboard;
// text goes by paste and write.
func (d *desktop) keys(names ...string) {
	d.t.Helper()
	for _, name := range names {
		d.xdo("key", "--delay", "0", name)
		d.settle()
	}
}

// paste puts Vietnamese text where the focus is, by the clipboard.
func (d *desktop) paste(text string) {
	d.t.Helper()
	d.clipboard(text)
	d.keys("ctrl+v")
}

// write puts text into the text field that has the focus in place of what is
// there.
func (d *desktop) write(text string) {
	d.t.Helper()
	d.keys("ctrl+a")
	d.paste(text)
	d.reads(text)
}

// reads waits until the field that has the focus holds a text and no other.
func (d *desktop) reads(text string) {
	d.t.Helper()
	d.eventually("a field reads "+text, func() bool { return d.focused() == text })
}

// focused returns the text of the field that has the focus, read through the
// clipboard; "" where none has it. The text is selected then.
func (d *desktop) focused() string {
	d.t.Helper()
	const nothing = "(nothing was copied)"
	d.clipboard(nothing)
	d.keys("ctrl+a", "ctrl+c")
	if text := d.copied(); text != nothing {
		return text
	}
	return ""
}

// clipboard puts text on the clipboard. xclip may return a moment before it has
// it, so the text is read back.
func (d *desktop) clipboard(text string) {
	d.t.Helper()
	cmd := exec.Command("xclip", "-selection", "clipboard", "-i")
	cmd.Stdin = strings.NewReader(text)
	if err := cmd.Run(); err != nil {
		d.t.Fatalf("xclip: %v", err)
	}
	d.eventually("the clipboard holds "+text, func() bool { return d.copied() == text })
}

// copied returns what is on the clipboard.
func (d *desktop) copied() string { return d.read("xclip", "-selection", "clipboard", "-o") }

// titled waits until the window's title names a place that has been loaded.
func (d *desktop) titled(name string) {
	d.t.Helper()
	d.eventually("the window shows "+name, func() bool { return strings.Contains(d.title(), name) })
}

func (d *desktop) title() string { return d.read("xdotool", "getwindowname", d.window()) }

// xdo runs xdotool.
func (d *desktop) xdo(args ...string) {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if out, err := exec.CommandContext(ctx, "xdotool", args...).CombinedOutput(); err != nil {
		d.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// read returns what a command about the display prints, "" where it fails.
func (d *desktop) read(name string, args ...string) string {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	out, err := exec.CommandContext(ctx, name, args...).Output()
	if err != nil {
		return ""
	}
	return string(out)
}

// savePaper saves the paper that is shown in a dialog under a name, closes the dialog and
// returns the paper's text.
func (d *desktop) savePaper(name string) string {
	d.t.Helper()
	pdf := d.savePDF(name)
	d.keys("Escape")
	return textOf(d.t, pdf)
}

// savePDF saves the paper in view as PDF under a name and returns what is written.
func (d *desktop) savePDF(name string) []byte {
	d.t.Helper()
	file := filepath.Join(d.home, name)
	d.keys("ctrl+s")
	d.eventually("a file is asked for", func() bool { return strings.HasSuffix(d.focused(), ".pdf") })
	d.write(file)
	d.keys("Return")
	var pdf []byte
	d.eventually("the paper lies in "+file, func() bool {
		var err error
		pdf, err = os.ReadFile(file)
		return err == nil && strings.HasPrefix(string(pdf), "%PDF-1.") && strings.Contains(string(pdf), "%%EOF")
	})
	d.settle()
	return pdf
}
