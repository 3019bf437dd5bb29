package gui

import (
	"context"

	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// Close stores what is being typed, copies the register where that is due, and
// ends the program. A second press meanwhile does nothing.
func (p *Program) Close() {
	if p.closing {
		return
	}
	if p.mode != nil {
		p.mode.Close()
		return
	}
	p.closing = true
	p.rememberWindow()
	if p.session != nil {
		p.session.flush()
		if err := p.session.status.unsaved(); err != nil {
			p.askLeaveUnsaved(err)
			return
		}
	}
	p.copyAndQuit()
}

// askLeaveUnsaved asks whether to end although what was typed last could not be stored.
func (p *Program) askLeaveUnsaved(err error) {
	kit.NewDialog(kit.DialogOptions{
		Title: p.words.T("close.unsaved"), Text: explain(err, p.words) + "\n" + p.words.T("close.unsaved.text"),
		Icon: kit.IconWarning, Tone: kit.ToneRed, Words: p.words,
		Buttons: []kit.DialogButton{
			{Text: p.words.T("close.unsaved.leave"), Kind: kit.ButtonDanger, OnTap: func() bool { p.copyAndQuit(); return true }},
			{Text: p.words.T("close.stay"), Kind: kit.ButtonMain, Cancel: true, OnTap: func() bool { p.closing = false; return true }},
		},
	}).Show(p.window)
}

// copyAndQuit copies the register where that is due and ends the program.
func (p *Program) copyAndQuit() {
	if !p.backupDue() {
		p.quit()
		return
	}
	wait := kit.NewDialog(kit.DialogOptions{
		Title: p.words.T("close.title"), Text: p.words.T("close.copying"), Icon: kit.IconBackup, Tone: kit.ToneInfo, Words: p.words,
	})
	wait.Show(p.window)
	p.backup(p.register, func(_ sqlite.BackupInfo, err error) {
		wait.Hide()
		if err == nil {
			p.quit()
			return
		}
		p.o.Log.Error("copy at closing", "error", logged(err))
		p.askCloseAnyway(err)
	})
}

func (p *Program) askCloseAnyway(err error) {
	kit.NewDialog(kit.DialogOptions{
		Title: p.words.T("close.no_copy"), Text: explain(err, p.words) + "\n" + p.words.T("close.kept"),
		Icon: kit.IconWarning, Tone: kit.ToneAmber, Words: p.words,
		Buttons: []kit.DialogButton{
			{Text: p.words.T("close.anyway"), OnTap: func() bool { p.quit(); return true }},
			{Text: p.words.T("close.stay"), Kind: kit.ButtonMain, Cancel: true, OnTap: func() bool { p.closing = false; return true }},
		},
	}).Show(p.window)
}

func (p *Program) quit() {
	p.leaveRegister()
	if p.o.Ending != nil {
		p.o.Ending()
	}
	p.o.App.Quit()
}

// End does what closing has not done yet, as after the system asked the program
// to end. It is called when the window is gone.
func (p *Program) End() {
	if p.register == nil {
		return
	}
	if p.session != nil {
		p.session.leave()
		p.session = nil
	}
	if p.backupDue() {
		if _, err := p.register.Backup(context.Background(), p.backupFolder()); err != nil {
			p.o.Log.Error("copy at the end", "error", logged(err))
		}
	}
	p.leaveRegister()
}

// Run shows the window until the program ends.
func (p *Program) Run() { p.o.App.Run() }

// Quit ends the program at once; End then does the rest.
func (p *Program) Quit() { p.o.App.Quit() }
