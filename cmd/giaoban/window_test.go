//go:build e2e

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// patience is how long a test waits for something that must happen; a slow
// machine may take its time, a broken program does not pass by waiting.
const patience = 60 * time.Second

// desktop is one real window of the program on the test's own display, driven
// as a user drives it: by keys, by the clipboard and by the mouse.
type desktop struct {
	t    *testing.T
	home string // settings of the PC, backups and temporary files of this test
	file string // the register
	cmd  *exec.Cmd
	said *bytes.Buffer
	done chan error
}

// program returns the path of a program built by make.
func program(t *testing.T, name string) string {
	t.Helper()
	dir := os.Getenv("GIAOBAN_BIN")
	if dir == "" {
		t.Fatal("GIAOBAN_BIN names no folder: run these tests by make test")
	}
	return filepath.Join(dir, name)
}

// sampleDesktop opens the window on a sample register of its own.
func sampleDesktop(t *testing.T) *desktop {
	t.Helper()
	d := &desktop{t: t, home: t.TempDir()}
	d.file = filepath.Join(d.home, "Sổ mẫu #1.sogiaoban")
	d.console("sample")
	d.open()
	return d
}

// console runs a verb of the console twin on the register and returns what it printed.
func (d *desktop) console(args ...string) string {
	d.t.Helper()
	out, err := exec.Command(program(d.t, "giaobanctl"), append([]string{"-f", d.file}, args...)...).Output()
	if err != nil {
		d.t.Fatalf("giaobanctl %v: %v\n%s", args, err, stderrOf(err))
	}
	return string(out)
}

func stderrOf(err error) string {
	if exit, ok := err.(*exec.ExitError); ok {
		return string(exit.Stderr)
	}
	return ""
}

// show returns a briefing as the console prints it.
func (d *desktop) show(id string) map[string]any {
	d.t.Helper()
	var document map[string]any
	if err := json.Unmarshal([]byte(d.console("show", id)), &document); err != nil {
		d.t.Fatalf("show %s: %v", id, err)
	}
	return document
}

// open starts the program and waits until its window is in view and usable.
func (d *desktop) open(args ...string) {
	d.t.Helper()
	d.said = &bytes.Buffer{}
	d.cmd = exec.Command(program(d.t, "giaoban"), append(append([]string{"-ready"}, args...), d.file)...)
	d.cmd.Env = append(os.Environ(), "GIAOBAN_HOME="+d.home, "XDG_CONFIG_HOME="+d.home, "LC_ALL=C.UTF-8")
	said := &waiter{word: "ready", found: make(chan struct{})}
	d.cmd.Stdout, d.cmd.Stderr = said, d.said
	if err := d.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.done = make(chan error, 1)
	go func() { d.done <- d.cmd.Wait() }()
	d.t.Cleanup(d.kill)
	select {
	case <-said.found:
	case err := <-d.done:
		d.done <- err
		d.t.Fatalf("the program ended before its window was usable: %v\n%s", err, d.said)
	case <-time.After(patience):
		d.t.Fatalf("no usable window after %v\n%s", patience, d.said)
	}
	d.eventually("the window is in view", func() bool { return d.window() != "" })
	d.xdo("windowfocus", d.window())
}

// window returns the X id of the program's window, "" while there is none.
func (d *desktop) window() string {
	out, err := exec.Command("xdotool", "search", "--onlyvisible", "--pid", strconv.Itoa(d.cmd.Process.Pid), "").Output()
	if err != nil {
		return ""
	}
	ids := strings.Fields(string(out))
	return ids[len(ids)-1]
}

// kill ends the process at once, as a power cut would.
func (d *desktop) kill() {
	if d.cmd == nil || d.cmd.Process == nil {
		return
	}
	d.cmd.Process.Signal(syscall.SIGKILL)
	err := <-d.done
	d.done <- err
}

// close asks the program to end and waits until it has.
func (d *desktop) close() {
	d.t.Helper()
	d.cmd.Process.Signal(os.Interrupt)
	select {
	case err := <-d.done:
		d.done <- err
		if err != nil {
			d.t.Fatalf("the program ended badly: %v\n%s", err, d.said)
		}
	case <-time.After(patience):
		d.t.Fatal("the program does not close")
	}
}

