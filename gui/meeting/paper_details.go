package meeting

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// paperDetails is the page of what the clerk settles for the paper in view: number
// and day, who signs, who receives it, urgency and secrecy. It stores itself.
type paperDetails struct {
	step *papersStep
	form *kit.RecordForm
	dir  directory

	shown paperView // whose details the fields hold
	f     data.PaperForm
	annex data.Annex

	number, copies, whom                      *kit.Entry
	next                                      *kit.Link
	day                                       *kit.DateField
	authority, urgency, secrecy, circulation  *kit.Select
	invited                                   *kit.Select
	signer, drafter                           *personField
	addressees, recipients, note, title, text *kit.TextArea
	units                                     *kit.UnitsField
	items                                     *kit.Table[itemRow]
	rows                                      map[string]fyne.CanvasObject // by the field's name
	order                                     []string
	locked                                    *kit.Notice
	filling                                   bool // the fields are being filled, not typed in
	root                                      fyne.CanvasObject
}

// itemRow is a conclusion that an extract may take.
type itemRow struct {
	id   data.ConclusionID
	text string
}

func newPaperDetails(s *papersStep) *paperDetails {
	p := &paperDetails{step: s, rows: map[string]fyne.CanvasObject{}}
	p.form = kit.NewRecordForm(s.desk, p.store)
	p.buildFields()
	p.locked = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneInfo, Icon: kit.IconLock, Hidden: true})
	body := []fyne.CanvasObject{p.locked}
	for _, name := range p.order {
		body = append(body, p.rows[name])
	}
	p.root = kit.NewScroll(kit.Inside(12, 16, 16, 16, kit.VBox(12, body...)))
	return p
}

func (p *paperDetails) buildFields() {
	w := p.step.desk.Words
	p.number = kit.NewEntry(p.form.Options(kit.EntryOptions{Placeholder: w.T("meeting.papers.number.blank")}))
	p.day = kit.NewDateField(kit.DateOptions{Words: w, Today: p.step.desk.Register.Today, OnChange: func(data.Day) { p.form.Changed() }, OnBlur: p.form.Leave})
	p.next = kit.NewLink(kit.LinkOptions{OnTap: p.takeNext})
	p.authority = p.choice(p.authorities())
	p.signer = newPersonField(p.step.desk, personFieldOptions{Label: w.T("meeting.papers.signer"), People: p.people, OnChange: func(data.PersonID) { p.form.Changed() }})
	p.whom = kit.NewEntry(p.form.Options(kit.EntryOptions{}))
	p.drafter = newPersonField(p.step.desk, personFieldOptions{Label: w.T("meeting.papers.drafter"), Placeholder: w.T("meeting.papers.drafter.placeholder"), People: p.people, OnChange: func(data.PersonID) { p.form.Changed() }})
	p.copies = kit.NewEntry(p.form.Options(kit.EntryOptions{}))
	p.urgency = p.choice(coded(w, "urgency", "none", data.Urgencies()))
	p.secrecy = p.choice(coded(w, "secrecy", "none", data.Secrecies()))
	p.circulation = p.choice(coded(w, "circulation", "none", data.Circulations()))
	p.invited = p.choice(coded(w, "invitation_to", "all", data.InvitationTos()))
	p.addressees = kit.NewTextArea(p.form.Options(kit.EntryOptions{Rows: 2, MaxRows: 6}))
	p.recipients = kit.NewTextArea(p.form.Options(kit.EntryOptions{Rows: 3, MaxRows: 8}))
	p.note = kit.NewTextArea(p.form.Options(kit.EntryOptions{Rows: 3, MaxRows: 10}))
	p.title = kit.NewTextArea(p.form.Options(kit.EntryOptions{Rows: 2, MaxRows: 4}))
	p.text = kit.NewTextArea(p.form.Options(kit.EntryOptions{Rows: 6, MaxRows: 16}))
	p.units = kit.NewUnitsField(kit.UnitsOptions{Words: w, Choices: p.unitChoices, OnChange: p.form.Changed})
	p.items = kit.NewTable(kit.TableOptions[itemRow]{
		Columns:    []kit.Column[itemRow]{{ID: "text", Text: func(r itemRow) kit.Span { return kit.Span{Text: r.text} }}},
		HeadHidden: true, RowHeight: kit.RowDense, Whole: true, Pad: 4,
		Marks: &kit.TableMarks[itemRow]{Key: func(r itemRow) int64 { return int64(r.id) }, OnChange: p.marked},
		Hints: []kit.Hint{{Keys: []string{"Space"}, Word: w.T("meeting.papers.hint.mark")}},
	})
	numbers := kit.HBoxTop(8, kit.Grow(p.field("number", "number", p.number, "")), kit.Sized(168, 0, p.field("day", "day", p.day, "")))
	p.row("title", p.field("annex_title", "title", p.title, ""))
	p.row("text", p.field("annex_text", "text", p.text, "points"))
	p.row("number", kit.VBox(2, numbers, p.next))
	p.row("invitation_to", p.field("invitation_to", "invitation_to", p.invited, ""))
	p.row("units", p.field("units", "units", p.units.Object(), ""))
	p.row("conclusions", p.field("conclusions", "conclusions", p.items, ""))
	p.row("addressees", p.field("addressees", "addressees", p.addressees, "lines"))
	p.row("note", p.field("note", "note", p.note, "points"))
	p.row("authority", p.field("authority", "authority", p.authority, ""))
	p.row("whom", p.field("whom", "whom", p.whom, ""))
	p.row("signer", p.signer.field)
	p.row("recipients", p.field("recipients", "recipients", p.recipients, "lines"))
	p.row("drafter", kit.HBoxTop(8, kit.Grow(p.drafter.field), kit.Sized(72, 0, p.field("copies", "copies", p.copies, ""))))
	p.row("urgency", p.field("urgency", "urgency", p.urgency, ""))
	p.row("secrecy", p.field("secrecy", "secrecy", p.secrecy, ""))
	p.row("circulation", p.field("circulation", "circulation", p.circulation, ""))
	p.form.Name(p.signer.field, "signer")
	p.form.Name(p.drafter.field, "drafter")
}

