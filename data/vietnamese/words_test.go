package vietnamese_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data/vietnamese"
)

func TestWords(t *testing.T) {
	tests := []struct {
		n    int64
		want string
	}{
		{0, "không"},
		{1, "một"},
		{4, "bốn"},
		{5, "năm"},
		{10, "mười"},
		{11, "mười một"},
		{14, "mười bốn"},
		{15, "mười lăm"},
		{20, "hai mươi"},
		{21, "hai mươi mốt"},
		{24, "hai mươi tư"},
		{25, "hai mươi lăm"},
		{44, "bốn mươi tư"},
		{55, "năm mươi lăm"},
		{100, "một trăm"},
		{101, "một trăm linh một"},
		{104, "một trăm linh bốn"},
		{105, "một trăm linh năm"},
		{110, "một trăm mười"},
		{115, "một trăm mười lăm"},
		{121, "một trăm hai mươi mốt"},
		{555, "năm trăm năm mươi lăm"},
		{1000, "một nghìn"},
		{1005, "một nghìn không trăm linh năm"},
		{1050, "một nghìn không trăm năm mươi"},
		{1284, "một nghìn hai trăm tám mươi tư"},
		{2016, "hai nghìn không trăm mười sáu"},
		{21000, "hai mươi mốt nghìn"},
		{1_000_000, "một triệu"},
		{1_000_005, "một triệu không trăm linh năm"},
		{1_005_000, "một triệu không trăm linh năm nghìn"},
		{15_500_000, "mười lăm triệu năm trăm nghìn"},
		{1_000_000_000, "một tỷ"},
		{2_000_000_001, "hai tỷ không trăm linh một"},
		{1_002_003_004, "một tỷ không trăm linh hai triệu không trăm linh ba nghìn không trăm linh bốn"},
		{1_000_000_000_000, "một nghìn tỷ"},
		{1_000_000_000_000_000_000, "một tỷ tỷ"},
		{-21, "âm hai mươi mốt"},
		{math.MinInt64, "âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ " +
			"tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám"},
	}
	for _, tt := range tests {
		if got := vietnamese.Words(tt.n); got != tt.want {
			t.Errorf("Words(%d) = %q, want %q", tt.n, got, tt.want)
		}
	}
}

// TestWordsReadBack reads the words as a person would and expects the number.
func TestWordsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-10_000, 10_000), manyZeros()).Draw(t, "n")
		words := vietnamese.Words(n)
		if got := readWords(t, words); got != n {
			t.Fatalf("Words(%d) = %q reads as %d", n, words, got)
		}
		if vietnamese.Clean(words) != words {
			t.Fatalf("Words(%d) = %q is not clean", n, words)
		}
	})
}

// manyZeros draws numbers with zeros within, where reading is hardest.
func manyZeros() *rapid.Generator[int64] {
	return rapid.Custom(func(t *rapid.T) int64 {
		var n int64
		for _, digit := range rapid.SliceOfN(rapid.SampledFrom([]int64{0, 0, 0, 1, 4, 5}), 1, 18).Draw(t, "digits") {
			n = n*10 + digit
		}
		return n
	})
}

// readWords adds up the words of a number: digits and tens make a group, nghìn
// and triệu close one, tỷ multiplies all that stands before it.
func readWords(t failer, words string) int64 {
	digits := map[string]uint64{
		"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4,
		"năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
	}
	var total, group, digit uint64
	rest, negative := strings.CutPrefix(words, "âm ")
	for _, word := range strings.Split(rest, " ") {
		switch word {
		case "trăm":
			group, digit = group+digit*100, 0
		case "mươi":
			group, digit = group+digit*10, 0
		case "mười":
			group += 10
		case "linh":
		case "nghìn":
			total, group, digit = total+(group+digit)*1_000, 0, 0
		case "triệu":
			total, group, digit = total+(group+digit)*1_000_000, 0, 0
		case "tỷ":
			total, group, digit = (total+group+digit)*1_000_000_000, 0, 0
		default:
			value, ok := digits[word]
			if !ok {
				t.Fatalf("%q: %q is no word of a number", words, word)
			}
			digit = value
		}
	}
	total += group + digit
	if negative {
		return -int64(total)
	}
	return int64(total)
}
