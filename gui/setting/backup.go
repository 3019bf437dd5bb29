package setting

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
	"giaoban/gui/native"
)

// OwnBackupFolder is the name of the folder of the program's own in which copies
// lie until the office has chosen one.
const OwnBackupFolder = "backup"

// backupPage shows where copies go and which there are, makes one and restores one.
type backupPage struct {
	screen *Screen
	loader *kit.Loader[backupFacts]
	facts  backupFacts

	state  *kit.Notice
	folder *kit.Text
	other  *fyne.Container
	now    *kit.Button
	table  *kit.Table[sqlite.BackupInfo]
	page   fyne.CanvasObject
}

type backupFacts struct {
	folder string
	copies []sqlite.BackupInfo
	last   time.Time
	some   bool // there is a latest copy
	same   bool // copies lie on the register's own drive
	drives []string
}

func newBackupPage(s *Screen) *backupPage {
	p := &backupPage{screen: s, loader: kit.NewLoader[backupFacts](s.desk.Runner)}
	w := s.words
	p.state = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneGrey, Hidden: true})
	p.folder = kit.NewText(kit.TextOptions{Ellipsis: true})
	p.other = kit.VBox(4)
	p.now = kit.NewButton(kit.ButtonOptions{Text: w.T("setting.backup.now"), Icon: kit.IconSave, Kind: kit.ButtonMain, OnTap: p.make})
	choose := kit.NewButton(kit.ButtonOptions{Text: w.T("setting.backup.choose"), Icon: kit.IconFolder, OnTap: p.choose})
	reveal := kit.NewButton(kit.ButtonOptions{Text: w.T("setting.backup.reveal"), Icon: kit.IconOpen, Kind: kit.ButtonFlat, OnTap: p.reveal})
	p.table = p.newTable()
	restore := kit.NewButton(kit.ButtonOptions{Text: w.T("setting.backup.restore"), Icon: kit.IconRestore, OnTap: p.askRestore})
	place := kit.NewCard(kit.CardOptions{Title: w.T("setting.backup"), Body: kit.VBox(12,
		p.state, kit.HBox(8, kit.Sized(90, 0, kit.Caption(w.T("setting.backup.folder"))), kit.Grow(p.folder)), p.other,
		kit.HBox(8, p.now, choose, reveal, kit.Spacer()),
		kit.NewText(kit.TextOptions{Text: w.T("setting.backup.rule"), Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
	)})
	list := kit.NewCard(kit.CardOptions{Title: w.T("setting.backup.copies"), Actions: restore, Bleed: true, Body: kit.Sized(0, 260, p.table)})
	p.page = kit.VBox(kit.GapCards, place, list)
	return p
}

func (p *backupPage) newTable() *kit.Table[sqlite.BackupInfo] {
	w := p.screen.words
	return kit.NewTable(kit.TableOptions[sqlite.BackupInfo]{
		Columns: []kit.Column[sqlite.BackupInfo]{
			{ID: "time", Title: w.T("setting.backup.time"), Width: 170, Text: func(b sqlite.BackupInfo) kit.Span { return kit.Span{Text: CopyTime(b.Time)} }},
			{ID: "size", Title: w.T("setting.backup.size"), Width: 110, Align: fyne.TextAlignTrailing, Text: func(b sqlite.BackupInfo) kit.Span { return kit.Span{Text: sizeWords(b.Size)} }},
			{ID: "name", Title: w.T("setting.backup.file"), Text: func(b sqlite.BackupInfo) kit.Span {
				return kit.Span{Text: filepath.Base(b.Path), Color: kit.ColorText2}
			}},
		},
		RowHeight: kit.RowDense, Bare: true, OnActivate: func(int, sqlite.BackupInfo) { p.askRestore() },
		Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconBackup, Text: w.T("setting.backup.none")}),
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: w.T("setting.backup.hint_restore")}},
	})
}

// CopyTime says when a copy was made: 23/11/2026 10:42.
func CopyTime(t time.Time) string {
	t = t.Local()
	return vietnamese.ShortDate(t.Day(), int(t.Month()), t.Year()) + t.Format(" 15:04")
}

// sizeWords says a size in bytes as people read it: "1,2 MB".
func sizeWords(bytes int64) string {
	const kb, mb = 1 << 10, 1 << 20
	if bytes < mb {
		return fmt.Sprintf("%d KB", max((bytes+kb-1)/kb, 1))
	}
	tenths := bytes * 10 / mb
	return fmt.Sprintf("%s,%d MB", vietnamese.Group(tenths/10), tenths%10)
}

func (p *backupPage) content() fyne.CanvasObject { return p.page }

func (p *backupPage) first() fyne.Focusable { return p.now }

func (p *backupPage) flush() {}

func (p *backupPage) reload() {
	r, ctx, folder := p.screen.desk.Register, p.screen.desk.Context(), p.screen.o.BackupFolder()
	p.loader.Load(func() (backupFacts, error) {
		f := backupFacts{folder: folder, drives: native.OtherDrives(), same: native.SameDrive(folder, r.Path())}
		var err error
		if f.last, f.some, err = r.LastBackup(ctx); err != nil {
			return f, err
		}
		f.copies, err = CopiesOf(folder, r.Path())
		return f, err
	}, p.show)
}

func (p *backupPage) show(f backupFacts, err error) {
	if err != nil {
		p.state.ShowMessage(kit.ToneRed, p.screen.desk.Explain(err), "")
		return
	}
	p.facts = f
	p.table.SetRows(f.copies)
	p.folder.SetText(f.folder)
	p.showState()
	p.showDrives()
	p.page.Refresh()
}

