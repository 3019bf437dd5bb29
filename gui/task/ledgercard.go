package task

import (
	"giaoban/gui/kit"
)

// ledgerCard shows the ledger of a task as a timeline.
type ledgerCard struct {
	detail   *detail
	facts    facts
	oldest   bool // the oldest line stands first
	count    *kit.Text
	order    *kit.Select
	timeline *kit.Timeline
	root     *kit.Card
}

// memoryOldest is the name under which the order of ledgers is remembered.
const memoryOldest = "task.ledger.order"

const (
	orderNewest = "newest"
	orderOldest = "oldest"
)

func newLedgerCard(d *detail) *ledgerCard {
	w := d.words
	l := &ledgerCard{detail: d, oldest: d.desk.Recall(memoryOldest) == orderOldest, count: kit.NewText(kit.TextOptions{Color: kit.ColorText2, Ellipsis: true})}
	selected := orderNewest
	if l.oldest {
		selected = orderOldest
	}
	l.order = kit.NewSelect(kit.SelectOptions{
		Small: true, Selected: selected, OnChange: l.reorder,
		Choices: []kit.Choice{{Key: orderNewest, Text: w.T("task.ledger.newest")}, {Key: orderOldest, Text: w.T("task.ledger.oldest")}},
	})
	l.timeline = kit.NewTimeline(kit.TimelineOptions{OnKey: d.key, Hints: []kit.Hint{
		{Keys: []string{"Alt", "←"}, Word: w.T("task.hint.back")},
		{Keys: []string{"F9"}, Word: w.T("task.hint.write")},
		{Keys: []string{"M"}, Word: w.T("task.hint.move")},
		{Keys: []string{"Ctrl", "PgDn"}, Word: w.T("task.hint.next")},
	}})
	l.root = kit.NewCard(kit.CardOptions{
		Title: w.T("task.ledger"), Badge: l.count, Actions: l.order, Bleed: true,
		Body: kit.NewScroll(kit.Inside(8, 20, 12, 12, l.timeline)),
	})
	return l
}

func (l *ledgerCard) reorder(key string) {
	l.oldest = key == orderOldest
	l.detail.desk.Remember(memoryOldest, key)
	l.show(l.facts)
}

func (l *ledgerCard) show(f facts) {
	l.facts = f
	l.count.SetText(l.detail.words.F("task.ledger.count", "n", len(f.events)))
	lines := newLedger(f, l.detail.words, l.oldest)
	entries := make([]kit.TimelineEntry, len(lines))
	for i, line := range lines {
		entries[i] = line.entry
		switch {
		case line.meeting != 0:
			entries[i].OnLink = func() { l.detail.openMeeting(line.meeting) }
		case line.slip:
			entries[i].OnLink = l.detail.showSlip
		}
	}
	l.timeline.Set(entries)
	l.root.Refresh()
}
