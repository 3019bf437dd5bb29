package setting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// usersPage edits who may sit at the desk.
type usersPage struct {
	screen *Screen
	loader *kit.Loader[[]data.User]
	table  *kit.Table[data.User]
	add    *kit.Button
	others []*kit.Button // what is done to the highlighted user
	page   fyne.CanvasObject
}

func newUsersPage(s *Screen) *usersPage {
	p := &usersPage{screen: s, loader: kit.NewLoader[[]data.User](s.desk.Runner)}
	w := s.words
	p.table = kit.NewTable(kit.TableOptions[data.User]{
		Columns: []kit.Column[data.User]{
			{ID: "name", Title: w.T("setting.users.name"), Text: nameSpan},
			{ID: "pass", Title: w.T("signin.passphrase"), Width: 170, Text: p.passSpan},
			{ID: "state", Title: w.T("setting.users.state"), Width: 140, Text: p.stateSpan},
		},
		Bare: true, OnActivate: func(_ int, u data.User) { p.rename(u) },
		Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconPerson, Text: w.T("setting.users.none")}),
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: w.T("setting.users.hint_rename")}},
	})
	button := func(key string, do func(data.User)) fyne.CanvasObject {
		b := kit.NewButton(kit.ButtonOptions{Text: w.T(key), Small: true, Off: true, OnTap: func() {
			if u, ok := p.table.SelectedRow(); ok {
				do(u)
			}
		}})
		p.others = append(p.others, b)
		return b
	}
	p.add = kit.NewButton(kit.ButtonOptions{Text: w.T("setting.users.add"), Icon: kit.IconAddPerson, Kind: kit.ButtonMain, Small: true, OnTap: p.addUser})
	actions := kit.HBox(8, button("setting.users.rename", p.rename), button("setting.users.passphrase", p.passphrase),
		button("setting.users.retire", p.retire), p.add)
	honest := kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneGrey, Icon: kit.IconInfo, Text: w.T("setting.users.honest")})
	card := kit.NewCard(kit.CardOptions{Title: w.T("setting.users"), Actions: actions, Bleed: true, Body: kit.Sized(0, 300, p.table)})
	p.page = kit.VBox(kit.GapCards, honest, card)
	return p
}

func nameSpan(u data.User) kit.Span {
	if u.Retired {
		return kit.Span{Text: u.Name, Color: kit.ColorText3}
	}
	return kit.Span{Text: u.Name, Bold: true}
}

func (p *usersPage) passSpan(u data.User) kit.Span {
	if u.HasPassphrase {
		return kit.Span{Text: p.screen.words.T("setting.users.has_pass")}
	}
	return kit.Span{Text: p.screen.words.T("setting.users.no_pass"), Color: kit.ColorText2}
}

func (p *usersPage) stateSpan(u data.User) kit.Span {
	if u.Retired {
		return kit.Span{Text: p.screen.words.T("setting.users.retired"), Color: kit.ColorText3}
	}
	return kit.Span{Text: p.screen.words.T("setting.users.active")}
}

func (p *usersPage) content() fyne.CanvasObject { return p.page }

func (p *usersPage) first() fyne.Focusable {
	if len(p.table.Rows()) == 0 {
		return p.add
	}
	return p.table
}

func (p *usersPage) flush() {}

func (p *usersPage) reload() {
	r, ctx := p.screen.desk.Register, p.screen.desk.Context()
	p.loader.Load(func() ([]data.User, error) { return r.Users(ctx) }, p.show)
}

func (p *usersPage) show(users []data.User, err error) {
	if err != nil {
		p.screen.desk.Fail(err)
		return
	}
	p.table.SetRows(users)
	if len(users) > 0 && p.table.Selected() < 0 {
		p.table.Select(0)
	}
	for _, b := range p.others {
		b.SetOff(len(users) == 0)
	}
}

func (p *usersPage) addUser() {
	w := p.screen.words
	kit.Ask(p.screen.desk.Window, kit.AskOptions{
		Title: w.T("setting.users.add"), Text: w.T("setting.users.add_text"), Label: w.T("setting.users.name"), Yes: w.T("setting.users.add_yes"), Words: w,
		OnYes: func(name string) string { return p.store(data.User{Name: name}) },
	})
}

func (p *usersPage) rename(u data.User) {
	w := p.screen.words
	kit.Ask(p.screen.desk.Window, kit.AskOptions{
		Title: w.T("setting.users.rename"), Label: w.T("setting.users.name"), Value: u.Name, Yes: w.T("setting.users.rename"), Words: w,
		OnYes: func(name string) string {
			u.Name = name
			return p.store(u)
		},
	})
}

// store writes a user and returns what is wrong with it, "" when nothing is.
func (p *usersPage) store(u data.User) string {
	desk := p.screen.desk
	if _, err := desk.Register.SaveUser(desk.Context(), u); err != nil {
		return desk.Explain(err)
	}
	p.reload()
	return ""
}

func (p *usersPage) passphrase(u data.User) {
	w := p.screen.words
	kit.Ask(p.screen.desk.Window, kit.AskOptions{
		Title: w.F("setting.users.passphrase_of", "name", u.Name), Text: w.T("setting.users.passphrase_text"),
		Label: w.T("signin.passphrase"), Password: true, Yes: w.T("setting.users.passphrase_yes"), Words: w,
		OnYes: func(pass string) string {
			desk := p.screen.desk
			if err := desk.Register.SetPassphrase(desk.Context(), u.ID, pass); err != nil {
				return desk.Explain(err)
			}
			p.reload()
			return ""
		},
	})
}

// retire lets somebody no longer sign in, or again.
func (p *usersPage) retire(u data.User) {
	u.Retired = !u.Retired
	if problem := p.store(u); problem != "" {
		p.screen.desk.Say(problem)
	}
}
