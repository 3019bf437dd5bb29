package gui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/native"
)

// startPane is what the window shows before any register is open: the sample, a
// new register, or one that is there.
type startPane struct {
	program *Program
	sample  *kit.RadioButton
	fresh   *kit.RadioButton
	cards   [2]*kit.Card
	parent  *kit.Entry
	agency  *kit.Entry
	symbol  *kit.Entry
	place   *kit.Entry
	path    *kit.Entry
	main    *kit.Button
	back    *kit.Link
}

// showStart shows the screen to begin with. An open register stays open until
// something else is chosen.
func (p *Program) showStart() {
	s := &startPane{program: p}
	if p.session != nil {
		p.session.flush()
	}
	root := kit.NewRoot(s.content())
	p.window.SetMainMenu(s.menu())
	p.window.SetContent(root)
	p.window.Canvas().SetOnTypedKey(s.key)
	s.choose(s.fresh.On())
	kit.FocusOn(s.parent)
}

func (s *startPane) menu() *fyne.MainMenu {
	p := s.program
	items := []item{p.item(kit.MenuFile, "action.open", ctrl(fyne.KeyO), p.askOpen, false), p.quitItem()}
	main := buildMenu(items, p.words, func(index int) func() { return items[index].Run })
	main.Items = main.Items[:1]
	return main
}

func (s *startPane) content() fyne.CanvasObject {
	left := kit.Sized(456, 0, kit.Ground(kit.ColorRail, kit.Inside(66, 32, 32, 56, s.welcome())))
	choices := kit.Ground(kit.ColorBg, kit.NewScroll(kit.Inside(56, 88, 32, 88, s.choices())))
	return kit.Panels(left, choices, nil)
}

// welcome says what the program does.
func (s *startPane) welcome() fyne.CanvasObject {
	words := s.program.words
	white := func(role kit.Role, bold bool, text string) fyne.CanvasObject {
		return kit.NewText(kit.TextOptions{Text: text, Role: role, Bold: bold, Wrap: true, Color: kit.ColorWhite})
	}
	line := func(icon kit.IconName, key string) fyne.CanvasObject {
		text := kit.NewText(kit.TextOptions{Text: words.T(key), Role: kit.RoleBody, Color: kit.ColorRailText, Wrap: true})
		return kit.HBox(16, kit.NewIcon(kit.IconOptions{Name: icon, Color: kit.ColorRailText, Size: 24}), kit.Grow(text))
	}
	book := kit.HBox(0, kit.NewIcon(kit.IconOptions{Name: kit.IconBook, Color: kit.ColorWhite, Size: 64}), kit.Spacer())
	return kit.VBox(14,
		book, white(kit.RoleDisplay, true, words.T("app.name")),
		kit.NewText(kit.TextOptions{Text: words.T("start.what"), Role: kit.RoleBody, Color: kit.ColorRailText, Wrap: true}),
		kit.Gap(24), line(kit.IconSheet, "start.papers"), kit.Gap(6), line(kit.IconTask, "start.tasks"), kit.Gap(6),
		line(kit.IconBallot, "start.ballots"), kit.Gap(6), line(kit.IconLock, "start.file"),
	)
}

func (s *startPane) choices() fyne.CanvasObject {
	words := s.program.words
	s.sample = kit.NewRadioButton(kit.TickOptions{
		Text: words.T("start.sample"), Note: words.T("start.sample_note"), OnChange: func(bool) { s.choose(false) },
	})
	s.fresh = kit.NewRadioButton(kit.TickOptions{
		Text: words.T("start.new"), Note: words.T("start.new_note"), On: true, OnChange: func(bool) { s.choose(true) },
	})
	s.cards[0] = kit.NewCard(kit.CardOptions{Body: s.sample})
	s.cards[1] = kit.NewCard(kit.CardOptions{Body: kit.VBox(12, s.fresh, kit.Inside(0, 0, 0, 28, s.fields()))})
	s.main = kit.NewButton(kit.ButtonOptions{
		Text: words.T("start.make"), Icon: kit.IconCheck, Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: s.begin,
	})
	open := kit.NewLink(kit.LinkOptions{Text: words.T("action.open"), OnTap: s.program.askOpen})
	foot := []fyne.CanvasObject{open, kit.NewKeyCaps("Ctrl", "O")}
	if s.program.register != nil {
		s.back = kit.NewLink(kit.LinkOptions{Text: words.T("start.back"), OnTap: s.goBack})
		foot = append(foot, kit.Gap(16), s.back)
	}
	foot = append(foot, kit.Spacer(), s.main)
	return kit.VBox(12,
		kit.NewText(kit.TextOptions{Text: words.T("start.title"), Role: kit.RoleFigure, Bold: true}),
		kit.NewText(kit.TextOptions{Text: words.T("start.choose"), Color: kit.ColorText2}), kit.Gap(4),
		s.cards[0], s.cards[1], kit.Gap(12), kit.HBox(10, foot...),
	)
}

