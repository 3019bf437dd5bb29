package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// BallotCount returns the count's minutes (biên bản kiểm phiếu) of a ballot of a
// briefing: its roll, its papers, its result with numbers and percent for each
// candidate on the base that the rule card names, and the card itself. Fields after
// Luật Bầu cử, Điều 76, by analogy. A ballot that is not counted is refused
// (data.RefusedUncounted).
func BallotCount(d data.Dossier, b data.Ballot, o data.Office) (*Document, error) {
	c, err := newCounting(d, b, o)
	if err != nil {
		return nil, err
	}
	c.doc.Title = "Biên bản kiểm phiếu"
	c.head()
	c.opening()
	c.card()
	c.turnout()
	c.papers()
	c.result()
	c.verdicts()
	c.closing()
	return &c.doc, nil
}

// counting collects the blocks of a paper about a counted ballot.
type counting struct {
	wording
	writing
	ballot   data.Ballot
	office   data.Office
	judged   []data.Verdict
	numbered int
}

func newCounting(d data.Dossier, b data.Ballot, o data.Office) (*counting, error) {
	c := &counting{wording: wording{d}, ballot: b, office: o}
	for i := range b.Candidates {
		v, err := b.Judge(i)
		if err != nil {
			return nil, err
		}
		c.judged = append(c.judged, v)
	}
	if !b.Counted() {
		return nil, &data.Refusal{Code: data.RefusedUncounted, Field: "state"}
	}
	c.doc.Subject, c.doc.Author = vietnamese.CleanLine(ballotSubject(b)), o.FullName
	if !d.Meeting.Day.IsZero() {
		c.doc.Date = d.Meeting.Day.Time()
	}
	return c, nil
}

// begin opens a numbered section.
func (c *counting) begin(title string) {
	c.numbered++
	c.add(&Heading{Where: Where(title), Level: 1, Text: fmt.Sprintf("%d. %s", c.numbered, title)})
}

// point adds a point of a section.
func (c *counting) point(where, text string) {
	c.add(&Paragraph{Where: Where(where), Marker: "-", Text: Plain(text)})
}

func (c *counting) head() {
	parent, agency := HeadNames(c.office)
	c.add(&Head{
		Where: "Tên cơ quan, số và ký hiệu", Parent: parent, Agency: agency,
		Symbol: "Số: " + GapShort + "/BB-" + orShortDots(c.office.Symbol),
	})
	c.add(&Title{Where: "Tên biên bản", Kind: "BIÊN BẢN", Subject: "Kiểm phiếu " + lowerFirst(c.subject())})
}

// subject is what is voted on, without the words that the title begins with.
func (c *counting) subject() string {
	words := ballotSubject(c.ballot)
	for _, begin := range []string{"Kiểm phiếu ", "Lấy phiếu "} {
		if rest, ok := strings.CutPrefix(words, begin); ok {
			return rest
		}
	}
	return words
}

func (c *counting) opening() {
	m := c.Meeting
	title := m.Title
	if title == "" {
		title = m.ProposedTitle()
	}
	c.say("Cuộc họp", "Cuộc họp: "+stopped(title))
	c.say("Thời gian", fmt.Sprintf("Thời gian kiểm phiếu: %s, %s.", clockWords(data.TimeOfDay{}), dayWords(m.Day)))
	c.add(&Paragraph{Where: "Địa điểm", Text: Labelled("Địa điểm", stopped(m.Place))})
	c.add(&Paragraph{Where: "Chủ tọa", Text: Labelled("Chủ tọa", stopped(c.introduced(c.Person(m.Chair))))})
	c.add(&Paragraph{Where: "Tổ kiểm phiếu", Text: Plain("Tổ kiểm phiếu gồm:"), KeepNext: true})
	for i, t := range c.ballot.Tellers {
		role := "Thành viên"
		if t.Role == data.TellerHead {
			role = "Tổ trưởng"
		}
		c.point("Tổ kiểm phiếu", c.introduced(c.Person(t.Person))+" – "+role+end(i, len(c.ballot.Tellers)))
	}
}

// CompareLaw is what stands beside every citation of the law: the office compares it
// with the text in force.
const CompareLaw = "đối chiếu văn bản hiện hành"

