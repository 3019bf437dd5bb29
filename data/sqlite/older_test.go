package sqlite

import (
	"testing"

	"giaoban/data"
)

// TestAnOlderRegisterIsNotCalledReadOnly: who only looks at it is told that it
// must be upgraded first, and it stays as it is.
func TestAnOlderRegisterIsNotCalledReadOnly(t *testing.T) {
	path := leftBy(t, 1)
	for range 2 {
		_, err := Open(t.Context(), path, Options{ReadOnly: true})
		if r, ok := data.AsRefusal(err); !ok || r.Code != data.RefusedOlder {
			t.Fatalf("error %v, want %s", err, data.RefusedOlder)
		}
	}
	if list := besides(t, path); len(list) != 0 {
		t.Errorf("it left %v", list)
	}
}
