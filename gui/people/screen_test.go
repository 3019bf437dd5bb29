package people

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func TestTheDirectoryOfTheSample(t *testing.T) {
	b := newBench(t)
	b.shot("people")
	if b.screen.table.Selected() != 0 || b.focused() != b.screen.table {
		t.Error("the first person is not where the keys go")
	}
	b.noFailures()
}

func TestEditingARowByKeys(t *testing.T) {
	b := newBench(t)
	first, _ := b.screen.table.Row(0)
	b.key(fyne.KeyF2)
	b.tab()
	b.tab()
	b.typed("Chuyên viên chính")
	b.shot("people-edit")
	b.key(fyne.KeyReturn)
	if b.screen.table.Editing() != 1 || !kit.HasFocus(b.screen.edit.position) {
		t.Errorf("Enter edits row %d, not the position of the next person", b.screen.table.Editing())
	}
	b.key(fyne.KeyEscape)
	p := b.people()[first.person.Name]
	if p.Position == first.person.Position || !strings.Contains(p.Position, "Chuyên viên chính") {
		t.Errorf("position stored: %q", p.Position)
	}
	if b.screen.table.Editing() != -1 || b.focused() != b.screen.table {
		t.Error("Esc does not lead back to the list")
	}
	b.noFailures()
}

func TestFastEntry(t *testing.T) {
	b := newBench(t)
	b.press(ctrl(fyne.KeyN))
	b.typed("Ứng viên A")
	b.tab()
	b.tab()
	b.typed("Phó Trưởng phòng")
	b.tab()
	b.tab()
	b.typed("tong hop")
	b.shot("people-add")
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyReturn)
	if b.screen.edit == nil || !b.screen.edit.added || !kit.HasFocus(b.screen.edit.name) {
		t.Fatal("Enter does not begin another person")
	}
	b.typed("Ứng viên B")
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyReturn)
	people := b.people()
	first, second := people["Ứng viên A"], people["Ứng viên B"]
	if first.ID == 0 || first.Position != "Phó Trưởng phòng" || first.Rank != data.RankUnitDeputy {
		t.Errorf("first person stored: %+v", first)
	}
	u, _ := b.screen.dir.unit(first.Unit)
	if u.Name != "Phòng Tổng hợp" || second.Unit != first.Unit {
		t.Errorf("units stored: %q and %d after %d", u.Name, second.Unit, first.Unit)
	}
	if b.screen.table.Editing() != -1 {
		t.Error("Enter on an empty row does not end the entry")
	}
	b.noFailures()
}

func TestAPersonWithoutANameIsNotStored(t *testing.T) {
	b := newBench(t)
	before := len(b.people())
	b.press(ctrl(fyne.KeyN))
	b.tab()
	b.tab()
	b.typed("Văn thư")
	b.key(fyne.KeyReturn)
	if b.screen.edit == nil || b.screen.edit.name.Error() == "" {
		t.Error("the missing name is not said at its field")
	}
	b.shot("people-noname")
	b.key(fyne.KeyEscape)
	if len(b.people()) != before {
		t.Error("somebody without a name was stored")
	}
}

func TestRetireAndUndo(t *testing.T) {
	b := newBench(t)
	row, _ := b.screen.table.Row(0)
	b.key(fyne.KeyDelete)
	if p := b.people()[row.person.Name]; !p.Retired || strings.Contains(b.names(), row.person.Name) {
		t.Errorf("after Del: retired %v, listed %s", p.Retired, b.names())
	}
	if _, err := b.register.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if p := b.people()[row.person.Name]; p.Retired || !strings.Contains(b.names(), row.person.Name) {
		t.Errorf("after undo: retired %v, listed %s", p.Retired, b.names())
	}
	b.screen.chooseStatus("1")
	if b.names() != "" {
		t.Errorf("retired people listed: %s", b.names())
	}
	b.noFailures()
}

func TestDeletingSomebodyUsedIsRefusedInWords(t *testing.T) {
	b := newBench(t)
	b.screen.table.SelectWhere(func(r personRow) bool { return r.person.Name == "Vương Trinh Quốc" })
	b.screen.deleteSelected()
	if !strings.Contains(b.screen.trouble.Message(), "Cho nghỉ") || b.people()["Vương Trinh Quốc"].ID == 0 {
		t.Errorf("refusal is %q", b.screen.trouble.Message())
	}
	b.shot("people-refused")
	b.noFailures()
}

func TestFilterWithoutDiacritics(t *testing.T) {
	b := newBench(t)
	b.screen.focusSearch()
	b.typed("duc")
	if b.names() != "Lê Anh Đức" {
		t.Errorf("filtered to %q", b.names())
	}
	b.key(fyne.KeyEscape)
	if !strings.Contains(b.names(), "Vương Trinh Quốc") {
		t.Errorf("after Esc: %q", b.names())
	}
	b.typed("duc")
	b.key(fyne.KeyDown)
	if b.focused() != b.screen.table {
		t.Error("↓ does not lead into the list")
	}
}

