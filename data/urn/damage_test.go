package urn_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"giaoban/data"
	"giaoban/data/urn"
)

// voted gives the bytes of an urn with two votes and one session ended uncast.
func voted(t testing.TB) *memory {
	t.Helper()
	f := &memory{bytes: must(urn.NewBytes(options()))}
	u := must(urn.OpenOn(f, nil))
	vote(t, u, 1, 0, 1, 0)
	vote(t, u, 2, 1, 1, 1)
	check(t, u.Admit(0))
	check(t, u.EndUncast(0))
	return f
}

func write(t testing.TB, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hòm"+urn.Extension)
	check(t, os.WriteFile(path, b, 0o600))
	return path
}

// slotsOf returns the blocks that hold votes and those that do not.
func slotsOf(f *memory) (full, empty []int) {
	for i := urn.FirstSlot; i < len(f.bytes)/urn.BlockSize; i++ {
		if urn.IsFull(f.block(i)) {
			full = append(full, i)
		} else {
			empty = append(empty, i)
		}
	}
	return full, empty
}

func TestOpenRefusesWhatIsNoUrn(t *testing.T) {
	for name, c := range map[string]struct {
		bytes []byte
		want  data.RefusalCode
	}{
		"nothing":        {nil, data.RefusedNoUrn},
		"a few letters":  {[]byte("hòm phiếu"), data.RefusedNoUrn},
		"a register":     {append([]byte("SQLite format 3\x00"), make([]byte, 65536-16)...), data.RefusedNoUrn},
		"zeros":          {make([]byte, 12*urn.BlockSize), data.RefusedNoUrn},
		"a newer format": {append([]byte("GIAOBAN-URN-2\n\x00\x00"), make([]byte, 65536-16)...), data.RefusedNewer},
		"only its name":  {[]byte(urn.Magic), data.RefusedUrnDamaged},
		"no header":      {append([]byte(urn.Magic), make([]byte, 65536-16)...), data.RefusedUrnDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := write(t, c.bytes)
			_, err := urn.Open(path, nil)
			refused(t, err, c.want)
			if after := must(os.ReadFile(path)); !bytes.Equal(after, c.bytes) {
				t.Error("the file was changed")
			}
		})
	}
	folder := t.TempDir()
	_, err := urn.Open(folder, nil)
	refused(t, err, data.RefusedNoUrn)
	_, err = urn.Open(filepath.Join(folder, "không có"), nil)
	refused(t, err, data.RefusedNoFile)
}

func TestDamageIsFound(t *testing.T) {
	for name, harm := range map[string]func(f *memory){
		"both headers":         func(f *memory) { f.block(0)[100]++; f.block(1)[100]++ },
		"both blocks of marks": func(f *memory) { f.block(urn.MarksBlock)[40]++; f.block(urn.MarksCopy)[4000]++ },
		"a vote":               func(f *memory) { full, _ := slotsOf(f); f.block(full[1])[3000]++ },
		"a vote's hash":        func(f *memory) { full, _ := slotsOf(f); f.block(full[0])[0]++ },
		"a vote wiped":         func(f *memory) { full, _ := slotsOf(f); clear(f.block(full[0])) },
		"a vote doubled": func(f *memory) {
			full, empty := slotsOf(f)
			copy(f.block(empty[0]), f.block(full[0]))
		},
		"a vote put in place of another by copying": func(f *memory) {
			full, _ := slotsOf(f)
			copy(f.block(full[0]), f.block(full[1]))
		},
		"a vote put in": func(f *memory) {
			_, empty := slotsOf(f)
			copy(f.block(empty[0]), must(must(urn.OpenOn(f.clone(), nil)).SealVote([]int{0, 0, 0})))
		},
		"cut short":             func(f *memory) { f.bytes = f.bytes[:len(f.bytes)-urn.BlockSize] },
		"too long":              func(f *memory) { f.bytes = append(f.bytes, make([]byte, urn.BlockSize)...) },
		"half a block too long": func(f *memory) { f.bytes = append(f.bytes, make([]byte, urn.BlockSize/2)...) },
	} {
		t.Run(name, func(t *testing.T) {
			f := voted(t)
			harm(f)
			path := write(t, f.bytes)
			_, err := urn.Open(path, nil)
			refused(t, err, data.RefusedUrnDamaged)
			if after := must(os.ReadFile(path)); !bytes.Equal(after, f.bytes) {
				t.Error("the urn was changed")
			}
			check(t, urn.Destroy(path, nil))
		})
	}
}

