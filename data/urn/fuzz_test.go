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

// FuzzOpen opens files that anything may have written. Refused ones stay as they
// were; what opens makes sense.
func FuzzOpen(f *testing.F) {
	o := options()
	o.Voters, o.Spares = 1, 0
	whole := must(urn.NewBytes(o))
	f.Add([]byte{})
	f.Add([]byte(urn.Magic))
	f.Add([]byte("SQLite format 3\x00"))
	f.Add(whole)
	f.Add(whole[:4*urn.BlockSize])
	f.Fuzz(openAnything)
}

// FuzzHeader puts any header and any marks, with the hashes that belong to them,
// before slots one of which is full.
func FuzzHeader(f *testing.F) {
	base := voted(f)
	text := must(json.Marshal(headerOf(base)))
	f.Add(text, []byte{4, 3, 3, 0, 0, 0}, byte(0), uint16(0))
	f.Add(text, []byte{1, 1, 1, 0, 0, 0}, byte(1), uint16(1))
	f.Add(text, []byte{2, 3, 3, 0, 0, 0}, byte(0), uint16(0))
	f.Add(text, []byte{2, 2, 3, 0, 0, 9}, byte(0), uint16(7))
	f.Add([]byte(`{"voters":-1}`), []byte{}, byte(2), uint16(0))
	f.Fuzz(func(t *testing.T, header, marks []byte, ended byte, uncast uint16) {
		disk := base.clone()
		if len(header) > urn.BlockSize-64 || len(marks) > urn.BlockSize-64 {
			t.Skip()
		}
		var h struct{ Urn string }
		_ = json.Unmarshal(header, &h)
		for _, block := range []int{0, 1} {
			body := disk.block(block)[len(urn.Magic)+sha256.Size:]
			clear(body)
			binary.BigEndian.PutUint16(body, uint16(len(header)))
			copy(body[2:], header)
			sum := sha256.Sum256(body)
			copy(disk.block(block)[len(urn.Magic):], sum[:])
		}
		for _, block := range []int{urn.MarksBlock, urn.MarksCopy} {
			b := disk.block(block)
			clear(b)
			b[sha256.Size] = ended
			binary.BigEndian.PutUint16(b[sha256.Size+1:], uncast)
			copy(b[urn.LinesAt:], marks)
			sum := sha256.Sum256(append([]byte(h.Urn), b[sha256.Size:]...))
			copy(b, sum[:])
		}
		openAnything(t, disk.bytes)
	})
}

func openAnything(t *testing.T, b []byte) {
	path := filepath.Join(t.TempDir(), "hòm")
	check(t, os.WriteFile(path, b, 0o600))
	u, err := urn.Open(path, nil)
	if err != nil {
		if _, ok := data.AsRefusal(err); !ok {
			t.Fatalf("error %v is no refusal", err)
		}
		if after := must(os.ReadFile(path)); !bytes.Equal(after, b) {
			t.Fatal("a refused file was changed")
		}
		return
	}
	defer u.Release()
	terms, s := u.Terms(), u.State()
	if len(s.Lines) != terms.Voters || s.Cast > terms.Voters+terms.Spares || s.Cast > s.Issued || s.Uncast > s.Issued {
		t.Fatalf("%+v of %+v", s, terms)
	}
}
