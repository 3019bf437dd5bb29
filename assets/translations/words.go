// Package translations holds the words of the program by language. The code
// speaks English; what the user reads stands in vi.json and en.json, flat files
// of key and sentence with placeholders in braces: "Quá hạn {days} ngày".
package translations

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
)

//go:embed *.json
var files embed.FS

// The languages the program speaks; Vietnamese unless the user chooses English.
const (
	Vietnamese = "vi"
	English    = "en"
)

// Words are the program's words in one language.
type Words struct {
	language string
	sentence map[string]string
}

// Load returns the words of a language, "vi" or "en".
func Load(language string) (*Words, error) {
	raw, err := files.ReadFile(language + ".json")
	if err != nil {
		return nil, fmt.Errorf("words of language %q: %w", language, err)
	}
	w := &Words{language: language}
	if err := json.Unmarshal(raw, &w.sentence); err != nil {
		return nil, fmt.Errorf("words of language %q: %w", language, err)
	}
	return w, nil
}

// Language returns "vi" or "en".
func (w *Words) Language() string { return w.language }

// Has reports whether there is a sentence for the key.
func (w *Words) Has(key string) bool {
	_, ok := w.sentence[key]
	return ok
}

// T returns the sentence of a key, or the key itself where it is missing, so
// that a gap shows.
func (w *Words) T(key string) string {
	if s, ok := w.sentence[key]; ok {
		return s
	}
	return key
}

// F returns the sentence of a key with its placeholders filled in from pairs of
// name and value: F("task.overdue", "days", 3).
func (w *Words) F(key string, pairs ...any) string {
	replace := make([]string, 0, len(pairs))
	for i := 0; i+1 < len(pairs); i += 2 {
		replace = append(replace, fmt.Sprintf("{%v}", pairs[i]), fmt.Sprint(pairs[i+1]))
	}
	return strings.NewReplacer(replace...).Replace(w.T(key))
}

// Keys returns every key of the language.
func (w *Words) Keys() []string {
	keys := make([]string, 0, len(w.sentence))
	for k := range w.sentence {
		keys = append(keys, k)
	}
	return keys
}
