package voting

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data/paper"
	"giaoban/gui/kit"
)

// head is the dark upper edge of a voters' page: what is voted on, as it stands on
// a ballot paper.
func (m *Mode) head(height float32) fyne.CanvasObject {
	title, subject := paper.BallotHeading(m.poll.ballot)
	roleOf := kit.RoleFigure
	if height < 100 {
		roleOf = kit.RoleTitle
	}
	line := func(text string, role kit.Role, bold bool, color fyne.ThemeColorName) fyne.CanvasObject {
		return kit.NewText(kit.TextOptions{Text: text, Role: role, Bold: bold, Color: color, Align: fyne.TextAlignCenter, Ellipsis: true})
	}
	words := kit.VBox(0, line(strings.ToUpper(title), roleOf, true, kit.ColorWhite), line(subject, kit.RoleLead, false, kit.ColorRailText))
	return kit.Sized(0, height, kit.Ground(kit.ColorRail, kit.VBox(0, kit.Spacer(), kit.Inside(0, pageInset, 0, pageInset, words), kit.Spacer())))
}

// headWithHelp is the head with the way to call a teller at its right.
func (m *Mode) headWithHelp(height float32) fyne.CanvasObject {
	help := newTextButton(m.o.Words.T("voting.step_in"), kit.ColorWhite, m.tap(m.stepIn))
	right := kit.Inside(0, pageInset, 0, 0, kit.VBox(0, kit.Spacer(), kit.HBox(0, kit.Spacer(), help), kit.Gap(8)))
	return container.NewStack(m.head(height), right)
}

// foot is the lower edge of a voters' page.
func foot(height float32, width fyne.CanvasObject) fyne.CanvasObject {
	return kit.VBox(0, kit.NewDivider(), kit.Sized(0, height-1, kit.Ground(kit.ColorSurface, middled(width))))
}

// middled keeps an object in the middle of the window, no wider than a page.
func middled(o fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: &middleLayout{}, Objects: []fyne.CanvasObject{o}}
}

// middleLayout gives one object the width of a page in the middle of the window,
// and all the height.
type middleLayout struct{}

func (l *middleLayout) width(width float32) float32 {
	return max(min(kit.Px(pageWidth), width-2*kit.Px(pageInset)), 0)
}

// MinSize implements fyne.Layout.
func (l *middleLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

// Layout implements fyne.Layout.
func (l *middleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := l.width(size.Width)
	kit.Put(objects[0], (size.Width-width)/2, 0, width, size.Height)
}

// sides puts an object of a width at the right of another, both as high as the window.
func sides(left, right fyne.CanvasObject, width float32) fyne.CanvasObject {
	return &fyne.Container{Layout: &sidesLayout{width}, Objects: []fyne.CanvasObject{left, right}}
}

type sidesLayout struct{ width float32 }

// MinSize implements fyne.Layout.
func (l *sidesLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Px(l.width)+kit.Px(kit.GapCards)+objects[0].MinSize().Width, 0)
}

// Layout implements fyne.Layout.
func (l *sidesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right := min(kit.Px(l.width), size.Width/2)
	left := size.Width - right - kit.Px(kit.GapCards)
	kit.Put(objects[0], 0, 0, left, size.Height)
	kit.Put(objects[1], size.Width-right, 0, right, size.Height)
}

// centred puts a card of a width in the middle of the window.
func centred(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return kit.VBox(0, kit.Spacer(), kit.HBox(0, kit.Spacer(), kit.Sized(width, 0, o), kit.Spacer()), kit.Spacer())
}
