package exchange_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image/png"
	"regexp"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data/exchange"
)

func digest(raw []byte) string {
	hash := sha256.Sum256(raw)
	return hex.EncodeToString(hash[:])
}

func widthOf(raw []byte) int {
	config, err := png.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		panic(err)
	}
	return config.Width
}

var idLine = regexp.MustCompile(`(?m)^ *"(id|uuid)": [^\n]*\n`)

// butForIDs returns a document without its ids. A line break within a text is
// written \n, so a line of its own that names an id is one.
func butForIDs(document []byte) string { return string(idLine.ReplaceAll(document, nil)) }

func TestADocumentReadAndWrittenAgainIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, err := exchange.Marshal(drawBundle(t))
		if err != nil {
			t.Fatal(err)
		}
		read, err := exchange.Unmarshal(first)
		if err != nil {
			t.Fatalf("%v\n%s", err, first)
		}
		second, err := exchange.Marshal(read)
		if err != nil {
			t.Fatal(err)
		}
		if butForIDs(first) != butForIDs(second) {
			t.Fatalf("written:\n%s\nread and written again:\n%s", butForIDs(first), butForIDs(second))
		}
	})
}
