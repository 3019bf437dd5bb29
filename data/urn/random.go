package urn

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// source returns the reader of random bytes to use: the system's unless given.
func source(random io.Reader) io.Reader {
	if random == nil {
		return rand.Reader
	}
	return random
}

// fill overwrites b with random bytes.
func fill(random io.Reader, b []byte) error {
	if _, err := io.ReadFull(random, b); err != nil {
		return fmt.Errorf("draw random bytes: %w", err)
	}
	return nil
}

// below draws a number from 0 up to n, each as likely as the other. Draws beyond
// the last whole multiple of n are thrown away: taking their remainder would
// favour the small numbers.
func below(random io.Reader, n int) (int, error) {
	span := uint64(n)
	last := math.MaxUint64 - math.MaxUint64%span
	for {
		var b [8]byte
		if err := fill(random, b[:]); err != nil {
			return 0, err
		}
		if v := binary.BigEndian.Uint64(b[:]); v < last {
			return int(v % span), nil
		}
	}
}

// shuffle puts a list in a random order, each as likely as the other.
func shuffle[T any](random io.Reader, list []T) error {
	for i := len(list) - 1; i > 0; i-- {
		j, err := below(random, i+1)
		if err != nil {
			return err
		}
		list[i], list[j] = list[j], list[i]
	}
	return nil
}
