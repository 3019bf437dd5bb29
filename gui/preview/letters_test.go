package preview

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data/proof"
	"giaoban/data/vietnamese"
)

func TestFindInAPage(t *testing.T) {
	cases := []struct {
		text, query string
		want        []string
	}{
		{"Phòng Tổng hợp", "phong tong", []string{"Phòng Tổng"}},
		{"Phòng Tổng hợp", "phòng", []string{"Phòng"}},
		{"Phong trào, Phòng", "phòng", []string{"Phòng"}},
		{"hoà, hòa, hoa", "hòa", []string{"hoà", "hòa"}},
		{"toán, án", "án", []string{"án", "án"}},
		{"kết luận\ncủa  chủ trì", "luận của chủ", []string{"luận\r\ncủa  chủ"}},
		{"aaa", "aa", []string{"aa"}},
		{"Đặng", "d", []string{"Đ"}},
		{"không", " ", nil},
	}
	for _, c := range cases {
		letters := typeset(c.text)
		var got []string
		for _, hit := range newPageWords(letters).find(newSought(c.query)) {
			got = append(got, runesOf(letters, hit))
		}
		if !equal(got, c.want) {
			t.Errorf("%q in %q: got %q, want %q", c.query, c.text, got, c.want)
		}
	}
}

func runesOf(letters []proof.Letter, at span) string {
	s := ""
	for _, l := range letters[at.from:at.to] {
		s += string(l.Rune)
	}
	return s
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// TestTextFlowsOnOverFullLines: a paragraph is pasted as one line, a list as its
// points.
func TestTextFlowsOnOverFullLines(t *testing.T) {
	cases := []struct{ text, want string }{
		{"Giao Phòng Tổng hợp theo dõi\nviệc này.", "Giao Phòng Tổng hợp theo dõi việc này."},
		{"\t- Một điểm của danh sách dài;\n\t- Hai.\n\t- Ba.\nBốn", "- Một điểm của danh sách dài;\n- Hai.\n- Ba.\nBốn"},
		{"\tĐoạn đầu dài tới hết dòng\ncòn đoạn này ngắn.\n\tĐoạn sau.", "Đoạn đầu dài tới hết dòng còn đoạn này ngắn.\nĐoạn sau."},
		{"Một dòng ngắn.\nMột dòng rất dài ở bên dưới đó", "Một dòng ngắn.\nMột dòng rất dài ở bên dưới đó"},
	}
	for _, c := range cases {
		letters := typeset(c.text)
		if got := textOf(letters, span{0, len(letters)}); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestBoxesAreOnePerStretch(t *testing.T) {
	letters := typeset("một hai\nba")
	boxes := boxesOf(letters, span{0, len(letters)})
	want := []box{{100, 100, 142, 113}, {100, 114, 112, 127}}
	if len(boxes) != 2 || boxes[0] != want[0] || boxes[1] != want[1] {
		t.Errorf("got %v, want %v", boxes, want)
	}
	if boxes := boxesOf(letters, span{-3, 99}); len(boxes) != 2 {
		t.Errorf("beyond the page: %v", boxes)
	}
}

func TestThePlaceNearestToAPoint(t *testing.T) {
	letters := typeset("một hai\nba")
	cases := []struct {
		x, y float32
		want int
	}{
		{0, 0, 0}, {101, 105, 0}, {104, 105, 1}, {500, 105, 7}, {101, 120, 9}, {500, 800, 11}, {113, 107, 2},
	}
	for _, c := range cases {
		if got := placeAt(letters, c.x, c.y); got != c.want {
			t.Errorf("at %v, %v: %d, want %d", c.x, c.y, got, c.want)
		}
	}
	if placeAt(nil, 1, 1) != -1 {
		t.Error("a page without letters has a place")
	}
}

func TestZoomSteps(t *testing.T) {
	for _, percent := range ZoomPercents() {
		if up := Larger(float32(percent)); up.Percent <= percent && percent != MostPercent {
			t.Errorf("larger than %d: %d", percent, up.Percent)
		}
		if down := Smaller(float32(percent)); down.Percent >= percent && percent != LeastPercent {
			t.Errorf("smaller than %d: %d", percent, down.Percent)
		}
	}
	if Larger(98.9).Percent != 110 || Larger(80).Percent != 90 || Smaller(80).Percent != 75 {
		t.Error("steps from between")
	}
	if ZoomAt(10).Percent != LeastPercent || ZoomAt(999).Percent != MostPercent {
		t.Error("sizes beyond the ends")
	}
}

// TestWhatIsSoughtIsFound: any part of a page that is a word or more is found on it,
// and what is found says what is sought.
func TestWhatIsSoughtIsFound(t *testing.T) {
	letter := rapid.SampledFrom([]rune("aăâbcdđeêoôơuưxyáàảãạấầịộừỹAĂĐƠƯỪ  ,.\n1"))
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(letter, 1, 60).Draw(t, "text"))
		letters := typeset(text)
		from := rapid.IntRange(0, len(letters)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(letters)).Draw(t, "to")
		query := runesOf(letters, span{from, to})
		s := newSought(query)
		found := newPageWords(letters).find(s)
		if len(found) == 0 && !s.isZero() && strings.TrimSpace(query) == query {
			t.Fatalf("%q is not found in %q", query, text)
		}
		last := 0
		for _, hit := range found {
			if hit.from < last || hit.to <= hit.from || hit.to > len(letters) {
				t.Fatalf("%q in %q at %v after %d", query, text, hit, last)
			}
			last = hit.to
			if got := vietnamese.Fold(vietnamese.CleanLine(runesOf(letters, hit))); got != s.folded {
				t.Fatalf("found %q for %q", got, s.folded)
			}
		}
		whole := textOf(letters, span{0, len(letters)})
		if squeezed(whole) != squeezed(text) {
			t.Fatalf("copied %q of %q", whole, text)
		}
	})
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
