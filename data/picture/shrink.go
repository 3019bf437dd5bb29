package picture

import (
	"image"
	"image/draw"

	xdraw "golang.org/x/image/draw"
)

// shrink returns the picture with its longer side at most side pixels.
func shrink(m image.Image, side int) *image.RGBA {
	size := m.Bounds().Size()
	longer := max(size.X, size.Y)
	if longer <= side {
		return toRGBA(m)
	}
	// A kernel scaler holds a column of floats for every source line; averaging
	// whole blocks first keeps a picture of 100 megapixels within memory.
	if k := longer / side; k > 1 {
		m = average(m, k)
		size = m.Bounds().Size()
		longer = max(size.X, size.Y)
	}
	if longer <= side {
		return toRGBA(m)
	}
	width, height := scaled(size.X, side, longer), scaled(size.Y, side, longer)
	small := image.NewRGBA(image.Rect(0, 0, width, height))
	xdraw.CatmullRom.Scale(small, small.Bounds(), m, m.Bounds(), xdraw.Src, nil)
	return small
}

// scaled is length×side/longer, rounded, at least one pixel.
func scaled(length, side, longer int) int {
	return max((length*side+longer/2)/longer, 1)
}

func toRGBA(m image.Image) *image.RGBA {
	if rgba, ok := m.(*image.RGBA); ok && rgba.Rect.Min == (image.Point{}) {
		return rgba
	}
	size := m.Bounds().Size()
	rgba := image.NewRGBA(image.Rect(0, 0, size.X, size.Y))
	draw.Draw(rgba, rgba.Bounds(), m, m.Bounds().Min, draw.Src)
	return rgba
}

// average reduces the picture by a whole factor: each pixel is the mean of a
// block of k×k, fewer at the right and lower edge.
func average(m image.Image, k int) *image.RGBA {
	bounds := m.Bounds()
	width, height := (bounds.Dx()+k-1)/k, (bounds.Dy()+k-1)/k
	small := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		lines := min(k, bounds.Dy()-y*k)
		strip := image.NewRGBA(image.Rect(0, 0, bounds.Dx(), lines))
		draw.Draw(strip, strip.Bounds(), m, image.Pt(bounds.Min.X, bounds.Min.Y+y*k), draw.Src)
		averageStrip(small.Pix[y*small.Stride:(y+1)*small.Stride], strip, k)
	}
	return small
}

// averageStrip writes one line of pixels from a strip that is at most k high.
func averageStrip(line []uint8, strip *image.RGBA, k int) {
	width, height := strip.Rect.Dx(), strip.Rect.Dy()
	for x := range len(line) / 4 {
		from, to := x*k, min(x*k+k, width)
		var sum [4]int
		for sy := range height {
			pixels := strip.Pix[sy*strip.Stride+from*4 : sy*strip.Stride+to*4]
			for i, v := range pixels {
				sum[i&3] += int(v)
			}
		}
		count := (to - from) * height
		for c, v := range sum {
			line[x*4+c] = uint8((v + count/2) / count)
		}
	}
}
