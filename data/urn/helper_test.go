package urn_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"giaoban/data"
	"giaoban/data/urn"
)

const (
	ballot = "6f1c9d2e-3f58-4b0a-9a57-2f4f3b8f9c11"
	first  = "mật khẩu của tổ trưởng"
	second = "k7mp-v3xr-9hcf-2tnj"
)

// options are those of a small urn whose passphrases cost next to nothing.
func options() urn.Options {
	return urn.Options{
		Ballot: ballot, Candidates: 3, Choices: 2, Voters: 6, Spares: 2,
		Passphrases: [2]string{first, second}, WorkFactor: 1,
	}
}

func create(t testing.TB, o urn.Options) (*urn.Urn, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sổ-"+ballot+urn.Extension)
	u, err := urn.Create(path, o)
	check(t, err)
	t.Cleanup(func() { _ = u.Release() })
	return u, path
}

func reopen(t testing.TB, u *urn.Urn, path string) *urn.Urn {
	t.Helper()
	check(t, u.Release())
	again, err := urn.Open(path, nil)
	check(t, err)
	t.Cleanup(func() { _ = again.Release() })
	return again
}

func vote(t testing.TB, u *urn.Urn, line int, choices ...int) {
	t.Helper()
	check(t, u.Admit(line))
	check(t, u.Cast(line, choices))
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func refused(t testing.TB, err error, want data.RefusalCode) {
	t.Helper()
	if r, ok := data.AsRefusal(err); !ok || r.Code != want {
		t.Errorf("error = %v, want refusal %q", err, want)
	}
}

func entries(t testing.TB, folder string) []string {
	t.Helper()
	list, err := os.ReadDir(folder)
	check(t, err)
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

// seeded is a source of randomness that repeats itself.
func seeded(seed uint64) *rand.ChaCha8 {
	var key [32]byte
	for i := range 8 {
		key[i] = byte(seed >> (8 * i))
	}
	return rand.NewChaCha8(key)
}

// memory is a file that lies in memory.
type memory struct{ bytes []byte }

func (m *memory) ReadAt(b []byte, offset int64) (int, error) {
	return copy(b, m.bytes[offset:]), nil
}

func (m *memory) WriteAt(b []byte, offset int64) (int, error) {
	return copy(m.bytes[offset:], b), nil
}

func (m *memory) Sync() error  { return nil }
func (m *memory) Close() error { return nil }

func (m *memory) block(i int) []byte { return m.bytes[i*urn.BlockSize:][:urn.BlockSize] }

func (m *memory) clone() *memory { return &memory{bytes: slices.Clone(m.bytes)} }
