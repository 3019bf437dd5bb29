package meeting

import (
	"context"
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
)

// signLabel is what signing the paper in view is called.
func (s *papersStep) signLabel() string {
	switch {
	case s.view.ref.Kind == data.PaperMinutes:
		return "meeting.papers.sign"
	case nextVersion(s.d, s.view.ref) > 1:
		return "meeting.papers.sign_again"
	}
	return "meeting.papers.sign_paper"
}

// canSign reports whether the paper in view can be signed: minutes once the briefing
// is drafted, any other paper as soon as there is one.
func (s *papersStep) canSign() bool {
	switch {
	case s.now.pdf == nil || !s.view.ref.Kind.Traits().Signed:
		return false
	case s.view.ref.Kind == data.PaperMinutes:
		return s.d.Meeting.State == data.StateDrafting
	}
	return true
}

// cannotSign says why minutes cannot be signed yet; "" where they can.
func (s *papersStep) cannotSign() string {
	if s.view.ref.Kind != data.PaperMinutes || s.d.Meeting.State == data.StateDrafting || s.d.Meeting.State.Locked() {
		return ""
	}
	return s.desk.Words.T("meeting.papers.sign.not_yet")
}

func (s *papersStep) sign() {
	s.flush()
	switch {
	case !s.canSign():
	case s.view.ref.Kind == data.PaperMinutes:
		askSign(s.desk, s.d.Meeting.ID)
	default:
		s.askSignPaper()
	}
}

// askSignPaper asks whether the paper in view is to be kept as it is signed. A paper
// signed before says why it is made anew.
func (s *papersStep) askSignPaper() {
	w, ref, id := s.desk.Words, s.view.ref, s.d.Meeting.ID
	name := paper.Name(ref, s.d)
	text := w.T("meeting.sign_paper.text")
	if missing := paper.Missing(ref, paper.Records(s.records)); len(missing) > 0 {
		names := make([]string, len(missing))
		for i, f := range missing {
			names[i] = w.T("paper_fact." + f.Code)
		}
		text += "\n" + w.F("meeting.sign.missing", "facts", strings.Join(names, ", "))
	}
	title := w.F("meeting.sign_paper.title", "name", name)
	if nextVersion(s.d, ref) == 1 {
		kit.Confirm(s.desk.Window, kit.ConfirmOptions{
			Title: title, Text: text, Yes: w.T("meeting.sign_paper.yes"), Words: w, OnYes: func() {
				if err := signPaper(s.desk, id, ref, ""); err != nil {
					s.desk.Fail(err)
				}
			},
		})
		return
	}
	kit.Ask(s.desk.Window, kit.AskOptions{
		Title: title, Text: w.T("meeting.sign_paper.again") + " " + text, Label: w.T("meeting.sign_paper.reason"), Yes: w.T("meeting.sign_paper.yes"), Words: w,
		OnYes: func(reason string) string {
			if err := signPaper(s.desk, id, ref, strings.TrimSpace(reason)); err != nil {
				return s.desk.Explain(err)
			}
			s.look(paperView{ref: ref})
			return ""
		},
	})
}

// signPaper draws a paper once more from the register, without the mark of a draft,
// and keeps these very bytes.
func signPaper(desk *kit.Desk, id data.MeetingID, ref data.PaperRef, reason string) error {
	out, err := drawSigned(desk, id, ref)
	if err != nil {
		return err
	}
	kept := data.SignedPaper{Meeting: id, Kind: ref.Kind, Part: ref.Part, Reason: reason}
	if _, err := desk.Register.KeepSignedPaper(desk.Context(), kept, out.pdf); err != nil {
		return fmt.Errorf("sign a paper: %w", err)
	}
	desk.Say(desk.Words.T("meeting.sign_paper.done"))
	return nil
}

// drawSigned draws a paper as it is signed.
func drawSigned(desk *kit.Desk, id data.MeetingID, ref data.PaperRef) (printed, error) {
	p := newPress(desk)
	records, err := p.records(id, ref)
	if err != nil {
		return printed{}, err
	}
	return p.draw(desk.Context(), records, paperView{ref: ref}, false)
}

// askSign asks whether the minutes are to be signed and locked, and does it. A
// briefing signed before says why its minutes are made anew. The register is
// asked anew: what was typed last may not be in view yet.
func askSign(desk *kit.Desk, id data.MeetingID) {
	words := desk.Words
	d, err := desk.Register.Dossier(desk.Context(), id)
	if err != nil {
		desk.Fail(err)
		return
	}
	facts, err := desk.Register.StepFacts(desk.Context(), id)
	if err != nil {
		desk.Fail(err)
		return
	}
	title, text := words.T("meeting.sign.title"), signWords(d, facts, words)
	if nextVersion(d, minutesRef) == 1 {
		kit.Confirm(desk.Window, kit.ConfirmOptions{
			Title: title, Text: text, Yes: words.T("meeting.move.sign"), Words: words, OnYes: func() {
				if err := signMinutes(desk, d.Meeting.ID, ""); err != nil {
					desk.Fail(err)
				}
			},
		})
		return
	}
	kit.Ask(desk.Window, kit.AskOptions{
		Title: title, Text: text, Label: words.T("meeting.sign.reason"), Yes: words.T("meeting.move.sign"), Words: words,
		OnYes: func(reason string) string {
			if err := signMinutes(desk, d.Meeting.ID, strings.TrimSpace(reason)); err != nil {
				return desk.Explain(err)
			}
			return ""
		},
	})
}

var minutesRef = data.PaperRef{Kind: data.PaperMinutes}

// signMinutes prints the minutes once more from the register, keeps these very
// bytes and locks the briefing, all or nothing.
func signMinutes(desk *kit.Desk, id data.MeetingID, reason string) error {
	ctx := desk.Context()
	out, err := drawSigned(desk, id, minutesRef)
	if err != nil {
		return fmt.Errorf("sign minutes: %w", err)
	}
	err = desk.Register.Together(ctx, func(ctx context.Context) error {
		kept := data.SignedPaper{Meeting: id, Kind: data.PaperMinutes, Reason: reason}
		if _, err := desk.Register.KeepSignedPaper(ctx, kept, out.pdf); err != nil {
			return err
		}
		return desk.Register.Step(ctx, id, data.MeetingStep{To: data.StateSigned})
	})
	if err != nil {
		return fmt.Errorf("sign minutes: %w", err)
	}
	desk.Say(desk.Words.T("meeting_state.signed"))
	return nil
}
