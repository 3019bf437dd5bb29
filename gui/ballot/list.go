package ballot

import (
	"fmt"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// listRow is a line of the list of ballots.
type listRow struct {
	id         data.BallotID
	meeting    data.MeetingID
	title      string
	rule       string
	briefing   string
	candidates string
	state      data.BallotState
	badge      kit.BadgeOptions
}

// newListRows makes the lines of the ballots, those of the latest briefing first.
func newListRows(ballots []data.Ballot, meetings []sqlite.MeetingRow, words kit.Words) []listRow {
	var rows []listRow
	for _, m := range meetings {
		for _, b := range ballots {
			if b.Meeting != m.ID {
				continue
			}
			rows = append(rows, listRow{
				id: b.ID, meeting: b.Meeting, title: title(b, words), rule: b.Rule.Name, briefing: m.Reference(),
				candidates: fmt.Sprint(len(b.Candidates)), state: b.State, badge: kit.BallotBadge(b, words),
			})
		}
	}
	return rows
}

// List is the screen of all ballots; each is opened from it.
type List struct {
	desk    *kit.Desk
	loader  *kit.Loader[loadedList]
	loaded  loadedList
	wanted  data.BallotID
	table   *kit.Table[listRow]
	add     *kit.Button
	content fyne.CanvasObject
}

// loadedList is what the list reads at once.
type loadedList struct {
	ballots  []data.Ballot
	meetings []sqlite.MeetingRow
	cards    []data.RuleCard
}

var _ kit.Screen = (*List)(nil)

// NewList makes the screen of a desk.
func NewList(desk *kit.Desk) *List {
	l := &List{desk: desk, loader: kit.NewLoader[loadedList](desk.Runner)}
	w := desk.Words
	l.add = kit.NewButton(kit.ButtonOptions{Text: w.T("ballot.new"), Icon: kit.IconAdd, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "N"}, OnTap: l.askNew})
	header := kit.NewHeader(kit.HeaderOptions{
		Title:   w.T("place.ballots"),
		Search:  &kit.SearchButtonOptions{Text: w.T("kit.find"), Keys: []string{"Ctrl", "K"}, OnTap: desk.Find},
		Actions: []fyne.CanvasObject{l.add},
	})
	l.table = kit.NewTable(kit.TableOptions[listRow]{
		Columns: []kit.Column[listRow]{
			{ID: "title", Title: w.T("ballot.title"), Weight: 2.4, Create: kit.NewTwoLines, Update: func(cell fyne.CanvasObject, r listRow) { kit.SetTwoLines(cell, r.title, r.rule) }},
			{ID: "meeting", Title: w.T("ballot.meeting"), Weight: 1.2, Drop: 1, Text: func(r listRow) kit.Span { return kit.Span{Text: r.briefing, Color: kit.ColorText2} }},
			{ID: "candidates", Title: w.T("ballot.candidates"), Width: 90, Drop: 2, Text: func(r listRow) kit.Span { return kit.Span{Text: r.candidates} }},
			{ID: "state", Title: w.T("ballot.state"), Width: 170, Create: kit.NewBadgeCell, Update: func(cell fyne.CanvasObject, r listRow) { kit.SetBadgeCell(cell, r.badge) }},
		},
		RowHeight: kit.RowTwoLines, OnActivate: func(_ int, r listRow) { l.open(r) }, OnSelected: func(int, listRow) { desk.ActionsChanged() },
		Menu: l.menu, OnKey: l.key,
		Empty: kit.NewEmpty(kit.EmptyOptions{
			Icon: kit.IconBallot, Text: w.T("ballot.none"),
			Action: kit.NewButton(kit.ButtonOptions{Text: w.T("ballot.new"), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: l.askNew}),
		}),
		Hints: []kit.Hint{
			{Keys: []string{"↑", "↓"}, Word: w.T("ballot.hint.choose")}, {Keys: []string{"Enter"}, Word: w.T("ballot.hint.open")},
		},
	})
	body := kit.Inside(16, kit.Inset, 16, kit.Inset, l.table)
	l.content = kit.VBox(0, header, kit.Grow(kit.Ground(kit.ColorBg, body)))
	return l
}

// Content implements kit.Screen.
func (l *List) Content() fyne.CanvasObject { return l.content }

// Enter implements kit.Screen. A place with a ballot highlights it.
func (l *List) Enter(p kit.Place) {
	if p.Kind == data.KindBallot {
		l.wanted = data.BallotID(p.Record)
	}
	kit.FocusOn(l.table)
	l.Reload()
}

// Reload implements kit.Screen.
func (l *List) Reload() {
	r, ctx := l.desk.Register, l.desk.Context()
	l.loader.Load(func() (loaded loadedList, err error) {
		if loaded.ballots, err = r.Ballots(ctx, 0); err != nil {
			return loaded, err
		}
		if loaded.cards, err = r.RuleCards(ctx); err != nil {
			return loaded, err
		}
		loaded.meetings, err = r.Meetings(ctx, sqlite.MeetingFilter{})
		return loaded, err
	}, l.show)
}

