package sqlite_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// closed makes a register with a briefing and closes it.
func closed(t *testing.T) string {
	t.Helper()
	o := settled(t)
	check(t, o.Close())
	return o.Path()
}

func TestRegisterOutlivesItsClosing(t *testing.T) {
	o := settled(t)
	before := o.dossier(t)
	check(t, o.Close())
	if names := beside(t, o.Path()); len(names) != 1 {
		t.Errorf("beside the closed register lies %q", names)
	}
	again := open(t, o.Path())
	after, err := again.Dossier(t.Context(), o.meeting.ID)
	check(t, err)
	if got, want := fmt.Sprintf("%+v", after), fmt.Sprintf("%+v", before); got != want {
		t.Errorf("dossier after opening again:\n%s\nwant\n%s", got, want)
	}
	if again.Mark() != sqlite.MarkTest {
		t.Errorf("mark = %q", again.Mark())
	}
	sound(t, again)
}

func TestPaths(t *testing.T) {
	for _, name := range []string{
		"sổ giao ban.sogiaoban", "a#b.sogiaoban", "50%.sogiaoban", "%41.sogiaoban", "tại sao?.sogiaoban", "a&mode=ro.sogiaoban",
		"x;y=1+2.sogiaoban", "không đuôi", "file:x.sogiaoban",
	} {
		t.Run(name, func(t *testing.T) {
			name := possible(name)
			path := filepath.Join(t.TempDir(), name)
			r, err := sqlite.Create(t.Context(), path, options())
			check(t, err)
			must(r.SaveUnit(t.Context(), data.Unit{Name: "Phòng Tổng hợp"}))
			check(t, r.Close())
			if names := beside(t, path); len(names) != 1 || names[0] != name {
				t.Fatalf("folder holds %q", names)
			}
			units := must(open(t, path).Units(t.Context()))
			if len(units) != 1 {
				t.Errorf("units = %v", units)
			}
		})
	}
}

// TestLongPath: Windows takes more than 260 letters, if it is asked in the right way.
func TestLongPath(t *testing.T) {
	folder := t.TempDir()
	for range 12 {
		folder = filepath.Join(folder, "Giao ban quý I #1 50%")
	}
	check(t, os.MkdirAll(folder, 0o755))
	path := filepath.Join(folder, "sổ.sogiaoban")
	r, err := sqlite.Create(t.Context(), path, options())
	check(t, err)
	must(r.SaveUnit(t.Context(), data.Unit{Name: "Phòng Tổng hợp"}))
	must(r.Backup(t.Context(), folder))
	check(t, r.Close())
	if names := beside(t, path); len(names) != 2 {
		t.Errorf("folder holds %q", names)
	}
	sound(t, open(t, path))
}

func TestRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	r, err := sqlite.Create(t.Context(), "sổ.sogiaoban", options())
	check(t, err)
	check(t, r.Close())
	check(t, open(t, "sổ.sogiaoban").Close())
}

func TestCreateRefusesAnExistingFile(t *testing.T) {
	path := place(t)
	check(t, os.WriteFile(path, []byte("của người khác"), 0o644))
	before := fingerprint(t, path)
	_, err := sqlite.Create(t.Context(), path, options())
	refused(t, err, data.RefusedExists)
	if after := fingerprint(t, path); after != before {
		t.Errorf("the file was touched")
	}
}

func TestCreateInNoFolder(t *testing.T) {
	_, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "không có", "sổ.sogiaoban"), options())
	refused(t, err, data.RefusedNoFolder)
}

// header returns the bytes of a sound register with a number in its header set.
func withHeader(t *testing.T, offset int, value uint32) []byte {
	t.Helper()
	b := must(os.ReadFile(closed(t)))
	binary.BigEndian.PutUint32(b[offset:], value)
	return b
}

