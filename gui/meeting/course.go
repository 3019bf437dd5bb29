package meeting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/gui/kit"
)

// courseStep is the step Diễn biến: the remarks in their order, and below them
// the entry for the next one.
type courseStep struct {
	desk     *kit.Desk
	d        data.Dossier
	dir      directory
	rows     []remarkRow
	state    data.MeetingState // of the briefing when the rows were shown
	inPlace  data.RemarkID     // which row stood in the editor then
	selected data.RemarkID
	reveal   bool // the chosen remark is to come into view once its card is there

	directory *kit.Loader[directory]
	count     *kit.Text
	clock     *kit.Text
	list      *kit.CardList
	shown     map[data.RemarkID]*remarkCard
	editor    *remarkEditor // of a remark in its place; its remark is 0 while none is edited
	entry     *remarkEditor // of the next remark
	foot      *fyne.Container
	locked    *kit.Notice
	empty     *fyne.Container
	scroll    *kit.Scroll
	body      *fyne.Container // scroll or empty
	title     *kit.Text
	modes     *kit.Segment // chooses between the remarks and the review
	modesBox  *fyne.Container
	review    *reviewView
	reviewing bool
	root      fyne.CanvasObject
}

var _ step = (*courseStep)(nil)

// newCourseStep makes the step Diễn biến.
func newCourseStep(desk *kit.Desk) step {
	words := desk.Words
	s := &courseStep{
		desk: desk, directory: kit.NewLoader[directory](desk.Runner), shown: map[data.RemarkID]*remarkCard{},
		count: kit.NewText(kit.TextOptions{Color: kit.ColorText2}),
		clock: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Ellipsis: true, Align: fyne.TextAlignTrailing}),
	}
	s.list = kit.NewCardList(kit.CardListOptions{OnSelect: s.picked, OnOpen: s.openAt, OnKey: s.key, Hints: s.hints()})
	s.editor = newRemarkEditor(s, false)
	s.entry = newRemarkEditor(s, true)
	s.empty = kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconMicrophone, Text: words.T("meeting.course.empty")})
	s.scroll = kit.NewScroll(kit.Inside(4, 24, 12, 24, s.list))
	s.body = container.NewStack(s.scroll, s.empty)
	s.review = newReviewView(desk)
	s.title = kit.Lead(words.T("meeting.course.title"))
	s.modes = kit.NewSegment(kit.SegmentOptions{
		Items: []kit.SegmentItem{
			{Text: words.T("meeting.course.title"), Icon: kit.IconMicrophone, Tone: kit.ToneInfo},
			{Text: words.T("meeting.review.title"), Icon: kit.IconHistory, Tone: kit.ToneInfo},
		},
		OnChange: s.chooseMode,
	})
	s.modesBox = kit.HBox(0, s.modes)
	head := kit.HBox(8, s.title, s.modesBox, s.count, kit.Grow(s.clock))
	s.foot = kit.VBox(0, kit.NewDivider(), kit.Ground(kit.ColorSurface, kit.Inside(12, 24, 14, 24, s.entry.root)))
	s.locked = newLockedNotice()
	s.root = kit.Ground(kit.ColorBg, kit.VBox(0,
		kit.Inside(16, 24, 8, 24, kit.VBox(8, head, s.locked)), kit.Grow(container.NewStack(s.body, s.review.root)), s.foot))
	return s
}

func (s *courseStep) hints() []kit.Hint {
	words := s.desk.Words
	return []kit.Hint{
		{Keys: []string{"Enter"}, Word: words.T("meeting.hint.edit")},
		{Keys: []string{"Alt", "↑↓"}, Word: words.T("meeting.hint.reorder")},
		{Keys: []string{"Del"}, Word: words.T("meeting.hint.delete")},
	}
}

func (s *courseStep) content() fyne.CanvasObject { return s.root }

func (s *courseStep) show(d data.Dossier) {
	if d.Meeting.ID != s.d.Meeting.ID {
		s.selected, s.reviewing = 0, false
		s.editor.close()
		s.entry.clear(d)
	}
	s.d = d
	s.review.show(d, s.dir)
	s.entry.show(d)
	s.editor.show(d)
	s.recount()
	s.directory.Load(func() (directory, error) { return loadDirectory(s.desk.Context(), s.desk.Register) }, s.showDirectory)
	s.desk.ActionsChanged()
}

// recount shows the remarks but the one that stands in the entry.
func (s *courseStep) recount() {
	rows := newRemarkRows(s.d, s.entry.remark.ID)
	same := s.state == s.d.Meeting.State && slices.Equal(rows, s.rows)
	s.rows, s.state = rows, s.d.Meeting.State
	if !same || s.inPlace != s.editor.remark.ID || s.list.Selected() != s.index(s.selected) {
		s.showRows()
		s.showHead()
		return
	}
	if s.modesBox.Hidden == s.hasReview() || s.reviewing {
		s.showHead()
	}
}

