package data

// Annex is what is set right after a paper was signed: the paper stays as it is and
// the annex goes with it. Paper is the signed paper it belongs to.
type Annex struct {
	ID      AnnexID
	UUID    string
	Meeting MeetingID
	Order   int
	Paper   PaperID
	Day     Day
	Title   string
	Text    string // a point a line
}

// Clean normalises what was typed.
func (a *Annex) Clean() {
	cleanLines(&a.Title)
	cleanTexts(&a.Text)
}

// Check reports the first field that cannot be kept.
func (a Annex) Check() error {
	if a.Paper == 0 {
		return &Refusal{Code: RefusedEmpty, Field: "paper"}
	}
	return firstOf(
		validDay("day", a.Day), filled("title", a.Title), atMost("title", a.Title, 2*lineMax), atMost("text", a.Text, textMax),
	)
}
