package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// DialogOptions describes a Dialog.
type DialogOptions struct {
	Title    string
	Text     string            // what is asked, wrapped
	Body     fyne.CanvasObject // fields and lists under the text; may be nil
	Buttons  []DialogButton    // from left to right; Enter presses the last unless it is a danger
	Width    float32           // at 100 %; 440 when 0
	Height   float32           // at 100 %; what it needs when 0
	First    fyne.Focusable    // gets the focus; the last button when nil
	Words    Words
	Icon     IconName
	Tone     Tone // colour of the icon
	OnOpen   func()
	OnClosed func()
	OnCancel func() // Esc
}

// DialogButton is a button at the foot of a dialog.
type DialogButton struct {
	Text string
	Icon IconName
	Kind ButtonKind
	Keys []string
	// OnTap does what the button says; it returns whether the dialog may close.
	// nil closes it.
	OnTap  func() bool
	Cancel bool // what Esc presses
}

// Dialog asks something over a dimmed window. It holds the focus until it is
// closed; Esc gives up, Enter presses the last button.
type Dialog struct {
	o       DialogOptions
	root    *Root
	pane    *dialogPane
	canvas  fyne.Canvas
	before  fyne.Focusable
	buttons []*Button
	open    bool
}

// NewDialog makes a dialog; Show opens it.
func NewDialog(o DialogOptions) *Dialog {
	if o.Width == 0 {
		o.Width = 440
	}
	d := &Dialog{o: o}
	for i, b := range o.Buttons {
		keys := b.Keys
		if keys == nil && i == len(o.Buttons)-1 && b.Kind != ButtonDanger {
			keys = []string{"Enter"}
		}
		if keys == nil && b.Cancel {
			keys = []string{"Esc"}
		}
		d.buttons = append(d.buttons, NewButton(ButtonOptions{
			Text: b.Text, Icon: b.Icon, Kind: b.Kind, Keys: keys, OnTap: func() { d.press(i) },
		}))
	}
	d.pane = newDialogPane(d)
	d.root = newBareRoot(d.pane)
	d.root.OnKey = d.key
	return d
}

// Show opens the dialog over a window.
func (d *Dialog) Show(w fyne.Window) {
	if d.open {
		return
	}
	d.open = true
	d.canvas = w.Canvas()
	d.before = d.canvas.Focused()
	d.canvas.Unfocus()
	d.tellRoot(true)
	if d.o.OnOpen != nil {
		d.o.OnOpen()
	}
	d.canvas.Overlays().Add(d.root)
	d.root.Resize(d.canvas.Size())
	if first := d.first(); first != nil {
		d.canvas.Focus(first)
	}
}

func (d *Dialog) first() fyne.Focusable {
	if d.o.First != nil {
		return d.o.First
	}
	if n := len(d.buttons); n > 0 {
		return d.buttons[n-1]
	}
	return nil
}

// Hide closes the dialog and gives the focus back.
func (d *Dialog) Hide() {
	if !d.open {
		return
	}
	d.open = false
	d.canvas.Unfocus()
	d.canvas.Overlays().Remove(d.root)
	if d.before != nil {
		d.canvas.Focus(d.before)
	}
	d.tellRoot(false)
	if d.o.OnClosed != nil {
		d.o.OnClosed()
	}
}

// tellRoot lets the window know that a dialog has opened or closed over it.
func (d *Dialog) tellRoot(open bool) {
	root, ok := d.canvas.Content().(*Root)
	if !ok {
		return
	}
	if open {
		root.CloseFloat()
	}
	if root.OnDialog != nil {
		root.OnDialog(open)
	}
}

// IsOpen reports whether the dialog is shown.
func (d *Dialog) IsOpen() bool { return d.open }

// Cancel does what Esc does.
func (d *Dialog) Cancel() {
	for i, b := range d.o.Buttons {
		if b.Cancel {
			d.press(i)
			return
		}
	}
	d.Hide()
	if d.o.OnCancel != nil {
		d.o.OnCancel()
	}
}

// Accept does what Enter does: it presses the last button, unless something
// would be lost.
func (d *Dialog) Accept() {
	if n := len(d.o.Buttons); n > 0 && d.o.Buttons[n-1].Kind != ButtonDanger {
		d.press(n - 1)
	}
}

