package meeting

import (
	"giaoban/data"
	"giaoban/gui/kit"
)

// reveals says whose choice a paper of a count would reveal; "" where it reveals nobody's,
// or it was meant to be shown before.
func (s *papersStep) reveals(ref data.PaperRef) string {
	if ref.Kind != data.PaperCount && ref.Kind != data.PaperSummary {
		return ""
	}
	for _, b := range s.d.Ballots {
		if int64(b.ID) == ref.Part && !s.revealed[b.ID] {
			return kit.BallotReveals(b, func(id data.PersonID) string { return s.d.Person(id).Name }, s.desk.Words)
		}
	}
	return ""
}

// askReveal asks before such a paper is put into view.
func (s *papersStep) askReveal(ref data.PaperRef) {
	words := s.desk.Words
	kit.Confirm(s.desk.Window, kit.ConfirmOptions{
		Title: words.T("ballot.reveal.title"), Text: s.reveals(ref), Yes: words.T("ballot.reveal.show"), Danger: true, Words: words,
		OnNo: s.index.stay,
		OnYes: func() {
			s.revealed[data.BallotID(ref.Part)] = true
			s.choose(ref)
		},
	})
}
