package meeting

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// agendaEditor is the programme of a briefing as lines of fields. The last line
// is empty: what is typed there becomes a point.
type agendaEditor struct {
	desk  *kit.Desk
	d     data.Dossier
	dir   directory
	lines []*agendaLine // the last has no record
	total *kit.Text
	list  *fyne.Container
	root  *fyne.Container
}

func newAgendaEditor(desk *kit.Desk) *agendaEditor {
	a := &agendaEditor{
		desk: desk, total: kit.NewText(kit.TextOptions{Color: kit.ColorText2}), list: kit.VBox(8),
	}
	words := desk.Words
	head := kit.HBox(8, kit.Sized(agendaNumberWidth, 0, kit.Caption("")), kit.Grow(kit.Caption(words.T("meeting.agenda.point"))),
		kit.Sized(agendaPresenterWidth, 0, kit.Caption(words.T("meeting.agenda.presenter"))),
		kit.Sized(agendaMinutesWidth, 0, kit.Caption(words.T("meeting.agenda.minutes"))), kit.Sized(kit.HeightSmallField, 0, kit.Gap(0)))
	a.root = kit.VBox(6, head, a.list)
	return a
}

const (
	agendaNumberWidth    float32 = 24
	agendaPresenterWidth float32 = 216
	agendaMinutesWidth   float32 = 72
)

func (a *agendaEditor) setDirectory(dir directory) {
	a.dir = dir
	for _, l := range a.lines {
		l.showPresenter()
	}
}

func (a *agendaEditor) locked() bool { return a.d.Meeting.State.Locked() }

// show takes the points over from the register. Lines keep their fields, so that
// focus and cursor stay; a line being typed in is left alone.
func (a *agendaEditor) show(d data.Dossier, another bool) {
	a.d = d
	if another {
		a.lines = nil
	}
	lines := make([]*agendaLine, 0, len(d.Agenda)+1)
	for _, item := range d.Agenda {
		l := a.line(item.ID)
		if l == nil {
			l = a.adopting(item.ID)
		}
		l.show(item)
		lines = append(lines, l)
	}
	if !a.locked() {
		lines = append(lines, a.blank(lines))
	}
	changed := !slices.Equal(lines, a.lines)
	a.lines = lines
	if changed {
		a.arrange()
	}
	for i, l := range a.lines {
		l.setNumber(i+1, i == len(a.lines)-1 && !a.locked())
		l.lock(a.locked())
	}
	a.showTotal()
}

// blank returns the line without a record: the one there is, or a new one.
func (a *agendaEditor) blank(taken []*agendaLine) *agendaLine {
	if n := len(a.lines); n > 0 && a.lines[n-1].item.ID == 0 && !slices.Contains(taken, a.lines[n-1]) {
		return a.lines[n-1]
	}
	l := newAgendaLine(a)
	l.item.Meeting = a.d.Meeting.ID
	return l
}

// adopting returns the line whose point is being written for the first time
// just now, or a new line.
func (a *agendaEditor) adopting(id data.AgendaItemID) *agendaLine {
	for _, l := range a.lines {
		if l.writing && l.item.ID == 0 {
			l.item.ID = id
			return l
		}
	}
	return newAgendaLine(a)
}

func (a *agendaEditor) line(id data.AgendaItemID) *agendaLine {
	for _, l := range a.lines {
		if l.item.ID == id && id != 0 {
			return l
		}
	}
	return nil
}

// arrange puts the lines into the window and leaves the focus where it is.
func (a *agendaEditor) arrange() {
	a.list.Objects = nil
	for _, l := range a.lines {
		a.list.Objects = append(a.list.Objects, l.root)
	}
	a.list.Refresh()
}

func (a *agendaEditor) showTotal() {
	minutes := agendaMinutes(a.d.Agenda)
	switch {
	case len(a.d.Agenda) == 0:
		a.total.SetText("")
	case minutes == 0:
		a.total.SetText(a.desk.Words.F("meeting.agenda.points", "n", len(a.d.Agenda)))
	default:
		a.total.SetText(a.desk.Words.F("meeting.agenda.total", "n", len(a.d.Agenda), "minutes", minutes))
	}
}

