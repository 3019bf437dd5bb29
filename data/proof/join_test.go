package proof

import "testing"

func TestJoinedFilesKeepTheirPages(t *testing.T) {
	r, single := open(t)
	joined, err := r.Join([]Part{{PDF: specimen(t), Copies: 2}, {PDF: specimen(t)}})
	if err != nil {
		t.Fatal(err)
	}
	file, err := r.Open(joined)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if file.Pages() != 6 {
		t.Fatalf("%d pages", file.Pages())
	}
	for page := 1; page <= 6; page++ {
		got, err := file.Glyphs(page)
		if err != nil {
			t.Fatal(err)
		}
		want, err := single.Glyphs(1 + (page-1)%2)
		if err != nil || len(got) != len(want) {
			t.Fatalf("page %d has %d letters, want %d, %v", page, len(got), len(want), err)
		}
		for i := range got {
			if got[i].Rune != want[i].Rune || !near(got[i].X, want[i].X) || !near(got[i].Y, want[i].Y) {
				t.Errorf("page %d: %+v, want %+v", page, got[i], want[i])
			}
		}
	}
	if _, err := r.Join([]Part{{PDF: []byte("không phải PDF")}}); err == nil {
		t.Error("what is no PDF file was joined")
	}
	if empty, err := r.Join(nil); err != nil || len(empty) == 0 {
		t.Errorf("nothing joined: %d bytes, %v", len(empty), err)
	}
}
