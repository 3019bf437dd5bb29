package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"giaoban/data"
)

// registerSuffix is the ending by which a register is known.
const registerSuffix = ".sogiaoban"

// spareRegisters refuses to write a result over a register: the one that is read
// or any other.
func (t *twin) spareRegisters(output string) error {
	written, err := os.Stat(output)
	if err != nil {
		return nil // nothing stands there
	}
	read, err := os.Stat(t.file)
	if err == nil && os.SameFile(written, read) || strings.HasSuffix(strings.ToLower(output), registerSuffix) {
		return &data.Refusal{Code: data.RefusedExists, Detail: output}
	}
	return nil
}

// printJSON writes a value as JSON, two spaces deep.
func (t *twin) printJSON(value any) error {
	encoder := json.NewEncoder(t.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// printLine writes a line of the result.
func (t *twin) printLine(parts ...any) error {
	_, err := fmt.Fprintln(t.out, parts...)
	return err
}
