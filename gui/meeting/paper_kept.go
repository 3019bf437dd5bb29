package meeting

import (
	"fmt"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// keptKind is what a line of the kept page is.
type keptKind int

// What is kept of a paper.
const (
	keptDraft   keptKind = iota // as it stands now
	keptEarlier                 // a draft that has left
	keptSigned
	keptScan
	keptAnnex
)

// keptRow is a line of what is kept of a paper.
type keptRow struct {
	kind       keptKind
	name, note string
	draft      data.PaperDraft
	signed     data.SignedPaper
	scan       data.Attachment
	annex      data.AnnexID
	shown      bool // it is in view
}

// keptRows lists what is kept of the paper in view: the draft as it stands, those
// that have left, the versions that were signed, their scans and annexes; the newest
// first.
func (s *papersStep) keptRows(records data.PaperRecords, now printed) ([]keptRow, error) {
	w, ref := s.desk.Words, now.view.ref
	if !ref.Kind.Traits().Signed {
		return nil, nil
	}
	drafts, err := s.desk.Register.PaperDrafts(s.desk.Context(), records.Meeting.ID, ref)
	if err != nil {
		return nil, fmt.Errorf("read the drafts of a paper: %w", err)
	}
	var rows []keptRow
	if now.signed.ID == 0 || ref.Kind != data.PaperMinutes {
		row := keptRow{kind: keptDraft, name: w.T("meeting.kept.draft"), shown: now.signed.ID == 0}
		if row.shown {
			row.note = w.F("meeting.papers.draft", "n", now.draft.Number)
		}
		rows = append(rows, row)
	}
	versions := records.Versions(ref)
	for i := len(versions) - 1; i >= 0; i-- {
		rows = append(rows, s.signedRows(records, versions[i], now)...)
	}
	for i := len(drafts) - 1; i >= 0; i-- {
		rows = append(rows, keptRow{
			kind: keptEarlier, name: w.F("meeting.papers.draft", "n", drafts[i].Number), draft: drafts[i],
			note: w.F("meeting.kept.left", "when", drafts[i].Made.Local().Format("15:04 02/01/2006")),
		})
	}
	return rows, nil
}

// signedRows are a signed version with its scans and annexes.
func (s *papersStep) signedRows(records data.PaperRecords, p data.SignedPaper, now printed) []keptRow {
	w := s.desk.Words
	note := w.F("meeting.kept.sha", "sum", p.SHA256[:12])
	if p.Reason != "" {
		note = w.F("meeting.kept.reason", "reason", p.Reason) + " · " + note
	}
	rows := []keptRow{{
		kind: keptSigned, name: w.F("meeting.papers.signed_on", "day", data.DayOf(p.Signed).Short(), "version", p.Version), note: note,
		signed: p, shown: p.ID == now.signed.ID,
	}}
	for _, a := range records.Attachments {
		if a.Paper == p.ID {
			rows = append(rows, keptRow{kind: keptScan, name: a.Name, note: w.T("meeting.kept.scan"), scan: a})
		}
	}
	for _, a := range records.Annexes {
		if a.Paper == p.ID {
			rows = append(rows, keptRow{kind: keptAnnex, name: a.Title, note: w.T("meeting.kept.annex"), annex: a.ID})
		}
	}
	return rows
}

// paperKept is the page of what is kept of the paper in view.
type paperKept struct {
	step    *papersStep
	table   *kit.Table[keptRow]
	note    *kit.Text
	compare *kit.Button
	scan    *kit.Button
	annex   *kit.Button
	shelf   preview.Shelf
	root    fyne.CanvasObject
}

func newPaperKept(s *papersStep) *paperKept {
	w := s.desk.Words
	p := &paperKept{step: s, shelf: preview.NewShelf("")}
	p.table = kit.NewTable(kit.TableOptions[keptRow]{
		Columns: []kit.Column[keptRow]{
			{ID: "icon", Width: 24, Create: newKeptIcon, Update: setKeptIcon},
			{ID: "name", Create: kit.NewTwoLines, Update: func(cell fyne.CanvasObject, r keptRow) { kit.SetTwoLines(cell, r.name, r.note) }},
		},
		HeadHidden: true, Bare: true, RowHeight: kit.RowTwoLines, Pad: 12, OnActivate: func(_ int, r keptRow) { s.openKept(r) },
		Tint: tintShown, Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: w.T("meeting.kept.hint.open")}},
	})
	p.note = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	p.compare = kit.NewButton(kit.ButtonOptions{Text: w.T("meeting.papers.compare"), Small: true, OnTap: s.compareLast})
	p.scan = kit.NewButton(kit.ButtonOptions{Text: w.T("meeting.papers.scan"), Small: true, OnTap: s.askScan})
	p.annex = kit.NewButton(kit.ButtonOptions{Text: w.T("meeting.papers.annex"), Small: true, OnTap: s.askAnnex})
	p.root = kit.VBox(0, kit.Grow(p.table), kit.Inside(4, 16, 4, 16, p.note), kit.Inside(4, 16, 12, 16, kit.VBox(6, p.compare, p.scan, p.annex)))
	return p
}

