package setting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/gui/kit"
	"giaoban/gui/native"
)

// lookPage chooses look, letter size and language of this computer.
type lookPage struct {
	screen   *Screen
	ground   *kit.Segment
	size     *kit.Segment
	language *kit.Segment
	typing   *kit.Segment // on Windows
	page     fyne.CanvasObject
}

var (
	looks     = []string{LookLight, LookDark, LookSystem}
	languages = []string{translations.Vietnamese, translations.English}
)

func newLookPage(s *Screen) *lookPage {
	p := &lookPage{screen: s}
	w := s.words
	hints := []kit.Hint{{Keys: []string{"←", "→"}, Word: w.T("setting.hint.change")}}
	items := func(texts ...string) []kit.SegmentItem {
		var all []kit.SegmentItem
		for _, t := range texts {
			all = append(all, kit.SegmentItem{Text: t, Tone: kit.ToneInfo})
		}
		return all
	}
	p.ground = kit.NewSegment(kit.SegmentOptions{
		Items: items(w.T("setting.look.light"), w.T("setting.look.dark"), w.T("setting.look.system")), Tick: true, Hints: hints,
		OnChange: func(i int) { p.change(func(pc *PC) { pc.Look = looks[i] }, s.o.Dress) },
	})
	var sizes []string
	for _, percent := range Percents() {
		sizes = append(sizes, strconv.Itoa(percent)+" %")
	}
	p.size = kit.NewSegment(kit.SegmentOptions{
		Items: items(sizes...), Hints: hints,
		OnChange: func(i int) { p.change(func(pc *PC) { pc.Percent = Percents()[i] }, s.o.Dress) },
	})
	p.language = kit.NewSegment(kit.SegmentOptions{
		Items: items("Tiếng Việt", "English"), Tick: true, Hints: hints,
		OnChange: func(i int) { p.change(func(pc *PC) { pc.Language = languages[i] }, s.o.Speak) },
	})
	p.typing = kit.NewSegment(kit.SegmentOptions{
		Items: items(w.T("setting.on"), w.T("setting.off")), Tick: true, Hints: hints,
		OnChange: func(i int) { p.change(func(pc *PC) { pc.MendTyping = i == 0 }, func() {}) },
	})
	rows := []fyne.CanvasObject{
		kit.NewDivider(), settingRow(w.T("setting.look.ground"), "", p.ground),
		kit.NewDivider(), settingRow(w.T("setting.look.size"), w.T("setting.look.size_note"), p.size),
		kit.NewDivider(), settingRow(w.T("setting.look.language"), "", p.language),
	}
	if native.MendsTyping {
		rows = append(rows, kit.NewDivider(), settingRow(w.T("setting.typing"), w.T("setting.typing_note"), p.typing))
	}
	p.page = kit.VBox(0, kit.NewCard(kit.CardOptions{Title: w.T("setting.look"), Body: kit.VBox(0, rows...)}))
	return p
}

// settingRow is a line of a page: what is set, and the control that sets it.
func settingRow(name, note string, control fyne.CanvasObject) fyne.CanvasObject {
	words := []fyne.CanvasObject{kit.Body(name)}
	if note != "" {
		words = append(words, kit.Caption(note))
	}
	return kit.Inside(8, 0, 8, 0, kit.HBox(16, kit.Grow(kit.VBox(0, words...)), control))
}

// change keeps a choice and shows it at once.
func (p *lookPage) change(change func(*PC), show func()) {
	if err := p.screen.o.Store.Change(change); err != nil {
		p.screen.desk.Fail(err)
		return
	}
	show()
}

func (p *lookPage) content() fyne.CanvasObject { return p.page }

func (p *lookPage) first() fyne.Focusable { return p.ground }

func (p *lookPage) flush() {}

func (p *lookPage) reload() {
	pc := p.screen.o.Store.PC()
	p.ground.SetSelected(index(looks, pc.Look))
	p.size.SetSelected(index(Percents(), pc.Percent))
	p.language.SetSelected(index(languages, pc.Language))
	p.typing.SetSelected(index([]bool{true, false}, pc.MendTyping))
}

func index[T comparable](list []T, value T) int {
	for i, v := range list {
		if v == value {
			return i
		}
	}
	return -1
}
