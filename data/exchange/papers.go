package exchange

import (
	"fmt"
	"slices"

	"giaoban/data"
)

// Annex is what is set right after a paper was signed. Paper is the place of that
// paper among the papers, from 1.
type Annex struct {
	ID    int64    `json:"id,omitempty"`
	UUID  string   `json:"uuid,omitempty"`
	Paper int      `json:"paper" must:""`
	Day   data.Day `json:"day"`
	Title string   `json:"title" must:""`
	Text  string   `json:"text"`
}

// Form is what is settled for a paper. Part is as of Paper; conclusions are places
// among the conclusions, from 1. The number of the minutes is the briefing's and is
// not written here.
type Form struct {
	ID           int64             `json:"id,omitempty"`
	UUID         string            `json:"uuid,omitempty"`
	Kind         data.PaperKind    `json:"kind" must:""`
	Part         int               `json:"part"`
	Number       string            `json:"number"`
	Day          data.Day          `json:"day"`
	Authority    data.Authority    `json:"authority"`
	Whom         string            `json:"whom"`
	Signer       *PersonRef        `json:"signer"`
	Drafter      *PersonRef        `json:"drafter"`
	Copies       int               `json:"copies"`
	Urgency      data.Urgency      `json:"urgency"`
	Secrecy      data.Secrecy      `json:"secrecy"`
	Circulation  data.Circulation  `json:"circulation"`
	Addressees   []string          `json:"addressees"`
	Recipients   []string          `json:"recipients"`
	Note         string            `json:"note"`
	InvitationTo data.InvitationTo `json:"invitation_to"`
	Units        []string          `json:"units"`
	Conclusions  []int             `json:"conclusions"`
}

// placeOf returns the place of a record in a list, from 1; 0 where it is not there.
func placeOf[T any, ID ~int64](list []T, id ID, idOf func(T) ID) int {
	if id == 0 {
		return 0
	}
	return 1 + slices.IndexFunc(list, func(entry T) bool { return idOf(entry) == id })
}

// part writes the part of a paper as a place.
func (w *writer) part(ref data.PaperRef) int {
	switch ref.Kind.Traits().Part {
	case data.KindReport:
		return placeOf(w.Reports, data.ReportID(ref.Part), func(r data.Report) data.ReportID { return r.ID })
	case data.KindBallot:
		return placeOf(w.Ballots, data.BallotID(ref.Part), func(b data.Ballot) data.BallotID { return b.ID })
	case data.KindAnnex:
		return placeOf(w.Annexes, data.AnnexID(ref.Part), func(a data.Annex) data.AnnexID { return a.ID })
	}
	return 0
}

func (w *writer) paperPlace(id data.PaperID) int {
	return placeOf(w.Papers, id, func(p data.SignedPaper) data.PaperID { return p.ID })
}

func (w *writer) annex(a data.Annex) Annex {
	return Annex{ID: int64(a.ID), UUID: a.UUID, Paper: w.paperPlace(a.Paper), Day: a.Day, Title: a.Title, Text: a.Text}
}

func (w *writer) form(f data.PaperForm) Form {
	number := f.Number
	if f.Kind == data.PaperMinutes {
		number = ""
	}
	out := Form{
		ID: int64(f.ID), UUID: f.UUID, Kind: f.Kind, Part: w.part(f.Ref()), Number: number, Day: f.Day, Authority: f.Authority, Whom: f.Whom,
		Signer: w.personRefs[f.Signer], Drafter: w.personRefs[f.Drafter], Copies: f.Copies, Urgency: f.Urgency, Secrecy: f.Secrecy,
		Circulation: f.Circulation, Addressees: append([]string{}, f.Addressees...), Recipients: append([]string{}, f.Recipients...),
		Note: f.Note, InvitationTo: f.InvitationTo, Units: []string{}, Conclusions: []int{},
	}
	for _, id := range f.Units {
		if label := w.unitLabels[id]; label != "" {
			out.Units = append(out.Units, label)
		}
	}
	for _, id := range f.Conclusions {
		if at := placeOf(w.Conclusions, id, func(c data.Conclusion) data.ConclusionID { return c.ID }); at > 0 {
			out.Conclusions = append(out.Conclusions, at)
		}
	}
	return out
}

// place checks a place in a list, from 1; 0 is none.
func place(path string, at, count int) error {
	if at < 0 || at > count {
		return &data.Refusal{Code: data.RefusedMissing, Field: path, Detail: fmt.Sprint(at)}
	}
	return nil
}

// readPart checks the place of what a paper is made from. Annexes are counted by the
// document: they come after the papers.
func (r *reader) readPart(path string, kind data.PaperKind, at int) (int64, error) {
	count := 0
	switch kind.Traits().Part {
	case data.KindReport:
		count = len(r.Reports)
	case data.KindBallot:
		count = len(r.Ballots)
	case data.KindAnnex:
		count = r.annexes
	}
	return int64(at), place(path+".part", at, count)
}

func (r *reader) readAnnex(path string, order int, a Annex) error {
	if a.Paper < 1 {
		return &data.Refusal{Code: data.RefusedEmpty, Field: path + ".paper"}
	}
	if err := place(path+".paper", a.Paper, len(r.Papers)); err != nil {
		return err
	}
	read := data.Annex{
		ID: data.AnnexID(order), Meeting: here, Order: order, Paper: data.PaperID(a.Paper), Day: a.Day, Title: a.Title, Text: a.Text,
	}
	read.Clean()
	r.Annexes = append(r.Annexes, read)
	return data.At(path, read.Check())
}

func (r *reader) readForm(path string, order int, f Form) error {
	part, err := r.readPart(path, f.Kind, f.Part)
	if err != nil {
		return err
	}
	read := data.PaperForm{
		ID: data.PaperFormID(order), Meeting: here, Kind: f.Kind, Part: part, Number: f.Number, Day: f.Day, Authority: f.Authority, Whom: f.Whom,
		Copies: f.Copies, Urgency: f.Urgency, Secrecy: f.Secrecy, Circulation: f.Circulation, Addressees: f.Addressees,
		Recipients: f.Recipients, Note: f.Note, InvitationTo: f.InvitationTo,
	}
	if f.Kind == data.PaperMinutes {
		read.Number = r.Meeting.Number
	}
	if read.Signer, err = r.person(path+".signer", f.Signer); err != nil {
		return err
	}
	if read.Drafter, err = r.person(path+".drafter", f.Drafter); err != nil {
		return err
	}
	for i, label := range f.Units {
		unit, err := r.unit(fmt.Sprintf("%s.units[%d]", path, i), label)
		if err != nil {
			return err
		}
		read.Units = append(read.Units, unit)
	}
	for i, at := range f.Conclusions {
		if err := place(fmt.Sprintf("%s.conclusions[%d]", path, i), at, len(r.Conclusions)); err != nil {
			return err
		}
		read.Conclusions = append(read.Conclusions, data.ConclusionID(at))
	}
	for _, other := range r.Forms {
		if other.Ref() == read.Ref() {
			return &data.Refusal{Code: data.RefusedDuplicate, Field: path + ".kind", Detail: string(f.Kind)}
		}
	}
	read.Clean()
	r.Forms = append(r.Forms, read)
	return data.At(path, read.Check())
}
