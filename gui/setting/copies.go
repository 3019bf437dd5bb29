package setting

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"giaoban/data/sqlite"
)

// CopiesOf lists the copies of one register in a folder, newest first. A folder
// that is not there holds none.
func CopiesOf(folder, register string) ([]sqlite.BackupInfo, error) {
	all, err := sqlite.Backups(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	name := filepath.Base(register)
	stem := strings.TrimSuffix(name, filepath.Ext(name)) + " "
	var copies []sqlite.BackupInfo
	for _, b := range all {
		if strings.HasPrefix(filepath.Base(b.Path), stem) {
			copies = append(copies, b)
		}
	}
	return copies, nil
}
