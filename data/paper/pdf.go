package paper

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// Report says how a paper came out.
type Report struct {
	Pages    int
	Warnings []Warning // characters that could not be drawn, place by place
}

// PDF writes the paper as a PDF file. The same document drawn with the same
// fonts gives the same bytes. Text the fonts cannot draw is marked on the paper
// and told in the report; the error is for a writer or a font that fails.
func (d *Document) PDF(w io.Writer, fonts *Fonts) (Report, error) {
	l, pages := d.laidOut(fonts)
	if l.err != nil {
		return Report{}, l.err
	}
	file, err := fonts.draw(d, pages)
	if err != nil {
		return Report{}, err
	}
	if _, err := w.Write(file); err != nil {
		return Report{}, fmt.Errorf("write paper: %w", err)
	}
	report := Report{Pages: len(pages)}
	for _, warning := range l.warnings {
		warning.Lead = d.leads[Where(warning.Where)]
		report.Warnings = append(report.Warnings, *warning)
	}
	return report, nil
}

// laidOut lays the paper on its pages.
func (d *Document) laidOut(fonts *Fonts) (*layout, []page) {
	l, pages, _ := d.settled(fonts)
	return l, copied(pages, d.Copies, l.half)
}

// settled lays out one copy of the paper, on half a sheet or with less on it where
// that is asked for, and returns the blocks it is made of.
func (d *Document) settled(fonts *Fonts) (*layout, []page, []Block) {
	blocks := d.Blocks
	l, pages := d.laid(fonts, blocks, d.Halves)
	if d.Halves && len(pages) > 1 {
		l, pages = d.laid(fonts, blocks, false)
	}
	for step := 1; d.Shorter != nil && len(pages) > 1; step++ {
		less := d.Shorter(step)
		if less == nil {
			break
		}
		blocks = less
		l, pages = d.laid(fonts, blocks, d.Halves)
	}
	return l, pages, blocks
}

func (d *Document) laid(fonts *Fonts, blocks []Block, half bool) (*layout, []page) {
	l := &layout{cleaner: cleaner{fonts: fonts}, landscape: d.Landscape, half: half, size: BodySize}
	if d.BodySize > 0 {
		l.size = d.BodySize
	}
	l.place(blocks)
	return l, l.paginate()
}

// producer is what the file names as its maker.
const producer = "Sổ Giao Ban"

// draw draws laid-out pages into a finished file. gofpdf panics on fonts it
// cannot read; that becomes an error.
func (f *Fonts) draw(d *Document, pages []page) (file []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			file, err = nil, fmt.Errorf("draw paper with %s: %v", f.name, p)
		}
	}()
	orientation := "P"
	if d.Landscape {
		orientation = "L"
	}
	c := canvas{fonts: f, pdf: gofpdf.New(orientation, "pt", "A4", ""), area: areaOf(d.Landscape)}
	c.describe(d)
	for i, p := range pages {
		c.pdf.AddPage()
		if p.number > 1 && d.Copies == 0 {
			c.number(pageWords(p.number, paperLength(pages[i:]), d.PageOf))
		}
		for _, o := range p.ops {
			c.op(o)
		}
	}
	var out bytes.Buffer
	if err := c.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("draw paper with %s: %w", f.name, err)
	}
	return finish(out.Bytes(), c.names())
}

// canvas draws ops with gofpdf.
type canvas struct {
	fonts *Fonts
	pdf   *gofpdf.Fpdf
	area  area
	added [faceCount]bool
	face  faceID
	size  float64
	red   bool
}

// describe writes what the file says of itself.
func (c *canvas) describe(d *Document) {
	date := d.Date
	if date.IsZero() {
		date = time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	pdf := c.pdf
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetLineWidth(RuleWidth)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(date)
	pdf.SetModificationDate(date)
	pdf.SetProducer(producer, true)
	pdf.SetTitle(bmp(d.Title), true)
	pdf.SetSubject(bmp(d.Subject), true)
	pdf.SetAuthor(bmp(d.Author), true)
	pdf.SetXmpMetadata(xmp(d, date))
}

// bmp drops what gofpdf cannot write: runes above U+FFFF.
func bmp(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return -1
		}
		return r
	}, s)
}

func (c *canvas) op(o op) {
	c.ink(o.red)
	switch o.kind {
	case opLine:
		c.pdf.Line(o.x, o.y, o.x2, o.y2)
	case opPicture:
		c.picture(o)
	default:
		c.use(o.face, o.size)
		c.pdf.Text(o.x, o.y, o.text)
	}
}

// The red of stamps.
const stampRed, stampGreen, stampBlue = 0xC8, 0x00, 0x00

// ink chooses the colour of what is drawn next.
func (c *canvas) ink(red bool) {
	if c.red == red {
		return
	}
	c.red = red
	r, g, b := 0, 0, 0
	if red {
		r, g, b = stampRed, stampGreen, stampBlue
	}
	c.pdf.SetTextColor(r, g, b)
	c.pdf.SetDrawColor(r, g, b)
}

func (c *canvas) picture(o op) {
	options := gofpdf.ImageOptions{ImageType: "jpg"}
	c.pdf.RegisterImageOptionsReader(o.picture.name, options, bytes.NewReader(o.picture.jpeg))
	c.pdf.ImageOptions(o.picture.name, o.x, o.y, o.x2-o.x, o.y2-o.y, false, options, 0, "")
}

// use chooses a face and a size. A face is embedded when first used; gofpdf
// writes into the bytes it is given, so each paper gives it a copy.
func (c *canvas) use(id faceID, size float64) {
	if !c.added[id] {
		c.pdf.AddUTF8FontFromBytes(c.key(id), "", bytes.Clone(c.fonts.faces[id].ttf))
		c.added[id], c.size = true, 0
	}
	if c.face != id || c.size != size {
		c.pdf.SetFont(c.key(id), "", size)
		c.face, c.size = id, size
	}
}

// paperLength is how many pages the paper has to which the first of the pages
// belongs.
func paperLength(pages []page) int {
	for i := 1; i < len(pages); i++ {
		if pages[i].number == 1 {
			return pages[i-1].number
		}
	}
	return pages[len(pages)-1].number
}

func pageWords(n, pages int, of bool) string {
	if of {
		return fmt.Sprintf("%d/%d", n, pages)
	}
	return fmt.Sprint(n)
}

// number draws the page number in the middle of the top margin.
func (c *canvas) number(text string) {
	width := points(c.fonts.faces[faceRegular].width(text), PageNumberSize)
	c.ink(false)
	c.use(faceRegular, PageNumberSize)
	// Figures are about two thirds of an em high.
	c.pdf.Text(c.area.left+(c.area.width-width)/2, PageNumberMM*pointsPerMM+PageNumberSize/3, text)
}

// Names of faces in the file. gofpdf writes "utf8" and the key it was given;
// finish replaces that by a subset tag and the font's own name, which must be
// as long.
const (
	writtenPrefix = "utf8"
	tagLength     = len("ABCDEF+")
)

// key returns the name under which gofpdf knows a face: its number, drawn out to
// the length of its proper name.
func (c *canvas) key(id faceID) string {
	length := tagLength + len(c.fonts.faces[id].postScript) - len(writtenPrefix)
	return fmt.Sprintf("%d%s", id, strings.Repeat("z", length-1))
}

// names pairs the written name of each face with the font's own.
func (c *canvas) names() map[string]string {
	names := map[string]string{}
	for id, added := range c.added {
		if added {
			names[writtenPrefix+c.key(faceID(id))] = c.fonts.faces[id].postScript
		}
	}
	return names
}