// hasReview reports whether the briefing has minutes to approve and tasks to go
// through.
func (s *courseStep) hasReview() bool {
	return s.d.Meeting.Previous != 0 || len(s.d.Review) > 0 || s.d.Meeting.Objections != ""
}

func (s *courseStep) chooseMode(i int) { s.setReviewing(i == 1) }

// setReviewing shows the review, or the remarks again.
func (s *courseStep) setReviewing(on bool) {
	if on && !s.hasReview() {
		return
	}
	if s.reviewing {
		s.review.flush()
	}
	s.reviewing = on
	s.showHead()
	s.desk.ActionsChanged()
}

// toggleReview goes to the review, or from it back to the remarks.
func (s *courseStep) toggleReview() {
	s.setReviewing(!s.reviewing)
	switch {
	case s.reviewing:
		s.review.enter(0, "")
	case s.d.Meeting.State.Locked():
		kit.FocusOn(s.list)
	default:
		kit.FocusOn(s.entry.speaker)
	}
}

func (s *courseStep) showDirectory(dir directory, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.dir = dir
	s.review.show(s.d, dir)
}

func (s *courseStep) showHead() {
	words := s.desk.Words
	s.reviewing = s.reviewing && s.hasReview()
	s.title.Hidden, s.modesBox.Hidden = s.hasReview(), !s.hasReview()
	s.modes.SetSelected(modeIndex(s.reviewing))
	s.body.Hidden, s.review.root.(*kit.Scroll).Hidden = s.reviewing, !s.reviewing
	s.count.SetText(words.F("meeting.course.count", "n", len(s.rows)))
	if s.reviewing {
		s.count.SetText(reviewWords(s.d, s.desk.Register.Today(), words))
	}
	key := "meeting.course.noclock"
	if s.d.Meeting.State == data.StateInSession {
		key = "meeting.course.clock"
	}
	s.clock.SetText(words.T(key))
	locked := s.d.Meeting.State.Locked()
	s.clock.Hidden = locked || s.reviewing
	s.foot.Hidden = locked
	showLocked(s.locked, s.d.Meeting, words)
	s.empty.Hidden = len(s.rows) > 0
	s.scroll.Hidden = len(s.rows) == 0
	s.root.Refresh()
}

func modeIndex(reviewing bool) int {
	if reviewing {
		return 1
	}
	return 0
}

// showRows shows the cards; those whose row has not changed stay as they are.
func (s *courseStep) showRows() {
	s.inPlace = s.editor.remark.ID
	if s.index(s.selected) < 0 && !s.reveal {
		s.selected = 0
	}
	cards := make(map[data.RemarkID]*remarkCard, len(s.rows))
	contents := make([]fyne.CanvasObject, len(s.rows))
	for i, row := range s.rows {
		card := s.shown[row.id]
		if card == nil {
			card = newRemarkCard(s, row)
		}
		card.set(row)
		cards[row.id] = card
		contents[i] = card.content
		if row.id == s.editor.remark.ID {
			contents[i] = s.editor.root
		}
	}
	s.shown = cards
	s.list.SetCards(contents, s.index(s.selected))
	s.markSelected()
	s.scroll.Refresh()
	if s.reveal && s.index(s.selected) >= 0 {
		s.reveal = false
		s.list.Reveal()
	}
}

func (s *courseStep) index(id data.RemarkID) int {
	return slices.IndexFunc(s.rows, func(row remarkRow) bool { return row.id == id })
}

func (s *courseStep) picked(i int) {
	s.selected = s.rows[i].id
	s.markSelected()
	s.desk.ActionsChanged()
}

func (s *courseStep) markSelected() {
	for id, card := range s.shown {
		card.mark(id == s.selected && !s.d.Meeting.State.Locked())
	}
}

// openAt puts a remark into the editor, in its place.
func (s *courseStep) openAt(i int) {
	if s.d.Meeting.State.Locked() {
		return
	}
	r, ok := remarkOf(s.d, s.rows[i].id)
	if !ok || !s.editor.leave() {
		return
	}
	s.selected = r.ID
	s.editor.open(r)
	s.showRows()
	kit.FocusOn(s.editor.text)
}

// closeEditor stores the remark that is edited in its place and goes back to the list.
func (s *courseStep) closeEditor() {
	if s.editor.remark.ID == 0 || !s.editor.leave() {
		return
	}
	s.editor.close()
	s.showRows()
	kit.FocusOn(s.list)
}

