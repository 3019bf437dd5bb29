package vietnamese

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// marked shows a text with its marks in brackets.
func marked(text string, m Match) string {
	var b strings.Builder
	runes, at := []rune(text), 0
	for _, s := range m.Marks {
		b.WriteString(string(runes[at:s.Start]) + "[" + string(runes[s.Start:s.End]) + "]")
		at = s.End
	}
	return b.String() + string(runes[at:])
}

func TestQueryIn(t *testing.T) {
	cases := []struct {
		query, text, want string
		whole, exact      bool
	}{
		{"phoi hop", "Tổng hợp danh mục phối hợp, gửi đồng chí", "Tổng hợp danh mục [phối hợp], gửi đồng chí", true, false},
		{"phối hợp", "PHỐI HỢP và phoi hop", "[PHỐI HỢP] và phoi hop", true, true},
		{"phoi ho", "tăng cường phối hợp", "tăng cường [phối hợ]p", true, false},
		{"hop phoi", "phối hợp", "[phối hợp]", true, false},
		{"danh bich", "Tổng hợp danh mục, gửi Hoàng Ngọc Bích", "Tổng hợp [danh] mục, gửi Hoàng Ngọc [Bích]", true, false},
		{"dao", "Đào, Đạo và Dao", "[Đào], [Đạo] và [Dao]", true, true},
		{"đào", "Đào, Đạo và Dao", "[Đào], Đạo và Dao", true, true},
		{"đào", "Đạo và Dao", "[Đạo] và [Dao]", true, false},
		{"đ", "Đặng, Dung", "[Đ]ặng, Dung", true, true},
		{"hoà", "Hòa Bình, hoàn thành", "[Hòa] Bình, [hoà]n thành", true, true},
		{"thuỷ", "thủy lợi", "[thủy] lợi", true, true},
		{"bao ve", "báo cáo", "[báo] cáo", false, false},
		{"12/bc-vp", "Số 12/BC-VP ngày", "Số [12]/[BC]-[VP] ngày", true, true},
		{"", "chữ", "chữ", false, false},
		{"hop", "", "", false, false},
		{"phoi hop", "phối\nhợp", "[phối]\n[hợp]", true, false},
		{"phoi hop thuc", "phối hợp – thực hiện, hợp", "[phối hợp] – [thực] hiện, hợp", true, false},
		{"mắt", "👀 mắt 👀", "👀 [mắt] 👀", true, true},
		{"oan", "toán", "toán", false, false},
	}
	for _, c := range cases {
		t.Run(c.query+" in "+c.text, func(t *testing.T) {
			m := NewQuery(c.query).In(c.text)
			if got := marked(c.text, m); got != c.want {
				t.Errorf("marks %q, want %q", got, c.want)
			}
			if m.Whole != c.whole || m.Exact != c.exact {
				t.Errorf("whole %v, exact %v", m.Whole, m.Exact)
			}
		})
	}
}

func TestQueryOfWhatIsPasted(t *testing.T) {
	for _, typed := range []string{strings.Repeat("đào ", 100_000), strings.Repeat("ờ", 100_000), strings.Repeat(`"*(`, 50_000)} {
		q := NewQuery(typed)
		if len(q.Exact()) > queryWordsMax || len(q.Folded()) != len(q.Exact()) {
			t.Errorf("%d words", len(q.Exact()))
		}
		for _, w := range q.Exact() {
			if n := len([]rune(w)); n > queryWordMax {
				t.Errorf("a word of %d letters", n)
			}
		}
	}
}

// TestQueryFindsItsOwnWords: whatever a text's words are, a query of one finds
// it, with or without its marks, and never marks beyond the text.
func TestQueryFindsItsOwnWords(t *testing.T) {
	syllable := rapid.SampledFrom([]string{"Đào", "đạo", "phối", "HỢP", "hoà", "hòa", "Thuỷ", "12", "ủy", "ban", "quý"})
	gap := rapid.SampledFrom([]string{" ", ", ", "\n", " – ", "/", " 👀 "})
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		words := rapid.SliceOfN(syllable, 1, 8).Draw(t, "words")
		for _, w := range words {
			b.WriteString(w + gap.Draw(t, "gap"))
		}
		text := b.String()
		word := rapid.SampledFrom(words).Draw(t, "word")
		if m := NewQuery(word).In(text); !m.Exact || len(m.Marks) == 0 {
			t.Fatalf("%q not found in %q", word, text)
		}
		m := NewQuery(Fold(word)).In(text)
		if !m.Whole || len(m.Marks) == 0 {
			t.Fatalf("%q not found in %q", Fold(word), text)
		}
		end := 0
		for _, s := range m.Marks {
			if s.Start < end || s.End <= s.Start || s.End > len([]rune(text)) {
				t.Fatalf("marks %v of %q", m.Marks, text)
			}
			end = s.End
		}
	})
}

func TestQueryTogether(t *testing.T) {
	cases := []struct {
		query, text string
		want        bool
	}{
		{"phoi hop", "Tăng cường Phối hợp", true},
		{"phối hợp", "tổng phoi hop", true},
		{"ban hanh", "toàn ban, hành chính; văn bàn hành", true},
		{"ban hanh", "thanban hanh", false},
		{"phoi hop", "phối, hợp", false},
		{"", "chữ", false},
		{"hop", "", false},
	}
	for _, c := range cases {
		if got := NewQuery(c.query).Together(c.text); got != c.want {
			t.Errorf("%q in %q: %v", c.query, c.text, got)
		}
	}
}
