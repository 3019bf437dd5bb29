package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// official is what the papers of a briefing share: the records, the office, what is
// settled for the paper, and the blocks written so far.
type official struct {
	wording
	writing
	office  data.Office
	form    data.PaperForm
	section int // of the sections begun so far
}

// officialOf begins a paper of a briefing.
func officialOf(d data.Dossier, o data.Office, ref data.PaperRef) official {
	w := official{wording: wording{d}, office: o, form: d.Form(ref)}
	w.doc.Author = o.FullName
	switch {
	case !w.form.Day.IsZero():
		w.doc.Date = w.form.Day.Time()
	case !d.Meeting.Day.IsZero():
		w.doc.Date = d.Meeting.Day.Time()
	}
	return w
}

// titled sets what the file calls itself.
func (w *official) titled(title, subject string) {
	w.doc.Title, w.doc.Subject = vietnamese.CleanLine(title), vietnamese.CleanLine(subject)
}

// title is the trích yếu of the briefing.
func (w *official) title() string {
	if w.Meeting.Title != "" {
		return w.Meeting.Title
	}
	return w.Meeting.ProposedTitle()
}

// isConference reports whether the briefing calls itself a hội nghị, whose
// attendants are đại biểu.
func (w *official) isConference() bool {
	return strings.HasPrefix(strings.ToLower(w.title()), "hội nghị")
}

// gathering is what running text calls the briefing: "cuộc họp", "hội nghị".
func (w *official) gathering() string {
	if w.isConference() {
		return "hội nghị"
	}
	return "cuộc họp"
}

// officeWords is how running text names the office.
func (w *official) officeWords() string {
	if w.office.FullName != "" {
		return w.office.FullName
	}
	return orDots(w.office.Agency)
}

// placeHead says where warnings about the head of a paper lead.
const placeHead = "Tên cơ quan, số và ký hiệu"

// head adds boxes 1 to 4 with the stamps that are settled. Minutes are not dated
// there.
func (w *official) head(symbol string, dated bool) {
	parent, agency := HeadNames(w.office)
	head := &Head{Where: w.from(placeHead, Fact{Step: StepOffice, Field: "agency"}), Parent: parent, Agency: agency, Symbol: symbol}
	if dated {
		head.PlaceDate = cellWords(w.office.Place) + ", " + w.issueDay()
	}
	if w.form.Secrecy != data.NotSecret {
		head.Stamps = append(head.Stamps, SecrecyStamp(w.form.Secrecy))
	}
	if w.form.Urgency != data.NotUrgent {
		head.Stamps = append(head.Stamps, UrgencyStamp(w.form.Urgency))
	}
	if words := w.form.Circulation.Words(); words != "" {
		head.Circulation = []Stamp{{Text: words}}
	}
	w.add(head)
}

// issueDay is the day of the paper. While it is not given the hand writes day and
// month; the year is the briefing's.
func (w *official) issueDay() string {
	if day := w.form.Day; !day.IsZero() {
		return dayWords(day)
	}
	year := GapShort
	if !w.Meeting.Day.IsZero() {
		year = fmt.Sprint(w.Meeting.Day.Year)
	}
	return "ngày " + GapShort + " tháng " + GapShort + " năm " + year
}

// symbol returns số, ký hiệu of the paper: "Số: 05/TB-VP". The number is left open
// until the văn thư gives it.
func (w *official) symbol() string { return "Số: " + w.symbolOf(w.form.Ref(), w.form.Number) }

// symbolOf is the number of a paper of this briefing with its symbol. A number that
// carries its symbol is taken as it is.
func (w *official) symbolOf(ref data.PaperRef, number string) string {
	if strings.Contains(number, "/") {
		return number
	}
	return fmt.Sprintf("%s/%s-%s", padded(number), ref.Kind.Traits().Abbreviation, orShortDots(w.office.Symbol))
}

// numberOf is the number of the minutes: the one settled for them, else the
// briefing's.
func minutesNumber(d data.Dossier) string {
	if number := d.Form(data.PaperRef{Kind: data.PaperMinutes}).Number; number != "" {
		return number
	}
	return d.Meeting.Number
}

// padded puts a 0 before a number of one digit (Phụ lục I, II.3).
func padded(number string) string {
	if len(number) == 1 && number[0] >= '0' && number[0] <= '9' {
		return "0" + number
	}
	return orShortDots(number)
}

// begin opens a numbered section.
func (w *official) begin(title string) {
	w.section++
	w.add(&Heading{Where: Where(title), Level: 1, Text: fmt.Sprintf("%d. %s", w.section, title)})
}

// labelled adds "label: value", or dots for a missing value. Fact leads to where it
// is filled in.
func (w *official) labelled(label, value string, fact Fact) {
	w.add(&Paragraph{Where: w.from(label, fact), Text: Labelled(label, value)})
}

