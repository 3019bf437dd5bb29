package data

// Bundle is a dossier with all it only refers to: what leaves a register when a
// briefing is handed on. Elsewhere holds the other briefings that events of its
// tasks name.
type Bundle struct {
	Dossier
	PhotoBytes      map[PhotoID][]byte
	AttachmentBytes map[AttachmentID][]byte
	PaperBytes      map[PaperID][]byte
	Elsewhere       map[MeetingID]Meeting
}

// Reference returns how another record names this briefing: its name and its
// day, "Giao ban quý I/2016, 01/4/2016".
func (m Meeting) Reference() string {
	if m.Day.IsZero() {
		return m.Name()
	}
	return m.Name() + ", " + m.Day.Short()
}
