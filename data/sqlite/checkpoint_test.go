package sqlite_test

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// lastFirstPage returns page 1 as the log holds it last (sqlite.org/fileformat2.html, 4).
func lastFirstPage(t *testing.T, log []byte) []byte {
	t.Helper()
	size := int(binary.BigEndian.Uint32(log[8:]))
	var page []byte
	for at := 32; at+24+size <= len(log); at += 24 + size {
		if binary.BigEndian.Uint32(log[at:]) == 1 {
			page = log[at+24:][:size]
		}
	}
	if page == nil {
		t.Fatal("the log does not hold page 1")
	}
	return page
}

// A program may be killed while its log goes into the file: page 1 is there first and
// says how long the file is going to be, and the pages that make it so long are still in
// the log. Such a register is whole; without its log it is cut short.
func TestARegisterKilledWhileItsLogGoesIntoTheFile(t *testing.T) {
	path := closed(t)
	r := open(t, path)
	for n := range 12 {
		must(r.SaveRemark(t.Context(), data.Remark{Meeting: 1, Text: fmt.Sprint(n, strings.Repeat(" ý kiến", 900))}))
	}
	file, log := must(os.ReadFile(path)), must(os.ReadFile(path+"-wal"))
	check(t, r.Close())
	half := filepath.Join(t.TempDir(), "sổ.sogiaoban")
	copy(file, lastFirstPage(t, log))
	check(t, os.WriteFile(half, file, 0o600))
	check(t, os.WriteFile(half+"-wal", log, 0o600))
	again := open(t, half)
	sound(t, again)
	if remarks := must(again.Dossier(t.Context(), 1)).Remarks; len(remarks) < 12 {
		t.Errorf("%d remarks are left", len(remarks))
	}
	check(t, again.Close())
	cut := filepath.Join(t.TempDir(), "sổ.sogiaoban")
	check(t, os.WriteFile(cut, file, 0o600))
	_, err := sqlite.Open(t.Context(), cut, options())
	refused(t, err, data.RefusedDamaged)
}
