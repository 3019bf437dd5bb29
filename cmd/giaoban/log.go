package main

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"

	"gopkg.in/natefinch/lumberjack.v2"
)

// openLog writes the log to a file of its own that never grows beyond a few
// megabytes.
func openLog(home string) (*slog.Logger, io.Closer) {
	file := &lumberjack.Logger{Filename: filepath.Join(home, "log", "giaoban.log"), MaxSize: 2, MaxBackups: 3}
	return slog.New(slog.NewTextHandler(file, nil)), file
}

// crashFile is where Go writes what it says when the program breaks down.
type crashFile struct{ file *os.File }

// catchCrash makes the file of this run.
func catchCrash(home string) (*crashFile, error) {
	folder := filepath.Join(home, "log")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, fmt.Errorf("folder of the log: %w", err)
	}
	file, err := os.Create(filepath.Join(folder, fmt.Sprintf("crash-%d.txt", os.Getpid())))
	if err != nil {
		return nil, fmt.Errorf("file for a crash: %w", err)
	}
	c := &crashFile{file: file}
	return c, c.catch(true)
}

// catch switches the dump of a crash on or off. It is off while people vote: the
// memory of the program holds what they choose.
func (c *crashFile) catch(on bool) error {
	file := c.file
	if !on {
		file = nil
	}
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		return fmt.Errorf("file for a crash: %w", err)
	}
	return nil
}

// endedWell takes the file of a run that ended well away.
func (c *crashFile) endedWell() {
	_ = c.catch(false)
	_ = c.file.Close()
	_ = os.Remove(c.file.Name())
}
