package vietnamese

import (
	"strconv"
	"strings"
)

// pointLetters are the letters of điểm in their order: the alphabet without the
// vowels that carry a mark of their own (ă â ê ô ơ ư), with đ.
var pointLetters = [...]string{
	"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
	"n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
}

// Point gives the letter of the point at index i of a list, counted from 0: a,
// b, c, d, đ, e, g … x, y. A list longer than the 23 letters goes on with a1,
// b1 … y1, a2. It is empty for a negative index.
func Point(i int) string {
	if i < 0 {
		return ""
	}
	letter, round := pointLetters[i%len(pointLetters)], i/len(pointLetters)
	if round == 0 {
		return letter
	}
	return letter + strconv.Itoa(round)
}

// Roman writes a number from 1 to 3999 in Roman numerals, as parts, quarters and
// annexes are numbered. Other numbers, which have none, come in Arabic.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, numeral := range romanNumerals {
		for n >= numeral.value {
			b.WriteString(numeral.text)
			n -= numeral.value
		}
	}
	return b.String()
}

var romanNumerals = [...]struct {
	value int
	text  string
}{
	{1000, "M"},
	{900, "CM"},
	{500, "D"},
	{400, "CD"},
	{100, "C"},
	{90, "XC"},
	{50, "L"},
	{40, "XL"},
	{10, "X"},
	{9, "IX"},
	{5, "V"},
	{4, "IV"},
	{1, "I"},
}
