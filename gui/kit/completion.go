package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data/vietnamese"
)

// CompletionOptions describes a Completion.
type CompletionOptions struct {
	Choices     func() []Choice // asked each time the list opens
	Selected    string          // Key of the choice that holds
	Text        string          // free text that holds, when Selected is empty
	Placeholder string
	Icon        IconName
	Small       bool
	Free        bool // text that is none of the choices is allowed
	Words       Words
	// OnChange reports the choice that holds, or, where Free, a Choice without
	// Key whose Text is what is typed. The empty Choice means: cleared.
	OnChange func(Choice)
	OnBlur   func()
	OnSubmit func()
	Hints    []Hint
	Unknown  string // what is wrong with a text that is none of the choices
	// Offer words an offer to add what is typed to the choices, and OnAdd takes
	// it; the offer stands under the suggestions. Nil offers nothing.
	Offer func(text string) string
	OnAdd func(text string)
}

// offerKey marks the offer among the suggestions.
const offerKey = "\x00offer"

// maxSuggestions is how many choices are suggested while one types.
const maxSuggestions = 50

// Completion is a field for a person or unit that completes as one types, with
// or without Vietnamese marks. The suggestions stand in the window itself and
// take no focus.
type Completion struct {
	Entry
	c      CompletionOptions
	chosen Choice
	list   *choiceList
	found  []Choice
	open   bool
	typing bool // what stands in the field has been typed and not settled
}

var _ fyne.Focusable = (*Completion)(nil)

// NewCompletion makes a field that completes.
func NewCompletion(o CompletionOptions) *Completion {
	c := &Completion{c: o}
	c.chosen = c.byKey(o.Selected, o.Text)
	c.build(EntryOptions{
		Text: c.chosen.Text, Placeholder: o.Placeholder, Icon: o.Icon, Small: o.Small, Trailing: IconDrop,
		OnChange: c.typed, OnSubmit: c.entered, OnFocus: c.gained, OnBlur: c.left, OnTrailing: c.toggle, OnKey: c.key, Hints: o.Hints,
	}, c)
	c.list = newChoiceList(c.pick)
	if o.Words != nil {
		c.list.empty = o.Words.T(wordNothingFound)
	}
	c.ExtendBaseWidget(c)
	return c
}

func (c *Completion) choices() []Choice {
	if c.c.Choices == nil {
		return nil
	}
	return c.c.Choices()
}

func (c *Completion) byKey(key, text string) Choice {
	if key != "" {
		for _, choice := range c.choices() {
			if choice.Key == key {
				return choice
			}
		}
	}
	return Choice{Text: text}
}

// Selected returns the choice that holds; its Key is empty for free text.
func (c *Completion) Selected() Choice { return c.chosen }

// SetSelected shows a choice by its key, or free text, without reporting it.
func (c *Completion) SetSelected(key, text string) {
	c.chosen = c.byKey(key, text)
	c.typing = false
	c.SetValue(c.chosen.Text)
	c.SetError("")
}

// matches returns the choices that have the query, those that begin a word with
// it first.
func matches(choices []Choice, query string) []Choice {
	query = strings.TrimSpace(query)
	if query == "" {
		return choices[:min(len(choices), maxSuggestions)]
	}
	var first, later []Choice
	folded := vietnamese.Fold(query)
	for _, choice := range choices {
		switch {
		case !vietnamese.Contains(choice.Text+" "+choice.Note, query):
		case beginsWord(vietnamese.Fold(choice.Text), folded):
			first = append(first, choice)
		default:
			later = append(later, choice)
		}
	}
	found := append(first, later...)
	return found[:min(len(found), maxSuggestions)]
}

func beginsWord(text, query string) bool {
	return strings.HasPrefix(text, query) || strings.Contains(text, " "+query)
}

func (c *Completion) typed(text string) {
	c.typing = true
	if strings.TrimSpace(text) == "" {
		c.hold(Choice{})
	} else if c.c.Free {
		c.hold(Choice{Text: text})
	}
	c.suggest(text)
}

// suggest shows the choices that fit what is typed.
func (c *Completion) suggest(query string) {
	c.found = c.withOffer(matches(c.choices(), query), query)
	if len(c.found) == 0 && c.c.Free {
		c.closeList()
		return
	}
	// Where free text is allowed Enter takes a suggestion only when it names what
	// is typed; Tab always keeps the text.
	current := 0
	if len(c.found) == 0 || c.c.Free && !beginsWord(vietnamese.Fold(c.found[0].Text), vietnamese.Fold(strings.TrimSpace(query))) {
		current = -1
	}
	// Nobody is added by an Enter that was meant for a suggestion: the offer is
	// gone to with ↓ first.
	if len(c.found) > 0 && c.found[0].Key == offerKey {
		current = -1
	}
	c.openList(current)
}

// withOffer puts the offer to add what is typed under the suggestions, unless
// one of them says the same.
func (c *Completion) withOffer(found []Choice, query string) []Choice {
	text := vietnamese.CleanLine(query)
	if c.c.Offer == nil || text == "" {
		return found
	}
	for _, choice := range found {
		if vietnamese.ExactKey(choice.Text) == vietnamese.ExactKey(text) {
			return found
		}
	}
	return append(found[:len(found):len(found)], Choice{Key: offerKey, Text: c.c.Offer(text), Icon: IconAdd})
}

