//go:build e2e

package main

import (
	"bytes"
	"debug/pe"
	"encoding/binary"
	"path/filepath"
	"testing"
	"unicode/utf16"
)

// isAProgramOfWindows reads in the program's file what Windows reads before it
// starts it.
func (c clerk) isAProgramOfWindows() {
	c.t.Helper()
	window, console := filepath.Join(c.wine.program, "SoGiaoBan.exe"), filepath.Join(c.wine.program, "giaobanctl.exe")
	for path, subsystem := range map[string]uint16{window: pe.IMAGE_SUBSYSTEM_WINDOWS_GUI, console: pe.IMAGE_SUBSYSTEM_WINDOWS_CUI} {
		header, resources := fileOfWindows(c.t, path)
		c.same("the kind of "+filepath.Base(path), header.Subsystem, subsystem)
		c.holds(resources, path, []byte("asInvoker"), []byte("longPathAware"), inUTF16("FileDescription"), inUTF16("Sổ Giao Ban"))
	}
	_, resources := fileOfWindows(c.t, window)
	c.holds(resources, window, []byte("permonitorv2"))
}

// fileOfWindows returns the header and the resources of a program.
func fileOfWindows(t *testing.T, path string) (*pe.OptionalHeader64, []byte) {
	t.Helper()
	file, err := pe.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	header, ok := file.OptionalHeader.(*pe.OptionalHeader64)
	section := file.Section(".rsrc")
	if !ok || section == nil {
		t.Fatalf("%s is no program of 64 bit with resources", path)
	}
	resources, err := section.Data()
	if err != nil {
		t.Fatal(err)
	}
	return header, resources
}

func (c clerk) holds(resources []byte, path string, wanted ...[]byte) {
	c.t.Helper()
	for _, want := range wanted {
		if !bytes.Contains(resources, want) {
			c.t.Errorf("%s does not say %q", path, want)
		}
	}
}

func inUTF16(text string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}
