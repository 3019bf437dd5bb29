package exchange

import "giaoban/data"

func (r *reader) readAttendance(path string, order int, a Attendance) error {
	person, err := r.person(path+".person", a.Person)
	if err != nil {
		return err
	}
	substitute, err := r.person(path+".substitute", a.Substitute)
	if err != nil {
		return err
	}
	for _, other := range r.Attendance {
		if other.Person == person {
			return &data.Refusal{Code: data.RefusedDuplicate, Field: path + ".person", Detail: r.People[person].Name}
		}
	}
	read := data.Attendance{
		ID: data.AttendanceID(order), Meeting: here, Order: order, Person: person,
		InvitedAs: or(a.InvitedAs, data.InvitedMember), Presence: a.Presence, Note: a.Note,
		Arrived: a.Arrived, Left: a.Left, Substitute: substitute,
	}
	read.Clean()
	r.Attendance = append(r.Attendance, read)
	return data.At(path, read.Check())
}

func (r *reader) readAgendaItem(path string, order int, a AgendaItem) error {
	presenter, err := r.person(path+".presenter", a.Presenter)
	if err != nil {
		return err
	}
	read := data.AgendaItem{
		ID: data.AgendaItemID(order), Meeting: here, Order: order, Title: a.Title, Presenter: presenter, Minutes: a.Minutes,
		Kind: a.Kind,
	}
	read.Clean()
	r.Agenda = append(r.Agenda, read)
	return data.At(path, read.Check())
}

func (r *reader) readReport(path string, order int, rep Report) error {
	unit, err := r.unit(path+".unit", rep.Unit)
	if err != nil {
		return err
	}
	person, err := r.person(path+".person", rep.Person)
	if err != nil {
		return err
	}
	read := data.Report{
		ID: data.ReportID(order), Meeting: here, Order: order, Unit: unit, Person: person, Field: rep.Field,
		Results: rep.Results, Shortcomings: rep.Shortcomings, Causes: rep.Causes, Proposals: rep.Proposals, Plan: rep.Plan,
		State: or(rep.State, data.ReportNone),
	}
	read.Clean()
	r.Reports = append(r.Reports, read)
	return data.At(path, read.Check())
}

func (r *reader) readRemark(path string, order int, rem Remark) error {
	speaker, err := r.person(path+".speaker", rem.Speaker)
	if err != nil {
		return err
	}
	read := data.Remark{
		ID: data.RemarkID(order), Meeting: here, Order: order, Time: rem.Time, Speaker: speaker,
		SpeakerText: rem.SpeakerText, Text: rem.Text,
	}
	read.Clean()
	r.Remarks = append(r.Remarks, read)
	return data.At(path, read.Check())
}

func (r *reader) readConclusion(path string, order int, c Conclusion) error {
	read := data.Conclusion{ID: data.ConclusionID(order), Meeting: here, Order: order, Text: c.Text}
	read.Clean()
	if err := data.At(path, read.Check()); err != nil {
		return err
	}
	r.Conclusions = append(r.Conclusions, read)
	return all(path+".tasks", c.Tasks, func(path string, order int, t Task) error {
		return r.readTask(path, order, t, read.ID)
	})
}
