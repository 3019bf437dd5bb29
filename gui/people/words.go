package people

import (
	"strconv"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// honorificChoices are the forms of address to choose from; any other may be typed.
func honorificChoices() []kit.Choice {
	var choices []kit.Choice
	for _, form := range []string{"đồng chí", "ông", "bà", "anh", "chị"} {
		choices = append(choices, kit.Choice{Key: form, Text: capitalised(form)})
	}
	return choices
}

// rankChoices are the ranks in the order of papers.
func rankChoices(words *translations.Words) []kit.Choice {
	var choices []kit.Choice
	for _, r := range data.Ranks() {
		choices = append(choices, kit.Choice{Key: r.String(), Text: words.T("rank." + r.String())})
	}
	return choices
}

// unitChoices are the units somebody may belong to; none is first.
func (d directory) unitChoices(keep data.UnitID, words *translations.Words) []kit.Choice {
	choices := []kit.Choice{{Key: unitKey(0), Text: words.T("people.no_unit")}}
	for _, u := range d.inOrder() {
		if !u.Retired || u.ID == keep {
			choices = append(choices, kit.Choice{Key: unitKey(u.ID), Text: u.Name, Unit: u.Order})
		}
	}
	return choices
}

func unitKey(id data.UnitID) string { return strconv.FormatInt(int64(id), 10) }

func unitOfKey(key string) data.UnitID {
	id, err := strconv.ParseInt(key, 10, 64)
	if err != nil {
		return 0
	}
	return data.UnitID(id)
}

// statusChoices are who is listed.
func statusChoices(words *translations.Words) []kit.Choice {
	return []kit.Choice{
		{Key: "0", Text: words.T("people.status.active")},
		{Key: "1", Text: words.T("people.status.retired")},
		{Key: "2", Text: words.T("people.status.all")},
	}
}

// countWords says how many are listed and in which order.
func countWords(n int, o order, words *translations.Words) string {
	if o == orderName {
		return words.F("people.count.by_name", "n", n)
	}
	return words.F("people.count.by_rank", "n", n)
}

func itoa(n int) string { return strconv.Itoa(n) }