func (a *agendaEditor) flush() {
	for _, l := range a.lines {
		l.form.Flush()
	}
}

// focused returns the line that has the focus, -1 when none has.
func (a *agendaEditor) focused() int {
	return slices.IndexFunc(a.lines, (*agendaLine).hasFocus)
}

func (a *agendaEditor) focus(id data.AgendaItemID) {
	if l := a.line(id); l != nil {
		kit.FocusOn(l.title)
	}
}

// addLast goes to the empty line.
func (a *agendaEditor) addLast() {
	if n := len(a.lines); n > 0 && !a.locked() {
		kit.FocusOn(a.lines[n-1].title)
	}
}

// next goes from a line to the one below, which after the last point is empty.
func (a *agendaEditor) next(l *agendaLine) {
	l.form.Leave()
	if at := slices.Index(a.lines, l); at >= 0 && at+1 < len(a.lines) {
		kit.FocusOn(a.lines[at+1].title)
	}
}

func (a *agendaEditor) up()   { a.move(-1, fyne.KeyUp) }
func (a *agendaEditor) down() { a.move(1, fyne.KeyDown) }

// move puts the point that has the focus before or behind its neighbour. Outside
// the programme the key belongs to the focused field.
func (a *agendaEditor) move(by int, key fyne.KeyName) {
	at := a.focused()
	if at < 0 {
		a.hand(key)
		return
	}
	l := a.lines[at]
	to := at + by
	if l.item.ID == 0 || to < 0 || to >= len(a.d.Agenda) || a.locked() {
		return
	}
	l.form.Leave()
	if err := a.desk.Register.MoveAgendaItem(a.desk.Context(), l.item.ID, to+1); err != nil {
		a.desk.Fail(err)
	}
}

// hand gives a shortcut to the focused control, as Alt+↓ to a closed list.
func (a *agendaEditor) hand(key fyne.KeyName) {
	if field, ok := a.desk.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		field.TypedShortcut(altKey(key))
	}
}

func (a *agendaEditor) removeFocused() {
	if at := a.focused(); at >= 0 {
		a.remove(a.lines[at])
	}
}

// remove deletes a point; Undo brings it back.
func (a *agendaEditor) remove(l *agendaLine) {
	l.form.Forget()
	at := slices.Index(a.lines, l)
	if l.item.ID == 0 {
		l.clear()
		return
	}
	if at+1 < len(a.lines) {
		kit.FocusOn(a.lines[at+1].title)
	}
	if err := a.desk.Register.DeleteAgendaItem(a.desk.Context(), l.item.ID); err != nil {
		a.desk.Fail(err)
		return
	}
	a.desk.Say(a.desk.Words.T("meeting.agenda.deleted"))
}

// agendaLine is one point of the programme.
type agendaLine struct {
	editor    *agendaEditor
	item      data.AgendaItem // as typed
	writing   bool            // the register has the point and has not answered yet
	form      *kit.RecordForm
	number    *kit.Text
	title     *kit.Entry
	presenter *personField
	minutes   *kit.Entry
	remove    *kit.Button
	root      fyne.CanvasObject
}

func newAgendaLine(a *agendaEditor) *agendaLine {
	l := &agendaLine{editor: a}
	words := a.desk.Words
	l.form = kit.NewRecordForm(a.desk, l.save)
	l.number = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Align: fyne.TextAlignTrailing})
	l.title = kit.NewEntry(l.entry(kit.EntryOptions{OnChange: l.typedTitle}))
	l.minutes = kit.NewEntry(l.entry(kit.EntryOptions{OnChange: l.typedMinutes}))
	l.presenter = newPersonField(a.desk, personFieldOptions{
		Placeholder: " ", Small: true, People: l.people, OnChange: l.chosePresenter, OnSubmit: l.next, OnBlur: l.form.Leave, Hints: l.hints(),
	})
	l.remove = kit.NewIconButton(kit.IconButtonOptions{Icon: kit.IconClose, Name: words.T("meeting.agenda.delete"), OnTap: l.removed})
	title := l.form.Field(kit.FieldOptions{Control: l.title}, "title")
	minutes := l.form.Field(kit.FieldOptions{Control: l.minutes}, "minutes")
	l.root = kit.HBoxTop(8, kit.Sized(agendaNumberWidth, kit.HeightSmallField, kit.Inside(6, 0, 0, 0, l.number)), kit.Grow(title),
		kit.Sized(agendaPresenterWidth, 0, l.presenter.field), kit.Sized(agendaMinutesWidth, 0, minutes),
		kit.Sized(kit.HeightSmallField, kit.HeightSmallField, l.remove))
	return l
}

