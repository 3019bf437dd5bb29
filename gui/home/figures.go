package home

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// figures are the tasks of the register in figures.
type figures struct{ late, soon, open, done int }

func newFigures(f Facts) figures {
	n := figures{open: len(f.open), done: f.done}
	for _, t := range f.open {
		switch standing(t, f) {
		case kit.ToneRed:
			n.late++
		case kit.ToneAmber:
			n.soon++
		}
	}
	return n
}

// standing sorts an open task: ToneRed late, ToneAmber near, ToneInfo far,
// ToneGrey without a day.
func standing(t data.Task, f Facts) kit.Tone {
	left, dated := t.DaysLeft(f.today)
	switch {
	case !dated:
		return kit.ToneGrey
	case left < 0:
		return kit.ToneRed
	case left <= f.office.UrgentDays:
		return kit.ToneAmber
	}
	return kit.ToneInfo
}

// unitBar is the open tasks of a unit.
type unitBar struct {
	place int // of the directory from 0, or kit.UnitAll, kit.UnitNone
	name  string
	parts []kit.StackPart
	total int
}

// tones is the order of the blocks of a bar.
var tones = []kit.Tone{kit.ToneRed, kit.ToneAmber, kit.ToneInfo, kit.ToneGrey}

// newUnitBars counts the open tasks of each unit, all units together first, who
// is not in the directory last. most is the greatest count.
func newUnitBars(f Facts, words *translations.Words) (bars []unitBar, most int) {
	counts := map[string]map[kit.Tone]int{}
	for _, t := range f.open {
		name := leadName(t, f.units, words)
		if counts[name] == nil {
			counts[name] = map[kit.Tone]int{}
			bars = append(bars, unitBar{name: name, place: leadPlace(t, f.units)})
		}
		counts[name][standing(t, f)]++
	}
	for i := range bars {
		b := &bars[i]
		for _, tone := range tones {
			if n := counts[b.name][tone]; n > 0 {
				b.parts = append(b.parts, kit.StackPart{Count: n, Text: blockText(n, tone), Tone: tone})
				b.total += n
			}
		}
		most = max(most, b.total)
	}
	slices.SortStableFunc(bars, func(a, b unitBar) int { return barOrder(a) - barOrder(b) })
	return bars, most
}

func blockText(n int, tone kit.Tone) string {
	if tone == kit.ToneRed {
		return fmt.Sprintf("! %d", n)
	}
	return fmt.Sprint(n)
}

func barOrder(b unitBar) int {
	if b.place == kit.UnitNone {
		return 1 << 20
	}
	return b.place
}

func leadPlace(t data.Task, units []data.Unit) int {
	if t.Lead.AllUnits {
		return kit.UnitAll
	}
	for _, u := range units {
		if u.ID == t.Lead.Unit && t.Lead.Unit != 0 {
			return u.Order - 1
		}
	}
	return kit.UnitNone
}

// activityRow is a line of what was done in the register.
type activityRow struct{ when, text string }

// newActivityRows says what was done last; today's lines by the clock, older
// ones by the day.
func newActivityRows(f Facts, words *translations.Words) []activityRow {
	rows := make([]activityRow, 0, len(f.lines))
	for _, a := range f.lines {
		at := f.inZone(a.Time)
		row := activityRow{when: at.Format("15:04")}
		if day := data.DayOf(at); day != data.DayOf(f.now) {
			row.when = dayMonth(day)
		}
		row.text = activityText(a, words)
		rows = append(rows, row)
	}
	return rows
}

// activityText says what was done to what: "Sửa báo cáo: Phòng Kinh tế". Copies
// and sign-ins concern no record.
func activityText(a data.Activity, words *translations.Words) string {
	text, subject := words.T("activity."+string(a.Action)), strings.ReplaceAll(a.Subject, "\n", " ")
	switch a.Action {
	case data.ActionBackedUp:
		subject = filepath.Base(subject)
	case data.ActionSignedIn:
	default:
		text += " " + words.T("record."+string(a.Kind))
	}
	if a.Subject == "" {
		return text
	}
	return text + ": " + subject
}

func grouped(n int) string { return vietnamese.Group(n) }
