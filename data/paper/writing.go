package paper

// writing collects the blocks of one paper, and where in the program each text of it
// is typed.
type writing struct {
	doc Document
}

func (w *writing) add(b Block) { w.doc.Blocks = append(w.doc.Blocks, b) }

// say adds a plain paragraph.
func (w *writing) say(where Where, text string) {
	w.add(&Paragraph{Where: where, Text: Plain(text)})
}

// from names a place and says where in the program its text is typed.
func (w *writing) from(where string, fact Fact) Where {
	if w.doc.leads == nil {
		w.doc.leads = map[Where]Fact{}
	}
	w.doc.leads[Where(where)] = fact
	return Where(where)
}
