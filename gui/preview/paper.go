package preview

import (
	"fmt"
	"image"

	"giaoban/data/proof"
)

// Paper is a PDF file whose pages can be shown.
type Paper struct {
	file  *proof.File
	sizes [][2]float32
}

var _ Pages = (*Paper)(nil)

// Open reads a PDF from its bytes, which must not change until it is closed. It
// may take seconds where the reader has yet to compile pdfium.
func Open(reader *proof.Reader, pdf []byte) (*Paper, error) {
	file, err := reader.Open(pdf)
	if err != nil {
		return nil, fmt.Errorf("preview paper: %w", err)
	}
	p := &Paper{file: file}
	for page := 1; page <= file.Pages(); page++ {
		width, height, err := file.Size(page)
		if err != nil {
			_ = file.Close()
			return nil, fmt.Errorf("preview paper: %w", err)
		}
		p.sizes = append(p.sizes, [2]float32{float32(width), float32(height)})
	}
	return p, nil
}

// Count implements Pages.
func (p *Paper) Count() int { return len(p.sizes) }

// Size implements Pages.
func (p *Paper) Size(page int) (width, height float32) {
	return p.sizes[page][0], p.sizes[page][1]
}

// Picture implements Pages.
func (p *Paper) Picture(page int, cut proof.Cut) (image.Image, error) {
	picture, err := p.file.PictureCut(page+1, cut)
	if err != nil {
		return nil, fmt.Errorf("preview paper: %w", err)
	}
	return picture, nil
}

// Letters implements Pages.
func (p *Paper) Letters(page int) ([]proof.Letter, error) {
	letters, err := p.file.Letters(page + 1)
	if err != nil {
		return nil, fmt.Errorf("preview paper: %w", err)
	}
	return letters, nil
}

// Close frees the file. A page still being drawn fails.
func (p *Paper) Close() error { return p.file.Close() }
