package task

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// Screen shows the tasks in the ways that modes lists, and one of them in full.
type Screen struct {
	desk   *kit.Desk
	words  *translations.Words
	loader *kit.Loader[answer]
	// briefings are read by themselves: the tasks do not wait for them.
	briefings *kit.Loader[[]sqlite.MeetingRow]
	offered   map[data.MeetingID]bool // the briefings that the filter offers

	header *kit.Header
	choice *kit.Segment
	bar    *filterBar
	notice *onlyNotice
	sheet  *kit.Button     // writes the table as a workbook
	more   *kit.Button     // opens the menu of the view
	stage  *fyne.Container // holds the view
	list   *fyne.Container // header, filter bar and view
	pages  *fyne.Container // the list, or one task in full

	filter filter
	before filter // that held when a view asked for a list of its own
	modes  []mode
	mode   int
	views  map[string]view
	held   shown
	answer answer      // the last load
	drawn  bool        // the view shows the answer
	wanted data.TaskID // to highlight once loaded
	detail *detail
}

var (
	_ kit.Screen = (*Screen)(nil)
	_ commands   = (*Screen)(nil)
)

// memoryMode is the name under which the way of showing is remembered.
const memoryMode = "task.mode"

// New makes the screen of a desk.
func New(desk *kit.Desk) *Screen {
	s := &Screen{
		desk: desk, words: desk.Words, loader: kit.NewLoader[answer](desk.Runner),
		briefings: kit.NewLoader[[]sqlite.MeetingRow](desk.Runner), modes: modes(), views: map[string]view{},
		stage: container.NewStack(),
	}
	remembered := desk.Recall(memoryMode)
	for i, m := range s.modes {
		if m.key == remembered {
			s.mode = i
		}
	}
	s.build()
	s.detail = newDetail(desk, s)
	s.pages = container.NewStack(s.list)
	return s
}

func (s *Screen) build() {
	w := s.words
	add := kit.NewButton(kit.ButtonOptions{
		Text: w.T("task.add"), Icon: kit.IconAdd, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "N"}, OnTap: s.addHere,
	})
	s.sheet = kit.NewButton(kit.ButtonOptions{Text: w.T("task.export"), Icon: kit.IconDownload, OnTap: s.export})
	s.more = kit.NewIconButton(kit.IconButtonOptions{Icon: kit.IconMore, Name: w.T("task.more_menu"), OnTap: s.showMenu})
	s.header = kit.NewHeader(kit.HeaderOptions{
		Title:   w.T("place.tasks"),
		Search:  &kit.SearchButtonOptions{Text: w.T("header.search"), Keys: []string{"Ctrl", "K"}, OnTap: s.desk.Find},
		Actions: []fyne.CanvasObject{s.more, s.sheet, add},
	})
	o := kit.SegmentOptions{Selected: s.mode, OnChange: s.setMode}
	for _, m := range s.modes {
		o.Items = append(o.Items, kit.SegmentItem{Icon: m.icon, Text: w.T("task.mode." + m.key)})
	}
	s.choice = kit.NewSegment(o)
	s.bar = newFilterBar(filterBarOptions{Words: w, Before: s.choice, Changed: s.filtered, OnDown: s.focusView})
	s.notice = newOnlyNotice(w, s.showAll)
	body := kit.Inside(12, kit.Inset, 12, kit.Inset, kit.VBox(12, s.bar.row, s.notice.row, kit.Grow(s.stage)))
	s.list = kit.VBox(0, s.header, kit.Grow(kit.Ground(kit.ColorBg, body)))
	s.place()
}

// view returns the view of the chosen mode, made when it is first shown.
func (s *Screen) view() view {
	m := s.modes[s.mode]
	if s.views[m.key] == nil {
		s.views[m.key] = m.make(s.desk, s)
	}
	return s.views[m.key]
}

