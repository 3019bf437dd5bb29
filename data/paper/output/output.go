// Package output writes papers into files: the ending of the file's name chooses how.
package output

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/paper"
	"giaoban/data/paper/word"
	"giaoban/data/picture"
)

// Writer writes a paper in one form.
type Writer func(w io.Writer, d *paper.Document, fonts *paper.Fonts) (paper.Report, error)

// writers are the forms of papers by the ending of their files. This is the one
// place that knows them.
var writers = map[string]Writer{
	".pdf": func(w io.Writer, d *paper.Document, fonts *paper.Fonts) (paper.Report, error) { return d.PDF(w, fonts) },
	word.Ending: func(w io.Writer, d *paper.Document, fonts *paper.Fonts) (paper.Report, error) {
		return paper.Report{}, word.Write(w, d, fonts)
	},
}

// Endings lists the endings of files that papers can be written into, the usual one
// first.
func Endings() []string { return []string{".pdf", word.Ending} }

// WriteArticle writes the news item of a briefing into a folder: as text, and as a
// page with its pictures beside it. It returns the files.
func WriteArticle(r paper.Records, folder string) ([]string, error) {
	article := paper.NewArticle(r.Dossier, r.Office, r.Photos)
	base := filepath.Join(folder, paper.FileName(data.PaperRef{Kind: data.PaperArticle}, r.Dossier))
	var made, pictures []string
	write := func(path string, content []byte) error {
		made = append(made, path)
		return file.WriteBytes(path, content)
	}
	if err := write(base+".txt", []byte(article.Text())); err != nil {
		return nil, err
	}
	for i, p := range article.Pictures {
		flat, err := picture.Flat(p.Bytes)
		if err != nil {
			return nil, err
		}
		path := fmt.Sprintf("%s, ảnh %d.jpg", base, i+1)
		if err := write(path, flat.Bytes); err != nil {
			return nil, err
		}
		pictures = append(pictures, filepath.Base(path))
	}
	return made, write(base+".html", article.HTML(pictures))
}

// Write writes a paper into the file at path, in the form that its ending names. The
// file is written beside and then renamed, so that an older one stays whole when
// anything fails. An ending that names no form is refused (RefusedEnding).
func Write(path string, d *paper.Document, fonts *paper.Fonts) (paper.Report, error) {
	write, known := writers[strings.ToLower(filepath.Ext(path))]
	if !known {
		return paper.Report{}, &data.Refusal{Code: data.RefusedEnding, Detail: strings.Join(Endings(), ", ")}
	}
	var report paper.Report
	err := file.AtomicWrite(path, func(w io.Writer) error {
		var err error
		report, err = write(w, d, fonts)
		return err
	})
	return report, err
}
