//go:build !windows

package native

import "giaoban/gui/kit"

// askSystem knows no dialog of the system that works by keyboard alone.
func (f *Files) askSystem(purpose, kit.FileQuestion) bool { return false }
