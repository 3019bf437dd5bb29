package preview

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data/proof"
	"giaoban/gui/kit"
)

// MouseDown implements desktop.Mouseable: a selection begins, or with Shift is
// made longer.
func (s *leaves) MouseDown(e *desktop.MouseEvent) {
	v := s.view
	kit.FocusOn(v)
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	at, ok := s.markAt(e.Position)
	if !ok {
		return
	}
	if e.Modifier&fyne.KeyModifierShift == 0 || !v.selection.on {
		v.selection.anchor = at
	}
	v.selection.on, v.selection.head = true, at
	v.selecting = true
	s.mark()
}

// MouseUp implements desktop.Mouseable.
func (s *leaves) MouseUp(*desktop.MouseEvent) { s.view.selecting = false }

// Dragged implements fyne.Draggable: the selection follows the pointer, and the
// pages follow where it leaves the view.
func (s *leaves) Dragged(e *fyne.DragEvent) {
	v := s.view
	if !v.selecting {
		return
	}
	if at, ok := s.markAt(e.Position); ok {
		v.selection.head = at
		s.mark()
	}
	top, high := v.scroll.Offset.Y, v.scroll.Size().Height
	if over := apart(e.Position.Y, top, top+high); over > 0 {
		if e.Position.Y < top {
			over = -over
		}
		v.scrollTo(v.scroll.Offset.AddXY(0, over))
	}
}

// DragEnd implements fyne.Draggable.
func (s *leaves) DragEnd() { s.view.selecting = false }

// DoubleTapped implements fyne.DoubleTappable: it selects the word.
func (s *leaves) DoubleTapped(e *fyne.PointEvent) {
	at, ok := s.markAt(e.Position)
	if !ok {
		return
	}
	word := wordAt(s.of(at.page).letters, at.at)
	s.view.selection = selection{on: true, anchor: mark{at.page, word.from}, head: mark{at.page, word.to}}
	s.mark()
}

// markAt returns the place between letters nearest to a place of the column.
func (s *leaves) markAt(at fyne.Position) (mark, bool) {
	l, x, y := s.pointOf(at)
	if l == nil || !l.read {
		return mark{}, false
	}
	i := placeAt(l.letters, x, y)
	return mark{l.page, max(i, 0)}, i >= 0
}

// Cursor implements desktop.Cursorable.
func (s *leaves) Cursor() desktop.Cursor {
	if s.overText {
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

// MouseIn implements desktop.Hoverable.
func (s *leaves) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (s *leaves) MouseMoved(e *desktop.MouseEvent) {
	l, x, y := s.pointOf(e.Position)
	s.overText = l != nil && onLetter(l.letters, x, y)
}

// MouseOut implements desktop.Hoverable.
func (s *leaves) MouseOut() { s.overText = false }

// Copy puts the words selected on the clipboard, and reports whether there are
// any. Pages far from the view are read again, off the goroutine of the user
// interface.
func (v *View) Copy() bool {
	if v.selection.empty() || v.pages == nil {
		return false
	}
	c := copying{pages: v.pages, selection: v.selection, known: map[int][]proof.Letter{}}
	for _, l := range v.leaves.list {
		if l.read {
			c.known[l.page] = l.letters
		}
	}
	edition := v.edition
	v.o.Run(func() {
		text, err := c.text()
		fyne.Do(func() {
			if !v.failed(err, edition) {
				v.copied(text)
			}
		})
	})
	return true
}

func (v *View) copied(text string) {
	clipboard := v.o.Clipboard
	if clipboard == nil {
		clipboard = fyne.CurrentApp().Clipboard()
	}
	clipboard.SetContent(text)
	if v.o.OnCopied != nil {
		v.o.OnCopied(utf8.RuneCountInString(text))
	}
}

// copying is a selection on its way to the clipboard.
type copying struct {
	pages     Pages
	selection selection
	known     map[int][]proof.Letter // by page
}

func (c copying) text() (string, error) {
	from, to := c.selection.ends()
	var pages []string
	for page := from.page; page <= to.page && page < c.pages.Count(); page++ {
		letters, ok := c.known[page]
		if !ok {
			var err error
			if letters, err = c.pages.Letters(page); err != nil {
				return "", err
			}
		}
		pages = append(pages, strings.TrimRight(textOf(letters, c.selection.of(page, len(letters))), " \n"))
	}
	return strings.Join(pages, "\n"), nil
}

// SelectAll selects the whole paper.
func (v *View) SelectAll() {
	if n := len(v.column.places); n > 0 {
		v.selection = selection{on: true, head: mark{page: n}}
		v.leaves.mark()
	}
}
