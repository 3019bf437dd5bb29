package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// FieldOptions describes a Field.
type FieldOptions struct {
	Label   string
	Strong  bool   // the label is main text in bold, as over long texts
	Note    string // small words at the right of the label: "Bắt buộc"
	Control fyne.CanvasObject
	Hint    string // small words under the control
	Quote   bool   // the hint is in italics: words quoted from a sentence
	Fill    bool   // the control takes all height the field is given
}

// Field is a control with its label over it and a hint, or what is wrong, under it.
type Field struct {
	widget.BaseWidget
	o           FieldOptions
	label, note *line
	hint        *Text
	errIcon     *glyph
	problem     string
}

var (
	_ Flow   = (*Field)(nil)
	_ Parent = (*Field)(nil)
)

// errorSource is a control that finds out by itself what is wrong with its text.
type errorSource interface{ listenError(func(string)) }

// NewField makes a labelled control. Errors of the controls of the kit show
// under it by themselves.
func NewField(o FieldOptions) *Field {
	f := &Field{
		o: o, label: newLine(o.Label, RoleCaption, ColorText2), note: newLine(o.Note, RoleCaption, ColorText2),
		hint:    NewText(TextOptions{Text: o.Hint, Role: RoleCaption, Color: ColorText2, Italic: o.Quote, Wrap: true}),
		errIcon: newGlyph(IconNone, ColorRed),
	}
	if o.Strong {
		f.label.role, f.label.bold, f.label.color = RoleBody, true, ColorText
	}
	if source, ok := o.Control.(errorSource); ok {
		source.listenError(f.SetError)
	}
	f.ExtendBaseWidget(f)
	f.paint()
	return f
}

// SetError shows what is wrong under the control; "" shows the hint again.
func (f *Field) SetError(message string) {
	if f.problem == message {
		return
	}
	f.problem = message
	f.changed()
}

// changed draws the field anew and, where it has grown or shrunk by it, lays out
// what stands around it.
func (f *Field) changed() {
	f.Refresh()
	size := f.Size()
	if size.Width <= 0 {
		return
	}
	if need := f.HeightFor(size.Width); need > size.Height || need < size.Height && !f.o.Fill {
		arrangeAround(f)
	}
}

// Error returns what is shown as wrong, "" when nothing is.
func (f *Field) Error() string { return f.problem }

// FirstWrong returns the control to put right of the first field that shows an
// error, among objects and what is in them; nil when none does. Of several
// controls in a field it is the last: how a deadline was said stands before its day.
func FirstWrong(objects ...fyne.CanvasObject) fyne.Focusable {
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if f, ok := o.(*Field); ok && f.problem != "" {
			if last := lastFocusable(f.o.Control); last != nil {
				return last
			}
		}
		if wrong := FirstWrong(children(o)...); wrong != nil {
			return wrong
		}
	}
	return nil
}

func lastFocusable(o fyne.CanvasObject) fyne.Focusable {
	if !o.Visible() {
		return nil
	}
	if control, ok := o.(fyne.Focusable); ok {
		return control
	}
	within := children(o)
	for i := len(within) - 1; i >= 0; i-- {
		if last := lastFocusable(within[i]); last != nil {
			return last
		}
	}
	return nil
}

// SetHint shows other words under the control.
func (f *Field) SetHint(hint string) {
	if f.o.Hint == hint {
		return
	}
	f.o.Hint = hint
	f.changed()
}

// SetNote shows other words at the right of the label.
func (f *Field) SetNote(note string) {
	f.o.Note = note
	f.Refresh()
}

// SetLabel changes the label.
func (f *Field) SetLabel(label string) {
	f.o.Label = label
	f.Refresh()
}

// Control returns the control of the field.
func (f *Field) Control() fyne.CanvasObject { return f.o.Control }

// Children implements Parent.
func (f *Field) Children() []fyne.CanvasObject { return []fyne.CanvasObject{f.o.Control} }

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget:  f,
		objects: fixed(f.label.obj, f.note.obj, f.o.Control, f.errIcon.image, f.hint),
		layout:  f.layout, min: f.min, paint: f.paint,
	}
}

func (f *Field) paint() {
	f.label.set(f.o.Label)
	f.label.paint()
	f.note.set(f.o.Note)
	f.note.paint()
	words, color, icon := f.o.Hint, ColorText2, IconNone
	if f.problem != "" {
		words, color, icon = f.problem, ColorRed, IconOverdue
	}
	f.hint.Hidden = words == ""
	f.hint.o.Italic = f.o.Quote && f.problem == ""
	f.hint.SetColor(color)
	f.hint.SetText(words)
	f.errIcon.set(icon, ColorRed)
}

func (f *Field) labelHeight() float32 {
	switch {
	case f.o.Label == "":
		return 0
	case f.o.Strong:
		return RoleBody.LineHeight() + Px(4)
	}
	return RoleCaption.LineHeight() + Px(4)
}

func (f *Field) hintIndent() float32 {
	if f.problem == "" {
		return 0
	}
	return Px(iconBadge) + Px(4)
}

func (f *Field) hintHeight(width float32) float32 {
	if f.hint.Hidden {
		return 0
	}
	return Px(3) + f.hint.HeightFor(width-f.hintIndent())
}

// HeightFor implements Flow.
func (f *Field) HeightFor(width float32) float32 {
	return f.labelHeight() + HeightFor(f.o.Control, width) + f.hintHeight(width)
}

func (f *Field) min() fyne.Size {
	size := f.o.Control.MinSize()
	width := max(size.Width, min(f.label.width(), Px(120)))
	return fyne.NewSize(width, f.labelHeight()+size.Height+f.hintHeight(max(f.Size().Width, width)))
}

func (f *Field) layout(size fyne.Size) {
	top := f.labelHeight()
	if top > 0 {
		noteWidth := f.note.width()
		f.label.place(0, 0, max(size.Width-noteWidth-Px(8), 0), top-Px(4))
		f.note.place(size.Width-noteWidth, 0, noteWidth, top-Px(4))
	}
	below := f.hintHeight(size.Width)
	height := HeightFor(f.o.Control, size.Width)
	if f.o.Fill {
		height = max(size.Height-top-below, height)
	}
	Put(f.o.Control, 0, top, size.Width, height)
	if f.hint.Hidden {
		return
	}
	y := top + height + Px(3)
	f.errIcon.place(0, y, Px(iconBadge), RoleCaption.LineHeight())
	Put(f.hint, f.hintIndent(), y, size.Width-f.hintIndent(), below-Px(3))
}
