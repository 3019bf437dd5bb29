// Giaobanctl is the console twin of Sổ Giao Ban: the same records and papers
// without a window, for scripts and for whoever looks after the register.
package main

import (
	"context"
	"crypto/rand"
	"os"
	"os/signal"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, environment{
		in: os.Stdin, out: os.Stdout, errors: os.Stderr,
		clock: time.Now, random: rand.Reader, account: systemAccount,
	}, os.Args[1:])
	stop()
	os.Exit(code)
}
