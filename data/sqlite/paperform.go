package sqlite

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"giaoban/data"
	"giaoban/data/sqlite/query"
	"giaoban/data/vietnamese"
)

// formRest is what a form keeps in one column, for nothing is looked for by it.
type formRest struct {
	Authority    data.Authority      `json:"authority,omitempty"`
	Whom         string              `json:"whom,omitempty"`
	Copies       int                 `json:"copies,omitempty"`
	Urgency      data.Urgency        `json:"urgency,omitempty"`
	Secrecy      data.Secrecy        `json:"secrecy,omitempty"`
	Circulation  data.Circulation    `json:"circulation,omitempty"`
	Addressees   []string            `json:"addressees,omitempty"`
	Recipients   []string            `json:"recipients,omitempty"`
	Note         string              `json:"note,omitempty"`
	InvitationTo data.InvitationTo   `json:"invitation_to,omitempty"`
	Units        []data.UnitID       `json:"units,omitempty"`
	Conclusions  []data.ConclusionID `json:"conclusions,omitempty"`
}

// SavePaperForm stores what is settled for a paper and returns it as stored. The
// form is found by briefing, kind and part; its ID is not asked for. A number that
// another paper of the same book has in that year is refused (RefusedNumberTaken);
// one without a day gets today's. Once minutes are signed only their number can be
// written down (RefusedLocked); the number of a signed paper can be corrected but
// not taken away.
func (r *Register) SavePaperForm(ctx context.Context, f data.PaperForm) (data.PaperForm, error) {
	f.Clean()
	if f.Number != "" && f.Day.IsZero() && f.Kind != data.PaperMinutes {
		f.Day = r.Today()
	}
	return save(ctx, r, f, (*transaction).savePaperForm)
}

func (t *transaction) savePaperForm(ctx context.Context, f *data.PaperForm) error {
	m, err := t.meeting(ctx, f.Meeting)
	if err != nil {
		return err
	}
	old, err := t.paperForm(ctx, m, f.Ref())
	if err != nil {
		return err
	}
	f.ID, f.UUID = old.ID, old.UUID
	if reflect.DeepEqual(*f, old) {
		return nil
	}
	if err := m.CheckForm(old, *f); err != nil {
		return err
	}
	if f.Number != old.Number || f.Day.Year != old.Day.Year {
		if err := t.numberForm(ctx, m, old, *f); err != nil {
			return err
		}
	}
	if f.ID == 0 {
		return t.addPaperForm(ctx, m, f)
	}
	t.noteForm(data.ActionEdited, m, *f)
	return t.plain.UpdatePaperForm(ctx, query.UpdatePaperFormParams{
		Number: ownNumber(*f), Day: f.Day.String(), Signer: ref(f.Signer), Drafter: ref(f.Drafter), Form: restOf(*f), ID: int64(f.ID),
	})
}

// paperForm returns the form of a paper; without an ID where nothing is settled.
func (c *connection) paperForm(ctx context.Context, m data.Meeting, ref data.PaperRef) (data.PaperForm, error) {
	row, err := c.plain.PaperForm(ctx, query.PaperFormParams{Meeting: int64(m.ID), Kind: string(ref.Kind), Part: ref.Part})
	f := paperFormOf(row)
	if refused(refusalOf("", err), data.RefusedMissing) {
		f, err = data.PaperForm{Meeting: m.ID, Kind: ref.Kind, Part: ref.Part}, nil
	}
	return numberOf(m, f), err
}

// numberOf gives the form of the minutes their number, which is the briefing's.
func numberOf(m data.Meeting, f data.PaperForm) data.PaperForm {
	if f.Kind == data.PaperMinutes {
		f.Number = m.Number
	}
	return f
}

// ownNumber is what the form keeps itself.
func ownNumber(f data.PaperForm) string {
	if f.Kind == data.PaperMinutes {
		return ""
	}
	return f.Number
}

func refused(err error, code data.RefusalCode) bool { return errors.Is(err, &data.Refusal{Code: code}) }

