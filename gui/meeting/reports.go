package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/gui/kit"
)

// reportsStep is the step Báo cáo: who has reported at the left, the report in
// the middle, the open tasks of its unit at the right.
type reportsStep struct {
	desk *kit.Desk
	d    data.Dossier
	dir  directory
	list reportList
	open data.ReportID // the report in view; 0 for none

	directory *kit.Loader[directory]
	tasks     *kit.Loader[[]data.Task]
	index     *reportIndex
	form      *reportForm
	panel     *unitTasks
	root      *fyne.Container
}

var _ step = (*reportsStep)(nil)

// newReportsStep makes the step Báo cáo.
func newReportsStep(desk *kit.Desk) step {
	s := &reportsStep{
		desk: desk, directory: kit.NewLoader[directory](desk.Runner), tasks: kit.NewLoader[[]data.Task](desk.Runner),
	}
	s.index = newReportIndex(s)
	s.form = newReportForm(s)
	s.panel = newUnitTasks(desk)
	s.root = kit.Panels(kit.Sized(348, 0, s.index.root), s.form.root, kit.Sized(272, 0, s.panel.root))
	return s
}

func (s *reportsStep) content() fyne.CanvasObject { return s.root }

func (s *reportsStep) show(d data.Dossier) {
	if d.Meeting.ID != s.d.Meeting.ID {
		s.open = 0
	}
	s.d = d
	s.list = newReportList(d, s.desk.Words)
	if _, ok := reportOf(d, s.open); !ok && !s.form.focusWhenShown {
		s.open = s.list.first()
	}
	s.index.show()
	s.form.show()
	s.loadTasks()
	s.directory.Load(func() (directory, error) { return loadDirectory(s.desk.Context(), s.desk.Register) }, s.showDirectory)
	s.desk.ActionsChanged()
}

func (s *reportsStep) showDirectory(dir directory, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.dir = dir
	if s.panel.unit != 0 {
		s.panel.review(s.d, s.panel.unit, dir.office.UrgentDays)
	}
}

// pick opens a report; what was typed in the one before is stored.
func (s *reportsStep) pick(id data.ReportID) {
	if id == s.open {
		return
	}
	s.flush()
	s.open = id
	s.index.selectOpen()
	s.form.show()
	s.loadTasks()
	s.desk.ActionsChanged()
}

// loadTasks shows what the unit whose report is in view has to do: in a briefing
// that follows another the tasks it goes through, in a first one those it reads
// from the register.
func (s *reportsStep) loadTasks() {
	r, _ := reportOf(s.d, s.open)
	switch {
	case r.Unit == 0:
		s.tasks.Drop()
		s.panel.showNoUnit()
		return
	case s.d.Meeting.Previous != 0 || len(s.d.Review) > 0:
		s.tasks.Drop()
		s.panel.review(s.d, r.Unit, s.dir.office.UrgentDays)
		return
	}
	filter := taskFilterOf(r.Unit)
	s.tasks.Load(func() ([]data.Task, error) {
		return s.desk.Register.Tasks(s.desk.Context(), filter)
	}, s.showTasks)
}

func (s *reportsStep) showTasks(tasks []data.Task, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.panel.show(newOpenTasks(tasks, s.desk.Register.Today(), s.dir.office.UrgentDays, s.desk.Words))
}

func (s *reportsStep) enter(place kit.Place) {
	if place.Kind == data.KindReport && place.Record != 0 {
		s.pick(data.ReportID(place.Record))
	}
	if place.Field == "tasks" && s.focusTasks() {
		return
	}
	if !s.form.focus(place.Field) {
		kit.FocusOn(s.index.focus())
	}
}

func (s *reportsStep) flush() {
	s.form.form.Leave()
	s.panel.flush()
}

// focusTasks goes to what the unit says of its tasks.
func (s *reportsStep) focusTasks() bool {
	if s.locked() || len(s.panel.shown) == 0 {
		return false
	}
	kit.ShowRight(s.root, true)
	return s.panel.focus()
}

func (s *reportsStep) sayOfTasks() { s.focusTasks() }

// locked reports whether the briefing is signed, so that nothing may be typed.
func (s *reportsStep) locked() bool { return s.d.Meeting.State.Locked() }

