package task

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// hiddenAtFirst are the columns that are left out until they are chosen.
func hiddenAtFirst() []string {
	return []string{columnWith, columnField, columnGiven, columnCarried, columnExtended, columnUrged, columnSaid}
}

// columns describes the table. Every column can be sorted by; the order is made
// outside, because rows are gathered in groups too.
func columns(w *translations.Words) []kit.Column[row] {
	text := func(id, title string, width float32, drop int, words func(row) string) kit.Column[row] {
		return kit.Column[row]{
			ID: id, Title: w.T(title), Width: width, Drop: drop, Compare: compare(id),
			Text: func(r row) kit.Span { return kit.Span{Text: orDash(words(r)), Color: kit.ColorText2} },
		}
	}
	count := func(id, title string, of func(row) int) kit.Column[row] {
		c := text(id, title, 84, 9, func(r row) string {
			if of(r) == 0 {
				return ""
			}
			return strconv.Itoa(of(r))
		})
		c.Align = fyne.TextAlignTrailing
		return c
	}
	what := kit.Column[row]{
		ID: columnWhat, Title: w.T("task.what"), Weight: 3, Least: 250, Compare: compare(columnWhat),
		Text: func(r row) kit.Span { return kit.Span{Text: r.what} },
	}
	lead := kit.Column[row]{
		ID: columnLead, Title: w.T("task.lead"), Width: 172, Drop: 7, Compare: compare(columnLead), Create: newLeadCell, Update: updateLeadCell,
	}
	deadline := text(columnDeadline, "task.due", 164, 0, row.deadline)
	deadline.Text = func(r row) kit.Span { return kit.Span{Text: r.deadline()} }
	due := kit.Column[row]{
		ID: columnDue, Title: w.T("task.standing"), Width: 156, Compare: compare(columnDue), Create: newDueCell, Update: updateDueCell,
	}
	progress := kit.Column[row]{
		ID: columnProgress, Title: w.T("task.progress"), Width: 118, Drop: 4, Compare: compare(columnProgress),
		Create: newProgressCell, Update: updateProgressCell,
	}
	return []kit.Column[row]{
		what, lead,
		text(columnPerson, "task.person", 128, 3, func(r row) string { return r.person }),
		text(columnWith, "task.with", 190, 8, row.with),
		deadline, due,
		text(columnState, "task.state", 120, 2, row.state),
		progress,
		text(columnSource, "task.source.title", 148, 5, row.source),
		text(columnGiven, "task.given", 100, 8, row.given),
		text(columnField, "task.field", 130, 8, func(r row) string { return r.task.Field }),
		count(columnCarried, "task.carried", func(r row) int { return r.task.Carried }),
		count(columnExtended, "task.extended", func(r row) int { return r.task.Extended }),
		count(columnUrged, "task.urged", func(r row) int { return r.task.Urged }),
		text(columnSaid, "task.said", 220, 8, func(r row) string { return vietnamese.FirstLine(r.task.LastSaid) }),
	}
}

func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

func newLeadCell() fyne.CanvasObject { return kit.UnitLine(kit.UnitNone, "") }

func updateLeadCell(cell fyne.CanvasObject, r row) { setUnitLine(cell, r.unit, r.lead) }

// setUnitLine shows another unit in a kit.UnitLine.
func setUnitLine(cell fyne.CanvasObject, place int, text string) {
	line, ok := cell.(*fyne.Container)
	if !ok {
		return
	}
	if mark, ok := line.Objects[0].(*kit.UnitMark); ok {
		mark.Set(place)
	}
	if grown, ok := line.Objects[1].(*fyne.Container); ok {
		if name, ok := grown.Objects[0].(*kit.Text); ok {
			name.SetText(text)
		}
	}
}

func newDueCell() fyne.CanvasObject { return kit.NewBadge(kit.BadgeOptions{}) }

func updateDueCell(cell fyne.CanvasObject, r row) {
	if badge, ok := cell.(*kit.Badge); ok {
		badge.Set(r.due())
	}
}

func newProgressCell() fyne.CanvasObject {
	bar := kit.NewProgress(kit.ProgressOptions{Small: true, Tone: kit.ToneInfo})
	return kit.HBox(8, kit.Sized(56, 0, bar), kit.Grow(kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2})))
}

func updateProgressCell(cell fyne.CanvasObject, r row) {
	line := cell.(*fyne.Container).Objects
	bar, words := line[0].(*fyne.Container), line[1].(*fyne.Container).Objects[0].(*kit.Text)
	bar.Hidden = r.task.Percent == 0 && r.task.Deadline.Kind == data.DeadlineStanding
	if bar.Hidden {
		words.SetText(orDash(""))
		return
	}
	bar.Objects[0].(*kit.Progress).Set(float32(r.task.Percent) / 100)
	words.SetText(percentWords(r.task.Percent))
}
