package reading

import (
	"slices"

	"giaoban/data"
)

// Field names a field of a task that was read from a sentence.
type Field string

// The fields that a sentence may state.
const (
	FieldLead     Field = "lead"
	FieldWith     Field = "with"
	FieldPerson   Field = "person"
	FieldTo       Field = "to"
	FieldDeadline Field = "deadline"
)

// Span is where the words of a field stand: the runes of the sentence from Start
// up to but not including End.
type Span struct {
	Field Field `json:"field"`
	Start int   `json:"start"`
	End   int   `json:"end"`
}

// Directory is the units and people a sentence may name. Retired ones are not
// read.
type Directory = data.Directory

// Reading is what a sentence proposes for a task. A field that the sentence does
// not state is zero, its deadline of kind data.DeadlineNone. Each field that is
// stated has at least one span; What, the sentence without what the other fields
// say, has none.
type Reading struct {
	What     string
	Lead     data.Party // a unit or all units
	With     []data.UnitID
	Person   data.PersonID
	SentTo   data.Party // Text holds a receiver outside the directory
	Deadline data.Deadline
	Spans    []Span // by Start
}

// Read reads a conclusion. Days are counted from the day of the meeting; when
// that is not stated only dates with a year are read.
func Read(text string, d Directory, from data.Day, c data.Calendar) Reading {
	runes := []rune(text)
	s := &sentence{
		runes: runes, tokens: tokens(runes), from: from, calendar: c, index: newIndex(d),
		ends: map[int]*mention{},
	}
	s.readDeadline()
	s.readLead()
	s.readWith()
	s.readReceiver()
	s.reading.What = s.what()
	slices.SortStableFunc(s.reading.Spans, func(a, b Span) int { return a.Start - b.Start })
	return s.reading
}

// sentence is a conclusion while it is read.
type sentence struct {
	runes    []rune
	tokens   []token
	from     data.Day
	calendar data.Calendar
	index    *index
	reading  Reading

	lead    *mention         // the first party that is given the task
	cuts    []cut            // what leaves the text of the work
	ends    map[int]*mention // by the token after it; see endingAt
	nested  int              // how many units are being read within each other
	dueFrom int              // the tokens of the deadline
	dueTo   int
}

// cut is a range of tokens that other fields say.
type cut struct{ from, to int }

// key returns the key of token i, "" outside the sentence.
func (s *sentence) key(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].key
}

func (s *sentence) number(i int) int {
	if i < 0 || i >= len(s.tokens) {
		return -1
	}
	return s.tokens[i].number
}

func (s *sentence) capital(i int) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].capital
}

func (s *sentence) glued(i int) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].glued
}

// mark notes the words from token i up to but not including token j.
func (s *sentence) mark(f Field, i, j int) {
	s.reading.Spans = append(s.reading.Spans, Span{f, s.tokens[i].start, s.tokens[j-1].end})
}

// text returns the words from token i up to but not including token j.
func (s *sentence) text(i, j int) string {
	return string(s.runes[s.tokens[i].start:s.tokens[j-1].end])
}

// ended reports whether token i ends a sentence: a point that belongs to no
// abbreviation or number, or another such sign, or the end of the text.
func (s *sentence) ended(i int) bool {
	if i < 0 || i >= len(s.tokens) {
		return true
	}
	switch s.key(i) {
	case ";", "!", "?":
		return true
	case ".":
		return i+1 >= len(s.tokens) || !s.glued(i+1) && !s.begins(i-1, abbreviations)
	}
	return i > 0 && s.newLine(i)
}

// newLine reports whether token i begins a line.
func (s *sentence) newLine(i int) bool {
	return slices.Contains(s.runes[s.tokens[i-1].end:s.tokens[i].start], '\n')
}

var abbreviations = newPhrases("p", "tp", "tt", "bp", "đ", "c", "gs", "ts", "ths", "tx", "ubnd")
