package ballot

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// countForm is where a teller enters a count in totals; the sums show as they are
// typed whether they hold.
type countForm struct {
	step   *countStep
	auto   *kit.Autosave
	ballot data.Ballot
	fields []countField
	sums   []*sumLine // of what came back, then of each candidate

	cards  *fyne.Container
	head   *kit.Text
	wrong  *kit.Notice
	finish *kit.Button
	root   fyne.CanvasObject
}

// countField is one number of a count.
type countField struct {
	entry *kit.Entry
	field *kit.Field
	of    func(*data.Count) *int
}

func newCountForm(s *countStep) *countForm {
	words := s.screen.desk.Words
	c := &countForm{step: s, cards: kit.VBox(0)}
	c.auto = kit.NewAutosave(kit.AutosaveOptions{Save: c.save, Report: s.screen.desk.Saved, OnError: c.refused})
	c.head = kit.NewText(kit.TextOptions{Role: kit.RoleLead, Bold: true, Wrap: true})
	c.wrong = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	c.finish = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.count.done"), Icon: kit.IconCheck, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: c.done})
	later := kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.count.later"), OnTap: s.putAside})
	note := kit.NewText(kit.TextOptions{Text: words.T("ballot.count.alone"), Color: kit.ColorText2, Wrap: true})
	side := kit.VBox(12, kit.NewCard(kit.CardOptions{NoHead: true, Body: kit.VBox(6, c.head, note)}), c.wrong, kit.Spacer(), c.finish, later)
	c.root = kit.Inside(16, kit.Inset, 12, kit.Inset, besideRight(issuePanelWidth, kit.NewScroll(c.cards), side))
	return c
}

// begin makes the fields of a ballot anew and fills them.
func (c *countForm) begin(f facts, count data.Count) {
	c.auto.Forget()
	c.ballot, c.fields, c.sums = f.ballot, nil, nil
	c.wrong.ShowMessage(kit.ToneRed, "", "")
	c.head.SetText(c.step.screen.desk.Words.F("ballot.count.by", "name", c.step.tellerName()))
	c.cards.Objects = []fyne.CanvasObject{kit.VBox(12, c.papersCard(), kit.Tiled(270, 12, c.candidateCards(f)...))}
	for _, field := range c.fields {
		if n := *field.of(&count); n != 0 {
			field.entry.SetValue(strconv.Itoa(n))
		}
	}
	c.showSums()
}

// papersCard asks how many papers are valid and how many are not, and why.
func (c *countForm) papersCard() fyne.CanvasObject {
	words := c.step.screen.desk.Words
	left, right := kit.VBox(6), kit.VBox(6)
	left.Add(c.field(words.T("ballot.count.valid"), func(n *data.Count) *int { return &n.Valid }))
	reasons := c.reasons()
	for i, reason := range reasons {
		column := left
		if i >= len(reasons)/2 {
			column = right
		}
		column.Add(c.field(words.T("invalid."+string(reason)), func(n *data.Count) *int { return invalidNumber(n, reason) }))
	}
	return kit.NewCard(kit.CardOptions{
		Title: words.F("ballot.count.papers", "n", c.ballot.Papers.Returned), Body: kit.VBox(8, c.sum().root, kit.Tiled(300, 24, left, right)),
	})
}

// reasons are those for which the card lets a paper be invalid.
func (c *countForm) reasons() []data.InvalidReason { return reasonsOf(c.ballot.Rule) }

// reasonsOf lists the reasons for which a paper is invalid by a card.
func reasonsOf(card data.RuleCard) []data.InvalidReason {
	var reasons []data.InvalidReason
	for _, reason := range data.InvalidReasons() {
		if reason == data.InvalidBlank && !card.SpoilByBlank || reason == data.InvalidTwice && !card.SpoilByTwice {
			continue
		}
		reasons = append(reasons, reason)
	}
	return reasons
}

// invalidNumber is the number of papers that are invalid for a reason.
func invalidNumber(n *data.Count, reason data.InvalidReason) *int {
	n.AddInvalid(reason, 0)
	for i := range n.Invalid {
		if n.Invalid[i].Reason == reason {
			return &n.Invalid[i].Papers
		}
	}
	return new(int)
}

func (c *countForm) candidateCards(f facts) []fyne.CanvasObject {
	words := c.step.screen.desk.Words
	cards := make([]fyne.CanvasObject, len(f.ballot.Candidates))
	for i := range f.ballot.Candidates {
		rows := kit.VBox(6)
		for k, choice := range f.ballot.Rule.Choices {
			rows.Add(c.field(choice.Words, func(n *data.Count) *int { return &n.Candidates[i].Choices[k] }))
		}
		rows.Add(c.field(words.T("ballot.unmarked"), func(n *data.Count) *int { return &n.Candidates[i].Unmarked }))
		name := kit.NewText(kit.TextOptions{Text: f.candidate(i), Role: kit.RoleLead, Bold: true, Ellipsis: true})
		head := kit.HBox(10, kit.NewNumberMark(i+1), kit.Grow(name))
		cards[i] = kit.NewCard(kit.CardOptions{NoHead: true, Body: kit.VBox(8, head, c.sum().root, rows)})
	}
	return cards
}

