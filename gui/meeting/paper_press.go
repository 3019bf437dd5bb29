package meeting

import (
	"bytes"
	"context"
	"fmt"
	"sync"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/proof"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// printed is the minutes of a briefing as a finished file.
type printed struct {
	document *paper.Document // nil for minutes that are signed
	pdf      []byte
	pages    *preview.Paper
	warnings []paper.Warning
	signed   data.SignedPaper // ID 0 for minutes that are not signed
}

// press prints minutes and opens them to be shown. It is used off the UI
// goroutine.
type press struct {
	desk *kit.Desk

	mu     sync.Mutex
	fonts  *paper.Fonts
	reader *proof.Reader
	opened []*preview.Paper // those that may still be in view, the last one last
}

func newPress(desk *kit.Desk) *press {
	return &press{desk: desk, fonts: desk.Fonts, reader: desk.Reader}
}

// print returns the minutes of a dossier: drawn from its records, or, while the
// briefing is locked, the very bytes that were signed.
func (p *press) print(d data.Dossier) (printed, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	out, err := p.bytes(d)
	if err != nil {
		return printed{}, err
	}
	if p.reader == nil {
		p.reader = proof.NewReader(proof.Options{})
	}
	if out.pages, err = preview.Open(p.reader, out.pdf); err != nil {
		return printed{}, err
	}
	p.keep(out.pages)
	return out, nil
}

func (p *press) bytes(d data.Dossier) (printed, error) {
	ctx := p.desk.Context()
	if signed, ok := signedMinutes(d); ok {
		pdf, err := p.desk.Register.SignedPaperBytes(ctx, signed.ID)
		if err != nil {
			return printed{}, fmt.Errorf("read signed minutes: %w", err)
		}
		return printed{pdf: pdf, signed: signed}, nil
	}
	return p.draw(ctx, d)
}

// draw draws the minutes of a dossier.
func (p *press) draw(ctx context.Context, d data.Dossier) (printed, error) {
	office, err := p.desk.Register.Office(ctx)
	if err != nil {
		return printed{}, fmt.Errorf("print minutes: %w", err)
	}
	if p.fonts == nil {
		if p.fonts, err = paper.BestFonts(paper.SystemFontDir()); err != nil {
			return printed{}, fmt.Errorf("print minutes: %w", err)
		}
	}
	var out bytes.Buffer
	document := paper.Minutes(d, office)
	report, err := document.PDF(&out, p.fonts)
	if err != nil {
		return printed{}, fmt.Errorf("print minutes: %w", err)
	}
	return printed{document: document, pdf: out.Bytes(), warnings: report.Warnings}, nil
}

// keptOpen is how many files stay open: the one in view, and those printed while
// an answer was under way.
const keptOpen = 3

// keep remembers an opened file and closes one that is no longer in view.
func (p *press) keep(pages *preview.Paper) {
	p.opened = append(p.opened, pages)
	if len(p.opened) > keptOpen {
		_ = p.opened[0].Close()
		p.opened = p.opened[1:]
	}
}
