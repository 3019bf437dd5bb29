package paper

import (
	"fmt"
	"slices"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Want says whether a paper still wants something.
type Want int

// What a paper wants.
const (
	WantNothing Want = iota // its kind needs none
	WantOpen
	WantDone
)

// SetItem is a paper of the whole set of a session: how often it is printed, and what
// it still wants. A seal counts as set once a scan of the signed paper is kept.
type SetItem struct {
	Ref       data.PaperRef
	Copies    int
	Usual     bool // it belongs to the set unless somebody leaves it out
	Signature Want
	Number    Want
	Seal      Want
}

// setOrder is the order in which a session needs its papers.
var setOrder = []data.PaperKind{
	data.PaperInvitation, data.PaperAgenda, data.PaperChair, data.PaperRoster, data.PaperReport, data.PaperUnitReport, data.PaperBallot,
	data.PaperCount, data.PaperSummary, data.PaperMinutes, data.PaperExtract, data.PaperNotice, data.PaperCoordination, data.PaperTracking,
	data.PaperUrging, data.PaperAnnex,
}

// Set lists the papers of a session in the order in which it needs them, in the right
// copies.
func Set(r Records) []SetItem {
	var items []SetItem
	refs := r.List()
	for _, kind := range setOrder {
		for _, ref := range refs {
			if ref.Kind == kind {
				items = append(items, r.setItem(ref))
			}
		}
	}
	return items
}

func (r Records) setItem(ref data.PaperRef) SetItem {
	traits, form := ref.Kind.Traits(), r.Form(ref)
	signed := r.Dossier.SignedPaper(ref)
	number := form.Number
	if ref.Kind == data.PaperMinutes {
		number = minutesNumber(r.Dossier)
	}
	scanned := slices.ContainsFunc(r.Attachments, func(a data.Attachment) bool { return a.Paper == signed.ID && signed.ID != 0 })
	return SetItem{
		Ref: ref, Copies: r.copies(ref), Usual: r.usual(ref), Signature: want(traits.Signed, signed.ID != 0),
		Number: want(traits.Numbered, number != ""), Seal: want(traits.Sealed, scanned),
	}
}

func want(needed, done bool) Want {
	switch {
	case !needed:
		return WantNothing
	case done:
		return WantDone
	}
	return WantOpen
}

// usual reports whether a paper belongs to the set: not an extract of nothing, nor
// what is made apart from a session, nor ballot papers once they have been handed out.
func (r Records) usual(ref data.PaperRef) bool {
	switch ref.Kind {
	case data.PaperExtract:
		return len(r.Form(ref).Conclusions) > 0
	case data.PaperUrging, data.PaperTracking:
		return false
	case data.PaperBallot:
		return slices.ContainsFunc(r.Ballots, func(b data.Ballot) bool { return int64(b.ID) == ref.Part && b.State == data.BallotPrepared })
	}
	return true
}

// copies is how often a paper is printed: as many as its form says are issued, else
// one for each who receives it and one for the archive; a programme for everybody
// invited.
func (r Records) copies(ref data.PaperRef) int {
	form := r.Form(ref)
	if form.Copies > 0 {
		return form.Copies
	}
	switch ref.Kind {
	case data.PaperAgenda:
		return max(len(r.Attendance), 1)
	case data.PaperInvitation:
		if form.InvitationTo == data.InviteEach {
			return 1
		}
		return max(len(r.Attendance), 1)
	case data.PaperMinutes, data.PaperNotice, data.PaperExtract, data.PaperReport, data.PaperUnitReport:
		document, err := Make(ref, r)
		if err != nil {
			return 1
		}
		return len(recipientsOf(document).Items) + 1
	}
	return 1
}

// recipientsOf returns Nơi nhận of a paper.
func recipientsOf(d *Document) Recipients {
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *Closing:
			return b.Recipients
		case *Recipients:
			return *b
		}
	}
	return Recipients{}
}

// Checklist returns the sheet that lies on top of the papers of a session: how many
// of each there are, and what each still wants of a signature, a number, a seal. It is
// no official paper.
func Checklist(r Records, items []SetItem) *Document {
	w := officialOf(r.Dossier, r.Office, data.PaperRef{})
	w.titled("Phiếu kiểm bộ văn bản "+lowerFirst(w.Meeting.Name()), w.title())
	w.doc.BodySize = chairSize
	w.add(&Title{Where: "Tên cuộc họp", Kind: "PHIẾU KIỂM BỘ VĂN BẢN", Subject: w.title()})
	table := &Table{Where: "Danh mục", Size: NarrowTableSize, Columns: []Column{
		{Title: "TT", WidthMM: 11, Align: Centered},
		{Title: "Văn bản", WidthMM: 80, Align: Left},
		{Title: "Số bản", WidthMM: 17, Align: Centered},
		{Title: "Chữ ký", WidthMM: 19, Align: Centered},
		{Title: "Số", WidthMM: 19, Align: Centered},
		{Title: "Dấu", WidthMM: 19, Align: Centered},
	}}
	copies, open := 0, 0
	for i, item := range items {
		copies += item.Copies
		cells := []Text{Plain(fmt.Sprint(i + 1)), Plain(Name(item.Ref, r.Dossier)), Plain(fmt.Sprint(item.Copies))}
		for _, want := range []Want{item.Signature, item.Number, item.Seal} {
			if want == WantOpen {
				open++
			}
			cells = append(cells, wantWords(want))
		}
		table.Rows = append(table.Rows, Row{Where: "Danh mục", Cells: cells})
	}
	w.add(table)
	w.say("Tổng số", fmt.Sprintf("Tổng số %s văn bản, %s bản; còn thiếu %s chữ ký, số, dấu.", vietnamese.Two(len(items)), vietnamese.Two(copies), vietnamese.Two(open)))
	return &w.doc
}

func wantWords(w Want) Text {
	switch w {
	case WantOpen:
		return Bold("Còn thiếu")
	case WantDone:
		return Plain("Đã có")
	}
	return Plain("-")
}

// SetName proposes the name of the file that holds all papers of a session.
func SetName(d data.Dossier) string {
	name := "Bộ văn bản " + vietnamese.LowerFirst(d.Meeting.Name())
	if !d.Meeting.Day.IsZero() {
		name += fmt.Sprintf(" (%s)", d.Meeting.Day.Short())
	}
	return cleanFileName(name, fileNameMax)
}
