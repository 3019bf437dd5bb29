package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ShowMenu opens a menu under a control.
func ShowMenu(owner fyne.CanvasObject, menu *fyne.Menu) {
	c := canvasOf(owner)
	if c == nil || menu == nil || len(menu.Items) == 0 {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(owner)
	widget.ShowPopUpMenuAtPosition(menu, c, at.AddXY(0, owner.Size().Height+Px(2)))
}
