package proof

import (
	"strings"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Glyph is one character as it stands on a page.
type Glyph struct {
	Rune rune
	// X and Y are where it starts on its base line.
	X, Y float64
	// Left, Top, Right and Bottom are its box: its advance wide, a line high.
	Left, Top, Right, Bottom float64
	Size                     float64 // of the letters
	Font                     string  // name without subset tag: "LiberationSerif-Bold"
	// Inferred marks a space or line end that pdfium reads from the distance
	// between characters; it has no box and no font.
	Inferred bool
}

// Text returns a page's text.
func (f *File) Text(page int) (string, error) {
	var text string
	err := f.use(page, func(e *engine, at requests.Page) error {
		read, err := e.GetPageText(&requests.GetPageText{Page: at})
		if err == nil {
			text = read.Text
		}
		return err
	})
	return text, err
}

// Glyphs returns the characters of a page in the order of reading.
func (f *File) Glyphs(page int) ([]Glyph, error) {
	var glyphs []Glyph
	err := f.useText(page, func(t textPage) error {
		count, err := t.count()
		if err != nil {
			return err
		}
		glyphs = make([]Glyph, count)
		for i := range glyphs {
			if glyphs[i], err = t.glyph(i); err != nil {
				return err
			}
		}
		return nil
	})
	return glyphs, err
}

// useText takes the reader for work on the text of a page.
func (f *File) useText(page int, work func(textPage) error) error {
	return f.use(page, func(e *engine, at requests.Page) error {
		size, err := e.GetPageSize(&requests.GetPageSize{Page: at})
		if err != nil {
			return err
		}
		loaded, err := e.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: at})
		if err != nil {
			return err
		}
		err = work(textPage{engine: e, ref: loaded.TextPage, height: size.Height})
		if _, closeErr := e.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage}); err == nil {
			err = closeErr
		}
		return err
	})
}

// textPage reads the characters of one page.
type textPage struct {
	*engine
	ref    references.FPDF_TEXTPAGE
	height float64
}

func (t textPage) count() (int, error) {
	count, err := t.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: t.ref})
	if err != nil {
		return 0, err
	}
	return count.Count, nil
}

func (t textPage) glyph(i int) (Glyph, error) {
	var g Glyph
	var err error
	if g.Rune, g.Inferred, err = t.character(i); err != nil || g.Inferred {
		return g, err
	}
	if err := t.position(i, &g); err != nil {
		return g, err
	}
	return g, t.letters(i, &g)
}

// character returns a character and whether pdfium inferred it.
func (t textPage) character(i int) (r rune, inferred bool, err error) {
	code, err := t.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: t.ref, Index: i})
	if err != nil {
		return 0, false, err
	}
	generated, err := t.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: t.ref, Index: i})
	if err != nil {
		return 0, false, err
	}
	return rune(code.Unicode), generated.IsGenerated, nil
}

func (t textPage) position(i int, g *Glyph) error {
	origin, err := t.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: t.ref, Index: i})
	if err != nil {
		return err
	}
	g.X, g.Y = origin.X, t.height-origin.Y
	box, err := t.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: t.ref, Index: i})
	if err != nil {
		return err
	}
	g.Left, g.Right = float64(box.Rect.Left), float64(box.Rect.Right)
	g.Top, g.Bottom = t.height-float64(box.Rect.Top), t.height-float64(box.Rect.Bottom)
	return nil
}

func (t textPage) letters(i int, g *Glyph) error {
	size, err := t.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: t.ref, Index: i})
	if err != nil {
		return err
	}
	g.Size = size.FontSize
	font, err := t.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: t.ref, Index: i})
	if err != nil {
		return err
	}
	g.Font = font.FontName
	if tag, name, found := strings.Cut(g.Font, "+"); found && len(tag) == 6 {
		g.Font = name
	}
	return nil
}
