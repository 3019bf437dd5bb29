package ballot

import (
	"slices"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// rollRow is a line of the roll, ready to show.
type rollRow struct {
	line   data.RollLine
	number int
	name   string
	note   string // why somebody is excused
	unit   string
	called bool // the roster of the briefing says who is present
	badge  kit.BadgeOptions
}

// newRollRows lists the roll of a ballot; typed narrows it to the people that match,
// the numbers stay those of the whole roll.
func newRollRows(f facts, typed string, words kit.Words) []rollRow {
	roster := map[data.PersonID]data.Attendance{}
	for _, a := range f.dossier.Attendance {
		roster[a.Person] = a
	}
	var rows []rollRow
	for i, l := range f.ballot.Roll {
		a, called := roster[l.Person]
		row := rollRow{
			line: l, number: i + 1, name: f.name(l.Person), unit: f.unit(l.Person, words), called: called,
			badge: presenceBadge(f.ballot, l, a, words),
		}
		if l.Standing == data.RollExcused {
			row.note = l.Reason
		}
		if row.matches(typed) {
			rows = append(rows, row)
		}
	}
	return rows
}

func (r rollRow) matches(typed string) bool {
	return strings.TrimSpace(typed) == "" || vietnamese.Contains(r.name, typed) || vietnamese.Contains(r.unit, typed)
}

// presenceBadge says how somebody stands on the roll, and whether they are there: as
// the roster says until voting opens, and then for good.
func presenceBadge(b data.Ballot, l data.RollLine, a data.Attendance, words kit.Words) kit.BadgeOptions {
	switch {
	case l.Standing == data.RollExcused:
		return kit.BadgeOptions{Icon: kit.IconSheet, Text: words.T("ballot.roll.excused"), Tone: kit.ToneGrey}
	case l.Standing == data.RollObserver:
		return kit.BadgeOptions{Icon: kit.IconShow, Text: words.T("roll.observer"), Tone: kit.ToneOutline}
	case l.Present && b.State == data.BallotPrepared && a.Presence == data.PresenceLate:
		return kit.BadgeOptions{Icon: kit.IconCheck, Text: words.T("ballot.roll.late"), Tone: kit.ToneGreen}
	case l.Present:
		return kit.BadgeOptions{Icon: kit.IconCheck, Text: words.T("presence.present"), Tone: kit.ToneGreen}
	case b.State != data.BallotPrepared:
		return kit.BadgeOptions{Icon: kit.IconClose, Text: words.T("presence.absent"), Tone: kit.ToneGrey}
	}
	return absenceBadge(a, words)
}

// absenceBadge says why somebody summoned is not there, as the roster has it.
func absenceBadge(a data.Attendance, words kit.Words) kit.BadgeOptions {
	badge := kit.BadgeOptions{Icon: kit.IconClose, Text: words.T("presence.absent"), Tone: kit.ToneGrey}
	switch {
	case a.Presence.Here() && a.Substitute != 0:
		badge.Text = words.T("ballot.roll.substitute")
	case a.Presence.Here():
		badge.Text = words.T("ballot.roll.left")
	case a.Presence == data.PresenceExcused:
		badge.Icon, badge.Text = kit.IconSheet, words.T("presence.excused")
	case a.Presence == data.PresenceUnknown:
		badge = kit.BadgeOptions{Icon: kit.IconMissing, Text: words.T("presence.unknown"), Tone: kit.ToneOutline}
	}
	if a.Person == 0 {
		badge.Text = words.T("ballot.roll.not_present")
	}
	return badge
}

// rollLine returns the row of a line of the roll, -1 when it is not listed.
func rollLine(rows []rollRow, id data.RollLineID) int {
	return slices.IndexFunc(rows, func(r rollRow) bool { return r.line.ID == id })
}
