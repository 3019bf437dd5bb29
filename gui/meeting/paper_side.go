package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// missingRow is a fact that the minutes lack, as the list at the right shows it.
type missingRow struct {
	fact  missingFact
	name  string
	where string // the step in which it is typed
}

// heightMissing is the height of a line at 100 %.
const heightMissing float32 = 48

// newMissingRows makes the lines of what the minutes lack.
func newMissingRows(d data.Dossier, words *translations.Words) []missingRow {
	facts := missingFacts(d)
	rows := make([]missingRow, len(facts))
	for i, f := range facts {
		rows[i] = missingRow{
			fact: f, name: words.T(f.key), where: words.F("meeting.papers.in_step", "step", words.T("meeting.step."+string(f.step))),
		}
	}
	return rows
}

// paperSide is what stands beside the pages: what is missing, what could not be
// drawn, and what can be done with the paper.
type paperSide struct {
	step     *papersStep
	head     *kit.Text
	missing  *kit.Table[missingRow]
	holder   *fyne.Container
	note     *kit.Text
	warnings *fyne.Container
	caution  *fyne.Container // the warnings with the room around them
	save     *kit.Button
	open     *kit.Button
	sign     *kit.Button
	reason   *kit.Text
	root     fyne.CanvasObject
}

func newPaperSide(s *papersStep) *paperSide {
	words := s.desk.Words
	p := &paperSide{
		step: s, head: kit.NewText(kit.TextOptions{Bold: true, Wrap: true}), warnings: kit.VBox(8),
		note:   kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
		reason: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
	}
	p.missing = kit.NewTable(kit.TableOptions[missingRow]{
		Columns: []kit.Column[missingRow]{
			{ID: "icon", Width: 28, Create: newMissingIcon},
			{ID: "name", Create: kit.NewTwoLines, Update: setMissingName},
			{ID: "go", Width: 48, Align: fyne.TextAlignTrailing, Create: p.newGo, Update: p.setGo},
		},
		HeadHidden: true, Bare: true, RowHeight: heightMissing, OnActivate: p.activated,
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("meeting.hint.fill")}},
	})
	p.save = kit.NewButton(kit.ButtonOptions{
		Text: words.T("meeting.papers.save"), Icon: kit.IconDownload, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "S"}, OnTap: s.save,
	})
	p.open = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.papers.open"), Icon: kit.IconOpen, OnTap: s.openOutside})
	p.sign = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.papers.sign"), Icon: kit.IconLock, Kind: kit.ButtonFlat, OnTap: s.sign})
	p.holder = kit.Sized(0, 1, p.missing)
	p.caution = kit.Inside(12, 16, 4, 16, p.warnings)
	list := kit.NewScroll(kit.VBox(0, p.caution, p.holder, kit.Inside(8, 16, 8, 16, p.note)))
	buttons := kit.VBox(8, p.save, p.open, p.sign, p.reason)
	p.root = kit.Ground(kit.ColorSurface, kit.VBox(0, kit.Inside(14, 16, 14, 16, p.head), kit.NewDivider(), kit.Grow(list),
		kit.Inside(12, 16, 16, 16, buttons)))
	return p
}

func newMissingIcon() fyne.CanvasObject {
	return kit.NewIcon(kit.IconOptions{Name: kit.IconMissing, Color: kit.ColorAmber, Size: 18})
}

func setMissingName(cell fyne.CanvasObject, row missingRow) {
	kit.SetTwoLines(cell, row.name, row.where)
}

func (p *paperSide) newGo() fyne.CanvasObject {
	return kit.NewCellLink(kit.LinkOptions{Text: p.step.desk.Words.T("meeting.papers.fill")})
}

func (p *paperSide) setGo(cell fyne.CanvasObject, row missingRow) {
	if link, ok := cell.(*kit.CellLink); ok {
		link.SetOnTap(func() { p.fill(row) })
	}
}

func (p *paperSide) activated(_ int, row missingRow) { p.fill(row) }

// fill leads to the field of a missing fact.
func (p *paperSide) fill(row missingRow) {
	place := kit.Place{Name: kit.PlaceMeeting, Meeting: p.step.d.Meeting.ID, Step: row.fact.step, Field: row.fact.field}
	if row.fact.step == kit.StepInfo {
		place.Kind, place.Record = data.KindMeeting, int64(p.step.d.Meeting.ID)
	}
	p.step.desk.Navigate(place)
}

// show shows what the paper in view lacks and what can be done with it.
func (p *paperSide) show() {
	words, d := p.step.desk.Words, p.step.d
	var rows []missingRow
	_, signed := signedMinutes(d)
	if !signed {
		rows = newMissingRows(d, words)
	}
	p.missing.SetRows(rows)
	p.holder.Layout = kit.Sized(0, max(float32(len(rows))*heightMissing, 1), p.missing).Layout
	switch {
	case signed:
		p.head.SetText(words.T("meeting.papers.is_signed"))
		p.note.SetText(words.T("meeting.papers.is_signed.note"))
	case len(rows) == 0:
		p.head.SetText(words.T("meeting.papers.nothing_missing"))
		p.note.SetText(words.T("meeting.papers.nothing_missing.note"))
	default:
		p.head.SetText(words.F("meeting.papers.missing", "n", len(rows)))
		p.note.SetText(words.T("meeting.papers.missing.note"))
	}
	p.showWarnings()
	p.showButtons(signed)
	p.root.Refresh()
}

// showWarnings names what the letters of the paper could not draw.
func (p *paperSide) showWarnings() {
	p.warnings.Objects = nil
	for _, w := range p.step.now.warnings {
		p.warnings.Add(kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Text: w.String()}))
	}
	p.caution.Hidden = len(p.warnings.Objects) == 0
}

func (p *paperSide) showButtons(signed bool) {
	ready := p.step.now.pdf != nil
	drafting := p.step.d.Meeting.State == data.StateDrafting
	p.save.SetOff(!ready)
	p.open.SetOff(!ready)
	p.sign.SetOff(!drafting)
	p.sign.Hidden = signed
	p.reason.Hidden = signed || drafting
	p.reason.SetText(p.step.desk.Words.T("meeting.papers.sign.not_yet"))
}

// focus puts the focus on the first missing fact; it reports whether there is one.
func (p *paperSide) focus() bool {
	if len(p.missing.Rows()) == 0 {
		return false
	}
	kit.FocusOn(p.missing)
	return true
}