func (l *agendaLine) hints() []kit.Hint {
	words := l.editor.desk.Words
	return []kit.Hint{
		{Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")},
		{Keys: []string{"Enter"}, Word: words.T("meeting.agenda.hint.next")},
		{Keys: []string{"Alt", "↑↓"}, Word: words.T("meeting.hint.reorder")},
		{Keys: []string{"Alt", "Del"}, Word: words.T("meeting.hint.delete")},
	}
}

func (l *agendaLine) entry(o kit.EntryOptions) kit.EntryOptions {
	o.Small = true
	o.OnBlur = l.form.Leave
	o.OnSubmit = l.submitted
	o.Hints = l.hints()
	return o
}

func (l *agendaLine) people() []kit.Choice { return l.editor.dir.personChoices(l.editor.d) }
func (l *agendaLine) submitted(string)     { l.next() }
func (l *agendaLine) next()                { l.editor.next(l) }
func (l *agendaLine) removed()             { l.editor.remove(l) }

func (l *agendaLine) hasFocus() bool {
	return kit.HasFocus(l.title) || kit.HasFocus(l.minutes) || kit.HasFocus(l.presenter.completion) || kit.HasFocus(l.remove)
}

// show takes a point over, unless something is being typed in the line.
func (l *agendaLine) show(item data.AgendaItem) {
	if l.form.Dirty() {
		l.item.Order = item.Order
		return
	}
	l.item = item
	fillEntry(l.title, item.Title, false)
	fillEntry(l.minutes, minutesWords(item.Minutes), false)
	l.showPresenter()
}

func (l *agendaLine) showPresenter() { l.presenter.show(l.item.Presenter) }

func (l *agendaLine) clear() {
	l.item = data.AgendaItem{Meeting: l.editor.d.Meeting.ID}
	l.title.SetValue("")
	l.minutes.SetValue("")
	l.minutes.SetError("")
	l.showPresenter()
}

// setNumber shows the number of the point; the empty line shows a star instead
// and says what is typed there.
func (l *agendaLine) setNumber(n int, blank bool) {
	if blank {
		l.number.SetText("+")
		l.title.SetPlaceHolder(l.editor.desk.Words.T("meeting.agenda.placeholder"))
		l.remove.Hide()
		return
	}
	l.number.SetText(strconv.Itoa(n) + ".")
	l.title.SetPlaceHolder("")
	l.remove.Show()
}

func (l *agendaLine) lock(on bool) {
	l.title.SetReadOnly(on)
	l.minutes.SetReadOnly(on)
	l.presenter.completion.SetReadOnly(on)
	if on {
		l.remove.Hide()
	}
}

func (l *agendaLine) typedTitle(text string) {
	l.item.Title = text
	l.form.Touch()
}

func (l *agendaLine) typedMinutes(text string) {
	n, err := readMinutes(text)
	if err != nil {
		l.minutes.SetError(l.editor.desk.Words.T("meeting.agenda.minutes.wrong"))
		return
	}
	l.item.Minutes = n
	l.form.Touch()
}

func (l *agendaLine) chosePresenter(id data.PersonID) {
	l.item.Presenter = id
	l.form.Changed()
}

// save writes the point. One without title, presenter and minutes is not
// written; emptied afterwards it stays until it is deleted.
func (l *agendaLine) save(ctx context.Context) error {
	empty := data.AgendaItem{Meeting: l.item.Meeting}
	if l.item == empty {
		return nil
	}
	l.writing = true
	defer func() { l.writing = false }()
	stored, err := l.editor.desk.Register.SaveAgendaItem(ctx, l.item)
	if err != nil {
		return err
	}
	l.item.ID, l.item.Order = stored.ID, stored.Order
	return nil
}
