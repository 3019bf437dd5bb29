package paper

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// JointReport returns the report of the office to its superior (báo cáo tổng hợp),
// Mẫu 1.4 of NĐ 30/2020, Phụ lục III, with Kính gửi: the reports of all units
// gathered heading by heading.
func JointReport(d data.Dossier, o data.Office) *Document {
	r := jointReport{officialOf(d, o, data.PaperRef{Kind: data.PaperReport})}
	r.titled("Báo cáo "+lowerFirst(r.subject()), r.subject())
	r.head(r.symbol(), true)
	r.add(&Title{Where: r.from("Tên báo cáo", titleFact), Kind: "BÁO CÁO", Subject: r.subject()})
	r.add(&Addressees{
		Where: r.from("Kính gửi", Fact{Code: FactAddressees, Step: StepPapers, Field: "addressees"}), Names: r.addressees(),
	})
	r.say(r.from("Mở đầu", Fact{Step: StepReports}), fmt.Sprintf("%s tổng hợp %s của các phòng, ban, đơn vị như sau:",
		vietnamese.UpperFirst(r.officeWords()), lowerFirst(r.subject())))
	for _, part := range reportParts {
		r.part(part)
	}
	r.say("Kết thúc", fmt.Sprintf("Trên đây là báo cáo %s của %s./.", lowerFirst(r.subject()), r.officeWords()))
	r.close([]string{"Như trên"}, "VT", r.headSigner())
	return &r.doc
}

// jointReport collects the blocks of one paper.
type jointReport struct{ official }

// part gathers one heading of all reports, under the name of each who reported. A
// heading that nobody typed under prints as a dotted line.
func (r *jointReport) part(part reportPart) {
	r.begin(part.name)
	letter := 0
	for _, report := range r.Reports {
		points := lines(part.text(report))
		if len(points) == 0 {
			continue
		}
		where := r.reportPlace(report, part.field)
		r.add(&Heading{Where: where, Level: 2, Text: vietnamese.Point(letter) + ") " + r.source(report)})
		r.points(where, points)
		letter++
	}
	if letter == 0 {
		r.add(&Paragraph{Where: r.from(part.name, reportsFact), Text: Dots(), NoIndent: true})
	}
}

// source names whose report it is: the unit with its field, else who reported.
func (r *jointReport) source(report data.Report) string {
	unit := vietnamese.UpperFirst(r.Unit(report.Unit).Name)
	switch {
	case unit == "":
		return r.reporter(report)
	case report.Field != "":
		return unit + ", lĩnh vực " + report.Field
	}
	return unit
}
