package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestButtonByKeysAndPointer(t *testing.T) {
	pressed := 0
	b := NewButton(ButtonOptions{Text: "Đôn đốc", OnTap: func() { pressed++ }})
	w := show(t, VBox(0, b))
	test.Tap(b)
	if pressed != 1 || w.Canvas().Focused() != b {
		t.Errorf("pressed %d, focus %T", pressed, w.Canvas().Focused())
	}
	press(b, fyne.KeySpace, fyne.KeyReturn)
	if pressed != 3 {
		t.Errorf("pressed %d", pressed)
	}
	b.SetOff(true)
	test.Tap(b)
	press(b, fyne.KeySpace)
	if pressed != 3 {
		t.Errorf("pressed %d while off", pressed)
	}
}

func TestExactlyOneRing(t *testing.T) {
	a, b := NewButton(ButtonOptions{Text: "Một"}), NewButton(ButtonOptions{Text: "Hai"})
	link, tick := NewLink(LinkOptions{Text: "Ba"}), NewTickBox(TickOptions{Text: "Bốn"})
	segment := NewSegment(SegmentOptions{Items: []SegmentItem{{Text: "1"}, {Text: "2"}}})
	tile := NewTile(TileOptions{Figure: "2", Text: "Quá hạn"})
	search := NewSearchButton(SearchButtonOptions{Text: "Tìm"})
	w := show(t, VBox(8, a, b, link, tick, segment, tile, search))
	rings := []*ring{a.ring, b.ring, link.ring, tick.ring, segment.ring, tile.ring, search.ring}
	for i := range rings {
		w.Canvas().FocusNext()
		for j, r := range rings {
			if r.shown() != (i == j) {
				t.Errorf("focus on control %d: ring of control %d shown %v", i, j, r.shown())
			}
		}
	}
}