func TestOpenRefusals(t *testing.T) {
	register := must(os.ReadFile(closed(t)))
	plain := filepath.Join(t.TempDir(), "plain.db")
	tamper(t, plain, "CREATE TABLE meeting (id INTEGER)")
	shuffled := bytes.Clone(register)
	for i := 4096; i < len(shuffled); i++ {
		shuffled[i] ^= byte(i * 7)
	}
	cases := map[string]struct {
		content []byte
		want    data.RefusalCode
	}{
		"empty file":          {nil, data.RefusedNoRegister},
		"text":                {[]byte(strings.Repeat("Biên bản cuộc họp. ", 100)), data.RefusedNoRegister},
		"beginning of a file": {register[:60], data.RefusedNoRegister},
		"another program's":   {must(os.ReadFile(plain)), data.RefusedNoRegister},
		"made by a newer one": {withHeader(t, 60, 9999), data.RefusedNewer},
		"without a schema":    {withHeader(t, 60, 0), data.RefusedDamaged},
		"cut short":           {register[:len(register)/2], data.RefusedDamaged},
		"header alone":        {register[:100], data.RefusedDamaged},
		"schema overwritten":  {append(bytes.Clone(register[:100]), bytes.Repeat([]byte{0xff}, len(register)-100)...), data.RefusedDamaged},
	}
	for name, c := range cases {
		for _, readOnly := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, read only %v", name, readOnly), func(t *testing.T) {
				path := place(t)
				check(t, os.WriteFile(path, c.content, 0o644))
				before := fingerprint(t, path)
				o := options()
				o.ReadOnly = readOnly
				_, err := sqlite.Open(t.Context(), path, o)
				refused(t, err, c.want)
				if after := fingerprint(t, path); after != before {
					t.Errorf("the file was touched:\n%s\n%s", before, after)
				}
			})
		}
	}
}

func TestOpenMissing(t *testing.T) {
	path := place(t)
	_, err := sqlite.Open(t.Context(), path, options())
	refused(t, err, data.RefusedNoFile)
	if names := beside(t, path); len(names) != 0 {
		t.Errorf("opening made %q", names)
	}
	_, err = sqlite.Open(t.Context(), t.TempDir(), options())
	refused(t, err, data.RefusedNoRegister)
}

// A register that was not closed cleanly is looked through before it is written.
func TestOpenDamagedAfterACrash(t *testing.T) {
	o := settled(t)
	must(o.SaveRemark(t.Context(), data.Remark{Meeting: o.meeting.ID, Text: "Còn trong nhật ký ghi trước"}))
	path := place(t)
	whole := must(os.ReadFile(o.Path()))
	for i := len(whole) / 2; i < len(whole); i++ {
		whole[i] = 0xa5
	}
	check(t, os.WriteFile(path, whole, 0o644))
	check(t, os.WriteFile(path+"-wal", must(os.ReadFile(o.Path()+"-wal")), 0o644))
	tampered := sha256.Sum256(whole)
	_, err := sqlite.Open(t.Context(), path, options())
	refused(t, err, data.RefusedDamaged)
	if sha256.Sum256(must(os.ReadFile(path))) != tampered {
		t.Errorf("the damaged register was written")
	}
}

func TestOpenInUse(t *testing.T) {
	o := settled(t)
	_, err := sqlite.Open(t.Context(), o.Path(), options())
	refused(t, err, data.RefusedInUse)
	check(t, o.Close())
	check(t, open(t, o.Path()).Close())
}

func TestReadOnlyBesideTheWriter(t *testing.T) {
	o := settled(t)
	readOnly := options()
	readOnly.ReadOnly = true
	reader, err := sqlite.Open(t.Context(), o.Path(), readOnly)
	check(t, err)
	defer reader.Close()
	must(o.SaveUnit(t.Context(), data.Unit{Name: "Mới thêm"}))
	if units := must(reader.Units(t.Context())); len(units) != 5 {
		t.Errorf("the reader sees %d units, want 5", len(units))
	}
	sound(t, reader)
	_, err = reader.SaveUnit(t.Context(), data.Unit{Name: "X"})
	refused(t, err, data.RefusedReadOnly)
	_, err = reader.Backup(t.Context(), t.TempDir())
	refused(t, err, data.RefusedReadOnly)
}

func TestReadOnlyAloneLeavesTheFile(t *testing.T) {
	path := closed(t)
	before := fingerprint(t, path)
	o := options()
	o.ReadOnly = true
	r, err := sqlite.Open(t.Context(), path, o)
	check(t, err)
	if len(must(r.Units(t.Context()))) != 4 {
		t.Error("units are missing")
	}
	sound(t, r)
	check(t, r.Close())
	if after := fingerprint(t, path); after != before {
		t.Errorf("reading changed\n%s\nto\n%s", before, after)
	}
}

func TestClosedRegisterAnswersWithAnError(t *testing.T) {
	o := settled(t)
	check(t, o.Close())
	check(t, o.Close())
	if _, err := o.Units(t.Context()); err == nil {
		t.Error("read after Close succeeded")
	}
	if _, err := o.SaveUnit(t.Context(), data.Unit{Name: "X"}); err == nil {
		t.Error("write after Close succeeded")
	}
}
