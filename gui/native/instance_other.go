//go:build !windows

package native

import (
	"errors"

	"fyne.io/fyne/v2"
)

// Instance is the program as it runs for one folder of its own files. On this
// system several may; the lock of a register lets one of them have it.
type Instance struct{}

// NewInstance says that the program runs for a folder.
func NewInstance(home string) (*Instance, error) { return &Instance{}, nil }

// First reports whether no other instance was running.
func (*Instance) First() bool { return true }

// Close says that the program does not run any more.
func (*Instance) Close() {}

// Show lets a later start find the window.
func (*Instance) Show(fyne.Window) {}

// HandOver gives a register to the instance that runs already.
func (*Instance) HandOver(string) error {
	return errors.New("no other program is known on this system")
}
