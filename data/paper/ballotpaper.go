package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// BallotSize is the sheet of a ballot paper.
type BallotSize string

// The sheets of ballot papers.
const (
	BallotA5 BallotSize = "a5" // two on one A4 sheet, to be cut
	BallotA4 BallotSize = "a4"
)

// BallotOptions says how ballot papers are printed. Copies is how many; 0 is as
// many as are summoned (members of the roster while there is no roll) and Spares.
type BallotOptions struct {
	Copies int
	Spares int
	Size   BallotSize
}

// BallotPaper returns the ballot papers of a ballot of a briefing, after NĐ
// 170/2025/NĐ-CP, Điều 33.2.a: as many as were summoned, with room for the hanging
// seal or the chair's signature; a voter may sign or not. All are alike to the
// last mark: nothing on one tells its voter from another.
func BallotPaper(d data.Dossier, b data.Ballot, o data.Office, options BallotOptions) *Document {
	if options.Copies == 0 {
		options.Copies = summoned(d, b) + options.Spares
	}
	p := &ballotPaper{wording: wording{d}, ballot: b, office: o}
	p.doc = Document{
		Title: paperTitle(b.Rule), Subject: vietnamese.CleanLine(b.Title), Author: o.FullName,
		Copies: max(options.Copies, 1), Halves: options.Size != BallotA4,
	}
	if !d.Meeting.Day.IsZero() {
		p.doc.Date = d.Meeting.Day.Time()
	}
	p.head()
	p.table()
	p.foot()
	return &p.doc
}

// summoned is how many are summoned by the roll, or would be by the roster.
func summoned(d data.Dossier, b data.Ballot) int {
	if len(b.Roll) == 0 {
		b.Roll = b.RollOf(d.Attendance)
	}
	return b.Turnout().Summoned
}

// ballotPaper collects the blocks of one ballot paper.
type ballotPaper struct {
	wording
	writing
	ballot data.Ballot
	office data.Office
}

func paperTitle(card data.RuleCard) string {
	if card.PaperTitle == "" {
		return "Phiếu biểu quyết"
	}
	return card.PaperTitle
}

func (p *ballotPaper) head() {
	parent, agency := HeadNames(p.office)
	p.add(&BallotHead{
		Where: "Đầu phiếu", Parent: parent, Agency: agency,
		Seal: "(Dấu treo hoặc chữ ký của chủ tọa)", Kind: paperTitle(p.ballot.Rule), Subject: ballotSubject(p.ballot),
	})
}

// ballotSubject names what is voted on.
func ballotSubject(b data.Ballot) string {
	words := b.Title
	if words == "" {
		words = "Lấy phiếu"
	}
	if b.Post != "" && !vietnamese.Contains(words, b.Post) {
		words += ", chức vụ " + b.Post
	}
	return words
}

// Widths of the columns of a ballot paper, in millimetres.
const (
	ballotNumberMM = 10.0
	ballotNameMM   = 46.0
	ballotPostMM   = 42.0
	ballotBoxesMM  = TextWidthMM - ballotNumberMM - ballotNameMM - ballotPostMM
)

// table has a box to mark for each candidate and choice.
func (p *ballotPaper) table() {
	const where = "Phiếu"
	choices := p.ballot.Rule.Choices
	table := &Table{Where: where, Columns: []Column{
		{Title: "TT", WidthMM: ballotNumberMM, Align: Centered},
		{Title: "Họ và tên", WidthMM: ballotNameMM, Align: Left},
		{Title: "Chức vụ", WidthMM: ballotPostMM, Align: Left},
	}}
	for _, c := range choices {
		table.Columns = append(table.Columns, Column{Title: c.Words, WidthMM: ballotBoxesMM / float64(len(choices)), Align: Centered})
	}
	for i, c := range p.ballot.Candidates {
		cells := []Text{Plain(fmt.Sprint(i + 1)), Bold(p.Person(c.Person).Name), Plain(vietnamese.UpperFirst(p.candidatePost(c)))}
		table.Rows = append(table.Rows, Row{Where: Where(fmt.Sprintf("%s, dòng %d", where, i+1)), Cells: cells})
	}
	p.add(table)
}

// candidatePost is the post beside a candidate's name: that stated for the ballot,
// else that of the directory.
func (w wording) candidatePost(c data.Candidate) string {
	if c.Position != "" {
		return c.Position
	}
	return w.post(w.Person(c.Person))
}

func (p *ballotPaper) foot() {
	p.add(&Paragraph{Where: "Cách ghi phiếu", NoIndent: true, Align: Left, Text: Italic("Cách ghi phiếu: " + howToMark(p.ballot))})
	p.add(&Paragraph{
		Where: "Người ghi phiếu", NoIndent: true, Align: Left,
		Text: append(Italic("Người ghi phiếu (có thể ký hoặc không ký tên): "), Dots()...),
	})
}

// howToMark tells how a paper is marked, and by the card what spoils it.
func howToMark(b data.Ballot) string {
	words := make([]string, len(b.Rule.Choices))
	for i, c := range b.Rule.Choices {
		words[i] = "“" + c.Words + "”"
	}
	whom := "đối với mỗi người, "
	if len(b.Candidates) == 1 {
		whom = ""
	}
	text := whom + "đánh dấu X vào một trong các ô " + strings.Join(words, ", ") + "; không ghi thêm vào phiếu."
	if len(words) == 2 {
		text = whom + "đánh dấu X vào ô " + strings.Join(words, " hoặc ") + "; không ghi thêm vào phiếu."
	}
	switch {
	case b.Rule.SpoilByBlank && b.Rule.SpoilByTwice:
		text += " Phiếu bỏ trống hoặc đánh dấu nhiều hơn một ô đối với một người là phiếu không hợp lệ."
	case b.Rule.SpoilByBlank:
		text += " Phiếu bỏ trống đối với một người là phiếu không hợp lệ."
	case b.Rule.SpoilByTwice:
		text += " Phiếu đánh dấu nhiều hơn một ô đối với một người là phiếu không hợp lệ."
	}
	return text
}

// BallotHead is the top of a ballot paper: the agency at the left with room for the
// hanging seal under it; Quốc hiệu, Tiêu ngữ and the paper's title at the right.
type BallotHead struct {
	Where
	Parent, Agency string
	Seal           string // what the room is for
	Kind, Subject  string
}

// Room of the head of a ballot paper, in points.
const (
	sealGap     = 8.0  // over the words
	sealRoom    = 46.0 // under them
	ballotTitle = 12.0 // over the title
	headGap     = 8.0  // under it
)

func (l *layout) ballotHead(h *BallotHead) {
	left, right := l.names(h.Parent, h.Agency)
	left.skip(sealGap)
	left.text(Italic(h.Seal), RecipientsSize)
	right.skip(ballotTitle)
	right.text(Bold(strings.ToUpper(h.Kind)), TitleSize)
	right.text(Bold(h.Subject), TitleSize)
	room := max(left.y+sealRoom, right.y+headGap)
	right.boxes = append(right.boxes, box{y: room, height: 0})
	l.sideBySide(0, left, right)
	l.keepWithNext()
}
