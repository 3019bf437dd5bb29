package paper

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"giaoban/assets"
)

// Fonts is a family of letters: upright, bold, slanted and both. It is safe for
// concurrent use and costs little to keep.
//
// Lines are always broken by the widths of the embedded family, so that a paper
// has the same lines whatever letters draw it.
type Fonts struct {
	name  string
	faces [faceCount]*face
}

// faceID names a face of the family.
type faceID uint8

const (
	faceRegular faceID = iota
	faceBold
	faceItalic
	faceBoldItalic
	faceCount = 4
)

// faceOf returns the face of a style.
func faceOf(bold, italic bool) faceID {
	id := faceRegular
	if bold {
		id |= faceBold
	}
	if italic {
		id |= faceItalic
	}
	return id
}

// face is one face: the file that draws and the files that must all have a
// letter before it is drawn. The first of them gives the widths.
type face struct {
	ttf        []byte
	postScript string
	sources    []*sfnt.Font
	// pages are tables of 256 widths, made when first needed.
	pages [256]atomic.Pointer[[256]int16]
}

// missing is the width of a rune the face cannot draw.
const missing = -1

// widthOf returns a rune's width in thousandths of an em, rounded as PDF keeps
// it, or missing.
func (f *face) widthOf(r rune) int {
	if r < 0 || r > 0xFFFF {
		return missing
	}
	page := f.pages[r>>8].Load()
	if page == nil {
		page = f.makePage(r &^ 0xFF)
		f.pages[r>>8].Store(page)
	}
	return int(page[r&0xFF])
}

func (f *face) makePage(first rune) *[256]int16 {
	var page [256]int16
	var buf sfnt.Buffer
	for i := range page {
		page[i] = f.measure(&buf, first+rune(i))
	}
	return &page
}

func (f *face) measure(buf *sfnt.Buffer, r rune) int16 {
	width := int16(missing)
	for i, source := range f.sources {
		glyph, err := source.GlyphIndex(buf, r)
		if err != nil || glyph == 0 {
			return missing
		}
		if i > 0 {
			continue
		}
		em := source.UnitsPerEm()
		advance, err := source.GlyphAdvance(buf, glyph, fixed.Int26_6(em), font.HintingNone)
		if err != nil {
			return missing
		}
		width = int16(math.Round(float64(advance) * 1000 / float64(em)))
	}
	return width
}

// width returns the width of a text in thousandths of an em.
func (f *face) width(s string) int {
	total := 0
	for _, r := range s {
		total += max(f.widthOf(r), 0)
	}
	return total
}

// Name returns the family's name.
func (f *Fonts) Name() string { return f.name }

var embeddedFiles = [faceCount]string{
	faceRegular:    "fonts/LiberationSerif-Regular.ttf",
	faceBold:       "fonts/LiberationSerif-Bold.ttf",
	faceItalic:     "fonts/LiberationSerif-Italic.ttf",
	faceBoldItalic: "fonts/LiberationSerif-BoldItalic.ttf",
}

var timesFiles = [faceCount]string{
	faceRegular:    "times.ttf",
	faceBold:       "timesbd.ttf",
	faceItalic:     "timesi.ttf",
	faceBoldItalic: "timesbi.ttf",
}

// EmbeddedFonts returns Liberation Serif, which the program carries.
func EmbeddedFonts() (*Fonts, error) {
	fonts := &Fonts{name: "Liberation Serif"}
	for id, name := range embeddedFiles {
		ttf, err := assets.Fonts.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read embedded font: %w", err)
		}
		if fonts.faces[id], err = newFace(ttf); err != nil {
			return nil, fmt.Errorf("parse embedded font %s: %w", name, err)
		}
	}
	return fonts, nil
}

func newFace(ttf []byte) (*face, error) {
	parsed, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, err
	}
	name, err := parsed.Name(nil, sfnt.NameIDPostScript)
	if err != nil {
		return nil, fmt.Errorf("read its name: %w", err)
	}
	return &face{ttf: ttf, postScript: name, sources: []*sfnt.Font{parsed}}, nil
}

// TimesNewRoman returns the system's Times New Roman from the folder dir. The
// error is fs.ErrNotExist where a face of it is not there, and another one where
// a file is no font that can be embedded.
func TimesNewRoman(dir string) (*Fonts, error) {
	embedded, err := EmbeddedFonts()
	if err != nil {
		return nil, err
	}
	fonts := &Fonts{name: "Times New Roman"}
	for id, name := range timesFiles {
		path := filepath.Join(dir, name)
		ttf, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("read Times New Roman: %w", err)
		}
		drawn, err := newFace(ttf)
		if err != nil {
			return nil, fmt.Errorf("parse %s: %w", path, err)
		}
		drawn.sources = []*sfnt.Font{embedded.faces[id].sources[0], drawn.sources[0]}
		fonts.faces[id] = drawn
	}
	if err := fonts.try(); err != nil {
		return nil, fmt.Errorf("use Times New Roman from %s: %w", dir, err)
	}
	return fonts, nil
}

// errNoVietnamese says that a font lacks letters a paper needs.
var errNoVietnamese = errors.New("the font lacks letters of Vietnamese")

// try reports whether papers can be drawn with the family: it must have every
// letter of Vietnamese, and the PDF writer must be able to read it.
func (f *Fonts) try() error {
	for _, face := range f.faces {
		if face.widthOf(Mark) == missing {
			return errNoVietnamese
		}
		for r := rune(0x1EA0); r <= 0x1EF9; r++ {
			if face.widthOf(r) == missing {
				return errNoVietnamese
			}
		}
	}
	_, err := f.draw(&Document{}, []page{{ops: []op{
		{kind: opText, face: faceRegular, size: 10, text: "Ặ"},
		{kind: opText, face: faceBold, size: 10, text: "Ặ"},
		{kind: opText, face: faceItalic, size: 10, text: "Ặ"},
		{kind: opText, face: faceBoldItalic, size: 10, text: "Ặ"},
	}}})
	return err
}

// BestFonts returns Times New Roman where the folder dir has it and it can be
// used, else the embedded family. An empty dir means there is none.
func BestFonts(dir string) (*Fonts, error) {
	if dir != "" {
		if fonts, err := TimesNewRoman(dir); err == nil {
			return fonts, nil
		}
	}
	return EmbeddedFonts()
}

// SystemFontDir returns Windows' own folder of fonts, or "" on other systems.
func SystemFontDir() string {
	if windows := os.Getenv("WINDIR"); windows != "" {
		return filepath.Join(windows, "Fonts")
	}
	return ""
}
