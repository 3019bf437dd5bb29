package native

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// softwareFolder is the folder beside the program where a copy of it lies next to
// a software OpenGL: a DLL beside a program is loaded before the system's.
const softwareFolder = "software"

// ErrNoSoftware says that the program that draws without a graphics driver is not
// there, or is the one that runs.
var ErrNoSoftware = errors.New("no program that draws without a graphics driver")

// Software reports whether this is the program that draws without a graphics
// driver.
func Software() bool {
	exe, err := os.Executable()
	return err == nil && filepath.Base(filepath.Dir(exe)) == softwareFolder
}

// StartSoftware starts the program that draws without a graphics driver. This one
// must end then.
func StartSoftware(args []string) error {
	exe, err := os.Executable()
	if err != nil || Software() {
		return ErrNoSoftware
	}
	path := filepath.Join(filepath.Dir(exe), softwareFolder, filepath.Base(exe))
	if _, err := os.Stat(path); err != nil {
		return ErrNoSoftware
	}
	cmd := exec.Command(path, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start the program that draws without a graphics driver: %w", err)
	}
	return nil
}
