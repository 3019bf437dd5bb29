package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"

	"giaoban/data"
)

// PixelsMax is how many pixels a file may claim in its header before it is
// opened at all.
const PixelsMax = 100_000_000

// jpegQuality keeps faces and print clear on paper; an office photo of 2,000
// pixels takes about half a megabyte.
const jpegQuality = 88

// Fitted is a picture fit to be kept.
type Fitted struct {
	Bytes  []byte
	Format string // "jpeg" or "png"
	Width  int    // pixels
	Height int
}

// Fit reads a JPEG or PNG file and returns it upright, at most
// data.PhotoSideMax pixels on the longer side and in eight bits a colour. The
// header is read first: a file that claims more than PixelsMax is refused with
// data.RefusedPictureSize before any of it is decoded. What cannot be read is
// refused with data.RefusedPicture.
func Fit(raw []byte) (Fitted, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil || (format != "jpeg" && format != "png") {
		return Fitted{}, &data.Refusal{Code: data.RefusedPicture, Field: "photo", Err: err}
	}
	if pixels := int64(config.Width) * int64(config.Height); pixels > PixelsMax {
		return Fitted{}, &data.Refusal{Code: data.RefusedPictureSize, Field: "photo", Detail: megapixels(pixels)}
	}
	decoded, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return Fitted{}, &data.Refusal{Code: data.RefusedPicture, Field: "photo", Err: err}
	}
	upright := turn(shrink(decoded, data.PhotoSideMax), orientation(raw, format))
	return encode(upright, format)
}

// megapixels writes a number of pixels for the user, e.g. "200 megapixel".
func megapixels(pixels int64) string { return fmt.Sprintf("%d megapixel", (pixels+500_000)/1_000_000) }

func encode(m *image.RGBA, format string) (Fitted, error) {
	var out bytes.Buffer
	var err error
	if format == "jpeg" {
		err = jpeg.Encode(&out, m, &jpeg.Options{Quality: jpegQuality})
	} else {
		err = png.Encode(&out, m)
	}
	if err != nil {
		return Fitted{}, fmt.Errorf("write picture as %s: %w", format, err)
	}
	size := m.Bounds().Size()
	return Fitted{Bytes: out.Bytes(), Format: format, Width: size.X, Height: size.Y}, nil
}
