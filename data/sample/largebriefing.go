package sample

import (
	"crypto/sha256"
	"encoding/hex"

	"giaoban/assets"
	"giaoban/data"
)

// made is the id of a made-up briefing within its bundle.
const made data.MeetingID = 1

// briefing makes up everything of one briefing.
func (m *maker) briefing(s slot) data.Bundle {
	b := data.Bundle{
		Dossier:    data.Dossier{Meeting: m.meeting(s), Units: map[data.UnitID]data.Unit{}, People: map[data.PersonID]data.Person{}},
		PhotoBytes: map[data.PhotoID][]byte{},
	}
	for _, u := range m.units {
		b.Units[u.ID] = u
	}
	for _, p := range m.people {
		b.People[p.ID] = p
	}
	m.roster(&b)
	m.reports(&b)
	m.course(&b)
	for i := range s.conclusions {
		m.conclude(&b, data.ConclusionID(i+1))
	}
	if s.kind == data.KindQuarterly {
		m.picture(&b)
	}
	if s.kind == data.KindQuarterly && b.Meeting.Period.Number == 4 {
		m.ballot(&b)
	}
	return b
}

func (m *maker) meeting(s slot) data.Meeting {
	start, _ := data.NewTimeOfDay(m.number(7, 8), 30)
	end, _ := data.NewTimeOfDay(m.number(10, 11), m.number(0, 59))
	meeting := data.Meeting{
		ID: made, Kind: s.kind, Period: data.PeriodOf(s.kind, s.day), Day: s.day, Start: start, End: end,
		Place: "Phòng họp số " + pick(m, []string{"1", "2", "3"}), Chair: m.people[m.number(0, 1)].ID,
		Secretary: m.staff[m.units[0].ID][3].ID, State: m.state(s.day),
		Results: m.points(m.number(3, 6), madeResults), Shortcomings: m.points(m.number(2, 4), madeLacks),
	}
	meeting.Title = meeting.ProposedTitle()
	return meeting
}

// state is archived after a year, signed after a week, drafting before.
func (m *maker) state(day data.Day) data.MeetingState {
	switch ago := day.DaysUntil(m.today); {
	case ago > 365:
		return data.StateArchived
	case ago > 7:
		return data.StateSigned
	}
	return data.StateDrafting
}

func (m *maker) roster(b *data.Bundle) {
	attend := func(p data.Person) {
		a := data.Attendance{
			ID: data.AttendanceID(len(b.Attendance) + 1), Meeting: made, Order: len(b.Attendance) + 1, Person: p.ID,
			InvitedAs: data.InvitedMember, Presence: data.PresencePresent,
		}
		switch draw := m.number(1, 100); {
		case draw > 96:
			a.Presence = data.PresenceAbsent
		case draw > 90:
			a.Presence, a.Note = data.PresenceExcused, "đi công tác"
		case draw > 86:
			a.Presence, a.Arrived = data.PresenceLate, b.Meeting.Start
		}
		b.Attendance = append(b.Attendance, a)
	}
	for _, p := range m.people {
		if p.Rank.Leads() || p.Rank == data.RankUnitHead || p.Rank == data.RankUnitDeputy {
			attend(p)
		}
	}
	for i, title := range []string{"Báo cáo của các phòng, ban", "Thảo luận", "Ý kiến của lãnh đạo", "Kết luận của chủ trì"} {
		b.Agenda = append(b.Agenda, data.AgendaItem{
			ID: data.AgendaItemID(i + 1), Meeting: made, Order: i + 1, Title: title,
			Presenter: pick(m, m.people).ID, Minutes: 5 * m.number(1, 8),
		})
	}
}

func (m *maker) reports(b *data.Bundle) {
	for i, u := range m.units {
		r := data.Report{
			ID: data.ReportID(i + 1), Meeting: made, Order: i + 1, Unit: u.ID, Person: m.staff[u.ID][0].ID, State: data.ReportNone,
		}
		if m.chance(94) {
			r.Results, r.Shortcomings = m.points(m.number(2, 5), madeResults), m.points(1, madeLacks)
			r.Causes, r.Proposals, r.Plan = pick(m, madeCauses), m.work()+".", m.points(m.number(1, 3), madeVerbs)
			r.State = data.ReportSubmitted
		}
		b.Reports = append(b.Reports, r)
	}
}

func (m *maker) course(b *data.Bundle) {
	for i := range m.number(5, 9) {
		minutes := b.Meeting.Start.Minutes() + 12*(i+1)
		clock, _ := data.NewTimeOfDay(minutes/60, minutes%60)
		b.Remarks = append(b.Remarks, data.Remark{
			ID: data.RemarkID(i + 1), Meeting: made, Order: i + 1, Time: clock, Speaker: pick(m, m.people).ID,
			Text: m.points(m.number(1, 3), madeVerbs),
		})
	}
}

func (m *maker) picture(b *data.Bundle) {
	raw, err := assets.Sample.ReadFile("sample/room.jpg")
	if err != nil {
		return
	}
	hash := sha256.Sum256(raw)
	b.Photos = []data.Photo{{
		ID: 1, Meeting: made, Order: 1, Caption: "Quang cảnh cuộc họp", Format: "jpeg", Width: 1600, Height: 1000,
		Size: len(raw), SHA256: hex.EncodeToString(hash[:]),
	}}
	b.PhotoBytes[1] = raw
}

func (m *maker) ballot(b *data.Bundle) {
	unit := pick(m, m.units)
	ballot := data.Ballot{
		ID: 1, Meeting: made, Order: 1, Title: "Biểu quyết bổ nhiệm lại Phó Trưởng phòng " + unit.Name, Post: "Phó Trưởng phòng",
		Rule: m.cards[0], State: data.BallotPrepared,
	}
	for i, p := range m.staff[unit.ID][1:3] {
		ballot.Candidates = append(ballot.Candidates, data.Candidate{
			ID: data.CandidateID(i + 1), Ballot: 1, Order: i + 1, Person: p.ID, Position: p.Position,
		})
	}
	b.Ballots = []data.Ballot{ballot}
}