// One block of what stands twice may be lost.
func TestOneLostBlockIsMended(t *testing.T) {
	for _, block := range []int{0, 1, urn.MarksBlock, urn.MarksCopy} {
		f := voted(t)
		from := 0
		if block == 0 {
			from = len(urn.Magic) // a file must still say that it is an urn
		}
		clear(f.block(block)[from:])
		u, err := urn.Open(write(t, f.bytes), nil)
		if err != nil {
			t.Errorf("block %d lost: %v", block, err)
			continue
		}
		if got := must(closed(u)); got.Returned != 2 || got.Issued != 3 {
			t.Errorf("block %d lost: %+v", block, got)
		}
		check(t, u.Release())
	}
}

// What is changed while the urn is open, or cannot be seen without the key, is
// found when the votes are opened.
func TestDamageFoundByClosing(t *testing.T) {
	for name, harm := range map[string]func(f *memory){
		"a full slot of something else": func(f *memory) {
			full, _ := slotsOf(f)
			b := f.block(full[0])
			clear(b)
			sum := sha256.Sum256(b[32:])
			copy(b, sum[:])
		},
		"a vote of another urn": func(f *memory) {
			full, _ := slotsOf(f)
			other := voted(t)
			theirs, _ := slotsOf(other)
			copy(f.block(full[0]), other.block(theirs[0]))
		},
		"a half of another urn": func(f *memory) {
			theirs := headerOf(voted(t))["halves"].([]any)
			changeHeader(f, func(h map[string]any) { h["halves"].([]any)[1] = theirs[1] })
		},
		"a half that is damaged": func(f *memory) {
			changeHeader(f, func(h map[string]any) {
				half := []byte(h["halves"].([]any)[1].(string))
				if at := len(half) - 8; half[at] == 'A' {
					half[at] = 'B'
				} else {
					half[at] = 'A'
				}
				h["halves"].([]any)[1] = string(half)
			})
		},
		"no halves": func(f *memory) { changeHeader(f, func(h map[string]any) { h["halves"] = nil }) },
		"the public key of another urn": func(f *memory) {
			theirs := headerOf(voted(t))
			changeHeader(f, func(h map[string]any) { h["recipient"] = theirs["recipient"] })
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := voted(t)
			harm(f)
			_, err := closed(must(urn.OpenOn(f, nil)))
			refused(t, err, data.RefusedUrnDamaged)
		})
	}
	t.Run("a vote wiped under way", func(t *testing.T) {
		f := voted(t)
		u := must(urn.OpenOn(f, nil))
		full, _ := slotsOf(f)
		clear(f.block(full[0]))
		_, err := closed(u)
		refused(t, err, data.RefusedUrnDamaged)
	})
}

func headerOf(f *memory) map[string]any {
	body := f.block(0)[48:]
	var h map[string]any
	if err := json.Unmarshal(body[2:][:binary.BigEndian.Uint16(body)], &h); err != nil {
		panic(err)
	}
	return h
}

// changeHeader does what somebody would who knows the format.
func changeHeader(f *memory, change func(map[string]any)) {
	h := headerOf(f)
	change(h)
	text := must(json.Marshal(h))
	for _, block := range []int{0, 1} {
		body := f.block(block)[48:]
		clear(body)
		binary.BigEndian.PutUint16(body, uint16(len(text)))
		copy(body[2:], text)
		sum := sha256.Sum256(body)
		copy(f.block(block)[16:], sum[:])
	}
}

func TestHeadersThatSayNothing(t *testing.T) {
	for name, change := range map[string]func(map[string]any){
		"no voters":      func(h map[string]any) { h["voters"] = 0 },
		"many voters":    func(h map[string]any) { h["voters"] = 1 << 40 },
		"no names":       func(h map[string]any) { h["candidates"] = -1 },
		"no ballot":      func(h map[string]any) { h["ballot"] = "" },
		"no key":         func(h map[string]any) { h["recipient"] = "age1" },
		"another field":  func(h map[string]any) { h["time"] = 1 },
		"a wrong type":   func(h map[string]any) { h["choices"] = "2" },
		"one voter more": func(h map[string]any) { h["voters"] = 7 },
	} {
		t.Run(name, func(t *testing.T) {
			f := voted(t)
			changeHeader(f, change)
			_, err := urn.Open(write(t, f.bytes), nil)
			refused(t, err, data.RefusedUrnDamaged)
		})
	}
}

