package reading

import (
	"strings"

	"giaoban/data"
)

// meetingDay is a Friday.
var meetingDay = data.Day{Year: 2016, Month: 4, Day: 1}

// officeCalendar has the days off of April and May 2016.
func officeCalendar() data.Calendar {
	return data.Calendar{Off: []data.DayOff{
		{Day: data.Day{Year: 2016, Month: 4, Day: 18}, Name: "Nghỉ bù Giỗ Tổ Hùng Vương"},
		{Day: data.Day{Year: 2016, Month: 5, Day: 2}, Name: "Nghỉ bù Ngày Chiến thắng"},
		{Day: data.Day{Year: 2016, Month: 5, Day: 3}, Name: "Nghỉ bù Ngày Quốc tế lao động"},
	}}
}

// office is a directory with the traps of real ones: parts of units, two people
// of one name, names that contain another's, a retired unit.
func office() Directory {
	return Directory{
		Units: []data.Unit{
			{ID: 1, Name: "Phòng Hành chính Tổ chức", Short: "P. HCTC", Order: 1},
			{ID: 2, Name: "Phòng Tổng hợp", Short: "P. TH", Order: 2},
			{ID: 3, Name: "Bộ phận một cửa", Parent: 1, Order: 3},
			{ID: 4, Name: "Trung tâm Tin học - Công báo", Short: "TTTH", Order: 4},
			{ID: 5, Name: "Phòng Kinh tế", Order: 5},
			{ID: 6, Name: "Phòng Văn hóa - Xã hội", Short: "VHXH", Order: 6},
			{ID: 7, Name: "Ban Tiếp công dân", Order: 7},
			{ID: 8, Name: "Bộ phận Văn thư", Parent: 1, Order: 8},
			{ID: 9, Name: "Phòng Ngoại vụ", Order: 9, Retired: true},
			{ID: 10, Name: "Phòng Kinh tế ngành", Order: 10},
		},
		People: []data.Person{
			{ID: 1, Name: "Vương Trinh Quốc", Position: "Chánh Văn phòng UBND tỉnh"},
			{ID: 2, Name: "Hoàng Ngọc Bích", Unit: 2, Position: "Chuyên viên"},
			{ID: 3, Name: "Nguyễn Văn An", Unit: 2, Position: "Trưởng phòng"},
			{ID: 4, Name: "Trần Thị Hòa", Position: "Phó Chánh Văn phòng"},
			{ID: 5, Name: "Lê Văn Cường", Position: "Phó Chánh Văn phòng"},
			{ID: 6, Name: "Đỗ Thu Thủy", Unit: 1, Position: "Chuyên viên"},
			{ID: 7, Name: "Phạm Minh Đức", Unit: 5, Position: "Chuyên viên"},
			{ID: 8, Name: "Phạm Minh Đức", Unit: 6, Position: "Chuyên viên"},
			{ID: 9, Name: "Ngô Thị Lan", Unit: 3, Position: "Trưởng bộ phận"},
			{ID: 10, Name: "Bùi Văn Nam", Unit: 4, Position: "Giám đốc", Retired: true},
		},
	}
}

// said writes a reading in one line: "lead=… with=…, … person=… to=… by 2016-04-08".
func said(r Reading, d Directory) string {
	unit := func(id data.UnitID) string {
		for _, u := range d.Units {
			if u.ID == id {
				return u.Name
			}
		}
		return "?"
	}
	person := func(id data.PersonID) string {
		for _, p := range d.People {
			if p.ID == id {
				return p.Name
			}
		}
		return "?"
	}
	party := func(p data.Party) string {
		switch {
		case p.AllUnits:
			return data.AllUnitsWords
		case p.Unit != 0:
			return unit(p.Unit)
		case p.Person != 0:
			return person(p.Person)
		}
		return "«" + p.Text + "»"
	}
	var parts []string
	if !r.Lead.IsZero() {
		parts = append(parts, "lead="+party(r.Lead))
	}
	if len(r.With) > 0 {
		var names []string
		for _, id := range r.With {
			names = append(names, unit(id))
		}
		parts = append(parts, "with="+strings.Join(names, ", "))
	}
	if r.Person != 0 {
		parts = append(parts, "person="+person(r.Person))
	}
	if !r.SentTo.IsZero() {
		parts = append(parts, "to="+party(r.SentTo))
	}
	switch r.Deadline.Kind {
	case data.DeadlineNone:
	case data.DeadlineStanding:
		parts = append(parts, "standing")
	default:
		parts = append(parts, r.Deadline.Kind.String()+" "+r.Deadline.Day.String())
	}
	return strings.Join(parts, " ")
}
