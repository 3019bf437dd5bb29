//go:build !windows

package native

import (
	"fmt"
	"os"
)

// Message says something without a window of our own.
func Message(title, text string) { fmt.Fprintf(os.Stderr, "%s: %s\n", title, text) }
