package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/unicode/norm"

	"giaoban/data/vietnamese"
)

// EntryOptions describes an Entry or a TextArea.
type EntryOptions struct {
	Text        string
	Placeholder string
	Icon        IconName // at the left, inside
	Trailing    IconName // at the right, inside; pressed by OnTrailing
	Small       bool     // 32 high instead of 36
	Password    bool
	KeepTabs    bool // what is pasted keeps its tabs, as cells of a table need them
	Rows        int  // TextArea: lines always in view; 3 when 0
	MaxRows     int  // TextArea: grows with its text up to so many lines; 0 keeps Rows
	OnChange    func(text string)
	OnSubmit    func(text string) // Enter in an Entry, Ctrl+Enter in a TextArea
	OnEscape    func()
	OnFocus     func()
	OnBlur      func() // the focus has gone: save now
	OnTrailing  func()
	// OnKey sees each key before the field does and returns whether it took it.
	OnKey func(*fyne.KeyEvent) bool
	Hints []Hint
	plain bool // without ground and edge, in the letters of a title
}

// Entry is a field of one line. It has its own edge, which turns to the focus
// colour, and keeps its text in NFC without moving the cursor.
type Entry struct {
	widget.Entry
	o        EntryOptions
	outer    fyne.Focusable // the control that is made from this entry
	box      *box
	icon     *glyph
	trailing *trailingIcon
	wheel    *wheel
	focused  bool
	silent   bool // a text set by the program, not typed
	touched  bool // typed in since the program last set the text
	problem  string
	ignored  rune // what the key that led here types; 0 for nothing
	onError  func(string)
}

var _ fyne.Focusable = (*Entry)(nil)

// NewEntry makes a field of one line.
func NewEntry(o EntryOptions) *Entry {
	e := &Entry{}
	e.build(o, e)
	e.ExtendBaseWidget(e)
	return e
}

// build prepares the entry before the outer control extends it.
func (e *Entry) build(o EntryOptions, outer fyne.Focusable) {
	e.o, e.outer = o, outer
	e.Text = o.Text
	e.PlaceHolder = o.Placeholder
	e.Password = o.Password
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.box = newBox(ColorSurface, ColorEdge, radiusControl)
	e.icon = newGlyph(o.Icon, ColorText2)
	e.trailing = newTrailingIcon(o.Trailing, e.tapTrailing)
	e.OnChanged = e.changed
	e.OnSubmitted = e.submitted
}

func (e *Entry) changed(text string) {
	if !norm.NFC.IsNormalString(text) && e.cursorAtEnd() {
		e.SetText(norm.NFC.String(text))
		return
	}
	if e.problem != "" {
		e.SetError("")
	}
	if e.silent {
		return
	}
	e.touched = true
	if e.o.OnChange != nil {
		e.o.OnChange(text)
	}
}

// Blank reports whether the field is empty and holds no typing to take back.
func (e *Entry) Blank() bool { return e.Text == "" && !e.touched }

// cursorAtEnd reports whether nothing stands behind the cursor. Only then may
// the text be replaced while an input program is writing.
func (e *Entry) cursorAtEnd() bool { return e.CursorTextOffset() >= len([]rune(e.Text)) }

func (e *Entry) submitted(text string) {
	if e.o.OnSubmit != nil {
		e.o.OnSubmit(text)
	}
}

// SetValue shows a text without reporting it as typed.
func (e *Entry) SetValue(text string) {
	if e.Text == text {
		return
	}
	e.silent = true
	e.SetText(text)
	e.silent, e.touched = false, false
}

// Value returns the text in NFC.
func (e *Entry) Value() string { return norm.NFC.String(e.Text) }

// SetOnChange changes whom typing is reported to.
func (e *Entry) SetOnChange(onChange func(string)) { e.o.OnChange = onChange }

// SetOnBlur changes what happens when the focus has gone.
func (e *Entry) SetOnBlur(onBlur func()) { e.o.OnBlur = onBlur }

// SetHints changes the keys shown in the status line.
func (e *Entry) SetHints(hints []Hint) { e.o.Hints = hints }

// SetError marks the field as wrong and says why under it; "" clears it.
func (e *Entry) SetError(message string) {
	if e.problem == message {
		return
	}
	e.problem = message
	if e.onError != nil {
		e.onError(message)
	}
	e.Refresh()
}

// Error returns what is wrong with the text, "" when nothing is.
func (e *Entry) Error() string { return e.problem }

// listenError gives the Field around the entry its errors.
func (e *Entry) listenError(listen func(string)) { e.onError = listen }

// SetReadOnly locks the field, its text still readable and to be copied.
func (e *Entry) SetReadOnly(on bool) {
	if on {
		e.Disable()
	} else {
		e.Enable()
	}
}