func (l *List) show(loaded loadedList, err error) {
	if err != nil {
		l.desk.Fail(err)
		return
	}
	l.loaded = loaded
	selected, had := l.table.SelectedRow()
	if had && l.wanted == 0 {
		l.wanted = selected.id
	}
	l.table.SetRows(newListRows(loaded.ballots, loaded.meetings, l.desk.Words))
	if at := l.table.SelectWhere(func(r listRow) bool { return r.id == l.wanted }); at < 0 {
		l.table.Select(min(len(l.table.Rows()), 1) - 1)
	}
	l.wanted = 0
	l.add.SetOff(l.desk.Register.ReadOnly())
	l.desk.Name(l.desk.Words.T("place.ballots"))
	l.desk.ActionsChanged()
}

func (l *List) open(r listRow) { l.desk.Navigate(kit.BallotPlace(r.meeting, r.id)) }

func (l *List) openSelected() {
	if row, ok := l.table.SelectedRow(); ok {
		l.open(row)
	}
}

func (l *List) key(name fyne.KeyName, _ int, r listRow) bool {
	if name != fyne.KeyDelete {
		return false
	}
	l.delete(r)
	return true
}

// delete takes a ballot that has not opened out of its briefing; Undo brings it back.
func (l *List) delete(r listRow) {
	if r.state != data.BallotPrepared {
		l.desk.Say(l.desk.Words.T("ballot.delete.only_prepared"))
		return
	}
	if err := l.desk.Register.DeleteBallot(l.desk.Context(), r.id); err != nil {
		l.desk.Fail(err)
		return
	}
	l.desk.Say(l.desk.Words.T("meeting.ballot.deleted"))
	l.Reload()
}

func (l *List) deleteSelected() {
	if row, ok := l.table.SelectedRow(); ok {
		l.delete(row)
	}
}

func (l *List) menu(_ int, r listRow) *fyne.Menu {
	w := l.desk.Words
	remove := fyne.NewMenuItem(w.T("ballot.delete"), l.deleteSelected)
	remove.Disabled = r.state != data.BallotPrepared
	return fyne.NewMenu("", fyne.NewMenuItem(w.T("ballot.open_it"), l.openSelected), fyne.NewMenuItemSeparator(), remove)
}

// briefings are those to which a ballot can be added, as choices.
func (l *List) briefings() []kit.Choice {
	var choices []kit.Choice
	for _, m := range l.loaded.meetings {
		if m.CheckEdit() == nil {
			choices = append(choices, kit.Choice{Key: fmt.Sprint(m.ID), Text: m.Reference()})
		}
	}
	return choices
}

// askNew asks for which briefing a ballot is prepared.
func (l *List) askNew() {
	w := l.desk.Words
	choices := l.briefings()
	if len(choices) == 0 || l.desk.Register.ReadOnly() {
		l.desk.Say(w.T("ballot.new.no_briefing"))
		return
	}
	choice := kit.NewSelect(kit.SelectOptions{Choices: choices, Selected: choices[0].Key})
	kit.NewDialog(kit.DialogOptions{
		Title: w.T("ballot.new.title"), Text: w.T("ballot.new.text"), Words: w, First: choice, Width: 520,
		Body: kit.NewField(kit.FieldOptions{Label: w.T("ballot.meeting"), Control: choice}),
		Buttons: []kit.DialogButton{
			{Text: w.T("kit.cancel"), Cancel: true},
			{Text: w.T("ballot.new.yes"), Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: func() bool { return l.make(choice.Selected()) }},
		},
	}).Show(l.desk.Window)
}

// make prepares a ballot for a briefing and opens it.
func (l *List) make(key string) bool {
	for _, m := range l.loaded.meetings {
		if fmt.Sprint(m.ID) != key {
			continue
		}
		saved, err := l.desk.AddBallot(m.ID, l.loaded.cards)
		if err != nil {
			l.desk.Fail(err)
			return false
		}
		l.desk.Navigate(kit.BallotPlace(m.ID, saved.ID))
		return true
	}
	return false
}

// Flush implements kit.Screen; nothing is typed here.
func (l *List) Flush() {}

// Actions implements kit.Screen.
func (l *List) Actions() []kit.Action {
	w := l.desk.Words
	row, has := l.table.SelectedRow()
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: w.T("ballot.new"), Key: withCtrl(fyne.KeyN), Run: l.askNew, Off: l.add.Off()},
		{Menu: kit.MenuBallot, Label: w.T("ballot.open_it"), Run: l.openSelected, Off: !has},
		{Menu: kit.MenuBallot, Label: w.T("ballot.delete"), Run: l.deleteSelected, Off: !has || row.state != data.BallotPrepared},
	}
}