// field labels a control. The register's name of it is where its refusals show.
func (p *paperDetails) field(label, name string, control fyne.CanvasObject, hint string) *kit.Field {
	w := p.step.desk.Words
	o := kit.FieldOptions{Label: w.T("meeting.papers.field." + label), Control: control}
	if hint != "" {
		o.Hint = w.T("meeting.papers.hint." + hint)
	}
	return p.form.Field(o, name)
}

func (p *paperDetails) row(name string, object fyne.CanvasObject) {
	p.rows[name] = object
	p.order = append(p.order, name)
}

func (p *paperDetails) choice(choices []kit.Choice) *kit.Select {
	return kit.NewSelect(kit.SelectOptions{Choices: choices, Selected: choices[0].Key, OnChange: func(string) { p.form.Changed() }})
}

// noneKey is the key of a choice whose code is empty.
const noneKey = "none"

// coded are the choices of a list of codes.
func coded[T ~string](w kit.Words, prefix, none string, codes []T) []kit.Choice {
	choices := make([]kit.Choice, len(codes))
	for i, code := range codes {
		choices[i] = kit.Choice{Key: cmp.Or(string(code), noneKey), Text: w.T(prefix + "." + cmp.Or(string(code), none))}
	}
	return choices
}

// codeOf returns the code of a choice.
func codeOf[T ~string](s *kit.Select) T {
	if key := s.Selected(); key != noneKey {
		return T(key)
	}
	return ""
}

func (p *paperDetails) authorities() []kit.Choice {
	var choices []kit.Choice
	for _, a := range data.Authorities() {
		choices = append(choices, kit.Choice{Key: cmp.Or(string(a), noneKey), Text: p.step.desk.Words.T("authority." + cmp.Or(a.String(), "head"))})
	}
	return choices
}

// people are those in use, and whom the form names.
func (p *paperDetails) people() []kit.Choice { return p.dir.personChoices(p.step.records.Dossier) }

func (p *paperDetails) unitChoices() []kit.Choice { return p.dir.unitChoices(p.step.records.Dossier) }

