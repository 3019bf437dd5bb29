package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Step is one step of a StepBar.
type Step struct {
	Text  string
	Lacks string // what it still lacks, in amber: "thiếu 3"
	Note  string // what is neither lacking nor done: "5"
	Done  bool   // complete: a tick instead of the number
}

// StepBarOptions describes a StepBar.
type StepBarOptions struct {
	Steps    []Step
	Current  int
	OnChange func(index int)
	Trailing fyne.CanvasObject // buttons at the right, left out where the steps leave no room; may be nil
	Hints    []Hint
}

// StepBar shows the steps of a job, which of them are complete and what the
// others lack. ← and → move along it, Enter goes to the step.
type StepBar struct {
	widget.BaseWidget
	o       StepBarOptions
	ground  *canvas.Rectangle
	line    *canvas.Rectangle
	items   []*stepItem
	at      int // where the ring is
	focused bool
}

var (
	_ fyne.Focusable = (*StepBar)(nil)
	_ Parent         = (*StepBar)(nil)
)

// NewStepBar makes a step bar.
func NewStepBar(o StepBarOptions) *StepBar {
	s := &StepBar{o: o, ground: canvas.NewRectangle(Color(ColorSurface)), line: canvas.NewRectangle(Color(ColorLine)), at: o.Current}
	s.build()
	s.ExtendBaseWidget(s)
	return s
}

func (s *StepBar) build() {
	s.items = nil
	for i := range s.o.Steps {
		s.items = append(s.items, newStepItem(s, i))
	}
}

// SetSteps shows other steps or what they now lack.
func (s *StepBar) SetSteps(steps []Step) {
	rebuild := len(steps) != len(s.o.Steps)
	s.o.Steps = steps
	if rebuild {
		s.build()
	}
	s.Refresh()
}

// SetCurrent shows another step as the current one without reporting it.
func (s *StepBar) SetCurrent(index int) {
	s.o.Current, s.at = index, index
	s.Refresh()
}

// Current returns the current step.
func (s *StepBar) Current() int { return s.o.Current }

// Steps returns the steps shown.
func (s *StepBar) Steps() []Step { return s.o.Steps }

// Children implements Parent.
func (s *StepBar) Children() []fyne.CanvasObject {
	if s.o.Trailing == nil {
		return nil
	}
	return []fyne.CanvasObject{s.o.Trailing}
}

// CreateRenderer implements fyne.Widget.
func (s *StepBar) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: s, objects: s.objects, layout: s.layout, min: s.min, paint: s.paint}
}

func (s *StepBar) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{s.ground, s.line}
	for _, item := range s.items {
		objects = append(objects, item)
	}
	return append(objects, s.Children()...)
}

func (s *StepBar) paint() {
	s.ground.FillColor = Color(ColorSurface)
	s.line.FillColor = Color(ColorLine)
}

func (s *StepBar) min() fyne.Size { return fyne.NewSize(Px(320), Px(HeightStepBar)) }

// fitting returns which steps have room to say what they lack: all of them, else
// the current one, else none.
func (s *StepBar) fitting(width float32) func(i int) bool {
	current := func(i int) bool { return i == s.o.Current }
	for _, full := range []func(int) bool{func(int) bool { return true }, current} {
		if s.needed(full)+2*Px(12) <= width {
			return full
		}
	}
	return func(int) bool { return false }
}

func (s *StepBar) needed(full func(int) bool) float32 {
	needed := float32(0)
	for i, item := range s.items {
		needed += item.width(full(i))
	}
	if s.o.Trailing != nil && s.o.Trailing.Visible() {
		needed += s.o.Trailing.MinSize().Width + Px(12)
	}
	return needed
}

// squeezeMost is how much of the room right of its words a step gives up at 100 %.
const squeezeMost float32 = 14

