package sqlite_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"giaoban/data"
)

// vote is a register with a ballot that can be opened: eight people on the roster,
// six of them present, and a guest.
type vote struct {
	*office
	ballot data.Ballot
	voters []data.Person
}

func toVote(t *testing.T) *vote {
	t.Helper()
	ctx := t.Context()
	v := &vote{office: settled(t)}
	v.ballot = v.dossier(t).Ballots[0]
	for _, a := range v.dossier(t).Attendance {
		check(t, v.DeleteAttendance(ctx, a.ID))
	}
	for i := range 8 {
		p := must(v.SavePerson(ctx, data.Person{Name: fmt.Sprintf("Cử tri %d", i+1), Unit: v.units[1].ID}))
		v.voters = append(v.voters, p)
		presence := data.PresencePresent
		if i > 5 {
			presence = data.PresenceAbsent
		}
		must(v.SaveAttendance(ctx, data.Attendance{
			Meeting: v.meeting.ID, Person: p.ID, InvitedAs: data.InvitedMember, Presence: presence,
		}))
	}
	must(v.SaveAttendance(ctx, data.Attendance{
		Meeting: v.meeting.ID, Person: v.people[4].ID, InvitedAs: data.InvitedGuest, Presence: data.PresencePresent,
	}))
	check(t, v.FillRoll(ctx, v.ballot.ID))
	check(t, v.SaveTellers(ctx, v.ballot.ID, []data.Teller{
		{Person: v.voters[0].ID, Role: data.TellerHead}, {Person: v.voters[1].ID, Role: data.TellerMember},
	}))
	return v
}

func (v *vote) now(t *testing.T) data.Ballot {
	t.Helper()
	b, err := v.Ballot(context.Background(), v.ballot.ID)
	check(t, err)
	return b
}

func (v *vote) step(t *testing.T, to data.BallotState) {
	t.Helper()
	check(t, v.StepBallot(t.Context(), v.ballot.ID, data.BallotStep{To: to, Way: data.BallotOnPaper}))
}

// handOut hands a paper to everybody who votes.
func (v *vote) handOut(t *testing.T) {
	t.Helper()
	for _, l := range v.now(t).Roll {
		if l.Votes() {
			check(t, v.MarkIssued(t.Context(), l.ID, true))
		}
	}
}

// toCount takes the ballot to where the tellers count six papers.
func (v *vote) toCount(t *testing.T) {
	t.Helper()
	v.step(t, data.BallotOpen)
	v.handOut(t)
	check(t, v.SavePapers(t.Context(), v.ballot.ID, data.BallotPapers{Printed: 10, Unused: 3, Spoiled: 1, Returned: 5, NotReturned: 1}))
	v.step(t, data.BallotClosed)
}

func count(yesA, yesB int) data.Count {
	return data.Count{
		Valid: 4, Invalid: []data.InvalidCount{{Reason: data.InvalidWriting, Papers: 1}},
		Candidates: []data.CandidateCount{{Choices: []int{yesA, 4 - yesA}}, {Choices: []int{yesB, 3 - yesB}, Unmarked: 1}},
	}
}

func TestAPaperBallotFromRollToResult(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	v.toCount(t)
	tellers := v.now(t).Tellers
	check(t, v.EnterCount(ctx, tellers[0].ID, count(3, 2)))
	check(t, v.EnterCount(ctx, tellers[1].ID, count(3, 2)))
	v.step(t, data.BallotCounted)
	b := v.now(t)
	if want := (data.Turnout{Summoned: 8, Observers: 1, Present: 6, Absent: 2, Issued: 6}); b.Turnout() != want {
		t.Errorf("turnout %+v, want %+v", b.Turnout(), want)
	}
	verdict, err := b.Judge(0)
	check(t, err)
	if want := (data.Verdict{Base: 8, Need: 5, Over: -2, Percent: "37,50", Outcome: data.OutcomeFailed}); verdict != want {
		t.Errorf("verdict %+v, want %+v", verdict, want)
	}
	v.step(t, data.BallotSigned)
	v.step(t, data.BallotArchived)
	refused(t, v.StepBallot(ctx, b.ID, data.BallotStep{To: data.BallotAnnulled, Reason: "x"}), data.RefusedBallotStep)
	sound(t, v.Register)
	path, want := v.Path(), v.now(t)
	check(t, v.Close())
	again := open(t, path)
	same(t, must(again.Ballot(ctx, b.ID)), want)
	same(t, must(again.Dossier(ctx, v.meeting.ID)).Ballots[0], want)
	same(t, must(again.Ballots(ctx, 0))[0], want)
}

