package native

import "os/exec"

func open(path string) error { return exec.Command("open", path).Start() }

// Reveal shows the file in the file manager.
func Reveal(path string) error { return exec.Command("open", "-R", path).Start() }
