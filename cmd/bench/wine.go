package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"giaoban/data/file"
)

// wineRounds is how often each window is opened under Wine, where it takes a
// second.
const wineRounds = 9

// wine measures the program for Windows under Wine, in the Windows that
// WINEPREFIX names: start and memory in turn with an empty window, and a field
// saved in turn with a bare commit.
func wine(window, empty, register string) ([]row, error) {
	full, bare, err := inTurn(wineRounds,
		func() (opened, error) { return openUnderWine(window, register) },
		func() (opened, error) { return untilReady(exec.Command("wine", empty), os.Kill) })
	if err != nil {
		return nil, err
	}
	rows := []row{
		{what: "Windows, under Wine: start to the first usable screen, ten-year register", measured: median(full.took), floor: median(bare.took), limit: 1.25},
		{what: "Windows, under Wine: most memory until then", measured: median(full.memory), floor: median(bare.memory), unit: megabytes},
	}
	const saving = "BenchmarkSaveFieldBesideFloor"
	figures := map[string][]float64{}
	if err := os.Setenv("GOOS", "windows"); err != nil { // of what go test builds
		return nil, err
	}
	if err := collect("./data/sqlite", "^"+saving+"$", figures, "-overlay", "out/windows/overlay.json", "-trimpath", "-exec", "wine"); err != nil {
		return nil, err
	}
	field, floor := figures["./data/sqlite"+saving+" µs-field"], figures["./data/sqlite"+saving+" µs-floor"]
	if len(field) == 0 || len(floor) == 0 {
		return nil, fmt.Errorf("no figures of %s under Wine", saving)
	}
	return append(rows, row{what: "Windows, under Wine: one field saved against a bare commit", measured: median(field), floor: median(floor), limit: 3}), nil
}

// openUnderWine opens a copy of the register: the program is killed afterwards and
// would check the file at its next start.
func openUnderWine(window, register string) (opened, error) {
	dir, err := os.MkdirTemp(filepath.Join(os.Getenv("WINEPREFIX"), "drive_c"), "bench")
	if err != nil {
		return opened{}, fmt.Errorf("folder for a register: %w", err)
	}
	defer os.RemoveAll(dir)
	from, err := os.Open(register)
	if err != nil {
		return opened{}, err
	}
	defer from.Close()
	name := filepath.Base(register)
	err = file.AtomicWrite(filepath.Join(dir, name), func(w io.Writer) error {
		_, err := io.Copy(w, from)
		return err
	})
	if err != nil {
		return opened{}, err
	}
	return untilReady(exec.Command("wine", window, "-ready", `C:\`+filepath.Base(dir)+`\`+name), os.Kill)
}

func megabytes(bytes float64) string { return fmt.Sprintf("%.0f MB", bytes/1e6) }