// wanted are the fields that a kind of paper has.
func (p *paperDetails) wanted() []string {
	ref := p.step.view.ref
	switch ref.Kind {
	case data.PaperAgenda, data.PaperChair, data.PaperArticle, data.PaperBallot, data.PaperRoster, data.PaperTracking, data.PaperCoordination, data.PaperSummary:
		return nil
	case data.PaperAnnex:
		return []string{"title", "text", "authority", "whom", "signer"}
	case data.PaperMinutes:
		return []string{"number", "recipients", "drafter", "urgency", "secrecy", "circulation"}
	case data.PaperCount:
		return []string{"number"}
	}
	fields := []string{"number", "authority", "whom", "signer", "recipients", "drafter", "urgency", "secrecy", "circulation"}
	switch ref.Kind {
	case data.PaperInvitation:
		fields = append(fields, "invitation_to", "units", "note")
	case data.PaperNotice:
		fields = append(fields, "note")
	case data.PaperExtract:
		fields = append(fields, "conclusions")
	case data.PaperReport, data.PaperUnitReport:
		fields = append(fields, "addressees")
	case data.PaperUrging:
		return []string{"number", "authority", "whom", "signer", "drafter"}
	}
	return fields
}

// show shows what is settled for the paper in view, unless it is being typed.
func (p *paperDetails) show() {
	s := p.step
	p.dir = directory{Directory: kit.Directory{Directory: s.records.Tracking.Directory()}}
	if p.form.Dirty() && p.shown.ref == s.view.ref {
		return
	}
	if p.shown.ref != s.view.ref {
		p.form.Forget()
	}
	p.shown = s.view
	p.f = s.records.Form(s.view.ref)
	p.annex = data.Annex{}
	for _, a := range s.records.Annexes {
		if s.view.ref == (data.PaperRef{Kind: data.PaperAnnex, Part: int64(a.ID)}) {
			p.annex = a
		}
	}
	p.fill()
	p.showRows()
}

// marked stores which items an extract takes.
func (p *paperDetails) marked() {
	if !p.filling {
		p.form.Changed()
	}
}

// fill puts what is settled into the fields.
func (p *paperDetails) fill() {
	p.filling = true
	defer func() { p.filling = false }()
	f, s := p.f, p.step
	number := f.Number
	if f.Kind == data.PaperMinutes {
		number = s.records.Meeting.Number
	}
	kit.ShowText(p.number, number)
	p.day.SetDay(f.Day)
	for _, c := range []struct {
		field *kit.Select
		code  string
	}{
		{p.authority, string(f.Authority)},
		{p.urgency, string(f.Urgency)},
		{p.secrecy, string(f.Secrecy)},
		{p.circulation, string(f.Circulation)},
		{p.invited, string(f.InvitationTo)},
	} {
		c.field.SetSelected(cmp.Or(c.code, noneKey))
	}
	p.signer.show(f.Signer)
	p.drafter.show(f.Drafter)
	copies := ""
	if f.Copies > 0 {
		copies = strconv.Itoa(f.Copies)
	}
	kit.ShowText(p.copies, copies)
	kit.ShowText(p.whom, f.Whom)
	kit.ShowText(p.addressees, strings.Join(f.Addressees, "\n"))
	kit.ShowText(p.recipients, strings.Join(f.Recipients, "\n"))
	kit.ShowText(p.note, f.Note)
	kit.ShowText(p.title, p.annex.Title)
	kit.ShowText(p.text, p.annex.Text)
	p.units.Show(f.Units)
	var rows []itemRow
	for i, c := range s.records.Conclusions {
		rows = append(rows, itemRow{c.ID, fmt.Sprintf("%d. %s", i+1, c.Text)})
	}
	p.items.SetRows(rows)
	p.items.MarkWhere(func(r itemRow) bool { return slices.Contains(f.Conclusions, r.id) })
	p.placeholders()
	p.form.Forget()
}

// placeholders say in the empty fields what prints where nothing is settled.
func (p *paperDetails) placeholders() {
	s := p.step
	template := s.records.Office.Template(s.view.ref.Kind)
	if s.view.ref.Kind == data.PaperMinutes {
		template.Recipients = s.records.Office.Recipients
	}
	usual := s.desk.Words.T("meeting.papers.usual")
	p.recipients.SetPlaceHolder(cmp.Or(strings.Join(template.Recipients, "; "), usual))
	p.addressees.SetPlaceHolder(cmp.Or(strings.Join(template.Addressees, "; "), usual))
	p.note.SetPlaceHolder(usual)
	p.whom.SetPlaceHolder(s.records.Office.HeadTitle)
	next := ""
	if s.records.Office.NumbersHere && p.f.Number == "" && s.view.ref.Kind.Traits().Numbered {
		next = s.nextNumber
	}
	p.next.Hidden = next == ""
	if next != "" {
		p.next.SetText(s.desk.Words.F("meeting.papers.next_number", "number", next))
	}
}

