package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"

	"giaoban/data"
)

// Flat returns a picture as every paper and page can show it: a JPEG without
// transparency, upright, in RGB or grey, at most data.PhotoSideMax pixels on its
// longer side. One that is so already comes back as it is. It refuses what Fit
// refuses.
func Flat(raw []byte) (Fitted, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(raw))
	plain := config.ColorModel == color.YCbCrModel || config.ColorModel == color.GrayModel
	if err == nil && format == "jpeg" && plain && max(config.Width, config.Height) <= data.PhotoSideMax &&
		orientation(raw, format) == uprightOrientation {
		return Fitted{Bytes: raw, Format: format, Width: config.Width, Height: config.Height}, nil
	}
	fitted, err := Fit(raw)
	if err != nil || fitted.Format == "jpeg" {
		return fitted, err
	}
	decoded, _, err := image.Decode(bytes.NewReader(fitted.Bytes))
	if err != nil {
		return Fitted{}, &data.Refusal{Code: data.RefusedPicture, Field: "photo", Err: err}
	}
	sheet := image.NewRGBA(image.Rect(0, 0, fitted.Width, fitted.Height))
	draw.Draw(sheet, sheet.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(sheet, sheet.Bounds(), decoded, decoded.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := jpeg.Encode(&out, sheet, &jpeg.Options{Quality: jpegQuality}); err != nil {
		return Fitted{}, fmt.Errorf("write picture as jpeg: %w", err)
	}
	return Fitted{Bytes: out.Bytes(), Format: "jpeg", Width: fitted.Width, Height: fitted.Height}, nil
}
