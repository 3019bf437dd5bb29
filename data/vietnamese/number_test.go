package vietnamese_test

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data/vietnamese"
)

func TestGroup(t *testing.T) {
	tests := []struct {
		n    int64
		want string
	}{
		{0, "0"},
		{7, "7"},
		{999, "999"},
		{1000, "1.000"},
		{1284, "1.284"},
		{12345, "12.345"},
		{1234567, "1.234.567"},
		{-999, "-999"},
		{-1284, "-1.284"},
		{math.MaxInt64, "9.223.372.036.854.775.807"},
		{math.MinInt64, "-9.223.372.036.854.775.808"},
	}
	for _, tt := range tests {
		if got := vietnamese.Group(tt.n); got != tt.want {
			t.Errorf("Group(%d) = %q, want %q", tt.n, got, tt.want)
		}
	}
}

func TestGroupKeepsTheNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64().Draw(t, "n")
		grouped := vietnamese.Group(n)
		if got := strings.ReplaceAll(grouped, ".", ""); got != strconv.FormatInt(n, 10) {
			t.Fatalf("Group(%d) = %q", n, grouped)
		}
		parts := strings.Split(strings.TrimPrefix(grouped, "-"), ".")
		for i, part := range parts {
			if len(part) != 3 && (i > 0 || len(part) > 3 || part == "") {
				t.Fatalf("Group(%d) = %q has a group %q", n, grouped, part)
			}
		}
	})
}

func TestTwo(t *testing.T) {
	for n, want := range map[int]string{0: "00", 3: "03", 9: "09", 10: "10", 123: "123", -3: "-3"} {
		if got := vietnamese.Two(n); got != want {
			t.Errorf("Two(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestPercent(t *testing.T) {
	tests := []struct {
		num, den int64
		decimals int
		want     string
	}{
		{2, 3, 2, "66,67"},
		{1, 3, 2, "33,33"},
		{1, 2, 2, "50,00"},
		{1, 1, 2, "100,00"},
		{0, 7, 2, "0,00"},
		{7, 7, 0, "100"},
		{2, 3, 0, "67"},
		{1, 200, 0, "1"},
		{1, 201, 0, "0"},
		{1, 800, 2, "0,13"},
		{1, 1000, 2, "0,10"},
		{1, 16, 1, "6,3"},
		{9999, 10000, 1, "100,0"},
		{3, 2, 1, "150,0"},
		{2, 3, -1, "67"},
		{-1, 3, 2, "-33,33"},
		{-1, 1_000_000, 2, "0,00"},
		{1, 0, 2, ""},
		{1, -3, 2, ""},
		{math.MaxInt64, math.MaxInt64, 4, "100,0000"},
		{math.MinInt64, 1, 0, "-922337203685477580800"},
	}
	for _, tt := range tests {
		if got := vietnamese.Percent(tt.num, tt.den, tt.decimals); got != tt.want {
			t.Errorf("Percent(%d, %d, %d) = %q, want %q", tt.num, tt.den, tt.decimals, got, tt.want)
		}
	}
}

// TestPercentIsTheNearest checks that what is written is at most half of its
// last place away from the share, and above it when exactly half.
func TestPercentIsTheNearest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		num := rapid.Int64Range(0, math.MaxInt64).Draw(t, "num")
		den := rapid.Int64Range(1, math.MaxInt64).Draw(t, "den")
		decimals := rapid.IntRange(0, 6).Draw(t, "decimals")
		text := vietnamese.Percent(num, den, decimals)
		written, ok := new(big.Rat).SetString(strings.Replace(text, ",", ".", 1))
		if !ok {
			t.Fatalf("Percent(%d, %d, %d) = %q is no number", num, den, decimals, text)
		}
		if _, part, _ := strings.Cut(text, ","); len(part) != decimals {
			t.Fatalf("Percent(%d, %d, %d) = %q has %d decimals", num, den, decimals, text, len(part))
		}
		share := new(big.Rat).Mul(big.NewRat(num, den), big.NewRat(100, 1))
		half := big.NewRat(1, 2*int64(math.Pow10(decimals)))
		low, high := new(big.Rat).Neg(half), half
		if off := new(big.Rat).Sub(written, share); off.Cmp(low) <= 0 || off.Cmp(high) > 0 {
			t.Fatalf("Percent(%d, %d, %d) = %q is off by %s", num, den, decimals, text, off.FloatString(12))
		}
	})
}
