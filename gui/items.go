package gui

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
	"giaoban/gui/setting"
)

// items are the actions of the window that outlive the register in it.
func (p *Program) items() []item {
	return []item{
		p.item(kit.MenuFile, "action.open", ctrl(fyne.KeyO), p.askOpen, false),
		p.item(kit.MenuFile, "action.new", nil, p.showStart, false),
		p.item(kit.MenuFile, "action.backup", nil, p.backupNow, true),
		p.item(kit.MenuFile, "action.user", nil, p.signInAnew, false),
		p.item(kit.MenuView, "action.full", kit.FunctionKey(fyne.KeyF11), p.fullScreen, true),
		p.item(kit.MenuView, "action.dark", nil, p.toggleDark, false),
		p.quitItem(),
	}
}

func (p *Program) item(menu kit.MenuName, key string, shortcut fyne.Shortcut, run func(), separated bool) item {
	return item{Action: kit.Action{Menu: menu, Label: p.words.T(key), Key: shortcut, Run: run}, separated: separated}
}

func (p *Program) quitItem() item {
	quit := p.item(kit.MenuFile, "action.quit", ctrl(fyne.KeyQ), p.Close, true)
	quit.quit = true
	return quit
}

func (p *Program) fullScreen() { p.window.SetFullScreen(!p.window.FullScreen()) }

// toggleDark changes between the light and the dark look.
func (p *Program) toggleDark() {
	look := setting.LookDark
	if p.o.Store.PC().Look == setting.LookDark {
		look = setting.LookLight
	}
	if err := p.o.Store.Change(func(pc *setting.PC) { pc.Look = look }); err != nil {
		p.fail(err)
		return
	}
	p.dressAnew()
}
