package task

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// filterBar holds the fields that choose which tasks are shown.
type filterBar struct {
	words   *translations.Words
	changed func(filter)
	held    filter

	search   *kit.Entry
	unit     *kit.Select
	person   *kit.Select
	meeting  *kit.Select
	period   *kit.Select
	standing *kit.Select
	left     []fyne.CanvasObject
	row      *fyne.Container
}

// Widths of the fields at 100 %, so that all stand in one line at 1366.
const (
	widthSearch   float32 = 120
	widthUnit     float32 = 126
	widthPerson   float32 = 116
	widthMeeting  float32 = 138
	widthPeriod   float32 = 94
	widthStanding float32 = 144
)

type filterBarOptions struct {
	Words   *translations.Words
	Before  fyne.CanvasObject // stands before the fields
	Changed func(filter)
	OnDown  func() // ↓ in the search field
}

func newFilterBar(o filterBarOptions) *filterBar {
	b := &filterBar{words: o.Words, changed: o.Changed}
	b.search = kit.NewSearchBox(kit.SearchOptions{
		Placeholder: o.Words.T("task.filter.words"), OnChange: b.typed, OnDown: o.OnDown,
		Hints: []kit.Hint{{Keys: []string{"↓"}, Word: o.Words.T("task.hint.list")}, {Keys: []string{"Esc"}, Word: o.Words.T("task.hint.clear")}},
	})
	b.unit = b.newSelect(func(f *filter, key string) { f.unit = data.UnitID(number(key)) })
	b.person = b.newSelect(func(f *filter, key string) { f.person = data.PersonID(number(key)) })
	b.meeting = b.newSelect(func(f *filter, key string) { f.meeting = data.MeetingID(number(key)) })
	b.period = b.newSelect(func(f *filter, key string) { f.period = periodKey(key) })
	b.standing = b.newSelect(func(f *filter, key string) { f.standing = key })
	b.setFixed()
	b.setBriefings(nil)
	b.left = []fyne.CanvasObject{
		o.Before, kit.Sized(widthSearch, 0, b.search), kit.Sized(widthUnit, 0, b.unit), kit.Sized(widthPerson, 0, b.person),
		kit.Sized(widthMeeting, 0, b.meeting), kit.Sized(widthPeriod, 0, b.period), kit.Sized(widthStanding, 0, b.standing),
	}
	b.row = kit.Wrapped(6, 8, b.left...)
	return b
}

func (b *filterBar) newSelect(set func(f *filter, key string)) *kit.Select {
	return kit.NewSelect(kit.SelectOptions{OnChange: func(key string) {
		set(&b.held, key)
		b.changed(b.held)
	}})
}

func (b *filterBar) typed(text string) {
	b.held.words = text
	b.changed(b.held)
}

// setFixed gives the choices that no register changes.
func (b *filterBar) setFixed() {
	words := b.words
	periodChoices := []kit.Choice{{Text: words.T("task.filter.period")}}
	for _, p := range periods() {
		periodChoices = append(periodChoices, kit.Choice{Key: string(p), Text: words.T("task.period." + string(p))})
	}
	b.period.SetChoices(periodChoices)
	standings := []kit.Choice{
		{Text: words.T("task.filter.standing")},
		{Key: standingOpen, Text: words.T("task.standing.open")},
		{Key: standingSoon, Text: words.T("task.standing.soon")},
		{Key: standingQuiet, Text: words.T("task.standing.quiet")},
	}
	for _, s := range data.Standings() {
		standings = append(standings, kit.Choice{Key: s.String(), Text: words.T("standing." + s.String())})
	}
	b.standing.SetChoices(standings)
}

// setDirectory gives the units and people to choose from.
func (b *filterBar) setDirectory(t data.Tracking) {
	words := b.words
	units := []kit.Choice{{Text: words.T("task.filter.unit")}}
	for _, u := range t.Units {
		units = append(units, kit.Choice{Key: key(u.ID), Text: u.Name, Unit: u.Order})
	}
	b.unit.SetChoices(units)
	people := []kit.Choice{{Text: words.T("task.filter.person")}}
	for _, p := range t.People {
		people = append(people, kit.Choice{Key: key(p.ID), Text: p.Name, Note: p.Position})
	}
	b.person.SetChoices(people)
}

// setBriefings gives the briefings to choose from.
func (b *filterBar) setBriefings(meetings []sqlite.MeetingRow) {
	briefings := []kit.Choice{{Text: b.words.T("task.filter.meeting")}}
	for _, m := range meetings {
		briefings = append(briefings, kit.Choice{Key: key(m.ID), Text: m.Name(), Note: kit.FormatDay(m.Day)})
	}
	b.meeting.SetChoices(briefings)
}

// set shows a filter without reporting it.
func (b *filterBar) set(f filter) {
	b.held = f
	b.search.SetValue(f.words)
	b.unit.SetSelected(key(f.unit))
	b.person.SetSelected(key(f.person))
	b.meeting.SetSelected(key(f.meeting))
	b.period.SetSelected(string(f.period))
	b.standing.SetSelected(f.standing)
}

// setTools shows the controls of a view behind the fields.
func (b *filterBar) setTools(tools []fyne.CanvasObject) {
	b.row.Objects = append(b.left[:len(b.left):len(b.left)], tools...)
	b.row.Refresh()
}

// key writes the id of a record as the key of a choice; 0 is "".
func key[T ~int64](id T) string {
	if id == 0 {
		return ""
	}
	return strconv.FormatInt(int64(id), 10)
}

func number(key string) int64 {
	n, err := strconv.ParseInt(key, 10, 64)
	if err != nil {
		return 0
	}
	return n
}
