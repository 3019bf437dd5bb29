package paper

import (
	"fmt"
	"maps"
	"strings"
	"unicode"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Records are all that the papers of one briefing are made from.
type Records data.PaperRecords

// whole is the dossier with the whole directory: a paper is signed by people that
// its records do not name.
func (r Records) whole() data.Dossier {
	d := r.Dossier
	d.Units, d.People = maps.Clone(d.Units), maps.Clone(d.People)
	if d.Units == nil {
		d.Units = map[data.UnitID]data.Unit{}
	}
	if d.People == nil {
		d.People = map[data.PersonID]data.Person{}
	}
	for _, u := range r.Tracking.Units {
		if _, known := d.Units[u.ID]; !known {
			d.Units[u.ID] = u
		}
	}
	for _, p := range r.Tracking.People {
		if _, known := d.People[p.ID]; !known {
			d.People[p.ID] = p
		}
	}
	return d
}

// given is the tracking with the tasks only that the briefing gave.
func (r Records) given() data.Tracking {
	t := r.Tracking
	t.Office = r.Office
	known := map[data.TaskID]data.TrackedTask{}
	for _, task := range t.Tasks {
		known[task.ID] = task
	}
	t.Tasks = nil
	for _, task := range r.Tasks {
		tracked, found := known[task.ID]
		if !found {
			tracked = data.TrackedTask{Task: task}
		}
		t.Tasks = append(t.Tasks, tracked)
	}
	return t
}

// List lists the papers of a briefing, in the order in which the office lists
// them: one for each kind, or one for each report, ballot and annex. Ballot papers
// are there unless voting is at the screen, papers of a count once it is agreed, a
// letter that urges once a task must be urged.
func (r Records) List() []data.PaperRef {
	d := r.Dossier
	var refs []data.PaperRef
	for _, kind := range data.PaperKinds() {
		switch kind.Traits().Part {
		case data.KindReport:
			for _, r := range d.Reports {
				refs = append(refs, data.PaperRef{Kind: kind, Part: int64(r.ID)})
			}
		case data.KindBallot:
			for _, b := range d.Ballots {
				if gives(b, kind) {
					refs = append(refs, data.PaperRef{Kind: kind, Part: int64(b.ID)})
				}
			}
		case data.KindAnnex:
			for _, a := range d.Annexes {
				refs = append(refs, data.PaperRef{Kind: kind, Part: int64(a.ID)})
			}
		default:
			if kind != data.PaperUrging || len(r.urged().Tasks) > 0 {
				refs = append(refs, data.PaperRef{Kind: kind})
			}
		}
	}
	return refs
}

// gives reports whether a ballot gives a kind of paper.
func gives(b data.Ballot, kind data.PaperKind) bool {
	if kind == data.PaperBallot {
		return b.State != data.BallotAnnulled && b.Way != data.BallotOnScreen
	}
	return b.Counted()
}

// Make makes a paper of a briefing. A paper that the records cannot give is refused:
// RefusedMissing where there is no such report, ballot or annex, RefusedUncounted
// for the papers of a count.
func Make(ref data.PaperRef, r Records) (*Document, error) {
	d, o := r.whole(), r.Office
	switch ref.Kind {
	case data.PaperMinutes:
		return Minutes(d, o), nil
	case data.PaperNotice:
		return Notice(d, o), nil
	case data.PaperInvitation:
		return Invitation(d, o), nil
	case data.PaperAgenda:
		return Agenda(d, o), nil
	case data.PaperRoster:
		return Roster(d, o), nil
	case data.PaperReport:
		return JointReport(d, o), nil
	case data.PaperExtract:
		return Extract(d, o), nil
	case data.PaperChair:
		return ChairPage(d, r.Tracking, o), nil
	case data.PaperArticle:
		return NewArticle(d, o, r.Photos).Document(), nil
	case data.PaperCoordination:
		return Coordination(r.given(), r.Meeting.Name())
	case data.PaperTracking:
		return TrackingTable(r.given(), r.Meeting.Name())
	case data.PaperUrging:
		return r.urging(d), nil
	}
	return makePart(ref, d, o)
}

// urged are the tasks of the briefing that must be urged.
func (r Records) urged() data.Tracking { return r.given().Pressing() }

// urging is a letter to all who lead one of those tasks, with what is settled for it.
func (r Records) urging(d data.Dossier) *Document {
	w := officialOf(d, r.Office, data.PaperRef{Kind: data.PaperUrging})
	reminder := Reminder{Signer: w.signer(w.headSigner()), Drafter: w.Person(w.form.Drafter).Unit}
	if today := r.Tracking.Today; !today.IsZero() {
		reminder.ReplyBy = r.Calendar.AddWorkingDays(today, DaysToReply)
	}
	return Urging(r.urged(), reminder)
}

// makePart makes a paper of one report, ballot or annex.
func makePart(ref data.PaperRef, d data.Dossier, o data.Office) (*Document, error) {
	for _, r := range d.Reports {
		if ref.Kind == data.PaperUnitReport && int64(r.ID) == ref.Part {
			return UnitReport(d, r, o), nil
		}
	}
	for _, a := range d.Annexes {
		if ref.Kind == data.PaperAnnex && int64(a.ID) == ref.Part {
			return Annex(d, a, o), nil
		}
	}
	for _, b := range d.Ballots {
		if int64(b.ID) != ref.Part {
			continue
		}
		switch ref.Kind {
		case data.PaperBallot:
			return BallotPaper(d, b, o, BallotOptions{Copies: b.Papers.Printed, Spares: data.SparePapers(summoned(d, b))}), nil
		case data.PaperCount:
			return BallotCount(d, b, o)
		case data.PaperSummary:
			return BallotSummary(d, b, o)
		}
	}
	return nil, &data.Refusal{Code: data.RefusedMissing, Field: "kind", Detail: string(ref.Kind)}
}

// Name is how lists call a paper: "Thông báo kết luận", "Báo cáo của phòng Tổng hợp".
func Name(ref data.PaperRef, d data.Dossier) string {
	name := ref.Kind.Words()
	switch part := partName(ref, d); {
	case part == "":
		return name
	case ref.Kind == data.PaperUnitReport:
		return name + " của " + lowerFirst(part)
	default:
		return name + ": " + part
	}
}

// partName names the report, ballot or annex that a paper is made from; a ballot
// only where there are several.
func partName(ref data.PaperRef, d data.Dossier) string {
	w := official{wording: wording{d}}
	for _, r := range d.Reports {
		if ref.Kind == data.PaperUnitReport && int64(r.ID) == ref.Part {
			if unit := d.Unit(r.Unit).Name; unit != "" {
				return vietnamese.Joined(", lĩnh vực ", unit, r.Field)
			}
			return w.reporter(r)
		}
	}
	for _, a := range d.Annexes {
		if ref.Kind == data.PaperAnnex && int64(a.ID) == ref.Part {
			return a.Title
		}
	}
	if ref.Kind.Traits().Part != data.KindBallot || len(d.Ballots) < 2 {
		return ""
	}
	for i, b := range d.Ballots {
		if int64(b.ID) == ref.Part {
			return vietnamese.Joined(" ", vietnamese.Two(i+1), b.Post)
		}
	}
	return ""
}

// filePrefixes are how the files of papers begin: by the abbreviation of the type
// where it has one.
var filePrefixes = map[data.PaperKind]string{
	data.PaperMinutes: "BB", data.PaperNotice: "TB kết luận", data.PaperInvitation: "GM", data.PaperAgenda: "Chương trình",
	data.PaperRoster: "Danh sách dự", data.PaperReport: "BC tổng hợp", data.PaperUnitReport: "BC", data.PaperExtract: "Trích BB",
	data.PaperCoordination: "Danh mục phối hợp", data.PaperTracking: "Bảng theo dõi nhiệm vụ", data.PaperUrging: "Đôn đốc sau",
	data.PaperBallot: "Phiếu biểu quyết", data.PaperCount: "BB kiểm phiếu", data.PaperSummary: "Tổng hợp kiểm phiếu",
	data.PaperChair: "Trang chủ trì", data.PaperArticle: "Tin", data.PaperAnnex: "Phụ lục",
}

// fileNameMax is how long a file's name may be, in characters, without its ending:
// with the folders over it a path of Windows holds 260.
const fileNameMax = 120

// FileName proposes the name of a paper's file, without its ending: "BB giao ban quý
// I-2016 (01-4-2016)". It is a name that every system takes.
func FileName(ref data.PaperRef, d data.Dossier) string {
	name := filePrefixes[ref.Kind]
	if part := partName(ref, d); part != "" {
		name += " " + lowerFirst(part) + ","
	}
	name += " " + vietnamese.LowerFirst(d.Meeting.Name())
	day := ""
	if !d.Meeting.Day.IsZero() {
		day = fmt.Sprintf(" (%s)", d.Meeting.Day.Short())
	}
	return cleanFileName(name, fileNameMax-len(day)) + cleanFileName(day, fileNameMax)
}

// FileNames proposes the names of the files of several papers, so that no two of them
// are the same, not even to Windows.
func FileNames(refs []data.PaperRef, d data.Dossier) []string {
	names, taken := make([]string, len(refs)), map[string]bool{}
	for i, ref := range refs {
		first := FileName(ref, d)
		name := first
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s (%d)", first, n)
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}

// fileNameBytes is how long it may be in bytes: Linux takes 255, with the ending and
// what is added while it is written.
const fileNameBytes = 200

// cleanFileName replaces what no file name may hold and cuts it to a length.
func cleanFileName(name string, most int) string {
	clean := []rune(strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:`, r):
			return '-'
		case strings.ContainsRune(`<>"|?*`, r), unicode.IsControl(r):
			return -1
		}
		return r
	}, name))
	if len(clean) > most {
		clean = clean[:most]
	}
	for len(string(clean)) > fileNameBytes-(fileNameMax-most) {
		clean = clean[:len(clean)-1]
	}
	return strings.TrimRight(string(clean), " .,")
}
