package kit

import "giaoban/data"

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
