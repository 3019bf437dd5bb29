package urn

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"giaoban/data"
	"giaoban/data/file"
)

// Seal makes the file of an urn whose voting has ended read-only and returns the
// SHA-256 of its bytes in hexadecimal, for the minutes of the count. Sealed again
// it gives the same; another result means that somebody changed the file.
func (u *Urn) Seal() (string, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if !u.marks.ended || u.stale {
		return "", fmt.Errorf("seal urn: %w", refused(data.RefusedUrnOpen))
	}
	if err := writeProtect(u.path); err != nil {
		return "", fmt.Errorf("seal urn: %w", file.Refusal(u.path, err))
	}
	hash := sha256.New()
	if _, err := io.Copy(hash, io.NewSectionReader(u.file, 0, u.header.size())); err != nil {
		return "", fmt.Errorf("seal urn: %w", err)
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

func writeProtect(path string) error {
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o222 == 0 {
		return err
	}
	return os.Chmod(path, 0o400)
}

// Destroy overwrites the urn at path with random bytes and removes it; random is
// nil for the system's randomness. The sealed key goes first. Damaged urns can be
// destroyed, other files are refused and left alone. Nobody may have the urn open.
func Destroy(path string, random io.Reader) error {
	if err := destroy(path, source(random)); err != nil {
		return fmt.Errorf("destroy urn: %w", file.Refusal(path, err))
	}
	return nil
}

func destroy(path string, random io.Reader) error {
	size, err := urnSize(path)
	if err != nil {
		return err
	}
	if err := os.Chmod(path, 0o600); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = overwrite(f, size, random)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Remove(path)
	}
	if err == nil {
		err = file.SyncFolder(filepath.Dir(path))
	}
	return err
}

// urnSize returns the size of the file at path, and refuses what is no urn.
func urnSize(path string) (int64, error) {
	f, _, err := openFile(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	start := make([]byte, len(magic))
	if _, err := f.ReadAt(start, 0); err != nil || string(start) != magic {
		return 0, &data.Refusal{Code: data.RefusedNoUrn, Detail: path}
	}
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// overwrite leaves the magic as it is: until the file is removed, it can be told
// from one that must not be destroyed.
func overwrite(f storage, size int64, random io.Reader) error {
	b := make([]byte, blockSize)
	for offset := int64(len(magic)); offset < size; offset += blockSize {
		part := b[:min(blockSize, size-offset)]
		if err := fill(random, part); err != nil {
			return err
		}
		if _, err := f.WriteAt(part, offset); err != nil {
			return err
		}
		if offset < firstSlotBlock*blockSize {
			if err := f.Sync(); err != nil {
				return err
			}
		}
	}
	return f.Sync()
}
