package paper

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
)

// inBrief is a list of four tasks whose papers are told by hand.
func inBrief() data.Tracking {
	t := followed(0)
	t.Tasks = []data.TrackedTask{
		{Task: data.Task{
			ID: 1, What: "Rà soát quy trình", Lead: data.Party{Unit: 1}, Person: 2, With: []data.UnitID{2, 4}, State: data.TaskUnderWay,
			Percent: 60, Deadline: data.By(day(2026, 3, 31)), Meeting: 1,
		}, ConclusionOrder: 3, Urged: 2, Extended: 1, LastSaid: "Đang lấy ý kiến."},
		{Task: data.Task{
			ID: 2, What: "Lập danh mục", Lead: data.Party{AllUnits: true}, SentTo: data.Party{Person: 2}, State: data.TaskNotStarted,
			Deadline: data.Before(day(2026, 4, 8)), Meeting: 3,
		}},
		{Task: data.Task{
			ID: 3, What: "Trình đề án", Lead: data.Party{Person: 2}, Person: 2, State: data.TaskNotStarted, Deadline: data.By(day(2026, 4, 6)),
			Given: day(2026, 4, 2),
		}},
		{Task: data.Task{
			ID: 4, What: "Báo cáo quý", Lead: data.Party{Unit: 4}, With: []data.UnitID{1}, State: data.TaskDone, Percent: 100, Result: "Đã gửi",
			ResultPaper: "15/BC-VP", LateReason: "chờ số liệu", Deadline: data.By(day(2026, 3, 30)), ReportedDone: day(2026, 4, 1), Meeting: 2,
		}},
	}
	return t
}

func TestWhatALetterSays(t *testing.T) {
	to := data.Party{Unit: 1}
	list := inBrief()
	wantLines(t, Urging(list.AnsweredBy(to).Pressing(), Reminder{To: to, Drafter: 1, ReplyBy: day(2026, 4, 10)}),
		"UBND tỉnh Nam Định|VĂN PHÒNG|Số: ……/VP-TH", "V/v đôn đốc thực hiện nhiệm vụ được giao|Nam Định, ngày 06 tháng 4 năm 2026", "Kính gửi: Phòng Tổng hợp",
		"Qua theo dõi việc thực hiện kết luận, nhiệm vụ được giao tại các cuộc họp giao ban, tính đến hết ngày 06/4/2026, "+
			"Phòng Tổng hợp có 03 nhiệm vụ, trong đó 01 nhiệm vụ đã quá hạn, 02 nhiệm vụ sắp đến hạn, cụ thể như sau:",
		"I. Nhiệm vụ đã quá hạn: 01",
		"1|Rà soát quy trình\nNgười thực hiện: đồng chí Nguyễn Văn Bình|Kết luận 3, giao ban quý I/2026 (01/4/2026)|Chậm nhất 31/3/2026\n"+
			"Đã gia hạn 01\u00a0lần|Quá hạn 06\u00a0ngày\nTiến độ 60%\nĐã đôn đốc 02\u00a0lần",
		"II. Nhiệm vụ sắp đến hạn: 02",
		"2|Trình đề án\nChủ trì: đồng chí Nguyễn Văn Bình|Giao ngày 02/4/2026|Chậm nhất 06/4/2026|Đến hạn trong ngày",
		"3|Lập danh mục\nGửi: đồng chí Nguyễn Văn Bình\nChủ trì: Các phòng, ban|Giao ban đột xuất (27/3/2026)|Trước 08/4/2026|Còn 01\u00a0ngày",
		"Văn phòng UBND tỉnh đề nghị Phòng Tổng hợp:",
		"- Báo cáo kết quả thực hiện về Văn phòng UBND tỉnh chậm nhất ngày 10 tháng 4 năm 2026 để tổng hợp, báo cáo lãnh đạo.",
		"Đề nghị Phòng Tổng hợp nghiêm túc triển khai thực hiện./.",
		"Nơi nhận: Như trên; Lãnh đạo Văn phòng UBND tỉnh (để b/c); Lưu: VT, TH.", "CHÁNH VĂN PHÒNG|Ứng viên A",
	)
	wantLines(t, Urging(list.Pressing(), Reminder{}), "Kính gửi: Phòng Tổng hợp; Đồng chí Nguyễn Văn Bình; Các phòng, ban", "Văn phòng UBND tỉnh đề nghị các đơn vị:",
		"2|Trình đề án\nChủ trì: đồng chí Nguyễn Văn Bình|Giao ngày 02/4/2026|Chậm nhất 06/4/2026|Đến hạn trong ngày")
	all := list
	all.Tasks = all.Tasks[1:2]
	wantLines(t, Urging(all, Reminder{}), "Kính gửi: Các phòng, ban", "Văn phòng UBND tỉnh đề nghị các phòng, ban:",
		"1|Lập danh mục\nGửi: đồng chí Nguyễn Văn Bình|Giao ban đột xuất (27/3/2026)|Trước 08/4/2026|Còn 01\u00a0ngày")
	given := list
	given.Tasks = given.Tasks[:2]
	if text := says(Urging(given, Reminder{To: to})); !strings.Contains(text, "V/v đôn đốc thực hiện kết luận giao ban") {
		t.Errorf("tasks of briefings only: %s", text)
	}
}

