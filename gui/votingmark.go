package gui

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"

	"giaoban/data/file"
)

// votingMark is a small file in the program's own folder that names the register in
// which voting at the screen is going on. Whatever the program is started with, it
// opens that one first. It names nobody.
type votingMark struct {
	path string
	log  *slog.Logger
}

type votingMarkFile struct {
	Register string `json:"register"`
}

func newVotingMark(home string, log *slog.Logger) votingMark {
	return votingMark{path: filepath.Join(home, "voting.json"), log: log}
}

// set notes the register.
func (m votingMark) set(register string) {
	register = absolute(register)
	err := os.MkdirAll(filepath.Dir(m.path), 0o755)
	if err == nil {
		err = file.AtomicWrite(m.path, func(w io.Writer) error { return json.NewEncoder(w).Encode(votingMarkFile{Register: register}) })
	}
	if err != nil {
		m.log.Error("note that voting is going on", "error", logged(err))
	}
}

// clear takes the note away.
func (m votingMark) clear() {
	if err := os.Remove(m.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		m.log.Error("note that voting has ended", "error", logged(err))
	}
}

// clearFor takes the note away where it names a register.
func (m votingMark) clearFor(register string) {
	if m.register() == absolute(register) {
		m.clear()
	}
}

func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}

// register returns the register noted, "" where there is none or it is not there
// any more.
func (m votingMark) register() string {
	raw, err := os.ReadFile(m.path)
	if err != nil {
		return ""
	}
	var noted votingMarkFile
	if err := json.Unmarshal(raw, &noted); err != nil || !exists(noted.Register) {
		m.clear()
		return ""
	}
	return noted.Register
}
