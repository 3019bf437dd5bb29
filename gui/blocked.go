package gui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data"
	"giaoban/gui/kit"
)

// showBlocked is what the window shows when the register in which voting is going
// on cannot be opened: in use by another window, or damaged. It leads nowhere else.
func (p *Program) showBlocked(path string, err error) {
	words := p.words
	again := kit.NewButton(kit.ButtonOptions{
		Text: words.T("voting.try_again"), Icon: kit.IconRefresh, Kind: kit.ButtonMain, Keys: []string{"Enter"}, OnTap: func() { p.Start("") },
	})
	quit := kit.NewLink(kit.LinkOptions{Text: words.T("voting.quit"), OnTap: p.quit})
	foot := []fyne.CanvasObject{quit, kit.Spacer()}
	if r, ok := data.AsRefusal(err); ok && r.Code == data.RefusedDamaged {
		if copy, found := p.newestCopy(path); found {
			foot = append(foot, kit.NewButton(kit.ButtonOptions{Text: words.T("open.restore"), OnTap: func() { p.restore(path, copy.Path) }}))
		}
	}
	body := kit.VBox(16,
		kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Text: words.F("open.failed", "name", filepath.Base(path)) + "\n" + explain(err, words)}),
		kit.NewText(kit.TextOptions{Text: words.T("voting.blocked"), Wrap: true}), kit.HBox(12, append(foot, again)...),
	)
	card := kit.NewCard(kit.CardOptions{Title: words.T("voting.locked_title"), Body: body})
	p.window.SetMainMenu(nil)
	p.window.SetTitle(words.T("voting.page.locked") + " – " + words.T("app.name"))
	p.window.SetContent(kit.NewRoot(kit.Ground(kit.ColorBg, container.NewCenter(kit.Sized(520, 0, card)))))
	p.window.Canvas().SetOnTypedKey(nil)
	kit.FocusOn(again)
	p.ready()
}
