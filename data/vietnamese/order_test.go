package vietnamese_test

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"giaoban/data/vietnamese"
)

func TestCompareFollowsTheAlphabet(t *testing.T) {
	letters := []rune(strings.ReplaceAll(alphabet, " ", ""))
	for i := 1; i < len(letters); i++ {
		a, b := string(letters[i-1]), string(letters[i])
		if got := vietnamese.Compare(a, b); got != -1 {
			t.Errorf("Compare(%q, %q) = %d, want -1", a, b, got)
		}
		if got := vietnamese.Compare(b, a); got != 1 {
			t.Errorf("Compare(%q, %q) = %d, want 1", b, a, got)
		}
	}
}

func TestCompare(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "a", -1},
		{"An", "An", 0},
		{"Hường", norm.NFD.String("Hường"), 0},
		{"Dũng", "Đạt", -1},
		{"Cường", "Dũng", -1},
		{"Ân", "An", 1},
		{"Ăn", "Ân", -1},
		{"Ơn", "Ông", 1},
		{"Phòng 1", "Phòng 2", -1},
		{"Ban Tổ chức", "Văn phòng", -1},
		{"bàn", "bản", -1},
		{"bang", "bàn", 1},
	}
	for _, tt := range tests {
		if got := vietnamese.Compare(tt.a, tt.b); got != tt.want {
			t.Errorf("Compare(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestCompareNames(t *testing.T) {
	want := []string{
		"",
		"An",
		"Lê Thị An",
		"Lê Văn An",
		"LÊ VĂN AN",
		"Nguyễn Văn An",
		"Đỗ Ân",
		"Đinh Văn Dũng",
		"Bùi Đạt",
		"Đặng Thị Hương",
		"Đặng Thị Hường",
		"Trần Quốc Toản",
		"Hoàng Yến",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, vietnamese.CompareNames)
	if !slices.Equal(got, want) {
		t.Errorf("sorted names:\n got %q\nwant %q", got, want)
	}
}

func TestCompareNamesIgnoresBlanks(t *testing.T) {
	if got := vietnamese.CompareNames(" Lê  Văn An", "Lê Văn\u00a0An "); got != 0 {
		t.Errorf("CompareNames of one name with other blanks = %d, want 0", got)
	}
}

func TestOrderProperties(t *testing.T) {
	orders := []struct {
		name    string
		compare func(a, b string) int
	}{
		{"Compare", vietnamese.Compare},
		{"CompareNames", vietnamese.CompareNames},
	}
	for _, order := range orders {
		t.Run(order.name, func(t *testing.T) {
			// A small alphabet draws many equal and nearly equal texts.
			near := rapid.StringOfN(rapid.RuneFrom([]rune("aAáàăâdđĐ \u0301\u0306")), 0, 4, -1)
			texts := rapid.OneOf(near, vietnameseText(), anyText())
			rapid.Check(t, func(t *rapid.T) {
				checkTotalPreorder(t, order.compare, texts.Draw(t, "a"), texts.Draw(t, "b"), texts.Draw(t, "c"))
			})
		})
	}
}

func TestKeysStandAsTheirTexts(t *testing.T) {
	orders := []struct {
		name    string
		key     func(string) string
		compare func(a, b string) int
	}{
		{"Key", vietnamese.Key, vietnamese.Compare},
		{"NameKey", vietnamese.NameKey, vietnamese.CompareNames},
	}
	near := rapid.StringOfN(rapid.RuneFrom([]rune("aAáàăâdđĐ \u0301\u0306")), 0, 4, -1)
	for _, order := range orders {
		t.Run(order.name, func(t *testing.T) {
			texts := rapid.OneOf(near, vietnameseText(), anyText())
			rapid.Check(t, func(t *rapid.T) {
				a, b := texts.Draw(t, "a"), texts.Draw(t, "b")
				if got, want := cmp.Compare(order.key(a), order.key(b)), order.compare(a, b); got != want {
					t.Fatalf("keys of %q and %q stand as %d, the texts as %d", a, b, got, want)
				}
			})
		})
	}
}

// checkTotalPreorder checks three texts in every arrangement: each equals
// itself, two compare alike from both sides, and order carries over a third.
func checkTotalPreorder(t failer, compare func(a, b string) int, texts ...string) {
	for _, a := range texts {
		if got := compare(a, a); got != 0 {
			t.Fatalf("%q compares with itself as %d", a, got)
		}
		for _, b := range texts {
			ab, ba := compare(a, b), compare(b, a)
			if ab < -1 || ab > 1 || ab != -ba {
				t.Fatalf("%q with %q is %d, the other way %d", a, b, ab, ba)
			}
			for _, c := range texts {
				bc, ac := compare(b, c), compare(a, c)
				if ab <= 0 && bc <= 0 && (ac > 0 || ac == 0 && (ab < 0 || bc < 0)) {
					t.Fatalf("%q, %q, %q: first with second %d, second with third %d, but first with third %d", a, b, c, ab, bc, ac)
				}
			}
		}
	}
}

func TestCompareFromSeveralGoroutines(t *testing.T) {
	letters := strings.Split(strings.ReplaceAll(alphabet, " ", ""), "")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			got := slices.Clone(letters)
			slices.Reverse(got)
			slices.SortFunc(got, vietnamese.Compare)
			if !slices.Equal(got, letters) {
				t.Errorf("sorted beside other goroutines: %q", got)
			}
		})
	}
	wg.Wait()
}
