package ballot

import (
	"reflect"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// ruleCard is the card "Thẻ thể lệ": the rule of the ballot, and what can be done
// about it while it is being prepared.
type ruleCard struct {
	screen   *Ballot
	view     *ruleView
	exchange *kit.Link
	stale    *kit.Notice
	root     *kit.Card
}

func newRuleCard(screen *Ballot) *ruleCard {
	words := screen.desk.Words
	c := &ruleCard{screen: screen, view: newRuleView(words)}
	c.exchange = kit.NewLink(kit.LinkOptions{Text: words.T("ballot.rule.exchange"), Bold: true, OnTap: c.ask})
	c.stale = kit.NewNotice(kit.NoticeOptions{
		Tone: kit.ToneAmber, Hidden: true,
		Action: kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.rule.renew"), Small: true, OnTap: c.renew}),
	})
	c.root = kit.NewCard(kit.CardOptions{Title: words.T("ballot.rule"), Actions: c.exchange, Body: kit.VBox(12, c.stale, c.view.root)})
	return c
}

func (c *ruleCard) show(f facts) {
	c.view.show(f.ballot.Rule)
	c.exchange.Hidden = !f.editable()
	message := ""
	if _, changed := renewed(f); changed && f.editable() {
		message = c.screen.desk.Words.T("ballot.rule.stale")
	}
	c.stale.ShowMessage(kit.ToneAmber, "", message)
	c.root.Refresh()
}

// renewed returns the office's card that the ballot's was copied from, and whether it
// was changed since.
func renewed(f facts) (data.RuleCard, bool) {
	for _, card := range f.cards {
		if card.ID == f.ballot.Rule.ID {
			return card, !sameRule(card, f.ballot.Rule)
		}
	}
	return data.RuleCard{}, false
}

// sameRule reports whether two cards settle the same.
func sameRule(a, b data.RuleCard) bool {
	for _, card := range []*data.RuleCard{&a, &b} {
		card.ID, card.UUID, card.Retired = 0, "", false
	}
	return reflect.DeepEqual(a, b)
}

// renew copies the office's card into the ballot anew.
func (c *ruleCard) renew() {
	if card, changed := renewed(c.screen.facts); changed {
		c.choose(card)
	}
}

// choose puts another card into the ballot.
func (c *ruleCard) choose(card data.RuleCard) {
	f, ok := c.screen.fresh()
	if !ok {
		return
	}
	b := f.ballot
	b.Rule = card
	if _, err := c.screen.desk.Register.SaveBallot(c.screen.desk.Context(), b); err != nil {
		c.screen.desk.Fail(err)
		return
	}
	c.screen.Reload()
}

// exchange is the dialog in which another rule card is chosen.
type exchange struct {
	card   *ruleCard
	view   *ruleView
	table  *kit.Table[data.RuleCard]
	dialog *kit.Dialog
}

// ask opens the dialog.
func (c *ruleCard) ask() {
	f := c.screen.facts
	if !f.editable() {
		return
	}
	words := c.screen.desk.Words
	x := &exchange{card: c, view: newRuleView(words)}
	x.table = kit.NewTable(kit.TableOptions[data.RuleCard]{
		Columns:    []kit.Column[data.RuleCard]{{ID: "name", Create: kit.NewTwoLines, Update: setRuleName}},
		HeadHidden: true, Bare: true, Bar: true, RowHeight: kit.RowTwoLines,
		OnSelected: func(_ int, card data.RuleCard) { x.view.show(card) },
		OnActivate: func(int, data.RuleCard) { x.dialog.Accept() },
		Empty:      kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconBallot, Text: words.T("ballot.rule.missing")}),
		Hints:      []kit.Hint{{Keys: []string{"↑", "↓"}, Word: words.T("ballot.hint.choose")}, {Keys: []string{"Enter"}, Word: words.T("ballot.hint.take")}},
	})
	x.table.SetRows(offered(f))
	body := kit.HBoxTop(24, kit.Sized(300, 360, x.table), kit.Grow(kit.Sized(0, 360, kit.NewScroll(x.view.root))))
	x.dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("ballot.rule.exchange.title"), Body: body, Width: 820, Words: words, First: x.table,
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.T("ballot.rule.cards"), Icon: kit.IconSettings, OnTap: x.edit},
			{Text: words.T("ballot.rule.take"), Kind: kit.ButtonMain, OnTap: x.take},
		},
	})
	x.dialog.Show(c.screen.desk.Window)
	if at := x.table.SelectWhere(func(card data.RuleCard) bool { return card.ID == f.ballot.Rule.ID }); at < 0 {
		x.table.Select(0)
	}
	if card, ok := x.table.SelectedRow(); ok {
		x.view.show(card)
	}
}

func setRuleName(cell fyne.CanvasObject, card data.RuleCard) {
	kit.SetTwoLines(cell, card.Name, card.Citation)
}

// offered lists the cards in use; that of the ballot is one of them.
func offered(f facts) []data.RuleCard {
	var cards []data.RuleCard
	for _, card := range f.cards {
		if !card.Retired || card.ID == f.ballot.Rule.ID {
			cards = append(cards, card)
		}
	}
	return cards
}

func (x *exchange) take() bool {
	card, ok := x.table.SelectedRow()
	if ok {
		x.card.choose(card)
	}
	return ok
}

// edit leads to where the office edits its cards.
func (x *exchange) edit() bool {
	x.dialog.Hide()
	x.card.screen.desk.Navigate(kit.Place{Name: kit.PlaceSettings, Kind: data.KindRuleCard})
	return false
}
