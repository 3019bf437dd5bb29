package task

import (
	"fmt"
	"slices"
	"strconv"

	"giaoban/data"
	"giaoban/gui/kit"
)

// progressCard takes a word on how a task is coming on and writes it in the
// ledger. What is typed and not written yet stays with its task, in the register.
type progressCard struct {
	detail  *detail
	kept    *kit.Jotting // what is typed and not written yet
	state   data.TaskState
	text    *kit.TextArea
	percent *kit.Select
	button  *kit.Button
	root    *kit.Card
}

func newProgressCard(d *detail) *progressCard {
	p := &progressCard{detail: d}
	w := d.words
	p.text = kit.NewTextArea(kit.EntryOptions{
		Rows: 3, MaxRows: 6, Placeholder: w.T("task.progress.hint"), OnSubmit: p.submitted,
		Hints: []kit.Hint{{Keys: []string{"F9"}, Word: w.T("task.hint.write")}, {Keys: []string{"Ctrl", "Enter"}, Word: w.T("task.hint.write")}},
	})
	p.kept = kit.NewJotting(d.desk, p.text)
	p.percent = kit.NewSelect(kit.SelectOptions{Hints: []kit.Hint{{Keys: []string{"F9"}, Word: w.T("task.hint.write")}}})
	p.button = kit.NewButton(kit.ButtonOptions{Text: w.T("task.progress.write"), Keys: []string{"F9"}, OnTap: p.write})
	side := kit.VBox(8, kit.Sized(112, 0, p.percent), kit.Sized(112, 0, p.button))
	p.root = kit.NewCard(kit.CardOptions{Title: w.T("task.progress.title"), Body: kit.HBoxTop(8, kit.Grow(p.text), side)})
	return p
}

// can reports whether progress of the task can be written.
func (p *progressCard) can() bool { return p.state.Open() }

// percents offers the tens, and how far the task has come.
func percents(now int) []kit.Choice {
	var list []int
	for n := 0; n <= 100; n += 10 {
		list = append(list, n)
	}
	if !slices.Contains(list, now) {
		list = append(list, now)
		slices.Sort(list)
	}
	choices := make([]kit.Choice, len(list))
	for i, n := range list {
		choices[i] = kit.Choice{Key: strconv.Itoa(n), Text: percentWords(n)}
	}
	return choices
}

// show shows how far a task has come; first: it has just come into view.
func (p *progressCard) show(f facts, first bool) {
	p.state = f.task.State
	setVisible(p.root, p.can())
	p.percent.SetChoices(percents(f.task.Percent))
	if first || p.text.Value() == "" {
		p.percent.SetSelected(strconv.Itoa(f.task.Percent))
	}
	if first {
		p.kept.Follow(fmt.Sprintf("task.progress/%d", f.task.ID), "")
	}
}

func (p *progressCard) submitted(string) { p.write() }

// write puts what is typed into the ledger. A task that has come on is under way.
func (p *progressCard) write() {
	d := p.detail
	t := d.facts.task
	percent, err := strconv.Atoi(p.percent.Selected())
	if err != nil || !d.known || !p.can() {
		return
	}
	if p.text.Value() == "" && percent == t.Percent {
		d.desk.Say(d.words.T("task.progress.need"))
		kit.FocusOn(p.text)
		return
	}
	state := t.State
	if state == data.TaskNotStarted && percent > 0 {
		state = data.TaskUnderWay
	}
	_, err = d.desk.Register.AddTaskEvent(d.desk.Context(), data.TaskEvent{
		Task: t.ID, Kind: data.EventReported, Text: p.text.Value(), State: state, Percent: percent, ReportedDone: t.ReportedDone,
	})
	if err != nil {
		d.desk.Fail(err)
		return
	}
	p.text.SetValue("")
	p.kept.Drop()
	d.desk.Say(d.words.T("task.progress.done"))
	d.reload()
}
