package data

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"
)

// ActivityAction is what somebody did to a record.
type ActivityAction string

// The actions that the register writes down; their words are under "activity.<code>".
const (
	ActionCreated   ActivityAction = "created"
	ActionEdited    ActivityAction = "edited"
	ActionDeleted   ActivityAction = "deleted"
	ActionRetired   ActivityAction = "retired"
	ActionRestored  ActivityAction = "restored"
	ActionMoved     ActivityAction = "moved"
	ActionSubmitted ActivityAction = "submitted"
	ActionSigned    ActivityAction = "signed"
	ActionTakenBack ActivityAction = "taken_back"
	ActionArchived  ActivityAction = "archived"
	ActionUndone    ActivityAction = "undone"
	ActionSignedIn  ActivityAction = "signed_in"
	ActionBackedUp  ActivityAction = "backed_up"
	ActionImported  ActivityAction = "imported"
	ActionOpened    ActivityAction = "opened"
	ActionClosed    ActivityAction = "closed"
	ActionEntered   ActivityAction = "entered" // a teller's count
	ActionCounted   ActivityAction = "counted"
	ActionAnnulled  ActivityAction = "annulled"
	ActionDestroyed ActivityAction = "destroyed" // the urn of a ballot
)

// Activity is one line of who did what when, by the real clock. Each line's
// hash covers the one before it, so a line changed or taken out shows. It never
// names an individual vote. Subject is the record in words as it then was.
type Activity struct {
	ID       ActivityID
	Time     time.Time
	Actor    string
	Action   ActivityAction
	Kind     RecordKind
	Record   int64
	Meeting  MeetingID
	Subject  string
	Detail   string // e.g. the reason of a step
	Previous string // hash of the line before; "" for the first
	Hash     string
}

// ChainHash returns the hash of the line from its content and the hash before it.
func (a Activity) ChainHash() string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %q %q %q %d %d %q %q", a.Previous, a.Time.UTC().Format(time.RFC3339Nano), a.Actor,
		a.Action, a.Kind, a.Record, a.Meeting, a.Subject, a.Detail)
	return hex.EncodeToString(h.Sum(nil))
}

// ActivityCount is how much was done today, in this week (from Monday) and in all.
type ActivityCount struct{ Today, Week, All int }

// ActivityActions lists every action.
func ActivityActions() []ActivityAction {
	return []ActivityAction{
		ActionCreated, ActionEdited, ActionDeleted, ActionRetired, ActionRestored, ActionMoved,
		ActionSubmitted, ActionSigned, ActionTakenBack, ActionArchived, ActionUndone, ActionSignedIn,
		ActionBackedUp, ActionImported, ActionOpened, ActionClosed, ActionEntered, ActionCounted, ActionAnnulled, ActionDestroyed,
	}
}
