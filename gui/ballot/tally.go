package ballot

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// tally is where a teller enters a count paper by paper, one key for each candidate,
// and sees it grow. The papers themselves stay in memory until the teller gets up; only
// totals are kept.
type tally struct {
	step    *countStep
	running bool
	ballot  data.Ballot
	count   data.Count
	paper   []data.Mark // marks of the paper at hand
	papers  []talliedPaper
	kept    int // papers counted when the draft was kept last

	table   *kit.Table[tallyRow]
	holder  *fyne.Container
	head    *kit.Text
	number  *kit.Text
	last    *kit.Text
	sums    *sumLine
	tallied *fyne.Container
	wrong   *kit.Notice
	invalid *kit.Button
	finish  *kit.Button
	root    fyne.CanvasObject
}

// talliedPaper is a paper that is counted: its marks, or why it is invalid as a whole.
type talliedPaper struct {
	marks  []data.Mark
	reason data.InvalidReason
}

// tallyRow is a candidate on the paper at hand.
type tallyRow struct {
	number int
	name   string
	mark   string // as it is entered; "" while it is not
	counts []int  // each choice so far, then the unmarked
}

// keepEvery is after how many papers the totals are kept as a draft.
const keepEvery = 10

// twiceKey marks a name of which more than one choice is ticked.
const twiceKey = fyne.Key9

func newTally(s *countStep) *tally {
	words := s.screen.desk.Words
	t := &tally{step: s, tallied: kit.VBox(0), sums: newSumLine(words)}
	t.head = kit.NewText(kit.TextOptions{Role: kit.RoleLead, Bold: true, Wrap: true})
	t.number = kit.NewText(kit.TextOptions{Role: kit.RoleTitle, Bold: true})
	t.last = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Wrap: true})
	t.wrong = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	t.invalid = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.tally.invalid"), Icon: kit.IconClose, Keys: []string{"K"}, OnTap: t.askInvalid})
	t.finish = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.count.done"), Icon: kit.IconCheck, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: t.done})
	t.holder = kit.VBox(0)
	later := kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.count.later"), OnTap: s.putAside})
	side := kit.VBox(12,
		kit.NewCard(kit.CardOptions{NoHead: true, Body: kit.VBox(6, t.head, kit.NewText(kit.TextOptions{Text: words.T("ballot.tally.note"), Color: kit.ColorText2, Wrap: true}))}),
		kit.NewCard(kit.CardOptions{Title: words.T("ballot.tally.so_far"), Body: kit.VBox(8, t.tallied, t.sums.root)}),
		t.wrong, kit.Spacer(), t.invalid, t.finish, later)
	wide := kit.VBox(12, kit.HBox(12, t.number, kit.Grow(t.last)), kit.Grow(t.holder))
	t.root = kit.Inside(16, kit.Inset, 12, kit.Inset, besideRight(issuePanelWidth, wide, side))
	t.table = t.newTable(data.RuleCard{})
	return t
}

// newTable makes the table of candidates, with a column for each choice of the card.
func (t *tally) newTable(card data.RuleCard) *kit.Table[tallyRow] {
	words := t.step.screen.desk.Words
	columns := []kit.Column[tallyRow]{
		{ID: "number", Title: words.T("meeting.ballot.column.number"), Width: 44, Create: newNumberCell, Update: func(cell fyne.CanvasObject, r tallyRow) { setNumberCell(cell, r.number) }},
		{ID: "name", Title: words.T("meeting.ballot.column.name"), Weight: 1.4, Text: func(r tallyRow) kit.Span { return kit.Span{Text: r.name, Bold: true} }},
		{ID: "mark", Title: words.T("ballot.tally.paper"), Weight: 1, Text: func(r tallyRow) kit.Span { return kit.Span{Text: r.mark, Bold: true, Color: kit.ColorPrimary} }},
	}
	add := func(i int, title string) {
		columns = append(columns, kit.Column[tallyRow]{
			ID: fmt.Sprint("count", i), Title: title, Weight: 0.7, Align: fyne.TextAlignTrailing,
			Text: func(r tallyRow) kit.Span { return kit.Span{Text: fmt.Sprint(r.counts[i])} },
		})
	}
	for i, choice := range card.Choices {
		add(i, choice.Words)
	}
	add(len(card.Choices), words.T("ballot.unmarked"))
	return kit.NewTable(kit.TableOptions[tallyRow]{Columns: columns, OnKey: t.key, Hints: t.hints(card)})
}