// points adds a list with dashes.
func (w *official) points(where Where, points []string) {
	list := &List{Where: where, Marker: "-"}
	for _, p := range points {
		list.Items = append(list.Items, Plain(p))
	}
	w.add(list)
}

// numbered adds points that end in ";", the last one in stop.
func (w *official) pointList(where Where, points []string, stop string) {
	ended := make([]string, len(points))
	for i, p := range points {
		ended[i] = strings.TrimRight(p, ".;, ") + ";"
		if i == len(points)-1 {
			ended[i] = strings.TrimRight(p, ".;, ") + stop
		}
	}
	w.points(where, ended)
}

// when writes the beginning of the briefing: "08 giờ 00 phút, ngày 01 tháng 4 năm
// 2016 (thứ Sáu)".
func (w *official) when() string {
	words := clockWords(w.Meeting.Start) + ", " + dayWords(w.Meeting.Day)
	if day := w.Meeting.Day; !day.IsZero() {
		words += " (" + lowerFirst(vietnamese.Weekday(day.Weekday())) + ")"
	}
	return words
}

// whenAndWhere adds the lines Thời gian, Địa điểm and Chủ trì, the last one ending
// in stop.
func (w *official) whenAndWhere(stop string) {
	w.add(&Paragraph{Where: w.from("Thời gian", startFact), Text: Plain("Thời gian: " + w.when() + ".")})
	w.labelled("Địa điểm", stopped(w.Meeting.Place), placeFact)
	w.labelled("Chủ trì", ended(w.introduced(w.Person(w.Meeting.Chair)), stop), chairFact)
}

// ended ends a value; an empty one stays empty.
func ended(s, stop string) string {
	if s == "" {
		return ""
	}
	return strings.TrimRight(s, ". ") + stop
}

// close adds Nơi nhận and the signature side by side.
func (w *official) close(recipients []string, archive string, signer Signer) {
	w.add(&Closing{
		Where:      w.from("Nơi nhận, chữ ký", Fact{Step: StepPapers, Field: "recipients"}),
		Recipients: w.recipients(recipients, archive), Signature: w.signer(signer).signature(),
	})
}

// recipients are those settled for the paper, else those of the office's template,
// else the usual ones.
func (w *official) recipients(usual []string, archive string) Recipients {
	template := w.office.Template(w.form.Kind)
	r := Recipients{Items: usual, Archive: archive, Drafter: w.drafter()}
	if w.form.Kind == data.PaperMinutes {
		template.Recipients = w.office.Recipients
	}
	if len(template.Recipients) > 0 {
		r.Items = template.Recipients
	}
	if template.Archive != "" {
		r.Archive = template.Archive
	}
	if len(w.form.Recipients) > 0 {
		r.Items = w.form.Recipients
	}
	return r
}

// addressees are to whom the paper goes, as recipients are.
func (w *official) addressees(usual ...string) []string {
	if len(w.form.Addressees) > 0 {
		return w.form.Addressees
	}
	if template := w.office.Template(w.form.Kind); len(template.Addressees) > 0 {
		return template.Addressees
	}
	return usual
}

// drafter is box 12: the first letters of who drafted the paper, and how many are
// issued: "PL.(300)".
func (w *official) drafter() string {
	initials := initialsOf(w.Person(w.form.Drafter).Name)
	switch {
	case initials == "":
		return ""
	case w.form.Copies > 0:
		return fmt.Sprintf("%s.(%d)", initials, w.form.Copies)
	}
	return initials
}

// initialsOf returns the first letters of a name in capitals.
func initialsOf(name string) string {
	var b strings.Builder
	for _, word := range strings.Fields(name) {
		for _, r := range strings.ToUpper(word) {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}

// signer is who signs: whom the form names, by the right it names, else the usual
// one.
func (w *official) signer(usual Signer) Signer {
	s := usual
	if w.form.Signer != 0 {
		person := w.Person(w.form.Signer)
		s = Signer{Name: person.Name, Title: w.post(person)}
		if w.form.Signer == w.office.Head && w.office.HeadTitle != "" {
			s.Title = w.office.HeadTitle
		}
	}
	if w.form.Authority == data.AsHead {
		return s
	}
	s.Authority, s.Whom = w.form.Authority, w.form.Whom
	if w.form.Signer == 0 && s.Authority.NamesWhom() && s.Authority != data.ForAll {
		s.Title, s.Name = "", ""
	}
	if s.Whom == "" && s.Authority != data.ForAll {
		s.Whom = w.office.HeadTitle
	}
	return s
}

// headSigner is the head of the office.
func (w *official) headSigner() Signer {
	return Signer{Title: w.office.HeadTitle, Name: w.Person(w.office.Head).Name}
}
