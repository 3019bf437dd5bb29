package task

import (
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// row is a line of the list.
type row struct {
	what  string
	lead  string
	unit  int
	due   kit.BadgeOptions
	state string
	place kit.Place
}

// facts is what the list is made from.
type facts struct {
	today  data.Day
	office data.Office
	units  []data.Unit
	tasks  []data.Task
}

// newRows makes the lines of open tasks.
func newRows(f facts, words *translations.Words) []row {
	rows := make([]row, 0, len(f.tasks))
	for _, t := range f.tasks {
		first, _, _ := strings.Cut(t.What, "\n")
		r := row{
			what: first, due: kit.DueBadge(t, f.today, f.office.UrgentDays, words), state: words.T("task_state." + t.State.String()),
			place: kit.Place{
				Name: kit.PlaceMeeting, Meeting: t.Meeting, Step: kit.StepConclusions, Kind: data.KindTask, Record: int64(t.ID),
			},
		}
		r.lead, r.unit = lead(t, f.units, words)
		rows = append(rows, r)
	}
	return rows
}

func lead(t data.Task, units []data.Unit, words *translations.Words) (name string, place int) {
	if t.Lead.AllUnits {
		return words.T("task.all_units"), kit.UnitAll
	}
	for _, u := range units {
		if u.ID == t.Lead.Unit && u.ID != 0 {
			return u.Name, u.Order - 1
		}
	}
	if t.Lead.Text != "" {
		return t.Lead.Text, kit.UnitNone
	}
	return words.T("task.no_unit"), kit.UnitNone
}

// Screen lists the open tasks; each opens under its conclusion, where it is edited.
type Screen struct {
	desk    *kit.Desk
	words   *translations.Words
	loader  *kit.Loader[facts]
	header  *kit.Header
	table   *kit.Table[row]
	content fyne.CanvasObject
	wanted  int64 // the task to highlight once loaded
}

var _ kit.Screen = (*Screen)(nil)

// New makes the screen of a desk.
func New(desk *kit.Desk) *Screen {
	s := &Screen{desk: desk, words: desk.Words, loader: kit.NewLoader[facts](desk.Runner)}
	w := s.words
	s.header = kit.NewHeader(kit.HeaderOptions{
		Title:  w.T("place.tasks"),
		Search: &kit.SearchButtonOptions{Text: w.T("kit.find"), Keys: []string{"Ctrl", "K"}, OnTap: desk.Find},
	})
	s.table = kit.NewTable(kit.TableOptions[row]{
		Columns: []kit.Column[row]{
			{ID: "what", Title: w.T("task.what"), Weight: 3, Text: func(r row) kit.Span { return kit.Span{Text: r.what, Bold: true} }},
			{ID: "lead", Title: w.T("task.lead"), Weight: 1, Create: newLeadCell, Update: updateLeadCell},
			{ID: "due", Title: w.T("task.due"), Width: 170, Create: newDueCell, Update: updateDueCell},
			{ID: "state", Title: w.T("task.state"), Width: 170, Text: func(r row) kit.Span { return kit.Span{Text: r.state, Color: kit.ColorText2} }},
		},
		OnActivate: func(_ int, r row) { s.open(r) },
		Empty:      kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconTask, Text: w.T("task.none")}),
		Hints: []kit.Hint{
			{Keys: []string{"↑", "↓"}, Word: w.T("task.hint.choose")}, {Keys: []string{"Enter"}, Word: w.T("task.hint.open")},
		},
	})
	honest := kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneGrey, Icon: kit.IconInfo, Text: w.T("task.not_built")})
	body := kit.Inside(16, kit.Inset, 16, kit.Inset, kit.VBox(12, honest, kit.Grow(s.table)))
	s.content = kit.VBox(0, s.header, kit.Grow(kit.Ground(kit.ColorBg, body)))
	return s
}

func newLeadCell() fyne.CanvasObject { return kit.UnitLine(kit.UnitNone, "") }

func updateLeadCell(cell fyne.CanvasObject, r row) {
	line, ok := cell.(*fyne.Container)
	if !ok {
		return
	}
	if mark, ok := line.Objects[0].(*kit.UnitMark); ok {
		mark.Set(r.unit)
	}
	if grown, ok := line.Objects[1].(*fyne.Container); ok {
		if name, ok := grown.Objects[0].(*kit.Text); ok {
			name.SetText(r.lead)
		}
	}
}

func newDueCell() fyne.CanvasObject { return kit.NewBadge(kit.BadgeOptions{}) }

func updateDueCell(cell fyne.CanvasObject, r row) {
	if badge, ok := cell.(*kit.Badge); ok {
		badge.Set(r.due)
	}
}

func (s *Screen) open(r row) {
	if r.place.Meeting == 0 {
		s.desk.Say(s.words.T("task.outside"))
		return
	}
	s.desk.Navigate(r.place)
}

// Content implements kit.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Enter implements kit.Screen.
func (s *Screen) Enter(p kit.Place) {
	if p.Kind == data.KindTask {
		s.wanted = p.Record
	}
	kit.FocusOn(s.table)
	s.Reload()
}

// Reload implements kit.Screen.
func (s *Screen) Reload() {
	r, ctx := s.desk.Register, s.desk.Context()
	s.loader.Load(func() (facts, error) {
		f := facts{today: r.Today()}
		var err error
		if f.office, err = r.Office(ctx); err != nil {
			return f, err
		}
		if f.units, err = r.Units(ctx); err != nil {
			return f, err
		}
		f.tasks, err = r.Tasks(ctx, sqlite.TaskFilter{OpenOnly: true})
		return f, err
	}, s.show)
}

func (s *Screen) show(f facts, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	keep, kept := s.table.SelectedRow()
	s.table.SetRows(newRows(f, s.words))
	s.header.SetTitle(s.words.T("place.tasks"), s.words.F("task.open", "n", len(f.tasks)))
	switch {
	case s.wanted != 0:
		s.table.SelectWhere(func(r row) bool { return r.place.Record == s.wanted })
		s.wanted = 0
	case kept:
		s.table.SelectWhere(func(r row) bool { return r.place.Record == keep.place.Record })
	}
}

// Flush implements kit.Screen; nothing is typed here.
func (s *Screen) Flush() {}

// Actions implements kit.Screen.
func (s *Screen) Actions() []kit.Action { return nil }
