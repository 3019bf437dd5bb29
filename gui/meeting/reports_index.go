package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// reportIndex is the list of reports at the left, with how many are in.
type reportIndex struct {
	step     *reportsStep
	progress *kit.Text
	bar      *kit.Progress
	table    *kit.Table[reportRow]
	forms    *kit.Button
	adder    *kit.Completion
	foot     *fyne.Container
	root     fyne.CanvasObject
}

func newReportIndex(s *reportsStep) *reportIndex {
	words := s.desk.Words
	x := &reportIndex{step: s, progress: kit.Lead(""), bar: kit.NewProgress(kit.ProgressOptions{Tone: kit.ToneGreen})}
	x.forms = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.reports.forms"), Icon: kit.IconAdd, Small: true, OnTap: s.addForms})
	x.table = kit.NewTable(kit.TableOptions[reportRow]{
		Columns: x.columns(), RowHeight: kit.RowTwoLines, HeadHidden: true, Bare: true, Bar: true, QuietGroups: true,
		GroupOf: x.group, OnSelected: x.selected, OnActivate: x.activated, OnKey: x.key,
		Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconSheet, Text: words.T("meeting.reports.empty")}),
		Hints: []kit.Hint{
			{Keys: []string{"Enter"}, Word: words.T("meeting.hint.type")},
			{Keys: []string{"F9"}, Word: words.T("meeting.hint.submit")},
			{Keys: []string{"Del"}, Word: words.T("meeting.hint.delete")},
		},
	})
	x.adder = kit.NewCompletion(kit.CompletionOptions{
		Choices: x.addable, Placeholder: words.T("meeting.reports.add.prompt"), Icon: kit.IconAdd, Words: words, OnChange: x.add,
		Unknown: words.T("meeting.reports.add.unknown"),
	})
	head := kit.VBox(12, kit.HBox(8, kit.Grow(x.progress), x.forms), x.bar)
	x.foot = kit.VBox(0, kit.NewDivider(), kit.Inside(12, 16, 12, 16, kit.NewField(kit.FieldOptions{
		Label: words.T("meeting.reports.add"), Control: x.adder,
	})))
	x.root = kit.Ground(kit.ColorSurface, kit.VBox(0, kit.Inside(14, 16, 14, 24, head), kit.NewDivider(), kit.Grow(x.table), x.foot))
	return x
}

func (x *reportIndex) columns() []kit.Column[reportRow] {
	return []kit.Column[reportRow]{
		{ID: "unit", Width: 26, Create: newMarkCell, Update: setMarkCell},
		{ID: "report", Create: newReportCell, Update: x.setReport},
	}
}

func newMarkCell() fyne.CanvasObject { return kit.NewUnitMark(kit.UnitNone) }

func setMarkCell(cell fyne.CanvasObject, row reportRow) {
	if mark, ok := cell.(*kit.UnitMark); ok {
		mark.Set(row.place)
	}
}

// newReportCell makes a cell with a name and, at its right, a state. The name
// has all the room that the state leaves.
func newReportCell() fyne.CanvasObject {
	return kit.HBox(8, kit.Grow(kit.NewTwoLines()), kit.NewBadge(kit.BadgeOptions{}))
}

func (x *reportIndex) setReport(cell fyne.CanvasObject, row reportRow) {
	parts, ok := cell.(*fyne.Container)
	if !ok {
		return
	}
	if grown, ok := parts.Objects[0].(*fyne.Container); ok {
		kit.SetTwoLines(grown.Objects[0], row.name, row.second)
	}
	if badge, ok := parts.Objects[1].(*kit.Badge); ok {
		badge.Set(reportBadge(row.state, x.step.desk.Words.T))
	}
	parts.Refresh()
}

// reportBadge says the state of a report by icon and words.
func reportBadge(state data.ReportState, word func(string) string) kit.BadgeOptions {
	text := word("report_state." + state.String())
	switch state {
	case data.ReportSubmitted:
		return kit.BadgeOptions{Icon: kit.IconDone, Text: text, Tone: kit.ToneGreen}
	case data.ReportDraft:
		return kit.BadgeOptions{Icon: kit.IconEdit, Text: text, Tone: kit.ToneOutline}
	}
	return kit.BadgeOptions{Icon: kit.IconMissing, Text: text, Tone: kit.ToneAmber}
}

func (x *reportIndex) group(row reportRow) kit.Group {
	l, words := x.step.list, x.step.desk.Words
	if row.state == data.ReportSubmitted {
		return kit.Group{Title: words.F("meeting.reports.submitted", "n", len(l.submitted))}
	}
	return kit.Group{Title: words.F("meeting.reports.waiting", "n", len(l.waiting))}
}

// addable offers units first, then people.
func (x *reportIndex) addable() []kit.Choice {
	return append(x.step.dir.unitChoices(x.step.d), x.step.dir.personChoices(x.step.d)...)
}

func (x *reportIndex) add(choice kit.Choice) {
	if choice.Key == "" {
		return
	}
	x.adder.SetSelected("", "")
	x.step.add(choice)
}

func (x *reportIndex) focusAdd() { kit.FocusOn(x.adder) }

func (x *reportIndex) focus() fyne.Focusable { return x.table }

func (x *reportIndex) selected(_ int, row reportRow) { x.step.pick(row.id) }

func (x *reportIndex) activated(int, reportRow) { x.step.form.focus("") }

func (x *reportIndex) key(name fyne.KeyName, _ int, _ reportRow) bool {
	if name != fyne.KeyDelete || x.step.locked() {
		return false
	}
	x.step.remove()
	return true
}

// show shows the list of the step anew, the open report selected.
func (x *reportIndex) show() {
	submitted, due := x.step.list.count()
	x.progress.SetText(x.step.desk.Words.F("meeting.reports.progress", "submitted", submitted, "due", due))
	part := float32(0)
	if due > 0 {
		part = float32(submitted) / float32(due)
	}
	x.bar.Set(part)
	x.table.SetRows(x.step.list.rows())
	x.selectOpen()
	x.forms.Hidden = x.step.locked()
	x.foot.Hidden = x.step.locked()
	x.root.Refresh()
}

func (x *reportIndex) selectOpen() { x.table.Select(x.step.list.index(x.step.open)) }
