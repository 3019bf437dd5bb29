package setting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// Options is what the settings need beyond the desk.
type Options struct {
	Store        *Store
	BackupFolder func() string     // where copies go now
	Dress        func()            // shows the look now chosen
	Speak        func()            // shows the window in the language now chosen
	Restore      func(path string) // puts a copy in the place of the open register
}

// section is one page of the settings.
type section interface {
	// content returns the page; it is built once.
	content() fyne.CanvasObject
	// reload reads again what the page shows, but for what is being typed.
	reload()
	// flush stores what is being typed.
	flush()
	// first returns the control that gets the focus when the page is opened.
	first() fyne.Focusable
}

// entry is a line of the list of sections.
type entry struct {
	id   string
	icon kit.IconName
	name string
	kind data.RecordKind // records that are edited there
	make func() section
	page section
}

// The pages of the settings, as Place.Field names them.
const (
	PageOffice    = "office"
	PagePapers    = "papers"
	PageRules     = "rules"
	PageHolidays  = "holidays"
	PageReminders = "reminders"
	PageLook      = "look"
	PageBackup    = "backup"
	PageUsers     = "users"
)

// Pages lists the pages in their order.
func Pages() []string {
	return []string{PageOffice, PagePapers, PageRules, PageHolidays, PageReminders, PageLook, PageBackup, PageUsers}
}

// Screen shows the settings: a list of sections and one of them.
type Screen struct {
	desk    *kit.Desk
	words   *translations.Words
	o       Options
	entries []*entry
	list    *kit.Table[*entry]
	middle  *fyne.Container
	content fyne.CanvasObject
	shown   int
}

var _ kit.Screen = (*Screen)(nil)

// New makes the settings of a desk.
func New(desk *kit.Desk, o Options) *Screen {
	s := &Screen{desk: desk, words: desk.Words, o: o, middle: container.NewStack(), shown: -1}
	s.entries = []*entry{
		{id: PageOffice, icon: kit.IconUnit, name: s.words.T("setting.office"), kind: data.KindOffice, make: func() section { return newOfficePage(s) }},
		{id: PagePapers, icon: kit.IconSheet, name: s.words.T("setting.papers"), make: func() section { return newPapersPage(s) }},
		{id: PageRules, icon: kit.IconBallot, name: s.words.T("setting.rules"), kind: data.KindRuleCard, make: func() section { return newRulesPage(s) }},
		{id: PageHolidays, icon: kit.IconMeeting, name: s.words.T("setting.holidays"), kind: data.KindSetting, make: func() section { return newHolidaysPage(s) }},
		{id: PageReminders, icon: kit.IconBell, name: s.words.T("setting.reminders"), make: func() section { return newRemindersPage(s) }},
		{id: PageLook, icon: kit.IconPalette, name: s.words.T("setting.look"), make: func() section { return newLookPage(s) }},
		{id: PageBackup, icon: kit.IconSave, name: s.words.T("setting.backup"), make: func() section { return newBackupPage(s) }},
		{id: PageUsers, icon: kit.IconLock, name: s.words.T("setting.users"), kind: data.KindUser, make: func() section { return newUsersPage(s) }},
	}
	s.list = kit.NewTable(kit.TableOptions[*entry]{
		Columns: []kit.Column[*entry]{
			{ID: "icon", Width: 20, Create: newEntryIcon, Update: updateEntryIcon},
			{ID: "name", Text: func(e *entry) kit.Span { return kit.Span{Text: e.name} }},
		},
		HeadHidden: true, Bare: true, OnSelected: func(i int, _ *entry) { s.show(i) },
		OnActivate: func(i int, _ *entry) { s.focusPage() },
		Hints: []kit.Hint{
			{Keys: []string{"↑", "↓"}, Word: s.words.T("setting.hint.choose")},
			{Keys: []string{"Tab"}, Word: s.words.T("setting.hint.next")},
		},
	})
	s.list.SetRows(s.entries)
	header := kit.NewHeader(kit.HeaderOptions{
		Title: s.words.T("place.settings"), Subtitle: s.words.T("setting.saved_at_once"),
		Search: &kit.SearchButtonOptions{Text: s.words.T("kit.find"), Keys: []string{"Ctrl", "K"}, OnTap: desk.Find},
	})
	left := kit.Sized(240, 0, kit.Ground(kit.ColorSurface, kit.Inside(8, 0, 8, 0, s.list)))
	s.content = kit.VBox(0, header, kit.Grow(kit.Ground(kit.ColorBg, kit.Panels(left, s.middle, nil))))
	return s
}

func newEntryIcon() fyne.CanvasObject { return kit.NewIcon(kit.IconOptions{}) }

func updateEntryIcon(cell fyne.CanvasObject, e *entry) {
	if icon, ok := cell.(*kit.Icon); ok {
		icon.Set(e.icon, kit.ColorText2)
	}
}

// Content implements kit.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Enter implements kit.Screen.
func (s *Screen) Enter(p kit.Place) {
	at, asked := s.find(p)
	if !asked {
		at = max(s.shown, 0)
	}
	s.list.Select(at)
	s.show(at)
	if asked {
		s.focusPage()
		return
	}
	kit.FocusOn(s.list)
}

// Place returns the page that is shown.
func (s *Screen) Place() kit.Place {
	return kit.Place{Name: kit.PlaceSettings, Field: s.entries[max(s.shown, 0)].id}
}

// find returns the page a place names, by its name or by what is edited there.
func (s *Screen) find(p kit.Place) (at int, asked bool) {
	for i, e := range s.entries {
		if p.Field != "" && p.Field == e.id || p.Field == "" && p.Kind != "" && p.Kind == e.kind {
			return i, true
		}
	}
	return 0, false
}

func (s *Screen) show(i int) {
	if i < 0 || i >= len(s.entries) {
		return
	}
	e := s.entries[i]
	if s.shown != i {
		s.Flush()
		if e.page == nil {
			e.page = e.make()
		}
		s.shown = i
		s.middle.Objects = []fyne.CanvasObject{kit.NewScroll(kit.Inside(16, kit.Inset, 16, kit.Inset, e.page.content()))}
		s.middle.Refresh()
	}
	e.page.reload()
}

func (s *Screen) focusPage() {
	if first := s.entries[s.shown].page.first(); first != nil {
		kit.FocusOn(first)
	}
}

// Reload implements kit.Screen.
func (s *Screen) Reload() {
	if s.shown >= 0 {
		s.entries[s.shown].page.reload()
	}
}

// Flush implements kit.Screen.
func (s *Screen) Flush() {
	if s.shown >= 0 {
		s.entries[s.shown].page.flush()
	}
}

// Actions implements kit.Screen: those of the page in view.
func (s *Screen) Actions() []kit.Action {
	if s.shown < 0 {
		return nil
	}
	if page, ok := s.entries[s.shown].page.(interface{ actions() []kit.Action }); ok {
		return page.actions()
	}
	return nil
}
