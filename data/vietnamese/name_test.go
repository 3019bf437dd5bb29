package vietnamese_test

import (
	"testing"

	"giaoban/data/vietnamese"
)

func TestSplitName(t *testing.T) {
	tests := []struct{ full, rest, given string }{
		{"", "", ""},
		{"  ", "", ""},
		{"An", "", "An"},
		{"Lê An", "Lê", "An"},
		{"Đặng Thị Hường", "Đặng Thị", "Hường"},
		{"  Nguyễn\tVăn \u00a0An ", "Nguyễn Văn", "An"},
	}
	for _, tt := range tests {
		rest, given := vietnamese.SplitName(tt.full)
		if rest != tt.rest || given != tt.given {
			t.Errorf("SplitName(%q) = %q, %q, want %q, %q", tt.full, rest, given, tt.rest, tt.given)
		}
		if got := vietnamese.GivenName(tt.full); got != tt.given {
			t.Errorf("GivenName(%q) = %q, want %q", tt.full, got, tt.given)
		}
	}
}
