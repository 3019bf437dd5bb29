package meeting

import (
	"reflect"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// conclusionCard shows one sentence of the chair with what its tasks say.
type conclusionCard struct {
	step    *conclusionsStep
	row     conclusionRow
	chosen  bool
	locked  bool
	number  *kit.NumberMark
	text    *kit.Text
	tasks   *fyne.Container
	given   *kit.Badge
	give    *kit.CellButton
	buttons *fyne.Container
	content *fyne.Container
}

func newConclusionCard(s *conclusionsStep) *conclusionCard {
	words := s.desk.Words
	c := &conclusionCard{
		step: s, number: kit.NewNumberMark(0), text: kit.NewText(kit.TextOptions{Wrap: true, Line: 24}), tasks: kit.VBox(6),
		given: kit.NewBadge(kit.BadgeOptions{}),
	}
	c.give = kit.NewCellButton(kit.ButtonOptions{
		Text: words.T("meeting.conclusions.give"), Icon: kit.IconCheck, Kind: kit.ButtonMain, Small: true, Keys: []string{"F9"}, OnTap: s.give,
	})
	c.buttons = kit.HBox(4,
		kit.NewCellButton(kit.ButtonOptions{Icon: kit.IconEdit, Kind: kit.ButtonFlat, Small: true, OnTap: s.editSelected}),
		kit.NewCellButton(kit.ButtonOptions{Icon: kit.IconDelete, Kind: kit.ButtonFlat, Small: true, OnTap: s.remove}))
	side := kit.VBox(6, kit.HBox(0, kit.Spacer(), c.given), c.give, kit.HBox(0, kit.Spacer(), c.buttons))
	c.content = kit.HBoxTop(12, c.number, kit.Grow(kit.VBox(6, c.text, c.tasks)), side)
	return c
}

// set shows a row, chosen or not.
func (c *conclusionCard) set(row conclusionRow, chosen bool) {
	locked := c.step.locked()
	if c.chosen == chosen && c.locked == locked && reflect.DeepEqual(c.row, row) {
		return
	}
	c.row, c.chosen, c.locked = row, chosen, locked
	words := c.step.desk.Words
	c.number.Set(row.number, chosen)
	c.text.SetText(clip(row.text))
	if row.spans != nil {
		c.text.SetSpans(row.spans)
	}
	c.tasks.Objects = nil
	if len(row.proposal) > 0 {
		c.tasks.Add(chipRow(row.proposal))
		c.given.Set(proposalBadge(words))
	}
	for _, t := range row.tasks {
		c.tasks.Add(c.task(t, len(row.tasks) > 1))
	}
	switch n := len(row.tasks); {
	case n == 1:
		c.given.Set(kit.BadgeOptions{Icon: kit.IconTask, Text: words.T("meeting.conclusions.given"), Tone: kit.ToneGreen})
	case n > 1:
		c.given.Set(kit.BadgeOptions{Icon: kit.IconTask, Text: words.F("meeting.conclusions.given.many", "n", n), Tone: kit.ToneGreen})
	}
	c.tasks.Hidden = len(row.tasks)+len(row.proposal) == 0
	c.given.Hidden = c.tasks.Hidden
	c.give.Hidden = len(row.tasks) > 0 || !chosen || locked
	c.buttons.Hidden = !chosen || locked
	c.content.Refresh()
}

// proposalBadge marks what was read and not accepted yet.
func proposalBadge(words kit.Words) kit.BadgeOptions {
	return kit.BadgeOptions{Icon: kit.IconEdit, Text: words.T("meeting.task.proposal"), Tone: kit.ToneInfo}
}

// chipOptions shows a fact; what nobody has stated is not in bold.
func chipOptions(f chip) kit.ChipOptions {
	if f.missing || f.plain {
		return kit.ChipOptions{Icon: f.icon, Label: f.label + " " + f.value, Missing: f.missing, Faint: f.plain}
	}
	return kit.ChipOptions{Icon: f.icon, Label: f.label, Value: f.value, Outline: f.proposed}
}

func chipRow(facts []chip) fyne.CanvasObject {
	chips := kit.Wrapped(8, 6)
	for _, f := range facts {
		chips.Add(kit.NewChip(chipOptions(f)))
	}
	return chips
}

// task shows the facts of a task; one of several also says what it is about.
func (c *conclusionCard) task(t taskRow, several bool) fyne.CanvasObject {
	chips := chipRow(t.chips)
	if !several {
		return chips
	}
	what := kit.NewText(kit.TextOptions{Text: vietnamese.FirstLine(strings.TrimSpace(t.what)), Role: kit.RoleCaption, Color: kit.ColorText2, Ellipsis: true})
	return kit.VBox(4, what, chips)
}
