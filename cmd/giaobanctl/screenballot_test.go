package main

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/urn"
)

// writer opens a register to write beside nobody.
func (c console) writer(path string) *sqlite.Register {
	c.Helper()
	r, err := sqlite.Open(context.Background(), path, sqlite.Options{})
	if err != nil {
		c.Fatal(err)
	}
	return r
}

func (c console) check(err error) {
	c.Helper()
	if err != nil {
		c.Fatal(err)
	}
}

// TestABallotAtTheScreenFromTheRollToThePrintedCount holds one of sixty voters and
// three candidates through register and urn, without the window: one voter leaves
// uncast, one leaves names unmarked.
func TestABallotAtTheScreenFromTheRollToThePrintedCount(t *testing.T) {
	c := newConsole(t)
	path := c.briefingWithBallot("present", false)
	c.done("ballot", "roll", "1", "-f", path)
	c.done("ballot", "tellers", "1", "Cử tri 01", "Cử tri 02", "-f", path)
	passphrases := [2]string{"mật khẩu của tổ trưởng", "k7mp-v3xr-9hcf-2tnj"}

	r := c.writer(path)
	ctx := t.Context()
	b, err := r.Ballot(ctx, 1)
	c.check(err)
	b.Rule.Screen, b.Rule.ScreenPaper = true, "Quyết định 12/QĐ-VP"
	b, err = r.SaveBallot(ctx, b)
	c.check(err)
	place := urn.Path(path, b.UUID)
	u, err := urn.Create(place, urn.Options{
		Ballot: b.UUID, Candidates: len(b.Candidates), Choices: len(b.Rule.Choices), Voters: len(b.VoterLines()), Spares: 5,
		SpoilByBlank: b.Rule.SpoilByBlank, Passphrases: passphrases, WorkFactor: 1,
	})
	c.check(err)
	c.check(r.StepBallot(ctx, 1, data.BallotStep{To: data.BallotOpen, Way: data.BallotOnScreen, Urn: u.Terms().Urn}))
	for i := range 60 {
		c.check(u.Admit(i))
		switch {
		case i == 59:
			c.check(u.EndUncast(i))
		case i == 58:
			c.check(u.Cast(i, []int{urn.Unmarked, 0, urn.Unmarked}))
		default:
			c.check(u.Cast(i, []int{i % 2, 0, min(i/40, 1)}))
		}
	}
	totals, err := u.Close(passphrases[0], passphrases[1])
	c.check(err)
	sum, err := u.Seal()
	c.check(err)
	b, err = r.Ballot(ctx, 1)
	c.check(err)
	closing, err := totals.Closing(b, sum)
	c.check(err)
	c.check(r.CloseUrn(ctx, 1, closing))
	c.check(r.CloseUrn(ctx, 1, closing))
	strange := totals
	strange.Ballot = "another"
	if _, err := strange.Closing(b, sum); !errors.Is(err, &data.Refusal{Code: data.RefusedUrn}) {
		t.Errorf("the totals of another ballot: %v", err)
	}
	c.check(u.Release())
	c.check(r.Close())

	got := c.ballotOf(path)
	if got.State != data.BallotCounted || got.Turnout.Issued != 60 || got.Papers.Returned != 59 || got.Papers.NotReturned != 1 || got.Urn != sum {
		t.Errorf("counted %+v", got)
	}
	for i, want := range []answered{
		{60, 31, -2, "48,33", data.OutcomeFailed}, {60, 31, 28, "98,33", data.OutcomePassed}, {60, 31, 9, "66,67", data.OutcomePassed},
	} {
		if verdict := got.Candidates[i].Result.Verdict; verdict != want {
			t.Errorf("%s: %+v, want %+v", got.Candidates[i].Name, verdict, want)
		}
	}
	if len(got.Unanimous) != 1 || got.Unanimous[0].Candidate != "Ứng viên B" || len(got.Unanimous[0].Voters) != 60 {
		t.Errorf("unanimous %d", len(got.Unanimous))
	}
	for _, kind := range []string{"count", "summary"} {
		c.done("paper", kind, "1", "-o", c.path(kind+".pdf"), "-f", path)
	}
	text, _ := c.textOf(c.path("count.pdf"))
	for _, want := range []string{"29 (48,33%)", "59 (98,33%)", "Quyết định 12/QĐ-VP", "Tệp hòm phiếu đã niêm phong", "Phiếu thu về: 59; không thu về: 1."} {
		if !strings.Contains(text, want) {
			t.Errorf("the count's minutes lack %q:\n%s", want, text)
		}
	}
	for _, state := range []string{"signed", "archived"} {
		c.done("ballot", "step", "1", state, "-f", path)
	}
	c.check(urn.Destroy(place, nil))
	r = c.writer(path)
	c.check(r.NoteUrnDestroyed(ctx, 1))
	c.check(r.Close())
	if _, err := os.Stat(place); !os.IsNotExist(err) {
		t.Errorf("the urn is still there: %v", err)
	}
	c.done("check", "-f", path)
}
