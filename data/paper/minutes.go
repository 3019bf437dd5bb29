package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Minutes returns the minutes of a briefing, Mẫu 1.9 of NĐ 30/2020, Phụ lục III,
// in its order. A fact the records lack prints as dots. A ballot is mentioned; its
// result only where its rule card allows it to be announced.
func Minutes(d data.Dossier, o data.Office) *Document {
	m := minutes{officialOf(d, o, data.PaperRef{Kind: data.PaperMinutes})}
	m.top()
	m.opening()
	m.agenda()
	m.approval()
	m.review()
	m.reports()
	m.remarks()
	m.assessment()
	m.conclusions()
	m.ballots()
	m.closing()
	return &m.doc
}

// minutes collects the blocks of one paper.
type minutes struct{ official }

// top adds items 1 and 2 of the form.
func (m *minutes) top() {
	title := m.title()
	m.titled("Biên bản "+lowerFirst(title), title)
	m.form.Number = minutesNumber(m.Dossier)
	m.head(m.symbol(), false)
	m.add(&Title{Where: m.from("Tên cuộc họp", titleFact), Kind: "BIÊN BẢN", Subject: title})
}

func orShortDots(s string) string {
	if s == "" {
		return GapShort
	}
	return s
}

func orDots(s string) string {
	if s == "" {
		return GapName
	}
	return s
}

// opening adds items 3 to 8.
func (m *minutes) opening() {
	meeting := m.Meeting
	m.say(m.from("Thời gian bắt đầu", startFact),
		fmt.Sprintf("Thời gian bắt đầu: %s, %s.", clockWords(meeting.Start), dayWords(meeting.Day)))
	m.labelled("Địa điểm", stopped(meeting.Place), placeFact)
	m.attendance()
	m.labelled("Chủ trì", stopped(m.introduced(m.Person(meeting.Chair))), chairFact)
	m.labelled("Thư ký", stopped(m.introduced(m.Person(meeting.Secretary))), secretaryFact)
	m.add(&Paragraph{Where: "Nội dung", Text: Plain("Nội dung (theo diễn biến cuộc họp):"), KeepNext: true})
}

func clockWords(t data.TimeOfDay) string {
	if t.IsZero() {
		return GapShort + " giờ " + GapShort
	}
	return vietnamese.LongClock(t.Hour(), t.Minute())
}

func dayWords(d data.Day) string {
	if d.IsZero() {
		return "ngày " + GapShort + " tháng " + GapShort + " năm " + GapShort
	}
	return vietnamese.LongDate(d.Day, int(d.Month), d.Year)
}

// agenda adds the programme.
func (m *minutes) agenda() {
	if len(m.Agenda) == 0 {
		return
	}
	m.begin("Chương trình cuộc họp")
	for i, item := range m.Agenda {
		m.add(&Paragraph{
			Where: m.agendaPlace(i, item), Marker: "-",
			Text: Plain(strings.TrimRight(item.Title, ".; ") + m.agendaNote(item) + end(i, len(m.Agenda))),
		})
	}
}

// agendaPlace names a point of the programme.
func (w *official) agendaPlace(i int, item data.AgendaItem) Where {
	return w.from(fmt.Sprintf("Chương trình, mục %d", i+1), Fact{
		Code: FactAgenda, Step: StepInfo, Field: "agenda", Kind: data.KindAgendaItem, Record: int64(item.ID),
	})
}

func (m *minutes) agendaNote(item data.AgendaItem) string {
	var parts []string
	if who := m.Person(item.Presenter).Addressed(); who != "" {
		parts = append(parts, who+" trình bày")
	}
	if item.Minutes > 0 {
		parts = append(parts, fmt.Sprintf("%d phút", item.Minutes))
	}
	return bracketed(parts, ", ")
}

func bracketed(parts []string, between string) string {
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, between) + ")"
}

// end closes point i of a list of n.
func end(i, n int) string {
	if i == n-1 {
		return "."
	}
	return ";"
}