// Neither teller's count can be read before both have finished, through whatever
// is read of the ballot.
func TestACountIsUnreadBeforeTwoHaveFinished(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	v.toCount(t)
	tellers := v.now(t).Tellers
	_, _, err := v.Counts(ctx, v.ballot.ID)
	refused(t, err, data.RefusedUncounted)
	before := v.now(t)
	check(t, v.EnterCount(ctx, tellers[0].ID, count(3, 2)))
	_, _, err = v.Counts(ctx, v.ballot.ID)
	refused(t, err, data.RefusedUncounted)
	refused(t, v.StepBallot(ctx, v.ballot.ID, data.BallotStep{To: data.BallotCounted}), data.RefusedUncounted)
	before.Tellers[0].Finished = true
	same(t, v.now(t), before)
	same(t, v.dossier(t).Ballots[0], before)

	check(t, v.EnterCount(ctx, tellers[1].ID, count(3, 1)))
	counts, differences, err := v.Counts(ctx, v.ballot.ID)
	check(t, err)
	if len(counts) != 2 || len(differences) != 2 || differences[0].Candidate != 1 || differences[0].First != 2 || differences[0].Second != 1 {
		t.Errorf("counts %+v differ in %+v", counts, differences)
	}
	refused(t, v.StepBallot(ctx, v.ballot.ID, data.BallotStep{To: data.BallotCounted}), data.RefusedDiffer)
	if b := v.now(t); b.State != data.BallotClosed || b.Result != nil {
		t.Errorf("after counts that differ: %+v", b)
	}
	check(t, v.EnterCount(ctx, tellers[1].ID, count(3, 2)))
	v.step(t, data.BallotCounted)
	refused(t, v.EnterCount(ctx, tellers[1].ID, count(4, 2)), data.RefusedBallotStep)
}

// Opening freezes rule, candidates, roll, tellers and who is present.
func TestOpeningFreezes(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	v.step(t, data.BallotOpen)
	frozen := v.now(t)
	for _, a := range v.dossier(t).Attendance {
		a.Presence = data.PresenceAbsent // those who leave
		if a.Person == v.voters[7].ID {
			a.Presence = data.PresenceLate // and a latecomer
		}
		must(v.SaveAttendance(ctx, a))
	}
	changed := frozen
	changed.Rule.Base = data.BaseValid
	_, err := v.SaveBallot(ctx, changed)
	refused(t, err, data.RefusedLocked)
	card := v.card
	card.Base = data.BaseValid
	must(v.SaveRuleCard(ctx, card))
	late := frozen.Roll[7]
	late.Present = true
	_, err = v.SaveRollLine(ctx, late)
	refused(t, err, data.RefusedLocked)
	_, err = v.SaveRollLine(ctx, data.RollLine{Ballot: frozen.ID, Person: v.people[0].ID, Standing: data.RollSummoned, Present: true})
	refused(t, err, data.RefusedLocked)
	refused(t, v.DeleteRollLine(ctx, late.ID), data.RefusedLocked)
	refused(t, v.FillRoll(ctx, frozen.ID), data.RefusedLocked)
	refused(t, v.SaveTellers(ctx, frozen.ID, nil), data.RefusedLocked)
	refused(t, v.MarkIssued(ctx, late.ID, true), data.RefusedNoVoter)
	refused(t, v.MarkIssued(ctx, frozen.Roll[8].ID, true), data.RefusedNoVoter)
	refused(t, v.DeleteBallot(ctx, frozen.ID), data.RefusedLocked)
	refused(t, v.DeleteMeeting(ctx, v.meeting.ID), data.RefusedUsed)
	same(t, v.now(t), frozen)
}

func TestPeopleAreAddedToTheRollAtOnce(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	before := v.now(t).Roll
	check(t, v.AddToRoll(ctx, v.ballot.ID, []data.PersonID{v.people[3].ID, v.voters[0].ID, v.people[3].ID}))
	roll := v.now(t).Roll
	if len(roll) != len(before)+1 || roll[len(before)].Person != v.people[3].ID || roll[len(before)].Standing != data.RollSummoned {
		t.Errorf("roll %+v", roll)
	}
	if _, err := v.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, v.now(t).Roll, before)
	v.step(t, data.BallotOpen)
	refused(t, v.AddToRoll(ctx, v.ballot.ID, []data.PersonID{v.people[2].ID}), data.RefusedLocked)
}

