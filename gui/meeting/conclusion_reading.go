package meeting

import (
	"reflect"
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/reading"
	"giaoban/gui/kit"
)

// sentenceReader reads the chair's sentences by the office's directory and
// calendar, each once.
type sentenceReader struct {
	dir  directory
	day  data.Day // of the briefing, from which days are counted
	read map[string]reading.Reading
}

// readMost is how many readings are kept: each letter typed makes one.
const readMost = 1000

// use takes another directory or day, and reports whether it is another.
func (r *sentenceReader) use(dir directory, day data.Day) bool {
	if r.read != nil && r.day == day && reflect.DeepEqual(r.dir, dir) {
		return false
	}
	r.dir, r.day, r.read = dir, day, map[string]reading.Reading{}
	return true
}

// of returns what a sentence says of its task.
func (r *sentenceReader) of(text string) reading.Reading {
	if known, ok := r.read[text]; ok {
		return known
	}
	if r.read == nil || len(r.read) >= readMost {
		r.read = map[string]reading.Reading{}
	}
	read := reading.Read(text, reading.Directory{Units: r.dir.Units, People: r.dir.People}, r.day, r.dir.calendar)
	r.read[text] = read
	return read
}

// fieldIcon is the icon of a field that was read.
func fieldIcon(f reading.Field, r reading.Reading) kit.IconName {
	switch f {
	case reading.FieldLead:
		return kit.IconUnit
	case reading.FieldWith:
		return kit.IconPeople
	case reading.FieldPerson:
		return kit.IconPerson
	case reading.FieldTo:
		return kit.IconSend
	}
	if r.Deadline.Kind == data.DeadlineStanding {
		return kit.IconStanding
	}
	return kit.IconClock
}

// readSpans returns a sentence with the words that were read tinted and
// underlined, each with the icon of its field. Of words that two fields share the
// first has them.
func readSpans(text string, r reading.Reading) []kit.Span {
	runes := []rune(text)
	var spans []kit.Span
	at := 0
	for _, s := range r.Spans {
		if s.Start < at || s.End > len(runes) {
			continue
		}
		if s.Start > at {
			spans = append(spans, kit.Span{Text: string(runes[at:s.Start])})
		}
		spans = append(spans, kit.Span{
			Text: string(runes[s.Start:s.End]), Ground: kit.ColorTint, Underline: kit.ColorPrimary, Icon: fieldIcon(s.Field, r),
		})
		at = s.End
	}
	if at < len(runes) {
		spans = append(spans, kit.Span{Text: string(runes[at:])})
	}
	return spans
}

// readFrom says from which words of the sentence a field was read; "" where it
// says nothing of it.
func readFrom(text string, r reading.Reading, f reading.Field, words *translations.Words) string {
	runes := []rune(text)
	var parts []string
	for _, s := range r.Spans {
		if s.Field == f && s.End <= len(runes) {
			parts = append(parts, "“"+string(runes[s.Start:s.End])+"”")
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return words.F("meeting.task.read_from", "words", strings.Join(parts, ", "))
}

// proposed returns the task that a sentence proposes.
func proposed(d data.Dossier, c data.Conclusion, r reading.Reading) data.Task {
	t := taskFrom(d, c)
	if len(r.Spans) > 0 && r.What != "" {
		t.What = r.What
	}
	t.Lead, t.With, t.Person, t.SentTo = r.Lead, r.With, r.Person, r.SentTo
	if r.Deadline.Kind != "" {
		t.Deadline = r.Deadline
	}
	return t
}

// withReading adds to the rows what is read from their sentences: the words that
// were read, and for a sentence that gave no task yet what it proposes.
func withReading(rows []conclusionRow, d data.Dossier, reader *sentenceReader, words *translations.Words) []conclusionRow {
	named := namedBy(d, reader.dir)
	for i := range rows {
		row := &rows[i]
		r := reader.of(row.text)
		if len(r.Spans) == 0 {
			continue
		}
		row.spans = readSpans(clip(row.text), r)
		if len(row.tasks) > 0 || d.Meeting.State.Locked() {
			continue
		}
		row.proposal = taskChips(named, proposed(d, data.Conclusion{Text: row.text}, r), words)
		for k := range row.proposal {
			row.proposal[k].proposed = !row.proposal[k].missing && !row.proposal[k].plain
		}
	}
	return rows
}

// namedBy is the dossier with the whole directory to name units and people by.
func namedBy(d data.Dossier, dir directory) data.Dossier {
	named := data.Dossier{Meeting: d.Meeting, Units: map[data.UnitID]data.Unit{}, People: map[data.PersonID]data.Person{}}
	for _, u := range dir.Units {
		named.Units[u.ID] = u
	}
	for _, p := range dir.People {
		named.People[p.ID] = p
	}
	return named
}
