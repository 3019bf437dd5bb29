package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"giaoban/data/vietnamese"
)

// SelectOptions describes a Select.
type SelectOptions struct {
	Choices     []Choice
	Selected    string   // Key of the choice that holds
	Placeholder string   // where none holds
	Icon        IconName // before the words, when the choice has none
	Small       bool     // 32 high
	OnChange    func(key string)
	OnBlur      func()
	Hints       []Hint
	Now         func() time.Time // for typing ahead; time.Now when nil
}

// typeAheadPause is how long letters typed one after another count as one word.
const typeAheadPause = time.Second

// Select chooses one of a list. Closed, ↑ ↓ and letters change the choice;
// Space, Enter, F4 and Alt+↓ open the list.
type Select struct {
	widget.BaseWidget
	o       SelectOptions
	box     *box
	icon    *glyph
	arrow   *glyph
	mark    *UnitMark
	words   *line
	list    *choiceList
	open    bool
	focused bool
	off     bool
	typed   string
	typedAt time.Time
	problem string
	onError func(string)
}

var (
	_ fyne.Focusable    = (*Select)(nil)
	_ fyne.Shortcutable = (*Select)(nil)
	_ fyne.Disableable  = (*Select)(nil)
)

// NewSelect makes a list to choose from.
func NewSelect(o SelectOptions) *Select {
	if o.Now == nil {
		o.Now = time.Now
	}
	s := &Select{
		o: o, box: newBox(ColorSurface, ColorEdge, radiusControl), icon: newGlyph(o.Icon, ColorText2),
		arrow: newGlyph(IconDrop, ColorText2), mark: NewUnitMark(UnitNone), words: newLine("", RoleBody, ColorText),
	}
	s.list = newChoiceList(s.pick)
	s.paint()
	s.ExtendBaseWidget(s)
	return s
}

// SetChoices gives other things to choose from; the choice stays when it is among them.
func (s *Select) SetChoices(choices []Choice) {
	s.o.Choices = choices
	s.Refresh()
}

// SetSelected shows a choice without reporting it; "" shows none.
func (s *Select) SetSelected(key string) {
	s.o.Selected = key
	s.Refresh()
}

// Selected returns the key of the choice that holds, "" for none.
func (s *Select) Selected() string { return s.o.Selected }

// SetOnChange changes whom a choice is reported to.
func (s *Select) SetOnChange(onChange func(string)) { s.o.OnChange = onChange }

// SetError marks the select as wrong and says why under it; "" clears it.
func (s *Select) SetError(message string) {
	s.problem = message
	if s.onError != nil {
		s.onError(message)
	}
	s.Refresh()
}

func (s *Select) listenError(listen func(string)) { s.onError = listen }

func (s *Select) index() int {
	for i, c := range s.o.Choices {
		if c.Key == s.o.Selected {
			return i
		}
	}
	return -1
}

func (s *Select) current() Choice {
	if i := s.index(); i >= 0 {
		return s.o.Choices[i]
	}
	return Choice{Text: s.o.Placeholder}
}

// CreateRenderer implements fyne.Widget.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget: s, objects: fixed(s.box.obj, s.icon.image, s.mark, s.words.obj, s.arrow.image),
		layout: s.layout, min: s.min, paint: s.paint,
	}
}

func (s *Select) paint() {
	edge, fill := ColorEdge, ColorSurface
	s.box.edgeWidth = 1
	switch {
	case s.focused:
		edge = ColorFocus
		s.box.edgeWidth = 2
	case s.problem != "":
		edge = ColorRed
		s.box.edgeWidth = 2
	case s.off:
		edge, fill = ColorLine, ColorSunken
	}
	s.box.set(fill, edge)
	s.box.paint()
	c := s.current()
	icon := c.Icon
	if icon == IconNone {
		icon = s.o.Icon
	}
	s.icon.set(icon, ColorText2)
	s.arrow.paint()
	s.words.color = ColorText
	if s.index() < 0 || s.off {
		s.words.color = ColorText3
	}
	s.words.set(c.Text)
	s.words.paint()
	s.paintMark(c)
}

func (s *Select) paintMark(c Choice) {
	s.mark.Hidden = c.Unit == 0
	switch {
	case c.Unit == UnitAll:
		s.mark.Set(UnitAll)
	case c.Unit > 0:
		s.mark.Set(c.Unit - 1)
	}
}

func (s *Select) height() float32 {
	if s.o.Small {
		return Px(HeightSmallField)
	}
	return Px(HeightControl)
}

func (s *Select) lead() float32 {
	x := Px(11)
	if s.icon.name != IconNone {
		x += Px(iconControl) + Px(8)
	}
	if !s.mark.Hidden {
		x += Px(10) + Px(6)
	}
	return x
}

func (s *Select) min() fyne.Size {
	width := s.words.width()
	for _, c := range s.o.Choices {
		width = max(width, ceil(measure(c.Text, RoleBody, fyne.TextStyle{})))
	}
	return fyne.NewSize(s.lead()+min(width, Px(200))+Px(36), s.height())
}

func (s *Select) layout(size fyne.Size) {
	Put(s.box.obj, 0, 0, size.Width, size.Height)
	x := Px(11)
	if s.icon.name != IconNone {
		s.icon.place(x, 0, Px(iconControl), size.Height)
		x += Px(iconControl) + Px(8)
	}
	if !s.mark.Hidden {
		Put(s.mark, x, 0, Px(10), size.Height)
	}
	x = s.lead()
	side := Px(iconRow)
	s.arrow.place(size.Width-side-Px(8), 0, side, size.Height)
	s.words.place(x, 0, max(size.Width-side-Px(10)-x, 0), size.Height)
}

