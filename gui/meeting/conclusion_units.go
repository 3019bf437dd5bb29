package meeting

import (
	"slices"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// unitsFieldOptions describes a unitsField.
type unitsFieldOptions struct {
	Words    kit.Words
	Choices  func() []kit.Choice
	OnChange func()
	Hints    []kit.Hint
}

// unitsField takes several units: each as a button that takes it out again, and
// a field that completes to add one more.
type unitsField struct {
	o      unitsFieldOptions
	chosen []data.UnitID
	off    bool
	adder  *kit.Completion
	list   *fyne.Container
	root   *fyne.Container
}

func newUnitsField(o unitsFieldOptions) *unitsField {
	f := &unitsField{o: o, list: kit.Wrapped(6, 6)}
	f.adder = kit.NewCompletion(kit.CompletionOptions{
		Choices: f.addable, Icon: kit.IconPeople, Words: o.Words, Placeholder: o.Words.T("meeting.task.with.add"),
		OnChange: f.add, Unknown: o.Words.T("meeting.unit.unknown"), Hints: o.Hints,
	})
	f.root = kit.VBox(6, f.list, f.adder)
	f.paint()
	return f
}

// addable offers the units that are not chosen yet.
func (f *unitsField) addable() []kit.Choice {
	var free []kit.Choice
	for _, c := range f.o.Choices() {
		if !slices.Contains(f.chosen, partyOf(c).Unit) {
			free = append(free, c)
		}
	}
	return free
}

func (f *unitsField) add(c kit.Choice) {
	if c.Key == "" {
		return
	}
	f.chosen = append(slices.Clone(f.chosen), partyOf(c).Unit)
	f.adder.SetSelected("", "")
	f.paint()
	f.o.OnChange()
}

func (f *unitsField) remove(id data.UnitID) {
	f.chosen = slices.DeleteFunc(slices.Clone(f.chosen), func(u data.UnitID) bool { return u == id })
	kit.FocusOn(f.adder)
	f.paint()
	f.o.OnChange()
}

// units returns the chosen units.
func (f *unitsField) units() []data.UnitID { return f.chosen }

// show shows the stored units.
func (f *unitsField) show(units []data.UnitID) {
	if slices.Equal(f.chosen, units) {
		return
	}
	f.chosen = slices.Clone(units)
	f.paint()
}

func (f *unitsField) setReadOnly(on bool) {
	if f.off == on {
		return
	}
	f.off = on
	f.adder.SetReadOnly(on)
	f.paint()
}

func (f *unitsField) paint() {
	f.list.Objects = nil
	for _, c := range f.o.Choices() {
		if id := partyOf(c).Unit; slices.Contains(f.chosen, id) {
			f.list.Add(kit.NewButton(kit.ButtonOptions{
				Text: c.Text, Icon: kit.IconClose, Small: true, Off: f.off, OnTap: func() { f.remove(id) },
				Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: f.o.Words.T("meeting.hint.take_out")}},
			}))
		}
	}
	f.list.Hidden = len(f.list.Objects) == 0
	f.root.Refresh()
}
