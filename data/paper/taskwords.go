package paper

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// taskWriting is what the papers made from a list of tasks share.
type taskWriting struct {
	wording
	writing
	tracking data.Tracking
}

func taskWritingOf(t data.Tracking, landscape bool) taskWriting {
	w := taskWriting{wording: wordingOf(t), tracking: t}
	w.doc.Author, w.doc.Landscape = t.Office.FullName, landscape
	if !t.Today.IsZero() {
		w.doc.Date = t.Today.Time()
	}
	return w
}

// titled sets what the file calls itself.
func (w *taskWriting) titled(title, subject string) {
	w.doc.Title, w.doc.Subject = vietnamese.CleanLine(title), vietnamese.CleanLine(subject)
}

// head adds boxes 1 to 4; a paper without a number has no symbol.
func (w *taskWriting) head(symbol, about string) {
	o := w.tracking.Office
	parent, agency := HeadNames(o)
	w.add(&Head{
		Where: "Tên cơ quan, số và ký hiệu", Parent: parent, Agency: agency, Symbol: symbol, About: about,
		PlaceDate: orDots(o.Place) + ", " + dayWords(w.tracking.Today),
	})
}

// officeWords is how running text names the office.
func (w *taskWriting) officeWords() string {
	o := w.tracking.Office
	if o.FullName != "" {
		return o.FullName
	}
	return orDots(o.Agency)
}

// source says which conclusion of which briefing gave a task, else when it was given.
func (w *taskWriting) source(t data.TrackedTask) string {
	m, known := w.tracking.Meetings[t.Meeting]
	if !known {
		if t.Given.IsZero() {
			return GapCell
		}
		return "Giao ngày " + t.Given.Short()
	}
	words := m.Name()
	if t.ConclusionOrder > 0 {
		words = fmt.Sprintf("Kết luận %d, %s", t.ConclusionOrder, lowerFirst(words))
	}
	if !m.Day.IsZero() {
		words += " (" + m.Day.Short() + ")"
	}
	return words
}

// dueWords says how far a deadline is: "Quá hạn 06 ngày", "Còn 02 ngày".
func dueWords(t data.Task, today data.Day) string {
	switch left, dated := t.DaysLeft(today); {
	case t.Deadline.Kind == data.DeadlineStanding:
		return t.Deadline.Words()
	case !dated:
		return data.StandingUndated.Words()
	case left < 0:
		return fmt.Sprintf("Quá hạn %s\u00a0ngày", vietnamese.Two(-left))
	case left == 0:
		return "Đến hạn trong ngày"
	default:
		return fmt.Sprintf("Còn %s\u00a0ngày", vietnamese.Two(left))
	}
}

// times says that something happened n times, "" for never.
func times(what string, n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%s %s\u00a0lần", what, vietnamese.Two(n))
}

// headingRow is a heading within a table.
func headingRow(where, text string) Row {
	return Row{Where: Where(where), Heading: true, Cells: []Text{Bold(text)}}
}
