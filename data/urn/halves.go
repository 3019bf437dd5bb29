package urn

import (
	"bytes"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"slices"

	"filippo.io/age"

	"giaoban/data"
)

// Costs of scrypt, as powers of two. age's own default takes about a second and
// 256 MB; more than costMost would come from a file made to stall the program.
const (
	costUsual = 18
	costMost  = 20
)

// split divides a secret in two halves that give it back by XOR. Each half alone
// is nothing but random bytes.
func split(random io.Reader, secret []byte) ([2][]byte, error) {
	first, second := make([]byte, len(secret)), make([]byte, len(secret))
	if err := fill(random, first); err != nil {
		return [2][]byte{}, err
	}
	subtle.XORBytes(second, first, secret)
	return [2][]byte{first, second}, nil
}

func join(halves [2][]byte) ([]byte, error) {
	if len(halves[0]) != len(halves[1]) {
		return nil, errors.New("the halves differ in length")
	}
	secret := make([]byte, len(halves[0]))
	subtle.XORBytes(secret, halves[0], halves[1])
	return secret, nil
}

// sealHalf encrypts one half under one passphrase.
func sealHalf(half []byte, passphrase string, cost int) ([]byte, error) {
	to, err := age.NewScryptRecipient(typed(passphrase))
	if err != nil {
		return nil, err
	}
	to.SetWorkFactor(cost)
	return encrypt(half, to)
}

// openHalf opens one sealed half. A passphrase that does not fit is refused;
// what is no sealed half is damaged.
func openHalf(sealed []byte, passphrase string) ([]byte, error) {
	by, err := age.NewScryptIdentity(typed(passphrase))
	if err != nil {
		return nil, &data.Refusal{Code: data.RefusedPassphrase, Err: err}
	}
	by.SetMaxWorkFactor(costMost)
	r, err := age.Decrypt(bytes.NewReader(sealed), by)
	var no *age.NoIdentityMatchError
	switch {
	case errors.As(err, &no) && slices.Equal(no.StanzaTypes, []string{"scrypt"}):
		return nil, &data.Refusal{Code: data.RefusedPassphrase, Err: err}
	case err != nil:
		return nil, damaged("sealed half: %w", err)
	}
	half, err := io.ReadAll(r)
	if err != nil {
		return nil, damaged("sealed half: %w", err)
	}
	return half, nil
}

// encrypt gives the bytes of an age file.
func encrypt(plain []byte, to age.Recipient) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(blockSize)
	w, err := age.Encrypt(&b, to)
	if err == nil {
		_, err = w.Write(plain)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	return b.Bytes(), nil
}

// damaged is the refusal of an urn whose bytes are not as they were written.
func damaged(format string, args ...any) error {
	return &data.Refusal{Code: data.RefusedUrnDamaged, Err: fmt.Errorf(format, args...)}
}
