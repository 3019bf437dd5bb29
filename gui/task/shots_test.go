package task

import (
	"os"
	"testing"

	"giaoban/data"
	"giaoban/gui/kit"
)

// TestShots draws the screens into SHOTS_DIR, to be looked at.
func TestShots(t *testing.T) {
	if os.Getenv("SHOTS_DIR") == "" {
		t.Skip("SHOTS_DIR is not set")
	}
	for _, c := range []struct {
		name string
		look kit.Look
	}{
		{"light", kit.Look{Mode: kit.ModeLight}}, {"dark", kit.Look{Mode: kit.ModeDark}}, {"150", kit.Look{Mode: kit.ModeLight, Scale: kit.Scale150}},
	} {
		b := newBench(t)
		own := b.furnish()
		b.show(c.look, kit.Place{Name: kit.PlaceTasks})
		table := b.table()
		table.focus()
		b.shot("table-" + c.name)
		table.list.MarkWhere(func(r row) bool { return r.id() == own[0].ID || r.id() == own[1].ID })
		b.shot("table-marked-" + c.name)
		b.s.chooseMove(ids(own[:2]...))
		b.shot("dialog-move-" + c.name)
		b.press("Escape")
		b.s.move(ids(own[0]), data.TaskDone)
		b.shot("dialog-done-" + c.name)
		b.press("Escape")
		b.s.extend(ids(own[:2]...))
		b.shot("dialog-extend-" + c.name)
		b.press("Escape")
		b.s.reassign(ids(own[0]))
		b.shot("dialog-reassign-" + c.name)
		b.press("Escape")
		b.s.addHere()
		b.shot("dialog-add-" + c.name)
		b.press("Escape")
		table.chooseColumns()
		b.shot("dialog-columns-" + c.name)
		b.press("Escape")
		b.s.open(own[0].ID)
		b.shot("detail-" + c.name)
		all := table.order()
		for _, id := range all {
			if b.task(id).Meeting != 0 {
				b.s.open(id)
				break
			}
		}
		b.shot("detail-sample-" + c.name)
		meeting, signed := b.signed()
		b.event(data.TaskEvent{Task: signed.ID, Kind: data.EventDone, State: data.TaskDone, Text: "Đã ban hành quy trình.", ReportedDone: day(4, 5)})
		b.s.open(signed.ID)
		b.shot("detail-signed-" + c.name)
		b.navigate(kit.Place{Name: kit.PlaceTasks})
		b.s.choose(filter{meeting: meeting.ID})
		b.s.toMode("board")
		b.s.choose(filter{})
		b.shot("board-" + c.name)
	}
}

// furnish makes tasks of the test's own, with ledgers.
func (b *bench) furnish() []data.Task {
	a, c := b.person("Chuyên viên A"), b.person("Chuyên viên B")
	tasks := []data.Task{
		b.give(data.Task{
			What: "Rà soát quy trình xử lý văn bản đến", Lead: data.Party{Unit: b.unit(0)}, Person: a, With: []data.UnitID{b.unit(1), b.unit(2)},
			SentTo: data.Party{Text: "Chánh Văn phòng"}, Deadline: data.By(day(3, 15)), Given: day(2, 29),
		}),
		b.give(data.Task{What: "Tổng hợp ý kiến góp ý chương trình công tác", Lead: data.Party{Unit: b.unit(0)}, Person: c, Deadline: data.By(day(4, 7)), Given: day(3, 21)}),
		b.give(data.Task{What: "Lập lịch tiếp công dân tháng 4", Lead: data.Party{Unit: b.unit(1)}, Deadline: data.By(day(4, 5)), Given: day(3, 21)}),
		b.give(data.Task{What: "Kiểm tra thiết bị phòng họp", Lead: data.Party{Unit: b.unit(2)}, Deadline: data.By(day(4, 8)), Given: day(3, 28)}),
		b.give(data.Task{What: "Số hóa hồ sơ lưu trữ năm 2015", Lead: data.Party{Unit: b.unit(2)}, Deadline: data.By(day(4, 29)), Given: day(3, 1)}),
		b.give(data.Task{What: "Cập nhật danh bạ điện thoại cơ quan", Lead: data.Party{Unit: b.unit(1)}, Deadline: data.By(day(4, 1)), Given: day(3, 1)}),
	}
	id := tasks[0].ID
	b.event(data.TaskEvent{Task: id, Kind: data.EventMoved, Day: day(3, 1), State: data.TaskUnderWay})
	b.event(data.TaskEvent{Task: id, Kind: data.EventReported, Day: day(3, 14), State: data.TaskUnderWay, Percent: 30, Text: "Đang lấy ý kiến các đơn vị."})
	b.event(data.TaskEvent{Task: id, Kind: data.EventExtended, Day: day(3, 15), New: data.By(day(3, 31)), Text: "chờ ý kiến các đơn vị", ApprovedBy: c})
	b.event(data.TaskEvent{Task: id, Kind: data.EventCarried, Day: day(3, 21), MeetingText: "Giao ban tuần 12", State: data.TaskUnderWay, Percent: 60, Text: "Đã lấy ý kiến 6 trên 8 đơn vị."})
	b.event(data.TaskEvent{Task: id, Kind: data.EventUrged, Day: day(4, 4), Text: "Phiếu nhắc việc gửi đơn vị"})
	b.event(data.TaskEvent{Task: tasks[1].ID, Kind: data.EventReported, Day: day(4, 5), State: data.TaskToConfirm, Percent: 100, Text: "Đã gửi bản tổng hợp."})
	b.event(data.TaskEvent{Task: tasks[2].ID, Kind: data.EventReported, Day: day(4, 1), State: data.TaskUnderWay, Percent: 80})
	b.event(data.TaskEvent{Task: tasks[5].ID, Kind: data.EventDone, Day: day(3, 30), State: data.TaskDone, Percent: 100, Text: "Đã cập nhật."})
	return tasks
}
