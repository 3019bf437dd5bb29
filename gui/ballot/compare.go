package ballot

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// comparison sets two finished counts side by side and shows where they differ. Each
// number is entered anew in the column of the teller whose it is; the count is settled
// when all agree.
type comparison struct {
	step    *countStep
	columns string                       // which tellers have a column
	pending map[data.TellerID]data.Count // entered anew, not adding up yet

	table   *kit.Table[compareRow]
	entries []*kit.Entry
	holder  *fyne.Container
	verdict *fyne.Container
	way     *kit.Card
	mend    *kit.Button
	papers  *kit.Link
	annul   *kit.Link
	settle  *kit.Button
	root    fyne.CanvasObject
}

func newComparison(s *countStep) *comparison {
	words := s.screen.desk.Words
	c := &comparison{step: s, pending: map[data.TellerID]data.Count{}, holder: kit.VBox(0), verdict: kit.VBox(0)}
	steps := kit.VBox(10)
	for i, key := range []string{"ballot.compare.way.1", "ballot.compare.way.2", "ballot.compare.way.3"} {
		steps.Add(kit.HBoxTop(10, kit.NewNumberMark(i+1), kit.Grow(kit.NewText(kit.TextOptions{Text: words.T(key), Wrap: true}))))
	}
	steps.Add(kit.NewText(kit.TextOptions{Text: words.T("ballot.compare.kept"), Color: kit.ColorText2, Wrap: true}))
	c.way = kit.NewCard(kit.CardOptions{Title: words.T("ballot.compare.way"), Body: steps})
	c.mend = kit.NewButton(kit.ButtonOptions{Icon: kit.IconEdit, Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: c.mendFirst})
	c.settle = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.settle"), Icon: kit.IconLock, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: c.askSettle})
	c.papers = kit.NewLink(kit.LinkOptions{Text: words.T("ballot.compare.mend_papers"), OnTap: c.mendPapers})
	c.annul = kit.NewLink(kit.LinkOptions{Text: words.T("ballot.annul"), OnTap: s.screen.askAnnul})
	side := kit.VBox(12, kit.Grow(kit.NewScroll(kit.VBox(12, c.verdict, c.way))), kit.Wrapped(12, 4, c.papers, c.annul), c.mend, c.settle)
	c.root = kit.Inside(16, kit.Inset, 12, kit.Inset, besideRight(issuePanelWidth, c.holder, side))
	c.table = c.newTable(nil)
	return c
}

// newTable makes the table with a column for each count.
func (c *comparison) newTable(names []string) *kit.Table[compareRow] {
	words := c.step.screen.desk.Words
	columns := []kit.Column[compareRow]{{ID: "label", Title: words.T("ballot.compare.what"), Weight: 1.3, Text: func(r compareRow) kit.Span { return kit.Span{Text: r.label, Bold: r.head} }}}
	c.entries = nil
	for i, name := range names {
		columns = append(columns, kit.Column[compareRow]{
			ID: columnOf(i), Title: name, Weight: 1, Align: fyne.TextAlignCenter, Create: newCompareCell,
			Update: func(cell fyne.CanvasObject, r compareRow) { setCompareCell(cell, r, i, words) },
		})
		c.entries = append(c.entries, kit.NewEntry(kit.EntryOptions{
			Small: true, OnSubmit: func(string) { c.submitted() }, OnEscape: c.endEdit,
			Hints: []kit.Hint{{Keys: []string{"Tab"}, Word: words.T("ballot.compare.hint.other")}, {Keys: []string{"Enter"}, Word: words.T("ballot.compare.hint.enter")}, {Keys: []string{"Esc"}, Word: words.T("ballot.compare.hint.leave")}},
		}))
	}
	columns = append(columns, kit.Column[compareRow]{
		ID: "match", Title: words.T("ballot.compare.match"), Width: 150, Create: newCompareCell,
		Update: func(cell fyne.CanvasObject, r compareRow) { setMatchCell(cell, r, words) },
	})
	return kit.NewTable(kit.TableOptions[compareRow]{
		Columns: columns, RowHeight: 32, OnActivate: func(i int, _ compareRow) { c.edit(i) },
		OnSelected: func(int, compareRow) { c.step.screen.desk.ActionsChanged() },
		Tint: func(r compareRow) fyne.ThemeColorName {
			switch {
			case r.head:
				return kit.ColorBg
			case r.off() > 0:
				return kit.ColorRedTint
			}
			return ""
		},
		Hints: []kit.Hint{{Keys: []string{"↑", "↓"}, Word: words.T("ballot.compare.hint.row")}, {Keys: []string{"Enter"}, Word: words.T("ballot.compare.hint.again")}},
	})
}

