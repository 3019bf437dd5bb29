package vietnamese

import "testing"

func TestFirstLetters(t *testing.T) {
	for text, want := range map[string][2]string{
		"": {"", ""}, "đề án": {"Đề án", "đề án"}, "Ủy ban": {"Ủy ban", "ủy ban"}, "15 ngày": {"15 ngày", "15 ngày"}, "ề": {"Ề", "ề"},
	} {
		if got := [2]string{UpperFirst(text), LowerFirst(text)}; got != want {
			t.Errorf("%q begins as %q, want %q", text, got, want)
		}
	}
}

func TestLinesAndParts(t *testing.T) {
	if got := FirstLine("một\nhai\nba"); got != "một" {
		t.Errorf("the first line is %q", got)
	}
	if got := FirstLine(""); got != "" {
		t.Errorf("of nothing the first line is %q", got)
	}
	parts := []string{"", "một", "", "hai"}
	if got := Joined(" · ", parts...); got != "một · hai" || parts[1] != "một" {
		t.Errorf("joined %q from %q", got, parts)
	}
}
