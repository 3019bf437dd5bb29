package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// infoPanelWidth is the width of the panel at the right of the step Thông tin.
const infoPanelWidth float32 = 320

func (s *infoStep) build() {
	s.buildFields()
	words := s.desk.Words
	s.locked = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneInfo, Icon: kit.IconLock, Hidden: true})
	meeting := kit.NewCard(kit.CardOptions{Title: words.T("meeting.info.card"), Body: s.fieldRows()})
	agenda := kit.NewCard(kit.CardOptions{
		Title: words.T("meeting.agenda.title"), Badge: s.agenda.total, Body: s.agenda.root,
	})
	s.scroll = kit.NewScroll(kit.Inside(16, kit.Inset, 16, kit.Inset, kit.VBox(kit.GapCards, s.locked, meeting, agenda)))
	s.side = kit.NewScroll(kit.Inside(16, 16, 16, 16, kit.VBox(24, s.missing.root, s.photos.root)))
	s.root = kit.Panels(nil, kit.Ground(kit.ColorBg, s.scroll), kit.Sized(infoPanelWidth, 0, kit.Ground(kit.ColorSurface, s.side)))
}

func (s *infoStep) buildFields() {
	words := s.desk.Words
	s.kind = kit.NewSelect(kit.SelectOptions{Choices: kindChoices(s.desk), OnChange: s.choseKind, OnBlur: s.leave})
	s.number = kit.NewEntry(s.entry(kit.EntryOptions{OnChange: s.typedNumber}))
	s.year = kit.NewEntry(s.entry(kit.EntryOptions{OnChange: s.typedYear}))
	s.title = kit.NewEntry(s.entry(kit.EntryOptions{OnChange: s.typedTitle}))
	s.place = kit.NewEntry(s.entry(kit.EntryOptions{OnChange: s.typedPlace, Placeholder: words.T("meeting.info.place.example")}))
	s.paper = kit.NewEntry(s.entry(kit.EntryOptions{OnChange: s.typedPaper, Placeholder: words.T("meeting.info.paper.example")}))
	s.day = kit.NewDateField(kit.DateOptions{Words: words, Today: s.desk.Register.Today, OnChange: s.choseDay, OnBlur: s.leave})
	s.endDay = kit.NewDateField(kit.DateOptions{Words: words, Today: s.meetingDay, OnChange: s.choseEndDay, OnBlur: s.leave})
	s.start = kit.NewTimeField(kit.TimeOptions{Words: words, OnChange: s.choseStart, OnBlur: s.leave, Hints: timeHints(words)})
	s.end = kit.NewTimeField(kit.TimeOptions{Words: words, OnChange: s.choseEnd, OnBlur: s.leave, Hints: timeHints(words)})
	s.chair = newPersonField(s.desk, personFieldOptions{Label: words.T("meeting.info.chair"), People: s.people, OnChange: s.choseChair})
	s.secretary = newPersonField(s.desk, personFieldOptions{Label: words.T("meeting.info.secretary"), People: s.people, OnChange: s.choseSecretary})
}

func timeHints(words kit.Words) []kit.Hint {
	return []kit.Hint{{Keys: []string{"↑", "↓"}, Word: words.T("meeting.hint.minutes")}, {Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")}}
}

func (s *infoStep) entry(o kit.EntryOptions) kit.EntryOptions {
	o.OnBlur = s.leave
	o.Hints = []kit.Hint{{Keys: []string{"Tab"}, Word: s.desk.Words.T("meeting.hint.next_field")}}
	return o
}

func (s *infoStep) people() []kit.Choice { return s.dir.personChoices(s.d) }

// meetingDay is the day that the calendar of the end opens at.
func (s *infoStep) meetingDay() data.Day {
	if s.m.Day.IsZero() {
		return s.desk.Register.Today()
	}
	return s.m.Day
}

// kindChoices are the kinds of briefing to choose from.
func kindChoices(desk *kit.Desk) []kit.Choice {
	var choices []kit.Choice
	for _, k := range data.MeetingKinds() {
		choices = append(choices, kit.Choice{Key: k.String(), Text: desk.Words.T("meeting_kind." + k.String())})
	}
	return choices
}

func (s *infoStep) fieldRows() fyne.CanvasObject {
	words := s.desk.Words
	field := func(name, label string, control fyne.CanvasObject) fyne.CanvasObject {
		return s.form.Field(kit.FieldOptions{Label: words.T("meeting.info." + label), Control: control}, name)
	}
	first := kit.HBoxTop(16,
		kit.Grow(field("kind", "kind", s.kind)),
		kit.Sized(132, 0, field("period.number", "number.week", s.number)),
		kit.Sized(96, 0, field("period.year", "year", s.year)),
		kit.Sized(168, 0, field("day", "day", s.day)),
	)
	times := kit.HBoxTop(16,
		kit.Sized(132, 0, field("start", "start", s.start)),
		kit.Sized(132, 0, field("end", "end", s.end)),
		kit.Sized(168, 0, field("end_day", "end_day", s.endDay)),
		kit.Grow(field("place", "place", s.place)),
	)
	s.form.Name(s.chair.field, "chair")
	s.form.Name(s.secretary.field, "secretary")
	people := kit.HBoxTop(16, kit.Grow(s.chair.field), kit.Grow(s.secretary.field), kit.Sized(132, 0, field("number", "paper", s.paper)))
	return kit.VBox(12, first, field("title", "title", s.title), times, people)
}

// lock makes the fields read-only where the briefing is signed, and says why.
func (s *infoStep) lock() {
	on := s.d.Meeting.State.Locked()
	words := s.desk.Words
	message := ""
	if on {
		message = words.T("meeting.locked")
	}
	s.locked.ShowMessage(kit.ToneInfo, "", message)
	for _, e := range []interface{ SetReadOnly(bool) }{s.title, s.place, s.day, s.endDay, s.start, s.end, s.chair.completion, s.secretary.completion} {
		e.SetReadOnly(on)
	}
	// The number comes from the văn thư after signing; an archived briefing stays.
	s.paper.SetReadOnly(on)
	if on {
		s.kind.Disable()
	} else {
		s.kind.Enable()
	}
}