func columnOf(i int) string { return "count" + strconv.Itoa(i) }

// newCompareCell makes a cell with an icon and words; either may be missing.
func newCompareCell() fyne.CanvasObject {
	return kit.HBox(6, kit.NewIcon(kit.IconOptions{Size: 16}), kit.NewText(kit.TextOptions{Role: kit.RoleCaption}), kit.NewText(kit.TextOptions{Role: kit.RoleLead, Bold: true}))
}

// setCompareCell shows a count's sum in a head, its number in other rows.
func setCompareCell(cell fyne.CanvasObject, r compareRow, i int, words kit.Words) {
	icon, small, large := compareParts(cell)
	icon.Hidden, small.Hidden, large.Hidden = !r.head, !r.head, r.head
	if r.head {
		name, span := sumSpan(r.sums[i], words)
		icon.Set(name, span.Color)
		small.SetSpans([]kit.Span{span})
	} else {
		large.SetText(fmt.Sprint(r.numbers[i]))
	}
	cell.Refresh()
}

// setMatchCell says whether the numbers of a row agree.
func setMatchCell(cell fyne.CanvasObject, r compareRow, words kit.Words) {
	icon, small, large := compareParts(cell)
	icon.Hidden, small.Hidden, large.Hidden = r.head, r.head, true
	span := kit.Span{Text: words.T("ballot.compare.agrees"), Color: kit.ColorGreen}
	name := kit.IconCheck
	if off := r.off(); off > 0 {
		name, span = kit.IconOverdue, kit.Span{Text: words.F("ballot.compare.differs", "n", off), Color: kit.ColorRed, Bold: true}
	}
	icon.Set(name, span.Color)
	small.SetSpans([]kit.Span{span})
	cell.Refresh()
}

func compareParts(cell fyne.CanvasObject) (*kit.Icon, *kit.Text, *kit.Text) {
	parts := cell.(*fyne.Container).Objects
	return parts[0].(*kit.Icon), parts[1].(*kit.Text), parts[2].(*kit.Text)
}

// counts returns the counts as they stand on the screen.
func (c *comparison) counts(f facts) []data.TellerCount {
	counts := append([]data.TellerCount(nil), f.counts...)
	for i := range counts {
		if anew, ok := c.pending[counts[i].Teller]; ok {
			counts[i].Count = anew
		}
	}
	return counts
}

func (c *comparison) show(f facts) {
	if f.ballot.State != data.BallotClosed {
		c.pending = map[data.TellerID]data.Count{}
	}
	names := make([]string, len(f.counts))
	key := fmt.Sprint(f.ballot.ID)
	for i, count := range f.counts {
		names[i] = c.nameOf(f, count.Teller)
		key += fmt.Sprint(" ", count.Teller, names[i])
	}
	if key != c.columns {
		c.columns = key
		c.pending = map[data.TellerID]data.Count{}
		c.table = c.newTable(names)
		c.holder.Objects = []fyne.CanvasObject{kit.Grow(c.table)}
	}
	rows := newCompareRows(f, c.counts(f), c.step.screen.desk.Words)
	if c.table.Editing() < 0 {
		at := c.table.Selected()
		c.table.SetRows(rows)
		if d := differing(rows); at < 0 && len(d) > 0 {
			at = d[0]
		}
		c.table.Select(min(max(at, 0), len(rows)-1))
	}
	c.showVerdict(f, rows)
	c.root.Refresh()
}

func (c *comparison) nameOf(f facts, id data.TellerID) string {
	for _, t := range f.ballot.Tellers {
		if t.ID == id {
			return f.name(t.Person)
		}
	}
	return ""
}

// agreed reports whether the count may be settled: all rows agree, every sum holds and
// nothing entered anew waits for its sum.
func (c *comparison) agreed(rows []compareRow) bool {
	for _, r := range rows {
		if r.off() > 0 || r.fails() {
			return false
		}
	}
	return len(c.pending) == 0 && len(rows) > 0
}

