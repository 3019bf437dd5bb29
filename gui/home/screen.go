package home

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/assets/translations"
	"giaoban/gui/kit"
)

// todoShown is how many lines of what needs doing are shown until all are asked for.
const todoShown = 5

// Screen is the start screen.
type Screen struct {
	desk   *kit.Desk
	words  *translations.Words
	loader *kit.Loader[Facts]

	content fyne.CanvasObject
	body    *fyne.Container // the page, or the empty state
	page    fyne.CanvasObject
	tiles   [5]*kit.Tile
	inRow   int // tiles shown
	figures *fyne.Container
	todo    *todoList
	next    *slot
	last    *slot
	bars    *slot
	doings  *slot
	main    *kit.Button
	notice  *kit.Notice

	fresh   bool // what is shown has just been read
	view    view
	loaded  bool
	entered bool // the focus is still to be placed
}

var _ kit.Screen = (*Screen)(nil)

// NewWith makes the start screen with what has just been read for it.
func NewWith(desk *kit.Desk, facts Facts) *Screen {
	s := New(desk)
	s.show(facts, nil)
	s.fresh = true
	return s
}

// New makes the start screen of a desk.
func New(desk *kit.Desk) *Screen {
	s := &Screen{desk: desk, words: desk.Words, loader: kit.NewLoader[Facts](desk.Runner), body: container.NewStack()}
	s.main = kit.NewButton(kit.ButtonOptions{
		Text: s.words.T("home.next_briefing"), Icon: kit.IconAdd, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "Shift", "N"},
		OnTap: desk.NextBriefing,
	})
	header := kit.NewHeader(kit.HeaderOptions{
		Title: s.words.T("home.title"), Actions: []fyne.CanvasObject{s.main},
		Search: &kit.SearchButtonOptions{Text: s.words.T("kit.find"), Keys: []string{"Ctrl", "K"}, OnTap: desk.Find},
	})
	s.notice = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	s.page = s.build()
	s.content = kit.VBox(0, header, kit.Grow(s.body))
	return s
}

func (s *Screen) build() fyne.CanvasObject {
	s.buildTiles()
	s.todo = newTodoList(s.words, s.desk.Navigate)
	s.next, s.last = newSlot(s.words.T("home.next")), newSlot(s.words.T("home.last"))
	s.bars, s.doings = newSlot(s.words.T("home.units")), newSlot(s.words.T("home.activity"))
	s.figures = kit.VBox(0)
	left := kit.VBox(kit.GapCards, s.todo.card, kit.Grid(2, kit.GapCards, 0, s.next.object, s.last.object))
	right := kit.VBox(kit.GapCards, s.bars.object, s.doings.object)
	page := kit.VBox(kit.GapCards, s.notice, s.figures, kit.NewColumns(kit.ColumnsOptions{Wide: left, Side: right, SideWidth: 404, FoldsBelow: 1080}))
	return kit.NewScroll(kit.Inside(16, kit.Inset, 16, kit.Inset, page))
}

// The tiles, in their order.
const (
	tileLate = iota
	tileSoon
	tileQuiet
	tileOpen
	tileDone
)

// tileLeast is how wide a tile is at least, at 100 %: its words break nowhere but
// between them.
const tileLeast = 190

func (s *Screen) buildTiles() {
	for i, o := range [len(s.tiles)]struct {
		kit.TileOptions
		field string // which tasks it leads to; "" all
	}{
		tileLate:  {kit.TileOptions{Icon: kit.IconOverdue, Tone: kit.ToneRed}, "overdue"},
		tileSoon:  {kit.TileOptions{Icon: kit.IconClock, Tone: kit.ToneAmber}, "soon"},
		tileQuiet: {kit.TileOptions{Icon: kit.IconBell, Tone: kit.ToneAmber}, "quiet"},
		tileOpen:  {kit.TileOptions{Icon: kit.IconTask, Tone: kit.ToneInfo}, ""},
		tileDone:  {kit.TileOptions{Icon: kit.IconDone, Tone: kit.ToneGreen}, ""},
	} {
		o.OnTap = func() { s.desk.Navigate(kit.Place{Name: kit.PlaceTasks, Field: o.field}) }
		o.Hints = []kit.Hint{{Keys: []string{"Enter"}, Word: s.words.T("home.hint.open")}}
		s.tiles[i] = kit.NewTile(o.TileOptions)
	}
}

