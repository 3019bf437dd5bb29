package data

// Unit is a division of the office: phòng, ban, trung tâm, or a part of one
// (Parent). Order is its place in the directory, from 1.
type Unit struct {
	ID     UnitID
	UUID   string
	Name   string
	Short  string // used where room is short; may be empty
	Parent UnitID
	Order  int
	// Reports says whether the unit is expected to report at each briefing.
	Reports bool
	Retired bool
}

// Clean normalises what was typed.
func (u *Unit) Clean() { cleanLines(&u.Name, &u.Short) }

// Check reports the first field that cannot be kept.
func (u Unit) Check() error {
	if u.Parent != 0 && u.Parent == u.ID {
		return &Refusal{Code: RefusedLoop, Field: "parent"}
	}
	return firstOf(filled("name", u.Name), atMost("name", u.Name, lineMax), atMost("short", u.Short, lineMax))
}