// Button returns a button of the foot, from the left.
func (d *Dialog) Button(i int) *Button { return d.buttons[i] }

func (d *Dialog) press(i int) {
	if !d.open || d.buttons[i].Off() {
		return
	}
	b := d.o.Buttons[i]
	if b.OnTap != nil && !b.OnTap() {
		return
	}
	d.Hide()
	if b.Cancel && d.o.OnCancel != nil {
		d.o.OnCancel()
	}
}

// key gets the keys that the focused control leaves.
func (d *Dialog) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape:
		d.Cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		d.Accept()
	default:
		return false
	}
	return true
}

// dialogPane is the dimmed ground with the dialog in its middle.
type dialogPane struct {
	widget.BaseWidget
	dialog *Dialog
	dim    *canvas.Rectangle
	box    *box
	icon   *glyph
	title  *line
	text   *Text
}

var _ Parent = (*dialogPane)(nil)

func newDialogPane(d *Dialog) *dialogPane {
	p := &dialogPane{
		dialog: d, dim: canvas.NewRectangle(color.Transparent), box: newBox(ColorSurface, ColorEdge, radiusDialog),
		icon: newGlyph(d.o.Icon, d.o.Tone.ink()), title: newLine(d.o.Title, RoleTitle, ColorText),
		text: NewText(TextOptions{Text: d.o.Text, Wrap: true}),
	}
	p.title.bold = true
	p.text.Hidden = d.o.Text == ""
	p.ExtendBaseWidget(p)
	p.paint()
	return p
}

// Children implements Parent.
func (p *dialogPane) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	if p.dialog.o.Body != nil {
		all = append(all, p.dialog.o.Body)
	}
	for _, b := range p.dialog.buttons {
		all = append(all, b)
	}
	return all
}

// CreateRenderer implements fyne.Widget.
func (p *dialogPane) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: p, objects: p.objects, layout: p.layout, min: p.min, paint: p.paint}
}

func (p *dialogPane) objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{p.dim, p.box.obj, p.icon.image, p.title.obj, p.text}, p.Children()...)
}

func (p *dialogPane) paint() {
	p.dim.FillColor = Color(ColorDim)
	p.box.paint()
	p.icon.paint()
	p.title.paint()
}

func (p *dialogPane) min() fyne.Size { return fyne.NewSize(Px(320), Px(200)) }

func (p *dialogPane) pad() float32 { return Px(24) }

// heights returns the heights of text and body at an inner width.
func (p *dialogPane) heights(inner float32) (text, body float32) {
	if !p.text.Hidden {
		text = p.text.HeightFor(inner) + Px(12)
	}
	if p.dialog.o.Body != nil {
		body = HeightFor(p.dialog.o.Body, inner) + Px(12)
	}
	return text, body
}

func (p *dialogPane) layout(size fyne.Size) {
	place(p.dim, 0, 0, size.Width, size.Height)
	width := min(Px(p.dialog.o.Width), size.Width-Px(32))
	inner := width - 2*p.pad()
	text, body := p.heights(inner)
	head := RoleTitle.LineHeight() + Px(12)
	foot := Px(HeightControl) + Px(8)
	height := p.pad() + head + text + body + foot + p.pad()
	if p.dialog.o.Height > 0 {
		height = Px(p.dialog.o.Height)
	}
	height = min(height, size.Height-Px(32))
	body = height - 2*p.pad() - head - text - foot
	x := floor((size.Width - width) / 2)
	y := floor((size.Height - height) / 3)
	place(p.box.obj, x, y, width, height)
	p.layoutInside(x+p.pad(), y+p.pad(), inner, head, text, body)
	p.layoutFoot(x+width-p.pad(), y+height-p.pad()-Px(HeightControl))
}

func (p *dialogPane) layoutInside(x, y, inner, head, text, body float32) {
	left := x
	if p.icon.name != IconNone {
		p.icon.place(x, y, Px(iconRail), RoleTitle.LineHeight())
		left += Px(iconRail) + Px(10)
	}
	p.title.place(left, y, x+inner-left, RoleTitle.LineHeight())
	y += head
	if !p.text.Hidden {
		place(p.text, x, y, inner, text-Px(12))
		y += text
	}
	if p.dialog.o.Body != nil {
		place(p.dialog.o.Body, x, y, inner, max(body-Px(12), 0))
	}
}

