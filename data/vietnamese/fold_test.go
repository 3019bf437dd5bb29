package vietnamese_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"giaoban/data/vietnamese"
)

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Đặng Thị Hường", "dang thi huong"},
		{norm.NFD.String("Đặng Thị Hường"), "dang thi huong"},
		{"ĐƯỜNG ĐỊNH đường định", "duong dinh duong dinh"},
		{"Ðà Nẵng", "da nang"},
		{"THUỶ thủy", "thuy thuy"},
		{"Số: 05/TB-VP", "so: 05/tb-vp"},
		{"việc 👍", "viec 👍"},
		{"a\xffb", "a\ufffdb"},
	}
	for _, tt := range tests {
		if got := vietnamese.Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestFoldLeavesOnlyBasicLetters(t *testing.T) {
	letters := strings.ReplaceAll(alphabet, " ", "")
	const want = "aaaaaa" + "aaaaaa" + "aaaaaa" + "bcdd" + "eeeeee" + "eeeeee" + "gh" + "iiiiii" + "klmn" +
		"oooooo" + "oooooo" + "oooooo" + "pqrst" + "uuuuuu" + "uuuuuu" + "vx" + "yyyyyy"
	for _, s := range []string{letters, strings.ToUpper(letters), norm.NFD.String(letters)} {
		if got := vietnamese.Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

// TestFoldEveryRune holds for each rune there is, among them those whose lower
// case decomposes.
func TestFoldEveryRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		folded := vietnamese.Fold(string(r))
		if again := vietnamese.Fold(folded); again != folded {
			t.Errorf("Fold is not idempotent on %U: %q, then %q", r, folded, again)
		}
	}
}

func TestFoldMap(t *testing.T) {
	tests := []struct {
		in      string
		folded  string
		offsets []int
	}{
		{"", "", nil},
		{"Đăk", "dak", []int{0, 1, 2}},
		{norm.NFD.String("Hế a"), "he a", []int{0, 1, 4, 5}},
		{"👍 ở", "👍 o", []int{0, 0, 0, 0, 1, 2}},
		{"a\xffđ", "a\ufffdd", []int{0, 1, 1, 1, 2}},
	}
	for _, tt := range tests {
		folded, offsets := vietnamese.FoldMap(tt.in)
		if folded != tt.folded || !slices.Equal(offsets, tt.offsets) {
			t.Errorf("FoldMap(%q) = %q, %v, want %q, %v", tt.in, folded, offsets, tt.folded, tt.offsets)
		}
	}
}

func TestFoldMapMarksTheWordFound(t *testing.T) {
	const text = "Giao Phòng Hành chính – Tổ chức"
	folded, offsets := vietnamese.FoldMap(text)
	i := strings.Index(folded, "to chuc")
	j := i + len("to chuc")
	if got := string([]rune(text)[offsets[i] : offsets[j-1]+1]); got != "Tổ chức" {
		t.Errorf("the word found is marked as %q", got)
	}
}

func TestHasMarks(t *testing.T) {
	tests := []struct {
		in   string
		want bool
	}{
		{"", false},
		{"Nguyen Van An 2016", false},
		{"đ", true},
		{"Đ", true},
		{"ă", true},
		{"ơ", true},
		{"á", true},
		{"a\u0301", true},
		{"👍\ufe0f “quy I” – …", false},
		{"가 \u212a", false},
	}
	for _, tt := range tests {
		if got := vietnamese.HasMarks(tt.in); got != tt.want {
			t.Errorf("HasMarks(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
}

func TestContains(t *testing.T) {
	tests := []struct {
		text, query string
		want        bool
	}{
		{"Đặng Thị Hường", "", true},
		{"", "a", false},
		{"Đặng Thị Hường", "huong", true},
		{"Đặng Thị Hường", "DANG THI", true},
		{"Đặng Thị Hường", "hường", true},
		{"Đặng Thị Hường", "ĐẶNG", true},
		{"Đặng Thị Hường", "hương", false},
		{"Đặng Thị Hường", " huong ", true},
		{"Dang Thi Huong", "đặng", false},
		{"hoa hóa hoà", "hoa", true},
		{"hoa", "hóa", false},
		{"CỘNG HOÀ", "hòa", true},
		{"CỘNG HÒA", "hoà", true},
		{"chủ tọa", "chủ toạ", true},
		{"Uỷ ban", "ủy ban", true},
		{"Ủy ban", "UỶ", true},
		{"hoàn thành", "hoà", true},
		{"toán", "án", true},
		{"quý I/2016", "quý", true},
		{"quy chế", "quý", false},
		{"Thuận", "thuần", false},
		{norm.NFD.String("Hường"), "hường", true},
		{"Hường", norm.NFD.String("hường"), true},
	}
	for _, tt := range tests {
		if got := vietnamese.Contains(tt.text, tt.query); got != tt.want {
			t.Errorf("Contains(%q, %q) = %v, want %v", tt.text, tt.query, got, tt.want)
		}
	}
}

func TestFoldProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkFold(t, anyText().Draw(t, "s")) })
}

func TestFoldIgnoresCompositionAndCase(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := vietnameseText().Draw(t, "s")
		want := vietnamese.Fold(s)
		for _, same := range []string{norm.NFD.String(s), strings.ToUpper(s), strings.ToLower(s)} {
			if got := vietnamese.Fold(same); got != want {
				t.Fatalf("Fold(%q) = %q, Fold(%q) = %q", s, want, same, got)
			}
		}
		if vietnamese.HasMarks(want) {
			t.Fatalf("Fold(%q) = %q still has marks", s, want)
		}
	})
}

func TestContainsFindsEveryPartOfAText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, word, after := vietnameseText().Draw(t, "before"), vietnameseText().Draw(t, "word"), vietnameseText().Draw(t, "after")
		text := before + word + after
		if !vietnamese.Contains(text, word) || !vietnamese.Contains(text, vietnamese.Fold(word)) {
			t.Fatalf("%q is not found in %q", word, text)
		}
	})
}

func FuzzFold(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) { checkFold(t, s) })
}

func FuzzFoldMap(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) { checkFoldMap(t, s) })
}

func checkFold(t failer, s string) {
	folded := vietnamese.Fold(s)
	if again := vietnamese.Fold(folded); again != folded {
		t.Fatalf("Fold is not idempotent on %q: %q, then %q", s, folded, again)
	}
	for _, r := range folded {
		if unicode.Is(unicode.Mn, r) || unicode.ToLower(r) != r {
			t.Fatalf("Fold(%q) = %q keeps %U", s, folded, r)
		}
	}
	checkFoldMap(t, s)
}

func checkFoldMap(t failer, s string) {
	folded, offsets := vietnamese.FoldMap(s)
	if plain := vietnamese.Fold(s); folded != plain {
		t.Fatalf("FoldMap(%q) folds to %q, Fold to %q", s, folded, plain)
	}
	if len(offsets) != len(folded) {
		t.Fatalf("FoldMap(%q): %d offsets for %d bytes", s, len(offsets), len(folded))
	}
	runes := []rune(s)
	last := 0
	for i, offset := range offsets {
		if offset < last || offset >= len(runes) {
			t.Fatalf("FoldMap(%q): offset %d of byte %d, after %d, in %d runes", s, offset, i, last, len(runes))
		}
		last = offset
		if own := vietnamese.Fold(string(runes[offset])); !strings.ContainsRune(own, runeAround(folded, i)) {
			t.Fatalf("FoldMap(%q): byte %d of %q does not come from %q", s, i, folded, runes[offset])
		}
	}
}

// runeAround gives the rune of s that byte i is part of.
func runeAround(s string, i int) rune {
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}
