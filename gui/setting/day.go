package setting

import (
	"fmt"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
)

// longDay says a day with its weekday: "Thứ Tư, 06/4/2016".
func longDay(d data.Day, words *translations.Words) string {
	if words.Language() == translations.English {
		return fmt.Sprintf("%s, %d %s %d", d.Weekday(), d.Day, d.Month, d.Year)
	}
	return vietnamese.Weekday(d.Weekday()) + ", " + vietnamese.ShortDate(d.Day, int(d.Month), d.Year)
}