func TestSegmentByKeys(t *testing.T) {
	var chosen []int
	s := NewSegment(SegmentOptions{
		Items: []SegmentItem{{Text: "Sáng"}, {Text: "Tối"}, {Text: "Theo Windows"}}, OnChange: func(i int) { chosen = append(chosen, i) },
	})
	show(t, VBox(0, s)).Canvas().Focus(s)
	press(s, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	if s.Selected() != 1 || len(chosen) != 3 {
		t.Errorf("selected %d, reported %v", s.Selected(), chosen)
	}
	test.TapAt(s, fyne.NewPos(s.MinSize().Width-5, 10))
	if s.Selected() != 2 {
		t.Errorf("a tap on the last chose %d", s.Selected())
	}
}

func TestSegmentKeepsItsWidth(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	s := NewCellSegment(SegmentOptions{Small: true, Selected: -1, Items: []SegmentItem{{Icon: IconCheck, Text: "Có mặt"}, {Icon: IconClock, Text: "Đến muộn"}}})
	before := s.MinSize()
	s.SetSelected(1)
	if s.MinSize() != before {
		t.Errorf("choosing changes the size from %v to %v", before, s.MinSize())
	}
}

func TestTickBoxBySpace(t *testing.T) {
	var states []bool
	b := NewTickBox(TickOptions{Text: "Biên bản", OnChange: func(on bool) { states = append(states, on) }})
	show(t, VBox(0, b)).Canvas().Focus(b)
	press(b, fyne.KeySpace, fyne.KeySpace)
	if len(states) != 2 || !states[0] || states[1] {
		t.Errorf("reported %v", states)
	}
}

func TestStepBarByKeys(t *testing.T) {
	var went []int
	s := NewStepBar(StepBarOptions{
		Steps:    []Step{{Text: "Thông tin", Done: true}, {Text: "Thành phần", Lacks: "4 chưa rõ"}, {Text: "Báo cáo"}},
		OnChange: func(i int) { went = append(went, i) },
	})
	show(t, VBox(0, s)).Canvas().Focus(s)
	press(s, fyne.KeyRight, fyne.KeyRight)
	if s.Current() != 0 || len(went) != 0 {
		t.Errorf("the arrows alone went to %d", s.Current())
	}
	press(s, fyne.KeyReturn)
	if s.Current() != 2 || len(went) != 1 {
		t.Errorf("Enter went to %d, reported %v", s.Current(), went)
	}
	test.Tap(s.items[1])
	if s.Current() != 1 {
		t.Errorf("a tap went to %d", s.Current())
	}
}

func TestStepBarLeavesOutWhatIsLackingWhereItIsNarrow(t *testing.T) {
	s := NewStepBar(StepBarOptions{Steps: []Step{{Text: "Thông tin", Lacks: "thiếu 3"}, {Text: "Thành phần", Lacks: "chưa ghi"}}})
	show(t, VBox(0, s))
	if !s.items[1].full {
		t.Error("what is lacking is left out at full width")
	}
	for _, c := range []struct {
		width float32
		full  [2]bool
	}{{s.needed(func(i int) bool { return i == 0 }) + 2*12, [2]bool{true, false}}, {s.needed(func(int) bool { return false }), [2]bool{false, false}}} {
		s.Resize(fyne.NewSize(c.width, HeightStepBar))
		if got := [2]bool{s.items[0].full, s.items[1].full}; got != c.full {
			t.Errorf("at %v what is lacking shows %v, want %v", c.width, got, c.full)
		}
		if last := s.items[1]; last.Position().X+last.Size().Width > c.width {
			t.Errorf("at %v the last step ends at %v", c.width, last.Position().X+last.Size().Width)
		}
	}
}

func TestRootWatchesTheFocus(t *testing.T) {
	hint := Hint{Keys: []string{"F9"}, Word: "đã nộp"}
	e := NewEntry(EntryOptions{Hints: []Hint{hint}})
	b := NewButton(ButtonOptions{Text: "Thôi"})
	w := show(t, VBox(8, e, b))
	var hints []Hint
	root, ok := w.Canvas().Content().(*Root)
	if !ok {
		t.Fatalf("content is %T", w.Canvas().Content())
	}
	root.OnFocus = func(f fyne.Focusable) { hints = HintsOf(f) }
	w.Canvas().Focus(e)
	if len(hints) != 1 || hints[0].Word != hint.Word {
		t.Errorf("hints %v", hints)
	}
	w.Canvas().Focus(b)
	if len(hints) != 0 {
		t.Errorf("hints %v after moving on", hints)
	}
}

func TestFunctionKeysReachTheWindow(t *testing.T) {
	e, area := NewEntry(EntryOptions{}), NewTextArea(EntryOptions{})
	b, s := NewButton(ButtonOptions{Text: "Thôi"}), NewSelect(SelectOptions{Choices: unitChoices()})
	table := NewTable(TableOptions[testRow]{Columns: testColumns()})
	w := show(t, VBox(8, e, area, b, s, table))
	root, ok := w.Canvas().Content().(*Root)
	if !ok {
		t.Fatalf("content is %T", w.Canvas().Content())
	}
	for _, control := range []fyne.Focusable{e, area, b, s, table} {
		got := fyne.KeyName("")
		root.OnKey = func(k *fyne.KeyEvent) bool { got = k.Name; return true }
		w.Canvas().Focus(control)
		press(control, fyne.KeyF9)
		if got != fyne.KeyF9 {
			t.Errorf("F9 in %T does not reach the window", control)
		}
	}
}

func TestFocusComesIntoView(t *testing.T) {
	var fields []fyne.CanvasObject
	var last *Entry
	for range 40 {
		last = NewEntry(EntryOptions{})
		fields = append(fields, NewField(FieldOptions{Label: "Ô", Control: last}))
	}
	s := NewScroll(NewCard(CardOptions{Body: VBox(12, fields...)}))
	w := show(t, s)
	w.Canvas().Focus(last)
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(last).Y
	if s.Offset() == 0 || y < 0 || y+last.Size().Height > 768 {
		t.Errorf("scrolled to %v, the field is at %v", s.Offset(), y)
	}
	first := fields[0].(*Field).Control().(*Entry)
	w.Canvas().Focus(first)
	if y := driver.AbsolutePositionForObject(first).Y; y < 0 || y > 768 {
		t.Errorf("the first field is at %v", y)
	}
}

func TestPanelsFoldWhereTheWindowIsNarrow(t *testing.T) {
	right := Sized(272, 0, Body("chi tiết"))
	p := Panels(nil, Body("giữa"), right)
	w := show(t, p)
	if !right.Visible() {
		t.Fatal("the right panel is folded at 1366")
	}
	w.Resize(fyne.NewSize(1000, 700))
	if right.Visible() {
		t.Fatal("the right panel is not folded at 1000")
	}
	l, ok := p.Layout.(*panelsLayout)
	if !ok {
		t.Fatalf("layout is %T", p.Layout)
	}
	test.Tap(l.opener)
	if !right.Visible() {
		t.Error("the button does not show the right panel")
	}
}

func TestConfirmIsAnsweredByKeys(t *testing.T) {
	cases := []struct {
		name   string
		danger bool
		key    fyne.KeyName
		yes    bool
	}{
		{"Enter means yes", false, fyne.KeyReturn, true},
		{"Esc means no", false, fyne.KeyEscape, false},
		{"Enter means no where something is lost", true, fyne.KeyReturn, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e := NewEntry(EntryOptions{})
			w := show(t, VBox(0, e))
			w.Canvas().Focus(e)
			yes, opened, closed := false, 0, 0
			root, ok := w.Canvas().Content().(*Root)
			if !ok {
				t.Fatalf("content is %T", w.Canvas().Content())
			}
			root.OnDialog = func(open bool) {
				if open {
					opened++
				} else {
					closed++
				}
			}
			d := Confirm(w, ConfirmOptions{Title: "Xóa?", Text: "Xóa rồi không lấy lại được.", Yes: "Xóa", Danger: c.danger, Words: testWords(t), OnYes: func() { yes = true }})
			focused := w.Canvas().Focused()
			if focused == nil || focused == e {
				t.Fatalf("the focus is on %T", focused)
			}
			press(focused, c.key)
			if yes != c.yes || d.IsOpen() {
				t.Errorf("yes %v, open %v", yes, d.IsOpen())
			}
			if w.Canvas().Focused() != e || opened != 1 || closed != 1 {
				t.Errorf("afterwards the focus is on %T; opened %d, closed %d", w.Canvas().Focused(), opened, closed)
			}
		})
	}
}

