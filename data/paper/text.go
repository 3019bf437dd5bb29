package paper

// Run is a stretch of text in one style. A Leader stands for a missing fact: dots
// over the rest of the line; its Text is empty and nothing follows it there.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	Leader bool
	Ruled  Ruled
}

// Ruled is a line along a stretch of text.
type Ruled uint8

// The lines along text.
const (
	Unruled Ruled = iota
	Under         // under the letters: what has been added
	Through       // through them: what has been taken out
)

// Text is what a paragraph or a cell says, run by run.
type Text []Run

// Plain returns upright text.
func Plain(s string) Text { return Text{{Text: s}} }

// Bold returns bold text.
func Bold(s string) Text { return Text{{Text: s, Bold: true}} }

// Italic returns slanted text.
func Italic(s string) Text { return Text{{Text: s, Italic: true}} }

// Dots returns a dotted line.
func Dots() Text { return Text{{Leader: true}} }

// Labelled returns "Label: value", or the label and dots where the value is
// missing.
func Labelled(label, value string) Text {
	if value == "" {
		return append(Plain(label+": "), Dots()...)
	}
	return Plain(label + ": " + value)
}

// String returns the words of the text without their style; leaders say nothing.
func (t Text) String() string {
	s := ""
	for _, r := range t {
		s += r.Text
	}
	return s
}

// The dots that stand for a missing fact within a line.
const (
	GapShort = "……"
	GapCell  = "………"
	GapName  = "…………………………"
)
