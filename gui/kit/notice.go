package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// NoticeOptions describes a Notice.
type NoticeOptions struct {
	Tone   Tone
	Icon   IconName // by the tone when empty
	Title  string   // bold first line
	Text   string
	Action fyne.CanvasObject // what to do about it
	Hidden bool
}

// Notice is a message where the user looks: what is wrong, in plain words, and
// what to do.
type Notice struct {
	widget.BaseWidget
	o     NoticeOptions
	box   *box
	icon  *glyph
	title *Text
	words *Text
}

var (
	_ Flow   = (*Notice)(nil)
	_ Parent = (*Notice)(nil)
)

// NewNotice makes a message.
func NewNotice(o NoticeOptions) *Notice {
	n := &Notice{
		o: o, box: newBox("", "", radiusControl), icon: newGlyph(o.Icon, ColorText2),
		title: NewText(TextOptions{Text: o.Title, Bold: true, Wrap: true}), words: NewText(TextOptions{Text: o.Text, Wrap: true}),
	}
	n.Hidden = o.Hidden
	n.ExtendBaseWidget(n)
	n.paint()
	return n
}

// Show shows a message of a tone; an empty one hides the notice.
func (n *Notice) ShowMessage(tone Tone, title, text string) {
	n.o.Tone, n.o.Title, n.o.Text, n.o.Icon = tone, title, text, IconNone
	n.Hidden = title == "" && text == ""
	n.paint()
	n.Refresh()
}

// Message returns the words shown, "" when there are none.
func (n *Notice) Message() string {
	if n.Hidden {
		return ""
	}
	if n.o.Title == "" {
		return n.o.Text
	}
	if n.o.Text == "" {
		return n.o.Title
	}
	return n.o.Title + "\n" + n.o.Text
}

// Children implements Parent.
func (n *Notice) Children() []fyne.CanvasObject {
	if n.o.Action == nil {
		return nil
	}
	return []fyne.CanvasObject{n.o.Action}
}

// CreateRenderer implements fyne.Widget.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: n, objects: n.objects, layout: n.layout, min: n.min, paint: n.paint}
}

func (n *Notice) objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{n.box.obj, n.icon.image, n.title, n.words}, n.Children()...)
}

func (n *Notice) iconName() IconName {
	if n.o.Icon != IconNone {
		return n.o.Icon
	}
	switch n.o.Tone {
	case ToneRed:
		return IconOverdue
	case ToneAmber:
		return IconWarning
	case ToneGreen:
		return IconDone
	}
	return IconInfo
}

func (n *Notice) paint() {
	edge := n.o.Tone.ink()
	if n.o.Tone == ToneGrey || n.o.Tone == TonePlain {
		edge = ColorLine
	}
	ground := n.o.Tone.ground()
	if n.o.Tone == TonePlain {
		ground = ColorBg
	}
	n.box.set(ground, edge)
	n.box.paint()
	n.icon.set(n.iconName(), n.o.Tone.ink())
	n.title.Hidden = n.o.Title == ""
	n.words.Hidden = n.o.Text == ""
	n.title.SetColor(ColorText)
	n.title.SetText(n.o.Title)
	n.words.SetText(n.o.Text)
}

func (n *Notice) inner(width float32) float32 {
	width -= 2*Px(12) + Px(iconRow) + Px(10)
	if n.o.Action != nil {
		width -= n.o.Action.MinSize().Width + Px(12)
	}
	return max(width, Px(40))
}

func (n *Notice) wordsHeight(width float32) float32 {
	height := float32(0)
	if !n.title.Hidden {
		height += n.title.HeightFor(width)
	}
	if !n.words.Hidden {
		height += n.words.HeightFor(width)
	}
	return height
}

// HeightFor implements Flow.
func (n *Notice) HeightFor(width float32) float32 {
	height := n.wordsHeight(n.inner(width))
	if n.o.Action != nil {
		height = max(height, n.o.Action.MinSize().Height)
	}
	return height + 2*Px(8)
}

func (n *Notice) min() fyne.Size {
	width := n.Size().Width
	if width <= 0 {
		width = Px(240)
	}
	return fyne.NewSize(Px(120), n.HeightFor(width))
}

func (n *Notice) layout(size fyne.Size) {
	Put(n.box.obj, 0, 0, size.Width, size.Height)
	width := n.inner(size.Width)
	x := Px(12) + Px(iconRow) + Px(10)
	y := floor((size.Height - n.wordsHeight(width)) / 2)
	n.icon.place(Px(12), y, Px(iconRow), RoleBody.LineHeight())
	if !n.title.Hidden {
		height := n.title.HeightFor(width)
		Put(n.title, x, y, width, height)
		y += height
	}
	Put(n.words, x, y, width, n.words.HeightFor(width))
	if n.o.Action != nil {
		min := n.o.Action.MinSize()
		Put(n.o.Action, size.Width-Px(12)-min.Width, floor((size.Height-min.Height)/2), min.Width, min.Height)
	}
}
