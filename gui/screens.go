package gui

import (
	"giaoban/gui/ballot"
	"giaoban/gui/home"
	"giaoban/gui/kit"
	"giaoban/gui/meeting"
	"giaoban/gui/people"
	"giaoban/gui/setting"
	"giaoban/gui/task"
)

// screen makes the screen of a place; nil where there is no such place.
func (p *Program) screen(desk *kit.Desk, name kit.PlaceName) kit.Screen {
	desk.Memory = p.o.Store
	switch name {
	case kit.PlaceHome:
		return home.New(desk)
	case kit.PlaceMeetings:
		return meeting.NewList(desk)
	case kit.PlaceMeeting:
		return meeting.NewBriefing(desk)
	case kit.PlaceTasks:
		return task.New(desk)
	case kit.PlaceBallots:
		return ballot.NewList(desk)
	case kit.PlaceBallot:
		return ballot.New(desk)
	case kit.PlacePeople:
		return people.New(desk)
	case kit.PlaceSettings:
		return setting.New(desk, setting.Options{
			Store: p.o.Store, BackupFolder: p.backupFolder, Dress: p.dressAnew, Speak: p.speakAnew, Restore: p.restoreOpen,
		})
	}
	return nil
}

// speakAnew shows the window in the language now chosen.
func (p *Program) speakAnew() {
	if err := p.speak(); err != nil {
		p.fail(err)
		return
	}
	p.window.SetTitle(p.title())
	p.rebuild()
}

// restoreOpen puts a copy in the place of the register that is open.
func (p *Program) restoreOpen(copy string) {
	path := p.register.Path()
	p.leaveRegister()
	p.restore(path, copy)
}
