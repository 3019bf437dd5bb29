package voting

import (
	"crypto/rand"
	"fmt"
	"io"
	"math/big"

	"fyne.io/fyne/v2"
)

// The tellers' code opens the roll between two voters, so that no voter lets
// themselves in a second time under another name. It is kept in memory alone;
// after a start a passphrase is asked for and a new code is set.
const (
	codeLeast = 4
	codeMost  = 8
	// codeTries is how often a wrong code may be tried in a row before a
	// passphrase is asked for.
	codeTries = 5
)

// proposeCode draws a code of codeLeast figures; random is nil for the system's.
func proposeCode(random io.Reader) (string, error) {
	if random == nil {
		random = rand.Reader
	}
	n, err := rand.Int(random, big.NewInt(10_000))
	if err != nil {
		return "", fmt.Errorf("propose a code: %w", err)
	}
	return fmt.Sprintf("%0*d", codeLeast, n), nil
}

// isCode reports whether a text can be a code: figures alone, enough and not too
// many.
func isCode(text string) bool {
	for _, r := range text {
		if r < '0' || r > '9' {
			return false
		}
	}
	return len(text) >= codeLeast && len(text) <= codeMost
}

// codePad takes the figures of the code, from keys or from buttons.
type codePad struct {
	code  string
	typed string
	wrong int // in a row
}

// codeAnswer is what a key did on a codePad.
type codeAnswer int

const (
	codeWaits codeAnswer = iota // more is to come
	codeRight
	codeWrong
	codeLocked // wrong too often
)

// press takes a key; the last figure of the code is answered without Enter.
func (c *codePad) press(key fyne.KeyName) codeAnswer {
	switch {
	case key == fyne.KeyBackspace && c.typed != "":
		c.typed = c.typed[:len(c.typed)-1]
	case len(key) == 1 && key >= fyne.Key0 && key <= fyne.Key9:
		c.typed += string(key)
	}
	if len(c.typed) < len(c.code) {
		return codeWaits
	}
	right := c.typed == c.code
	c.typed = ""
	if right {
		c.wrong = 0
		return codeRight
	}
	if c.wrong++; c.wrong >= codeTries {
		c.wrong = 0
		return codeLocked
	}
	return codeWrong
}
