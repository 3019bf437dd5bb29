package home

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// figures are the tasks of the register in figures.
type figures struct{ late, soon, quiet, open, done int }

func newFigures(f Facts) figures {
	sum := f.outlook.Total()
	return figures{late: sum.Overdue, soon: sum.Soon, quiet: sum.Quiet, open: sum.Open(), done: f.outlook.Done}
}

// unitBar is the open tasks of a unit.
type unitBar struct {
	place int // of the directory from 0, or kit.UnitAll, kit.UnitNone
	name  string
	parts []kit.StackPart
	total int
}

// newUnitBars shows the open tasks of each unit, all units together first, who
// is not in the directory last, by name. most is the greatest count.
func newUnitBars(f Facts, words *translations.Words) (bars []unitBar, most int) {
	byName := map[string]sqlite.LeadCount{}
	for _, n := range f.outlook.Leads {
		name := leadName(n.Lead, f.units, words)
		if _, known := byName[name]; !known {
			bars = append(bars, unitBar{name: name, place: leadPlace(n.Lead, f.units)})
		}
		byName[name] = sqlite.Outlook{Leads: []sqlite.LeadCount{byName[name], n}}.Total()
	}
	for i := range bars {
		b := &bars[i]
		b.parts, b.total = stack(byName[b.name]), byName[b.name].Open()
		most = max(most, b.total)
	}
	slices.SortFunc(bars, func(a, b unitBar) int {
		if order := barOrder(a) - barOrder(b); order != 0 {
			return order
		}
		return vietnamese.Compare(a.name, b.name)
	})
	return bars, most
}

// stack are the blocks of a bar: late, near, far, without a day.
func stack(n sqlite.LeadCount) []kit.StackPart {
	var parts []kit.StackPart
	for _, p := range []kit.StackPart{
		{Count: n.Overdue, Tone: kit.ToneRed},
		{Count: n.Soon, Tone: kit.ToneAmber},
		{Count: n.Later, Tone: kit.ToneInfo},
		{Count: n.Undated, Tone: kit.ToneGrey},
	} {
		if p.Count > 0 {
			p.Text = blockText(p.Count, p.Tone)
			parts = append(parts, p)
		}
	}
	return parts
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

func leadPlace(lead data.Party, units []data.Unit) int {
	if lead.AllUnits {
		return kit.UnitAll
	}
	for _, u := range units {
		if u.ID == lead.Unit && lead.Unit != 0 {
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
			row.when = day.DayMonth()
		}
		row.text = activityText(a, words)
		rows = append(rows, row)
	}
	return rows
}

// activityText says what was done to what: "Sửa báo cáo: Phòng Kinh tế". Copies
// and sign-ins concern no record, and what is done to ballots alone names them itself.
func activityText(a data.Activity, words *translations.Words) string {
	text, subject := words.T("activity."+string(a.Action)), strings.ReplaceAll(a.Subject, "\n", " ")
	switch a.Action {
	case data.ActionBackedUp:
		subject = filepath.Base(subject)
	case data.ActionSignedIn, data.ActionOpened, data.ActionClosed, data.ActionEntered, data.ActionCounted, data.ActionDestroyed:
	default:
		text += " " + words.T("record."+string(a.Kind))
	}
	if a.Subject == "" {
		return text
	}
	return text + ": " + subject
}

func grouped(n int) string { return vietnamese.Group(n) }
