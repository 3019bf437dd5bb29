package urn

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// PassphraseLeast is the least number of characters in a passphrase.
const PassphraseLeast = 12

// A proposed passphrase is four groups of four of twenty signs: 69 bits, each try
// of which costs scrypt's work. There are no vowels, no d and no w, so that Telex
// and VNI leave it alone when it is typed, and no two signs that look alike in
// handwriting (z and 2, s and 5, g, q and 9, b and 6, l and 1, o and 0).
const (
	proposedSigns     = "cfhjkmnprtvx23456789"
	proposedGroups    = 4
	proposedGroupSize = 4
)

// ProposePassphrase draws a passphrase such as "k7mp-v3xr-9hcf-2tnj". Random is
// nil for the system's randomness.
func ProposePassphrase(random io.Reader) (string, error) {
	random = source(random)
	groups := make([]string, proposedGroups)
	for i := range groups {
		group := make([]byte, proposedGroupSize)
		for j := range group {
			n, err := below(random, len(proposedSigns))
			if err != nil {
				return "", fmt.Errorf("propose a passphrase: %w", err)
			}
			group[j] = proposedSigns[n]
		}
		groups[i] = string(group)
	}
	return strings.Join(groups, "-"), nil
}

// CheckPassphrases refuses what the two tellers may not choose: a passphrase of
// fewer than PassphraseLeast characters and one the same as the other. The field
// of the refusal is "passphrases[0]" or "passphrases[1]".
func CheckPassphrases(passphrases [2]string) error {
	for i, p := range passphrases {
		if utf8.RuneCountInString(typed(p)) < PassphraseLeast {
			return &data.Refusal{Code: data.RefusedPassphraseShort, Field: passphraseField(i), Detail: fmt.Sprint(PassphraseLeast)}
		}
	}
	if typed(passphrases[0]) == typed(passphrases[1]) {
		return &data.Refusal{Code: data.RefusedPassphraseSame, Field: passphraseField(1)}
	}
	return nil
}

// typed gives a passphrase one form, whether an input program composes its
// letters or not and whatever blanks stand around it.
func typed(passphrase string) string { return vietnamese.CleanLine(passphrase) }

func passphraseField(i int) string { return fmt.Sprintf("passphrases[%d]", i) }
