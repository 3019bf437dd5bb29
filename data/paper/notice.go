package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Notice returns the notice of the chair's conclusions (thông báo kết luận), Mẫu
// 1.4 of NĐ 30/2020, Phụ lục III. No form prescribes its content; by custom it
// opens with day, chair and who was there, then 1. Đánh giá, 2. Kết luận và phân
// công (who, what, by when), 3. Tổ chức thực hiện.
func Notice(d data.Dossier, o data.Office) *Document {
	n := notice{officialOf(d, o, data.PaperRef{Kind: data.PaperNotice})}
	n.titled("Thông báo "+lowerFirst(n.about()), n.about())
	n.head(n.symbol(), true)
	n.add(&Title{Where: n.from("Tên thông báo", titleFact), Kind: "THÔNG BÁO", Subject: n.about()})
	n.opening()
	n.assessment()
	n.conclusions()
	n.carryOut()
	n.close(n.usualRecipients(), "VT", n.headSigner())
	return &n.doc
}

// notice collects the blocks of one paper.
type notice struct{ official }

// chair names who concluded, or leaves dots.
func (w *official) chair() string { return orDots(w.named(w.Person(w.Meeting.Chair))) }

// about is the trích yếu: whose conclusions, at which briefing.
func (n *notice) about() string {
	return fmt.Sprintf("Kết luận của %s tại %s", n.chair(), n.shortName())
}

// shortName is what running text calls the briefing: "cuộc họp giao ban quý I/2016".
func (w *official) shortName() string {
	if w.isConference() {
		return lowerFirst(w.title())
	}
	return "cuộc họp " + lowerFirst(w.Meeting.Name())
}

// opening says when, where, led by whom and before whom.
func (n *notice) opening() {
	m := n.Meeting
	day := vietnamese.UpperFirst(dayWords(m.Day))
	place := orDots(strings.TrimRight(m.Place, ". "))
	n.say(n.from("Mở đầu", dayFact), fmt.Sprintf("%s, tại %s, %s chủ trì %s.", day, place, n.chair(), lowerFirst(n.title())))
	n.present()
	heard := "Sau khi nghe ý kiến của các đại biểu dự họp"
	if len(n.Reports)+len(n.Remarks) > 0 {
		heard = "Sau khi nghe báo cáo và ý kiến phát biểu tại " + n.gathering()
	}
	n.add(&Paragraph{
		Where: n.from("Mở đầu", chairFact), KeepNext: true, Text: Plain(fmt.Sprintf("%s, %s kết luận như sau:", heard, n.chair())),
	})
}

// present counts who was there and says from where.
func (n *notice) present() {
	roll := data.CountRoll(n.byRank(data.InvitedMember))
	where := n.from(rosterLabel, rollFact)
	if !roll.Called() {
		n.add(&Paragraph{Where: where, Text: Labelled("Dự họp có", "")})
		return
	}
	text := fmt.Sprintf("Dự họp có %s/%s người được triệu tập", vietnamese.Two(roll.Here()), vietnamese.Two(roll.Invited))
	var from []string
	for _, g := range n.rosterGroups() {
		if !g.guests && data.CountRoll(g.lines).Here() > 0 {
			from = append(from, lowerFirst(g.name))
		}
	}
	if len(from) > 0 {
		text += ", gồm: " + strings.Join(from, "; ")
	}
	text += "."
	if guests := data.CountRoll(n.byRank(data.InvitedGuest)).Here(); guests > 0 {
		text += fmt.Sprintf(" Khách mời có %s người.", vietnamese.Two(guests))
	}
	n.say(where, text)
}

func (n *notice) assessment() {
	n.begin("Đánh giá")
	if !n.assessed() {
		n.add(&Paragraph{Where: n.from("Đánh giá", Fact{Step: StepConclusions, Field: "results"}), Text: Dots(), NoIndent: true})
		return
	}
	n.assessments()
}

func (n *notice) conclusions() {
	n.begin("Kết luận và phân công")
	if len(n.Conclusions) == 0 {
		n.add(&Paragraph{Where: n.from("Kết luận", closingFact), Text: Dots(), NoIndent: true})
	}
	n.sentences(n.Conclusions)
	n.assignments(n.Tasks)
}

// carryOut says how the conclusions are carried out: what the form says, else the
// usual sentence; it ends the content.
func (n *notice) carryOut() {
	n.begin("Tổ chức thực hiện")
	where := n.from("Tổ chức thực hiện", Fact{Step: StepPapers, Field: "note"})
	points := lines(n.form.Note)
	if len(points) == 0 {
		points = []string{
			"Các phòng, ban, đơn vị, cá nhân được phân công tổ chức thực hiện và báo cáo kết quả đúng thời hạn; " +
				"trong quá trình thực hiện có khó khăn, vướng mắc, kịp thời báo cáo lãnh đạo " + n.officeWords() + " xem xét, quyết định.",
		}
	}
	for _, p := range points {
		n.say(where, stopped(p))
	}
	n.say(where, fmt.Sprintf("Trên đây là kết luận của %s tại %s; %s thông báo để các phòng, ban, đơn vị, cá nhân có liên quan biết, thực hiện./.",
		n.chair(), n.shortName(), n.officeWords()))
}

// usualRecipients are those a notice goes to where neither form nor template says.
func (n *notice) usualRecipients() []string {
	return []string{"Lãnh đạo " + n.officeWords() + " (để b/c)", "Các phòng, ban, đơn vị"}
}
