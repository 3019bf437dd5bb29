package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Article is a news item about a briefing for the office's page, written from the
// record. It tells that a ballot was held, never its result.
type Article struct {
	Headline string
	Lead     string
	Parts    []ArticlePart
	Author   string // who signs it: the office
	Day      data.Day
	Pictures []ArticlePicture
	doc      Document
}

// ArticlePart is a paragraph, with the points under it where there are any.
type ArticlePart struct {
	Where  Where
	Text   string
	Points []string
}

// ArticlePicture is a picture of the briefing with its caption.
type ArticlePicture struct {
	ID      data.PhotoID
	Caption string
	Bytes   []byte
}

// NewArticle writes the news item of a briefing. Photos are the bytes of its
// pictures; one without bytes is left out.
func NewArticle(d data.Dossier, o data.Office, photos map[data.PhotoID][]byte) *Article {
	w := &articleWriting{official: officialOf(d, o, data.PaperRef{Kind: data.PaperArticle})}
	w.Headline = fmt.Sprintf("%s %s", vietnamese.UpperFirst(w.officeWords()), w.event())
	w.Lead, w.Author, w.Day = w.lead(), w.officeWords(), d.Meeting.Day
	w.assessed()
	w.reported()
	w.concluded()
	w.voted()
	for _, p := range d.Photos {
		if raw := photos[p.ID]; len(raw) > 0 {
			w.Pictures = append(w.Pictures, ArticlePicture{ID: p.ID, Caption: p.Caption, Bytes: raw})
		}
	}
	w.Article.doc = w.writing.doc
	return &w.Article
}

// articleWriting writes one article.
type articleWriting struct {
	official
	Article
}

// event is what the office held: "họp giao ban quý I/2016".
func (w *articleWriting) event() string {
	if w.isConference() {
		return "tổ chức " + lowerFirst(w.title())
	}
	return "họp " + lowerFirst(w.Meeting.Name())
}

// lead says when, who and under whom.
func (w *articleWriting) lead() string {
	when := "Vừa qua"
	if day := w.Meeting.Day; !day.IsZero() {
		when = "Ngày " + day.Short()
	}
	where := ""
	if place := strings.TrimRight(w.Meeting.Place, ". "); place != "" {
		where = ", tại " + place
	}
	lead := fmt.Sprintf("%s%s, %s tổ chức %s.", when, where, w.officeWords(), lowerFirst(strings.TrimRight(w.title(), ". ")))
	if chair := w.Person(w.Meeting.Chair); chair.Name != "" {
		lead += fmt.Sprintf(" %s chủ trì %s.", w.introduced(chair), w.gathering())
	}
	return lead
}

// tell adds a paragraph; fact leads to where its words are typed.
func (w *articleWriting) tell(where string, fact Fact, text string, points ...string) {
	w.Parts = append(w.Parts, ArticlePart{Where: w.from(where, fact), Text: text, Points: points})
}

// gist tells points of the record as one paragraph: a single point as a sentence
// after the opening, several under it.
func (w *articleWriting) gist(where string, fact Fact, opening string, points []string) {
	switch len(points) {
	case 0:
	case 1:
		w.tell(where, fact, opening+": "+stopped(lowerFirst(points[0])))
	default:
		listed := make([]string, len(points))
		for i, p := range points {
			listed[i] = strings.TrimRight(p, ".;, ") + end(i, len(points))
		}
		w.tell(where, fact, opening+":", listed...)
	}
}

// period is the time that the briefing went through, "quý I/2016"; "thời gian qua"
// where it is not stated.
func (w *official) period() string {
	if words := w.Meeting.Period.Words(w.Meeting.Kind); words != "" {
		return words
	}
	return "thời gian qua"
}

func (w *articleWriting) assessed() {
	w.gist("Ưu điểm", Fact{Step: StepConclusions, Field: "results"},
		fmt.Sprintf("Theo đánh giá tại %s, trong %s, %s đạt được những kết quả", w.gathering(), w.period(), w.officeWords()), lines(w.Meeting.Results))
	w.gist("Tồn tại, hạn chế", Fact{Step: StepConclusions, Field: "shortcomings"},
		vietnamese.UpperFirst(w.gathering())+" cũng chỉ ra một số tồn tại, hạn chế", lines(w.Meeting.Shortcomings))
}

