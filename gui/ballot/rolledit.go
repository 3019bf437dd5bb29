package ballot

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// key takes the single keys of the roll.
func (s *rollStep) key(name fyne.KeyName, index int, _ rollRow) bool {
	if index < 0 || !s.screen.facts.editable() {
		return false
	}
	switch name {
	case fyne.Key1:
		s.stand(data.RollSummoned)
	case fyne.Key2:
		s.stand(data.RollExcused)
	case fyne.Key3:
		s.stand(data.RollObserver)
	case fyne.KeySpace:
		s.togglePresent()
	case fyne.KeyDelete: // not Backspace: input programs send that by themselves
		s.remove()
	default:
		return false
	}
	return true
}

// activated asks for the reason of whom is excused; of others it leads to where the
// roll is called.
func (s *rollStep) activated(_ int, row rollRow) {
	switch {
	case !s.screen.facts.editable():
	case row.line.Standing == data.RollExcused:
		s.askReason(row)
	case row.called && row.line.Standing == data.RollSummoned:
		s.toRoster(row)
	}
}

// toRoster leads to somebody's line where the roll of the briefing is called.
func (s *rollStep) toRoster(row rollRow) {
	f := s.screen.facts
	for _, a := range f.dossier.Attendance {
		if a.Person == row.line.Person {
			s.screen.desk.Navigate(kit.Place{
				Name: kit.PlaceMeeting, Meeting: f.ballot.Meeting, Step: kit.StepAttendance, Kind: data.KindAttendance, Record: int64(a.ID),
			})
		}
	}
}

// stand gives the highlighted person another standing.
func (s *rollStep) stand(to data.RollStanding) {
	row, ok := s.table.SelectedRow()
	if !ok || !s.screen.facts.editable() {
		return
	}
	if to == data.RollExcused {
		s.askReason(row)
		return
	}
	line := row.line
	line.Standing, line.Reason = to, ""
	s.save(line)
	s.table.Next()
}

// askReason asks which force majeure keeps somebody away.
func (s *rollStep) askReason(row rollRow) {
	words := s.screen.desk.Words
	kit.Ask(s.screen.desk.Window, kit.AskOptions{
		Title: words.F("ballot.roll.excuse.title", "name", row.name), Text: words.T("ballot.roll.excuse.text"),
		Label: words.T("ballot.roll.excuse.reason"), Value: row.line.Reason, Yes: words.T("ballot.roll.excuse.yes"), Words: words,
		OnYes: func(reason string) string {
			line := row.line
			line.Standing, line.Reason = data.RollExcused, reason
			if err := s.store(line); err != nil {
				return s.screen.desk.Explain(err)
			}
			return ""
		},
	})
}

// togglePresent marks somebody as present or not. Whom the roster of the briefing
// names is called there.
func (s *rollStep) togglePresent() {
	row, ok := s.table.SelectedRow()
	switch {
	case !ok || !s.screen.facts.editable():
	case row.called:
		s.screen.desk.Say(s.screen.desk.Words.T("ballot.roll.called"))
	default:
		line := row.line
		line.Present = !line.Present
		s.save(line)
		s.table.Next()
	}
}

func (s *rollStep) save(line data.RollLine) {
	if err := s.store(line); err != nil {
		s.screen.desk.Fail(err)
	}
}

func (s *rollStep) store(line data.RollLine) error {
	_, err := s.screen.desk.Register.SaveRollLine(s.screen.desk.Context(), line)
	if err == nil {
		s.screen.now()
	}
	return err
}

// remove takes the highlighted person off the roll; Undo brings them back.
func (s *rollStep) remove() {
	row, ok := s.table.SelectedRow()
	if !ok || !s.screen.facts.editable() {
		return
	}
	if err := s.screen.desk.Register.DeleteRollLine(s.screen.desk.Context(), row.line.ID); err != nil {
		s.screen.desk.Fail(err)
		return
	}
	s.screen.desk.Say(s.screen.desk.Words.F("ballot.roll.removed", "name", row.name))
	s.screen.now()
}

// fillRoll puts everybody on the roster of the briefing on the roll: members are
// summoned, guests attend without a vote.
func (s *rollStep) fillRoll() {
	if !s.screen.facts.editable() {
		return
	}
	before := len(s.screen.facts.ballot.Roll)
	if err := s.screen.desk.Register.FillRoll(s.screen.desk.Context(), s.screen.id); err != nil {
		s.screen.desk.Fail(err)
		return
	}
	s.screen.now()
	added := len(s.screen.facts.ballot.Roll) - before
	key := "ballot.roll.added"
	if len(s.screen.facts.dossier.Attendance) == 0 {
		key = "ballot.roll.no_roster"
	}
	s.screen.desk.Say(s.screen.desk.Words.F(key, "n", added))
	kit.FocusOn(s.table)
}

func (s *rollStep) menu(int, rollRow) *fyne.Menu {
	words := s.screen.desk.Words
	if !s.screen.facts.editable() {
		return nil
	}
	return fyne.NewMenu("",
		fyne.NewMenuItem(words.T("ballot.roll.summoned"), func() { s.stand(data.RollSummoned) }),
		fyne.NewMenuItem(words.T("ballot.roll.excuse"), func() { s.stand(data.RollExcused) }),
		fyne.NewMenuItem(words.T("ballot.roll.observe"), func() { s.stand(data.RollObserver) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(words.T("ballot.roll.presence.toggle"), s.togglePresent),
		fyne.NewMenuItem(words.T("ballot.roll.remove"), s.remove),
	)
}

// rollAdd is the dialog in which people are put on the roll one after the other.
type rollAdd struct {
	step   *rollStep
	field  *kit.Completion
	added  *kit.Text
	dialog *kit.Dialog
}

// askAdd opens the dialog.
func (s *rollStep) askAdd() {
	if !s.screen.facts.editable() {
		return
	}
	words := s.screen.desk.Words
	a := &rollAdd{step: s, added: kit.NewText(kit.TextOptions{Color: kit.ColorText2, Wrap: true, Text: words.T("ballot.roll.add.note")})}
	prepare := s.screen.steps[0].(*prepareStep)
	a.field = newPersonAdder(prepare, personAdder{placeholder: words.T("ballot.roll.add.hint"), taken: s.there, add: a.add})
	a.dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("ballot.roll.add.title"), Words: words, First: a.field, Width: 520, Height: 420,
		Body:    kit.VBox(12, a.field, a.added, kit.Spacer()),
		Buttons: []kit.DialogButton{{Text: words.T("kit.close"), Kind: kit.ButtonMain, Cancel: true}},
	})
	a.dialog.Show(s.screen.desk.Window)
}

// there reports whether somebody is on the roll.
func (s *rollStep) there(id data.PersonID) bool {
	for _, l := range s.screen.facts.ballot.Roll {
		if l.Person == id {
			return true
		}
	}
	return false
}

func (a *rollAdd) add(id data.PersonID) {
	screen := a.step.screen
	line := data.RollLine{Ballot: screen.id, Person: id, Standing: data.RollSummoned}
	if err := a.step.store(line); err != nil {
		a.field.SetError(screen.desk.Explain(err))
		return
	}
	screen.Reload()
	a.added.SetText(screen.desk.Words.F("ballot.roll.add.done", "name", screen.facts.name(id), "n", len(screen.facts.ballot.Roll)))
	a.dialog.Refresh()
}
