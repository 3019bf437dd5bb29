package vietnamese

import "strings"

var digitWords = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

const billion = 1_000_000_000

// Words writes a whole number in words, in lower case, as the north says it: 21
// "hai mươi mốt", 15 "mười lăm", 24 "hai mươi tư", 104 "một trăm linh bốn", 105
// "một trăm linh năm", 1005 "một nghìn không trăm linh năm". Negative numbers
// begin with "âm".
func Words(n int64) string {
	if n < 0 {
		// Negated as unsigned, for the least int64 has no positive twin.
		return "âm " + strings.Join(countWords(-uint64(n)), " ")
	}
	return strings.Join(countWords(uint64(n)), " ")
}

// countWords reads a number by its thousand millions: the part above them is a
// number read in the same way and counted in tỷ.
func countWords(n uint64) []string {
	if n == 0 {
		return []string{digitWords[0]}
	}
	var words []string
	if high := n / billion; high > 0 {
		words = append(countWords(high), "tỷ")
	}
	low := n % billion
	words = appendGroup(words, low/1_000_000, "triệu")
	words = appendGroup(words, low/1_000%1_000, "nghìn")
	return appendGroup(words, low%1_000, "")
}

// appendGroup appends three digits and their unit; a group of zeros is not
// read. After a higher group all three digits are read, so that một nghìn không
// trăm linh năm is not taken for một nghìn năm trăm.
func appendGroup(words []string, group uint64, unit string) []string {
	if group == 0 {
		return words
	}
	hundreds, tens, ones := group/100, group/10%10, group%10
	full := len(words) > 0 || hundreds > 0
	if full {
		words = append(words, digitWords[hundreds], "trăm")
	}
	switch {
	case tens >= 2:
		words = append(words, digitWords[tens], "mươi")
	case tens == 1:
		words = append(words, "mười")
	case full && ones > 0:
		words = append(words, "linh")
	}
	if ones > 0 {
		words = append(words, onesWord(tens, ones))
	}
	if unit != "" {
		words = append(words, unit)
	}
	return words
}

// onesWord names the last digit of a group, whose name changes after tens.
func onesWord(tens, ones uint64) string {
	switch {
	case ones == 1 && tens >= 2:
		return "mốt"
	case ones == 4 && tens >= 2:
		return "tư"
	case ones == 5 && tens >= 1:
		return "lăm"
	}
	return digitWords[ones]
}
