package word

import (
	"archive/zip"
	"fmt"
	"io"
	"time"

	"giaoban/data/paper"
)

// Ending is the ending of a Word file's name.
const Ending = ".docx"

// part is one part of the file: a tree, or bytes as they are.
type part struct {
	name  string
	kind  string // content type; "" is told by the ending
	tree  *node
	bytes []byte
}

// Write writes a paper as a Word file. The same document gives the same bytes. The
// fonts tell how long lines of text are; the letters that draw the file are Times
// New Roman of whoever opens it. The error is for a writer that fails, or a picture
// that cannot be read (*data.Refusal).
func Write(w io.Writer, d *paper.Document, fonts *paper.Fonts) error {
	parts, err := partsOf(d, fonts)
	if err != nil {
		return fmt.Errorf("write paper for Word: %w", err)
	}
	archive := zip.NewWriter(w)
	for _, p := range parts {
		if err := p.write(archive); err != nil {
			return fmt.Errorf("write paper for Word: %s: %w", p.name, err)
		}
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("write paper for Word: %w", err)
	}
	return nil
}

// partsOf makes the parts of the file, in the order in which they are written.
func partsOf(d *paper.Document, fonts *paper.Fonts) ([]part, error) {
	b := newBody(d, fonts)
	document, err := b.document()
	if err != nil {
		return nil, err
	}
	parts := []part{
		{name: "word/document.xml", kind: typeDocument, tree: document},
		{name: "word/styles.xml", kind: typeStyles, tree: stylesPart(b.bodySize, b.tableSizes)},
		{name: "word/settings.xml", kind: typeSettings, tree: settingsPart()},
		{name: "word/fontTable.xml", kind: typeFontTable, tree: fontTablePart()},
	}
	parts = append(parts, b.headers...)
	parts = append(parts, b.pictures...)
	parts = append(parts,
		part{name: "docProps/core.xml", kind: typeCore, tree: corePart(d)},
		part{name: "docProps/app.xml", kind: typeExtended, tree: extendedPart()},
		part{name: "word/_rels/document.xml.rels", tree: relationsPart(b.relations)},
		part{name: "_rels/.rels", tree: relationsPart([]relation{
			{"rId1", relateDocument, "word/document.xml"}, {"rId2", relateCore, "docProps/core.xml"}, {"rId3", relateExtended, "docProps/app.xml"},
		})},
	)
	return append([]part{{name: "[Content_Types].xml", tree: typesPart(parts)}}, parts...), nil
}

// epoch is the earliest time a ZIP file can tell: the same in every file, so that
// its bytes are those of its parts alone.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

func (p part) write(archive *zip.Writer) error {
	header := &zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: epoch}
	if p.bytes != nil {
		header.Method = zip.Store // pictures are packed already
	}
	w, err := archive.CreateHeader(header)
	if err != nil {
		return err
	}
	if p.tree == nil {
		_, err = w.Write(p.bytes)
		return err
	}
	return p.tree.write(w)
}
