package meeting

import (
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// conclusionsStep is the step Kết luận: the chair's assessment, the chair's
// sentences one by one, and at the right the tasks that the chosen one gives.
type conclusionsStep struct {
	desk     *kit.Desk
	d        data.Dossier
	dir      directory
	rows     []conclusionRow
	state    data.MeetingState // of the briefing when the rows were shown
	inPlace  data.ConclusionID // which row stood in the editor then
	selected data.ConclusionID

	reader sentenceReader
	typing bool            // the panel shows what the sentence in the entry proposes
	fresh  data.Conclusion // typed last; it may not have come back from the register yet
	reveal bool            // the chosen sentence is to come into view once its card is there

	directory  *kit.Loader[directory]
	assessment *assessment
	list       *kit.CardList
	shown      map[data.ConclusionID]*conclusionCard
	editor     *conclusionEditor // of a sentence in its place; its sentence is 0 while none is edited
	entry      *conclusionEditor // of the next sentence
	panel      *taskPanel
	empty      *fyne.Container
	foot       *fyne.Container
	lockNotice *kit.Notice
	scroll     *kit.Scroll
	root       *fyne.Container
}

var _ step = (*conclusionsStep)(nil)

// newConclusionsStep makes the step Kết luận.
func newConclusionsStep(desk *kit.Desk) step {
	words := desk.Words
	s := &conclusionsStep{
		desk: desk, directory: kit.NewLoader[directory](desk.Runner), shown: map[data.ConclusionID]*conclusionCard{},
	}
	s.assessment = newAssessment(desk)
	s.list = kit.NewCardList(kit.CardListOptions{OnSelect: s.picked, OnOpen: s.openAt, OnKey: s.key, Hints: s.hints()})
	s.editor = newConclusionEditor(s, false)
	s.entry = newConclusionEditor(s, true)
	s.panel = newTaskPanel(s)
	s.empty = kit.Inside(24, 0, 24, 0, kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconFlag, Text: words.T("meeting.conclusions.empty")}))
	s.lockNotice = newLockedNotice()
	s.scroll = kit.NewScroll(kit.Inside(12, 24, 12, 24, kit.VBox(8, s.lockNotice, s.assessment.root, s.list, s.empty)))
	s.foot = kit.Inside(0, 24, 14, 24, s.entry.root)
	middle := kit.Ground(kit.ColorBg, kit.VBox(0, kit.Grow(s.scroll), s.foot))
	s.root = kit.Panels(nil, middle, kit.Sized(371, 0, s.panel.root))
	s.assessment.onResize = s.root.Refresh
	return s
}

func (s *conclusionsStep) hints() []kit.Hint {
	words := s.desk.Words
	return []kit.Hint{
		{Keys: []string{"F9"}, Word: words.T("meeting.hint.give")},
		{Keys: []string{"Enter"}, Word: words.T("meeting.hint.edit")},
		{Keys: []string{"Ctrl", "Enter"}, Word: words.T("meeting.hint.next_conclusion")},
		{Keys: []string{"Alt", "↑↓"}, Word: words.T("meeting.hint.reorder")},
	}
}

func (s *conclusionsStep) content() fyne.CanvasObject { return s.root }

func (s *conclusionsStep) show(d data.Dossier) {
	if d.Meeting.ID != s.d.Meeting.ID {
		s.selected, s.fresh, s.reveal, s.typing = 0, data.Conclusion{}, false, false
		s.editor.close()
		s.entry.close()
		s.panel.close()
	}
	s.d = d
	s.reader.use(s.reader.dir, d.Meeting.Day)
	s.assessment.show(d.Meeting)
	s.entry.show(d)
	s.editor.show(d)
	s.recount()
	s.directory.Load(func() (directory, error) { return loadDirectory(s.desk.Context(), s.desk.Register) }, s.showDirectory)
	s.desk.ActionsChanged()
}

func (s *conclusionsStep) showDirectory(dir directory, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.dir = dir
	if s.reader.use(dir, s.d.Meeting.Day) {
		s.entry.showRead()
		s.editor.showRead()
		s.recount()
	}
}

func (s *conclusionsStep) locked() bool { return s.d.Meeting.State.Locked() }

// recount shows the sentences but the one that stands in the entry.
func (s *conclusionsStep) recount() {
	rows := withReading(newConclusionRows(s.d, s.entry.conclusion.ID, s.desk.Words), s.d, &s.reader, s.desk.Words)
	same := s.state == s.d.Meeting.State && reflect.DeepEqual(rows, s.rows)
	s.rows, s.state = rows, s.d.Meeting.State
	if s.index(s.selected) >= 0 {
		s.fresh = data.Conclusion{}
	} else if s.selected != s.entry.conclusion.ID && s.selected != s.fresh.ID {
		s.selected = 0
	}
	if s.selected == 0 && len(s.rows) > 0 && s.entry.conclusion.ID == 0 {
		s.selected = s.rows[len(s.rows)-1].id
	}
	if same && s.inPlace == s.editor.conclusion.ID && s.list.Selected() == s.index(s.selected) {
		s.panel.show()
		return
	}
	s.showRows()
	s.empty.Hidden = len(s.rows) > 0
	s.foot.Hidden = s.locked()
	showLocked(s.lockNotice, s.d.Meeting, s.desk.Words)
	s.panel.show()
	s.root.Refresh()
}