func tintShown(r keptRow) fyne.ThemeColorName {
	if r.shown {
		return kit.ColorTint
	}
	return ""
}

func newKeptIcon() fyne.CanvasObject { return kit.NewIcon(kit.IconOptions{Size: 18}) }

func setKeptIcon(cell fyne.CanvasObject, r keptRow) {
	icon, ok := cell.(*kit.Icon)
	if !ok {
		return
	}
	names := map[keptKind]kit.IconName{
		keptDraft: kit.IconEdit, keptEarlier: kit.IconSheet, keptSigned: kit.IconLock, keptScan: kit.IconAttach, keptAnnex: kit.IconAdd,
	}
	icon.Set(names[r.kind], kit.ColorText2)
}

// show lists what is kept.
func (p *paperKept) show(rows []keptRow) {
	w, s := p.step.desk.Words, p.step
	p.table.SetRows(rows)
	p.compare.SetOff(s.compared() == nil)
	p.scan.SetOff(s.now.signed.ID == 0)
	p.annex.SetOff(s.now.signed.ID == 0 || s.now.signed.Kind == data.PaperAnnex)
	switch {
	case len(rows) == 0:
		p.note.SetText(w.T("meeting.kept.unsigned_kind"))
	case s.now.signed.ID != 0:
		p.note.SetText(w.T("meeting.kept.note.signed"))
	default:
		p.note.SetText(w.T("meeting.kept.note.draft"))
	}
}

func (p *paperKept) focus() bool {
	if len(p.table.Rows()) == 0 {
		return false
	}
	kit.FocusOn(p.table)
	return true
}

// openKept puts a version into view, compares a draft, opens a scan or an annex.
func (s *papersStep) openKept(r keptRow) {
	switch r.kind {
	case keptDraft:
		s.look(paperView{ref: s.view.ref, anew: s.d.SignedPaper(s.view.ref).ID != 0})
	case keptSigned:
		s.look(paperView{ref: s.view.ref, version: r.signed.ID})
	case keptEarlier:
		s.compare(r.draft)
	case keptScan:
		s.openScan(r.scan)
	case keptAnnex:
		s.choose(data.PaperRef{Kind: data.PaperAnnex, Part: int64(r.annex)})
	}
}

// compared returns the draft with which the paper in view is compared: the last that
// left and says something else. Nil where there is none.
func (s *papersStep) compared() *data.PaperDraft {
	if s.now.draft.Number == 0 {
		return nil
	}
	for _, r := range s.side.kept.table.Rows() {
		if r.kind == keptEarlier && r.draft.Number < s.now.draft.Number {
			return &r.draft
		}
	}
	return nil
}

func (s *papersStep) compareLast() {
	if draft := s.compared(); draft != nil {
		s.compare(*draft)
	}
}

// compare shows a draft that has left beside the paper in view, the changes marked.
func (s *papersStep) compare(older data.PaperDraft) {
	w := s.desk.Words
	now, lines := w.T("meeting.kept.now"), []string(nil)
	switch {
	case s.now.draft.Number > 0:
		now, lines = w.F("meeting.papers.draft", "n", s.now.draft.Number), s.now.draft.Lines
	case s.now.document != nil:
		lines = s.now.document.Lines()
	default: // a signed paper: compare with what the records say now
		document, err := paper.Make(s.view.ref, paper.Records(s.records))
		if err != nil {
			s.desk.Fail(err)
			return
		}
		lines = document.Lines()
	}
	name := paper.Name(s.view.ref, s.d)
	c := paper.Comparison{Name: name, Old: w.F("meeting.papers.draft", "n", older.Number), New: now}
	preview.Show(s.desk, preview.PaperOptions{
		Title: w.F("meeting.kept.compare_title", "old", c.Old, "new", c.New), Name: paper.FileName(s.view.ref, s.d) + ", " + w.T("meeting.kept.compare_file") + ".pdf",
		Make: func() (*paper.Document, error) { return paper.Compare(c, older.Lines, lines), nil },
	})
}

// openScan shows a scan in the system's own program.
func (s *papersStep) openScan(a data.Attachment) {
	raw, err := s.desk.Register.AttachmentBytes(s.desk.Context(), a.ID)
	var path string
	if err == nil {
		path, err = s.side.kept.shelf.Put(a.Name, raw)
	}
	if err == nil {
		err = s.desk.Files.View(path)
	}
	if err != nil {
		s.desk.Fail(fmt.Errorf("open a scan: %w", err))
	}
}