// SelectAllText selects the whole text, so that typing replaces it.
func (e *Entry) SelectAllText() { e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// KeyHints implements KeyHinter.
func (e *Entry) KeyHints() []Hint { return e.o.Hints }

// FocusGained implements fyne.Focusable.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	focusMoved(e.outer, true)
	if e.o.OnFocus != nil {
		e.o.OnFocus()
	}
}

// FocusLost implements fyne.Focusable.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if nfc := e.Value(); nfc != e.Text {
		e.SetText(nfc)
	}
	focusMoved(e.outer, false)
	if e.o.OnBlur != nil {
		e.o.OnBlur()
	}
}

// TypedRune implements fyne.Focusable. A space at the beginning of a line means
// nothing; it comes from the space bar that pressed the button which brought
// the focus here.
func (e *Entry) TypedRune(r rune) {
	ignored := e.ignored
	e.ignored = 0
	if ignored != 0 && unicode.ToLower(r) == ignored {
		return
	}
	if r == ' ' && e.Text == "" && !e.MultiLine && !e.Password {
		return
	}
	e.Entry.TypedRune(r)
}

// ignoreRune keeps out the letter of the key that led into the field.
func (e *Entry) ignoreRune(r rune) { e.ignored = r }

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	e.ignored = 0
	if e.o.OnKey != nil && e.o.OnKey(key) {
		return
	}
	if key.Name == fyne.KeyEscape && e.o.OnEscape != nil {
		e.o.OnEscape()
		return
	}
	if windowKey(e.outer, key) {
		return
	}
	if e.submits(key) && passKey(e.outer, key) {
		return
	}
	e.Entry.TypedKey(key)
}

// submits reports whether a key is an Enter that the field itself has no use for.
func (e *Entry) submits(key *fyne.KeyEvent) bool {
	return !e.MultiLine && e.o.OnSubmit == nil && (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter)
}

// TypedShortcut implements fyne.Shortcutable. What is pasted is cleaned first:
// NFC, one kind of line break, no control characters.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	if paste, ok := shortcut.(*fyne.ShortcutPaste); ok && paste.Clipboard != nil {
		clean := cleanClipboard{Clipboard: paste.Clipboard, keepTabs: e.o.KeepTabs}
		if !e.MultiLine {
			clean.most = lineMost
		}
		shortcut = &fyne.ShortcutPaste{Clipboard: clean, Secondary: paste.Secondary}
	}
	e.Entry.TypedShortcut(shortcut)
}

// cleanClipboard gives what lies on the clipboard as the program keeps text.
type cleanClipboard struct {
	fyne.Clipboard
	keepTabs bool
	most     int // characters; 0 for all
}

// lineMost is how much a field of one line takes from the clipboard: more than any
// record keeps of it, so that what is cut is refused at the field and not kept,
// and little enough not to hold the window up.
const lineMost = 2_500

// Content implements fyne.Clipboard.
func (c cleanClipboard) Content() string {
	content := c.cleaned()
	if c.most > 0 && len(content) > c.most {
		if runes := []rune(content); len(runes) > c.most {
			return string(runes[:c.most])
		}
	}
	return content
}

func (c cleanClipboard) cleaned() string {
	if !c.keepTabs {
		return vietnamese.Clean(c.Clipboard.Content())
	}
	cells := strings.Split(c.Clipboard.Content(), "\t")
	for i, cell := range cells {
		cells[i] = vietnamese.Clean(cell)
	}
	return strings.Join(cells, "\t")
}

// AcceptsTab implements fyne.Tabbable: Tab always leads to the next control.
func (e *Entry) AcceptsTab() bool { return false }

// MouseDown implements desktop.Mouseable. Fyne's entry begins left of where its
// text is drawn here.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	moved := *m
	moved.Position = m.Position.Subtract(e.shift())
	e.Entry.MouseDown(&moved)
}

func (e *Entry) tapTrailing() {
	if e.Disabled() {
		return
	}
	FocusOn(e.outer)
	if e.o.OnTrailing != nil {
		e.o.OnTrailing()
	}
}

func (e *Entry) height() float32 {
	if e.o.plain {
		return e.innerHeight()
	}
	if e.o.Small {
		return Px(HeightSmallField)
	}
	return Px(HeightControl)
}

// shift is how far the text is drawn from where Fyne's entry would draw it.
func (e *Entry) shift() fyne.Position {
	x := Px(3)
	if e.o.Icon != IconNone {
		x += Px(iconControl) + Px(8)
	}
	if e.MultiLine {
		return fyne.NewPos(x, 0)
	}
	return fyne.NewPos(x, floor((e.Size().Height-e.innerHeight())/2))
}

// innerHeight is the height Fyne's entry of one line is laid out in.
func (e *Entry) innerHeight() float32 {
	if e.o.plain {
		return RoleTitle.LineHeight() + 2*Px(8)
	}
	return Px(HeightControl)
}

func (e *Entry) trailingRoom() float32 {
	if e.o.Trailing == IconNone {
		return 0
	}
	return Px(28)
}
