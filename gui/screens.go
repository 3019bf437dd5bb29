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

// screens makes the screens of a desk.
func (p *Program) screens(desk *kit.Desk) map[kit.PlaceName]kit.Screen {
	return map[kit.PlaceName]kit.Screen{
		kit.PlaceHome:     home.New(desk),
		kit.PlaceMeetings: meeting.NewList(desk),
		kit.PlaceMeeting:  meeting.NewBriefing(desk),
		kit.PlaceTasks:    task.New(desk),
		kit.PlaceBallots:  ballot.New(desk),
		kit.PlacePeople:   people.New(desk),
		kit.PlaceSettings: setting.New(desk, setting.Options{
			Store: p.o.Store, BackupFolder: p.backupFolder, Dress: p.dressAnew, Speak: p.speakAnew, Restore: p.restoreOpen,
		}),
	}
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
