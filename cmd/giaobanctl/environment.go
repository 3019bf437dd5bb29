package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/user"

	"giaoban/assets/translations"
	"giaoban/data"
)

// environment is what a run takes from the system.
type environment struct {
	in      io.Reader
	out     io.Writer
	errors  io.Writer
	clock   data.Clock
	random  io.Reader
	account func() string
}

// The codes with which the program ends.
const (
	exitDone    = 0
	exitRefused = 1
	exitUsage   = 2 // the command line itself is wrong
)

// run carries out one command line and returns the code to end with. What went
// wrong is said on errors in the user's words. The result is printed once the
// register is closed, whatever becomes of who reads it.
func run(ctx context.Context, env environment, args []string) int {
	words, err := translations.Load(language(args))
	if err != nil {
		fmt.Fprintln(env.errors, err)
		return exitRefused
	}
	var result bytes.Buffer
	t := &twin{environment: env, words: words}
	t.out = &result
	root := t.root()
	root.SetArgs(args)
	root.SetIn(env.in)
	root.SetOut(&result)
	root.SetErr(env.errors)
	err = root.ExecuteContext(ctx)
	if _, writeErr := result.WriteTo(env.out); err == nil {
		err = writeErr
	}
	if err == nil {
		return exitDone
	}
	fmt.Fprintln(env.errors, t.explain(err))
	if _, ok := errors.AsType[*usageError](err); ok {
		return exitUsage
	}
	return exitRefused
}

// language looks for --lang before the command line is read, for the help itself
// is written in it. Vietnamese unless English is asked for.
func language(args []string) string {
	for i, arg := range args {
		if arg == "--lang=en" || (arg == "--lang" && i+1 < len(args) && args[i+1] == translations.English) {
			return translations.English
		}
	}
	return translations.Vietnamese
}

// systemAccount names the account that runs the program.
func systemAccount() string {
	if account, err := user.Current(); err == nil && account.Username != "" {
		return account.Username
	}
	for _, name := range []string{"USER", "USERNAME", "LOGNAME"} {
		if value := os.Getenv(name); value != "" {
			return value
		}
	}
	return ""
}
