package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

func testLetters(t testing.TB, scale float32) *letterWidths {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{Mode: ModeLight, Scale: scale}))
	return newLetterWidths(RoleBody, fyne.TextStyle{})
}

// TestLettersOneByOneAreNoNarrower: a line measured letter by letter fits when
// it is drawn.
func TestLettersOneByOneAreNoNarrower(t *testing.T) {
	w := testLetters(t, Scale115)
	for _, text := range []string{
		"Tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp)", "AVAVA Tây Ninh: 12/4/2016 – 15.000 đ",
		"Đẩy nhanh tiến độ Đề án ứng dụng CNTT trong giải quyết khiếu nại, tố cáo", "ỄỘỮ ễộữ “trích” fi ffi fl Ư.V",
	} {
		whole, letters := measure(text, RoleBody, fyne.TextStyle{}), w.text(text)
		if whole > letters+0.5 || letters > whole*1.05+1 {
			t.Errorf("%q is drawn %v wide, letter by letter it is %v", text, whole, letters)
		}
	}
}

func TestLinesOfACard(t *testing.T) {
	w := testLetters(t, Scale100)
	cases := []struct {
		name  string
		text  string
		width float32
		most  int
		want  []string
	}{
		{"short", "Lập lịch tiếp công dân", 300, 3, []string{"Lập lịch tiếp công dân"}},
		{"words stay whole", "Lập lịch tiếp công dân tháng 4", 100, 3, []string{"Lập lịch tiếp", "công dân", "tháng 4"}},
		{"the last line is cut", "Lập lịch tiếp công dân tháng 4 và tháng 5 năm nay", 100, 2, []string{"Lập lịch tiếp", "công dân thá…"}},
		{"a line break is kept", "Lập lịch\ntiếp dân", 300, 3, []string{"Lập lịch", "tiếp dân"}},
		{"nothing", "  ", 300, 3, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := w.lines(c.text, c.width, c.most)
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestLinesFitAndLoseNothing: whatever is typed, the lines counted are the lines
// drawn, each fits, and uncut lines hold every word.
func TestLinesFitAndLoseNothing(t *testing.T) {
	w := testLetters(t, Scale100)
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("abc Đđễộữ WM.,\n  ")), 0, 120, -1).Draw(r, "text")
		width := rapid.Float32Range(40, 300).Draw(r, "width")
		most := rapid.IntRange(1, 60).Draw(r, "most")
		lines := w.lines(text, width, most)
		if max(len(lines), 1) != w.count(text, width, most) {
			r.Fatalf("%d lines, counted %d", len(lines), w.count(text, width, most))
		}
		for _, l := range lines {
			if got := w.text(l); got > width+0.01 {
				r.Fatalf("line %q is %v wide", l, got)
			}
		}
		if len(lines) < most && squeezed(strings.Join(lines, " ")) != squeezed(text) {
			r.Fatalf("%q became %q", text, lines)
		}
	})
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
