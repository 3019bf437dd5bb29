package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data"
	"giaoban/gui/kit"
)

// paperSideWidth is the width of the panel at the right, at 100 %.
const paperSideWidth float32 = 300

// paperTab is a page of the panel beside the paper.
type paperTab int

// The pages of the panel.
const (
	tabCheck   paperTab = iota // what is to be looked at
	tabDetails                 // what is settled for the paper
	tabKept                    // what is kept of it
)

// paperSide is what stands beside the pages: three pages in turn, and under them what
// can be done with the paper.
type paperSide struct {
	step    *papersStep
	tabs    *kit.Segment
	check   *paperCheck
	details *paperDetails
	kept    *paperKept
	middle  *fyne.Container
	print   *kit.Button
	save    *kit.Button
	word    *kit.Button
	viewer  *kit.Button
	sign    *kit.Button
	reason  *kit.Text
	root    fyne.CanvasObject
	asked   string // the field of the details to be focused once they are shown
}

func newPaperSide(s *papersStep) *paperSide {
	w := s.desk.Words
	p := &paperSide{step: s, check: newPaperCheck(s), details: newPaperDetails(s), kept: newPaperKept(s)}
	p.tabs = kit.NewSegment(kit.SegmentOptions{
		Small: true, OnChange: func(i int) { p.turn(paperTab(i)) },
		Items: []kit.SegmentItem{{Text: w.T("meeting.papers.tab.check")}, {Text: w.T("meeting.papers.tab.details")}, {Text: w.T("meeting.papers.tab.kept")}},
		Hints: []kit.Hint{{Keys: []string{"←", "→"}, Word: w.T("meeting.papers.hint.tab")}},
	})
	p.middle = container.NewStack(p.check.root)
	p.print = kit.NewButton(kit.ButtonOptions{
		Text: w.T("preview.print"), Icon: kit.IconPrint, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "P"}, OnTap: s.outlet.Print,
	})
	p.save = kit.NewButton(kit.ButtonOptions{Text: w.T("preview.save"), Icon: kit.IconDownload, OnTap: s.outlet.SavePDF})
	p.word = kit.NewButton(kit.ButtonOptions{Text: w.T("preview.save_word"), OnTap: s.outlet.SaveWord})
	p.viewer = kit.NewButton(kit.ButtonOptions{Text: w.T("preview.open"), Icon: kit.IconOpen, Kind: kit.ButtonFlat, OnTap: s.outlet.Open})
	p.sign = kit.NewButton(kit.ButtonOptions{Icon: kit.IconLock, Kind: kit.ButtonFlat, OnTap: s.sign})
	p.reason = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	buttons := kit.VBox(8, p.print, kit.Grid(2, 8, 8, p.save, p.word), p.viewer, p.sign, p.reason)
	p.root = kit.Ground(kit.ColorSurface, kit.VBox(0, kit.Inside(9, 12, 9, 12, kit.HBox(0, p.tabs)), kit.NewDivider(), kit.Grow(p.middle), kit.NewDivider(),
		kit.Inside(12, 16, 12, 16, buttons)))
	return p
}

// turn shows a page of the panel.
func (p *paperSide) turn(tab paperTab) {
	p.leave()
	p.tabs.SetSelected(int(tab))
	p.middle.Objects = []fyne.CanvasObject{[]fyne.CanvasObject{p.check.root, p.details.root, p.kept.root}[tab]}
	p.middle.Refresh()
}

// open shows a page and puts the focus into it.
func (p *paperSide) open(tab paperTab) {
	p.turn(tab)
	p.focus()
}

// enter opens the page on which a field is and puts the focus there; it reports
// whether there is such a field.
func (p *paperSide) enter(field string) bool {
	if p.step.now.pdf == nil {
		p.asked = field
		return true
	}
	if !p.details.has(field) {
		return false
	}
	p.turn(tabDetails)
	return p.details.focus(field)
}

// focus puts the focus on the first thing of the page; it reports whether there is one.
func (p *paperSide) focus() bool {
	switch paperTab(p.tabs.Selected()) {
	case tabDetails:
		return p.details.focus("")
	case tabKept:
		return p.kept.focus()
	}
	return p.check.focus()
}

// leave stores what is being typed.
func (p *paperSide) leave() { p.details.leave() }

// show shows what stands beside the paper in view.
func (p *paperSide) show(kept []keptRow) {
	p.check.show()
	p.details.show()
	p.kept.show(kept)
	p.showButtons()
	p.root.Refresh()
	if field := p.asked; field != "" {
		p.asked = ""
		p.enter(field)
	}
}

func (p *paperSide) showButtons() {
	s := p.step
	for _, b := range []*kit.Button{p.print, p.save, p.viewer} {
		b.SetOff(s.now.pdf == nil)
	}
	p.word.SetOff(s.now.document == nil)
	p.sign.SetText(s.desk.Words.T(s.signLabel()))
	p.sign.SetOff(!s.canSign())
	p.sign.Hidden = !s.view.ref.Kind.Traits().Signed || s.view.ref.Kind == data.PaperMinutes && s.now.signed.ID != 0
	reason := s.cannotSign()
	p.reason.Hidden = reason == "" || p.sign.Hidden
	p.reason.SetText(reason)
}