func (t *tally) hints(card data.RuleCard) []kit.Hint {
	words := t.step.screen.desk.Words
	var hints []kit.Hint
	for i, choice := range card.Choices {
		hints = append(hints, kit.Hint{Keys: []string{fmt.Sprint(i + 1)}, Word: choice.Words})
	}
	return append(hints,
		kit.Hint{Keys: []string{"0"}, Word: words.T("ballot.tally.hint.blank")}, kit.Hint{Keys: []string{"9"}, Word: words.T("ballot.tally.hint.twice")},
		kit.Hint{Keys: []string{"K"}, Word: words.T("ballot.tally.hint.invalid")}, kit.Hint{Keys: []string{"Del"}, Word: words.T("ballot.tally.hint.back")})
}

// begin starts from the totals that the teller has entered before.
func (t *tally) begin(f facts, count data.Count) {
	t.running, t.ballot, t.count = true, f.ballot, count
	t.paper, t.papers, t.kept = nil, nil, counted(count)
	t.wrong.ShowMessage(kit.ToneRed, "", "")
	t.last.SetText(t.step.screen.desk.Words.T("ballot.tally.first"))
	t.head.SetText(t.step.screen.desk.Words.F("ballot.count.by", "name", t.step.tellerName()))
	t.table = t.newTable(f.ballot.Rule)
	t.holder.Objects = []fyne.CanvasObject{kit.Grow(t.table)}
	t.show(f)
}

// counted is how many papers a count holds.
func counted(c data.Count) int { return c.Valid + c.InvalidPapers() }

func (t *tally) show(f facts) {
	t.ballot.Papers = f.ballot.Papers
	t.paint()
}

func (t *tally) paint() {
	words, f := t.step.screen.desk.Words, t.step.screen.facts
	rows := make([]tallyRow, len(t.ballot.Candidates))
	for i := range rows {
		row := tallyRow{number: i + 1, name: f.candidate(i)}
		if i < len(t.paper) {
			row.mark = markWords(t.paper[i], t.ballot.Rule, words)
		}
		row.counts = append(append(row.counts, t.count.Candidates[i].Choices...), t.count.Candidates[i].Unmarked)
		rows[i] = row
	}
	t.table.SetRows(rows)
	t.table.Select(min(len(t.paper), len(rows)-1))
	n := counted(t.count)
	t.number.SetText(words.F("ballot.tally.number", "n", n+1, "of", t.ballot.Papers.Returned))
	if n >= t.ballot.Papers.Returned && len(t.paper) == 0 {
		t.number.SetText(words.F("ballot.tally.all", "n", n))
	}
	t.tallied.Objects = nil
	t.figure(words.T("ballot.count.valid"), t.count.Valid)
	for _, reason := range data.InvalidReasons() {
		if papers := t.count.InvalidBy(reason); papers > 0 {
			t.figure(words.T("invalid."+string(reason)), papers)
		}
	}
	t.sums.show(t.ballot.CountSums(t.count)[0])
	t.root.Refresh()
}

func (t *tally) figure(label string, n int) {
	text := kit.NewText(kit.TextOptions{Text: label, Wrap: true})
	figure := kit.NewText(kit.TextOptions{Text: fmt.Sprint(n), Bold: true, Align: fyne.TextAlignTrailing})
	t.tallied.Add(kit.Inside(2, 0, 2, 0, kit.HBox(8, kit.Grow(text), kit.Sized(48, 0, figure))))
}

