package meeting

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// infoStep is the step Thông tin: what the briefing is, when, where, under whom,
// its agenda and its pictures.
type infoStep struct {
	desk      *kit.Desk
	d         data.Dossier
	m         data.Meeting // as typed
	dir       directory
	directory *kit.Loader[directory]
	form      *kit.RecordForm

	kind      *kit.Select
	number    *kit.Entry
	year      *kit.Entry
	title     *kit.Entry
	day       *kit.DateField
	start     *kit.TimeField
	end       *kit.TimeField
	endDay    *kit.DateField
	place     *kit.Entry
	chair     *personField
	secretary *personField
	paper     *kit.Entry // số of the minutes

	locked  *kit.Notice
	agenda  *agendaEditor
	photos  *photoPanel
	missing *missingPanel
	scroll  *kit.Scroll
	side    *kit.Scroll
	root    fyne.CanvasObject
}

var _ step = (*infoStep)(nil)

func newInfoStep(desk *kit.Desk) step {
	s := &infoStep{desk: desk, directory: kit.NewLoader[directory](desk.Runner)}
	s.form = kit.NewRecordForm(desk, s.save)
	s.agenda = newAgendaEditor(desk)
	s.photos = newPhotoPanel(desk, s.arrange)
	s.missing = newMissingPanel(desk, s.focusField)
	s.build()
	return s
}

func (s *infoStep) content() fyne.CanvasObject { return s.root }

func (s *infoStep) show(d data.Dossier) {
	another := d.Meeting.ID != s.d.Meeting.ID
	if another {
		s.form.Forget()
	}
	s.d = d
	if !s.form.Dirty() {
		s.m = d.Meeting
		s.fill(another)
	}
	s.agenda.show(d, another)
	s.photos.show(d)
	s.missing.show(d)
	s.lock()
	s.arrange()
	s.directory.Load(func() (directory, error) { return loadDirectory(s.desk.Context(), s.desk.Register) }, s.showDirectory)
}

// arrange lays the step out anew after parts of it have grown or shrunk.
func (s *infoStep) arrange() {
	s.scroll.Refresh()
	s.side.Refresh()
}

func (s *infoStep) showDirectory(dir directory, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.dir = dir
	s.agenda.setDirectory(dir)
	if !s.form.Dirty() {
		s.chair.show(s.m.Chair)
		s.secretary.show(s.m.Secretary)
	}
}

// fill shows the briefing in the fields. A field with the focus keeps what is
// typed in it, unless another briefing is shown.
func (s *infoStep) fill(another bool) {
	s.kind.SetSelected(s.m.Kind.String())
	s.fillPeriod()
	fillEntry(s.title, s.m.Title, another)
	s.showProposal()
	fillEntry(s.place, s.m.Place, another)
	fillEntry(s.paper, s.m.Number, another)
	fillDay(s.day, s.m.Day, another)
	fillDay(s.endDay, s.m.EndDay, another)
	fillTime(s.start, s.m.Start, another)
	fillTime(s.end, s.m.End, another)
	s.chair.show(s.m.Chair)
	s.secretary.show(s.m.Secretary)
}

func fillEntry(e *kit.Entry, value string, always bool) {
	if always || !kit.HasFocus(e) {
		e.SetValue(value)
		e.SetError("")
	}
}

func fillDay(f *kit.DateField, day data.Day, always bool) {
	if always || f.Day() != day && !kit.HasFocus(f) {
		f.SetDay(day)
	}
}

func fillTime(f *kit.TimeField, t data.TimeOfDay, always bool) {
	if always || f.Time() != t && !kit.HasFocus(f) {
		f.SetTime(t)
	}
}

// fillPeriod shows the period; kinds without a number have no field for one.
func (s *infoStep) fillPeriod() {
	numbers := periodNumbers(s.m.Kind)
	number := ""
	if n := s.m.Period.Number; n >= 1 && n <= len(numbers) {
		number = numbers[n-1]
	}
	fillEntry(s.number, number, false)
	year := ""
	if s.m.Period.Year != 0 {
		year = strconv.Itoa(s.m.Period.Year)
	}
	fillEntry(s.year, year, false)
	s.number.SetReadOnly(len(numbers) == 0 || s.d.Meeting.State.Locked())
	s.year.SetReadOnly(s.m.Kind == data.KindExtraordinary || s.d.Meeting.State.Locked())
	s.form.Named("period.number").SetLabel(s.desk.Words.T("meeting.info.number." + s.m.Kind.String()))
}

// showProposal says under the title whether it is the program's own proposal.
func (s *infoStep) showProposal() {
	hint := ""
	if titleProposed(s.m) && !s.d.Meeting.State.Locked() {
		hint = s.desk.Words.T("meeting.info.title.proposed")
	}
	s.form.Named("title").SetHint(hint)
}

// save writes what this step holds of the briefing; the rest stays as the
// register has it.
func (s *infoStep) save(ctx context.Context) error {
	m, err := s.desk.Register.Meeting(ctx, s.m.ID)
	if err != nil {
		return err
	}
	m.Kind, m.Period, m.Title = s.m.Kind, s.m.Period, s.m.Title
	m.Day, m.Start, m.EndDay, m.End = s.m.Day, s.m.Start, s.m.EndDay, s.m.End
	m.Place, m.Chair, m.Secretary, m.Number = s.m.Place, s.m.Chair, s.m.Secretary, s.m.Number
	_, err = s.desk.Register.SaveMeeting(ctx, m)
	return err
}

