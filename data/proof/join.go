package proof

import (
	"bytes"
	"fmt"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Part is a file that is joined with others, repeated so many times; 0 is once.
type Part struct {
	PDF    []byte
	Copies int
}

// Join puts files one after the other into one, page by page as they are. The files
// themselves stay as they were; the joined one is only to be printed or looked
// through, for it is no longer what anybody signed.
func (r *Reader) Join(parts []Part) ([]byte, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.start(); err != nil {
		return nil, err
	}
	joined, err := r.engine.FPDF_CreateNewDocument(&requests.FPDF_CreateNewDocument{})
	if err != nil {
		return nil, fmt.Errorf("join pdf files: %w", err)
	}
	defer func() {
		_, _ = r.engine.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: joined.Document})
	}()
	at := 0
	for i, p := range parts {
		if at, err = r.engine.append(joined.Document, at, p); err != nil {
			return nil, fmt.Errorf("join pdf file %d: %w", i+1, err)
		}
	}
	var out bytes.Buffer
	if _, err := r.engine.FPDF_SaveAsCopy(&requests.FPDF_SaveAsCopy{Document: joined.Document, FileWriter: &out}); err != nil {
		return nil, fmt.Errorf("join pdf files: %w", err)
	}
	return out.Bytes(), nil
}

// append adds a file at a page, from 0, and returns the page after it.
func (e *engine) append(to references.FPDF_DOCUMENT, at int, p Part) (int, error) {
	opened, err := e.OpenDocument(&requests.OpenDocument{File: &p.PDF})
	if err != nil {
		return at, err
	}
	defer func() { _, _ = e.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: opened.Document}) }()
	count, err := e.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: opened.Document})
	if err != nil {
		return at, err
	}
	for range max(p.Copies, 1) {
		if _, err := e.FPDF_ImportPages(&requests.FPDF_ImportPages{Source: opened.Document, Destination: to, Index: at}); err != nil {
			return at, err
		}
		at += count.PageCount
	}
	return at, nil
}