// A count that is begun is kept for its teller alone and is no count yet.
func TestACountIsGoneOnWith(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	v.toCount(t)
	tellers := v.now(t).Tellers
	begun := v.now(t).NewCount()
	begun.Valid, begun.Candidates[0].Choices[0] = 3, 7 // does not add up yet
	check(t, v.SaveCountDraft(ctx, tellers[0].ID, begun))
	got, ok, err := v.CountDraft(ctx, tellers[0].ID)
	check(t, err)
	same(t, got, begun)
	if _, other, _ := v.CountDraft(ctx, tellers[1].ID); !ok || other {
		t.Errorf("a draft of the first teller %v, of the second %v", ok, other)
	}
	if v.now(t).Tellers[0].Finished {
		t.Error("a draft counts as finished")
	}
	check(t, v.EnterCount(ctx, tellers[1].ID, count(3, 2)))
	_, _, err = v.Counts(ctx, v.ballot.ID)
	refused(t, err, data.RefusedUncounted)
	check(t, v.EnterCount(ctx, tellers[0].ID, count(3, 2)))
	check(t, v.SaveCountDraft(ctx, tellers[0].ID, begun))
	counts, _, err := v.Counts(ctx, v.ballot.ID)
	check(t, err)
	same(t, counts[0].Count, count(3, 2))
	if _, ok, _ := v.CountDraft(ctx, tellers[0].ID); ok {
		t.Error("a draft is left of a count that is finished")
	}
	sound(t, v.Register)
	v.step(t, data.BallotCounted)
	refused(t, v.SaveCountDraft(ctx, tellers[0].ID, begun), data.RefusedBallotStep)
}

// What a teller enters anew stays in the record of activity, once both counts can be
// read.
func TestTheActivitySaysWhatIsEnteredAnew(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	v.toCount(t)
	tellers := v.now(t).Tellers
	check(t, v.EnterCount(ctx, tellers[0].ID, count(3, 2)))
	check(t, v.EnterCount(ctx, tellers[0].ID, count(2, 2)))
	check(t, v.EnterCount(ctx, tellers[1].ID, count(3, 2)))
	check(t, v.EnterCount(ctx, tellers[0].ID, count(3, 2)))
	var details []string
	for _, a := range must(v.Activities(ctx, 100, 0)) {
		if a.Action == data.ActionEntered {
			details = append(details, a.Detail)
		}
	}
	want := "Cử tri 1; Ứng viên A, đồng ý: 2 thành 3; Ứng viên A, không đồng ý: 2 thành 1"
	if len(details) != 4 || !slices.Contains(details, want) {
		t.Errorf("details %q, want one to be %q", details, want)
	}
	for _, d := range details {
		if d != want && strings.Contains(d, ":") {
			t.Errorf("%q shows numbers before two have finished", d)
		}
	}
}

func TestPapersArePrintedBeforeVotingOpens(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	refused(t, v.SavePapers(ctx, v.ballot.ID, data.BallotPapers{Printed: 10, Unused: 1}), data.RefusedBallotStep)
	check(t, v.SavePapers(ctx, v.ballot.ID, data.BallotPapers{Printed: 10}))
	v.step(t, data.BallotOpen)
	if got := v.now(t).Papers; got != (data.BallotPapers{Printed: 10}) {
		t.Errorf("papers %+v", got)
	}
}

func TestSumsAreCheckedAtEveryEntry(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	v.step(t, data.BallotOpen)
	v.handOut(t)
	check(t, v.SavePapers(ctx, v.ballot.ID, data.BallotPapers{Printed: 10, Unused: 3}))
	err := v.StepBallot(ctx, v.ballot.ID, data.BallotStep{To: data.BallotClosed})
	refused(t, err, data.RefusedSum)
	if r, _ := data.AsRefusal(err); r.Field != "printed" || r.Detail != "6 + 3 + 0 = 9, thiếu 1" {
		t.Errorf("refusal %+v", r)
	}
	refused(t, v.SavePapers(ctx, v.ballot.ID, data.BallotPapers{Printed: -1}), data.RefusedUnknown)
	check(t, v.SavePapers(ctx, v.ballot.ID, data.BallotPapers{Printed: 9, Unused: 3, Returned: 5}))
	v.step(t, data.BallotClosed)
	teller := v.now(t).Tellers[0].ID
	refused(t, v.EnterCount(ctx, teller, count(3, 2)), data.RefusedSum)
	check(t, v.SavePapers(ctx, v.ballot.ID, data.BallotPapers{Printed: 9, Unused: 3, Returned: 5, NotReturned: 1}))
	wrong := count(3, 2)
	wrong.Candidates[1].Unmarked = 0
	refused(t, v.EnterCount(ctx, teller, wrong), data.RefusedSum)
	check(t, v.EnterCount(ctx, teller, count(3, 2)))
}

