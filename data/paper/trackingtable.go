package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/figures"
	"giaoban/data/vietnamese"
)

// TrackingTable returns the table by which an office follows its tasks (bảng theo
// dõi nhiệm vụ): the tasks of the list by lead, on a sheet that lies, and how many
// stand how. Its columns are those that the rules on following up tasks ask for
// (QĐ 42/2014/QĐ-TTg). Scope says which tasks are listed where it is not all of
// them. An error means that the totals do not add up.
func TrackingTable(t data.Tracking, scope string) (*Document, error) {
	list, err := newTaskList(t, taskListing{
		kind: "Bảng theo dõi nhiệm vụ", subject: trackingSubject, where: "Tên bảng",
		landscape: true, scope: scope, maker: "Người lập bảng",
	})
	if err != nil {
		return nil, fmt.Errorf("tracking table: %w", err)
	}
	p := &trackingPaper{list}
	p.table()
	p.totals()
	p.foot()
	return &p.doc, nil
}

const trackingSubject = "Thực hiện kết luận, nhiệm vụ giao tại các cuộc họp giao ban"

// trackingPaper collects the blocks of the table.
type trackingPaper struct{ taskList }

// table adds the tasks under a heading for each lead.
func (p *trackingPaper) table() {
	const where = "Danh sách nhiệm vụ"
	table := &Table{Where: where, Size: WideTableSize, Columns: []Column{
		{Title: "TT", WidthMM: 9, Align: Centered},
		{Title: "Nhiệm vụ", WidthMM: 53, Align: Left},
		{Title: "Chủ trì", WidthMM: 24, Align: Left},
		{Title: "Người làm", WidthMM: 22, Align: Left},
		{Title: "Phối hợp", WidthMM: 27, Align: Left},
		{Title: "Hạn", WidthMM: 22, Align: Left},
		{Title: "Tình trạng", WidthMM: 29, Align: Left},
		{Title: "Tiến độ", WidthMM: 13, Align: Centered},
		{Title: "Kết quả, ghi chú", WidthMM: 32, Align: Left},
		{Title: "Nguồn", WidthMM: 21, Align: Left},
	}}
	p.byLead(table, groupWords, p.cells)
}

func groupWords(i int, group figures.Row) string {
	return fmt.Sprintf("%s. %s: %s nhiệm vụ%s", vietnamese.Roman(i+1), figureName(figures.ByUnit, group.Key, nil),
		vietnamese.Two(len(group.Assigned)), overdueWords(group.Figure))
}

func overdueWords(f figures.Figure) string {
	if n := f.Number(data.StandingOverdue); n > 0 {
		return ", quá hạn " + vietnamese.Two(n)
	}
	return ""
}

// cells writes a task. What is not stated is "-", so that what is there stands out.
func (p *trackingPaper) cells(n int, t data.TrackedTask, _ figures.Key) []Text {
	return []Text{
		Plain(fmt.Sprint(n)), Plain(p.work(t.Task)), Plain(orDash(vietnamese.UpperFirst(p.PartyWords(t.Lead)))), Plain(orDash(p.Person(t.Person).Name)),
		Plain(orDash(p.with(t.Task))), Plain(orDash(vietnamese.Joined("\n", t.Deadline.Words(), times("Gia hạn", t.Extended)))),
		Plain(p.standing(t)), Plain(percent(t)), Plain(orDash(p.notes(t))), Plain(p.shortSource(t)),
	}
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// standing is the task's in the words of báo cáo 1270/BC-TCTTTg 2017, with the
// days that an open one has left or is late.
func (p *trackingPaper) standing(t data.TrackedTask) string {
	standing := t.Standing(p.tracking.Today)
	switch {
	case t.State == data.TaskToConfirm:
		return standing.Words() + " (chờ xác nhận)"
	case standing == data.StandingUndated && t.Deadline.Kind == data.DeadlineStanding:
		return standing.Words() + " (thường xuyên)"
	case standing == data.StandingOverdue:
		return standing.Words() + strings.TrimPrefix(dueWords(t.Task, p.tracking.Today), "Quá hạn")
	case standing == data.StandingInTime:
		return standing.Words() + " (" + lowerFirst(dueWords(t.Task, p.tracking.Today)) + ")"
	}
	return standing.Words()
}

// percent is how far a task has come; a standing one that nobody has put a figure
// to, or one that does not go on, has none.
func percent(t data.TrackedTask) string {
	goesOn := t.State.Open() || t.State == data.TaskDone
	if t.Percent == 0 && (!goesOn || t.Deadline.Kind == data.DeadlineStanding) {
		return "-"
	}
	return fmt.Sprintf("%d%%", t.Percent)
}

// notes are what came of a task, why it was late, and what was last said of one
// that goes on.
func (p *trackingPaper) notes(t data.TrackedTask) string {
	said, paper, late := "", "", ""
	if t.State.Open() {
		said = t.LastSaid
	}
	if t.ResultPaper != "" {
		paper = "Văn bản: " + t.ResultPaper
	}
	if t.LateReason != "" {
		late = "Lý do chậm: " + t.LateReason
	}
	return vietnamese.Joined("\n", t.Result, paper, late, said, times("Đã đôn đốc", t.Urged))
}

// shortSource names the conclusion and the briefing as short as it can be told.
func (p *trackingPaper) shortSource(t data.TrackedTask) string {
	m, known := p.tracking.Meetings[t.Meeting]
	if !known {
		if t.Given.IsZero() {
			return "-"
		}
		return "Giao " + t.Given.Short()
	}
	name := m.Name()
	if m.Period.Words(m.Kind) == "" && !m.Day.IsZero() {
		name += " " + m.Day.Short()
	}
	if t.ConclusionOrder == 0 {
		return name
	}
	return fmt.Sprintf("KL %d, %s", t.ConclusionOrder, lowerFirst(name))
}

// totals counts the tasks by lead and standing; rows and columns add up.
func (p *trackingPaper) totals() {
	const where = "Tổng hợp theo tình trạng"
	p.add(&Heading{Where: where, Level: 1, Text: where})
	table := figureTable(where, "Chủ trì", p.counted, p.tracking.Units)
	table.Size = NarrowTableSize
	p.add(table)
}
