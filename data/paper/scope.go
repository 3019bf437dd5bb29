package paper

import (
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Scope says of which tasks a list is: "Phòng Tổng hợp, chưa hoàn thành, quá hạn";
// "" for all of them.
func Scope(d data.Directory, unit data.UnitID, person data.PersonID, standings []data.Standing) string {
	var parts []string
	for _, name := range []string{vietnamese.UpperFirst(d.Unit(unit).Name), d.Person(person).Name} {
		if name != "" {
			parts = append(parts, name)
		}
	}
	for _, s := range standings {
		parts = append(parts, lowerFirst(s.Words()))
	}
	return vietnamese.UpperFirst(strings.Join(parts, "; "))
}
