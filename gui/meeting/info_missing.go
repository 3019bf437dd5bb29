package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// missingPanel lists what the minutes still lack; each line leads to its field.
type missingPanel struct {
	desk  *kit.Desk
	focus func(field string)
	id    data.MeetingID
	lines *fyne.Container
	root  *fyne.Container
	shown []missingFact
}

func newMissingPanel(desk *kit.Desk, focus func(string)) *missingPanel {
	p := &missingPanel{desk: desk, focus: focus, lines: kit.VBox(8)}
	p.root = kit.VBox(12, kit.Lead(desk.Words.T("meeting.missing.title_panel")), p.lines)
	return p
}

func (p *missingPanel) show(d data.Dossier) {
	facts := missingFacts(d)
	if d.Meeting.ID == p.id && sameFacts(facts, p.shown) && len(p.lines.Objects) > 0 {
		return
	}
	p.id, p.shown = d.Meeting.ID, facts
	p.lines.Objects = nil
	for _, f := range facts {
		p.lines.Objects = append(p.lines.Objects, p.line(f))
	}
	if len(facts) == 0 {
		p.lines.Objects = append(p.lines.Objects, kit.HBox(8,
			kit.NewIcon(kit.IconOptions{Name: kit.IconDone, Color: kit.ColorGreen}),
			kit.Grow(kit.NewText(kit.TextOptions{Text: p.desk.Words.T("meeting.missing.nothing"), Color: kit.ColorGreen, Wrap: true}))))
	}
}

func sameFacts(a, b []missingFact) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (p *missingPanel) line(f missingFact) fyne.CanvasObject {
	link := kit.NewLink(kit.LinkOptions{Text: p.desk.Words.T(f.key), OnTap: func() { p.open(f) }})
	return kit.HBox(8, kit.NewIcon(kit.IconOptions{Name: kit.IconMissing, Color: kit.ColorAmber, Size: 16}), link)
}

func (p *missingPanel) open(f missingFact) {
	if f.step == kit.StepInfo {
		p.focus(f.field)
		return
	}
	p.desk.Navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: p.id, Step: f.step, Field: f.field})
}
