package kit

import "fyne.io/fyne/v2"

// SearchOptions describes a SearchBox.
type SearchOptions struct {
	Placeholder string
	OnChange    func(query string) // after each key
	OnSubmit    func(query string) // Enter
	OnDown      func()             // ↓ leads into the list that is filtered
	Hints       []Hint
}

// NewSearchBox makes a field that filters what stands below it. Esc empties it;
// an empty one leaves Esc to the dialog or window around it.
func NewSearchBox(o SearchOptions) *Entry {
	e := &Entry{}
	e.build(EntryOptions{
		Placeholder: o.Placeholder, Icon: IconSearch, OnChange: o.OnChange, OnSubmit: o.OnSubmit, Hints: o.Hints,
	}, e)
	down := downKey(o.OnDown)
	e.o.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyEscape && e.Text != "" {
			e.SetText("")
			return true
		}
		return down != nil && down(key)
	}
	e.ExtendBaseWidget(e)
	return e
}