// card prints the rule of the ballot as it was frozen.
func (c *counting) card() {
	card := c.ballot.Rule
	c.begin("Thể lệ")
	name := card.Name
	if card.Citation != "" {
		name += ": " + card.Citation
	}
	if card.Citation != "" && !vietnamese.Contains(card.Citation, CompareLaw) {
		name += " (" + CompareLaw + ")"
	}
	c.point("Thể lệ", stopped(name))
	c.point("Thể lệ", fmt.Sprintf("Tên phiếu: %s; các lựa chọn: %s.", paperTitle(card), choiceWords(card)))
	c.point("Thể lệ", fmt.Sprintf("Cơ sở tính: %s; đạt khi %s.", baseWords(card.Base), thresholdWords(card)))
	if !card.Quorum.IsZero() {
		c.point("Thể lệ", fmt.Sprintf("Điều kiện: ít nhất %s số người được triệu tập có mặt.", fractionWords(card.Quorum)))
	}
	if !card.AtLeast && card.Tie != "" {
		c.point("Thể lệ", fmt.Sprintf("Khi đúng %s: %s", fractionWords(card.Threshold), stopped(lowerFirst(card.Tie))))
	}
	c.point("Thể lệ", spoilWords(card))
	c.point("Thể lệ", announceWords(card))
	if c.ballot.Way == data.BallotOnScreen {
		c.point("Thể lệ", stopped("Bỏ phiếu trên máy theo "+card.ScreenPaper))
	}
}

func choiceWords(card data.RuleCard) string {
	words := make([]string, len(card.Choices))
	for i, choice := range card.Choices {
		words[i] = lowerFirst(choice.Words)
		if choice.Against {
			words[i] += " (không tính vào số phiếu đạt)"
		}
	}
	return strings.Join(words, "; ")
}

// baseWords names a base as the papers write it.
func baseWords(base data.BallotBase) string {
	switch base {
	case data.BaseSummoned:
		return "số người được triệu tập"
	case data.BasePresent:
		return "số người có mặt"
	case data.BaseIssued:
		return "số phiếu phát ra"
	case data.BaseReturned:
		return "số phiếu thu về"
	case data.BaseValid:
		return "số phiếu hợp lệ"
	}
	return "số ý kiến được nêu"
}

func fractionWords(f data.Fraction) string { return fmt.Sprintf("%d/%d", f.Num, f.Den) }

func thresholdWords(card data.RuleCard) string {
	if card.AtLeast {
		return "được ít nhất " + fractionWords(card.Threshold)
	}
	return "được trên " + fractionWords(card.Threshold)
}

func spoilWords(card data.RuleCard) string {
	spoiled := func(spoils bool) string {
		if spoils {
			return "phiếu không hợp lệ"
		}
		return "tính là không đánh dấu đối với người đó"
	}
	if card.SpoilByBlank == card.SpoilByTwice {
		return "Để trống hoặc đánh dấu nhiều hơn một ô đối với một người: " + spoiled(card.SpoilByBlank) + "."
	}
	return "Để trống đối với một người: " + spoiled(card.SpoilByBlank) + "; đánh dấu nhiều hơn một ô: " + spoiled(card.SpoilByTwice) + "."
}

func announceWords(card data.RuleCard) string {
	if card.Announce {
		return "Công bố kết quả tại hội nghị: có."
	}
	return "Công bố kết quả tại hội nghị: không."
}

// turnout tells who was summoned and who was there when voting opened.
func (c *counting) turnout() {
	t := c.ballot.Turnout()
	c.begin("Người bỏ phiếu")
	c.point("Người bỏ phiếu", fmt.Sprintf("Được triệu tập: %d người; có mặt khi mở bỏ phiếu: %d người; vắng: %d người.", t.Summoned, t.Present, t.Absent))
	var excused, absent []string
	for _, l := range c.ballot.Roll {
		name := c.Person(l.Person).Name
		switch {
		case l.Standing == data.RollExcused:
			excused = append(excused, name+" ("+l.Reason+")")
		case l.Standing == data.RollSummoned && !l.Present:
			absent = append(absent, name+c.reasonOf(l.Person))
		}
	}
	if len(absent) > 0 {
		c.point("Người bỏ phiếu", "Vắng: "+strings.Join(absent, ", ")+".")
	}
	if len(excused) > 0 {
		c.point("Người bỏ phiếu", fmt.Sprintf("Không tính vào số được triệu tập do bất khả kháng: %d người: %s.", t.Excused, strings.Join(excused, ", ")))
	}
	if t.Observers > 0 {
		c.point("Người bỏ phiếu", fmt.Sprintf("Dự, không bỏ phiếu: %d người.", t.Observers))
	}
}

