package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"giaoban/data"
)

// UnitsOptions describes a UnitsField.
type UnitsOptions struct {
	Words    Words
	Choices  func() []Choice
	OnChange func()
	Hints    []Hint
}

// UnitsField takes several units: each as a button that takes it out again, and
// a field that completes to add one more.
type UnitsField struct {
	o      UnitsOptions
	chosen []data.UnitID
	off    bool
	adder  *Completion
	list   *fyne.Container
	root   *fyne.Container
}

// NewUnitsField makes a field for several units.
func NewUnitsField(o UnitsOptions) *UnitsField {
	f := &UnitsField{o: o, list: Wrapped(6, 6)}
	f.adder = NewCompletion(CompletionOptions{
		Choices: f.addable, Icon: IconPeople, Words: o.Words, Placeholder: o.Words.T("kit.units.add"),
		OnChange: f.add, Unknown: o.Words.T("kit.units.unknown"), Hints: o.Hints,
	})
	f.root = VBox(6, f.list, f.adder)
	f.paint()
	return f
}

// Object returns what is shown.
func (f *UnitsField) Object() fyne.CanvasObject { return f.root }

// Adder returns the field that adds a unit.
func (f *UnitsField) Adder() *Completion { return f.adder }

// addable offers the units that are not chosen yet.
func (f *UnitsField) addable() []Choice {
	var free []Choice
	for _, c := range f.o.Choices() {
		if !slices.Contains(f.chosen, PartyOf(c).Unit) {
			free = append(free, c)
		}
	}
	return free
}

func (f *UnitsField) add(c Choice) {
	if c.Key == "" {
		return
	}
	f.chosen = append(slices.Clone(f.chosen), PartyOf(c).Unit)
	f.adder.SetSelected("", "")
	f.paint()
	f.report()
}

func (f *UnitsField) remove(id data.UnitID) {
	f.chosen = slices.DeleteFunc(slices.Clone(f.chosen), func(u data.UnitID) bool { return u == id })
	FocusOn(f.adder)
	f.paint()
	f.report()
}

func (f *UnitsField) report() {
	if f.o.OnChange != nil {
		f.o.OnChange()
	}
}

// Units returns the chosen units.
func (f *UnitsField) Units() []data.UnitID { return f.chosen }

// Show shows the stored units.
func (f *UnitsField) Show(units []data.UnitID) {
	if slices.Equal(f.chosen, units) {
		return
	}
	f.chosen = slices.Clone(units)
	f.paint()
}

// SetReadOnly locks the field.
func (f *UnitsField) SetReadOnly(on bool) {
	if f.off == on {
		return
	}
	f.off = on
	f.adder.SetReadOnly(on)
	f.paint()
}

func (f *UnitsField) paint() {
	f.list.Objects = nil
	for _, c := range f.o.Choices() {
		if id := PartyOf(c).Unit; slices.Contains(f.chosen, id) {
			f.list.Add(NewButton(ButtonOptions{
				Text: c.Text, Icon: IconClose, Small: true, Off: f.off, OnTap: func() { f.remove(id) },
				Hints: []Hint{{Keys: []string{"Enter"}, Word: f.o.Words.T("kit.units.take_out")}},
			}))
		}
	}
	f.list.Hidden = len(f.list.Objects) == 0
	f.adder.Hidden = f.off
	f.root.Refresh()
}
