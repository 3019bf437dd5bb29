package paper

// writing collects the blocks of one paper.
type writing struct {
	doc Document
}

func (w *writing) add(b Block) { w.doc.Blocks = append(w.doc.Blocks, b) }

// say adds a plain paragraph.
func (w *writing) say(where, text string) {
	w.add(&Paragraph{Where: Where(where), Text: Plain(text)})
}
