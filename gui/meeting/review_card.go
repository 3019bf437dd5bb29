package meeting

import (
	"reflect"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// reviewCard shows one task of a review.
type reviewCard struct {
	words    kit.Words
	row      reviewRow
	number   *kit.NumberMark
	what     *kit.Text
	source   *kit.Text
	chips    *fyne.Container
	lastSaid *kit.Text
	said     *kit.Text
	due      *kit.Badge
	state    *kit.Text
	carried  *kit.Text
	content  *fyne.Container
}

func newReviewCard(words kit.Words) *reviewCard {
	caption := func(o kit.TextOptions) *kit.Text {
		o.Role, o.Color = kit.RoleCaption, kit.ColorText2
		return kit.NewText(o)
	}
	c := &reviewCard{
		words: words, number: kit.NewNumberMark(0),
		what: kit.NewText(kit.TextOptions{Wrap: true, MaxLines: 4}), source: caption(kit.TextOptions{Ellipsis: true}),
		chips: kit.Wrapped(8, 6), lastSaid: caption(kit.TextOptions{Wrap: true, MaxLines: 2, Italic: true}),
		said: kit.NewText(kit.TextOptions{Wrap: true, MaxLines: 8}), due: kit.NewBadge(kit.BadgeOptions{}),
		state: caption(kit.TextOptions{}), carried: caption(kit.TextOptions{}),
	}
	side := kit.VBox(4, kit.HBox(0, kit.Spacer(), c.due), kit.HBox(0, kit.Spacer(), c.state), kit.HBox(0, kit.Spacer(), c.carried))
	c.content = kit.HBoxTop(12, c.number, kit.Grow(kit.VBox(4, c.what, c.source, c.chips, c.lastSaid, c.said)), side)
	return c
}

// set shows a row, chosen or not.
func (c *reviewCard) set(row reviewRow, chosen bool) {
	c.number.Set(row.number, chosen)
	if reflect.DeepEqual(c.row, row) {
		return
	}
	c.row = row
	c.what.SetText(clip(row.what))
	c.source.SetText(row.source)
	c.chips.Objects = nil
	for _, f := range row.chips {
		c.chips.Add(kit.NewChip(chipOptions(f)))
	}
	c.lastSaid.SetText(clip(row.lastSaid))
	c.lastSaid.Hidden = row.lastSaid == ""
	c.said.SetText(clip(row.said))
	c.said.SetColor(kit.ColorText)
	if row.said == "" {
		c.said.SetText(c.words.T("meeting.review.nothing"))
		c.said.SetColor(kit.ColorText3)
	}
	c.due.Set(row.due)
	c.state.SetText(row.state)
	c.carried.SetText(row.carried)
	c.carried.Hidden = row.carried == ""
	c.content.Refresh()
}
