//go:build cgo && !ci

package native

import "github.com/go-gl/glfw/v3.4/glfw"

// Screens counts the screens that are connected. It is called on the UI goroutine
// while a window is open.
func Screens() int { return len(glfw.GetMonitors()) }
