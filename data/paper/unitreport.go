package paper

import (
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// UnitReport returns the report of one unit of the office to its head (báo cáo),
// Mẫu 1.4 of NĐ 30/2020, Phụ lục III: results, shortcomings, causes, proposals and
// plan. The unit writes it, so that it stands at the place of the agency with the
// office over it.
func UnitReport(d data.Dossier, report data.Report, o data.Office) *Document {
	ref := data.PaperRef{Kind: data.PaperUnitReport, Part: int64(report.ID)}
	r := unitReport{officialOf(d, o, ref), report}
	r.titled("Báo cáo của "+lowerFirst(r.reporter(report)), r.subject())
	r.head()
	r.add(&Title{Where: r.from("Tên báo cáo", titleFact), Kind: "BÁO CÁO", Subject: r.subject()})
	r.add(&Addressees{
		Where: r.from("Kính gửi", Fact{Code: FactAddressees, Step: StepPapers, Field: "addressees"}),
		Names: r.addressees("Lãnh đạo " + r.officeWords()),
	})
	r.content()
	r.close([]string{"Như trên"}, r.archive(), r.unitSigner())
	return &r.doc
}

// unitReport collects the blocks of one paper.
type unitReport struct {
	official
	report data.Report
}

// subject is the trích yếu of a report on the work of the period.
func (w *official) subject() string {
	period := w.Meeting.Period.Words(w.Meeting.Kind)
	if period == "" {
		return "Kết quả công tác và kế hoạch thời gian tới"
	}
	return "Kết quả công tác " + period + " và kế hoạch thời gian tới"
}

// head names the office over the unit. A unit without a name leaves dots.
func (r *unitReport) head() {
	r.official.head(r.symbol(), true)
	head := r.doc.Blocks[0].(*Head)
	head.Parent, head.Agency = r.office.FullName, orDots(r.Unit(r.report.Unit).Name)
	if head.Parent == "" {
		head.Parent = r.office.Agency
	}
}

// symbol ends in the abbreviation of the unit that writes the report.
func (r *unitReport) symbol() string {
	if strings.Contains(r.form.Number, "/") {
		return "Số: " + r.form.Number
	}
	return fmt.Sprintf("Số: %s/BC-%s", padded(r.form.Number), orShortDots(r.Unit(r.report.Unit).Short))
}

func (r *unitReport) archive() string {
	if short := r.Unit(r.report.Unit).Short; short != "" {
		return short
	}
	return cellWords(vietnamese.UpperFirst(r.Unit(r.report.Unit).Name))
}

// content adds the headings of the report; one that nothing is typed under is left
// out, unless nothing at all is.
func (r *unitReport) content() {
	who := vietnamese.UpperFirst(r.Unit(r.report.Unit).Name)
	if who == "" {
		who = vietnamese.UpperFirst(r.reporter(r.report))
	}
	field := ""
	if r.report.Field != "" {
		field = ", lĩnh vực " + r.report.Field
	}
	r.say(r.reportPlace(r.report, ""), fmt.Sprintf("%s báo cáo %s%s như sau:", who, lowerFirst(r.subject()), field))
	for _, part := range reportParts {
		points := lines(part.text(r.report))
		if len(points) == 0 && !r.report.Empty() {
			continue
		}
		r.begin(part.name)
		r.partOrDots(r.reportPlace(r.report, part.field), points)
	}
	r.say(r.reportPlace(r.report, ""), fmt.Sprintf("Trên đây là báo cáo của %s./.", lowerFirst(who)))
}

// partOrDots adds points, or a dotted line where there are none.
func (w *official) partOrDots(where Where, points []string) {
	if len(points) == 0 {
		w.add(&Paragraph{Where: where, Text: Dots(), NoIndent: true})
		return
	}
	w.points(where, points)
}

// unitSigner is the head of the unit, else who reported.
func (r *unitReport) unitSigner() Signer {
	p := unitHead(r.Dossier, r.report.Unit)
	if p.Name == "" {
		p = r.Person(r.report.Person)
	}
	return Signer{Title: r.post(p), Name: p.Name}
}

// unitHead returns who leads a unit; the zero Person when nobody is known to.
func unitHead(d data.Dossier, unit data.UnitID) data.Person {
	var found data.Person
	for _, p := range d.People {
		leads := p.Rank == data.RankUnitHead && p.Unit == unit && unit != 0 && !p.Retired
		if leads && (found.ID == 0 || p.Order < found.Order || p.Order == found.Order && p.ID < found.ID) {
			found = p
		}
	}
	return found
}