// Papers changed after the counts agreed on others are found out.
func TestPapersChangedAfterTheCountAreRefused(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	v.toCount(t)
	for _, teller := range v.now(t).Tellers {
		check(t, v.EnterCount(ctx, teller.ID, count(3, 2)))
	}
	check(t, v.SavePapers(ctx, v.ballot.ID, data.BallotPapers{Printed: 10, Unused: 3, Spoiled: 1, Returned: 6}))
	refused(t, v.StepBallot(ctx, v.ballot.ID, data.BallotStep{To: data.BallotCounted}), data.RefusedSum)
	v.annul(t)
	refused(t, v.SavePapers(ctx, v.ballot.ID, data.BallotPapers{}), data.RefusedBallotStep)
}

func (v *vote) annul(t *testing.T) {
	t.Helper()
	refused(t, v.StepBallot(t.Context(), v.ballot.ID, data.BallotStep{To: data.BallotAnnulled, Reason: "  "}), data.RefusedReason)
	check(t, v.StepBallot(t.Context(), v.ballot.ID, data.BallotStep{To: data.BallotAnnulled, Reason: "In sai tên"}))
	if b := v.now(t); b.State != data.BallotAnnulled || b.Reason != "In sai tên" {
		t.Errorf("annulled: %+v", b)
	}
}

// Undo reaches back to the opening and no further; nothing entered later is a step.
func TestUndoEndsAtOpening(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	if label, ok := v.UndoLabel(); !ok || label.Kind != data.KindBallot {
		t.Fatalf("before opening Undo takes back %+v", label)
	}
	must(v.Undo(ctx))
	if n := len(v.now(t).Tellers); n != 0 {
		t.Errorf("%d tellers after Undo", n)
	}
	check(t, v.SaveTellers(ctx, v.ballot.ID, []data.Teller{
		{Person: v.voters[0].ID, Role: data.TellerHead}, {Person: v.voters[1].ID, Role: data.TellerMember},
	}))
	v.toCount(t)
	for _, teller := range v.now(t).Tellers {
		check(t, v.EnterCount(ctx, teller.ID, count(3, 2)))
	}
	if label, ok := v.UndoLabel(); ok {
		t.Errorf("after opening Undo takes back %+v", label)
	}
	must(v.SaveUnit(ctx, data.Unit{Name: "Phòng mới"}))
	before := v.now(t)
	must(v.Undo(ctx))
	same(t, v.now(t), before)
}

// The activity names no voter and no number of votes; a paper handed out leaves no
// line at all.
func TestActivityNamesNoVote(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	v.step(t, data.BallotOpen)
	before := must(v.ActivityCount(ctx)).All
	v.handOut(t)
	if n := must(v.ActivityCount(ctx)).All; n != before {
		t.Errorf("handing out papers left %d lines", n-before)
	}
	check(t, v.SavePapers(ctx, v.ballot.ID, data.BallotPapers{Printed: 9, Unused: 3, Returned: 5, NotReturned: 1}))
	v.step(t, data.BallotClosed)
	for _, teller := range v.now(t).Tellers {
		check(t, v.EnterCount(ctx, teller.ID, count(3, 2)))
	}
	v.step(t, data.BallotCounted)
	lines := must(v.Activities(ctx, int(must(v.ActivityCount(ctx)).All)-before, 0))
	var actions []string
	for _, l := range lines {
		actions = append(actions, string(l.Action))
		for _, p := range v.voters[2:] {
			if strings.Contains(l.Subject+l.Detail, p.Name) {
				t.Errorf("a voter is named in %+v", l)
			}
		}
	}
	if got, want := strings.Join(actions, " "), "counted entered entered closed edited"; got != want {
		t.Errorf("lines %s, want %s", got, want)
	}
	if got := lines[0].Detail; got != "thu về 5, hợp lệ 4" {
		t.Errorf("the count is told as %q", got)
	}
}