// showTrailing leaves the buttons out where the steps do not fit beside them.
func (s *StepBar) showTrailing(width float32) {
	if s.o.Trailing == nil {
		return
	}
	setVisible(s.o.Trailing, true)
	bare := s.needed(func(int) bool { return false }) + 2*Px(Inset) - Px(squeezeMost)*float32(len(s.items))
	setVisible(s.o.Trailing, bare <= width)
}

func (s *StepBar) layout(size fyne.Size) {
	Put(s.ground, 0, 0, size.Width, size.Height)
	Put(s.line, 0, size.Height-Px(1), size.Width, Px(1))
	s.showTrailing(size.Width)
	full := s.fitting(size.Width)
	squeeze := min(max(ceil((s.needed(full)+Px(Inset)-size.Width)/float32(max(len(s.items), 1))), 0), Px(squeezeMost))
	x := Px(Inset)
	for i, item := range s.items {
		item.full = full(i)
		width := item.width(item.full) - squeeze
		Put(item, x, Px(8), width, size.Height-Px(8))
		item.layout(item.Size())
		x += width
	}
	if s.o.Trailing != nil {
		min := s.o.Trailing.MinSize()
		Put(s.o.Trailing, size.Width-Px(Inset)-min.Width, floor((size.Height-min.Height)/2), min.Width, min.Height)
	}
}

func (s *StepBar) goTo(index int) {
	if index < 0 || index >= len(s.o.Steps) {
		return
	}
	s.at = index
	if index == s.o.Current {
		s.Refresh()
		return
	}
	s.o.Current = index
	s.Refresh()
	if s.o.OnChange != nil {
		s.o.OnChange(index)
	}
}

// FocusGained implements fyne.Focusable.
func (s *StepBar) FocusGained() {
	s.focused = true
	s.at = s.o.Current
	s.Refresh()
	focusMoved(s, true)
}

// FocusLost implements fyne.Focusable.
func (s *StepBar) FocusLost() {
	s.focused = false
	s.Refresh()
	focusMoved(s, false)
}

// TypedRune implements fyne.Focusable.
func (s *StepBar) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (s *StepBar) TypedKey(key *fyne.KeyEvent) {
	last := len(s.o.Steps) - 1
	switch key.Name {
	case fyne.KeyLeft:
		s.at = max(s.at-1, 0)
	case fyne.KeyRight:
		s.at = min(s.at+1, last)
	case fyne.KeyHome:
		s.at = 0
	case fyne.KeyEnd:
		s.at = last
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.goTo(s.at)
	default:
		windowKey(s, key)
		return
	}
	s.Refresh()
}

// KeyHints implements KeyHinter.
func (s *StepBar) KeyHints() []Hint { return s.o.Hints }

// stepItem is one step of the bar.
type stepItem struct {
	widget.BaseWidget
	bar     *StepBar
	index   int
	full    bool // what it lacks is shown
	ground  *box
	under   *canvas.Rectangle
	circle  *box
	number  *line
	tick    *glyph
	words   *line
	lacks   *line
	ring    *ring
	hovered bool
}

func newStepItem(bar *StepBar, index int) *stepItem {
	i := &stepItem{
		bar: bar, index: index, full: true, ground: newBox("", "", 0), under: canvas.NewRectangle(Color(ColorPrimary)),
		circle: newBox("", ColorText3, 10), number: newLine(strconv.Itoa(index+1), RoleCaption, ColorText2),
		tick: newGlyph(IconNone, ColorGreen), words: newLine("", RoleBody, ColorText2), lacks: newLine("", RoleCaption, ColorAmber),
		ring: newRing(radiusControl),
	}
	i.ground.corners = &corners{topLeft: radiusControl, topRight: radiusControl}
	i.ExtendBaseWidget(i)
	i.paint()
	return i
}

func (i *stepItem) step() Step { return i.bar.o.Steps[i.index] }

func (i *stepItem) current() bool { return i.bar.o.Current == i.index }