func TestSortingByRankAndName(t *testing.T) {
	b := newBench(t)
	if !strings.HasPrefix(b.names(), "Hoàng Ngọc Bích, Lê Anh Đức") {
		t.Errorf("by name: %s", b.names())
	}
	b.screen.sortByRank()
	if !strings.HasPrefix(b.names(), "Vương Trinh Quốc") {
		t.Errorf("by rank: %s", b.names())
	}
}

func TestReloadKeepsWhatIsTyped(t *testing.T) {
	b := newBench(t)
	b.key(fyne.KeyF2)
	b.typed("X")
	typed := b.screen.edit.name.Text
	_, err := b.register.SavePerson(t.Context(), data.Person{Name: "Người khác"})
	b.must(err)
	if b.screen.edit == nil || b.screen.edit.name.Text != typed || !kit.HasFocus(b.screen.edit.name) {
		t.Error("a change elsewhere disturbs what is typed")
	}
}

func TestUnitDialog(t *testing.T) {
	b := newBench(t)
	b.screen.addUnit()
	b.typed("Phòng Tổng hợp 2")
	b.shot("people-unit")
	b.key(fyne.KeyReturn)
	units, err := b.register.Units(t.Context())
	b.must(err)
	found := false
	for _, u := range units {
		found = found || u.Name == "Phòng Tổng hợp 2" && u.Reports
	}
	if !found {
		t.Error("the unit is not stored")
	}
	b.screen.addUnit()
	b.key(fyne.KeyReturn)
	if !strings.Contains(b.text(), "cần được điền") {
		t.Errorf("a unit without a name is not refused in words:\n%s", b.text())
	}
	b.key(fyne.KeyEscape)
	if b.window.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the dialog")
	}
	b.noFailures()
}

func TestPasteFromExcel(t *testing.T) {
	b := newBench(t)
	fyne.CurrentApp().Clipboard().SetContent("Họ và tên\tChức vụ\tĐơn vị\nỨng viên A\tChuyên viên\tPhòng Kinh tế\nLê Anh Đức\t\t\n\tVăn thư\t")
	b.press(ctrlShift(fyne.KeyV))
	for _, want := range []string{"Thêm 1 người", "Phòng Kinh tế (đơn vị mới)", "Đã có trong danh bạ", "Không có họ tên"} {
		if !strings.Contains(b.text(), want) {
			t.Errorf("the preview does not say %q:\n%s", want, b.text())
		}
	}
	b.shot("people-paste")
	b.key(fyne.KeyReturn)
	p := b.people()["Ứng viên A"]
	if u, _ := b.screen.dir.unit(p.Unit); u.Name != "Phòng Kinh tế" {
		t.Errorf("stored %+v in %q", p, u.Name)
	}
	if _, err := b.register.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if b.people()["Ứng viên A"].ID != 0 {
		t.Error("one undo does not take the whole list back")
	}
	b.noFailures()
}

func TestOrderOfUnitsByKeys(t *testing.T) {
	b := newBench(t)
	kit.FocusOn(b.screen.groups)
	b.screen.groups.SelectWhere(func(r groupRow) bool { return r.name == "Phòng Tổng hợp" })
	row, _ := b.screen.groups.SelectedRow()
	b.screen.chooseGroup(0, row)
	b.press(alt(fyne.KeyUp))
	var units []string
	for _, r := range b.screen.groups.Rows() {
		if r.group.kind == groupUnit {
			units = append(units, r.name)
		}
	}
	if got := strings.Join(units, ", "); got != "Phòng Tổng hợp, Phòng Hành chính Tổ chức, Bộ phận một cửa" {
		t.Errorf("units are %s", got)
	}
	if row, _ := b.screen.groups.SelectedRow(); row.name != "Phòng Tổng hợp" {
		t.Errorf("highlighted %q", row.name)
	}
	b.noFailures()
}

func TestOrderOfPeopleWithinTheirRank(t *testing.T) {
	b := newBench(t)
	b.press(alt(fyne.KeyDown))
	if len(b.said) != 1 {
		t.Error("moving in a list by name is not explained")
	}
	b.screen.sortByRank()
	before := b.names()
	if !strings.Contains(before, "Lê Anh Đức, Nguyễn Duy Hiệp") {
		t.Fatalf("by rank: %s", before)
	}
	kit.FocusOn(b.screen.table)
	b.screen.table.SelectWhere(func(r personRow) bool { return r.person.Name == "Lê Anh Đức" })
	b.press(alt(fyne.KeyDown))
	if !strings.Contains(b.names(), "Nguyễn Duy Hiệp, Lê Anh Đức") {
		t.Errorf("after Alt+↓: %s", b.names())
	}
	b.press(alt(fyne.KeyUp))
	if b.names() != before {
		t.Errorf("after Alt+↑: %s", b.names())
	}
	b.noFailures()
}