// markWords says what is marked beside a name.
func markWords(m data.Mark, card data.RuleCard, words kit.Words) string {
	switch {
	case m == data.MarkBlank:
		return words.T("ballot.unmarked")
	case m == data.MarkTwice:
		return words.T("ballot.tally.twice")
	}
	return card.Choices[m].Words
}

// key takes one key for each candidate of the paper at hand.
func (t *tally) key(name fyne.KeyName, _ int, _ tallyRow) bool {
	switch name {
	case fyne.Key0:
		t.mark(data.MarkBlank)
	case twiceKey:
		t.mark(data.MarkTwice)
	case fyne.KeyK:
		t.askInvalid()
	case fyne.KeyDelete: // not Backspace: input programs send that by themselves
		t.takeBack()
	default:
		for i := range t.ballot.Rule.Choices {
			if name == fyne.KeyName(fmt.Sprint(i+1)) {
				t.mark(data.Mark(i))
				return true
			}
		}
		return false
	}
	return true
}

// mark enters what the paper says of the next candidate; after the last the paper is
// counted.
func (t *tally) mark(m data.Mark) {
	if t.full() {
		return
	}
	t.paper = append(t.paper, m)
	if len(t.paper) == len(t.ballot.Candidates) {
		paper := talliedPaper{marks: t.paper, reason: t.ballot.Rule.Reads(t.paper)}
		if err := t.count.AddPaper(t.ballot.Rule, t.paper); err != nil {
			t.refused(err)
			return
		}
		t.taken(paper)
	}
	t.paint()
}

// full says when as many papers are counted as came back.
func (t *tally) full() bool {
	full := len(t.paper) == 0 && counted(t.count) >= t.ballot.Papers.Returned
	if full {
		t.wrong.ShowMessage(kit.ToneAmber, "", t.step.screen.desk.Words.F("ballot.tally.full", "n", t.ballot.Papers.Returned))
		t.root.Refresh()
	}
	return full
}

// taken goes on to the next paper.
func (t *tally) taken(paper talliedPaper) {
	t.papers = append(t.papers, paper)
	t.paper = nil
	t.wrong.ShowMessage(kit.ToneRed, "", "")
	t.last.SetText(t.step.screen.desk.Words.F("ballot.tally.last", "n", counted(t.count), "paper", t.words(paper)))
	if counted(t.count)-t.kept >= keepEvery {
		t.store()
	}
}

// words says what is on a paper.
func (t *tally) words(paper talliedPaper) string {
	words, f := t.step.screen.desk.Words, t.step.screen.facts
	var parts []string
	for i, m := range paper.marks {
		parts = append(parts, f.candidate(i)+": "+markWords(m, t.ballot.Rule, words))
	}
	if paper.reason != "" {
		parts = append(parts, words.F("ballot.tally.is_invalid", "reason", words.T("invalid."+string(paper.reason))))
	}
	return strings.Join(parts, " · ")
}

// takeBack takes the last mark back; that of the paper before when nothing is marked on
// this one.
func (t *tally) takeBack() {
	t.wrong.ShowMessage(kit.ToneRed, "", "")
	if len(t.paper) > 0 {
		t.paper = t.paper[:len(t.paper)-1]
		t.paint()
		return
	}
	if len(t.papers) == 0 {
		t.wrong.ShowMessage(kit.ToneAmber, "", t.step.screen.desk.Words.T("ballot.tally.none_back"))
		t.root.Refresh()
		return
	}
	paper := t.papers[len(t.papers)-1]
	t.papers = t.papers[:len(t.papers)-1]
	if paper.marks == nil {
		t.count.AddInvalid(paper.reason, -1)
	} else {
		_ = t.count.TakePaper(t.ballot.Rule, paper.marks) // it was counted, so it can be taken out
		t.paper = append([]data.Mark(nil), paper.marks[:len(paper.marks)-1]...)
	}
	t.last.SetText(t.step.screen.desk.Words.F("ballot.tally.taken_back", "paper", t.words(paper)))
	t.paint()
}

