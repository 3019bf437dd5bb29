package kit

import (
	"bytes"
	"image"
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// iconPictures keeps the icons of a look as they have been drawn, by name, colour
// and size: many controls show the same one.
type iconPictures struct {
	mu    sync.Mutex
	drawn map[iconKey]image.Image
}

type iconKey struct {
	name          IconName
	color         color.Color
	width, height int
}

// picture returns an icon in the colour of a name, in pixels.
func (p *iconPictures) picture(name IconName, colorName fyne.ThemeColorName, width, height int) image.Image {
	p.mu.Lock()
	defer p.mu.Unlock()
	key := iconKey{name, Color(colorName), width, height}
	picture, known := p.drawn[key]
	if !known {
		if p.drawn == nil {
			p.drawn = map[iconKey]image.Image{}
		}
		picture = drawIcon(name.Resource(colorName), width, height)
		p.drawn[key] = picture
	}
	return picture
}

// drawIcon draws the SVG of an icon; one that cannot be read stays empty.
func drawIcon(svg fyne.Resource, width, height int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	if svg == nil || width <= 0 || height <= 0 {
		return picture
	}
	icon, err := oksvg.ReadIconStream(bytes.NewReader(svg.Content()))
	if err != nil {
		fyne.LogError("draw the icon "+svg.Name(), err)
		return picture
	}
	icon.SetTarget(0, 0, float64(width), float64(height))
	icon.Draw(rasterx.NewDasher(width, height, rasterx.NewScannerGV(width, height, picture, picture.Bounds())), 1)
	return picture
}