// showVerdict says where the counts differ and what is to be done.
func (c *comparison) showVerdict(f facts, rows []compareRow) {
	words := c.step.screen.desk.Words
	closed := f.closed()
	agreed := c.agreed(rows)
	at := c.firstWrong(rows)
	card := kit.NewCard(kit.CardOptions{NoHead: true, Body: kit.VBox(6,
		verdictHead(kit.IconDone, kit.ColorGreen, words.T("ballot.compare.all")), kit.NewText(kit.TextOptions{Text: words.T("ballot.compare.all.note"), Wrap: true}))})
	if !agreed {
		head := words.F("ballot.compare.off", "n", len(differing(rows)))
		if len(differing(rows)) == 0 {
			head = words.T("ballot.compare.sum_off")
		}
		card = kit.NewCard(kit.CardOptions{NoHead: true, Tone: kit.ToneRed, Body: kit.VBox(6,
			verdictHead(kit.IconOverdue, kit.ColorRed, head), kit.NewText(kit.TextOptions{Spans: c.offSpans(f, rows), Wrap: true}))})
	}
	c.verdict.Objects = []fyne.CanvasObject{card}
	c.way.Hidden = agreed || !closed
	c.mend.Hidden = agreed || !closed
	c.settle.Hidden = !closed
	c.settle.SetOff(!agreed)
	c.papers.Hidden = !closed
	c.annul.Hidden = !c.step.screen.annullable()
	if at >= 0 {
		c.mend.SetText(c.mendWords(f, rows[at]))
	}
	c.verdict.Refresh()
}

func verdictHead(icon kit.IconName, color fyne.ThemeColorName, text string) fyne.CanvasObject {
	return kit.HBox(8, kit.NewIcon(kit.IconOptions{Name: icon, Color: color, Size: 24}),
		kit.Grow(kit.NewText(kit.TextOptions{Text: text, Role: kit.RoleLead, Bold: true, Color: color, Wrap: true})))
}

// firstWrong is the first row that is to be entered anew: one in which the counts
// differ, else one under a sum that does not hold; -1 for none.
func (c *comparison) firstWrong(rows []compareRow) int {
	if d := differing(rows); len(d) > 0 {
		return d[0]
	}
	for i, r := range rows {
		if r.head && r.fails() {
			for k := i + 1; k < len(rows); k++ {
				if rows[k].editable {
					return k
				}
			}
		}
	}
	return -1
}

func (c *comparison) mendWords(f facts, r compareRow) string {
	words := c.step.screen.desk.Words
	if r.where.Candidate < 0 {
		return words.T("ballot.compare.again.papers")
	}
	return words.F("ballot.compare.again", "name", f.candidate(r.where.Candidate))
}

// mostOff is how many differences are told beside the table, which shows all.
const mostOff = 3

// offSpans tells where the counts differ and which sums do not hold.
func (c *comparison) offSpans(f facts, rows []compareRow) []kit.Span {
	words := c.step.screen.desk.Words
	var spans []kit.Span
	told := 0
	for _, i := range differing(rows) {
		if told++; told > mostOff {
			break
		}
		r := rows[i]
		what := words.F("ballot.compare.of_papers", "what", vietnamese.LowerFirst(strings.TrimPrefix(r.label, "– ")))
		if r.where.Candidate >= 0 {
			what = words.F("ballot.compare.of", "name", f.candidate(r.where.Candidate), "what", vietnamese.LowerFirst(r.label))
		}
		numbers := make([]string, len(r.numbers))
		for k, n := range r.numbers {
			numbers[k] = words.F("ballot.compare.side", "n", n)
		}
		if len(spans) > 0 {
			spans = append(spans, kit.Span{Text: "\n"})
		}
		spans = append(spans, kit.Span{Text: what + " ", Bold: true}, kit.Span{Text: strings.Join(numbers, ", ") + "."})
	}
	for _, r := range rows {
		for k, s := range r.sums {
			if !s.Holds() {
				text := words.F("ballot.compare.fails", "name", c.nameOf(f, f.counts[k].Teller), "what", r.label, "sum", sumWords(s, words), "of", s.Whole)
				if len(spans) > 0 {
					text = "\n" + text
				}
				spans = append(spans, kit.Span{Text: text})
			}
		}
	}
	return spans
}

// mendFirst goes to the first number that is to be entered anew.
func (c *comparison) mendFirst() {
	at := c.firstWrong(c.table.Rows())
	if at < 0 {
		return
	}
	c.edit(at)
}