func TestAFullUrn(t *testing.T) {
	o := options()
	o.Voters, o.Spares = 2, 0
	u := must(urn.OpenOn(&memory{bytes: must(urn.NewBytes(o))}, nil))
	vote(t, u, 1, 0, 0, 0)
	vote(t, u, 0, 0, 0, 0)
	if got := must(closed(u)); got.Returned != 2 {
		t.Errorf("totals %+v", got)
	}
	u = must(urn.OpenOn(&memory{bytes: must(urn.NewBytes(o))}, nil))
	check(t, u.Admit(0))
	u.FillUp()
	refused(t, u.Cast(0, []int{0, 0, 0}), data.RefusedUrnFull)
}

func TestDestroyLeavesOtherFilesAlone(t *testing.T) {
	text := append([]byte("SQLite format 3\x00"), make([]byte, 65536)...)
	path := write(t, text)
	refused(t, urn.Destroy(path, nil), data.RefusedNoUrn)
	if after := must(os.ReadFile(path)); !bytes.Equal(after, text) {
		t.Error("the file was changed")
	}
	refused(t, urn.Destroy(filepath.Join(t.TempDir(), "không có"), nil), data.RefusedNoFile)
	refused(t, urn.Destroy(t.TempDir(), nil), data.RefusedNoUrn)
}

// Destroy overwrites every byte but the name of the format before it removes the
// file; cut off in between, it is done again.
func TestDestroyOverwrites(t *testing.T) {
	f := voted(t)
	path := write(t, f.bytes)
	link := path + " khác"
	if err := os.Link(path, link); err != nil {
		t.Skipf("no second name here: %v", err)
	}
	check(t, os.Chmod(path, 0o400))
	check(t, urn.Destroy(path, nil))
	after := must(os.ReadFile(link))
	if len(after) != len(f.bytes) {
		t.Fatalf("%d bytes, want %d", len(after), len(f.bytes))
	}
	for i := len(urn.Magic); i+16 <= len(after); i += 16 {
		if bytes.Equal(after[i:i+16], f.bytes[i:i+16]) {
			t.Fatalf("bytes %d to %d are as they were", i, i+16)
		}
	}
	check(t, urn.Destroy(link, nil))
	if names := entries(t, filepath.Dir(path)); len(names) != 0 {
		t.Errorf("left: %q", names)
	}
}

// A write-protected urn is read, counted again and sealed again, and takes no vote.
func TestAWriteProtectedUrn(t *testing.T) {
	f := voted(t)
	path := write(t, f.bytes)
	check(t, os.Chmod(path, 0o400))
	u := must(urn.Open(path, nil))
	if s := u.State(); !s.ReadOnly || s.Cast != 2 {
		t.Errorf("state %+v", s)
	}
	refused(t, u.Admit(3), data.RefusedReadOnly)
	refused(t, u.End(), data.RefusedReadOnly)
	_, err := closed(u)
	refused(t, err, data.RefusedReadOnly)
	check(t, u.Release())
	if after := must(os.ReadFile(path)); !bytes.Equal(after, f.bytes) {
		t.Error("the urn was changed")
	}
}

func TestASealedUrnThatSomebodyChanged(t *testing.T) {
	u, path := create(t, options())
	vote(t, u, 0, 0, 0, 0)
	must(closed(u))
	sum := must(u.Seal())
	check(t, u.Release())
	if mode := must(os.Stat(path)).Mode().Perm(); mode&0o222 != 0 {
		t.Errorf("the sealed urn has mode %o", mode)
	}
	b := must(os.ReadFile(path))
	_, empty := slotsOf(&memory{bytes: b})
	b[empty[0]*urn.BlockSize+9]++
	check(t, os.Chmod(path, 0o600))
	check(t, os.WriteFile(path, b, 0o600))
	u = must(urn.Open(path, nil))
	if again := must(u.Seal()); again == sum {
		t.Error("a byte was changed and the hash is the same")
	}
	check(t, u.Release())
}
