package paper

import (
	"fmt"
	"strings"

	"giaoban/data/vietnamese"
)

// Comparison names two drafts of a paper that are laid side by side.
type Comparison struct {
	Name     string // of the paper
	Old, New string // of the drafts: "Dự thảo lần 1"
}

// Compare returns a sheet that shows what the newer of two drafts says, with the
// changes marked: what has been added is bold and underlined, what has been taken
// out is struck through. Both are lines as Document.Lines gives them. It is no
// official paper.
func Compare(c Comparison, older, newer []string) *Document {
	var w writing
	w.doc.Title = vietnamese.CleanLine("So sánh " + lowerFirst(c.Name))
	w.doc.Subject = vietnamese.CleanLine(c.Old + " - " + c.New)
	w.add(&Title{Where: "Tên văn bản", Kind: "SO SÁNH DỰ THẢO", Subject: c.Name})
	changes := changed(older, newer)
	w.add(&Paragraph{Where: "Tóm tắt", Align: Left, NoIndent: true, Text: Plain(summary(c, changes))})
	for _, change := range changes {
		w.add(&Paragraph{Where: "Nội dung", Align: Left, NoIndent: true, Text: change.text()})
	}
	return &w.doc
}

// summary says which drafts are compared and how much has changed.
func summary(c Comparison, changes []lineChange) string {
	n := 0
	for _, change := range changes {
		if !change.same() {
			n++
		}
	}
	words := fmt.Sprintf("%s so với %s: ", c.New, lowerFirst(c.Old))
	if n == 0 {
		return words + "không có thay đổi."
	}
	return words + fmt.Sprintf("%s chỗ thay đổi. Chữ đậm gạch chân là phần thêm, chữ gạch ngang là phần bỏ.", vietnamese.Two(n))
}

// lineChange is a line of the older draft and what it has become; one of them is ""
// where the line was added or taken out.
type lineChange struct{ older, newer string }

func (l lineChange) same() bool { return l.older == l.newer }

// text marks the change word by word.
func (l lineChange) text() Text {
	show := func(s string) string { return strings.ReplaceAll(s, "\t", "  |  ") }
	switch {
	case l.same():
		return Plain(show(l.newer))
	case l.older == "":
		return Text{{Text: show(l.newer), Bold: true, Ruled: Under}}
	case l.newer == "":
		return Text{{Text: show(l.older), Ruled: Through}}
	}
	var text Text
	for _, p := range pairs(strings.Fields(show(l.older)), strings.Fields(show(l.newer))) {
		switch {
		case p.older == p.newer:
			text = grown(text, p.newer, Unruled)
		default:
			text = grown(text, p.older, Through)
			text = grown(text, p.newer, Under)
		}
	}
	return text
}

// grown adds a word to the last run, or opens one.
func grown(text Text, word string, ruled Ruled) Text {
	if word == "" {
		return text
	}
	if n := len(text); n > 0 {
		if text[n-1].Ruled == ruled {
			text[n-1].Text += " " + word
			return text
		}
		text = append(text, Run{Text: " "})
	}
	return append(text, Run{Text: word, Bold: ruled == Under, Ruled: ruled})
}

// changed pairs the lines of two drafts. Lines taken out and lines added at the same
// place are taken for one line that was changed.
func changed(older, newer []string) []lineChange {
	var changes, gone, come []lineChange
	flush := func() {
		for i := range max(len(gone), len(come)) {
			var c lineChange
			if i < len(gone) {
				c.older = gone[i].older
			}
			if i < len(come) {
				c.newer = come[i].newer
			}
			changes = append(changes, c)
		}
		gone, come = nil, nil
	}
	for _, p := range pairs(older, newer) {
		switch {
		case p.same():
			flush()
			changes = append(changes, p)
		case p.newer == "":
			gone = append(gone, p)
		default:
			come = append(come, p)
		}
	}
	flush()
	return changes
}

// pairsMost is how many comparisons of words are worth making; a text longer than
// that has been taken out and another put in its place.
const pairsMost = 4_000_000

// pairs matches the longest common sequence of two lists: what both have comes as a
// pair, what only one has with "" beside it, in order.
func pairs(older, newer []string) []lineChange {
	var out, tail []lineChange
	for len(older) > 0 && len(newer) > 0 && older[0] == newer[0] {
		out = append(out, lineChange{older[0], newer[0]})
		older, newer = older[1:], newer[1:]
	}
	for len(older) > 0 && len(newer) > 0 && older[len(older)-1] == newer[len(newer)-1] {
		tail = append(tail, lineChange{older[len(older)-1], newer[len(newer)-1]})
		older, newer = older[:len(older)-1], newer[:len(newer)-1]
	}
	out = append(out, middle(older, newer)...)
	for i := len(tail) - 1; i >= 0; i-- {
		out = append(out, tail[i])
	}
	return out
}

// middle matches what lies between the equal ends.
func middle(older, newer []string) []lineChange {
	var out []lineChange
	i, k := 0, 0
	if len(older)*len(newer) <= pairsMost {
		common := commonLengths(older, newer)
		for i < len(older) && k < len(newer) {
			switch {
			case older[i] == newer[k]:
				out = append(out, lineChange{older[i], newer[k]})
				i, k = i+1, k+1
			case common[i+1][k] >= common[i][k+1]:
				out = append(out, lineChange{older: older[i]})
				i++
			default:
				out = append(out, lineChange{newer: newer[k]})
				k++
			}
		}
	}
	for ; i < len(older); i++ {
		out = append(out, lineChange{older: older[i]})
	}
	for ; k < len(newer); k++ {
		out = append(out, lineChange{newer: newer[k]})
	}
	return out
}

// commonLengths returns for every pair of places how much the rests have in common.
func commonLengths(older, newer []string) [][]int32 {
	lengths := make([][]int32, len(older)+1)
	for i := range lengths {
		lengths[i] = make([]int32, len(newer)+1)
	}
	for i := len(older) - 1; i >= 0; i-- {
		for k := len(newer) - 1; k >= 0; k-- {
			if older[i] == newer[k] {
				lengths[i][k] = lengths[i+1][k+1] + 1
			} else {
				lengths[i][k] = max(lengths[i+1][k], lengths[i][k+1])
			}
		}
	}
	return lengths
}