// xdo runs xdotool.
func (d *desktop) xdo(args ...string) {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if out, err := exec.CommandContext(ctx, "xdotool", args...).CombinedOutput(); err != nil {
		d.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// keys presses keys one after the other, by their X names: "ctrl+n", "Tab".
func (d *desktop) keys(names ...string) {
	d.t.Helper()
	d.xdo(append([]string{"key", "--clearmodifiers", "--delay", "40"}, names...)...)
}

// paste puts Vietnamese text where the focus is, by the clipboard.
func (d *desktop) paste(text string) {
	d.t.Helper()
	d.clipboard(text)
	d.keys("ctrl+v")
}

// write puts text into the text field that has the focus, or soon will: it
// waits until the field holds that text and no other.
func (d *desktop) write(text string) {
	d.t.Helper()
	d.eventually("a field reads "+text, func() bool {
		d.keys("ctrl+a")
		d.paste(text)
		return d.focused() == text
	})
}

// focused returns the text of the field that has the focus, read through the
// clipboard; "" where none has it.
func (d *desktop) focused() string {
	d.t.Helper()
	const nothing = "(nothing was copied)"
	d.clipboard(nothing)
	d.keys("ctrl+a", "ctrl+c")
	out, err := exec.Command("xclip", "-selection", "clipboard", "-o").Output()
	if err != nil || string(out) == nothing {
		return ""
	}
	return string(out)
}

// clipboard puts text on the clipboard.
func (d *desktop) clipboard(text string) {
	d.t.Helper()
	cmd := exec.Command("xclip", "-selection", "clipboard", "-i")
	cmd.Stdin = strings.NewReader(text)
	if err := cmd.Run(); err != nil {
		d.t.Fatalf("xclip: %v", err)
	}
}

// enterBriefing opens the briefing on which the list stands.
func (d *desktop) enterBriefing(name string) {
	d.t.Helper()
	d.keys("ctrl+2")
	d.titled("Cuộc họp")
	d.keys("Return")
	d.titled(name)
}

// titled waits until the window's title names a place that has been loaded.
func (d *desktop) titled(name string) {
	d.t.Helper()
	d.eventually("the window shows "+name, func() bool {
		out, err := exec.Command("xdotool", "getwindowname", d.window()).Output()
		return err == nil && strings.Contains(string(out), name)
	})
}

// checkSound has the console check the register.
func (d *desktop) checkSound() {
	d.t.Helper()
	if found := d.console("check"); !strings.Contains(found, "không có chỗ sai") {
		d.t.Errorf("check says %q", found)
	}
}

// same reports a fact of a record that differs from what was entered.
func (d *desktop) same(what string, got, want any) {
	d.t.Helper()
	if got != want {
		d.t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// first returns the first entry of a list in a document.
func first(document map[string]any, list string) map[string]any {
	entries, _ := document[list].([]any)
	if len(entries) == 0 {
		return map[string]any{}
	}
	return entries[0].(map[string]any)
}

// eventually waits for a condition.
func (d *desktop) eventually(what string, holds func() bool) {
	d.t.Helper()
	deadline := time.Now().Add(patience)
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		if time.Now().After(deadline) {
			d.picture("failed")
			d.t.Fatalf("after %v still not: %s\n%s", patience, what, d.said)
		}
		<-tick.C
	}
}

// picture keeps a picture of the display under out/e2e, named after the test.
func (d *desktop) picture(name string) {
	dir := filepath.Join("..", "..", "out", "e2e")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		d.t.Log(err)
		return
	}
	file := filepath.Join(dir, d.t.Name()+"-"+name+".png")
	if out, err := exec.Command("import", "-window", "root", file).CombinedOutput(); err != nil {
		d.t.Logf("import: %v %s", err, out)
	}
}

// waiter closes found when the word has been written.
type waiter struct {
	word  string
	seen  bytes.Buffer
	found chan struct{}
	told  bool
}

// Write takes what the program says.
func (w *waiter) Write(b []byte) (int, error) {
	w.seen.Write(b)
	if !w.told && strings.Contains(w.seen.String(), w.word) {
		w.told = true
		close(w.found)
	}
	return len(b), nil
}
