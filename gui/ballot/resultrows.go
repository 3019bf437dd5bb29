package ballot

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// resultRow is what the rule makes of one candidate's count, ready to show.
type resultRow struct {
	number         int
	name, position string
	badge          kit.BadgeOptions
	votes          []kit.Span // how many mark each choice
	words          string     // over or missing, or what the card says at the threshold
	color          fyne.ThemeColorName
	percent        string // "84,48 %", "" without a base
	base           string // of what the percent is
	share, mark    float32
}

// newResultRows weighs the count of each candidate. A count that cannot be weighed is
// an error: nobody is shown as elected by it.
func newResultRows(f facts, words kit.Words) ([]resultRow, error) {
	rows := make([]resultRow, len(f.ballot.Candidates))
	for i := range f.ballot.Candidates {
		v, err := f.ballot.Judge(i)
		if err != nil {
			return nil, fmt.Errorf("weigh the count of candidate %d: %w", i+1, err)
		}
		rows[i] = newResultRow(f, i, v, words)
	}
	return rows, nil
}

func newResultRow(f facts, i int, v data.Verdict, words kit.Words) resultRow {
	b := f.ballot
	tally, rule := b.Tally(i), b.Rule
	row := resultRow{number: i + 1, name: f.candidate(i), position: f.position(i), color: kit.ColorText2, badge: outcomeBadge(v.Outcome, words)}
	count := b.Result.Candidates[i]
	for k, n := range count.Choices {
		manner := kit.Span{Color: kit.ColorText2}
		if !rule.Choices[k].Against {
			manner.Color = kit.ColorText
		}
		row.votes = append(row.votes, votesSpans(n, vietnamese.LowerFirst(rule.Choices[k].Words), manner)...)
	}
	row.votes = append(row.votes, votesSpans(count.Unmarked, vietnamese.LowerFirst(words.T("ballot.unmarked")), kit.Span{Color: kit.ColorText2})...)
	if v.Base > 0 {
		row.percent = v.Percent + " %"
		row.base = words.F("ballot.result.of", "n", v.Base, "base", vietnamese.LowerFirst(words.T("ballot.base."+string(rule.Base))))
		row.share = part(tally.For, v.Base)
		row.mark = float32(rule.Threshold.Num) / float32(rule.Threshold.Den)
	}
	row.words = verdictWords(v, tally, rule, words)
	if v.Outcome == data.OutcomeTied || v.Outcome == data.OutcomeNoQuorum || v.Outcome == data.OutcomeNoBase {
		row.color = kit.ColorAmber
	}
	return row
}

func votesSpans(n int, what string, manner kit.Span) []kit.Span {
	number, name := manner, manner
	number.Text, number.Bold = fmt.Sprint(n), true
	name.Text = " " + what + "      "
	return []kit.Span{number, name}
}

// verdictWords says how the votes lie against the threshold.
func verdictWords(v data.Verdict, t data.Tally, rule data.RuleCard, words kit.Words) string {
	switch v.Outcome {
	case data.OutcomeNoQuorum:
		return words.F("ballot.result.no_quorum", "present", t.Present, "summoned", t.Summoned, "quorum", fractionWords(rule.Quorum))
	case data.OutcomeNoBase:
		return words.T("ballot.result.no_base")
	case data.OutcomeTied:
		tie := vietnamese.LowerFirst(rule.Tie)
		if tie == "" {
			return words.F("ballot.result.tied", "for", t.For, "base", v.Base, "need", v.Need)
		}
		return words.F("ballot.result.tied_by", "for", t.For, "base", v.Base, "tie", tie)
	case data.OutcomePassed:
		if v.Over == 0 {
			return words.F("ballot.result.passed.exact", "need", v.Need, "for", t.For)
		}
		return words.F("ballot.result.passed", "need", v.Need, "for", t.For, "over", v.Over)
	}
	return words.F("ballot.result.failed", "need", v.Need, "for", t.For, "short", -v.Over)
}

// outcomeBadge says an outcome by icon and words. "Không đạt" is grey: red is for errors.
func outcomeBadge(o data.Outcome, words kit.Words) kit.BadgeOptions {
	badge := kit.BadgeOptions{Text: strings.ToUpper(words.T("outcome." + o.String())), Icon: kit.IconClose, Tone: kit.ToneGrey}
	switch o {
	case data.OutcomePassed:
		badge.Icon, badge.Tone = kit.IconDone, kit.ToneGreen
	case data.OutcomeTied:
		badge.Icon, badge.Tone = kit.IconRemove, kit.ToneAmber
	case data.OutcomeNoQuorum, data.OutcomeNoBase:
		badge.Icon, badge.Tone = kit.IconWarning, kit.ToneAmber
	}
	return badge
}

// figure is a number of the whole ballot.
type figure struct {
	n   int
	key string // of its words
}

// newFigures are the numbers that hold for every candidate.
func newFigures(b data.Ballot) []figure {
	t := b.Turnout()
	return []figure{
		{t.Summoned, "ballot.figure.summoned"},
		{t.Present, "ballot.figure.present"},
		{t.Issued, "ballot.figure.issued"},
		{b.Papers.Returned, "ballot.figure.returned"},
		{b.Result.Valid, "ballot.figure.valid"},
		{b.Result.InvalidPapers(), "ballot.figure.invalid"},
	}
}

// legendWords says what the mark in the bars stands for.
func legendWords(f facts, words kit.Words) string {
	rule := f.ballot.Rule
	key := "ballot.result.mark.over"
	if rule.AtLeast {
		key = "ballot.result.mark.reach"
	}
	base := words.T("ballot.base." + string(rule.Base))
	text := words.F(key, "threshold", fractionWords(rule.Threshold), "base", vietnamese.LowerFirst(base))
	v, err := f.ballot.Judge(0)
	if err != nil || v.Need == 0 || !sameBase(f.ballot) {
		return text
	}
	return words.F(key+".need", "threshold", fractionWords(rule.Threshold), "n", v.Base, "need", v.Need)
}

// sameBase reports whether the base is one for all candidates.
func sameBase(b data.Ballot) bool {
	first, _ := b.Judge(0)
	for i := range b.Candidates {
		if v, err := b.Judge(i); err != nil || v.Base != first.Base {
			return false
		}
	}
	return true
}
