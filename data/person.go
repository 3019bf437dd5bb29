package data

// Rank is the order in which papers list people; lower comes first.
type Rank int

// The ranks of an office. RankNone is a person whose rank is not stated; it
// comes last.
const (
	RankNone Rank = iota
	RankHead
	RankDeputyHead
	RankUnitHead
	RankUnitDeputy
	RankStaff
	RankGuest
)

var rankCodes = []string{"none", "head", "deputy_head", "unit_head", "unit_deputy", "staff", "guest"}

// String returns the rank's code; its words are under "rank.<code>".
func (r Rank) String() string {
	if r < 0 || int(r) >= len(rankCodes) {
		return "none"
	}
	return rankCodes[r]
}

// ParseRank returns the rank of a code.
func ParseRank(code string) (Rank, error) {
	for i, c := range rankCodes {
		if c == code {
			return Rank(i), nil
		}
	}
	return RankNone, &Refusal{Code: RefusedUnknown, Field: "rank", Detail: code}
}

// Ranks lists every rank in the order papers use, RankNone last.
func Ranks() []Rank {
	return []Rank{RankHead, RankDeputyHead, RankUnitHead, RankUnitDeputy, RankStaff, RankGuest, RankNone}
}

// Leads reports whether the rank belongs to the office's leadership.
func (r Rank) Leads() bool { return r == RankHead || r == RankDeputyHead }

// before orders ranks as papers do.
func (r Rank) before(other Rank) bool {
	if r == RankNone || other == RankNone {
		return r != RankNone && other == RankNone
	}
	return r < other
}

// Person is somebody of the office, or a guest. Order settles the place among
// people of one rank.
type Person struct {
	ID        PersonID
	UUID      string
	Name      string
	Honorific string // e.g. "đồng chí", "ông", "bà"; may be empty
	Position  string // e.g. "Phó Trưởng phòng"
	Rank      Rank
	Unit      UnitID
	Order     int
	Retired   bool
}

// Clean normalises what was typed.
func (p *Person) Clean() { cleanLines(&p.Name, &p.Honorific, &p.Position) }

// Check reports the first field that cannot be kept.
func (p Person) Check() error {
	return firstOf(
		filled("name", p.Name), atMost("name", p.Name, lineMax),
		atMost("honorific", p.Honorific, 100), atMost("position", p.Position, lineMax),
		between("rank", int(p.Rank), 0, len(rankCodes)-1),
	)
}