func TestAskKeepsTheDialogUntilTheAnswerIsRight(t *testing.T) {
	w := show(t, VBox(0, Body("")))
	var got string
	d := Ask(w, AskOptions{Title: "Đổi tên", Label: "Tên", Yes: "Đổi", Words: testWords(t), OnYes: func(s string) string {
		if s == "" {
			return "Tên không được để trống."
		}
		got = s
		return ""
	}})
	e, ok := w.Canvas().Focused().(*Entry)
	if !ok {
		t.Fatalf("the focus is on %T", w.Canvas().Focused())
	}
	press(e, fyne.KeyReturn)
	if !d.IsOpen() || e.Error() == "" {
		t.Errorf("open %v, error %q", d.IsOpen(), e.Error())
	}
	write(e, "Giao ban quý I")
	press(e, fyne.KeyReturn)
	if d.IsOpen() || got != "Giao ban quý I" {
		t.Errorf("open %v, got %q", d.IsOpen(), got)
	}
}

func TestSelectInADialogOpensInTheDialog(t *testing.T) {
	w := show(t, VBox(0, Body("")))
	var changed []string
	s := newUnitSelect(&changed)
	d := NewDialog(DialogOptions{Title: "Chọn", Body: s, First: s, Words: testWords(t), Buttons: []DialogButton{{Text: "Thôi", Cancel: true}}})
	d.Show(w)
	press(s, fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn)
	if s.Selected() != "th" || !d.IsOpen() {
		t.Errorf("selected %q, dialog open %v", s.Selected(), d.IsOpen())
	}
	press(s, fyne.KeyEscape)
	if d.IsOpen() {
		t.Error("Esc in the closed select leaves the dialog open")
	}
}

