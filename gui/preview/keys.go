package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/gui/kit"
)

// lineStep is how far an arrow key scrolls, at 100 % of the letters.
const lineStep float32 = 60

// FocusGained implements fyne.Focusable.
func (v *View) FocusGained() {
	v.ring.show(true)
	kit.FocusMoved(v, true)
}

// FocusLost implements fyne.Focusable.
func (v *View) FocusLost() {
	v.shift = false
	v.ring.show(false)
	kit.FocusMoved(v, false)
}

// KeyDown implements desktop.Keyable: it watches for the Shift key.
func (v *View) KeyDown(key *fyne.KeyEvent) { v.shiftKey(key.Name, true) }

// KeyUp implements desktop.Keyable.
func (v *View) KeyUp(key *fyne.KeyEvent) { v.shiftKey(key.Name, false) }

func (v *View) shiftKey(name fyne.KeyName, down bool) {
	if name == desktop.KeyShiftLeft || name == desktop.KeyShiftRight {
		v.shift = down
	}
}

// TypedRune implements fyne.Focusable.
func (v *View) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (v *View) TypedKey(key *fyne.KeyEvent) {
	if way, ok := textSteps[key.Name]; ok && v.shift {
		v.extend(way)
		return
	}
	at, high := v.scroll.Offset, v.scroll.Size().Height
	switch key.Name {
	case fyne.KeyDown:
		v.scrollTo(at.AddXY(0, kit.Px(lineStep)))
	case fyne.KeyUp:
		v.scrollTo(at.AddXY(0, -kit.Px(lineStep)))
	case fyne.KeyPageDown, fyne.KeySpace:
		v.scrollTo(at.AddXY(0, high-kit.Px(lineStep)))
	case fyne.KeyPageUp:
		v.scrollTo(at.AddXY(0, kit.Px(lineStep)-high))
	case fyne.KeyRight:
		v.across(1)
	case fyne.KeyLeft:
		v.across(-1)
	case fyne.KeyHome:
		v.scrollTo(fyne.NewPos(at.X, 0))
	case fyne.KeyEnd:
		v.scrollTo(fyne.NewPos(at.X, v.column.size.Height))
	case fyne.KeyEscape:
		if !v.clear() {
			kit.WindowKey(v, key)
		}
	default:
		kit.WindowKey(v, key)
	}
}

// across turns to the next page (+1) or the one before (-1); where pages are wider
// than the view it moves over them.
func (v *View) across(by int) {
	if v.column.size.Width > v.scroll.Size().Width+1 {
		v.scrollTo(v.scroll.Offset.AddXY(float32(by)*kit.Px(lineStep), 0))
		return
	}
	v.GoTo(v.Page() + by)
}

// clear takes the selection and the marks of a search away and reports whether
// there were any.
func (v *View) clear() bool {
	if v.selection.empty() && v.finder.sought.isZero() {
		return false
	}
	v.selection = selection{}
	v.Find("")
	return true
}

var textSteps = map[fyne.KeyName]step{
	fyne.KeyLeft: stepLeft, fyne.KeyRight: stepRight, fyne.KeyUp: stepUp, fyne.KeyDown: stepDown,
	fyne.KeyHome: stepHome, fyne.KeyEnd: stepEnd,
}

// extend makes the selection longer or shorter by a step. Without one it begins
// at the top of the page in view.
func (v *View) extend(way step) {
	if !v.selection.on {
		at := mark{page: v.Page() - 1}
		v.selection = selection{on: true, anchor: at, head: at}
	}
	head := v.selection.head
	l := v.readLeaf(head.page)
	if l == nil {
		return
	}
	at := moved(l.letters, min(head.at, len(l.letters)), way)
	switch {
	case at != min(head.at, len(l.letters)):
		head.at = at
	case at == 0 && head.page > 0 && way != stepHome:
		head = mark{head.page - 1, pageEnd}
	case at > 0 && head.page+1 < len(v.column.places) && way != stepEnd:
		head = mark{page: head.page + 1}
	}
	v.selection.head = head
	v.leaves.mark()
	if l := v.readLeaf(head.page); l != nil {
		at := min(head.at, len(l.letters))
		v.bringLetters(l, span{max(at-1, 0), at + 1})
	}
}

// readLeaf returns the leaf of a page whose words have been read. A page that is
// not in view is brought there, to be read; it is nil meanwhile.
func (v *View) readLeaf(page int) *leaf {
	l := v.leaves.of(page)
	if l == nil || !l.read {
		v.GoTo(page + 1)
		l = v.leaves.of(page)
	}
	if l == nil || !l.read {
		return nil
	}
	return l
}

// TypedShortcut implements fyne.Shortcutable.
func (v *View) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutCopy:
		v.Copy()
	case *fyne.ShortcutSelectAll:
		v.SelectAll()
	case *desktop.CustomShortcut:
		v.custom(s)
	}
}

// custom does what a key with Ctrl does. The keys of the larger and smaller sign
// of the pad of figures have no item of the menu.
func (v *View) custom(s *desktop.CustomShortcut) {
	const both = fyne.KeyModifierControl | fyne.KeyModifierShift
	switch {
	case s.KeyName == fyne.KeyPlus:
		v.ZoomIn()
	case s.Modifier == both && s.KeyName == fyne.KeyLeft:
		v.extend(stepWordLeft)
	case s.Modifier == both && s.KeyName == fyne.KeyRight:
		v.extend(stepWordRight)
	case s.Modifier == fyne.KeyModifierControl && s.KeyName == fyne.KeyHome:
		v.scrollTo(fyne.NewPos(0, 0))
	case s.Modifier == fyne.KeyModifierControl && s.KeyName == fyne.KeyEnd:
		v.scrollTo(fyne.NewPos(v.scroll.Offset.X, v.column.size.Height))
	}
}

// KeyHints implements kit.KeyHinter.
func (v *View) KeyHints() []kit.Hint { return v.o.Hints }
