package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// paperRow is a paper of the list and how it stands.
type paperRow struct {
	name  string
	badge kit.BadgeOptions
}

// newPaperRows lists the papers that the program makes of a briefing.
func newPaperRows(d data.Dossier, words *translations.Words) []paperRow {
	row := paperRow{name: words.T("meeting.papers.minutes")}
	missing := len(missingFacts(d))
	switch _, signed := signedMinutes(d); {
	case signed:
		row.badge = kit.BadgeOptions{Icon: kit.IconLock, Text: words.T("meeting_state.signed"), Tone: kit.ToneGrey}
	case missing > 0:
		row.badge = kit.BadgeOptions{Icon: kit.IconMissing, Text: words.F("meeting.papers.lacks", "n", missing), Tone: kit.ToneAmber}
	default:
		row.badge = kit.BadgeOptions{Icon: kit.IconCheck, Text: words.T("meeting.papers.complete"), Tone: kit.ToneGreen}
	}
	return []paperRow{row}
}

// paperIndex is the list of papers at the left.
type paperIndex struct {
	desk  *kit.Desk
	table *kit.Table[paperRow]
	root  fyne.CanvasObject
}

func newPaperIndex(desk *kit.Desk) *paperIndex {
	words := desk.Words
	x := &paperIndex{desk: desk}
	x.table = kit.NewTable(kit.TableOptions[paperRow]{
		Columns: []kit.Column[paperRow]{
			{ID: "name", Text: func(r paperRow) kit.Span { return kit.Span{Text: r.name, Bold: true} }},
			{ID: "state", Width: 96, Align: fyne.TextAlignTrailing, Create: newBadgeCell, Update: setPaperBadge},
		},
		HeadHidden: true, Bare: true, Bar: true, RowHeight: 44,
	})
	note := kit.NewText(kit.TextOptions{Text: words.T("meeting.papers.others"), Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	x.root = kit.Ground(kit.ColorSurface, kit.VBox(0, kit.Inside(14, 16, 14, 16, kit.BodyBold(words.T("meeting.papers.title"))),
		kit.NewDivider(), kit.Sized(0, 45, x.table), kit.Inside(12, 16, 16, 16, note)))
	return x
}

func setPaperBadge(cell fyne.CanvasObject, row paperRow) {
	if badge, ok := cell.(*kit.Badge); ok {
		badge.Set(row.badge)
	}
}

func (x *paperIndex) show(d data.Dossier) {
	x.table.SetRows(newPaperRows(d, x.desk.Words))
	x.table.Select(0)
}
