package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// shownRunes is how many characters of a long text a card shows.
const shownRunes = 1500

// remarkCard shows one remark.
type remarkCard struct {
	row      remarkRow
	time     *kit.Text
	speaker  *kit.Text
	position *kit.Text
	text     *kit.Text
	buttons  *fyne.Container
	content  *fyne.Container
	words    string // for a remark without a speaker
}

func newRemarkCard(s *courseStep, row remarkRow) *remarkCard {
	words := s.desk.Words
	c := &remarkCard{
		time:     kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Line: 20}),
		speaker:  kit.NewText(kit.TextOptions{Bold: true}),
		position: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Ellipsis: true}),
		text:     kit.NewText(kit.TextOptions{Wrap: true}),
		words:    words.T("meeting.course.nobody"),
	}
	c.buttons = kit.HBox(4,
		kit.NewCellButton(kit.ButtonOptions{Icon: kit.IconEdit, Kind: kit.ButtonFlat, Small: true, OnTap: s.editSelected}),
		kit.NewCellButton(kit.ButtonOptions{Icon: kit.IconDelete, Kind: kit.ButtonFlat, Small: true, OnTap: s.remove}))
	c.content = kit.HBoxTop(12, kit.Sized(64, 0, c.time),
		kit.Grow(kit.VBox(2, kit.HBox(8, c.speaker, kit.Grow(c.position)), c.text)), kit.Sized(60, 28, c.buttons))
	c.set(row)
	return c
}

// set shows a row, if it is another than the one shown.
func (c *remarkCard) set(row remarkRow) {
	if c.row == row {
		return
	}
	c.row = row
	c.time.SetText(clockWords(row))
	c.speaker.SetText(row.speaker)
	c.speaker.SetColor(kit.ColorText)
	if row.speaker == "" {
		c.speaker.SetText(c.words)
		c.speaker.SetColor(kit.ColorAmber)
	}
	c.position.SetText(row.position)
	c.text.SetText(clip(row.text))
}

func clockWords(row remarkRow) string {
	if row.at.IsZero() {
		return ""
	}
	return vietnamese.Clock(row.at.Hour(), row.at.Minute())
}

func (c *remarkCard) mark(selected bool) {
	if c.buttons.Hidden == selected {
		c.buttons.Hidden = !selected
		c.content.Refresh()
	}
}

// clip cuts a very long text for a card; its field shows it whole.
func clip(text string) string {
	runes := 0
	for i := range text {
		if runes == shownRunes {
			return text[:i] + " …"
		}
		runes++
	}
	return text
}
