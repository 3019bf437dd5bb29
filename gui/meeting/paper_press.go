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

// printed is a paper of a briefing as a finished file.
type printed struct {
	view     paperView
	pdf      []byte
	pages    *preview.Paper
	warnings []paper.Warning
	document *paper.Document  // nil for the bytes of a signed paper
	draft    data.PaperDraft  // which one it is; Number 0 for what is no draft
	signed   data.SignedPaper // ID 0 for what is not signed
}

// press prints papers and opens them to be shown. It is used off the UI goroutine.
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

// records reads what a paper is made from.
func (p *press) records(id data.MeetingID, ref data.PaperRef) (data.PaperRecords, error) {
	records, err := p.desk.Register.PaperRecords(p.desk.Context(), id, ref.Kind == data.PaperArticle)
	if err != nil {
		return records, fmt.Errorf("read the records of a paper: %w", err)
	}
	return records, nil
}

// print returns a paper to be shown: drawn from its records, or, of a signed one, the
// very bytes that were signed.
func (p *press) print(records data.PaperRecords, v paperView) (printed, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	out, err := p.bytes(records, v)
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

// bytes returns a paper as a file that is not opened.
func (p *press) bytes(records data.PaperRecords, v paperView) (printed, error) {
	ctx := p.desk.Context()
	if signed := v.signed(records.Dossier); signed.ID != 0 {
		pdf, err := p.desk.Register.SignedPaperBytes(ctx, signed.ID)
		if err != nil {
			return printed{}, fmt.Errorf("read a signed paper: %w", err)
		}
		return printed{view: v, pdf: pdf, signed: signed}, nil
	}
	return p.draw(ctx, records, v, true)
}

// draw draws a paper. As a draft it bears the number of the draft it is, where it is
// one that somebody signs.
func (p *press) draw(ctx context.Context, records data.PaperRecords, v paperView, draft bool) (printed, error) {
	document, err := paper.Make(v.ref, paper.Records(records))
	if err != nil {
		return printed{}, fmt.Errorf("make a paper: %w", err)
	}
	out := printed{view: v, document: document}
	if draft && v.ref.Kind.Traits().Signed {
		out.draft, err = p.desk.Register.NextDraft(ctx, data.PaperDraft{
			Meeting: records.Meeting.ID, Kind: v.ref.Kind, Part: v.ref.Part, Lines: document.Lines(),
		})
		if err != nil {
			return printed{}, fmt.Errorf("count the drafts of a paper: %w", err)
		}
		document.MarkDraft(out.draft.Number)
	}
	if err := p.takeFonts(); err != nil {
		return printed{}, err
	}
	var pdf bytes.Buffer
	report, err := document.PDF(&pdf, p.fonts)
	if err != nil {
		return printed{}, fmt.Errorf("print a paper: %w", err)
	}
	out.pdf, out.warnings = pdf.Bytes(), report.Warnings
	return out, nil
}

func (p *press) takeFonts() error {
	if p.fonts != nil {
		return nil
	}
	fonts, err := paper.BestFonts(paper.SystemFontDir())
	if err != nil {
		return fmt.Errorf("print a paper: %w", err)
	}
	p.fonts = fonts
	return nil
}

// plain draws a sheet that is no paper of the briefing.
func (p *press) plain(document *paper.Document) ([]byte, error) {
	if err := p.takeFonts(); err != nil {
		return nil, err
	}
	var pdf bytes.Buffer
	if _, err := document.PDF(&pdf, p.fonts); err != nil {
		return nil, fmt.Errorf("print a sheet: %w", err)
	}
	return pdf.Bytes(), nil
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

// left keeps a draft that has left the program, so that its number is not given to
// another one.
func (p *press) left(out printed) error {
	if out.draft.Number == 0 || p.desk.Register.ReadOnly() {
		return nil
	}
	if _, err := p.desk.Register.KeepDraft(p.desk.Context(), out.draft); err != nil {
		return fmt.Errorf("keep a draft: %w", err)
	}
	return nil
}
