package kit

import "fyne.io/fyne/v2"

// NewTwoLines makes a cell with a bold line and a small one under it.
func NewTwoLines() fyne.CanvasObject {
	return VBox(0, NewText(TextOptions{Bold: true, Ellipsis: true}), NewText(TextOptions{Role: RoleCaption, Color: ColorText2, Ellipsis: true}))
}

// SetTwoLines fills a cell made by NewTwoLines; an empty second line takes no room.
func SetTwoLines(cell fyne.CanvasObject, first, second string) {
	lines, ok := cell.(*fyne.Container)
	if !ok {
		return
	}
	for i, text := range []string{first, second} {
		if line, ok := lines.Objects[i].(*Text); ok {
			line.SetText(text)
			line.Hidden = i > 0 && text == ""
		}
	}
	lines.Refresh()
}

// NewBadgeCell makes a cell that shows a state.
func NewBadgeCell() fyne.CanvasObject { return NewBadge(BadgeOptions{}) }

// SetBadgeCell fills a cell made by NewBadgeCell; the zero badge shows nothing.
func SetBadgeCell(cell fyne.CanvasObject, o BadgeOptions) {
	badge, ok := cell.(*Badge)
	if !ok {
		return
	}
	badge.Hidden = o == BadgeOptions{}
	badge.Set(o)
}
