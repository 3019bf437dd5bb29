package kit

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
)

// TimeOptions describes a TimeField.
type TimeOptions struct {
	Value       data.TimeOfDay
	Placeholder string // an example from Words when empty
	Icon        IconName
	Small       bool
	Words       Words
	OnChange    func(data.TimeOfDay)
	OnBlur      func()
	OnSubmit    func()
	Hints       []Hint
}

// TimeField takes a time as people type it (8h, 8 giờ 30, 08:30) and shows it in
// words. Text that is no time stays and is said to be none. ↑ and ↓ go five
// minutes on or back.
type TimeField struct {
	Entry
	t     TimeOptions
	value data.TimeOfDay
}

var _ fyne.Focusable = (*TimeField)(nil)

// timeStep is how many minutes ↑ and ↓ go.
const timeStep = 5

// NewTimeField makes a field for a time of day.
func NewTimeField(o TimeOptions) *TimeField {
	if o.Placeholder == "" {
		o.Placeholder = o.Words.T(wordTimeExample)
	}
	t := &TimeField{t: o, value: o.Value}
	t.build(EntryOptions{
		Placeholder: o.Placeholder, Icon: o.Icon, Small: o.Small, Text: t.format(o.Value),
		OnChange: t.typed, OnSubmit: t.submittedText, OnFocus: t.SelectAllText, OnBlur: t.left, OnKey: t.key, Hints: o.Hints,
	}, t)
	t.ExtendBaseWidget(t)
	return t
}

func (t *TimeField) format(v data.TimeOfDay) string {
	if v.IsZero() {
		return ""
	}
	return t.t.Words.F(wordHour, "hour", v.Hour(), "minute", fmt.Sprintf("%02d", v.Minute()))
}

// Time returns the time that holds; zero when none is stated or what is typed is none.
func (t *TimeField) Time() data.TimeOfDay { return t.value }

// SetTime shows a time without reporting it.
func (t *TimeField) SetTime(v data.TimeOfDay) {
	t.value = v
	t.SetValue(t.format(v))
	t.SetError("")
}

// typed takes a time while it is being typed, but only once its hour is
// complete: 2 may be the beginning of 20h.
func (t *TimeField) typed(text string) {
	v, err := data.ParseTimeOfDay(text)
	if err == nil && completeTime(text) {
		t.hold(v)
	}
}

func completeTime(text string) bool {
	text = strings.TrimSpace(text)
	return text == "" || len(text) == 4 || strings.ContainsAny(text, ":.hHgG")
}

func (t *TimeField) hold(v data.TimeOfDay) {
	if t.value == v {
		return
	}
	t.value = v
	if t.t.OnChange != nil {
		t.t.OnChange(v)
	}
}

func (t *TimeField) settle() bool {
	v, err := data.ParseTimeOfDay(t.Value())
	if err != nil {
		t.SetError(t.t.Words.T(wordTimeInvalid))
		return false
	}
	t.hold(v)
	t.SetValue(t.format(v))
	t.SetError("")
	return true
}

func (t *TimeField) submittedText(string) {
	if t.settle() && t.t.OnSubmit != nil {
		t.t.OnSubmit()
	}
}

func (t *TimeField) left() {
	t.settle()
	if t.t.OnBlur != nil {
		t.t.OnBlur()
	}
}

func (t *TimeField) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp:
		t.step(timeStep)
	case fyne.KeyDown:
		t.step(-timeStep)
	default:
		return false
	}
	return true
}

func (t *TimeField) step(minutes int) {
	if t.Disabled() || !t.settle() || t.value.IsZero() {
		return
	}
	const day = 24 * 60
	at := (t.value.Minutes() + minutes + day) % day
	v, ok := data.NewTimeOfDay(at/60, at%60)
	if !ok {
		return
	}
	t.hold(v)
	t.SetValue(t.format(v))
}
