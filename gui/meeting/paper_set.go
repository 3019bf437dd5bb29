package meeting

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/job"
	"giaoban/data/paper"
	"giaoban/data/proof"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// setRow is a paper of the whole set: how often it is printed and what it still
// wants.
type setRow struct {
	paper.SetItem
	name string
}

func (r setRow) key() int64 { return paperRow{ref: r.Ref}.key() }

// setDialog prints all papers of a session in one press: which, how often, and what
// each still wants.
type setDialog struct {
	step   *papersStep
	rows   []setRow
	table  *kit.Table[setRow]
	sum    *kit.Text
	list   *kit.TickBox
	dialog *kit.Dialog
}

// askSet opens the dialog.
func (s *papersStep) askSet() {
	s.flush()
	w := s.desk.Words
	d := &setDialog{step: s, sum: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})}
	for _, item := range paper.Set(paper.Records(s.records)) {
		d.rows = append(d.rows, setRow{item, paper.Name(item.Ref, s.d)})
	}
	d.table = kit.NewTable(kit.TableOptions[setRow]{
		Columns: []kit.Column[setRow]{
			{ID: "name", Title: w.T("meeting.set.paper"), Text: func(r setRow) kit.Span { return kit.Span{Text: r.name} }},
			{ID: "copies", Title: w.T("meeting.set.copies"), Width: 72, Align: fyne.TextAlignTrailing, Text: func(r setRow) kit.Span { return kit.Span{Text: strconv.Itoa(r.Copies), Bold: true} }},
			{ID: "sign", Title: w.T("meeting.set.sign"), Width: 84, Text: d.wants(func(r setRow) paper.Want { return r.Signature })},
			{ID: "number", Title: w.T("meeting.set.number"), Width: 84, Text: d.wants(func(r setRow) paper.Want { return r.Number })},
			{ID: "seal", Title: w.T("meeting.set.seal"), Width: 84, Text: d.wants(func(r setRow) paper.Want { return r.Seal })},
		},
		RowHeight: kit.RowDense, Marks: &kit.TableMarks[setRow]{Key: setRow.key, OnChange: d.showSum}, OnKey: d.key,
		Hints: []kit.Hint{
			{Keys: []string{"Space"}, Word: w.T("meeting.papers.hint.mark")}, {Keys: []string{"←", "→"}, Word: w.T("meeting.set.hint.copies")},
		},
	})
	d.table.SetRows(d.rows)
	d.table.Select(0)
	d.list = kit.NewTickBox(kit.TickOptions{Text: w.T("meeting.set.list"), On: true})
	d.dialog = kit.NewDialog(kit.DialogOptions{
		Title: w.T("meeting.set.title"), Text: w.T("meeting.set.text"), Icon: kit.IconPrint, Tone: kit.ToneInfo, Width: 760, Height: 600, Words: w, First: d.table,
		Body: kit.VBox(8, kit.Grow(d.table), kit.HBox(16, d.list, kit.Grow(d.sum)), kit.NewHintRow(d.table.KeyHints()...)),
		Buttons: []kit.DialogButton{
			{Text: w.T("kit.cancel"), Cancel: true},
			{Text: w.T("meeting.set.save"), Icon: kit.IconDownload, OnTap: func() bool { return d.run(false) }},
			{Text: w.T("meeting.set.print"), Icon: kit.IconPrint, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: func() bool { return d.run(true) }},
		},
	})
	d.table.MarkWhere(func(r setRow) bool { return r.Usual })
	d.showSum()
	d.dialog.Show(s.desk.Window)
}

// wants writes what a paper still wants.
func (d *setDialog) wants(of func(setRow) paper.Want) func(setRow) kit.Span {
	w := d.step.desk.Words
	return func(r setRow) kit.Span {
		switch of(r) {
		case paper.WantOpen:
			return kit.Span{Text: w.T("meeting.set.open"), Color: kit.ColorAmber, Bold: true}
		case paper.WantDone:
			return kit.Span{Text: w.T("meeting.set.done"), Color: kit.ColorGreen}
		}
		return kit.Span{Text: "–", Color: kit.ColorText3}
	}
}

