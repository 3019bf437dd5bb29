package meeting

import (
	"fmt"
	"strings"
	"unicode"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// minutesName proposes the name of the minutes' file, without ending: "BB giao ban
// quý I-2016 (01-4-2016)". It is a name that every system takes.
func minutesName(m data.Meeting) string {
	name := "BB " + vietnamese.LowerFirst(m.Name())
	if !m.Day.IsZero() {
		name += fmt.Sprintf(" (%s)", m.Day.Short())
	}
	return fileName(name)
}

// fileName replaces what no file name may hold.
func fileName(name string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:`, r):
			return '-'
		case strings.ContainsRune(`<>"|?*`, r), unicode.IsControl(r):
			return -1
		}
		return r
	}, name)
	return strings.TrimRight(clean, " .")
}

// signedMinutes returns the minutes as they were signed last, while the
// briefing is locked.
func signedMinutes(d data.Dossier) (data.SignedPaper, bool) {
	var last data.SignedPaper
	for _, p := range d.Papers {
		if p.Kind == data.PaperMinutes && p.Version > last.Version {
			last = p
		}
	}
	return last, d.Meeting.State.Locked() && last.ID != 0
}

// nextVersion returns the version number of the minutes signed next.
func nextVersion(d data.Dossier) int {
	version := 0
	for _, p := range d.Papers {
		if p.Kind == data.PaperMinutes {
			version = max(version, p.Version)
		}
	}
	return version + 1
}
