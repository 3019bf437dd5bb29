package gui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"giaoban/assets/translations"
)

// speakToolkit gives Fyne's own dialogs their words in a language. They are
// registered under the system's locale, because Fyne always speaks that one.
func speakToolkit(language string) error {
	words, err := translations.Toolkit(language)
	if err != nil {
		return err
	}
	for _, locale := range []fyne.Locale{"en", lang.SystemLocale()} {
		if len(locale) < 2 || locale == "und" {
			continue
		}
		if err := lang.AddTranslationsForLocale(words, locale); err != nil {
			return fmt.Errorf("words of the toolkit as %s: %w", locale, err)
		}
	}
	return nil
}
