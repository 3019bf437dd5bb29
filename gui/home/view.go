package home

import (
	"giaoban/assets/translations"
)

// view is the start screen, ready to display.
type view struct {
	empty    bool
	figures  figures
	soonDays int
	quiet    int // days without a report
	doneFrom string
	todo     []todoRow
	unlisted int // tasks that press beyond those in todo
	next     *briefingCard
	last     *briefingCard
	bars     []unitBar
	most     int
	today    int
	week     int
	all      int
	lines    []activityRow
}

func newView(f Facts, words *translations.Words) view {
	v := view{
		empty: !f.any && f.outlook.Total().Open() == 0, figures: newFigures(f),
		soonDays: f.office.UrgentDays, quiet: f.office.QuietDays, unlisted: f.outlook.Pressed - len(f.outlook.Pressing),
		doneFrom: f.doneFrom.DayMonth(), todo: newTodo(f, words), lines: newActivityRows(f, words),
		today: f.count.Today, week: f.count.Week, all: f.count.All,
	}
	if card, ok := newNextCard(f, words); ok {
		v.next = &card
	}
	if card, ok := newLastCard(f, words); ok {
		v.last = &card
	}
	v.bars, v.most = newUnitBars(f, words)
	return v
}
