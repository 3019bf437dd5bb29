package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func people() []Choice {
	return []Choice{
		{Key: "1", Text: "Vương Trinh Quốc", Note: "Lãnh đạo Văn phòng"},
		{Key: "2", Text: "Hoàng Ngọc Bích", Note: "Phòng Tổng hợp"},
		{Key: "3", Text: "Nguyễn Duy Hiệp"},
		{Key: "4", Text: "Trần Ngọc Minh"},
		{Key: "5", Text: "Lê Anh Đức"},
	}
}

func newPeople(t *testing.T, free bool) (*Completion, *[]Choice, fyne.Window) {
	t.Helper()
	changed := &[]Choice{}
	c := NewCompletion(CompletionOptions{
		Choices: people, Words: testWords(t), Free: free, Unknown: "Không có trong danh bạ.",
		OnChange: func(choice Choice) { *changed = append(*changed, choice) },
	})
	w := show(t, VBox(8, NewField(FieldOptions{Label: "Người thực hiện", Control: c}), NewEntry(EntryOptions{})))
	w.Canvas().Focus(c)
	return c, changed, w
}

func TestCompletionFindsWithoutMarks(t *testing.T) {
	cases := []struct {
		typed string
		want  []string
	}{
		{"bich", []string{"2"}},
		{"duc", []string{"5"}},
		{"Đức", []string{"5"}},
		{"ngoc", []string{"2", "4"}},
		{"tong hop", []string{"2"}},
		{"xyz", nil},
	}
	for _, c := range cases {
		t.Run(c.typed, func(t *testing.T) {
			field, _, _ := newPeople(t, false)
			write(field, c.typed)
			var got []string
			for _, choice := range field.Suggestions() {
				got = append(got, choice.Key)
			}
			if len(got) != len(c.want) {
				t.Fatalf("suggested %v, want %v", got, c.want)
			}
			for i := range got {
				if got[i] != c.want[i] {
					t.Fatalf("suggested %v, want %v", got, c.want)
				}
			}
		})
	}
}

func TestCompletionTakesByEnter(t *testing.T) {
	c, changed, w := newPeople(t, false)
	write(c, "ngoc")
	press(c, fyne.KeyDown, fyne.KeyReturn)
	if c.Selected().Key != "4" || c.Text != "Trần Ngọc Minh" || c.ListOpen() {
		t.Errorf("selected %v, text %q, open %v", c.Selected(), c.Text, c.ListOpen())
	}
	if w.Canvas().Focused() != c {
		t.Errorf("the focus is on %T", w.Canvas().Focused())
	}
	if n := len(*changed); n != 1 {
		t.Errorf("reported %v", *changed)
	}
}

func TestCompletionTakesByTap(t *testing.T) {
	c, _, w := newPeople(t, false)
	press(c, fyne.KeyDown)
	if len(c.Suggestions()) != 5 {
		t.Fatalf("↓ suggests %v", c.Suggestions())
	}
	c.list.rows[2].MouseIn(nil)
	test.Tap(c.list.rows[2])
	if c.Selected().Key != "3" || w.Canvas().Focused() != c {
		t.Errorf("selected %v, focus %T", c.Selected(), w.Canvas().Focused())
	}
}

func TestCompletionSettlesWhenLeft(t *testing.T) {
	cases := []struct {
		name, typed string
		free        bool
		key, text   string
		wrong       bool
	}{
		{"the only one that fits", "bich", false, "2", "Hoàng Ngọc Bích", false},
		{"named without marks", "le anh duc", false, "5", "Lê Anh Đức", false},
		{"named without marks where free", "le anh duc", true, "5", "Lê Anh Đức", false},
		{"several fit", "ngoc", false, "", "ngoc", true},
		{"nobody", "Phạm Văn Z", false, "", "Phạm Văn Z", true},
		{"nobody where free", "Phạm Văn Z", true, "", "Phạm Văn Z", false},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			c, _, w := newPeople(t, tc.free)
			write(c, tc.typed)
			w.Canvas().FocusNext()
			if c.Selected().Key != tc.key || c.Text != tc.text || (c.Error() != "") != tc.wrong {
				t.Errorf("selected %v, text %q, error %q", c.Selected(), c.Text, c.Error())
			}
			if c.ListOpen() {
				t.Error("the list stayed open")
			}
			if tc.free && tc.key == "" && c.Selected().Text != tc.text {
				t.Errorf("free text is kept as %v", c.Selected())
			}
		})
	}
}

func TestCompletionIsCleared(t *testing.T) {
	c, changed, w := newPeople(t, false)
	c.SetSelected("2", "")
	c.SelectAllText()
	press(c, fyne.KeyDelete)
	w.Canvas().FocusNext()
	if c.Selected() != (Choice{}) || c.Error() != "" {
		t.Errorf("selected %v, error %q", c.Selected(), c.Error())
	}
	if len(*changed) == 0 {
		t.Error("clearing was not reported")
	}
}
