package kit

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/assets"
)

// TestEveryIconIsDrawn in its colour: the file can be read and leaves a mark.
func TestEveryIconIsDrawn(t *testing.T) {
	want := color.RGBAModel.Convert(Color(ColorRed))
	for _, name := range assets.IconNames() {
		picture := drawIcon(IconName(name).Resource(ColorRed), 48, 48)
		found := false
		for i := range 48 * 48 {
			found = found || color.RGBAModel.Convert(picture.At(i%48, i/48)) == want
		}
		if !found {
			t.Errorf("%s has no point in its colour", name)
		}
	}
}

// TestAnIconThatCannotBeReadStaysEmpty rather than ending the program.
func TestAnIconThatCannotBeReadStaysEmpty(t *testing.T) {
	test.NewTempApp(t)
	for _, svg := range []fyne.Resource{nil, fyne.NewStaticResource("broken.svg", []byte("<svg"))} {
		if size := drawIcon(svg, 4, 4).Bounds(); size != image.Rect(0, 0, 4, 4) {
			t.Errorf("%v gives a picture of %v", svg, size)
		}
	}
}

// TestAnIconIsDrawnOnce for all controls that show it, and anew in another colour.
func TestAnIconIsDrawnOnce(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(Look{Mode: ModeLight}))
	picture := func(g *glyph) image.Image { return g.image.Generator(20, 20) }
	one, other := newGlyph(IconHome, ColorRed), newGlyph(IconHome, ColorRed)
	if picture(one) != picture(other) {
		t.Error("two controls have each drawn the same icon")
	}
	first := picture(one)
	one.set(IconHome, ColorGreen)
	if picture(one) == first {
		t.Error("the colour was changed, the picture was not")
	}
	if none := newGlyph(IconNone, ColorRed); none.image.Visible() {
		t.Error("no icon is shown")
	}
}
