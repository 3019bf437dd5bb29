package home

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

func (s *Screen) briefingBadge(c *briefingCard) fyne.CanvasObject {
	if c == nil || c.badge.Text == "" {
		return nil
	}
	return kit.NewBadge(c.badge)
}

// briefingBody shows a briefing and what it lacks, each lack with the way to it.
func (s *Screen) briefingBody(c *briefingCard) fyne.CanvasObject {
	name := kit.NewLink(kit.LinkOptions{Text: c.name, Bold: true, OnTap: func() { s.desk.Navigate(c.place) }, Hints: s.openHint()})
	objects := []fyne.CanvasObject{
		kit.HBox(0, name, kit.Spacer()),
		kit.NewText(kit.TextOptions{Text: c.when, Color: kit.ColorText2, Ellipsis: true}), kit.Gap(2),
	}
	for _, row := range c.rows {
		objects = append(objects, s.checkLine(row))
	}
	return kit.VBox(4, objects...)
}

// noNextBody says that nothing is being prepared, with the way to change that.
func (s *Screen) noNextBody() fyne.CanvasObject {
	make := kit.NewLink(kit.LinkOptions{Text: s.words.T("home.make_next"), Icon: kit.IconAdd, OnTap: s.desk.NextBriefing, Hints: s.openHint()})
	return kit.VBox(8, kit.NewText(kit.TextOptions{Text: s.words.T("home.no_next"), Color: kit.ColorText2, Wrap: true}), kit.HBox(0, make, kit.Spacer()))
}

func (s *Screen) openHint() []kit.Hint {
	return []kit.Hint{{Keys: []string{"Enter"}, Word: s.words.T("home.hint.open")}}
}

func (s *Screen) checkLine(row checkRow) fyne.CanvasObject {
	icon, color, ink := kit.IconMissing, kit.ColorAmber, kit.ColorText
	if row.done {
		icon, color, ink = kit.IconDone, kit.ColorGreen, kit.ColorText2
	}
	line := []fyne.CanvasObject{
		kit.NewIcon(kit.IconOptions{Name: icon, Color: color, Size: 18}),
		kit.Grow(kit.NewText(kit.TextOptions{Text: row.text, Color: ink, Ellipsis: true})),
	}
	if row.link != "" {
		line = append(line, kit.NewLink(kit.LinkOptions{Text: row.link, OnTap: func() { s.desk.Navigate(row.place) }, Hints: s.openHint()}))
	}
	return kit.Sized(0, 24, kit.HBox(8, line...))
}

// barsBody shows the open tasks of each unit as blocks, with their legend.
func (s *Screen) barsBody() fyne.CanvasObject {
	if len(s.view.bars) == 0 {
		return kit.NewText(kit.TextOptions{Text: s.words.T("home.units_none"), Color: kit.ColorText2, Wrap: true})
	}
	var lines []fyne.CanvasObject
	for _, b := range s.view.bars {
		total := kit.NewText(kit.TextOptions{Text: grouped(b.total), Bold: true, Align: fyne.TextAlignTrailing})
		lines = append(lines, kit.Sized(0, 26, kit.HBox(8,
			kit.Sized(196, 0, kit.UnitLine(b.place, b.name)), kit.Grow(kit.NewStackedBar(s.view.most, b.parts)), kit.Sized(30, 0, total),
		)))
	}
	return kit.VBox(10, kit.VBox(0, lines...), s.legend())
}

func (s *Screen) legend() fyne.CanvasObject {
	part := func(tone kit.Tone, mark, text string) fyne.CanvasObject {
		words := kit.NewText(kit.TextOptions{Text: text, Role: kit.RoleCaption, Color: kit.ColorText2})
		return kit.HBox(5, kit.LegendMark(tone, mark), words)
	}
	return kit.Wrapped(14, 4,
		part(kit.ToneRed, "!", s.words.T("home.legend_late")),
		part(kit.ToneAmber, "", s.words.F("home.legend_soon", "days", s.view.soonDays)),
		part(kit.ToneInfo, "", s.words.T("home.legend_far")),
		part(kit.ToneGrey, "", s.words.T("home.legend_undated")),
	)
}

// activityBody shows how much was done in the register, and what last.
func (s *Screen) activityBody() fyne.CanvasObject {
	figure := func(n int, key string) fyne.CanvasObject {
		return kit.VBox(0,
			kit.NewText(kit.TextOptions{Text: grouped(n), Role: kit.RoleTitle, Bold: true}),
			kit.NewText(kit.TextOptions{Text: s.words.T(key), Role: kit.RoleCaption, Color: kit.ColorText2}),
		)
	}
	objects := []fyne.CanvasObject{
		kit.Grid(3, 8, 0, figure(s.view.today, "home.activity_today"), figure(s.view.week, "home.activity_week"),
			figure(s.view.all, "home.activity_all")),
		kit.Gap(6),
	}
	for _, row := range s.view.lines {
		when := kit.Sized(48, 0, kit.NewText(kit.TextOptions{Text: row.when, Color: kit.ColorText2}))
		line := kit.HBox(0, when, kit.Grow(kit.NewText(kit.TextOptions{Text: row.text, Ellipsis: true})))
		objects = append(objects, kit.NewDivider(), kit.Sized(0, 30, line))
	}
	return kit.VBox(0, objects...)
}