func TestWhatASlipSays(t *testing.T) {
	to := data.Party{Person: 2}
	wantLines(t, Slip(inBrief().AnsweredBy(to).Pressing(), Reminder{To: to}),
		"UBND tỉnh Nam Định|VĂN PHÒNG|", "Phiếu nhắc việc|Về việc thực hiện nhiệm vụ được giao", "Kính gửi: Đồng chí Nguyễn Văn Bình, Chuyên viên Phòng Tổng hợp",
		"Tính đến hết ngày 06/4/2026, đồng chí Nguyễn Văn Bình có 02 nhiệm vụ, trong đó 01 nhiệm vụ đã quá hạn, 01 nhiệm vụ sắp đến hạn, cụ thể như sau:",
		"2|Trình đề án|Giao ngày 02/4/2026|Chậm nhất 06/4/2026|Đến hạn trong ngày", "Đề nghị đồng chí Nguyễn Văn Bình:",
		"- Báo cáo kết quả thực hiện về Văn phòng UBND tỉnh chậm nhất ngày …… tháng …… năm …… để tổng hợp, báo cáo lãnh đạo./.", "Người nhận phiếu|Nguyễn Văn Bình", "Người lập phiếu|",
	)
}

func TestWhatTheTrackingTableSays(t *testing.T) {
	d, err := TrackingTable(inBrief(), "Quý I/2026")
	wantLines(t, made(t, d, err),
		"Bảng theo dõi nhiệm vụ|"+trackingSubject, "(Quý I/2026; tình trạng đến hết ngày 06/4/2026)",
		"I. Phòng Tổng hợp: 02 nhiệm vụ, quá hạn 01",
		"1|Rà soát quy trình|Phòng Tổng hợp|Nguyễn Văn Bình|Phòng Hành chính - Tổ chức;\nTrung tâm Phục vụ hành chính công|"+
			"Chậm nhất 31/3/2026\nGia hạn 01\u00a0lần|Chưa hoàn thành, quá hạn 06\u00a0ngày|60%|Đang lấy ý kiến.\nĐã đôn đốc 02\u00a0lần|KL 3, giao ban quý I/2026",
		"2|Trình đề án|Đồng chí Nguyễn Văn Bình|Nguyễn Văn Bình|-|Chậm nhất 06/4/2026|Chưa hoàn thành, trong hạn (đến hạn trong ngày)|0%|-|Giao 02/4/2026",
		"II. Trung tâm Phục vụ hành chính công: 01 nhiệm vụ",
		"3|Báo cáo quý|Trung tâm Phục vụ hành chính công|-|Phòng Tổng hợp|Chậm nhất 30/3/2026|Hoàn thành quá hạn|100%|"+
			"Đã gửi\nVăn bản: 15/BC-VP\nLý do chậm: chờ số liệu|Giao ban tuần 12/2026",
		"III. Các phòng, ban: 01 nhiệm vụ",
		"4|Lập danh mục\nGửi: đồng chí Nguyễn Văn Bình|Các phòng, ban|-|-|Trước 08/4/2026|Chưa hoàn thành, trong hạn (còn 01\u00a0ngày)|0%|-|Giao ban đột xuất 27/3/2026",
		"|Tổng số|4|-|1|-|2|1|-|-|-|1",
	)
}

