package gui

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/native"
)

// storageWords says in what kind of place a path lies, "" where a register is
// safe there.
func (p *Program) storageWords(path string) string {
	switch p.o.Storage(path) {
	case native.StorageNetwork:
		return p.words.T("storage.network")
	case native.StorageCloud:
		return p.words.T("storage.cloud")
	case native.StorageRemovable:
		return p.words.T("storage.removable")
	}
	return ""
}

// openChosen opens a register that the user named; one that lies where it may be
// damaged or lost only after a warning.
func (p *Program) openChosen(path string) {
	where := p.storageWords(path)
	if where == "" || path == p.o.Store.PC().Register || !exists(path) {
		p.Open(path)
		return
	}
	kit.NewDialog(kit.DialogOptions{
		Title: p.words.T("storage.title"), Icon: kit.IconWarning, Tone: kit.ToneAmber, Words: p.words, Width: 620,
		Text: p.words.F("storage.text", "name", filepath.Base(path), "where", where),
		Buttons: []kit.DialogButton{
			{Text: p.words.T("kit.cancel"), Cancel: true, OnTap: func() bool { p.storageCancelled(); return true }},
			{Text: p.words.T("storage.stay"), OnTap: func() bool { p.Open(path); return true }},
			{Text: p.words.T("storage.copy"), Kind: kit.ButtonMain, OnTap: func() bool { p.openCopy(path); return true }},
		},
	}).Show(p.window)
	if p.session == nil {
		p.ready()
	}
}

// storageCancelled leaves something in the window to go on with.
func (p *Program) storageCancelled() {
	if p.session == nil {
		p.showStart()
	}
}

// openCopy copies a register to this computer and opens it there.
func (p *Program) openCopy(path string) {
	to := p.freeRegister(filepath.Base(path[:len(path)-len(filepath.Ext(path))]))
	p.busy.runner(func() {
		err := copyRegister(path, to, p.registerOptions())
		fyne.Do(func() {
			if err != nil {
				p.storageCancelled()
				p.fail(err)
				return
			}
			p.Open(to)
		})
	})
}

func copyRegister(from, to string, o sqlite.Options) error {
	ctx := context.Background()
	if exists(from + "-wal") { // written to by the program that holds it, or that broke down with it
		r, err := sqlite.Open(ctx, from, o)
		if err == nil {
			err = r.Close()
		}
		if err != nil {
			return err
		}
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return sqlite.Restore(ctx, to, from)
}
