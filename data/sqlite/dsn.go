package sqlite

import (
	"net/url"
	"path/filepath"
	"strings"
)

// access is what a connection may do with the file.
type access int

const (
	accessWrite   access = iota
	accessRead           // beside a writer, or what one left
	accessTidy           // reading where nobody writes yet; SQLite takes its files away at the end
	accessAlone          // reading while nobody writes; nothing is created beside the file
	accessInspect        // as accessRead, with temporary tables allowed
	accessNew            // a new file, as the target of a copy
)

// longPath is how long a path may be on Windows, in bytes, without its verbatim
// form: MAX_PATH, less what SQLite puts behind the names of its files. Go's own
// calls see to that themselves.
const longPath = 260 - len("-journal") - 1

// dataSource returns the data source name of the file. The path is escaped: a
// '#', '%' or '?' in it would otherwise open another, empty database. The
// settings hold for every connection made with it.
func dataSource(path string, a access) (string, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if drive := filepath.VolumeName(whole); len(drive) == 2 && len(whole) > longPath {
		return "file:" + url.PathEscape(`\\?\`+whole) + "?" + a.settings().Encode(), nil
	}
	slashed := filepath.ToSlash(whole)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	u := url.URL{Scheme: "file", Path: slashed, RawQuery: a.settings().Encode()}
	return u.String(), nil
}

func (a access) settings() url.Values {
	q := url.Values{}
	if a == accessNew {
		return q
	}
	q.Set("_busy_timeout", "5000")
	q.Set("_foreign_keys", "1")
	q.Set("_defensive", "1")
	switch a {
	case accessWrite:
		q.Set("mode", "rw")
		q.Set("_journal_mode", "WAL")
		q.Set("_synchronous", "FULL")
		q.Set("_txlock", "immediate")
	case accessRead:
		q.Set("mode", "ro")
		q.Set("_query_only", "1")
	case accessTidy:
		q.Set("mode", "rw")
		q.Set("_query_only", "1")
	case accessAlone:
		q.Set("mode", "ro")
		q.Set("immutable", "1")
	case accessInspect:
		q.Set("mode", "ro")
	}
	return q
}

// quietAccess is how to read a file that nobody writes, without leaving anything
// beside it.
func quietAccess(path string) access {
	if hasLog(path) {
		return accessInspect
	}
	return accessAlone
}
