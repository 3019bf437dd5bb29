package paper

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Measures of the roster: a row is high enough to sign in, and so many are left
// blank where nobody is on it yet.
const (
	signingMM    = 10.0
	blankSignees = 12
)

// Roster returns the list of who attends, to be signed in: by unit, with ordinal
// and a column for the signature. Those at a hội nghị are đại biểu. No form
// prescribes it: it has the head of NĐ 30/2020 and no number.
func Roster(d data.Dossier, o data.Office) *Document {
	r := roster{official: officialOf(d, o, data.PaperRef{Kind: data.PaperRoster})}
	kind := "Danh sách dự họp"
	if r.isConference() {
		kind = "Danh sách đại biểu dự hội nghị"
	}
	r.titled(kind, r.title())
	r.doc.PageOf = true
	r.head("", false)
	r.add(&Title{Where: r.from("Tên cuộc họp", titleFact), Kind: kind, Subject: r.title()})
	r.add(&Paragraph{
		Where: r.from("Thời gian, địa điểm", placeFact), Align: Centered, KeepNext: true,
		Text: Italic("(" + vietnamese.Joined("; ", r.when(), orDots(r.Meeting.Place)) + ")"),
	})
	r.table()
	r.count()
	r.add(&Signatures{Where: r.from("Chữ ký", secretaryFact), Columns: []Signature{
		{}, {Titles: []string{"THƯ KÝ"}, Name: r.Person(r.Meeting.Secretary).Name},
	}})
	return &r.doc
}

// roster collects the blocks of one paper.
type roster struct {
	official
	ordinal int
}

// table adds everybody under the name of the unit.
func (r *roster) table() {
	const where = "Danh sách"
	table := &Table{Where: r.from(where, rosterFact), RowMM: signingMM, Columns: []Column{
		{Title: "TT", WidthMM: 12, Align: Centered},
		{Title: "Họ và tên", WidthMM: 52, Align: Left},
		{Title: "Chức vụ", WidthMM: 59, Align: Left},
		{Title: "Ký tên", WidthMM: 42, Align: Centered},
	}}
	for i, g := range r.rosterGroups() {
		table.Rows = append(table.Rows, headingRow(where, vietnamese.Roman(i+1)+". "+g.name))
		for _, a := range g.lines {
			table.Rows = append(table.Rows, r.row(where, a, g))
		}
	}
	for len(r.Attendance) == 0 && r.ordinal < blankSignees {
		r.ordinal++
		table.Rows = append(table.Rows, Row{Where: where, Cells: []Text{Plain(fmt.Sprint(r.ordinal))}})
	}
	r.add(table)
}

// row is one line; the post does not repeat the unit over it.
func (r *roster) row(where string, a data.Attendance, g rosterGroup) Row {
	r.ordinal++
	p := r.Person(a.Person)
	post := p.Position
	if g.unit == 0 {
		post = r.post(p)
	}
	return Row{
		Where: r.from(fmt.Sprintf("%s, dòng %d", where, r.ordinal), rosterFact),
		Cells: []Text{Plain(fmt.Sprint(r.ordinal)), Plain(p.Name), Plain(vietnamese.UpperFirst(post))},
	}
}

// count says how many are invited and leaves room for how many came.
func (r *roster) count() {
	total := GapShort
	if n := len(r.Attendance); n > 0 {
		total = vietnamese.Two(n)
	}
	r.say("Tổng số", fmt.Sprintf("Tổng số được triệu tập, mời: %s người; có mặt: %s người; vắng: %s người.", total, GapShort, GapShort))
}
