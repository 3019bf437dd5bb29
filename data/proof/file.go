package proof

import (
	"fmt"
	"image"
	"image/draw"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// File is an open PDF file. It is safe for concurrent use.
type File struct {
	reader   *Reader
	document references.FPDF_DOCUMENT
	pages    int
	closed   bool // guarded by the reader's lock
}

// Close frees the file. Closing it again, or after its reader, does nothing.
func (f *File) Close() error {
	f.reader.mu.Lock()
	defer f.reader.mu.Unlock()
	if f.closed || f.reader.engine == nil {
		return nil
	}
	f.closed = true
	if _, err := f.reader.engine.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: f.document}); err != nil {
		return fmt.Errorf("close pdf: %w", err)
	}
	return nil
}

// use takes the reader for work on a page.
func (f *File) use(page int, work func(e *engine, at requests.Page) error) error {
	f.reader.mu.Lock()
	defer f.reader.mu.Unlock()
	switch {
	case f.closed || f.reader.engine == nil:
		return ErrClosed
	case page < 1 || page > f.pages:
		return fmt.Errorf("page %d of %d: %w", page, f.pages, ErrNoPage)
	}
	at := requests.Page{ByIndex: &requests.PageByIndex{Document: f.document, Index: page - 1}}
	if err := work(f.reader.engine, at); err != nil {
		return fmt.Errorf("read page %d of pdf: %w", page, err)
	}
	return nil
}

// Pages returns how many pages the file has.
func (f *File) Pages() int { return f.pages }

// Size returns a page's width and height.
func (f *File) Size(page int) (width, height float64, err error) {
	err = f.use(page, func(e *engine, at requests.Page) error {
		size, err := e.GetPageSize(&requests.GetPageSize{Page: at})
		if err == nil {
			width, height = size.Width, size.Height
		}
		return err
	})
	return width, height, err
}

// Picture draws a page at that many pixels to the inch.
func (f *File) Picture(page, dpi int) (*image.RGBA, error) {
	var picture *image.RGBA
	err := f.use(page, func(e *engine, at requests.Page) error {
		drawn, err := e.RenderPageInDPI(&requests.RenderPageInDPI{Page: at, DPI: dpi})
		if err != nil {
			return err
		}
		defer drawn.Cleanup()
		picture = copied(drawn.Result.RenderedImage)
		return nil
	})
	return picture, err
}

// copied returns a picture of its own: what pdfium draws lies in its memory until
// Cleanup.
func copied(source image.Image) *image.RGBA {
	picture := image.NewRGBA(source.Bounds())
	draw.Draw(picture, picture.Bounds(), source, source.Bounds().Min, draw.Src)
	return picture
}

// Info is what a file says of itself.
type Info struct {
	Title    string
	Subject  string
	Author   string
	Producer string
	Created  string // as the file writes it: D:20160401000000
	Language string // of the text, e.g. "vi-VN"
	Version  int    // 14 for PDF 1.4
}

// Info returns what the file says of itself; what it does not say is empty.
func (f *File) Info() (Info, error) {
	var info Info
	err := f.use(1, func(e *engine, _ requests.Page) error {
		for tag, field := range map[string]*string{
			"Title": &info.Title, "Subject": &info.Subject, "Author": &info.Author,
			"Producer": &info.Producer, "CreationDate": &info.Created,
		} {
			text, err := e.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: f.document, Tag: tag})
			if err != nil {
				return err
			}
			*field = text.Value
		}
		version, err := e.FPDF_GetFileVersion(&requests.FPDF_GetFileVersion{Document: f.document})
		if err != nil {
			return err
		}
		info.Version = version.FileVersion
		// A file that names no language is an error to pdfium, not to us.
		if language, err := e.FPDFCatalog_GetLanguage(&requests.FPDFCatalog_GetLanguage{Document: f.document}); err == nil {
			info.Language = language.Language
		}
		return nil
	})
	return info, err
}
