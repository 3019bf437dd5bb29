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

// catchCrash has Go write what it says when it breaks down to a file. The file
// of a run that ended well is taken away by the returned function.
func catchCrash(home string) (func(), error) {
	folder := filepath.Join(home, "log")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, fmt.Errorf("folder of the log: %w", err)
	}
	path := filepath.Join(folder, fmt.Sprintf("crash-%d.txt", os.Getpid()))
	file, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("file for a crash: %w", err)
	}
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		return nil, fmt.Errorf("file for a crash: %w", err)
	}
	return func() {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		_ = file.Close()
		_ = os.Remove(path)
	}, nil
}
