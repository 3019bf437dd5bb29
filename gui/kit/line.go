package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const ellipsis = "…"

// line is one line of words inside a control, cut with … where it does not fit.
type line struct {
	obj          *canvas.Text
	full         string
	role         Role
	bold, italic bool
	color        fyne.ThemeColorName
}

func newLine(text string, role Role, color fyne.ThemeColorName) *line {
	l := &line{obj: canvas.NewText(text, nil), full: text, role: role, color: color}
	l.paint()
	return l
}

// style returns Fyne's style of the line.
func (l *line) style() fyne.TextStyle { return fyne.TextStyle{Bold: l.bold, Italic: l.italic} }

// paint takes colour and letter size from the theme.
func (l *line) paint() {
	l.obj.Color = Color(l.color)
	l.obj.TextSize = l.role.TextSize()
	l.obj.TextStyle = l.style()
	l.obj.Refresh()
}

func (l *line) set(text string) {
	l.full = text
	l.obj.Text = text
}

// width returns how wide the whole line is, in full units.
func (l *line) width() float32 {
	if l.full == "" {
		return 0
	}
	return ceil(measure(l.full, l.role, l.style()))
}

// place draws the line in a box, cut to its width, centred in its height.
func (l *line) place(x, y, width, height float32) {
	text := cut(l.full, l.role, l.style(), width)
	if text != l.obj.Text {
		l.obj.Text = text
		l.obj.Refresh()
	}
	letters := fyne.MeasureText("A", l.role.TextSize(), l.style()).Height
	Put(l.obj, x, y+floor((height-letters)/2), width, letters)
}

func measure(text string, role Role, style fyne.TextStyle) float32 {
	if text == "" {
		return 0
	}
	return fyne.MeasureText(text, role.TextSize(), style).Width
}

// cut shortens a text with … so that it fits a width.
func cut(text string, role Role, style fyne.TextStyle, width float32) string {
	if text == "" || measure(text, role, style) <= width+0.5 {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(trimRight(runes[:mid])+ellipsis, role, style) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	if low == 0 {
		return ellipsis
	}
	return trimRight(runes[:low]) + ellipsis
}

func trimRight(runes []rune) string {
	end := len(runes)
	for end > 0 && runes[end-1] == ' ' {
		end--
	}
	return string(runes[:end])
}

func ceil(v float32) float32 {
	n := float32(int(v))
	if n < v {
		n++
	}
	return n
}

func floor(v float32) float32 {
	n := float32(int(v))
	if n > v {
		n--
	}
	return n
}
