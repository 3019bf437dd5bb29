package setting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// officePage edits the office as its papers name it.
type officePage struct {
	screen *Screen
	form   *officeForm
	loader *kit.Loader[officeFacts]
	people []data.Person

	parent, agency, fullName, symbol, place, headTitle *kit.Entry
	head                                               *kit.Completion
	preview                                            *preview
	page                                               fyne.CanvasObject
}

type officeFacts struct {
	office data.Office
	people []data.Person
}

func newOfficePage(s *Screen) *officePage {
	p := &officePage{screen: s, loader: kit.NewLoader[officeFacts](s.desk.Runner), preview: newPreview()}
	p.form = newOfficeForm(s.desk, p.fill, p.take)
	w := s.words
	p.parent = p.line("parent", w.T("start.parent_example"))
	p.agency = p.line("agency", "")
	p.fullName = p.line("full_name", "")
	p.symbol = p.line("symbol", "")
	p.place = p.line("place", w.T("start.place_example"))
	p.headTitle = p.line("head_title", "")
	p.head = kit.NewCompletion(kit.CompletionOptions{
		Choices: p.heads, Placeholder: w.T("setting.office.head_example"), Words: w, Unknown: w.T("setting.office.head_unknown"),
		OnChange: func(kit.Choice) { p.form.changed() },
	})
	p.page = p.build()
	return p
}

// line makes a field whose typing shows in the preview at once.
func (p *officePage) line(name, placeholder string) *kit.Entry {
	e := p.form.line(name, kit.EntryOptions{Placeholder: placeholder})
	e.SetOnChange(func(string) {
		p.form.touch()
		p.showPreview()
	})
	return e
}

func (p *officePage) build() fyne.CanvasObject {
	w := p.screen.words
	fields := kit.Grid(2, 16, 14,
		labelled(w.T("field.office.parent"), w.T("setting.office.parent_hint"), p.parent),
		labelled(w.T("field.office.agency"), w.T("setting.office.agency_hint"), p.agency),
		labelled(w.T("field.office.full_name"), w.T("setting.office.full_name_hint"), p.fullName),
		labelled(w.T("field.office.symbol"), w.T("setting.office.symbol_hint"), p.symbol),
		labelled(w.T("field.office.place"), w.T("setting.office.place_hint"), p.place),
		labelled(w.T("field.office.head"), w.T("setting.office.head_hint"), p.head),
		labelled(w.T("field.office.head_title"), w.T("setting.office.head_title_hint"), p.headTitle),
	)
	left := kit.NewCard(kit.CardOptions{Title: w.T("setting.office"), Body: fields})
	right := kit.NewCard(kit.CardOptions{Title: w.T("setting.office.preview"), Body: kit.VBox(8, p.preview,
		kit.NewText(kit.TextOptions{Text: w.T("setting.office.preview_note"), Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}))})
	return kit.NewColumns(kit.ColumnsOptions{Wide: left, Side: right, SideWidth: 404, FoldsBelow: 860})
}

func (p *officePage) content() fyne.CanvasObject { return p.page }

func (p *officePage) first() fyne.Focusable { return p.parent }

func (p *officePage) flush() { p.form.flush() }

func (p *officePage) reload() {
	r, ctx := p.screen.desk.Register, p.screen.desk.Context()
	p.loader.Load(func() (officeFacts, error) {
		var f officeFacts
		var err error
		if f.office, err = r.Office(ctx); err != nil {
			return f, err
		}
		f.people, err = r.People(ctx)
		return f, err
	}, p.show)
}

func (p *officePage) show(f officeFacts, err error) {
	if err == nil {
		p.people = f.people
	}
	p.form.show(f.office, err)
}

func (p *officePage) fill(o data.Office) {
	for e, value := range map[*kit.Entry]string{
		p.parent: o.Parent, p.agency: o.Agency, p.fullName: o.FullName, p.symbol: o.Symbol, p.place: o.Place, p.headTitle: o.HeadTitle,
	} {
		if p.form.filled || e.Value() == "" {
			kit.ShowText(e, value)
		}
	}
	if !kit.HasFocus(p.head) || p.head.Value() == "" {
		p.head.SetSelected(kit.PersonKey(o.Head), "")
	}
	p.showPreview()
}

func (p *officePage) showPreview() {
	p.preview.set(data.Office{Parent: p.parent.Value(), Agency: p.agency.Value(), Symbol: p.symbol.Value()})
}

// heads offers the people in use.
func (p *officePage) heads() []kit.Choice {
	var choices []kit.Choice
	for _, person := range p.people {
		if !person.Retired {
			choices = append(choices, kit.Choice{Key: kit.PersonKey(person.ID), Text: person.Name, Note: person.Position})
		}
	}
	return choices
}

// take leaves the head as it is while the people are not known.
func (p *officePage) take(o *data.Office) error {
	o.Parent, o.Agency, o.FullName = p.parent.Value(), p.agency.Value(), p.fullName.Value()
	o.Symbol, o.Place, o.HeadTitle = p.symbol.Value(), p.place.Value(), p.headTitle.Value()
	if p.people != nil {
		o.Head = kit.PartyOf(p.head.Selected()).Person
	}
	return nil
}
