package gui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/setting"
)

const (
	backupDelay = 30 * time.Second // after opening, so that it does not slow the start
	backupEvery = 24 * time.Hour
)

// backupFolder returns where copies go: the chosen folder, else one of the
// program's own, which is made where it is missing.
func (p *Program) backupFolder() string {
	if folder := p.o.Store.PC().BackupFolder; folder != "" {
		return folder
	}
	folder := filepath.Join(p.o.Home, setting.OwnBackupFolder)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		p.o.Log.Error("make the folder of copies", "error", logged(err))
	}
	return folder
}

// scheduleBackup makes a copy some time after opening where the latest is older
// than a day, and looks again each day.
func (p *Program) scheduleBackup() {
	register := p.register
	var stop func()
	var look func()
	look = func() {
		if p.register != register || p.closing || p.posing {
			return
		}
		if p.mode == nil { // nothing is written while voting is going on
			p.backupIfOld(register)
		}
		stop = kit.RealTimer(backupEvery, look)
	}
	stop = kit.RealTimer(backupDelay, look)
	p.stopping = append(p.stopping, func() { stop() })
}

func (p *Program) backupIfOld(r *sqlite.Register) {
	last, some, err := r.LastBackup(context.Background())
	if err != nil {
		p.o.Log.Error("find the latest copy", "error", logged(err))
		return
	}
	if some && p.o.Clock().Sub(last) < backupEvery {
		return
	}
	p.backup(r, func(info sqlite.BackupInfo, err error) {
		if err != nil {
			p.o.Log.Error("daily copy", "error", logged(err))
			p.say(p.words.F("backup.failed", "reason", explain(err, p.words)))
			return
		}
		p.said(info)
	})
}

// backup makes a copy off the UI goroutine and tells on it how that went.
func (p *Program) backup(r *sqlite.Register, done func(sqlite.BackupInfo, error)) {
	folder := p.backupFolder()
	p.busy.runner(func() {
		info, err := r.Backup(context.Background(), folder)
		if err != nil {
			err = fmt.Errorf("copy the register to %s: %w", folder, err)
		} else {
			p.written.Store(false)
		}
		fyne.Do(func() { done(info, err) })
	})
}

// backupNow makes a copy because the user asked for it.
func (p *Program) backupNow() {
	if p.register == nil {
		return
	}
	p.session.flush()
	p.backup(p.register, func(info sqlite.BackupInfo, err error) {
		if err != nil {
			p.fail(err)
			return
		}
		p.said(info)
	})
}

func (p *Program) said(info sqlite.BackupInfo) {
	p.say(p.words.F("backup.done", "name", filepath.Base(info.Path)))
	if p.session != nil {
		p.session.readFigures()
	}
}

func (p *Program) say(message string) {
	if p.session != nil {
		p.session.status.say(message)
	}
}

// backupDue reports whether something was written since the latest copy. While
// voting is going on none is made.
func (p *Program) backupDue() bool {
	return p.mode == nil && p.register != nil && !p.register.ReadOnly() && p.written.Load()
}