// The order in which papers are handed out is not to be found in the register: two
// files that differ in nothing else hold the same rows.
func TestHandingOutLeavesNoOrder(t *testing.T) {
	rows := func(backwards bool) string {
		v := toVote(t)
		v.step(t, data.BallotOpen)
		roll := v.now(t).Roll
		for i := range roll {
			l := roll[i]
			if backwards {
				l = roll[len(roll)-1-i]
			}
			if l.Votes() {
				check(t, v.MarkIssued(t.Context(), l.ID, true))
			}
		}
		b := v.now(t)
		b.UUID = ""
		for i := range b.Roll {
			b.Roll[i].UUID = ""
		}
		for i := range b.Tellers {
			b.Tellers[i].UUID = ""
		}
		for i := range b.Candidates {
			b.Candidates[i] = data.Candidate{}
		}
		b.Rule.UUID = ""
		return fmt.Sprintf("%+v %d", b, must(v.ActivityCount(t.Context())).All)
	}
	if a, b := rows(false), rows(true); a != b {
		t.Errorf("handed out forwards:\n%s\nbackwards:\n%s", a, b)
	}
}

func TestRollAndTellersArePrepared(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	b := v.now(t)
	check(t, v.FillRoll(ctx, b.ID))
	check(t, v.SaveTellers(ctx, b.ID, b.Tellers))
	lines := must(v.ActivityCount(ctx)).All
	l := must(v.SaveRollLine(ctx, b.Roll[3]))
	if n := must(v.ActivityCount(ctx)).All; n != lines {
		t.Error("a line saved as it was left a line of activity")
	}
	l.Standing = data.RollExcused
	_, err := v.SaveRollLine(ctx, l)
	refused(t, err, data.RefusedReason)
	l.Reason = "  điều trị tại bệnh viện "
	if l = must(v.SaveRollLine(ctx, l)); l.Reason != "điều trị tại bệnh viện" {
		t.Errorf("reason %q", l.Reason)
	}
	_, err = v.SaveRollLine(ctx, data.RollLine{Ballot: b.ID, Person: v.voters[0].ID, Standing: data.RollSummoned})
	refused(t, err, data.RefusedDuplicate)
	check(t, v.DeleteRollLine(ctx, b.Roll[0].ID))
	if got := v.now(t); len(got.Roll) != 8 || got.Roll[0].Order != 1 || got.Turnout().Excused != 1 {
		t.Errorf("roll %+v", got.Roll)
	}
	refused(t, v.SaveTellers(ctx, b.ID, []data.Teller{{Person: b.Candidates[0].Person, Role: data.TellerHead}}), data.RefusedStands)
	b.Candidates = append(b.Candidates, data.Candidate{Person: v.voters[0].ID})
	_, err = v.SaveBallot(ctx, b)
	refused(t, err, data.RefusedStands)
	refused(t, v.DeletePerson(ctx, v.voters[1].ID), data.RefusedUsed)
	sound(t, v.Register)
	check(t, v.DeleteBallot(ctx, b.ID))
	must(v.Undo(ctx))
	if got := v.now(t); len(got.Roll) != 8 || len(got.Tellers) != 2 {
		t.Errorf("brought back: %+v", got)
	}
}

func TestAFailedOpeningLeavesTheBallotPrepared(t *testing.T) {
	v := toVote(t)
	before := dump(t, v.Path())
	refused(t, v.StepBallot(t.Context(), v.ballot.ID, data.BallotStep{To: data.BallotOpen, Way: data.BallotOnScreen}), data.RefusedScreen)
	refused(t, v.StepBallot(t.Context(), v.ballot.ID, data.BallotStep{To: data.BallotClosed}), data.RefusedBallotStep)
	if dump(t, v.Path()) != before {
		t.Error("a refused step wrote")
	}
}

