package data

// Conclusion is one sentence of the chair, kept word for word. Tasks refer to it.
type Conclusion struct {
	ID      ConclusionID
	UUID    string
	Meeting MeetingID
	Order   int
	Text    string
}

// Clean normalises what was typed.
func (c *Conclusion) Clean() { cleanTexts(&c.Text) }

// Check reports the first field that cannot be kept.
func (c Conclusion) Check() error { return atMost("text", c.Text, textMax) }