// reasonOf is why somebody was absent, as the roster of the briefing says.
func (c *counting) reasonOf(id data.PersonID) string {
	for _, a := range c.Attendance {
		if a.Person == id && a.Note != "" && !a.Presence.Here() {
			return " (" + a.Note + ")"
		}
	}
	return ""
}

func (c *counting) papers() {
	const where = "Phiếu"
	p, r := c.ballot.Papers, c.ballot.Result
	issued := c.ballot.Turnout().Issued
	c.begin(where)
	if c.ballot.Way == data.BallotOnPaper {
		c.point(where, fmt.Sprintf("Phiếu in: %d; phát ra: %d; chưa dùng: %d; hỏng, đã đổi: %d.", p.Printed, issued, p.Unused, p.Spoiled))
	} else {
		c.point(where, fmt.Sprintf("Phiếu phát ra: %d.", issued))
	}
	c.point(where, fmt.Sprintf("Phiếu thu về: %d; không thu về: %d.", p.Returned, p.NotReturned))
	c.point(where, fmt.Sprintf("Phiếu hợp lệ: %d; phiếu không hợp lệ: %d%s.", r.Valid, r.InvalidPapers(), invalidWords(*r)))
	if c.ballot.UrnSHA256 != "" {
		c.point(where, "Tệp hòm phiếu đã niêm phong, mã SHA-256: "+c.ballot.UrnSHA256+".")
	}
}

func invalidWords(count data.Count) string {
	var words []string
	for _, i := range count.Normal().Invalid {
		words = append(words, fmt.Sprintf("%s %d", i.Reason.Words(), i.Papers))
	}
	if len(words) == 0 {
		return ""
	}
	return ", gồm: " + strings.Join(words, "; ")
}

// result is the table of votes: for each candidate the number and the share of each
// choice on the base.
func (c *counting) result() {
	c.begin("Kết quả kiểm phiếu")
	c.add(&Paragraph{
		Where: "Kết quả kiểm phiếu", KeepNext: true,
		Text: Plain(fmt.Sprintf("Tỷ lệ tính trên %s%s:", baseWords(c.ballot.Rule.Base), c.baseNumber())),
	})
	c.add(c.resultTable("Kết quả kiểm phiếu", 0))
}

// baseNumber is the base in figures where it is one for all candidates.
func (c *counting) baseNumber() string {
	for _, v := range c.judged {
		if v.Base != c.judged[0].Base {
			return ""
		}
	}
	return fmt.Sprintf(" (%d)", c.judged[0].Base)
}

// resultTable has one row for each candidate; extra adds columns of the summary.
func (c *counting) resultTable(where string, size float64) *Table {
	choices := c.ballot.Rule.Choices
	table := &Table{Where: Where(where), Size: size, Columns: []Column{
		{Title: "TT", WidthMM: 10, Align: Centered},
		{Title: "Họ và tên, chức vụ", WidthMM: 55, Align: Left},
	}}
	for _, choice := range choices {
		table.Columns = append(table.Columns, Column{Title: choice.Words, WidthMM: 70 / float64(len(choices)), Align: Centered})
	}
	table.Columns = append(table.Columns, Column{Title: "Không đánh dấu", WidthMM: 30, Align: Centered})
	for i, candidate := range c.ballot.Candidates {
		cells := []Text{Plain(fmt.Sprint(i + 1)), c.candidateCell(candidate)}
		cells = append(cells, c.voteCells(i)...)
		table.Rows = append(table.Rows, Row{Where: Where(fmt.Sprintf("%s, dòng %d", where, i+1)), Cells: cells})
	}
	return table
}

func (c *counting) candidateCell(candidate data.Candidate) Text {
	text := Bold(c.Person(candidate.Person).Name)
	if post := c.candidatePost(candidate); post != "" {
		text = append(text, Run{Text: "\n" + vietnamese.UpperFirst(post)})
	}
	return text
}

// voteCells writes each choice of a candidate, and the unmarked, as number and share.
func (c *counting) voteCells(i int) []Text {
	count := c.ballot.Result.Candidates[i]
	var cells []Text
	for k, n := range count.Choices {
		cells = append(cells, Plain(c.share(i, n, c.alone(k))))
	}
	return append(cells, Plain(c.share(i, count.Unmarked, false)))
}

// alone reports whether a choice is the only one that counts for the threshold, so
// that its share is the verdict's.
func (c *counting) alone(choice int) bool {
	for k, other := range c.ballot.Rule.Choices {
		if other.Against == (k == choice) {
			return false
		}
	}
	return true
}