// place puts the view of the chosen mode on the stage.
func (s *Screen) place() {
	v := s.view()
	s.stage.Objects = []fyne.CanvasObject{v.content()}
	var tools []fyne.CanvasObject
	if t, ok := v.(tooled); ok {
		tools = t.tools()
	}
	s.bar.setTools(tools)
	_, has := v.(menued)
	s.more.Hidden = !has
	s.sheet.Hidden = s.modes[s.mode].key != "table"
	s.header.Refresh()
	s.stage.Refresh()
}

// setMode shows the tasks in another way, with the same task highlighted.
func (s *Screen) setMode(i int) {
	if i == s.mode || i < 0 || i >= len(s.modes) {
		return
	}
	chosen := s.view().chosen()
	s.mode = i
	s.desk.Remember(memoryMode, s.modes[i].key)
	s.choice.SetSelected(i)
	s.place()
	if _, counts := s.view().(ranged); counts && len(s.filter.only) > 0 {
		s.filter = s.before
	}
	if len(chosen) > 0 {
		s.wanted = chosen[0]
	}
	s.Reload()
	s.desk.ActionsChanged()
}

// showMenu opens the menu of how the view looks, and of its papers.
func (s *Screen) showMenu() {
	if v, ok := s.view().(menued); ok {
		menu := v.menu()
		menu.Items = append(menu.Items, s.paperItems()...)
		kit.ShowMenu(s.more, menu)
	}
}

func (s *Screen) focusView() { s.view().focus() }

// filtered shows the tasks that another filter chooses.
func (s *Screen) filtered(f filter) {
	s.filter = f
	s.Reload()
}

// choose sets the filter from outside the filter bar.
func (s *Screen) choose(f filter) {
	s.filter = f
	s.bar.set(f)
	s.Reload()
}

// only implements commands.
func (s *Screen) only(ids []data.TaskID, words string) {
	if len(s.filter.only) == 0 {
		s.before = s.filter
	}
	s.toMode("table")
	s.choose(filter{only: ids, onlyWords: words})
	s.view().focus()
}

// showAll takes all filters off.
func (s *Screen) showAll() {
	s.choose(filter{})
	s.view().focus()
}

func (s *Screen) toMode(key string) {
	for i, m := range s.modes {
		if m.key == key {
			s.setMode(i)
		}
	}
}

// Content implements kit.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.pages }

// Enter implements kit.Screen. A place of a task shows it in full; the fields
// "overdue", "soon" and "quiet" list the tasks that are so; those of a mode
// ("board", "table", "figures") show all in that way.
func (s *Screen) Enter(p kit.Place) {
	if p.Kind == data.KindTask && p.Record != 0 {
		s.showDetail(data.TaskID(p.Record))
		return
	}
	s.showList()
	switch p.Field {
	case string(data.StandingOverdue), standingSoon, standingQuiet:
		s.toMode("table")
		s.filter = filter{standing: p.Field}
		s.bar.set(s.filter)
	default:
		s.toMode(p.Field)
	}
	s.view().focus()
	s.load(s.answer)
}

// showList shows the list, with the task highlighted that was seen in full.
func (s *Screen) showList() {
	if s.pages.Objects[0] == s.list {
		return
	}
	s.wanted = s.detail.id
	s.detail.leave()
	s.turnTo(s.list)
}

func (s *Screen) showDetail(id data.TaskID) {
	s.turnTo(s.detail.root)
	s.detail.enter(id)
}

// turnTo shows the list or the task in full.
func (s *Screen) turnTo(page fyne.CanvasObject) {
	if s.pages.Objects[0] == page {
		return
	}
	if s.desk.Window != nil {
		s.desk.Window.Canvas().Unfocus()
	}
	s.pages.Objects = []fyne.CanvasObject{page}
	s.pages.Refresh()
}

// inDetail reports whether one task is shown in full.
func (s *Screen) inDetail() bool { return s.pages.Objects[0] == s.detail.root }

// Reload implements kit.Screen.
func (s *Screen) Reload() {
	if s.inDetail() {
		s.detail.reload()
		return
	}
	s.load(answer{})
}

