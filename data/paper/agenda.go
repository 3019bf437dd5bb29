package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Agenda returns the programme of a briefing with the time of each point (chương
// trình họp). It goes with the invitation and has no number of its own.
func Agenda(d data.Dossier, o data.Office) *Document {
	a := agenda{officialOf(d, o, data.PaperRef{Kind: data.PaperAgenda})}
	a.titled("Chương trình "+lowerFirst(a.title()), a.title())
	a.head("", false)
	a.add(&Title{Where: a.from("Tên cuộc họp", titleFact), Kind: "CHƯƠNG TRÌNH", Subject: a.title()})
	a.add(&Paragraph{Where: "Kèm theo", Align: Centered, Text: Italic("(Kèm theo " + a.invitation() + ")")})
	a.whenAndWhere(".")
	a.table()
	return &a.doc
}

// agenda collects the blocks of one paper.
type agenda struct{ official }

// invitation names the paper that the programme goes with.
func (w *official) invitation() string {
	ref := data.PaperRef{Kind: data.PaperInvitation}
	form := w.Form(ref)
	day := officialOf(w.Dossier, w.office, ref)
	return fmt.Sprintf("Giấy mời số %s %s của %s", w.symbolOf(ref, form.Number), day.issueDay(), w.officeWords())
}

// plannedItem is a point of the programme with its hours; zero where they are not known.
type plannedItem struct {
	data.AgendaItem
	from, to data.TimeOfDay
}

// plan reckons the hours of the programme from the beginning of the briefing on.
// After a point without a length the hours are not known.
func (w *official) plan() []plannedItem {
	plan := make([]plannedItem, len(w.Agenda))
	at := w.Meeting.Start
	for i, item := range w.Agenda {
		plan[i] = plannedItem{AgendaItem: item, from: at}
		at = later(at, item.Minutes)
		plan[i].to = at
	}
	return plan
}

// later returns the time so many minutes on; zero where it is not known or on
// another day.
func later(t data.TimeOfDay, minutes int) data.TimeOfDay {
	if t.IsZero() || minutes == 0 {
		return data.TimeOfDay{}
	}
	end := t.Minutes() + minutes
	if end >= 24*60 {
		return data.TimeOfDay{}
	}
	after, _ := data.NewTimeOfDay(end/60, end%60)
	return after
}

// hours writes when a point of the programme is: "08 giờ 00 - 08 giờ 15".
func (p plannedItem) hours() string {
	short := func(t data.TimeOfDay) string {
		return vietnamese.Two(t.Hour()) + "\u00a0giờ\u00a0" + vietnamese.Two(t.Minute())
	}
	switch {
	case p.from.IsZero():
		return GapCell
	case p.to.IsZero():
		return "Từ " + short(p.from)
	}
	return short(p.from) + " - " + short(p.to)
}

// table adds the points with their hours.
func (a *agenda) table() {
	table := &Table{Where: a.from("Chương trình", agendaFact), Columns: []Column{
		{Title: "TT", WidthMM: 11, Align: Centered},
		{Title: "Thời gian", WidthMM: 33, Align: Centered},
		{Title: "Nội dung", WidthMM: 71, Align: Left},
		{Title: "Người thực hiện", WidthMM: 50, Align: Left},
	}}
	for i, p := range a.plan() {
		table.Rows = append(table.Rows, Row{Where: a.agendaPlace(i, p.AgendaItem), Cells: []Text{
			Plain(fmt.Sprint(i + 1)), Plain(p.hours()), Plain(cellWords(strings.TrimRight(p.Title, ".; "))), Plain(a.introduced(a.Person(p.Presenter))),
		}})
	}
	for i := range blankPoints {
		if len(a.Agenda) > 0 {
			break
		}
		table.Rows = append(table.Rows, Row{Where: "Chương trình", Cells: []Text{Plain(fmt.Sprint(i + 1)), Plain(GapCell), Plain(GapCell), Plain(GapCell)}})
	}
	a.add(table)
}

// blankPoints is how many rows are left to write on where nothing is planned yet.
const blankPoints = 5
