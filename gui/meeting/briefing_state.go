package meeting

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// stateMove is a step from one state of a briefing to another, as it is offered.
type stateMove struct {
	to   data.MeetingState
	key  string // of its words
	icon kit.IconName
	off  bool // not possible now
}

// forwardMove is the step forward from a state; ok is false at the end.
func forwardMove(s data.MeetingState) (move stateMove, ok bool) {
	switch s {
	case data.StatePreparing:
		return stateMove{to: data.StateInSession, key: "meeting.move.open", icon: kit.IconMicrophone}, true
	case data.StateInSession:
		return stateMove{to: data.StateDrafting, key: "meeting.move.draft", icon: kit.IconEdit}, true
	case data.StateDrafting:
		return stateMove{to: data.StateSigned, key: "meeting.move.sign", icon: kit.IconLock}, true
	case data.StateSigned:
		return stateMove{to: data.StateArchived, key: "meeting.move.archive", icon: kit.IconFolder}, true
	}
	return stateMove{}, false
}

// otherMoves are the steps back, and those that skip a state.
func otherMoves(m data.Meeting, facts data.MeetingFacts) []stateMove {
	var moves []stateMove
	switch m.State {
	case data.StatePreparing:
		moves = []stateMove{{to: data.StateDrafting, key: "meeting.move.draft_at_once", icon: kit.IconEdit}}
	case data.StateInSession:
		moves = []stateMove{{to: data.StatePreparing, key: "meeting.move.prepare_again", icon: kit.IconMeeting}}
	case data.StateDrafting:
		moves = []stateMove{{to: data.StateInSession, key: "meeting.move.open_again", icon: kit.IconMicrophone}}
	case data.StateSigned:
		moves = []stateMove{{to: data.StateDrafting, key: "meeting.move.take_back", icon: kit.IconUnlock}}
	}
	for i, move := range moves {
		// A reason is asked for when the time comes.
		moves[i].off = m.CheckStep(data.MeetingStep{To: move.to, Reason: "?"}, facts) != nil
	}
	return moves
}

func (b *Briefing) showAdvance() {
	move, ok := forwardMove(b.dossier.Meeting.State)
	if !ok {
		b.advance.Hide()
		b.header.Refresh()
		return
	}
	b.advance.Show()
	b.advance.SetText(b.desk.Words.T(move.key))
	b.advance.SetIcon(move.icon)
	b.header.Refresh()
}

// advanceState takes the briefing to its next state.
func (b *Briefing) advanceState() {
	if move, ok := forwardMove(b.dossier.Meeting.State); ok && b.loaded {
		b.take(move)
	}
}

// take does a step of the briefing's state, after asking where it locks the
// briefing or takes a signature back.
func (b *Briefing) take(move stateMove) {
	b.Flush()
	words := b.desk.Words
	switch {
	case move.to == data.StateSigned:
		askSign(b.desk, b.id)
	case move.to == data.StateArchived:
		kit.Confirm(b.desk.Window, kit.ConfirmOptions{
			Title: words.T("meeting.archive.title"), Text: words.T("meeting.archive.text"), Yes: words.T(move.key), Words: words,
			OnYes: func() { b.step(data.MeetingStep{To: data.StateArchived}) },
		})
	case b.dossier.Meeting.State == data.StateSigned:
		kit.Ask(b.desk.Window, kit.AskOptions{
			Title: words.T("meeting.take_back.title"), Text: words.T("meeting.take_back.text"), Label: words.T("meeting.take_back.reason"),
			Yes: words.T(move.key), Words: words, OnYes: b.takeBack,
		})
	default:
		b.step(data.MeetingStep{To: move.to})
	}
}

// signWords says what signing does, whether it can be taken back, and what the
// minutes still lack.
func signWords(d data.Dossier, facts data.MeetingFacts, words *translations.Words) string {
	text := words.T("meeting.sign.text") + " "
	switch {
	case facts.PaperNumbered:
		text += words.T("meeting.sign.numbered")
	case facts.NextExists:
		text += words.T("meeting.sign.followed")
	default:
		text += words.T("meeting.sign.take_back")
	}
	var names []string
	for _, f := range missingFacts(d) {
		names = append(names, words.T(f.key))
	}
	if len(names) > 0 {
		text += "\n" + words.F("meeting.sign.missing", "facts", strings.Join(names, ", "))
	}
	return text
}

// takeBack takes the signature back; it returns what is wrong with the reason.
func (b *Briefing) takeBack(reason string) string {
	reason = strings.TrimSpace(reason)
	err := b.desk.Register.Step(b.desk.Context(), b.id, data.MeetingStep{To: data.StateDrafting, Reason: reason})
	if err != nil {
		return b.desk.Explain(err)
	}
	b.Reload()
	return ""
}

func (b *Briefing) step(s data.MeetingStep) {
	if err := b.desk.Register.Step(b.desk.Context(), b.id, s); err != nil {
		b.desk.Fail(err)
		return
	}
	b.desk.Say(b.desk.Words.T("meeting_state." + s.To.String()))
	b.Reload()
}

// Actions implements kit.Screen: those of the briefing, then those of the step.
func (b *Briefing) Actions() []kit.Action {
	if !b.loaded {
		return nil
	}
	words := b.desk.Words
	m := b.dossier.Meeting
	actions := []kit.Action{
		{Menu: kit.MenuMeeting, Label: words.T("meeting.next_step"), Key: controlKey(fyne.KeyPageDown), Run: b.nextStep, Off: b.current == len(b.steps)-1},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.previous_step"), Key: controlKey(fyne.KeyPageUp), Run: b.previousStep, Off: b.current == 0},
	}
	if move, ok := forwardMove(m.State); ok {
		actions = append(actions, kit.Action{Menu: kit.MenuMeeting, Label: words.T(move.key), Key: kit.FunctionKey(fyne.KeyF8), Run: b.advanceState})
	}
	for _, move := range otherMoves(m, b.facts) {
		actions = append(actions, kit.Action{Menu: kit.MenuMeeting, Label: words.T(move.key), Run: func() { b.take(move) }, Off: move.off})
	}
	actions = append(actions, kit.Action{
		Menu: kit.MenuMeeting, Label: words.T("meeting.delete"), Run: b.askDelete, Off: m.State != data.StatePreparing,
	})
	actions = append(actions, b.besideAction())
	return append(append(actions, b.steps[b.current].actions()...), b.beside.actions()...)
}

// askDelete asks before the briefing goes with everything in it.
func (b *Briefing) askDelete() {
	words := b.desk.Words
	kit.Confirm(b.desk.Window, kit.ConfirmOptions{
		Title: words.F("meeting.delete.title", "name", b.dossier.Meeting.Name()), Text: words.T("meeting.delete.text"),
		Yes: words.T("meeting.delete"), Danger: true, Words: words, OnYes: b.delete,
	})
}

func (b *Briefing) delete() {
	b.Flush()
	id, name := b.id, b.dossier.Meeting.Name()
	b.loader.Drop()
	b.id, b.loaded = 0, false
	if err := b.desk.Register.DeleteMeeting(b.desk.Context(), id); err != nil {
		b.desk.Fail(err)
		b.Enter(kit.Place{Name: kit.PlaceMeeting, Meeting: id})
		return
	}
	b.desk.Navigate(kit.Place{Name: kit.PlaceMeetings})
	b.desk.Say(b.desk.Words.F("meeting.deleted", "name", name))
}

func controlKey(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}