// whole reads the tasks in view with all that a paper or a workbook tells of them.
func (s *Screen) whole() func() (data.Tracking, error) {
	r, ctx, f := s.desk.Register, s.desk.Context(), s.filter
	query := s.query(r.Today())
	query.Brief = false
	return func() (data.Tracking, error) {
		t, err := r.Tracking(ctx, query)
		f.narrow(&t)
		return t, err
	}
}

// query is what the register is asked for the view. The board does not show what
// was done in former years, unless a period or a standing is asked for; figures
// count by the period themselves.
func (s *Screen) query(today data.Day) sqlite.TaskFilter {
	f := s.filter
	if _, counts := s.view().(ranged); counts {
		f.period = ""
	}
	q := f.query(today)
	q.Brief = s.modes[s.mode].key == "board" && f.standing != standingQuiet
	if s.modes[s.mode].key == "board" && f.period == "" && f.standing == "" && len(f.only) == 0 {
		q.NoDoneBefore = data.Day{Year: today.Year, Month: time.January, Day: 1}
	}
	return q
}

// received shows the answer to a load.
func (s *Screen) received(a answer, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.answer, s.drawn = a, true
	s.held = a.shown
	s.show()
}

// show shows what is held.
func (s *Screen) show() {
	l := s.held
	s.bar.setDirectory(l.tracking)
	s.bar.set(s.filter)
	s.readBriefings()
	if s.notice.show(s.filter, len(l.tracking.Tasks)) {
		s.list.Refresh()
	}
	s.header.SetTitle(s.words.T("place.tasks"), s.counted())
	if v, counts := s.view().(ranged); counts {
		v.setPeriod(s.filter.period.days(l.tracking.Today))
	}
	s.view().show(s.held)
	s.arrived()
}

// arrived highlights the task that is wanted and names the place.
func (s *Screen) arrived() {
	if s.wanted != 0 {
		s.view().choose(s.wanted)
		s.wanted = 0
	}
	s.desk.Name(s.words.T("place.tasks"))
	s.desk.ActionsChanged()
}

// counted says how many of the tasks shown are open and how many of them late.
func (s *Screen) counted() string {
	open, late := 0, 0
	for _, t := range s.held.tracking.Tasks {
		if t.State.Open() {
			open++
		}
		if overdue(t.Task, s.held.tracking.Today) {
			late++
		}
	}
	text := s.words.F("task.open", "n", open)
	if late > 0 {
		text += " · " + s.words.F("task.late", "n", late)
	}
	if s.filter.isZero() {
		return text
	}
	return s.words.F("task.filtered", "n", len(s.held.tracking.Tasks)) + " · " + text
}

// readBriefings reads which briefings the filter offers, when the tasks name one
// that it does not know.
func (s *Screen) readBriefings() {
	known := s.offered != nil
	for id := range s.held.tracking.Meetings {
		known = known && s.offered[id]
	}
	if known {
		return
	}
	r, ctx := s.desk.Register, s.desk.Context()
	s.briefings.Load(func() ([]sqlite.MeetingRow, error) { return r.Meetings(ctx, sqlite.MeetingFilter{}) }, s.offerBriefings)
}

func (s *Screen) offerBriefings(meetings []sqlite.MeetingRow, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.offered = map[data.MeetingID]bool{}
	for _, m := range meetings {
		s.offered[m.ID] = true
	}
	s.bar.setBriefings(meetings)
}

// Flush implements kit.Screen.
func (s *Screen) Flush() { s.detail.flush() }

// Place tells where the user is.
func (s *Screen) Place() kit.Place {
	if s.inDetail() {
		return detailPlace(s.detail.id)
	}
	return kit.Place{Name: kit.PlaceTasks}
}

func detailPlace(id data.TaskID) kit.Place {
	return kit.Place{Name: kit.PlaceTasks, Kind: data.KindTask, Record: int64(id)}
}
