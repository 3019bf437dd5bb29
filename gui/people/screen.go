package people

import (
	"errors"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// Screen shows the units at the left and the people of the chosen one at the right.
type Screen struct {
	desk   *kit.Desk
	loader *kit.Loader[directory]

	dir    directory
	filter personFilter
	edit   *personEdit // the row being typed in; nil when none is
	wanted data.PersonID

	groups  *kit.Table[groupRow]
	table   *kit.Table[personRow]
	search  *kit.Entry
	status  *kit.Select
	count   *kit.Text
	trouble *kit.Notice
	right   *fyne.Container
	content fyne.CanvasObject
}

var _ kit.Screen = (*Screen)(nil)

// New makes the screen.
func New(desk *kit.Desk) *Screen {
	s := &Screen{desk: desk, loader: kit.NewLoader[directory](desk.Runner), filter: personFilter{order: orderName}}
	s.build()
	return s
}

// Content implements kit.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Enter implements kit.Screen. A place of a person shows that person.
func (s *Screen) Enter(place kit.Place) {
	switch place.Kind {
	case data.KindPerson:
		s.filter.group, s.filter.words = group{}, ""
		s.search.SetValue("")
		s.wanted = data.PersonID(place.Record)
	case data.KindUnit:
		s.filter.group = group{groupUnit, data.UnitID(place.Record)}
	}
	kit.FocusOn(s.table)
	s.Reload()
}

// Reload implements kit.Screen. While a row is being typed in, the list stays
// as it is, so that nothing moves under the hand.
func (s *Screen) Reload() { s.loader.Load(s.fetch, s.show) }

// Flush implements kit.Screen.
func (s *Screen) Flush() {
	if s.edit != nil {
		s.edit.flush()
	}
}

func (s *Screen) fetch() (directory, error) {
	units, err := s.desk.Register.Units(s.desk.Context())
	if err != nil {
		return directory{}, err
	}
	people, err := s.desk.Register.People(s.desk.Context())
	return directory{units: units, people: people}, err
}

func (s *Screen) show(d directory, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.dir = d
	s.showGroups()
	if s.edit == nil {
		s.showPeople()
	}
	s.desk.Name(s.desk.Words.T("place.people"))
}

func (s *Screen) showGroups() {
	rows := newGroupRows(s.dir, s.filter.status, s.desk.Words)
	s.groups.SetRows(rows)
	if s.groups.SelectWhere(func(r groupRow) bool { return r.group == s.filter.group }) < 0 {
		s.filter.group = group{}
		s.groups.Select(0)
	}
}

// showPeople lists the people anew, with the same person highlighted.
func (s *Screen) showPeople() {
	selected, _ := s.table.SelectedRow()
	at := s.table.Selected()
	wanted := s.wanted
	if wanted == 0 {
		wanted = selected.person.ID
	}
	rows := newPersonRows(s.dir, s.filter, s.desk.Words)
	s.table.SetRows(rows)
	s.count.SetText(countWords(len(rows), s.filter.order, s.desk.Words))
	switch i := indexOf(rows, wanted); {
	case wanted != 0 && i >= 0:
		s.table.Select(i)
		s.wanted = 0
	default:
		s.table.Select(min(max(at, 0), len(rows)-1))
	}
	s.desk.ActionsChanged()
}

// refused shows an error above the table, in the user's words.
func (s *Screen) refused(err error) {
	defer s.right.Refresh()
	if err == nil {
		s.trouble.ShowMessage(kit.ToneRed, "", "")
		return
	}
	var refusal *data.Refusal
	if errors.As(err, &refusal) {
		s.trouble.ShowMessage(kit.ToneRed, "", s.desk.Explain(err))
		return
	}
	s.desk.Fail(err)
}

func (s *Screen) chooseGroup(_ int, row groupRow) {
	if row.group == s.filter.group {
		return
	}
	s.endEdit()
	s.filter.group = row.group
	s.showPeople()
}

func (s *Screen) searched(typed string) {
	s.endEdit()
	s.filter.words = typed
	s.showPeople()
}

func (s *Screen) chooseStatus(key string) {
	s.endEdit()
	s.filter.status = status(unitOfKey(key))
	s.showGroups()
	s.showPeople()
}

func (s *Screen) sort(column string, descending bool) {
	s.endEdit()
	s.filter.order = orderName
	if column == columnIDRank {
		s.filter.order = orderRank
	}
	if descending {
		s.table.SortBy(column, false)
	}
	s.showPeople()
}

// sortBy lists people in an order chosen from the menu.
func (s *Screen) sortBy(o order) {
	column := columnIDName
	if o == orderRank {
		column = columnIDRank
	}
	s.table.SortBy(column, false)
	s.sort(column, false)
}
