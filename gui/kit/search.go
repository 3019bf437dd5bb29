package kit

// SearchOptions describes a SearchBox.
type SearchOptions struct {
	Placeholder string
	OnChange    func(query string) // after each key
	OnSubmit    func(query string) // Enter
	OnDown      func()             // ↓ leads into the list that is filtered
	Hints       []Hint
}

// NewSearchBox makes a field that filters what stands below it; Esc empties it.
func NewSearchBox(o SearchOptions) *Entry {
	e := &Entry{}
	e.build(EntryOptions{
		Placeholder: o.Placeholder, Icon: IconSearch, OnChange: o.OnChange, OnSubmit: o.OnSubmit, Hints: o.Hints,
	}, e)
	e.o.OnEscape = func() { e.SetText("") }
	e.o.OnKey = downKey(o.OnDown)
	e.ExtendBaseWidget(e)
	return e
}
