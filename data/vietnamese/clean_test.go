package vietnamese_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"giaoban/data/vietnamese"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"composed already", "Đặng Thị Hường", "Đặng Thị Hường"},
		{"composes", norm.NFD.String("Đặng Thị Hường"), "Đặng Thị Hường"},
		{"composes letter and tone typed apart", "ê\u0301 ơ\u0300", "ế ờ"},
		{"line ends of Windows", "một\r\nhai\r\n", "một\nhai\n"},
		{"line ends of old Macs", "một\rhai\r\rba", "một\nhai\n\nba"},
		{"separators of Unicode", "một\u2028hai\u2029ba", "một\nhai\nba"},
		{"breaks of word processors", "một\vhai\fba\u0085bốn", "một\nhai\nba\nbốn"},
		{"tab", "STT\tHọ tên", "STT Họ tên"},
		{"controls", "a\x00b\x07c\x1bd\x7fe\u009ff", "abcdef"},
		{"zero width", "a\u200bb\u200cc\u200dd\ufeffe\u2060f", "abcdef"},
		{"direction marks", "\u200ea\u200f\u202ab\u202e\u2066c\u2069", "abc"},
		{"soft hyphen", "cơ\u00adquan", "cơquan"},
		{"mark parted from its letter", "e\u200b\u0302\u200b\u0301", "ế"},
		{"bytes that are not UTF-8", "a\xffb\xc3", "ab"},
		{"a real replacement character", "a\ufffdb", "a\ufffdb"},
		{"spaces stay", "  a  b\u00a0c ", "  a  b\u00a0c "},
		{"emoji stay", "xong ✅👍🏽", "xong ✅👍🏽"},
		{"signs of papers stay", "“Kết luận” – 1.284 ₫… ☐ ☑", "“Kết luận” – 1.284 ₫… ☐ ☑"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := vietnamese.Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanLine(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"blank", " \t\r\n\u00a0 ", ""},
		{"trims", "  Văn phòng \n", "Văn phòng"},
		{"joins lines", "Phòng Hành chính\r\n- Tổ chức", "Phòng Hành chính - Tổ chức"},
		{"one space", "Nguyễn   Văn\t\tAn", "Nguyễn Văn An"},
		{"no-break and wide spaces", "Nguyễn\u00a0Văn\u3000An", "Nguyễn Văn An"},
		{"space behind what is dropped", "\ufeff a \u200b b \x00", "a b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := vietnamese.CleanLine(tt.in); got != tt.want {
				t.Errorf("CleanLine(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkClean(t, anyText().Draw(t, "s")) })
}

func FuzzClean(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) { checkClean(t, s) })
}

func checkClean(t failer, s string) {
	clean := vietnamese.Clean(s)
	if again := vietnamese.Clean(clean); again != clean {
		t.Fatalf("Clean is not idempotent on %q: %q, then %q", s, clean, again)
	}
	if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) {
		t.Fatalf("Clean(%q) = %q is not NFC", s, clean)
	}
	if i := strings.IndexFunc(clean, isInvisible); i >= 0 {
		t.Fatalf("Clean(%q) = %q keeps an invisible character at byte %d", s, clean, i)
	}

	line := vietnamese.CleanLine(s)
	if again := vietnamese.CleanLine(line); again != line {
		t.Fatalf("CleanLine is not idempotent on %q: %q, then %q", s, line, again)
	}
	if !norm.NFC.IsNormalString(line) {
		t.Fatalf("CleanLine(%q) = %q is not NFC", s, line)
	}
	if strings.TrimSpace(line) != line || strings.Contains(line, "  ") || strings.Contains(line, "\n") {
		t.Fatalf("CleanLine(%q) = %q has space to spare", s, line)
	}
}

func isInvisible(r rune) bool {
	return r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}
