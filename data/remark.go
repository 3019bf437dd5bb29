package data

// Remark is one thing said in the course of a briefing. The speaker is a person
// of the directory, or the words in SpeakerText ("Các chuyên viên").
type Remark struct {
	ID          RemarkID
	UUID        string
	Meeting     MeetingID
	Order       int
	Time        TimeOfDay
	Speaker     PersonID
	SpeakerText string
	Text        string
}

// Clean normalises what was typed.
func (r *Remark) Clean() {
	cleanLines(&r.SpeakerText)
	cleanTexts(&r.Text)
}

// Check reports the first field that cannot be kept.
func (r Remark) Check() error {
	return firstOf(atMost("speaker", r.SpeakerText, lineMax), atMost("text", r.Text, textMax))
}
