package chart

import "image/color"

// Palette are the colours of a picture: those of the visual system.
type Palette struct {
	Ground, Text, Text2, Line       color.NRGBA
	Green, GreenTint, Primary, Tint color.NRGBA
	Red, Grey, GreyTint, Edge       color.NRGBA
	OnGreen, OnPrimary, OnRed       color.NRGBA // words on a filled block
}

// Light returns the colours of the light look, which papers and sheets have too.
func Light() Palette {
	return Palette{
		Ground: rgb(0xFFFFFF), Text: rgb(0x17232B), Text2: rgb(0x44535E), Line: rgb(0xD3DBE1),
		Green: rgb(0x1B6437), GreenTint: rgb(0xDFF1E5), Primary: rgb(0x0E4F63), Tint: rgb(0xDDECF1),
		Red: rgb(0xB3261E), Grey: rgb(0x44535E), GreyTint: rgb(0xE9EEF2), Edge: rgb(0x7D8B97),
		OnGreen: rgb(0xFFFFFF), OnPrimary: rgb(0xFFFFFF), OnRed: rgb(0xFFFFFF),
	}
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}
