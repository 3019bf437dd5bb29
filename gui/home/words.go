package home

import (
	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
)

func weekday(d data.Day, words *translations.Words) string {
	if words.Language() == translations.English {
		return d.Weekday().String()
	}
	return vietnamese.Weekday(d.Weekday())
}

func clock(t data.TimeOfDay, words *translations.Words) string {
	if words.Language() == translations.English {
		return t.String()
	}
	return vietnamese.Clock(t.Hour(), t.Minute())
}