// reports adds what was reported, unit by unit. Reports without text are left out.
func (m *minutes) reports() {
	if !m.reported() {
		return
	}
	m.begin("Báo cáo của các đơn vị, chuyên viên")
	letter := 0
	for _, r := range m.Reports {
		if !r.Empty() {
			m.report(letter, r)
			letter++
		}
	}
}

// reported reports whether any report has text.
func (m *minutes) reported() bool {
	for _, r := range m.Reports {
		if !r.Empty() {
			return true
		}
	}
	return false
}

func (m *minutes) report(letter int, r data.Report) {
	who := m.reporter(r)
	m.add(&Heading{Where: m.reportPlace(r, ""), Level: 2, Text: vietnamese.Point(letter) + ") " + who})
	for _, part := range reportParts {
		m.reportPart(r, part)
	}
}

// reportPart is one of the headings of a report.
type reportPart struct {
	field, name string
	text        func(data.Report) string
}

var reportParts = []reportPart{
	{"results", "Kết quả", func(r data.Report) string { return r.Results }},
	{"shortcomings", "Tồn tại, hạn chế", func(r data.Report) string { return r.Shortcomings }},
	{"causes", "Nguyên nhân", func(r data.Report) string { return r.Causes }},
	{"proposals", "Đề xuất, kiến nghị", func(r data.Report) string { return r.Proposals }},
	{"plan", "Kế hoạch thời gian tới", func(r data.Report) string { return r.Plan }},
}

// reportPlace names a part of a report, or the whole of it.
func (w *official) reportPlace(r data.Report, part string) Where {
	field, where := "unit", "Báo cáo của "+lowerFirst(w.reporter(r))
	for _, p := range reportParts {
		if p.field == part {
			field, where = part, where+", "+lowerFirst(p.name)
		}
	}
	return w.from(where, reportFact(r, field))
}

// reporter names who reported: unit, person, field. The unit is left out where
// the person's post names it.
func (w *official) reporter(r data.Report) string {
	var parts []string
	person := w.named(w.Person(r.Person))
	if unit := w.Unit(r.Unit).Name; unit != "" && !vietnamese.Contains(person, unit) {
		parts = append(parts, unit)
	}
	if person != "" {
		parts = append(parts, person)
	}
	if r.Field != "" {
		parts = append(parts, "lĩnh vực "+r.Field)
	}
	if len(parts) == 0 {
		return "Báo cáo"
	}
	return vietnamese.UpperFirst(strings.Join(parts, ", "))
}

// reportPart adds one text of a report: on one line with its name when it is one
// point, else point by point.
func (m *minutes) reportPart(r data.Report, part reportPart) {
	points, where := lines(part.text(r)), m.reportPlace(r, part.field)
	switch len(points) {
	case 0:
	case 1:
		m.say(where, part.name+": "+points[0])
	default:
		m.add(&Paragraph{Where: where, Text: Plain(part.name + ":"), KeepNext: true})
		m.points(where, points)
	}
}

// remarks adds the course of the meeting.
func (m *minutes) remarks() {
	if len(m.Remarks) == 0 {
		return
	}
	title := "Ý kiến phát biểu"
	if !m.reported() {
		title = "Báo cáo, ý kiến phát biểu"
	}
	m.begin(title)
	for i, r := range m.Remarks {
		m.remark(m.from(fmt.Sprintf("Diễn biến, ý kiến %d", i+1), Fact{
			Step: StepCourse, Field: "text", Kind: data.KindRemark, Record: int64(r.ID),
		}), r)
	}
}

func (m *minutes) remark(where Where, r data.Remark) {
	texts := lines(r.Text)
	if len(texts) == 0 {
		return
	}
	m.say(where, m.spoken(r, texts[0]))
	for _, more := range texts[1:] {
		m.say(where, more)
	}
}

