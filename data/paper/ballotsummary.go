package paper

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// BallotSummary returns bảng tổng hợp kết quả kiểm phiếu of a ballot of a briefing,
// which goes with the count's minutes into the file (NĐ 170/2025/NĐ-CP, Điều 35.1,
// 41). A ballot that is not counted is refused (data.RefusedUncounted).
func BallotSummary(d data.Dossier, b data.Ballot, o data.Office) (*Document, error) {
	c, err := newCounting(d, b, o)
	if err != nil {
		return nil, err
	}
	c.doc.Title, c.doc.Landscape = "Bảng tổng hợp kết quả kiểm phiếu", true
	parent, agency := HeadNames(o)
	c.add(&Head{
		Where: "Tên cơ quan", Parent: parent, Agency: agency, PlaceDate: orDots(o.Place) + ", " + dayWords(d.Meeting.Day),
	})
	c.add(&Title{Where: "Tên bảng", Kind: "Bảng tổng hợp kết quả kiểm phiếu", Subject: vietnamese.UpperFirst(c.subject())})
	c.figures()
	c.summary()
	c.add(&Signatures{Where: "Chữ ký", Columns: []Signature{
		{Titles: []string{"TỔ TRƯỞNG TỔ KIỂM PHIẾU"}, Name: c.Person(b.TellerHead().Person).Name},
		{Titles: []string{"CHỦ TỌA"}, Name: c.Person(d.Meeting.Chair).Name},
	}})
	return &c.doc, nil
}

// figures are those that are the same for every candidate.
func (c *counting) figures() {
	t, p, r := c.ballot.Turnout(), c.ballot.Papers, c.ballot.Result
	c.add(&Paragraph{Where: "Số liệu chung", Text: Plain(fmt.Sprintf(
		"Được triệu tập: %d; có mặt: %d; phiếu phát ra: %d; thu về: %d; không thu về: %d; hợp lệ: %d; không hợp lệ: %d.",
		t.Summoned, t.Present, t.Issued, p.Returned, p.NotReturned, r.Valid, r.InvalidPapers()))})
	card := c.ballot.Rule
	c.add(&Paragraph{Where: "Số liệu chung", Text: Plain(fmt.Sprintf("Thể lệ: %s; tỷ lệ tính trên %s%s, đạt khi %s.",
		card.Name, baseWords(card.Base), c.baseNumber(), thresholdWords(card)))})
}

// summary is the table of votes with what the rule makes of them.
func (c *counting) summary() {
	table := c.resultTable("Bảng tổng hợp", 0)
	table.Columns = append(table.Columns,
		Column{Title: "Số phiếu cần đạt", WidthMM: 26, Align: Centered}, Column{Title: "Kết quả", WidthMM: 34, Align: Centered})
	for i := range table.Rows {
		v := c.judged[i]
		need := "-"
		if v.Need > 0 {
			need = fmt.Sprint(v.Need)
		}
		result := Bold(outcomeWords(v.Outcome))
		if v.Base > 0 && c.severalWin() {
			result = append(result, Run{Text: fmt.Sprintf("\n%d\n(%s%%)", c.ballot.Tally(i).For, v.Percent)})
		}
		table.Rows[i].Cells = append(table.Rows[i].Cells, Plain(need), result)
	}
	c.add(table)
}

// severalWin reports whether more than one choice counts for the threshold, so that no
// column of votes says what the verdict weighs.
func (c *counting) severalWin() bool {
	n := 0
	for _, choice := range c.ballot.Rule.Choices {
		if !choice.Against {
			n++
		}
	}
	return n > 1
}

// outcomeWords writes an outcome as the papers do.
func outcomeWords(o data.Outcome) string {
	switch o {
	case data.OutcomePassed:
		return "Đạt"
	case data.OutcomeTied:
		return "Bằng ngưỡng"
	case data.OutcomeNoQuorum:
		return "Không đủ số người dự"
	case data.OutcomeNoBase:
		return "Không có cơ sở tính"
	}
	return "Không đạt"
}
