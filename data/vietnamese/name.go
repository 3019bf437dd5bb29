package vietnamese

import "strings"

// GivenName gives the last word of a full name, by which Vietnamese people are
// addressed and listed: "Hường" of "Đặng Thị Hường". It is empty for an empty
// name.
func GivenName(full string) string {
	_, given := SplitName(full)
	return given
}

// SplitName parts a full name into family and middle names, and the given name.
// A name of one word is a given name. Blanks between the words become single
// spaces.
func SplitName(full string) (rest, given string) {
	words := strings.Fields(full)
	if len(words) == 0 {
		return "", ""
	}
	last := len(words) - 1
	return strings.Join(words[:last], " "), words[last]
}

func joinName(rest, given string) string {
	if rest == "" {
		return given
	}
	return rest + " " + given
}