// edit puts the numbers of a row into fields, each teller's in their own column.
func (c *comparison) edit(at int) {
	row, ok := c.table.Row(at)
	if !ok || !row.editable || !c.step.screen.facts.closed() {
		return
	}
	fields := map[string]fyne.CanvasObject{}
	for i, entry := range c.entries {
		entry.SetValue(strconv.Itoa(row.numbers[i]))
		entry.SetError("")
		fields[columnOf(i)] = entry
	}
	c.table.Edit(at, fields)
	kit.FocusOn(c.entries[0])
	c.entries[0].SelectAllText()
}

// submitted takes the numbers of the row and goes back to the list, on the next number
// that differs.
func (c *comparison) submitted() {
	if !c.takeRow() {
		return
	}
	c.table.EndEdit()
	c.step.screen.now()
	if d := differing(c.table.Rows()); len(d) > 0 {
		c.table.Select(d[0])
	}
	c.focus()
}

// leaveRow takes the numbers of a row that is left half typed.
func (c *comparison) leaveRow() {
	if c.table.Editing() >= 0 && c.takeRow() {
		c.table.EndEdit()
	}
}

func (c *comparison) endEdit() {
	c.table.EndEdit()
	c.show(c.step.screen.facts)
	kit.FocusOn(c.table)
}

// takeRow takes what is typed in a row over into the counts. A count whose sums hold is
// stored at once; one that does not add up yet waits.
func (c *comparison) takeRow() bool {
	at := c.table.Editing()
	row, ok := c.table.Row(at)
	if !ok {
		return false
	}
	f := c.step.screen.facts
	counts := c.counts(f)
	numbers := make([]int, len(c.entries))
	for i, entry := range c.entries {
		n, err := parseNumber(entry.Value())
		if err != nil {
			entry.SetError(c.step.screen.desk.Explain(err))
			kit.FocusOn(entry)
			return false
		}
		numbers[i] = n
	}
	for i, n := range numbers {
		if n == row.numbers[i] {
			continue
		}
		if err := c.enter(counts[i].Teller, setNumber(counts[i].Count, row.where, n)); err != nil {
			c.step.screen.desk.Fail(err)
			return false
		}
	}
	return true
}

// enter stores a count entered anew, or keeps it until it adds up.
func (c *comparison) enter(teller data.TellerID, count data.Count) error {
	desk := c.step.screen.desk
	count = count.Normal()
	if err := c.step.screen.facts.ballot.CheckEntry(count); err != nil {
		if r, ok := data.AsRefusal(err); ok && r.Code == data.RefusedSum {
			c.pending[teller] = count
			return nil
		}
		return err
	}
	if err := desk.Register.EnterCount(desk.Context(), teller, count); err != nil {
		return err
	}
	delete(c.pending, teller)
	for i := range c.step.screen.facts.counts {
		if c.step.screen.facts.counts[i].Teller == teller {
			c.step.screen.facts.counts[i].Count = count
		}
	}
	return nil
}

// mendPapers leads back to the papers that came back.
func (c *comparison) mendPapers() {
	c.leaveRow()
	c.step.mending = true
	c.step.showAndFocus()
	c.step.gate.papers.focus()
}

// askSettle asks before the count is settled: nobody can enter after that.
func (c *comparison) askSettle() {
	c.leaveRow()
	if !c.agreed(c.table.Rows()) {
		return
	}
	words := c.step.screen.desk.Words
	kit.Confirm(c.step.screen.desk.Window, kit.ConfirmOptions{
		Title: words.T("ballot.settle.title"), Text: words.T("ballot.settle.text"), Yes: words.T("ballot.settle"), Words: words,
		OnYes: c.step.screen.settle,
	})
}

func (c *comparison) focus() {
	if !c.settle.Hidden && !c.settle.Off() {
		kit.FocusOn(c.settle)
		return
	}
	kit.FocusOn(c.table)
}

func (c *comparison) actions() []kit.Action {
	words := c.step.screen.desk.Words
	closed := c.step.screen.facts.closed()
	agreed := c.agreed(c.table.Rows())
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("ballot.compare.again.first"), Run: c.mendFirst, Off: !closed || agreed},
		{Menu: kit.MenuBallot, Label: words.T("ballot.compare.mend_papers"), Run: c.mendPapers, Off: !closed},
		{Menu: kit.MenuBallot, Label: words.T("ballot.settle"), Key: kit.FunctionKey(fyne.KeyF9), Run: c.askSettle, Off: !closed || !agreed},
	}
}
