package setting

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// remindersPage edits when a deadline is near, when a silent task is asked about
// and how often a deadline may be put off.
type remindersPage struct {
	form   *officeForm
	urgent *kit.Entry
	quiet  *kit.Entry
	most   *kit.Entry
	page   fyne.CanvasObject
}

func newRemindersPage(s *Screen) *remindersPage {
	p := &remindersPage{}
	p.form = newOfficeForm(s.desk, p.fill, p.take)
	w := s.words
	p.urgent = p.form.line("urgent_days", kit.EntryOptions{})
	p.quiet = p.form.line("quiet_days", kit.EntryOptions{})
	p.most = p.form.line("max_extensions", kit.EntryOptions{})
	field := func(name string, e *kit.Entry) fyne.CanvasObject {
		return kit.Sized(260, 0, labelled(w.T("field.office."+name), w.T("setting.reminders."+name), e))
	}
	fields := kit.VBox(16, kit.HBoxTop(16, field("urgent_days", p.urgent), field("quiet_days", p.quiet)), kit.HBoxTop(16, field("max_extensions", p.most)))
	p.page = kit.VBox(0, kit.NewCard(kit.CardOptions{Title: w.T("setting.reminders"), Body: fields}))
	return p
}

func (p *remindersPage) content() fyne.CanvasObject { return p.page }

func (p *remindersPage) first() fyne.Focusable { return p.urgent }

func (p *remindersPage) flush() { p.form.flush() }

func (p *remindersPage) reload() { p.form.reload() }

// numbers are the fields with what of the office each shows.
func (p *remindersPage) numbers(o *data.Office) []struct {
	name  string
	entry *kit.Entry
	value *int
} {
	return []struct {
		name  string
		entry *kit.Entry
		value *int
	}{
		{"urgent_days", p.urgent, &o.UrgentDays},
		{"quiet_days", p.quiet, &o.QuietDays},
		{"max_extensions", p.most, &o.MaxExtensions},
	}
}

func (p *remindersPage) fill(o data.Office) {
	for _, n := range p.numbers(&o) {
		if p.form.filled || n.entry.Value() == "" {
			kit.ShowText(n.entry, strconv.Itoa(*n.value))
		}
	}
}

func (p *remindersPage) take(o *data.Office) error {
	for _, n := range p.numbers(o) {
		var err error
		if *n.value, err = strconv.Atoi(strings.TrimSpace(n.entry.Value())); err != nil {
			return &data.Refusal{Code: data.RefusedUnknown, Field: n.name, Detail: n.entry.Value()}
		}
	}
	return nil
}
