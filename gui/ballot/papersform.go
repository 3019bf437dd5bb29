package ballot

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// papersPart says which numbers of papers are asked for.
type papersPart int

const (
	printedPapers  papersPart = iota // printed, unused, spoiled
	returnedPapers                   // returned, not returned
)

// papersForm asks what became of the ballot papers, and shows as they are entered
// whether the sum holds.
type papersForm struct {
	screen *Ballot
	part   papersPart
	form   *kit.RecordForm
	ballot data.Ballot
	fields []papersField
	issued *kit.Text
	sum    *sumLine
	typing func() // hears of each key; may be nil
	root   *fyne.Container
}

// papersField is one number of papers.
type papersField struct {
	key   string // of its words, behind "ballot.papers."
	entry *kit.Entry
	field *kit.Field
	of    func(*data.BallotPapers) *int
}

func newPapersForm(screen *Ballot, part papersPart) *papersForm {
	words := screen.desk.Words
	f := &papersForm{screen: screen, part: part, sum: newSumLine(words)}
	f.form = kit.NewRecordForm(screen.desk, f.save)
	f.issued = kit.NewText(kit.TextOptions{})
	rows := kit.VBox(8)
	if part == printedPapers {
		f.add(rows, "printed", func(p *data.BallotPapers) *int { return &p.Printed })
		rows.Add(f.line(words.T("ballot.papers.issued"), f.issued))
		f.add(rows, "unused", func(p *data.BallotPapers) *int { return &p.Unused })
		f.add(rows, "spoiled", func(p *data.BallotPapers) *int { return &p.Spoiled })
	} else {
		rows.Add(f.line(words.T("ballot.papers.issued"), f.issued))
		f.add(rows, "returned", func(p *data.BallotPapers) *int { return &p.Returned })
		f.add(rows, "not_returned", func(p *data.BallotPapers) *int { return &p.NotReturned })
	}
	name := map[papersPart]data.SumName{printedPapers: data.SumPrinted, returnedPapers: data.SumIssued}[part]
	rule := kit.NewText(kit.TextOptions{Text: words.T("sum." + string(name)), Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	f.root = kit.VBox(8, rows, kit.NewDivider(), kit.VBox(2, rule, f.sum.root))
	return f
}

// numberWidth is the width of a field for a number of papers.
const numberWidth float32 = 96

func (f *papersForm) line(label string, value fyne.CanvasObject) fyne.CanvasObject {
	return kit.HBox(8, kit.Grow(kit.NewText(kit.TextOptions{Text: label, Wrap: true})), kit.Sized(numberWidth, 0, value))
}

func (f *papersForm) add(rows *fyne.Container, key string, of func(*data.BallotPapers) *int) {
	words := f.screen.desk.Words
	entry := kit.NewEntry(f.form.Options(kit.EntryOptions{Small: true, Hints: []kit.Hint{{Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")}}}))
	entry.SetOnChange(func(string) {
		f.form.Touch()
		f.showSum()
		if f.typing != nil {
			f.typing()
		}
	})
	field := f.form.Field(kit.FieldOptions{Control: f.line(words.T("ballot.papers."+key), entry)}, "papers."+key)
	f.fields = append(f.fields, papersField{key: key, entry: entry, field: field, of: of})
	rows.Add(field)
}

// typed returns the papers as they stand in the fields, and the first field that holds
// no number.
func (f *papersForm) typed() (data.BallotPapers, *papersField, error) {
	p := f.ballot.Papers
	for i := range f.fields {
		n, err := parseNumber(f.fields[i].entry.Value())
		if err != nil {
			return p, &f.fields[i], err
		}
		*f.fields[i].of(&p) = n
	}
	return p, nil, nil
}

func (f *papersForm) save(ctx context.Context) error {
	if f.ballot.ID == 0 {
		return nil
	}
	p, wrong, err := f.typed()
	if err != nil {
		return data.At("papers."+wrong.key, err)
	}
	if err := f.screen.desk.Register.SavePapers(ctx, f.ballot.ID, p); err != nil {
		return err
	}
	f.ballot.Papers = p
	return nil
}

func (f *papersForm) show(facts facts) {
	if facts.ballot.ID != f.ballot.ID {
		f.form.Forget()
		f.form.EndVisit()
	}
	fresh := facts.ballot.ID != f.ballot.ID || !f.form.Dirty()
	papers := facts.ballot.Papers
	f.ballot = facts.ballot
	for i := range f.fields {
		if fresh {
			showNumber(f.fields[i].entry, *f.fields[i].of(&papers))
		}
		f.fields[i].entry.SetReadOnly(!f.open())
	}
	f.issued.SetText(fmt.Sprint(facts.ballot.Turnout().Issued))
	f.showSum()
}

// open reports whether the numbers are asked for now.
func (f *papersForm) open() bool {
	if f.ballot.Way != data.BallotOnPaper || f.screen.facts.readOnly {
		return false
	}
	return f.ballot.State == data.BallotClosed || f.part == printedPapers && f.ballot.State == data.BallotOpen
}

// total is the sum of what is typed.
func (f *papersForm) total() data.Sum {
	b := f.ballot
	b.Papers, _, _ = f.typed()
	if f.part == returnedPapers {
		return b.IssuedSum()
	}
	return b.PrintedSum()
}

func (f *papersForm) showSum() {
	f.sum.show(f.total())
	f.root.Refresh()
}

func (f *papersForm) focus() { kit.FocusOn(f.fields[0].entry) }