func (p *dialogPane) layoutFoot(right, y float32) {
	for i := len(p.dialog.buttons) - 1; i >= 0; i-- {
		b := p.dialog.buttons[i]
		min := b.MinSize()
		right -= min.Width
		place(b, right, y, min.Width, min.Height)
		right -= Px(8)
	}
}

// Tapped implements fyne.Tappable: a press beside the dialog does nothing.
func (p *dialogPane) Tapped(*fyne.PointEvent) {}

// ConfirmOptions describes a question with yes and no.
type ConfirmOptions struct {
	Title    string
	Text     string
	Yes      string // the verb of what will happen, never "OK"
	Danger   bool   // something is lost: the button is red and Esc has the focus
	Words    Words
	OnYes    func()
	OnNo     func()
	OnOpen   func()
	OnClosed func()
}

// Confirm asks whether to do something.
func Confirm(w fyne.Window, o ConfirmOptions) *Dialog {
	kind, icon, tone := ButtonMain, IconHelp, ToneInfo
	if o.Danger {
		kind, icon, tone = ButtonDanger, IconWarning, ToneAmber
	}
	d := NewDialog(DialogOptions{
		Title: o.Title, Text: o.Text, Icon: icon, Tone: tone, Words: o.Words, OnOpen: o.OnOpen, OnClosed: o.OnClosed, OnCancel: o.OnNo,
		Buttons: []DialogButton{
			{Text: o.Words.T(wordCancel), Cancel: true},
			{Text: o.Yes, Kind: kind, OnTap: func() bool {
				if o.OnYes != nil {
					o.OnYes()
				}
				return true
			}},
		},
	})
	if o.Danger {
		d.o.First = d.buttons[0]
	}
	d.Show(w)
	return d
}

// MessageOptions describes a message that is only to be read.
type MessageOptions struct {
	Title    string
	Text     string
	Tone     Tone
	Words    Words
	OnOpen   func()
	OnClosed func()
}

// ShowMessage says something that has no place where the user looks.
func ShowMessage(w fyne.Window, o MessageOptions) *Dialog {
	icon := IconInfo
	switch o.Tone {
	case ToneRed:
		icon = IconOverdue
	case ToneAmber:
		icon = IconWarning
	case ToneGreen:
		icon = IconDone
	}
	d := NewDialog(DialogOptions{
		Title: o.Title, Text: o.Text, Icon: icon, Tone: o.Tone, Words: o.Words, OnOpen: o.OnOpen, OnClosed: o.OnClosed,
		Buttons: []DialogButton{{Text: o.Words.T(wordClose), Kind: ButtonMain, Cancel: true}},
	})
	d.Show(w)
	return d
}

// AskOptions describes a question answered by one line of text.
type AskOptions struct {
	Title       string
	Text        string
	Label       string
	Value       string
	Placeholder string
	Password    bool
	Yes         string
	Words       Words
	// OnYes takes the answer; it returns what is wrong with it, "" when it is
	// right and the dialog may close.
	OnYes    func(text string) string
	OnOpen   func()
	OnClosed func()
}

// Ask asks for one line of text.
func Ask(w fyne.Window, o AskOptions) *Dialog {
	entry := NewEntry(EntryOptions{Text: o.Value, Placeholder: o.Placeholder, Password: o.Password})
	d := NewDialog(DialogOptions{
		Title: o.Title, Text: o.Text, Words: o.Words, OnOpen: o.OnOpen, OnClosed: o.OnClosed, First: entry,
		Body: NewField(FieldOptions{Label: o.Label, Control: entry}),
		Buttons: []DialogButton{
			{Text: o.Words.T(wordCancel), Cancel: true},
			{Text: o.Yes, Kind: ButtonMain, OnTap: func() bool {
				problem := o.OnYes(entry.Value())
				entry.SetError(problem)
				return problem == ""
			}},
		},
	})
	entry.o.OnSubmit = func(string) { d.Accept() }
	entry.o.OnEscape = d.Cancel
	d.Show(w)
	return d
}
