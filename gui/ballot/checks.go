package ballot

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// check is something that is asked for before voting opens.
type check struct {
	text  string
	holds bool
	warns bool      // it may be left so
	place kit.Place // where it is mended
}

// newChecks lists what a ballot still needs before it opens, and of what the office is
// to be warned.
func newChecks(f facts, words kit.Words) []check {
	b := f.ballot
	turnout := b.Turnout()
	at := func(step kit.StepName, field string) kit.Place {
		p := kit.BallotPlace(b.Meeting, b.ID)
		p.Step, p.Field = step, field
		return p
	}
	checks := []check{
		{text: words.F("ballot.check.card", "n", len(b.Candidates)), holds: b.Rule.CheckUse() == nil && len(b.Candidates) > 0, place: at(kit.StepPrepare, "candidates")},
		{text: words.F("ballot.check.tellers", "n", len(b.Tellers)), holds: tellersReady(b), place: at(kit.StepPrepare, "tellers")},
		{text: words.F("ballot.check.present", "n", turnout.Present, "summoned", turnout.Summoned), holds: turnout.Present > 0, place: at(kit.StepRoll, "")},
	}
	if b.Rule.CheckUse() != nil {
		checks[0].text, checks[0].place = words.T("ballot.check.card.wrong"), at(kit.StepPrepare, "rule")
	}
	if b.Title == "" {
		checks = append(checks, check{text: words.T("ballot.check.untitled"), warns: true, place: at(kit.StepPrepare, "title")})
	}
	if !b.Rule.Quorum.IsZero() {
		checks = append(checks, check{
			text: words.F("ballot.check.quorum", "quorum", fractionWords(b.Rule.Quorum)), holds: b.HasQuorum(), warns: true, place: at(kit.StepRoll, ""),
		})
	}
	if few := b.TooFew(); turnout.Present > 0 && len(few) > 0 {
		checks = append(checks, check{text: words.F("ballot.check.few", "n", len(few)), warns: true, place: at(kit.StepRoll, "")})
	}
	if _, changed := renewed(f); changed {
		checks = append(checks, check{text: words.T("ballot.check.stale"), warns: true, place: at(kit.StepPrepare, "rule")})
	}
	return append(checks, check{
		text: printedWords(b.Papers.Printed, words), holds: b.Papers.Printed >= turnout.Present && b.Papers.Printed > 0, warns: true, place: at(kit.StepRoll, "print"),
	})
}

func printedWords(n int, words kit.Words) string {
	if n == 0 {
		return words.T("ballot.check.unprinted")
	}
	return words.F("ballot.check.printed", "n", n)
}

// look is the icon of a check and its colour.
func (c check) look() (kit.IconName, fyne.ThemeColorName) {
	switch {
	case c.holds:
		return kit.IconDone, kit.ColorGreen
	case c.warns:
		return kit.IconWarning, kit.ColorAmber
	}
	return kit.IconMissing, kit.ColorAmber
}