func (p *backupPage) showState() {
	w := p.screen.words
	note := ""
	if p.facts.same {
		note = w.T("setting.backup.same_drive")
	}
	switch {
	case !p.facts.some:
		p.state.ShowMessage(kit.ToneAmber, w.T("status.backup_none"), note)
	case p.facts.same:
		p.state.ShowMessage(kit.ToneAmber, w.F("setting.backup.last", "time", CopyTime(p.facts.last)), note)
	default:
		p.state.ShowMessage(kit.ToneGreen, w.F("setting.backup.last", "time", CopyTime(p.facts.last)), "")
	}
}

// showDrives proposes the other drives while copies lie beside the register.
func (p *backupPage) showDrives() {
	p.other.Objects = nil
	if p.facts.same {
		for _, drive := range p.facts.drives {
			folder := filepath.Join(drive, p.screen.words.T("setting.backup.folder_name"))
			p.other.Objects = append(p.other.Objects, kit.HBox(0, kit.NewLink(kit.LinkOptions{
				Text: p.screen.words.F("setting.backup.propose", "folder", folder), Icon: kit.IconArrowRight, OnTap: func() { p.use(folder) },
			}), kit.Spacer()))
		}
	}
	p.other.Refresh()
}

func (p *backupPage) choose() {
	p.screen.desk.Files.ChooseFolder(kit.FileQuestion{
		Title: p.screen.words.T("setting.backup.choose"), Purpose: "backup", OnChosen: p.use,
	})
}

// use takes a folder for the copies to come.
func (p *backupPage) use(folder string) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		p.screen.desk.Fail(&data.Refusal{Code: data.RefusedReadOnly, Detail: folder, Err: err})
		return
	}
	if err := p.screen.o.Store.Change(func(pc *PC) { pc.BackupFolder = folder }); err != nil {
		p.screen.desk.Fail(err)
		return
	}
	p.reload()
}

func (p *backupPage) reveal() {
	path := filepath.Join(p.facts.folder, "x")
	if len(p.facts.copies) > 0 {
		path = p.facts.copies[0].Path
	}
	if err := native.Reveal(path); err != nil {
		p.state.ShowMessage(kit.ToneAmber, p.screen.words.F("setting.backup.folder_at", "folder", p.facts.folder), "")
		p.page.Refresh()
	}
}

// make makes a copy now.
func (p *backupPage) make() {
	desk, folder := p.screen.desk, p.screen.o.BackupFolder()
	p.now.SetOff(true)
	desk.Runner(func() {
		info, err := desk.Register.Backup(desk.Context(), folder)
		fyne.Do(func() {
			p.now.SetOff(false)
			if err != nil {
				p.state.ShowMessage(kit.ToneRed, p.screen.words.T("close.no_copy"), desk.Explain(err))
				p.page.Refresh()
				return
			}
			desk.Say(p.screen.words.F("backup.done", "name", filepath.Base(info.Path)))
			p.reload()
		})
	})
}

// askRestore opens the chosen copy beside the register and shows both counts
// before it replaces anything.
func (p *backupPage) askRestore() {
	copy, ok := p.table.SelectedRow()
	if !ok {
		p.screen.desk.Say(p.screen.words.T("setting.backup.choose_copy"))
		return
	}
	desk := p.screen.desk
	desk.Runner(func() {
		c, err := desk.Register.Compare(desk.Context(), copy.Path)
		fyne.Do(func() {
			if err != nil {
				desk.Fail(err)
				return
			}
			p.confirmRestore(copy, c)
		})
	})
}

func (p *backupPage) confirmRestore(copy sqlite.BackupInfo, c sqlite.Comparison) {
	w := p.screen.words
	kit.NewDialog(kit.DialogOptions{
		Title: w.T("setting.backup.restore_title"), Text: w.F("setting.backup.restore_text", "time", CopyTime(copy.Time)),
		Icon: kit.IconWarning, Tone: kit.ToneAmber, Width: 520, Words: w, Body: comparison(c, w.T),
		Buttons: []kit.DialogButton{
			{Text: w.T("setting.backup.replace"), Kind: kit.ButtonDanger, Keys: []string{}, OnTap: func() bool { p.screen.o.Restore(copy.Path); return true }},
			{Text: w.T("kit.cancel"), Kind: kit.ButtonMain, Cancel: true},
		},
	}).Show(p.screen.desk.Window)
}

// comparison sets the counts of the register beside those of the copy.
func comparison(c sqlite.Comparison, t func(string) string) fyne.CanvasObject {
	line := func(name, here, there string, bold bool) fyne.CanvasObject {
		cell := func(text string) fyne.CanvasObject {
			return kit.Sized(110, 0, kit.NewText(kit.TextOptions{Text: text, Bold: bold, Align: fyne.TextAlignTrailing}))
		}
		return kit.HBox(8, kit.Grow(kit.Body(name)), cell(here), cell(there))
	}
	rows := []fyne.CanvasObject{line("", t("setting.backup.here"), t("setting.backup.there"), true), kit.NewDivider()}
	counts := []struct {
		key         string
		here, there int
	}{
		{"setting.count.meetings", c.Here.Meetings, c.There.Meetings},
		{"setting.count.tasks", c.Here.Tasks, c.There.Tasks},
		{"setting.count.reports", c.Here.Reports, c.There.Reports},
		{"setting.count.ballots", c.Here.Ballots, c.There.Ballots},
		{"setting.count.units", c.Here.Units, c.There.Units},
		{"setting.count.people", c.Here.People, c.There.People},
		{"setting.count.activities", c.Here.Activities, c.There.Activities},
	}
	for _, n := range counts {
		rows = append(rows, line(t(n.key), vietnamese.Group(n.here), vietnamese.Group(n.there), n.here != n.there))
	}
	return kit.VBox(4, rows...)
}
