package sample

import (
	"context"
	"fmt"
	"slices"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// BallotStages are the ballots of MakeBallotStages, one at each stage.
type BallotStages struct {
	Meeting                         data.MeetingID
	Prepared, Open, Closed, Counted data.BallotID
}

// The invented office: so many are summoned, two of them are away, one paper of those
// handed out does not come back.
const (
	ballotSummoned = 60
	ballotPresent  = 58
	ballotReturned = 57
)

// MakeBallotStages makes the register of an invented office at path, for pictures and tests:
// a briefing with a ballot that is prepared, one at which papers are being handed out,
// one of which two counts differ, and one that is counted. Nobody in it is real. It is
// marked as a test register.
func MakeBallotStages(ctx context.Context, path string, o sqlite.Options) (BallotStages, error) {
	o.Mark = sqlite.MarkTest
	m := &stageMaker{}
	err := sqlite.Make(ctx, path, o, m.fill)
	if err != nil {
		return BallotStages{}, fmt.Errorf("make the office of the ballots: %w", err)
	}
	return m.made, nil
}

// stageMaker makes the invented office.
type stageMaker struct {
	register *sqlite.Register
	made     BallotStages
	card     data.RuleCard
	people   map[string]data.PersonID
}

func (m *stageMaker) fill(ctx context.Context, r *sqlite.Register) error {
	m.register, m.people = r, map[string]data.PersonID{}
	cards, err := AddRuleCards(ctx, r)
	if err != nil {
		return err
	}
	m.card = cards[0]
	office := data.DefaultOffice()
	office.Parent, office.Place = "UBND TỈNH A", "Tỉnh A"
	if err := r.SaveOffice(ctx, office); err != nil {
		return err
	}
	if err := m.directory(ctx); err != nil {
		return err
	}
	if err := m.briefing(ctx); err != nil {
		return err
	}
	for _, to := range []struct {
		state data.BallotState
		id    *data.BallotID
	}{
		{data.BallotPrepared, &m.made.Prepared},
		{data.BallotOpen, &m.made.Open},
		{data.BallotClosed, &m.made.Closed},
		{data.BallotCounted, &m.made.Counted},
	} {
		if *to.id, err = m.ballot(ctx, to.state); err != nil {
			return err
		}
	}
	return nil
}

// directory makes the people: those who stand, those who count, and the voters.
func (m *stageMaker) directory(ctx context.Context) error {
	var units []data.Unit
	for _, name := range []string{"Phòng Tổng hợp", "Phòng Hành chính", "Phòng Kinh tế"} {
		unit, err := m.register.SaveUnit(ctx, data.Unit{Name: name, Reports: true})
		if err != nil {
			return err
		}
		units = append(units, unit)
	}
	names := []string{"Ứng viên A", "Ứng viên B", "Ứng viên C", "Người kiểm A", "Người kiểm B", "Người kiểm C", "Chủ tọa A", "Thư ký A"}
	for i := range ballotSummoned {
		names = append(names, voterName(i))
	}
	for i, name := range names {
		p, err := m.register.SavePerson(ctx, data.Person{Name: name, Position: "Chuyên viên", Unit: units[i%len(units)].ID})
		if err != nil {
			return err
		}
		m.people[name] = p.ID
	}
	return nil
}

func voterName(i int) string { return fmt.Sprintf("Cử tri %02d", i+1) }

// briefing makes the briefing at which the ballots are held; two of those summoned are
// away with a reason, one came late.
func (m *stageMaker) briefing(ctx context.Context) error {
	meeting, err := m.register.NewMeeting(ctx, data.KindMonthly, data.Day{Year: 2026, Month: time.November, Day: 23})
	if err != nil {
		return err
	}
	m.made.Meeting = meeting.ID
	meeting.Chair, meeting.Secretary, meeting.Place = m.people["Chủ tọa A"], m.people["Thư ký A"], "Phòng họp A"
	if _, err := m.register.SaveMeeting(ctx, meeting); err != nil {
		return err
	}
	for i := range ballotSummoned {
		a := data.Attendance{Meeting: meeting.ID, Person: m.people[voterName(i)], InvitedAs: data.InvitedMember, Presence: data.PresencePresent}
		switch i {
		case 2, 30:
			a.Presence, a.Note = data.PresenceExcused, "đi công tác"
		case 5:
			a.Presence = data.PresenceLate
		}
		if _, err := m.register.SaveAttendance(ctx, a); err != nil {
			return err
		}
	}
	return nil
}

// ballot makes a ballot and takes it to a state.
func (m *stageMaker) ballot(ctx context.Context, to data.BallotState) (data.BallotID, error) {
	b := data.Ballot{Meeting: m.made.Meeting, Title: "Biểu quyết bổ nhiệm lại Phó Trưởng phòng", Post: "Phó Trưởng phòng", Rule: m.card}
	for _, name := range []string{"Ứng viên A", "Ứng viên B", "Ứng viên C"} {
		b.Candidates = append(b.Candidates, data.Candidate{Person: m.people[name], Position: "Phó Trưởng phòng"})
	}
	b, err := m.register.SaveBallot(ctx, b)
	if err != nil {
		return 0, err
	}
	tellers := []data.Teller{{Person: m.people["Người kiểm A"], Role: data.TellerHead}}
	for _, name := range []string{"Người kiểm B", "Người kiểm C"} {
		tellers = append(tellers, data.Teller{Person: m.people[name], Role: data.TellerMember})
	}
	if err := m.register.SaveTellers(ctx, b.ID, tellers); err != nil {
		return 0, err
	}
	if err := m.register.FillRoll(ctx, b.ID); err != nil {
		return 0, err
	}
	for _, step := range []struct {
		state data.BallotState
		take  func(context.Context, data.BallotID) error
	}{
		{data.BallotOpen, m.open},
		{data.BallotClosed, m.close},
		{data.BallotCounted, m.count},
	} {
		if reached(step.state, to) {
			if err := step.take(ctx, b.ID); err != nil {
				return 0, err
			}
		}
	}
	return b.ID, nil
}

// reached reports whether a ballot that is taken to a state comes to another on its way.
func reached(state, to data.BallotState) bool {
	states := data.BallotStates()
	return slices.Index(states, state) <= slices.Index(states, to)
}

// open opens voting and hands out three papers in four.
func (m *stageMaker) open(ctx context.Context, id data.BallotID) error {
	if err := m.register.StepBallot(ctx, id, data.BallotStep{To: data.BallotOpen, Way: data.BallotOnPaper}); err != nil {
		return err
	}
	if err := m.register.SavePapers(ctx, id, data.BallotPapers{Printed: 65, Unused: 7}); err != nil {
		return err
	}
	return m.handOut(ctx, id, 45)
}

// handOut marks so many of those present as handed a paper.
func (m *stageMaker) handOut(ctx context.Context, id data.BallotID, n int) error {
	b, err := m.register.Ballot(ctx, id)
	if err != nil {
		return err
	}
	for _, line := range b.VoterLines()[:n] {
		if err := m.register.MarkIssued(ctx, line, true); err != nil {
			return err
		}
	}
	return nil
}

// close hands out the rest, closes, and lets two tellers count; the second misses a
// vote of the second candidate.
func (m *stageMaker) close(ctx context.Context, id data.BallotID) error {
	if err := m.handOut(ctx, id, ballotPresent); err != nil {
		return err
	}
	papers := data.BallotPapers{Printed: 65, Unused: 6, Spoiled: 1, Returned: ballotReturned, NotReturned: ballotPresent - ballotReturned}
	if err := m.register.SavePapers(ctx, id, papers); err != nil {
		return err
	}
	if err := m.register.StepBallot(ctx, id, data.BallotStep{To: data.BallotClosed}); err != nil {
		return err
	}
	return m.enter(ctx, id, 29, 28)
}

// count enters counts that agree, and settles them.
func (m *stageMaker) count(ctx context.Context, id data.BallotID) error {
	if err := m.enter(ctx, id, 29, 29); err != nil {
		return err
	}
	return m.register.StepBallot(ctx, id, data.BallotStep{To: data.BallotCounted})
}

// enter enters the counts of the first two tellers, each with so many votes for the
// second candidate.
func (m *stageMaker) enter(ctx context.Context, id data.BallotID, votes ...int) error {
	b, err := m.register.Ballot(ctx, id)
	if err != nil {
		return err
	}
	for i, n := range votes {
		count := data.Count{
			Valid: 55, Invalid: []data.InvalidCount{{Reason: data.InvalidWriting, Papers: 2}},
			Candidates: []data.CandidateCount{{Choices: []int{49, 6}}, {Choices: []int{n, 55 - n}}, {Choices: []int{24, 29}, Unmarked: 2}},
		}
		if err := m.register.EnterCount(ctx, b.Tellers[i].ID, count); err != nil {
			return err
		}
	}
	return nil
}