func (s *reportsStep) actions() []kit.Action {
	r, ok := reportOf(s.d, s.open)
	words, off := s.desk.Words, s.locked()
	submit := words.T("meeting.reports.submit")
	if r.State == data.ReportSubmitted {
		submit = words.T("meeting.reports.take_back")
	}
	return []kit.Action{
		{Menu: kit.MenuMeeting, Label: submit, Key: kit.FunctionKey(fyne.KeyF9), Run: s.toggleSubmitted, Off: off || !ok},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.reports.next"), Key: altKey(fyne.KeyDown), Run: s.next, Off: !ok},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.reports.previous"), Key: altKey(fyne.KeyUp), Run: s.previous, Off: !ok},
		{
			Menu: kit.MenuMeeting, Label: words.T("meeting.reports.tasks.say"), Key: kit.FunctionKey(fyne.KeyF7), Run: s.sayOfTasks,
			Off: off || len(s.panel.shown) == 0,
		},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.reports.add"), Run: s.index.focusAdd, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.reports.forms"), Run: s.addForms, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.reports.delete"), Run: s.remove, Off: off || !ok},
	}
}

func altKey(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierAlt}
}

// next opens the report below, its first field focused as it was above.
func (s *reportsStep) next() { s.move(1) }

// previous opens the report above.
func (s *reportsStep) previous() { s.move(-1) }

func (s *reportsStep) move(by int) {
	inForm := s.form.focused()
	s.pick(s.list.neighbour(s.open, by))
	if inForm {
		s.form.focus("results")
	}
}

// toggleSubmitted marks the report as submitted, or takes it back to be edited.
func (s *reportsStep) toggleSubmitted() {
	if !s.form.form.Flush() {
		return
	}
	r, ok := s.form.current()
	if !ok {
		return
	}
	if r.State == data.ReportSubmitted {
		r.State = data.ReportDraft
	} else {
		r.State = data.ReportSubmitted
	}
	saved, err := s.desk.Register.SaveReport(s.desk.Context(), r)
	if err != nil {
		s.form.form.Refuse(err)
		return
	}
	s.form.accept(saved)
}

// addForms makes a report for every unit that reports and has none.
func (s *reportsStep) addForms() {
	added, err := s.desk.Register.AddReportForms(s.desk.Context(), s.d.Meeting.ID)
	switch {
	case err != nil:
		s.desk.Fail(err)
	case added == 0:
		s.desk.Say(s.desk.Words.T("meeting.reports.forms.none"))
	default:
		s.desk.Say(s.desk.Words.F("meeting.reports.forms.made", "n", added))
	}
}

// add makes a report for a unit or a specialist and opens it; who has one
// already gets it opened.
func (s *reportsStep) add(choice kit.Choice) {
	party := kit.PartyOf(choice)
	if id, there := reportFor(s.d, party.Unit, party.Person); there {
		s.desk.Say(s.desk.Words.F("meeting.reports.add.there", "name", choice.Text))
		s.pick(id)
		s.form.focus("results")
		return
	}
	r := data.Report{
		Meeting: s.d.Meeting.ID, Order: reportOrder(s.d), Unit: party.Unit, Person: party.Person, State: data.ReportNone,
	}
	saved, err := s.desk.Register.SaveReport(s.desk.Context(), r)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.form.form.Leave()
	s.open = saved.ID
	s.form.focusWhenShown = true
	s.show(s.d)
}

// remove deletes the report in view; Undo brings it back.
func (s *reportsStep) remove() {
	r, ok := s.form.current()
	if !ok {
		return
	}
	name := newReportRow(s.d, r, s.desk.Words).name
	next := s.list.neighbour(r.ID, 1)
	if next == r.ID {
		next = s.list.neighbour(r.ID, -1)
	}
	s.form.form.Forget()
	s.open = next
	if err := s.desk.Register.DeleteReport(s.desk.Context(), r.ID); err != nil {
		s.open = r.ID
		s.desk.Fail(err)
		return
	}
	s.desk.Say(s.desk.Words.F("meeting.reports.deleted", "name", name))
}

func withCtrlShift(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
}

func withCtrl(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
}
