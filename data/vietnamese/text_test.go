package vietnamese_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// alphabet is the Vietnamese alphabet in its order, each vowel in the order of
// the tones.
const alphabet = "aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ g h iìỉĩíị k l m n " +
	"oòỏõóọ ôồổỗốộ ơờởỡớợ p q r s t uùủũúụ ưừửữứự v x yỳỷỹýỵ"

// failer is what a check needs of *testing.T and *rapid.T.
type failer interface {
	Fatalf(format string, args ...any)
}

// vietnameseText draws words of Vietnamese letters in either case, composed.
func vietnameseText() *rapid.Generator[string] {
	return rapid.StringOf(rapid.RuneFrom(vietnameseLetters()))
}

func vietnameseLetters() []rune {
	return []rune(alphabet + strings.ToUpper(alphabet))
}

// anyText draws Vietnamese text mixed with loose marks, line breaks, invisible
// characters, any other runes and bytes that are not UTF-8.
func anyText() *rapid.Generator[string] {
	odd := []rune("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u034f\ufe0f\u20e3" +
		"\r\n\t\v\f\u0085\u2028\u2029\u00a0\u3000\u200b\u200d\ufeff\u202e\u00ad\x00" +
		"ĐđÐðoOuUqQ\u212a\u0130\u0131ß\ufffd👍🏽가\u1100\u1161\u09c7\u09be\u302e")
	piece := rapid.OneOf(
		rapid.StringOfN(rapid.RuneFrom(vietnameseLetters()), 1, 6, -1),
		rapid.StringOfN(rapid.RuneFrom(odd), 1, 4, -1),
		rapid.StringN(0, 4, -1),
		rapid.SampledFrom([]string{"\xff", "\xc3", "\xe1\xba", "\r\n", "  ", "hoà", "thuỷ", "quý"}),
	)
	return rapid.Custom(func(t *rapid.T) string {
		s := strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, "pieces"), "")
		if rapid.Bool().Draw(t, "decomposed") {
			return norm.NFD.String(s)
		}
		return s
	})
}

func addSeeds(f *testing.F) {
	for _, s := range []string{
		"",
		"Đặng Thị Hường",
		norm.NFD.String("Trần Quốc Toản, Ủy ban nhân dân"),
		"hoà thuỷ khoẻ quý TOẠ",
		"một\r\nhai\rba\u2028bốn\tnăm\x00",
		"\ufeffe\u200b\u0302\u0301\u00ad",
		"a\xffb\xc3",
		"👍🏽 가 \u1100\u1161 \u09c7\u09be \u0130",
		"a" + strings.Repeat("\u0301\u0323", 40),
		strings.Repeat("\u302e\U0001d165\u0301", 30),
	} {
		f.Add(s)
	}
}
