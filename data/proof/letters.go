package proof

import (
	"github.com/klippa-app/go-pdfium/requests"
)

// Letter is one character of a page and the box it fills: its advance wide, a line
// high.
type Letter struct {
	Rune                     rune
	Left, Top, Right, Bottom float32
	// Inferred marks a space or line end that pdfium reads from the distance
	// between characters; it has no box.
	Inferred bool
}

// Letters returns the characters of a page in the order of reading. It is Glyphs
// with what a reader needs to find and mark words, at half the time.
func (f *File) Letters(page int) ([]Letter, error) {
	var letters []Letter
	err := f.useText(page, func(t textPage) error {
		count, err := t.count()
		if err != nil {
			return err
		}
		letters = make([]Letter, count)
		for i := range letters {
			if letters[i], err = t.letter(i); err != nil {
				return err
			}
		}
		return nil
	})
	return letters, err
}

func (t textPage) letter(i int) (Letter, error) {
	var l Letter
	var err error
	if l.Rune, l.Inferred, err = t.character(i); err != nil || l.Inferred {
		return l, err
	}
	box, err := t.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: t.ref, Index: i})
	if err != nil {
		return l, err
	}
	l.Left, l.Right = box.Rect.Left, box.Rect.Right
	l.Top, l.Bottom = float32(t.height)-box.Rect.Top, float32(t.height)-box.Rect.Bottom
	return l, nil
}
