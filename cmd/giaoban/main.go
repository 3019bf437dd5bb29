// Command giaoban is the window of Sổ Giao Ban: the register of an office's
// briefing meetings.
package main

import (
	"flag"
	"os"
)

func main() {
	o, err := readOptions(os.Args[1:])
	if err == flag.ErrHelp {
		return
	}
	if err == nil {
		err = run(o)
	}
	if err != nil {
		tell(err)
		os.Exit(1)
	}
}
