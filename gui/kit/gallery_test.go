package kit

import (
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/assets"
	"giaoban/data"
)

// galleryDir is where the pictures of all controls go; without it they are not made.
var galleryDir = os.Getenv("GALLERY_DIR")

func shot(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	if galleryDir == "" {
		return
	}
	f, err := os.Create(filepath.Join(galleryDir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

func TestGallery(t *testing.T) {
	if galleryDir == "" {
		t.Skip("GALLERY_DIR is not set")
	}
	looks := map[string]Look{
		"light": {Mode: ModeLight}, "dark": {Mode: ModeDark}, "130": {Mode: ModeLight, Scale: Scale130},
	}
	for name, look := range looks {
		test.NewTempApp(t).Settings().SetTheme(NewTheme(look))
		w := open(t, look, galleryControls(t))
		shot(t, w, "controls-"+name)
		test.NewTempApp(t).Settings().SetTheme(NewTheme(look))
		w = open(t, look, galleryReport(t))
		shot(t, w, "report-"+name)
		test.NewTempApp(t).Settings().SetTheme(NewTheme(look))
		w = open(t, look, galleryTable(t))
		shot(t, w, "table-"+name)
	}
}

func TestGalleryStates(t *testing.T) {
	if galleryDir == "" {
		t.Skip("GALLERY_DIR is not set")
	}
	for name, look := range map[string]Look{"light": {Mode: ModeLight}, "dark": {Mode: ModeDark}} {
		test.NewTempApp(t).Settings().SetTheme(NewTheme(look))
		words := testWords(t)
		password := NewEntry(EntryOptions{Password: true, Text: "mật khẩu"})
		locked, area := NewEntry(EntryOptions{Text: "VĂN PHÒNG"}), NewTextArea(EntryOptions{Text: "Đã ký, không sửa được nữa.", Rows: 2})
		locked.SetReadOnly(true)
		area.SetReadOnly(true)
		choice := NewSelect(SelectOptions{Choices: []Choice{{Key: "a", Text: "Tuần"}, {Key: "b", Text: "Tháng", Note: "cuối tháng"}, {Key: "c", Text: "Quý", Icon: IconFlag}}, Selected: "b"})
		off := NewSelect(SelectOptions{Choices: []Choice{{Key: "a", Text: "Tuần"}}, Selected: "a"})
		off.Disable()
		date := NewDateField(DateOptions{Words: words, Value: data.Day{Year: 2016, Month: 4, Day: 8}, Today: func() data.Day { return data.Day{Year: 2016, Month: 4, Day: 6} }})
		button, link := NewButton(ButtonOptions{Text: "Đôn đốc", Keys: []string{"U"}}), NewLink(LinkOptions{Text: "Nhật ký"})
		button.FocusGained()
		link.FocusGained()
		ticked := NewTickBox(TickOptions{Text: "Đã khóa", On: true})
		ticked.Disable()
		left := VBox(12, NewField(FieldOptions{Label: "Mật khẩu", Control: password}), NewField(FieldOptions{Label: "Đã khóa", Control: locked}),
			NewField(FieldOptions{Label: "Đã khóa", Control: area}), NewField(FieldOptions{Label: "Đã khóa", Control: off}), ticked, HBox(16, button, link),
			NewNotice(NoticeOptions{Tone: ToneAmber, Text: "Chưa có bản sao lưu nào.", Action: NewButton(ButtonOptions{Text: "Sao lưu ngay", Small: true})}),
			NewNotice(NoticeOptions{Tone: ToneInfo, Title: "Điểm danh bằng một phím", Text: "Bấm 1–4 rồi chương trình tự xuống người kế tiếp. Bấm 0 để xóa dấu."}))
		empty := NewEmpty(EmptyOptions{Icon: IconMeeting, Text: "Chưa có cuộc họp nào", Action: NewButton(ButtonOptions{Text: "Cuộc họp mới", Icon: IconAdd, Kind: ButtonMain})})
		w := open(t, look, Inside(24, 24, 24, 24, Grid(3, 24, 24, NewCard(CardOptions{Title: "Trạng thái", Body: left}),
			VBox(300, choice, date), NewCard(CardOptions{Accent: true, Body: Sized(0, 300, empty)}))))
		w.Canvas().Focus(choice)
		choice.Open()
		shot(t, w, "states-"+name)
		w.Canvas().Focus(date)
		date.openMonth()
		Ask(w, AskOptions{Title: "Đổi tên", Text: "Tên mới in trên mọi văn bản từ nay về sau.", Label: "Tên", Value: "Giao ban quý I", Yes: "Đổi tên", Words: words, OnYes: func(string) string { return "" }})
		shot(t, w, "dialog-"+name)
	}
}

func galleryControls(t *testing.T) fyne.CanvasObject {
	words := testWords(t)
	header := NewHeader(HeaderOptions{
		Title: "Tổng quan", Subtitle: "14 đang mở · 2 quá hạn",
		Search: &SearchButtonOptions{Text: "Tìm mọi thứ…", Keys: []string{"Ctrl", "K"}},
		Actions: []fyne.CanvasObject{
			NewButton(ButtonOptions{Text: "Xuất Excel", Icon: IconDownload}),
			NewButton(ButtonOptions{Text: "Giao ban kỳ sau", Icon: IconAdd, Kind: ButtonMain, Keys: []string{"Ctrl", "Shift", "N"}}),
		},
	})
	tiles := Grid(4, 16, 16,
		NewTile(TileOptions{Figure: "2", Icon: IconOverdue, Text: "Quá hạn", Tone: ToneRed}),
		NewTile(TileOptions{Figure: "5", Icon: IconClock, Text: "Đến hạn trong 7 ngày", Tone: ToneAmber}),
		NewTile(TileOptions{Figure: "14", Icon: IconTask, Text: "Đang mở", Tone: ToneInfo}),
		NewTile(TileOptions{Figure: "3", Icon: IconDone, Text: "Hoàn thành từ 28/3", Tone: ToneGreen}))
	badges := Wrapped(8, 8,
		NewBadge(BadgeOptions{Icon: IconOverdue, Text: "Quá hạn 6 ngày", Tone: ToneRed}),
		NewBadge(BadgeOptions{Icon: IconClock, Text: "Còn 1 ngày", Tone: ToneAmber}),
		NewBadge(BadgeOptions{Icon: IconDone, Text: "Đã nộp", Tone: ToneGreen}),
		NewBadge(BadgeOptions{Icon: IconEdit, Text: "Đang soạn", Tone: ToneGrey}),
		NewBadge(BadgeOptions{Icon: IconMeeting, Text: "Đang chuẩn bị", Tone: ToneInfo}),
		NewBadge(BadgeOptions{Icon: IconFolder, Text: "Đã lưu hồ sơ", Tone: ToneOutline}),
		NewBadge(BadgeOptions{Icon: IconStanding, Text: "Thường xuyên", Tone: TonePlain}),
		NewChip(ChipOptions{Icon: IconUnit, Label: "Chủ trì:", Value: "Các phòng, ban"}),
		NewChip(ChipOptions{Icon: IconSend, Label: "Gửi:", Value: "Hoàng Ngọc Bích", Outline: true}),
		NewChip(ChipOptions{Icon: IconMissing, Label: "Chủ trì: chưa rõ", Missing: true}),
		NewChip(ChipOptions{Label: "Hạn: không nêu", Faint: true}))
	buttons := Wrapped(12, 12,
		NewButton(ButtonOptions{Text: "Nhận thành nhiệm vụ", Icon: IconCheck, Kind: ButtonMain, Keys: []string{"F9"}, Small: true}),
		NewButton(ButtonOptions{Text: "Đôn đốc"}),
		NewButton(ButtonOptions{Text: "Sao lưu ngay", Icon: IconSave, Small: true}),
		NewButton(ButtonOptions{Text: "Mở thư mục", Icon: IconFolder, Kind: ButtonFlat, Small: true}),
		NewButton(ButtonOptions{Text: "Xóa bản này", Icon: IconDelete, Kind: ButtonDanger}),
		NewButton(ButtonOptions{Text: "Chốt kiểm phiếu", Icon: IconLock, Off: true}),
		NewIconButton(IconButtonOptions{Icon: IconMore}),
		NewLink(LinkOptions{Text: "Xem tất cả 9 việc"}))
	segments := VBox(12,
		NewSegment(SegmentOptions{Items: []SegmentItem{{Text: "Sáng"}, {Text: "Tối"}, {Text: "Theo Windows"}}, Tick: true}),
		NewSegment(SegmentOptions{Small: true, Plain: true, Selected: 1, Items: []SegmentItem{
			{Icon: IconCheck, Text: "Có mặt", Tone: ToneGreen},
			{Icon: IconClock, Text: "Đến muộn", Tone: ToneAmber},
			{Icon: IconSheet, Text: "Vắng có lý do", Tone: ToneOutline},
			{Icon: IconClose, Text: "Vắng", Tone: ToneRed},
		}}),
		HBox(16, NewTickBox(TickOptions{Text: "Biên bản cuộc họp", On: true}), NewTickBox(TickOptions{Text: "Giấy mời"}),
			NewRadioButton(TickOptions{Text: "Mở sổ mẫu", Note: "Không ảnh hưởng sổ thật", On: true})),
		NewProgress(ProgressOptions{Part: 0.6}),
		NewProgress(ProgressOptions{Parts: []BarPart{{0.17, ToneGreen}, {0.04, ToneAmber}, {0.08, ToneOutline}}}),
		Sized(134, 20, NewStackedBar(3, []StackPart{{1, "! 1", ToneRed}, {1, "1", ToneAmber}, {1, "1", ToneInfo}})))
	today := data.Day{Year: 2016, Month: 4, Day: 6}
	date := NewDateField(DateOptions{Words: words, Value: data.Day{Year: 2016, Month: 4, Day: 8}, Today: func() data.Day { return today }})
	wrong := NewDateField(DateOptions{Words: words, Today: func() data.Day { return today }})
	wrong.SetText("31/4")
	wrongField := NewField(FieldOptions{Label: "Hạn", Control: wrong})
	wrong.settle()
	choices := []Choice{{Key: "a", Text: "Các phòng, ban", Unit: UnitAll}, {Key: "b", Text: "Phòng Tổng hợp", Unit: 1}}
	fields := Grid(2, 16, 12,
		NewField(FieldOptions{Label: "Cơ quan chủ quản", Control: NewEntry(EntryOptions{Placeholder: "UBND TỈNH …"}), Hint: "In ở dòng đầu góc trái"}),
		NewField(FieldOptions{Label: "Cơ quan ban hành", Control: NewEntry(EntryOptions{Text: "VĂN PHÒNG"}), Hint: "In đậm, dòng thứ hai"}),
		NewField(FieldOptions{Label: "Ngày họp", Control: date}), wrongField,
		NewField(FieldOptions{Label: "Giờ bắt đầu", Control: NewTimeField(TimeOptions{Words: words})}),
		NewField(FieldOptions{Label: "Đơn vị chủ trì", Control: NewSelect(SelectOptions{Choices: choices, Selected: "b"}), Hint: "đọc từ: “Các phòng, ban”", Quote: true}),
		NewField(FieldOptions{Label: "Người thực hiện", Control: NewCompletion(CompletionOptions{Placeholder: "Không có trong câu", Icon: IconPerson, Words: words})}),
		NewField(FieldOptions{Label: "Lọc", Control: NewSearchBox(SearchOptions{Placeholder: "Lọc theo tên (không cần gõ dấu)"})}))
	sentence := NewText(TextOptions{Wrap: true, Line: 24, Spans: []Span{
		{Text: "Các phòng, ban", Ground: ColorTint, Underline: ColorPrimary, Icon: IconUnit},
		{Text: " tổng hợp danh mục phối hợp, gửi "},
		{Text: "đồng chí Hoàng Ngọc Bích (phòng Tổng hợp)", Ground: ColorTint, Underline: ColorPrimary, Icon: IconSend},
		{Text: " "},
		{Text: "trước ngày 8/4", Ground: ColorTint, Underline: ColorPrimary, Icon: IconClock},
		{Text: "."},
	}})
	notice := NewNotice(NoticeOptions{Tone: ToneRed, Title: "Không đọc được tệp ảnh", Text: "Tệp bị hỏng hoặc không phải JPEG, PNG. Chọn tệp khác."})
	left := VBox(16, NewCard(CardOptions{Title: "Trạng thái", Body: badges}), NewCard(CardOptions{
		Title: "Nút bấm", Badge: NewBadge(BadgeOptions{Icon: IconMeeting, Text: "Còn 5 ngày", Tone: ToneInfo}),
		Actions: NewLink(LinkOptions{Text: "Nhật ký"}), Body: buttons,
	}), NewCard(CardOptions{Title: "Chọn một", Body: segments}))
	right := VBox(16, NewCard(CardOptions{Title: "Ô nhập", Body: fields}), NewCard(CardOptions{NoHead: true, Body: sentence}), notice)
	return VBox(0, header, Grow(Ground(ColorBg, NewScroll(Inside(16, 24, 16, 24, VBox(16, tiles, Grid(2, 16, 16, left, right)))))))
}

func galleryReport(t *testing.T) fyne.CanvasObject {
	header := NewHeader(HeaderOptions{
		Back: "Cuộc họp", Title: "Giao ban tuần 15", Subtitle: "Thứ Hai, 11/4/2016",
		Badge:  &BadgeOptions{Icon: IconMeeting, Text: "Đang chuẩn bị", Tone: ToneInfo},
		Search: &SearchButtonOptions{Text: "Tìm mọi thứ…", Keys: []string{"Ctrl", "K"}},
	})
	steps := NewStepBar(StepBarOptions{Current: 2, Steps: []Step{
		{Text: "Thông tin", Done: true},
		{Text: "Thành phần", Lacks: "4 chưa rõ"},
		{Text: "Báo cáo", Lacks: "5/8"},
		{Text: "Diễn biến"},
		{Text: "Kết luận"},
		{Text: "Lấy phiếu"},
		{Text: "Văn bản"},
	}})
	list := NewTable(TableOptions[string]{
		Bare: true, HeadHidden: true, Bar: true, RowHeight: RowTwoLines,
		Columns: []Column[string]{{ID: "unit", Create: newGalleryUnit, Update: updateGalleryUnit}},
		GroupOf: func(row string) Group {
			if strings.HasPrefix(row, "-") {
				return Group{Title: "Chưa nộp", Note: "· 3 đơn vị"}
			}
			return Group{Title: "Đã nộp", Note: "· 5 đơn vị"}
		},
	})
	list.SetRows([]string{
		"-3|Phòng Kinh tế|Chuyên viên C", "-5|Phòng Văn xã|Chuyên viên G", "-7|Ban Tiếp công dân|Chuyên viên D",
		"1|Phòng Tổng hợp|Chuyên viên A", "2|Phòng Hành chính Tổ chức|Chuyên viên I", "4|Phòng Nội chính|Chuyên viên E",
	})
	list.Select(0)
	area := func(label, text, placeholder, note string, rows int) *Field {
		return NewField(FieldOptions{
			Label: label, Strong: true, Note: note, Fill: true,
			Control: NewTextArea(EntryOptions{Text: text, Placeholder: placeholder, Rows: rows}),
		})
	}
	form := VBox(12,
		HBox(8, NewUnitMark(2), NewText(TextOptions{Text: "Phòng Kinh tế", Role: RoleLead, Bold: true}), NewText(TextOptions{Text: "báo cáo tuần 15", Color: ColorText2}),
			Spacer(), NewBadge(BadgeOptions{Icon: IconCheck, Text: "Đã tự lưu 10:42", Tone: TonePlain}),
			NewButton(ButtonOptions{Text: "Đánh dấu đã nộp", Icon: IconCheck, Kind: ButtonMain, Keys: []string{"F9"}, Small: true})),
		Grid(2, 16, 12, NewField(FieldOptions{Label: "Người báo cáo", Control: NewSelect(SelectOptions{Choices: []Choice{{Key: "c", Text: "Chuyên viên C"}}, Selected: "c"})}),
			NewField(FieldOptions{Label: "Lĩnh vực", Control: NewEntry(EntryOptions{Text: "Kinh tế tổng hợp"})})),
		area("Kết quả", "Đã tham mưu, trình ký các văn bản theo chương trình công tác tuần; phục vụ các buổi làm việc của Thường trực UBND tỉnh đúng thời gian.\nPhối hợp với các sở, ngành chuẩn bị tài liệu cho phiên họp tháng 4", "", "Bắt buộc", 7),
		Grid(2, 16, 12, area("Tồn tại, hạn chế", "Một số văn bản lấy ý kiến còn chậm.", "", "", 4), area("Nguyên nhân", "", "Vì sao còn tồn tại?", "", 4),
			area("Đề xuất, kiến nghị", "", "Việc cần lãnh đạo quyết định", "", 4), area("Kế hoạch tuần tới", "Hoàn thành dự thảo báo cáo công tác tháng 4.", "", "", 4)))
	leftHead := Inside(16, 16, 14, 24, VBox(12, HBox(8, Grow(Lead("5/8 đã nộp")), NewButton(ButtonOptions{Text: "In phiếu nhắc", Icon: IconPrint, Small: true})),
		NewProgress(ProgressOptions{Part: 0.62, Tone: ToneGreen})))
	right := Inside(24, 16, 16, 16, VBox(16, BodyBold("Nhiệm vụ đang mở của phòng"), NewCard(CardOptions{Body: VBox(8,
		Paragraph("Dự thảo báo cáo công tác tháng 4"), HBox(8, NewBadge(BadgeOptions{Icon: IconClock, Text: "Còn 6 ngày", Tone: ToneAmber}), Caption("30 %")),
		NewField(FieldOptions{Label: "Phòng báo cáo về việc này", Control: NewTextArea(EntryOptions{Placeholder: "Đã làm đến đâu?", Rows: 2})}))})))
	panels := Panels(Sized(348, 0, Ground(ColorSurface, VBox(0, leftHead, NewDivider(), Grow(list)))),
		Ground(ColorBg, NewScroll(Inside(18, 24, 16, 24, form))), Sized(272, 0, Ground(ColorSurface, right)))
	hints := NewHintRow(Hint{Keys: []string{"Tab"}, Word: "ô kế tiếp"}, Hint{Keys: []string{"Alt", "↓"}, Word: "đơn vị kế tiếp"}, Hint{Keys: []string{"F9"}, Word: "đã nộp"})
	foot := Sized(0, HeightStatusLine, Ground(ColorSurface, Inside(4, 12, 4, 12, HBox(0, Spacer(), hints))))
	return VBox(0, header, steps, Grow(panels), foot)
}

func newGalleryUnit() fyne.CanvasObject {
	return HBox(10, NewUnitMark(0), Grow(VBox(0, NewText(TextOptions{Bold: true, Ellipsis: true}),
		NewText(TextOptions{Role: RoleCaption, Color: ColorText2, Ellipsis: true}))), NewBadge(BadgeOptions{}))
}

func updateGalleryUnit(cell fyne.CanvasObject, row string) {
	parts := strings.Split(strings.TrimPrefix(row, "-"), "|")
	box := cell.(*fyne.Container)
	place, _ := strconv.Atoi(parts[0])
	box.Objects[0].(*UnitMark).Set(place - 1)
	lines := box.Objects[1].(*fyne.Container).Objects[0].(*fyne.Container)
	lines.Objects[0].(*Text).SetText(parts[1])
	lines.Objects[1].(*Text).SetText(parts[2])
	badge := BadgeOptions{Icon: IconDone, Text: "Đã nộp", Tone: ToneGreen}
	if strings.HasPrefix(row, "-") {
		badge = BadgeOptions{Icon: IconMissing, Text: "Chưa nộp", Tone: ToneAmber}
	}
	box.Objects[2].(*Badge).Set(badge)
	box.Refresh()
}

type galleryMeeting struct{ day, weekday, title, kind, chair, reports, state string }

func galleryTable(t *testing.T) fyne.CanvasObject {
	header := NewHeader(HeaderOptions{
		Title: "Cuộc họp", Search: &SearchButtonOptions{Text: "Tìm mọi thứ…", Keys: []string{"Ctrl", "K"}},
		Actions: []fyne.CanvasObject{NewButton(ButtonOptions{Text: "Cuộc họp mới", Icon: IconAdd, Kind: ButtonMain, Keys: []string{"Ctrl", "N"}})},
	})
	table := NewTable(TableOptions[galleryMeeting]{
		Columns: []Column[galleryMeeting]{
			{
				ID: "day", Title: "Ngày họp", Width: 96, Create: func() fyne.CanvasObject { return NewText(TextOptions{Ellipsis: true}) },
				Update: func(c fyne.CanvasObject, m galleryMeeting) {
					c.(*Text).SetSpans([]Span{{Text: m.day + " ", Bold: true}, {Text: m.weekday, Color: ColorText3}})
				},
			},
			{ID: "title", Title: "Cuộc họp", Text: func(m galleryMeeting) Span { return Span{Text: m.title, Bold: true} }, Compare: func(a, b galleryMeeting) int { return strings.Compare(a.title, b.title) }},
			{ID: "kind", Title: "Loại", Width: 80, Text: func(m galleryMeeting) Span { return Span{Text: m.kind} }},
			{ID: "chair", Title: "Chủ trì", Text: func(m galleryMeeting) Span { return Span{Text: m.chair, Color: ColorText2} }},
			{ID: "reports", Title: "Báo cáo", Width: 90, Align: fyne.TextAlignCenter, Text: func(m galleryMeeting) Span { return Span{Text: m.reports} }},
			{
				ID: "state", Title: "Trạng thái", Width: 170, Create: func() fyne.CanvasObject { return NewBadge(BadgeOptions{}) },
				Update: func(c fyne.CanvasObject, m galleryMeeting) {
					c.(*Badge).Set(BadgeOptions{Icon: IconLock, Text: m.state, Tone: ToneGreen})
				},
			},
		},
		GroupOf: func(m galleryMeeting) Group { return Group{Title: "Tháng " + m.day[4:], Note: "· 4 cuộc"} },
	})
	var rows []galleryMeeting
	for _, day := range []string{"11/04", "01/04", "28/03", "21/03", "14/03", "07/03", "29/02", "22/02", "15/02", "25/01", "18/01", "11/01"} {
		rows = append(rows, galleryMeeting{day, "T2", "Giao ban tuần " + day[:2], "Tuần", "Phó Chánh Văn phòng A", "8/8", "Đã ký"})
	}
	table.SetRows(rows)
	table.SortBy("title", false)
	table.Select(1)
	table.focused = true
	bar := HBox(8, Sized(452, 0, NewSearchBox(SearchOptions{Placeholder: "Lọc theo tên, chủ trì, nội dung (không cần gõ dấu)"})),
		NewSelect(SelectOptions{Choices: []Choice{{Key: "", Text: "Mọi loại họp"}}}), Spacer(), NewText(TextOptions{Text: "13 cuộc họp trong năm 2016", Color: ColorText2}))
	return VBox(0, header, Grow(Ground(ColorBg, Inside(16, 24, 0, 24, VBox(12, bar, Grow(table))))))
}

func TestGalleryIcons(t *testing.T) {
	if galleryDir == "" {
		t.Skip("GALLERY_DIR is not set")
	}
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{Mode: ModeLight}))
	var cells []fyne.CanvasObject
	for _, name := range assets.IconNames() {
		cells = append(cells, HBox(6, NewIcon(IconOptions{Name: IconName(name), Size: 32}), Caption(name)))
	}
	shot(t, open(t, Look{Mode: ModeLight}, Inside(16, 16, 16, 16, Grid(6, 8, 8, cells...))), "icons")
}

// TestAStackedBarHoldsEveryNumber: a small count beside a large one can be read,
// and the bar keeps its width.
func TestAStackedBarHoldsEveryNumber(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{Mode: ModeLight}))
	s := NewStackedBar(120, []StackPart{{Count: 1, Text: "!1"}, {Count: 2, Text: "2"}, {Count: 117, Text: "117"}})
	widths := s.widths(200, 2)
	total := float32(-2)
	for i, width := range widths {
		if width < s.labels[i].width() {
			t.Errorf("block %d is %v wide, its number %v", i, width, s.labels[i].width())
		}
		total += width + 2
	}
	if total > 200 {
		t.Errorf("the bar is %v wide", total)
	}
}