// CreateRenderer implements fyne.Widget.
func (i *stepItem) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget: i,
		objects: fixed(i.ground.obj, i.under, i.circle.obj, i.number.obj, i.tick.image, i.words.obj, i.lacks.obj,
			i.ring.obj),
		layout: i.layout, min: i.min, paint: i.paint,
	}
}

func (i *stepItem) paint() {
	step := i.step()
	i.paintGround()
	i.under.FillColor = Color(ColorPrimary)
	i.under.Hidden = !i.current()
	i.tick.set(IconNone, ColorGreen)
	i.circle.obj.Show()
	i.number.obj.Show()
	switch {
	case i.current():
		i.circle.set(ColorPrimary, "")
		i.number.color = ColorOnPrimary
	case step.Done:
		i.tick.set(IconDone, ColorGreen)
		i.circle.obj.Hide()
		i.number.obj.Hide()
	default:
		i.circle.set("", ColorText3)
		i.number.color = ColorText2
	}
	i.circle.paint()
	i.number.bold = i.current()
	i.number.paint()
	i.paintWords(step)
	i.ring.paint()
	i.ring.show(i.bar.focused && i.bar.at == i.index)
}

func (i *stepItem) paintGround() {
	switch {
	case i.current():
		i.ground.set(ColorTint, "")
	case i.hovered:
		i.ground.set(ColorBg, "")
	default:
		i.ground.set("", "")
	}
	i.ground.paint()
}

func (i *stepItem) paintWords(step Step) {
	i.words.set(step.Text)
	i.words.color, i.words.bold = ColorText2, false
	if i.current() {
		i.words.color, i.words.bold = ColorPrimary, true
	}
	i.words.paint()
	i.lacks.color = ColorAmber
	i.lacks.set(step.Lacks)
	if step.Lacks == "" {
		i.lacks.color = ColorText2
		i.lacks.set(step.Note)
	}
	i.lacks.paint()
	i.lacks.obj.Hidden = !i.full
}

// width is the room the item takes, with or without what it lacks. The words
// are measured in bold so that nothing moves with the current step.
func (i *stepItem) width(full bool) float32 {
	step := i.step()
	words := ceil(measure(step.Text, RoleBody, fyne.TextStyle{Bold: i.current()}))
	width := Px(12) + Px(20) + Px(8) + words + Px(12)
	lacks := step.Lacks
	if lacks == "" {
		lacks = step.Note
	}
	if full && lacks != "" {
		width += Px(8) + ceil(measure(lacks, RoleCaption, fyne.TextStyle{}))
	}
	return width + Px(4)
}

func (i *stepItem) min() fyne.Size { return fyne.NewSize(i.width(false), Px(44)) }

func (i *stepItem) layout(size fyne.Size) {
	width := size.Width - Px(4)
	high := Px(36)
	Put(i.ground.obj, 0, 0, width, high)
	Put(i.under, 0, size.Height-Px(3), width, Px(3))
	x := Px(12)
	Put(i.circle.obj, x, floor((high-Px(20))/2), Px(20), Px(20))
	number := i.number.width()
	i.number.place(x+floor((Px(20)-number)/2), 0, number, high)
	i.tick.place(x-Px(1), 0, Px(22), high)
	x += Px(20) + Px(8)
	words := i.words.width()
	i.words.place(x, 0, words, high)
	x += words + Px(8)
	i.lacks.obj.Hidden = !i.full
	i.lacks.place(x, 0, i.lacks.width(), high)
	i.ring.within(0, 0, width, high)
}

// Tapped implements fyne.Tappable.
func (i *stepItem) Tapped(*fyne.PointEvent) {
	FocusOn(i.bar)
	i.bar.goTo(i.index)
}

// MouseIn implements desktop.Hoverable.
func (i *stepItem) MouseIn(*desktop.MouseEvent) {
	i.hovered = true
	i.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (i *stepItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (i *stepItem) MouseOut() {
	i.hovered = false
	i.Refresh()
}

// Cursor implements desktop.Cursorable.
func (i *stepItem) Cursor() desktop.Cursor { return desktop.PointerCursor }