// share writes a number of votes with its percent of the base; the verdict's takes
// as many decimals as it needs to lie on its side of the threshold.
func (c *counting) share(i, n int, verdict bool) string {
	v := c.judged[i]
	switch {
	case v.Base == 0:
		return fmt.Sprint(n)
	case verdict:
		return fmt.Sprintf("%d\n(%s%%)", n, v.Percent)
	}
	return fmt.Sprintf("%d\n(%s%%)", n, vietnamese.Percent(int64(n), int64(v.Base), 2))
}

// verdicts tells what the rule makes of each candidate's count.
func (c *counting) verdicts() {
	c.begin("Kết luận theo thể lệ")
	for i, candidate := range c.ballot.Candidates {
		c.point("Kết luận theo thể lệ", c.Person(candidate.Person).Name+": "+c.verdict(i)+".")
	}
	if !c.ballot.Rule.Announce {
		c.add(&Paragraph{Where: "Kết luận theo thể lệ", Text: Italic("Kết quả không công bố tại hội nghị.")})
	}
}

func (c *counting) verdict(i int) string {
	v, tally := c.judged[i], c.ballot.Tally(i)
	switch v.Outcome {
	case data.OutcomeNoQuorum:
		return fmt.Sprintf("không đủ số người dự (%d người có mặt trên %d người được triệu tập)", tally.Present, tally.Summoned)
	case data.OutcomeNoBase:
		return "không có cơ sở tính"
	}
	numbers := fmt.Sprintf("%d/%d (%s%%), cần ít nhất %d", tally.For, v.Base, v.Percent, v.Need)
	switch v.Outcome {
	case data.OutcomePassed:
		return "đạt; " + numbers + over(v.Over)
	case data.OutcomeTied:
		words := "bằng ngưỡng; " + numbers
		if c.ballot.Rule.Tie != "" {
			words += "; " + lowerFirst(c.ballot.Rule.Tie)
		}
		return words
	}
	return "không đạt; " + numbers + fmt.Sprintf(", thiếu %d", -v.Over)
}

func over(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", thừa %d", n)
}

func (c *counting) closing() {
	c.begin("Kiến nghị, khiếu nại (nếu có)")
	c.add(&Paragraph{Where: "Kiến nghị", Text: Dots(), NoIndent: true})
	c.say("Kết thúc", fmt.Sprintf("Việc kiểm phiếu kết thúc vào %s, %s./.",
		clockWords(data.TimeOfDay{}), dayWords(c.Meeting.Day)))
	c.signatures()
}

// signatures are those of the head teller, the tellers and the chair.
func (c *counting) signatures() {
	head := Signature{Titles: []string{"TỔ TRƯỞNG TỔ KIỂM PHIẾU"}, Name: c.Person(c.ballot.TellerHead().Person).Name}
	chair := Signature{Titles: []string{"CHỦ TỌA"}, Name: c.Person(c.Meeting.Chair).Name}
	c.add(&Signatures{Where: "Chữ ký", Columns: []Signature{head, chair}})
	var members []Signature
	for _, t := range c.ballot.Tellers {
		if t.Role != data.TellerHead {
			members = append(members, Signature{Titles: []string{"THÀNH VIÊN"}, Name: c.Person(t.Person).Name})
		}
	}
	const abreast = 3
	for len(members) > 0 {
		n := min(abreast, len(members))
		c.add(&Signatures{Where: "Chữ ký", Columns: members[:n]})
		members = members[n:]
	}
}

// ballotResult tells the result of a ballot that may be announced.
func (m *minutes) ballotResult(b data.Ballot) {
	if !b.Announced() {
		return
	}
	c, err := newCounting(m.Dossier, b, m.office)
	if err != nil {
		return
	}
	t := b.Turnout()
	m.say("Lấy phiếu", fmt.Sprintf("Kết quả: được triệu tập %d người, có mặt %d người; phiếu phát ra %d, thu về %d, hợp lệ %d, không hợp lệ %d.",
		t.Summoned, t.Present, t.Issued, b.Papers.Returned, b.Result.Valid, b.Result.InvalidPapers()))
	for i, candidate := range b.Candidates {
		m.add(&Paragraph{Where: "Lấy phiếu", Marker: "-", Text: Plain(m.Person(candidate.Person).Name + ": " + c.verdict(i) + ".")})
	}
}