// Open shows the list.
func (s *Select) Open() {
	root := ensureRoot(s)
	if root == nil || s.off {
		return
	}
	i := s.index()
	s.list.show(s.o.Choices, max(i, 0), i)
	s.open = true
	root.openFloat(&float{owner: s, object: s.list, size: s.list.wanted(s.Size().Width), onClose: s.closed})
	s.list.reveal()
}

// Close hides the list without choosing.
func (s *Select) Close() {
	if !s.open {
		return
	}
	if root := rootOf(s); root != nil {
		root.CloseFloat()
	}
}

func (s *Select) closed() {
	s.open = false
	s.list.hovered = false
}

// IsOpen reports whether the list is shown.
func (s *Select) IsOpen() bool { return s.open }

func (s *Select) pick(i int) {
	s.Close()
	FocusOn(s)
	s.choose(i)
}

func (s *Select) choose(i int) {
	if i < 0 || i >= len(s.o.Choices) || s.o.Choices[i].Key == s.o.Selected {
		return
	}
	s.o.Selected = s.o.Choices[i].Key
	s.problem = ""
	if s.onError != nil {
		s.onError("")
	}
	s.Refresh()
	if s.o.OnChange != nil {
		s.o.OnChange(s.o.Selected)
	}
}

// Tapped implements fyne.Tappable.
func (s *Select) Tapped(*fyne.PointEvent) {
	if s.off {
		return
	}
	FocusOn(s)
	if s.open {
		s.Close()
		return
	}
	s.Open()
}

// Cursor implements desktop.Cursorable.
func (s *Select) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (s *Select) FocusGained() {
	s.focused = true
	s.typed = ""
	s.Refresh()
	focusMoved(s, true)
}

// FocusLost implements fyne.Focusable. A press in the open list takes the focus
// for a moment; the list then stays open.
func (s *Select) FocusLost() {
	s.focused = false
	s.Refresh()
	if s.open && s.list.hovered {
		return
	}
	s.Close()
	focusMoved(s, false)
	if s.o.OnBlur != nil {
		s.o.OnBlur()
	}
}

// TypedRune implements fyne.Focusable: letters look for a choice.
func (s *Select) TypedRune(r rune) {
	if r == ' ' && s.typed == "" {
		return
	}
	now := s.o.Now()
	if now.Sub(s.typedAt) > typeAheadPause {
		s.typed = ""
	}
	s.typed += string(r)
	s.typedAt = now
	if i := findChoice(s.o.Choices, s.typed); i >= 0 {
		s.goTo(i)
	}
}

// findChoice returns the first choice that begins with what is typed, without
// regard to marks, else the first that has it.
func findChoice(choices []Choice, typed string) int {
	folded := vietnamese.Fold(typed)
	for i, c := range choices {
		if strings.HasPrefix(vietnamese.Fold(c.Text), folded) {
			return i
		}
	}
	for i, c := range choices {
		if strings.Contains(vietnamese.Fold(c.Text), folded) {
			return i
		}
	}
	return -1
}

func (s *Select) goTo(i int) {
	if s.open {
		s.list.move(i)
		return
	}
	s.choose(max(min(i, len(s.o.Choices)-1), 0))
}

func (s *Select) at() int {
	if s.open {
		return s.list.current
	}
	return s.index()
}

// TypedKey implements fyne.Focusable.
func (s *Select) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		s.goTo(max(s.at()-1, 0))
	case fyne.KeyDown:
		s.goTo(s.at() + 1)
	case fyne.KeyHome:
		s.goTo(0)
	case fyne.KeyEnd:
		s.goTo(len(s.o.Choices) - 1)
	case fyne.KeyPageUp:
		s.goTo(max(s.at()-maxChoicesShown, 0))
	case fyne.KeyPageDown:
		s.goTo(s.at() + maxChoicesShown)
	case fyne.KeyEscape:
		if !s.open {
			windowKey(s, key)
		}
		s.Close()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyF4:
		s.enter(key.Name)
	default:
		windowKey(s, key)
	}
}

func (s *Select) enter(name fyne.KeyName) {
	switch {
	case !s.open:
		s.Open()
	case name == fyne.KeyF4:
		s.Close()
	default:
		s.pick(s.list.current)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (s *Select) TypedShortcut(shortcut fyne.Shortcut) {
	if opensList(shortcut) {
		if s.open {
			s.Close()
		} else {
			s.Open()
		}
	}
}

// opensList reports whether a shortcut is Alt+↓ or Alt+↑.
func opensList(shortcut fyne.Shortcut) bool {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	return ok && custom.Modifier == fyne.KeyModifierAlt && (custom.KeyName == fyne.KeyDown || custom.KeyName == fyne.KeyUp)
}

// KeyHints implements KeyHinter.
func (s *Select) KeyHints() []Hint { return s.o.Hints }

// Enable implements fyne.Disableable.
func (s *Select) Enable() {
	s.off = false
	s.Refresh()
}

// Disable implements fyne.Disableable.
func (s *Select) Disable() {
	s.off = true
	s.Close()
	s.Refresh()
}

// Disabled implements fyne.Disableable.
func (s *Select) Disabled() bool { return s.off }