func (c *countForm) sum() *sumLine {
	line := newSumLine(c.step.screen.desk.Words)
	c.sums = append(c.sums, line)
	return line
}

// field makes a field for a number; Enter leads to the next.
func (c *countForm) field(label string, of func(*data.Count) *int) fyne.CanvasObject {
	words := c.step.screen.desk.Words
	at := len(c.fields)
	entry := kit.NewEntry(kit.EntryOptions{
		Small: true, Placeholder: "0", OnChange: func(string) { c.typed() }, OnSubmit: func(string) { c.after(at) },
		OnBlur: func() { _ = c.auto.Flush() },
		Hints:  []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("meeting.hint.next_field")}, {Keys: []string{"F9"}, Word: words.T("ballot.count.done.hint")}},
	})
	row := kit.HBox(8, kit.Grow(kit.NewText(kit.TextOptions{Text: label, Wrap: true})), kit.Sized(84, 0, entry))
	field := kit.NewField(kit.FieldOptions{Control: row})
	c.fields = append(c.fields, countField{entry: entry, field: field, of: of})
	return field
}

// after leads to the field that follows, from the last to the button.
func (c *countForm) after(at int) {
	if at+1 < len(c.fields) {
		kit.FocusOn(c.fields[at+1].entry)
		return
	}
	kit.FocusOn(c.finish)
}

func (c *countForm) typed() {
	c.auto.Touch()
	c.wrong.ShowMessage(kit.ToneRed, "", "")
	c.showSums()
}

// read returns the count in the fields; what is no number is said at its field.
func (c *countForm) read() (data.Count, error) {
	count := c.ballot.NewCount()
	var wrong error
	for _, f := range c.fields {
		n, err := parseNumber(f.entry.Value())
		problem := ""
		if err != nil {
			problem = c.step.screen.desk.Explain(err)
			wrong = err
		}
		if f.field.Error() != problem {
			f.field.SetError(problem)
		}
		*f.of(&count) = n
	}
	return count.Normal(), wrong
}

func (c *countForm) showSums() {
	count, _ := c.read()
	for i, sum := range c.ballot.CountSums(count) {
		c.sums[i].show(sum)
	}
	c.root.Refresh()
}

// save keeps what is entered as the teller's draft.
func (c *countForm) save() error {
	count, err := c.read()
	if err != nil || c.step.teller == 0 {
		return nil // said at its field
	}
	desk := c.step.screen.desk
	return desk.Register.SaveCountDraft(desk.Context(), c.step.teller, count)
}

func (c *countForm) refused(err error) {
	c.wrong.ShowMessage(kit.ToneRed, "", c.step.screen.desk.Explain(err))
	c.root.Refresh()
}

// done enters the count; it says which sum does not hold.
func (c *countForm) done() {
	count, err := c.read()
	if err == nil {
		err = c.step.finish(count)
	}
	if err != nil {
		c.refused(c.named(err))
	}
}

// named says of whom a sum is that does not hold.
func (c *countForm) named(err error) error {
	return namedSum(err, c.step.screen.facts, c.step.screen.desk.Words)
}

// namedSum puts before a sum that does not hold what it is a sum of.
func namedSum(err error, f facts, words kit.Words) error {
	r, ok := data.AsRefusal(err)
	if !ok || r.Code != data.RefusedSum || f.ballot.State != data.BallotClosed {
		return err
	}
	of := words.T("sum.returned")
	for i := range f.ballot.Candidates {
		if r.Field == "candidates["+strconv.Itoa(i)+"]" {
			of = f.candidate(i)
		}
	}
	named := *r
	named.Detail = vietnamese.Joined(": ", of, r.Detail)
	return &named
}

// keep stores what is entered before somebody else sits down.
func (c *countForm) keep() {
	if c.step.tally.running {
		return
	}
	_ = c.auto.Flush()
	c.forget()
}

// forget takes what was entered off the screen.
func (c *countForm) forget() {
	c.auto.Forget()
	c.fields, c.sums, c.cards.Objects = nil, nil, nil
	c.ballot = data.Ballot{}
}

func (c *countForm) show(f facts) {
	c.ballot.Papers = f.ballot.Papers
	c.showSums()
}

func (c *countForm) focus() {
	for _, f := range c.fields {
		if f.entry.Value() == "" {
			kit.FocusOn(f.entry)
			return
		}
	}
	if len(c.fields) > 0 {
		kit.FocusOn(c.fields[0].entry)
	}
}

func (c *countForm) actions() []kit.Action {
	words := c.step.screen.desk.Words
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("ballot.count.done"), Key: kit.FunctionKey(fyne.KeyF9), Run: c.done},
		{Menu: kit.MenuBallot, Label: words.T("ballot.count.later"), Run: c.step.putAside},
	}
}
