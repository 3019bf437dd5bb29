package native

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"
	"unsafe"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"
)

// anyInstance is held by every instance: the installer refuses to work while one
// runs (cmd/giaoban/windows/installer.nsi).
const anyInstance = `Local\SoGiaoBan`

// Instance is the program as it runs for one folder of its own files. One window
// at a time does.
type Instance struct {
	key   string
	first bool
	held  []windows.Handle
}

// NewInstance says that the program runs for a folder.
func NewInstance(home string) (*Instance, error) {
	if path, err := filepath.Abs(home); err == nil {
		home = strings.ToLower(path)
	}
	i := &Instance{key: instanceKey(home)}
	if _, err := i.hold(anyInstance); err != nil {
		return nil, err
	}
	var err error
	i.first, err = i.hold(`Local\` + i.key)
	return i, err
}

// hold holds a named mark and reports whether it was not held before.
func (i *Instance) hold(name string) (bool, error) {
	n, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return false, err
	}
	handle, err := windows.CreateMutex(nil, false, n)
	there := errors.Is(err, windows.ERROR_ALREADY_EXISTS)
	if err != nil && !there {
		return false, fmt.Errorf("mark the running program: %w", err)
	}
	i.held = append(i.held, handle)
	return !there, nil
}

// First reports whether no other instance was running.
func (i *Instance) First() bool { return i.first }

// Close says that the program does not run any more.
func (i *Instance) Close() {
	for _, h := range i.held {
		_ = windows.CloseHandle(h)
	}
	i.held = nil
}

// Show lets a later start find the window.
func (i *Instance) Show(w fyne.Window) {
	name, err := windows.UTF16PtrFromString(i.key)
	if handle := handleOf(w); handle != 0 && err == nil {
		_, _, _ = procSetProp.Call(handle, uintptr(unsafe.Pointer(name)), 1)
	}
}

const (
	handOverPatience = 20 * time.Second // a window may still be opening
	handOverPause    = 200 * time.Millisecond
	answerPatience   = 5000 // milliseconds
	abortIfHung      = 2
)

// HandOver gives the instance that runs already a register to open, "" for none,
// and brings it to the front. It fails where that one does not answer.
func (i *Instance) HandOver(path string) error {
	letters, err := windows.UTF16FromString(path)
	if err != nil {
		return fmt.Errorf("hand over a register: %w", err)
	}
	window := i.await()
	if window == 0 {
		return errors.New("the running program has no window")
	}
	var process uint32
	_, _, _ = procGetWindowThreadID.Call(window, uintptr(unsafe.Pointer(&process)))
	_, _, _ = procAllowForeground.Call(uintptr(process))
	message := copyData{kind: handOverKind, size: uint32(len(letters) * 2), data: &letters[0]}
	var answer uintptr
	ok, _, err := procSendMessage.Call(window, wmCopyData, 0, uintptr(unsafe.Pointer(&message)),
		abortIfHung, answerPatience, uintptr(unsafe.Pointer(&answer)))
	if ok == 0 || answer == 0 {
		return fmt.Errorf("hand over a register: the running program does not answer: %w", err)
	}
	return nil
}

// await waits for the window of the running instance.
func (i *Instance) await() uintptr {
	for end := time.Now().Add(handOverPatience); ; time.Sleep(handOverPause) {
		if window := i.find(); window != 0 || time.Now().After(end) {
			return window
		}
	}
}

// search is what find looks for and what it found.
type search struct {
	name  *uint16
	found uintptr
}

func (i *Instance) find() uintptr {
	name, err := windows.UTF16PtrFromString(i.key)
	if err != nil {
		return 0
	}
	s := &search{name: name}
	each := windows.NewCallback(func(window, of uintptr) uintptr {
		s := (*search)(unsafe.Add(nil, of))
		if mark, _, _ := procGetProp.Call(window, uintptr(unsafe.Pointer(s.name))); mark == 0 {
			return 1
		}
		s.found = window
		return 0
	})
	_, _, _ = procEnumWindows.Call(each, uintptr(unsafe.Pointer(s)))
	return s.found
}