// spoken puts the speaker before what was said. A text that begins in small
// letters goes on from the speaker's name as one sentence.
func (w *official) spoken(r data.Remark, text string) string {
	speaker := r.SpeakerText
	if person := w.Person(r.Speaker); person.Name != "" {
		speaker = vietnamese.UpperFirst(w.introduced(person))
	}
	switch {
	case !r.Time.IsZero() && speaker != "":
		speaker += " (" + vietnamese.LongClock(r.Time.Hour(), r.Time.Minute()) + ")"
	case !r.Time.IsZero():
		speaker = vietnamese.UpperFirst(vietnamese.LongClock(r.Time.Hour(), r.Time.Minute()))
	}
	switch {
	case speaker == "":
		return text
	case beginsSmall(text):
		return speaker + " " + text
	}
	return speaker + ": " + text
}

// assessment adds what was achieved and what was not.
func (m *minutes) assessment() {
	if !m.assessed() {
		return
	}
	title := "Đánh giá công tác"
	if period := m.Meeting.Period.Words(m.Meeting.Kind); period != "" {
		title += " " + period
	}
	m.begin(title)
	m.assessments()
}

// conclusions adds the chair's sentences, word for word, and who does what.
func (m *minutes) conclusions() {
	if len(m.Conclusions)+len(m.Tasks) == 0 {
		return
	}
	m.begin("Kết luận của chủ trì")
	if len(m.Conclusions) > 0 {
		m.concluding()
	}
	m.sentences(m.Conclusions)
	m.assignments(m.Tasks)
}

func (m *minutes) concluding() {
	who := "Chủ trì"
	if chair := m.Person(m.Meeting.Chair); chair.Name != "" {
		who = vietnamese.UpperFirst(m.introduced(chair))
	}
	what := " kết luận:"
	if len(m.Tasks) > 0 {
		what = " kết luận và giao nhiệm vụ:"
	}
	m.say("Kết luận", who+what)
}

// ballots mentions each secret vote, its post and its candidates.
func (m *minutes) ballots() {
	var held []data.Ballot
	for _, b := range m.Ballots {
		if b.State != data.BallotAnnulled {
			held = append(held, b)
		}
	}
	if len(held) == 0 {
		return
	}
	m.begin(ballotHeading(held))
	for _, b := range held {
		m.say("Lấy phiếu", "Cuộc họp "+lowerFirst(m.ballotWords(b))+".")
		m.ballotResult(b)
	}
}

// ballotHeading names the section as its ballots call themselves.
func ballotHeading(ballots []data.Ballot) string {
	const confidence = "Lấy phiếu tín nhiệm"
	for _, b := range ballots {
		if !strings.HasPrefix(b.Title, confidence) {
			return "Lấy phiếu"
		}
	}
	return confidence
}

func (w *official) ballotWords(b data.Ballot) string {
	words := b.Title
	if words == "" {
		words = "Lấy phiếu"
	}
	if len(b.Candidates) == 0 {
		return words
	}
	names := make([]string, len(b.Candidates))
	for i, c := range b.Candidates {
		names[i] = w.Person(c.Person).Name
		if c.Position != "" && c.Position != b.Post {
			names[i] += " (" + c.Position + ")"
		}
	}
	return fmt.Sprintf("%s đối với %s đồng chí: %s", words, vietnamese.Two(len(names)), strings.Join(names, ", "))
}

// closing adds items 9 to 11.
func (m *minutes) closing() {
	m.say(m.from("Thời gian kết thúc", endFact), fmt.Sprintf("%s kết thúc vào %s, %s./.",
		vietnamese.UpperFirst(m.gathering()), clockWords(m.Meeting.End), dayWords(m.Meeting.EndsOn())))
	m.add(&Signatures{Where: m.from("Chữ ký", chairFact), Columns: []Signature{
		{Titles: []string{"THƯ KÝ"}, Name: m.Person(m.Meeting.Secretary).Name},
		{Titles: []string{"CHỦ TỌA"}, Name: m.Person(m.Meeting.Chair).Name},
	}})
	recipients := m.recipients(m.office.Recipients, "VT, Hồ sơ")
	recipients.Where = m.from("Nơi nhận", Fact{Code: FactRecipients, Step: StepPapers, Field: "recipients"})
	m.add(&recipients)
}
