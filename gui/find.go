package gui

import (
	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// findLimit is how many results the search shows.
const findLimit = 50

// findRow is a result of the search as its list shows it.
type findRow struct {
	group string
	text  string
	place kit.Place
}

// newFindRows makes the lines of the results, those of one kind together in the
// order in which the kinds were found.
func newFindRows(hits []sqlite.Hit, words *translations.Words) []findRow {
	var kinds []data.RecordKind
	byKind := map[data.RecordKind][]findRow{}
	for _, h := range hits {
		if len(byKind[h.Kind]) == 0 {
			kinds = append(kinds, h.Kind)
		}
		byKind[h.Kind] = append(byKind[h.Kind], findRow{
			group: upperFirst(words.T("record." + string(h.Kind))), text: shortened(h.Subject(), 160), place: hitPlace(h),
		})
	}
	var rows []findRow
	for _, k := range kinds {
		rows = append(rows, byKind[k]...)
	}
	return rows
}

// hitPlace returns where a result is shown.
func hitPlace(h sqlite.Hit) kit.Place {
	steps := map[data.RecordKind]kit.StepName{
		data.KindMeeting: kit.StepInfo, data.KindAgendaItem: kit.StepInfo, data.KindPhoto: kit.StepInfo,
		data.KindAttendance: kit.StepAttendance, data.KindReport: kit.StepReports, data.KindRemark: kit.StepCourse,
		data.KindConclusion: kit.StepConclusions, data.KindTask: kit.StepConclusions, data.KindTaskEvent: kit.StepConclusions,
		data.KindBallot: kit.StepBallot, data.KindCandidate: kit.StepBallot, data.KindAttachment: kit.StepPapers, data.KindPaper: kit.StepPapers,
	}
	p := kit.Place{Kind: h.Kind, Record: h.ID}
	switch step, inMeeting := steps[h.Kind]; {
	case inMeeting && h.Meeting != 0:
		p.Name, p.Meeting, p.Step = kit.PlaceMeeting, h.Meeting, step
	case h.Kind == data.KindTask:
		p.Name = kit.PlaceTasks
	case h.Kind == data.KindUnit || h.Kind == data.KindPerson:
		p.Name = kit.PlacePeople
	default:
		p.Name = kit.PlaceSettings
	}
	return p
}

// finder is the search over everything, open over the window.
type finder struct {
	session *session
	loader  *kit.Loader[[]sqlite.Hit]
	entry   *kit.Entry
	table   *kit.Table[findRow]
	note    *kit.Text
	dialog  *kit.Dialog
}

// find opens the search.
func (s *session) find() {
	if s.o.Window.Canvas().Overlays().Top() != nil {
		return
	}
	s.flush()
	f := &finder{session: s, loader: kit.NewLoader[[]sqlite.Hit](s.o.Runner)}
	f.build()
	f.dialog.Show(s.o.Window)
}

func (f *finder) build() {
	words := f.session.o.Words
	f.note = kit.NewText(kit.TextOptions{Text: words.T("find.hint"), Role: kit.RoleCaption, Color: kit.ColorText2})
	f.table = kit.NewTable(kit.TableOptions[findRow]{
		Columns:    []kit.Column[findRow]{{ID: "text", Text: func(r findRow) kit.Span { return kit.Span{Text: r.text} }}},
		HeadHidden: true, RowHeight: kit.RowDense,
		GroupOf:    func(r findRow) kit.Group { return kit.Group{Title: r.group} },
		OnActivate: func(_ int, r findRow) { f.open(r) },
		OnKey:      f.key,
	})
	f.entry = kit.NewSearchBox(kit.SearchOptions{
		Placeholder: words.T("find.placeholder"), OnChange: f.search, OnSubmit: func(string) { f.openFirst() },
		OnDown: func() { kit.FocusOn(f.table) },
	})
	body := kit.VBox(8, f.entry, f.note, kit.Grow(f.table))
	f.dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("find.title"), Body: body, Width: 720, Height: 540, First: f.entry, Words: words, Icon: kit.IconSearch, Tone: kit.ToneInfo,
		Buttons: []kit.DialogButton{{Text: words.T("find.close"), Cancel: true, Keys: []string{"Esc"}}},
	})
}

func (f *finder) key(key fyne.KeyName, index int, _ findRow) bool {
	switch {
	case key == fyne.KeyEscape:
		f.dialog.Cancel()
	case key == fyne.KeyBackspace:
		kit.FocusOn(f.entry)
	default:
		return false
	}
	return true
}

func (f *finder) search(query string) {
	if len([]rune(query)) < 2 {
		f.loader.Drop()
		f.show(nil, nil)
		f.note.SetText(f.session.o.Words.T("find.hint"))
		return
	}
	register, ctx := f.session.o.Register, f.session.desk.Context()
	f.loader.Load(func() ([]sqlite.Hit, error) {
		found, err := register.Find(ctx, query, findLimit)
		return found.Hits, err
	}, f.show)
}

func (f *finder) show(hits []sqlite.Hit, err error) {
	words := f.session.o.Words
	if err != nil {
		f.note.SetText(f.session.explain(err))
		return
	}
	f.table.SetRows(newFindRows(hits, words))
	f.table.Select(0)
	switch {
	case len(hits) == 0:
		f.note.SetText(words.T("find.none"))
	case len(hits) == findLimit:
		f.note.SetText(words.F("find.first", "n", len(hits)))
	default:
		f.note.SetText(words.F("find.found", "n", len(hits)))
	}
}

func (f *finder) openFirst() {
	row, ok := f.table.SelectedRow()
	if !ok {
		row, ok = f.table.Row(0)
	}
	if ok {
		f.open(row)
	}
}

func (f *finder) open(r findRow) {
	f.dialog.Hide()
	f.session.navigate(r.place)
}
