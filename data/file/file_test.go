package file_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"giaoban/data"
	"giaoban/data/file"
)

func write(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func entries(t *testing.T, folder string) []string {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

func TestAtomicWriteReplacesWhole(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "Biên bản #1 50% ?")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "quý I.pdf")
	for _, text := range []string{"một", strings.Repeat("hai ", 100_000), ""} {
		if err := file.AtomicWrite(path, write(text)); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != text {
			t.Fatalf("read %d bytes, %v; want %d", len(got), err, len(text))
		}
	}
	if names := entries(t, folder); len(names) != 1 {
		t.Errorf("folder holds %q, want the file alone", names)
	}
}

func TestAtomicWriteFailingLeavesTheOldFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "sổ.txt")
	if err := file.AtomicWrite(path, write("cũ")); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := file.AtomicWrite(path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "mới")
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("error = %v, want %v", err, broken)
	}
	if got, _ := os.ReadFile(path); string(got) != "cũ" {
		t.Errorf("file holds %q, want the old text", got)
	}
	if names := entries(t, folder); len(names) != 1 {
		t.Errorf("folder holds %q, want the old file alone", names)
	}
}

func TestAtomicWriteRefusals(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "tệp"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	full := func(io.Writer) error { return fmt.Errorf("write: %w", syscall.ENOSPC) }
	cases := map[string]struct {
		path  string
		write func(io.Writer) error
		want  data.RefusalCode
	}{
		"no such folder":     {filepath.Join(folder, "không có", "a.txt"), write("a"), data.RefusedNoFolder},
		"a file as a folder": {filepath.Join(folder, "tệp", "a.txt"), write("a"), data.RefusedNoFolder},
		"name too long":      {filepath.Join(folder, strings.Repeat("d", 300)+".txt"), write("a"), data.RefusedPath},
		"disk full":          {filepath.Join(folder, "a.txt"), full, data.RefusedFull},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			err := file.AtomicWrite(c.path, c.write)
			r, ok := data.AsRefusal(err)
			if !ok || r.Code != c.want || r.Detail != c.path {
				t.Errorf("error = %v, want refusal %q about %q", err, c.want, c.path)
			}
		})
	}
}
