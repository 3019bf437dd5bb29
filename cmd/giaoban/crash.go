package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"time"

	"giaoban/data/file"
)

// lastCrash makes a report of the runs that broke down since it was last called
// and returns the path of the latest, "" where none did. The reports say where in
// the program it happened, and nothing of a record.
func lastCrash(home string) (string, error) {
	folder := filepath.Join(home, "log")
	dumps, err := filepath.Glob(filepath.Join(folder, "crash-*.txt"))
	if err != nil {
		return "", fmt.Errorf("look for a crash: %w", err)
	}
	report := ""
	var latest time.Time
	for _, dump := range dumps {
		info, err := os.Stat(dump)
		if err != nil {
			continue
		}
		if info.Size() == 0 {
			// Of a run that goes on, whose open file Windows keeps, or of one that was
			// killed.
			if runtime.GOOS == "windows" {
				_ = os.Remove(dump)
			}
			continue
		}
		path, err := reportOf(dump, info.ModTime())
		if err != nil {
			return report, err
		}
		if info.ModTime().After(latest) {
			report, latest = path, info.ModTime()
		}
	}
	return report, nil
}

// reportOf writes the report of a dump beside it and takes the dump away.
func reportOf(dump string, at time.Time) (string, error) {
	raw, err := os.ReadFile(dump)
	if err != nil {
		return "", fmt.Errorf("read the dump of a crash: %w", err)
	}
	path := filepath.Join(filepath.Dir(dump), "bao-loi-"+at.Format("2006-01-02-150405")+".txt")
	err = file.AtomicWrite(path, func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "Sổ Giao Ban\n%s\n%s %s/%s\n\n%s", at.Format(time.RFC3339), runtime.Version(), runtime.GOOS, runtime.GOARCH, withoutContents(raw))
		return err
	})
	if err != nil {
		return "", fmt.Errorf("report a crash: %w", err)
	}
	if err := os.Remove(dump); err != nil {
		return "", fmt.Errorf("take the dump of a crash away: %w", err)
	}
	return path, nil
}

// traceLines are the lines of a dump that only the program's own text can make:
// goroutines, places in the source, and what the Go runtime itself says.
var traceLines = regexp.MustCompile(`^(\t\S.*\.(go|s|c):\d+.*|created by [\w./*()\[\]-]+( in goroutine \d+)?|fatal error: .*|panic: runtime error: [a-z: \[\]0-9-]*.*|\[signal .*)$`)

// callLine is a function of a trace with its arguments.
var callLine = regexp.MustCompile(`^([\w./*\[\]%~-]+(?:\([\w./*\[\]-]+\)[\w./*\[\]-]*)?)\([^()]*\)$`)

// goroutineLine begins the trace of a goroutine.
var goroutineLine = regexp.MustCompile(`^(goroutine \d+ .*\]:|runtime stack:)$`)

// panicLine begins the words of a panic, which may quote what was typed.
var panicLine = regexp.MustCompile(`^\s*(panic: )`)

// withoutContents keeps of a dump where in the program it broke down. What a
// panic says is left out, unless the Go runtime said it, and so is whatever a
// function was called with.
func withoutContents(dump []byte) string {
	var kept strings.Builder
	inTrace := false
	lines := bufio.NewScanner(bytes.NewReader(dump))
	lines.Buffer(nil, len(dump)+1)
	for lines.Scan() {
		line := strings.TrimRight(lines.Text(), "\r")
		switch call := callLine.FindStringSubmatch(line); {
		case goroutineLine.MatchString(line):
			inTrace = true
			kept.WriteString("\n" + line + "\n")
		case inTrace && call != nil:
			kept.WriteString(call[1] + "(…)\n")
		case traceLines.MatchString(line) && (inTrace || !strings.HasPrefix(line, "\t")):
			kept.WriteString(line + "\n")
		case panicLine.MatchString(line):
			kept.WriteString("panic: (…)\n")
		}
	}
	return kept.String()
}
