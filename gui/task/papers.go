package task

import (
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// paperActions are the papers that are made of tasks.
func (s *Screen) paperActions() []kit.Action {
	w := s.words
	none := len(s.chosen()) == 0
	actions := []kit.Action{
		{Menu: kit.MenuPaper, Label: w.T("task.paper.remind"), Run: func() { s.remind(s.chosen()) }, Off: none},
	}
	if s.inDetail() {
		return actions
	}
	return append(actions,
		kit.Action{Menu: kit.MenuPaper, Label: w.T("task.paper.tracking"), Run: s.trackingPaper},
		kit.Action{Menu: kit.MenuPaper, Label: w.T("task.paper.coordination"), Run: s.coordinationPaper},
	)
}

// paperItems are the papers as a menu of the screen offers them.
func (s *Screen) paperItems() []*fyne.MenuItem {
	items := []*fyne.MenuItem{fyne.NewMenuItemSeparator()}
	for _, a := range s.paperActions() {
		item := fyne.NewMenuItem(a.Label, a.Run)
		item.Disabled = a.Off
		items = append(items, item)
	}
	return items
}

// trackingPaper shows the tasks that the filter chose as a table to print.
func (s *Screen) trackingPaper() { s.listPaper("task.paper.tracking.title", paper.TrackingTable) }

// coordinationPaper shows who co-ordinates with whom in those tasks.
func (s *Screen) coordinationPaper() {
	s.listPaper("task.paper.coordination.title", paper.Coordination)
}

// listPaper shows a paper that lists the tasks in view.
func (s *Screen) listPaper(key string, list func(t data.Tracking, scope string) (*paper.Document, error)) {
	read, scope, title := s.whole(), s.scope(), s.words.T(key)
	preview.Show(s.desk, preview.PaperOptions{
		Title: title, Name: title + ".pdf",
		Make: func() (*paper.Document, error) {
			t, err := read()
			if err != nil {
				return nil, err
			}
			return list(t, scope)
		},
	})
}

// scope says on a paper which tasks it lists; "" for all.
func (s *Screen) scope() string {
	f, t, w := s.filter, s.held.tracking, s.words
	dir := kit.Directory{Directory: t.Directory()}
	var parts []string
	add := func(words string) {
		if words != "" {
			parts = append(parts, words)
		}
	}
	add(f.onlyWords)
	add(dir.Unit(f.unit).Name)
	add(dir.Person(f.person).Name)
	if f.meeting != 0 {
		add(t.Meetings[f.meeting].Name())
	}
	if f.period != "" {
		add(vietnamese.LowerFirst(w.T("task.period." + string(f.period))))
	}
	switch f.standing {
	case "":
	case standingOpen, standingSoon, standingQuiet:
		add(vietnamese.LowerFirst(w.T("task.standing." + f.standing)))
	default:
		add(vietnamese.LowerFirst(w.T("standing." + f.standing)))
	}
	if f.words != "" {
		add(w.F("task.scope.words", "words", f.words))
	}
	if !s.held.doneSince.IsZero() {
		add(w.F("task.scope.done_since", "day", s.held.doneSince.Short()))
	}
	return strings.Join(parts, "; ")
}

// showReminder shows a slip or a letter for tasks of one addressee.
func (s *Screen) showReminder(t data.Tracking, r paper.Reminder, letter bool) {
	key, make := "task.paper.slip", paper.Slip
	if letter {
		key, make = "task.paper.letter", paper.Urging
	}
	preview.Show(s.desk, preview.PaperOptions{
		Title: s.words.T(key), Name: s.words.T(key) + ".pdf",
		Make: func() (*paper.Document, error) { return make(t, r), nil },
	})
}
