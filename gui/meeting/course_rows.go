package meeting

import (
	"strings"
	"time"

	"giaoban/data"
	"giaoban/gui/kit"
)

// remarkRow is a line of the course of a briefing.
type remarkRow struct {
	id       data.RemarkID
	number   int
	at       data.TimeOfDay
	speaker  string
	position string // of a speaker of the directory
	text     string
}

// newRemarkRows makes the lines of the course; the remark being typed in the
// entry below the list is left out.
func newRemarkRows(d data.Dossier, typing data.RemarkID) []remarkRow {
	rows := make([]remarkRow, 0, len(d.Remarks))
	for _, r := range d.Remarks {
		if r.ID == typing && typing != 0 {
			continue
		}
		person := d.Person(r.Speaker)
		row := remarkRow{
			id: r.ID, number: len(rows) + 1, at: r.Time, speaker: person.Name, position: person.Position, text: r.Text,
		}
		if r.Speaker == 0 {
			row.speaker = r.SpeakerText
		}
		rows = append(rows, row)
	}
	return rows
}

func remarkOf(d data.Dossier, id data.RemarkID) (data.Remark, bool) {
	for _, r := range d.Remarks {
		if r.ID == id {
			return r, true
		}
	}
	return data.Remark{}, false
}

// remarkEmpty reports whether nothing has been typed that is worth keeping; a
// time alone, which the program proposes, is nothing.
func remarkEmpty(r data.Remark) bool {
	return r.Speaker == 0 && strings.TrimSpace(r.SpeakerText+r.Text) == ""
}

// proposedTime returns the time to put before the next remark: the clock's
// while the briefing is in session on that very day, otherwise none.
func proposedTime(m data.Meeting, clock data.Clock) data.TimeOfDay {
	now := clock()
	if m.State != data.StateInSession || m.Day != data.DayOf(now) {
		return data.TimeOfDay{}
	}
	t, _ := data.NewTimeOfDay(now.Hour(), now.Minute())
	return t
}

// deskClock is the desk's clock on the day by which the rules go, which on a
// sample register may be another than today.
func deskClock(desk *kit.Desk) data.Clock {
	return func() time.Time {
		now, day := desk.Clock(), desk.Register.Today()
		return time.Date(day.Year, day.Month, day.Day, now.Hour(), now.Minute(), now.Second(), 0, now.Location())
	}
}
