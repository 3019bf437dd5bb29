//go:build e2e

package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

// waysOut are the keys of the program's menus and those that programs commonly answer
// to; none of them has a meaning while people vote.
var waysOut = []string{
	"ctrl+q", "ctrl+o", "ctrl+n", "ctrl+k", "ctrl+1", "ctrl+2", "ctrl+4", "ctrl+6", "ctrl+z", "ctrl+shift+n", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v",
	"ctrl+w", "ctrl+p", "ctrl+Tab", "ctrl+F11", "ctrl+F12", "alt", "alt+t", "alt+Left", "alt+F4", "F1", "F2", "F4", "F5", "F6", "F10", "F11", "F12",
	"shift+F10", "Menu", "Insert",
}

// stays tries every way out of the page in view, by keys and by mouse.
func (h *hall) stays(title string) {
	h.t.Helper()
	h.titled(title)
	for _, key := range waysOut {
		h.xdo("key", "--delay", "0", key)
	}
	for _, at := range [][]string{{"2", "2"}, {"1363", "2"}, {"2", "765"}, {"1363", "765"}, {"683", "60"}} {
		for _, button := range []string{"1", "3", "2", "8", "9"} {
			h.xdo("mousemove", at[0], at[1], "click", button)
		}
	}
	h.settle()
	if got := h.title(); !strings.Contains(got, title) {
		h.picture("escaped")
		h.t.Errorf("from %q a key or the mouse leads to %q", title, got)
	}
}

// TestWindowNoWayOutOfVoting: no key and no press of the mouse leads out of any page of
// the voting, nothing of a ballot gets onto the clipboard, another program started
// meanwhile shows nothing, and so does one that is started with another register after
// this one was killed.
func TestWindowNoWayOutOfVoting(t *testing.T) {
	h := openHall(t)
	h.clipboard("trước đó")
	h.letIn()
	h.stays("Phiếu – ")
	h.choose([]int{0, 1, 0})
	h.stays("Phiếu – ")
	h.keys("Return")
	h.stays("Bỏ phiếu: xem lại")
	if got := h.copied(); got != "trước đó" {
		t.Errorf("the clipboard holds %q", got)
	}
	h.xdo("windowsize", h.window(), "800", "500")
	h.stays("Bỏ phiếu: xem lại")
	h.xdo("windowsize", h.window(), "1366", "768")
	h.keys("Return")
	h.press("Bỏ phiếu: cảm ơn", "Return")
	h.stays("Bỏ phiếu: chờ")
	h.second()
	other := filepath.Join(h.home, "khác.sogiaoban")
	noErr(t, sample.New(t.Context(), other, sqlite.Options{}))
	h.kill()
	voted := h.file
	h.file = other
	h.open()
	h.titled("Bỏ phiếu: đang khóa")
	h.stays("Bỏ phiếu: đang khóa")
	h.picture("locked")
	h.file = voted
	h.unlock()
}

// second starts the program a second time beside the first, which holds the register,
// and sees that it shows no way on.
func (h *hall) second() {
	h.t.Helper()
	again := &desktop{t: h.t, home: h.home, file: h.file}
	again.start(nil)
	again.eventually("the second start shows nothing but that voting is going on", func() bool {
		select {
		case err := <-again.done:
			again.done <- err
			return true
		default:
			return again.window() != "" && strings.Contains(again.title(), "Bỏ phiếu: đang khóa")
		}
	})
	again.picture("second")
	again.kill()
	_ = exec.Command("xdotool", "windowfocus", h.window()).Run()
}