func (s *startPane) fields() fyne.CanvasObject {
	words := s.program.words
	d := data.DefaultOffice()
	submit := func(string) { s.begin() }
	s.parent = kit.NewEntry(kit.EntryOptions{Placeholder: words.T("start.parent_example"), OnSubmit: submit})
	s.agency = kit.NewEntry(kit.EntryOptions{Text: d.Agency, OnSubmit: submit})
	s.symbol = kit.NewEntry(kit.EntryOptions{Text: d.Symbol, OnSubmit: submit})
	s.place = kit.NewEntry(kit.EntryOptions{Placeholder: words.T("start.place_example"), OnSubmit: submit})
	s.path = kit.NewEntry(kit.EntryOptions{Text: s.program.proposedPath(), Icon: kit.IconFolder, OnSubmit: submit})
	field := func(key string, control fyne.CanvasObject) fyne.CanvasObject {
		return kit.NewField(kit.FieldOptions{Label: words.T(key), Control: control})
	}
	choose := kit.NewButton(kit.ButtonOptions{Text: words.T("start.choose_file"), OnTap: s.chooseFile})
	where := kit.NewField(kit.FieldOptions{Label: words.T("start.path"), Control: s.path})
	return kit.VBox(12,
		kit.Grid(2, 16, 12,
			field("field.office.parent", s.parent), field("field.office.agency", s.agency),
			field("field.office.symbol", s.symbol), field("field.office.place", s.place),
		),
		kit.HBoxTop(8, kit.Grow(where), kit.Inside(20, 0, 0, 0, choose)),
	)
}

// proposedPath returns a free path for a new register.
func (p *Program) proposedPath() string { return p.freeRegister(p.words.T("app.new_file")) }

// freeRegister returns a path on this computer that no register of that name has.
func (p *Program) freeRegister(name string) string {
	base := filepath.Join(p.o.Registers, name)
	path := base + Ending
	for n := 2; exists(path); n++ {
		path = fmt.Sprintf("%s %d%s", base, n, Ending)
	}
	return path
}

func (s *startPane) chooseFile() {
	s.program.files.SaveFile(kit.FileQuestion{
		Title: s.program.words.T("start.path"), Name: filepath.Base(s.path.Value()), Endings: []string{Ending}, Purpose: "register",
		OnChosen: func(path string) { s.path.SetText(path) },
	})
}

// choose marks one of the two ways; fresh is a new register.
func (s *startPane) choose(fresh bool) {
	words := s.program.words
	s.sample.SetOn(!fresh)
	s.fresh.SetOn(fresh)
	s.cards[0].SetAccent(!fresh)
	s.cards[1].SetAccent(fresh)
	if fresh {
		s.main.SetText(words.T("start.make"))
	} else {
		s.main.SetText(words.T("start.open_sample"))
	}
}

// key gets the keys that no control takes.
func (s *startPane) key(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		s.begin()
	case key.Name == fyne.KeyEscape && s.program.register != nil:
		s.goBack()
	}
}

func (s *startPane) goBack() { s.program.rebuild() }

func (s *startPane) begin() {
	if s.sample.On() {
		s.program.openSample()
		return
	}
	s.make()
}

// make makes a register of the office typed in and opens it.
func (s *startPane) make() {
	p := s.program
	path := native.WithEnding(filepath.FromSlash(s.path.Value()), []string{Ending})
	if where := p.storageWords(path); where != "" {
		s.path.SetError(p.words.F("storage.refused", "where", where))
		kit.FocusOn(s.path)
		return
	}
	office := data.DefaultOffice()
	office.Parent, office.Agency, office.Symbol, office.Place = s.parent.Value(), s.agency.Value(), s.symbol.Value(), s.place.Value()
	s.main.SetOff(true)
	p.busy.runner(func() {
		err := p.makeRegister(path, office)
		fyne.Do(func() {
			s.main.SetOff(false)
			if err != nil {
				p.o.Log.Error("make a register", "path", path, "error", logged(err))
				s.path.SetError(explain(err, p.words))
				kit.FocusOn(s.path)
				return
			}
			p.Open(path)
		})
	})
}

func (p *Program) makeRegister(path string, office data.Office) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return &data.Refusal{Code: data.RefusedReadOnly, Detail: filepath.Dir(path), Err: err}
	}
	ctx := context.Background()
	options := p.registerOptions()
	if err := sample.New(ctx, path, options); err != nil {
		return err
	}
	r, err := sqlite.Open(ctx, path, options)
	if err != nil {
		return err
	}
	if err := r.SaveOffice(ctx, office); err != nil {
		return errors.Join(err, r.Close())
	}
	return r.Close()
}
