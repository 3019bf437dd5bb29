package urn

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
	"github.com/google/uuid"

	"giaoban/data"
	"giaoban/data/file"
)

// Extension ends the names of urns.
const Extension = ".homphieu"

// Path returns where the urn of a ballot lies beside its register.
func Path(register, ballot string) string {
	return strings.TrimSuffix(register, filepath.Ext(register)) + "-" + ballot + Extension
}

// Options say what an urn is made for.
type Options struct {
	Ballot       string    // UUID of the ballot
	Candidates   int       // names on the ballot, 1 to 100
	Choices      int       // choices beside each name, 2 to 9
	Voters       int       // lines of the roll that may vote, 1 to 4000
	Spares       int       // slots beyond them, up to 1000
	SpoilByBlank bool      // a name left unmarked spoils the whole paper
	Passphrases  [2]string // one for each of two tellers; see CheckPassphrases
	Random       io.Reader // nil for the system's
	WorkFactor   int       // of scrypt, as a power of two; 0 for age's own, about a second
}

// Create makes the urn of a ballot at path and opens it. It refuses passphrases
// as CheckPassphrases does, a path where something stands already, and what the
// disk refuses; then nothing is left at path.
func Create(path string, o Options) (*Urn, error) {
	if err := CheckPassphrases(o.Passphrases); err != nil {
		return nil, err
	}
	o.Random = source(o.Random)
	h, err := newHeader(o)
	if err != nil {
		return nil, fmt.Errorf("make urn: %w", err)
	}
	if _, err := os.Lstat(path); err == nil {
		return nil, fmt.Errorf("make urn: %w", &data.Refusal{Code: data.RefusedExists, Detail: path})
	}
	err = file.AtomicWrite(path, func(w io.Writer) error { return writeNew(w, h, o.Random) })
	if err != nil {
		return nil, fmt.Errorf("make urn: %w", err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, fmt.Errorf("make urn: %w", file.Refusal(path, err))
	}
	return Open(path, o.Random)
}

// newHeader makes the key of an urn and seals its halves.
func newHeader(o Options) (header, error) {
	id, err := uuid.NewRandomFromReader(o.Random)
	if err != nil {
		return header{}, fmt.Errorf("draw an id: %w", err)
	}
	h := header{Terms: Terms{
		Urn: id.String(), Ballot: o.Ballot, Candidates: o.Candidates, Choices: o.Choices,
		Voters: o.Voters, Spares: o.Spares, SpoilByBlank: o.SpoilByBlank,
	}}
	if err := h.check(); err != nil {
		return header{}, err
	}
	cost := o.WorkFactor
	if cost == 0 {
		cost = costUsual
	}
	if cost < 1 || cost > costMost {
		return header{}, &data.Refusal{Code: data.RefusedUnknown, Field: "work_factor", Detail: fmt.Sprint(cost)}
	}
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return header{}, fmt.Errorf("make a key: %w", err)
	}
	h.Recipient = key.Recipient().String()
	halves, err := split(o.Random, []byte(key.String()))
	if err != nil {
		return header{}, err
	}
	for i, half := range halves {
		if h.Halves[i], err = sealHalf(half, o.Passphrases[i], cost); err != nil {
			return header{}, fmt.Errorf("seal a half: %w", err)
		}
		clear(half)
	}
	return h, nil
}

// writeNew writes the urn as it is before the first voter.
func writeNew(w io.Writer, h header, random io.Reader) error {
	top, err := h.block()
	if err != nil {
		return err
	}
	none := marks{lines: make([]Mark, h.Voters)}.block(h.Urn)
	for _, b := range [][]byte{top, top, none, none} {
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	slot := make([]byte, blockSize)
	for range h.slots() {
		if err := fill(random, slot); err != nil {
			return err
		}
		if _, err := w.Write(slot); err != nil {
			return err
		}
	}
	return nil
}

// openFile opens the file at path, for reading alone where no more is allowed.
func openFile(path string) (f *os.File, readOnly bool, err error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return nil, false, &data.Refusal{Code: data.RefusedNoUrn, Detail: path}
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, &data.Refusal{Code: data.RefusedNoFile, Detail: path, Err: err}
	}
	if err != nil {
		return nil, false, file.Refusal(path, err)
	}
	// A superuser may write what is write-protected; an urn that is sealed stays so.
	if info.Mode().Perm()&0o200 != 0 {
		f, err = os.OpenFile(path, os.O_RDWR, 0)
		if err == nil {
			return f, false, nil
		}
		if refusal, ok := data.AsRefusal(file.Refusal(path, err)); !ok || refusal.Code != data.RefusedReadOnly {
			return nil, false, file.Refusal(path, err)
		}
	}
	f, err = os.Open(path)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return nil, false, &data.Refusal{Code: data.RefusedUnreadable, Detail: path, Err: err}
	case err != nil:
		return nil, false, file.Refusal(path, err)
	}
	return f, true, nil
}
