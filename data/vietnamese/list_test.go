package vietnamese_test

import (
	"strings"
	"testing"

	"giaoban/data/vietnamese"
)

func TestPoint(t *testing.T) {
	tests := []struct {
		i    int
		want string
	}{
		{-1, ""},
		{0, "a"},
		{3, "d"},
		{4, "đ"},
		{5, "e"},
		{6, "g"},
		{22, "y"},
		{23, "a1"},
		{27, "đ1"},
		{45, "y1"},
		{46, "a2"},
	}
	for _, tt := range tests {
		if got := vietnamese.Point(tt.i); got != tt.want {
			t.Errorf("Point(%d) = %q, want %q", tt.i, got, tt.want)
		}
	}
}

func TestPointsInOrder(t *testing.T) {
	var letters []string
	for i := range 23 {
		letters = append(letters, vietnamese.Point(i))
	}
	const want = "a b c d đ e g h i k l m n o p q r s t u v x y"
	if got := strings.Join(letters, " "); got != want {
		t.Errorf("points are %q, want %q", got, want)
	}
}

func TestRoman(t *testing.T) {
	tests := []struct {
		n    int
		want string
	}{
		{1, "I"},
		{2, "II"},
		{4, "IV"},
		{5, "V"},
		{9, "IX"},
		{14, "XIV"},
		{40, "XL"},
		{49, "XLIX"},
		{90, "XC"},
		{444, "CDXLIV"},
		{1994, "MCMXCIV"},
		{3999, "MMMCMXCIX"},
		{0, "0"},
		{-1, "-1"},
		{4000, "4000"},
	}
	for _, tt := range tests {
		if got := vietnamese.Roman(tt.n); got != tt.want {
			t.Errorf("Roman(%d) = %q, want %q", tt.n, got, tt.want)
		}
	}
}
