package kit

import (
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// AddBallot prepares a ballot for a briefing by the first rule card in use, with nobody
// on it. Without any card it is refused (data.RefusedNoCard).
func (d *Desk) AddBallot(meeting data.MeetingID, cards []data.RuleCard) (data.Ballot, error) {
	for _, card := range cards {
		if !card.Retired {
			return d.Register.SaveBallot(d.Context(), data.Ballot{Meeting: meeting, Rule: card, State: data.BallotPrepared})
		}
	}
	return data.Ballot{}, &data.Refusal{Code: data.RefusedNoCard, Field: "rule"}
}

// BallotBadge says the state of a ballot by icon and words.
func BallotBadge(b data.Ballot, words Words) BadgeOptions {
	badge := BadgeOptions{Text: words.T("ballot_state." + b.State.String()), Tone: ToneInfo, Icon: IconEdit}
	switch b.State {
	case data.BallotOpen:
		badge.Icon = IconBallot
	case data.BallotClosed:
		if b.Way == data.BallotOnPaper {
			badge.Text = words.T("ballot.counting")
		}
	case data.BallotCounted:
		badge.Icon, badge.Tone = IconCheck, ToneGreen
	case data.BallotSigned:
		badge.Icon, badge.Tone = IconLock, ToneGrey
	case data.BallotArchived:
		badge.Icon, badge.Tone = IconFolder, ToneGrey
	case data.BallotAnnulled:
		badge.Icon, badge.Tone = IconClose, ToneGrey
	}
	return badge
}

// revealedNames is how many people are named whose choice a result would reveal; the
// others are counted.
const revealedNames = 12

// BallotReveals says, before a result is shown, whose choice it would reveal; "" where it
// reveals nobody's.
func BallotReveals(b data.Ballot, name func(data.PersonID) string, words Words) string {
	unanimous := b.Unanimous()
	if len(unanimous) == 0 {
		return ""
	}
	var lines []string
	for _, u := range unanimous {
		choice := vietnamese.LowerFirst(words.T("ballot.unmarked"))
		if u.Choice >= 0 {
			choice = b.Rule.Choices[u.Choice].Words
		}
		candidate := name(b.Candidates[u.Candidate].Person)
		lines = append(lines, words.F("ballot.reveal.line", "n", b.Result.Valid, "choice", choice, "name", candidate))
	}
	voters := unanimous[0].Voters
	names := make([]string, min(len(voters), revealedNames))
	for i := range names {
		names[i] = name(voters[i])
	}
	named := strings.Join(names, ", ")
	if others := len(voters) - len(names); others > 0 {
		named = words.F("ballot.names.more", "names", named, "n", others)
	}
	return strings.Join(append(lines, words.F("ballot.reveal.voters", "n", len(voters), "names", named)), "\n")
}
