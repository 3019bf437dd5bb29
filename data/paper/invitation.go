package paper

import (
	"slices"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Invitation returns the invitation to a briefing (giấy mời), Mẫu 1.7 of NĐ
// 30/2020, Phụ lục III, in its order: one to everybody on the roster, one to the
// units that the form chooses, or one for each person with the name filled in.
func Invitation(d data.Dossier, o data.Office) *Document {
	i := invitation{officialOf(d, o, data.PaperRef{Kind: data.PaperInvitation})}
	i.titled("Giấy mời "+lowerFirst(i.title()), i.title())
	for k, guests := range i.sheets() {
		if k > 0 {
			i.add(&NewPaper{})
		}
		i.sheet(guests)
	}
	return &i.doc
}

// invitation collects the blocks of one paper.
type invitation struct{ official }

// sheets says whom each sheet invites: words after "kính mời", or lines under it.
func (i *invitation) sheets() [][]string {
	switch i.form.InvitationTo {
	case data.InviteEach:
		var sheets [][]string
		for _, a := range i.invited() {
			sheets = append(sheets, []string{i.introduced(i.Person(a.Person))})
		}
		if len(sheets) > 0 {
			return sheets
		}
	case data.InviteUnits:
		return [][]string{i.chosenUnits()}
	default:
		return [][]string{i.everybody()}
	}
	return [][]string{nil}
}

// invited are the members by rank, then the guests.
func (i *invitation) invited() []data.Attendance {
	return append(i.byRank(data.InvitedMember), i.byRank(data.InvitedGuest)...)
}

// everybody lists the roster: the leaders, unit by unit, then the guests.
func (i *invitation) everybody() []string {
	var all []string
	for _, g := range i.rosterGroups() {
		all = append(all, g.name+": "+i.namedTogether(g.lines))
	}
	return all
}

// chosenUnits lists the units that the form chooses with whom of them the roster
// names.
func (i *invitation) chosenUnits() []string {
	groups := i.rosterGroups()
	var all []string
	for _, id := range i.form.Units {
		name := vietnamese.UpperFirst(i.Unit(id).Name)
		if name == "" {
			continue
		}
		at := slices.IndexFunc(groups, func(g rosterGroup) bool { return g.unit == id })
		if at >= 0 {
			name += ": " + i.namedTogether(groups[at].lines)
		}
		all = append(all, name)
	}
	return all
}

// namedTogether names people of one unit, whose name stands before them.
func (i *invitation) namedTogether(list []data.Attendance) string {
	names := make([]string, len(list))
	for k, a := range list {
		p := i.Person(a.Person)
		names[k] = vietnamese.Joined(", ", orDots(p.Addressed()), p.Position)
	}
	return strings.Join(names, "; ")
}

// sheet adds one invitation.
func (i *invitation) sheet(guests []string) {
	i.head(i.symbol(), true)
	i.add(&Title{Where: i.from("Tên cuộc họp", titleFact), Kind: "GIẤY MỜI", Subject: i.title()})
	i.guests(guests)
	i.labelled("Tới dự", stopped(lowerFirst(i.title())), titleFact)
	i.labelled("Chủ trì", stopped(i.introduced(i.Person(i.Meeting.Chair))), chairFact)
	i.say(i.from("Thời gian", startFact), "Thời gian: "+i.when()+".")
	i.labelled("Địa điểm", stopped(i.Meeting.Place), placeFact)
	i.notes()
	i.close(i.invitationRecipients(), "VT", i.headSigner())
}

// guests adds whom the paper invites: one on the line of the words, several below
// it.
func (i *invitation) guests(guests []string) {
	opening := vietnamese.UpperFirst(i.officeWords()) + " trân trọng kính mời: "
	where := i.from("Thành phần mời", rosterFact)
	switch len(guests) {
	case 0:
		i.add(&Paragraph{Where: where, Text: append(Plain(opening), Dots()...)})
	case 1:
		i.say(where, opening+stopped(guests[0]))
	default:
		i.add(&Paragraph{Where: where, Text: Plain(strings.TrimSpace(opening)), KeepNext: true})
		i.pointList(where, guests, ".")
	}
}

// usualNote is what an invitation points out where the form says nothing.
const usualNote = "Đề nghị các đồng chí dự họp đúng thành phần, thời gian"

// notes adds the points to note, the last ending in "./.".
func (i *invitation) notes() {
	points := lines(i.form.Note)
	if len(points) == 0 {
		points = []string{usualNote}
		if i.isConference() {
			points = []string{"Đề nghị các đại biểu dự hội nghị đúng thành phần, thời gian"}
		}
	}
	where := i.from("Điểm cần lưu ý", Fact{Step: StepPapers, Field: "note"})
	for k, p := range points {
		stop := "."
		if k == len(points)-1 {
			stop = "./."
		}
		i.say(where, strings.TrimRight(p, ".;, ")+stop)
	}
}

func (i *invitation) invitationRecipients() []string {
	if i.form.InvitationTo == data.InviteAll && len(i.Attendance) > 0 {
		return []string{"Như trên", "Lãnh đạo " + i.officeWords() + " (để b/c)"}
	}
	return []string{"Như trên"}
}
