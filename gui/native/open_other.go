//go:build !windows && !darwin

package native

import (
	"fmt"
	"os/exec"
	"path/filepath"
)

func open(path string) error {
	tool, err := exec.LookPath("xdg-open")
	if err != nil {
		return fmt.Errorf("this system has no xdg-open: %w", err)
	}
	return exec.Command(tool, path).Start()
}

// Reveal shows the file's folder in the file manager.
func Reveal(path string) error { return open(filepath.Dir(path)) }