// key changes how often the highlighted paper is printed.
func (d *setDialog) key(name fyne.KeyName, index int, row setRow) bool {
	switch name {
	case fyne.KeyRight, fyne.KeyPlus:
		row.Copies++
	case fyne.KeyLeft, fyne.KeyMinus:
		row.Copies = max(row.Copies-1, 1)
	default:
		return false
	}
	row.Copies = min(row.Copies, 999)
	d.table.UpdateRow(index, row)
	d.showSum()
	return true
}

// chosen are the papers that are ticked, in the order of the session.
func (d *setDialog) chosen() []setRow { return d.table.Marked() }

func (d *setDialog) showSum() {
	sheets, open := 0, 0
	for _, r := range d.chosen() {
		sheets += r.Copies
		for _, want := range []paper.Want{r.Signature, r.Number, r.Seal} {
			if want == paper.WantOpen {
				open++
			}
		}
	}
	d.sum.SetText(d.step.desk.Words.F("meeting.set.sum", "papers", len(d.chosen()), "copies", sheets, "open", open))
	if d.dialog != nil {
		d.dialog.Button(1).SetOff(len(d.chosen()) == 0)
		d.dialog.Button(2).SetOff(len(d.chosen()) == 0)
	}
}

// run draws the papers, joins them in their order and copies, and prints or saves the
// whole.
func (d *setDialog) run(print bool) bool {
	s, w, rows, list := d.step, d.step.desk.Words, d.chosen(), d.list.On()
	if len(rows) == 0 {
		return false
	}
	d.dialog.Hide()
	records := s.records
	var joined []byte
	var drawn []printed
	s.work(workOptions{
		title: w.F("meeting.papers.making", "n", len(rows)),
		work: func(ctx context.Context, tell func(job.Progress)) error {
			var err error
			joined, drawn, err = s.joinSet(ctx, tell, records, rows, list)
			return err
		},
		done:    func() { s.setMade(joined, drawn, print) },
		stopped: func() { s.desk.Say(w.T("meeting.set.stopped")) },
	})
	return false
}

// joinSet draws the papers and joins them, the checklist before them.
func (s *papersStep) joinSet(ctx context.Context, tell func(job.Progress), records data.PaperRecords, rows []setRow, list bool) ([]byte, []printed, error) {
	p, id := newPress(s.desk), records.Meeting.ID
	var parts []proof.Part
	var drawn []printed
	for i, r := range rows {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		tell(job.Progress{Done: i, Total: len(rows) + 1, What: r.name})
		out, err := p.standing(id, r.Ref)
		if err != nil {
			return nil, nil, fmt.Errorf("draw %s: %w", r.name, err)
		}
		parts, drawn = append(parts, proof.Part{PDF: out.pdf, Copies: r.Copies}), append(drawn, out)
	}
	if list {
		sheet, err := p.checklist(records, rows)
		if err != nil {
			return nil, nil, err
		}
		parts = slices.Insert(parts, 0, proof.Part{PDF: sheet})
	}
	tell(job.Progress{Done: len(rows), Total: len(rows) + 1, What: s.desk.Words.T("meeting.set.joining")})
	reader := s.desk.Reader
	if reader == nil {
		reader = proof.NewReader(proof.Options{})
		defer func() { _ = reader.Close() }()
	}
	joined, err := reader.Join(parts)
	return joined, drawn, err
}

// checklist draws the sheet that lies on top of the set.
func (p *press) checklist(records data.PaperRecords, rows []setRow) ([]byte, error) {
	items := make([]paper.SetItem, len(rows))
	for i, r := range rows {
		items[i] = r.SetItem
	}
	return p.plain(paper.Checklist(paper.Records(records), items))
}

// setMade prints or saves the joined papers; their drafts have left.
func (s *papersStep) setMade(joined []byte, drawn []printed, print bool) {
	outlet := preview.NewOutlet(s.desk, func() preview.Leaving {
		return preview.Leaving{Name: s.setName(), PDF: joined, Left: func() { s.setLeft(drawn) }}
	})
	if print {
		outlet.Print()
	} else {
		outlet.SavePDF()
	}
}

func (s *papersStep) setLeft(drawn []printed) {
	for _, out := range drawn {
		if err := s.press.left(out); err != nil {
			s.desk.Fail(err)
			return
		}
	}
}

// setName proposes the name of the file of all papers.
func (s *papersStep) setName() string { return paper.SetName(s.d) }
