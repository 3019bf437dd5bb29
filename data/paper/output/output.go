// Package output writes papers into files: the ending of the file's name chooses how.
package output

import (
	"io"
	"path/filepath"
	"strings"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/paper"
	"giaoban/data/paper/word"
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
