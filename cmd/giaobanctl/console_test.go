package main

import (
	"bytes"
	"context"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"giaoban/data/sqlite"
)

// console runs command lines as main does, with a clock and an account of its own.
type console struct {
	*testing.T
	folder string
	random io.Reader
}

func newConsole(t *testing.T) console {
	return console{t, t.TempDir(), rand.NewChaCha8([32]byte{1})}
}

// in runs within a subtest.
func (c console) in(t *testing.T) console {
	c.T = t
	return c
}

func (c console) path(name string) string { return filepath.Join(c.folder, name) }

// result is how a command line ended.
type result struct {
	code        int
	out, errors string
}

func testClock() time.Time { return time.Date(2026, time.November, 23, 10, 42, 0, 0, time.Local) }

func (c console) feed(input string, args ...string) result {
	c.Helper()
	var out, errors bytes.Buffer
	code := run(c.Context(), environment{
		in: strings.NewReader(input), out: &out, errors: &errors, clock: testClock,
		random: c.random, account: func() string { return "vanthu" },
	}, args)
	return result{code, out.String(), errors.String()}
}

func (c console) run(args ...string) result {
	c.Helper()
	return c.feed("", args...)
}

// done runs a command line that must succeed and returns what it printed.
func (c console) done(args ...string) string {
	c.Helper()
	return c.doneWith("", args...)
}

func (c console) doneWith(input string, args ...string) string {
	c.Helper()
	r := c.feed(input, args...)
	if r.code != exitDone || r.errors != "" {
		c.Fatalf("giaobanctl %s: code %d: %s", strings.Join(args, " "), r.code, r.errors)
	}
	return r.out
}

// refused runs a command line that must fail with code and words.
func (c console) refused(r result, code int, words ...string) {
	c.Helper()
	if r.code != code || r.out != "" {
		c.Errorf("code %d, want %d; printed %q", r.code, code, r.out)
	}
	for _, word := range words {
		if !strings.Contains(r.errors, word) {
			c.Errorf("%q does not say %q", r.errors, word)
		}
	}
	if strings.Contains(r.errors, "refused.") || strings.Contains(r.errors, "console.") || !strings.HasSuffix(r.errors, "\n") {
		c.Errorf("%q is no sentence", r.errors)
	}
}

// sample makes the sample register and returns its file.
func (c console) sample() string {
	c.Helper()
	path := c.path("mẫu.sogiaoban")
	if out := c.done("sample", "-f", path); out != path+"\n" {
		c.Fatalf("sample printed %q", out)
	}
	return path
}

// opened opens a register beside the console.
func (c console) opened(path string) *sqlite.Register {
	c.Helper()
	r, err := sqlite.Open(context.Background(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		c.Fatal(err)
	}
	c.Cleanup(func() {
		if err := r.Close(); err != nil {
			c.Error(err)
		}
	})
	return r
}

func (c console) read(path string) []byte {
	c.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		c.Fatal(err)
	}
	return raw
}

var idLine = regexp.MustCompile(`(?m)^ *"(id|uuid)": [^\n]*\n`)

func butForIDs(document string) string { return idLine.ReplaceAllString(document, "") }
