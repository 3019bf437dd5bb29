package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// unitTasks shows the open tasks of the unit that reports. In a briefing that
// follows another it takes what the unit says of each; in a first one they are
// there to look at.
type unitTasks struct {
	desk  *kit.Desk
	said  map[data.TaskID]*unitTask // of the briefing in view
	shown []*unitTask               // in their order; nil where nothing is typed
	of    data.MeetingID
	unit  data.UnitID
	cards *fyne.Container
	note  *kit.Text
	more  *kit.Button // shows the rest of many tasks
	all   bool
	again func() // shows the review again
	root  fyne.CanvasObject
}

// unitTasksMost is how many tasks of a unit are shown before one asks for all.
const unitTasksMost = 12

func newUnitTasks(desk *kit.Desk) *unitTasks {
	p := &unitTasks{
		desk: desk, said: map[data.TaskID]*unitTask{}, cards: kit.VBox(8),
		note: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
	}
	head := kit.NewText(kit.TextOptions{Text: desk.Words.T("meeting.reports.tasks"), Bold: true, Wrap: true})
	p.more = kit.NewButton(kit.ButtonOptions{Icon: kit.IconDown, Small: true, OnTap: p.showAll})
	p.more.Hide()
	p.root = kit.Ground(kit.ColorSurface, kit.NewScroll(kit.Inside(20, 16, 16, 16, kit.VBox(12, head, p.cards, p.more, p.note))))
	return p
}

func (p *unitTasks) showAll() {
	p.all = true
	p.again()
}

func taskFilterOf(unit data.UnitID) sqlite.TaskFilter {
	return sqlite.TaskFilter{Unit: unit, OpenOnly: true}
}

func (p *unitTasks) showNoUnit() {
	p.clear()
	p.say("meeting.reports.tasks.nounit")
}

func (p *unitTasks) clear() {
	p.flush()
	p.shown, p.cards.Objects, p.unit = nil, nil, 0
	p.more.Hide()
}

func (p *unitTasks) show(tasks []openTask) {
	p.clear()
	for _, t := range tasks {
		p.cards.Add(p.card(t))
	}
	if len(tasks) == 0 {
		p.say("meeting.reports.tasks.none")
		return
	}
	p.say("meeting.reports.tasks.look")
}

// review shows the lines that a unit reports on; what is being typed stays.
func (p *unitTasks) review(d data.Dossier, unit data.UnitID, urgentDays int) {
	if d.Meeting.ID != p.of || unit != p.unit {
		p.flush()
		p.all = false
	}
	if d.Meeting.ID != p.of {
		p.of, p.said = d.Meeting.ID, map[data.TaskID]*unitTask{}
	}
	day := d.Meeting.ReviewDay(p.desk.Register.Today())
	var shown []*unitTask
	var cards []fyne.CanvasObject
	lines := reviewOfUnit(d, unit)
	rest := 0
	if !p.all && len(lines) > unitTasksMost {
		rest = len(lines) - unitTasksMost
		lines = lines[:unitTasksMost]
	}
	p.more.Hidden = rest == 0
	p.more.SetText(p.desk.Words.F("meeting.review.more", "n", rest))
	p.again = func() { p.review(d, unit, urgentDays) }
	for _, l := range lines {
		t := p.said[l.Task.ID]
		if t == nil {
			t = newUnitTask(p.desk)
			p.said[l.Task.ID] = t
		}
		t.show(l, newReviewRow(d, l, day, urgentDays, p.desk.Words))
		shown, cards = append(shown, t), append(cards, t.root)
	}
	p.unit, p.shown = unit, shown
	p.cards.Objects = cards
	if len(shown) == 0 {
		p.say("meeting.reports.tasks.none")
		return
	}
	p.say("meeting.reports.tasks.note")
}

// focus puts the focus into the first task and reports whether there is one to
// type in.
func (p *unitTasks) focus() bool {
	if len(p.shown) == 0 {
		return false
	}
	kit.FocusOn(p.shown[0].fields.text)
	return true
}

func (p *unitTasks) flush() {
	for _, t := range p.shown {
		t.fields.leave()
	}
}

func (p *unitTasks) say(key string) {
	p.note.SetText(p.desk.Words.T(key))
	p.root.Refresh()
}

func (p *unitTasks) card(t openTask) fyne.CanvasObject {
	what := kit.NewText(kit.TextOptions{Text: t.what, Wrap: true, MaxLines: 3})
	standing := kit.Wrapped(8, 4, kit.NewBadge(t.due))
	if t.percent != "" {
		standing.Add(kit.NewText(kit.TextOptions{Text: t.percent, Role: kit.RoleCaption, Color: kit.ColorText2, Line: 22}))
	}
	return kit.NewCard(kit.CardOptions{Body: kit.VBox(6, what, standing)})
}

// unitTask is a task of which a unit says how far it has come.
type unitTask struct {
	what     *kit.Text
	due      *kit.Badge
	state    *kit.Text
	common   *kit.Text
	lastSaid *kit.Text
	fields   *reviewFields
	root     *kit.Card
}

func newUnitTask(desk *kit.Desk) *unitTask {
	words := desk.Words
	t := &unitTask{
		what: kit.NewText(kit.TextOptions{Wrap: true, MaxLines: 4}), due: kit.NewBadge(kit.BadgeOptions{}),
		state:    kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Line: 22}),
		common:   kit.NewText(kit.TextOptions{Text: words.T("meeting.review.common"), Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
		lastSaid: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true, MaxLines: 4, Italic: true}),
	}
	t.fields = newReviewFields(reviewFieldsOptions{
		Desk: desk, Label: words.T("meeting.review.unit_said"), Placeholder: words.T("meeting.review.unit_said.hint"), Rows: 2,
		Hints: []kit.Hint{
			{Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")},
			{Keys: []string{"Alt", "↓"}, Word: words.T("meeting.hint.next_report")},
		},
	})
	t.root = kit.NewCard(kit.CardOptions{Body: kit.VBox(6, t.what, kit.Wrapped(8, 4, t.due, t.state), t.common, t.lastSaid,
		t.fields.textField, kit.HBox(0, kit.Sized(110, 0, t.fields.percentField)))})
	return t
}

// show shows a line; what is being typed of it stays.
func (t *unitTask) show(l data.ReviewLine, row reviewRow) {
	t.what.SetText(row.what)
	t.due.Set(row.due)
	t.state.SetText(row.state)
	t.common.Hidden = !l.Stated().Lead.AllUnits
	t.lastSaid.SetText(row.lastSaid)
	t.lastSaid.Hidden = row.lastSaid == ""
	t.fields.show(l)
	t.root.Refresh()
}