// askInvalid asks why the paper at hand is invalid as a whole.
func (t *tally) askInvalid() {
	if t.full() {
		return
	}
	words := t.step.screen.desk.Words
	var table *kit.Table[data.InvalidReason]
	var dialog *kit.Dialog
	reasons := reasonsOf(t.ballot.Rule)
	table = kit.NewTable(kit.TableOptions[data.InvalidReason]{
		Columns: []kit.Column[data.InvalidReason]{
			{ID: "key", Width: 36, Create: func() fyne.CanvasObject { return kit.NewNumberMark(0) }, Update: func(cell fyne.CanvasObject, r data.InvalidReason) {
				setNumberCell(cell, reasonNumber(reasons, r))
			}},
			{ID: "reason", Text: func(r data.InvalidReason) kit.Span { return kit.Span{Text: words.T("invalid." + string(r))} }},
		},
		HeadHidden: true, Whole: true, OnActivate: func(int, data.InvalidReason) { dialog.Accept() },
		OnKey: func(name fyne.KeyName, _ int, _ data.InvalidReason) bool {
			for i := range reasons {
				if name == fyne.KeyName(fmt.Sprint(i+1)) {
					table.Select(i)
					dialog.Accept()
					return true
				}
			}
			return false
		},
	})
	table.SetRows(reasons)
	dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("ballot.tally.invalid.title"), Text: words.T("ballot.tally.invalid.text"), Words: words, First: table, Width: 520, Body: table,
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.T("ballot.tally.invalid"), Kind: kit.ButtonMain, OnTap: func() bool {
				if reason, ok := table.SelectedRow(); ok {
					t.spoil(reason)
				}
				return true
			}},
		},
	})
	dialog.Show(t.step.screen.desk.Window)
}

func reasonNumber(reasons []data.InvalidReason, reason data.InvalidReason) int {
	for i, r := range reasons {
		if r == reason {
			return i + 1
		}
	}
	return 0
}

// spoil counts the paper at hand as invalid, whatever is marked on it.
func (t *tally) spoil(reason data.InvalidReason) {
	t.count.AddInvalid(reason, 1)
	t.taken(talliedPaper{reason: reason})
	t.paint()
}

func (t *tally) refused(err error) {
	t.wrong.ShowMessage(kit.ToneRed, "", t.step.screen.desk.Explain(err))
	t.root.Refresh()
}

// done enters the count.
func (t *tally) done() {
	if len(t.paper) > 0 {
		t.wrong.ShowMessage(kit.ToneRed, "", t.step.screen.desk.Words.T("ballot.tally.half"))
		t.root.Refresh()
		return
	}
	if err := t.step.finish(t.count.Normal()); err != nil {
		t.refused(namedSum(err, t.step.screen.facts, t.step.screen.desk.Words))
	}
}

// store keeps the totals as the teller's draft.
func (t *tally) store() {
	desk := t.step.screen.desk
	if err := desk.Register.SaveCountDraft(desk.Context(), t.step.teller, t.count.Normal()); err != nil {
		t.refused(err)
		return
	}
	t.kept = counted(t.count)
}

// keep stores the totals before somebody else sits down. A paper that is not marked to
// its end is not counted.
func (t *tally) keep() {
	if !t.running {
		return
	}
	if counted(t.count) != t.kept {
		t.store()
	}
	t.forget()
}

// forget takes what was entered off the screen and out of memory.
func (t *tally) forget() {
	t.running = false
	t.count, t.paper, t.papers = data.Count{}, nil, nil
	t.last.SetText("")
	t.table.SetRows(nil)
}

func (t *tally) actions() []kit.Action {
	words := t.step.screen.desk.Words
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("ballot.tally.invalid"), Run: t.askInvalid},
		{Menu: kit.MenuBallot, Label: words.T("ballot.tally.back"), Run: t.takeBack},
		{Menu: kit.MenuBallot, Label: words.T("ballot.count.done"), Key: kit.FunctionKey(fyne.KeyF9), Run: t.done},
		{Menu: kit.MenuBallot, Label: words.T("ballot.count.later"), Run: t.step.putAside},
	}
}
