package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// rollPanel shows the roll in figures, as it is being called.
type rollPanel struct {
	desk    *kit.Desk
	here    *kit.Text
	of      *kit.Text
	bar     *kit.Progress
	share   *kit.Text
	figures map[data.Presence]*kit.Text
	root    *fyne.Container
}

// rollLine is one figure of the panel.
type rollLine struct {
	presence data.Presence
	key      string // of its words
	cap      string // the key that gives this answer; "" for none
}

func rollLines() []rollLine {
	return []rollLine{
		{data.PresencePresent, "meeting.roll.present", "1"},
		{data.PresenceLate, "meeting.roll.late", "2"},
		{data.PresenceExcused, "meeting.roll.excused", "3"},
		{data.PresenceAbsent, "meeting.roll.absent", "4"},
		{data.PresenceUnknown, "meeting.roll.unknown", ""},
	}
}

func newRollPanel(desk *kit.Desk) *rollPanel {
	p := &rollPanel{
		desk: desk, figures: map[data.Presence]*kit.Text{}, bar: kit.NewProgress(kit.ProgressOptions{}),
		here:  kit.NewText(kit.TextOptions{Text: "0", Role: kit.RoleDisplay, Bold: true}),
		of:    kit.NewText(kit.TextOptions{Role: kit.RoleLead, Color: kit.ColorText2, Ellipsis: true}),
		share: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Ellipsis: true}),
	}
	head := kit.HBox(8, p.here, kit.Grow(p.of))
	lines := kit.VBox(0)
	for _, l := range rollLines() {
		lines.Objects = append(lines.Objects, p.line(l), kit.NewDivider())
	}
	p.root = kit.VBox(4, kit.Body(desk.Words.T("meeting.roll.title")), head, p.bar, p.share, kit.Gap(4), lines)
	return p
}

func (p *rollPanel) line(l rollLine) fyne.CanvasObject {
	icon, tone := presenceLook(l.presence)
	color := map[kit.Tone]fyne.ThemeColorName{
		kit.ToneGreen: kit.ColorGreen, kit.ToneAmber: kit.ColorAmber, kit.ToneRed: kit.ColorRed,
	}[tone]
	if color == "" {
		color = kit.ColorText2
	}
	figure := kit.NewText(kit.TextOptions{Text: "0", Role: kit.RoleLead, Bold: true, Align: fyne.TextAlignTrailing})
	p.figures[l.presence] = figure
	row := kit.HBox(10, kit.NewIcon(kit.IconOptions{Name: icon, Color: color}),
		kit.Grow(kit.NewText(kit.TextOptions{Text: p.desk.Words.T(l.key), Ellipsis: true})))
	if l.cap != "" {
		row.Objects = append(row.Objects, kit.NewKeyCaps(l.cap))
	}
	row.Objects = append(row.Objects, kit.Sized(36, 0, figure))
	return kit.Sized(0, 36, row)
}

func (p *rollPanel) show(c data.RollCount) {
	words := p.desk.Words
	p.here.SetText(strconv.Itoa(c.Here()))
	p.of.SetText(words.F("meeting.roll.of", "n", c.Invited))
	text := share(c)
	if c.Late > 0 {
		text = words.F("meeting.roll.share_late", "share", text, "late", c.Late)
	}
	p.share.SetText(text)
	for presence, n := range map[data.Presence]int{
		data.PresencePresent: c.Present, data.PresenceLate: c.Late, data.PresenceExcused: c.Excused,
		data.PresenceAbsent: c.Absent, data.PresenceUnknown: c.Unknown,
	} {
		p.figures[presence].SetText(strconv.Itoa(n))
	}
	p.bar.SetParts(rollParts(c))
	p.root.Refresh()
}

// rollParts shares the bar out among the answers.
func rollParts(c data.RollCount) []kit.BarPart {
	if c.Invited == 0 {
		return nil
	}
	of := float32(c.Invited)
	return []kit.BarPart{
		{Share: float32(c.Present) / of, Tone: kit.ToneGreen},
		{Share: float32(c.Late) / of, Tone: kit.ToneAmber},
		{Share: float32(c.Excused) / of, Tone: kit.ToneOutline},
		{Share: float32(c.Absent) / of, Tone: kit.ToneRed},
	}
}
