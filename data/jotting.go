package data

// Jotting is what is typed into a field that stores nothing by itself, kept until it
// is entered or given up. Key names the field and the record it is about.
type Jotting struct {
	Key  string
	Text string // at most 200,000 characters
}

// Clean normalises what was typed.
func (j *Jotting) Clean() { cleanTexts(&j.Text) }

// Check refuses a text that is too long (RefusedTooLong).
func (j Jotting) Check() error { return atMost("text", j.Text, textMax) }
