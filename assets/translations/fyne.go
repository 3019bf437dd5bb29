package translations

import "fmt"

// Toolkit returns the words of Fyne's own dialogs and menus in a language, "vi"
// or "en", as its lang package reads them.
func Toolkit(language string) ([]byte, error) {
	raw, err := files.ReadFile("fyne." + language + ".json")
	if err != nil {
		return nil, fmt.Errorf("words of the toolkit in %q: %w", language, err)
	}
	return raw, nil
}
