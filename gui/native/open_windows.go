package native

import (
	"os/exec"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// open hands the file to the program that Windows has for it. The verb "print"
// is never used: Edge registers none.
func open(path string) error {
	file, err := windows.UTF16PtrFromString(filepath.FromSlash(path))
	if err != nil {
		return err
	}
	verb, err := windows.UTF16PtrFromString("open")
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, verb, file, nil, nil, windows.SW_SHOWNORMAL)
}

// Reveal shows the file in the file manager.
func Reveal(path string) error {
	return exec.Command("explorer.exe", "/select,", filepath.FromSlash(path)).Start()
}
