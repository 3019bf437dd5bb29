package meeting

import (
	"context"
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/gui/kit"
)

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
	if nextVersion(d) == 1 {
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

// signMinutes prints the minutes once more from the register, keeps these very
// bytes and locks the briefing, all or nothing.
func signMinutes(desk *kit.Desk, id data.MeetingID, reason string) error {
	ctx := desk.Context()
	d, err := desk.Register.Dossier(ctx, id)
	if err != nil {
		return fmt.Errorf("sign minutes: %w", err)
	}
	out, err := newPress(desk).draw(ctx, d)
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