// showTiles shows the figures; the one of tasks without a report only where there
// are any.
func (s *Screen) showTiles() {
	n := s.view.figures
	s.tiles[tileLate].Set(grouped(n.late), s.words.T("home.late"))
	s.tiles[tileSoon].Set(grouped(n.soon), s.words.F("home.soon", "days", s.view.soonDays))
	s.tiles[tileQuiet].Set(grouped(n.quiet), s.words.F("home.quiet", "days", s.view.quiet))
	s.tiles[tileOpen].Set(grouped(n.open), s.words.T("home.running"))
	s.tiles[tileDone].Set(grouped(n.done), s.words.F("home.done_since", "day", s.view.doneFrom))
	var shown []fyne.CanvasObject
	for i, t := range s.tiles {
		if i != tileQuiet || n.quiet > 0 {
			shown = append(shown, t)
		}
	}
	if len(shown) != s.inRow {
		s.inRow = len(shown)
		s.figures.Objects = []fyne.CanvasObject{kit.Tiled(tileLeast, kit.GapCards, shown...)}
	}
}

// Content implements kit.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Enter implements kit.Screen.
func (s *Screen) Enter(kit.Place) {
	s.entered = true
	if s.loaded {
		s.place()
	}
	if s.fresh {
		s.fresh = false
		return
	}
	s.Reload()
}

// Reload implements kit.Screen.
func (s *Screen) Reload() {
	register, ctx, clock := s.desk.Register, s.desk.Context(), s.desk.Clock
	s.loader.Load(func() (Facts, error) { return Read(ctx, register, clock()) }, s.show)
}

// Flush implements kit.Screen; nothing is typed here.
func (s *Screen) Flush() {}

// Actions implements kit.Screen.
func (s *Screen) Actions() []kit.Action { return nil }

func (s *Screen) show(f Facts, err error) {
	if err != nil {
		s.notice.ShowMessage(kit.ToneRed, "", s.desk.Explain(err))
		s.put(s.page)
		return
	}
	s.notice.ShowMessage(kit.ToneRed, "", "")
	v := newView(f, s.words)
	if s.loaded && reflect.DeepEqual(v, s.view) {
		return
	}
	old := s.view
	s.view = v
	if v.empty {
		s.put(s.emptyState())
	} else {
		s.fill(old)
		s.put(s.page)
	}
	s.loaded = true
	s.place()
}

func (s *Screen) put(o fyne.CanvasObject) {
	if len(s.body.Objects) == 1 && s.body.Objects[0] == o {
		return
	}
	s.body.Objects = []fyne.CanvasObject{o}
	s.body.Refresh()
}

// fill shows the view; a card whose content stays as it was is not touched, so
// that the focus in it stays.
func (s *Screen) fill(old view) {
	v := s.view
	s.showTiles()
	s.todo.show(v.todo, v.unlisted)
	if !s.loaded || !reflect.DeepEqual(old.next, v.next) {
		s.next.put(s.nextBody(), s.briefingBadge(v.next))
	}
	if !s.loaded || !reflect.DeepEqual(old.last, v.last) {
		s.last.put(s.lastBody(), nil)
	}
	if !s.loaded || !reflect.DeepEqual(old.bars, v.bars) {
		s.bars.put(s.barsBody(), nil)
	}
	s.doings.put(s.activityBody(), nil)
	s.page.Refresh()
}

func (s *Screen) nextBody() fyne.CanvasObject {
	if s.view.next == nil {
		return s.noNextBody()
	}
	return s.briefingBody(s.view.next)
}

func (s *Screen) lastBody() fyne.CanvasObject {
	if s.view.last == nil {
		return kit.NewText(kit.TextOptions{Text: s.words.T("home.no_last"), Color: kit.ColorText2, Wrap: true})
	}
	return s.briefingBody(s.view.last)
}

// place puts the focus where work goes on, once after the screen was entered.
func (s *Screen) place() {
	if !s.entered {
		return
	}
	s.entered = false
	switch {
	case s.view.empty || len(s.view.todo) == 0:
		kit.FocusOn(s.main)
	default:
		kit.FocusOn(s.todo.table)
		s.toTop()
	}
}

func (s *Screen) emptyState() fyne.CanvasObject {
	first := kit.NewButton(kit.ButtonOptions{
		Text: s.words.T("home.first"), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: s.desk.NextBriefing,
	})
	people := kit.NewLink(kit.LinkOptions{
		Text: s.words.T("home.enter_people"), Icon: kit.IconPeople,
		OnTap: func() { s.desk.Navigate(kit.Place{Name: kit.PlacePeople}) },
	})
	return kit.NewEmpty(kit.EmptyOptions{
		Icon: kit.IconMeeting, Text: s.words.T("home.empty"),
		Action: kit.VBox(16, first, container.NewCenter(people)),
	})
}

// toTop shows the figures over the list that has just got the focus: in large
// letters both do not fit, and the figures say most.
func (s *Screen) toTop() {
	if page, ok := s.page.(*kit.Scroll); ok {
		page.ScrollToTop()
	}
}
