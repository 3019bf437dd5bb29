package data

// AgendaItem is one point of a briefing's programme. Minutes is the time planned
// for it; 0 when not stated.
type AgendaItem struct {
	ID        AgendaItemID
	Meeting   MeetingID
	Order     int
	Title     string
	Presenter PersonID
	Minutes   int
}

// Clean normalises what was typed.
func (a *AgendaItem) Clean() { cleanLines(&a.Title) }

// Check reports the first field that cannot be kept.
func (a AgendaItem) Check() error {
	return firstOf(atMost("title", a.Title, 2*lineMax), between("minutes", a.Minutes, 0, 24*60))
}
