package kit

import (
	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
)

// LongDay writes a day with its weekday: "Thứ Sáu, 01/4/2016"; "" when it is not
// stated.
func LongDay(d data.Day, words *translations.Words) string {
	switch {
	case d.IsZero():
		return ""
	case words.Language() == translations.English:
		return d.Time().Format("Monday, 2 January 2006")
	}
	return vietnamese.Weekday(d.Weekday()) + ", " + d.Short()
}
