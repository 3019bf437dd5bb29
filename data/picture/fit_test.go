package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
)

// halves is a picture whose left half is red and whose right half is blue.
func halves(width, height int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{R: 0xFF, A: 0xFF}
			if x >= width/2 {
				c = color.RGBA{B: 0xFF, A: 0xFF}
			}
			m.SetRGBA(x, y, c)
		}
	}
	return m
}

func asPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// decoded reads a fitted picture back and holds it against what it says of itself.
func decoded(t *testing.T, f Fitted) image.Image {
	t.Helper()
	m, format, err := image.Decode(bytes.NewReader(f.Bytes))
	if err != nil {
		t.Fatalf("fitted picture cannot be read: %v", err)
	}
	if size := m.Bounds().Size(); format != f.Format || size.X != f.Width || size.Y != f.Height {
		t.Fatalf("fitted picture is %s %v, says %s %d×%d", format, size, f.Format, f.Width, f.Height)
	}
	return m
}

func isRed(c color.Color) bool {
	r, _, b, _ := c.RGBA()
	return r > 0xC000 && b < 0x4000
}

func TestFitSizes(t *testing.T) {
	tests := []struct {
		name          string
		width, height int
		wantW, wantH  int
	}{
		{"one pixel", 1, 1, 1, 1},
		{"small stays", 640, 480, 640, 480},
		{"just at the limit", 2000, 10, 2000, 10},
		{"a little over", 2500, 1250, 2000, 1000},
		{"twice", 4000, 2000, 2000, 1000},
		{"upright and large", 900, 6300, 286, 2000},
		{"thin line", 6000, 1, 2000, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for format, raw := range map[string][]byte{
				"png": asPNG(t, halves(test.width, test.height)), "jpeg": asJPEG(t, halves(test.width, test.height)),
			} {
				f, err := Fit(raw)
				if err != nil {
					t.Fatal(err)
				}
				if f.Format != format || f.Width != test.wantW || f.Height != test.wantH {
					t.Errorf("%s fitted to %s %d×%d, want %d×%d", format, f.Format, f.Width, f.Height, test.wantW, test.wantH)
				}
				m := decoded(t, f)
				if test.width > 1 && (!isRed(m.At(0, 0)) || isRed(m.At(f.Width-1, f.Height-1))) {
					t.Errorf("%s: colours at the ends are %v and %v", format, m.At(0, 0), m.At(f.Width-1, f.Height-1))
				}
			}
		})
	}
}

func TestFitNeverExceedsTheLimit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		width, height := rapid.IntRange(1, 5000).Draw(rt, "width"), rapid.IntRange(1, 60).Draw(rt, "height")
		f, err := Fit(asPNG(t, image.NewGray(image.Rect(0, 0, width, height))))
		if err != nil {
			rt.Fatal(err)
		}
		if f.Width < 1 || f.Height < 1 || f.Width > data.PhotoSideMax || f.Height > data.PhotoSideMax {
			rt.Fatalf("%d×%d fitted to %d×%d", width, height, f.Width, f.Height)
		}
	})
}

func TestFitKinds(t *testing.T) {
	cmyk, err := os.ReadFile("testdata/cmyk.jpg")
	if err != nil {
		t.Fatal(err)
	}
	deep := image.NewRGBA64(image.Rect(0, 0, 8, 8))
	deep.SetRGBA64(0, 0, color.RGBA64{R: 0xFFFF, A: 0xFFFF})
	clear := image.NewNRGBA(image.Rect(0, 0, 8, 8))
	clear.SetNRGBA(0, 0, color.NRGBA{R: 0xFF, A: 0x80})
	for name, raw := range map[string][]byte{
		"four colours": cmyk, "sixteen bits": asPNG(t, deep), "transparent": asPNG(t, clear),
		"palette": asPNG(t, image.NewPaletted(image.Rect(0, 0, 9, 9), color.Palette{color.White, color.Black})),
	} {
		f, err := Fit(raw)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		switch m := decoded(t, f).(type) {
		case *image.YCbCr, *image.RGBA, *image.NRGBA:
		default:
			t.Errorf("%s: kept as %T, want eight bits of red, green and blue", name, m)
		}
	}
	f, err := Fit(cmyk)
	if err != nil {
		t.Fatal(err)
	}
	if top := decoded(t, f).At(32, 0); !isRed(top) {
		t.Errorf("upper edge of the picture in four colours is %v, want red", top)
	}
}

// withOrientation puts an EXIF segment into a JPEG file.
func withOrientation(raw []byte, order binary.AppendByteOrder, head string, orientation uint16) []byte {
	tiff := order.AppendUint16([]byte(head), 42)
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 1)
	tiff = order.AppendUint16(tiff, orientationTag)
	tiff = order.AppendUint16(tiff, 3)
	tiff = order.AppendUint32(tiff, 1)
	tiff = order.AppendUint16(tiff, orientation)
	tiff = order.AppendUint16(tiff, 0)
	tiff = order.AppendUint32(tiff, 0)
	segment := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{}, raw[:2]...)
	out = append(out, 0xFF, markerAPP1)
	out = binary.BigEndian.AppendUint16(out, uint16(len(segment)+2))
	return append(append(out, segment...), raw[2:]...)
}

