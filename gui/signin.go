package gui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/setting"
)

// signIn asks who sits at the desk where the register knows users; otherwise the
// system's account writes.
func (p *Program) signIn() {
	if p.first.session != nil {
		p.enter(p.o.Actor)
		return
	}
	users, err := activeUsers(context.Background(), p.register)
	if err != nil {
		p.leaveRegister()
		p.showStart()
		p.fail(err)
		return
	}
	if len(users) == 0 {
		p.enter(p.o.Actor)
		return
	}
	p.showSignIn(users)
	p.ready()
}

func activeUsers(ctx context.Context, r *sqlite.Register) ([]data.User, error) {
	all, err := r.Users(ctx)
	if err != nil {
		return nil, err
	}
	var users []data.User
	for _, u := range all {
		if !u.Retired {
			users = append(users, u)
		}
	}
	return users, nil
}

// signInAnew lets somebody else sit down.
func (p *Program) signInAnew() {
	users, err := activeUsers(context.Background(), p.register)
	if err != nil {
		p.fail(err)
		return
	}
	if len(users) == 0 {
		p.session.navigate(kit.Place{Name: kit.PlaceSettings, Field: setting.PageUsers})
		return
	}
	p.session.leave()
	p.session = nil
	p.showSignIn(users)
}

// signInPane asks for a name and its passphrase.
type signInPane struct {
	program *Program
	users   []data.User
	table   *kit.Table[data.User]
	pass    *kit.Entry
	field   *kit.Field
	button  *kit.Button
}

func (p *Program) showSignIn(users []data.User) {
	s := &signInPane{program: p, users: users}
	p.window.SetMainMenu(nil)
	root := kit.NewRoot(kit.Ground(kit.ColorBg, container.NewCenter(kit.Sized(440, 0, s.card()))))
	p.window.SetContent(root)
	s.table.SetRows(users)
	s.table.Select(0)
	s.chosen(0, users[0])
	kit.FocusOn(s.table)
}

func (s *signInPane) card() fyne.CanvasObject {
	words := s.program.words
	s.table = kit.NewTable(kit.TableOptions[data.User]{
		Columns:    []kit.Column[data.User]{{ID: "name", Text: func(u data.User) kit.Span { return kit.Span{Text: u.Name, Bold: true} }}},
		HeadHidden: true, Bar: true, OnSelected: s.chosen,
		OnActivate: func(int, data.User) { s.next() },
	})
	s.pass = kit.NewEntry(kit.EntryOptions{Password: true, OnSubmit: func(string) { s.enter() }})
	s.field = kit.NewField(kit.FieldOptions{Label: words.T("signin.passphrase"), Control: s.pass})
	s.button = kit.NewButton(kit.ButtonOptions{
		Text: words.T("signin.enter"), Icon: kit.IconSignIn, Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: s.enter,
	})
	height := kit.RowNormal*float32(min(len(s.users), 6)) + 2
	body := kit.VBox(16,
		kit.Sized(0, height, s.table), s.field,
		kit.NewText(kit.TextOptions{Text: words.T("signin.honest"), Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
		kit.HBox(8, kit.Spacer(), s.button),
	)
	return kit.NewCard(kit.CardOptions{Title: words.T("signin.title"), Body: body})
}

func (s *signInPane) chosen(_ int, u data.User) {
	s.pass.SetValue("")
	s.pass.SetError("")
	s.field.Hidden = !u.HasPassphrase
	s.field.Refresh()
}

// next goes on from the name: to the passphrase where there is one.
func (s *signInPane) next() {
	if u, ok := s.table.SelectedRow(); ok && u.HasPassphrase {
		kit.FocusOn(s.pass)
		return
	}
	s.enter()
}

func (s *signInPane) enter() {
	u, ok := s.table.SelectedRow()
	if !ok {
		return
	}
	register, pass := s.program.register, s.pass.Value()
	s.button.SetOff(true)
	s.program.busy.runner(func() {
		err := register.SignIn(context.Background(), u.ID, pass)
		fyne.Do(func() { s.entered(u, err) })
	})
}

func (s *signInPane) entered(u data.User, err error) {
	s.button.SetOff(false)
	if err != nil {
		s.pass.SetError(explain(err, s.program.words))
		kit.FocusOn(s.pass)
		return
	}
	s.program.enter(u.Name)
}