// next stores what is typed and goes on to the next remark, or in the review to
// the next task.
func (s *courseStep) next() {
	if s.reviewing && (kit.HasFocus(s.review.list) || s.review.fields.focused()) {
		s.review.next()
		return
	}
	if s.d.Meeting.State.Locked() {
		return
	}
	if s.editor.remark.ID != 0 {
		if !s.editor.leave() {
			return
		}
		s.editor.close()
		s.showRows()
		kit.FocusOn(s.entry.speaker)
		return
	}
	if !s.entry.leave() {
		return
	}
	s.selected = s.entry.remark.ID
	s.entry.clear(s.d)
	s.reveal = true
	s.show(s.d)
	kit.FocusOn(s.entry.speaker)
}

func (s *courseStep) key(i int, key *fyne.KeyEvent) bool {
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

// remove deletes the selected remark; Undo brings it back.
func (s *courseStep) remove() {
	i := s.index(s.selected)
	if i < 0 || s.d.Meeting.State.Locked() {
		return
	}
	id := s.selected
	if s.editor.remark.ID == id {
		s.editor.close()
	}
	s.selected = 0
	if i+1 < len(s.rows) {
		s.selected = s.rows[i+1].id
	} else if i > 0 {
		s.selected = s.rows[i-1].id
	}
	if err := s.desk.Register.DeleteRemark(s.desk.Context(), id); err != nil {
		s.desk.Fail(err)
		return
	}
	s.desk.Say(s.desk.Words.T("meeting.course.deleted"))
}

func (s *courseStep) up() { s.move(-1) }

func (s *courseStep) down() { s.move(1) }

// move puts the selected remark some places on, or back.
func (s *courseStep) move(by int) {
	at, to := s.index(s.selected), s.index(s.selected)+by
	if at < 0 || to < 0 || to >= len(s.rows) || s.d.Meeting.State.Locked() {
		return
	}
	s.reveal = true
	if err := s.desk.Register.MoveRemark(s.desk.Context(), s.selected, orderOfRemark(s.d, s.rows[to].id)); err != nil {
		s.desk.Fail(err)
	}
}

// orderOfRemark returns the place of a remark in the course, from 1.
func orderOfRemark(d data.Dossier, id data.RemarkID) int {
	for i, r := range d.Remarks {
		if r.ID == id {
			return i + 1
		}
	}
	return 0
}

func (s *courseStep) enter(place kit.Place) {
	if s.enterReview(place) {
		return
	}
	s.setReviewing(false)
	if place.Kind == data.KindRemark && place.Record != 0 {
		if i := s.index(data.RemarkID(place.Record)); i >= 0 {
			s.selected = s.rows[i].id
			s.list.Select(i)
			kit.FocusOn(s.list)
			return
		}
	}
	if s.d.Meeting.State.Locked() {
		kit.FocusOn(s.list)
		return
	}
	kit.FocusOn(s.entry.speaker)
	s.scroll.ScrollToBottom()
}

// enterReview goes to the review where the place is in it, or where the briefing
// begins with it: nothing was said in it yet.
func (s *courseStep) enterReview(place kit.Place) bool {
	_, reviewed := reviewOf(s.d, data.TaskID(place.Record))
	asked := place.Field == fieldReview || place.Field == "objections" || place.Kind == data.KindTask && reviewed
	begins := place.Record == 0 && place.Field == "" && len(s.d.Remarks) == 0 && len(s.d.Review) > 0 && !s.d.Meeting.State.Locked()
	if !s.hasReview() || !asked && !begins {
		return false
	}
	s.setReviewing(true)
	task := data.TaskID(0)
	if place.Kind == data.KindTask {
		task = data.TaskID(place.Record)
	}
	s.review.enter(task, place.Field)
	return true
}

func (s *courseStep) flush() {
	s.review.flush()
	s.editor.leave()
	s.entry.leave()
}

func (s *courseStep) actions() []kit.Action {
	words := s.desk.Words
	locked := s.d.Meeting.State.Locked()
	off := locked || s.selected == 0 || s.reviewing
	toggle := words.T("meeting.review.go")
	if s.reviewing {
		toggle = words.T("meeting.review.back")
	}
	return []kit.Action{
		{Menu: kit.MenuMeeting, Label: toggle, Key: kit.FunctionKey(fyne.KeyF7), Run: s.toggleReview, Off: !s.hasReview()},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.course.next"), Key: ctrlEnter(), Run: s.next, Off: locked},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.course.edit"), Run: s.editSelected, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.course.up"), Key: altKey(fyne.KeyUp), Run: s.up, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.course.down"), Key: altKey(fyne.KeyDown), Run: s.down, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.course.delete"), Run: s.remove, Off: off},
	}
}

func (s *courseStep) editSelected() {
	if i := s.index(s.selected); i >= 0 {
		s.openAt(i)
	}
}

func ctrlEnter() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl}
}
