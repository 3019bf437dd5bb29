package native

import (
	"crypto/sha256"
	"encoding/hex"
)

// handOverKind marks what a second start hands over to the first.
const handOverKind = 0x5347_4201

// instanceKey returns the name under which the program that keeps its files in a
// folder is known to the system.
func instanceKey(home string) string {
	sum := sha256.Sum256([]byte(home))
	return "SoGiaoBan." + hex.EncodeToString(sum[:8])
}