// reported tells who reported, and what was said.
func (w *articleWriting) reported() {
	var who []string
	for _, r := range w.Reports {
		if unit := w.Unit(r.Unit).Name; !r.Empty() && unit != "" {
			who = append(who, lowerFirst(unit))
		}
	}
	if len(who) > 0 {
		w.tell("Báo cáo", Fact{Step: StepReports}, fmt.Sprintf("Tại %s, %s báo cáo kết quả công tác %s và kế hoạch thời gian tới.",
			w.gathering(), strings.Join(unique(who), ", "), w.period()))
	}
	for i, r := range w.Remarks {
		said := lines(r.Text)
		if len(said) == 0 {
			continue
		}
		r.Time = data.TimeOfDay{}
		fact := Fact{Step: StepCourse, Field: "text", Kind: data.KindRemark, Record: int64(r.ID)}
		w.tell(fmt.Sprintf("Diễn biến, ý kiến %d", i+1), fact, stopped(w.spoken(r, said[0])), said[1:]...)
	}
}

// unique leaves out what stands in the list already.
func unique(list []string) []string {
	var kept []string
	seen := map[string]bool{}
	for _, s := range list {
		if !seen[s] {
			kept = append(kept, s)
		}
		seen[s] = true
	}
	return kept
}

// concluded tells the conclusions, each with the deadlines of its tasks that the
// sentence itself does not say.
func (w *articleWriting) concluded() {
	if len(w.Conclusions) == 0 {
		return
	}
	points := make([]string, len(w.Conclusions))
	for i, c := range w.Conclusions {
		points[i] = strings.TrimRight(strings.ReplaceAll(c.Text, "\n", " "), ".;, ") + w.deadlines(c) + end(i, len(points))
	}
	who := "chủ trì"
	if chair := w.Person(w.Meeting.Chair); chair.Name != "" {
		who = w.named(chair)
	}
	w.tell("Kết luận", closingFact, fmt.Sprintf("Kết luận %s, %s yêu cầu:", w.gathering(), who), points...)
}

// deadlines writes the deadlines of a conclusion's tasks that its words leave out.
func (w *articleWriting) deadlines(c data.Conclusion) string {
	var parts []string
	for _, t := range w.TasksOf(c.ID) {
		day := t.Deadline.Day
		if day.IsZero() || saysDay(c.Text, day) {
			continue
		}
		parts = append(parts, lowerFirst(t.Deadline.Words()))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(unique(parts), "; ") + ")"
}

// saysDay reports whether a sentence names a day of its year.
func saysDay(text string, day data.Day) bool {
	for _, way := range []string{
		day.DayMonth(), fmt.Sprintf("%d/%d", day.Day, int(day.Month)), fmt.Sprintf("%02d/%02d", day.Day, int(day.Month)),
		fmt.Sprintf("ngày %d tháng %d", day.Day, int(day.Month)), fmt.Sprintf("ngày %02d tháng %d", day.Day, int(day.Month)),
	} {
		if strings.Contains(text, way) {
			return true
		}
	}
	return false
}

// voted tells that a ballot was held, and on whom; never how it came out.
func (w *articleWriting) voted() {
	for _, b := range w.Ballots {
		if b.State == data.BallotAnnulled {
			continue
		}
		fact := Fact{Step: StepBallot, Kind: data.KindBallot, Record: int64(b.ID)}
		w.tell("Lấy phiếu", fact, fmt.Sprintf("%s cũng %s.", vietnamese.UpperFirst(w.gathering()), lowerFirst(w.ballotWords(b))))
	}
}

// Document returns the article as a paper to read: it is no official paper and has
// neither Quốc hiệu nor number.
func (a *Article) Document() *Document {
	doc := a.doc
	w := writing{doc: doc}
	w.doc.Title, w.doc.Subject = vietnamese.CleanLine(a.Headline), vietnamese.CleanLine(a.Lead)
	w.add(&Paragraph{Where: "Tiêu đề", Align: Centered, KeepNext: true, Text: Bold(a.Headline)})
	w.add(&Paragraph{Where: "Mở đầu", Text: Bold(a.Lead)})
	for _, p := range a.Pictures {
		w.add(&Picture{Where: "Ảnh", Bytes: p.Bytes, Caption: p.Caption})
	}
	for _, part := range a.Parts {
		w.add(&Paragraph{Where: part.Where, Text: Plain(part.Text), KeepNext: len(part.Points) > 0})
		if len(part.Points) > 0 {
			list := &List{Where: part.Where, Marker: "-"}
			for _, p := range part.Points {
				list.Items = append(list.Items, Plain(p))
			}
			w.add(list)
		}
	}
	w.add(&Paragraph{Where: "Nguồn", Align: Right, Text: Bold(a.Author)})
	return &w.doc
}
