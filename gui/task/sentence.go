package task

import (
	"fyne.io/fyne/v2"

	"giaoban/data/reading"
	"giaoban/gui/kit"
)

// sentenceSpans shows a sentence with the words tinted that say a field of the task.
func sentenceSpans(text string, spans []reading.Span) []kit.Span {
	runes := []rune(text)
	var parts []kit.Span
	at := 0
	for _, s := range spans {
		if s.Start < at || s.End > len(runes) || s.Start >= s.End {
			continue
		}
		if s.Start > at {
			parts = append(parts, kit.Span{Text: string(runes[at:s.Start])})
		}
		parts = append(parts, kit.Span{Text: string(runes[s.Start:s.End]), Ground: kit.ColorTint, Underline: kit.ColorPrimary})
		at = s.End
	}
	if at < len(runes) {
		parts = append(parts, kit.Span{Text: string(runes[at:])})
	}
	return parts
}

// sentenceCard shows what the chair said, with the way to its briefing.
type sentenceCard struct {
	quote *kit.Quote
	link  *kit.Link
	root  *kit.Card
}

func newSentenceCard(title string, open func()) *sentenceCard {
	c := &sentenceCard{quote: kit.NewQuote(nil), link: kit.NewLink(kit.LinkOptions{OnTap: open})}
	c.root = kit.NewCard(kit.CardOptions{Title: title, Actions: c.link, Body: c.quote})
	return c
}

func (c *sentenceCard) show(link string, spans []kit.Span) {
	c.link.SetText(link)
	c.quote.SetSpans(spans)
	setVisible(c.root, len(spans) > 0)
}

func setVisible(o fyne.CanvasObject, on bool) {
	switch {
	case on:
		o.Show()
	default:
		o.Hide()
	}
}
