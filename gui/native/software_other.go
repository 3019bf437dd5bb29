//go:build !windows

package native

import "errors"

// Software reports whether this is the program that draws without a graphics
// driver: other systems bring one themselves.
func Software() bool { return false }

// StartSoftware fails: other systems bring a software OpenGL themselves.
func StartSoftware([]string) error {
	return errors.New("no program that draws without a graphics driver")
}