func (c *Completion) openList(current int) {
	root := ensureRoot(c)
	if root == nil || c.Disabled() {
		return
	}
	c.list.show(c.found, current, c.indexIn(c.found))
	c.open = true
	if root.float != nil && root.float.object == c.list {
		root.float.size = c.list.wanted(c.Size().Width)
		root.float.settle(root.Size())
		return
	}
	root.openFloat(&float{owner: c, object: c.list, size: c.list.wanted(c.Size().Width), onClose: c.listClosed})
}

func (c *Completion) indexIn(choices []Choice) int {
	if c.chosen.Key == "" {
		return -1
	}
	for i, choice := range choices {
		if choice.Key == c.chosen.Key {
			return i
		}
	}
	return -1
}

func (c *Completion) closeList() {
	if !c.open {
		return
	}
	if root := rootOf(c); root != nil {
		root.CloseFloat()
	}
}

func (c *Completion) listClosed() {
	c.open = false
	c.list.hovered = false
}

// ListOpen reports whether suggestions are shown.
func (c *Completion) ListOpen() bool { return c.open }

// Suggestions returns what is suggested now.
func (c *Completion) Suggestions() []Choice {
	if !c.open {
		return nil
	}
	return c.found
}

func (c *Completion) toggle() {
	if c.open {
		c.closeList()
		return
	}
	c.showAll()
}

// showAll suggests every choice, with the one that holds highlighted.
func (c *Completion) showAll() {
	choices := c.choices()
	c.found = choices[:min(len(choices), maxSuggestions)]
	c.openList(max(c.indexIn(c.found), 0))
}

func (c *Completion) pick(i int) {
	if i < 0 || i >= len(c.found) {
		return
	}
	choice := c.found[i]
	c.closeList()
	FocusOn(c)
	if choice.Key == offerKey {
		c.c.OnAdd(vietnamese.CleanLine(c.Value()))
		return
	}
	c.take(choice)
}

func (c *Completion) take(choice Choice) {
	c.typing = false
	c.SetValue(choice.Text)
	c.CursorColumn = len([]rune(choice.Text))
	c.SetError("")
	c.hold(choice)
	c.Refresh()
}

func (c *Completion) hold(choice Choice) {
	if c.chosen == choice {
		return
	}
	c.chosen = choice
	if c.c.OnChange != nil {
		c.c.OnChange(choice)
	}
}

func (c *Completion) entered(string) {
	if c.settle() && c.c.OnSubmit != nil {
		c.c.OnSubmit()
	}
}

// settle turns what is typed into the choice it names. Text that names none
// stays and, unless free text is allowed, is said to be wrong.
func (c *Completion) settle() bool {
	if !c.typing {
		return c.Error() == ""
	}
	text := strings.TrimSpace(c.Value())
	if text == "" {
		c.take(Choice{})
		return true
	}
	if choice, ok := c.named(text); ok {
		c.take(choice)
		return true
	}
	if c.c.Free {
		c.typing = false
		return true
	}
	c.SetError(c.c.Unknown)
	return false
}

// named returns the only choice that a text names: word for word, or without
// marks, or as the only one that fits.
func (c *Completion) named(text string) (Choice, bool) {
	folded := vietnamese.Fold(text)
	var same []Choice
	for _, choice := range c.choices() {
		if choice.Text == text {
			return choice, true
		}
		if vietnamese.Fold(choice.Text) == folded {
			same = append(same, choice)
		}
	}
	if len(same) == 1 {
		return same[0], true
	}
	if c.c.Free {
		return Choice{}, false
	}
	if found := matches(c.choices(), text); len(found) == 1 {
		return found[0], true
	}
	return Choice{}, false
}

// gained selects what stands in the field, so that typing replaces it.
func (c *Completion) gained() {
	if !c.typing {
		c.SelectAllText()
	}
}

func (c *Completion) left() {
	if c.open && c.list.hovered {
		return
	}
	c.closeList()
	c.settle()
	if c.c.OnBlur != nil {
		c.c.OnBlur()
	}
}

func (c *Completion) key(key *fyne.KeyEvent) bool {
	if c.Disabled() {
		return false
	}
	if !c.open {
		if key.Name == fyne.KeyDown || key.Name == fyne.KeyF4 {
			c.showAll()
			return true
		}
		return false
	}
	switch key.Name {
	case fyne.KeyDown:
		c.list.move(c.list.current + 1)
	case fyne.KeyUp:
		c.list.move(c.list.current - 1)
	case fyne.KeyPageDown:
		c.list.move(c.list.current + maxChoicesShown)
	case fyne.KeyPageUp:
		c.list.move(c.list.current - maxChoicesShown)
	case fyne.KeyReturn, fyne.KeyEnter:
		return c.acceptCurrent()
	case fyne.KeyEscape, fyne.KeyF4:
		c.closeList()
	default:
		return false
	}
	return true
}

// acceptCurrent takes the highlighted suggestion; without one the Enter goes on
// to the field.
func (c *Completion) acceptCurrent() bool {
	i := c.list.current
	if i < 0 && len(c.found) > 0 && c.found[0].Key == offerKey {
		c.SetError(c.c.Unknown)
		return true
	}
	if i < 0 || i >= len(c.found) {
		c.closeList()
		return false
	}
	c.pick(i)
	return true
}

// TypedShortcut implements fyne.Shortcutable.
func (c *Completion) TypedShortcut(shortcut fyne.Shortcut) {
	if opensList(shortcut) {
		c.toggle()
		return
	}
	c.Entry.TypedShortcut(shortcut)
}
