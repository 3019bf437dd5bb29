package task

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// importDialog shows what a workbook would do, row by row, before anything is written.
type importDialog struct {
	screen  *Screen
	plan    []data.TaskImport
	table   *kit.Table[data.TaskImport]
	trouble *kit.Notice
	dialog  *kit.Dialog
}

func (s *Screen) showImport(plan []data.TaskImport) {
	w := s.words
	d := &importDialog{screen: s, plan: plan, trouble: kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})}
	d.table = kit.NewTable(kit.TableOptions[data.TaskImport]{
		Columns: []kit.Column[data.TaskImport]{
			{ID: "row", Title: w.T("task.import.row"), Width: 64, Text: func(i data.TaskImport) kit.Span { return kit.Span{Text: fmt.Sprint(i.Row), Color: kit.ColorText2} }},
			{ID: "kind", Title: w.T("task.import.kind"), Width: 124, Create: newDueCell, Update: d.updateKind},
			{ID: "what", Title: w.T("task.what"), Weight: 1.2, Text: func(i data.TaskImport) kit.Span { return kit.Span{Text: vietnamese.FirstLine(i.Task.What), Bold: true} }},
			{ID: "why", Title: w.T("task.import.why"), Weight: 1.4, Text: d.why},
		},
		RowHeight: kit.RowDense,
		Empty:     kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconTask, Text: w.T("task.import.empty")}),
		Hints:     []kit.Hint{{Keys: []string{"↑", "↓"}, Word: w.T("task.hint.choose")}},
	})
	d.table.SetRows(inOrder(plan))
	counts := counted(plan)
	n := counts[data.ImportAdd] + counts[data.ImportChange]
	summary := kit.NewText(kit.TextOptions{Bold: true, Wrap: true, Text: w.F("task.import.summary", "added", counts[data.ImportAdd],
		"changed", counts[data.ImportChange], "same", counts[data.ImportSame], "refused", counts[data.ImportRefuse])})
	d.dialog = kit.NewDialog(kit.DialogOptions{
		Title: w.T("task.import.title"), Words: w, Width: 960, Height: 600, First: d.table,
		Body: kit.VBox(12, summary, d.trouble, kit.Grow(kit.Sized(0, 260, d.table))),
		Buttons: []kit.DialogButton{
			{Text: w.T("kit.cancel"), Cancel: true},
			{Text: w.F("task.import.yes", "n", n), Icon: kit.IconUpload, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: d.take},
		},
	})
	d.dialog.Button(1).SetOff(n == 0)
	d.dialog.Show(s.desk.Window)
}

// inOrder puts what needs the eye first: what is refused, then what changes,
// then what is added; each in the order of the sheet.
func inOrder(plan []data.TaskImport) []data.TaskImport {
	var rows []data.TaskImport
	for _, kind := range []data.ImportKind{data.ImportRefuse, data.ImportChange, data.ImportAdd, data.ImportSame} {
		for _, step := range plan {
			if step.Kind == kind {
				rows = append(rows, step)
			}
		}
	}
	return rows
}

func counted(plan []data.TaskImport) map[data.ImportKind]int {
	counts := map[data.ImportKind]int{}
	for _, step := range plan {
		counts[step.Kind]++
	}
	return counts
}

func (d *importDialog) updateKind(cell fyne.CanvasObject, i data.TaskImport) {
	badge, ok := cell.(*kit.Badge)
	if !ok {
		return
	}
	o := kit.BadgeOptions{Text: d.screen.words.T("task.import." + string(i.Kind)), Icon: kit.IconRemove, Tone: kit.TonePlain}
	switch i.Kind {
	case data.ImportAdd:
		o.Icon, o.Tone = kit.IconAdd, kit.ToneGreen
	case data.ImportChange:
		o.Icon, o.Tone = kit.IconEdit, kit.ToneInfo
	case data.ImportRefuse:
		o.Icon, o.Tone = kit.IconOverdue, kit.ToneRed
	}
	badge.Set(o)
}

// why says what changes, or why a row is refused.
func (d *importDialog) why(i data.TaskImport) kit.Span {
	if i.Refusal != nil {
		return kit.Span{Text: d.refused(i.Refusal), Color: kit.ColorRed}
	}
	names := make([]string, len(i.Changes))
	for at, field := range i.Changes {
		names[at] = d.screen.words.T("task.sheet." + field)
	}
	return kit.Span{Text: strings.Join(names, ", ")}
}

func (d *importDialog) refused(err error) string {
	said := d.screen.explain(err)
	if r, ok := data.AsRefusal(err); ok && d.screen.words.Has("task.sheet."+r.Field) {
		return d.screen.words.T("task.sheet."+r.Field) + ": " + said
	}
	return said
}

// take carries the plan out and reports whether the dialog may close.
func (d *importDialog) take() bool {
	s := d.screen
	added, changed, err := s.desk.Register.ImportTasks(s.desk.Context(), d.plan)
	if err != nil {
		d.trouble.ShowMessage(kit.ToneRed, "", s.explain(err))
		return false
	}
	s.desk.Say(s.words.F("task.import.done", "added", added, "changed", changed))
	s.Reload()
	return true
}