// showRows shows the cards; those whose row has not changed stay as they are.
func (s *conclusionsStep) showRows() {
	s.inPlace = s.editor.conclusion.ID
	cards := make(map[data.ConclusionID]*conclusionCard, len(s.rows))
	contents := make([]fyne.CanvasObject, len(s.rows))
	for i, row := range s.rows {
		card := s.shown[row.id]
		if card == nil {
			card = newConclusionCard(s)
		}
		card.set(row, row.id == s.selected)
		cards[row.id] = card
		contents[i] = card.content
		if row.id == s.editor.conclusion.ID {
			contents[i] = s.editor.root
		}
	}
	s.shown = cards
	s.list.SetCards(contents, s.index(s.selected))
	s.scroll.Refresh()
	if s.reveal && s.index(s.selected) >= 0 {
		s.reveal = false
		s.list.Reveal()
	}
}

func (s *conclusionsStep) index(id data.ConclusionID) int {
	return slices.IndexFunc(s.rows, func(row conclusionRow) bool { return row.id == id })
}

func (s *conclusionsStep) picked(i int) {
	s.pick(s.rows[i].id)
}

// pick chooses a sentence; what was typed in the panel is stored first.
func (s *conclusionsStep) pick(id data.ConclusionID) {
	s.panel.form.Leave()
	if s.panel.proposal.of != id {
		s.entry.leave()
		s.panel.keep()
	}
	s.selected, s.typing = id, false
	for i, row := range s.rows {
		s.shown[row.id].set(row, row.id == id)
		if row.id == id {
			s.list.Select(i)
		}
	}
	s.panel.show()
	s.root.Refresh()
	s.desk.ActionsChanged()
}

// openAt puts a sentence into the editor, in its place.
func (s *conclusionsStep) openAt(i int) {
	c, ok := conclusionOf(s.d, s.rows[i].id)
	if s.locked() || !ok || !s.editor.leave() {
		return
	}
	s.selected = c.ID
	s.editor.open(c)
	s.showRows()
	s.panel.show()
	kit.FocusOn(s.editor.text)
}

// closeEditor stores the sentence that is edited in its place and goes back to the list.
func (s *conclusionsStep) closeEditor() {
	if s.editor.conclusion.ID == 0 || !s.editor.leave() {
		return
	}
	s.editor.close()
	s.showRows()
	kit.FocusOn(s.list)
}

// next stores what is typed and goes on to the next sentence.
func (s *conclusionsStep) next() {
	if s.locked() || !s.settle() {
		return
	}
	s.panel.keep()
	kit.ShowRight(s.root, false)
	kit.FocusOn(s.entry.text)
	s.scroll.ScrollToBottom()
}

// settle stores every field of the step and makes the sentence in the entry one
// of the list. It reports whether everything is stored.
func (s *conclusionsStep) settle() bool {
	s.panel.form.Leave()
	if !s.editor.leave() || !s.entry.leave() {
		return false
	}
	if s.entry.conclusion.ID != 0 {
		s.fresh = s.entry.conclusion
		s.selected = s.fresh.ID
		s.panel.settled(s.fresh.ID)
	}
	s.typing = false
	s.editor.close()
	s.entry.close()
	s.reveal = true
	s.recount()
	return true
}

// give makes the first task of the chosen sentence, or goes to it.
func (s *conclusionsStep) give() { s.giveTask(false) }

// giveMore makes one more task of the chosen sentence.
func (s *conclusionsStep) giveMore() { s.giveTask(true) }

func (s *conclusionsStep) giveTask(more bool) {
	if s.locked() || !s.settle() {
		return
	}
	c, ok := s.chosen()
	if !ok {
		return
	}
	if !more && (len(s.d.TasksOf(c.ID)) > 0 || s.panel.awaits(c.ID)) {
		s.panel.focus("lead")
		return
	}
	saved, err := s.desk.Register.SaveTask(s.desk.Context(), s.given(c, more))
	if err != nil {
		s.panel.form.Refuse(err)
		return
	}
	s.panel.openMade(saved)
	s.panel.focus("lead")
}

// given returns the task that a sentence gives: as it stands in the panel, what
// was read with what was typed over it; or one more with the sentence's words.
func (s *conclusionsStep) given(c data.Conclusion, more bool) data.Task {
	t := taskFrom(s.d, c)
	if more {
		return t
	}
	if s.panel.proposes(c.ID) {
		return s.panel.Typed(t)
	}
	return proposed(s.d, c, s.reader.of(c.Text))
}