func TestFitTurnsUpright(t *testing.T) {
	raw := asJPEG(t, halves(64, 32))
	tests := []struct {
		orientation uint16
		w, h        int
		redX, redY  int // a place that must be red
		blueX       int
		blueY       int
	}{
		{1, 64, 32, 8, 16, 56, 16},
		{2, 64, 32, 56, 16, 8, 16},
		{3, 64, 32, 56, 16, 8, 16},
		{4, 64, 32, 8, 16, 56, 16},
		{5, 32, 64, 16, 8, 16, 56},
		{6, 32, 64, 16, 8, 16, 56},
		{7, 32, 64, 16, 56, 16, 8},
		{8, 32, 64, 16, 56, 16, 8},
		{0, 64, 32, 8, 16, 56, 16},
		{99, 64, 32, 8, 16, 56, 16},
	}
	for _, test := range tests {
		for head, order := range map[string]binary.AppendByteOrder{"II": binary.LittleEndian, "MM": binary.BigEndian} {
			f, err := Fit(withOrientation(raw, order, head, test.orientation))
			if err != nil {
				t.Fatal(err)
			}
			m := decoded(t, f)
			if f.Width != test.w || f.Height != test.h || !isRed(m.At(test.redX, test.redY)) || isRed(m.At(test.blueX, test.blueY)) {
				t.Errorf("orientation %d (%s): %d×%d, red %v, blue %v", test.orientation, head, f.Width, f.Height,
					m.At(test.redX, test.redY), m.At(test.blueX, test.blueY))
			}
			if bytes.Contains(f.Bytes, []byte("Exif")) {
				t.Errorf("orientation %d (%s): the camera's notes are kept", test.orientation, head)
			}
		}
	}
}

func TestMovedIsOneToOne(t *testing.T) {
	const w, h = 5, 3
	for orientation := 1; orientation <= 8; orientation++ {
		seen := map[[2]int]bool{}
		for y := range h {
			for x := range w {
				tx, ty := moved(x, y, w, h, orientation)
				seen[[2]int{tx, ty}] = true
			}
		}
		if len(seen) != w*h {
			t.Errorf("orientation %d fills %d of %d pixels", orientation, len(seen), w*h)
		}
	}
}

// forgedPNG is a PNG that claims a size in its header and holds next to nothing.
func forgedPNG(width, height uint32) []byte {
	chunk := func(kind string, body []byte) []byte {
		out := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
		sum := crc32.ChecksumIEEE(append([]byte(kind), body...))
		return binary.BigEndian.AppendUint32(append(append(out, kind...), body...), sum)
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)
	head = append(head, 8, 2, 0, 0, 0)
	out := append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", head)...)
	return append(append(out, chunk("IDAT", []byte{0x78, 0x9C})...), chunk("IEND", nil)...)
}

func TestFitRefuses(t *testing.T) {
	good := asJPEG(t, halves(64, 64))
	goodPNG := asPNG(t, halves(64, 64))
	tests := []struct {
		name   string
		raw    []byte
		code   data.RefusalCode
		detail string
	}{
		{"nothing", nil, data.RefusedPicture, ""},
		{"words", []byte("Biên bản họp giao ban"), data.RefusedPicture, ""},
		{"a gif", []byte("GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"), data.RefusedPicture, ""},
		{"cut off jpeg", good[:len(good)/2], data.RefusedPicture, ""},
		{"cut off png", goodPNG[:len(goodPNG)-30], data.RefusedPicture, ""},
		{"only a head", forgedPNG(64, 64), data.RefusedPicture, ""},
		{"forged 200 megapixels", forgedPNG(20_000, 10_000), data.RefusedPictureSize, "200 megapixel"},
		{"one line too many", forgedPNG(10_000, 10_001), data.RefusedPictureSize, "100 megapixel"},
		{"beyond counting", forgedPNG(1<<31-1, 1<<31-1), "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, err := Fit(test.raw)
			refusal, ok := data.AsRefusal(err)
			if !ok {
				t.Fatalf("Fit gave %d bytes and error %v, want a refusal", len(f.Bytes), err)
			}
			if test.code != "" && (refusal.Code != test.code || refusal.Detail != test.detail) {
				t.Errorf("refused as %s %q, want %s %q", refusal.Code, refusal.Detail, test.code, test.detail)
			}
		})
	}
}

func TestFitDamagedFilesNeverPanic(t *testing.T) {
	jpegFile := withOrientation(asJPEG(t, halves(40, 30)), binary.LittleEndian, "II", 6)
	pngFile := asPNG(t, halves(40, 30))
	rapid.Check(t, func(rt *rapid.T) {
		raw := bytes.Clone(rapid.SampledFrom([][]byte{jpegFile, pngFile}).Draw(rt, "file"))
		for range rapid.IntRange(1, 8).Draw(rt, "changes") {
			raw[rapid.IntRange(2, len(raw)-1).Draw(rt, "at")] = rapid.Byte().Draw(rt, "byte")
		}
		f, err := Fit(raw[:rapid.IntRange(2, len(raw)).Draw(rt, "length")])
		if err == nil && (f.Width < 1 || len(f.Bytes) == 0) {
			rt.Fatal("neither a picture nor a refusal")
		}
		var refusal *data.Refusal
		if err != nil && !errors.As(err, &refusal) {
			rt.Fatalf("not the user's words: %v", err)
		}
	})
}
