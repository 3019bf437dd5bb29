package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// assignments adds the table of who does what by when. Mẫu 1.9 prescribes none;
// it makes the conclusions easy to follow. Co-ordinating units get a column when
// a task has any.
func (w *official) assignments(tasks []data.Task) {
	if len(tasks) == 0 {
		return
	}
	const where = "Phân công thực hiện"
	w.add(&Paragraph{Where: where, Text: Plain(where + ":"), KeepNext: true})
	with := anyWith(tasks)
	table := &Table{Where: w.from(where, tasksFact), Columns: assignmentColumns(with)}
	for i, t := range tasks {
		cells := []Text{Plain(fmt.Sprint(i + 1)), Plain(w.work(t)), Plain(cellWords(w.lead(t)))}
		if with {
			cells = append(cells, Plain(w.with(t)))
		}
		cells = append(cells, Plain(cellWords(t.Deadline.Words())))
		table.Rows = append(table.Rows, Row{Where: w.taskPlace(fmt.Sprintf("%s, dòng %d", where, i+1), t), Cells: cells})
	}
	w.add(table)
}

// taskPlace names a row that says a task.
func (w *official) taskPlace(where string, t data.Task) Where {
	return w.from(where, Fact{Code: FactTasks, Step: StepConclusions, Field: "what", Kind: data.KindTask, Record: int64(t.ID)})
}

func assignmentColumns(with bool) []Column {
	columns := []Column{
		{Title: "TT", WidthMM: 11, Align: Centered},
		{Title: "Nhiệm vụ", WidthMM: 76, Align: Left},
		{Title: "Chủ trì", WidthMM: 40, Align: Left},
		{Title: "Thời hạn", WidthMM: 38, Align: Left},
	}
	if !with {
		return columns
	}
	return []Column{
		{Title: "TT", WidthMM: 10, Align: Centered},
		{Title: "Nhiệm vụ", WidthMM: 52, Align: Left},
		{Title: "Chủ trì", WidthMM: 50, Align: Left},
		{Title: "Phối hợp", WidthMM: 28, Align: Left},
		{Title: "Thời hạn", WidthMM: 25, Align: Left},
	}
}

func anyWith(tasks []data.Task) bool {
	for _, t := range tasks {
		if len(t.With) > 0 {
			return true
		}
	}
	return false
}

func cellWords(s string) string {
	if s == "" {
		return GapCell
	}
	return s
}

// work says what is to be done, and for whom where the sentence does not.
func (w wording) work(t data.Task) string {
	to := w.PartyWords(t.SentTo)
	if to == "" || vietnamese.Contains(t.What, w.bareName(t.SentTo)) {
		return t.What
	}
	return t.What + "\nGửi: " + to
}

// bareName is what a sentence would call the party by.
func (w wording) bareName(p data.Party) string {
	if p.Person != 0 {
		return w.Person(p.Person).Name
	}
	return w.PartyWords(p)
}

// lead says who answers for the task: the unit, the person, or both.
func (w wording) lead(t data.Task) string {
	lead, person := vietnamese.UpperFirst(w.PartyWords(t.Lead)), vietnamese.UpperFirst(w.Person(t.Person).Addressed())
	switch {
	case lead == "":
		return person
	case person == "" || t.Lead.Person == t.Person:
		return lead
	}
	return lead + "\n" + person
}

func (w wording) with(t data.Task) string {
	names := make([]string, len(t.With))
	for i, id := range t.With {
		names[i] = vietnamese.UpperFirst(w.Unit(id).Name)
	}
	return strings.Join(names, ";\n")
}
