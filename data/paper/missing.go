package paper

import "giaoban/data"

// Fact is one thing the minutes need and the records lack: a stable code, and
// the step and field of a briefing where it is filled in.
type Fact struct {
	Code  string
	Step  string
	Field string
}

// Where a Fact leads to: a step of the briefing, or the office's settings.
const (
	StepInfo       = "info"
	StepAttendance = "attendance"
	StepOffice     = "office"
)

// Codes of the facts the minutes may lack.
const (
	FactAgency     = "agency"
	FactStart      = "start"
	FactDay        = "day"
	FactPlace      = "place"
	FactAttendance = "attendance"
	FactChair      = "chair"
	FactSecretary  = "secretary"
	FactEnd        = "end"
)

// Missing lists the facts the minutes still lack, in the order of the form; each
// of them prints as dots. The number is not among them, for the văn thư gives it
// after signing, nor is what a record may leave open for good, such as a task's
// deadline.
func Missing(d data.Dossier, o data.Office) []Fact {
	m, roll := d.Meeting, data.CountRoll(d.Attendance)
	var facts []Fact
	lacks := func(missing bool, f Fact) {
		if missing {
			facts = append(facts, f)
		}
	}
	lacks(o.Agency == "", Fact{FactAgency, StepOffice, "agency"})
	lacks(m.Start.IsZero(), Fact{FactStart, StepInfo, "start"})
	lacks(m.Day.IsZero(), Fact{FactDay, StepInfo, "day"})
	lacks(m.Place == "", Fact{FactPlace, StepInfo, "place"})
	lacks(!roll.Called() || roll.Unknown > 0, Fact{FactAttendance, StepAttendance, "presence"})
	lacks(d.Person(m.Chair).Name == "", Fact{FactChair, StepInfo, "chair"})
	lacks(d.Person(m.Secretary).Name == "", Fact{FactSecretary, StepInfo, "secretary"})
	lacks(m.End.IsZero(), Fact{FactEnd, StepInfo, "end"})
	return facts
}