// showRows shows the fields that the paper in view has.
func (p *paperDetails) showRows() {
	wanted := p.wanted()
	for name, row := range p.rows {
		setHidden(row, !slices.Contains(wanted, name) || name == "units" && p.f.InvitationTo != data.InviteUnits ||
			name == "whom" && !p.f.Authority.NamesWhom())
	}
	w := p.step.desk.Words
	switch {
	case len(wanted) == 0:
		p.locked.ShowMessage(kit.ToneInfo, "", w.T("meeting.papers.details.none"))
	case p.step.now.signed.ID != 0:
		p.locked.ShowMessage(kit.ToneInfo, "", w.T("meeting.papers.details.signed"))
	default:
		p.locked.ShowMessage(kit.ToneInfo, "", "")
	}
	p.root.Refresh()
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	if hidden {
		o.Hide()
	} else {
		o.Show()
	}
}

// takeNext takes the number that is proposed.
func (p *paperDetails) takeNext() {
	p.number.SetValue(p.step.nextNumber)
	p.form.Changed()
}

// store writes the fields.
func (p *paperDetails) store(ctx context.Context) error {
	r := p.step.desk.Register
	if p.shown.ref.Kind == data.PaperAnnex {
		annex := p.annex
		annex.Title, annex.Text = p.title.Value(), p.text.Value()
		if annex.Title != p.annex.Title || annex.Text != p.annex.Text {
			stored, err := r.SaveAnnex(ctx, annex)
			if err != nil {
				return err
			}
			p.annex = stored
		}
	}
	f, err := p.read()
	if err != nil {
		return err
	}
	stored, err := r.SavePaperForm(ctx, f)
	if err != nil {
		return err
	}
	p.f = stored
	p.showRows()
	return nil
}

// read takes the fields into the form of the paper they belong to.
func (p *paperDetails) read() (data.PaperForm, error) {
	f := p.f
	f.Meeting, f.Kind, f.Part = p.step.d.Meeting.ID, p.shown.ref.Kind, p.shown.ref.Part
	f.Number, f.Day, f.Whom = p.number.Value(), p.day.Day(), p.whom.Value()
	f.Authority, f.Urgency, f.Secrecy = codeOf[data.Authority](p.authority), codeOf[data.Urgency](p.urgency), codeOf[data.Secrecy](p.secrecy)
	f.Circulation, f.InvitationTo = codeOf[data.Circulation](p.circulation), codeOf[data.InvitationTo](p.invited)
	f.Signer, f.Drafter = kit.PartyOf(p.signer.completion.Selected()).Person, kit.PartyOf(p.drafter.completion.Selected()).Person
	f.Addressees, f.Recipients = strings.Split(p.addressees.Value(), "\n"), strings.Split(p.recipients.Value(), "\n")
	f.Note, f.Units = p.note.Value(), p.units.Units()
	f.Conclusions = nil
	for _, r := range p.items.Marked() {
		f.Conclusions = append(f.Conclusions, r.id)
	}
	f.Copies = 0
	if text := strings.TrimSpace(p.copies.Value()); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			return f, &data.Refusal{Code: data.RefusedUnknown, Field: "copies", Detail: text}
		}
		f.Copies = n
	}
	return f, nil
}

// leave stores what is being typed.
func (p *paperDetails) leave() { p.form.Leave() }

// has reports whether the paper in view has a field of that name.
func (p *paperDetails) has(field string) bool {
	return field == "annex" || slices.Contains(p.wanted(), field)
}

// focus puts the focus into a field, or into the first that is shown; it reports
// whether there is one.
func (p *paperDetails) focus(field string) bool {
	controls := map[string]fyne.Focusable{
		"title": p.title, "text": p.text, "annex": p.text, "number": p.number, "invitation_to": p.invited, "units": p.units.Adder(), "conclusions": p.items,
		"addressees": p.addressees, "note": p.note, "authority": p.authority, "whom": p.whom, "signer": p.signer.completion,
		"recipients": p.recipients, "drafter": p.drafter.completion, "urgency": p.urgency, "secrecy": p.secrecy, "circulation": p.circulation,
	}
	if control := controls[field]; control != nil {
		kit.FocusOn(control)
		return true
	}
	for _, name := range p.order {
		if p.rows[name].Visible() {
			kit.FocusOn(controls[name])
			return true
		}
	}
	return false
}
