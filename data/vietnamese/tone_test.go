package vietnamese_test

import (
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"giaoban/data/vietnamese"
)

func TestNormaliseTones(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"oà oả oã oá oạ", "òa ỏa õa óa ọa"},
		{"oè oẻ oẽ oé oẹ", "òe ỏe õe óe ọe"},
		{"uỳ uỷ uỹ uý uỵ", "ùy ủy ũy úy ụy"},
		{"hoà", "hòa"},
		{"hòa", "hòa"},
		{"HOÀ Hoà hoÀ", "HÒA Hòa hòA"},
		{"Chủ toạ", "Chủ tọa"},
		{"Uỷ ban, thuỷ lợi; sức khoẻ.", "Ủy ban, thủy lợi; sức khỏe."},
		{"luỹ kế", "lũy kế"},
		{"hoá đơn", "hóa đơn"},
		{norm.NFD.String("hoà thuỷ"), "hòa thủy"},
		{"quý QUÝ quỹ quỳ quỷ quỵ", "quý QUÝ quỹ quỳ quỷ quỵ"},
		{"hoàn thành, loại, ngoài, xoáy, ngoéo", "hoàn thành, loại, ngoài, xoáy, ngoéo"},
		{"huỳnh, khuỷu, khoảng, thoát", "huỳnh, khuỷu, khoảng, thoát"},
		{"thuở, huệ, tuần, hoặc, của, mía", "thuở, huệ, tuần, hoặc, của, mía"},
	}
	for _, tt := range tests {
		if got := vietnamese.NormaliseTones(tt.in); got != tt.want {
			t.Errorf("NormaliseTones(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestExactKey(t *testing.T) {
	same := [][2]string{
		{"hòa", "hoà"},
		{"Tọa", "TOẠ"},
		{"ủy", "uỷ"},
		{"khỏe", "khoẻ"},
		{"quý", "Qúy"},
		{"Đường", norm.NFD.String("đường")},
	}
	for _, pair := range same {
		if a, b := vietnamese.ExactKey(pair[0]), vietnamese.ExactKey(pair[1]); a != b {
			t.Errorf("ExactKey(%q) = %q, ExactKey(%q) = %q", pair[0], a, pair[1], b)
		}
	}
	different := [][2]string{
		{"hoa", "hòa"},
		{"hóa", "hòa"},
		{"d", "đ"},
		{"thuý", "thuy"},
		{"hưa", "hứa"},
		{"cửa", "của"},
	}
	for _, pair := range different {
		if a, b := vietnamese.ExactKey(pair[0]), vietnamese.ExactKey(pair[1]); a == b {
			t.Errorf("ExactKey(%q) and ExactKey(%q) are both %q", pair[0], pair[1], a)
		}
	}
}

func TestToneProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkTones(t, anyText().Draw(t, "s")) })
}

func FuzzTones(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) { checkTones(t, vietnamese.Clean(s)) })
}

func checkTones(t failer, s string) {
	placed := vietnamese.NormaliseTones(s)
	if again := vietnamese.NormaliseTones(placed); again != placed {
		t.Fatalf("NormaliseTones is not idempotent on %q: %q, then %q", s, placed, again)
	}
	if !norm.NFC.IsNormalString(placed) {
		t.Fatalf("NormaliseTones(%q) = %q is not NFC", s, placed)
	}
	if before, after := vietnamese.ExactKey(s), vietnamese.ExactKey(placed); before != after {
		t.Fatalf("%q and %q are one word with the keys %q and %q", s, placed, before, after)
	}
	key := vietnamese.ExactKey(s)
	if again := vietnamese.ExactKey(key); again != key {
		t.Fatalf("ExactKey is not idempotent on %q: %q, then %q", s, key, again)
	}
}
