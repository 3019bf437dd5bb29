package paper

import (
	"fmt"
	"slices"
	"strings"
)

// MarkDraft stamps every head of the paper as a draft of that number, from 1. A
// paper without a head of its own stays as it is.
func (d *Document) MarkDraft(number int) {
	words := DraftWords
	if number > 0 {
		words = fmt.Sprintf("%s LẦN %d", DraftWords, number)
	}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *Head:
			b.Stamps = append(slices.Clone(b.Stamps), Stamp{Text: words, Draft: true})
		case *AnnexHead:
			b.Stamps = append(slices.Clone(b.Stamps), Stamp{Text: words, Draft: true})
		}
	}
}

// Lines returns what the paper says, a line for each paragraph, title, row of a table
// or place to sign, without how it looks. Cells of a row are parted by tabs. Two
// papers with the same lines say the same.
func (d *Document) Lines() []string {
	var s sayer
	for _, b := range d.Blocks {
		s.block(b)
	}
	return s.lines
}

// sayer collects what blocks say.
type sayer struct{ lines []string }

func (s *sayer) say(parts ...string) {
	var said []string
	for _, p := range parts {
		if p = strings.Join(strings.Fields(strings.ReplaceAll(p, "\n", " ")), " "); p != "" {
			said = append(said, p)
		}
	}
	if len(said) > 0 {
		s.lines = append(s.lines, strings.Join(said, "\t"))
	}
}

func (s *sayer) block(b Block) {
	switch b := b.(type) {
	case *Head:
		s.say(b.Parent, b.Agency)
		s.say(b.Symbol, b.PlaceDate)
		s.say(b.About)
		s.stamps(b.Stamps)
		s.stamps(b.Circulation)
	case *AnnexHead:
		s.say(b.Name, b.Subject)
		s.say(b.Of)
	case *BallotHead:
		s.say(b.Parent, b.Agency)
		s.say(b.Kind, b.Subject)
	case *Title:
		s.say(b.Kind)
		s.say(b.Subject)
	case *Addressees:
		s.say("Kính gửi: " + strings.Join(b.Names, "; "))
	case *Heading:
		s.say(b.Text)
	case *Paragraph:
		s.say(b.Marker + " " + b.Text.words())
	case *List:
		for _, item := range b.Items {
			s.say(b.Marker + " " + item.words())
		}
	case *Table:
		s.table(b)
	case *Picture:
		s.say(b.Caption)
	case *Signatures:
		for _, c := range b.Columns {
			s.sign(c)
		}
	case *Recipients:
		s.recipients(b)
	case *Closing:
		s.recipients(&b.Recipients)
		s.sign(b.Signature)
	}
}

func (s *sayer) stamps(stamps []Stamp) {
	for _, stamp := range stamps {
		s.say(stamp.Text)
	}
}

func (s *sayer) table(t *Table) {
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = c.Title
	}
	s.say(titles...)
	for _, r := range t.Rows {
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			cells[i] = c.words()
		}
		s.say(cells...)
	}
}

func (s *sayer) sign(sign Signature) {
	if len(sign.Titles) > 0 {
		s.say(strings.Join(sign.Titles, " "), orDots(sign.Name))
	}
}

func (s *sayer) recipients(r *Recipients) {
	s.say("Nơi nhận:")
	for _, line := range r.lines() {
		s.say("- " + line)
	}
}

// words returns the words of the text; a leader says dots.
func (t Text) words() string {
	s := ""
	for _, r := range t {
		s += r.Text
		if r.Leader {
			s += GapName
		}
	}
	return s
}