func TestWhatTheCoordinationListSays(t *testing.T) {
	d, err := Coordination(inBrief(), "")
	wantLines(t, made(t, d, err),
		"Danh mục phối hợp|"+coordinationSubject, "Phòng Tổng hợp chủ trì",
		"1|Rà soát quy trình|Nguyễn Văn Bình|Phòng Hành chính - Tổ chức;\nTrung tâm Phục vụ hành chính công|Chậm nhất 31/3/2026",
		"2|Trình đề án|Nguyễn Văn Bình|………|Chậm nhất 06/4/2026",
		"Trung tâm Phục vụ hành chính công chủ trì", "3|Báo cáo quý|………|Phòng Tổng hợp|Chậm nhất 30/3/2026",
		"Các phòng, ban chủ trì", "4|Lập danh mục\nGửi: đồng chí Nguyễn Văn Bình|………|Các phòng, ban|Trước 08/4/2026",
		"1|Phòng Tổng hợp|02 nhiệm vụ: 1, 2|01 nhiệm vụ: 3", "2|Phòng Hành chính - Tổ chức|-|01 nhiệm vụ: 1",
		"3|Trung tâm Phục vụ hành chính công|01 nhiệm vụ: 3|01 nhiệm vụ: 1", "4|Các phòng, ban|01 nhiệm vụ: 4|-",
	)
}

// TestTotalsAddUp: whatever the list, each row of the totals is the sum of its
// standings, and the last row that of the rows.
func TestTotalsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := followed(rapid.IntRange(0, 120).Draw(t, "tasks"))
		list.Today = day(2026, 4, rapid.IntRange(1, 28).Draw(t, "day"))
		d, err := TrackingTable(list, "")
		if err != nil {
			t.Fatal(err)
		}
		tables := tablesOf(d)
		totals := tables[len(tables)-1]
		last := len(totals.Rows) - 1
		var sums [10]int
		for i, r := range totals.Rows {
			n := numbersOf(t, r)
			row := 0
			for _, standing := range n[1:9] {
				row += standing
			}
			if row != n[0] {
				t.Fatalf("%q: %d tasks, its standings add up to %d", r.Cells[1], n[0], row)
			}
			for k := range n {
				if i < last {
					sums[k] += n[k]
				} else if k < 9 && sums[k] != n[k] {
					t.Fatalf("column %d: the rows have %d, the total %d", k, sums[k], n[k])
				}
			}
		}
		if n := numbersOf(t, totals.Rows[last]); n[0] != len(list.Tasks) {
			t.Fatalf("%d of %d tasks are counted", n[0], len(list.Tasks))
		}
	})
}

