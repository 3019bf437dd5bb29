package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// unitTasks shows the open tasks of the unit that reports, to look at.
type unitTasks struct {
	desk  *kit.Desk
	cards *fyne.Container
	note  *kit.Text
	root  fyne.CanvasObject
}

func newUnitTasks(desk *kit.Desk) *unitTasks {
	p := &unitTasks{desk: desk, cards: kit.VBox(8), note: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})}
	head := kit.NewText(kit.TextOptions{Text: desk.Words.T("meeting.reports.tasks"), Bold: true, Wrap: true})
	p.root = kit.Ground(kit.ColorSurface, kit.NewScroll(kit.Inside(20, 16, 16, 16, kit.VBox(12, head, p.cards, p.note))))
	return p
}

func taskFilterOf(unit data.UnitID) sqlite.TaskFilter {
	return sqlite.TaskFilter{Unit: unit, OpenOnly: true}
}

func (p *unitTasks) showNoUnit() {
	p.cards.Objects = nil
	p.say("meeting.reports.tasks.nounit")
}

func (p *unitTasks) show(tasks []openTask) {
	p.cards.Objects = nil
	for _, t := range tasks {
		p.cards.Add(p.card(t))
	}
	if len(tasks) == 0 {
		p.say("meeting.reports.tasks.none")
		return
	}
	p.say("meeting.reports.tasks.note")
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
