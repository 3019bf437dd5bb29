package ballot

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// numberMost is the largest number of papers that a field takes.
const numberMost = 999_999

// parseNumber reads a whole number of papers; an empty field is 0.
func parseNumber(text string) (int, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > numberMost {
		return 0, &data.Refusal{Code: data.RefusedPapers, Detail: text}
	}
	return n, nil
}

// showNumber shows a number in its field, unless that is what stands there: an empty
// field is 0.
func showNumber(field *kit.Entry, n int) {
	if typed, err := parseNumber(field.Value()); err == nil && typed == n {
		return
	}
	field.SetValue(strconv.Itoa(n))
}

// sumWords writes a sum as it is shown beside the numbers: "28 + 26 + 1 = 55", and
// what is wrong with it: "28 + 26 + 0 = 54, thiếu 1".
func sumWords(s data.Sum, words kit.Words) string {
	parts := make([]string, len(s.Parts))
	for i, p := range s.Parts {
		parts[i] = strconv.Itoa(p)
	}
	text := strings.Join(parts, " + ") + " = " + strconv.Itoa(s.Whole-s.Off())
	switch off := s.Off(); {
	case off > 0:
		text += words.F("ballot.sum.short", "n", off)
	case off < 0:
		text += words.F("ballot.sum.over", "n", -off)
	}
	return text
}

// sumSpan is a sum as a cell of a table shows it.
func sumSpan(s data.Sum, words kit.Words) (kit.IconName, kit.Span) {
	if s.Holds() {
		return kit.IconCheck, kit.Span{Text: sumWords(s, words), Color: kit.ColorGreen}
	}
	return kit.IconOverdue, kit.Span{Text: sumWords(s, words), Color: kit.ColorRed}
}

// sumLine shows a sum and whether it holds.
type sumLine struct {
	words kit.Words
	icon  *kit.Icon
	text  *kit.Text
	root  *fyne.Container
}

func newSumLine(words kit.Words) *sumLine {
	l := &sumLine{words: words, icon: kit.NewIcon(kit.IconOptions{Size: 16}), text: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Wrap: true})}
	l.root = kit.HBox(6, l.icon, kit.Grow(l.text))
	return l
}

// show shows a sum. One of which nothing is entered yet is not wrong.
func (l *sumLine) show(s data.Sum) {
	icon, span := sumSpan(s, l.words)
	if !s.Holds() && s.Off() == s.Whole {
		icon, span.Color = kit.IconMissing, kit.ColorText2
	}
	l.icon.Set(icon, span.Color)
	l.text.SetSpans([]kit.Span{span})
	l.root.Refresh()
}
