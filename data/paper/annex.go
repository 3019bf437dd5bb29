package paper

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Annex returns an annex that sets right a paper which has been signed: the paper
// stays as it is. NĐ 30/2020, Phụ lục I, phần I, II.6: it is numbered in Roman where
// there are several, and says which paper it goes with.
func Annex(d data.Dossier, a data.Annex, o data.Office) *Document {
	x := annex{officialOf(d, o, data.PaperRef{Kind: data.PaperAnnex, Part: int64(a.ID)}), a}
	x.titled("Phụ lục "+lowerFirst(a.Title), a.Title)
	x.add(&AnnexHead{Where: x.place("title"), Name: x.name(), Subject: orDots(a.Title), Of: x.of()})
	where := x.place("text")
	points := lines(a.Text)
	if len(points) == 0 {
		x.add(&Paragraph{Where: where, Text: Dots(), NoIndent: true})
	}
	for i, p := range points {
		stop := "."
		if i == len(points)-1 {
			stop = "./."
		}
		x.say(where, ended(p, stop))
	}
	x.sign()
	return &x.doc
}

// annex collects the blocks of one paper.
type annex struct {
	official
	record data.Annex
}

func (x *annex) place(field string) Where {
	return x.from("Phụ lục", Fact{Code: FactText, Step: StepPapers, Field: field, Kind: data.KindAnnex, Record: int64(x.record.ID)})
}

// name is "Phụ lục", numbered where the paper has several.
func (x *annex) name() string {
	order, count := 0, 0
	for _, other := range x.Annexes {
		if other.Paper == x.record.Paper {
			count++
			if other.Order <= x.record.Order {
				order++
			}
		}
	}
	if count < 2 {
		return "Phụ lục"
	}
	return "Phụ lục " + vietnamese.Roman(order)
}

// of names the paper that the annex goes with.
func (x *annex) of() string {
	for _, p := range x.Papers {
		if p.ID == x.record.Paper {
			form := x.Form(p.Ref())
			number := p.Number
			if number == "" {
				number = form.Number
			}
			day := dayWords(form.Day)
			if form.Day.IsZero() && p.Kind == data.PaperMinutes {
				day = dayWords(x.Meeting.Day)
			}
			return fmt.Sprintf("Kèm theo %s số %s %s của %s", Name(p.Ref(), x.Dossier), x.symbolOf(p.Ref(), number), day, x.officeWords())
		}
	}
	return "Kèm theo " + GapName
}

// sign adds who signs: for minutes secretary and chair, else the head.
func (x *annex) sign() {
	for _, p := range x.Papers {
		if p.ID == x.record.Paper && p.Kind == data.PaperMinutes {
			x.add(&Signatures{Where: x.from("Chữ ký", chairFact), Columns: []Signature{
				{Titles: []string{"THƯ KÝ"}, Name: x.Person(x.Meeting.Secretary).Name},
				{Titles: []string{"CHỦ TỌA"}, Name: x.Person(x.Meeting.Chair).Name},
			}})
			return
		}
	}
	x.add(&Signatures{Where: x.from("Chữ ký", headFact), Columns: []Signature{{}, x.signer(x.headSigner()).signature()}})
}
