package paper

import "giaoban/data"

// BallotHeading returns the title of a ballot paper, and what is voted on as it
// stands under it, for the screen that takes the paper's place.
func BallotHeading(b data.Ballot) (title, subject string) {
	return paperTitle(b.Rule), ballotSubject(b)
}
