package main

import (
	"encoding/json"
	"fmt"
)

// printJSON writes a value as JSON, two spaces deep.
func (t *twin) printJSON(value any) error {
	encoder := json.NewEncoder(t.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// printLine writes a line of the result.
func (t *twin) printLine(parts ...any) error {
	_, err := fmt.Fprintln(t.out, parts...)
	return err
}
