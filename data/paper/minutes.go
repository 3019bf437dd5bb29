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
	m := minutes{wording: wording{d}, office: o}
	m.head()
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
type minutes struct {
	wording
	writing
	office  data.Office
	section int // of the sections begun so far
}

// begin opens a numbered section.
func (m *minutes) begin(title string) {
	m.section++
	m.add(&Heading{Where: Where(title), Level: 1, Text: fmt.Sprintf("%d. %s", m.section, title)})
}

// head adds items 1 and 2 of the form.
func (m *minutes) head() {
	title := m.Meeting.Title
	if title == "" {
		title = m.Meeting.ProposedTitle()
	}
	m.doc.Title = "Biên bản " + vietnamese.CleanLine(lowerFirst(title))
	m.doc.Subject = title
	m.doc.Author = m.office.FullName
	if !m.Meeting.Day.IsZero() {
		m.doc.Date = m.Meeting.Day.Time()
	}
	parent, agency := HeadNames(m.office)
	m.add(&Head{Where: "Tên cơ quan, số và ký hiệu", Parent: parent, Agency: agency, Symbol: m.symbol()})
	m.add(&Title{Where: "Tên cuộc họp", Kind: "BIÊN BẢN", Subject: title})
}

// symbol returns số và ký hiệu. The number is left open until the văn thư gives it.
func (m *minutes) symbol() string {
	number := m.Meeting.Number
	if strings.Contains(number, "/") {
		return "Số: " + number
	}
	return "Số: " + padded(number) + "/BB-" + orShortDots(m.office.Symbol)
}

// padded puts a 0 before a number of one digit (Phụ lục I, II.3).
func padded(number string) string {
	if len(number) == 1 && number[0] >= '0' && number[0] <= '9' {
		return "0" + number
	}
	return orShortDots(number)
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
	m.say("Thời gian bắt đầu", fmt.Sprintf("Thời gian bắt đầu: %s, %s.", clockWords(meeting.Start), dayWords(meeting.Day)))
	m.labelled("Địa điểm", stopped(meeting.Place))
	m.attendance()
	m.labelled("Chủ trì", stopped(m.introduced(m.Person(meeting.Chair))))
	m.labelled("Thư ký", stopped(m.introduced(m.Person(meeting.Secretary))))
	m.add(&Paragraph{Where: "Nội dung", Text: Plain("Nội dung (theo diễn biến cuộc họp):"), KeepNext: true})
}

// labelled adds "label: value", or dots for a missing value.
func (m *minutes) labelled(label, value string) {
	m.add(&Paragraph{Where: Where(label), Text: Labelled(label, value)})
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
			Where: Where(fmt.Sprintf("Chương trình, mục %d", i+1)), Marker: "-",
			Text: Plain(strings.TrimRight(item.Title, ".; ") + m.agendaNote(item) + end(i, len(m.Agenda))),
		})
	}
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
	where := "Báo cáo của " + lowerFirst(who)
	m.add(&Heading{Where: Where(where), Level: 2, Text: vietnamese.Point(letter) + ") " + who})
	m.reportPart(where, "Kết quả", r.Results)
	m.reportPart(where, "Tồn tại, hạn chế", r.Shortcomings)
	m.reportPart(where, "Nguyên nhân", r.Causes)
	m.reportPart(where, "Đề xuất, kiến nghị", r.Proposals)
	m.reportPart(where, "Kế hoạch thời gian tới", r.Plan)
}

// reporter names who reported: unit, person, field. The unit is left out where
// the person's post names it.
func (m *minutes) reporter(r data.Report) string {
	var parts []string
	person := m.named(m.Person(r.Person))
	if unit := m.Unit(r.Unit).Name; unit != "" && !vietnamese.Contains(person, unit) {
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
func (m *minutes) reportPart(where, name, text string) {
	points := lines(text)
	if len(points) == 0 {
		return
	}
	where += ", " + lowerFirst(name)
	if len(points) == 1 {
		m.say(where, name+": "+points[0])
		return
	}
	m.add(&Paragraph{Where: Where(where), Text: Plain(name + ":"), KeepNext: true})
	m.points(where, points)
}

// points adds a list with dashes.
func (m *minutes) points(where string, points []string) {
	list := &List{Where: Where(where), Marker: "-"}
	for _, p := range points {
		list.Items = append(list.Items, Plain(p))
	}
	m.add(list)
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
		m.remark(fmt.Sprintf("Diễn biến, ý kiến %d", i+1), r)
	}
}

func (m *minutes) remark(where string, r data.Remark) {
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
func (m *minutes) spoken(r data.Remark, text string) string {
	speaker := r.SpeakerText
	if person := m.Person(r.Speaker); person.Name != "" {
		speaker = vietnamese.UpperFirst(m.introduced(person))
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
	good, bad := lines(m.Meeting.Results), lines(m.Meeting.Shortcomings)
	if len(good)+len(bad) == 0 {
		return
	}
	title := "Đánh giá công tác"
	if period := m.Meeting.Period.Words(m.Meeting.Kind); period != "" {
		title += " " + period
	}
	m.begin(title)
	letter := 0
	for _, part := range []struct {
		name   string
		points []string
	}{{"Ưu điểm", good}, {"Tồn tại, hạn chế", bad}} {
		if len(part.points) == 0 {
			continue
		}
		m.add(&Heading{Where: Where(part.name), Level: 2, Text: vietnamese.Point(letter) + ") " + part.name})
		m.points(part.name, part.points)
		letter++
	}
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
	for i, c := range m.Conclusions {
		m.conclusion(i, c)
	}
	m.assignments()
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

func (m *minutes) conclusion(i int, c data.Conclusion) {
	where := Where(fmt.Sprintf("Kết luận %d", i+1))
	marker := vietnamese.Point(i) + ")"
	for k, text := range strings.Split(c.Text, "\n") {
		if k > 0 {
			marker = ""
		}
		m.add(&Paragraph{Where: where, Marker: marker, Text: Plain(text)})
	}
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

func (m *minutes) ballotWords(b data.Ballot) string {
	words := b.Title
	if words == "" {
		words = "Lấy phiếu"
	}
	if len(b.Candidates) == 0 {
		return words
	}
	names := make([]string, len(b.Candidates))
	for i, c := range b.Candidates {
		names[i] = m.Person(c.Person).Name
		if c.Position != "" && c.Position != b.Post {
			names[i] += " (" + c.Position + ")"
		}
	}
	return fmt.Sprintf("%s đối với %s đồng chí: %s", words, vietnamese.Two(len(names)), strings.Join(names, ", "))
}

// closing adds items 9 to 11.
func (m *minutes) closing() {
	m.say("Thời gian kết thúc", fmt.Sprintf("Cuộc họp kết thúc vào %s, %s./.",
		clockWords(m.Meeting.End), dayWords(m.Meeting.EndsOn())))
	m.add(&Signatures{Where: "Chữ ký", Columns: []Signature{
		{Titles: []string{"THƯ KÝ"}, Name: m.Person(m.Meeting.Secretary).Name},
		{Titles: []string{"CHỦ TỌA"}, Name: m.Person(m.Meeting.Chair).Name},
	}})
	m.add(&Recipients{Where: "Nơi nhận", Items: m.office.Recipients, Archive: "VT, Hồ sơ"})
}
