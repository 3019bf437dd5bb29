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
	folder := filepath.Join(t.TempDir(), "Biên bản #1 50% !")
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

func TestAtomicWriteLeavesAlone(t *testing.T) {
	folder := t.TempDir()
	inside, protected := filepath.Join(folder, "thư mục.pdf"), filepath.Join(folder, "đã ký.pdf")
	if err := os.Mkdir(inside, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(protected, []byte("đã ký"), 0o444); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]data.RefusalCode{
		inside: data.RefusedExists, os.DevNull: data.RefusedExists, protected: data.RefusedReadOnly,
	} {
		err := file.AtomicWrite(path, func(io.Writer) error { t.Errorf("%s was written", path); return nil })
		if r, ok := data.AsRefusal(err); !ok || r.Code != want || r.Detail != path {
			t.Errorf("error = %v, want refusal %q about %q", err, want, path)
		}
	}
	if got, _ := os.ReadFile(protected); string(got) != "đã ký" {
		t.Errorf("file holds %q, want the old text", got)
	}
}

func TestAtomicWriteKeepsALink(t *testing.T) {
	folder := t.TempDir()
	path, link := filepath.Join(folder, "thật.pdf"), filepath.Join(folder, "lối tắt.pdf")
	if err := os.WriteFile(path, []byte("cũ"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if _, err := os.Readlink(link); err != nil {
		t.Skipf("links cannot be read here: %v", err) // Wine
	}
	if err := file.AtomicWrite(link, write("mới")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "mới" {
		t.Errorf("the file holds %q", got)
	}
	if to, err := os.Readlink(link); err != nil || to != path {
		t.Errorf("the link leads to %q, %v", to, err)
	}
}