func (s *infoStep) choseKind(key string) {
	s.m = withKind(s.m, data.MeetingKind(key))
	s.proposed()
}

func (s *infoStep) choseDay(day data.Day) {
	s.m = withDay(s.m, day)
	s.proposed()
}

// proposed shows what follows from a choice and stores it.
func (s *infoStep) proposed() {
	s.fillPeriod()
	s.title.SetValue(s.m.Title)
	s.showProposal()
	s.form.Touch()
}

func (s *infoStep) typedNumber(text string) {
	n, err := readPeriodNumber(s.m.Kind, text)
	if err != nil {
		s.number.SetError(s.desk.Explain(err))
		return
	}
	s.changePeriod(data.Period{Year: s.m.Period.Year, Number: n})
}

func (s *infoStep) typedYear(text string) {
	year, err := readYear(text)
	if err != nil {
		if len(text) >= 4 {
			s.year.SetError(s.desk.Explain(err))
		}
		return
	}
	s.changePeriod(data.Period{Year: year, Number: s.m.Period.Number})
}

func (s *infoStep) changePeriod(p data.Period) {
	s.m = withPeriod(s.m, p)
	s.title.SetValue(s.m.Title)
	s.showProposal()
	s.form.Touch()
}

func (s *infoStep) typedTitle(text string) {
	s.m.Title = text
	s.showProposal()
	s.form.Touch()
}

func (s *infoStep) typedPlace(text string) {
	s.m.Place = text
	s.form.Touch()
}

func (s *infoStep) typedPaper(text string) {
	s.m.Number = text
	s.form.Touch()
}

func (s *infoStep) choseStart(t data.TimeOfDay) {
	s.m.Start = t
	s.form.Touch()
}

func (s *infoStep) choseEnd(t data.TimeOfDay) {
	s.m.End = t
	s.form.Touch()
}

// choseEndDay keeps a day only where it is another than that of the briefing.
func (s *infoStep) choseEndDay(day data.Day) {
	s.m.EndDay = day
	if day == s.m.Day {
		s.m.EndDay = data.Day{}
	}
	s.form.Touch()
}

func (s *infoStep) choseChair(id data.PersonID) {
	s.m.Chair = id
	s.form.Changed()
}

func (s *infoStep) choseSecretary(id data.PersonID) {
	s.m.Secretary = id
	s.form.Changed()
}

// leave stores what was typed when a field is left. An empty title becomes the
// proposal again.
func (s *infoStep) leave() {
	if s.m.Title == "" && s.m.ID != 0 && !s.d.Meeting.State.Locked() {
		s.m.Title = s.m.ProposedTitle()
		s.title.SetValue(s.m.Title)
		s.showProposal()
		s.form.Touch()
	}
	s.form.Leave()
}

func (s *infoStep) flush() {
	s.form.Flush()
	s.agenda.flush()
	s.photos.flush()
}

func (s *infoStep) enter(place kit.Place) {
	s.desk.Window.SetOnDropped(s.dropped)
	switch place.Kind {
	case data.KindAgendaItem:
		s.agenda.focus(data.AgendaItemID(place.Record))
	case data.KindPhoto:
		s.photos.focus(data.PhotoID(place.Record))
	default:
		s.focusField(place.Field)
	}
}

// focusField puts the focus into a field by the record's name of it; without a
// name into the first that lacks something.
func (s *infoStep) focusField(name string) {
	fields := map[string]fyne.Focusable{
		"kind": s.kind, "title": s.title, "day": s.day, "start": s.start, "end": s.end, "place": s.place,
		"chair": s.chair.completion, "secretary": s.secretary.completion, "number": s.paper, "period": s.number, "end_day": s.endDay,
	}
	if field, ok := fields[name]; ok {
		kit.FocusOn(field)
		return
	}
	if lacking := missingInfo(s.d.Meeting); len(lacking) > 0 && !s.d.Meeting.State.Locked() {
		kit.FocusOn(fields[lacking[0].field])
		return
	}
	kit.FocusOn(s.kind)
}

// dropped takes picture files dropped on the window while this step is in view.
func (s *infoStep) dropped(_ fyne.Position, files []fyne.URI) {
	if !shown(s.root) || s.d.Meeting.State.Locked() {
		return
	}
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	s.photos.add(paths)
}

// shown reports whether an object is in a window now.
func shown(o fyne.CanvasObject) bool {
	return fyne.CurrentApp().Driver().CanvasForObject(o) != nil && o.Visible()
}

func (s *infoStep) actions() []kit.Action {
	words := s.desk.Words
	off := s.d.Meeting.State.Locked()
	return []kit.Action{
		{Menu: kit.MenuMeeting, Label: words.T("meeting.agenda.add"), Key: ctrlEnter(), Run: s.agenda.addLast, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.agenda.up"), Key: altKey(fyne.KeyUp), Run: s.agenda.up, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.agenda.down"), Key: altKey(fyne.KeyDown), Run: s.agenda.down, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.agenda.delete"), Key: altKey(fyne.KeyDelete), Run: s.agenda.removeFocused, Off: off},
		{Menu: kit.MenuMeeting, Label: words.T("meeting.photo.add"), Run: s.photos.choose, Off: off},
	}
}
