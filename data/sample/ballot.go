package sample

import (
	"context"
	"fmt"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// Ballot says what made-up ballot MakeBallot makes.
type Ballot struct {
	Voters       int // present and summoned
	Absent       int // summoned and absent
	Candidates   int
	Choices      int // 2 or 3
	SpoilByBlank bool
}

// MakeBallot makes a register of a made-up office at path and closes it: one briefing
// with one ballot that is prepared for the screen, its roll filled and its tellers
// named. It is marked as a test register; tests and pictures use it. The voters are
// "Cử tri 01", …, the candidates "Ứng viên A", …; the tellers are voters.
func MakeBallot(ctx context.Context, path string, o sqlite.Options, b Ballot) error {
	o.Mark = sqlite.MarkTest
	return sqlite.Make(ctx, path, o, func(ctx context.Context, r *sqlite.Register) error {
		m := &ballotMaker{register: r, wanted: b}
		return m.make(ctx)
	})
}

// ballotMaker makes up one ballot.
type ballotMaker struct {
	register *sqlite.Register
	wanted   Ballot
	units    []data.UnitID
	meeting  data.Meeting
	voters   []data.PersonID
}

func (m *ballotMaker) make(ctx context.Context) error {
	office := data.DefaultOffice()
	office.Parent, office.Place = "UBND TỈNH MẪU", "Tỉnh Mẫu"
	if err := m.register.SaveOffice(ctx, office); err != nil {
		return err
	}
	for _, name := range []string{"Phòng Một", "Phòng Hai", "Phòng Ba"} {
		u, err := m.register.SaveUnit(ctx, data.Unit{Name: name})
		if err != nil {
			return err
		}
		m.units = append(m.units, u.ID)
	}
	if err := m.roster(ctx); err != nil {
		return err
	}
	return m.ballot(ctx)
}

func (m *ballotMaker) person(ctx context.Context, name string, i int) (data.PersonID, error) {
	p, err := m.register.SavePerson(ctx, data.Person{Name: name, Unit: m.units[i%len(m.units)]})
	return p.ID, err
}

func (m *ballotMaker) roster(ctx context.Context) error {
	var err error
	m.meeting, err = m.register.SaveMeeting(ctx, data.Meeting{Kind: data.KindMonthly, Day: data.Day{Year: 2026, Month: 11, Day: 2}, Title: "Họp giao ban tháng 10"})
	if err != nil {
		return err
	}
	for i := range m.wanted.Voters + m.wanted.Absent {
		id, err := m.person(ctx, fmt.Sprintf("Cử tri %02d", i+1), i)
		if err != nil {
			return err
		}
		m.voters = append(m.voters, id)
		a := data.Attendance{Meeting: m.meeting.ID, Person: id, InvitedAs: data.InvitedMember, Presence: data.PresencePresent}
		if i >= m.wanted.Voters {
			a.Presence = data.PresenceAbsent
		}
		if _, err := m.register.SaveAttendance(ctx, a); err != nil {
			return err
		}
	}
	return nil
}

// rule allows the screen, as no card that comes with the program does.
func (m *ballotMaker) rule() data.RuleCard {
	card := data.RuleCard{
		Name: "Thẻ thử", Citation: "Quy chế thử", PaperTitle: "Phiếu biểu quyết về nhân sự", Base: data.BasePresent, Threshold: data.Fraction{Num: 1, Den: 2},
		Tie: "Người đứng đầu xem xét, quyết định", SpoilByBlank: m.wanted.SpoilByBlank, Screen: true, ScreenPaper: "Quyết định 12/QĐ-VP",
		Choices: []data.RuleChoice{{Code: "agree", Words: "Đồng ý"}, {Code: "disagree", Words: "Không đồng ý", Against: true}},
	}
	if m.wanted.Choices == 3 {
		card.PaperTitle = "Phiếu tín nhiệm"
		card.Choices = []data.RuleChoice{{Code: "high", Words: "Tín nhiệm cao"}, {Code: "medium", Words: "Tín nhiệm"}, {Code: "low", Words: "Tín nhiệm thấp", Against: true}}
	}
	return card
}

func (m *ballotMaker) ballot(ctx context.Context) error {
	b := data.Ballot{Meeting: m.meeting.ID, Title: "Về việc bổ nhiệm lại chức vụ Phó Trưởng phòng", Post: "Phó Trưởng phòng", Rule: m.rule()}
	for i := range m.wanted.Candidates {
		id, err := m.person(ctx, "Ứng viên "+string(rune('A'+i)), i)
		if err != nil {
			return err
		}
		b.Candidates = append(b.Candidates, data.Candidate{Person: id, Position: "Phó Trưởng phòng"})
	}
	b, err := m.register.SaveBallot(ctx, b)
	if err == nil {
		err = m.register.FillRoll(ctx, b.ID)
	}
	if err != nil {
		return err
	}
	return m.register.SaveTellers(ctx, b.ID, []data.Teller{{Person: m.voters[0], Role: data.TellerHead}, {Person: m.voters[1], Role: data.TellerMember}})
}
