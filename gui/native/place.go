package native

// Place is where a window stands on the screens and how large it is, in pixels.
type Place struct {
	X, Y, Width, Height int
	Maximized           bool
}

// Area is a part of the desktop, in pixels: what a screen leaves to windows, with
// the main screen's corner at 0, 0.
type Area struct{ X, Y, Width, Height int }

// gripWidth and gripHeight are how much of the top of a window must be on a
// screen, in pixels, so that it can be taken hold of.
const (
	gripWidth  = 160
	gripHeight = 32
)

// roomyWidth and roomyHeight are the pixels of a screen on which a new window
// does not fill it all.
const (
	roomyWidth  = 1500
	roomyHeight = 900
)

// fit returns a place near the one wanted that lies on the screens as they are
// now: the first is the main one. A window too large is made smaller; one whose
// top is on no screen is put in the middle of the main one.
func (p Place) fit(screens []Area) Place {
	if len(screens) == 0 {
		return p
	}
	screen, found := p.screen(screens)
	if !found {
		screen = screens[0]
	}
	p.Width, p.Height = min(p.Width, screen.Width), min(p.Height, screen.Height)
	if !found {
		p.X = screen.X + (screen.Width-p.Width)/2
		p.Y = screen.Y + (screen.Height-p.Height)/2
	}
	return p
}

// screen returns the screen on which the top of the window can be taken hold of.
func (p Place) screen(screens []Area) (Area, bool) {
	for _, s := range screens {
		width := min(p.X+p.Width, s.X+s.Width) - max(p.X, s.X)
		height := min(p.Y+gripHeight, s.Y+s.Height) - max(p.Y, s.Y)
		if width >= min(gripWidth, p.Width) && height >= gripHeight {
			return s, true
		}
	}
	return Area{}, false
}

// firstPlace returns where a window stands that has no place yet: in the middle
// of the main screen, or all over it where that is small.
func firstPlace(width, height int, screens []Area) Place {
	p := Place{X: -1 << 20, Y: -1 << 20, Width: width, Height: height}.fit(screens)
	p.Maximized = len(screens) > 0 && (screens[0].Width < roomyWidth || screens[0].Height < roomyHeight)
	return p
}