// sentence returns the sentence whose task the panel shows, and its place in the
// list from 1: the one being typed, else the chosen one.
func (s *conclusionsStep) sentence() (c data.Conclusion, number int) {
	if s.typing {
		c = s.entry.conclusion
		c.Text = s.entry.text.Value()
		return c, len(s.rows) + 1
	}
	c, _ = s.chosen()
	if at := s.index(c.ID); at >= 0 {
		return c, s.rows[at].number
	}
	return c, len(s.rows) + 1
}

// typed is told of each letter in the entry: the panel follows the sentence.
func (s *conclusionsStep) typed() {
	s.typing = strings.TrimSpace(s.entry.text.Value()) != ""
	s.panel.show()
}

// chosen returns the sentence that is chosen.
func (s *conclusionsStep) chosen() (data.Conclusion, bool) {
	if c, ok := conclusionOf(s.d, s.selected); ok {
		return c, true
	}
	return s.fresh, s.fresh.ID != 0 && s.fresh.ID == s.selected
}

func (s *conclusionsStep) key(i int, key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDelete:
		s.remove()
	case fyne.KeyF2:
		s.openAt(i)
	default:
		return false
	}
	return true
}

// remove deletes the chosen sentence with its tasks; Undo brings them back.
func (s *conclusionsStep) remove() {
	i := s.index(s.selected)
	if i < 0 || s.locked() {
		return
	}
	id := s.selected
	if s.editor.conclusion.ID == id {
		s.editor.close()
	}
	s.panel.close()
	s.selected = 0
	if i+1 < len(s.rows) {
		s.selected = s.rows[i+1].id
	} else if i > 0 {
		s.selected = s.rows[i-1].id
	}
	if err := s.desk.Register.DeleteConclusion(s.desk.Context(), id); err != nil {
		s.selected = id
		s.desk.Fail(err)
		return
	}
	s.desk.Say(s.desk.Words.T("meeting.conclusions.deleted"))
}

func (s *conclusionsStep) up() { s.move(-1) }

func (s *conclusionsStep) down() { s.move(1) }

// move puts the chosen sentence some places on, or back.
func (s *conclusionsStep) move(by int) {
	at, to := s.index(s.selected), s.index(s.selected)+by
	if at < 0 || to < 0 || to >= len(s.rows) || s.locked() {
		return
	}
	s.reveal = true
	if err := s.desk.Register.MoveConclusion(s.desk.Context(), s.selected, s.rows[to].number); err != nil {
		s.desk.Fail(err)
	}
}

func (s *conclusionsStep) enter(place kit.Place) {
	switch {
	case place.Kind == data.KindConclusion && s.index(data.ConclusionID(place.Record)) >= 0:
		s.pick(data.ConclusionID(place.Record))
		kit.FocusOn(s.list)
	case place.Kind == data.KindTask && s.enterTask(data.TaskID(place.Record), place.Field):
	case place.Kind == data.KindMeeting && place.Field != "":
		s.assessment.focus(place.Field)
	case s.locked():
		kit.FocusOn(s.list)
	default:
		kit.FocusOn(s.entry.text)
		s.scroll.ScrollToBottom()
	}
}

func (s *conclusionsStep) enterTask(id data.TaskID, field string) bool {
	t, ok := taskOf(s.d, id)
	if !ok || s.index(t.Conclusion) < 0 {
		return false
	}
	s.pick(t.Conclusion)
	s.panel.open(t)
	s.panel.focus(field)
	return true
}

func (s *conclusionsStep) flush() {
	s.assessment.form.Leave()
	s.editor.leave()
	s.entry.leave()
	s.panel.form.Leave()
	s.panel.keep()
}

func (s *conclusionsStep) actions() []kit.Action {
	words := s.desk.Words
	locked := s.locked()
	off := locked || s.selected == 0
	return []kit.Action{
		{Menu: kit.MenuMeeting, Label: words.T("meeting.conclusions.next"), Key: ctrlEnter(), Run: s.next, Off: locked},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.conclusions.give"), Key: kit.FunctionKey(fyne.KeyF9), Run: s.give, Off: locked},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.conclusions.give.more"), Key: withCtrl(fyne.KeyF9), Run: s.giveMore, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.conclusions.edit"), Run: s.editSelected, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.conclusions.up"), Key: altKey(fyne.KeyUp), Run: s.up, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.conclusions.down"), Key: altKey(fyne.KeyDown), Run: s.down, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.conclusions.delete"), Run: s.remove, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.task.delete"), Run: s.panel.remove, Off: locked || s.panel.task.ID == 0},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.conclusions.assessment"), Run: s.assessment.toggle},
	}
}

func (s *conclusionsStep) editSelected() {
	if i := s.index(s.selected); i >= 0 {
		s.openAt(i)
	}
}
