package data

// MeetingFacts is what the register knows around a briefing that decides which
// step it may take.
type MeetingFacts struct {
	PaperNumbered bool // a paper of it has a number
	NextExists    bool // the next briefing exists
}

// MeetingStep is a move of a briefing from its state to another.
type MeetingStep struct {
	To     MeetingState
	Reason string // needed to take a signature back
}

// CheckStep reports whether the briefing may take the step. Forward it goes one
// state at a time, though a briefing recorded afterwards may skip the session;
// back it goes freely before signing. A signature is taken back with a reason,
// until a paper of the briefing has a number or the next briefing exists. An
// archived briefing stays.
func (m Meeting) CheckStep(step MeetingStep, facts MeetingFacts) error {
	from, to := stateIndex(m.State), stateIndex(step.To)
	refused := &Refusal{Code: RefusedStep, Field: "state", Detail: string(step.To)}
	switch {
	case to < 0 || from < 0 || from == to || m.State == StateArchived:
		return refused
	case m.State == StateSigned && step.To == StateDrafting:
		return checkTakeBack(step, facts)
	case m.State == StateSigned:
		return only(step.To == StateArchived, refused)
	case step.To == StateSigned:
		return only(m.State == StateDrafting, refused)
	case step.To == StateArchived:
		return refused
	}
	return nil
}

func checkTakeBack(step MeetingStep, facts MeetingFacts) error {
	switch {
	case facts.PaperNumbered:
		return &Refusal{Code: RefusedNumbered, Field: "state"}
	case facts.NextExists:
		return &Refusal{Code: RefusedFollowed, Field: "state"}
	case step.Reason == "":
		return &Refusal{Code: RefusedReason, Field: "reason"}
	}
	return nil
}

func only(allowed bool, refused error) error {
	if allowed {
		return nil
	}
	return refused
}

func stateIndex(s MeetingState) int {
	for i, state := range MeetingStates() {
		if state == s {
			return i
		}
	}
	return -1
}

// CheckEdit refuses a change to the records of a locked briefing.
func (m Meeting) CheckEdit() error {
	if m.State.Locked() {
		return &Refusal{Code: RefusedLocked, Field: "state", Detail: string(m.State)}
	}
	return nil
}
