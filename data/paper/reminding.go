package paper

import (
	"fmt"
	"slices"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// DaysToReply is how many working days a reminder leaves for the answer where
// nobody states another day.
const DaysToReply = 3

// Reminder says to whom a paper that reminds of tasks goes, and what it asks.
type Reminder struct {
	// To is who answers for the tasks; nobody means everybody who leads one of them.
	To data.Party
	// ReplyBy is the day by which an answer is asked; zero prints as dots.
	ReplyBy data.Day
	// Drafter is the unit that writes the paper; its short name ends the symbol of a
	// letter.
	Drafter data.UnitID
	// Signer signs a letter; the zero Signer is the head of the office.
	Signer Signer
}

// reminding is what the letter and the slip share: the tasks of a list, parted by
// how they stand.
type reminding struct {
	taskWriting
	Reminder
	late, soon, other []data.TrackedTask
	leads             []string // names of those who lead the tasks, each once
}

func remindingOf(t data.Tracking, r Reminder) *reminding {
	t = t.ByDue()
	m := &reminding{taskWriting: taskWritingOf(t, false), Reminder: r}
	for _, task := range t.Tasks {
		switch left, dated := task.DaysLeft(t.Today); {
		case dated && left < 0:
			m.late = append(m.late, task)
		case dated && left <= t.Office.UrgentDays:
			m.soon = append(m.soon, task)
		default:
			m.other = append(m.other, task)
		}
	}
	if m.leads = m.namedLeads(); m.To.IsZero() && len(m.leads) == 1 {
		m.To = ledBy(t.Tasks)
	}
	return m
}

// ledBy returns who leads the first task that somebody leads or does.
func ledBy(tasks []data.TrackedTask) data.Party {
	for _, t := range tasks {
		if lead := leadOf(t); !lead.IsZero() {
			return lead
		}
	}
	return data.Party{}
}

// leadOf returns who leads a task, else who does it.
func leadOf(t data.TrackedTask) data.Party {
	if t.Lead.IsZero() {
		return data.Party{Person: t.Person}
	}
	return t.Lead
}

// addressees names to whom it goes, after "Kính gửi".
func (m *reminding) addressees() []string {
	switch {
	case m.To.IsZero():
		return m.leads
	case m.To.Person != 0:
		return []string{m.introduced(m.Person(m.To.Person))}
	}
	return []string{vietnamese.UpperFirst(m.PartyWords(m.To))}
}

// namedLeads names who leads the tasks, or does those that nobody leads, each once:
// units in the order of the directory, then others.
func (m *reminding) namedLeads() []string {
	var names []string
	for _, u := range m.tracking.Units {
		if m.anyLedBy(u.ID) {
			names = append(names, vietnamese.UpperFirst(u.Name))
		}
	}
	for _, t := range m.tracking.Tasks {
		if name := vietnamese.UpperFirst(m.PartyWords(leadOf(t))); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func (m *reminding) anyLedBy(unit data.UnitID) bool {
	return slices.ContainsFunc(m.tracking.Tasks, func(t data.TrackedTask) bool { return t.Lead.Unit == unit })
}

// called names to whom it goes within a sentence.
func (m *reminding) called() string {
	switch {
	case len(m.leads) > 1 && m.To.IsZero():
		return "các đơn vị"
	case m.To.AllUnits:
		return lowerFirst(data.AllUnitsWords)
	}
	return orDots(m.PartyWords(m.To))
}

// parts are the tasks with what a paper says of each part.
func (m *reminding) parts() []remindedPart {
	var parts []remindedPart
	for _, p := range []remindedPart{
		{"Nhiệm vụ đã quá hạn", "đã quá hạn", m.late},
		{"Nhiệm vụ sắp đến hạn", "sắp đến hạn", m.soon},
		{"Nhiệm vụ khác đang thực hiện", "khác đang thực hiện", m.other},
	} {
		if len(p.tasks) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

type remindedPart struct {
	title, words string
	tasks        []data.TrackedTask
}

// counted says how many tasks there are: "có 05 nhiệm vụ, trong đó 02 nhiệm vụ đã
// quá hạn, 03 nhiệm vụ sắp đến hạn".
func (m *reminding) counted() string {
	parts := m.parts()
	if len(parts) == 0 {
		return "không có nhiệm vụ quá hạn hoặc sắp đến hạn"
	}
	if len(parts) == 1 {
		return fmt.Sprintf("có %s nhiệm vụ %s", vietnamese.Two(len(parts[0].tasks)), parts[0].words)
	}
	words, total := make([]string, len(parts)), 0
	for i, p := range parts {
		words[i] = fmt.Sprintf("%s nhiệm vụ %s", vietnamese.Two(len(p.tasks)), p.words)
		total += len(p.tasks)
	}
	return fmt.Sprintf("có %s nhiệm vụ, trong đó %s", vietnamese.Two(total), strings.Join(words, ", "))
}

// asOf says the day on which the tasks stand so.
func (m *reminding) asOf() string {
	day := m.tracking.Today
	if day.IsZero() {
		return "hết " + dayWords(day)
	}
	return "hết ngày " + day.Short()
}

// table adds the tasks, part by part.
func (m *reminding) table() {
	const where = "Danh sách nhiệm vụ"
	table := &Table{Where: where, Columns: []Column{
		{Title: "TT", WidthMM: 10, Align: Centered},
		{Title: "Nhiệm vụ", WidthMM: 56, Align: Left},
		{Title: "Được giao tại", WidthMM: 34, Align: Left},
		{Title: "Thời hạn", WidthMM: 27, Align: Left},
		{Title: "Tình trạng", WidthMM: 38, Align: Left},
	}}
	n, parts := 0, m.parts()
	for i, p := range parts {
		if len(parts) > 1 {
			heading := fmt.Sprintf("%s. %s: %s", vietnamese.Roman(i+1), p.title, vietnamese.Two(len(p.tasks)))
			table.Rows = append(table.Rows, headingRow(where, heading))
		}
		for _, t := range p.tasks {
			n++
			table.Rows = append(table.Rows, Row{Where: Where(fmt.Sprintf("%s, dòng %d", where, n)), Cells: []Text{
				Plain(fmt.Sprint(n)), Plain(m.task(t)), Plain(m.source(t)), Plain(m.deadline(t)), Plain(m.standing(t)),
			}})
		}
	}
	m.add(table)
}

// task says what is to be done, by whom where that is not the addressee.
func (m *reminding) task(t data.TrackedTask) string {
	lead, person := "", ""
	if t.Lead != m.To && m.To.Person == 0 && !t.Lead.IsZero() {
		lead = "Chủ trì: " + m.PartyWords(t.Lead)
	}
	if t.Person != 0 && t.Person != m.To.Person && t.Person != t.Lead.Person {
		person = "Người thực hiện: " + m.Person(t.Person).Addressed()
	}
	return vietnamese.Joined("\n", m.work(t.Task), lead, person)
}

func (m *reminding) deadline(t data.TrackedTask) string {
	return vietnamese.Joined("\n", cellWords(t.Deadline.Words()), times("Đã gia hạn", t.Extended))
}

func (m *reminding) standing(t data.TrackedTask) string {
	percent := ""
	if t.Percent > 0 {
		percent = fmt.Sprintf("Tiến độ %d%%", t.Percent)
	}
	return vietnamese.Joined("\n", dueWords(t.Task, m.tracking.Today), percent, times("Đã đôn đốc", t.Urged))
}

// asked adds what is asked for, point by point, the last ending in stop.
func (m *reminding) asked(where, stop string) {
	var points []string
	if len(m.late) > 0 {
		points = append(points, "Tập trung hoàn thành ngay các nhiệm vụ đã quá hạn; báo cáo rõ nguyên nhân chậm và thời gian hoàn thành.")
	}
	if len(m.soon) > 0 {
		points = append(points, "Đẩy nhanh tiến độ các nhiệm vụ sắp đến hạn, bảo đảm đúng thời hạn được giao; "+
			"nếu có khó khăn, vướng mắc, báo cáo, đề xuất trước khi hết hạn.")
	}
	if len(m.other) > 0 {
		points = append(points, "Tiếp tục thực hiện các nhiệm vụ khác theo yêu cầu đã giao.")
	}
	points = append(points, fmt.Sprintf("Báo cáo kết quả thực hiện về %s chậm nhất %s để tổng hợp, báo cáo lãnh đạo%s",
		m.officeWords(), dayWords(m.ReplyBy), stop))
	list := &List{Where: Where(where), Marker: "-"}
	for _, p := range points {
		list.Items = append(list.Items, Plain(p))
	}
	m.add(list)
}
