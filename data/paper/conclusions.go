package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// assessed reports whether anything was judged good or weak.
func (w *official) assessed() bool {
	return len(lines(w.Meeting.Results))+len(lines(w.Meeting.Shortcomings)) > 0
}

// assessments adds what was judged good and what weak, point by point.
func (w *official) assessments() {
	letter := 0
	for _, part := range []struct{ field, name, text string }{
		{"results", "Ưu điểm", w.Meeting.Results}, {"shortcomings", "Tồn tại, hạn chế", w.Meeting.Shortcomings},
	} {
		points := lines(part.text)
		if len(points) == 0 {
			continue
		}
		where := w.from(part.name, Fact{Step: StepConclusions, Field: part.field})
		w.add(&Heading{Where: where, Level: 2, Text: vietnamese.Point(letter) + ") " + part.name})
		w.points(where, points)
		letter++
	}
}

// sentences adds conclusions of the chair, word for word, each with the letter of
// its place among them.
func (w *official) sentences(conclusions []data.Conclusion) {
	for i, c := range conclusions {
		where := w.from(fmt.Sprintf("Kết luận %d", c.Order), Fact{
			Step: StepConclusions, Field: "text", Kind: data.KindConclusion, Record: int64(c.ID),
		})
		marker := vietnamese.Point(i) + ")"
		for k, text := range strings.Split(c.Text, "\n") {
			if k > 0 {
				marker = ""
			}
			w.add(&Paragraph{Where: where, Marker: marker, Text: Plain(text)})
		}
	}
}
