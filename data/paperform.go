package data

import (
	"reflect"
	"strings"
)

// InvitationTo is to whom an invitation goes.
type InvitationTo string

// To whom an invitation goes.
const (
	InviteAll   InvitationTo = ""      // one to everybody on the roster
	InviteUnits InvitationTo = "units" // one to the chosen units
	InviteEach  InvitationTo = "each"  // one for each person on the roster
)

// InvitationTos lists to whom an invitation can go.
func InvitationTos() []InvitationTo { return []InvitationTo{InviteAll, InviteUnits, InviteEach} }

// PaperForm is what the clerk has settled for one paper of a briefing, beyond what
// the records say: its number and day, who signs, who receives it. What is zero is
// as the office has it.
type PaperForm struct {
	ID      PaperFormID
	UUID    string
	Meeting MeetingID
	Kind    PaperKind
	Part    int64 // as in PaperRef
	// Number is what the văn thư gave it; blank until then. It stands in the book of
	// the year of Day. That of the minutes is the briefing's.
	Number string
	Day    Day // of issue
	// Authority, Whom and Signer say who signs; nobody is the head of the office. An
	// empty Whom is the post of the head.
	Authority Authority
	Whom      string
	Signer    PersonID
	Drafter   PersonID // who drafted it (ô 12)
	Copies    int      // how many are issued; 0 is not stated

	Urgency     Urgency
	Secrecy     Secrecy
	Circulation Circulation

	Addressees []string // Kính gửi
	Recipients []string // Nơi nhận, without "Lưu"
	Note       string   // what an invitation points out, how a notice is carried out; a point a line

	InvitationTo InvitationTo
	Units        []UnitID       // an invitation is to
	Conclusions  []ConclusionID // of an extract
}

// Ref names the paper.
func (f PaperForm) Ref() PaperRef { return PaperRef{f.Kind, f.Part} }

// Clean normalises what was typed.
func (f *PaperForm) Clean() {
	cleanLines(&f.Number, &f.Whom)
	cleanTexts(&f.Note)
	f.Addressees, f.Recipients = cleanList(f.Addressees), cleanList(f.Recipients)
}

// cleanList normalises the lines of a list and leaves out empty ones.
func cleanList(lines []string) []string {
	var kept []string
	for _, line := range lines {
		if cleanLines(&line); line != "" {
			kept = append(kept, line)
		}
	}
	return kept
}

// Check reports the first field that cannot be kept. A number needs the day on
// which it was given, for numbers begin anew each year (NĐ 30/2020, Điều 15);
// minutes, which bear no date, are of the briefing's.
func (f PaperForm) Check() error {
	if f.Number != "" && f.Day.IsZero() && f.Kind != PaperMinutes {
		return &Refusal{Code: RefusedEmpty, Field: "day"}
	}
	return firstOf(
		known("kind", f.Kind, PaperKinds()), atMost("number", f.Number, 50), validDay("day", f.Day),
		known("authority", f.Authority, Authorities()), atMost("whom", f.Whom, lineMax), between("copies", f.Copies, 0, 10_000),
		known("urgency", f.Urgency, Urgencies()), known("secrecy", f.Secrecy, Secrecies()),
		known("circulation", f.Circulation, Circulations()), known("invitation_to", f.InvitationTo, InvitationTos()),
		atMost("note", f.Note, textMax), eachAtMost("addressees", f.Addressees), eachAtMost("recipients", f.Recipients),
	)
}

func eachAtMost(field string, lines []string) error {
	for _, line := range lines {
		if err := atMost(field, line, lineMax); err != nil {
			return err
		}
	}
	return nil
}

// Form returns what is settled for a paper; the zero form of it when nothing is.
func (d Dossier) Form(ref PaperRef) PaperForm {
	for _, f := range d.Forms {
		if f.Ref() == ref {
			return f
		}
	}
	return PaperForm{Meeting: d.Meeting.ID, Kind: ref.Kind, Part: ref.Part}
}

// CheckForm refuses to settle something else for the minutes of a locked briefing
// than their number and day, which the văn thư gives after signing.
func (m Meeting) CheckForm(old, f PaperForm) error {
	if f.Kind != PaperMinutes || !m.State.Locked() {
		return nil
	}
	old.Number, old.Day = f.Number, f.Day
	if !reflect.DeepEqual(old, f) {
		return m.CheckEdit()
	}
	return nil
}

// NumberKey is what makes two numbers of one book the same: "05", "5" and
// "5/TB-VP" are, "5" and "5a" are not. It is "" for no number.
func NumberKey(number string) string {
	number, _, _ = strings.Cut(number, "/")
	number = strings.ToLower(strings.TrimSpace(number))
	if short := strings.TrimLeft(number, "0"); short != "" {
		return short
	}
	return number
}

// NumberValue is the whole number that a number begins with; 0 where it begins
// with none.
func NumberValue(number string) int {
	n := 0
	for _, r := range NumberKey(number) {
		if r < '0' || r > '9' || n > 1_000_000 {
			break
		}
		n = n*10 + int(r-'0')
	}
	return n
}

// Series names the book of a year in which a paper is numbered: one for every type
// of paper, or one for all of them (NĐ 30/2020, Điều 15 leaves it to the head).
func (o Office) Series(kind PaperKind) string {
	if o.OneSeries {
		return ""
	}
	return kind.Traits().Abbreviation
}
