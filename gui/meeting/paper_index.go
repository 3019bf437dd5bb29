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
			{ID: "state", Width: 96, Align: fyne.TextAlignTrailing, Create: kit.NewBadgeCell, Update: setPaperBadge},
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

// paperBar stands over the pages: which page is in view, and whether it is the
// signed paper.
type paperBar struct {
	step           *papersStep
	previous, next *kit.Button
	page           *kit.Text
	signed         *kit.Badge
	root           fyne.CanvasObject
}

func newPaperBar(s *papersStep) *paperBar {
	words := s.desk.Words
	b := &paperBar{step: s, page: kit.NewText(kit.TextOptions{Color: kit.ColorText2}), signed: kit.NewBadge(kit.BadgeOptions{})}
	b.previous = kit.NewIconButton(kit.IconButtonOptions{Icon: kit.IconUp, Name: words.T("meeting.papers.previous_page"), OnTap: func() { s.view.PreviousPage() }})
	b.next = kit.NewIconButton(kit.IconButtonOptions{Icon: kit.IconDown, Name: words.T("meeting.papers.next_page"), OnTap: func() { s.view.NextPage() }})
	b.signed.Hide()
	bar := kit.Sized(0, 47, kit.Inside(0, 16, 0, 8, kit.HBox(4, b.previous, b.page, b.next, kit.Spacer(), b.signed)))
	b.root = kit.Ground(kit.ColorSurface, kit.VBox(0, bar, kit.NewDivider()))
	return b
}

// show says which page is in view, from 1.
func (b *paperBar) show(page, count int) {
	text := ""
	if count > 0 {
		text = b.step.desk.Words.F("meeting.papers.page", "page", page, "count", count)
	}
	b.page.SetText(text)
	b.previous.SetOff(page <= 1)
	b.next.SetOff(page >= count)
	b.root.Refresh()
}

// mark says whether what is in view is the signed paper.
func (b *paperBar) mark(p printed) {
	b.signed.Hidden = p.signed.ID == 0
	if p.signed.ID != 0 {
		b.signed.Set(kit.BadgeOptions{
			Icon: kit.IconLock, Text: b.step.desk.Words.F("meeting.papers.signed_on", "day", signedWords(p.signed), "version", p.signed.Version), Tone: kit.ToneGrey,
		})
	}
	b.root.Refresh()
}