func (t *transaction) addPaperForm(ctx context.Context, m data.Meeting, f *data.PaperForm) (err error) {
	if f.UUID, err = t.newUUID(); err != nil {
		return err
	}
	id, err := t.plain.InsertPaperForm(ctx, query.InsertPaperFormParams{
		UUID: f.UUID, Meeting: int64(m.ID), Kind: string(f.Kind), Part: f.Part, Number: ownNumber(*f), Day: f.Day.String(),
		Signer: ref(f.Signer), Drafter: ref(f.Drafter), Form: restOf(*f),
	})
	f.ID, f.Meeting = data.PaperFormID(id), m.ID
	t.noteForm(data.ActionCreated, m, *f)
	return err
}

func (t *transaction) noteForm(action data.ActivityAction, m data.Meeting, f data.PaperForm) {
	t.note(action, data.KindPaperForm, int64(f.ID), m.ID, within(string(f.Kind), m))
}

func restOf(f data.PaperForm) string {
	rest, _ := json.Marshal(formRest{ // texts and numbers always marshal
		f.Authority, f.Whom, f.Copies, f.Urgency, f.Secrecy, f.Circulation, f.Addressees, f.Recipients, f.Note, f.InvitationTo, f.Units, f.Conclusions,
	})
	return string(rest)
}

func paperFormOf(row query.PaperForm) data.PaperForm {
	var rest formRest
	_ = json.Unmarshal([]byte(row.Form), &rest) // Check reports what cannot be read
	return data.PaperForm{
		ID: data.PaperFormID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Kind: data.PaperKind(row.Kind), Part: row.Part,
		Number: row.Number, Day: dayOf(row.Day), Signer: idOf[data.PersonID](row.Signer), Drafter: idOf[data.PersonID](row.Drafter),
		Authority: rest.Authority, Whom: rest.Whom, Copies: rest.Copies, Urgency: rest.Urgency, Secrecy: rest.Secrecy,
		Circulation: rest.Circulation, Addressees: rest.Addressees, Recipients: rest.Recipients, Note: rest.Note,
		InvitationTo: rest.InvitationTo, Units: rest.Units, Conclusions: rest.Conclusions,
	}
}

// numberForm writes a number down: in the briefing where it is that of the minutes,
// and with the paper as it was signed last. A number of a signed paper is outside
// undo.
func (t *transaction) numberForm(ctx context.Context, m data.Meeting, old, f data.PaperForm) error {
	if err := t.checkNumber(ctx, m, f); err != nil {
		return err
	}
	version, err := t.plain.LastPaperVersion(ctx, query.LastPaperVersionParams{Meeting: int64(m.ID), Kind: string(f.Kind), Part: f.Part})
	if err != nil {
		return err
	}
	if version > 0 {
		if f.Number == "" && old.Number != "" {
			return &data.Refusal{Code: data.RefusedEmpty, Field: "number"}
		}
		written, err := t.plain.NumberLastPaper(ctx, query.NumberLastPaperParams{Number: f.Number, Meeting: int64(m.ID), Kind: string(f.Kind), Part: f.Part})
		if err != nil {
			return err
		}
		if written > 0 {
			t.undoable = undoClear
			t.line(data.Activity{
				Action: data.ActionEdited, Kind: data.KindPaper, Meeting: m.ID, Subject: within(string(f.Kind), m), Detail: f.Number,
			})
		}
	}
	if f.Kind != data.PaperMinutes || f.Number == m.Number {
		return nil
	}
	t.changed(data.KindMeeting, int64(m.ID), m.ID)
	return t.plain.SetMeetingNumber(ctx, query.SetMeetingNumberParams{Number: f.Number, ID: int64(m.ID)})
}

