package picture

import "image"

// turn returns the picture as it was seen, given the EXIF orientation.
func turn(m *image.RGBA, orientation int) *image.RGBA {
	if orientation == uprightOrientation {
		return m
	}
	w, h := m.Rect.Dx(), m.Rect.Dy()
	turned := image.NewRGBA(image.Rect(0, 0, w, h))
	if orientation >= 5 {
		turned = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			tx, ty := moved(x, y, w, h, orientation)
			from, to := m.PixOffset(x, y), turned.PixOffset(tx, ty)
			copy(turned.Pix[to:to+4], m.Pix[from:from+4])
		}
	}
	return turned
}

// moved tells where the pixel x, y of a picture of w by h belongs.
func moved(x, y, w, h, orientation int) (int, int) {
	switch orientation {
	case 2: // mirrored
		return w - 1 - x, y
	case 3: // upside down
		return w - 1 - x, h - 1 - y
	case 4: // mirrored upside down
		return x, h - 1 - y
	case 5: // mirrored, lying on its left side
		return y, x
	case 6: // lying on its left side: turn right
		return h - 1 - y, x
	case 7: // mirrored, lying on its right side
		return h - 1 - y, w - 1 - x
	case 8: // lying on its right side: turn left
		return y, w - 1 - x
	}
	return x, y
}
