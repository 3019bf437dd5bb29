package gui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/assets/translations"
	"giaoban/gui/kit"
)

// menuNames lists the menus of the main menu, in their order.
func menuNames() []kit.MenuName {
	return []kit.MenuName{
		kit.MenuFile, kit.MenuEdit, kit.MenuView, kit.MenuMeeting, kit.MenuTask, kit.MenuBallot, kit.MenuPaper, kit.MenuHelp,
	}
}

// item is an entry of the menu beyond what a screen can ask for.
type item struct {
	kit.Action
	quit      bool
	separated bool // a line stands above it
	inDialogs bool // its key belongs to the focused field, behind a dialog too
}

// plain makes entries of a screen's actions.
func plain(actions []kit.Action) []item {
	items := make([]item, len(actions))
	for i, a := range actions {
		items[i] = item{Action: a}
	}
	return items
}

// merge puts the actions of a screen under those of the window. Where a screen
// uses a key of the window, the screen has it.
func merge(window []item, screen []kit.Action) []item {
	taken := map[string]bool{}
	for _, a := range screen {
		if a.Key != nil {
			taken[a.Key.ShortcutName()] = true
		}
	}
	var all []item
	for _, i := range window {
		if i.Key != nil && taken[i.Key.ShortcutName()] {
			continue
		}
		all = append(all, i)
	}
	return append(all, plain(screen)...)
}

// menuPrint writes down how a menu of these items reads.
func menuPrint(items []item) string {
	var b strings.Builder
	for _, i := range items {
		key := ""
		if i.Key != nil {
			key = i.Key.ShortcutName()
		}
		fmt.Fprintf(&b, "%s\x00%s\x00%s\x00%v%v%v\n", i.Menu, i.Label, key, i.Off, i.separated, i.inDialogs)
	}
	return b.String()
}

// buildMenu makes the main menu of the items. A menu without any says so.
func buildMenu(items []item, words *translations.Words, run func(index int) func()) *fyne.MainMenu {
	main := fyne.NewMainMenu()
	for _, name := range menuNames() {
		menu := fyne.NewMenu(words.T("menu." + string(name)))
		for n, i := range items {
			if i.Menu == name {
				menu.Items = append(menu.Items, newMenuItems(i, len(menu.Items) > 0, run(n))...)
			}
		}
		if len(menu.Items) == 0 {
			nothing := fyne.NewMenuItem(words.T("menu.nothing"), nil)
			nothing.Disabled = true
			menu.Items = append(menu.Items, nothing)
		}
		alignKeys(menu)
		main.Items = append(main.Items, menu)
	}
	return main
}

func newMenuItems(i item, below bool, run func()) []*fyne.MenuItem {
	entry := fyne.NewMenuItem(i.Label, run)
	if i.Key != nil {
		entry.Shortcut = quietKey{i.Key}
	}
	if i.Off { // Fyne obeys the key of a disabled item too
		entry.Disabled, entry.Action = true, nil
	}
	entry.IsQuit = i.quit
	if i.separated && below {
		return []*fyne.MenuItem{fyne.NewMenuItemSeparator(), entry}
	}
	return []*fyne.MenuItem{entry}
}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
}

func alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}
