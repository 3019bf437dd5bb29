package people

import (
	"strings"
	"testing"

	"giaoban/assets/translations"
	"giaoban/data"
)

func words(t *testing.T) *translations.Words {
	t.Helper()
	w, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func office() directory {
	return directory{
		units: []data.Unit{
			{ID: 1, Name: "Phòng Tổng hợp", Order: 1, Reports: true},
			{ID: 2, Name: "Phòng Hành chính Tổ chức", Short: "HCTC", Order: 2, Reports: true},
			{ID: 3, Name: "Ban Tiếp công dân", Order: 3},
			{ID: 9, Name: "Bộ phận một cửa", Parent: 2, Order: 4},
			{ID: 5, Name: "Phòng Ngoại vụ", Order: 5, Retired: true},
		},
		people: []data.Person{
			{ID: 1, Name: "Vương Trinh Quốc", Honorific: "đồng chí", Position: "Chánh Văn phòng UBND tỉnh", Rank: data.RankHead, Order: 1},
			{ID: 2, Name: "Hoàng Ngọc Bích", Honorific: "đồng chí", Unit: 1, Order: 2},
			{ID: 3, Name: "Chuyên viên Đ", Position: "Chuyên viên", Rank: data.RankStaff, Unit: 1, Order: 3},
			{ID: 4, Name: "Chuyên viên A", Position: "Chuyên viên", Rank: data.RankStaff, Unit: 9, Order: 4},
			{ID: 5, Name: "Lê Anh Đức", Position: "Phó Trưởng phòng", Rank: data.RankUnitDeputy, Order: 5},
			{ID: 6, Name: "Chuyên viên Ơ", Rank: data.RankStaff, Unit: 1, Order: 6, Retired: true},
		},
	}
}

func TestGroupRows(t *testing.T) {
	var got []string
	for _, r := range newGroupRows(office(), statusActive, words(t)) {
		got = append(got, strings.Repeat(">", r.depth)+r.name+":"+string(rune('0'+r.count)))
	}
	want := "Tất cả đơn vị:5|Lãnh đạo Văn phòng:1|Phòng Tổng hợp:2|Phòng Hành chính Tổ chức:0|>Bộ phận một cửa:1|Ban Tiếp công dân:0|Chưa rõ đơn vị:1"
	if joined := strings.Join(got, "|"); joined != want {
		t.Errorf("groups are\n%s\nwant\n%s", joined, want)
	}
	var retired bool
	for _, r := range newGroupRows(office(), statusEverybody, words(t)) {
		retired = retired || r.retired
	}
	if !retired {
		t.Error("a retired unit is not listed among everybody")
	}
}

func TestUnitsInALoopAreListedOnce(t *testing.T) {
	d := directory{units: []data.Unit{{ID: 1, Name: "A", Parent: 2, Order: 1}, {ID: 2, Name: "B", Parent: 1, Order: 2}, {ID: 3, Name: "C", Order: 3}}}
	for _, u := range d.units {
		d.depth(u)
		d.within(u, 3)
	}
	if list := d.inOrder(); len(list) != 1 || list[0].ID != 3 {
		t.Errorf("listed %v", list)
	}
}

func TestPersonRows(t *testing.T) {
	tests := []struct {
		name   string
		filter personFilter
		want   string
	}{
		{"by rank", personFilter{}, "Quốc Đức Đ A Bích"},
		{"by name", personFilter{order: orderName}, "A Bích Đ Đức Quốc"},
		{"leaders", personFilter{group: group{kind: groupLeaders}}, "Quốc"},
		{"unknown unit", personFilter{group: group{kind: groupUnknown}}, "Đức"},
		{"a unit", personFilter{group: group{groupUnit, 1}}, "Đ Bích"},
		{"retired", personFilter{status: statusRetired}, "Ơ"},
		{"everybody of a unit", personFilter{group: group{groupUnit, 1}, status: statusEverybody, order: orderName}, "Bích Đ Ơ"},
		{"without diacritics", personFilter{words: "duc"}, "Đức"},
		{"with diacritics", personFilter{words: "bich"}, "Bích"},
		{"wrong diacritics", personFilter{words: "bịch"}, ""},
		{"position", personFilter{words: "chanh van"}, "Quốc"},
		{"unit", personFilter{words: "mot cua"}, "A"},
		{"nothing", personFilter{words: "zzz"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, r := range newPersonRows(office(), test.filter, words(t)) {
				got = append(got, r.given)
			}
			if joined := strings.Join(got, " "); joined != test.want {
				t.Errorf("listed %q, want %q", joined, test.want)
			}
		})
	}
}

func TestPersonRowSaysWhatIsKnown(t *testing.T) {
	rows := newPersonRows(office(), personFilter{}, words(t))
	head, deputy := rows[0], rows[1]
	if head.rest != "Vương Trinh" || head.honorific != "Đồng chí" || !head.leads || head.unit != "Lãnh đạo Văn phòng" || head.place != -1 {
		t.Errorf("head shown as %+v", head)
	}
	if !deputy.unknown || deputy.leads {
		t.Errorf("person without a unit shown as %+v", deputy)
	}
}

func TestParentChoicesExcludeOwnParts(t *testing.T) {
	for _, u := range office().parentChoices(2) {
		if u.ID == 2 || u.ID == 9 || u.Retired {
			t.Errorf("%s may not hold Phòng Hành chính Tổ chức", u.Name)
		}
	}
}
