package paper

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Urging returns a letter that urges somebody to do the tasks of the list (công
// văn đôn đốc), Mẫu 1.5 of NĐ 30/2020, Phụ lục III, in its order: head with số, ký
// hiệu, V/v and date; Kính gửi; content that ends in "./."; Nơi nhận at the left,
// quyền hạn, chức vụ, signature at the right. Whatever the records lack prints as
// dots.
func Urging(t data.Tracking, r Reminder) *Document {
	m := remindingOf(t, r)
	m.titled("Công văn đôn đốc "+m.called(), m.about())
	m.head(m.symbol(), m.about())
	m.add(&Addressees{Where: "Kính gửi", Names: m.addressees()})
	m.content()
	m.close()
	return &m.doc
}

// about is what the letter is about (box 5b).
func (m *reminding) about() string {
	for _, t := range m.tracking.Tasks {
		if t.Meeting == 0 {
			return "V/v đôn đốc thực hiện nhiệm vụ được giao"
		}
	}
	return "V/v đôn đốc thực hiện kết luận giao ban"
}

// symbol returns số, ký hiệu. II.3: a letter has no abbreviation of its type; the
// agency's is followed by that of the unit that drafts it. The number is left open
// until the văn thư gives it.
func (m *reminding) symbol() string {
	return fmt.Sprintf("Số: %s/%s-%s", GapShort, orShortDots(m.tracking.Office.Symbol), orShortDots(m.drafter()))
}

func (m *reminding) drafter() string { return m.Unit(m.Drafter).Short }

func (m *reminding) content() {
	const where = "Nội dung"
	opening := fmt.Sprintf("Qua theo dõi việc thực hiện kết luận, nhiệm vụ được giao tại các cuộc họp giao ban, tính đến %s, %s %s",
		m.asOf(), m.called(), m.counted())
	if len(m.tracking.Tasks) == 0 {
		m.say(where, opening+"./.")
		return
	}
	m.add(&Paragraph{Where: where, Text: Plain(opening + ", cụ thể như sau:"), KeepNext: true})
	m.table()
	m.add(&Paragraph{Where: where, Text: Plain(fmt.Sprintf("%s đề nghị %s:", vietnamese.UpperFirst(m.officeWords()), m.called())), KeepNext: true})
	m.asked(where, ".")
	m.say(where, fmt.Sprintf("Đề nghị %s nghiêm túc triển khai thực hiện./.", m.called()))
}

// close adds Nơi nhận and the signature. II.9: the first line of Nơi nhận is "Như
// trên", the last names VT and the unit that drafts.
func (m *reminding) close() {
	items := []string{"Như trên"}
	if name := m.tracking.Office.FullName; name != "" {
		items = append(items, "Lãnh đạo "+name+" (để b/c)")
	}
	signer := m.Signer
	if signer == (Signer{}) {
		signer = HeadSigner(m.tracking.Office, m.tracking.People)
	}
	drafter := m.drafter()
	if drafter == "" {
		drafter = m.Unit(m.Drafter).Name
	}
	m.add(&Closing{
		Where: "Nơi nhận, chữ ký", Recipients: Recipients{Items: items, Archive: "VT, " + cellWords(drafter)}, Signature: signer.signature(),
	})
}
