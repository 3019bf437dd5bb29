package paper

import (
	"fmt"
	"strconv"
	"time"

	"giaoban/data"
	"giaoban/data/figures"
	"giaoban/data/vietnamese"
)

// yearWidths are those of their columns on a sheet that lies, in millimetres.
var yearWidths = []float64{18, 18, 18, 20, 20, 20, 16, 15}

// Yearly is what the sheet for the yearly rating is made from: the tasks of one
// period counted by unit and by person, and the directory that names them.
type Yearly struct {
	ByUnit, ByPerson figures.Table
	Units            []data.Unit
	People           []data.Person
}

// yearColumns are those of the numbers, in the order of data.Standings. They are
// the words of báo cáo 1270/BC-TCTTTg 2017.
var yearColumns = []string{
	"Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Hoàn thành, không thời hạn", "Chưa hoàn thành, trong hạn",
	"Chưa hoàn thành, quá hạn", "Chưa hoàn thành, không thời hạn", "Tạm dừng", "Thu hồi",
}

// YearSheet returns the sheet of tasks in figures, per unit and per person, that
// serves the yearly rating (thi đua, khen thưởng). No form prescribes it: it has
// the head and the signatures of NĐ 30/2020 but no number, as it goes with a paper
// that has one.
func YearSheet(y Yearly, o data.Office) *Document {
	s := &yearSheet{Yearly: y, office: o}
	period := periodOf(y.ByUnit.Ask)
	s.doc = Document{
		Title: "Bảng tổng hợp kết quả thực hiện nhiệm vụ " + period, Subject: "Kết quả thực hiện nhiệm vụ được giao " + period,
		Author: o.FullName, Date: y.ByUnit.Ask.Today.Time(), Landscape: true,
	}
	s.head(period)
	s.table("I. THEO ĐƠN VỊ", "Đơn vị", y.ByUnit)
	s.table("II. THEO NGƯỜI THỰC HIỆN", "Họ và tên, đơn vị", y.ByPerson)
	s.foot()
	return &s.doc
}

// yearSheet collects the blocks of the sheet.
type yearSheet struct {
	Yearly
	writing
	office data.Office
}

func (s *yearSheet) head(period string) {
	parent, agency := HeadNames(s.office)
	today := s.ByUnit.Ask.Today
	s.add(&Head{
		Where: "Tên cơ quan", Parent: parent, Agency: agency, PlaceDate: orDots(s.office.Place) + ", " + dayWords(today),
	})
	s.add(&Title{Where: "Tên bảng", Kind: "Bảng tổng hợp", Subject: "Kết quả thực hiện nhiệm vụ được giao " + period})
	s.add(&Paragraph{
		Where: "Thời điểm", Align: Centered,
		Text: Italic("(Tính theo ngày giao nhiệm vụ; tình trạng đến hết ngày " + today.Short() + ")"),
	})
}

// periodOf says the period as a paper does: "năm 2016", "quý I năm 2016", "từ ngày
// 05/01/2016 đến ngày 31/3/2016".
func periodOf(a figures.Ask) string {
	switch {
	case a.From.IsZero() && a.To.IsZero():
		return "đến ngày " + a.Today.Short()
	case a.From.IsZero():
		return "đến ngày " + a.To.Short()
	case a.To.IsZero():
		return "từ ngày " + a.From.Short()
	}
	if a.From.Day == 1 && a.From.Month == time.January && a.To == lastDay(a.From, 12) {
		return fmt.Sprintf("năm %d", a.From.Year)
	}
	if a.From.Day == 1 && a.From.Month%3 == 1 && a.To == lastDay(a.From, 3) {
		return fmt.Sprintf("quý %s năm %d", vietnamese.Roman(int(a.From.Month)/3+1), a.From.Year)
	}
	return "từ ngày " + a.From.Short() + " đến ngày " + a.To.Short()
}

// lastDay returns the last day of so many months from a first day on.
func lastDay(first data.Day, months int) data.Day {
	return data.DayOf(first.Time().AddDate(0, months, -1))
}

// table adds a table with its heading; the total is its last row.
func (s *yearSheet) table(heading, what string, t figures.Table) {
	s.add(&Heading{Where: Where(heading), Level: 1, Text: heading})
	s.add(figureTable(heading, what, t, s.Units))
}

// figureTable counts by standing; the total is its last row.
func figureTable(where, what string, t figures.Table, units []data.Unit) *Table {
	table := &Table{Where: Where(where), Columns: []Column{
		{Title: "TT", WidthMM: 11, Align: Centered}, {Title: what, WidthMM: 56, Align: Left}, {Title: "Được giao", WidthMM: 15, Align: Centered},
	}}
	for i, title := range yearColumns {
		table.Columns = append(table.Columns, Column{Title: title, WidthMM: yearWidths[i], Align: Centered})
	}
	table.Columns = append(table.Columns, Column{Title: "Được gia hạn", WidthMM: 20, Align: Centered})
	for i, row := range t.Rows {
		table.Rows = append(table.Rows, Row{
			Where: Where(fmt.Sprintf("%s, dòng %d", where, i+1)), KeepNext: i == len(t.Rows)-1,
			Cells: cellsOf(strconv.Itoa(i+1), figureName(t.Ask.By, row.Key, units), row.Figure, Plain),
		})
	}
	table.Rows = append(table.Rows, Row{Where: Where(where + ", tổng số"), Cells: cellsOf("", "Tổng số", t.Total.Figure, Bold)})
	return table
}

// cellsOf writes a row. Nothing is "-", so that what is there stands out.
func cellsOf(order, name string, f figures.Figure, manner func(string) Text) []Text {
	cells := []Text{manner(order), manner(name), manner(counted(len(f.Assigned)))}
	for _, standing := range data.Standings() {
		cells = append(cells, manner(counted(f.Number(standing))))
	}
	extended := counted(len(f.Extended))
	if f.Extensions > len(f.Extended) {
		extended += fmt.Sprintf("\n(%d\u00a0lần)", f.Extensions)
	}
	return append(cells, manner(extended))
}

func counted(n int) string {
	if n == 0 {
		return "-"
	}
	return strconv.Itoa(n)
}

// figureName names a row; a person with the unit.
func figureName(by figures.By, k figures.Key, units []data.Unit) string {
	switch {
	case k.Kind == figures.Without && by == figures.ByUnit:
		return "Chưa giao đơn vị"
	case k.Kind == figures.Without:
		return "Chưa giao người"
	case k.Person == 0:
		return vietnamese.UpperFirst(k.Name)
	}
	for _, u := range units {
		if u.ID == k.Unit {
			return k.Name + "\n" + u.Name
		}
	}
	return k.Name
}

func (s *yearSheet) foot() {
	s.add(&Paragraph{
		Where: "Ghi chú",
		Text: Italic("Ghi chú: Số được giao bằng tổng các cột hoàn thành, chưa hoàn thành, tạm dừng và thu hồi; " +
			"nhiệm vụ được gia hạn nằm trong các cột đó và tính riêng. Mỗi nhiệm vụ chỉ tính cho đơn vị chủ trì và người thực hiện."),
	})
	name := ""
	for _, p := range s.People {
		if p.ID == s.office.Head && p.ID != 0 {
			name = p.Name
		}
	}
	s.add(&Signatures{Where: "Chữ ký", Columns: []Signature{
		{Titles: []string{"Người lập bảng"}}, {Titles: []string{orDots(s.office.HeadTitle)}, Name: name},
	}})
}