// checkNumber refuses a number that another paper of the same book has in that year
// (NĐ 30/2020, Điều 15: a number is unique from 01/01 to 31/12).
func (t *transaction) checkNumber(ctx context.Context, m data.Meeting, f data.PaperForm) error {
	if f.Number == "" {
		return nil
	}
	taken, err := t.numbered(ctx, f.Ref(), yearOf(m, f))
	if err != nil {
		return err
	}
	for _, other := range taken {
		if other.Meeting == f.Meeting && other.Ref() == f.Ref() || data.NumberKey(other.Number) != data.NumberKey(f.Number) {
			continue
		}
		at, err := t.meeting(ctx, other.Meeting)
		if err != nil {
			return err
		}
		return &data.Refusal{
			Code: data.RefusedNumberTaken, Field: "number", Detail: fmt.Sprintf("%s, %s", other.Kind.Words(), vietnamese.LowerFirst(at.Reference())),
		}
	}
	return nil
}

// yearOf is the year in whose book a number stands; minutes without a day of their
// own are of the briefing's.
func yearOf(m data.Meeting, f data.PaperForm) int {
	if f.Day.IsZero() {
		return m.Day.Year
	}
	return f.Day.Year
}

// numbered returns the forms of papers that have a number in the book of a paper and
// a year, the minutes of briefings among them.
func (c *connection) numbered(ctx context.Context, paper data.PaperRef, year int) ([]data.PaperForm, error) {
	row, err := c.plain.Office(ctx)
	if err != nil {
		return nil, err
	}
	office := officeOf(row)
	rows, err := c.plain.NumberedForms(ctx, query.NumberedFormsParams{FromDay: fmt.Sprintf("%04d-01-01", year), ToDay: fmt.Sprintf("%04d-12-31", year)})
	if err != nil {
		return nil, err
	}
	var list []data.PaperForm
	for _, row := range rows {
		f := paperFormOf(row)
		same, err := c.sameBook(ctx, office, f.Ref(), paper)
		if err != nil {
			return nil, err
		}
		if same {
			list = append(list, f)
		}
	}
	if same, err := c.sameBook(ctx, office, data.PaperRef{Kind: data.PaperMinutes}, paper); err != nil || !same {
		return list, err
	}
	meetings, err := c.plain.NumberedMeetings(ctx)
	for _, row := range meetings {
		f := data.PaperForm{Meeting: data.MeetingID(row.ID), Kind: data.PaperMinutes, Number: row.Number, Day: dayOf(row.Issued)}
		if f.Day.Year == year {
			list = append(list, f)
		}
	}
	return list, err
}

// sameBook reports whether two papers are numbered in one book. A unit numbers its
// reports itself, each in a book of its own.
func (c *connection) sameBook(ctx context.Context, office data.Office, a, b data.PaperRef) (bool, error) {
	if a.Kind != data.PaperUnitReport && b.Kind != data.PaperUnitReport {
		return office.Series(a.Kind) == office.Series(b.Kind), nil
	}
	if a.Kind != b.Kind {
		return false, nil
	}
	of, err := c.plain.Report(ctx, a.Part)
	if err == nil {
		var other query.Report
		other, err = c.plain.Report(ctx, b.Part)
		if err == nil {
			return of.ID == other.ID || of.Unit.Valid && of.Unit == other.Unit, nil
		}
	}
	if refused(refusalOf("", err), data.RefusedMissing) { // the number of a report that was deleted
		err = nil
	}
	return false, err
}

// NextPaperNumber proposes the number of the next paper of a kind in a year: one more
// than the highest in its book. It is "" unless the office says that the book is kept
// here (Office.NumbersHere), for the văn thư's book may number papers this register
// knows nothing of. Nor is one proposed for the report of a unit, whose book is its own.
func (r *Register) NextPaperNumber(ctx context.Context, kind data.PaperKind, year int) (string, error) {
	next := ""
	err := r.read(ctx, func(c *connection) error {
		office, err := c.plain.Office(ctx)
		if err != nil || !office.NumbersHere || kind == data.PaperUnitReport {
			return err
		}
		taken, err := c.numbered(ctx, data.PaperRef{Kind: kind}, year)
		highest := 0
		for _, f := range taken {
			highest = max(highest, data.NumberValue(f.Number))
		}
		next = vietnamese.Two(highest + 1)
		return err
	})
	return next, err
}
