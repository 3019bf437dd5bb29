package data

import (
	"cmp"
	"slices"
	"sort"

	"giaoban/data/vietnamese"
)

// Dossier is everything of one briefing, read in one transaction. Lists are in
// their order; Tasks are those the briefing gave, Review those of others that it
// went through, in the order of SortReview on its day. Units and People hold every
// unit and person the records name, retired ones too. Pictures and scans are
// references.
type Dossier struct {
	Meeting     Meeting
	Attendance  []Attendance
	Agenda      []AgendaItem
	Reports     []Report
	Remarks     []Remark
	Conclusions []Conclusion
	Tasks       []Task
	Events      []TaskEvent
	Review      []ReviewLine
	Ballots     []Ballot
	Photos      []Photo
	Attachments []Attachment
	Papers      []SignedPaper
	Forms       []PaperForm
	Annexes     []Annex
	Units       map[UnitID]Unit
	People      map[PersonID]Person
}

// PaperRecords are all that the papers of one briefing are made from. Tracking holds
// the open tasks of the register as they stand today, with the whole directory;
// Calendar the working days by which a letter asks for an answer; Photos the bytes of
// the briefing's pictures.
type PaperRecords struct {
	Dossier
	Office   Office
	Tracking Tracking
	Calendar Calendar
	Photos   map[PhotoID][]byte
}

// Person returns the person, or a zero Person when nobody is named.
func (d Dossier) Person(id PersonID) Person { return d.People[id] }

// Unit returns the unit, or a zero Unit when none is named.
func (d Dossier) Unit(id UnitID) Unit { return d.Units[id] }

// TasksOf returns the tasks a conclusion gave rise to.
func (d Dossier) TasksOf(id ConclusionID) []Task {
	var tasks []Task
	for _, t := range d.Tasks {
		if t.Conclusion == id {
			tasks = append(tasks, t)
		}
	}
	return tasks
}

// PartyWords returns a party as papers name it; "" for nobody.
func (d Dossier) PartyWords(p Party) string {
	switch {
	case p.AllUnits:
		return AllUnitsWords
	case p.Person != 0:
		return d.Person(p.Person).Addressed()
	case p.Unit != 0:
		return d.Unit(p.Unit).Name
	}
	return p.Text
}

// Addressed returns the name with its honorific: "đồng chí Vương Trinh Quốc".
func (p Person) Addressed() string {
	if p.Honorific == "" || p.Name == "" {
		return p.Name
	}
	return p.Honorific + " " + p.Name
}

// SortByRank puts people in the order of papers: rank, place in the directory,
// then name in the Vietnamese alphabet.
func SortByRank(people []Person) {
	sort.SliceStable(people, func(i, j int) bool {
		a, b := people[i], people[j]
		if a.Rank != b.Rank {
			return a.Rank.before(b.Rank)
		}
		if a.Order != b.Order {
			return a.Order < b.Order
		}
		return vietnamese.CompareNames(a.Name, b.Name) < 0
	})
}

// SortByName puts people in the order of the Vietnamese alphabet: given name,
// then family and middle names.
func SortByName(people []Person) {
	keys := make(map[string]string, len(people))
	for _, p := range people {
		keys[p.Name] = vietnamese.NameKey(p.Name)
	}
	slices.SortStableFunc(people, func(a, b Person) int { return cmp.Compare(keys[a.Name], keys[b.Name]) })
}
