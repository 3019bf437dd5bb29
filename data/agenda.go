package data

// AgendaKind tells the points of a programme that every briefing after another has.
type AgendaKind string

// The kinds of agenda item.
const (
	AgendaOther    AgendaKind = ""
	AgendaApproval AgendaKind = "approval" // the last minutes read and approved
	AgendaReview   AgendaKind = "review"   // the last conclusions gone through
)

// String returns the kind's code.
func (k AgendaKind) String() string { return string(k) }

// AgendaItem is one point of a briefing's programme. Minutes is the time planned
// for it; 0 when not stated. Kind tells the points that the register itself knows.
type AgendaItem struct {
	ID        AgendaItemID
	Meeting   MeetingID
	Order     int
	Title     string
	Presenter PersonID
	Minutes   int
	Kind      AgendaKind
}

// Clean normalises what was typed.
func (a *AgendaItem) Clean() { cleanLines(&a.Title) }

// Check reports the first field that cannot be kept.
func (a AgendaItem) Check() error {
	return firstOf(
		atMost("title", a.Title, 2*lineMax), between("minutes", a.Minutes, 0, 24*60),
		known("kind", a.Kind, []AgendaKind{AgendaOther, AgendaApproval, AgendaReview}),
	)
}
