package sqlite

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"giaoban/data"
)

const (
	// applicationID marks a SQLite file as a register: "SGB1".
	applicationID = 0x53474231
	// schemaVersion is the number of the newest migration this program knows.
	schemaVersion = 6
)

// Offsets in the first page of a SQLite file (sqlite.org/fileformat2.html, 1.3).
const (
	headerSize          = 100
	offsetPageSize      = 16
	offsetChangeCounter = 24
	offsetPageCount     = 28
	offsetUserVersion   = 60
	offsetApplication   = 68
	offsetVersionValid  = 92
)

// header is what the first bytes of a file tell, read without SQLite so that a
// file that is no register is not touched.
type header struct {
	version int // of the schema
}

// readHeader refuses what is not a register of this program or an older one.
func readHeader(path string) (header, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() { // not opened: a pipe would wait for ever
		return header{}, &data.Refusal{Code: data.RefusedNoRegister, Detail: path}
	}
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return header{}, &data.Refusal{Code: data.RefusedNoFile, Detail: path, Err: err}
	case errors.Is(err, fs.ErrPermission):
		return header{}, &data.Refusal{Code: data.RefusedUnreadable, Detail: path, Err: err}
	case err != nil:
		return header{}, refusalOf(path, err)
	}
	defer f.Close()
	b := make([]byte, headerSize)
	if _, err := io.ReadFull(f, b); err != nil || !bytes.HasPrefix(b, []byte("SQLite format 3\x00")) {
		return header{}, &data.Refusal{Code: data.RefusedNoRegister, Detail: path}
	}
	if binary.BigEndian.Uint32(b[offsetApplication:]) != applicationID {
		return header{}, &data.Refusal{Code: data.RefusedNoRegister, Detail: path}
	}
	h := header{version: int(binary.BigEndian.Uint32(b[offsetUserVersion:]))}
	if err := refuseNewer(path, h.version); err != nil {
		return header{}, err
	}
	if h.version == 0 { // no register ever had that schema
		return header{}, &data.Refusal{Code: data.RefusedDamaged, Detail: path, Err: errors.New("the schema has no number")}
	}
	// A program killed while its log goes into the file leaves the file short, and
	// the pages in the log; what inspect finds then decides.
	if cut(b, info.Size()) && !hasLog(path) {
		return header{}, &data.Refusal{Code: data.RefusedDamaged, Detail: path, Err: errors.New("the file is shorter than its header says")}
	}
	return h, nil
}

func refuseNewer(path string, version int) error {
	if version > schemaVersion {
		return &data.Refusal{Code: data.RefusedNewer, Detail: path, Err: fmt.Errorf("schema %d, this program knows %d", version, schemaVersion)}
	}
	return nil
}

// cut reports whether pages are missing at the end of the file. The page count
// of the header holds only when its change counter was written with it.
func cut(b []byte, size int64) bool {
	pageSize := int64(binary.BigEndian.Uint16(b[offsetPageSize:]))
	if pageSize == 1 {
		pageSize = 65536
	}
	counted := binary.BigEndian.Uint32(b[offsetChangeCounter:]) == binary.BigEndian.Uint32(b[offsetVersionValid:])
	return counted && size < pageSize*int64(binary.BigEndian.Uint32(b[offsetPageCount:]))
}
