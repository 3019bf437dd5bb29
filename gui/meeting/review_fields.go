package meeting

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"giaoban/data"
	"giaoban/gui/kit"
)

// reviewFieldsOptions describes reviewFields.
type reviewFieldsOptions struct {
	Desk        *kit.Desk
	Label       string // over what is said
	Placeholder string
	Rows        int
	States      bool            // the state can be chosen
	Day         func() data.Day // that counts for what is said done
	OnSubmit    func(string)
	OnEscape    func()
	OnResize    func() // the field for a reason appeared or went
	Hints       []kit.Hint
}

// reviewFields takes what is said of one task in a review: words, how far it has
// come and, where asked for, its state. It stores them by itself.
type reviewFields struct {
	o       reviewFieldsOptions
	form    *kit.RecordForm
	line    data.ReviewLine // as stored last; its task's ID is 0 while none is in view
	text    *kit.TextArea
	percent *kit.Entry
	state   *kit.Select   // nil where the state cannot be chosen
	late    *kit.TextArea // why it ended late; nil where the state cannot be chosen

	textField, percentField, stateField, lateField *kit.Field
}

func newReviewFields(o reviewFieldsOptions) *reviewFields {
	words := o.Desk.Words
	f := &reviewFields{o: o}
	f.form = kit.NewRecordForm(o.Desk, f.save)
	f.text = kit.NewTextArea(f.form.Options(kit.EntryOptions{
		Placeholder: o.Placeholder, Rows: o.Rows, MaxRows: 4 * o.Rows, OnSubmit: o.OnSubmit, OnEscape: o.OnEscape, Hints: o.Hints,
	}))
	f.textField = f.form.Field(kit.FieldOptions{Label: o.Label, Control: f.text}, "text")
	f.percent = kit.NewEntry(f.form.Options(kit.EntryOptions{Small: true, OnSubmit: o.OnSubmit, OnEscape: o.OnEscape, Hints: o.Hints}))
	f.percentField = f.form.Field(kit.FieldOptions{Label: words.T("meeting.review.percent"), Control: f.percent}, "percent")
	if o.States {
		f.buildStates()
	}
	return f
}

func (f *reviewFields) buildStates() {
	o, words := f.o, f.o.Desk.Words
	choices := make([]kit.Choice, len(data.TaskStates()))
	for i, s := range data.TaskStates() {
		choices[i] = kit.Choice{Key: s.String(), Text: words.T("task_state." + s.String())}
	}
	f.state = kit.NewSelect(kit.SelectOptions{Choices: choices, Small: true, OnChange: f.chosen, Hints: o.Hints})
	f.stateField = f.form.Field(kit.FieldOptions{Label: words.T("meeting.review.state"), Control: f.state}, "state")
	f.late = kit.NewTextArea(f.form.Options(kit.EntryOptions{Rows: 1, MaxRows: 4, OnSubmit: o.OnSubmit, OnEscape: o.OnEscape, Hints: o.Hints}))
	f.lateField = f.form.Field(kit.FieldOptions{Label: words.T("task.done.late"), Control: f.late}, "late_reason")
	f.lateField.Hide()
}

func (f *reviewFields) chosen(string) {
	f.paintLate()
	f.form.Changed()
}

// paintLate asks for the reason of a delay only where the task ends with one.
func (f *reviewFields) paintLate() {
	if f.state == nil {
		return
	}
	late := data.TaskState(f.state.Selected()) == data.TaskDone && f.line.Stated().EndsLate(f.o.Day())
	if f.lateField.Hidden == late {
		f.lateField.Hidden = !late
		f.o.OnResize()
	}
}

// lateReason is why the task ends late, as it is typed; "" where it does not.
func (f *reviewFields) lateReason() string {
	if f.late == nil || f.lateField.Hidden {
		return ""
	}
	return f.late.Value()
}

// save stores what stands in the fields. The task is moved only where its state
// or percent was changed here.
func (f *reviewFields) save(ctx context.Context) error {
	if f.line.Task.ID == 0 {
		return nil
	}
	e := data.TaskEvent{Meeting: f.line.Event.Meeting, Task: f.line.Task.ID, Text: f.text.Value()}
	percent, err := f.typedPercent()
	if err != nil {
		return err
	}
	task := f.line.Stated()
	chosen := task.State
	if f.state != nil {
		chosen = data.TaskState(f.state.Selected())
	}
	if state, percent := saidState(task, chosen, percent); state != task.State || percent != task.Percent {
		e.State, e.Percent = state, percent
	}
	reason := f.lateReason()
	if f.late != nil && !f.lateField.Hidden && reason == "" && task.LateReason != "" {
		return &data.Refusal{Code: data.RefusedReason, Field: "late_reason"}
	}
	saved, err := f.o.Desk.Register.SaveLateReview(ctx, e, reason)
	if err != nil {
		return err
	}
	f.line.Event = saved
	f.line.Task.LateReason = cmp.Or(reason, f.line.Task.LateReason)
	if e.State != "" {
		f.line.Task.State, f.line.Task.Percent, f.line.Task.ReportedDone = saved.State, saved.Percent, saved.ReportedDone
	}
	f.fillState()
	return nil
}

// typedPercent reads the percent as it is typed: "30", "30 %", "" for nothing.
func (f *reviewFields) typedPercent() (int, error) {
	text := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(f.percent.Value()), "%"))
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 100 {
		return 0, &data.Refusal{Code: data.RefusedPercent, Field: "percent", Detail: text}
	}
	return n, nil
}

// show shows a line; what is being typed of it stays.
func (f *reviewFields) show(l data.ReviewLine) {
	if l.Task.ID != f.line.Task.ID || l.Event.Meeting != f.line.Event.Meeting {
		f.form.Forget()
		f.form.EndVisit()
	} else if f.form.Dirty() {
		return
	}
	f.line = l
	kit.ShowText(f.text, l.Event.Text)
	if f.late != nil {
		kit.ShowText(f.late, l.Task.LateReason)
	}
	f.fillState()
	f.setReadOnly(l.Fixed)
}

// fillState shows how the task is now.
func (f *reviewFields) fillState() {
	t := f.line.Stated()
	if held, err := f.typedPercent(); err != nil || held != t.Percent {
		f.percent.SetValue(percentText(t.Percent))
	}
	if f.state != nil {
		f.state.SetSelected(t.State.String())
		f.paintLate()
	}
}

func percentText(percent int) string {
	if percent == 0 {
		return ""
	}
	return strconv.Itoa(percent)
}

func (f *reviewFields) setReadOnly(on bool) {
	f.text.SetReadOnly(on)
	f.percent.SetReadOnly(on)
	if f.state == nil {
		return
	}
	f.late.SetReadOnly(on)
	if on {
		f.state.Disable()
	} else {
		f.state.Enable()
	}
}

// leave stores what is typed and reports whether it is stored.
func (f *reviewFields) leave() bool {
	stored := f.form.Flush()
	f.form.EndVisit()
	return stored
}

// focused reports whether one of the fields has the focus.
func (f *reviewFields) focused() bool {
	return kit.HasFocus(f.text) || kit.HasFocus(f.percent) || f.state != nil && (kit.HasFocus(f.state) || kit.HasFocus(f.late))
}
