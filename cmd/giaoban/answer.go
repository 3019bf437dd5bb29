package main

import (
	"bufio"
	"fmt"
	"io"
)

// answer answers each line of in by "ready" and the line, once the window has
// handled what reached it before and is at rest. Whoever drives the window from
// outside learns by it when the next key may be pressed. It returns at the end
// of in.
func answer(in io.Reader, out io.Writer, settled func(func())) {
	for lines := bufio.NewScanner(in); lines.Scan(); {
		line := lines.Text()
		settled(func() { fmt.Fprintln(out, "ready", line) })
	}
}