// numbersOf reads a row of the totals; the last is that of extended tasks.
func numbersOf(t *rapid.T, r Row) [10]int {
	var n [10]int
	for i, c := range r.Cells[2:] {
		word, _, _ := strings.Cut(c.String(), "\n")
		if word == "-" {
			continue
		}
		var err error
		if n[i], err = strconv.Atoi(word); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// TestPapersOfNothing: no task, no office, no unit: dots stand where facts lack.
func TestPapersOfNothing(t *testing.T) {
	tracking, err := TrackingTable(data.Tracking{}, "")
	made(t, tracking, err)
	coordination, err := Coordination(data.Tracking{}, "")
	made(t, coordination, err)
	for _, d := range []*Document{Urging(data.Tracking{}, Reminder{}), Slip(data.Tracking{}, Reminder{}), tracking, coordination} {
		p := readBack(t, d)
		checkMargins(p, minutesCase{})
		checkA4(p, minutesCase{})
		if len(p.sheets) != 1 || len(p.report.Warnings) > 0 {
			t.Errorf("%s: %d pages, %v", d.Title, len(p.sheets), p.report.Warnings)
		}
		if !strings.Contains(p.text(), GapName+",ngày……tháng……năm……") {
			t.Errorf("%s: no dots for place and date: %s", d.Title, p.text())
		}
	}
	letter := readBack(t, Urging(data.Tracking{}, Reminder{})).text()
	for _, want := range []string{"Số:……/……-……", "Kínhgửi:" + GapName, "khôngcónhiệmvụquáhạnhoặcsắpđếnhạn./.", "Lưu:VT," + GapCell + "."} {
		if !strings.Contains(letter, want) {
			t.Errorf("the letter does not say %q: %s", want, letter)
		}
	}
	unit := readBack(t, Urging(data.Tracking{Units: []data.Unit{{ID: 1, Name: "Phòng Tổng hợp"}}}, Reminder{To: data.Party{Unit: 1}})).text()
	if !strings.Contains(unit, "PhòngTổnghợpkhôngcónhiệmvụ") {
		t.Error("a unit without tasks is not said to have none")
	}
}

// TestHostileTaskPapers draws what nobody should type into tasks and names.
func TestHostileTaskPapers(t *testing.T) {
	list := followed(12)
	list.Units[0].Name = strings.Repeat("Phòng Tổng hợp và theo dõi ", 20)
	list.Units[1].Name, list.Units[1].Short = "Phòng 🎉", strings.Repeat("X", 200)
	list.Office.Agency, list.Office.HeadTitle = strings.Repeat("Văn phòng ", 30), strings.Repeat("CHÁNH", 60)
	list.Office.Place, list.Office.FullName = strings.Repeat("Nam Định ", 20), "Văn phòng\n\t会"
	list.People[1].Name = strings.Repeat("Nguyễn", 80)
	list.Tasks[0].What = strings.Repeat("Rà soát, đôn đốc. ", 2000)
	list.Tasks[1].What, list.Tasks[2].LastSaid = strings.Repeat("dài", 1700), "👍🏽\n\n  nhiều\tdòng"
	for i := range list.Tasks {
		list.Tasks[i].State, list.Tasks[i].Lead, list.Tasks[i].Person = data.TaskUnderWay, data.Party{Unit: data.UnitID(1 + i%2)}, 2
		list.Tasks[i].With = []data.UnitID{1, 2, 3, 4, 99}
	}
	tracking, err := TrackingTable(list, strings.Repeat("x", 300))
	made(t, tracking, err)
	coordination, err := Coordination(list, "📌")
	made(t, coordination, err)
	both := Reminder{To: data.Party{Unit: 1}, Drafter: 2, Signer: Signer{Authority: data.ForHead, Whom: strings.Repeat("Y", 200), Title: "🎉"}}
	for _, d := range []*Document{Urging(list, both), Slip(list, both), Urging(list, Reminder{To: data.Party{Text: "Sở\n🎉"}}), tracking, coordination} {
		p := readBack(t, d)
		checkMargins(p, minutesCase{})
		if len(p.report.Warnings) == 0 {
			t.Errorf("%s: no warning", d.Title)
		}
		for _, w := range p.report.Warnings {
			if w.Where == "" || w.Page == 0 {
				t.Errorf("%s: incomplete warning %+v", d.Title, w)
			}
		}
		if n := strings.Count(p.text(), "Ràsoát,đônđốc."); n < 1900 {
			t.Errorf("%s: %d of 2000 sentences are on the paper", d.Title, n)
		}
	}
}

// TestAThousandTasks: none is lost, and none stands twice.
func TestAThousandTasks(t *testing.T) {
	list := followed(1000)
	for i := range list.Tasks {
		list.Tasks[i].What = fmt.Sprintf("Việc[%d]", i+1)
	}
	tracking, err := TrackingTable(list, "")
	made(t, tracking, err)
	coordination, err := Coordination(list, "")
	made(t, coordination, err)
	for _, d := range []*Document{tracking, coordination, Urging(list, Reminder{To: data.Party{Unit: 1}})} {
		p := readBack(t, d)
		checkMargins(p, minutesCase{})
		text := p.text()
		for i := range list.Tasks {
			if n := strings.Count(text, fmt.Sprintf("Việc[%d]", i+1)); n != 1 {
				t.Fatalf("%s: task %d stands %d times", d.Title, i+1, n)
			}
		}
	}
}

func TestSigners(t *testing.T) {
	cases := []struct {
		signer Signer
		titles []string
	}{
		{Signer{Title: "CHÁNH VĂN PHÒNG"}, []string{"CHÁNH VĂN PHÒNG"}},
		{Signer{Authority: data.ForAll, Whom: "ỦY BAN NHÂN DÂN", Title: "CHỦ TỊCH"}, []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}},
		{Signer{Authority: data.AsActing, Title: "CHÁNH VĂN PHÒNG"}, []string{"Q. CHÁNH VĂN PHÒNG"}},
		{Signer{Authority: data.ForHead, Whom: "CHÁNH VĂN PHÒNG", Title: "PHÓ CHÁNH VĂN PHÒNG"}, []string{"KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"}},
		{Signer{Authority: data.ByOrder, Whom: "CHÁNH VĂN PHÒNG", Title: "TRƯỞNG PHÒNG TỔNG HỢP"}, []string{"TL. CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG TỔNG HỢP"}},
		{Signer{Authority: data.ByMandate, Whom: "CHÁNH VĂN PHÒNG", Title: "TRƯỞNG PHÒNG"}, []string{"TUQ. CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG"}},
		{Signer{}, []string{GapName}},
		{Signer{Authority: data.ForHead}, []string{"KT. " + GapName, GapName}},
	}
	if len(cases) < len(data.Authorities()) {
		t.Error("a right to sign is not tried")
	}
	for _, c := range cases {
		if got := strings.Join(c.signer.signature().Titles, "|"); got != strings.Join(c.titles, "|") {
			t.Errorf("%+v: %q", c.signer, got)
		}
	}
}

// TestSeveralAddressees: II.9: a line each, the dashes under the colon, ";" at the
// ends, "." at the last.
func TestSeveralAddressees(t *testing.T) {
	names := []string{"Phòng Tổng hợp", "Phòng Hành chính - Tổ chức", strings.Repeat("Trung tâm Phục vụ ", 8) + "hành chính công"}
	p := readBack(t, &Document{Blocks: []Block{&Addressees{Where: "Kính gửi", Names: names}}})
	rows := p.sheets[0].body()
	label := rows[0]
	if label.text() != "Kínhgửi:" || !label.all(upright, 13, 14) {
		t.Fatalf("%q", label.text())
	}
	colon := label.glyphs[len(label.glyphs)-1]
	dashes := 0
	for i, r := range rows[1:] {
		if strings.HasPrefix(r.text(), "-") && near(r.left(), colon.X, tolerance) {
			dashes++
		} else if r.left() < colon.X+5 {
			t.Errorf("line %d, %q, begins at %.1f, left of the names", i+1, r.text(), r.left())
		}
	}
	text := p.text()
	if dashes != 3 || !strings.Contains(text, "Tổnghợp;-PhòngHànhchính-Tổchức;-Trungtâm") || !strings.HasSuffix(text, "hànhchínhcông.") {
		t.Errorf("%d dashes in %q", dashes, text)
	}
	checkMargins(p, minutesCase{})
}