// A ballot at the screen is closed by its own urn, once.
func TestClosingAnUrnTwiceGivesTheSameOnce(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	b := v.now(t)
	b.Rule.Screen, b.Rule.ScreenPaper = true, "QĐ 12/QĐ-VP"
	must(v.SaveBallot(ctx, b))
	refused(t, v.StepBallot(ctx, b.ID, data.BallotStep{To: data.BallotOpen, Way: data.BallotOnScreen}), data.RefusedUrn)
	check(t, v.StepBallot(ctx, b.ID, data.BallotStep{To: data.BallotOpen, Way: data.BallotOnScreen, Urn: "urn-1"}))
	refused(t, v.MarkIssued(ctx, b.Roll[0].ID, true), data.RefusedUrn)
	c := data.UrnClosing{Urn: "urn-1", SHA256: "abc", Count: count(3, 2)}
	for _, l := range b.Roll[:6] {
		c.Issued = append(c.Issued, l.ID)
	}
	other := c
	other.Urn = "urn-2"
	refused(t, v.CloseUrn(ctx, b.ID, other), data.RefusedUrn)
	check(t, v.CloseUrn(ctx, b.ID, c))
	want, lines := v.now(t), must(v.ActivityCount(ctx)).All
	if want.State != data.BallotCounted || want.Papers.Returned != 5 || want.Papers.NotReturned != 1 || want.UrnSHA256 != "abc" {
		t.Errorf("closed %+v", want)
	}
	c.Count = count(4, 3)
	check(t, v.CloseUrn(ctx, b.ID, c))
	same(t, v.now(t), want)
	if n := must(v.ActivityCount(ctx)).All; n != lines {
		t.Error("closing again left lines")
	}
	refused(t, v.NoteUrnDestroyed(ctx, b.ID), data.RefusedBallotStep)
	v.step(t, data.BallotSigned)
	v.step(t, data.BallotArchived)
	check(t, v.NoteUrnDestroyed(ctx, b.ID))
	check(t, v.NoteUrnDestroyed(ctx, b.ID))
	line := must(v.Activities(ctx, 1, 0))[0]
	if got := v.now(t); got.Urn != "" || got.UrnSHA256 != "abc" || line.Action != data.ActionDestroyed || line.Detail != "tệp hòm phiếu urn-1" {
		t.Errorf("destroyed: %+v, line %+v", got, line)
	}
	sound(t, v.Register)
}

// What was counted goes with the briefing to another register; what one teller
// entered does not.
func TestABallotGoesElsewhereWhole(t *testing.T) {
	v := toVote(t)
	ctx := t.Context()
	v.toCount(t)
	check(t, v.EnterCount(ctx, v.now(t).Tellers[0].ID, count(3, 2)))
	d, files := v.taken(t)
	elsewhere := create(t)
	got := must(elsewhere.Dossier(ctx, must(elsewhere.AddDossier(ctx, d, files)))).Ballots[0]
	if got.State != data.BallotClosed || got.Turnout() != v.now(t).Turnout() || got.Papers != v.now(t).Papers || got.Tellers[0].Finished {
		t.Errorf("half counted: %+v", got)
	}
	if _, ok := elsewhere.UndoLabel(); ok {
		t.Error("a ballot that was opened can be undone")
	}
	check(t, v.EnterCount(ctx, v.now(t).Tellers[1].ID, count(3, 2)))
	v.step(t, data.BallotCounted)
	d, files = v.taken(t)
	elsewhere = create(t)
	got = must(elsewhere.Dossier(ctx, must(elsewhere.AddDossier(ctx, d, files)))).Ballots[0]
	if !reflect.DeepEqual(got.Result, v.now(t).Result) || !got.Counted() {
		t.Errorf("counted: %+v", got)
	}
	sound(t, elsewhere)
}

func TestCheckFindsAWrongCount(t *testing.T) {
	for name, tampering := range map[string]string{
		"an entry that cannot be read":   "UPDATE ballot_entry SET content = '{' WHERE id = 1",
		"an entry of another ballot":     `UPDATE ballot_entry SET content = '{"valid":1,"candidates":[]}' WHERE id = 1`,
		"a result changed":               `UPDATE ballot SET result = replace(result, '[3,1]', '[4,1]')`,
		"a base changed to none":         `UPDATE ballot SET rule = replace(rule, '"summoned"', '"everybody"')`,
		"a paper of somebody absent":     "UPDATE roll_line SET issued = 1 WHERE present = 0",
		"a candidate made a teller":      "UPDATE teller SET person = (SELECT person FROM candidate WHERE position = 1) WHERE position = 1",
		"papers that no longer add up":   "UPDATE ballot SET returned = returned + 1",
		"a line of the roll out of line": "UPDATE roll_line SET position = 40 WHERE position = 8",
	} {
		t.Run(name, func(t *testing.T) {
			v := toVote(t)
			v.toCount(t)
			for _, teller := range v.now(t).Tellers {
				check(t, v.EnterCount(t.Context(), teller.ID, count(3, 2)))
			}
			v.step(t, data.BallotCounted)
			check(t, v.Close())
			tamper(t, v.Path(), tampering)
			r := open(t, v.Path())
			if found := must(r.Check(t.Context())); len(found) == 0 {
				t.Error("nothing is found")
			}
		})
	}
}
