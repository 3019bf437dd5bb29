package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// approval adds what became of the last minutes when they were read, where the
// programme had it or somebody objected. Mẫu 1.9 knows only "Nội dung (theo diễn
// biến cuộc họp)", in which it comes first.
func (m *minutes) approval() {
	objections := lines(m.Meeting.Objections)
	if len(objections) == 0 && !m.planned(data.AgendaApproval) {
		return
	}
	where := m.from("Thông qua biên bản kỳ trước", Fact{Step: StepCourse, Field: "objections"})
	m.begin(string(where))
	if len(objections) == 0 {
		m.say(where, "Cuộc họp đọc và thông qua biên bản kỳ trước; không có ý kiến đề nghị sửa đổi, bổ sung.")
		return
	}
	m.add(&Paragraph{
		Where: where, Text: Plain("Cuộc họp đọc và thông qua biên bản kỳ trước, với ý kiến đề nghị sửa đổi, bổ sung:"), KeepNext: true,
	})
	m.points(where, objections)
}

func (m *minutes) planned(kind data.AgendaKind) bool {
	for _, item := range m.Agenda {
		if item.Kind == kind {
			return true
		}
	}
	return false
}

// review adds the tasks of earlier briefings that this one went through, as they
// stood on its day, in a table whose head is repeated on every page.
func (m *minutes) review() {
	if len(m.Review) == 0 {
		return
	}
	const where = "Rà soát kết luận kỳ trước"
	m.begin(where)
	m.add(&Paragraph{Where: m.from(where, Fact{Step: StepCourse, Field: "review"}), Text: Plain(m.reviewSum()), KeepNext: true})
	table := &Table{Where: where, Columns: []Column{
		{Title: "TT", WidthMM: 10, Align: Centered},
		{Title: "Nhiệm vụ", WidthMM: 44, Align: Left},
		{Title: "Chủ trì", WidthMM: 28, Align: Left},
		{Title: "Thời hạn", WidthMM: 27, Align: Left},
		{Title: "Tình trạng", WidthMM: 24, Align: Left},
		{Title: "Nội dung báo cáo", WidthMM: 32, Align: Left},
	}}
	sources := m.severalSources()
	for i, l := range m.Review {
		t := l.Stated()
		what := m.work(t)
		if source := l.Source.Name(); sources && l.Source.ID != 0 {
			what += "\n(" + source + ")"
		}
		table.Rows = append(table.Rows, Row{Where: m.reviewPlace(i, t), Cells: []Text{
			Plain(fmt.Sprint(i + 1)), Plain(what), Plain(cellWords(m.lead(t))), Plain(cellWords(t.Deadline.Words())),
			Plain(m.standing(l)), Plain(cellWords(l.Event.Text)),
		}})
	}
	m.add(table)
}

func (m *minutes) reviewPlace(i int, t data.Task) Where {
	return m.from(fmt.Sprintf("Rà soát kết luận kỳ trước, dòng %d", i+1), Fact{
		Step: StepCourse, Field: "review", Kind: data.KindTask, Record: int64(t.ID),
	})
}

// reviewDay is the day as of which the tasks stand.
func (m *minutes) reviewDay(l data.ReviewLine) data.Day {
	if day := m.Meeting.EndsOn(); !day.IsZero() {
		return day
	}
	return l.Event.Day
}

// standing says how a task stood, and how far it had come.
func (m *minutes) standing(l data.ReviewLine) string {
	t := l.Stated()
	words := t.Standing(m.reviewDay(l)).Words()
	switch {
	case t.State == data.TaskToConfirm:
		words += "\n(đã báo cáo xong, chờ xác nhận)"
	case t.State.Open() && t.Percent > 0:
		words += fmt.Sprintf("\n(%d%%)", t.Percent)
	}
	return words
}

// reviewSum counts the tasks by how they stood; the parts add up to the whole.
func (m *minutes) reviewSum() string {
	counts := map[data.Standing]int{}
	for _, l := range m.Review {
		counts[l.Standing(m.reviewDay(l))]++
	}
	var parts []string
	for _, s := range data.Standings() {
		if n := counts[s]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %s", lowerFirst(s.Words()), vietnamese.Two(n)))
		}
	}
	return fmt.Sprintf("Cuộc họp rà soát %s nhiệm vụ: %s.", vietnamese.Two(len(m.Review)), strings.Join(parts, "; "))
}

// severalSources reports whether the tasks reviewed come from different briefings.
func (m *minutes) severalSources() bool {
	for _, l := range m.Review {
		if l.Source.ID != m.Review[0].Source.ID {
			return true
		}
	}
	return false
}
