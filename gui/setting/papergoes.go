package setting

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// templateKinds are the kinds of papers that go to somebody, those that begin with
// Kính gửi among them.
var (
	templateKinds  = []data.PaperKind{data.PaperMinutes, data.PaperNotice, data.PaperInvitation, data.PaperReport, data.PaperUnitReport, data.PaperExtract}
	addressedKinds = []data.PaperKind{data.PaperReport, data.PaperUnitReport}
)

// paperGoes edits to whom the papers of a kind go, one kind at a time: Kính gửi, Nơi
// nhận, and what follows "Lưu".
type paperGoes struct {
	form                   *officeForm
	office                 data.Office    // as it was shown or written last
	shown                  data.PaperKind // the kind that the fields are of
	kind                   *kit.Select
	addressees, recipients *kit.TextArea
	archive                *kit.Entry
	addressed              fyne.CanvasObject // the field of addressees with its label
	root                   *fyne.Container
}

func newPaperGoes(s *Screen, form *officeForm) *paperGoes {
	w := s.words
	g := &paperGoes{form: form, shown: templateKinds[0]}
	g.kind = kit.NewSelect(kit.SelectOptions{Choices: kindChoices(w), Selected: string(g.shown), OnChange: g.turn})
	usual := w.T("meeting.papers.usual")
	g.addressees = form.area("addressees", kit.EntryOptions{Rows: 2, MaxRows: 6, Placeholder: usual})
	g.recipients = form.area("recipients", kit.EntryOptions{Rows: 4, MaxRows: 10, Placeholder: usual})
	form.fields["templates"] = g.recipients
	g.archive = form.line("archive", kit.EntryOptions{Placeholder: usual})
	g.addressed = labelled(w.T("meeting.papers.field.addressees"), w.T("meeting.papers.hint.lines"), g.addressees)
	g.root = kit.VBox(16,
		kit.HBoxTop(16, kit.Sized(300, 0, labelled(w.T("setting.papers.kind"), "", g.kind))),
		g.addressed,
		labelled(w.T("meeting.papers.field.recipients"), w.T("setting.papers.recipients_hint"), g.recipients),
		kit.HBoxTop(16, kit.Sized(300, 0, labelled(w.T("setting.papers.archive"), w.T("setting.papers.archive_hint"), g.archive))),
	)
	g.showAddressed()
	return g
}

func kindChoices(w kit.Words) []kit.Choice {
	choices := make([]kit.Choice, len(templateKinds))
	for i, kind := range templateKinds {
		choices[i] = kit.Choice{Key: string(kind), Text: w.T("paper_kind." + string(kind))}
	}
	return choices
}

// turn stores what was typed for the kind in view and shows another; what could not
// be stored stays in view.
func (g *paperGoes) turn(key string) {
	g.form.leave()
	if g.form.dirty() {
		g.kind.SetSelected(string(g.shown))
		return
	}
	g.shown = data.PaperKind(key)
	g.put()
}

// fill shows the office. The empty lines between names stay while they are typed.
func (g *paperGoes) fill(o data.Office) {
	g.office = o
	typing := kit.HasFocus(g.recipients) || kit.HasFocus(g.addressees) || kit.HasFocus(g.archive)
	if g.form.filled && !typing || g.recipients.Value()+g.addressees.Value()+g.archive.Value() == "" {
		g.put()
	}
}

// put shows the template of the kind in view.
func (g *paperGoes) put() {
	t := g.template(g.office)
	kit.ShowText(g.addressees, strings.Join(t.Addressees, "\n"))
	kit.ShowText(g.recipients, strings.Join(t.Recipients, "\n"))
	kit.ShowText(g.archive, t.Archive)
	g.showAddressed()
}

func (g *paperGoes) showAddressed() {
	if slices.Contains(addressedKinds, g.shown) {
		g.addressed.Show()
	} else {
		g.addressed.Hide()
	}
	g.root.Refresh()
}

// template is that of the kind in view; the recipients of the minutes are the
// office's own.
func (g *paperGoes) template(o data.Office) data.PaperTemplate {
	t := o.Template(g.shown)
	if g.shown == data.PaperMinutes {
		t.Recipients = o.Recipients
	}
	return t
}

// take writes the fields into the office.
func (g *paperGoes) take(o *data.Office) {
	t := data.PaperTemplate{
		Kind: g.shown, Recipients: strings.Split(g.recipients.Value(), "\n"), Addressees: strings.Split(g.addressees.Value(), "\n"), Archive: g.archive.Value(),
	}
	if g.shown == data.PaperMinutes {
		o.Recipients, t.Recipients = t.Recipients, nil
	}
	o.SetTemplate(t)
	g.office = *o
	g.office.Clean()
}
