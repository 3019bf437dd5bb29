//go:build e2e

package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
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
const patience = 2 * time.Minute

// desktop is one real window of the program on the test's own display, driven
// as a user drives it: by keys and by the clipboard.
//
// A test is written in steps. A step presses what it takes by keys, paste and
// write, each of which returns only when the window has come to rest, so that
// the next key finds the screen, dialog or field it is meant for. A step ends by
// seeing what it has brought about: titled for a place, reads for a field,
// stored for a record. A key is pressed once: pressing it again until something
// happens does it twice on a slow machine. Forms save themselves half a second
// after the last key, which a window at rest may still have before it; only
// stored waits for that. Nothing here sleeps, but eventually looks again and
// again, and the test fails with a picture under out/e2e where it looks in vain.
//
//	d.keys("ctrl+2")                 // the list of briefings
//	d.titled("Cuộc họp")             // … is in view
//	d.keys("ctrl+n", "Tab")          // a new one; to its date
//	d.write("04/7/2016")             // the field reads so
//	d.keys("Return")
//	d.titled("Giao ban quý II/2016") // it is open
//
// The steps of a briefing are in steps_window_test.go, to be put together anew
// by each test.
type desktop struct {
	t     *testing.T
	home  string // settings of the PC, backups and temporary files of this test
	file  string // the register
	cmd   *exec.Cmd
	said  *bytes.Buffer // on standard error
	ask   io.Writer     // standard input: each line is answered by a window at rest
	asked int
	tells chan string // standard output, line by line
	done  chan error
	wine  *wine // where the program is the one for Windows

	pictures string // folder; "" is out/e2e
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
	out, err := d.command("giaobanctl", append([]string{"-f", d.path(d.file)}, args...)...).Output()
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

// command returns a program to be started: giaoban or giaobanctl.
func (d *desktop) command(name string, args ...string) *exec.Cmd {
	if d.wine != nil {
		return d.wine.command(name, args...)
	}
	return exec.Command(program(d.t, name), args...)
}

// path returns a path as the program names it.
func (d *desktop) path(path string) string {
	if d.wine != nil {
		return d.wine.path(path)
	}
	return path
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

// open starts the program and waits until its window is in view, has the focus
// and is at rest.
func (d *desktop) open(args ...string) {
	d.t.Helper()
	d.start(args)
	d.t.Cleanup(d.kill)
	d.await("ready")
	d.eventually("the window is in view", func() bool { return d.window() != "" })
	d.focus(d.window())
	d.settle()
}

// focus gives a window the keys.
func (d *desktop) focus(window string) {
	d.t.Helper()
	d.xdo("windowfocus", window)
	d.eventually("the window has the focus", func() bool { return strings.TrimSpace(d.read("xdotool", "getwindowfocus")) == window })
}

func (d *desktop) start(args []string) {
	d.t.Helper()
	d.said = &bytes.Buffer{}
	d.cmd = d.command("giaoban", append(append([]string{"-ready"}, args...), d.path(d.file))...)
	if d.wine == nil {
		d.cmd.Env = append(os.Environ(), "GIAOBAN_HOME="+d.home, "XDG_CONFIG_HOME="+d.home, "LC_ALL=C.UTF-8")
	}
	d.cmd.Stderr = d.said
	in, err := d.cmd.StdinPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	out, err := d.cmd.StdoutPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	if err := d.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.ask, d.tells, d.done = in, make(chan string, 1), make(chan error, 1)
	go d.listen(out)
}

// listen hands on what the program says until it ends.
func (d *desktop) listen(out io.Reader) {
	for lines := bufio.NewScanner(out); lines.Scan(); {
		d.tells <- lines.Text()
	}
	d.done <- d.cmd.Wait()
}

// await waits for the line that the program says next.
func (d *desktop) await(line string) {
	d.t.Helper()
	select {
	case got := <-d.tells:
		if got != line {
			d.t.Fatalf("the program says %q instead of %q", got, line)
		}
	case err := <-d.done:
		d.done <- err
		d.t.Fatalf("the program ended instead of saying %q: %v\n%s", line, err, d.said)
	case <-time.After(patience):
		d.picture("failed")
		d.t.Fatalf("the program does not say %q within %v\n%s", line, patience, d.said)
	}
}

// settle waits until the window has handled all that was done to it and is at
// rest.
func (d *desktop) settle() {
	d.t.Helper()
	d.read("xdotool", "getmouselocation") // the display serves one client after the other: the keys are with the window now
	d.asked++
	line := strconv.Itoa(d.asked)
	if _, err := fmt.Fprintln(d.ask, line); err != nil {
		d.t.Fatalf("the program does not listen: %v\n%s", err, d.said)
	}
	d.await("ready " + line)
}

// window returns the X id of the program's window, "" while there is none.
func (d *desktop) window() string {
	if d.wine != nil {
		return d.wine.window(d)
	}
	ids := strings.Fields(d.read("xdotool", "search", "--onlyvisible", "--pid", strconv.Itoa(d.cmd.Process.Pid), ""))
	if len(ids) == 0 {
		return ""
	}
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
	if d.wine != nil {
		d.xdo("key", "ctrl+q") // Windows knows no signals
	} else {
		d.cmd.Process.Signal(os.Interrupt)
	}
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

// enterBriefing opens the briefing on which the list stands.
func (d *desktop) enterBriefing(name string) {
	d.t.Helper()
	d.keys("ctrl+2")
	d.titled("Cuộc họp")
	d.keys("Return")
	d.titled(name)
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
			d.t.Fatalf("after %v still not: %s\nthe window shows %q\n%s", patience, what, d.title(), d.said)
		}
		<-tick.C
	}
}

// picture keeps a picture of the display under out/e2e, named after the test.
func (d *desktop) picture(name string) {
	dir := cmp.Or(d.pictures, filepath.Join("..", "..", "out", "e2e"))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		d.t.Log(err)
		return
	}
	file := filepath.Join(dir, d.t.Name()+"-"+name+".png")
	if out, err := exec.Command("import", "-window", "root", file).CombinedOutput(); err != nil {
		d.t.Logf("import: %v %s", err, out)
	}
}