func TestNoticeHidesWithoutWords(t *testing.T) {
	n := NewNotice(NoticeOptions{Hidden: true})
	show(t, VBox(0, n))
	n.ShowMessage(ToneRed, "Không đọc được tệp", "")
	if !n.Visible() || n.Message() != "Không đọc được tệp" {
		t.Errorf("visible %v, message %q", n.Visible(), n.Message())
	}
	n.ShowMessage(ToneRed, "", "")
	if n.Visible() || n.Message() != "" {
		t.Errorf("visible %v, message %q", n.Visible(), n.Message())
	}
}

func TestAScreenOutOfSightTakesTheNewLook(t *testing.T) {
	button := NewButton(ButtonOptions{Text: "Đôn đốc", Kind: ButtonMain})
	badge := NewBadge(BadgeOptions{Text: "Quá hạn", Tone: ToneRed})
	table := NewTable(TableOptions[string]{Columns: []Column[string]{{
		Create: func() fyne.CanvasObject { return badge }, Update: func(fyne.CanvasObject, string) {},
	}}})
	table.SetRows([]string{"một"})
	header := NewHeader(HeaderOptions{Title: "Tổng quan", Actions: []fyne.CanvasObject{button}})
	content := VBox(0, header, Grow(NewCard(CardOptions{Body: VBox(0, Grow(table)), Bleed: true})))
	w := show(t, content)
	root, ok := w.Canvas().Content().(*Root)
	if !ok {
		t.Fatalf("content is %T", w.Canvas().Content())
	}
	root.SetContent(Body("màn hình khác"))
	fyne.CurrentApp().Settings().SetTheme(NewTheme(Look{Mode: ModeDark, Scale: Scale130}))
	root.SetContent(content)
	if got, want := button.box.rect.FillColor, Color(ColorPrimary); got != want {
		t.Errorf("the button is %v, want %v", got, want)
	}
	if got, want := badge.box.rect.FillColor, Color(ColorRedTint); got != want {
		t.Errorf("the badge in a row is %v, want %v", got, want)
	}
	if got, want := badge.words.obj.TextSize, RoleCaption.TextSize(); got != want {
		t.Errorf("the badge's letters are %v high, want %v", got, want)
	}
}

// TestAPressBesideADialogLeavesItsKeys: the driver takes the focus away when a
// press hits nothing that can have it; Esc must still close the dialog.
func TestAPressBesideADialogLeavesItsKeys(t *testing.T) {
	w := show(t, NewEntry(EntryOptions{}))
	first, second := NewEntry(EntryOptions{}), NewEntry(EntryOptions{})
	d := NewDialog(DialogOptions{
		Title: "Hỏi", Body: VBox(8, first, second), First: first, Words: testWords(t),
		Buttons: []DialogButton{{Text: "Thôi", Cancel: true}},
	})
	d.Show(w)
	w.Canvas().Focus(second)
	w.Canvas().Unfocus()
	d.pane.Tapped(nil)
	if w.Canvas().Focused() != fyne.Focusable(second) {
		t.Fatalf("the focus is on %T", w.Canvas().Focused())
	}
	w.Canvas().Unfocus()
	second.Hide()
	d.pane.Tapped(nil)
	if w.Canvas().Focused() != fyne.Focusable(first) {
		t.Fatalf("the field that had the focus is hidden; it is on %T", w.Canvas().Focused())
	}
	first.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.IsOpen() {
		t.Error("Esc does not close the dialog")
	}
}
