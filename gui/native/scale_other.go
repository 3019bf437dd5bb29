//go:build !windows

package native

// PrepareScale leaves the scale to the toolkit.
func PrepareScale() {}
