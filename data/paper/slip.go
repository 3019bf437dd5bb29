package paper

import (
	"fmt"

	"giaoban/data"
)

// Slip returns a slip that reminds somebody inside the office of the tasks of the
// list (phiếu nhắc việc). No form prescribes it: it has the head of NĐ 30/2020 but
// no number, and is signed by who wrote it and who received it.
func Slip(t data.Tracking, r Reminder) *Document {
	const subject = "Về việc thực hiện nhiệm vụ được giao"
	m := remindingOf(t, r)
	m.titled("Phiếu nhắc việc "+m.called(), subject)
	m.head("", "")
	m.add(&Title{Where: "Tên phiếu", Kind: "Phiếu nhắc việc", Subject: subject})
	m.add(&Addressees{Where: "Kính gửi", Names: m.addressees()})
	m.reminder()
	m.add(&Signatures{Where: "Chữ ký", Columns: []Signature{
		{Titles: []string{"Người nhận phiếu"}, Name: m.Person(m.To.Person).Name},
		{Titles: []string{"Người lập phiếu"}},
	}})
	return &m.doc
}

func (m *reminding) reminder() {
	const where = "Nội dung"
	opening := fmt.Sprintf("Tính đến %s, %s %s", m.asOf(), m.called(), m.counted())
	if len(m.tracking.Tasks) == 0 {
		m.say(where, opening+"./.")
		return
	}
	m.add(&Paragraph{Where: where, Text: Plain(opening + ", cụ thể như sau:"), KeepNext: true})
	m.table()
	m.add(&Paragraph{Where: where, Text: Plain(fmt.Sprintf("Đề nghị %s:", m.called())), KeepNext: true})
	m.asked(where, "./.")
}
