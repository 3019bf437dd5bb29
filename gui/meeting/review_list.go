package meeting

import (
	"context"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// reviewPage is how many tasks of a review are shown at first, and with each
// press of the button under them: a year's arrears would make the screen slow.
const reviewPage = 50

// reviewView is the review of the last conclusions: the objections to the last
// minutes, and below them each task with its standing, one of them to edit.
type reviewView struct {
	desk     *kit.Desk
	d        data.Dossier
	dir      directory
	most     int // how many rows are shown
	rows     []reviewRow
	inPlace  data.TaskID // which row stood in the editor when the rows were shown
	selected data.TaskID

	form       *kit.RecordForm // of the objections
	meeting    data.Meeting
	objections *kit.TextArea
	list       *kit.CardList
	shown      map[data.TaskID]*reviewCard
	fields     *reviewFields
	number     *kit.NumberMark
	what       *kit.Text
	lastSaid   *kit.Text
	due        *kit.Badge
	editor     *fyne.Container
	empty      *kit.Text
	more       *kit.Button
	moreBox    *fyne.Container
	scroll     *kit.Scroll
	root       fyne.CanvasObject
}

func newReviewView(desk *kit.Desk) *reviewView {
	words := desk.Words
	v := &reviewView{desk: desk, most: reviewPage, shown: map[data.TaskID]*reviewCard{}}
	v.form = kit.NewRecordForm(desk, v.saveObjections)
	v.objections = kit.NewTextArea(v.form.Options(kit.EntryOptions{
		Placeholder: words.T("meeting.review.objections.hint"), Rows: 2, MaxRows: 8,
		Hints: []kit.Hint{{Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")}},
	}))
	objections := v.form.Field(kit.FieldOptions{
		Label: words.T("meeting.review.objections"), Strong: true, Control: v.objections,
	}, "objections")
	v.list = kit.NewCardList(kit.CardListOptions{OnSelect: v.picked, OnOpen: v.openAt, OnKey: v.key, Hints: v.hints()})
	v.buildEditor()
	v.empty = kit.NewText(kit.TextOptions{Text: words.T("meeting.review.empty"), Color: kit.ColorText2, Wrap: true})
	v.more = kit.NewButton(kit.ButtonOptions{Icon: kit.IconDown, OnTap: v.showMore})
	v.moreBox = kit.HBox(0, kit.Spacer(), v.more, kit.Spacer())
	v.scroll = kit.NewScroll(kit.Inside(4, 24, 12, 24, kit.VBox(12, objections, v.empty, v.list, v.moreBox)))
	v.root = v.scroll
	return v
}

func (v *reviewView) buildEditor() {
	words := v.desk.Words
	v.fields = newReviewFields(reviewFieldsOptions{
		Desk: v.desk, Label: words.T("meeting.review.said"), Placeholder: words.T("meeting.review.said.hint"), Rows: 2, States: true,
		Day: v.day, OnSubmit: v.submitted, OnEscape: v.closeEditor, OnResize: v.resized,
		Hints: []kit.Hint{
			{Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")},
			{Keys: []string{"Ctrl", "Enter"}, Word: words.T("meeting.hint.next_task")},
			{Keys: []string{"Esc"}, Word: words.T("meeting.hint.done")},
		},
	})
	v.number = kit.NewNumberMark(0)
	v.what = kit.NewText(kit.TextOptions{Wrap: true, MaxLines: 4})
	v.lastSaid = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true, MaxLines: 4, Italic: true})
	v.due = kit.NewBadge(kit.BadgeOptions{})
	done := kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.review.next"), Small: true, Keys: []string{"Ctrl", "Enter"}, OnTap: v.next})
	row := kit.HBox(12, kit.Sized(200, 0, v.fields.stateField), kit.Sized(110, 0, v.fields.percentField), kit.Spacer(), kit.Inside(20, 0, 0, 0, done))
	v.editor = kit.HBoxTop(12, v.number, kit.Grow(kit.VBox(8, kit.HBoxTop(12, kit.Grow(v.what), v.due), v.lastSaid, v.fields.textField, row, v.fields.lateField)))
}

// day is the one that counts for what is said done.
func (v *reviewView) day() data.Day { return v.d.Meeting.ReportDay(v.desk.Register.Today()) }

func (v *reviewView) resized() {
	v.editor.Refresh()
	v.scroll.Refresh()
}

func (v *reviewView) hints() []kit.Hint {
	words := v.desk.Words
	return []kit.Hint{
		{Keys: []string{"↑", "↓"}, Word: words.T("meeting.hint.next_task")},
		{Keys: []string{"Enter"}, Word: words.T("meeting.hint.say")},
	}
}

// show shows the review of a dossier; what is being typed stays.
func (v *reviewView) show(d data.Dossier, dir directory) {
	if d.Meeting.ID != v.d.Meeting.ID {
		v.selected, v.rows, v.most = 0, nil, reviewPage
		v.form.Forget()
		v.fields.show(data.ReviewLine{})
	}
	v.d, v.dir = d, dir
	if !v.form.Dirty() {
		v.meeting = d.Meeting
		kit.ShowText(v.objections, d.Meeting.Objections)
	} else {
		d.Meeting.Objections = v.meeting.Objections
		v.meeting = d.Meeting
	}
	v.objections.SetReadOnly(d.Meeting.State.Locked())
	if l, ok := reviewOf(d, v.editing()); ok && !d.Meeting.State.Locked() {
		v.fields.show(l)
	} else {
		v.fields.show(data.ReviewLine{})
	}
	lines := v.inOrder(d.Review)
	v.moreBox.Hidden = len(lines) <= v.most
	v.more.SetText(v.desk.Words.F("meeting.review.more", "n", min(len(lines)-v.most, reviewPage)))
	lines = lines[:min(len(lines), v.most)]
	rows := newReviewRows(d, lines, v.desk.Register.Today(), dir.office.UrgentDays, v.desk.Words)
	if reflect.DeepEqual(rows, v.rows) && v.inPlace == v.editing() && v.list.Selected() == v.index(v.selected) {
		return
	}
	v.rows = rows
	v.showRows()
}

// inOrder keeps the order in which the rows are shown: what is said of a task
// must not move it away from under who writes.
func (v *reviewView) inOrder(review []data.ReviewLine) []data.ReviewLine {
	if len(v.rows) == 0 {
		return review
	}
	places := make(map[data.TaskID]int, len(v.rows))
	for i, row := range v.rows {
		places[row.task] = i
	}
	place := func(l data.ReviewLine) int {
		if at, ok := places[l.Task.ID]; ok {
			return at
		}
		return len(v.rows)
	}
	lines := slices.Clone(review)
	slices.SortStableFunc(lines, func(a, b data.ReviewLine) int { return place(a) - place(b) })
	return lines
}

// showMore shows the next tasks of a long review.
func (v *reviewView) showMore() {
	from := len(v.rows)
	v.most += reviewPage
	v.show(v.d, v.dir)
	if from < len(v.rows) {
		v.picked(from)
		v.list.Select(from)
		kit.FocusOn(v.list)
	}
}

// editing is the task that stands in the editor, 0 for none.
func (v *reviewView) editing() data.TaskID { return v.fields.line.Task.ID }

func (v *reviewView) showRows() {
	if v.index(v.selected) < 0 {
		v.selected = 0
	}
	v.inPlace = v.editing()
	cards := make(map[data.TaskID]*reviewCard, len(v.rows))
	contents := make([]fyne.CanvasObject, len(v.rows))
	for i, row := range v.rows {
		card := v.shown[row.task]
		if card == nil {
			card = newReviewCard(v.desk.Words)
		}
		card.set(row, row.task == v.selected)
		cards[row.task] = card
		contents[i] = card.content
		if row.task == v.inPlace {
			v.number.Set(row.number, true)
			v.what.SetText(clip(row.what))
			v.lastSaid.SetText(clip(row.lastSaid))
			v.lastSaid.Hidden = row.lastSaid == ""
			v.due.Set(row.due)
			contents[i] = v.editor
		}
	}
	v.shown = cards
	v.list.SetCards(contents, v.index(v.selected))
	v.empty.Hidden = len(v.rows) > 0
	v.scroll.Refresh()
}

func (v *reviewView) index(id data.TaskID) int {
	return slices.IndexFunc(v.rows, func(row reviewRow) bool { return row.task == id })
}

func (v *reviewView) picked(i int) {
	v.selected = v.rows[i].task
	for _, row := range v.rows {
		v.shown[row.task].set(row, row.task == v.selected)
	}
}

// openAt puts a task into the editor, in its place.
func (v *reviewView) openAt(i int) {
	l, ok := reviewOf(v.d, v.rows[i].task)
	if !ok || v.d.Meeting.State.Locked() || !v.fields.leave() {
		return
	}
	v.selected = l.Task.ID
	v.fields.show(l)
	v.showRows()
	kit.FocusOn(v.fields.text)
	v.list.Reveal()
}

// closeEditor stores what was said of a task and goes back to the list.
func (v *reviewView) closeEditor() {
	if v.editing() == 0 || !v.fields.leave() {
		return
	}
	v.fields.show(data.ReviewLine{})
	v.showRows()
	kit.FocusOn(v.list)
}

func (v *reviewView) submitted(string) { v.next() }

// next stores what was said of the task and opens the one below; after the last
// the list has the focus.
func (v *reviewView) next() {
	if v.d.Meeting.State.Locked() || len(v.rows) == 0 {
		return
	}
	at := v.index(v.selected)
	if v.editing() != 0 {
		if !v.fields.leave() {
			return
		}
		at++
	}
	if at >= len(v.rows) {
		v.closeEditor()
		return
	}
	v.openAt(max(at, 0))
}

func (v *reviewView) key(i int, key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyF2 {
		return false
	}
	v.openAt(i)
	return true
}

// enter puts the focus on a task, or where work goes on: the first of which
// nothing was said.
func (v *reviewView) enter(id data.TaskID, field string) {
	if field == "objections" {
		kit.FocusOn(v.objections)
		return
	}
	if place := slices.IndexFunc(v.inOrder(v.d.Review), func(l data.ReviewLine) bool { return l.Task.ID == id }); place >= v.most {
		v.most = place + 1
		v.show(v.d, v.dir)
	}
	at := v.index(id)
	if at < 0 {
		at = max(slices.IndexFunc(v.rows, func(row reviewRow) bool { return row.said == "" }), 0)
	}
	if at < len(v.rows) {
		v.selected = v.rows[at].task
		v.list.Select(at)
		v.picked(at)
		kit.FocusOn(v.list)
		v.list.Reveal()
		return
	}
	kit.FocusOn(v.objections)
}

func (v *reviewView) saveObjections(ctx context.Context) error {
	m := v.meeting
	m.Objections = v.objections.Value()
	saved, err := v.desk.Register.SaveMeeting(ctx, m)
	if err != nil {
		return err
	}
	v.meeting = saved
	return nil
}

func (v *reviewView) flush() {
	v.form.Leave()
	v.fields.leave()
}
